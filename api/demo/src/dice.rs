//! Chance that repeats itself: the same seed throws the same numbers on every machine.

/// Numbers from a seed (SplitMix64). Good enough to invent people; no secret depends on it.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The dice that this seed gives.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub const fn roll(&mut self, least: i32, most: i32) -> i32 {
        let sides = (most as i64 - least as i64 + 1) as u64;
        (least as i64 + (self.next() % sides) as i64) as i32
    }

    /// Yes in so many of a hundred.
    pub const fn chance(&mut self, percent: i32) -> bool {
        self.roll(1, 100) <= percent
    }

    /// One of `items`, none of none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let at = usize::try_from(self.next()).unwrap_or_default().checked_rem(items.len())?;
        items.get(at)
    }

    /// Some of `items`, `most` at most and each once, in no order.
    pub fn some<T: Copy>(&mut self, items: &[T], most: usize) -> Vec<T> {
        let mut left = items.to_vec();
        let mut some = Vec::new();
        while some.len() < most && !left.is_empty() {
            let at = usize::try_from(self.next()).unwrap_or_default() % left.len();
            some.push(left.swap_remove(at));
        }
        some
    }
}
