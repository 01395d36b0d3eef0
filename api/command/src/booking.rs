//! Changing what officers have offered, without breaking what was booked on the strength of it.

use callup_domain::calendar::Diary;
use callup_domain::id::OfficerId;
use callup_domain::period::Period;
use callup_domain::refusal::Refusal;
use callup_infra::Result;
use callup_infra::query::diary;
use callup_infra::scope::WriteTx;

/// Whether all that is booked of `officers` would still fit after `change`. The officers, or their
/// council's row in `member`, are locked by the caller (see `command`).
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read. What would not fit is the result inside.
pub(super) async fn keeps(
    tx: &WriteTx,
    officers: &[OfficerId],
    change: impl Fn(OfficerId, &mut Diary),
) -> Result<Result<(), Refusal>> {
    for (officer, before) in diary::diaries(tx, officers, &Period::always()).await? {
        let mut after = before.clone();
        change(officer, &mut after);
        if let Err(broken) = before.keeps(&after) {
            return Ok(Err(broken.into()));
        }
    }
    Ok(Ok(()))
}
