//! Assigning a plan: a subscription and its licenses come into being together, of a suite one for each member.

use catalog::Product;
use db::Tx;
use identity::Organization;
use jiff::{Span, civil::Date, tz::TimeZone};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission};
use lease::{ActivationCode, VersionType};
use licensing::{IssueLicense, License};
use serde_json::json;

use super::{Subscription, SubscriptionError, SubscriptionStatus, store, trial};
use crate::{
    license_pool,
    registration_key::RegistrationKeyId,
    service_plan::{self, Goods, ServicePlan, ServicePlanId, field_error},
};

#[derive(Clone, Copy, Debug)]
pub struct Assignment {
    pub service_plan_id: ServicePlanId,
    pub units: i64,
    /// Today in the customer's time zone if absent; up to 30 days back and 12 months ahead.
    pub start_date: Option<Date>,
}

/// Assigns a plan to a customer of the actor's. Units come out of the plan owner's pool.
pub async fn assign(tx: &Tx, customer: OrganizationId, input: Assignment) -> Result<(Subscription, Vec<License>), SubscriptionError> {
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
    let goods = service_plan::goods(tx, &plan).await?;
    goods.check_on_sale(tx.now().day_in(&TimeZone::UTC))?;
    let sale = Sale { plan: &plan, goods: &goods, customer: &customer, units: input.units, starts_on: start_on };
    let (subscription, licenses) = start(tx, &sale, origin).await?;
    license_pool::take(tx, &plan, input.units, "Subscription", &subscription.id.to_string()).await?;
    audit::Entry::new(Permission::SubscriptionCreate, subscription.id)
        .owner(subscription.owner_id)
        .change(json!({"after": {"service_plan_id": plan.id, "customer_id": customer.id, "units": input.units, "starts_on": start_on}}))
        .record(tx)
        .await?;
    Ok((subscription, licenses.into_iter().map(|(license, _)| license).collect()))
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
    let Sale { plan, goods, customer, units, starts_on } = *sale;
    goods.check_sold_in(&customer.country)?;
    check_once(tx, sale, origin.owner).await?;
    let owner = identity::find_organization(tx, origin.owner).await?;
    let subscription = Subscription {
        id: tx.new_id(),
        service_plan_id: plan.id,
        service_plan_name: plan.name.clone(),
        product_code: goods.code().to_owned(),
        product_name: goods.name().to_owned(),
        version_type: plan.version_type,
        customer_id: customer.id,
        customer_company: customer.company.clone(),
        owner_id: owner.id,
        owner_company: owner.company,
        registration_key_id: origin.registration_key_id,
        units,
        starts_on: starts_on.to_string(),
        status: SubscriptionStatus::Active,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &subscription).await?;
    let mut licenses = Vec::new();
    for product in &goods.products {
        let issued = licensing::issue(tx, terms(sale, product, &subscription)?).await?;
        trial::note_conversion(tx, &issued.0).await?;
        licenses.push(issued);
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

fn terms<'a>(sale: &Sale<'a>, product: &'a Product, subscription: &Subscription) -> Result<IssueLicense<'a>, SubscriptionError> {
    let plan = sale.plan;
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
