mod licensed;

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ActiveModelTrait, ActiveValue, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{Alias, Expr, ExprTrait, LikeExpr, Query},
};

use super::{Filters, Language, SizeSegment, SupportOffering, list::Kinds};
use crate::scope;

/// A row of the tree.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganizationId,
    pub parent_id: Option<OrganizationId>,
    pub kind: OrganizationKind,
    pub status: OrganizationStatus,
    pub company: String,
    pub address: String,
    pub city: String,
    pub state: String,
    pub country: String,
    pub phone: String,
    pub language: Language,
    pub time_zone: String,
    pub support_region: String,
    pub support_offering: SupportOffering,
    pub premium_until: Option<Timestamp>,
    pub notes: String,
    pub creator_id: Option<OrganizationId>,
    /// Of a customer: whom to mail in an emergency; may be empty.
    pub emergency_email: String,
    /// Set by the vendor; absent: by the units that the customer holds.
    pub segment: Option<SizeSegment>,
    /// The person of the vendor who looks after a customer.
    pub service_manager_id: Option<PersonId>,
    /// This and the next: what the parent lets a partner do.
    pub may_create_plans: bool,
    pub may_refill_pools: bool,
    /// Of the vendor's people, or of a tier 1's administrators.
    pub second_factor_required: bool,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// One organization in the actor's scope, locked for change.
pub(crate) async fn lock(tx: &Tx, id: OrganizationId) -> Result<Model> {
    let select = Entity::find_by_id(id).filter(scope(tx.actor(), Expr::col((Entity, Column::Id)))).lock_exclusive();
    select.one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// One organization in the actor's scope.
pub(crate) async fn find(tx: &Tx, id: OrganizationId) -> Result<Model> {
    let select = Entity::find_by_id(id).filter(scope(tx.actor(), Expr::col((Entity, Column::Id))));
    select.one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// One organization, whoever asks.
pub(crate) async fn by_id(tx: &Tx, id: OrganizationId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// Adds the row and its way up the tree.
pub(crate) async fn insert(tx: &Tx, organization: &Model) -> Result<()> {
    Entity::insert(organization.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    tx.execute(
        "INSERT INTO organization_path (ancestor_id, descendant_id, depth) SELECT ancestor_id, $1, depth + 1 FROM organization_path \
         WHERE descendant_id = $2 UNION ALL SELECT $1, $1, 0",
        [organization.id.into(), organization.parent_id.into()],
    )
    .await?;
    Ok(())
}

/// Writes all fields of a locked row and raises its version.
pub(crate) async fn save(tx: &Tx, mut organization: Model) -> Result<Model> {
    organization.version += 1;
    let mut active = organization.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(organization.id);
    active.update(tx.conn()).await?;
    tx.changed(organization.id);
    Ok(organization)
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters, kinds: Kinds) -> Result<Page<Model>> {
    let mut select = Entity::find().filter(scope(tx.actor(), Expr::col((Entity, Column::Id))));
    match kinds {
        Kinds::All => {}
        Kinds::Customers => select = select.filter(Column::Kind.eq(OrganizationKind::Customer)),
        Kinds::Partners => select = select.filter(Column::Kind.ne(OrganizationKind::Customer)),
    }
    if let Some(kind) = filters.kind {
        select = select.filter(Column::Kind.eq(kind));
    }
    if let Some(status) = filters.status {
        select = select.filter(Column::Status.eq(status));
    }
    if let Some(parent) = filters.parent_id {
        select = select.filter(Column::ParentId.eq(parent));
    }
    select = select.filter(licensed::condition(tx, filters));
    select = select.filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    keyset().page(tx, select.into_query(), query, filters).await
}

fn keyset() -> Keyset<Model> {
    Keyset {
        list: "organizations",
        id: Expr::col((Entity, Column::Id)),
        id_of: |model| model.id.to_string(),
        fields: vec![
            SortField { name: "company", column: Expr::col((Entity, Column::Search)), value: |model| model.search.as_str().into() },
            SortField { name: "created_at", column: Expr::col((Entity, Column::CreatedAt)), value: |model| model.created_at.into() },
        ],
        descending: false,
    }
}

/// How many partners below are still active.
pub(crate) async fn partners_below(tx: &Tx, id: OrganizationId) -> Result<u64> {
    let select = Entity::find().filter(Column::ParentId.eq(id)).filter(Column::Kind.ne(OrganizationKind::Customer));
    Ok(select.filter(Column::Status.ne(OrganizationStatus::Canceled)).count(tx.conn()).await?)
}

/// Hands the customers of a canceled partner to its parent, with their place in the closure.
pub(crate) async fn pass_customers_up(tx: &Tx, from: OrganizationId, to: OrganizationId) -> Result<u64> {
    tx.execute(
        "DELETE FROM organization_path WHERE ancestor_id = $1 AND descendant_id IN (SELECT id FROM organization WHERE parent_id = $1 AND kind = 'customer')",
        [from.into()],
    )
    .await?;
    tx.execute(
        "UPDATE organization_path SET depth = depth - 1 WHERE depth > 0 AND descendant_id IN (SELECT id FROM organization WHERE parent_id = $1 AND kind = 'customer')",
        [from.into()],
    )
    .await?;
    tx.execute(
        "UPDATE organization SET parent_id = $2, version = version + 1 WHERE parent_id = $1 AND kind = 'customer'",
        [from.into(), to.into()],
    )
    .await
}

/// The vendor's organization.
pub(crate) async fn vendor(tx: &Tx) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Kind.eq(OrganizationKind::Vendor)).one(tx.conn()).await?)
}

/// Hangs a customer, which has nothing below it, under another parent.
pub(crate) async fn move_customer(tx: &Tx, id: OrganizationId, parent: OrganizationId) -> Result<()> {
    tx.execute("DELETE FROM organization_path WHERE descendant_id = $1 AND ancestor_id <> $1", [id.into()]).await?;
    tx.execute(
        "INSERT INTO organization_path (ancestor_id, descendant_id, depth) SELECT ancestor_id, $1, depth + 1 FROM organization_path WHERE descendant_id = $2",
        [id.into(), parent.into()],
    )
    .await?;
    tx.execute("UPDATE organization SET parent_id = $2, version = version + 1 WHERE id = $1", [id.into(), parent.into()]).await?;
    Ok(())
}

/// Organizations in scope whose company or city, or one of whose people, has all of the words.
pub(crate) async fn search(tx: &Tx, words: &str, partners: bool, most: u32) -> Result<Vec<Model>> {
    let mut select = Entity::find().filter(scope(tx.actor(), Expr::col((Entity, Column::Id))));
    if !partners {
        select = select.filter(Column::Kind.eq(OrganizationKind::Customer));
    }
    for word in kernel::fold(words).split(' ').filter(|word| !word.is_empty()) {
        let like = || LikeExpr::new(db::contains(word)).escape('\\');
        let person = Alias::new("person");
        let people = Query::select()
            .column(Alias::new("organization_id"))
            .from(person.clone())
            .and_where(Expr::col((person, Alias::new("search"))).like(like()))
            .to_owned();
        let by_person = Expr::col((Entity, Column::Id)).in_subquery(people);
        select = select.filter(Condition::any().add(Expr::col((Entity, Column::Search)).like(like())).add(by_person));
    }
    Ok(select.order_by_asc(Column::Search).limit(u64::from(most)).all(tx.conn()).await?)
}
