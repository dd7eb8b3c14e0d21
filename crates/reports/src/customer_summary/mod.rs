//! Customer summary (spec/03.8): what each customer had and used in a month, one row for each license that ran in it. The
//! numbers are those of the usage report of that month (spec/03.6), for prepaid licenses too.

pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use billing::Month;
use db::Tx;
use kernel::{FieldError, Page, PageQuery, Permission, Problem};

use crate::zone::own_zone;

pub(crate) use store::Model as SummaryRow;

#[derive(Debug, thiserror::Error)]
pub(crate) enum SummaryError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the month has not begun")]
    Ahead,
}

impl From<SummaryError> for Problem {
    fn from(error: SummaryError) -> Self {
        match error {
            SummaryError::Db(error) => error.into(),
            SummaryError::Ahead => {
                let detail = "This month or one that has passed.".to_owned();
                Self::invalid(vec![FieldError { pointer: "/month".into(), code: "out_of_range".into(), detail }])
            }
        }
    }
}

/// The month as the actor's organization has it, this one where none is named.
pub(crate) async fn list(tx: &Tx, query: &PageQuery, filters: &api::Filters) -> Result<Page<SummaryRow>, SummaryError> {
    tx.require_anywhere(Permission::CustomerSummaryList)?;
    let zone = own_zone(tx).await?;
    let now = Month::of(tx.now().day_in(&zone));
    let month = filters.month.unwrap_or(now);
    if month > now {
        return Err(SummaryError::Ahead);
    }
    Ok(store::page(tx, month, &zone, query, filters).await?)
}
