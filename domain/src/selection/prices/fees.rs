//! What posts and councils take at the prices, laid out for quick reading.

use super::super::ground::{Arc, NONE};
use super::SHIFT;

/// What a post asks and costs, side by side.
#[derive(Clone, Copy, Default)]
pub(super) struct Slot {
    pub(super) price: i64,
    pub(super) stretch: i64,
    pub(super) expert: i64,
    pub(super) host: i64,
    pub(super) work: i64,
    /// What it takes of a council's cap.
    pub(super) away: i64,
    /// Where officers of the first council are counted, or none.
    pub(super) row: u32,
    pub(super) first: u16,
    pub(super) last: u16,
}

/// What a council takes.
pub(super) struct Fees<'a> {
    pub(super) council: usize,
    pub(super) fair: i64,
    /// The prices of its weeks, added up.
    pub(super) sums: &'a [i64],
    pub(super) same: &'a [i64],
}

/// What an officer of a council pays it for a post.
#[inline(always)]
pub(super) fn paid(slot: &Slot, fees: &Fees<'_>) -> i64 {
    let weeks = fees.sums[usize::from(slot.last) + 1] - fees.sums[usize::from(slot.first)];
    let same = if slot.row == NONE { 0 } else { fees.same[slot.row as usize + fees.council] };
    slot.away * weeks + slot.work * fees.fair + same
}

/// What an arc is worth at the prices, or nothing if that is surely less than `least`: no council pays anybody for
/// going.
#[inline(always)]
pub(super) fn worth(slots: &[Slot], arc: Arc, fees: &Fees<'_>, least: i64) -> Option<i64> {
    let slot = &slots[arc.post() as usize];
    let mut worth = (i64::from(arc.value) << SHIFT) - slot.price;
    if !arc.plain() {
        if arc.expert() {
            worth += slot.expert;
        } else if arc.stretch() {
            worth -= slot.stretch;
        }
        if arc.host() {
            worth += slot.host;
        }
    }
    if worth <= least {
        return None;
    }
    worth -= paid(slot, fees);
    (worth > least).then_some(worth)
}
