//! Changing a plan, at once or from a day on (spec/03.3).

use db::Tx;
use identity::Organization;
use jiff::{Span, civil::Date, tz::TimeZone};
use kernel::{Permission, Timestamp};
use lease::VersionType;
use serde_json::{Value as Json, json};

use super::{ServicePlan, ServicePlanError, ServicePlanId, Terms, TermsChange, check_name, check_service, field_error, store};

#[derive(Clone, Debug, Default)]
pub(crate) struct UpdatePlan {
    /// Changes at once, whatever day the terms wait for.
    pub name: Option<String>,
    pub terms: TermsChange,
    /// The first day of the new terms, in the owner's time zone; at once if absent.
    pub apply_on: Option<Date>,
}

/// Changes a plan. What was made from it keeps the terms that it was made with.
pub(crate) async fn update(tx: &Tx, id: ServicePlanId, input: UpdatePlan) -> Result<ServicePlan, ServicePlanError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::ServicePlanUpdate, before.place(tx.actor()))?;
    tx.match_version(before.version)?;
    let terms = Terms::of(&before)?;
    let wanted = terms.changed(&input.terms);
    if before.version_type == VersionType::Trial && (wanted != terms || input.apply_on.is_some()) {
        return Err(ServicePlanError::TrialFixed);
    }
    let mut errors = wanted.check(before.version_type);
    errors.extend(input.name.as_deref().and_then(check_name));
    let apply_at = match input.apply_on {
        Some(day) => day_of(tx, &before, day, wanted != terms).await?.map_err(|error| errors.push(error)).ok(),
        None => None,
    };
    if !errors.is_empty() {
        return Err(ServicePlanError::Invalid(errors));
    }
    if wanted != terms && apply_at.is_none() && before.update_on.is_some() {
        return Err(ServicePlanError::UpdateScheduled);
    }
    let data_center_name = check_service(tx, &before, &wanted).await?;
    let name = input.name.map_or_else(|| before.name.clone(), |name| name.trim().to_owned());
    let named = ServicePlan { search: kernel::fold(&format!("{name} {}", before.product_name)), name, ..before.clone() };
    let after = match (input.apply_on, apply_at) {
        (Some(day), Some(at)) => ServicePlan {
            update_terms: Some(serde_json::to_string(&wanted).map_err(db::Error::from)?),
            update_on: Some(day.to_string()),
            update_at: Some(at),
            ..named
        },
        _ => ServicePlan { data_center_name, ..wanted.put_into(named)? },
    };
    keep(tx, &before, after).await
}

/// Takes a scheduled update back before its day.
pub(crate) async fn cancel_update(tx: &Tx, id: ServicePlanId) -> Result<ServicePlan, ServicePlanError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::ServicePlanUpdate, before.place(tx.actor()))?;
    tx.match_version(before.version)?;
    if before.update_on.is_none() {
        return Ok(before);
    }
    let after = ServicePlan { update_terms: None, update_on: None, update_at: None, ..before.clone() };
    keep(tx, &before, after).await
}

/// Puts the scheduled terms of a locked plan into force.
pub(super) async fn apply(tx: &Tx, before: ServicePlan) -> Result<ServicePlan, ServicePlanError> {
    let Some(text) = &before.update_terms else { return Ok(before) };
    let terms: Terms = serde_json::from_str(text).map_err(db::Error::from)?;
    let after = ServicePlan { update_terms: None, update_on: None, update_at: None, ..terms.put_into(before.clone())? };
    keep(tx, &before, after).await
}

async fn keep(tx: &Tx, before: &ServicePlan, after: ServicePlan) -> Result<ServicePlan, ServicePlanError> {
    let after = ServicePlan { version: before.version + 1, ..after };
    store::save(tx, &after).await.map_err(|error| {
        if error.violates("service_plan", &["owner_id", "name_folded"]) { ServicePlanError::NameTaken } else { error.into() }
    })?;
    audit::Entry::new(Permission::ServicePlanUpdate, after.id)
        .owner(after.owner_id)
        .change(json!({"before": shown(before)?, "after": shown(&after)?}))
        .record(tx)
        .await?;
    let payload = json!({"service_plan_id": after.id, "apply_on": after.update_on});
    jobs::publish(tx, "service_plan.updated", after.id, Some(after.owner_id), &payload).await?;
    Ok(after)
}

fn shown(plan: &ServicePlan) -> db::Result<Json> {
    let waiting: Option<Terms> = plan.scheduled_terms()?;
    Ok(json!({"name": plan.name, "terms": Terms::of(plan)?, "update_on": plan.update_on, "update_terms": waiting}))
}

/// The beginning of `day` where the owner is: tomorrow at the earliest, within a year, and for something that changes.
async fn day_of(tx: &Tx, plan: &ServicePlan, day: Date, changes: bool) -> db::Result<Result<Timestamp, kernel::FieldError>> {
    let Organization { time_zone, .. } = identity::find_organization(tx, plan.owner_id).await?;
    let zone = TimeZone::get(&time_zone).unwrap_or(TimeZone::UTC);
    let today = tx.now().day_in(&zone);
    let last = today.checked_add(Span::new().months(12)).unwrap_or(today);
    if !changes {
        return Ok(Err(field_error("/apply_on", "nothing_changes", "Say what changes on that day; a name changes at once.")));
    }
    let beginning = licensing::start_of_day(day, &zone).ok().filter(|_| today < day && day <= last);
    Ok(beginning.ok_or_else(|| field_error("/apply_on", "out_of_range", "A day after today, within the next 12 months.")))
}
