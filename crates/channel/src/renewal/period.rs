//! When a renewal is on time, and which period it gives (spec/02.5): maintenance is continuous on time; late, the lapsed days
//! are paid for and the new period starts on the renewal day.

use jiff::{Span, civil::Date};
use licensing::Period;

/// How many days before its expiry a license can be renewed.
pub const EARLIEST_DAYS: i64 = 90;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    #[error("it can be renewed from {from} on")]
    TooEarly { from: Date },
    #[error("a date lies outside of the calendar")]
    Calendar,
}

/// The period that a license has now.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    pub anchor_on: Date,
    pub starts_on: Date,
    /// The last day.
    pub expires_on: Date,
}

/// What a renewal makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewed {
    pub timely: bool,
    /// Days without maintenance between the old last day and the renewal day.
    pub lapsed_days: i64,
    /// The first day that is newly paid for.
    pub from: Date,
    pub expires_on: Date,
    pub anchor_on: Date,
    /// Where the license starts from now on: unchanged on time, the renewal day if late.
    pub starts_on: Date,
}

impl From<Renewed> for Period {
    fn from(renewed: Renewed) -> Self {
        Self { anchor_on: renewed.anchor_on, starts_on: renewed.starts_on, expires_on: renewed.expires_on }
    }
}

/// The period of `months` that a renewal on `renewal_on` gives. Days are in the license's time zone.
///
/// # Errors
/// [`PeriodError`]
pub fn renew(held: Held, renewal_on: Date, months: u32) -> Result<Renewed, PeriodError> {
    let earliest = held.expires_on.checked_sub(Span::new().days(EARLIEST_DAYS)).map_err(|_| PeriodError::Calendar)?;
    if renewal_on < earliest {
        return Err(PeriodError::TooEarly { from: earliest });
    }
    let end = |anchor, months| licensing::period_end(anchor, months).map_err(|_| PeriodError::Calendar);
    if renewal_on > held.expires_on {
        let lapsed_days = days_after(held.expires_on, renewal_on) - 1;
        let expires_on = end(renewal_on, months)?;
        return Ok(Renewed { timely: false, lapsed_days, from: renewal_on, expires_on, anchor_on: renewal_on, starts_on: renewal_on });
    }
    let from = held.expires_on.tomorrow().map_err(|_| PeriodError::Calendar)?;
    // An expiry that was set by hand lies on no whole month: the count starts anew behind it.
    let (anchor_on, before) = months_held(held.anchor_on, held.expires_on).map_or((from, 0), |before| (held.anchor_on, before));
    let expires_on = end(anchor_on, before.saturating_add(months))?;
    Ok(Renewed { timely: true, lapsed_days: 0, from, expires_on, anchor_on, starts_on: held.starts_on })
}

/// How many days `later` lies after `day`; below zero if it lies before.
pub fn days_after(day: Date, later: Date) -> i64 {
    i64::from((later - day).get_days())
}

/// How many months from the anchor make the period that ends on `expires_on`.
fn months_held(anchor: Date, expires_on: Date) -> Option<u32> {
    let behind = expires_on.tomorrow().ok()?;
    let months = (i32::from(behind.year()) - i32::from(anchor.year())) * 12 + i32::from(behind.month()) - i32::from(anchor.month());
    let near = u32::try_from(months).ok()?;
    (near.saturating_sub(1)..=near + 1).find(|months| *months > 0 && licensing::period_end(anchor, *months) == Ok(expires_on))
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;

    fn year() -> Held {
        Held { anchor_on: date(2026, 4, 1), starts_on: date(2026, 4, 1), expires_on: date(2027, 3, 31) }
    }

    #[test]
    fn on_time_the_next_period_follows_without_a_gap() {
        for day in [date(2026, 12, 31), date(2027, 3, 1), date(2027, 3, 31)] {
            let renewed = renew(year(), day, 12).unwrap();
            assert_eq!((renewed.timely, renewed.lapsed_days), (true, 0), "{day}");
            assert_eq!((renewed.from, renewed.expires_on, renewed.starts_on), (date(2027, 4, 1), date(2028, 3, 31), date(2026, 4, 1)));
        }
        assert_eq!(renew(year(), date(2026, 12, 30), 12), Err(PeriodError::TooEarly { from: date(2026, 12, 31) }));
    }

    #[test]
    fn late_the_period_starts_on_the_renewal_day_and_the_days_between_are_counted() {
        let next_day = renew(year(), date(2027, 4, 1), 12).unwrap();
        assert_eq!((next_day.timely, next_day.lapsed_days, next_day.expires_on), (false, 0, date(2028, 3, 31)));
        let late = renew(year(), date(2027, 4, 11), 12).unwrap();
        assert_eq!((late.lapsed_days, late.from, late.expires_on), (10, date(2027, 4, 11), date(2028, 4, 10)));
        assert_eq!((late.anchor_on, late.starts_on), (date(2027, 4, 11), date(2027, 4, 11)));
    }

    #[test]
    fn short_months_shorten_nothing_after_them() {
        let mut held = Held { anchor_on: date(2026, 1, 31), starts_on: date(2026, 1, 31), expires_on: date(2026, 2, 27) };
        for expected in [date(2026, 3, 30), date(2026, 4, 29), date(2026, 5, 30)] {
            held.expires_on = renew(held, held.expires_on, 1).unwrap().expires_on;
            assert_eq!(held.expires_on, expected);
        }
    }

    #[test]
    fn an_expiry_set_by_hand_starts_a_new_count() {
        let held = Held { expires_on: date(2027, 2, 10), ..year() };
        let renewed = renew(held, date(2027, 2, 1), 12).unwrap();
        assert_eq!((renewed.anchor_on, renewed.expires_on), (date(2027, 2, 11), date(2028, 2, 10)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn lapsed_days_are_the_days_between(start in 0_i32..4000, months in 1_u32..60, away in -90_i64..900) {
            let anchor_on = date(2020, 1, 1).checked_add(start.days()).unwrap();
            let held = Held { anchor_on, starts_on: anchor_on, expires_on: licensing::period_end(anchor_on, months).unwrap() };
            let day = held.expires_on.checked_add(away.days()).unwrap();
            let renewed = renew(held, day, 12).unwrap();
            // Walked day by day.
            let between = held.expires_on.series(1.day()).skip(1).take_while(|walked| *walked < day).count();
            prop_assert_eq!(renewed.lapsed_days, i64::try_from(between).unwrap());
            prop_assert_eq!(renewed.timely, day <= held.expires_on);
            prop_assert!(renewed.from > held.expires_on && renewed.expires_on > renewed.from);
            // Covered days and lapsed days leave no day out.
            prop_assert_eq!(days_after(held.expires_on, renewed.from), renewed.lapsed_days + 1);
        }

        #[test]
        fn two_timely_renewals_are_one_of_both_lengths(start in 0_i32..4000, months in 1_u32..40, first in 1_u32..20, second in 1_u32..20) {
            let anchor_on = date(2020, 1, 1).checked_add(start.days()).unwrap();
            let held = Held { anchor_on, starts_on: anchor_on, expires_on: licensing::period_end(anchor_on, months).unwrap() };
            let once = renew(held, held.expires_on, first + second).unwrap();
            let one = renew(held, held.expires_on, first).unwrap();
            let both = renew(Held { expires_on: one.expires_on, anchor_on: one.anchor_on, ..held }, one.expires_on, second).unwrap();
            prop_assert_eq!(once.expires_on, both.expires_on);
        }
    }
}
