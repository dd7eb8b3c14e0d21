use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*,
    sea_query::Expr,
};

use super::ReleaseId;
use crate::ProductId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "release")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReleaseId,
    pub product_id: ProductId,
    /// `8.2.1`
    pub version_label: String,
    /// A day: `2026-05-04`.
    pub released_on: String,
    /// The last day on which this version is supported.
    pub end_of_support_on: Option<String>,
    /// JSON; read with [`Model::files`].
    pub files: String,
    /// JSON; read with [`Model::documents`].
    pub documents: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// The catalog is the same for everybody who is signed in: no scope here.

/// All releases of a product, the newest first, with all of their files: the caller decides who may fetch which.
pub async fn of_product(tx: &Tx, product: ProductId) -> Result<Vec<Model>> {
    let select = Entity::find().filter(Column::ProductId.eq(product));
    Ok(select.order_by_desc(Column::ReleasedOn).order_by_desc(Column::Id).all(tx.conn()).await?)
}
pub(super) async fn lock(tx: &Tx, id: ReleaseId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub(super) async fn insert(tx: &Tx, release: &Model) -> Result<()> {
    Entity::insert(release.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}
/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut release: Model) -> Result<Model> {
    release.version += 1;
    let mut active = release.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(release.id);
    active.update(tx.conn()).await?;
    Ok(release)
}

pub(super) async fn page(tx: &Tx, product: ProductId, query: &PageQuery) -> Result<Page<Model>> {
    let label = Expr::col((Entity, Column::VersionLabel));
    let select = Entity::find().filter(Column::ProductId.eq(product)).filter(db::has_words(query.q.as_deref(), &[label]));
    let keyset = Keyset {
        list: "releases",
        id: Expr::col((Entity, Column::Id)),
        id_of: |release: &Model| release.id.to_string(),
        fields: vec![SortField {
            name: "released_on",
            column: Expr::col((Entity, Column::ReleasedOn)),
            value: |release| release.released_on.as_str().into(),
        }],
        descending: true,
    };
    keyset.page(tx, select.into_query(), query, &product).await
}
