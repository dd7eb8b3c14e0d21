use db::Tx;
use kernel::{FieldError, OrganizationId, OrganizationKind, Permission, PersonId, Timestamp};
use serde_json::{Value as Json, json};

use super::{
    Language, Organization, OrganizationError, SizeSegment, SupportOffering, Verb, check_company, check_length, error, permission, store,
};
use crate::person;

/// What may change of a company's profile; what is absent stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct ProfileChange {
    pub company: Option<String>,
    pub address: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub country: Option<String>,
    pub phone: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    pub emergency_email: Option<String>,
    /// Only by those above; the company itself neither sees nor writes them.
    pub notes: Option<String>,
    /// The rest: only by the vendor. An inner `None` takes the value away.
    pub support_region: Option<String>,
    pub segment: Option<Option<SizeSegment>>,
    pub service_manager_id: Option<Option<PersonId>>,
    pub support_offering: Option<SupportOffering>,
    pub premium_until: Option<Option<Timestamp>>,
}

impl ProfileChange {
    const fn is_for_the_vendor(&self) -> bool {
        self.support_region.is_some()
            || self.segment.is_some()
            || self.service_manager_id.is_some()
            || self.support_offering.is_some()
            || self.premium_until.is_some()
    }
}

/// Changes the company profile (spec 01.1). Licenses keep the time zone that they were created with.
pub(crate) async fn update(tx: &Tx, id: OrganizationId, change: ProfileChange) -> Result<Organization, OrganizationError> {
    let before = store::lock(tx, id).await?;
    let action = permission(before.kind, Verb::Update);
    tx.require(action, tx.actor().place_of(id))?;
    tx.match_version(before.version)?;
    let own = tx.actor().organization() == Some(id);
    if (change.is_for_the_vendor() && !tx.actor().is_vendor()) || (change.notes.is_some() && own) {
        return Err(db::Error::Forbidden(action).into());
    }
    let after = apply(before.clone(), change);
    let mut errors = check(&after);
    check_service_manager(tx, &after, &mut errors).await?;
    if !errors.is_empty() {
        return Err(OrganizationError::Invalid(errors));
    }
    let after = store::save(tx, after).await?;
    record(tx, action, &before, &after).await?;
    Ok(after)
}

fn apply(mut organization: Organization, change: ProfileChange) -> Organization {
    let set = |to: &mut String, value: Option<String>| {
        if let Some(value) = value {
            value.trim().clone_into(to);
        }
    };
    set(&mut organization.company, change.company);
    set(&mut organization.address, change.address);
    set(&mut organization.city, change.city);
    set(&mut organization.state, change.state);
    set(&mut organization.country, change.country);
    set(&mut organization.phone, change.phone);
    set(&mut organization.time_zone, change.time_zone);
    set(&mut organization.emergency_email, change.emergency_email);
    set(&mut organization.notes, change.notes);
    set(&mut organization.support_region, change.support_region);
    organization.language = change.language.unwrap_or(organization.language);
    organization.segment = change.segment.unwrap_or(organization.segment);
    organization.service_manager_id = change.service_manager_id.unwrap_or(organization.service_manager_id);
    organization.support_offering = change.support_offering.unwrap_or(organization.support_offering);
    organization.premium_until = change.premium_until.unwrap_or(organization.premium_until);
    organization.search = kernel::fold(&format!("{} {}", organization.company, organization.city));
    organization
}

fn check(after: &Organization) -> Vec<FieldError> {
    let mut errors = check_company(&after.company, &after.city, &after.state, &after.country, &after.time_zone);
    check_length(&mut errors, "/address", &after.address, 0, 300);
    check_length(&mut errors, "/phone", &after.phone, 0, 50);
    check_length(&mut errors, "/support_region", &after.support_region, 1, 60);
    if after.notes.chars().count() > 4000 {
        errors.push(error("/notes", "too_long", "At most 4000 characters."));
    }
    if !after.emergency_email.is_empty() && !person::looks_like_email(&after.emergency_email) {
        errors.push(error("/emergency_email", "wrong_value", "This does not look like an e-mail address."));
    }
    let of_customers = !after.emergency_email.is_empty() || after.segment.is_some() || after.service_manager_id.is_some();
    if after.kind != OrganizationKind::Customer && of_customers {
        errors.push(error("/kind", "not_here", "Emergency address, segment and service manager are of customers only."));
    }
    if after.support_offering == SupportOffering::Premium && after.premium_until.is_none() {
        errors.push(error("/premium_until", "required", "A premium contract has an end."));
    }
    errors
}

/// The one who looks after a customer is an enabled person of the vendor.
async fn check_service_manager(tx: &Tx, after: &Organization, errors: &mut Vec<FieldError>) -> db::Result<()> {
    let Some(id) = after.service_manager_id else { return Ok(()) };
    let known = match person::find(tx, id).await {
        Err(db::Error::NotFound) => false,
        found => {
            let manager = found?;
            manager.enabled && store::by_id(tx, manager.organization_id).await?.kind == OrganizationKind::Vendor
        }
    };
    if !known {
        errors.push(error("/service_manager_id", "unknown", "There is no such person of the vendor."));
    }
    Ok(())
}

async fn record(tx: &Tx, action: Permission, before: &Organization, after: &Organization) -> db::Result<()> {
    let id = after.id;
    audit::Entry::new(action, id)
        .owner(id)
        .change(json!({"before": shown(before), "after": shown(after)}))
        .personal(json!({"before": {"emergency_email": before.emergency_email}, "after": {"emergency_email": after.emergency_email}}))
        .record(tx)
        .await?;
    if (before.support_offering, before.premium_until) != (after.support_offering, after.premium_until) {
        let change = json!({"before": {"support_offering": before.support_offering, "premium_until": before.premium_until},
            "after": {"support_offering": after.support_offering, "premium_until": after.premium_until}});
        jobs::publish(tx, "customer.support_changed", id, Some(id), &change).await?;
    }
    jobs::publish(tx, &format!("{}.updated", action.noun()), id, Some(id), &json!({"organization_id": id})).await
}

fn shown(organization: &Organization) -> Json {
    json!({"company": organization.company, "address": organization.address, "city": organization.city, "state": organization.state,
        "country": organization.country, "language": organization.language, "time_zone": organization.time_zone,
        "support_region": organization.support_region, "segment": organization.segment,
        "service_manager_id": organization.service_manager_id, "support_offering": organization.support_offering,
        "premium_until": organization.premium_until})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Place, World};

    async fn change(by: &Place, id: OrganizationId, change: ProfileChange) -> Result<i64, OrganizationError> {
        by.cx.write(async |tx| Ok(update(&tx, id, change.clone()).await?.version)).await
    }

    #[tokio::test]
    async fn a_company_edits_its_profile_and_the_vendor_alone_what_is_the_vendors() {
        let world = World::new().await;
        let phone = ProfileChange { phone: Some("+49 431 1".into()), ..ProfileChange::default() };
        for (by, id) in [(&world.customer, world.customer.id), (&world.msp, world.msp.id), (&world.msp, world.customer.id)] {
            change(by, id, phone.clone()).await.unwrap();
        }
        let segment = ProfileChange { segment: Some(Some(SizeSegment::Enterprise)), ..ProfileChange::default() };
        let manager = ProfileChange { service_manager_id: Some(Some(world.vendor.administrator)), ..ProfileChange::default() };
        for by in [&world.customer, &world.msp, &world.distributor] {
            assert!(matches!(change(by, world.customer.id, segment.clone()).await, Err(OrganizationError::Db(db::Error::Forbidden(_)))));
        }
        change(&world.vendor, world.customer.id, segment.clone()).await.unwrap();
        change(&world.vendor, world.customer.id, manager).await.unwrap();
        assert!(matches!(change(&world.vendor, world.msp.id, segment).await, Err(OrganizationError::Invalid(_))));
        let stranger = ProfileChange { service_manager_id: Some(Some(world.msp.administrator)), ..ProfileChange::default() };
        assert!(matches!(change(&world.vendor, world.customer.id, stranger).await, Err(OrganizationError::Invalid(_))));
    }

    #[tokio::test]
    async fn notes_are_of_those_above_and_a_premium_contract_has_an_end() {
        let world = World::new().await;
        let notes = ProfileChange { notes: Some("Pays late".into()), ..ProfileChange::default() };
        change(&world.msp, world.customer.id, notes.clone()).await.unwrap();
        assert!(matches!(change(&world.customer, world.customer.id, notes).await, Err(OrganizationError::Db(db::Error::Forbidden(_)))));
        let premium = ProfileChange { support_offering: Some(SupportOffering::Premium), ..ProfileChange::default() };
        assert!(matches!(change(&world.vendor, world.customer.id, premium.clone()).await, Err(OrganizationError::Invalid(_))));
        let contract = ProfileChange { premium_until: Some(Some(Timestamp::from_microsecond(1_900_000_000_000_000))), ..premium };
        change(&world.vendor, world.customer.id, contract).await.unwrap();
        assert_eq!(world.heard("customer.support_changed").await.len(), 1);
    }
}
