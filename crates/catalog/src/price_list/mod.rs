//! Price list: what a unit costs for a year, by region and currency, in bands by number of units (spec/02.1).

pub(crate) mod api;
mod choose;
mod find;
mod store;
mod write;

use jiff::civil::Date;
use kernel::{Currency, FieldError, Id, Noun, Problem, ProblemKind};
use lease::VersionType;

use crate::{ProductId, SuiteId};

pub use find::{Prices, price_of, prices_of};
pub use store::Model as PriceList;
pub use write::{NewPriceList, create};

pub enum PriceListNoun {}
impl Noun for PriceListNoun {
    const PREFIX: &'static str = "prl";
}
pub type PriceListId = Id<PriceListNoun>;

/// What has a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priced {
    Product(ProductId),
    Suite(SuiteId),
}

/// The price of one unit for one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    pub price_list_id: PriceListId,
    pub currency: Currency,
    /// In the currency's minor unit.
    pub amount: i64,
    /// Where the band starts that was chosen: it holds for all units.
    pub from_units: i64,
}

/// The price of a unit and a year, in minor units, for everybody who buys `from_units` or more, up to the next band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub from_units: i64,
    pub amount: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemPrice {
    pub item: Priced,
    pub version_type: VersionType,
    pub bands: Vec<Band>,
}

impl PriceList {
    /// Empty is worldwide.
    pub fn countries(&self) -> db::Result<Vec<String>> {
        Ok(serde_json::from_str(&self.countries)?)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum PriceListError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("{item} has a price in the list {list} for some of these countries and days")]
    Overlaps { list: String, item: String },
}

impl From<PriceListError> for Problem {
    fn from(error: PriceListError) -> Self {
        match error {
            PriceListError::Db(error) => error.into(),
            PriceListError::Invalid(errors) => Problem::invalid(errors),
            PriceListError::Overlaps { list, item } => Problem::new(
                ProblemKind::Conflict,
                "price_list_overlaps",
                format!(
                    "{item} has a price in \u{201c}{list}\u{201d} already, for some of these countries and days in this currency. \
                     End that list first, or choose other days."
                ),
            ),
        }
    }
}

/// First and last day are days of the buyer's calendar.
pub(crate) fn check_days(from: Date, to: Option<Date>) -> Vec<FieldError> {
    use crate::country::{check_day, field_error};
    let mut errors: Vec<_> = [check_day("/valid_from", Some(from)), check_day("/valid_to", to)].into_iter().flatten().collect();
    if to.is_some_and(|to| to < from) {
        errors.push(field_error("/valid_to", "out_of_range", "It cannot end before it starts."));
    }
    errors
}
