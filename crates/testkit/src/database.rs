//! Fresh databases, cloned from a template that is migrated once per state of the migrations.

use std::path::{Path, PathBuf};

use aws_lc_rs::digest;
use db::{Db, DbOptions};

/// What must be kept while the test runs; gone with it.
pub(crate) enum Place {
    Folder(#[expect(dead_code, reason = "removed when dropped")] tempfile::TempDir),
    Server,
}

const MIGRATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");

#[expect(clippy::disallowed_methods, reason = "the tests' one setting")]
pub(crate) async fn fresh() -> (String, Place) {
    match std::env::var("CHANCERY_TEST_DATABASE_URL") {
        Ok(url) if url.starts_with("postgres") => postgres(&url).await,
        _ => sqlite().await,
    }
}

pub(crate) async fn open(url: &str) -> Db {
    Db::open(&options(url.to_owned())).await.expect("the clone opens")
}

fn options(url: String) -> DbOptions {
    DbOptions { url, connections: 8, durable: false }
}

/// Names the state of the migrations: their names and texts.
fn fingerprint() -> String {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(MIGRATIONS).expect("the migrations").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut hash = digest::Context::new(&digest::SHA256);
    for file in files {
        hash.update(file.to_string_lossy().as_bytes());
        hash.update(&std::fs::read(&file).expect("a readable migration"));
    }
    hex::encode(&hash.finish().as_ref()[..8])
}

async fn sqlite() -> (String, Place) {
    let template = std::env::temp_dir().join(format!("chancery-template-{}.db", fingerprint()));
    if !template.exists() {
        make_sqlite_template(&template).await;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("chancery.db");
    std::fs::copy(&template, &file).expect("a copy of the template");
    (format!("sqlite:{}", file.display()), Place::Folder(folder))
}

/// Several tests may come here at once: each makes its own and the last rename stands.
async fn make_sqlite_template(template: &Path) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("template.db");
    let db = Db::open(&options(format!("sqlite:{}", file.display()))).await.expect("a new database");
    db.migrate().await.expect("the migrations run");
    db.close().await;
    let staged = template.with_extension(format!("{}.staged", std::process::id()));
    std::fs::copy(&file, &staged).expect("a copy of the template");
    std::fs::rename(&staged, template).expect("the template's name");
}

async fn postgres(server: &str) -> (String, Place) {
    let fingerprint = fingerprint();
    let template = format!("chancery_template_{fingerprint}");
    // One connection listens, and may be the one that took the turn: the turn ends with all of them.
    let admin = Db::open(&DbOptions { connections: 3, ..options(server.to_owned()) }).await.expect("the test server answers");
    let name = format!("chancery_test_{}_{}", std::process::id(), NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
    // One test makes the template, the others wait; cloning needs the template to be unused, so that waits its turn too.
    let turn = fingerprint.bytes().fold(0_i64, |sum, byte| (sum * 31 + i64::from(byte)) % 1_000_000_007);
    admin.execute_unprepared(&format!("SELECT pg_advisory_lock({turn})")).await.expect("a turn");
    if admin.execute_unprepared(&format!("CREATE DATABASE {template}")).await.is_ok() {
        let db = Db::open(&options(on_server(server, &template))).await.expect("the template opens");
        db.migrate().await.expect("the migrations run");
        db.close().await;
    }
    admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name}")).await.expect("no leftover of that name");
    admin.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await.expect("a clone of the template");
    admin.execute_unprepared(&format!("SELECT pg_advisory_unlock({turn})")).await.expect("the turn is given back");
    admin.close().await;
    (on_server(server, &name), Place::Server)
}

static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

/// The same server, another database: the URL's path is replaced, its query kept.
fn on_server(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, String::new()), |(base, query)| (base, format!("?{query}")));
    let host_end = base.find("://").map_or(0, |start| start + 3);
    let path = base[host_end..].find('/').map_or(base.len(), |at| host_end + at);
    format!("{}/{name}{query}", &base[..path])
}
