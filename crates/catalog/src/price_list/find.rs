//! The price of an item, for orders and quotes.

use db::Tx;
use jiff::civil::Date;
use lease::VersionType;

use super::{Price, Priced, choose::choose, store};

/// What a unit of `item` costs for a year when a customer in `country` buys `units` of it on `day`; `None` if it has no price
/// there. A list of the country goes before a worldwide one, the newest before older ones, and the number of units chooses one
/// band for all of them. Trials and licenses that are not for resale are free: nobody asks for them.
///
/// # Errors
/// If the database fails or stored JSON does not read.
pub async fn price_of(tx: &Tx, item: Priced, version_type: VersionType, country: &str, units: i64, day: Date) -> db::Result<Option<Price>> {
    let candidates = store::in_force(tx, item, version_type, &day.to_string()).await?;
    Ok(choose(candidates, country, units))
}
