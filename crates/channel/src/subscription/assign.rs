//! Assigning a plan: a subscription and its license come into being together.

use db::Tx;
use identity::Organization;
use jiff::{Span, civil::Date, tz::TimeZone};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission};
use lease::{ActivationCode, VersionType};
use licensing::{IssueLicense, License};
use serde_json::json;

use super::{Subscription, SubscriptionError, SubscriptionStatus, store};
use crate::{
    license_pool,
    registration_key::RegistrationKeyId,
    service_plan::{self, ServicePlan, ServicePlanId, field_error},
};

#[derive(Clone, Copy, Debug)]
pub struct Assignment {
    pub service_plan_id: ServicePlanId,
    pub units: i64,
    /// Today in the customer's time zone if absent; up to 30 days back and 12 months ahead.
    pub start_date: Option<Date>,
}

/// Assigns a plan to a customer of the actor's. Units come out of the plan owner's pool.
pub async fn assign(tx: &Tx, customer: OrganizationId, input: Assignment) -> Result<(Subscription, License), SubscriptionError> {
    let customer = identity::visible_organization(tx, customer).await?;
    tx.require_anywhere(Permission::SubscriptionCreate)?;
    store::lock_customer(tx, customer.id).await?;
    let plan = match service_plan::find(tx, input.service_plan_id).await {
        Err(db::Error::NotFound) => {
            return Err(SubscriptionError::Invalid(vec![field_error(
                "/service_plan_id",
                "unknown",
                "There is no plan of yours with this id.",
            )]));
        }
        found => found?,
    };
    tx.require(Permission::SubscriptionCreate, plan.place(tx.actor()))?;
    if customer.kind != OrganizationKind::Customer || customer.status != OrganizationStatus::Enabled {
        return Err(SubscriptionError::NotACustomer);
    }
    if !plan.enabled {
        return Err(SubscriptionError::PlanDisabled);
    }
    if !plan.allows_units(input.units) {
        let detail = format!("This plan allows {} to {} units.", plan.units_minimum, plan.units_maximum);
        return Err(SubscriptionError::Invalid(vec![field_error("/units", "out_of_range", &detail)]));
    }
    let start_on = start_day(tx, &customer, input.start_date)?;
    let owner = if plan.lent { tx.actor().organization().unwrap_or(plan.owner_id) } else { plan.owner_id };
    let origin = Origin { owner, registration_key_id: None };
    let (subscription, license, _) = start(tx, &plan, &customer, input.units, start_on, origin).await?;
    license_pool::take(tx, &plan, input.units, "Subscription", &subscription.id.to_string()).await?;
    audit::Entry::new(Permission::SubscriptionCreate, subscription.id)
        .owner(subscription.owner_id)
        .change(json!({"after": {"service_plan_id": plan.id, "customer_id": customer.id, "units": input.units, "starts_on": start_on}}))
        .record(tx)
        .await?;
    Ok((subscription, license))
}

/// How a subscription came about.
pub(crate) struct Origin {
    pub owner: OrganizationId,
    pub registration_key_id: Option<RegistrationKeyId>,
}

/// The part that assignment and registration share. The caller has locked the customer and accounted for the units.
pub(crate) async fn start(
    tx: &Tx,
    plan: &ServicePlan,
    customer: &Organization,
    units: i64,
    start_on: Date,
    origin: Origin,
) -> Result<(Subscription, License, ActivationCode), SubscriptionError> {
    if plan.version_type == VersionType::Trial && store::had_trial(tx, customer.id, plan.product_id).await? && !tx.actor().is_vendor() {
        return Err(SubscriptionError::TrialUsed);
    }
    let product = catalog::by_id(tx, plan.product_id).await?;
    let owner = identity::find_organization(tx, origin.owner).await?;
    let subscription = Subscription {
        id: tx.new_id(),
        service_plan_id: plan.id,
        service_plan_name: plan.name.clone(),
        product_code: product.code.clone(),
        product_name: product.name.clone(),
        version_type: plan.version_type,
        customer_id: customer.id,
        customer_company: customer.company.clone(),
        owner_id: owner.id,
        owner_company: owner.company,
        registration_key_id: origin.registration_key_id,
        units,
        starts_on: start_on.to_string(),
        status: SubscriptionStatus::Active,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &subscription).await?;
    let issue = IssueLicense {
        product: &product,
        customer,
        owner_id: owner.id,
        subscription_id: Some(subscription.id.to_string()),
        version_type: plan.version_type,
        units: u32::try_from(units).unwrap_or(u32::MAX),
        starts_on: start_on,
        months: u32::try_from(plan.initial_months).unwrap_or(1),
        grace_days: plan.grace_days.map(|days| u16::try_from(days).unwrap_or(365)),
        notice_days: plan.notice_days()?,
        auto_renew_months: u32::try_from(plan.auto_renewal_months).unwrap_or(0),
        offline: false,
    };
    let (license, code) = licensing::issue(tx, issue).await?;
    let payload = json!({"subscription_id": subscription.id, "customer_id": customer.id, "license_id": license.id, "units": units});
    jobs::publish(tx, "subscription.created", subscription.id, Some(subscription.owner_id), &payload).await?;
    Ok((subscription, license, code))
}

fn start_day(tx: &Tx, customer: &Organization, wanted: Option<Date>) -> Result<Date, SubscriptionError> {
    let zone = TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC);
    let today = tx.now().day_in(&zone);
    let day = wanted.unwrap_or(today);
    let fits = today.checked_sub(Span::new().days(30)).is_ok_and(|first| first <= day)
        && today.checked_add(Span::new().months(12)).is_ok_and(|last| day <= last);
    if fits {
        Ok(day)
    } else {
        Err(SubscriptionError::Invalid(vec![field_error("/start_date", "out_of_range", "Up to 30 days back and 12 months ahead.")]))
    }
}
