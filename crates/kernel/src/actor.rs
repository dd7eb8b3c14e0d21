//! Who acts: a person of an organization, a token, the system itself, or nobody known yet (spec/01).

use serde::{Deserialize, Serialize};

use crate::{Id, Noun, Permission, Place, allowed, text_enum};

/// A company in the tree: vendor, partner or customer.
#[derive(Debug)]
pub enum Organization {}
impl Noun for Organization {
    const PREFIX: &'static str = "org";
}
pub type OrganizationId = Id<Organization>;

#[derive(Debug)]
pub enum Person {}
impl Noun for Person {
    const PREFIX: &'static str = "usr";
}
pub type PersonId = Id<Person>;

text_enum! {
    /// What an organization is in the tree (spec/01.1).
    pub enum OrganizationKind {
        Vendor = "vendor",
        /// Tier 1.
        Distributor = "distributor",
        /// Tier 1.
        Isp = "isp",
        /// Tier 2, with license pools and plans of its own.
        Msp = "msp",
        /// Tier 2, using the plans that its parent assigns.
        Reseller = "reseller",
        Customer = "customer",
    }
}

impl OrganizationKind {
    pub const fn is_tier1(self) -> bool {
        matches!(self, Self::Distributor | Self::Isp)
    }
    pub const fn is_tier2(self) -> bool {
        matches!(self, Self::Msp | Self::Reseller)
    }
    pub const fn is_partner(self) -> bool {
        self.is_tier1() || self.is_tier2()
    }
    /// Which kinds may stand directly below this one.
    pub const fn may_own(self, child: Self) -> bool {
        match self {
            Self::Vendor => child.is_tier1() || matches!(child, Self::Customer),
            Self::Distributor | Self::Isp => child.is_tier2() || matches!(child, Self::Customer),
            Self::Msp | Self::Reseller => matches!(child, Self::Customer),
            Self::Customer => false,
        }
    }
}

text_enum! {
    /// Partners (and the vendor): active, suspended, canceled. Customers: enabled, disabled (spec/01.1).
    pub enum OrganizationStatus {
        Active = "active",
        Suspended = "suspended",
        Canceled = "canceled",
        Enabled = "enabled",
        Disabled = "disabled",
    }
}

text_enum! {
    /// What a person is within its organization; which roles exist depends on the organization's kind (spec/01.3).
    pub enum Role {
        Administrator = "administrator",
        ProductManager = "product_manager",
        LicenseManager = "license_manager",
        SupportManager = "support_manager",
        SupportEngineer = "support_engineer",
        CustomerServiceManager = "customer_service_manager",
        Engineer = "engineer",
        BillingManager = "billing_manager",
        Auditor = "auditor",
        CustomerAccountManager = "customer_account_manager",
        PartnerAccountManager = "partner_account_manager",
        DesignatedContact = "designated_contact",
        Viewer = "viewer",
    }
}

impl Role {
    pub const fn of_kind(kind: OrganizationKind) -> &'static [Self] {
        match kind {
            OrganizationKind::Vendor => &[
                Self::Administrator,
                Self::ProductManager,
                Self::LicenseManager,
                Self::SupportManager,
                Self::SupportEngineer,
                Self::CustomerServiceManager,
                Self::Engineer,
                Self::BillingManager,
                Self::Auditor,
            ],
            OrganizationKind::Customer => &[Self::Administrator, Self::DesignatedContact, Self::Viewer],
            _ => &[
                Self::Administrator,
                Self::CustomerAccountManager,
                Self::PartnerAccountManager,
                Self::LicenseManager,
                Self::SupportManager,
                Self::SupportEngineer,
                Self::BillingManager,
            ],
        }
    }
}

/// Whose credential came with the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Principal {
    /// No credential: sign-in, sign-up, the product side.
    Anonymous,
    /// Scheduled and queued work of the server itself.
    System,
    /// A signed-in person, or an API token that acts for one.
    Person { id: PersonId, token: Option<String> },
    /// An API token of an organization.
    Organization { token: String },
}

/// The place that an actor has in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    pub organization: OrganizationId,
    pub kind: OrganizationKind,
    pub status: OrganizationStatus,
    pub role: Role,
}

#[derive(Clone, Debug)]
pub struct Actor {
    pub principal: Principal,
    pub membership: Option<Membership>,
    /// An API token's scopes: what remains of the role's permissions. `None` leaves all.
    pub scopes: Option<Vec<Permission>>,
}

impl Actor {
    pub const fn anonymous() -> Self {
        Self { principal: Principal::Anonymous, membership: None, scopes: None }
    }
    pub const fn system() -> Self {
        Self { principal: Principal::System, membership: None, scopes: None }
    }
    pub fn is_system(&self) -> bool {
        self.principal == Principal::System
    }
    pub fn organization(&self) -> Option<OrganizationId> {
        self.membership.map(|membership| membership.organization)
    }
    pub fn person(&self) -> Option<PersonId> {
        match self.principal {
            Principal::Person { id, .. } => Some(id),
            _ => None,
        }
    }
    pub fn is_vendor(&self) -> bool {
        self.membership.is_some_and(|membership| membership.kind == OrganizationKind::Vendor)
    }
    pub fn is_customer(&self) -> bool {
        self.membership.is_some_and(|membership| membership.kind == OrganizationKind::Customer)
    }
    /// Whether this actor may do `permission` to an object at `place`. The only question about power that code asks.
    pub fn may(&self, permission: Permission, place: Place) -> bool {
        match self.membership {
            None => self.is_system(),
            Some(Membership { kind, status, role, .. }) => {
                self.scopes.as_ref().is_none_or(|scopes| scopes.contains(&permission)) && allowed(kind, role, status, permission, place)
            }
        }
    }
    /// Whether `permission` is of any use to this actor: what the console shows by.
    pub fn may_anywhere(&self, permission: Permission) -> bool {
        Place::ALL.iter().any(|place| self.may(permission, *place))
    }
    /// Where an object of `owner` stands, seen from here. Callers pass only objects that the actor's scope shows.
    pub fn place_of(&self, owner: OrganizationId) -> Place {
        if self.organization() == Some(owner) { Place::Own } else { Place::Below }
    }
}
