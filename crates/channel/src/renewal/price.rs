//! The list price that a plan is sold and renewed at.

use db::Tx;
use jiff::civil::Date;
use kernel::Money;

use super::RenewalError;
use crate::service_plan::ServicePlan;

/// For one unit of `plan` and one year on `day`, where `units` choose the band. The customer's country chooses the list.
pub(crate) async fn yearly(tx: &Tx, plan: &ServicePlan, country: &str, units: i64, day: Date) -> Result<Money, RenewalError> {
    let price = catalog::price_of(tx, plan.priced(), plan.version_type, country, units, day).await?;
    let price = price.ok_or_else(|| RenewalError::NoListPrice { product: plan.product_name.clone(), country: country.to_owned() })?;
    Ok(Money { amount: price.amount, currency: price.currency })
}
