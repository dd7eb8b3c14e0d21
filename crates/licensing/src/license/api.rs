use axum::{Json, response::Response};
use db::Cx;
use http::{HeaderMap, header::ACCEPT};
use kernel::{OrganizationId, Permission, Timestamp};
use lease::{LicenseStatus, VersionType};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Filters, LicenseError, LicenseId, LicenseView, ReplaceCode, disable, enable, list, read, replace_code, reveal_code, store, update,
};
use crate::activation_code::Lost;

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicensedProduct {
    pub code: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicenseParty {
    pub id: OrganizationId,
    pub company: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LicenseFlags {
    /// More units are used than licensed.
    pub exceeded_allocation: bool,
    /// One activation was seen alive in two places.
    pub possible_clone: bool,
}

/// One product, one customer, one Activation Code (spec 02.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = License)]
pub struct LicenseBody {
    pub id: LicenseId,
    pub product: LicensedProduct,
    pub customer: LicenseParty,
    pub owner: LicenseParty,
    pub subscription_id: Option<String>,
    pub version_type: VersionType,
    pub units: i64,
    pub used_units: i64,
    pub activations: i64,
    /// Derived from dates, switches and the clock.
    pub status: LicenseStatus,
    pub flags: LicenseFlags,
    /// Days are whole days in `time_zone`.
    pub starts_on: String,
    /// Begins with the first sign-in of the customer's people, on `starts_on` at the latest.
    pub awaits_sign_in: bool,
    /// The last day.
    pub expires_on: String,
    pub grace_ends_on: String,
    pub time_zone: String,
    pub offline: bool,
    pub auto_renew_months: i64,
    pub code_masked: String,
    pub created_at: Timestamp,
}

impl LicenseBody {
    pub fn new(view: LicenseView, now: Timestamp) -> db::Result<Self> {
        let (status, used_units) = (view.status(now), view.used_units()?);
        let license = view.license;
        Ok(Self {
            id: license.id,
            product: LicensedProduct { code: view.product_code, name: view.product_name },
            customer: LicenseParty { id: license.customer_id, company: view.customer_company },
            owner: LicenseParty { id: license.owner_id, company: view.owner_company },
            subscription_id: license.subscription_id,
            version_type: license.version_type,
            units: license.units,
            used_units,
            activations: license.activations,
            status,
            flags: LicenseFlags { exceeded_allocation: used_units > license.units, possible_clone: license.possible_clone_at.is_some() },
            awaits_sign_in: license.awaits_sign_in && now < license.starts_at,
            starts_on: license.starts_on,
            expires_on: license.expires_on,
            grace_ends_on: license.grace_ends_on,
            time_zone: license.time_zone,
            offline: license.offline,
            auto_renew_months: license.auto_renew_months,
            code_masked: license.code_masked,
            created_at: license.created_at,
        })
    }

    /// The license as its readers see it, for the answers of the verbs that change it; the actor's scope shows it.
    pub async fn of(tx: &db::Tx, id: LicenseId) -> db::Result<Self> {
        Self::new(store::view(tx, id).await?, tx.now())
    }
}

impl web::Export for LicenseBody {
    const NAME: &'static str = "licenses";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "status",
        "customer",
        "product",
        "version_type",
        "units",
        "used_units",
        "starts_on",
        "expires_on",
        "grace_ends_on",
        "owner",
        "code",
    ];
    fn row(&self) -> Vec<String> {
        vec![
            self.id.to_string(),
            self.status.to_string(),
            self.customer.company.clone(),
            self.product.code.clone(),
            self.version_type.to_string(),
            self.units.to_string(),
            self.used_units.to_string(),
            self.starts_on.clone(),
            self.expires_on.clone(),
            self.grace_ends_on.clone(),
            self.owner.company.clone(),
            self.code_masked.clone(),
        ]
    }
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RevealedCode {
    pub activation_code: String,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReplaceCode, example = json!({"reason": "stolen"}))]
pub struct ReplaceCodeBody {
    pub reason: Lost,
    /// Moves the activations to the new code; the vendor's staff alone may choose this.
    #[serde(default)]
    pub keep_activations: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ReplacedCode {
    pub license: LicenseBody,
    /// The new code, for those who may see codes.
    pub activation_code: Option<String>,
}

/// The licenses in scope. `Accept: text/csv` answers all of them as a file.
#[utoipa::path(get, path = "/licenses", tag = "licenses", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("license.list"))),
    responses((status = 200, body = kernel::Page<LicenseBody>), Problems))]
pub(crate) async fn license_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    let exports = headers.get(ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"text/csv"));
    if exports {
        cx.read(async |tx| tx.require_anywhere(Permission::LicenseExport)).await?;
    }
    web::csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let page = cx.read(async |tx| list(&tx, &page, &filters).await).await?;
        let now = cx.now();
        let kernel::Page { items, next_cursor, total, total_is_exact } = page;
        let items = items.into_iter().map(|view| LicenseBody::new(view, now)).collect::<Result<_, _>>()?;
        Ok(kernel::Page { items, next_cursor, total, total_is_exact })
    })
    .await
}

/// One license.
#[utoipa::path(get, path = "/licenses/{id}", tag = "licenses", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("license.read"))),
    responses((status = 200, body = LicenseBody), Problems))]
pub(crate) async fn license_read(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Versioned<LicenseBody>> {
    let view = cx.read(async |tx| read(&tx, id).await).await?;
    Ok(Versioned { version: view.license.version, body: LicenseBody::new(view, cx.now())? })
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"offline": true}))]
pub struct UpdateLicense {
    /// An offline license gets a new Activation Code with each renewal.
    pub offline: bool,
}

/// Make a license online or offline.
#[utoipa::path(patch, path = "/licenses/{id}", tag = "licenses", params(("id" = LicenseId, Path)), request_body = UpdateLicense,
    extensions(("x-permission" = json!("license.update"))),
    responses((status = 200, body = LicenseBody), Problems))]
pub(crate) async fn license_update(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<UpdateLicense>,
) -> Reply<Json<LicenseBody>> {
    let body = cx
        .write(async |tx| {
            let license = update(&tx, id, body.offline).await?;
            Ok::<_, LicenseError>(LicenseBody::of(&tx, license.id).await?)
        })
        .await?;
    Ok(Json(body))
}

/// Show the Activation Code. Each time is audited.
#[utoipa::path(post, path = "/licenses/{id}/reveal-code", tag = "licenses", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("license.reveal_code"))),
    responses((status = 200, body = RevealedCode), Problems))]
pub(crate) async fn license_reveal_code(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Json<RevealedCode>> {
    let revealed = cx
        .write(async |tx| {
            let activation_code = reveal_code(&tx, id).await?;
            Ok::<_, LicenseError>(RevealedCode { activation_code })
        })
        .await?;
    Ok(Json(revealed))
}

/// Replace a lost or stolen Activation Code: the old one ends at once, activations under it stop at their next check.
#[utoipa::path(post, path = "/licenses/{id}/replace-code", tag = "licenses", params(("id" = LicenseId, Path)), request_body = ReplaceCodeBody,
    extensions(("x-permission" = json!("license.replace_code"))),
    responses((status = 200, body = ReplacedCode), Problems))]
pub(crate) async fn license_replace_code(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<ReplaceCodeBody>,
) -> Reply<Json<ReplacedCode>> {
    let replaced = cx
        .write(async |tx| {
            let input = ReplaceCode { reason: body.reason, keep_activations: body.keep_activations };
            let (license, activation_code) = replace_code(&tx, id, input).await?;
            Ok::<_, LicenseError>(ReplacedCode { license: LicenseBody::of(&tx, license.id).await?, activation_code })
        })
        .await?;
    Ok(Json(replaced))
}

async fn switch(cx: &Cx, id: LicenseId, on: bool) -> Reply<Json<LicenseBody>> {
    let body = cx
        .write(async |tx| {
            let license = if on { enable(&tx, id).await? } else { disable(&tx, id).await? };
            Ok::<_, LicenseError>(LicenseBody::of(&tx, license.id).await?)
        })
        .await?;
    Ok(Json(body))
}

/// Disable one license; its products are told at their next check.
#[utoipa::path(post, path = "/licenses/{id}/disable", tag = "licenses", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("license.disable"))),
    responses((status = 200, body = LicenseBody), Problems))]
pub(crate) async fn license_disable(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Json<LicenseBody>> {
    switch(&cx, id, false).await
}

/// Enable a disabled license: it has its own dates again.
#[utoipa::path(post, path = "/licenses/{id}/enable", tag = "licenses", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("license.enable"))),
    responses((status = 200, body = LicenseBody), Problems))]
pub(crate) async fn license_enable(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Json<LicenseBody>> {
    switch(&cx, id, true).await
}
