use db::{Result, Tx};
use kernel::{PersonId, Timestamp};
use sea_orm::FromQueryResult;

/// Opens the sealed secret.
const PURPOSE: &str = "second_factor.secret";

#[derive(FromQueryResult)]
struct Row {
    secret_sealed: String,
    confirmed_at: Option<Timestamp>,
    last_step: i64,
}

pub(super) struct Factor {
    pub secret: Vec<u8>,
    pub confirmed_at: Option<Timestamp>,
    /// The newest step whose code was used.
    pub last_step: i64,
}

pub(super) async fn of(tx: &Tx, person: PersonId) -> Result<Option<Factor>> {
    let sql = "SELECT secret_sealed, confirmed_at, last_step FROM second_factor WHERE person_id = $1";
    let Some(row) = tx.query_one::<Row>(sql, [person.into()]).await? else { return Ok(None) };
    let secret = tx.vault().open(PURPOSE, &row.secret_sealed)?;
    Ok(Some(Factor { secret, confirmed_at: row.confirmed_at, last_step: row.last_step }))
}

/// Keeps a secret that is not proven yet, in place of another such one.
pub(super) async fn begin(tx: &Tx, person: PersonId, secret: &[u8]) -> Result<()> {
    let sealed = tx.vault().seal(PURPOSE, secret, tx.rng())?;
    tx.execute(
        "INSERT INTO second_factor (person_id, secret_sealed, confirmed_at, last_step, created_at) VALUES ($1, $2, NULL, 0, $3) \
         ON CONFLICT (person_id) DO UPDATE SET secret_sealed = $2, confirmed_at = NULL, last_step = 0, created_at = $3",
        [person.into(), sealed.into(), tx.now().into()],
    )
    .await?;
    Ok(())
}

pub(super) async fn confirm(tx: &Tx, person: PersonId) -> Result<()> {
    tx.execute("UPDATE second_factor SET confirmed_at = $1 WHERE person_id = $2", [tx.now().into(), person.into()]).await?;
    Ok(())
}

/// Uses a step up; false if it or a later one was used in the meantime.
pub(super) async fn use_step(tx: &Tx, person: PersonId, step: i64) -> Result<bool> {
    let sql = "UPDATE second_factor SET last_step = $1 WHERE person_id = $2 AND last_step < $1";
    Ok(tx.execute(sql, [step.into(), person.into()]).await? == 1)
}

/// Uses a recovery code up; false if there is none like this left.
pub(super) async fn use_recovery_code(tx: &Tx, person: PersonId, hash: &str) -> Result<bool> {
    let sql = "UPDATE recovery_code SET used_at = $1 WHERE code_hash = $2 AND person_id = $3 AND used_at IS NULL";
    Ok(tx.execute(sql, [tx.now().into(), hash.into(), person.into()]).await? == 1)
}

/// Replaces all recovery codes of a person.
pub(super) async fn replace_recovery_codes(tx: &Tx, person: PersonId, hashes: &[String]) -> Result<()> {
    tx.execute("DELETE FROM recovery_code WHERE person_id = $1", [person.into()]).await?;
    if hashes.is_empty() {
        return Ok(());
    }
    let rows: Vec<_> = (0..hashes.len()).map(|at| format!("(${}, $1)", at + 2)).collect();
    let values = std::iter::once(person.into()).chain(hashes.iter().map(|hash| hash.as_str().into()));
    tx.execute(&format!("INSERT INTO recovery_code (code_hash, person_id) VALUES {}", rows.join(", ")), values).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

pub(super) async fn recovery_codes_left(tx: &Tx, person: PersonId) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM recovery_code WHERE person_id = $1 AND used_at IS NULL";
    Ok(tx.query_one::<Count>(sql, [person.into()]).await?.map_or(0, |found| found.count))
}

/// Forgets secret and codes.
pub(super) async fn delete(tx: &Tx, person: PersonId) -> Result<()> {
    tx.execute("DELETE FROM second_factor WHERE person_id = $1", [person.into()]).await?;
    replace_recovery_codes(tx, person, &[]).await
}
