//! The price of an item, for orders and quotes.

use db::Tx;
use jiff::civil::Date;
use kernel::Currency;
use lease::VersionType;

use super::{
    Price, Priced,
    choose::{Candidate, choose},
    store,
};

/// What a unit of `item` costs for a year when a customer in `country` buys `units` of it on `day`; `None` if it has no price
/// there. A list of the country goes before a worldwide one, the newest before older ones, and the number of units chooses one
/// band for all of them. Trials and licenses that are not for resale are free: nobody asks for them.
///
/// # Errors
/// If the database fails or stored JSON does not read.
pub async fn price_of(tx: &Tx, item: Priced, version_type: VersionType, country: &str, units: i64, day: Date) -> db::Result<Option<Price>> {
    let candidates = store::in_force(tx, item, version_type, &day.to_string()).await?;
    Ok(choose(&candidates, country, units))
}

/// The prices of an item that are in force on a day: what many lines of one month are priced from.
pub struct Prices(Vec<Candidate>);

/// The prices of `item` on `day`, for [`Prices::choose`].
///
/// # Errors
/// As [`price_of`].
pub async fn prices_of(tx: &Tx, item: Priced, version_type: VersionType, day: Date) -> db::Result<Prices> {
    Ok(Prices(store::in_force(tx, item, version_type, &day.to_string()).await?))
}

impl Prices {
    /// As [`price_of`], among the lists in `currency`.
    pub fn choose(&self, country: &str, currency: Currency, units: i64) -> Option<Price> {
        choose(self.0.iter().filter(|one| one.currency == currency), country, units)
    }
}
