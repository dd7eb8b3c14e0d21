use db::{Keyset, Result, SortField, Tx};
use jiff::tz::TimeZone;
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use lease::VersionType;
use sea_orm::{
    FromQueryResult, QueryTrait,
    entity::prelude::*,
    sea_query::{Expr, SimpleExpr},
};

use super::{Change, Filters, New, TransactionId, TransactionKind, list::UnitsChange};
use crate::license::{License, LicenseId};

/// A row, with the names as they were when it was written.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "license_transaction")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransactionId,
    pub at: Timestamp,
    pub kind: TransactionKind,
    pub change: Change,
    pub license_id: LicenseId,
    pub subscription_id: Option<String>,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    /// Who had sold it then.
    pub owner_id: OrganizationId,
    pub owner_company: String,
    /// Absent: a token of an organization, or the system.
    pub created_by: Option<PersonId>,
    pub created_by_name: String,
    /// Absent: the system.
    pub created_by_organization_id: Option<OrganizationId>,
    pub created_by_company: String,
    pub product_id: catalog::ProductId,
    pub product_code: String,
    pub product_name: String,
    pub unit: String,
    pub version_type: VersionType,
    pub service_plan_id: Option<String>,
    pub service_plan_name: String,
    /// Absent: there was no license before.
    pub previous_units: Option<i64>,
    pub units: i64,
    pub units_change: i64,
    pub previous_start_charge_on: Option<String>,
    pub start_charge_on: String,
    pub previous_expires_on: Option<String>,
    pub expires_on: String,
    /// Of the owner's reports, `2026-11`.
    pub month: String,
    pub reference: String,
    pub search: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// Names, plan and unit are read where they stand: one statement for each transaction.
const INSERT: &str = "INSERT INTO license_transaction (id, at, kind, change, license_id, subscription_id, customer_id, customer_company, \
    owner_id, owner_company, created_by, created_by_name, created_by_organization_id, created_by_company, product_id, product_code, \
    product_name, unit, version_type, service_plan_id, service_plan_name, previous_units, units, units_change, previous_start_charge_on, \
    start_charge_on, previous_expires_on, expires_on, month, reference, search) \
    SELECT $1, $2, $3, $4, $5, $6, customer.id, customer.company, owner.id, owner.company, \
    $9, COALESCE(person.first_name || ' ' || person.last_name, ''), $10, COALESCE(actor.company, ''), product.id, product.code, product.name, \
    product.unit, $12, plan.id, COALESCE(plan.name, ''), $13, $14, $15, $16, $17, $18, $19, $20, $21, \
    customer.search || ' ' || product.search || ' ' || COALESCE(plan.search, '') \
    FROM organization customer JOIN organization owner ON owner.id = $8 JOIN product ON product.id = $11 \
    LEFT JOIN person ON person.id = $9 LEFT JOIN organization actor ON actor.id = $10 \
    LEFT JOIN subscription ON subscription.id = $6 LEFT JOIN service_plan plan ON plan.id = subscription.service_plan_id \
    WHERE customer.id = $7";

fn start_charge(license: &License) -> &str {
    license.start_charge_on.as_deref().unwrap_or(&license.starts_on)
}

pub(super) async fn insert(tx: &Tx, new: &New<'_>, month: &str) -> Result<()> {
    let (before, after) = (new.before, new.after);
    let id: TransactionId = tx.new_id();
    let values = [
        id.into(),
        tx.now().into(),
        new.kind.into(),
        new.change.into(),
        after.id.into(),
        after.subscription_id.as_deref().into(),
        after.customer_id.into(),
        after.owner_id.into(),
        tx.actor().person().into(),
        tx.actor().organization().into(),
        after.product_id.into(),
        after.version_type.into(),
        before.map(|license| license.units).into(),
        after.units.into(),
        (after.units - before.map_or(0, |license| license.units)).into(),
        before.map(start_charge).into(),
        start_charge(after).into(),
        before.map(|license| license.expires_on.as_str()).into(),
        after.expires_on.as_str().into(),
        month.into(),
        new.reference.into(),
    ];
    match tx.execute(INSERT, values).await? {
        1 => Ok(()),
        _ => Err(db::Error::NotFound),
    }
}

#[derive(FromQueryResult)]
struct Zone {
    time_zone: String,
}

pub(super) async fn zone_of(tx: &Tx, owner: OrganizationId) -> Result<TimeZone> {
    let found: Option<Zone> = tx.query_one("SELECT time_zone FROM organization WHERE id = $1", [owner.into()]).await?;
    Ok(found.and_then(|found| TimeZone::get(&found.time_zone).ok()).unwrap_or(TimeZone::UTC))
}

/// Licenses that the actor or somebody below had sold at that time.
pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let col = |column: Column| Expr::col((Entity, column));
    let mut select = Entity::find().into_query();
    select.cond_where(identity::scope(tx.actor(), col(Column::OwnerId)));
    for condition in conditions(filters) {
        select.and_where(condition);
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[col(Column::Search)]));
    let keyset = Keyset {
        list: "transactions",
        id: col(Column::Id),
        id_of: |row: &Model| row.id.to_string(),
        fields: vec![SortField { name: "at", column: col(Column::At), value: |row| row.at.into() }],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}

fn conditions(filters: &Filters) -> Vec<SimpleExpr> {
    let text = |column: Column, value: &Option<String>| value.as_ref().map(|value| column.eq(value.as_str()));
    let days = |column: Column, from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>| {
        [from.map(|day| column.gte(day.to_string())), to.map(|day| column.lte(day.to_string()))]
    };
    let [start_from, start_to] = days(Column::StartChargeOn, filters.start_charge_from, filters.start_charge_to);
    let [expires_from, expires_to] = days(Column::ExpiresOn, filters.expires_from, filters.expires_to);
    let [previous_start_from, previous_start_to] =
        days(Column::PreviousStartChargeOn, filters.previous_start_charge_from, filters.previous_start_charge_to);
    let [previous_expires_from, previous_expires_to] =
        days(Column::PreviousExpiresOn, filters.previous_expires_from, filters.previous_expires_to);
    [
        filters.kind.map(|kind| Column::Kind.eq(kind)),
        filters.change.map(|change| Column::Change.eq(change)),
        filters.from.map(|from| Column::At.gte(from)),
        filters.to.map(|to| Column::At.lt(to)),
        text(Column::Month, &filters.month),
        filters.customer_id.map(|id| Column::CustomerId.eq(id)),
        filters.owner_id.map(|id| Column::OwnerId.eq(id)),
        filters.created_by.map(|id| Column::CreatedBy.eq(id)),
        filters.created_by_organization_id.map(|id| Column::CreatedByOrganizationId.eq(id)),
        text(Column::ProductCode, &filters.product_code),
        filters.product_id.map(|id| Column::ProductId.eq(id)),
        text(Column::ServicePlanId, &filters.service_plan_id),
        filters.version_type.map(|version_type| Column::VersionType.eq(version_type)),
        filters.license_id.map(|id| Column::LicenseId.eq(id)),
        text(Column::SubscriptionId, &filters.subscription_id),
        text(Column::Reference, &filters.reference),
        filters.units_change.map(|way| match way {
            UnitsChange::More => Column::UnitsChange.gt(0),
            UnitsChange::Fewer => Column::UnitsChange.lt(0),
            UnitsChange::Same => Column::UnitsChange.eq(0),
        }),
        filters.units.map(|units| Column::Units.eq(units)),
        filters.previous_units.map(|units| Column::PreviousUnits.eq(units)),
        start_from,
        start_to,
        expires_from,
        expires_to,
        previous_start_from,
        previous_start_to,
        previous_expires_from,
        previous_expires_to,
    ]
    .into_iter()
    .flatten()
    .collect()
}
