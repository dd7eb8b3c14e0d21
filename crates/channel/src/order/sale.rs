//! A sale that gives a Registration Key: something new, or the full license after a trial.

use db::Tx;
use identity::Organization;
use jiff::tz::TimeZone;
use kernel::{Money, OrganizationId, OrganizationKind, OrganizationStatus, Role};
use lease::VersionType;
use licensing::LicenseId;

use super::{NewOrder, Order, OrderError, OrderKind};
use crate::{
    registration_key::{self, GenerateKeys, RegistrationKeyError, RegistrationKeyId},
    renewal::{Line, LineKind, RenewalError, Span, charge, price},
    service_plan::{self, Charging, ServicePlan},
};

pub(super) struct Sale {
    pub plan: ServicePlan,
    pub owner: Organization,
    pub customer: Option<Organization>,
    pub license_id: Option<LicenseId>,
    pub email: Option<String>,
    pub title: String,
}

/// The sale that `input` asks for; whoever may see the plan and the customer.
pub(super) async fn of_input(tx: &Tx, input: &NewOrder) -> Result<Sale, OrderError> {
    let Some(id) = input.service_plan_id else {
        return Err(OrderError::field("/service_plan_id", "required", "Say by which plan it is sold."));
    };
    let plan = match service_plan::find(tx, id).await {
        Err(db::Error::NotFound) => {
            return Err(OrderError::field("/service_plan_id", "unknown", "There is no plan of yours with this id."));
        }
        found => found?,
    };
    // A reseller sells in its own name by the plan that its parent lends it.
    let owner = if plan.lent { tx.actor().organization().unwrap_or(plan.owner_id) } else { plan.owner_id };
    let (license_id, customer) = match input.kind {
        OrderKind::Conversion => {
            let customer = trial_of(tx, input, &plan).await?;
            (input.license_id, Some(customer))
        }
        _ => (None, input.customer_id),
    };
    let customer = match customer {
        Some(customer) => Some(buyer(tx, customer).await?),
        None => None,
    };
    let email = match (&input.recipient_email, &customer) {
        (Some(email), _) => Some(email.clone()),
        (None, Some(customer)) => administrator_of(tx, customer.id).await?,
        (None, None) => None,
    };
    let title = match plan.suite_id {
        Some(suite) => catalog::suite_by_id(tx, suite).await?.name,
        None => catalog::by_id(tx, plan.product_id).await?.title(),
    };
    let owner = identity::find_organization(tx, owner).await?;
    Ok(Sale { plan, owner, customer, license_id, email, title })
}

/// The sale of a stored order, as it stands now.
pub(super) async fn of_order(tx: &Tx, order: &Order) -> Result<Sale, OrderError> {
    let customer = match order.customer_id {
        Some(customer) => Some(identity::find_organization(tx, customer).await?),
        None => None,
    };
    Ok(Sale {
        plan: service_plan::store::find_for_key(tx, order.service_plan_id).await?,
        owner: identity::find_organization(tx, order.owner_id).await?,
        customer,
        license_id: order.license_id,
        email: order.recipient_email.clone(),
        title: order.title.clone(),
    })
}

async fn trial_of(tx: &Tx, input: &NewOrder, plan: &ServicePlan) -> Result<OrganizationId, OrderError> {
    let Some(id) = input.license_id else {
        return Err(OrderError::field("/license_id", "required", "Say which trial becomes a full license."));
    };
    let trial = licensing::read(tx, id).await?.license;
    if trial.version_type != VersionType::Trial {
        return Err(OrderError::NotATrial);
    }
    if trial.product_id != plan.product_id {
        return Err(OrderError::field("/service_plan_id", "other_product", "The plan sells another product than the trial's."));
    }
    Ok(trial.customer_id)
}

async fn buyer(tx: &Tx, id: OrganizationId) -> Result<Organization, OrderError> {
    match identity::visible_organization(tx, id).await {
        Ok(customer) if customer.kind == OrganizationKind::Customer && customer.status == OrganizationStatus::Enabled => Ok(customer),
        Ok(_) | Err(db::Error::NotFound) => {
            Err(OrderError::field("/customer_id", "unknown", "There is no enabled customer of yours with this id."))
        }
        Err(error) => Err(error.into()),
    }
}

async fn administrator_of(tx: &Tx, customer: OrganizationId) -> Result<Option<String>, OrderError> {
    let mut people = identity::people_of(tx, customer, &[Role::Administrator]).await?;
    people.sort_by_key(|person| person.created_at);
    Ok(people.into_iter().next().map(|person| person.email))
}

/// Refuses what cannot be sold now, and answers the line at today's list price.
pub(super) async fn price(tx: &Tx, sale: &Sale, units: i64) -> Result<Line, OrderError> {
    let plan = &sale.plan;
    if plan.version_type != VersionType::Full {
        return Err(OrderError::VersionType(plan.version_type));
    }
    if plan.charging != Charging::Prepaid {
        return Err(RenewalError::ChargedMonthly.into());
    }
    if !plan.enabled {
        return Err(OrderError::PlanDisabled);
    }
    plan.check_unlocked().map_err(RegistrationKeyError::from)?;
    if !plan.allows_units(units) {
        let detail = format!("This plan allows {} to {} units.", plan.units_minimum, plan.units_maximum);
        return Err(OrderError::field("/units", "out_of_range", detail));
    }
    let buyer = sale.customer.as_ref().unwrap_or(&sale.owner);
    let today = tx.now().day_in(&TimeZone::get(&buyer.time_zone).unwrap_or(TimeZone::UTC));
    let goods = service_plan::goods(tx, plan).await.map_err(RegistrationKeyError::from)?;
    goods.check_on_sale(today).map_err(RegistrationKeyError::from)?;
    if let Some(customer) = &sale.customer {
        goods.check_sold_in(&customer.country).map_err(RegistrationKeyError::from)?;
    }
    let unit_price: Money = price::yearly(tx, plan, &buyer.country, units, today).await?;
    let amount = charge::for_months(unit_price, units, plan.initial_months).map_err(RenewalError::from)?;
    Ok(Line { kind: LineKind::Period, units, unit_price, span: Span::Months(plan.initial_months), days: None, amount })
}

/// Makes the key and mails it to the buyer.
pub(super) async fn issue_key(tx: &Tx, sale: &Sale, order: &Order) -> Result<RegistrationKeyId, OrderError> {
    let input = GenerateKeys {
        count: 1,
        units: order.units,
        note: order.number.clone(),
        last_use_on: None,
        recipient_email: sale.email.clone(),
        customer_id: order.customer_id,
    };
    let made = registration_key::make_batch(tx, &sale.plan, sale.owner.id, input).await?;
    made.first().map(|made| made.id).ok_or_else(|| db::Error::NotFound.into())
}
