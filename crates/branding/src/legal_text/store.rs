use db::{Error, Keyset, Result, SortField, Tx};
use identity::Language;
use kernel::{OrganizationId, OrganizationKind, Page, PageQuery, Timestamp};
use sea_orm::{
    ActiveValue, FromQueryResult, IntoActiveModel,
    entity::prelude::*,
    sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Query, SelectStatement, SimpleExpr},
};

use super::{LegalTextId, LegalTextKind, api::Filters, in_force::Candidate};
use crate::tree;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "legal_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LegalTextId,
    /// Whose text it is.
    pub organization_id: OrganizationId,
    pub kind: LegalTextKind,
    /// Absent: for all products.
    pub product_id: Option<String>,
    /// JSON list, sorted; empty: everywhere.
    pub countries: String,
    pub language: Language,
    pub version_label: String,
    pub title: String,
    pub body: String,
    /// A day in the organization's time zone, and its beginning.
    pub valid_from: String,
    pub valid_at: Timestamp,
    pub search: String,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// A text with what is shown beside it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Text {
    pub id: LegalTextId,
    pub organization_id: OrganizationId,
    pub kind: LegalTextKind,
    pub product_id: Option<String>,
    /// JSON list; read with [`Text::countries`].
    pub countries: String,
    pub language: Language,
    pub version_label: String,
    pub title: String,
    /// Empty in lists.
    pub body: String,
    pub valid_from: String,
    pub valid_at: Timestamp,
    pub created_at: Timestamp,
    pub product_code: Option<String>,
    pub product_name: Option<String>,
    pub company: String,
    /// From when a newer version of the same text counts.
    pub replaced_at: Option<Timestamp>,
}

impl Text {
    pub fn countries(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_str(&self.countries)?)
    }
}

pub(super) async fn insert(tx: &Tx, text: &Model) -> Result<()> {
    let mut active = text.clone().into_active_model();
    active.id = ActiveValue::Set(text.id);
    Entity::insert(active).exec_without_returning(tx.conn()).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Product {
    id: String,
}

pub(super) async fn product_by_code(tx: &Tx, code: &str) -> Result<Option<String>> {
    let found: Option<Product> = tx.query_one("SELECT id FROM product WHERE code = $1", [code.into()]).await?;
    Ok(found.map(|product| product.id))
}

#[derive(FromQueryResult)]
struct Found {
    id: LegalTextId,
    kind: LegalTextKind,
    depth: i64,
    product_id: Option<String>,
    countries: String,
    language: Language,
    valid_at: Timestamp,
}

/// The texts of `seller` and of those above it that are valid at `at`, for the product or for all. No seller: the vendor's.
pub(super) async fn candidates(tx: &Tx, seller: Option<OrganizationId>, product_id: Option<&str>, at: Timestamp) -> Result<Vec<Candidate>> {
    let rows: Vec<Found> = tx
        .query_all(
            "SELECT text.id, text.kind, CAST(path.depth AS BIGINT) AS depth, text.product_id, text.countries, text.language, text.valid_at \
             FROM legal_text text JOIN organization_path path ON path.ancestor_id = text.organization_id \
             WHERE path.descendant_id = COALESCE($1, (SELECT id FROM organization WHERE kind = $2)) AND text.valid_at <= $3 \
             AND (text.product_id IS NULL OR text.product_id = $4)",
            [seller.into(), OrganizationKind::Vendor.as_str().into(), at.into(), product_id.into()],
        )
        .await?;
    let candidate = |row: Found| {
        Ok(Candidate {
            id: row.id,
            kind: row.kind,
            depth: row.depth,
            for_product: row.product_id.is_some(),
            countries: serde_json::from_str(&row.countries)?,
            language: row.language,
            valid_at: row.valid_at,
        })
    };
    rows.into_iter().map(candidate).collect()
}

/// The texts with their words, whoever asks; EULAs first.
pub(super) async fn by_ids(tx: &Tx, ids: &[LegalTextId]) -> Result<Vec<Text>> {
    let select = views(true)
        .and_where(Expr::col((Entity, Column::Id)).is_in(ids.iter().copied()))
        .order_by((Entity, Column::Kind), sea_orm::sea_query::Order::Asc)
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Text::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

/// One text with its words, if the actor sees it.
pub(super) async fn visible(tx: &Tx, id: LegalTextId) -> Result<Text> {
    let select = views(true).cond_where(scope(tx)).and_where(Expr::col((Entity, Column::Id)).eq(id)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(Text::from_query_result(&row, "")?)
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Text>> {
    let mut select = views(false);
    select.cond_where(scope(tx)).cond_where(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    if let Some(kind) = filters.kind {
        select.and_where(Expr::col((Entity, Column::Kind)).eq(kind));
    }
    if let Some(language) = filters.language {
        select.and_where(Expr::col((Entity, Column::Language)).eq(language));
    }
    if let Some(code) = &filters.product_code {
        select.and_where(column("product", "code").eq(code.as_str()));
    }
    let keyset = Keyset {
        list: "legal_texts",
        id: Expr::col((Entity, Column::Id)),
        id_of: |text: &Text| text.id.to_string(),
        fields: vec![SortField { name: "valid_from", column: Expr::col((Entity, Column::ValidAt)), value: |text| text.valid_at.into() }],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}

/// The actor's own organization's texts, those above it, which count for it, and those below.
fn scope(tx: &Tx) -> Condition {
    tree::visible(tx, Expr::col((Entity, Column::OrganizationId)))
}

fn column(table: &'static str, name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}

/// A newer version of the same text: same owner, kind, product, countries and language.
const REPLACED: &str = "(SELECT MIN(newer.valid_at) FROM legal_text newer WHERE newer.organization_id = legal_text.organization_id \
     AND newer.kind = legal_text.kind AND COALESCE(newer.product_id, '') = COALESCE(legal_text.product_id, '') \
     AND newer.countries = legal_text.countries AND newer.language = legal_text.language \
     AND (newer.valid_at > legal_text.valid_at OR (newer.valid_at = legal_text.valid_at AND newer.id > legal_text.id)))";

fn views(with_body: bool) -> SelectStatement {
    use Column as C;
    let joined = |left: SimpleExpr, right: Column| left.equals((Entity, right));
    let body = if with_body { Expr::col((Entity, C::Body)) } else { Expr::val("") };
    let mut select = Query::select();
    for plain in [
        C::Id,
        C::OrganizationId,
        C::Kind,
        C::ProductId,
        C::Countries,
        C::Language,
        C::VersionLabel,
        C::Title,
        C::ValidFrom,
        C::ValidAt,
        C::CreatedAt,
    ] {
        select.column((Entity, plain));
    }
    select
        .expr_as(body, "body")
        .expr_as(column("product", "code"), "product_code")
        .expr_as(column("product", "name"), "product_name")
        .expr_as(column("organization", "company"), "company")
        .expr_as(Expr::cust(REPLACED), "replaced_at")
        .from(Entity)
        .join(JoinType::LeftJoin, Alias::new("product"), joined(column("product", "id"), C::ProductId))
        .join(JoinType::InnerJoin, Alias::new("organization"), joined(column("organization", "id"), C::OrganizationId))
        .to_owned()
}
