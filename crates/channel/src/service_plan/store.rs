use branding::DataCenterId;
use catalog::{ProductId, SuiteId};
use db::{Error, Keyset, Result, SortField, Tx};
use jiff::tz::TimeZone;
use kernel::{Actor, OrganizationId, OrganizationKind, Page, PageQuery, Timestamp};
use lease::VersionType;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, Func, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{Charging, PlanActivation, PlanState, ServicePlanId, api::Filters};

/// A plan as its reader sees it, with the names that lists show.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: ServicePlanId,
    pub owner_id: OrganizationId,
    pub owner_company: String,
    pub name: String,
    pub enabled: bool,
    /// Of a suite: its first member.
    pub product_id: ProductId,
    pub suite_id: Option<SuiteId>,
    /// Of the suite, if it is one.
    pub product_code: String,
    pub product_name: String,
    pub charging: Charging,
    pub version_type: VersionType,
    pub initial_months: i64,
    pub auto_renewal_months: i64,
    pub notice_days: Option<String>,
    pub grace_days: Option<i64>,
    pub units_default: i64,
    pub units_minimum: i64,
    pub units_maximum: i64,
    pub activation: PlanActivation,
    pub data_center_id: Option<DataCenterId>,
    pub data_center_name: Option<String>,
    /// JSON: the terms that apply from `update_on`.
    pub update_terms: Option<String>,
    /// A day in the owner's time zone.
    pub update_on: Option<String>,
    pub update_at: Option<Timestamp>,
    /// The last day of sale of the product or suite.
    pub sold_until: Option<String>,
    /// The earliest one of a suite's members.
    pub members_sold_until: Option<String>,
    /// Of a suite: the number of the set of members that its owner has approved.
    pub membership: i64,
    /// The suite has other members than those by now.
    pub locked: bool,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
    /// Of an organization above, assigned to the reader's.
    pub lent: bool,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("service_plan"), Alias::new(name)))
}

/// Code or name of what is sold: the suite, or the product. The query joins both by the plan.
pub(crate) fn sold(column: &'static str) -> SimpleExpr {
    let of = |table: &'static str| Expr::col((Alias::new(table), Alias::new(column)));
    Func::coalesce([of("suite"), of("product")]).into()
}

/// Own plans, those of partners below, and those that a parent has assigned.
fn visible(actor: &Actor) -> Condition {
    let Some(organization) = actor.organization() else { return identity::scope(actor, col("owner_id")) };
    Condition::any().add(identity::scope(actor, col("owner_id"))).add(col("id").in_subquery(assigned_to(organization)))
}

fn assigned_to(organization: OrganizationId) -> SelectStatement {
    Query::select()
        .column(Alias::new("service_plan_id"))
        .from(Alias::new("service_plan_assignment"))
        .and_where(Expr::col(Alias::new("organization_id")).eq(organization))
        .to_owned()
}

fn sold_until() -> SimpleExpr {
    let of = |table: &'static str| Expr::col((Alias::new(table), Alias::new("end_of_sale")));
    Expr::case(col("suite_id").is_null(), of("product")).finally(of("suite")).into()
}

fn members_sold_until() -> SimpleExpr {
    Expr::cust(
        "(SELECT MIN(member.end_of_sale) FROM suite_membership ms JOIN product member ON member.id = ms.product_id \
         WHERE ms.suite_id = service_plan.suite_id AND ms.membership = service_plan.membership)",
    )
}

/// Whether the suite's members await approval.
fn locked() -> SimpleExpr {
    let differs = Expr::col((Alias::new("suite"), Alias::new("membership"))).ne(col("membership"));
    Expr::case(col("suite_id").is_null(), false).case(differs, true).finally(false).into()
}

fn select(actor: &Actor) -> SelectStatement {
    let plan = Alias::new("service_plan");
    let lent: SimpleExpr = match actor.membership {
        Some(membership) if membership.kind != OrganizationKind::Vendor => {
            Expr::case(identity::scope(actor, col("owner_id")), false).finally(true).into()
        }
        _ => Expr::value(false),
    };
    Query::select()
        .column((plan.clone(), Asterisk).into_column_ref())
        .expr_as(sold("code"), Alias::new("product_code"))
        .expr_as(sold("name"), Alias::new("product_name"))
        .expr_as(sold_until(), Alias::new("sold_until"))
        .expr_as(members_sold_until(), Alias::new("members_sold_until"))
        .expr_as(locked(), Alias::new("locked"))
        .expr_as(Expr::col((Alias::new("organization"), Alias::new("company"))), Alias::new("owner_company"))
        .expr_as(lent, Alias::new("lent"))
        .expr_as(Expr::col((Alias::new("data_center"), Alias::new("name"))), Alias::new("data_center_name"))
        .from(plan)
        .inner_join(Alias::new("product"), Expr::col((Alias::new("product"), Alias::new("id"))).eq(col("product_id")))
        .left_join(Alias::new("suite"), Expr::col((Alias::new("suite"), Alias::new("id"))).eq(col("suite_id")))
        .inner_join(Alias::new("organization"), Expr::col((Alias::new("organization"), Alias::new("id"))).eq(col("owner_id")))
        .left_join(Alias::new("data_center"), Expr::col((Alias::new("data_center"), Alias::new("id"))).eq(col("data_center_id")))
        .cond_where(visible(actor))
        .to_owned()
}

/// One plan that the actor sees.
pub async fn find(tx: &Tx, id: ServicePlanId) -> Result<Model> {
    one(tx, select(tx.actor()).and_where(col("id").eq(id)).to_owned()).await
}

/// At most two of the plans that the actor sees with exactly this name.
pub(crate) async fn called(tx: &Tx, name: &str) -> Result<Vec<Model>> {
    let rows = tx.conn().query_all(select(tx.actor()).and_where(col("name").eq(name)).limit(2)).await?;
    Ok(rows.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// The plan of a key, whoever asks: the customer who registers it sees no plans.
pub(crate) async fn find_for_key(tx: &Tx, id: ServicePlanId) -> Result<Model> {
    one(tx, select(&Actor::system()).and_where(col("id").eq(id)).to_owned()).await
}

/// The same, whose goods stay as they are to the end of `tx`: a key counts as what its plan gives.
pub(crate) async fn hold_for_key(tx: &Tx, id: ServicePlanId) -> Result<Model> {
    let plan = find_for_key(tx, id).await?;
    if plan.suite_id.is_none() {
        return Ok(plan);
    }
    let mut statement = select(&Actor::system());
    statement.and_where(col("id").eq(id)).lock_with_tables(LockType::Update, [Alias::new("service_plan")]);
    one(tx, statement).await
}

/// One plan that the actor sees, locked for change.
pub(crate) async fn lock(tx: &Tx, id: ServicePlanId) -> Result<Model> {
    let mut statement = select(tx.actor());
    statement.and_where(col("id").eq(id)).lock_with_tables(LockType::Update, [Alias::new("service_plan")]);
    one(tx, statement).await
}

async fn one(tx: &Tx, statement: SelectStatement) -> Result<Model> {
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

pub(crate) async fn insert(tx: &Tx, plan: &Model) -> Result<()> {
    tx.execute(
        "INSERT INTO service_plan (id, owner_id, name, name_folded, enabled, product_id, suite_id, charging, version_type, initial_months, \
         auto_renewal_months, notice_days, grace_days, units_default, units_minimum, units_maximum, search, version, created_at, membership, \
         activation, data_center_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        [
            plan.id.into(),
            plan.owner_id.into(),
            plan.name.as_str().into(),
            kernel::fold(&plan.name).into(),
            plan.enabled.into(),
            plan.product_id.into(),
            plan.suite_id.into(),
            plan.charging.into(),
            plan.version_type.into(),
            plan.initial_months.into(),
            plan.auto_renewal_months.into(),
            plan.notice_days.clone().into(),
            plan.grace_days.into(),
            plan.units_default.into(),
            plan.units_minimum.into(),
            plan.units_maximum.into(),
            plan.search.as_str().into(),
            plan.version.into(),
            plan.created_at.into(),
            plan.membership.into(),
            plan.activation.into(),
            plan.data_center_id.into(),
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn set_enabled(tx: &Tx, id: ServicePlanId, enabled: bool) -> Result<()> {
    tx.execute("UPDATE service_plan SET enabled = $1, version = version + 1 WHERE id = $2", [enabled.into(), id.into()]).await?;
    Ok(())
}

/// Writes what may change of a locked plan.
pub(super) async fn save(tx: &Tx, plan: &Model) -> Result<()> {
    tx.execute(
        "UPDATE service_plan SET name = $1, name_folded = $2, auto_renewal_months = $3, notice_days = $4, grace_days = $5, units_default = $6, \
         units_minimum = $7, units_maximum = $8, update_terms = $9, update_on = $10, update_at = $11, search = $12, version = $13, activation = $15, \
         data_center_id = $16 WHERE id = $14",
        [
            plan.name.as_str().into(),
            kernel::fold(&plan.name).into(),
            plan.auto_renewal_months.into(),
            plan.notice_days.clone().into(),
            plan.grace_days.into(),
            plan.units_default.into(),
            plan.units_minimum.into(),
            plan.units_maximum.into(),
            plan.update_terms.clone().into(),
            plan.update_on.clone().into(),
            plan.update_at.into(),
            plan.search.as_str().into(),
            plan.version.into(),
            plan.id.into(),
            plan.activation.into(),
            plan.data_center_id.into(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Due {
    id: ServicePlanId,
}

/// Plans whose scheduled terms apply by now, the oldest first.
pub(super) async fn due_updates(tx: &Tx, most: u32) -> Result<Vec<ServicePlanId>> {
    let sql = "SELECT id FROM service_plan WHERE update_at <= $1 ORDER BY update_at, id LIMIT $2";
    let due: Vec<Due> = tx.query_all(sql, [tx.now().into(), i64::from(most).into()]).await?;
    Ok(due.into_iter().map(|due| due.id).collect())
}

/// What `state` means on `day`, as a condition.
fn in_state(state: PlanState, day: &str) -> Condition {
    let over = || Condition::any().add(sold_until().lt(day)).add(members_sold_until().lt(day));
    let awaits = || locked().eq(true);
    let enabled = Condition::all().add(awaits().not()).add(col("enabled").eq(true));
    match state {
        PlanState::Locked => Condition::all().add(awaits()),
        PlanState::Disabled => Condition::all().add(awaits().not()).add(col("enabled").eq(false)),
        PlanState::EndOfSale => enabled.add(over()),
        // A comparison with an absent day is neither true nor false: such plans have no end of sale.
        PlanState::ScheduledUpdate => enabled.add(sold_on(day)).add(col("update_on").is_not_null()),
        PlanState::Enabled => enabled.add(sold_on(day)).add(col("update_on").is_null()),
    }
}

fn sold_on(day: &str) -> Condition {
    let sold = |until: SimpleExpr| Condition::any().add(until.clone().is_null()).add(until.gte(day));
    Condition::all().add(sold(sold_until())).add(sold(members_sold_until()))
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx.actor());
    if let Some(enabled) = filters.enabled {
        statement.and_where(col("enabled").eq(enabled));
    }
    if let Some(state) = filters.state {
        statement.cond_where(in_state(state, &tx.now().day_in(&TimeZone::UTC).to_string()));
    }
    if let Some(reseller) = filters.assigned_to {
        statement.and_where(col("id").in_subquery(assigned_to(reseller)));
    }
    if let Some(code) = &filters.product_code {
        statement.and_where(sold("code").eq(code.as_str()));
    }
    statement.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "service_plans",
        id: col("id"),
        id_of: |plan: &Model| plan.id.to_string(),
        fields: vec![
            SortField { name: "name", column: col("search"), value: |plan| plan.search.as_str().into() },
            SortField { name: "created_at", column: col("created_at"), value: |plan| plan.created_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, statement, query, filters).await
}

/// Lends a plan to a reseller below its owner; the caller decides that this is so. Answers whether that is new.
pub(super) async fn assign(tx: &Tx, id: ServicePlanId, organization: OrganizationId) -> Result<bool> {
    let sql =
        "INSERT INTO service_plan_assignment (service_plan_id, organization_id, assigned_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, [id.into(), organization.into(), tx.now().into()]).await? == 1)
}

/// Takes it away; answers whether it was there.
pub(super) async fn unassign(tx: &Tx, id: ServicePlanId, organization: OrganizationId) -> Result<bool> {
    let sql = "DELETE FROM service_plan_assignment WHERE service_plan_id = $1 AND organization_id = $2";
    Ok(tx.execute(sql, [id.into(), organization.into()]).await? == 1)
}

/// A reseller that sells by a plan.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Assigned {
    pub organization_id: OrganizationId,
    pub company: String,
    pub assigned_at: Timestamp,
}

/// The resellers that sell by a plan, which the caller has loaded through its scope.
pub(super) async fn assigned(tx: &Tx, plan: ServicePlanId, query: &PageQuery) -> Result<Page<Assigned>> {
    let of = |table: &'static str, column: &'static str| Expr::col((Alias::new(table), Alias::new(column)));
    let statement = Query::select()
        .column((Alias::new("service_plan_assignment"), Alias::new("organization_id")))
        .column((Alias::new("service_plan_assignment"), Alias::new("assigned_at")))
        .column((Alias::new("organization"), Alias::new("company")))
        .from(Alias::new("service_plan_assignment"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(of("service_plan_assignment", "organization_id")))
        .and_where(of("service_plan_assignment", "service_plan_id").eq(plan))
        .cond_where(identity::scope(tx.actor(), of("service_plan_assignment", "organization_id")))
        .to_owned();
    let keyset = Keyset {
        list: "service_plan_assignments",
        id: of("service_plan_assignment", "organization_id"),
        id_of: |assigned: &Assigned| assigned.organization_id.to_string(),
        fields: vec![SortField {
            name: "assigned_at",
            column: of("service_plan_assignment", "assigned_at"),
            value: |assigned| assigned.assigned_at.into(),
        }],
        descending: false,
    };
    keyset.page(tx, statement, query, &plan.to_string()).await
}
