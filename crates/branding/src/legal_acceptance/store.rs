use db::{Keyset, Result, SortField, Tx};
use identity::Language;
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query, SimpleExpr},
};

use super::{Acceptance, AcceptanceId, Context, api::Filters};
use crate::legal_text::{LegalTextId, LegalTextKind, Text};

/// Answers 0 if the person had accepted this text for this product already.
pub(super) async fn insert(
    tx: &Tx,
    id: AcceptanceId,
    acceptance: &Acceptance<'_>,
    person: PersonId,
    legal_text_id: LegalTextId,
) -> Result<u64> {
    tx.execute(
        "INSERT INTO legal_acceptance (id, legal_text_id, person_id, organization_id, seller_id, product_id, context, accepted_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (legal_text_id, person_id, product_id, seller_id) DO NOTHING",
        [
            id.into(),
            legal_text_id.into(),
            person.into(),
            acceptance.company.id.into(),
            acceptance.seller.into(),
            acceptance.product_id.into(),
            acceptance.context.as_str().into(),
            tx.now().into(),
        ],
    )
    .await
}

/// What a person accepted, by what tells versions of one text apart.
#[derive(FromQueryResult)]
pub(super) struct Accepted {
    pub organization_id: OrganizationId,
    pub seller_id: OrganizationId,
    pub product_id: String,
    text_owner_id: OrganizationId,
    kind: LegalTextKind,
    text_product_id: Option<String>,
    countries: String,
    version_label: String,
}

impl Accepted {
    /// The same version of the same text, whatever its language.
    pub(super) fn covers(&self, text: &Text) -> bool {
        self.text_owner_id == text.organization_id
            && self.kind == text.kind
            && self.text_product_id == text.product_id
            && self.countries == text.countries
            && self.version_label == text.version_label
    }
}

pub(super) async fn of_person(tx: &Tx, person: PersonId) -> Result<Vec<Accepted>> {
    tx.query_all(
        "SELECT acceptance.organization_id, acceptance.seller_id, acceptance.product_id, text.organization_id AS text_owner_id, text.kind, \
         text.product_id AS text_product_id, text.countries, text.version_label FROM legal_acceptance acceptance \
         JOIN legal_text text ON text.id = acceptance.legal_text_id WHERE acceptance.person_id = $1 ORDER BY acceptance.accepted_at, acceptance.id",
        [person.into()],
    )
    .await
}

/// An acceptance with what is shown beside it.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub id: AcceptanceId,
    pub accepted_at: Timestamp,
    pub context: Context,
    pub legal_text_id: LegalTextId,
    pub kind: LegalTextKind,
    pub title: String,
    pub version_label: String,
    pub language: Language,
    pub person_id: PersonId,
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub organization_id: OrganizationId,
    pub company: String,
    pub product_code: String,
    pub product_name: String,
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Row>> {
    let mut select = Query::select();
    for name in ["id", "accepted_at", "context", "legal_text_id", "person_id", "organization_id"] {
        select.expr(column("legal_acceptance", name));
    }
    for (table, name) in [("legal_text", "kind"), ("legal_text", "title"), ("legal_text", "version_label"), ("legal_text", "language")] {
        select.expr(column(table, name));
    }
    for name in ["login_id", "first_name", "last_name"] {
        select.expr(column("person", name));
    }
    select
        .expr(column("organization", "company"))
        .expr_as(column("product", "code"), "product_code")
        .expr_as(column("product", "name"), "product_name")
        .from(Alias::new("legal_acceptance"));
    for table in ["legal_text", "person", "organization", "product"] {
        let key = Alias::new(format!("{table}_id"));
        select.inner_join(Alias::new(table), column(table, "id").equals((Alias::new("legal_acceptance"), key)));
    }
    select
        .cond_where(identity::scope(tx.actor(), column("legal_acceptance", "organization_id")))
        .cond_where(db::has_words(query.q.as_deref(), &[column("person", "search"), column("organization", "search")]));
    if let Some(text) = filters.legal_text_id {
        select.and_where(column("legal_acceptance", "legal_text_id").eq(text));
    }
    if let Some(organization) = filters.organization_id {
        select.and_where(column("legal_acceptance", "organization_id").eq(organization));
    }
    let keyset = Keyset {
        list: "legal_acceptances",
        id: column("legal_acceptance", "id"),
        id_of: |row: &Row| row.id.to_string(),
        fields: vec![SortField {
            name: "accepted_at",
            column: column("legal_acceptance", "accepted_at"),
            value: |row| row.accepted_at.into(),
        }],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}

fn column(table: &str, name: &str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}
