//! Product: what is licensed (spec/02.1), with the features that it asks about and the policy by which it expires.

pub(crate) mod api;
mod lifecycle;
mod policy;
mod store;
mod vendor_zone;
mod write;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};

pub use policy::{ExpiryPolicy, Feature, OverUse, RegionPolicy, When};
pub use store::{Model as Product, by_code, by_id, by_prefix};
pub use vendor_zone::MoveEndsOfLife;
pub use write::{NewProduct, create};
pub(crate) use write::{check_fixed, check_name, check_text};

pub enum ProductNoun {}
impl Noun for ProductNoun {
    const PREFIX: &'static str = "prd";
}
pub type ProductId = Id<ProductNoun>;

text_enum! {
    /// Whom it is made for: SMB has 1 to 500 seats, Enterprise more.
    pub enum Segment { Smb = "smb", Enterprise = "enterprise", Both = "both" }
}
text_enum! {
    pub enum ProductKind { Software = "software", Saas = "saas" }
}
text_enum! {
    /// What happens at an installation without a code.
    pub enum ActivationMode {
        /// It runs with update and scan off.
        CodeRequired = "code_required",
        /// A 30-day trial starts by itself.
        LegacyTrial = "legacy_trial",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ProductError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("{0} is taken")]
    Taken(&'static str),
}

impl From<ProductError> for Problem {
    fn from(error: ProductError) -> Self {
        match error {
            ProductError::Db(error) => error.into(),
            ProductError::Invalid(errors) => Problem::invalid(errors),
            ProductError::Taken(field) => Problem {
                errors: vec![FieldError {
                    pointer: format!("/{field}"),
                    code: "taken".into(),
                    detail: "Another product has this already.".into(),
                }],
                ..Problem::new(ProblemKind::Conflict, "product_taken", format!("Another product has this {field} already."))
            },
        }
    }
}
