//! All that the teller of the story keeps in mind.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use kernel::OrganizationKind;

use super::{
    DemoError,
    agenda::Agenda,
    cases::Case,
    chance::Chance,
    clock::Era,
    data::{Profile, Story, WorldData},
    keys::KeyBatch,
    market::PlanKind,
    sales::Sale,
    theater::{Company, Player},
};

pub struct World {
    pub era: Era,
    pub chance: Chance,
    pub data: WorldData,
    pub stories: Vec<Story>,
    pub password_hash: String,
    pub vendor: Company,
    pub partners: Vec<Company>,
    pub customers: Vec<Customer>,
    /// Ids of service plans by owner (absent: the vendor), product and kind.
    pub plans: HashMap<(Option<usize>, usize, PlanKind), String>,
    pub sales: Vec<Sale>,
    pub batches: Vec<KeyBatch>,
    pub cases: Vec<Case>,
    pub agenda: Agenda,
}

#[derive(Clone, Debug)]
pub struct Customer {
    pub profile: Profile,
    pub zone: TimeZone,
    /// The partner that looks after it; absent: the vendor.
    pub partner: Option<usize>,
    /// Days before the end of the story on which it came.
    pub came: i64,
    /// More than 500 seats.
    pub large: bool,
    /// Leaves the story early, with its partner or alone.
    pub quiet: bool,
    pub company: Option<Company>,
}

impl World {
    pub fn customer(&self, customer: usize) -> Result<&Company, DemoError> {
        self.customers[customer]
            .company
            .as_ref()
            .ok_or_else(|| DemoError::Answer { pointer: self.customers[customer].profile.company.clone() })
    }

    /// Whose plans a partner sells by: its own, or as a reseller its parent's.
    pub fn plan_owner(&self, partner: Option<usize>) -> Option<usize> {
        let partner = partner?;
        let reseller = self.data.partners[partner].kind == OrganizationKind::Reseller;
        if reseller { self.data.partners[partner].parent } else { Some(partner) }
    }

    pub fn plan(&self, partner: Option<usize>, product: usize, kind: PlanKind) -> Result<&str, DemoError> {
        let found = self.plans.get(&(self.plan_owner(partner), product, kind));
        found.map(String::as_str).ok_or_else(|| DemoError::Answer { pointer: format!("plan {kind:?}") })
    }

    /// Who sells more of a sale to its customer: whoever holds the license. Keys are made by the owner of the plan,
    /// subscriptions by the customer's own partner; the vendor stands in for one that was suspended.
    pub fn seller_of(&self, at: usize) -> &Player {
        let sale = &self.sales[at];
        let customer = &self.customers[sale.customer];
        let partner = if sale.key.is_some() { self.plan_owner(customer.partner) } else { customer.partner };
        self.seller(if customer.quiet { None } else { partner })
    }

    /// Who sells for a partner; the vendor sells through its license manager.
    pub fn seller(&self, partner: Option<usize>) -> &Player {
        match partner {
            Some(partner) => self.partners[partner].administrator(),
            None => self.vendor.with_role(kernel::Role::LicenseManager),
        }
    }
}

/// An IANA time zone by its name; the data's tests know that all of them are there.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}
