//! `Tx`: what a verb gets. Reads and writes go through its [`Conn`]; who acts, when, and chance come from here too.

use std::collections::BTreeSet;
use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
};

use kernel::{Actor, Id, Noun, Permission, Place, Rng, Timestamp};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult, FromQueryResult, QueryResult, Statement, Value,
};

use crate::{
    Announcement, Cx, Db, Error, Request, Result, Vault,
    cx::{AfterCommit, Hooks},
    group::Turn,
};

/// A handle: clones share the connection. It is passed by value into the work of [`Cx::write`], because a future that
/// borrows it would not be `Send` for every lifetime; verbs take `&Tx`.
#[derive(Clone)]
pub struct Tx {
    cx: Cx,
    conn: Arc<Conn>,
    now: Timestamp,
    after_commit: Arc<Hooks>,
    sequence: Arc<AtomicI64>,
    changed: Arc<Mutex<BTreeSet<String>>>,
    announced: Arc<Mutex<BTreeSet<Announcement>>>,
}

impl Tx {
    pub(crate) fn new(cx: Cx, conn: Conn, now: Timestamp) -> Self {
        Self {
            cx,
            conn: Arc::new(conn),
            now,
            after_commit: Arc::default(),
            sequence: Arc::default(),
            changed: Arc::default(),
            announced: Arc::default(),
        }
    }
    pub fn conn(&self) -> &Conn {
        &self.conn
    }
    /// The instant of this transaction: the same for all that it does.
    pub fn now(&self) -> Timestamp {
        self.now
    }
    pub fn rng(&self) -> &dyn Rng {
        self.cx.rng()
    }
    pub fn vault(&self) -> &Vault {
        self.cx.vault()
    }
    pub fn actor(&self) -> &Actor {
        self.cx.actor()
    }
    pub fn request(&self) -> &Request {
        self.cx.request()
    }
    pub(crate) fn db(&self) -> &Db {
        self.cx.db()
    }
    pub fn new_id<T: Noun>(&self) -> Id<T> {
        Id::new(self.now, self.rng())
    }
    /// 1, 2, 3 … within this transaction: tells apart, and orders, what happened at its one instant.
    pub fn next_in_sequence(&self) -> i64 {
        self.sequence.fetch_add(1, Ordering::Relaxed) + 1
    }
    /// 32 random bytes as 64 hexadecimal digits: a bearer secret, a link token.
    pub fn new_secret(&self) -> String {
        let mut bytes = [0; 32];
        self.rng().fill(&mut bytes);
        hex::encode(bytes)
    }

    /// Refuses unless the actor may do `permission` to an object at `place`.
    pub fn require(&self, permission: Permission, place: Place) -> Result<()> {
        if self.actor().may(permission, place) { Ok(()) } else { Err(self.cx.refuse(permission, self.now)) }
    }
    /// Refuses unless the actor may do `permission` somewhere: for lists, whose rows the scope decides.
    pub fn require_anywhere(&self, permission: Permission) -> Result<()> {
        if self.actor().may_anywhere(permission) { Ok(()) } else { Err(self.cx.refuse(permission, self.now)) }
    }
    /// Refuses if `If-Match` names another version than the one just loaded.
    pub fn match_version(&self, version: i64) -> Result<()> {
        if self.request().if_match.is_none_or(|wanted| wanted == version) { Ok(()) } else { Err(Error::Stale) }
    }

    /// Runs once the transaction has committed; never if it hasn't.
    pub fn after_commit(&self, hook: impl FnOnce() + Send + 'static) {
        lock(&self.after_commit).push(Box::new(hook));
    }

    /// Runs raw SQL with `$1` placeholders; answers how many rows it changed.
    pub async fn execute(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64> {
        Ok(self.conn.execute_raw(self.statement(sql, values)).await?.rows_affected())
    }
    pub async fn query_one<T: FromQueryResult>(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<Option<T>> {
        let row = self.conn.query_one_raw(self.statement(sql, values)).await?;
        Ok(row.map(|row| T::from_query_result(&row, "")).transpose()?)
    }
    pub async fn query_all<T: FromQueryResult>(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<Vec<T>> {
        let rows = self.conn.query_all_raw(self.statement(sql, values)).await?;
        Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, DbErr>>()?)
    }
    /// ` FOR UPDATE` where the engine locks rows; nothing where the writer is alone anyway.
    pub fn for_update(&self) -> &'static str {
        match self.db().engine() {
            crate::Engine::Sqlite => "",
            crate::Engine::Postgres => " FOR UPDATE",
        }
    }
    /// ` FOR UPDATE SKIP LOCKED` likewise: for queues.
    pub fn skip_locked(&self) -> &'static str {
        match self.db().engine() {
            crate::Engine::Sqlite => "",
            crate::Engine::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    pub(crate) fn changed_ids(&self) -> MutexGuard<'_, BTreeSet<String>> {
        lock(&self.changed)
    }

    pub(crate) fn announcements(&self) -> MutexGuard<'_, BTreeSet<Announcement>> {
        lock(&self.announced)
    }

    fn statement(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
        Statement::from_sql_and_values(self.conn.get_database_backend(), sql, values)
    }

    pub(crate) async fn commit(self) -> Result<()> {
        let changes = self.count_changes().await?;
        self.send_announcements().await?;
        // A clone that outlives the work would be able to write after the commit.
        let conn = Arc::into_inner(self.conn).ok_or_else(|| DbErr::Custom("a clone of the transaction outlived its work".into()))?;
        let after = AfterCommit { announcer: self.cx.db().announcer.clone(), changes, hooks: self.after_commit };
        match conn.inner {
            Inner::Turn(turn) => turn.commit(after).await,
            Inner::Writer(transaction) => {
                transaction.commit().await?;
                after.run();
                Ok(())
            }
            Inner::Reader(_) => Ok(()),
        }
    }
    /// The one writer of SQLite undoes the work of a turn that was not committed.
    pub(crate) async fn rollback(self) {
        if let Some(Conn { inner: Inner::Writer(transaction), .. }) = Arc::into_inner(self.conn)
            && let Err(cause) = transaction.rollback().await
        {
            // The connection is given up with its transaction; the engine rolls back by itself.
            tracing::warn!(%cause, "a rollback failed");
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// One connection: inside a write transaction, or one that can only read. Counts its statements for the tests that bound
/// them, and remembers when the engine asked for the transaction to be repeated.
pub struct Conn {
    inner: Inner,
    statements: AtomicU64,
    repeat: AtomicBool,
}

enum Inner {
    Reader(DatabaseConnection),
    Writer(DatabaseTransaction),
    Turn(Turn),
}

impl Conn {
    pub(crate) fn reader(connection: DatabaseConnection) -> Self {
        Self::of(Inner::Reader(connection))
    }
    pub(crate) fn writer(transaction: DatabaseTransaction) -> Self {
        Self::of(Inner::Writer(transaction))
    }
    pub(crate) fn turn(turn: Turn) -> Self {
        Self::of(Inner::Turn(turn))
    }
    fn of(inner: Inner) -> Self {
        Self { inner, statements: AtomicU64::new(0), repeat: AtomicBool::new(false) }
    }
    /// How many statements ran so far, without begin and commit.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }
    pub(crate) fn wants_repeat(&self) -> bool {
        self.repeat.load(Ordering::Relaxed)
    }
    fn noted<T>(&self, outcome: Result<T, DbErr>) -> Result<T, DbErr> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        outcome.inspect_err(|cause| {
            if crate::error::is_transient(cause) {
                self.repeat.store(true, Ordering::Relaxed);
            }
        })
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Conn {
    fn get_database_backend(&self) -> DbBackend {
        match &self.inner {
            Inner::Reader(connection) => connection.get_database_backend(),
            Inner::Writer(transaction) => transaction.get_database_backend(),
            Inner::Turn(_) => DbBackend::Sqlite,
        }
    }
    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.noted(match &self.inner {
            Inner::Reader(connection) => connection.execute_raw(statement).await,
            Inner::Writer(transaction) => transaction.execute_raw(statement).await,
            Inner::Turn(turn) => turn.transaction()?.execute_raw(statement).await,
        })
    }
    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.noted(match &self.inner {
            Inner::Reader(connection) => connection.execute_unprepared(sql).await,
            Inner::Writer(transaction) => transaction.execute_unprepared(sql).await,
            Inner::Turn(turn) => turn.transaction()?.execute_unprepared(sql).await,
        })
    }
    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.noted(match &self.inner {
            Inner::Reader(connection) => connection.query_one_raw(statement).await,
            Inner::Writer(transaction) => transaction.query_one_raw(statement).await,
            Inner::Turn(turn) => turn.transaction()?.query_one_raw(statement).await,
        })
    }
    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.noted(match &self.inner {
            Inner::Reader(connection) => connection.query_all_raw(statement).await,
            Inner::Writer(transaction) => transaction.query_all_raw(statement).await,
            Inner::Turn(turn) => turn.transaction()?.query_all_raw(statement).await,
        })
    }
}
