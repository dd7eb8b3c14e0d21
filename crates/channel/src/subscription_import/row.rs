//! What a row does: the same verbs as one by one.

use db::Tx;
use identity::Organization;
use jiff::civil::Date;
use jobs::Done;
use kernel::{OrganizationId, Problem, ProblemKind};

use super::{line::Task, store};
use crate::{
    renewal::{self, Papers, Terms},
    service_plan::{self, ServicePlan, ServicePlanId},
    subscription::{self, Assignment, Subscription, SubscriptionError, SubscriptionId, change},
};

pub(super) async fn perform(tx: &Tx, task: Task) -> Result<Done, Problem> {
    match task {
        Task::Assign { customer, plan, units, start_date } => assign(tx, &customer, &plan, units, start_date).await,
        Task::Change { subscription, units } => set_units(tx, parse(&subscription)?, units).await,
        Task::Renew { subscription, months, units, po_number } => {
            renew(tx, parse(&subscription)?, months, units, Papers { po_number, ..Papers::default() }).await
        }
        Task::Suspend { subscription, on } => end(change::suspend(tx, parse(&subscription)?, on).await),
        Task::Resume { subscription, on } => end(change::resume(tx, parse(&subscription)?, on).await),
        Task::Cancel { subscription } => end(change::cancel(tx, parse(&subscription)?).await),
        Task::Unreadable { detail, .. } => Err(refused("unreadable", detail)),
    }
}

fn refused(code: &'static str, detail: impl Into<String>) -> Problem {
    Problem::new(ProblemKind::Conflict, code, detail)
}

fn parse(id: &str) -> Result<SubscriptionId, Problem> {
    id.parse().map_err(|_| refused("subscription_unknown", "There is no subscription of yours with this ID."))
}

async fn assign(tx: &Tx, customer: &str, plan: &str, units: i64, start_date: Option<Date>) -> Result<Done, Problem> {
    let customer = find_customer(tx, customer).await?;
    let plan = find_plan(tx, plan).await?;
    let input = Assignment { service_plan_id: plan.id, units, start_date };
    let (subscription, _) = subscription::assign(tx, customer.id, input).await?;
    let detail = format!("{}: {units} of {} from {}", customer.company, plan.name, subscription.starts_on);
    Ok(Done::Ok { object_id: Some(subscription.id.to_string()), detail })
}

async fn find_customer(tx: &Tx, named: &str) -> Result<Organization, Problem> {
    if let Ok(id) = named.parse::<OrganizationId>() {
        return identity::visible_organization(tx, id)
            .await
            .map_err(|error| told(error, "customer_unknown", "There is no customer of yours with this ID."));
    }
    match store::customers_called(tx, named).await?.as_slice() {
        [] => Err(refused("customer_unknown", "No customer of yours has exactly this company name.")),
        [id] => Ok(identity::visible_organization(tx, *id).await?),
        _ => Err(refused("customer_ambiguous", "Several customers of yours have this company name; name the ID.")),
    }
}

async fn find_plan(tx: &Tx, named: &str) -> Result<ServicePlan, Problem> {
    if let Ok(id) = named.parse::<ServicePlanId>() {
        return service_plan::find(tx, id)
            .await
            .map_err(|error| told(error, "plan_unknown", "There is no service plan of yours with this ID."));
    }
    let mut found = service_plan::store::called(tx, named).await?;
    match (found.pop(), found.is_empty()) {
        (Some(plan), true) => Ok(plan),
        (None, _) => Err(refused("plan_unknown", "No service plan of yours has exactly this name.")),
        (Some(_), false) => Err(refused("plan_ambiguous", "Several service plans have this name; name the ID.")),
    }
}

/// What is not there is told by its name: a row says more than one thing.
fn told(error: impl Into<Problem>, code: &'static str, detail: &str) -> Problem {
    let problem = error.into();
    if problem.kind == ProblemKind::NotFound { refused(code, detail) } else { problem }
}

fn unknown(error: impl Into<Problem>) -> Problem {
    told(error, "subscription_unknown", "There is no subscription of yours with this ID.")
}

async fn set_units(tx: &Tx, id: SubscriptionId, units: i64) -> Result<Done, Problem> {
    let before = subscription::store::find(tx, id).await.map_err(unknown)?;
    let after = change::set_units(tx, id, units).await.map_err(unknown)?;
    if before.units == after.units && before.version == after.version {
        return Ok(Done::Skipped { code: "unchanged", detail: format!("It has {units} units already.") });
    }
    let detail = format!("{}: {} to {} units", after.customer_company, before.units, after.units);
    Ok(Done::Ok { object_id: Some(id.to_string()), detail })
}

/// What became of a suspension, its end, or a cancellation.
fn end(changed: Result<Subscription, SubscriptionError>) -> Result<Done, Problem> {
    let after = changed.map_err(unknown)?;
    let detail = format!("{}: {} units, {}", after.customer_company, after.units, after.status);
    Ok(Done::Ok { object_id: Some(after.id.to_string()), detail })
}

/// Renews by the license that stands first: the others of a suite go with it. Without months: as it renews itself, else as
/// long as at first.
async fn renew(tx: &Tx, id: SubscriptionId, months: Option<i64>, units: Option<i64>, papers: Papers) -> Result<Done, Problem> {
    let subscription = subscription::store::find(tx, id).await.map_err(unknown)?;
    let plan = service_plan::store::find_for_key(tx, subscription.service_plan_id).await?;
    let usual = if plan.auto_renewal_months > 0 { plan.auto_renewal_months } else { plan.initial_months };
    let licenses = change::living(tx, id).await?;
    let license = licenses.first().ok_or_else(|| refused("subscription_unknown", "This subscription has no license."))?;
    let terms = Terms { months: months.unwrap_or(usual), units, on_date: None };
    let order = renewal::renew::renew(tx, license.id, terms, papers).await?;
    let license = licensing::read(tx, license.id).await?.license;
    let order = order.map_or_else(String::new, |order| format!(", order {}", order.number));
    let detail = format!("{}: through {}{order}", subscription.customer_company, license.expires_on);
    Ok(Done::Ok { object_id: Some(id.to_string()), detail })
}
