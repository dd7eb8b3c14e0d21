use db::{Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SimpleExpr},
};

use super::api::Filters;
use crate::scope;

#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: String,
    pub at: Timestamp,
    pub principal: String,
    pub person_id: Option<PersonId>,
    pub person_name: Option<String>,
    pub owner_id: Option<OrganizationId>,
    pub owner_company: Option<String>,
    pub request_id: String,
    pub action: String,
    pub outcome: String,
    pub object_id: String,
    pub change: String,
    pub position: Option<i64>,
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = Query::select();
    statement
        .column((Alias::new("audit_entry"), Asterisk).into_column_ref())
        .expr_as(of("person", "login_id"), Alias::new("person_name"))
        .expr_as(of("organization", "company"), Alias::new("owner_company"))
        .from(Alias::new("audit_entry"))
        .left_join(Alias::new("person"), of("person", "id").eq(of("audit_entry", "person_id")))
        .left_join(Alias::new("organization"), of("organization", "id").eq(of("audit_entry", "owner_id")))
        .cond_where(scope(tx.actor(), of("audit_entry", "owner_id")));
    if let Some(action) = &filters.action {
        statement.and_where(of("audit_entry", "action").eq(action.as_str()));
    }
    if let Some(object) = &filters.object_id {
        statement.and_where(of("audit_entry", "object_id").eq(object.as_str()));
    }
    if let Some(person) = filters.person_id {
        statement.and_where(of("audit_entry", "person_id").eq(person));
    }
    if let Some(owner) = filters.owner_id {
        statement.and_where(of("audit_entry", "owner_id").eq(owner));
    }
    let keyset = Keyset {
        list: "audit_entries",
        id: of("audit_entry", "id"),
        id_of: |entry: &Model| entry.id.clone(),
        fields: vec![SortField { name: "at", column: of("audit_entry", "at"), value: |entry| entry.at.into() }],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}
