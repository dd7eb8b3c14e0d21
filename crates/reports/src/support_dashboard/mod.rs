//! The support desk at a glance (spec 04.12): what is open by priority, engineer and age, what runs out, and how the backlog
//! moved in thirty days. Three statements, whatever the size, over indexes that hold what is counted; the answer is kept for a
//! few seconds, so that a wall of screens costs one count.

pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use db::Tx;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Permission, PersonId, Timestamp};
use serde::Serialize;
use support::{AgeBand, Priority, clock::ClockMark};
use utoipa::ToSchema;

use crate::zone::own_zone;

/// How long an answer is good enough.
const FRESH: Duration = Duration::from_secs(5);
/// Days of the backlog, today among them.
const DAYS: usize = 30;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct SupportDashboard {
    /// All that is not closed.
    pub open: OpenRequests,
    /// Of them, what nobody works on.
    pub unassigned: i64,
    /// Escalations that wait for a decision.
    pub escalations: i64,
    /// The most urgent first; all four.
    pub priorities: Vec<PriorityWork>,
    /// Who works on something, the one with the most first.
    pub engineers: Vec<EngineerWork>,
    /// The youngest first; all five.
    pub ages: Vec<AgeWork>,
    /// The last thirty days in one's own time zone, oldest first.
    pub backlog: Vec<BacklogDay>,
}

/// How many support requests are open, and the worst that was told of their clocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenRequests {
    pub total: i64,
    pub at_risk: i64,
    pub breached: i64,
}

impl OpenRequests {
    pub(crate) fn count(&mut self, mark: ClockMark, requests: i64) {
        self.total += requests;
        match mark {
            ClockMark::None => {}
            ClockMark::AtRisk => self.at_risk += requests,
            ClockMark::Breached => self.breached += requests,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PriorityWork {
    pub priority: Priority,
    pub open: OpenRequests,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct EngineerWork {
    #[schema(value_type = String)]
    pub id: PersonId,
    pub name: String,
    pub open: OpenRequests,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgeWork {
    pub age: AgeBand,
    pub open: i64,
}

/// A reopened request counts as open from its opening on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BacklogDay {
    #[schema(value_type = String, example = "2026-11-22")]
    pub day: Date,
    pub opened: i64,
    pub closed: i64,
    /// What was open when the day ended; today: now.
    pub open: i64,
}

/// The latest answer.
#[derive(Clone, Default)]
pub(crate) struct Recent(Arc<Mutex<Option<(Timestamp, SupportDashboard)>>>);

impl Recent {
    pub fn get(&self, now: Timestamp) -> Option<SupportDashboard> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(at, _)| *at <= now && now.since(*at) < FRESH).map(|(_, dashboard)| dashboard.clone())
    }
    pub fn keep(&self, now: Timestamp, dashboard: SupportDashboard) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, dashboard));
    }
}

/// Counts for the vendor's people.
///
/// # Errors
/// Somebody who may not.
pub(crate) async fn count(tx: &Tx) -> db::Result<SupportDashboard> {
    tx.require_anywhere(Permission::SupportDashboardRead)?;
    let mut dashboard = SupportDashboard {
        escalations: store::escalations(tx).await?,
        priorities: Priority::ALL.iter().map(|priority| PriorityWork { priority: *priority, open: OpenRequests::default() }).collect(),
        ages: AgeBand::ALL.iter().map(|age| AgeWork { age: *age, open: 0 }).collect(),
        ..SupportDashboard::default()
    };
    let mut engineers: BTreeMap<PersonId, EngineerWork> = BTreeMap::new();
    for work in store::work(tx).await? {
        dashboard.open.count(work.clock_mark, work.requests);
        for at in dashboard.priorities.iter_mut().filter(|at| at.priority == work.priority) {
            at.open.count(work.clock_mark, work.requests);
        }
        for at in dashboard.ages.iter_mut().filter(|at| at.age == work.age) {
            at.open += work.requests;
        }
        let Some(id) = work.assignee_id else {
            dashboard.unassigned += work.requests;
            continue;
        };
        let name = [work.first_name.as_deref(), work.last_name.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let engineer = engineers.entry(id).or_insert_with(|| EngineerWork { id, name, open: OpenRequests::default() });
        engineer.open.count(work.clock_mark, work.requests);
    }
    dashboard.engineers = engineers.into_values().collect();
    dashboard.engineers.sort_by(|one, other| other.open.total.cmp(&one.open.total).then_with(|| one.name.cmp(&other.name)));
    dashboard.backlog = backlog(tx, dashboard.open.total).await?;
    Ok(dashboard)
}

/// The days backward from what is open now.
async fn backlog(tx: &Tx, open_now: i64) -> db::Result<Vec<BacklogDay>> {
    let zone = own_zone(tx).await?;
    let days = last_days(tx.now().day_in(&zone), &zone);
    let spans: Vec<_> = days.iter().map(|(_, span)| *span).collect();
    let counted = store::days(tx, &spans).await?;
    let mut open = open_now;
    let mut backlog = Vec::new();
    for ((day, _), counted) in days.into_iter().zip(counted).rev() {
        backlog.push(BacklogDay { day, opened: counted.opened, closed: counted.closed, open });
        open = open - counted.opened + counted.closed;
    }
    backlog.reverse();
    Ok(backlog)
}

/// The days up to today with the instants at which they begin and end.
fn last_days(today: Date, zone: &TimeZone) -> Vec<(Date, (Timestamp, Timestamp))> {
    let start = |day: Date| day.to_zoned(zone.clone()).ok().map(|start| Timestamp::from(start.timestamp()));
    let mut days: Vec<_> = today
        .series(jiff::ToSpan::days(-1))
        .take(DAYS)
        .filter_map(|day| Some((day, (start(day)?, start(day.tomorrow().ok()?)?))))
        .collect();
    days.reverse();
    days
}
