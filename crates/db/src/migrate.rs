//! The schema's history: `migrations/NNNN_topic.sql`, or a pair for the two engines where they must differ. A shipped file
//! is never edited; sqlx refuses to start when one was.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use sea_orm::DbErr;
use sqlx::{
    SqlSafeStr,
    migrate::{Migration, MigrationType, Migrator},
};

use crate::{Db, Engine, Result};

#[derive(RustEmbed)]
#[folder = "../../migrations"]
#[include = "*.sql"]
struct Files;

impl Db {
    /// Brings the schema up to date; several servers may start at once.
    pub async fn migrate(&self) -> Result<()> {
        let migrator = Migrator::with_migrations(migrations(self.engine)?);
        match self.engine {
            Engine::Sqlite => migrator.run(self.writer.get_sqlite_connection_pool()).await,
            Engine::Postgres => migrator.run(self.writer.get_postgres_connection_pool()).await,
        }
        .map_err(|cause| DbErr::Migration(cause.to_string()).into())
    }
}

fn migrations(engine: Engine) -> Result<Vec<Migration>> {
    let mut found = BTreeMap::new();
    for name in Files::iter() {
        let Some(stem) = for_engine(&name, engine) else { continue };
        let (number, topic) = stem.split_once('_').ok_or_else(|| bad(&name))?;
        let version: i64 = number.parse().map_err(|_| bad(&name))?;
        let text = Files::get(&name).and_then(|file| String::from_utf8(file.data.into_owned()).ok()).ok_or_else(|| bad(&name))?;
        let migration =
            Migration::new(version, topic.to_owned().into(), MigrationType::Simple, sqlx::AssertSqlSafe(text).into_sql_str(), false);
        if found.insert(version, migration).is_some() {
            return Err(bad(&name));
        }
    }
    Ok(found.into_values().collect())
}

/// `0001_identity.sql` is for both engines, `0002_search.sqlite.sql` for one.
fn for_engine(name: &str, engine: Engine) -> Option<&str> {
    let stem = name.strip_suffix(".sql")?;
    match (stem.strip_suffix(".sqlite"), stem.strip_suffix(".postgres"), engine) {
        (Some(stem), _, Engine::Sqlite) | (_, Some(stem), Engine::Postgres) => Some(stem),
        (None, None, _) => Some(stem),
        _ => None,
    }
}

fn bad(name: &str) -> crate::Error {
    DbErr::Migration(format!("{name} is not named NNNN_topic.sql, or stands twice")).into()
}
