use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*, sea_query::Expr,
};

use super::{Calendar, CalendarId, api::Filters};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CalendarId,
    pub support_region: String,
    /// New support requests of the region count by it.
    pub is_default: bool,
    pub name: String,
    pub time_zone: String,
    /// JSON; read with [`Model::calendar`].
    pub settings: String,
    /// After an edit, open requests behind this id are still to be counted anew.
    pub recount_behind: Option<String>,
    /// So many of their deadlines moved until now.
    pub recounted: i64,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn calendar(&self) -> Result<Calendar> {
        Ok(serde_json::from_str(&self.settings)?)
    }
    /// Puts a calendar into the row, with the columns that follow from it.
    pub(super) fn put(&mut self, calendar: &Calendar) -> Result<()> {
        let settings = calendar.settings();
        self.name = settings.name.trim().to_owned();
        self.time_zone.clone_from(&settings.time_zone);
        self.search = kernel::fold(&settings.name);
        self.settings = serde_json::to_string(settings)?;
        Ok(())
    }
}

// Calendars are the vendor's, the same for all of its people: no scope here.

pub(crate) async fn by_id(tx: &Tx, id: CalendarId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}

pub(super) async fn lock(tx: &Tx, id: CalendarId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// The calendar that new support requests of a region count by; Europe's where the region has none. Locked, so that no edit
/// passes by a request which is just being opened.
pub(crate) async fn lock_default(tx: &Tx, region: &str) -> Result<Model> {
    let select = Entity::find().filter(Column::IsDefault.eq(true)).filter(Column::SupportRegion.is_in([region, super::create::EUROPE]));
    let mut found = select.lock_exclusive().all(tx.conn()).await?;
    found.sort_by_key(|calendar| calendar.support_region != region);
    found.into_iter().next().ok_or(Error::NotFound)
}

pub(super) async fn insert(tx: &Tx, calendar: &Model) -> Result<()> {
    Entity::insert(calendar.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Adds a region's default calendar unless the region has one; answers whether it was added.
pub(super) async fn insert_first_default(tx: &Tx, calendar: &Model) -> Result<bool> {
    let added = tx
        .execute(
            "INSERT INTO calendar (id, support_region, is_default, name, time_zone, settings, search, version, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (support_region) WHERE is_default DO NOTHING",
            [
                calendar.id.into(),
                calendar.support_region.as_str().into(),
                calendar.is_default.into(),
                calendar.name.as_str().into(),
                calendar.time_zone.as_str().into(),
                calendar.settings.as_str().into(),
                calendar.search.as_str().into(),
                calendar.version.into(),
                calendar.created_at.into(),
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Makes room for another default calendar of the region.
pub(super) async fn clear_default(tx: &Tx, region: &str) -> Result<()> {
    tx.execute(
        "UPDATE calendar SET is_default = $1, version = version + 1 WHERE support_region = $2 AND is_default",
        [false.into(), region.into()],
    )
    .await?;
    Ok(())
}

/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut calendar: Model) -> Result<Model> {
    calendar.version += 1;
    let mut active = calendar.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(calendar.id);
    active.update(tx.conn()).await?;
    Ok(calendar)
}

/// A calendar whose edit left clocks to be recomputed, locked.
pub(crate) async fn to_recount(tx: &Tx) -> Result<Option<Model>> {
    let select = Entity::find().filter(Column::RecountBehind.is_not_null()).limit(1).lock_exclusive();
    Ok(select.one(tx.conn()).await?)
}

/// Writes where recomputing stopped; the calendar's version stays.
pub(crate) async fn save_recount(tx: &Tx, calendar: &Model) -> Result<()> {
    tx.execute(
        "UPDATE calendar SET recount_behind = $1, recounted = $2 WHERE id = $3",
        [calendar.recount_behind.clone().into(), calendar.recounted.into(), calendar.id.into()],
    )
    .await?;
    Ok(())
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select = Entity::find();
    if let Some(region) = &filters.support_region {
        select = select.filter(Column::SupportRegion.eq(region.as_str()));
    }
    select = select.filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    let keyset = Keyset {
        list: "calendars",
        id: Expr::col((Entity, Column::Id)),
        id_of: |calendar: &Model| calendar.id.to_string(),
        fields: vec![
            SortField { name: "name", column: Expr::col((Entity, Column::Search)), value: |calendar| calendar.search.as_str().into() },
            SortField { name: "created_at", column: Expr::col((Entity, Column::CreatedAt)), value: |calendar| calendar.created_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, select.into_query(), query, filters).await
}
