//! `Cx`: what a request, a job or a command holds. It opens transactions; verbs never do.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use kernel::{Actor, Clock, Permission, Rng, Timestamp};
use sea_orm::TransactionTrait;
use serde::{Serialize, de::DeserializeOwned};
use tokio::sync::mpsc;

use crate::{Changes, Conn, Db, Error, Idempotency, Tx, Vault, announce::Announcer, idempotency::Replay};

/// What the process as a whole owns: passed in everywhere instead of being asked for.
pub struct Env {
    pub clock: Arc<dyn Clock>,
    pub rng: Arc<dyn Rng>,
    pub vault: Vault,
    /// Refusals on their way to the audit trail: the transaction in which they happened is rolled back.
    pub refusals: mpsc::Sender<Refusal>,
}

/// Somebody tried what they may not do.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub actor: Actor,
    pub request: Request,
    pub permission: Permission,
    pub at: Timestamp,
}

/// What is known of the call itself.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Stands in the log, in every problem and in the audit trail.
    pub id: String,
    /// The caller's address, as far as trusted proxies tell.
    pub address: Option<String>,
    /// The version that `If-Match` names.
    pub if_match: Option<i64>,
    pub idempotency: Option<Idempotency>,
}

#[derive(Clone)]
pub struct Cx {
    db: Db,
    env: Arc<Env>,
    actor: Arc<Actor>,
    request: Arc<Request>,
    background: bool,
}

/// A transaction that lost against another one runs again this often before the caller is asked to.
const ATTEMPTS: u32 = 6;

impl Cx {
    pub fn new(db: Db, env: Arc<Env>, actor: Actor, request: Request) -> Self {
        Self { db, env, background: actor.is_system(), actor: Arc::new(actor), request: Arc::new(request) }
    }
    pub fn db(&self) -> &Db {
        &self.db
    }
    pub fn env(&self) -> &Arc<Env> {
        &self.env
    }
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
    pub fn request(&self) -> &Request {
        &self.request
    }
    pub fn now(&self) -> Timestamp {
        self.env.clock.now()
    }
    pub fn vault(&self) -> &Vault {
        &self.env.vault
    }
    pub fn rng(&self) -> &dyn Rng {
        &*self.env.rng
    }
    pub(crate) fn refuse(&self, permission: Permission, at: Timestamp) -> Error {
        let refusal = Refusal { actor: Actor::clone(&self.actor), request: Request::clone(&self.request), permission, at };
        if self.env.refusals.try_send(refusal).is_err() {
            tracing::warn!(%permission, "a refusal could not be kept for the audit trail");
        }
        Error::Forbidden(permission)
    }

    /// The same call, made by somebody else: sign-in finds out who acts only on the way.
    pub fn acting_as(&self, actor: Actor) -> Self {
        Self { actor: Arc::new(actor), ..self.clone() }
    }

    /// The same call without its idempotency key, for a write beside the one that answers the request.
    pub fn without_idempotency(&self) -> Self {
        Self { request: Arc::new(Request { idempotency: None, ..Request::clone(&self.request) }), ..self.clone() }
    }

    /// For work that may take long and that nobody waits for, as all of the system's own: it keeps no caller waiting for its commit.
    pub fn in_background(&self) -> Self {
        Self { background: true, ..self.clone() }
    }

    /// Runs `work` without a transaction, on a connection that cannot write.
    pub async fn read<T, E, F: Future<Output = Result<T, E>>>(&self, work: impl FnOnce(Tx) -> F) -> Result<T, E> {
        let tx = Tx::new(self.clone(), Conn::reader(self.db.reader.clone()), self.now());
        work(tx).await
    }

    /// Runs `work` in one write transaction. A request that carries a known idempotency key gets the stored answer and
    /// `work` does not run; a transaction that the engine asks to repeat is repeated, so `work` must not act outside `tx`.
    pub async fn write<T, E, F>(&self, work: impl Fn(Tx) -> F) -> Result<T, E>
    where
        T: Serialize + DeserializeOwned,
        E: From<Error>,
        F: Future<Output = Result<T, E>>,
    {
        for attempt in 1..=ATTEMPTS {
            match self.attempt(&work).await {
                Attempt::Done(outcome) => return outcome,
                // The winner needs a moment to finish; later attempts wait longer.
                Attempt::Repeat => tokio::time::sleep(Duration::from_millis(5 << attempt)).await,
            }
        }
        Err(Error::Busy.into())
    }

    async fn attempt<T, E, F>(&self, work: &impl Fn(Tx) -> F) -> Attempt<T, E>
    where
        T: Serialize + DeserializeOwned,
        E: From<Error>,
        F: Future<Output = Result<T, E>>,
    {
        let tx = match self.begin().await {
            Ok(tx) => tx,
            Err(error) if error.is_transient() => return Attempt::Repeat,
            Err(error) => return Attempt::Done(Err(error.into())),
        };
        let outcome = replay_or_run(&tx, work, self.request.idempotency.as_ref()).await;
        let repeat = tx.conn().wants_repeat();
        match outcome {
            Ok(answer) => match tx.commit().await {
                Ok(()) => Attempt::Done(Ok(answer)),
                Err(error) if error.is_transient() => Attempt::Repeat,
                Err(error) => Attempt::Done(Err(error.into())),
            },
            Err(error) => {
                tx.rollback().await;
                if repeat { Attempt::Repeat } else { Attempt::Done(Err(error)) }
            }
        }
    }

    #[expect(clippy::disallowed_methods, reason = "one of the two places where transactions begin")]
    async fn begin(&self) -> Result<Tx, Error> {
        let conn = match &self.db.group {
            Some(group) => Conn::turn(group.turn(self.background).await?),
            None => Conn::writer(self.db.writer.begin().await.map_err(Error::from)?),
        };
        Ok(Tx::new(self.clone(), conn, self.now()))
    }
}

enum Attempt<T, E> {
    Done(Result<T, E>),
    Repeat,
}

async fn replay_or_run<T, E, F>(tx: &Tx, work: &impl Fn(Tx) -> F, key: Option<&Idempotency>) -> Result<T, E>
where
    T: Serialize + DeserializeOwned,
    E: From<Error>,
    F: Future<Output = Result<T, E>>,
{
    let Some(key) = key else { return work(tx.clone()).await };
    match key.claim(tx).await? {
        Replay::Known(answer) => Ok(serde_json::from_slice(&answer).map_err(Error::from)?),
        Replay::New(claim) => {
            let answer = work(tx.clone()).await?;
            claim.keep(tx, &serde_json::to_vec(&answer).map_err(Error::from)?).await?;
            Ok(answer)
        }
    }
}

/// What waits for the commit.
pub(crate) type Hooks = Mutex<Vec<Box<dyn FnOnce() + Send>>>;

/// What a transaction leaves to be done at once when it is committed.
pub(crate) struct AfterCommit {
    pub announcer: Arc<Announcer>,
    pub changes: Vec<Changes>,
    pub hooks: Arc<Hooks>,
}

impl AfterCommit {
    pub(crate) fn run(self) {
        self.changes.iter().for_each(|changes| self.announcer.tell(changes));
        let hooks = std::mem::take(&mut *self.hooks.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        hooks.into_iter().for_each(|hook| hook());
    }
}
