use axum::{Json, http::StatusCode};
use jiff::civil::Date;
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Page, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Administrator, Filters, Language, NewOrganization, Organization, SizeSegment, StatusChange, SupportOffering, create, list, read,
};
use crate::person::invite;

/// A company in the tree (spec 01.1).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Organization)]
pub struct OrganizationBody {
    pub id: OrganizationId,
    pub parent_id: Option<OrganizationId>,
    pub kind: OrganizationKind,
    pub status: OrganizationStatus,
    pub company: String,
    pub address: String,
    pub city: String,
    pub state: String,
    /// ISO 3166, two letters.
    pub country: String,
    pub phone: String,
    pub language: Language,
    /// IANA name, for example `Europe/Berlin`.
    pub time_zone: String,
    pub support_region: String,
    pub support_offering: SupportOffering,
    /// The end of a premium contract.
    pub premium_until: Option<Timestamp>,
    /// Of a customer: whom to mail in an emergency.
    pub emergency_email: String,
    /// Set by the vendor; absent: by the units that the customer holds.
    pub segment: Option<SizeSegment>,
    /// The person of the vendor who looks after a customer.
    pub service_manager_id: Option<PersonId>,
    /// What those above note about the company; absent for its own people.
    pub notes: Option<String>,
    pub switches: SwitchesBody,
    pub created_at: Timestamp,
}

/// What the organization above lets a partner do (spec 01.1).
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PartnerSwitches)]
pub struct SwitchesBody {
    pub may_create_plans: bool,
    pub may_refill_pools: bool,
    /// Whether the vendor's people, or a tier 1's administrators, must have a second factor.
    pub second_factor_required: bool,
}

impl From<Organization> for OrganizationBody {
    fn from(organization: Organization) -> Self {
        Self {
            id: organization.id,
            parent_id: organization.parent_id,
            kind: organization.kind,
            status: organization.status,
            company: organization.company,
            address: organization.address,
            city: organization.city,
            state: organization.state,
            country: organization.country,
            phone: organization.phone,
            language: organization.language,
            time_zone: organization.time_zone,
            support_region: organization.support_region,
            support_offering: organization.support_offering,
            premium_until: organization.premium_until,
            emergency_email: organization.emergency_email,
            segment: organization.segment,
            service_manager_id: organization.service_manager_id,
            notes: None,
            switches: SwitchesBody {
                may_create_plans: organization.may_create_plans,
                may_refill_pools: organization.may_refill_pools,
                second_factor_required: organization.second_factor_required,
            },
            created_at: organization.created_at,
        }
    }
}

impl OrganizationBody {
    /// As `actor` sees it: notes are for those above.
    pub(super) fn seen_by(organization: Organization, actor: &kernel::Actor) -> Self {
        let notes = (actor.organization() != Some(organization.id)).then(|| organization.notes.clone());
        Self { notes, ..organization.into() }
    }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "customer", "company": "Hafen Logistik", "city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin",
    "administrator": {"login_id": "h.petersen", "first_name": "Hanna", "last_name": "Petersen", "email": "hanna@hafen.example"}}))]
pub struct CreateOrganization {
    pub kind: OrganizationKind,
    /// The caller's own organization if absent.
    pub parent_id: Option<OrganizationId>,
    pub company: String,
    #[serde(default)]
    pub address: String,
    pub city: String,
    pub state: String,
    pub country: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default = "english")]
    pub language: Language,
    pub time_zone: String,
    #[serde(default = "europe")]
    pub support_region: String,
    pub administrator: CreateAdministrator,
    /// The day on which the administrator is invited by mail, in the company's time zone; at once if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub invite_on: Option<Date>,
}

pub(crate) const fn english() -> Language {
    Language::En
}
pub(crate) fn europe() -> String {
    "europe".to_owned()
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAdministrator {
    /// Unique in the installation, whatever its case; never changed afterwards.
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
}

impl From<CreateOrganization> for NewOrganization {
    fn from(body: CreateOrganization) -> Self {
        let administrator = body.administrator;
        Self {
            kind: body.kind,
            parent_id: body.parent_id,
            company: body.company,
            address: body.address,
            city: body.city,
            state: body.state,
            country: body.country,
            phone: body.phone,
            language: body.language,
            time_zone: body.time_zone,
            support_region: body.support_region,
            administrator: Administrator {
                login_id: administrator.login_id,
                first_name: administrator.first_name,
                last_name: administrator.last_name,
                email: administrator.email,
                password_hash: None,
            },
        }
    }
}

/// Create a partner or a customer below the caller, with its administrator, who is invited by mail (spec 01.2).
#[utoipa::path(post, path = "/organizations", tag = "organizations", request_body = CreateOrganization,
    extensions(("x-permission" = json!("customer.create"))),
    responses((status = 201, body = OrganizationBody), Problems))]
pub(crate) async fn organization_create(
    Caller(cx): Caller,
    Body(body): Body<CreateOrganization>,
) -> Reply<(StatusCode, Json<OrganizationBody>)> {
    let invite_on = body.invite_on;
    let input = NewOrganization::from(body);
    let organization = cx
        .write(async |tx| {
            let (organization, person) = create(&tx, input.clone()).await?;
            let mut errors = Vec::new();
            let invite_at = invite::morning_of(&tx, &organization, invite_on, &mut errors);
            if !errors.is_empty() {
                return Err(super::OrganizationError::Invalid(errors));
            }
            invite::now_or_at(&tx, &organization, &person, invite_at).await?;
            Ok::<_, super::OrganizationError>(OrganizationBody::from(organization))
        })
        .await?;
    Ok((StatusCode::CREATED, Json(organization)))
}

/// The organizations in scope.
#[utoipa::path(get, path = "/organizations", tag = "organizations", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("customer.list"))),
    responses((status = 200, body = Page<OrganizationBody>), Problems))]
pub(crate) async fn organization_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<OrganizationBody>>> {
    let page = cx.read(async |tx| list(&tx, &query.page, &query.filters).await).await?;
    Ok(Json(page.map(OrganizationBody::from)))
}

/// One organization.
#[utoipa::path(get, path = "/organizations/{id}", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("customer.read"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn organization_read(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Versioned<OrganizationBody>> {
    let organization = cx.read(async |tx| read(&tx, id).await).await?;
    Ok(Versioned { version: organization.version, body: OrganizationBody::seen_by(organization, cx.actor()) })
}

async fn change(cx: &db::Cx, id: OrganizationId, change: StatusChange) -> Reply<Json<OrganizationBody>> {
    Ok(Json(cx.write(async |tx| super::change_status(&tx, id, change).await.map(OrganizationBody::from)).await?))
}

/// Suspend a partner: its people can only read until it is reactivated (spec 01.1).
#[utoipa::path(post, path = "/organizations/{id}/suspend", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("partner.suspend"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn partner_suspend(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<OrganizationBody>> {
    change(&cx, id, StatusChange::Suspend).await
}

/// Reactivate a suspended partner.
#[utoipa::path(post, path = "/organizations/{id}/reactivate", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("partner.reactivate"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn partner_reactivate(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<OrganizationBody>> {
    change(&cx, id, StatusChange::Reactivate).await
}

/// Cancel a partner for good: its people cannot sign in, its customers pass to its parent.
#[utoipa::path(post, path = "/organizations/{id}/cancel", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("partner.cancel"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn partner_cancel(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<OrganizationBody>> {
    change(&cx, id, StatusChange::Cancel).await
}

/// Disable a customer: its licenses count as expired from now on.
#[utoipa::path(post, path = "/organizations/{id}/disable", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("customer.disable"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn customer_disable(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<OrganizationBody>> {
    change(&cx, id, StatusChange::Disable).await
}

/// Enable a disabled customer: each license has its own dates again.
#[utoipa::path(post, path = "/organizations/{id}/enable", tag = "organizations", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("customer.enable"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn customer_enable(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<OrganizationBody>> {
    change(&cx, id, StatusChange::Enable).await
}
