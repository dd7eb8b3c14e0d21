use axum::{Json, http::StatusCode};
use db::Tx;
use jiff::civil::Date;
use kernel::{Page, Permission, Place, Timestamp};
use lease::Alphabet;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Suite, SuiteError, SuiteId, store,
    write::{NewSuite, SuiteChange, create, update},
};
use crate::{
    ProductId,
    product::api::{NoFilters, base32},
};

/// Products that are sold, planned and renewed as one (spec 02.1).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Suite)]
pub struct SuiteBody {
    pub id: SuiteId,
    pub code: String,
    pub name: String,
    pub key_prefix: String,
    pub code_alphabet: Alphabet,
    /// The last day on which it is sold; an earlier one of a member counts too.
    #[schema(format = Date)]
    pub end_of_sale: Option<String>,
    pub members: Vec<SuiteMember>,
    pub created_at: Timestamp,
}

/// A product of a suite.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SuiteMember {
    pub id: ProductId,
    pub code: String,
    pub name: String,
    pub platform: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "OFFICE", "name": "Harbor Office Suite", "key_prefix": "HF",
    "members": ["prd_01jd3v8k6r2n4q7t9w1x3y5z7b", "prd_01jd3v8k6r2n4q7t9w1x3y5z7c"]}))]
pub struct CreateSuite {
    /// 1 to 9 characters A-Z and 0-9, unique over products and suites.
    pub code: String,
    pub name: String,
    /// Two letters, unique over products and suites.
    pub key_prefix: String,
    #[serde(default = "base32")]
    pub code_alphabet: Alphabet,
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_sale: Option<Date>,
    /// 2 to 20 products, in the order in which they are shown.
    pub members: Vec<ProductId>,
}

impl From<CreateSuite> for NewSuite {
    fn from(body: CreateSuite) -> Self {
        Self {
            code: body.code,
            name: body.name,
            key_prefix: body.key_prefix,
            code_alphabet: body.code_alphabet,
            end_of_sale: body.end_of_sale,
            members: body.members,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Harbor Office Suite"}))]
pub struct UpdateSuite {
    pub name: Option<String>,
    /// `null` takes it away.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_sale: Option<Option<Date>>,
    /// All members. Plans with the suite lock until their owners approve the change.
    pub members: Option<Vec<ProductId>>,
}

async fn bodies(tx: &Tx, suites: Vec<Suite>) -> db::Result<Vec<SuiteBody>> {
    let ids: Vec<_> = suites.iter().map(|suite| suite.id).collect();
    let mut members = store::members_of(tx, &ids).await?;
    let body = |suite: Suite| {
        let members = members.remove(&suite.id).unwrap_or_default().into_iter();
        SuiteBody {
            id: suite.id,
            members: members.map(|one| SuiteMember { id: one.id, code: one.code, name: one.name, platform: one.platform }).collect(),
            code: suite.code,
            name: suite.name,
            key_prefix: suite.key_prefix,
            code_alphabet: suite.code_alphabet,
            end_of_sale: suite.end_of_sale,
            created_at: suite.created_at,
        }
    };
    Ok(suites.into_iter().map(body).collect())
}

async fn body(tx: &Tx, suite: Suite) -> db::Result<Versioned<SuiteBody>> {
    let version = suite.version;
    let body = bodies(tx, vec![suite]).await?.pop().ok_or(db::Error::NotFound)?;
    Ok(Versioned { version, body })
}

/// Create a suite.
#[utoipa::path(post, path = "/suites", tag = "suites", request_body = CreateSuite,
    extensions(("x-permission" = json!("suite.create"))),
    responses((status = 201, body = SuiteBody), Problems))]
pub(crate) async fn suite_create(Caller(cx): Caller, Body(input): Body<CreateSuite>) -> Reply<(StatusCode, Json<SuiteBody>)> {
    let suite = cx
        .write(async |tx| {
            let suite = create(&tx, input.clone().into()).await?;
            Ok::<_, SuiteError>(body(&tx, suite).await?.body)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(suite)))
}

/// All suites.
#[utoipa::path(get, path = "/suites", tag = "suites", params(kernel::PageQuery),
    extensions(("x-permission" = json!("suite.list"))),
    responses((status = 200, body = Page<SuiteBody>), Problems))]
pub(crate) async fn suite_list(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<Page<SuiteBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::SuiteList)?;
            let Page { items, next_cursor, total, total_is_exact } = store::page(&tx, &query.page).await?;
            Ok::<_, db::Error>(Page { items: bodies(&tx, items).await?, next_cursor, total, total_is_exact })
        })
        .await?;
    Ok(Json(page))
}

/// One suite.
#[utoipa::path(get, path = "/suites/{id}", tag = "suites", params(("id" = SuiteId, Path)),
    extensions(("x-permission" = json!("suite.read"))),
    responses((status = 200, body = SuiteBody), Problems))]
pub(crate) async fn suite_read(Caller(cx): Caller, Path(id): Path<SuiteId>) -> Reply<Versioned<SuiteBody>> {
    let suite = cx
        .read(async |tx| {
            tx.require(Permission::SuiteRead, Place::Own)?;
            body(&tx, store::by_id(&tx, id).await?).await
        })
        .await?;
    Ok(suite)
}

/// Change a suite. Code, prefix and alphabet are fixed.
#[utoipa::path(patch, path = "/suites/{id}", tag = "suites", params(("id" = SuiteId, Path)), request_body = UpdateSuite,
    extensions(("x-permission" = json!("suite.update"))),
    responses((status = 200, body = SuiteBody), Problems))]
pub(crate) async fn suite_update(
    Caller(cx): Caller,
    Path(id): Path<SuiteId>,
    Body(input): Body<UpdateSuite>,
) -> Reply<Versioned<SuiteBody>> {
    let suite = cx
        .write(async |tx| {
            let input = input.clone();
            let change = SuiteChange { name: input.name, end_of_sale: input.end_of_sale, members: input.members };
            let suite = update(&tx, id, change).await?;
            Ok::<_, SuiteError>(body(&tx, suite).await?)
        })
        .await?;
    Ok(suite)
}
