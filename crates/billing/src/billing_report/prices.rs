//! List prices of lines: those in force on the first day of the month that is charged, in the report's country and currency.

use std::collections::BTreeMap;

use catalog::{Priced, Prices};
use db::Tx;
use lease::VersionType;

use super::{BillingReport, lines::Line};
use crate::Month;

/// What was looked up so far: lines of a month are many, products few.
#[derive(Default)]
pub(super) struct PriceBook(BTreeMap<(Priced, String), Prices>);

impl PriceBook {
    /// Puts the list price on a line, chosen by its units; nothing where no list has one, or nothing is paid for it.
    pub async fn look_up(&mut self, tx: &Tx, report: &BillingReport, line: &mut Line) -> db::Result<()> {
        line.list_price = None;
        line.unit_price = None;
        if line.is_free() {
            return Ok(());
        }
        let Ok(month) = line.month.parse::<Month>() else { return Ok(()) };
        let item = line.suite_id.map_or(Priced::Product(line.product_id), Priced::Suite);
        let key = (item, line.month.clone());
        let prices = match self.0.entry(key) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(catalog::prices_of(tx, item, VersionType::Full, month.first()).await?)
            }
        };
        line.list_price = prices.choose(&report.country, report.currency, line.chargeable.max(1)).map(|price| price.amount);
        line.unit_price = line.list_price;
        Ok(())
    }
}
