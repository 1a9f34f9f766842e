//! Pseudorandom numbers that are the same on every system: splitmix64, determined by the
//! seed alone.

/// A sequence of pseudorandom numbers.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The sequence of a seed and of a purpose: what is drawn for one purpose does not
    /// affect what is drawn for another.
    pub fn new(seed: u64, purpose: &str) -> Self {
        let mut random = Self(seed);
        for byte in purpose.bytes() {
            random.0 = random.number() ^ u64::from(byte);
        }
        random
    }

    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`, which is not 0.
    pub fn below(&mut self, n: usize) -> usize {
        let n = u128::try_from(n).expect("no number is wider");
        let scaled = (u128::from(self.number()) * n) >> 64;
        usize::try_from(scaled).expect("smaller than `n`")
    }

    /// One of several, at random.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// True in one case out of `n`.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// `n` different numbers below `end`, in order.
    pub fn sorted(&mut self, n: usize, end: usize) -> Vec<usize> {
        let mut wanted = n;
        let taken = (0..end).filter(|i| {
            let takes = self.below(end - i) < wanted;
            wanted -= usize::from(takes);
            takes
        });
        taken.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_splitmix64() {
        // The first numbers of the reference implementation for seed 0.
        let mut random = Random::new(0, "");
        assert_eq!(random.number(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(random.number(), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn what_is_drawn() {
        let mut random = Random::new(1, "a");
        assert!((0..1000).all(|_| random.below(7) < 7));
        let sorted = random.sorted(5, 9);
        assert_eq!(sorted.len(), 5);
        assert!(sorted.is_sorted() && sorted.iter().all(|n| *n < 9));
        assert_eq!(random.sorted(3, 3), [0, 1, 2]);
        assert_ne!(
            Random::new(1, "a").number(),
            Random::new(1, "b").number(),
            "a purpose has a sequence of its own"
        );
    }
}
