//! The engine's own generator: SplitMix64 (Steele, Lea and Flood 2014).

/// Pseudo-random numbers, the same for the same seed on every machine.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub(super) const fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is at most 2^32.
    pub(super) const fn below(&mut self, end: usize) -> usize {
        (((self.roll() >> 32) * end as u64) >> 32) as usize
    }

    /// True once in `times`.
    pub(super) const fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A waiting time of mean 1 / ln 2, in 256ths: how often a coin falls heads before it falls tails, and a
    /// straight line between. It stands for a logarithm, which differs from machine to machine.
    pub(super) const fn wait(&mut self) -> i64 {
        let bits = self.roll() | 1;
        let heads = bits.leading_zeros();
        let rest = (bits << heads << 1) >> 56;
        (heads as i64 + 1) * 256 - rest as i64
    }
}
