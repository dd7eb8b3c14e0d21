//! Prices and short calls for the tests of renewals and orders.

use jiff::civil::date;
use kernel::Money;
use licensing::LicenseId;

use super::{RenewalError, Terms, additional, held, quote, renew};
use crate::{life::Life, order::Order, renewal::Papers, service_plan::ServicePlanId, world::yearly};

/// The distributor's customer with five units for a year from May 4, 2026, at 29.90 EUR a unit and year; 24.90 from ten.
pub(crate) async fn shop() -> (Life, ServicePlanId, LicenseId) {
    let life = Life::new().await;
    price(&life, "EUR", 2_990).await;
    let plan = life.plan(crate::service_plan::NewServicePlan { auto_renewal_months: 0, ..yearly("Prepaid") }).await;
    let (_, license) = life.assign(plan).await.unwrap();
    (life, plan, license)
}

pub(crate) async fn price(life: &Life, currency: &str, amount: i64) {
    let system = life.world.stage.system();
    let list = system.write(async |tx| {
        let product = catalog::by_code(&tx, "EPSMB").await?.ok_or(db::Error::NotFound)?;
        let bands = vec![catalog::Band { from_units: 1, amount }, catalog::Band { from_units: 10, amount: amount - 500 }];
        let item = catalog::ItemPrice { item: catalog::Priced::Product(product.id), version_type: lease::VersionType::Full, bands };
        let list = catalog::NewPriceList {
            name: currency.into(),
            countries: vec!["DE".into()],
            currency: currency.parse().unwrap(),
            valid_from: date(2020, 1, 1),
            valid_to: None,
            prices: vec![item],
        };
        catalog::create_price_list(&tx, list).await.map(|_| ())
    });
    list.await.unwrap();
}

pub(crate) fn terms(months: i64, units: Option<i64>) -> Terms {
    Terms { months, units, on_date: None }
}

/// Amounts of the lines, and the total, as the customer's seller sees them now.
pub(crate) async fn quoted(life: &Life, id: LicenseId, terms: Terms) -> Result<(Vec<i64>, Money), RenewalError> {
    let quoted = life.world.distributor.read(async |tx| {
        let held = held::load(&tx, id, kernel::Permission::LicenseQuoteRenewal, false).await?;
        let quote = quote::quote(&tx, &held, &terms).await?;
        Ok::<_, RenewalError>((quote.lines.iter().map(|line| line.amount.amount).collect(), quote.total))
    });
    quoted.await
}

pub(crate) async fn renewed(life: &Life, id: LicenseId, terms: Terms, written: Option<&str>) -> Result<Option<String>, RenewalError> {
    let papers = Papers { written_request: written.map(str::to_owned), ..Papers::default() };
    let renewed = life.world.distributor.write(async |tx| {
        let order = renew::renew(&tx, id, terms.clone(), papers.clone()).await?;
        Ok::<_, RenewalError>(order.map(|order| order.number))
    });
    renewed.await
}

pub(crate) async fn bought(life: &Life, id: LicenseId, more: i64) -> Result<i64, RenewalError> {
    let bought = life.world.distributor.write(async |tx| {
        let order: Order = additional::buy(&tx, id, more, Papers::default()).await?;
        Ok::<_, RenewalError>(order.total)
    });
    bought.await
}

/// The code that a refused call answers with.
pub(crate) fn code<T: std::fmt::Debug>(refused: Result<T, impl Into<kernel::Problem>>) -> String {
    match refused {
        Ok(done) => format!("done: {done:?}"),
        Err(error) => {
            let problem: kernel::Problem = error.into();
            problem.errors.first().map_or(problem.code.to_owned(), |field| format!("{} {}", field.pointer, field.code))
        }
    }
}
