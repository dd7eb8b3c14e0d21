use std::collections::HashMap;

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use lease::Alphabet;
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*,
    sea_query::Expr,
};

use super::SuiteId;
use crate::{Product, ProductId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suite")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SuiteId,
    pub code: String,
    pub name: String,
    pub key_prefix: String,
    pub code_alphabet: Alphabet,
    /// The last day on which it is sold: `2027-03-31`.
    pub end_of_sale: Option<String>,
    pub search: String,
    /// The number of its present set of members.
    pub membership: i64,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// The catalog is the same for everybody who is signed in: no scope here.

pub async fn by_id(tx: &Tx, id: SuiteId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub async fn by_code(tx: &Tx, code: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Code.eq(code)).one(tx.conn()).await?)
}
pub async fn by_prefix(tx: &Tx, prefix: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::KeyPrefix.eq(prefix)).one(tx.conn()).await?)
}
/// The products of the set of members with this number, in their order.
pub async fn members_at(tx: &Tx, id: SuiteId, membership: i64) -> Result<Vec<Product>> {
    tx.query_all(
        "SELECT product.* FROM product JOIN suite_membership ON suite_membership.product_id = product.id \
         WHERE suite_membership.suite_id = $1 AND suite_membership.membership = $2 ORDER BY suite_membership.position",
        [id.into(), membership.into()],
    )
    .await
}
/// The products of a suite, in their order.
pub async fn members(tx: &Tx, id: SuiteId) -> Result<Vec<Product>> {
    tx.query_all(
        "SELECT product.* FROM product JOIN suite_member ON suite_member.product_id = product.id \
         WHERE suite_member.suite_id = $1 ORDER BY suite_member.position",
        [id.into()],
    )
    .await
}

pub(super) async fn lock(tx: &Tx, id: SuiteId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub(super) async fn insert(tx: &Tx, suite: &Model) -> Result<()> {
    Entity::insert(suite.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}
/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut suite: Model) -> Result<Model> {
    suite.version += 1;
    let mut active = suite.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(suite.id);
    active.update(tx.conn()).await?;
    Ok(suite)
}
/// Puts these members, in this order, in the place of those that were there: as the set with this number, and as the present one.
pub(super) async fn set_members(tx: &Tx, id: SuiteId, membership: i64, products: &[ProductId]) -> Result<()> {
    tx.execute("DELETE FROM suite_membership WHERE suite_id = $1 AND membership = $2", [id.into(), membership.into()]).await?;
    for (position, product) in (1_i64..).zip(products) {
        tx.execute(
            "INSERT INTO suite_membership (suite_id, membership, product_id, position) VALUES ($1, $2, $3, $4)",
            [id.into(), membership.into(), (*product).into(), position.into()],
        )
        .await?;
    }
    tx.execute("DELETE FROM suite_member WHERE suite_id = $1", [id.into()]).await?;
    tx.execute(
        "INSERT INTO suite_member (suite_id, product_id, position) SELECT suite_id, product_id, position FROM suite_membership \
         WHERE suite_id = $1 AND membership = $2",
        [id.into(), membership.into()],
    )
    .await?;
    Ok(())
}

/// A product of a set of members.
#[derive(FromQueryResult)]
pub(super) struct Belongs {
    pub membership: i64,
    pub product_id: ProductId,
}

/// All sets of members that the suite has had.
pub(super) async fn memberships(tx: &Tx, id: SuiteId) -> Result<Vec<Belongs>> {
    tx.query_all("SELECT membership, product_id FROM suite_membership WHERE suite_id = $1", [id.into()]).await
}

#[derive(FromQueryResult)]
pub(super) struct Member {
    suite_id: SuiteId,
    pub id: ProductId,
    pub code: String,
    pub name: String,
    pub platform: String,
}

/// The members of these suites, each in their order.
pub(super) async fn members_of(tx: &Tx, suites: &[SuiteId]) -> Result<HashMap<SuiteId, Vec<Member>>> {
    let mut members: HashMap<_, Vec<_>> = HashMap::new();
    if suites.is_empty() {
        return Ok(members);
    }
    let places = (1..=suites.len()).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT m.suite_id, p.id, p.code, p.name, p.platform FROM suite_member m JOIN product p ON p.id = m.product_id \
         WHERE m.suite_id IN ({places}) ORDER BY m.suite_id, m.position"
    );
    let rows: Vec<Member> = tx.query_all(&sql, suites.iter().map(|id| (*id).into())).await?;
    for row in rows {
        members.entry(row.suite_id).or_default().push(row);
    }
    Ok(members)
}

#[derive(FromQueryResult)]
struct Known {
    id: ProductId,
}

/// Which of these products exist.
pub(super) async fn known(tx: &Tx, products: &[ProductId]) -> Result<Vec<ProductId>> {
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let places = (1..=products.len()).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ");
    let rows: Vec<Known> =
        tx.query_all(&format!("SELECT id FROM product WHERE id IN ({places})"), products.iter().map(|id| (*id).into())).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

pub(super) async fn page(tx: &Tx, query: &PageQuery) -> Result<Page<Model>> {
    let select = Entity::find().filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    let keyset = Keyset {
        list: "suites",
        id: Expr::col((Entity, Column::Id)),
        id_of: |suite: &Model| suite.id.to_string(),
        fields: vec![
            SortField { name: "name", column: Expr::col((Entity, Column::Search)), value: |suite| suite.search.as_str().into() },
            SortField { name: "code", column: Expr::col((Entity, Column::Code)), value: |suite| suite.code.as_str().into() },
        ],
        descending: false,
    };
    keyset.page(tx, select.into_query(), query, &()).await
}
