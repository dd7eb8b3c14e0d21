//! When a support request closes because nobody answers (spec 04.10). A pure rule over what was tried, the zone and more time;
//! the instants that follow from it stand on the support request, where [`SupportClosing`](super::SupportClosing) finds them.

use db::Tx;
use jiff::{Span, ToSpan, Zoned, civil::Date, tz::TimeZone};
use kernel::{Actor, Timestamp, text_enum};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    EntryKind,
    entry::{NewEntry, store::append},
    store::Model,
};
use crate::calendar;

text_enum! {
    /// How somebody was tried to be reached.
    pub enum ContactChannel { Phone = "phone", Mail = "mail", Online = "online", Other = "other" }
}

/// An attempt to reach the customer that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Attempt {
    pub at: Timestamp,
    pub channel: ContactChannel,
}

/// What closing for no response follows from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Closing {
    /// In order. Any message of the customer clears them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Attempt>,
    /// When the warning mail went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warned_at: Option<Timestamp>,
    /// More time: the last local day on which it stays open whatever happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_until: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub warn_at: Timestamp,
    pub closes_at: Timestamp,
}

/// So many attempts are needed.
pub(super) const ATTEMPTS: usize = 3;
const DAYS: i64 = 10;
const NOTICE: i64 = 2;

impl Closing {
    /// When the warning is due and when it closes; none with fewer than three attempts. The tenth day has the wall time of
    /// the first attempt. Two days are two local days, and never less than 48 hours.
    pub fn plan(&self, zone: &TimeZone) -> Option<Plan> {
        let (first, third) = (self.attempts.first()?, self.attempts.get(ATTEMPTS - 1)?);
        let mut earliest = later(first.at, DAYS, zone)?.max(notice_after(third.at, zone)?);
        if let Some(day) = self.open_until {
            earliest = earliest.max(end_of(day, zone)?);
        }
        let warn_at = match self.warned_at {
            Some(warned_at) => warned_at,
            None => later(earliest, -NOTICE, zone)?.min(exactly(earliest, -NOTICE)?),
        };
        // A warning that went late, after a downtime, gives the full two days nevertheless.
        let closes_at = match self.warned_at {
            Some(warned_at) => earliest.max(notice_after(warned_at, zone)?),
            None => earliest,
        };
        Some(Plan { warn_at, closes_at })
    }
}

fn notice_after(at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    Some(later(at, NOTICE, zone)?.max(exactly(at, NOTICE)?))
}

/// The same wall time so many local days later.
pub(super) fn later(at: Timestamp, days: i64, zone: &TimeZone) -> Option<Timestamp> {
    let local: Zoned = at.to_jiff().to_zoned(zone.clone());
    local.checked_add(Span::new().days(days)).ok().map(|moved| moved.timestamp().into())
}

fn exactly(at: Timestamp, days: i64) -> Option<Timestamp> {
    at.to_jiff().checked_add((days * 24).hours()).ok().map(Timestamp::from)
}

fn end_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.tomorrow().ok()?.to_zoned(zone.clone()).ok()?.timestamp().into())
}

impl Model {
    pub(super) fn closing(&self) -> db::Result<Closing> {
        Ok(serde_json::from_str(&self.closing)?)
    }
    /// Keeps what it follows from, and the instants that the schedule looks for.
    pub(super) fn set_closing(&mut self, closing: &Closing, zone: &TimeZone) -> db::Result<()> {
        let plan = closing.plan(zone);
        self.closing = serde_json::to_string(closing)?;
        self.closing_warning_at = plan.filter(|_| closing.warned_at.is_none()).map(|plan| plan.warn_at);
        self.closes_at = plan.map(|plan| plan.closes_at);
        Ok(())
    }
    /// A closed one waits for nobody.
    pub(super) fn forget_closing(&mut self) {
        self.closing = "{}".to_owned();
        (self.closing_warning_at, self.closes_at) = (None, None);
    }
}

/// The zone of the support request: that of its calendar.
pub(super) async fn zone(tx: &Tx, request: &Model) -> db::Result<TimeZone> {
    Ok(calendar::store::by_id(tx, request.calendar_id).await?.calendar()?.zone().clone())
}

/// The customer said something, on whatever channel: attempts and days begin anew. More time that was given stays. To be
/// called with the locked request before it is saved; an auto-reply is no answer and must not come here.
pub(super) async fn customer_spoke(tx: &Tx, request: &mut Model) -> db::Result<()> {
    let mut closing = request.closing()?;
    if closing.attempts.is_empty() {
        return Ok(());
    }
    closing.attempts.clear();
    closing.warned_at = None;
    let zone = zone(tx, request).await?;
    request.set_closing(&closing, &zone)?;
    append(tx, request, vec![NewEntry::of(&Actor::system(), EntryKind::Closing, json!({"event": "attempts_reset"}))]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }
    fn at(local: &str) -> Timestamp {
        local.parse::<jiff::civil::DateTime>().unwrap().to_zoned(berlin()).unwrap().timestamp().into()
    }
    fn tried(instants: &[&str]) -> Closing {
        let attempts = instants.iter().map(|local| Attempt { at: at(local), channel: ContactChannel::Phone }).collect();
        Closing { attempts, ..Closing::default() }
    }
    fn plan(closing: &Closing) -> Option<(Timestamp, Timestamp)> {
        closing.plan(&berlin()).map(|plan| (plan.warn_at, plan.closes_at))
    }

    #[test]
    fn three_attempts_and_ten_days_since_the_first() {
        let closing = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-05-08T16:00"]);
        assert_eq!(plan(&closing), Some((at("2026-05-12T10:15"), at("2026-05-14T10:15"))));
    }

    #[test]
    fn with_fewer_than_three_by_then_it_stays_open_until_the_third() {
        assert_eq!(plan(&tried(&[])), None);
        assert_eq!(plan(&tried(&["2026-05-04T10:15", "2026-05-06T09:00"])), None);
        let late = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-06-20T11:30"]);
        assert_eq!(plan(&late), Some((at("2026-06-20T11:30"), at("2026-06-22T11:30"))));
    }

    #[test]
    fn never_less_than_two_days_after_the_third_attempt() {
        let closing = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-05-13T08:00"]);
        assert_eq!(plan(&closing), Some((at("2026-05-13T08:00"), at("2026-05-15T08:00"))));
    }

    #[test]
    fn a_fourth_attempt_changes_nothing() {
        let three = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-05-08T16:00"]);
        let four = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-05-08T16:00", "2026-05-13T16:00"]);
        assert_eq!(plan(&three), plan(&four));
    }

    #[test]
    fn a_warning_that_went_late_gives_two_days_nevertheless() {
        let mut closing = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-05-08T16:00"]);
        closing.warned_at = Some(at("2026-05-12T10:16"));
        assert_eq!(plan(&closing).unwrap().1, at("2026-05-14T10:16"));
        closing.warned_at = Some(at("2026-05-20T12:00"));
        assert_eq!(plan(&closing).unwrap().1, at("2026-05-22T12:00"));
    }

    #[test]
    fn ten_days_are_local_days_when_clocks_change() {
        // March 29 has 23 hours in Berlin, October 25 has 25: the wall time stays.
        let spring = tried(&["2026-03-20T10:00", "2026-03-21T10:00", "2026-03-22T10:00"]);
        assert_eq!(plan(&spring), Some((at("2026-03-28T09:00"), at("2026-03-30T10:00"))), "and the warning goes 48 hours before");
        let autumn = tried(&["2026-10-16T10:00", "2026-10-17T10:00", "2026-10-18T10:00"]);
        assert_eq!(plan(&autumn), Some((at("2026-10-24T10:00"), at("2026-10-26T10:00"))));
        let autumn_days = at("2026-10-26T10:00").since(at("2026-10-16T10:00"));
        assert_eq!(autumn_days.as_secs(), (10 * 24 + 1) * 3600);
    }

    #[test]
    fn two_days_have_at_least_48_hours() {
        let closing = tried(&["2026-03-10T10:00", "2026-03-11T10:00", "2026-03-28T10:00"]);
        assert_eq!(plan(&closing), Some((at("2026-03-28T10:00"), at("2026-03-30T11:00"))));
    }

    #[test]
    fn more_time_keeps_it_open_to_the_end_of_its_day() {
        let mut closing = tried(&["2026-05-04T10:15", "2026-05-06T09:00", "2026-05-08T16:00"]);
        closing.open_until = "2026-06-30".parse().ok();
        assert_eq!(plan(&closing), Some((at("2026-06-29T00:00"), at("2026-07-01T00:00"))));
        closing.open_until = "2026-05-10".parse().ok();
        assert_eq!(plan(&closing), Some((at("2026-05-12T10:15"), at("2026-05-14T10:15"))), "a day that is past sooner changes nothing");
    }

    #[test]
    fn what_is_kept_reads_back() {
        let mut closing = tried(&["2026-05-04T10:15"]);
        closing.open_until = "2026-06-30".parse().ok();
        let json = serde_json::to_string(&closing).unwrap();
        assert_eq!(serde_json::from_str::<Closing>(&json).unwrap(), closing);
        assert_eq!(serde_json::to_string(&Closing::default()).unwrap(), "{}");
    }
}
