use std::sync::Mutex;

use aws_lc_rs::digest;
use kernel::Rng;

/// The same bytes in the same order for the same seed: SHA-256 over seed and position.
pub struct SeededRng {
    seed: u64,
    position: Mutex<u64>,
}

impl SeededRng {
    pub fn new(seed: u64) -> Self {
        Self { seed, position: Mutex::new(0) }
    }
}

impl Rng for SeededRng {
    fn fill(&self, bytes: &mut [u8]) {
        let mut position = self.position.lock().expect("nobody panics while holding it");
        for chunk in bytes.chunks_mut(32) {
            let block = digest::digest(&digest::SHA256, &[self.seed.to_be_bytes(), position.to_be_bytes()].concat());
            chunk.copy_from_slice(&block.as_ref()[..chunk.len()]);
            *position += 1;
        }
    }
}
