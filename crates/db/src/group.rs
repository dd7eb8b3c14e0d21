//! Group commit on SQLite. Its one writer takes transactions one after the other, and each commit waits for the disk; so those
//! that wait for their turn share one: the first begins it, the next ones run in it behind a savepoint, and whoever finished
//! first commits for all once those that waited before it did are through. Nobody is answered before that commit.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
    error::ConnAcquireErr,
};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use crate::{Error, Result, cx::AfterCommit};

/// A member that finds so many before it commits at once: those that wait for the commit wait for all of them.
const MOST: usize = 64;
const WAIT_FOR_A_TURN: Duration = Duration::from_secs(15);

/// The seat of the one writer. What stands in it is a transaction that waits for its commit, with its members.
pub(crate) struct Group {
    writer: DatabaseConnection,
    seat: Arc<Mutex<Option<Batch>>>,
}

struct Batch {
    transaction: DatabaseTransaction,
    members: Vec<Member>,
    savepoint: bool,
}

/// Work that is done and not committed yet.
struct Member {
    after: AfterCommit,
    done: oneshot::Sender<Result<(), String>>,
}

/// The right to write, held by one at a time.
pub(crate) struct Turn {
    batch: Option<Batch>,
    seat: Option<OwnedMutexGuard<Option<Batch>>>,
    group: Arc<Group>,
    /// Neither in others' transaction nor with others in its own: for long work, which would keep short work waiting.
    alone: bool,
}

impl Group {
    pub(crate) fn new(writer: DatabaseConnection) -> Arc<Self> {
        Arc::new(Self { writer, seat: Arc::default() })
    }

    pub(crate) async fn turn(self: &Arc<Self>, alone: bool) -> Result<Turn> {
        let waited = tokio::time::timeout(WAIT_FOR_A_TURN, self.seat.clone().lock_owned()).await;
        let mut seat = waited.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?;
        if alone && let Some(batch) = seat.take() {
            seat = tokio::spawn(batch.commit(seat)).await.map_err(|_| Error::Busy)?;
        }
        let batch = match seat.take() {
            Some(batch) => batch.next().await?,
            None => Batch { transaction: self.begin().await?, members: Vec::new(), savepoint: false },
        };
        Ok(Turn { batch: Some(batch), seat: Some(seat), group: self.clone(), alone })
    }

    #[expect(clippy::disallowed_methods, reason = "one of the two places where transactions begin")]
    async fn begin(&self) -> Result<DatabaseTransaction> {
        let options =
            TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..TransactionOptions::default() };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// Leaves the batch to those who wait already, and commits it after them unless one of them did.
    async fn hand_on(self: Arc<Self>, mut seat: OwnedMutexGuard<Option<Batch>>, batch: Batch) {
        *seat = Some(batch);
        drop(seat);
        // The mutex is fair: who came before runs first, who comes later finds the next transaction.
        let mut seat = self.seat.clone().lock_owned().await;
        if let Some(batch) = seat.take() {
            batch.commit(seat).await;
        }
    }
}

impl Turn {
    pub(crate) fn transaction(&self) -> Result<&DatabaseTransaction, DbErr> {
        self.batch.as_ref().map(|batch| &batch.transaction).ok_or_else(|| DbErr::Custom("the turn is over".into()))
    }

    /// Answers when the work is durable. An error says that it is not: `Busy` if it may run again.
    pub(crate) async fn commit(mut self, after: AfterCommit) -> Result<()> {
        let (Some(mut batch), Some(seat)) = (self.batch.take(), self.seat.take()) else { return Err(Error::Busy) };
        let (done, outcome) = oneshot::channel();
        batch.members.push(Member { after, done });
        if self.alone || batch.members.len() >= MOST {
            tokio::spawn(batch.commit(seat));
        } else {
            tokio::spawn(self.group.clone().hand_on(seat, batch));
        }
        match outcome.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(cause)) => Err(DbErr::Custom(cause).into()),
            // The batch was given up before its commit: nothing of it is there.
            Err(_) => Err(Error::Busy),
        }
    }
}

impl Drop for Turn {
    /// Work that failed, or was broken off because its caller hung up.
    fn drop(&mut self) {
        if let (Some(batch), Some(seat)) = (self.batch.take(), self.seat.take())
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(give_up(self.group.clone(), seat, batch));
        }
    }
}

/// Undoes the work of the one whose turn it is, and of nobody else.
async fn give_up(group: Arc<Group>, seat: OwnedMutexGuard<Option<Batch>>, batch: Batch) {
    if batch.members.is_empty() {
        if let Err(cause) = batch.transaction.rollback().await {
            // The connection is given up with its transaction; the engine rolls back by itself.
            tracing::warn!(%cause, "a rollback failed");
        }
    } else if let Err(cause) = batch.transaction.execute_unprepared("ROLLBACK TO member").await {
        // The engine has undone the whole transaction: all its members run again.
        tracing::warn!(%cause, "a transaction that others share was given up");
    } else {
        group.hand_on(seat, batch).await;
    }
}

impl Batch {
    /// Makes it ready for one more member.
    async fn next(mut self) -> Result<Self> {
        let sql = if self.savepoint { "RELEASE member; SAVEPOINT member" } else { "SAVEPOINT member" };
        if let Err(cause) = self.transaction.execute_unprepared(sql).await {
            tracing::warn!(%cause, "a transaction that others share was given up");
            return Err(Error::Busy);
        }
        self.savepoint = true;
        Ok(self)
    }

    /// Always in a task of its own, with the seat: a caller who goes away in the middle must not take the others' commit along,
    /// nor leave them in doubt about it.
    async fn commit(self, seat: OwnedMutexGuard<Option<Self>>) -> OwnedMutexGuard<Option<Self>> {
        let outcome = self.transaction.commit().await.map_err(|cause| cause.to_string());
        let (after, done): (Vec<_>, Vec<_>) = self.members.into_iter().map(|member| (member.after, member.done)).unzip();
        if outcome.is_ok() {
            after.into_iter().for_each(AfterCommit::run);
        }
        for done in done {
            // Who does not listen any more has gone away.
            let _ = done.send(outcome.clone());
        }
        seat
    }
}
