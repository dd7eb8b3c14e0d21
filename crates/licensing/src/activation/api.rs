//! Activations as the account sees them.

use axum::Json;
use kernel::{Page, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, List, Path, Problems, Reply};

use super::{
    ActivationId, ReleaseReason,
    release::{list, release},
    store::Model,
};
use crate::license::{LicenseError, LicenseId};

/// One installation that uses a license, or used it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Activation)]
pub struct ActivationBody {
    pub id: ActivationId,
    /// What the installation says it is: a text, or named components as JSON.
    pub fingerprint: String,
    pub hostname: String,
    pub platform: String,
    pub product_version: String,
    pub used_units: i64,
    pub last_seen_at: Timestamp,
    pub released_at: Option<Timestamp>,
    pub release_reason: Option<ReleaseReason>,
    pub created_at: Timestamp,
}

impl From<Model> for ActivationBody {
    fn from(activation: Model) -> Self {
        Self {
            id: activation.id,
            fingerprint: serde_json::from_str(&activation.fingerprint).unwrap_or(activation.fingerprint),
            hostname: activation.hostname,
            platform: activation.platform,
            product_version: activation.product_version,
            used_units: activation.used_units,
            last_seen_at: activation.last_seen_at,
            released_at: activation.released_at,
            release_reason: activation.release_reason,
            created_at: activation.created_at,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoFilters {}

/// The installations of a license, the newest first.
#[utoipa::path(get, path = "/licenses/{id}/activations", tag = "licenses", params(("id" = LicenseId, Path), kernel::PageQuery),
    extensions(("x-permission" = json!("activation.list"))),
    responses((status = 200, body = Page<ActivationBody>), Problems))]
pub(crate) async fn activation_list(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    query: List<NoFilters>,
) -> Reply<Json<Page<ActivationBody>>> {
    let page = cx.read(async |tx| list(&tx, id, &query.page).await).await?;
    Ok(Json(page.map(ActivationBody::from)))
}

/// Take the unit of an installation that is lost or gone; it stops at its next check.
#[utoipa::path(post, path = "/licenses/{id}/activations/{activation_id}/release", tag = "licenses",
    params(("id" = LicenseId, Path), ("activation_id" = ActivationId, Path)),
    extensions(("x-permission" = json!("activation.release"))),
    responses((status = 200, body = ActivationBody), Problems))]
pub(crate) async fn activation_release(
    Caller(cx): Caller,
    Path((id, activation_id)): Path<(LicenseId, ActivationId)>,
) -> Reply<Json<ActivationBody>> {
    let released = cx.write(async |tx| Ok::<_, LicenseError>(ActivationBody::from(release(&tx, id, activation_id).await?))).await?;
    Ok(Json(released))
}
