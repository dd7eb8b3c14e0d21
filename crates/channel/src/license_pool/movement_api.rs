use axum::Json;
use kernel::{Page, PageQuery, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{LicensePoolId, Movement, MovementId, api::LicensePoolBody, store, undo};

/// What happened to a pool's units.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LicensePoolMovement)]
pub struct MovementBody {
    pub id: MovementId,
    pub at: Timestamp,
    pub kind: Movement,
    pub units: i64,
    /// Of a grant: taken away again.
    pub undone: i64,
    pub reason: String,
    /// The batch of keys, subscription, license, pool or movement that caused it.
    pub reference_id: Option<String>,
}

impl From<store::MovementModel> for MovementBody {
    fn from(movement: store::MovementModel) -> Self {
        Self {
            id: movement.id,
            at: movement.at,
            kind: movement.kind,
            units: movement.units,
            undone: movement.undone,
            reason: movement.reason,
            reference_id: movement.reference_id,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NoFilters {}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "Meant for another partner"}))]
pub struct UndoGrant {
    /// All that is left of the grant if absent.
    pub units: Option<i64>,
    /// Stands in the pool's history.
    pub reason: String,
}

/// The history of a license pool.
#[utoipa::path(get, path = "/license-pools/{id}/movements", tag = "license pools", params(("id" = LicensePoolId, Path), PageQuery),
    extensions(("x-permission" = json!("license_pool_movement.list"))),
    responses((status = 200, body = Page<MovementBody>), Problems))]
pub(crate) async fn license_pool_movement_list(
    Caller(cx): Caller,
    Path(id): Path<LicensePoolId>,
    query: List<NoFilters>,
) -> Reply<Json<Page<MovementBody>>> {
    let page = cx
        .read(async |tx| {
            let pool = store::find(&tx, id).await?;
            tx.require(Permission::LicensePoolMovementList, tx.actor().place_of(pool.organization_id))?;
            store::movements(&tx, id, &query.page).await
        })
        .await?;
    Ok(Json(page.map(MovementBody::from)))
}

/// Take a mistaken grant back, as far as its units are not handed out. They return to where they came from.
#[utoipa::path(post, path = "/license-pool-movements/{id}/undo", tag = "license pools", params(("id" = MovementId, Path)), request_body = UndoGrant,
    extensions(("x-permission" = json!("license_pool_movement.undo"))),
    responses((status = 200, body = LicensePoolBody), Problems))]
pub(crate) async fn license_pool_movement_undo(
    Caller(cx): Caller,
    Path(id): Path<MovementId>,
    Body(body): Body<UndoGrant>,
) -> Reply<Json<LicensePoolBody>> {
    Ok(Json(cx.write(async |tx| undo(&tx, id, body.units, &body.reason).await.map(LicensePoolBody::from)).await?))
}
