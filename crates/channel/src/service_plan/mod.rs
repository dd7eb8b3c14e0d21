//! Service plan: a template from which subscriptions and Registration Keys are made (spec/03.3).

pub(crate) mod api;
mod assign;
pub(crate) mod change_api;
mod create;
mod enable;
mod goods;
mod schedule;
mod service;
pub(crate) mod store;
mod terms;
#[cfg(test)]
mod tests;
mod update;

use jiff::civil::Date;
use kernel::{Actor, FieldError, Id, Noun, Place, Problem, ProblemKind, text_enum};
use lease::VersionType;

pub(crate) use assign::{assign, unassign};
pub use create::{NewServicePlan, create};
pub(crate) use enable::set_enabled;
pub(crate) use goods::{Goods, goods};
pub use schedule::ScheduledPlanUpdates;
use service::check_service;
pub use store::{Model as ServicePlan, find};
pub(crate) use terms::{Terms, TermsChange};
pub(crate) use update::{UpdatePlan, cancel_update, update};

pub enum ServicePlanNoun {}
impl Noun for ServicePlanNoun {
    const PREFIX: &'static str = "spl";
}
pub type ServicePlanId = Id<ServicePlanNoun>;

text_enum! {
    /// How a plan is paid; fixed at creation.
    pub enum Charging {
        /// By usage and billing reports only.
        Monthly = "monthly",
        /// By orders only.
        Prepaid = "prepaid",
    }
}

text_enum! {
    /// What begins the period of a license that is sold by a plan.
    pub enum PlanActivation {
        Assignment = "assignment",
        /// Of a service: the first sign-in of the customer's people, 12 months after the assignment at the latest. Whoever
        /// registers a key is signed in.
        FirstSignIn = "first_sign_in",
    }
}

text_enum! {
    /// What a plan's list shows.
    pub enum PlanState {
        Enabled = "enabled",
        Disabled = "disabled",
        /// What it sells is no longer sold; licenses that exist are still renewed.
        EndOfSale = "end_of_sale",
        /// Edited; the new terms apply from a day on.
        ScheduledUpdate = "scheduled_update",
        /// The suite's members changed, and the owner has not approved that yet.
        Locked = "locked",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ServicePlanError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the name is taken")]
    NameTaken,
    #[error("the sale of {0} has ended")]
    EndOfSale(String),
    #[error("{product} is not sold in {country}")]
    NotSoldHere { product: String, country: String },
    #[error("resellers and customers use the plans that are assigned to them")]
    Owner,
    #[error("the organization above does not let this one create plans")]
    SwitchedOff,
    #[error("a trial plan has fixed terms")]
    TrialFixed,
    #[error("an update is scheduled")]
    UpdateScheduled,
    #[error("other members of the suite await approval")]
    Locked,
}

impl From<ServicePlanError> for Problem {
    fn from(error: ServicePlanError) -> Self {
        match error {
            ServicePlanError::Db(error) => error.into(),
            ServicePlanError::Invalid(errors) => Problem::invalid(errors),
            ServicePlanError::NameTaken => Problem {
                errors: vec![field_error("/name", "taken", "One of your plans has this name already.")],
                ..Problem::new(
                    ProblemKind::Conflict,
                    "service_plan_name_taken",
                    "One of your plans has this name already. Choose another one.",
                )
            },
            ServicePlanError::EndOfSale(name) => Problem::new(
                ProblemKind::Conflict,
                "product_end_of_sale",
                format!("The sale of {name} has ended. Licenses that exist can still be renewed."),
            ),
            ServicePlanError::NotSoldHere { product, country } => {
                Problem::new(ProblemKind::Conflict, "product_not_sold_here", format!("{product} is not sold in {country}."))
            }
            ServicePlanError::Owner => Problem::new(
                ProblemKind::Conflict,
                "service_plan_owner",
                "Only the vendor, a tier-1 partner or an MSP has plans of its own.",
            ),
            ServicePlanError::SwitchedOff => Problem::new(
                ProblemKind::Conflict,
                "service_plan_switched_off",
                "The organization above yours has switched off that you create plans. Ask it for one.",
            ),
            ServicePlanError::TrialFixed => {
                Problem::new(ProblemKind::Conflict, "service_plan_trial", "A trial plan can be renamed, enabled and disabled only.")
            }
            ServicePlanError::Locked => Problem::new(
                ProblemKind::Conflict,
                "service_plan_locked",
                "The members of this plan's suite have changed. Nothing is sold by it until its owner has approved the change.",
            ),
            ServicePlanError::UpdateScheduled => Problem::new(
                ProblemKind::Conflict,
                "service_plan_update_scheduled",
                "New terms are scheduled for this plan. Cancel that update first, or schedule another one in its place.",
            ),
        }
    }
}

pub(crate) fn field_error(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.to_owned(), code: code.to_owned(), detail: detail.to_owned() }
}

impl ServicePlan {
    /// Where the plan stands for `actor`: one that isn't the actor's own or of somebody below was lent by a parent.
    pub fn place(&self, actor: &Actor) -> Place {
        if self.lent { Place::Above } else { actor.place_of(self.owner_id) }
    }
    /// What price lists name.
    pub fn priced(&self) -> catalog::Priced {
        self.suite_id.map_or(catalog::Priced::Product(self.product_id), catalog::Priced::Suite)
    }
    /// Days before expiry on which notices go out; the product's if the plan says nothing.
    pub fn notice_days(&self) -> db::Result<Option<Vec<u16>>> {
        Ok(self.notice_days.as_deref().map(serde_json::from_str).transpose()?)
    }
    /// The terms that wait for their day.
    pub(crate) fn scheduled_terms(&self) -> db::Result<Option<Terms>> {
        Ok(self.update_terms.as_deref().map(serde_json::from_str).transpose()?)
    }
    /// What is shown of it on `day`.
    pub(crate) fn state(&self, day: Date) -> PlanState {
        let day = day.to_string();
        let over = |last: &Option<String>| last.as_ref().is_some_and(|last| *last < day);
        if self.locked {
            PlanState::Locked
        } else if !self.enabled {
            PlanState::Disabled
        } else if over(&self.sold_until) || over(&self.members_sold_until) {
            PlanState::EndOfSale
        } else if self.update_on.is_some() {
            PlanState::ScheduledUpdate
        } else {
            PlanState::Enabled
        }
    }
    /// Refuses new sales while the suite's members await approval.
    pub(crate) const fn check_unlocked(&self) -> Result<(), ServicePlanError> {
        if self.locked { Err(ServicePlanError::Locked) } else { Ok(()) }
    }
    /// Whether `units` lie between the plan's minimum and maximum.
    pub fn allows_units(&self, units: i64) -> bool {
        (self.units_minimum..=self.units_maximum).contains(&units)
    }
}

pub(crate) fn check_name(name: &str) -> Option<FieldError> {
    let fits = (1..=150).contains(&name.trim().chars().count()) && !name.chars().any(char::is_control);
    (!fits).then(|| field_error("/name", "wrong_value", "1 to 150 characters."))
}

/// 1-66 months at first; a trial has one.
pub(crate) fn check_initial(version_type: VersionType, initial_months: i64) -> Option<FieldError> {
    if !(1..=66).contains(&initial_months) {
        Some(field_error("/initial_months", "out_of_range", "1 to 66 months."))
    } else if version_type == VersionType::Trial && initial_months != 1 {
        Some(field_error("/initial_months", "out_of_range", "A trial runs one month."))
    } else {
        None
    }
}
