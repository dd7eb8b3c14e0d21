//! Promotional codes: what the vendor lets lines of billing reports cost less, or be charged at another margin (spec/03.7).

pub(crate) mod api;
mod edit;
pub(crate) mod store;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};

use crate::billing_report::{BillingReport, Line};

pub use store::Model as Promotion;

pub enum PromotionNoun {}
impl Noun for PromotionNoun {
    const PREFIX: &'static str = "prm";
}
pub type PromotionId = Id<PromotionNoun>;

text_enum! {
    pub enum PromotionEffect {
        /// So much is taken off the unit price.
        Price = "price",
        /// This is the margin, whatever the line's own is.
        Margin = "margin",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum PromotionError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the code {0} is taken")]
    Taken(String),
}

impl From<PromotionError> for Problem {
    fn from(error: PromotionError) -> Self {
        match error {
            PromotionError::Db(error) => error.into(),
            PromotionError::Invalid(errors) => Problem::invalid(errors),
            PromotionError::Taken(code) => {
                Problem::new(ProblemKind::Conflict, "promotion_taken", format!("There is a code {code} already. Choose another one."))
            }
        }
    }
}

/// Why a code does not fit a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Days,
    Product,
    Partner,
}

impl Refusal {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Days => "promotion_days",
            Self::Product => "promotion_product",
            Self::Partner => "promotion_partner",
        }
    }
    pub const fn detail(self) -> &'static str {
        match self {
            Self::Days => "The code is not valid on the first day that this line charges.",
            Self::Product => "The code is not for this product.",
            Self::Partner => "The code is not for this partner.",
        }
    }
}

impl Promotion {
    /// Why it does not fit a line of `report`, if it doesn't: the first charged day counts.
    pub fn refusal(&self, line: &Line, report: &BillingReport) -> Option<Refusal> {
        let day = line.charged_from.as_str();
        if day < self.valid_from.as_str() || self.valid_to.as_deref().is_some_and(|last| day > last) {
            return Some(Refusal::Days);
        }
        let listed = |list: &str, id: &str| {
            let ids: Vec<String> = serde_json::from_str(list).unwrap_or_default();
            ids.is_empty() || ids.iter().any(|one| one == id)
        };
        if !listed(&self.products, &line.product_id.to_string()) {
            return Some(Refusal::Product);
        }
        if !listed(&self.partners, &report.organization_id.to_string()) {
            return Some(Refusal::Partner);
        }
        None
    }
}

/// A code for all products and partners, for tests.
#[cfg(test)]
pub(crate) async fn edit_for_test(cx: &db::Cx, code: &str, effect: PromotionEffect, rate: i64, (from, to): (&str, &str)) {
    let input = edit::NewPromotion {
        code: code.into(),
        name: code.into(),
        effect,
        rate,
        valid_from: from.parse().unwrap(),
        valid_to: Some(to.parse().unwrap()),
        products: vec![],
        partners: vec![],
    };
    cx.write(async |tx| edit::create(&tx, input.clone()).await.map(|promotion| promotion.version)).await.unwrap();
}
