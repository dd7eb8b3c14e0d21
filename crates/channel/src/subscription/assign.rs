//! Assigning a plan: a subscription and its licenses come into being together, of a suite one for each member.

use catalog::{Product, ProductId};
use db::Tx;
use identity::Organization;
use jiff::{Span, civil::Date, tz::TimeZone};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission};
use lease::{ActivationCode, VersionType};
use licensing::{Cause, IssueLicense, License, TransactionKind};
use serde_json::json;

use super::{Subscription, SubscriptionError, SubscriptionStatus, store, trial};
use crate::{
    crossgrade::{self, Choice, Crossgrade},
    license_pool,
    registration_key::RegistrationKeyId,
    service_plan::{self, Goods, PlanActivation, ServicePlan, ServicePlanId, field_error},
};

#[derive(Clone, Copy, Debug)]
pub struct Assignment {
    pub service_plan_id: ServicePlanId,
    pub units: i64,
    /// Today in the customer's time zone if absent; up to 30 days back and 12 months ahead. Where a plan waits for a sign-in, the
    /// last day on which the licenses begin: in 12 months if absent.
    pub start_date: Option<Date>,
}

/// Assigns a plan to a customer of the actor's. Units come out of the plan owner's pool. Refused where the customer holds
/// licenses of its products by another plan: [`assign_with`] says what becomes of them.
pub async fn assign(tx: &Tx, customer: OrganizationId, input: Assignment) -> Result<(Subscription, Vec<License>), SubscriptionError> {
    assign_with(tx, customer, input, &Crossgrade::default()).await
}

/// The same, with the licenses in its way.
pub(crate) async fn assign_with(
    tx: &Tx,
    customer: OrganizationId,
    input: Assignment,
    wanted: &Crossgrade,
) -> Result<(Subscription, Vec<License>), SubscriptionError> {
    let customer = identity::visible_organization(tx, customer).await?;
    tx.require_anywhere(Permission::SubscriptionCreate)?;
    store::lock_customer(tx, customer.id).await?;
    let plan = plan_called(tx, input.service_plan_id).await?;
    tx.require(Permission::SubscriptionCreate, plan.place(tx.actor()))?;
    if customer.kind != OrganizationKind::Customer || customer.status != OrganizationStatus::Enabled {
        return Err(SubscriptionError::NotACustomer);
    }
    if !plan.enabled {
        return Err(SubscriptionError::PlanDisabled);
    }
    plan.check_unlocked()?;
    if !plan.allows_units(input.units) {
        let detail = format!("This plan allows {} to {} units.", plan.units_minimum, plan.units_maximum);
        return Err(SubscriptionError::Invalid(vec![field_error("/units", "out_of_range", &detail)]));
    }
    let start_on = start_day(tx, &customer, plan.activation, input.start_date)?;
    let owner = if plan.lent { tx.actor().organization().unwrap_or(plan.owner_id) } else { plan.owner_id };
    let origin = Origin { owner, registration_key_id: None };
    let goods = service_plan::goods(tx, &plan).await?;
    goods.check_on_sale(tx.now().day_in(&TimeZone::UTC))?;
    let sale = Sale { plan: &plan, goods: &goods, customer: &customer, units: input.units, starts_on: start_on };
    let (subscription, licenses) = sell(tx, &sale, origin, wanted, input.start_date).await?;
    license_pool::take(tx, &plan, input.units, "Subscription", &subscription.id.to_string()).await?;
    audit::Entry::new(Permission::SubscriptionCreate, subscription.id)
        .owner(subscription.owner_id)
        .change(json!({"after": {"service_plan_id": plan.id, "customer_id": customer.id, "units": input.units, "starts_on": start_on}}))
        .record(tx)
        .await?;
    Ok((subscription, licenses))
}

async fn plan_called(tx: &Tx, id: ServicePlanId) -> Result<ServicePlan, SubscriptionError> {
    service_plan::find(tx, id).await.map_err(|error| match error {
        db::Error::NotFound => {
            SubscriptionError::Invalid(vec![field_error("/service_plan_id", "unknown", "There is no plan of yours with this id.")])
        }
        error => error.into(),
    })
}

/// Starts the subscription; licenses in the way go over to it, stay beside it or end, as was decided.
async fn sell(
    tx: &Tx,
    sale: &Sale<'_>,
    origin: Origin,
    wanted: &Crossgrade,
    start_date: Option<Date>,
) -> Result<(Subscription, Vec<License>), SubscriptionError> {
    let conflicts = crossgrade::conflicts(tx, sale.plan, sale.goods, sale.customer.id).await?;
    let choices = crossgrade::decide(&conflicts, wanted)?;
    let today = tx.now().day_in(&TimeZone::get(&sale.customer.time_zone).unwrap_or(TimeZone::UTC));
    let going = conflicts.iter().zip(&choices).filter(|(_, choice)| **choice == Choice::Convert);
    let going: Vec<_> = going.map(|(conflict, _)| conflict.held.product_id).collect();
    if !going.is_empty() && start_date.is_some_and(|day| day > today) {
        let detail = "A license goes over at once: start today or earlier, or let it stay or end.";
        return Err(SubscriptionError::Invalid(vec![field_error("/start_date", "out_of_range", detail)]));
    }
    crossgrade::make_room(tx, &conflicts, &choices).await?;
    let (subscription, issued) = start_beside(tx, sale, origin, &going).await?;
    let mut licenses: Vec<_> = issued.into_iter().map(|(license, _)| license).collect();
    let at_once = Sale { starts_on: sale.starts_on.min(today), ..*sale };
    licenses.extend(crossgrade::carry_over(tx, &conflicts, &choices, (&at_once, &subscription)).await?);
    crossgrade::close_emptied(tx, &conflicts, &choices).await?;
    Ok((subscription, licenses))
}

/// When licenses assigned `today` begin, if nobody signs in before.
pub(crate) fn latest_start(activation: PlanActivation, today: Date) -> Date {
    match activation {
        PlanActivation::Assignment => today,
        PlanActivation::FirstSignIn => today.checked_add(Span::new().months(12)).unwrap_or(today),
    }
}

/// How a subscription came about.
pub(crate) struct Origin {
    pub owner: OrganizationId,
    pub registration_key_id: Option<RegistrationKeyId>,
}

/// What is sold to whom.
pub(crate) struct Sale<'a> {
    pub plan: &'a ServicePlan,
    pub goods: &'a Goods,
    pub customer: &'a Organization,
    pub units: i64,
    /// A day in the customer's time zone.
    pub starts_on: Date,
}

/// The part that assignment and registration share. The caller has locked the customer and accounted for the units.
pub(crate) async fn start(
    tx: &Tx,
    sale: &Sale<'_>,
    origin: Origin,
) -> Result<(Subscription, Vec<(License, ActivationCode)>), SubscriptionError> {
    start_beside(tx, sale, origin, &[]).await
}

/// The same without licenses of the products in `held`: those come from elsewhere.
async fn start_beside(
    tx: &Tx,
    sale: &Sale<'_>,
    origin: Origin,
    held: &[ProductId],
) -> Result<(Subscription, Vec<(License, ActivationCode)>), SubscriptionError> {
    let Sale { plan, goods, customer, units, .. } = *sale;
    goods.check_sold_in(&customer.country)?;
    check_once(tx, sale, origin.owner).await?;
    let owner = identity::find_organization(tx, origin.owner).await?;
    let subscription = subscription_of(tx, sale, owner, origin.registration_key_id);
    store::insert(tx, &subscription).await?;
    let mut licenses = Vec::new();
    for product in goods.products.iter().filter(|product| !held.contains(&product.id)) {
        let trial = trial::to_convert(tx, customer.id, product.id, plan.version_type).await?;
        let (mut license, code) = licensing::issue(tx, terms(sale, product, &subscription, trial.is_some())?).await?;
        if let Some(trial) = trial {
            trial::tell_conversion(tx, &license, trial).await?;
        }
        // Whoever registers a key is signed in.
        if plan.activation == PlanActivation::FirstSignIn && origin.registration_key_id.is_none() {
            license = licensing::wait_for_sign_in(tx, license).await?;
        }
        licenses.push((license, code));
    }
    let ids: Vec<_> = licenses.iter().map(|(license, _)| license.id).collect();
    // For the mail to the customer; a registration sends its own.
    let told = licenses.iter().filter(|_| subscription.registration_key_id.is_none());
    let codes: Vec<_> = told.map(|(license, code)| json!({"license_id": license.id, "activation_code": code.canonical()})).collect();
    let payload = json!({"subscription_id": subscription.id, "customer_id": customer.id, "license_id": ids.first(), "license_ids": ids,
        "units": units, "registration_key_id": subscription.registration_key_id, "codes": codes});
    jobs::publish(tx, "subscription.created", subscription.id, Some(subscription.owner_id), &payload).await?;
    Ok((subscription, licenses))
}

fn subscription_of(tx: &Tx, sale: &Sale<'_>, owner: Organization, registration_key_id: Option<RegistrationKeyId>) -> Subscription {
    Subscription {
        id: tx.new_id(),
        service_plan_id: sale.plan.id,
        service_plan_name: sale.plan.name.clone(),
        product_code: sale.goods.code().to_owned(),
        product_name: sale.goods.name().to_owned(),
        version_type: sale.plan.version_type,
        customer_id: sale.customer.id,
        customer_company: sale.customer.company.clone(),
        owner_id: owner.id,
        owner_company: owner.company,
        registration_key_id,
        units: sale.units,
        starts_on: sale.starts_on.to_string(),
        status: SubscriptionStatus::Active,
        membership: sale.plan.membership,
        suite_change_waits: false,
        version: 1,
        created_at: tx.now(),
    }
}

/// What the plan makes of a license of one product.
pub(crate) fn terms<'a>(
    sale: &Sale<'a>,
    product: &'a Product,
    subscription: &Subscription,
    converts: bool,
) -> Result<IssueLicense<'a>, SubscriptionError> {
    let plan = sale.plan;
    let kind = converts.then_some(TransactionKind::Conversion);
    let reference = subscription.registration_key_id.map(|id| id.to_string()).unwrap_or_default();
    Ok(IssueLicense {
        product,
        customer: sale.customer,
        owner_id: subscription.owner_id,
        subscription_id: Some(subscription.id.to_string()),
        version_type: plan.version_type,
        units: u32::try_from(sale.units).unwrap_or(u32::MAX),
        starts_on: sale.starts_on,
        months: u32::try_from(plan.initial_months).unwrap_or(1),
        grace_days: plan.grace_days.map(|days| u16::try_from(days).unwrap_or(365)),
        notice_days: plan.notice_days()?,
        auto_renew_months: u32::try_from(plan.auto_renewal_months).unwrap_or(0),
        offline: false,
        cause: Cause { kind, reference },
    })
}

/// One trial for each product and customer, unless the vendor grants another; one license not for resale for each product,
/// country and partner.
async fn check_once(tx: &Tx, sale: &Sale<'_>, owner: OrganizationId) -> Result<(), SubscriptionError> {
    let products: Vec<_> = sale.goods.products.iter().map(|product| product.id).collect();
    match sale.plan.version_type {
        VersionType::Trial if !tx.actor().is_vendor() && trial::had_any(tx, sale.customer.id, &products).await? => {
            Err(SubscriptionError::TrialUsed)
        }
        VersionType::Nfr => {
            // Two customers of one partner must not get it at once.
            store::lock_customer(tx, owner).await?;
            let used = trial::has_nfr(tx, owner, &sale.customer.country, &products).await?;
            if used { Err(SubscriptionError::NfrUsed) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}

/// The day on which the licenses begin; where they wait for a sign-in, the last one on which they do.
fn start_day(tx: &Tx, customer: &Organization, activation: PlanActivation, wanted: Option<Date>) -> Result<Date, SubscriptionError> {
    let zone = TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC);
    let today = tx.now().day_in(&zone);
    let day = wanted.unwrap_or_else(|| latest_start(activation, today));
    let fits = today.checked_sub(Span::new().days(30)).is_ok_and(|first| first <= day)
        && today.checked_add(Span::new().months(12)).is_ok_and(|last| day <= last);
    if fits {
        Ok(day)
    } else {
        Err(SubscriptionError::Invalid(vec![field_error("/start_date", "out_of_range", "Up to 30 days back and 12 months ahead.")]))
    }
}
