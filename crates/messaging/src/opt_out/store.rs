use db::{Result, Tx};
use kernel::PersonId;
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct Found {
    person_id: PersonId,
}

/// Whether the person has turned off mails of `event`.
pub(crate) async fn is_out(tx: &Tx, person: PersonId, event: &str) -> Result<bool> {
    let sql = "SELECT person_id FROM mail_opt_out WHERE person_id = $1 AND event = $2";
    Ok(tx.query_one::<Found>(sql, [person.into(), event.into()]).await?.is_some_and(|found| found.person_id == person))
}

/// Answers whether it was not there yet.
pub(super) async fn insert(tx: &Tx, person: PersonId, event: &str) -> Result<bool> {
    let sql = "INSERT INTO mail_opt_out (person_id, event, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, [person.into(), event.into(), tx.now().into()]).await? == 1)
}

/// Answers whether it was there.
pub(super) async fn delete(tx: &Tx, person: PersonId, event: &str) -> Result<bool> {
    Ok(tx.execute("DELETE FROM mail_opt_out WHERE person_id = $1 AND event = $2", [person.into(), event.into()]).await? == 1)
}
