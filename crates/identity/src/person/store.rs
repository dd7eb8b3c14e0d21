use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Role, Timestamp};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait, IntoActiveModel, QueryFilter, QueryTrait, entity::prelude::*, sea_query::Expr};

use crate::{organization::Language, scope};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    pub organization_id: OrganizationId,
    /// Chosen once, never changed.
    pub login_id: String,
    pub login_folded: String,
    pub email: String,
    pub email_folded: String,
    pub email_verified_at: Option<Timestamp>,
    pub first_name: String,
    pub last_name: String,
    pub phone: String,
    pub country: String,
    pub language: Language,
    pub time_zone: String,
    pub role: Role,
    pub enabled: bool,
    pub password_hash: Option<String>,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

pub(crate) async fn insert(tx: &Tx, person: &Model) -> Result<()> {
    Entity::insert(person.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}

pub(crate) async fn find(tx: &Tx, id: PersonId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}

pub(crate) async fn by_login(tx: &Tx, login_id: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::LoginFolded.eq(kernel::fold(login_id))).one(tx.conn()).await?)
}

pub(crate) async fn of_organization(tx: &Tx, organization: OrganizationId, roles: &[Role]) -> Result<Vec<Model>> {
    let select = Entity::find().filter(Column::OrganizationId.eq(organization)).filter(Column::Enabled.eq(true));
    Ok(select.filter(Column::Role.is_in(roles.iter().copied())).all(tx.conn()).await?)
}

/// Writes all fields and raises the version.
pub(crate) async fn save(tx: &Tx, mut person: Model) -> Result<Model> {
    person.version += 1;
    let mut active = person.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(person.id);
    active.update(tx.conn()).await?;
    Ok(person)
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &super::api::Filters) -> Result<Page<Model>> {
    let mut select = Entity::find().filter(scope(tx.actor(), Expr::col((Entity, Column::OrganizationId))));
    if let Some(organization) = filters.organization_id {
        select = select.filter(Column::OrganizationId.eq(organization));
    }
    select = select.filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    let keyset = Keyset {
        list: "people",
        id: Expr::col((Entity, Column::Id)),
        id_of: |model: &Model| model.id.to_string(),
        fields: vec![
            SortField { name: "name", column: Expr::col((Entity, Column::Search)), value: |model| model.search.as_str().into() },
            SortField { name: "created_at", column: Expr::col((Entity, Column::CreatedAt)), value: |model| model.created_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, select.into_query(), query, filters).await
}
