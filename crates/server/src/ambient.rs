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

/// The clock that this build runs on.
pub fn clock() -> std::sync::Arc<dyn Clock> {
    #[cfg(feature = "test-clock")]
    let clock = movable::clock();
    #[cfg(not(feature = "test-clock"))]
    let clock = std::sync::Arc::new(SystemClock);
    clock
}

/// The real clock plus an offset that a test moves by `POST /api/test/clock`. It starts at `CHANCERY_TEST_CLOCK`, if that is set.
#[cfg(feature = "test-clock")]
pub(crate) mod movable {
    use std::sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    };

    use axum::Router;
    use kernel::{Clock, Timestamp};
    use serde::Deserialize;
    use web::{App, Body};

    use super::SystemClock;

    static OFFSET: AtomicI64 = AtomicI64::new(0);

    pub(super) struct MovableClock;

    impl Clock for MovableClock {
        fn now(&self) -> Timestamp {
            Timestamp::from_microsecond(SystemClock.now().as_microsecond() + OFFSET.load(Ordering::SeqCst))
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the drills' own setting")]
    pub(super) fn clock() -> Arc<MovableClock> {
        if let Some(start) = std::env::var("CHANCERY_TEST_CLOCK").ok().and_then(|text| text.parse().ok()) {
            set(start);
        }
        Arc::new(MovableClock)
    }

    fn set(now: Timestamp) {
        OFFSET.store(now.as_microsecond() - SystemClock.now().as_microsecond(), Ordering::SeqCst);
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct SetClock {
        now: Timestamp,
    }

    pub(crate) fn router() -> Router<App> {
        let route = axum::routing::post(async |Body(body): Body<SetClock>| set(body.now));
        Router::new().route("/api/test/clock", route)
    }
}
