//! Opening a database: SQLite with one writer and many readers, PostgreSQL with two pools, of which one cannot write.

use std::{str::FromStr, sync::Arc, time::Duration};

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, RuntimeErr, SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Result, announce::Announcer, group::Group};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

#[derive(Clone, Debug)]
pub struct DbOptions {
    /// `sqlite:/path/to/file.db` or `postgres://…`; any other scheme is refused.
    pub url: String,
    /// Connections for reading (SQLite), or for reading and for writing each (PostgreSQL).
    pub connections: u32,
    /// Whether a commit waits for the disk. Always in production; tests that start with an empty disk may go without.
    pub durable: bool,
}

/// An open database. Clones share their pools.
#[derive(Clone)]
pub struct Db {
    pub(crate) engine: Engine,
    pub(crate) reader: DatabaseConnection,
    pub(crate) writer: DatabaseConnection,
    pub(crate) announcer: Arc<Announcer>,
    /// SQLite's one writer.
    pub(crate) group: Option<Arc<Group>>,
}

const WAIT_FOR_A_CONNECTION: Duration = Duration::from_secs(15);

impl Db {
    pub async fn open(options: &DbOptions) -> Result<Self> {
        match options.url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => open_sqlite(options).await,
            Some("postgres" | "postgresql") => open_postgres(options).await,
            _ => Err(DbErr::Custom("the database URL must start with sqlite: or postgres://".into()).into()),
        }
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        Ok(self.reader.ping().await?)
    }

    pub async fn close(&self) {
        // SQLite folds its write-ahead log into the file when the last connection closes.
        for pool in [&self.reader, &self.writer] {
            let _ = pool.clone().close().await;
        }
    }

    /// Runs maintenance SQL outside of any verb: migrations, backup, tests' own set-up.
    pub async fn execute_unprepared(&self, sql: &str) -> Result<()> {
        self.writer.execute_unprepared(sql).await?;
        Ok(())
    }
}

async fn open_sqlite(options: &DbOptions) -> Result<Db> {
    let base = SqliteConnectOptions::from_str(&options.url)
        .map_err(sqlx_error)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(if options.durable { SqliteSynchronous::Full } else { SqliteSynchronous::Off })
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(512)
        .pragma("cache_size", "-65536")
        .pragma("mmap_size", "268435456");
    let pool = || SqlitePoolOptions::new().acquire_timeout(WAIT_FOR_A_CONNECTION).idle_timeout(None).max_lifetime(None);
    let writer = pool().max_connections(1).connect_with(base.clone()).await.map_err(sqlx_error)?;
    let reader = pool().max_connections(options.connections).connect_with(base.pragma("query_only", "1")).await.map_err(sqlx_error)?;
    let writer = SqlxSqliteConnector::from_sqlx_sqlite_pool(writer);
    Ok(Db {
        engine: Engine::Sqlite,
        reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader),
        group: Some(Group::new(writer.clone())),
        writer,
        announcer: Announcer::in_process(),
    })
}

async fn open_postgres(options: &DbOptions) -> Result<Db> {
    let base = PgConnectOptions::from_str(&options.url).map_err(sqlx_error)?.statement_cache_capacity(512).options([
        ("timezone", "UTC"),
        ("lock_timeout", "10s"),
        ("synchronous_commit", if options.durable { "on" } else { "off" }),
    ]);
    let pool = || PgPoolOptions::new().acquire_timeout(WAIT_FOR_A_CONNECTION).max_connections(options.connections);
    let writer = pool().connect_with(base.clone()).await.map_err(sqlx_error)?;
    let reader = pool().connect_with(base.options([("default_transaction_read_only", "on")])).await.map_err(sqlx_error)?;
    Ok(Db {
        engine: Engine::Postgres,
        announcer: Announcer::by_notify(writer.clone()),
        group: None,
        reader: SqlxPostgresConnector::from_sqlx_postgres_pool(reader),
        writer: SqlxPostgresConnector::from_sqlx_postgres_pool(writer),
    })
}

pub(crate) fn sqlx_error(cause: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(cause.into()))
}
