//! The calendar of licenses (spec/02.5): months counted from an anchor, whole days in the license's zone, and the instants
//! that follow from them.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::Timestamp;
use lease::VersionType;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a date lies outside of the calendar")]
pub struct DateError;

/// The last day of a period of `months` from `anchor`: the day before the anchor's day that many months later, clamped to
/// the month's last day. Always counted from the anchor, so a short month in between shortens nothing after it.
///
/// # Errors
/// [`DateError`] beyond the year 9999.
pub fn period_end(anchor: Date, months: u32) -> Result<Date, DateError> {
    let later = i32::try_from(months).ok().and_then(|months| anchor.checked_add(months.months()).ok());
    later.and_then(|day| day.yesterday().ok()).ok_or(DateError)
}

/// 24:00 of `day` in `zone`: the first instant of the next day, whatever the clocks do that night.
///
/// # Errors
/// [`DateError`] at the calendar's end.
pub fn end_of_day(day: Date, zone: &TimeZone) -> Result<Timestamp, DateError> {
    start_of_day(day.tomorrow().map_err(|_| DateError)?, zone)
}

/// The first instant of `day` in `zone`.
///
/// # Errors
/// [`DateError`] at the calendar's end.
pub fn start_of_day(day: Date, zone: &TimeZone) -> Result<Timestamp, DateError> {
    // Where midnight is skipped the day starts with the skip; where it comes twice, with the first.
    zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible().map(Timestamp::from).map_err(|_| DateError)
}

/// What the deadlines follow from.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    pub starts_on: Date,
    pub expires_on: Date,
    pub grace_days: u16,
    /// The largest of the notice days.
    pub notice_days: u16,
    /// SaaS: freeze and purge days.
    pub freeze: Option<(u16, u16)>,
    /// From when it is suspended: it expires then, if not before.
    pub suspended_at: Option<Timestamp>,
}

/// The instants that the status is derived from and lists filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    pub starts_at: Timestamp,
    pub notice_at: Timestamp,
    pub expires_at: Timestamp,
    pub grace_ends_on: Date,
    pub grace_ends_at: Timestamp,
    /// SaaS whose data is purged one day.
    pub freeze_ends_at: Option<Timestamp>,
}

/// # Errors
/// [`DateError`] beyond the calendar.
pub fn deadlines(terms: Terms, zone: &TimeZone) -> Result<Deadlines, DateError> {
    let later = |day: Date, days: u16| day.checked_add(i64::from(days).days()).map_err(|_| DateError);
    let end = end_of_day(terms.expires_on, zone)?;
    let grace_ends_on = later(terms.expires_on, terms.grace_days)?;
    let notice_on = terms.expires_on.checked_sub(i64::from(terms.notice_days).days()).map_err(|_| DateError)?;
    let freeze_ends_at = match terms.freeze {
        Some((freeze, purge)) if purge > 0 => Some(end_of_day(later(later(grace_ends_on, freeze)?, purge)?, zone)?),
        _ => None,
    };
    Ok(Deadlines {
        starts_at: start_of_day(terms.starts_on, zone)?,
        notice_at: start_of_day(notice_on, zone)?,
        expires_at: terms.suspended_at.map_or(end, |suspended| suspended.min(end)),
        grace_ends_on,
        grace_ends_at: end_of_day(grace_ends_on, zone)?,
        freeze_ends_at,
    })
}

/// The notice days that count for a license of `version_type` over `months`, largest first (spec 02.1): trials have their
/// own; lead times not shorter than the period are skipped; a full license of a year or more hears of it `least` days ahead.
pub fn notice_days(wanted: Option<&[u16]>, products: &[u16], version_type: VersionType, months: u32, least: u16) -> Vec<u16> {
    let trial = version_type == VersionType::Trial;
    let list = wanted.unwrap_or(if trial { &[14, 7, 0] } else { products });
    let shortest = u32::from(u16::MAX).min(months.saturating_mul(28));
    let mut days: Vec<u16> = list.iter().copied().filter(|days| u32::from(*days) < shortest).collect();
    if version_type == VersionType::Full && months >= 12 && days.iter().all(|days| *days < least) {
        days.push(least);
    }
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn ends(anchor: Date) -> [Date; 3] {
        [1, 2, 3].map(|months| period_end(anchor, months).unwrap())
    }

    #[test]
    fn months_are_counted_from_the_anchor() {
        assert_eq!(ends(date(2026, 5, 1)), [date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31)]);
        assert_eq!(ends(date(2026, 1, 31)), [date(2026, 2, 27), date(2026, 3, 30), date(2026, 4, 29)]);
        assert_eq!(ends(date(2028, 1, 31))[0], date(2028, 2, 28));
        assert_eq!(period_end(date(2026, 5, 4), 12), Ok(date(2027, 5, 3)));
        assert_eq!(period_end(date(9999, 5, 4), 12), Err(DateError));
    }

    /// Turns the months of a calendar page by page, then walks one day back.
    fn slow_end(anchor: Date, months: u32) -> (i16, i8, i8) {
        let leap = |year: i16| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = |year: i16, month: i8| match month {
            2 => 28 + i8::from(leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let (mut year, mut month) = (anchor.year(), anchor.month());
        for _ in 0..months {
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        match anchor.day().min(length(year, month)) {
            1 if month == 1 => (year - 1, 12, 31),
            1 => (year, month - 1, length(year, month - 1)),
            day => (year, month, day - 1),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_period_ends_where_the_calendar_says(year in 1990_i16..2090, month in 1_i8..=12, day in 1_i8..=31, months in 1_u32..=400) {
            let Ok(anchor) = Date::new(year, month, day) else { return Ok(()) };
            let end = period_end(anchor, months).unwrap();
            prop_assert_eq!((end.year(), end.month(), end.day()), slow_end(anchor, months));
        }

        #[test]
        fn deadlines_stand_in_their_order(start in 0_i32..3000, months in 1_u32..60, grace in 0_u16..366, notice in 0_u16..90, purge in 0_u16..60) {
            let zone = TimeZone::get("America/Sao_Paulo").unwrap();
            let starts_on = date(2015, 1, 1).checked_add(start.days()).unwrap();
            let expires_on = period_end(starts_on, months).unwrap();
            let terms = Terms { starts_on, expires_on, grace_days: grace, notice_days: notice, freeze: Some((30, purge)), suspended_at: None };
            let found = deadlines(terms, &zone).unwrap();
            prop_assert!(found.starts_at < found.expires_at && found.notice_at < found.expires_at && found.expires_at <= found.grace_ends_at);
            prop_assert_eq!(found.freeze_ends_at.is_some(), purge > 0);
            prop_assert!(found.freeze_ends_at.is_none_or(|purged| purged > found.grace_ends_at));
            // The instant before the end still belongs to the last day, the instant itself no longer.
            prop_assert_eq!(Timestamp::from_microsecond(found.expires_at.as_microsecond() - 1).day_in(&zone), expires_on);
            prop_assert_eq!(found.expires_at.day_in(&zone), expires_on.tomorrow().unwrap());
        }
    }

    #[test]
    fn a_day_ends_at_24_00_local_even_when_clocks_change() {
        let at = |day: Date, zone: &str| end_of_day(day, &TimeZone::get(zone).unwrap()).unwrap().to_string();
        assert_eq!(at(date(2027, 3, 31), "Europe/Berlin"), "2027-03-31T22:00:00Z");
        assert_eq!(at(date(2026, 3, 28), "Europe/Berlin"), "2026-03-28T23:00:00Z");
        assert_eq!(at(date(2026, 3, 29), "Europe/Berlin"), "2026-03-29T22:00:00Z");
        // Midnight is skipped: the new day starts at 01:00.
        assert_eq!(at(date(2018, 11, 3), "America/Sao_Paulo"), "2018-11-04T03:00:00Z");
        // The hour from 23:00 comes twice: the day ends after the second.
        assert_eq!(at(date(2018, 2, 17), "America/Sao_Paulo"), "2018-02-18T03:00:00Z");
    }

    #[test]
    fn notice_days_fit_the_period() {
        let product = [60, 30, 7, 0];
        let of = |wanted: Option<&[u16]>, version_type, months, least| notice_days(wanted, &product, version_type, months, least);
        assert_eq!(of(None, VersionType::Full, 12, 60), [60, 30, 7, 0]);
        assert_eq!(of(None, VersionType::Full, 1, 60), [7, 0]);
        assert_eq!(of(None, VersionType::Trial, 1, 60), [14, 7, 0]);
        assert_eq!(of(Some(&[7]), VersionType::Full, 24, 60), [60, 7]);
        assert_eq!(of(Some(&[7]), VersionType::Full, 12, 30), [30, 7]);
        assert_eq!(of(Some(&[7]), VersionType::Nfr, 12, 60), [7]);
    }
}
