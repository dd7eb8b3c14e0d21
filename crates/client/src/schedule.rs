//! When to check in next.

use std::time::Duration;

use kernel::{Rng, Timestamp};
use lease::Lease;

const FIRST_RETRY: Duration = Duration::from_secs(60);
const LONGEST_RETRY: Duration = Duration::from_secs(6 * 3600);
const AFTER_REFUSAL: Duration = Duration::from_secs(24 * 3600);

/// After an answer: in the last tenth of the time to the lease's refresh-after, at random, so that installations that started
/// together don't stay together.
pub fn next_refresh(lease: &Lease, rng: &dyn Rng) -> Timestamp {
    lease.issued.plus(less_at_random(lease.refresh_after.since(lease.issued), 10, rng))
}

/// After `attempts` failed check-ins in a row (1 or more), the last at `now`: one minute, doubled by each further one up to six
/// hours, less up to half of it at random. Never more than a quarter of what the lease has left until it `expires`, so that a
/// short lease gets its tries; `None` if there is no valid lease left to save.
pub fn next_retry(expires: Option<Timestamp>, attempts: u32, now: Timestamp, rng: &dyn Rng) -> Timestamp {
    let doubled = FIRST_RETRY.saturating_mul(1_u32.checked_shl(attempts.saturating_sub(1)).unwrap_or(u32::MAX));
    let longest = expires.map_or(LONGEST_RETRY, |expires| (expires.since(now) / 4).clamp(FIRST_RETRY, LONGEST_RETRY));
    now.plus(less_at_random(doubled.min(longest), 2, rng))
}

/// After a definitive refusal: in about a day, as a license may be resumed and a code moved.
pub fn next_after_refusal(now: Timestamp, rng: &dyn Rng) -> Timestamp {
    now.plus(less_at_random(AFTER_REFUSAL, 10, rng))
}

/// `duration` less a random part of up to one `share`-th of it.
fn less_at_random(duration: Duration, share: u64, rng: &dyn Rng) -> Duration {
    let mut random = [0; 8];
    rng.fill(&mut random);
    let whole = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
    Duration::from_micros(whole - u64::from_le_bytes(random) % (whole / share + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake_server::{Seeded, lease};

    /// Whether the times are inside the window of seconds from `now`, and spread over most of it.
    fn spread(now: Timestamp, from: u64, to: u64, time: impl Fn(&dyn Rng) -> Timestamp) -> bool {
        let rng = Seeded::new(7);
        let times: Vec<Duration> = (0..500).map(|_| time(&rng).since(now)).collect();
        let (first, last) = (*times.iter().min().unwrap(), *times.iter().max().unwrap());
        let (from, to) = (Duration::from_secs(from), Duration::from_secs(to));
        first >= from && last <= to && (last - first) * 10 > (to - from) * 9
    }

    #[test]
    fn a_refresh_is_spread_over_the_last_tenth_before_its_time() {
        let lease = lease("host-1");
        assert!(spread(lease.issued, 86_400 * 9 / 10, 86_400, |rng| next_refresh(&lease, rng)));
    }

    #[test]
    fn failures_back_off_to_six_hours() {
        let Lease { issued, expires, .. } = lease("host-1");
        for (attempts, longest) in [(1, 60), (2, 120), (5, 960), (9, 15_360), (10, 21_600), (33, 21_600), (u32::MAX, 21_600)] {
            assert!(spread(issued, longest / 2, longest, |rng| next_retry(Some(expires), attempts, issued, rng)), "{attempts}");
        }
    }

    #[test]
    fn a_lease_that_ends_soon_is_tried_for_sooner() {
        let expires = lease("host-1").expires;
        let (hour, seconds) = (expires.minus(Duration::from_secs(3600)), expires.minus(Duration::from_secs(10)));
        assert!(spread(hour, 450, 900, |rng| next_retry(Some(expires), 20, hour, rng)));
        assert!(spread(seconds, 30, 60, |rng| next_retry(Some(expires), 20, seconds, rng)));
        assert!(spread(expires, 10_800, 21_600, |rng| next_retry(None, 20, expires, rng)));
    }

    #[test]
    fn after_a_refusal_it_asks_about_daily() {
        let now = lease("host-1").issued;
        assert!(spread(now, 86_400 * 9 / 10, 86_400, |rng| next_after_refusal(now, rng)));
    }
}
