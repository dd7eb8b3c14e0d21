use axum::Json;
use kernel::{OrganizationId, Page, Permission};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{LicensePool, LicensePoolId, add, store};
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
    /// Below this the partner is warned.
    pub minimum: i64,
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
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
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
