//! The sealer: gives each row its position and a hash over the seal before it and all its own fields.

use aws_lc_rs::digest;
use db::{Result, Tx};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
pub(crate) struct Sealable {
    pub id: String,
    pub at: i64,
    pub organization_id: Option<String>,
    pub principal: String,
    pub person_id: Option<String>,
    pub token_id: Option<String>,
    pub request_id: String,
    pub action: String,
    pub outcome: String,
    pub object_id: String,
    pub owner_id: Option<String>,
    pub change: String,
    pub personal_hash: String,
}

pub(crate) const FIELDS: &str =
    "id, at, organization_id, principal, person_id, token_id, request_id, action, outcome, object_id, owner_id, change, personal_hash";

/// What stands before the first row.
pub(crate) const ORIGIN: &str = "";
/// Rows a round; and how far apart signed checkpoints stand at most.
const ROUND: u64 = 1000;

#[derive(FromQueryResult)]
struct Head {
    position: i64,
    seal: String,
}

impl Sealable {
    /// Every field is preceded by its length, so that no two rows read the same.
    pub(crate) fn seal(&self, before: &str, position: i64) -> String {
        let mut context = digest::Context::new(&digest::SHA256);
        let (at, position) = (self.at.to_string(), position.to_string());
        let absent = String::new();
        let fields = [
            before,
            &position,
            &self.id,
            &at,
            self.organization_id.as_ref().unwrap_or(&absent),
            &self.principal,
            self.person_id.as_ref().unwrap_or(&absent),
            self.token_id.as_ref().unwrap_or(&absent),
            &self.request_id,
            &self.action,
            &self.outcome,
            &self.object_id,
            self.owner_id.as_ref().unwrap_or(&absent),
            &self.change,
            &self.personal_hash,
        ];
        for field in fields {
            context.update(&(field.len() as u64).to_be_bytes());
            context.update(field.as_bytes());
        }
        hex::encode(context.finish())
    }
}

/// Chains a round of the rows that are not yet chained; answers whether more may be waiting. Two sealers at once wait for
/// each other.
pub async fn seal(tx: &Tx) -> Result<bool> {
    let waiting = tx.query_one::<Waiting>("SELECT id FROM audit_entry WHERE position IS NULL LIMIT 1", []).await?;
    if waiting.is_none() {
        return Ok(false);
    }
    Ok(round(tx).await? == ROUND)
}

#[derive(FromQueryResult)]
struct Waiting {
    #[expect(dead_code, reason = "only its presence counts")]
    id: String,
}

async fn round(tx: &Tx) -> Result<u64> {
    // The counter's row is the lock: whoever updates it first seals first.
    tx.execute("INSERT INTO counter (name, value) VALUES ('audit_seal', 0) ON CONFLICT (name) DO UPDATE SET value = counter.value + 1", [])
        .await?;
    let head: Option<Head> =
        tx.query_one("SELECT position, seal FROM audit_entry WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1", []).await?;
    let (mut position, mut before) = head.map_or((0, ORIGIN.to_owned()), |head| (head.position, head.seal));
    let rows: Vec<Sealable> = tx
        .query_all(&format!("SELECT {FIELDS} FROM audit_entry WHERE position IS NULL ORDER BY at, id LIMIT $1"), [(ROUND as i64).into()])
        .await?;
    for row in &rows {
        position += 1;
        before = row.seal(&before, position);
        tx.execute(
            "UPDATE audit_entry SET position = $1, seal = $2 WHERE id = $3",
            [position.into(), before.as_str().into(), row.id.as_str().into()],
        )
        .await?;
    }
    if !rows.is_empty() {
        let signature = hex::encode(tx.vault().sign("audit_checkpoint", format!("{position} {before}").as_bytes()));
        tx.execute(
            "INSERT INTO audit_checkpoint (position, at, seal, signature) VALUES ($1, $2, $3, $4)",
            [position.into(), tx.now().into(), before.into(), signature.into()],
        )
        .await?;
    }
    Ok(rows.len() as u64)
}
