//! The system makes the reports on the first day of the next month in the partner's time zone. Whose turn it is stands in
//! `usage_report_turn`; the lines are written by one statement a chunk of licenses, and the chunk commits with the report's
//! checkpoint: a server that dies in the middle leaves a report that the next one goes on with, and nothing is there twice.

mod store;

use std::time::Duration;

use db::Tx;
use jiff::{Span, tz::TimeZone};
use kernel::{OrganizationId, Timestamp};
use serde_json::json;

use super::{UsageReport, announce, deadlines::reminder, terms};
use crate::Month;
use store::{Chunk, Turn};

/// Makes usage reports.
pub struct UsageReports;

/// Licenses that one transaction looks at: few enough that nobody waits long for it.
const LICENSES: i64 = 5_000;
/// What a report counts for at least.
const LEAST: i64 = 50;
/// Servers write down what check-ins tell a few seconds later.
const SETTLING: Duration = Duration::from_secs(15);
/// Partners whose turn one transaction prepares.
const PARTNERS: u64 = 200;

#[async_trait::async_trait]
impl jobs::Schedule for UsageReports {
    fn name(&self) -> &'static str {
        "usage_reports"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        if line_up(tx).await? { Ok(true) } else { make(tx, LICENSES).await }
    }
}

/// Gives partners that have none their first turn; answers whether there may be more of them.
async fn line_up(tx: &Tx) -> db::Result<bool> {
    let newcomers = store::without_turn(tx, PARTNERS).await?;
    for partner in &newcomers {
        let zone = zone(&partner.time_zone);
        // A partner that was there before has its first report for the month before this one.
        let month = Month::of(partner.created_at.day_in(&zone)).max(Month::of(tx.now().day_in(&zone)).previous());
        store::set_turn(tx, partner.id, month, due_at(month, &zone)?).await?;
    }
    Ok(newcomers.len() as u64 == PARTNERS)
}

/// Goes on with the report in the making, or with whose turn it is, for up to `licenses` licenses; answers whether more waits.
async fn make(tx: &Tx, licenses: i64) -> db::Result<bool> {
    let mut left = licenses;
    while left > 0 {
        let report = match super::store::in_the_making(tx).await? {
            Some(report) => report,
            None => match store::due(tx).await? {
                Some(turn) => match open(tx, turn).await? {
                    Some(report) => report,
                    None => continue,
                },
                None => return Ok(false),
            },
        };
        left -= go_on(tx, report, left).await?.max(LEAST);
    }
    Ok(true)
}

/// Writes down the report whose turn it is, still without lines, and whose turn comes next. Nothing where the partner has
/// moved to a time zone in which the month goes on.
async fn open(tx: &Tx, turn: Turn) -> db::Result<Option<UsageReport>> {
    let zone = zone(&turn.time_zone);
    let month: Month = turn.month.parse().map_err(unreadable)?;
    let due = due_at(month, &zone)?;
    if due > tx.now() {
        store::set_turn(tx, turn.organization_id, month, due).await?;
        return Ok(None);
    }
    store::set_turn(tx, turn.organization_id, month.next(), due_at(month.next(), &zone)?).await?;
    let terms = terms::store::of(tx, turn.organization_id).await?.unwrap_or_default();
    store::insert(tx, &turn, terms).await?;
    super::store::in_the_making(tx).await
}

/// Writes the lines of up to `most` licenses, and finishes the report when all are there. Answers how many it looked at.
async fn go_on(tx: &Tx, report: UsageReport, most: i64) -> db::Result<i64> {
    let zone = zone(&report.time_zone);
    let month: Month = report.month.parse().map_err(unreadable)?;
    let sellers = store::sellers(tx, report.organization_id).await?;
    let (mut seller, mut after) = checkpoint(&report, &sellers);
    let mut looked_at = 0;
    while let Some(owner) = seller {
        let Some(last) = store::last_of_chunk(tx, owner, &after, most - looked_at).await? else {
            seller = sellers.iter().copied().find(|other| *other > owner);
            after.clear();
            continue;
        };
        let chunk = Chunk { report: &report, month, zone: &zone, owner, after: &after, last: &last.id };
        store::write_lines(tx, &chunk).await?;
        store::write_backdated(tx, &chunk).await?;
        store::write_corrections(tx, &chunk).await?;
        looked_at += last.licenses;
        after = last.id;
        if looked_at >= most {
            break;
        }
    }
    match seller {
        Some(owner) => {
            super::store::save(tx, UsageReport { checkpoint: format!("{owner} {after}"), ..report }).await?;
        }
        None => finish(tx, report, &zone).await?,
    }
    Ok(looked_at)
}

/// Whose licenses come next, and behind which. Sellers are walked through by id.
fn checkpoint(report: &UsageReport, sellers: &[OrganizationId]) -> (Option<OrganizationId>, String) {
    match report.checkpoint.split_once(' ') {
        None => (sellers.first().copied(), String::new()),
        Some((owner, after)) => {
            let current = sellers.iter().find(|seller| seller.to_string() == owner);
            (current.or_else(|| sellers.iter().find(|seller| seller.to_string().as_str() > owner)).copied(), after.to_owned())
        }
    }
}

async fn finish(tx: &Tx, mut report: UsageReport, zone: &TimeZone) -> db::Result<()> {
    let totals = store::totals(tx, report.id).await?;
    if totals.lines == 0 {
        return store::drop_empty(tx, report.id).await;
    }
    report.lines = totals.lines;
    report.provisioned = totals.provisioned;
    report.used = totals.used;
    report.chargeable = totals.chargeable;
    report.marked = totals.marked;
    report.unexplained = totals.unexplained;
    report.checkpoint.clear();
    report.made_at = Some(tx.now());
    // Counted from the day on which it is there, which after a downtime is not the first.
    let last_day = tx.now().day_in(zone).saturating_add(Span::new().days(report.submit_days));
    report.submit_at = Some(last_day.to_zoned(zone.clone()).map_err(unreadable)?.timestamp().into());
    report.remind_at = reminder(report.submit_at, tx.now());
    let report = super::store::save(tx, report).await?;
    audit::Entry::new("usage_report.make", report.id)
        .owner(report.organization_id)
        .change(json!({"month": report.month, "lines": report.lines, "chargeable": report.chargeable}))
        .record(tx)
        .await?;
    announce(tx, &report, "ready", json!({})).await
}

fn due_at(month: Month, zone: &TimeZone) -> db::Result<Timestamp> {
    Ok(month.ends_at(zone).map_err(unreadable)?.plus(SETTLING))
}
fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}
fn unreadable(cause: impl std::fmt::Display) -> db::Error {
    store::unreadable(&cause.to_string())
}

#[cfg(test)]
mod tests;
