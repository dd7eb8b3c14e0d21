//! Table `support_clock`. What lists need of the initial response stands on the support request too.

use db::{Error, Result, Tx};
use kernel::{Id, Noun, Timestamp};
use sea_orm::{FromQueryResult, Value};

use super::SlaClock;
use crate::{calendar::CalendarId, support_request::SupportRequestId};

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
}

#[derive(FromQueryResult)]
struct Stored {
    id: ClockId,
    support_request_id: SupportRequestId,
    state: String,
    due_at: Option<Timestamp>,
    warn_at: Option<Timestamp>,
}

impl TryFrom<Stored> for Row {
    type Error = Error;

    fn try_from(stored: Stored) -> Result<Self> {
        let clock = serde_json::from_str(&stored.state)?;
        Ok(Self { id: stored.id, support_request_id: stored.support_request_id, clock, due_at: stored.due_at, warn_at: stored.warn_at })
    }
}

pub(crate) async fn insert(tx: &Tx, row: &Row) -> Result<()> {
    tx.execute(
        "INSERT INTO support_clock (id, support_request_id, kind, opened_at, target, due_at, warn_at, breached, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [
            row.id.into(),
            row.support_request_id.into(),
            row.clock.kind().into(),
            row.clock.opened_at().into(),
            serde_json::to_string(&row.clock.target())?.into(),
            row.due_at.into(),
            row.warn_at.into(),
            false.into(),
            serde_json::to_string(&row.clock)?.into(),
        ],
    )
    .await?;
    Ok(())
}

/// The unanswered initial-response clock of a locked support request.
pub(crate) async fn open_response(tx: &Tx, request: SupportRequestId) -> Result<Option<Row>> {
    let sql = "SELECT id, support_request_id, state, due_at, warn_at FROM support_clock \
               WHERE support_request_id = $1 AND kind = 'initial_response' AND answered_at IS NULL";
    tx.query_one::<Stored>(sql, [request.into()]).await?.map(Row::try_from).transpose()
}

/// Writes a clock of a locked support request.
pub(crate) async fn save(tx: &Tx, row: &Row) -> Result<()> {
    let answer = row.clock.answer();
    tx.execute(
        "UPDATE support_clock SET target = $1, due_at = $2, warn_at = $3, answered_at = $4, breached = $5, state = $6 WHERE id = $7",
        [
            serde_json::to_string(&row.clock.target())?.into(),
            row.due_at.into(),
            row.warn_at.into(),
            answer.map(|answer| answer.at).into(),
            answer.is_some_and(|answer| !answer.met()).into(),
            serde_json::to_string(&row.clock)?.into(),
            row.id.into(),
        ],
    )
    .await?;
    Ok(())
}

/// The next open clocks that count by a calendar, after `after`, with their support requests locked.
pub(super) async fn lock_open(tx: &Tx, calendar: CalendarId, after: &str, limit: u64) -> Result<Vec<Row>> {
    let sql = format!(
        "SELECT c.id, c.support_request_id, c.state, c.due_at, c.warn_at FROM support_request r JOIN support_clock c ON c.support_request_id = r.id \
         WHERE r.calendar_id = $1 AND r.status <> 'closed' AND c.answered_at IS NULL AND c.id > $2 ORDER BY c.id LIMIT {limit}{}",
        tx.for_update()
    );
    tx.query_all::<Stored>(&sql, [calendar.into(), after.into()]).await?.into_iter().map(Row::try_from).collect()
}

/// Writes the new instants of a batch of open clocks in two statements: the clocks, and their support requests.
pub(super) async fn save_instants(tx: &Tx, rows: &[Row]) -> Result<()> {
    let tuples: Vec<String> = (0..rows.len()).map(|at| format!("(${}, ${}, ${})", at * 3 + 1, at * 3 + 2, at * 3 + 3)).collect();
    let changed = format!("WITH changed (id, due_at, warn_at) AS (VALUES {})", tuples.join(", "));
    let values =
        || rows.iter().flat_map(|row| -> [Value; 3] { [row.id.into(), row.due_at.into(), row.warn_at.into()] }).collect::<Vec<_>>();
    let clocks =
        "UPDATE support_clock SET due_at = changed.due_at, warn_at = changed.warn_at FROM changed WHERE support_clock.id = changed.id";
    tx.execute(&format!("{changed} {clocks}"), values()).await?;
    // A response deadline that cannot be told sorts last.
    let requests = "UPDATE support_request SET response_due_at = changed.due_at, due_order = COALESCE(changed.due_at, 9223372036854775807), \
                    version = version + 1 FROM changed JOIN support_clock c ON c.id = changed.id \
                    WHERE support_request.id = c.support_request_id AND c.kind = 'initial_response'";
    tx.execute(&format!("{changed} {requests}"), values()).await?;
    Ok(())
}
