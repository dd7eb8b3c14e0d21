//! Table `support_request_attendance`, and what is newest in a timeline.

use db::{Result, Tx};
use kernel::PersonId;
use sea_orm::FromQueryResult;

use super::{Attendance, attend::SILENCE};
use crate::support_request::{Status, SupportRequestId, Visibility, entry::EntryId};

#[derive(FromQueryResult)]
struct State {
    typing: bool,
}

/// What the person said last, if that still counts.
pub(super) async fn state_of(tx: &Tx, id: SupportRequestId, person: PersonId) -> Result<Attendance> {
    let sql = "SELECT typing FROM support_request_attendance WHERE support_request_id = $1 AND person_id = $2 AND seen_at > $3";
    let state: Option<State> = tx.query_one(sql, [id.into(), person.into(), tx.now().minus(SILENCE).into()]).await?;
    Ok(state.map_or(Attendance::Left, |state| if state.typing { Attendance::Typing } else { Attendance::Viewing }))
}

pub(super) async fn attend(tx: &Tx, id: SupportRequestId, person: PersonId, typing: bool) -> Result<()> {
    let sql = "INSERT INTO support_request_attendance (support_request_id, person_id, typing, seen_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (support_request_id, person_id) DO UPDATE SET typing = excluded.typing, seen_at = excluded.seen_at";
    tx.execute(sql, [id.into(), person.into(), typing.into(), tx.now().into()]).await?;
    Ok(())
}

/// Takes away whoever leaves, and those who left without a word.
pub(super) async fn leave(tx: &Tx, id: SupportRequestId, person: PersonId) -> Result<()> {
    let sql = "DELETE FROM support_request_attendance WHERE support_request_id = $1 AND (person_id = $2 OR seen_at <= $3)";
    tx.execute(sql, [id.into(), person.into(), tx.now().minus(SILENCE).into()]).await?;
    Ok(())
}

/// Somebody else who has it open.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Attendant {
    pub id: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub typing: bool,
}

/// Who has it open beside the actor, by name. Nobody outside the vendor is told of anybody.
pub(super) async fn others(tx: &Tx, id: SupportRequestId) -> Result<Vec<Attendant>> {
    let Some(me) = tx.actor().person().filter(|_| tx.actor().is_vendor()) else { return Ok(Vec::new()) };
    let sql = "SELECT p.id, p.first_name, p.last_name, a.typing FROM support_request_attendance a JOIN person p ON p.id = a.person_id \
               WHERE a.support_request_id = $1 AND a.person_id <> $2 AND a.seen_at > $3 ORDER BY p.last_name, p.first_name, p.id LIMIT 50";
    tx.query_all(sql, [id.into(), me.into(), tx.now().minus(SILENCE).into()]).await
}

/// Where a support request stands, as the actor may know it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct Latest {
    pub status: Status,
    pub entry_id: Option<EntryId>,
    /// Not for those outside the vendor: internal changes count, too.
    pub version: Option<i64>,
}

/// The caller has found the support request in the actor's scope.
pub(super) async fn latest(tx: &Tx, id: SupportRequestId) -> Result<Option<Latest>> {
    let (version, seen) = if tx.actor().is_vendor() { ("r.version", "") } else { ("NULL", "AND e.visibility = $2") };
    let sql = format!(
        "SELECT r.status, CAST({version} AS BIGINT) AS version, (SELECT e.id FROM support_request_entry e WHERE e.support_request_id = r.id \
         {seen} ORDER BY e.position DESC LIMIT 1) AS entry_id FROM support_request r WHERE r.id = $1"
    );
    let mut values: Vec<sea_orm::Value> = vec![id.into()];
    if !seen.is_empty() {
        values.push(Visibility::Public.into());
    }
    tx.query_one(&sql, values).await
}
