use axum::Json;
use db::Tx;
use identity::{OrganizationError, StatusChange};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{OrganizationId, Permission};
use serde::Serialize;
use utoipa::ToSchema;
use web::{Caller, Path, Problems, Reply};

use super::store;

/// What canceling a partner would do.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CancelPreview {
    /// Partners below it that are not canceled: while there is one, it cannot be canceled.
    pub partners_below: i64,
    /// They pass to the partner above.
    pub customers: i64,
    /// Licenses that it sold and that have not ended: they expire.
    pub licenses: i64,
    /// The last day of these licenses, in the partner's time zone.
    #[schema(value_type = String, format = Date)]
    pub expires_on: Date,
    /// Its people who can sign in now.
    pub people: i64,
    /// Registration Keys of it that nobody has registered yet.
    pub registration_keys: i64,
}

/// Say what canceling this partner would do: whom and what it touches.
#[utoipa::path(get, path = "/organizations/{id}/cancel-preview", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("partner.cancel"))),
    responses((status = 200, body = CancelPreview), Problems))]
pub(crate) async fn partner_preview_cancel(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<CancelPreview>> {
    Ok(Json(cx.read(async |tx| preview(&tx, id).await).await?))
}

pub(super) async fn preview(tx: &Tx, id: OrganizationId) -> Result<CancelPreview, OrganizationError> {
    let partner = identity::visible_organization(tx, id).await?;
    tx.require(Permission::PartnerCancel, tx.actor().place_of(id))?;
    StatusChange::Cancel.outcome(partner.status)?;
    let zone = TimeZone::get(&partner.time_zone).unwrap_or(TimeZone::UTC);
    let effects = store::effects(tx, id).await?;
    Ok(CancelPreview {
        partners_below: effects.partners_below,
        customers: effects.customers,
        licenses: effects.licenses,
        expires_on: tx.now().day_in(&zone),
        people: effects.people,
        registration_keys: effects.registration_keys,
    })
}
