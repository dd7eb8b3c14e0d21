//! Service plan: a template from which subscriptions and Registration Keys are made (spec/03.3).

pub(crate) mod api;
mod create;
mod enable;
mod goods;
pub(crate) mod store;

use kernel::{Actor, FieldError, Id, Noun, Place, Problem, ProblemKind, text_enum};
use lease::VersionType;

pub use create::{NewServicePlan, create};
pub(crate) use enable::set_enabled;
pub(crate) use goods::{Goods, goods};
pub use store::{Model as ServicePlan, assign as lend, find};

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
    /// Whether `units` lie between the plan's minimum and maximum.
    pub fn allows_units(&self, units: i64) -> bool {
        (self.units_minimum..=self.units_maximum).contains(&units)
    }
}

/// The spec's ranges: 1-66 months at first (a trial has one), 1-36 to renew, 0 for never.
pub(crate) fn check_periods(version_type: VersionType, initial_months: i64, auto_renewal_months: i64) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if !(1..=66).contains(&initial_months) {
        errors.push(field_error("/initial_months", "out_of_range", "1 to 66 months."));
    } else if version_type == VersionType::Trial && initial_months != 1 {
        errors.push(field_error("/initial_months", "out_of_range", "A trial runs one month."));
    }
    if !(0..=36).contains(&auto_renewal_months) {
        errors.push(field_error("/auto_renewal_months", "out_of_range", "1 to 36 months, or 0 for none."));
    } else if version_type != VersionType::Full && auto_renewal_months != 0 {
        errors.push(field_error("/auto_renewal_months", "out_of_range", "Only full licenses renew by themselves."));
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trials_run_one_month_and_never_renew() {
        let pointers = |version_type, initial, renewal| {
            check_periods(version_type, initial, renewal).into_iter().map(|error| error.pointer).collect::<Vec<_>>()
        };
        assert!(pointers(VersionType::Full, 66, 36).is_empty());
        assert!(pointers(VersionType::Trial, 1, 0).is_empty());
        assert_eq!(pointers(VersionType::Trial, 2, 1), ["/initial_months", "/auto_renewal_months"]);
        assert_eq!(pointers(VersionType::Full, 67, 37), ["/initial_months", "/auto_renewal_months"]);
    }
}
