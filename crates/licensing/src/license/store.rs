use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, OrganizationStatus, Page, PageQuery, Timestamp};
use lease::{LicenseStatus, VersionType};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QuerySelect,
    entity::prelude::*,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, LikeExpr, Order, Query, SelectStatement, SimpleExpr},
};

use super::{Filters, LicenseId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "license")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LicenseId,
    pub product_id: catalog::ProductId,
    pub customer_id: OrganizationId,
    /// The partner that sold it, or the vendor.
    pub owner_id: OrganizationId,
    pub subscription_id: Option<String>,
    pub version_type: VersionType,
    pub units: i64,
    pub time_zone: String,
    /// The day that months are counted from.
    pub anchor_on: String,
    pub starts_on: String,
    /// The last day.
    pub expires_on: String,
    pub grace_ends_on: String,
    pub start_charge_on: Option<String>,
    pub grace_days: i64,
    /// JSON list; read with [`Model::notice_days`].
    pub notice_days: String,
    /// Absent: software.
    pub freeze_days: Option<i64>,
    pub purge_days: Option<i64>,
    pub auto_renew_months: i64,
    pub offline: bool,
    pub enabled: bool,
    pub canceled_at: Option<Timestamp>,
    /// From when it is suspended; may lie ahead.
    pub suspended_at: Option<Timestamp>,
    /// The last day before it was suspended.
    pub resume_on: Option<String>,
    pub starts_at: Timestamp,
    pub notice_at: Timestamp,
    pub expires_at: Timestamp,
    pub grace_ends_at: Timestamp,
    pub freeze_ends_at: Option<Timestamp>,
    /// The first activation.
    pub activated_at: Option<Timestamp>,
    /// Held now.
    pub activations: i64,
    /// Activations ever made under the code; beyond the allowed ones they are transfers.
    pub claims: i64,
    /// What activations report, summed.
    pub used_units: i64,
    pub possible_clone_at: Option<Timestamp>,
    pub code_masked: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// A license with what is shown beside it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LicenseView {
    #[sea_orm(nested)]
    pub license: Model,
    pub product_code: String,
    pub product_name: String,
    /// JSON; read with [`LicenseView::policy`].
    pub expiry_policy: String,
    /// JSON list of the product's features.
    pub features: String,
    pub customer_company: String,
    pub customer_status: OrganizationStatus,
    pub owner_company: String,
}

/// The columns of [`LicenseView`], for the product side's joins too.
pub(crate) const VIEW: &str = "license.*, product.code AS product_code, product.name AS product_name, product.expiry_policy, product.features, \
     customer.company AS customer_company, customer.status AS customer_status, owner.company AS owner_company";
pub(crate) const VIEW_JOINS: &str = "JOIN product ON product.id = license.product_id JOIN organization customer ON customer.id = license.customer_id \
     JOIN organization owner ON owner.id = license.owner_id";

/// What the actor sees: customers the licenses that they hold, partners those that they or partners below sold.
fn scope(tx: &Tx) -> Condition {
    let column = if tx.actor().is_customer() { Column::CustomerId } else { Column::OwnerId };
    identity::scope(tx.actor(), Expr::col((Entity, column)))
}

/// One license in the actor's scope, locked for change.
pub(crate) async fn lock(tx: &Tx, id: LicenseId) -> Result<Model> {
    Entity::find_by_id(id).filter(scope(tx)).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
/// One license, whoever asks, locked for change.
pub(crate) async fn lock_any(tx: &Tx, id: LicenseId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
/// One license in the actor's scope.
pub(crate) async fn find(tx: &Tx, id: LicenseId) -> Result<Model> {
    Entity::find_by_id(id).filter(scope(tx)).one(tx.conn()).await?.ok_or(Error::NotFound)
}
/// The licenses of a subscription, whoever asks, oldest first.
pub async fn of_subscription(tx: &Tx, subscription_id: &str) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::SubscriptionId.eq(subscription_id)).order_by_id_asc().all(tx.conn()).await?)
}
pub(crate) async fn insert(tx: &Tx, license: &Model) -> Result<()> {
    Entity::insert(license.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}
/// Writes all fields of a locked row and raises its version.
pub(crate) async fn save(tx: &Tx, mut license: Model) -> Result<Model> {
    license.version += 1;
    let mut active = license.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(license.id);
    active.update(tx.conn()).await?;
    Ok(license)
}

/// One license of the actor's scope with what is shown beside it.
pub(crate) async fn view(tx: &Tx, id: LicenseId) -> Result<LicenseView> {
    let select = views().cond_where(scope(tx)).and_where(Expr::col((Entity, Column::Id)).eq(id)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(LicenseView::from_query_result(&row, "")?)
}

/// The customer's licenses of a product, whoever asks, the one that ends last first.
pub(crate) async fn of_customer(tx: &Tx, customer_id: OrganizationId, product_id: catalog::ProductId) -> Result<Vec<LicenseView>> {
    let select = views()
        .and_where(Expr::col((Entity, Column::CustomerId)).eq(customer_id))
        .and_where(Expr::col((Entity, Column::ProductId)).eq(product_id))
        .order_by((Entity, Column::GraceEndsAt), Order::Desc)
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| LicenseView::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<LicenseView>> {
    let mut select = views();
    select.cond_where(scope(tx));
    if let Some(status) = filters.status {
        select.cond_where(has_status(status, tx.now()));
    }
    if let Some(customer) = filters.customer_id {
        select.and_where(Expr::col((Entity, Column::CustomerId)).eq(customer));
    }
    if let Some(subscription) = &filters.subscription_id {
        select.and_where(Expr::col((Entity, Column::SubscriptionId)).eq(subscription.as_str()));
    }
    if let Some(code) = &filters.product_code {
        select.and_where(column("product", "code").eq(code.as_str()));
    }
    for word in kernel::fold(query.q.as_deref().unwrap_or_default()).split(' ').filter(|word| !word.is_empty()) {
        let like = || LikeExpr::new(identity::contains(word)).escape('\\');
        select.cond_where(Condition::any().add(column("customer", "search").like(like())).add(column("product", "search").like(like())));
    }
    keyset().page(tx, select, query, filters).await
}

fn keyset() -> Keyset<LicenseView> {
    Keyset {
        list: "licenses",
        id: Expr::col((Entity, Column::Id)),
        id_of: |view| view.license.id.to_string(),
        fields: vec![
            SortField { name: "expires_at", column: Expr::col((Entity, Column::ExpiresAt)), value: |view| view.license.expires_at.into() },
            SortField { name: "created_at", column: Expr::col((Entity, Column::CreatedAt)), value: |view| view.license.created_at.into() },
        ],
        descending: false,
    }
}

fn views() -> SelectStatement {
    let joined = |left: SimpleExpr, right: Column| left.equals((Entity, right));
    Query::select()
        .column((Entity, Asterisk))
        .expr_as(column("product", "code"), "product_code")
        .expr_as(column("product", "name"), "product_name")
        .expr(column("product", "expiry_policy"))
        .expr(column("product", "features"))
        .expr_as(column("customer", "company"), "customer_company")
        .expr_as(column("customer", "status"), "customer_status")
        .expr_as(column("owner", "company"), "owner_company")
        .from(Entity)
        .inner_join(Alias::new("product"), joined(column("product", "id"), Column::ProductId))
        .join_as(sea_orm::JoinType::InnerJoin, Alias::new("organization"), "customer", joined(column("customer", "id"), Column::CustomerId))
        .join_as(sea_orm::JoinType::InnerJoin, Alias::new("organization"), "owner", joined(column("owner", "id"), Column::OwnerId))
        .to_owned()
}

fn column(table: &'static str, name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}

/// The rules of [`super::status`] as a condition over the columns. Comparisons with what may be absent are guarded, so that
/// their negation holds where it is.
pub(crate) fn has_status(status: LicenseStatus, now: Timestamp) -> Condition {
    let past = |column: Column| Expr::col((Entity, column)).lte(now);
    let present = |column: Column| Expr::col((Entity, column)).is_not_null();
    let rules = [
        (LicenseStatus::Disabled, Expr::col((Entity, Column::Enabled)).eq(false)),
        (LicenseStatus::Suspended, present(Column::SuspendedAt).and(past(Column::SuspendedAt))),
        (LicenseStatus::Purged, present(Column::FreezeEndsAt).and(past(Column::FreezeEndsAt))),
        (LicenseStatus::Frozen, present(Column::FreezeDays).and(past(Column::GraceEndsAt))),
        (LicenseStatus::Expired, past(Column::GraceEndsAt).or(column("customer", "status").eq(OrganizationStatus::Disabled))),
        (LicenseStatus::Grace, past(Column::ExpiresAt)),
        (LicenseStatus::NotStarted, past(Column::StartsAt).not()),
        (LicenseStatus::NotActivated, Expr::col((Entity, Column::ActivatedAt)).is_null()),
        (LicenseStatus::ExpiringSoon, past(Column::NoticeAt)),
    ];
    let mut condition = Condition::all();
    for (earlier, rule) in rules {
        if earlier == status {
            return condition.add(rule);
        }
        condition = condition.add(rule.not());
    }
    condition
}

#[cfg(test)]
mod tests {
    use kernel::Rng;

    use super::*;
    use crate::shop::{Shop, Wanted};

    /// Dates, switches and customer as chance wants them, near now and often exactly at it.
    fn shuffle(license: &mut Model, rng: &dyn Rng, now: Timestamp) {
        let mut chance = [0; 12];
        rng.fill(&mut chance);
        let near = |byte: u8| Timestamp::from_microsecond(now.as_microsecond() + i64::from(byte % 5) - 2);
        license.enabled = chance[0] % 6 != 0;
        license.suspended_at = (chance[1] % 3 == 0).then(|| near(chance[2]));
        license.freeze_days = (chance[3] % 2 == 0).then_some(30);
        license.freeze_ends_at = (chance[3] % 4 == 0).then(|| near(chance[4]));
        license.grace_ends_at = near(chance[5]);
        license.expires_at = near(chance[6]);
        license.starts_at = near(chance[7]);
        license.activated_at = (chance[8] % 3 != 0).then_some(now);
        license.notice_at = near(chance[9]);
    }

    #[tokio::test]
    async fn the_list_finds_by_status_what_the_rules_say() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        let first = shop.view(id).await.license;
        let (other, _) = shop.organization(kernel::OrganizationKind::Customer, &shop.partner, "Moor Energie").await;
        shop.stage
            .system()
            .write(async |tx| {
                tx.execute("UPDATE organization SET status = 'disabled' WHERE id = $1", [other.into()]).await?;
                for number in 0..150 {
                    let customer_id = if number % 10 == 0 { other } else { first.customer_id };
                    let mut license = Model { id: tx.new_id(), customer_id, ..first.clone() };
                    shuffle(&mut license, tx.rng(), tx.now());
                    insert(&tx, &license).await?;
                }
                Ok::<_, Error>(())
            })
            .await
            .unwrap();
        let list = async |filters: Filters| {
            let query = PageQuery { limit: Some(200), ..PageQuery::default() };
            shop.stage.system().read(async |tx| page(&tx, &query, &filters).await).await.unwrap().items
        };
        let now = shop.stage.system().now();
        let all = list(Filters::default()).await;
        assert_eq!(all.len(), 151);
        let mut seen = 0;
        for status in LicenseStatus::ALL {
            let ids = |views: &[LicenseView]| {
                views.iter().filter(|view| view.status(now) == *status).map(|view| view.license.id).collect::<Vec<_>>()
            };
            let found = list(Filters { status: Some(*status), ..Filters::default() }).await;
            assert_eq!(found.iter().map(|view| view.license.id).collect::<Vec<_>>(), ids(&all), "{status}");
            seen += usize::from(!found.is_empty());
        }
        assert_eq!(seen, LicenseStatus::ALL.len(), "every status came up");
    }
}
