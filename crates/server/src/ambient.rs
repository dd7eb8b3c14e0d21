//! The real clock and the operating system's randomness: the one place that asks for either.

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use kernel::{Clock, Rng, Timestamp};

pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "everybody else is passed the time from here")]
    fn now(&self) -> Timestamp {
        jiff::Timestamp::now().into()
    }
}

pub struct SystemRng(SystemRandom);

impl Default for SystemRng {
    fn default() -> Self {
        Self(SystemRandom::new())
    }
}

impl Rng for SystemRng {
    fn fill(&self, bytes: &mut [u8]) {
        if self.0.fill(bytes).is_err() {
            // Without randomness no key, token or nonce is safe: nothing may go on.
            tracing::error!("the operating system gives no random bytes");
            std::process::abort();
        }
    }
}

#[cfg(all(feature = "test-clock", not(debug_assertions)))]
compile_error!("the feature test-clock is for tests alone: a release must not let anybody set its clock");

/// The real clock plus an offset that a test moves.
#[cfg(feature = "test-clock")]
#[derive(Default)]
pub struct MovableClock(std::sync::atomic::AtomicI64);

#[cfg(feature = "test-clock")]
impl MovableClock {
    pub fn move_to(&self, instant: Timestamp) {
        let offset = instant.as_microsecond() - SystemClock.now().as_microsecond();
        self.0.store(offset, std::sync::atomic::Ordering::SeqCst);
    }
}

#[cfg(feature = "test-clock")]
impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(SystemClock.now().as_microsecond() + self.0.load(std::sync::atomic::Ordering::SeqCst))
    }
}
