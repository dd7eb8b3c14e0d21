//! Home (spec/03.1): the numbers that a person starts the day with, each the total of a list, and what ends in the next
//! twelve months. Two statements, three for the vendor, whatever the size: one over an index that holds all that is counted,
//! the others over small tables. The answer is kept for half a minute, so that a whole team that opens the console costs one count.

pub(crate) mod api;
mod store;
#[cfg(test)]
pub(crate) mod tests;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use db::Tx;
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::{Actor, OrganizationId, Permission, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// How long an answer is good enough.
const FRESH: Duration = Duration::from_secs(30);
/// Months of the chart.
const MONTHS: usize = 12;

/// A number stands for a list; who may not see the list is not told its length either.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Home {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customers_enabled: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partners_active: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_plans_enabled: Option<i64>,
    /// Licenses by status that one's own organization sold, for its customers.
    pub customer_licenses: BTreeMap<String, i64>,
    /// The same of those that the partners below sold.
    pub partner_licenses: BTreeMap<String, i64>,
    /// Licenses in scope of which more is used than they have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licenses_exceeded: Option<i64>,
    /// Usage reports in scope by status.
    pub usage_reports: BTreeMap<String, i64>,
    /// The vendor's alone: open support requests by priority.
    pub support_requests: BTreeMap<String, i64>,
    /// Licenses in scope that end in this month and the next eleven, in one's own time zone.
    pub expiries: Vec<Expiries>,
}

impl Home {
    /// What the actor may see of the numbers of its organization.
    pub(crate) fn shown_to(self, actor: &Actor) -> Self {
        let may = |permission| actor.may_anywhere(permission);
        let licenses = may(Permission::LicenseList);
        Self {
            customers_enabled: self.customers_enabled.filter(|_| may(Permission::CustomerList)),
            partners_active: self.partners_active.filter(|_| may(Permission::PartnerList)),
            service_plans_enabled: self.service_plans_enabled.filter(|_| may(Permission::ServicePlanList)),
            customer_licenses: kept(self.customer_licenses, licenses),
            partner_licenses: kept(self.partner_licenses, licenses),
            licenses_exceeded: self.licenses_exceeded.filter(|_| licenses),
            usage_reports: kept(self.usage_reports, may(Permission::UsageReportList)),
            support_requests: kept(self.support_requests, may(Permission::SupportRequestList)),
            expiries: kept(self.expiries, licenses),
        }
    }
}

fn kept<T: Default>(value: T, keep: bool) -> T {
    if keep { value } else { T::default() }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Expiries {
    /// `2026-11`.
    pub month: String,
    pub licenses: i64,
}

/// The latest answers, by organization.
#[derive(Clone, Default)]
pub(crate) struct Recent(Arc<Mutex<BTreeMap<OrganizationId, (Timestamp, Home)>>>);

impl Recent {
    pub fn get(&self, organization: OrganizationId, now: Timestamp) -> Option<Home> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(&organization).filter(|(at, _)| *at <= now && now.since(*at) < FRESH).map(|(_, home)| home.clone())
    }
    pub fn keep(&self, organization: OrganizationId, now: Timestamp, home: Home) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (at, _)| now.since(*at) < FRESH);
        kept.insert(organization, (now, home));
    }
}

/// Counts for the actor's organization.
pub(crate) async fn count(tx: &Tx) -> db::Result<Home> {
    let own = tx.actor().organization().ok_or(db::Error::NotFound)?;
    let organization = identity::find_organization(tx, own).await?;
    let zone = TimeZone::get(&organization.time_zone).unwrap_or(TimeZone::UTC);
    let months = months(tx.now().day_in(&zone), &zone);
    let small = store::small(tx, own).await?;
    let mut home = Home {
        customers_enabled: Some(small.customers_enabled),
        partners_active: Some(small.partners_active),
        service_plans_enabled: Some(small.service_plans_enabled),
        licenses_exceeded: Some(small.licenses_exceeded),
        usage_reports: [
            ("preparing", small.reports_preparing),
            ("under_review", small.reports_under_review),
            ("approved", small.reports_approved),
            ("rejected", small.reports_rejected),
        ]
        .into_iter()
        .map(|(status, reports)| (status.to_owned(), reports))
        .collect(),
        expiries: months.iter().map(|month| Expiries { month: month.name.clone(), licenses: 0 }).collect(),
        ..Home::default()
    };
    if tx.actor().is_vendor() {
        home.support_requests = store::open_requests(tx).await?.into_iter().map(|open| (open.priority, open.requests)).collect();
    }
    let ends: Vec<Timestamp> = months.iter().map(|month| month.ends_at).collect();
    for tally in store::licenses(tx, own, &ends).await? {
        let side = if tally.side == "own" { &mut home.customer_licenses } else { &mut home.partner_licenses };
        *side.entry(tally.status).or_default() += tally.licenses;
        if let Some(month) = usize::try_from(tally.slot).ok().and_then(|slot| home.expiries.get_mut(slot)) {
            month.licenses += tally.licenses;
        }
    }
    Ok(home)
}

struct Month {
    name: String,
    ends_at: Timestamp,
}

/// This month and the eleven that follow, with the instant at which each ends.
fn months(today: Date, zone: &TimeZone) -> Vec<Month> {
    let mut first = today.first_of_month();
    let mut months = Vec::new();
    for _ in 0..MONTHS {
        let next = first.saturating_add(1.month());
        // Only at the end of all calendars is there no such instant.
        let Ok(ends) = next.to_zoned(zone.clone()) else { break };
        months.push(Month { name: format!("{:04}-{:02}", first.year(), first.month()), ends_at: ends.timestamp().into() });
        first = next;
    }
    months
}
