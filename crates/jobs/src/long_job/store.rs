use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Actor, OrganizationId, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult, Order, Value,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    LongJobId, LongJobState, RowOutcome,
    api::{Filters, RowFilters},
    progress::Row,
};

/// What live progress listens to; the payload is the job's id.
pub(super) const TOPIC: &str = "long_job";
const PURPOSE: &str = "long_job.content";

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: LongJobId,
    pub kind: String,
    /// Whose people see it; nobody's, if the system started it.
    pub owner_id: Option<OrganizationId>,
    pub person_id: Option<PersonId>,
    pub person_name: Option<String>,
    pub token_id: Option<String>,
    /// JSON: what is left of the person's powers by the token.
    pub scopes: Option<String>,
    pub state: LongJobState,
    pub total: i64,
    /// Rows that have an outcome.
    pub done: i64,
    pub refused: i64,
    pub skipped: i64,
    pub(crate) input: String,
    /// JSON.
    pub shown: String,
    pub checkpoint: String,
    pub tries: i64,
    pub error: Option<String>,
    pub version: i64,
    pub created_at: Timestamp,
    pub stepped_at: Timestamp,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

impl Model {
    pub(super) fn count(&mut self, rows: &[Row]) {
        let of = |outcome| i64::try_from(rows.iter().filter(|row| row.outcome == outcome).count()).unwrap_or(i64::MAX);
        self.done += of(RowOutcome::Ok) + of(RowOutcome::Refused) + of(RowOutcome::Skipped);
        self.refused += of(RowOutcome::Refused);
        self.skipped += of(RowOutcome::Skipped);
        self.total = Ord::max(self.total, self.done);
    }
}

/// One row of the report.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct ReportRow {
    pub number: i64,
    pub outcome: RowOutcome,
    pub subject: String,
    pub code: String,
    pub detail: String,
    pub object_id: Option<String>,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("long_job"), Alias::new(name)))
}

/// The people of one organization see what was started there, and nobody else does.
fn visible(actor: &Actor) -> Condition {
    match actor.organization() {
        Some(organization) => Condition::all().add(col("owner_id").eq(organization)),
        None if actor.is_system() => Condition::all(),
        None => Condition::all().add(Expr::value(1).eq(2)),
    }
}

fn select(tx: &Tx) -> SelectStatement {
    Query::select()
        .column((Alias::new("long_job"), Asterisk).into_column_ref())
        .expr_as(Expr::col((Alias::new("person"), Alias::new("login_id"))), Alias::new("person_name"))
        .from(Alias::new("long_job"))
        .left_join(Alias::new("person"), Expr::col((Alias::new("person"), Alias::new("id"))).eq(col("person_id")))
        .cond_where(visible(tx.actor()))
        .to_owned()
}

pub(super) async fn find(tx: &Tx, id: LongJobId) -> Result<Model> {
    let row = tx.conn().query_one(select(tx).and_where(col("id").eq(id))).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

pub(super) async fn lock(tx: &Tx, id: LongJobId) -> Result<Model> {
    let sql = format!("SELECT id FROM long_job WHERE id = $1{}", tx.for_update());
    tx.query_one::<Found>(&sql, [id.into()]).await?.ok_or(Error::NotFound)?;
    find(tx, id).await
}

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "only its presence counts")]
    id: String,
}

/// The jobs of these kinds that wait longest for their turn. A kind that this server does not know may be another one's.
pub(super) async fn waiting(tx: &Tx, kinds: impl Iterator<Item = &'static str>) -> Result<Vec<Model>> {
    let select = Query::select()
        .column((Alias::new("long_job"), Asterisk).into_column_ref())
        .expr_as(Expr::value(Option::<String>::None), Alias::new("person_name"))
        .from(Alias::new("long_job"))
        .and_where(col("state").is_in([LongJobState::Queued, LongJobState::Running]))
        .and_where(col("kind").is_in(kinds))
        .order_by_expr(col("stepped_at"), Order::Asc)
        .order_by_expr(col("id"), Order::Asc)
        .limit(8)
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// Locks a job that has not ended; nothing if another server is at it.
pub(super) async fn take(tx: &Tx, id: LongJobId) -> Result<Option<Model>> {
    let sql = format!(
        "SELECT long_job.*, NULL AS person_name FROM long_job WHERE id = $1 AND state IN ('queued', 'running'){}",
        tx.skip_locked()
    );
    tx.query_one(&sql, [id.into()]).await
}

pub(super) async fn insert(tx: &Tx, job: &Model) -> Result<()> {
    let values: [Value; 18] = [
        job.id.into(),
        job.kind.as_str().into(),
        job.owner_id.into(),
        job.person_id.into(),
        job.token_id.clone().into(),
        job.scopes.clone().into(),
        job.state.into(),
        job.total.into(),
        job.done.into(),
        job.refused.into(),
        job.skipped.into(),
        job.input.as_str().into(),
        job.shown.as_str().into(),
        job.checkpoint.as_str().into(),
        job.tries.into(),
        job.version.into(),
        job.created_at.into(),
        job.stepped_at.into(),
    ];
    tx.execute(
        "INSERT INTO long_job (id, kind, owner_id, person_id, token_id, scopes, state, total, done, refused, skipped, input, shown, \
         checkpoint, tries, version, created_at, stepped_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        values,
    )
    .await?;
    Ok(())
}

/// Writes what may change of a locked job, and raises the version.
pub(super) async fn save(tx: &Tx, mut job: Model) -> Result<Model> {
    job.version += 1;
    tx.execute(
        "UPDATE long_job SET state = $1, total = $2, done = $3, refused = $4, skipped = $5, checkpoint = $6, tries = $7, error = $8, \
         version = $9, stepped_at = $10, started_at = $11, finished_at = $12 WHERE id = $13",
        [
            job.state.into(),
            job.total.into(),
            job.done.into(),
            job.refused.into(),
            job.skipped.into(),
            job.checkpoint.as_str().into(),
            job.tries.into(),
            job.error.clone().into(),
            job.version.into(),
            job.stepped_at.into(),
            job.started_at.into(),
            job.finished_at.into(),
            job.id.into(),
        ],
    )
    .await?;
    Ok(job)
}

pub(super) fn seal(tx: &Tx, content: &impl Serialize) -> Result<String> {
    Ok(tx.vault().seal(PURPOSE, &serde_json::to_vec(content)?, tx.rng())?)
}
pub(super) fn open<T: DeserializeOwned>(tx: &Tx, sealed: &str) -> Result<T> {
    Ok(serde_json::from_slice(&tx.vault().open(PURPOSE, sealed)?)?)
}

#[derive(FromQueryResult)]
struct Part {
    content: String,
}

pub(super) async fn insert_part(tx: &Tx, job: LongJobId, part: i64, content: &impl Serialize) -> Result<()> {
    let sql = "INSERT INTO long_job_part (job_id, part, content) VALUES ($1, $2, $3)";
    tx.execute(sql, [job.into(), part.into(), seal(tx, content)?.into()]).await?;
    Ok(())
}
pub(super) async fn part<T: DeserializeOwned>(tx: &Tx, job: LongJobId, part: i64) -> Result<Option<T>> {
    let sql = "SELECT content FROM long_job_part WHERE job_id = $1 AND part = $2";
    let found = tx.query_one::<Part>(sql, [job.into(), part.into()]).await?;
    found.map(|found| open(tx, &found.content)).transpose()
}
pub(super) async fn delete_parts(tx: &Tx, job: LongJobId) -> Result<()> {
    tx.execute("DELETE FROM long_job_part WHERE job_id = $1", [job.into()]).await?;
    Ok(())
}

/// Rows of one statement: seven values each.
const AT_ONCE: usize = 100;

pub(super) async fn insert_rows(tx: &Tx, job: LongJobId, rows: &[Row]) -> Result<()> {
    for rows in rows.chunks(AT_ONCE) {
        let mut insert = Query::insert()
            .into_table(Alias::new("long_job_row"))
            .columns(["job_id", "number", "outcome", "subject", "code", "detail", "object_id"].map(Alias::new))
            .to_owned();
        for row in rows {
            let values: [SimpleExpr; 7] = [
                Expr::value(job),
                Expr::value(row.key.number),
                Expr::value(row.outcome),
                Expr::value(row.key.subject.as_str()),
                Expr::value(row.code.as_str()),
                Expr::value(row.detail.as_str()),
                Expr::value(row.object_id.clone()),
            ];
            insert.values_panic(values);
        }
        tx.conn().execute(&insert).await?;
    }
    Ok(())
}

// Savepoints: what a refused row has written is taken back alone. Names are our own constants.
pub(super) async fn savepoint(tx: &Tx, name: &'static str) -> Result<()> {
    tx.conn().execute_unprepared(&format!("SAVEPOINT {name}")).await?;
    Ok(())
}
pub(super) async fn release(tx: &Tx, name: &'static str) -> Result<()> {
    tx.conn().execute_unprepared(&format!("RELEASE SAVEPOINT {name}")).await?;
    Ok(())
}
pub(super) async fn roll_back_to(tx: &Tx, name: &'static str) -> Result<()> {
    tx.conn().execute_unprepared(&format!("ROLLBACK TO SAVEPOINT {name}")).await?;
    release(tx, name).await
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx);
    if let Some(state) = filters.state {
        statement.and_where(col("state").eq(state));
    }
    if let Some(kind) = &filters.kind {
        statement.and_where(col("kind").eq(kind.as_str()));
    }
    let keyset = Keyset {
        list: "jobs",
        id: col("id"),
        id_of: |job: &Model| job.id.to_string(),
        fields: vec![SortField { name: "created_at", column: col("created_at"), value: |job| job.created_at.into() }],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}

/// Rows of a job that the caller has found in scope.
pub(super) async fn rows(tx: &Tx, job: LongJobId, query: &PageQuery, filters: &RowFilters) -> Result<Page<ReportRow>> {
    let of = |name: &'static str| Expr::col((Alias::new("long_job_row"), Alias::new(name)));
    let mut statement = Query::select()
        .column((Alias::new("long_job_row"), Asterisk).into_column_ref())
        .from(Alias::new("long_job_row"))
        .and_where(of("job_id").eq(job))
        .to_owned();
    if let Some(outcome) = filters.outcome {
        statement.and_where(of("outcome").eq(outcome));
    }
    let keyset = Keyset {
        list: "job_rows",
        id: of("number"),
        id_of: |row: &ReportRow| row.number.to_string(),
        fields: vec![SortField { name: "number", column: of("number"), value: |row| row.number.into() }],
        descending: false,
    };
    keyset.page(tx, statement, query, &(job, filters)).await
}
