use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Path, Problems, Reply};

use crate::support_request::{
    SupportRequestId,
    candidates::{CandidateBody, candidates},
};

/// Best first; those whom routing would not choose come last.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportRequestCandidates)]
pub struct CandidatesBody {
    pub items: Vec<CandidateBody>,
}

/// Who might take it, as things are now, and why.
#[utoipa::path(get, path = "/support-requests/{id}/candidates", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.assign"))),
    responses((status = 200, body = CandidatesBody), Problems))]
pub(crate) async fn support_request_candidates(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<Json<CandidatesBody>> {
    let items = cx.read(async |tx| candidates(&tx, id).await).await?;
    Ok(Json(CandidatesBody { items }))
}
