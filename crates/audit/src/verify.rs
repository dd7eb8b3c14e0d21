//! `chancery audit verify`: walks the chain and names the first row that does not fit.

use db::{Cx, Result, Tx};
use sea_orm::FromQueryResult;

use crate::{
    entry::personal_hash,
    seal::{FIELDS, ORIGIN, Sealable},
};

/// The chain holds: so many rows are sealed, and so many still wait for the sealer.
#[derive(Debug, PartialEq, Eq)]
pub struct Verified {
    pub sealed: i64,
    pub waiting: i64,
}

#[derive(Debug, thiserror::Error)]
pub enum Broken {
    #[error("row {0} does not fit the seal before it, or one of its fields was changed")]
    Row(String),
    #[error("a row is missing at position {0}")]
    Missing(i64),
    #[error("the personal values of row {0} were changed")]
    Personal(String),
    #[error("the checkpoint at position {0} is not ours, or the rows before it were replaced")]
    Checkpoint(i64),
    #[error(transparent)]
    Db(#[from] db::Error),
}

#[derive(FromQueryResult)]
struct Sealed {
    #[sea_orm(nested)]
    row: Sealable,
    position: i64,
    seal: String,
    salt: Option<String>,
    values_json: Option<String>,
}

#[derive(FromQueryResult)]
struct Checkpoint {
    position: i64,
    seal: String,
    signature: String,
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

const BATCH: i64 = 5000;

pub async fn verify(cx: &Cx) -> Result<Verified, Broken> {
    cx.read(async |tx| {
        let sealed = walk(&tx).await?;
        checkpoints(&tx).await?;
        let waiting: Option<Count> = tx.query_one("SELECT COUNT(*) AS count FROM audit_entry WHERE position IS NULL", []).await?;
        Ok(Verified { sealed, waiting: waiting.map_or(0, |waiting| waiting.count) })
    })
    .await
}

async fn walk(tx: &Tx) -> Result<i64, Broken> {
    let fields: String = FIELDS.split(", ").map(|field| format!("e.{field}, ")).collect();
    let sql = format!(
        "SELECT {fields} e.position, e.seal, p.salt, p.values_json FROM audit_entry e LEFT JOIN audit_personal p ON p.entry_id = e.id \
         WHERE e.position > $1 ORDER BY e.position LIMIT $2"
    );
    let (mut position, mut before) = (0, ORIGIN.to_owned());
    loop {
        let rows: Vec<Sealed> = tx.query_all(&sql, [position.into(), BATCH.into()]).await?;
        if rows.is_empty() {
            return Ok(position);
        }
        for sealed in rows {
            position += 1;
            if sealed.position != position {
                return Err(Broken::Missing(position));
            }
            before = sealed.row.seal(&before, position);
            if before != sealed.seal {
                return Err(Broken::Row(sealed.row.id));
            }
            if let (Some(salt), Some(values)) = (&sealed.salt, &sealed.values_json)
                && personal_hash(salt, values) != sealed.row.personal_hash
            {
                return Err(Broken::Personal(sealed.row.id));
            }
        }
    }
}

/// Rows that were replaced together with their seals still miss the signature.
async fn checkpoints(tx: &Tx) -> Result<(), Broken> {
    let sql = "SELECT c.position, COALESCE(e.seal, '') AS seal, c.signature FROM audit_checkpoint c \
               LEFT JOIN audit_entry e ON e.position = c.position ORDER BY c.position";
    for checkpoint in tx.query_all::<Checkpoint>(sql, []).await? {
        let message = format!("{} {}", checkpoint.position, checkpoint.seal);
        let signature = hex::decode(&checkpoint.signature).unwrap_or_default();
        if !tx.vault().is_signed("audit_checkpoint", message.as_bytes(), &signature) {
            return Err(Broken::Checkpoint(checkpoint.position));
        }
    }
    Ok(())
}
