//! Crossgrade (spec/03.3): a plan is assigned to a customer who holds licenses of its products by another plan. They are
//! shown, and each goes over to the new plan where product and region match (its code is kept), or stands beside it, or ends.
//! Full licenses only: a trial is followed by a full license anyway, and one not for resale is apart. A second subscription of
//! the same plan is no crossgrade.

pub(crate) mod api;
mod perform;
mod store;
#[cfg(test)]
mod tests;

use catalog::ProductId;
use kernel::{FieldError, Problem, ProblemKind, text_enum};
use lease::VersionType;
use licensing::LicenseId;

pub(crate) use perform::{carry_over, close_emptied, make_room};
pub(crate) use store::Held;

use crate::{
    license_pool::LicensePoolError,
    service_plan::{Goods, ServicePlan, field_error},
};

text_enum! {
    /// Whether a license can go over to the new plan.
    pub enum Fit {
        Matches = "matches",
        /// The new plan's owner sells in another region than the partner that sold the license.
        OtherRegion = "other_region",
        /// Another license of the product ends later and goes over, unless the partner chooses otherwise: one takes the place.
        AnotherMatches = "another_matches",
        /// It is suspended or disabled.
        NotRunning = "not_running",
    }
}

text_enum! {
    /// What becomes of a license that the customer holds.
    pub enum Choice {
        /// It goes over to the new plan and keeps its code.
        Convert = "convert",
        /// It stands beside the new one.
        Keep = "keep",
        /// It ends at once; its units go back to the pool.
        Discontinue = "discontinue",
    }
}

/// What the partner wants of the licenses that the customer holds.
#[derive(Clone, Debug, Default)]
pub struct Crossgrade {
    /// All that match go over, but for those with a choice of their own.
    pub convert: bool,
    pub choices: Vec<(LicenseId, Choice)>,
}

/// A license in the way, and whether it can go over.
#[derive(Clone, Debug)]
pub(crate) struct Conflict {
    pub held: Held,
    pub fit: Fit,
}

#[derive(Debug, thiserror::Error)]
pub enum CrossgradeError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    License(#[from] licensing::LicenseError),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the customer holds licenses of these products")]
    Undecided(Vec<FieldError>),
}

impl From<CrossgradeError> for Problem {
    fn from(error: CrossgradeError) -> Self {
        match error {
            CrossgradeError::Db(error) => error.into(),
            CrossgradeError::License(error) => error.into(),
            CrossgradeError::Pool(error) => error.into(),
            CrossgradeError::Invalid(errors) => Self::invalid(errors),
            CrossgradeError::Undecided(errors) => Self {
                errors,
                ..Self::new(
                    ProblemKind::Conflict,
                    "crossgrade_conflict",
                    "The customer holds licenses of these products by another plan. Say for each whether it goes over to this plan, stays or ends.",
                )
            },
        }
    }
}

/// The licenses in the way of assigning `plan`, the one that ends last first.
pub(crate) async fn conflicts(
    tx: &db::Tx,
    plan: &ServicePlan,
    goods: &Goods,
    customer: kernel::OrganizationId,
) -> db::Result<Vec<Conflict>> {
    if plan.version_type != VersionType::Full {
        return Ok(Vec::new());
    }
    let products: Vec<_> = goods.products.iter().map(|product| product.id).collect();
    let held = store::held(tx, plan.id, customer, &products).await?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let region = identity::find_organization(tx, plan.owner_id).await?.support_region;
    Ok(judge(held, &region))
}

/// Of several licenses of a product that could go over, the first does.
fn judge(held: Vec<Held>, region: &str) -> Vec<Conflict> {
    let mut taken: Vec<ProductId> = Vec::new();
    let fit = |held: &Held| {
        if !held.enabled || held.suspended_at.is_some() {
            Fit::NotRunning
        } else if held.region != region {
            Fit::OtherRegion
        } else if taken.contains(&held.product_id) {
            Fit::AnotherMatches
        } else {
            taken.push(held.product_id);
            Fit::Matches
        }
    };
    let fits: Vec<_> = held.iter().map(fit).collect();
    held.into_iter().zip(fits).map(|(held, fit)| Conflict { held, fit }).collect()
}

/// What happens to each license in the way.
///
/// # Errors
/// [`CrossgradeError::Undecided`] with those that nobody has decided about; [`CrossgradeError::Invalid`] where a choice cannot
/// be had.
pub(crate) fn decide(conflicts: &[Conflict], wanted: &Crossgrade) -> Result<Vec<Choice>, CrossgradeError> {
    let mut errors = Vec::new();
    let mut chosen: Vec<Option<Choice>> = vec![None; conflicts.len()];
    for (at, (license, choice)) in wanted.choices.iter().enumerate() {
        let wrong = |code, detail| field_error(&format!("/crossgrade/choices/{at}/license_id"), code, detail);
        let found = conflicts.iter().position(|conflict| conflict.held.license_id == *license);
        match found.map(|found| (found, conflicts[found].fit)) {
            None => errors.push(wrong("unknown", "The customer has no license with this id that the plan overlaps.")),
            Some((found, _)) if chosen[found].is_some() => errors.push(wrong("taken", "This license stands twice.")),
            Some((_, Fit::OtherRegion | Fit::NotRunning)) if *choice == Choice::Convert => {
                errors.push(wrong("not_convertible", "This license cannot go over to the plan; it stays or ends."));
            }
            Some((found, _)) if *choice == Choice::Convert && goes_over(conflicts, &chosen, conflicts[found].held.product_id) => {
                errors.push(wrong("one_only", "One license of a product goes over; the others stay or end."));
            }
            Some((found, _)) => chosen[found] = Some(*choice),
        }
    }
    if !errors.is_empty() {
        return Err(CrossgradeError::Invalid(errors));
    }
    if wanted.convert {
        for (at, conflict) in conflicts.iter().enumerate() {
            if chosen[at].is_none() && conflict.fit == Fit::Matches && !goes_over(conflicts, &chosen, conflict.held.product_id) {
                chosen[at] = Some(Choice::Convert);
            }
        }
    }
    let undecided: Vec<_> =
        conflicts.iter().zip(&chosen).filter(|(_, chosen)| chosen.is_none()).map(|(conflict, _)| told(conflict)).collect();
    if undecided.is_empty() { Ok(chosen.into_iter().flatten().collect()) } else { Err(CrossgradeError::Undecided(undecided)) }
}

fn goes_over(conflicts: &[Conflict], chosen: &[Option<Choice>], product: ProductId) -> bool {
    conflicts.iter().zip(chosen).any(|(conflict, choice)| conflict.held.product_id == product && *choice == Some(Choice::Convert))
}

/// Names a license that somebody has to decide about.
fn told(conflict: &Conflict) -> FieldError {
    let Held { license_id, product_name, service_plan_name, units, expires_on, .. } = &conflict.held;
    let detail = format!("{product_name} by {service_plan_name}: {units} units until {expires_on}.");
    field_error(&format!("/crossgrade/choices/{license_id}"), conflict.fit.as_str(), &detail)
}
