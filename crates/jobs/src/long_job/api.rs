use axum::{
    Json,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use db::Cx;
use kernel::{Page, Permission, Place, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{LongJob, LongJobId, LongJobState, RowOutcome, cancel, store};

/// Long work and how far it is.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Job)]
pub struct LongJobBody {
    pub id: LongJobId,
    #[schema(examples("subscription_import"))]
    pub kind: String,
    pub state: LongJobState,
    pub total: i64,
    /// Rows that have an outcome: ok, refused or skipped.
    pub done: i64,
    pub refused: i64,
    pub skipped: i64,
    /// What it was asked, as far as it is shown: `{"dry_run": true}`.
    pub input: serde_json::Value,
    /// The login ID of whoever started it.
    pub started_by: Option<String>,
    /// Why it could not go on.
    pub error: Option<String>,
    pub created_at: Timestamp,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

impl From<LongJob> for LongJobBody {
    fn from(job: LongJob) -> Self {
        Self {
            id: job.id,
            kind: job.kind,
            state: job.state,
            total: job.total,
            done: job.done,
            refused: job.refused,
            skipped: job.skipped,
            input: serde_json::from_str(&job.shown).unwrap_or_default(),
            started_by: job.person_name,
            error: job.error,
            created_at: job.created_at,
            started_at: job.started_at,
            finished_at: job.finished_at,
        }
    }
}

/// What became of one row.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct JobRow {
    /// From 1; of a file, its line.
    pub row: i64,
    pub outcome: RowOutcome,
    /// What the row is about, as it was written.
    pub subject: String,
    /// Why, in a stable word; empty if it is ok.
    #[schema(examples("license_pool_exhausted"))]
    pub code: String,
    pub detail: String,
    /// What came of it.
    pub object_id: Option<String>,
}

impl From<store::ReportRow> for JobRow {
    fn from(row: store::ReportRow) -> Self {
        Self { row: row.number, outcome: row.outcome, subject: row.subject, code: row.code, detail: row.detail, object_id: row.object_id }
    }
}

impl Export for JobRow {
    const NAME: &'static str = "job-rows";
    const COLUMNS: &'static [&'static str] = &["row", "outcome", "subject", "code", "detail", "object"];

    fn row(&self) -> Vec<String> {
        vec![
            self.row.to_string(),
            self.outcome.to_string(),
            self.subject.clone(),
            self.code.clone(),
            self.detail.clone(),
            self.object_id.clone().unwrap_or_default(),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub state: Option<LongJobState>,
    pub kind: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RowFilters {
    pub outcome: Option<RowOutcome>,
}

/// The long work of your organization, newest first. Kept for a month after its end.
#[utoipa::path(get, path = "/jobs", tag = "jobs", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("job.list"))),
    responses((status = 200, body = Page<LongJobBody>), Problems))]
pub(crate) async fn job_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<LongJobBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::JobList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(LongJobBody::from)))
}

async fn load(cx: Cx, id: LongJobId) -> db::Result<LongJob> {
    cx.read(async |tx| {
        let job = store::find(&tx, id).await?;
        tx.require(Permission::JobRead, Place::Own)?;
        Ok(job)
    })
    .await
}

/// How far one is.
#[utoipa::path(get, path = "/jobs/{id}", tag = "jobs", params(("id" = LongJobId, Path)),
    extensions(("x-permission" = json!("job.read"))),
    responses((status = 200, body = LongJobBody), Problems))]
pub(crate) async fn job_read(Caller(cx): Caller, Path(id): Path<LongJobId>) -> Reply<Versioned<LongJobBody>> {
    let job = load(cx, id).await?;
    Ok(Versioned { version: job.version, body: job.into() })
}

/// What became of its rows, in their order.
#[utoipa::path(get, path = "/jobs/{id}/rows", tag = "jobs", params(("id" = LongJobId, Path), kernel::PageQuery, RowFilters),
    extensions(("x-permission" = json!("job.read"))),
    responses((status = 200, body = Page<JobRow>), Problems))]
pub(crate) async fn job_rows(
    Caller(cx): Caller,
    Path(id): Path<LongJobId>,
    headers: HeaderMap,
    query: List<RowFilters>,
) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, (id, query.filters), async |cx, (id, filters), page| {
        let found = cx
            .read(async |tx| {
                store::find(&tx, id).await?;
                tx.require(Permission::JobRead, Place::Own)?;
                store::rows(&tx, id, &page, &filters).await
            })
            .await?;
        Ok(found.map(JobRow::from))
    })
    .await
}

/// Stop behind the chunk under way. What was done until then stands.
#[utoipa::path(post, path = "/jobs/{id}/cancel", tag = "jobs", params(("id" = LongJobId, Path)),
    extensions(("x-permission" = json!("job.cancel"))),
    responses((status = 200, body = LongJobBody), Problems))]
pub(crate) async fn job_cancel(Caller(cx): Caller, Path(id): Path<LongJobId>) -> Reply<Json<LongJobBody>> {
    Ok(Json(cx.write(async |tx| cancel::cancel(&tx, id).await.map(LongJobBody::from)).await?))
}

/// Progress as server-sent events: `progress` with the job as JSON, at each chunk, until it has ended.
#[utoipa::path(get, path = "/jobs/{id}/events", tag = "jobs", params(("id" = LongJobId, Path)),
    extensions(("x-permission" = json!("job.read"))),
    responses((status = 200, content_type = "text/event-stream", body = String), Problems))]
pub(crate) async fn job_events(Caller(cx): Caller, Path(id): Path<LongJobId>) -> Reply<Response> {
    let first = load(cx.clone(), id).await?;
    Ok(super::events::stream(cx, first).into_response())
}

pub(super) async fn reload(cx: Cx, id: LongJobId) -> Option<LongJob> {
    load(cx, id).await.ok()
}
