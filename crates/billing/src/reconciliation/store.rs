use db::{Keyset, Result, SortField, Tx};
use jiff::tz::TimeZone;
use kernel::{OrganizationId, Page, PageQuery, Timestamp};
use sea_orm::{
    DbErr, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};

use super::api::Filters;
use crate::Month;

/// One customer and product of a partner in the month.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub organization_id: OrganizationId,
    pub organization_company: String,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    pub product_id: catalog::ProductId,
    pub product_name: String,
    pub unit: String,
    /// Taken from the pool in the month, less what was given back.
    pub pool_units: i64,
    pub provisioned: i64,
    pub used: i64,
    pub charged_by_partner: i64,
    pub charged_to_partner: i64,
    /// In minor units of `currency`, which is empty where nothing is billed yet.
    pub amount: i64,
    pub currency: String,
    pub no_license: i64,
    pub no_charge: i64,
    /// Changes of units after the month was closed.
    pub changed: i64,
    /// Units charged for the month by later reports.
    pub corrected: i64,
    pub exceptions: i64,
    pub search: String,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("found"), Alias::new(name)))
}

#[derive(FromQueryResult)]
struct Zone {
    time_zone: String,
}

/// The zones of the month's reports with its begin and end there, and the end of the month after it, as rows of SQL. A month
/// without reports has no rows, whatever its instants are.
async fn zones(tx: &Tx, month: Month) -> Result<String> {
    let found = tx.query_all::<Zone>("SELECT DISTINCT time_zone FROM usage_report WHERE month = $1", [month.to_string().into()]).await?;
    let mut rows = vec!["('', 0, 0, 0)".to_owned()];
    for Zone { time_zone } in found {
        // A zone that is known no more counts as UTC, as it does where its report is made.
        let zone = TimeZone::get(&time_zone).unwrap_or(TimeZone::UTC);
        let instant = |of: Month| of.starts_at(&zone).map(Timestamp::as_microsecond).map_err(|error| DbErr::Type(error.to_string()));
        let (begins, ends, next_ends) = (instant(month)?, instant(month.next())?, instant(month.next().next())?);
        rows.push(format!("('{}', {begins}, {ends}, {next_ends})", time_zone.replace('\'', "''")));
    }
    Ok(rows.join(", "))
}

async fn rows(tx: &Tx, month: Month) -> Result<SelectStatement> {
    // Days, zones and numbers that we know ourselves: nothing of a caller's stands in the statement's text.
    let sql = include_str!("rows.sql")
        .lines()
        .filter(|line| !line.starts_with("--"))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("{month}", &month.to_string())
        .replace("{first}", &month.first().to_string())
        .replace("{last}", &month.last().to_string())
        .replace("{zones}", &zones(tx, month).await?);
    let inner = Query::select().expr(Expr::cust(format!("* FROM ({sql}) AS side_by_side"))).to_owned();
    Ok(Query::select()
        .column((Alias::new("found"), Asterisk).into_column_ref())
        .from_subquery(inner, Alias::new("found"))
        .cond_where(identity::scope(tx.actor(), col("organization_id")))
        .to_owned())
}

pub(super) async fn page(tx: &Tx, month: Month, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select = rows(tx, month).await?;
    if filters.exceptions == Some(true) {
        select.and_where(col("exceptions").gt(0));
    }
    if let Some(organization) = filters.organization_id {
        select.and_where(col("organization_id").eq(organization));
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "reconciliation",
        id: Expr::cust("found.organization_id || found.customer_id || found.product_id"),
        id_of: |row: &Model| format!("{}{}{}", row.organization_id, row.customer_id, row.product_id),
        fields: vec![
            SortField { name: "exceptions", column: col("exceptions"), value: |row| row.exceptions.into() },
            SortField { name: "customer", column: col("search"), value: |row| row.search.as_str().into() },
            SortField { name: "charged_by_partner", column: col("charged_by_partner"), value: |row| row.charged_by_partner.into() },
        ],
        descending: true,
    };
    keyset.page(tx, select, query, &(month, filters)).await
}
