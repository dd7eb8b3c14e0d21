use db::{Result, Tx};
use sea_orm::{FromQueryResult, Value};

use super::{Filters, Grouping, MonthSpan};

#[derive(FromQueryResult)]
pub(super) struct Responses {
    pub key: String,
    pub requests: i64,
    pub met: i64,
    pub missed: i64,
}

/// Microseconds; nearest ranks.
#[derive(FromQueryResult)]
pub(super) struct Closings {
    pub key: String,
    pub requests: i64,
    pub median: i64,
    pub ninetieth: i64,
}

#[derive(FromQueryResult)]
pub(super) struct Rates {
    pub key: String,
    pub requests: i64,
    pub reopened: i64,
    pub escalated: i64,
    pub self_served: i64,
}

#[derive(FromQueryResult)]
pub(super) struct Ratings {
    pub key: String,
    pub requests: i64,
    pub ones: i64,
    pub twos: i64,
    pub threes: i64,
    pub fours: i64,
    pub fives: i64,
}

/// One statement: the months join what was opened or closed in them by the index over that instant.
pub(super) async fn rows<R: FromQueryResult>(tx: &Tx, text: &str, months: &[MonthSpan], filters: &Filters) -> Result<Vec<R>> {
    let months: Vec<String> = months
        .iter()
        .map(|month| {
            format!(
                "('{}', CAST({} AS BIGINT), CAST({} AS BIGINT))",
                month.name,
                month.starts_at.as_microsecond(),
                month.ends_at.as_microsecond()
            )
        })
        .collect();
    let mut values: Vec<Value> = Vec::new();
    let mut narrowed = "1 = 1".to_owned();
    let mut narrow = |column: &str, value: Value| {
        values.push(value);
        narrowed.push_str(&format!(" AND {column} = ${}", values.len()));
    };
    if let Some(region) = &filters.support_region {
        narrow("calendar.support_region", region.as_str().into());
    }
    if let Some(offering) = filters.offering {
        narrow("r.offering", offering.into());
    }
    if let Some(priority) = filters.priority {
        narrow("r.priority", priority.into());
    }
    let key = match filters.by.unwrap_or(Grouping::Month) {
        Grouping::Total => "'total'",
        Grouping::Month => "month.name",
        Grouping::Priority => "r.priority",
        Grouping::Offering => "r.offering",
        Grouping::SupportRegion => "calendar.support_region",
    };
    // Words and instants of our own; what the caller gave are values.
    let sql = text
        .replace("{months}", &months.join(", "))
        .replace("{key}", key)
        .replace("{now}", &tx.now().as_microsecond().to_string())
        .replace("{narrowed}", &narrowed);
    tx.query_all(&sql, values).await
}
