//! Chance from a seed: the same world for the same seed.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering},
};

use kernel::Rng;

use crate::ambient::SystemRng;

/// What ids and codes of the demo world are made from. It passes the operating system's bytes on until [`DemoRng::sow`]: the
/// instance secret, the signing key and the password's salt are never guessable.
#[derive(Default)]
pub struct DemoRng {
    system: SystemRng,
    sown: AtomicBool,
    chance: Mutex<Chance>,
}

impl DemoRng {
    /// From here on every byte follows from `seed`.
    pub fn sow(&self, seed: u64) {
        *self.chance() = Chance::new(seed);
        self.sown.store(true, Ordering::SeqCst);
    }

    fn chance(&self) -> std::sync::MutexGuard<'_, Chance> {
        self.chance.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Rng for DemoRng {
    fn fill(&self, bytes: &mut [u8]) {
        if !self.sown.load(Ordering::SeqCst) {
            return self.system.fill(bytes);
        }
        let mut chance = self.chance();
        for chunk in bytes.chunks_mut(8) {
            let word = chance.next().to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}

/// A small generator (splitmix64) for the choices of the story.
#[derive(Clone, Debug, Default)]
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = high.saturating_sub(low).max(0).cast_unsigned().wrapping_add(1);
        low + (self.next() % width).cast_signed()
    }

    pub fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.next() % (length.max(1) as u64)).unwrap_or(0)
    }

    /// True in `percent` of 100 cases.
    pub fn in_a_hundred(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.index(list.len()))
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.index(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_its_own_bytes_again_and_nothing_before_it_is_sown() {
        let bytes = |rng: &DemoRng| {
            let mut bytes = [0; 20];
            rng.fill(&mut bytes);
            bytes
        };
        let (first, second) = (DemoRng::default(), DemoRng::default());
        assert_ne!(bytes(&first), bytes(&second));
        first.sow(7);
        second.sow(7);
        assert_eq!(bytes(&first), bytes(&second));
        second.sow(8);
        assert_ne!(bytes(&first), bytes(&second));
    }

    #[test]
    fn numbers_stay_between_their_bounds_and_reach_both() {
        let mut chance = Chance::new(1);
        let drawn: Vec<_> = (0..200).map(|_| chance.between(-2, 2)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-2), Some(&2)));
    }
}
