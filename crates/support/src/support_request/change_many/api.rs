use axum::{Json, http::StatusCode};
use jobs::LongJobBody;
use kernel::Permission;
use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply};

use super::{
    Change,
    start::{Selection, start},
};
use crate::support_request::{SupportRequestError, SupportRequestId, api::Filters};

/// Which support requests, and what is done with each.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ids": ["sr_01jd3v8k6r2n4q7t9w1x3y5z7b"], "change": {"do": "tag", "tags": ["update-9"]}, "dry_run": true}))]
pub(crate) struct ChangeSupportRequests {
    /// Either these, 1 to 10,000, …
    pub ids: Option<Vec<SupportRequestId>>,
    /// … or what the list shows for these, with `q`; at most 10,000.
    pub filters: Option<Filters>,
    /// Words to find.
    pub q: Option<String>,
    pub change: Change,
    /// Every one is tried and taken back: the rows say what would become of it.
    #[serde(default)]
    pub dry_run: bool,
}

fn selection(body: ChangeSupportRequests) -> Result<(Selection, Change, bool), SupportRequestError> {
    let ChangeSupportRequests { ids, filters, q, change, dry_run } = body;
    let selection = match (ids, filters) {
        (Some(ids), None) if q.is_none() => Selection::Ids(ids),
        (None, Some(filters)) => Selection::Filters { q, filters: Box::new(filters) },
        _ => return Err(SupportRequestError::field("/ids", "required", "Send either ids, or filters.")),
    };
    Ok((selection, change, dry_run))
}

/// Assign, tag, prioritize or close many support requests, or apply a macro to them. The answer is a job: its rows say what
/// became of each.
#[utoipa::path(post, path = "/support-request-changes", tag = "support requests", request_body = ChangeSupportRequests,
    extensions(("x-permission" = json!("support_request.change_many"))),
    responses((status = 202, body = LongJobBody), Problems))]
pub(crate) async fn support_request_change_many(
    Caller(cx): Caller,
    Body(body): Body<ChangeSupportRequests>,
) -> Reply<(StatusCode, Json<LongJobBody>)> {
    cx.read(async |tx| tx.require_anywhere(Permission::SupportRequestChangeMany)).await?;
    let (selection, change, dry_run) = selection(body)?;
    let job = cx.write(async |tx| Ok::<_, SupportRequestError>(LongJobBody::from(start(&tx, &selection, &change, dry_run).await?))).await?;
    Ok((StatusCode::ACCEPTED, Json(job)))
}
