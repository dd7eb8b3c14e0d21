use catalog::ProductId;
use db::{Result, Tx};
use kernel::{OrganizationId, Timestamp};
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Order, Query, SimpleExpr},
};

use crate::{
    service_plan::{Charging, ServicePlanId},
    subscription::SubscriptionId,
};

/// A full license that a customer holds and that has not ended.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Held {
    pub license_id: LicenseId,
    pub product_id: ProductId,
    pub product_code: String,
    pub product_name: String,
    pub units: i64,
    pub expires_on: String,
    pub code_masked: String,
    pub enabled: bool,
    pub suspended_at: Option<Timestamp>,
    pub subscription_id: SubscriptionId,
    pub service_plan_name: String,
    pub charging: Charging,
    pub owner_id: OrganizationId,
    pub owner_company: String,
    /// Of the partner that sold it.
    pub region: String,
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// Those of these products in the actor's scope that were sold by another plan than `plan`, the one that ends last first.
pub(super) async fn held(tx: &Tx, plan: ServicePlanId, customer: OrganizationId, products: &[ProductId]) -> Result<Vec<Held>> {
    let select = Query::select()
        .expr_as(of("license", "id"), Alias::new("license_id"))
        .expr(of("license", "product_id"))
        .expr_as(of("product", "code"), Alias::new("product_code"))
        .expr_as(of("product", "name"), Alias::new("product_name"))
        .expr(of("license", "units"))
        .expr(of("license", "expires_on"))
        .expr(of("license", "code_masked"))
        .expr(of("license", "enabled"))
        .expr(of("license", "suspended_at"))
        .expr_as(of("subscription", "id"), Alias::new("subscription_id"))
        .expr_as(of("service_plan", "name"), Alias::new("service_plan_name"))
        .expr(of("service_plan", "charging"))
        .expr(of("license", "owner_id"))
        .expr_as(of("organization", "company"), Alias::new("owner_company"))
        .expr_as(of("organization", "support_region"), Alias::new("region"))
        .from(Alias::new("license"))
        .inner_join(Alias::new("product"), of("product", "id").eq(of("license", "product_id")))
        .inner_join(Alias::new("subscription"), of("subscription", "id").eq(of("license", "subscription_id")))
        .inner_join(Alias::new("service_plan"), of("service_plan", "id").eq(of("subscription", "service_plan_id")))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(of("license", "owner_id")))
        .and_where(of("license", "customer_id").eq(customer))
        .and_where(of("license", "product_id").is_in(products.iter().copied()))
        .and_where(of("license", "version_type").eq("full"))
        .and_where(of("license", "canceled_at").is_null())
        .and_where(of("license", "grace_ends_at").gt(tx.now()))
        .and_where(of("subscription", "service_plan_id").ne(plan))
        .cond_where(identity::scope(tx.actor(), of("license", "owner_id")))
        .order_by((Alias::new("license"), Alias::new("expires_at")), Order::Desc)
        .order_by((Alias::new("license"), Alias::new("id")), Order::Asc)
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Held::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}
