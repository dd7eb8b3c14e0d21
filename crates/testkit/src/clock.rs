use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use kernel::{Clock, Timestamp};

/// A clock that stands still until it is moved.
pub struct HandClock(AtomicI64);

impl HandClock {
    pub fn at(instant: &str) -> Self {
        let clock = Self(AtomicI64::new(0));
        clock.set(instant);
        clock
    }
    pub fn set(&self, instant: &str) {
        let instant: Timestamp = instant.parse().expect("an instant like 2026-05-04T08:00:00Z");
        self.0.store(instant.as_microsecond(), Ordering::SeqCst);
    }
    pub fn advance(&self, by: Duration) {
        self.0.store(self.now().plus(by).as_microsecond(), Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst))
    }
}
