use db::{Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{EntityTrait, IntoActiveModel, QueryFilter, QueryTrait, entity::prelude::*, sea_query::Expr};

use super::ApiTokenId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ApiTokenId,
    pub token_hash: String,
    pub person_id: PersonId,
    pub name: String,
    /// JSON list of permissions.
    pub scopes: Option<String>,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub last_used_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

pub(crate) async fn insert(tx: &Tx, token: Model) -> Result<()> {
    Entity::insert(token.into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Whether the token was this person's and still valid.
pub(crate) async fn revoke(tx: &Tx, id: ApiTokenId, person: PersonId) -> Result<bool> {
    let revoked = tx
        .execute(
            "UPDATE api_token SET revoked_at = $1 WHERE id = $2 AND person_id = $3 AND revoked_at IS NULL",
            [tx.now().into(), id.into(), person.into()],
        )
        .await?;
    Ok(revoked == 1)
}

pub(crate) async fn page(tx: &Tx, person: PersonId, query: &PageQuery) -> Result<Page<Model>> {
    let select = Entity::find().filter(Column::PersonId.eq(person)).into_query();
    let keyset = Keyset {
        list: "api_tokens",
        id: Expr::col((Entity, Column::Id)),
        id_of: |token: &Model| token.id.to_string(),
        fields: vec![SortField {
            name: "created_at",
            column: Expr::col((Entity, Column::CreatedAt)),
            value: |token| token.created_at.into(),
        }],
        descending: true,
    };
    keyset.page(tx, select, query, &()).await
}
