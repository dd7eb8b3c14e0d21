use db::{Result, Tx};
use kernel::{PersonId, Timestamp};
use sea_orm::FromQueryResult;
use support::{AgeBand, Priority, clock::ClockMark};

/// Open support requests that are alike.
#[derive(FromQueryResult)]
pub(super) struct Work {
    pub priority: Priority,
    pub clock_mark: ClockMark,
    pub assignee_id: Option<PersonId>,
    pub age: AgeBand,
    pub requests: i64,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
}

/// All that is open, by an index that holds nothing else.
pub(super) async fn work(tx: &Tx) -> Result<Vec<Work>> {
    // Instants and words of our own: nothing of a caller's stands in the text.
    let bands: Vec<String> = AgeBand::ALL
        .iter()
        .map(|band| match band.opened_after(tx.now()) {
            Some(after) => format!("WHEN created_at > {} THEN '{band}'", after.as_microsecond()),
            None => format!("ELSE '{band}'"),
        })
        .collect();
    tx.query_all(&include_str!("work.sql").replace("{bands}", &bands.join(" ")), []).await
}

#[derive(FromQueryResult)]
pub(super) struct Day {
    pub opened: i64,
    pub closed: i64,
}

/// What was opened and closed on each of these days, in their order.
pub(super) async fn days(tx: &Tx, days: &[(Timestamp, Timestamp)]) -> Result<Vec<Day>> {
    let rows: Vec<String> = days
        .iter()
        .enumerate()
        .map(|(number, (starts, ends))| {
            let instant = |at: &Timestamp| format!("CAST({} AS BIGINT)", at.as_microsecond());
            format!("({number}, {}, {})", instant(starts), instant(ends))
        })
        .collect();
    tx.query_all(&include_str!("days.sql").replace("{days}", &rows.join(", ")), []).await
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// Escalations that wait for a decision.
pub(super) async fn escalations(tx: &Tx) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM escalation WHERE status = 'requested'";
    Ok(tx.query_one::<Count>(sql, []).await?.map_or(0, |found| found.count))
}
