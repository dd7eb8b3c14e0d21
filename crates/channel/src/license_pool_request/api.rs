use axum::{Json, http::StatusCode};
use kernel::{OrganizationId, Page, Permission, Timestamp};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{RequestId, RequestStatus, approve, create, decline, store};
use crate::{
    license_pool::LicensePoolId,
    service_plan::api::{OrganizationRef, ProductRef},
};

/// A partner asks for more units (spec 03.4).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LicensePoolRequest)]
pub struct RequestBody {
    pub id: RequestId,
    pub license_pool_id: LicensePoolId,
    pub organization: OrganizationRef,
    pub product: ProductRef,
    pub version_type: VersionType,
    pub units: i64,
    pub note: String,
    pub status: RequestStatus,
    /// Granted at once, below the cap.
    pub automatic: bool,
    /// What whoever decided says to it.
    pub answer: String,
    pub created_at: Timestamp,
    pub answered_at: Option<Timestamp>,
}

impl From<store::Model> for RequestBody {
    fn from(request: store::Model) -> Self {
        Self {
            id: request.id,
            license_pool_id: request.license_pool_id,
            organization: OrganizationRef { id: request.organization_id, company: request.organization_company },
            product: ProductRef { code: request.product_code, name: request.product_name },
            version_type: request.version_type,
            units: request.units,
            note: request.note,
            status: request.status,
            automatic: request.automatic,
            answer: request.answer,
            created_at: request.created_at,
            answered_at: request.answered_at,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<RequestStatus>,
    pub organization_id: Option<OrganizationId>,
    pub license_pool_id: Option<LicensePoolId>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"units": 500, "note": "A large customer starts in June"}))]
pub struct RequestUnits {
    pub units: i64,
    /// Whoever decides reads it, and it stands in the pool's history.
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"comment": "As agreed by phone"}))]
pub struct ApproveRequest {
    #[serde(default)]
    pub comment: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"comment": "Please use up the units of the other product first"}))]
pub struct DeclineRequest {
    /// The partner reads why.
    pub comment: String,
}

/// Ask for more units: granted at once up to the cap, else the organization above decides.
#[utoipa::path(post, path = "/license-pools/{id}/request", tag = "license pools", params(("id" = LicensePoolId, Path)), request_body = RequestUnits,
    extensions(("x-permission" = json!("license_pool.request"))),
    responses((status = 201, body = RequestBody), Problems))]
pub(crate) async fn license_pool_request(
    Caller(cx): Caller,
    Path(id): Path<LicensePoolId>,
    Body(body): Body<RequestUnits>,
) -> Reply<(StatusCode, Json<RequestBody>)> {
    let made = cx.write(async |tx| create(&tx, id, body.units, &body.note).await.map(RequestBody::from)).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The requests in scope: one's own, and those of partners below.
#[utoipa::path(get, path = "/license-pool-requests", tag = "license pools", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("license_pool_request.list"))),
    responses((status = 200, body = Page<RequestBody>), Problems))]
pub(crate) async fn license_pool_request_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<RequestBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::LicensePoolRequestList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(RequestBody::from)))
}

/// Grant a request. A tier 2's units come out of its parent's pool.
#[utoipa::path(post, path = "/license-pool-requests/{id}/approve", tag = "license pools", params(("id" = RequestId, Path)), request_body = ApproveRequest,
    extensions(("x-permission" = json!("license_pool_request.approve"))),
    responses((status = 200, body = RequestBody), Problems))]
pub(crate) async fn license_pool_request_approve(
    Caller(cx): Caller,
    Path(id): Path<RequestId>,
    Body(body): Body<ApproveRequest>,
) -> Reply<Json<RequestBody>> {
    Ok(Json(cx.write(async |tx| approve(&tx, id, &body.comment).await.map(RequestBody::from)).await?))
}

/// Decline a request.
#[utoipa::path(post, path = "/license-pool-requests/{id}/decline", tag = "license pools", params(("id" = RequestId, Path)), request_body = DeclineRequest,
    extensions(("x-permission" = json!("license_pool_request.decline"))),
    responses((status = 200, body = RequestBody), Problems))]
pub(crate) async fn license_pool_request_decline(
    Caller(cx): Caller,
    Path(id): Path<RequestId>,
    Body(body): Body<DeclineRequest>,
) -> Reply<Json<RequestBody>> {
    Ok(Json(cx.write(async |tx| decline(&tx, id, &body.comment).await.map(RequestBody::from)).await?))
}
