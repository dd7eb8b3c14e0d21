//! Table `support_clock`. What lists need of the clocks stands on the support request too.

use db::{Error, Result, Tx};
use kernel::{Id, Noun, Timestamp};
use sea_orm::{FromQueryResult, Value};

use super::{ClockMark, SlaClock};
use crate::{
    calendar::{Calendar, CalendarId, DeadlineError},
    support_request::SupportRequestId,
};

pub enum ClockNoun {}
impl Noun for ClockNoun {
    const PREFIX: &'static str = "clk";
}
pub(crate) type ClockId = Id<ClockNoun>;

/// A clock with the instants that follow from it.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub id: ClockId,
    pub support_request_id: SupportRequestId,
    pub clock: SlaClock,
    pub due_at: Option<Timestamp>,
    pub warn_at: Option<Timestamp>,
    /// What people were told of it.
    pub told: ClockMark,
}

impl Row {
    /// A clock that begins, with its deadline. Errors: those of `calendar::deadline`.
    pub fn begin(tx: &Tx, request: SupportRequestId, clock: SlaClock, calendar: &Calendar) -> std::result::Result<Self, DeadlineError> {
        let found = clock.deadline_at(calendar, tx.now())?;
        let (due_at, warn_at) = (found.due_at, found.warn_at);
        Ok(Self { id: tx.new_id(), support_request_id: request, clock, due_at, warn_at, told: ClockMark::None })
    }

    /// Finds the deadline anew; answers whether it moved. What was told of a deadline that is later now is taken back.
    pub fn recount(&mut self, calendar: &Calendar, now: Timestamp) -> std::result::Result<bool, DeadlineError> {
        let found = self.clock.deadline_at(calendar, now)?;
        let moved = (self.due_at, self.warn_at) != (found.due_at, found.warn_at);
        (self.due_at, self.warn_at) = (found.due_at, found.warn_at);
        self.told = self.told.min(ClockMark::reached(self.warn_at, self.due_at, now));
        Ok(moved)
    }

    pub fn is_open(&self) -> bool {
        self.clock.answer().is_none()
    }
    fn tell_at(&self) -> Option<Timestamp> {
        self.told.tell_at(self.warn_at, self.due_at)
    }
}

#[derive(FromQueryResult)]
struct Stored {
    id: ClockId,
    support_request_id: SupportRequestId,
    state: String,
    due_at: Option<Timestamp>,
    warn_at: Option<Timestamp>,
    told: ClockMark,
}

const COLUMNS: &str = "c.id, c.support_request_id, c.state, c.due_at, c.warn_at, c.told";

impl TryFrom<Stored> for Row {
    type Error = Error;

    fn try_from(stored: Stored) -> Result<Self> {
        let Stored { id, support_request_id, state, due_at, warn_at, told } = stored;
        Ok(Self { id, support_request_id, clock: serde_json::from_str(&state)?, due_at, warn_at, told })
    }
}

/// Adds clocks in one statement.
pub(crate) async fn insert(tx: &Tx, rows: &[Row]) -> Result<()> {
    const WIDTH: usize = 11;
    let mut values: Vec<Value> = Vec::with_capacity(rows.len() * WIDTH);
    let mut tuples = Vec::with_capacity(rows.len());
    for row in rows {
        let first = values.len() + 1;
        tuples.push(format!("({})", (first..first + WIDTH).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ")));
        values.extend::<[Value; WIDTH]>([
            row.id.into(),
            row.support_request_id.into(),
            row.clock.kind().into(),
            row.clock.opened_at().into(),
            serde_json::to_string(&row.clock.target())?.into(),
            row.due_at.into(),
            row.warn_at.into(),
            false.into(),
            row.told.into(),
            row.tell_at().into(),
            serde_json::to_string(&row.clock)?.into(),
        ]);
    }
    let sql = format!(
        "INSERT INTO support_clock (id, support_request_id, kind, opened_at, target, due_at, warn_at, breached, told, tell_at, state) VALUES {}",
        tuples.join(", ")
    );
    tx.execute(&sql, values).await?;
    Ok(())
}

/// The unanswered clocks of a locked support request, oldest first.
pub(crate) async fn open_of(tx: &Tx, request: SupportRequestId) -> Result<Vec<Row>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM support_clock c WHERE c.support_request_id = $1 AND c.answered_at IS NULL ORDER BY c.opened_at, c.id"
    );
    tx.query_all::<Stored>(&sql, [request.into()]).await?.into_iter().map(Row::try_from).collect()
}

/// All clocks that a support request ever had, newest first.
pub(crate) async fn all_of(tx: &Tx, request: SupportRequestId) -> Result<Vec<Row>> {
    let sql =
        format!("SELECT {COLUMNS} FROM support_clock c WHERE c.support_request_id = $1 ORDER BY c.opened_at DESC, c.id DESC LIMIT 200");
    tx.query_all::<Stored>(&sql, [request.into()]).await?.into_iter().map(Row::try_from).collect()
}

/// Writes a clock of a locked support request.
pub(crate) async fn save(tx: &Tx, row: &Row) -> Result<()> {
    let answer = row.clock.answer();
    tx.execute(
        "UPDATE support_clock SET target = $1, due_at = $2, warn_at = $3, answered_at = $4, breached = $5, told = $6, tell_at = $7, state = $8 \
         WHERE id = $9",
        [
            serde_json::to_string(&row.clock.target())?.into(),
            row.due_at.into(),
            row.warn_at.into(),
            answer.map(|answer| answer.at).into(),
            answer.is_some_and(|answer| !answer.met()).into(),
            row.told.into(),
            row.tell_at().into(),
            serde_json::to_string(&row.clock)?.into(),
            row.id.into(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Due {
    support_request_id: SupportRequestId,
}

/// The support requests with a clock of which something is to be told, the most overdue first.
pub(crate) async fn to_tell(tx: &Tx, limit: usize) -> Result<Vec<SupportRequestId>> {
    let sql = format!(
        "SELECT support_request_id FROM support_clock WHERE answered_at IS NULL AND tell_at IS NOT NULL AND tell_at <= $1 \
         ORDER BY tell_at, id LIMIT {limit}"
    );
    Ok(tx.query_all::<Due>(&sql, [tx.now().into()]).await?.into_iter().map(|due| due.support_request_id).collect())
}

#[derive(FromQueryResult)]
struct Counted {
    count: i64,
}

/// How many open requests count by a calendar, up to a limit.
pub(super) async fn count_open(tx: &Tx, calendar: CalendarId, limit: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM (SELECT 1 AS one FROM support_request WHERE calendar_id = $1 AND status <> 'closed' LIMIT $2) counted";
    Ok(tx.query_one::<Counted>(sql, [calendar.into(), limit.into()]).await?.map_or(0, |found| found.count))
}

#[derive(FromQueryResult)]
struct Open {
    id: SupportRequestId,
}

/// The next open requests that count by a calendar, behind one of them, locked.
pub(super) async fn lock_open(tx: &Tx, calendar: CalendarId, behind: &str, limit: u64) -> Result<Vec<SupportRequestId>> {
    let sql = format!(
        "SELECT id FROM support_request WHERE calendar_id = $1 AND status <> 'closed' AND id > $2 ORDER BY id LIMIT {limit}{}",
        tx.for_update()
    );
    Ok(tx.query_all::<Open>(&sql, [calendar.into(), behind.into()]).await?.into_iter().map(|open| open.id).collect())
}

/// The unanswered clocks of locked support requests.
pub(super) async fn open_of_all(tx: &Tx, requests: &[SupportRequestId]) -> Result<Vec<Row>> {
    let places: Vec<String> = (1..=requests.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT {COLUMNS} FROM support_clock c WHERE c.support_request_id IN ({}) AND c.answered_at IS NULL ORDER BY c.id",
        places.join(", ")
    );
    let values = requests.iter().map(|id| (*id).into());
    tx.query_all::<Stored>(&sql, values).await?.into_iter().map(Row::try_from).collect()
}

/// Writes the new instants of a batch of open clocks in two statements: the clocks, and what their support requests show.
pub(super) async fn save_instants(tx: &Tx, rows: &[Row]) -> Result<()> {
    const WIDTH: usize = 5;
    let tuple = |at: usize| format!("({})", (at * WIDTH + 1..=at * WIDTH + WIDTH).map(|n| format!("${n}")).collect::<Vec<_>>().join(", "));
    let tuples: Vec<String> = (0..rows.len()).map(tuple).collect();
    let changed = format!("WITH changed (id, due_at, warn_at, told, tell_at) AS (VALUES {})", tuples.join(", "));
    let values = rows.iter().flat_map(|row| -> [Value; WIDTH] {
        [row.id.into(), row.due_at.into(), row.warn_at.into(), row.told.into(), row.tell_at().into()]
    });
    let clocks = "UPDATE support_clock SET due_at = CAST(changed.due_at AS BIGINT), warn_at = CAST(changed.warn_at AS BIGINT), \
                  told = changed.told, tell_at = CAST(changed.tell_at AS BIGINT) FROM changed WHERE support_clock.id = changed.id";
    tx.execute(&format!("{changed} {clocks}"), values).await?;
    let places: Vec<String> = (1..=rows.len()).map(|n| format!("${n}")).collect();
    // A deadline that cannot be told sorts last.
    let requests = format!(
        "UPDATE support_request SET \
         response_due_at = COALESCE((SELECT MAX(c.due_at) FROM support_clock c WHERE c.support_request_id = support_request.id \
            AND c.kind = 'initial_response' AND c.answered_at IS NULL), response_due_at), \
         due_order = COALESCE((SELECT MIN(c.due_at) FROM support_clock c WHERE c.support_request_id = support_request.id \
            AND c.answered_at IS NULL), 9223372036854775807), \
         clock_mark = CASE \
            WHEN EXISTS (SELECT 1 FROM support_clock c WHERE c.support_request_id = support_request.id AND c.answered_at IS NULL AND c.told = 'breached') \
                THEN 'breached' \
            WHEN EXISTS (SELECT 1 FROM support_clock c WHERE c.support_request_id = support_request.id AND c.answered_at IS NULL AND c.told = 'at_risk') \
                THEN 'at_risk' ELSE 'none' END, \
         version = version + 1 WHERE id IN ({})",
        places.join(", ")
    );
    tx.execute(&requests, rows.iter().map(|row| row.support_request_id.into())).await?;
    Ok(())
}
