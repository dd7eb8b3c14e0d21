use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Role, Timestamp};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{Condition, Expr, ExprTrait, LockType},
};

use super::PersonStatus;
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
    /// Since when sign-in asks for a second factor.
    pub second_factor_at: Option<Timestamp>,
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

/// One person, whoever asks.
pub(crate) async fn find(tx: &Tx, id: PersonId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// One person, whoever asks, locked for change.
pub(crate) async fn lock(tx: &Tx, id: PersonId) -> Result<Model> {
    Entity::find_by_id(id).lock(LockType::Update).one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// One person of an organization in the actor's scope.
pub(crate) async fn visible(tx: &Tx, id: PersonId) -> Result<Model> {
    let select = Entity::find_by_id(id).filter(scope(tx.actor(), Expr::col((Entity, Column::OrganizationId))));
    select.one(tx.conn()).await?.ok_or(Error::NotFound)
}

pub(crate) async fn by_login(tx: &Tx, login_id: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::LoginFolded.eq(kernel::fold(login_id))).one(tx.conn()).await?)
}

/// The enabled people who may sign in with this login ID or have this e-mail address; an address may serve several.
pub(crate) async fn by_account(tx: &Tx, account: &str) -> Result<Vec<Model>> {
    let named = Condition::any().add(Column::LoginFolded.eq(kernel::fold(account))).add(Column::EmailFolded.eq(account.to_lowercase()));
    Ok(Entity::find().filter(named).filter(Column::Enabled.eq(true)).limit(MOST_OF_ONE_ADDRESS).all(tx.conn()).await?)
}

/// Everybody who has the address, whether or not they may sign in, oldest first.
pub(crate) async fn by_email(tx: &Tx, email: &str) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::EmailFolded.eq(email.to_lowercase()))
        .order_by_id_asc()
        .limit(MOST_OF_ONE_ADDRESS)
        .all(tx.conn())
        .await?)
}

/// So many accounts of one address are mailed at once.
const MOST_OF_ONE_ADDRESS: u64 = 10;

pub(crate) async fn of_organization(tx: &Tx, organization: OrganizationId, roles: &[Role]) -> Result<Vec<Model>> {
    let select = Entity::find().filter(Column::OrganizationId.eq(organization)).filter(Column::Enabled.eq(true));
    Ok(select.filter(Column::Role.is_in(roles.iter().copied())).all(tx.conn()).await?)
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// How many other enabled administrators the organization has; only those who have accepted their invitation, if asked.
pub(crate) async fn other_administrators(tx: &Tx, person: &Model, accepted: bool) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM person WHERE organization_id = $1 AND id <> $2 AND role = 'administrator' AND enabled \
               AND (password_hash IS NOT NULL OR $3 = 0)";
    let values = [person.organization_id.into(), person.id.into(), i64::from(accepted).into()];
    Ok(tx.query_one::<Count>(sql, values).await?.map_or(0, |found| found.count))
}

/// Writes all fields and raises the version.
pub(crate) async fn save(tx: &Tx, mut person: Model) -> Result<Model> {
    person.version += 1;
    let mut active = person.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(person.id);
    active.update(tx.conn()).await?;
    Ok(person)
}

/// Ends every single-use link that a person holds.
pub(crate) async fn end_links(tx: &Tx, person: PersonId) -> Result<u64> {
    tx.execute("DELETE FROM link_token WHERE person_id = $1", [person.into()]).await
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &super::api::Filters) -> Result<Page<Model>> {
    let mut select = Entity::find().filter(scope(tx.actor(), Expr::col((Entity, Column::OrganizationId))));
    if let Some(organization) = filters.organization_id {
        select = select.filter(Column::OrganizationId.eq(organization));
    }
    if let Some(role) = filters.role {
        select = select.filter(Column::Role.eq(role));
    }
    if let Some(status) = filters.status {
        select = select.filter(has_status(status));
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

/// [`Model::status`] as a condition.
fn has_status(status: PersonStatus) -> Condition {
    let enabled = |enabled: bool| Condition::all().add(Expr::col((Entity, Column::Enabled)).eq(enabled));
    let password = Expr::col((Entity, Column::PasswordHash));
    match status {
        PersonStatus::Disabled => enabled(false),
        PersonStatus::Invited => enabled(true).add(password.is_null()),
        PersonStatus::Enabled => enabled(true).add(password.is_not_null()),
    }
}
