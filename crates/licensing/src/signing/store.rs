use db::{Result, Tx};
use kernel::Timestamp;
use sea_orm::FromQueryResult;

use super::{KeyStatus, StoredKey};

#[derive(FromQueryResult)]
struct Row {
    kid: String,
    public_jwk: String,
    seed_sealed: String,
    status: KeyStatus,
    created_at: Timestamp,
    retired_at: Option<Timestamp>,
}

impl From<Row> for StoredKey {
    fn from(row: Row) -> Self {
        let Row { kid, public_jwk, seed_sealed, status, created_at, retired_at } = row;
        Self { kid, public_jwk, seed_sealed, status, created_at, retired_at }
    }
}

const COLUMNS: &str = "kid, public_jwk, seed_sealed, status, created_at, retired_at";

/// All keys, the newest first.
pub(super) async fn all(tx: &Tx) -> Result<Vec<StoredKey>> {
    let rows: Vec<Row> = tx.query_all(&format!("SELECT {COLUMNS} FROM signing_key ORDER BY created_at DESC, kid"), []).await?;
    Ok(rows.into_iter().map(StoredKey::from).collect())
}

/// The key that signs, locked for change.
pub(super) async fn lock_current(tx: &Tx) -> Result<StoredKey> {
    let sql = format!("SELECT {COLUMNS} FROM signing_key WHERE status = 'current'{}", tx.for_update());
    tx.query_one::<Row>(&sql, []).await?.map(StoredKey::from).ok_or(db::Error::NotFound)
}

/// Nothing happens if there is a current key already: another server was first.
pub(super) async fn insert_current(tx: &Tx, key: &StoredKey) -> Result<()> {
    tx.execute(
        "INSERT INTO signing_key (kid, status, public_jwk, seed_sealed, created_at) VALUES ($1, 'current', $2, $3, $4) ON CONFLICT DO NOTHING",
        [key.kid.as_str().into(), key.public_jwk.as_str().into(), key.seed_sealed.as_str().into(), key.created_at.into()],
    )
    .await?;
    Ok(())
}

/// The key signs no more: its private half is wiped, the public one stays.
pub(super) async fn retire(tx: &Tx, kid: &str) -> Result<u64> {
    tx.execute(
        "UPDATE signing_key SET status = 'retired', seed_sealed = '', retired_at = $2 WHERE kid = $1 AND status = 'current'",
        [kid.into(), tx.now().into()],
    )
    .await
}
