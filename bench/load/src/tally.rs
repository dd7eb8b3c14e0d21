//! What came back, and how long it took.

use std::{collections::BTreeMap, time::Duration};

use serde_json::{Value, json};
use tokio::time::Instant;

#[derive(Default)]
pub struct Tally {
    /// Microseconds of the answers that were no error.
    times: Vec<u64>,
    errors: BTreeMap<u16, u64>,
    /// Of activations: id and secret.
    pub activations: Vec<String>,
    /// When the last answer that counts was there.
    pub last: Option<Instant>,
}

impl Tally {
    pub fn note(&mut self, status: u16, took: Duration) {
        if status < 400 {
            self.times.push(u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
        } else {
            *self.errors.entry(status).or_default() += 1;
        }
    }

    pub fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.activations.extend(other.activations);
        self.last = self.last.max(other.last);
        for (status, count) in other.errors {
            *self.errors.entry(status).or_default() += count;
        }
    }

    /// Requests a second, and the times in microseconds that 50 and 99 % of them stayed below.
    pub fn report(mut self, over: Duration) -> Value {
        self.times.sort_unstable();
        let per_second = self.times.len() as u128 * 1_000_000 / over.as_micros().max(1);
        let errors: BTreeMap<String, u64> = self.errors.iter().map(|(status, count)| (status.to_string(), *count)).collect();
        json!({
            "requests": self.times.len(),
            "per_second": u64::try_from(per_second).unwrap_or(u64::MAX),
            "p50_micros": self.percentile(50),
            "p99_micros": self.percentile(99),
            "errors": errors,
        })
    }

    /// By the nearest rank; of sorted times.
    fn percentile(&self, percent: usize) -> Option<u64> {
        let rank = (self.times.len() * percent).div_ceil(100);
        self.times.get(rank.saturating_sub(1)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_counts_answers_and_errors_apart() {
        let mut tally = Tally::default();
        (1..=200).for_each(|millis| tally.note(200, Duration::from_millis(millis)));
        let mut other = Tally::default();
        other.note(503, Duration::from_millis(1));
        tally.add(other);
        let report = tally.report(Duration::from_secs(2));
        assert_eq!((&report["per_second"], &report["errors"]), (&json!(100), &json!({"503": 1})));
        assert_eq!((&report["p50_micros"], &report["p99_micros"]), (&json!(100_000), &json!(198_000)));
    }
}
