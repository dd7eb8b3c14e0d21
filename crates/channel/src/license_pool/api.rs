use axum::Json;
use kernel::{OrganizationId, Page, Permission};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{LicensePool, LicensePoolId, UpdatePool, add, store, update};
use crate::service_plan::api::{OrganizationRef, ProductRef};

/// Units that a partner may still hand out (spec 03.4).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LicensePool)]
pub struct LicensePoolBody {
    pub id: LicensePoolId,
    pub organization: OrganizationRef,
    pub product: ProductRef,
    pub version_type: VersionType,
    pub allotted: i64,
    pub assigned: i64,
    pub remaining: i64,
    /// Below this the partner is warned once; 0: never.
    pub minimum: i64,
    /// Up to this allotment a request is granted at once; 0: each one is decided on.
    pub request_cap: i64,
    /// Below this a tier 1's pool fills itself with one and a half times as much; 0: never.
    pub refill_threshold: i64,
    /// Nothing more is handed out of a disabled pool; customers keep what they have.
    pub enabled: bool,
    /// Only a tier 1's pool fills itself.
    pub is_tier1: bool,
    /// Whether the organization above lets the partner have units without asking it first.
    pub may_refill: bool,
    /// Asked for, and not answered yet.
    pub waiting_units: Option<i64>,
}

impl From<LicensePool> for LicensePoolBody {
    fn from(pool: LicensePool) -> Self {
        Self {
            id: pool.id,
            organization: OrganizationRef { id: pool.organization_id, company: pool.organization_company },
            product: ProductRef { code: pool.product_code, name: pool.product_name },
            version_type: pool.version_type,
            allotted: pool.allotted,
            assigned: pool.assigned,
            remaining: pool.allotted - pool.assigned,
            minimum: pool.minimum,
            request_cap: pool.request_cap,
            refill_threshold: pool.refill_threshold,
            enabled: pool.enabled,
            is_tier1: pool.organization_kind.is_tier1(),
            may_refill: pool.may_refill_pools,
            waiting_units: pool.waiting_units,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    /// Fewer units left than the minimum.
    pub low: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"units": 500, "reason": "Order 4711"}))]
pub struct AddUnits {
    pub units: i64,
    /// Stands in the pool's history.
    pub reason: String,
}

/// The license pools in scope.
#[utoipa::path(get, path = "/license-pools", tag = "license pools", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("license_pool.list"))),
    responses((status = 200, body = Page<LicensePoolBody>), Problems))]
pub(crate) async fn license_pool_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<LicensePoolBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::LicensePoolList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(LicensePoolBody::from)))
}

/// One license pool.
#[utoipa::path(get, path = "/license-pools/{id}", tag = "license pools", params(("id" = LicensePoolId, Path)),
    extensions(("x-permission" = json!("license_pool.read"))),
    responses((status = 200, body = LicensePoolBody), Problems))]
pub(crate) async fn license_pool_read(Caller(cx): Caller, Path(id): Path<LicensePoolId>) -> Reply<Versioned<LicensePoolBody>> {
    let pool = cx
        .read(async |tx| {
            let pool = store::find(&tx, id).await?;
            tx.require(Permission::LicensePoolRead, tx.actor().place_of(pool.organization_id))?;
            Ok::<_, db::Error>(pool)
        })
        .await?;
    Ok(Versioned { version: pool.version, body: pool.into() })
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"minimum": 50}))]
pub struct UpdateLicensePool {
    /// The partner's own wish; everything else is set above it.
    pub minimum: Option<i64>,
    pub request_cap: Option<i64>,
    pub refill_threshold: Option<i64>,
    pub enabled: Option<bool>,
}

/// Change the terms of a license pool.
#[utoipa::path(patch, path = "/license-pools/{id}", tag = "license pools", params(("id" = LicensePoolId, Path)), request_body = UpdateLicensePool,
    extensions(("x-permission" = json!("license_pool.update"))),
    responses((status = 200, body = LicensePoolBody), Problems))]
pub(crate) async fn license_pool_update(
    Caller(cx): Caller,
    Path(id): Path<LicensePoolId>,
    Body(body): Body<UpdateLicensePool>,
) -> Reply<Json<LicensePoolBody>> {
    let UpdateLicensePool { minimum, request_cap, refill_threshold, enabled } = body;
    let input = UpdatePool { minimum, request_cap, refill_threshold, enabled };
    Ok(Json(cx.write(async |tx| update(&tx, id, input).await.map(LicensePoolBody::from)).await?))
}

/// Add units to the pool of a partner below. A tier 2's units come out of its parent's pool.
#[utoipa::path(post, path = "/license-pools/{id}/add", tag = "license pools", params(("id" = LicensePoolId, Path)), request_body = AddUnits,
    extensions(("x-permission" = json!("license_pool.add"))),
    responses((status = 200, body = LicensePoolBody), Problems))]
pub(crate) async fn license_pool_add(
    Caller(cx): Caller,
    Path(id): Path<LicensePoolId>,
    Body(body): Body<AddUnits>,
) -> Reply<Json<LicensePoolBody>> {
    Ok(Json(cx.write(async |tx| add(&tx, id, body.units, &body.reason).await.map(LicensePoolBody::from)).await?))
}
