//! Support agent: somebody of the vendor who takes support requests, with skills, languages, hours and absences (spec 04.6).

pub(crate) mod api;
mod create;
mod delete;
pub(crate) mod store;
mod update;

use catalog::ProductId;
use db::Tx;
use identity::Language;
use jiff::civil::Date;
use kernel::{FieldError, Id, Noun, Permission, PersonId, Place, Problem, ProblemKind, allowed};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::calendar::{self, CalendarId};
pub(crate) use create::create;
pub(crate) use delete::delete;
pub(crate) use store::Model as SupportAgent;
pub(crate) use update::{SupportAgentChange, update};

pub enum SupportAgentNoun {}
impl Noun for SupportAgentNoun {
    const PREFIX: &'static str = "agt";
}
pub type SupportAgentId = Id<SupportAgentNoun>;

/// How well somebody knows a product: 1 junior, 2 senior, 3 expert. Without a product: all that no other skill names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_id: Option<ProductId>,
    #[schema(minimum = 1, maximum = 3)]
    pub level: u8,
}

/// Days of somebody's calendar on which routing passes them by, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    #[schema(value_type = String, format = Date, examples("2026-12-24"))]
    pub from: Date,
    #[schema(value_type = String, format = Date, examples("2026-12-31"))]
    pub to: Date,
}

/// What routing goes by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// Beside English, which everybody works in.
    pub languages: Vec<Language>,
    pub skills: Vec<Skill>,
    pub absences: Vec<Absence>,
}

impl Profile {
    /// The level for a product; for what concerns no product, the best level of any.
    pub fn level(&self, product: Option<ProductId>) -> Option<u8> {
        let of = |wanted: Option<ProductId>| self.skills.iter().filter(|skill| skill.product_id == wanted).map(|skill| skill.level).max();
        match product {
            Some(product) => of(Some(product)).or_else(|| of(None)),
            None => self.skills.iter().map(|skill| skill.level).max(),
        }
    }
    pub fn absent_on(&self, day: Date) -> bool {
        self.absences.iter().any(|absence| absence.from <= day && day <= absence.to)
    }
}

/// What somebody sets of an agent.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    pub calendar_id: CalendarId,
    pub takes_requests: bool,
    pub most_open: Option<i64>,
    pub profile: Profile,
}

#[derive(Debug, thiserror::Error)]
pub enum SupportAgentError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("this person is a support agent already")]
    Taken,
}

impl From<SupportAgentError> for Problem {
    fn from(error: SupportAgentError) -> Self {
        match error {
            SupportAgentError::Db(error) => error.into(),
            SupportAgentError::Invalid(errors) => Self::invalid(errors),
            SupportAgentError::Taken => {
                Self::new(ProblemKind::Conflict, "support_agent_taken", "This person is a support agent already: change that one.")
            }
        }
    }
}

fn wrong(pointer: impl Into<String>, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.into(), code: code.to_owned(), detail: detail.to_owned() }
}

const MOST: usize = 500;

/// Looks at all that can be wrong: calendar and products exist, levels and days are in order, nothing stands twice.
async fn check(tx: &Tx, terms: &Terms) -> Result<(), SupportAgentError> {
    let mut errors = Vec::new();
    match calendar::store::by_id(tx, terms.calendar_id).await {
        Err(db::Error::NotFound) => errors.push(wrong("/calendar_id", "unknown", "There is no such calendar.")),
        found => drop(found?),
    }
    if terms.most_open.is_some_and(|most| !(1..=10_000).contains(&most)) {
        errors.push(wrong("/most_open", "out_of_range", "1 to 10,000."));
    }
    let Profile { skills, absences, .. } = &terms.profile;
    if skills.len() > MOST || absences.len() > MOST {
        errors.push(wrong("/skills", "too_many", "At most 500 skills and 500 absences."));
        return Err(SupportAgentError::Invalid(errors));
    }
    let known = store::known_products(tx, skills.iter().filter_map(|skill| skill.product_id)).await?;
    for (at, skill) in skills.iter().enumerate() {
        if !(1..=3).contains(&skill.level) {
            errors.push(wrong(format!("/skills/{at}/level"), "out_of_range", "1 to 3."));
        }
        if skills.iter().take(at).any(|other| other.product_id == skill.product_id) {
            errors.push(wrong(format!("/skills/{at}/product_id"), "twice", "A skill stands once."));
        }
        if skill.product_id.is_some_and(|id| !known.contains(&id)) {
            errors.push(wrong(format!("/skills/{at}/product_id"), "unknown", "There is no such product."));
        }
    }
    for (at, absence) in absences.iter().enumerate() {
        if absence.to < absence.from {
            errors.push(wrong(format!("/absences/{at}/to"), "before_from", "An absence ends on its first day or later."));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(SupportAgentError::Invalid(errors)) }
}

/// The name of somebody who may own a support request: enabled, and of a vendor's role that may solve one.
pub(crate) async fn name_of_staff(tx: &Tx, id: PersonId) -> db::Result<Option<String>> {
    let person = match identity::find_person(tx, id).await {
        Err(db::Error::NotFound) => return Ok(None),
        found => found?,
    };
    let organization = identity::find_organization(tx, person.organization_id).await?;
    let may = allowed(organization.kind, person.role, organization.status, Permission::SupportRequestProposeSolution, Place::Below);
    Ok((may && person.enabled).then(|| format!("{} {}", person.first_name, person.last_name)))
}

#[cfg(test)]
mod tests;
