use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ActiveModelTrait, ActiveValue, Condition, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel,
    entity::prelude::*,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{BatchId, Filters, RegistrationKeyId, RegistrationKeyStatus, StoredStatus};
use crate::service_plan::{ServicePlanId, store::sold};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegistrationKeyId,
    pub batch_id: BatchId,
    pub service_plan_id: ServicePlanId,
    pub owner_id: OrganizationId,
    pub key_hash: String,
    pub key_sealed: String,
    pub key_masked: String,
    pub units: i64,
    pub note: String,
    pub last_use_on: Option<String>,
    pub last_use_ends_at: Option<Timestamp>,
    pub status: StoredStatus,
    pub customer_id: Option<OrganizationId>,
    pub registered_by: Option<OrganizationId>,
    pub registered_at: Option<Timestamp>,
    pub voided_at: Option<Timestamp>,
    pub void_reason: Option<String>,
    /// When the units of a key that nobody used in time went back to the pool.
    pub returned_at: Option<Timestamp>,
    pub search: String,
    pub version: i64,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// A key with the names that lists show beside it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    #[sea_orm(nested)]
    pub key: Model,
    pub service_plan_name: String,
    pub product_name: String,
    pub owner_company: String,
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

fn select(tx: &Tx) -> SelectStatement {
    Query::select()
        .column((Entity, Asterisk).into_column_ref())
        .expr_as(of("service_plan", "name"), Alias::new("service_plan_name"))
        .expr_as(sold("name"), Alias::new("product_name"))
        .expr_as(of("organization", "company"), Alias::new("owner_company"))
        .from(Entity)
        .inner_join(Alias::new("service_plan"), of("service_plan", "id").eq(Expr::col((Entity, Column::ServicePlanId))))
        .inner_join(Alias::new("product"), of("product", "id").eq(of("service_plan", "product_id")))
        .left_join(Alias::new("suite"), of("suite", "id").eq(of("service_plan", "suite_id")))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(Expr::col((Entity, Column::OwnerId))))
        .cond_where(identity::scope(tx.actor(), Expr::col((Entity, Column::OwnerId))))
        .to_owned()
}

/// One key in the actor's scope.
pub(super) async fn find(tx: &Tx, id: RegistrationKeyId) -> Result<Listed> {
    one(tx, select(tx).and_where(Expr::col((Entity, Column::Id)).eq(id)).to_owned()).await
}

/// The same, locked for change.
pub(crate) async fn lock(tx: &Tx, id: RegistrationKeyId) -> Result<Listed> {
    let mut statement = select(tx);
    statement.and_where(Expr::col((Entity, Column::Id)).eq(id)).lock_with_tables(LockType::Update, [Entity]);
    one(tx, statement).await
}

async fn one(tx: &Tx, statement: SelectStatement) -> Result<Listed> {
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Listed::from_query_result(&row, "")?)
}

/// The key with this hash, whoever asks: who holds a key may register it.
pub(super) async fn by_hash(tx: &Tx, hash: &str, lock: bool) -> Result<Option<Model>> {
    let select = Entity::find().filter(Column::KeyHash.eq(hash));
    let select = if lock { sea_orm::QuerySelect::lock_exclusive(select) } else { select };
    Ok(select.one(tx.conn()).await?)
}

pub(super) async fn insert_batch(tx: &Tx, batch: &Batch<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO registration_key_batch (id, service_plan_id, owner_id, creator_id, key_count, units, note, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [
            batch.id.into(),
            batch.service_plan_id.into(),
            batch.owner_id.into(),
            tx.actor().person().map_or_else(String::new, |person| person.to_string()).into(),
            batch.key_count.into(),
            batch.units.into(),
            batch.note.into(),
            tx.now().into(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) struct Batch<'a> {
    pub id: BatchId,
    pub service_plan_id: ServicePlanId,
    pub owner_id: OrganizationId,
    pub key_count: i64,
    pub units: i64,
    pub note: &'a str,
}

/// Rows of one insert: 22 columns each, well below both engines' limits of parameters.
const ROWS: usize = 500;

pub(super) async fn insert_keys(tx: &Tx, keys: Vec<Model>) -> Result<()> {
    for chunk in keys.chunks(ROWS) {
        let rows = chunk.iter().map(|key| key.clone().into_active_model());
        Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    }
    Ok(())
}

/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut key: Model) -> Result<Model> {
    key.version += 1;
    let mut active = key.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(key.id);
    active.update(tx.conn()).await?;
    Ok(key)
}

/// Expired keys that still hold their units, the oldest first.
pub(super) async fn due_returns(tx: &Tx, most: i64) -> Result<Vec<RegistrationKeyId>> {
    // Literals, so that the partial index serves.
    let sql = "SELECT id FROM registration_key WHERE status = 'unused' AND returned_at IS NULL AND last_use_ends_at <= $1 \
               ORDER BY last_use_ends_at LIMIT $2";
    let found: Vec<Found> = tx.query_all(sql, [tx.now().into(), most.into()]).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

#[derive(FromQueryResult)]
struct Found {
    id: RegistrationKeyId,
}

/// The same rule as [`super::status_at`], for the database.
fn has_status(status: RegistrationKeyStatus, now: Timestamp) -> Condition {
    let stored = |status: StoredStatus| Expr::col((Entity, Column::Status)).eq(status);
    let over = Expr::col((Entity, Column::LastUseEndsAt)).lte(now);
    match status {
        RegistrationKeyStatus::Registered => Condition::all().add(stored(StoredStatus::Registered)),
        RegistrationKeyStatus::Voided => Condition::all().add(stored(StoredStatus::Voided)),
        RegistrationKeyStatus::Expired => Condition::all().add(stored(StoredStatus::Unused)).add(over),
        RegistrationKeyStatus::Unused => Condition::all()
            .add(stored(StoredStatus::Unused))
            .add(Condition::any().add(Expr::col((Entity, Column::LastUseEndsAt)).is_null()).add(over.not())),
    }
}

/// `hashes`: the look-up hashes of what was searched for, in case it is a whole key.
pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters, hashes: &[String]) -> Result<Page<Listed>> {
    let mut statement = select(tx);
    if let Some(status) = filters.status {
        statement.cond_where(has_status(status, tx.now()));
    }
    if let Some(plan) = filters.service_plan_id {
        statement.and_where(Expr::col((Entity, Column::ServicePlanId)).eq(plan));
    }
    if let Some(batch) = filters.batch_id {
        statement.and_where(Expr::col((Entity, Column::BatchId)).eq(batch));
    }
    if query.q.as_deref().is_some_and(|q| !q.trim().is_empty()) {
        let found = db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]);
        statement
            .cond_where(Condition::any().add(found).add(Expr::col((Entity, Column::KeyHash)).is_in(hashes.iter().map(String::as_str))));
    }
    let keyset = Keyset {
        list: "registration_keys",
        id: Expr::col((Entity, Column::Id)),
        id_of: |listed: &Listed| listed.key.id.to_string(),
        fields: vec![
            SortField { name: "created_at", column: Expr::col((Entity, Column::CreatedAt)), value: |listed| listed.key.created_at.into() },
            SortField { name: "units", column: Expr::col((Entity, Column::Units)), value: |listed| listed.key.units.into() },
            SortField { name: "status", column: Expr::col((Entity, Column::Status)), value: |listed| listed.key.status.as_str().into() },
        ],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}
