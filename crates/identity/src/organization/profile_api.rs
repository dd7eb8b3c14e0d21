use kernel::{OrganizationId, PersonId, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply, Versioned};

use super::{Language, OrganizationError, ProfileChange, SizeSegment, SupportOffering, Switches, api::OrganizationBody};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"phone": "+49 431 555 0100"}))]
pub struct UpdateOrganization {
    pub company: Option<String>,
    pub address: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    /// ISO 3166, two letters.
    pub country: Option<String>,
    pub phone: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    /// Of a customer; empty takes it away.
    pub emergency_email: Option<String>,
    /// What those above note about the company; its own people do not see it.
    pub notes: Option<String>,
    /// This and all that follow: only the vendor.
    pub support_region: Option<String>,
    /// `null`: by the units that the customer holds.
    #[serde(default, deserialize_with = "web::clearable")]
    pub segment: Option<Option<SizeSegment>>,
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<PersonId>)]
    pub service_manager_id: Option<Option<PersonId>>,
    pub support_offering: Option<SupportOffering>,
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<Timestamp>)]
    pub premium_until: Option<Option<Timestamp>>,
}

impl From<UpdateOrganization> for ProfileChange {
    fn from(body: UpdateOrganization) -> Self {
        Self {
            company: body.company,
            address: body.address,
            city: body.city,
            state: body.state,
            country: body.country,
            phone: body.phone,
            language: body.language,
            time_zone: body.time_zone,
            emergency_email: body.emergency_email,
            notes: body.notes,
            support_region: body.support_region,
            segment: body.segment,
            service_manager_id: body.service_manager_id,
            support_offering: body.support_offering,
            premium_until: body.premium_until,
        }
    }
}

/// Change a company's profile. Licenses keep the time zone that they were created with.
#[utoipa::path(patch, path = "/organizations/{id}", tag = "organizations", params(("id" = OrganizationId, Path)), request_body = UpdateOrganization,
    extensions(("x-permission" = json!("customer.update"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn organization_update(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UpdateOrganization>,
) -> Reply<Versioned<OrganizationBody>> {
    let versioned = cx
        .write(async |tx| {
            let organization = super::update(&tx, id, body.clone().into()).await?;
            let version = organization.version;
            Ok::<_, OrganizationError>(Versioned { version, body: OrganizationBody::seen_by(organization, tx.actor()) })
        })
        .await?;
    Ok(versioned)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"may_create_plans": false}))]
pub struct UpdateSwitches {
    pub may_create_plans: Option<bool>,
    pub may_refill_pools: Option<bool>,
    pub second_factor_required: Option<bool>,
}

/// Set what a partner below may do, or the vendor's rule for its own people.
#[utoipa::path(patch, path = "/organizations/{id}/switches", tag = "organizations", params(("id" = OrganizationId, Path)),
    request_body = UpdateSwitches, extensions(("x-permission" = json!("partner.set_switches"))),
    responses((status = 200, body = OrganizationBody), Problems))]
pub(crate) async fn partner_update_switches(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UpdateSwitches>,
) -> Reply<Versioned<OrganizationBody>> {
    let UpdateSwitches { may_create_plans, may_refill_pools, second_factor_required } = body;
    let switches = Switches { may_create_plans, may_refill_pools, second_factor_required };
    let versioned = cx
        .write(async |tx| {
            let organization = super::update_switches(&tx, id, switches).await?;
            let version = organization.version;
            Ok::<_, OrganizationError>(Versioned { version, body: OrganizationBody::seen_by(organization, tx.actor()) })
        })
        .await?;
    Ok(versioned)
}
