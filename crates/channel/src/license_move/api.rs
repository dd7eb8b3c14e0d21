use axum::Json;
use kernel::{Money, OrganizationId};
use licensing::{LicenseBody, LicenseError, LicenseId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{
    MoveError,
    merge::{self, Merge},
    transfer::{self, Transfer},
};
use crate::{order::OrderId, renewal::api::LineBody, service_plan::api::OrganizationRef};

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer_id": "org_01jd3v8k6r2n4q7t9w1x3y5z7b"}))]
pub struct TransferLicense {
    /// Another customer of the partner that sold the license, in the same country.
    pub customer_id: OrganizationId,
}

/// What a transfer will do.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TransferPreview {
    pub from: OrganizationRef,
    pub to: OrganizationRef,
    /// All that moves: the licenses of the same subscription go together.
    pub licenses: Vec<MovedLicense>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MovedLicense {
    pub id: LicenseId,
    pub units: i64,
    /// Installations that go on under the new customer.
    pub activations: i64,
    pub expires_on: String,
    pub code_masked: String,
}

impl From<Transfer> for TransferPreview {
    fn from(transfer: Transfer) -> Self {
        let Transfer { held, customer } = transfer;
        let moved = |license: licensing::License| MovedLicense {
            id: license.id,
            units: license.units,
            activations: license.activations,
            expires_on: license.expires_on,
            code_masked: license.code_masked,
        };
        Self {
            from: OrganizationRef { id: held.customer.id, company: held.customer.company },
            to: OrganizationRef { id: customer.id, company: customer.company },
            licenses: held.licenses.into_iter().map(moved).collect(),
        }
    }
}

/// See what a transfer will do.
#[utoipa::path(post, path = "/licenses/{id}/transfer/preview", tag = "licenses", params(("id" = LicenseId, Path)), request_body = TransferLicense,
    extensions(("x-permission" = json!("license.transfer"))),
    responses((status = 200, body = TransferPreview), Problems))]
pub(crate) async fn license_preview_transfer(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<TransferLicense>,
) -> Reply<Json<TransferPreview>> {
    let preview = cx.read(async |tx| transfer::preview_transfer(&tx, id, body.customer_id).await).await?;
    Ok(Json(preview.into()))
}

/// Transfer a license, with its whole subscription, to another customer of the same partner.
#[utoipa::path(post, path = "/licenses/{id}/transfer", tag = "licenses", params(("id" = LicenseId, Path)), request_body = TransferLicense,
    extensions(("x-permission" = json!("license.transfer"))),
    responses((status = 200, body = LicenseBody), Problems))]
pub(crate) async fn license_transfer(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<TransferLicense>,
) -> Reply<Json<LicenseBody>> {
    let license = cx
        .write(async |tx| {
            let license = transfer::transfer(&tx, id, body.customer_id).await?;
            Ok::<_, MoveError>(LicenseBody::of(&tx, license.id).await.map_err(LicenseError::from)?)
        })
        .await?;
    Ok(Json(license))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b"}))]
pub struct MergeLicense {
    /// The license that goes up in the other one.
    pub license_id: LicenseId,
    /// Stands in the order, where one is made.
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub po_number: String,
}

/// What a merge will do.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MergePreview {
    pub units_before: i64,
    pub units: i64,
    pub starts_on: String,
    pub expires_on: String,
    pub previous_expires_on: String,
    /// The code that stays.
    pub code_masked: String,
    /// The code that works until `superseded_until`, the old last day of its license.
    pub superseded_code_masked: String,
    pub superseded_until: String,
    /// What brings the earlier license up to the later expiry; absent for monthly ones, and where nothing is due.
    pub line: Option<LineBody>,
    pub total: Option<Money>,
}

impl From<Merge> for MergePreview {
    fn from(merge: Merge) -> Self {
        Self {
            total: merge.total(),
            units_before: merge.kept.license.units,
            units: merge.units,
            starts_on: merge.period.starts_on.to_string(),
            expires_on: merge.period.expires_on.to_string(),
            previous_expires_on: merge.kept.license.expires_on,
            code_masked: merge.kept.license.code_masked,
            superseded_code_masked: merge.other.license.code_masked,
            superseded_until: merge.other.license.expires_on,
            line: merge.line.map(LineBody::from),
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MergedLicense {
    pub license: LicenseBody,
    /// The order of what was due.
    pub order_id: Option<OrderId>,
}

/// See what a merge will do and what is due.
#[utoipa::path(post, path = "/licenses/{id}/merge/preview", tag = "licenses", params(("id" = LicenseId, Path)), request_body = MergeLicense,
    extensions(("x-permission" = json!("license.merge"))),
    responses((status = 200, body = MergePreview), Problems))]
pub(crate) async fn license_preview_merge(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<MergeLicense>,
) -> Reply<Json<MergePreview>> {
    let preview = cx.read(async |tx| merge::preview_merge(&tx, id, body.license_id).await).await?;
    Ok(Json(preview.into()))
}

/// Merge another license of the same product and customer into this one: units add up, the later expiry counts.
#[utoipa::path(post, path = "/licenses/{id}/merge", tag = "licenses", params(("id" = LicenseId, Path)), request_body = MergeLicense,
    extensions(("x-permission" = json!("license.merge"))),
    responses((status = 200, body = MergedLicense), Problems))]
pub(crate) async fn license_merge(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<MergeLicense>,
) -> Reply<Json<MergedLicense>> {
    let merged = cx
        .write(async |tx| {
            let papers = merge::papers(body.reference.clone(), body.po_number.clone())?;
            let (license, order_id) = merge::merge(&tx, id, body.license_id, papers).await?;
            let license = LicenseBody::of(&tx, license.id).await.map_err(LicenseError::from)?;
            Ok::<_, MoveError>(MergedLicense { license, order_id })
        })
        .await?;
    Ok(Json(merged))
}
