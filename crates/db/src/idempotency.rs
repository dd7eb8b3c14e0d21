//! `Idempotency-Key`: the same request again gets the same answer. The key is claimed by a row inside the transaction of the
//! effect: a second request waits on that row until the first has ended, and finds the stored answer or a free key.

use sea_orm::FromQueryResult;

use crate::{Error, Result, Tx};

/// A request's idempotency key, as `web` hands it in.
#[derive(Clone, Debug)]
pub struct Idempotency {
    pub key: String,
    /// Whose key it is: two callers may use the same text.
    pub caller: String,
    /// Hash of method, path and body: the same key with another request is refused.
    pub request_hash: String,
}

pub(crate) enum Replay {
    Known(Vec<u8>),
    New(Claim),
}

pub(crate) struct Claim {
    id: String,
}

#[derive(FromQueryResult)]
struct Stored {
    request_hash: String,
    answer: Option<String>,
}

const PURPOSE: &str = "idempotent_answer.answer";

impl Idempotency {
    pub(crate) async fn claim(&self, tx: &Tx) -> Result<Replay> {
        let id = tx.vault().look_up("idempotency_key", format!("{}\n{}", self.caller, self.key).as_bytes());
        let claimed = tx
            .execute(
                "INSERT INTO idempotent_answer (id, request_hash, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
                [id.as_str().into(), self.request_hash.as_str().into(), tx.now().into()],
            )
            .await?;
        if claimed == 1 {
            return Ok(Replay::New(Claim { id }));
        }
        let stored: Stored =
            tx.query_one("SELECT request_hash, answer FROM idempotent_answer WHERE id = $1", [id.into()]).await?.ok_or(Error::Busy)?;
        if stored.request_hash != self.request_hash {
            return Err(Error::IdempotencyKeyReused);
        }
        let answer = stored.answer.ok_or(Error::Busy)?;
        Ok(Replay::Known(tx.vault().open(PURPOSE, &answer)?))
    }
}

impl Claim {
    pub(crate) async fn keep(self, tx: &Tx, answer: &[u8]) -> Result<()> {
        let sealed = tx.vault().seal(PURPOSE, answer, tx.rng())?;
        tx.execute("UPDATE idempotent_answer SET answer = $1 WHERE id = $2", [sealed.into(), self.id.into()]).await?;
        Ok(())
    }
}
