use db::Tx;
use kernel::OrganizationId;
use serde_json::json;

use super::{Language, Organization, OrganizationError, Verb, check_company, check_length, permission, store};

/// What may change of a company's profile; what is absent stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct ProfileChange {
    pub company: Option<String>,
    pub address: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub phone: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
}

/// Changes the company profile (spec 01.1). Licenses keep the time zone that they were created with.
pub(crate) async fn update(tx: &Tx, id: OrganizationId, change: ProfileChange) -> Result<Organization, OrganizationError> {
    let before = store::lock(tx, id).await?;
    tx.require(permission(before.kind, Verb::Update), tx.actor().place_of(id))?;
    tx.match_version(before.version)?;
    let mut after = before.clone();
    after.company = change.company.unwrap_or(after.company);
    after.address = change.address.unwrap_or(after.address);
    after.city = change.city.unwrap_or(after.city);
    after.state = change.state.unwrap_or(after.state);
    after.phone = change.phone.unwrap_or(after.phone);
    after.language = change.language.unwrap_or(after.language);
    after.time_zone = change.time_zone.unwrap_or(after.time_zone);
    let mut errors = check_company(&after.company, &after.city, &after.state, &after.country, &after.time_zone);
    check_length(&mut errors, "/address", &after.address, 0, 300);
    check_length(&mut errors, "/phone", &after.phone, 0, 50);
    if !errors.is_empty() {
        return Err(OrganizationError::Invalid(errors));
    }
    after.search = kernel::fold(&format!("{} {}", after.company, after.city));
    let after = store::save(tx, after).await?;
    let action = permission(after.kind, Verb::Update);
    let shown = |organization: &Organization| json!({"company": organization.company, "city": organization.city, "language": organization.language, "time_zone": organization.time_zone});
    audit::Entry::new(action, id).owner(id).change(json!({"before": shown(&before), "after": shown(&after)})).record(tx).await?;
    jobs::publish(tx, &format!("{}.updated", action.noun()), id, Some(id), &json!({"organization_id": id})).await?;
    Ok(after)
}
