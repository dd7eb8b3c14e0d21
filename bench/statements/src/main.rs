//! The statements of an activation, alone, through the same driver: what the database can do when nothing is parsed, checked
//! or signed around it. One connection, as Chancery's writer; `--together 1` commits each activation by itself, more commit
//! so many at once. Works on a copy of Chancery's database and leaves rows in it. Prints one JSON object.

use std::{error::Error, path::PathBuf, process::ExitCode, time::Duration};

use clap::Parser;
use serde_json::json;
use sqlx::{
    ConnectOptions, Connection, Row, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use tokio::time::Instant;

#[derive(Parser)]
struct Arguments {
    /// A copy of Chancery's SQLite file.
    database: PathBuf,
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Activations in one commit.
    #[arg(long, default_value_t = 1)]
    together: u64,
}

const BEHIND_CODE: &str = "SELECT license.*, product.code AS product_code, product.name AS product_name, product.expiry_policy, product.features, \
     product.end_of_life_at, product.match_rule, customer.company AS customer_company, customer.status AS customer_status, owner.company AS owner_company, code.id AS code_id, \
     code.state AS code_state, code.works_until, held.id AS activation_id FROM activation_code code \
     JOIN license ON license.id = code.license_id JOIN product ON product.id = license.product_id \
     JOIN organization customer ON customer.id = license.customer_id JOIN organization owner ON owner.id = license.owner_id \
     LEFT JOIN activation held ON held.license_id = license.id AND held.fingerprint_hash = $2 AND held.released_at IS NULL \
     WHERE code.code_hash = $1";
const INSERT: &str = "INSERT INTO activation (id, license_id, activation_code_id, fingerprint, fingerprint_hash, has_components, secret_hash, \
     previous_secret_hash, hostname, platform, product_version, transfer, counter, used_units, last_seen_at, released_at, release_reason, \
     created_at) VALUES ($1, $2, $3, $4, $5, FALSE, $6, NULL, 'host', 'Linux', '4.2', FALSE, 0, 0, $7, NULL, NULL, $7) ON CONFLICT DO NOTHING";
const CLAIM: &str = "UPDATE license SET activations = activations + 1, claims = claims + 1, activated_at = COALESCE(activated_at, $2) \
     WHERE id = $1 AND version = $3 AND activations < $4 RETURNING activations, claims";
const AUDIT: &str = "INSERT INTO audit_entry (id, at, organization_id, principal, person_id, token_id, request_id, action, outcome, object_id, \
     owner_id, change, personal_hash) VALUES ($1, $2, NULL, 'anonymous', NULL, NULL, $3, 'activation.create', 'done', $4, $5, $6, '') \
     ON CONFLICT (id) DO NOTHING";
const EVENT: &str =
    "INSERT INTO event (id, sequence, at, name, object_id, owner_id, payload) VALUES ($1, 1, $2, 'activation.created', $3, $4, $5)";

const CHANGED: &str = "INSERT INTO change_count (shard, changes) VALUES (7, 1) ON CONFLICT (shard) DO UPDATE SET changes = change_count.changes + 1 \
     RETURNING shard, changes";

/// Any instant does.
const NOW: i64 = 1_777_881_600_000_000;
/// Enough for every unit to be free.
const ALLOWED: i64 = 1_000_000_000;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a command's result, and its way to say why it failed")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("chancery-statements: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<String, Box<dyn Error>> {
    let mut connection = SqliteConnectOptions::new()
        .filename(&arguments.database)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .statement_cache_capacity(512)
        .pragma("cache_size", "-65536")
        .pragma("mmap_size", "268435456")
        .connect()
        .await?;
    let rows = sqlx::query("SELECT code_hash FROM activation_code WHERE state = 'active' LIMIT 100000").fetch_all(&mut connection).await?;
    let hashes: Vec<String> = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
    let begun = Instant::now();
    let mut times = Vec::new();
    let mut done: u64 = 0;
    while begun.elapsed() < Duration::from_secs(arguments.seconds) {
        let start = Instant::now();
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        for _ in 0..arguments.together.max(1) {
            let place = usize::try_from(done)? % hashes.len().max(1);
            activate(&mut transaction, hashes.get(place).ok_or("there are no Activation Codes")?, done).await?;
            done += 1;
        }
        sqlx::query(CHANGED).fetch_one(&mut *transaction).await?;
        transaction.commit().await?;
        times.push(start.elapsed().as_micros());
    }
    let per_second = u128::from(done) * 1_000_000 / begun.elapsed().as_micros().max(1);
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100).map(ToString::to_string);
    let report = json!({"together": arguments.together, "activations": done, "per_second": per_second.to_string().parse::<u64>()?,
        "commit_p50_micros": at(50), "commit_p99_micros": at(99)});
    Ok(report.to_string())
}

async fn activate(connection: &mut SqliteConnection, code_hash: &str, number: u64) -> Result<(), Box<dyn Error>> {
    // As long as real ids, hashes and sealed payloads are.
    let (id, hash, sealed) = (format!("{number:026}"), format!("{number:064}"), format!("{number:0280}"));
    let behind = sqlx::query(BEHIND_CODE).bind(code_hash).bind(&hash).fetch_one(&mut *connection).await?;
    let license: String = behind.try_get("id")?;
    let owner: String = behind.try_get("owner_id")?;
    let (code, version): (String, i64) = (behind.try_get("code_id")?, behind.try_get("version")?);
    let activation = format!("act_{id}");
    let insert = sqlx::query(INSERT).bind(&activation).bind(&license).bind(code).bind("\"bench\"").bind(&hash).bind(&hash).bind(NOW);
    insert.execute(&mut *connection).await?;
    let claim = sqlx::query(CLAIM).bind(&license).bind(NOW).bind(version).bind(ALLOWED).fetch_optional(&mut *connection).await?;
    if claim.is_none() {
        return Err("a unit was not free".into());
    }
    let change = format!(r#"{{"after":{{"license_id":"{license}","activations":1}}}}"#);
    let audit = sqlx::query(AUDIT).bind(format!("aud_{id}")).bind(NOW).bind("a1b2c3d4e5f6a7b8c9d0e1f2").bind(&activation).bind(&owner);
    audit.bind(change).execute(&mut *connection).await?;
    sqlx::query(EVENT).bind(format!("evt_{id}")).bind(NOW).bind(&activation).bind(&owner).bind(sealed).execute(&mut *connection).await?;
    Ok(())
}
