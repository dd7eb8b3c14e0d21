use db::{Result, Tx};
use sea_orm::FromQueryResult;

use super::StoredKey;

#[derive(FromQueryResult)]
struct Row {
    public_jwk: String,
    seed_sealed: String,
    status: String,
}

/// All keys, the newest first.
pub(super) async fn all(tx: &Tx) -> Result<Vec<StoredKey>> {
    let rows: Vec<Row> = tx.query_all("SELECT public_jwk, seed_sealed, status FROM signing_key ORDER BY created_at DESC, kid", []).await?;
    Ok(rows
        .into_iter()
        .map(|row| StoredKey { current: row.status == "current", public_jwk: row.public_jwk, seed_sealed: row.seed_sealed })
        .collect())
}

/// Nothing happens if there is a current key already: another server was first.
pub(super) async fn insert_current(tx: &Tx, kid: &str, public_jwk: &str, seed_sealed: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO signing_key (kid, status, public_jwk, seed_sealed, created_at) VALUES ($1, 'current', $2, $3, $4) ON CONFLICT DO NOTHING",
        [kid.into(), public_jwk.into(), seed_sealed.into(), tx.now().into()],
    )
    .await?;
    Ok(())
}
