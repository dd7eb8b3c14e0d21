use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use lease::{Alphabet, MatchRule};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*, sea_query::Expr,
};

use super::{ActivationMode, ExpiryPolicy, Feature, ProductId, ProductKind, Segment};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "product")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProductId,
    pub code: String,
    pub name: String,
    pub platform: String,
    pub segment: Segment,
    pub kind: ProductKind,
    pub unit: String,
    pub key_prefix: String,
    pub code_alphabet: Alphabet,
    pub activation_mode: ActivationMode,
    /// JSON; read with [`Model::regions`].
    pub regions: String,
    /// How many parts of a fingerprint must be the same for it to be the same machine (spec 02.6).
    pub match_rule: MatchRule,
    /// The last day on which it is sold: `2027-03-31`.
    pub end_of_sale: Option<String>,
    /// The last day on which it can be used.
    pub end_of_life: Option<String>,
    /// The end of that day in the vendor's time zone.
    pub end_of_life_at: Option<Timestamp>,
    /// JSON; read with [`Model::features`].
    pub features: String,
    /// JSON; read with [`Model::expiry_policy`].
    pub expiry_policy: String,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn features(&self) -> Result<Vec<Feature>> {
        Ok(serde_json::from_str(&self.features)?)
    }
    pub fn expiry_policy(&self) -> Result<ExpiryPolicy> {
        Ok(serde_json::from_str(&self.expiry_policy)?)
    }
    /// `name`, with the platform unless it runs on all.
    pub fn title(&self) -> String {
        if self.platform == "All" { self.name.clone() } else { format!("{} ({})", self.name, self.platform) }
    }
}

// The catalog is the same for everybody who is signed in: no scope here.

pub async fn by_id(tx: &Tx, id: ProductId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub async fn by_code(tx: &Tx, code: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Code.eq(code)).one(tx.conn()).await?)
}
pub async fn by_prefix(tx: &Tx, prefix: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::KeyPrefix.eq(prefix)).one(tx.conn()).await?)
}
pub(super) async fn lock(tx: &Tx, id: ProductId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub(super) async fn insert(tx: &Tx, product: &Model) -> Result<()> {
    Entity::insert(product.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}
/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut product: Model) -> Result<Model> {
    product.version += 1;
    let mut active = product.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(product.id);
    active.update(tx.conn()).await?;
    tx.changed(product.id);
    Ok(product)
}

/// Those that end one day.
pub(super) async fn with_end_of_life(tx: &Tx) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::EndOfLife.is_not_null()).lock_exclusive().all(tx.conn()).await?)
}
/// Moves the instant alone: nobody edited the product, so its version stays.
pub(super) async fn set_end_of_life_at(tx: &Tx, id: ProductId, at: Option<Timestamp>) -> Result<()> {
    tx.execute("UPDATE product SET end_of_life_at = $2 WHERE id = $1", [id.into(), at.into()]).await?;
    tx.changed(id);
    Ok(())
}

pub(super) async fn page(tx: &Tx, query: &PageQuery) -> Result<Page<Model>> {
    let mut select = Entity::find();
    select = select.filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    let keyset = Keyset {
        list: "products",
        id: Expr::col((Entity, Column::Id)),
        id_of: |product: &Model| product.id.to_string(),
        fields: vec![
            SortField { name: "name", column: Expr::col((Entity, Column::Search)), value: |product| product.search.as_str().into() },
            SortField { name: "code", column: Expr::col((Entity, Column::Code)), value: |product| product.code.as_str().into() },
        ],
        descending: false,
    };
    keyset.page(tx, select.into_query(), query, &()).await
}
