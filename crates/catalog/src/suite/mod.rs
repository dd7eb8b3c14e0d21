//! Suite: products that are sold, planned and renewed as one (spec/02.1). Assigning it yields one license for each member.

pub(crate) mod api;
mod store;
mod write;

use jiff::civil::Date;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind};

pub use store::{Model as Suite, by_code, by_id, by_prefix, members, members_at};
pub use write::{NewSuite, SuiteChange, create, update};

use crate::Product;

pub enum SuiteNoun {}
impl Noun for SuiteNoun {
    const PREFIX: &'static str = "ste";
}
pub type SuiteId = Id<SuiteNoun>;

impl Suite {
    /// Whether new sales of the suite with these members are possible on `day`: while it and all of them are sold.
    pub fn on_sale(&self, members: &[Product], day: Date) -> bool {
        let open = self.end_of_sale.as_ref().is_none_or(|last| day.to_string() <= *last);
        open && members.iter().all(|member| member.on_sale(day))
    }

    /// Whether it is sold in `country`: where all of its members are.
    ///
    /// # Errors
    /// If stored JSON does not read.
    pub fn sold_in(&self, members: &[Product], country: &str) -> db::Result<bool> {
        for member in members {
            if !member.sold_in(country)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum SuiteError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("{0} is taken")]
    Taken(&'static str),
}

impl From<SuiteError> for Problem {
    fn from(error: SuiteError) -> Self {
        match error {
            SuiteError::Db(error) => error.into(),
            SuiteError::Invalid(errors) => Problem::invalid(errors),
            SuiteError::Taken(field) => Problem {
                errors: vec![FieldError {
                    pointer: format!("/{field}"),
                    code: "taken".into(),
                    detail: "Another product or suite has this already.".into(),
                }],
                ..Problem::new(ProblemKind::Conflict, "suite_taken", format!("Another product or suite has this {field} already."))
            },
        }
    }
}
