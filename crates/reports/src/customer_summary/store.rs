use billing::Month;
use db::{Keyset, Result, SortField, Tx};
use jiff::tz::TimeZone;
use kernel::{OrganizationId, Page, PageQuery};
use sea_orm::{
    DbErr, FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr},
};

use super::api::Filters;

/// A license in the month.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: String,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    pub city: String,
    pub state: String,
    pub owner_id: OrganizationId,
    pub owner_company: String,
    /// Absent: the customer signed itself up.
    pub creator_id: Option<OrganizationId>,
    pub creator_company: String,
    pub product_code: String,
    pub product_name: String,
    pub unit: String,
    pub version_type: String,
    pub service_plan_id: Option<String>,
    pub service_plan_name: String,
    units_before: Option<i64>,
    units_at_end: i64,
    /// Absent: the product did not report it.
    pub used: Option<i64>,
}

impl Model {
    /// The most units that the license had at any time of the month.
    pub fn provisioned(&self) -> i64 {
        self.units_before.map_or(self.units_at_end, |before| Ord::max(before, self.units_at_end))
    }
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// The text with the month's days and instants, which we computed ourselves: nothing of a caller's stands in it.
fn filled(text: &str, month: Month, zone: &TimeZone) -> Result<String> {
    let unreadable = |error: billing::MonthError| DbErr::Type(error.to_string());
    let from = month.starts_at(zone).map_err(unreadable)?.as_microsecond();
    let to = month.ends_at(zone).map_err(unreadable)?.as_microsecond();
    Ok(text
        .lines()
        .filter(|line| !line.starts_with("--"))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("{first}", &month.first().to_string())
        .replace("{last}", &month.last().to_string())
        .replace("{from}", &from.to_string())
        .replace("{to}", &to.to_string()))
}

/// Licenses that were there and ran on some day of the month, by their period then or by one that a later one followed.
const RAN: &str = "license.created_at < {to} AND (license.canceled_at IS NULL OR license.canceled_at >= {from}) \
    AND ((license.starts_on <= '{last}' AND license.expires_on >= '{first}') OR EXISTS (SELECT 1 FROM license_period p \
    WHERE p.license_id = license.id AND p.starts_on <= '{last}' AND p.expires_on >= '{first}'))";

fn rows(month: Month, zone: &TimeZone) -> Result<SelectStatement> {
    let mut select = Query::select();
    select
        .expr(Expr::cust(filled(include_str!("columns.sql"), month, zone)?))
        .from(Alias::new("license"))
        .inner_join(Alias::new("product"), of("product", "id").eq(of("license", "product_id")))
        .join_as(
            sea_orm::JoinType::InnerJoin,
            Alias::new("organization"),
            Alias::new("customer"),
            of("customer", "id").eq(of("license", "customer_id")),
        )
        .join_as(
            sea_orm::JoinType::InnerJoin,
            Alias::new("organization"),
            Alias::new("owner"),
            of("owner", "id").eq(of("license", "owner_id")),
        )
        .join_as(
            sea_orm::JoinType::LeftJoin,
            Alias::new("organization"),
            Alias::new("creator"),
            of("creator", "id").eq(of("customer", "creator_id")),
        )
        .left_join(Alias::new("subscription"), of("subscription", "id").eq(of("license", "subscription_id")))
        .join_as(
            sea_orm::JoinType::LeftJoin,
            Alias::new("service_plan"),
            Alias::new("plan"),
            of("plan", "id").eq(of("subscription", "service_plan_id")),
        )
        .and_where(Expr::cust(filled(RAN, month, zone)?));
    Ok(select)
}

/// The licenses of a customer stand together.
pub(super) async fn page(tx: &Tx, month: Month, zone: &TimeZone, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select = rows(month, zone)?;
    select.cond_where(identity::scope(tx.actor(), of("license", "owner_id")));
    let equal = [
        filters.customer_id.map(|id| of("license", "customer_id").eq(id)),
        filters.owner_id.map(|id| of("license", "owner_id").eq(id)),
        filters.product_code.as_deref().map(|code| of("product", "code").eq(code)),
        filters.service_plan_id.as_deref().map(|id| of("plan", "id").eq(id)),
    ];
    for condition in equal.into_iter().flatten() {
        select.and_where(condition);
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[of("customer", "search"), of("product", "search")]));
    let keyset = Keyset {
        list: "customer_summary",
        id: of("license", "id"),
        id_of: |row: &Model| row.id.clone(),
        fields: vec![SortField {
            name: "customer",
            column: of("license", "customer_id"),
            value: |row| row.customer_id.to_string().as_str().into(),
        }],
        descending: false,
    };
    keyset.page(tx, select, query, &(month, filters)).await
}
