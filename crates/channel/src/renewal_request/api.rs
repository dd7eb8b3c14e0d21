use axum::{Json, http::StatusCode};
use kernel::{Page, Permission, Place, Timestamp};
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    NewRenewalRequest, RenewalRequestError, RenewalRequestId, RenewalRequestStatus, create, decline, form,
    store::{self, Model},
};
use crate::{order::OrderId, service_plan::api::OrganizationRef};

/// A customer asks to renew a license (spec 02.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RenewalRequest)]
pub struct RenewalRequestBody {
    pub id: RenewalRequestId,
    pub license_id: LicenseId,
    pub status: RenewalRequestStatus,
    pub customer: OrganizationRef,
    /// Who answers: the license's reseller, or the vendor.
    pub owner: OrganizationRef,
    pub address: String,
    pub phone: String,
    pub contact_name: String,
    pub contact_email: String,
    /// With its platform.
    pub product_name: String,
    pub units: i64,
    /// Held when it was asked: fewer units need the customer's written request.
    pub units_held: i64,
    /// The license's last day when it was asked.
    pub expires_on: String,
    pub order_id: Option<OrderId>,
    pub decline_reason: Option<String>,
    pub created_at: Timestamp,
    pub answered_at: Option<Timestamp>,
}

impl From<Model> for RenewalRequestBody {
    fn from(request: Model) -> Self {
        Self {
            id: request.id,
            license_id: request.license_id,
            status: request.status,
            customer: OrganizationRef { id: request.customer_id, company: request.company },
            owner: OrganizationRef { id: request.owner_id, company: request.owner_company },
            address: request.address,
            phone: request.phone,
            contact_name: request.contact_name,
            contact_email: request.contact_email,
            product_name: request.product,
            units: request.units,
            units_held: request.units_held,
            expires_on: request.expires_on,
            order_id: request.order_id,
            decline_reason: request.decline_reason,
            created_at: request.created_at,
            answered_at: request.answered_at,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<RenewalRequestStatus>,
    pub license_id: Option<LicenseId>,
}

/// A request as the account fills it in; what is empty must be asked for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RenewalRequestForm {
    pub license_id: LicenseId,
    pub company: String,
    pub address: String,
    pub phone: String,
    pub contact_name: String,
    pub contact_email: String,
    pub product_name: String,
    pub units: i64,
    pub expires_on: String,
    /// Who will answer.
    pub owner: OrganizationRef,
    /// The fields that the account does not know.
    pub missing: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b", "units": 25, "phone": "+49 431 5550123"}))]
pub struct CreateRenewalRequest {
    pub license_id: LicenseId,
    /// Those held if absent.
    pub units: Option<i64>,
    /// What is absent is taken from the account.
    pub company: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub contact_name: Option<String>,
    pub contact_email: Option<String>,
}

impl From<CreateRenewalRequest> for NewRenewalRequest {
    fn from(body: CreateRenewalRequest) -> Self {
        Self {
            license_id: body.license_id,
            units: body.units,
            company: body.company,
            address: body.address,
            phone: body.phone,
            contact_name: body.contact_name,
            contact_email: body.contact_email,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "The product's life ends this year; ask us for its successor."}))]
pub struct DeclineRenewalRequest {
    /// The customer reads it.
    pub reason: String,
}

/// The form of a request, filled from the account.
#[utoipa::path(get, path = "/licenses/{id}/renewal-request-form", tag = "renewal requests", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("renewal_request.create"))),
    responses((status = 200, body = RenewalRequestForm), Problems))]
pub(crate) async fn renewal_request_form(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Json<RenewalRequestForm>> {
    let (held, form) = cx.read(async |tx| form(&tx, id).await).await?;
    let fields = [
        ("company", &form.company),
        ("address", &form.address),
        ("phone", &form.phone),
        ("contact_name", &form.contact_name),
        ("contact_email", &form.contact_email),
    ];
    let missing = fields.into_iter().filter(|(_, text)| text.trim().is_empty()).map(|(name, _)| name.to_owned()).collect();
    Ok(Json(RenewalRequestForm {
        license_id: id,
        company: form.company,
        address: form.address,
        phone: form.phone,
        contact_name: form.contact_name,
        contact_email: form.contact_email,
        product_name: form.product,
        units: form.units,
        expires_on: form.expires_on,
        owner: OrganizationRef { id: held.owner.id, company: held.owner.company },
        missing,
    }))
}

/// Ask whoever sold a license to renew it.
#[utoipa::path(post, path = "/renewal-requests", tag = "renewal requests", request_body = CreateRenewalRequest,
    extensions(("x-permission" = json!("renewal_request.create"))),
    responses((status = 201, body = RenewalRequestBody), Problems))]
pub(crate) async fn renewal_request_create(
    Caller(cx): Caller,
    Body(body): Body<CreateRenewalRequest>,
) -> Reply<(StatusCode, Json<RenewalRequestBody>)> {
    let made = cx
        .write(async |tx| {
            let request = create(&tx, body.clone().into()).await?;
            Ok::<_, RenewalRequestError>(RenewalRequestBody::from(request))
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The requests in scope: a customer's own, or those that a partner is asked.
#[utoipa::path(get, path = "/renewal-requests", tag = "renewal requests", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("renewal_request.list"))),
    responses((status = 200, body = Page<RenewalRequestBody>), Problems))]
pub(crate) async fn renewal_request_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<RenewalRequestBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::RenewalRequestList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(RenewalRequestBody::from)))
}

/// One request.
#[utoipa::path(get, path = "/renewal-requests/{id}", tag = "renewal requests", params(("id" = RenewalRequestId, Path)),
    extensions(("x-permission" = json!("renewal_request.read"))),
    responses((status = 200, body = RenewalRequestBody), Problems))]
pub(crate) async fn renewal_request_read(Caller(cx): Caller, Path(id): Path<RenewalRequestId>) -> Reply<Versioned<RenewalRequestBody>> {
    let request = cx
        .read(async |tx| {
            let request = store::find(&tx, id).await?;
            let place = if tx.actor().is_customer() { Place::Own } else { tx.actor().place_of(request.owner_id) };
            tx.require(Permission::RenewalRequestRead, place)?;
            Ok::<_, db::Error>(request)
        })
        .await?;
    Ok(Versioned { version: request.version, body: request.into() })
}

/// Answer with no. Renewing the license answers with yes.
#[utoipa::path(post, path = "/renewal-requests/{id}/decline", tag = "renewal requests", params(("id" = RenewalRequestId, Path)),
    request_body = DeclineRenewalRequest, extensions(("x-permission" = json!("renewal_request.decline"))),
    responses((status = 200, body = RenewalRequestBody), Problems))]
pub(crate) async fn renewal_request_decline(
    Caller(cx): Caller,
    Path(id): Path<RenewalRequestId>,
    Body(body): Body<DeclineRenewalRequest>,
) -> Reply<Json<RenewalRequestBody>> {
    Ok(Json(cx.write(async |tx| decline(&tx, id, &body.reason).await.map(RenewalRequestBody::from)).await?))
}
