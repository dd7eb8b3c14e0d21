//! Where a product is sold, and until when it is sold and used (spec/02.1).

use db::{Result, Tx};
use jiff::{Span, civil::Date, tz::TimeZone};
use kernel::{FieldError, Timestamp};

use super::Product;
use crate::country;

impl Product {
    /// The countries where it is sold; empty is everywhere.
    ///
    /// # Errors
    /// If the stored JSON does not read.
    pub fn regions(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_str(&self.regions)?)
    }

    /// Whether new sales to customers in `country` (`DE`) are possible.
    ///
    /// # Errors
    /// As [`Product::regions`].
    pub fn sold_in(&self, country: &str) -> Result<bool> {
        let regions = self.regions()?;
        Ok(regions.is_empty() || regions.iter().any(|region| region == country))
    }

    /// Whether new sales are possible on `day`: up to and with the day of its end of sale, or of life if that is earlier.
    /// Renewals don't ask.
    pub fn on_sale(&self, day: Date) -> bool {
        let day = day.to_string();
        [&self.end_of_sale, &self.end_of_life].into_iter().flatten().all(|last| day <= *last)
    }
}

pub(super) fn check(regions: &[String], end_of_sale: Option<Date>, end_of_life: Option<Date>) -> Vec<FieldError> {
    let mut errors = country::check("/regions", regions);
    errors.extend(country::check_day("/end_of_sale", end_of_sale));
    errors.extend(country::check_day("/end_of_life", end_of_life));
    if end_of_life.is_some_and(|life| end_of_sale.is_some_and(|sale| life < sale)) {
        errors.push(country::field_error("/end_of_life", "out_of_range", "It cannot end before its sale ends."));
    }
    errors
}

/// The end of `day` in the vendor's time zone.
pub(super) async fn end_of(tx: &Tx, day: Option<Date>) -> Result<Option<Timestamp>> {
    let Some(day) = day else { return Ok(None) };
    let vendor = identity::vendor(tx).await?.ok_or(db::Error::NotFound)?;
    let zone = TimeZone::get(&vendor.time_zone).unwrap_or(TimeZone::UTC);
    let next = day.saturating_add(Span::new().days(1));
    Ok(next.to_zoned(zone).ok().map(|start| start.timestamp().into()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        NewProduct, ProductError,
        product::{
            by_id,
            write::{ProductChange, update},
        },
        shop::{Shop, product},
    };

    fn countries(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[tokio::test]
    async fn it_is_sold_in_its_regions_through_the_last_day() {
        let shop = Shop::new().await;
        let input = NewProduct {
            regions: countries(&["DE", "AT"]),
            end_of_sale: Some(date(2026, 12, 31)),
            end_of_life: Some(date(2027, 6, 30)),
            ..product("GUARD", "GD")
        };
        let id = shop.create(input).await.unwrap();
        let product = shop.read(async |tx| by_id(&tx, id).await).await;
        assert_eq!(["AT", "FR"].map(|country| product.sold_in(country).unwrap()), [true, false]);
        assert_eq!([date(2026, 12, 31), date(2027, 1, 1)].map(|day| product.on_sale(day)), [true, false]);
        // Berlin is two hours ahead of UTC in summer.
        assert_eq!(product.end_of_life_at.unwrap().to_string(), "2027-06-30T22:00:00Z");
        assert_eq!(product.regions().unwrap(), ["AT", "DE"]);
    }

    #[tokio::test]
    async fn a_change_keeps_what_it_does_not_name_and_null_takes_a_day_away() {
        let shop = Shop::new().await;
        let input = NewProduct { end_of_sale: Some(date(2026, 12, 31)), end_of_life: Some(date(2027, 1, 31)), ..product("GUARD", "GD") };
        let id = shop.create(input).await.unwrap();
        let change = async |change: ProductChange| {
            shop.cx.write(async |tx| Ok::<_, ProductError>(update(&tx, id, change.clone()).await?.version)).await.map(drop)
        };
        let read = async || {
            let found = shop.read(async |tx| by_id(&tx, id).await).await;
            (found.end_of_sale, found.end_of_life, found.end_of_life_at.map(|at| at.to_string()))
        };
        let before = read().await;
        change(ProductChange { regions: Some(countries(&["DE"])), ..ProductChange::default() }).await.unwrap();
        assert_eq!(read().await, before);
        change(ProductChange { end_of_life: Some(None), ..ProductChange::default() }).await.unwrap();
        assert_eq!(read().await, (Some("2026-12-31".into()), None, None));
        let refused = change(ProductChange { end_of_life: Some(Some(date(2026, 12, 30))), ..ProductChange::default() }).await;
        assert!(matches!(refused, Err(ProductError::Invalid(errors)) if errors[0].pointer == "/end_of_life"));
    }

    #[test]
    fn without_days_and_regions_it_is_always_sold_everywhere() {
        assert!(check(&[], None, None).is_empty());
        let pointers = |errors: Vec<FieldError>| errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>();
        assert_eq!(pointers(check(&countries(&["Germany"]), Some(date(1066, 10, 14)), None)), ["/regions/0", "/end_of_sale"]);
    }
}
