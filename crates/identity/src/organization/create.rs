//! Creating a partner or a customer together with its administrator (spec/01.2).

use db::Tx;
use kernel::{OrganizationId, OrganizationKind, Place, Role};
use serde_json::json;

use super::{Language, Organization, OrganizationError, SupportOffering, Verb, check_company, first_status, permission, store};
use crate::person::{self, NewPerson, Person};

#[derive(Clone, Debug)]
pub struct NewOrganization {
    pub kind: OrganizationKind,
    /// The creator's own organization if absent.
    pub parent_id: Option<OrganizationId>,
    pub company: String,
    pub address: String,
    pub city: String,
    pub state: String,
    pub country: String,
    pub phone: String,
    pub language: Language,
    pub time_zone: String,
    pub support_region: String,
    pub administrator: Administrator,
}

#[derive(Clone, Debug)]
pub struct Administrator {
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    /// Already hashed; absent: the person is invited by mail.
    pub password_hash: Option<String>,
}

/// Creates an organization below the actor's, and its first administrator, who is invited by mail.
pub async fn create(tx: &Tx, input: NewOrganization) -> Result<(Organization, Person), OrganizationError> {
    let own = tx.actor().organization().ok_or(db::Error::NotFound)?;
    let parent = store::lock(tx, input.parent_id.unwrap_or(own)).await?;
    // The new company will stand below; a customer's own people never create one.
    tx.require(permission(input.kind, Verb::Create), Place::Below)?;
    if !parent.kind.may_own(input.kind) {
        return Err(OrganizationError::Place(parent.kind, input.kind));
    }
    insert_with_administrator(tx, Some(parent.id), input).await
}

/// The part that sign-up and first set-up share: they have no actor whose place could be asked for.
pub async fn insert_with_administrator(
    tx: &Tx,
    parent_id: Option<OrganizationId>,
    input: NewOrganization,
) -> Result<(Organization, Person), OrganizationError> {
    let errors = check_company(&input.company, &input.city, &input.state, &input.country, &input.time_zone);
    if !errors.is_empty() {
        return Err(OrganizationError::Invalid(errors));
    }
    let organization = Organization {
        id: tx.new_id(),
        parent_id,
        kind: input.kind,
        status: first_status(input.kind),
        search: kernel::fold(&format!("{} {}", input.company, input.city)),
        company: input.company.trim().to_owned(),
        address: input.address,
        city: input.city,
        state: input.state,
        country: input.country,
        phone: input.phone,
        language: input.language,
        time_zone: input.time_zone,
        support_region: input.support_region,
        support_offering: SupportOffering::Standard,
        premium_until: None,
        notes: String::new(),
        creator_id: tx.actor().organization(),
        emergency_email: String::new(),
        segment: None,
        service_manager_id: None,
        may_create_plans: true,
        may_refill_pools: true,
        second_factor_required: false,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &organization).await?;
    let administrator = input.administrator;
    let person = person::insert(
        tx,
        &organization,
        NewPerson {
            login_id: administrator.login_id,
            first_name: administrator.first_name,
            last_name: administrator.last_name,
            email: administrator.email,
            role: Role::Administrator,
            password_hash: administrator.password_hash,
        },
        "/administrator",
    )
    .await?;
    let noun = if organization.kind == OrganizationKind::Customer { "customer" } else { "partner" };
    audit::Entry::new(format!("{noun}.create"), organization.id)
        .owner(organization.id)
        .change(json!({"after": {"kind": organization.kind, "parent_id": parent_id, "company": organization.company, "country": organization.country}}))
        .record(tx)
        .await?;
    jobs::publish(tx, &format!("{noun}.created"), organization.id, Some(organization.id), &json!({"organization_id": organization.id}))
        .await?;
    Ok((organization, person))
}
