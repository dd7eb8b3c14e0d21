use axum::{Json, http::StatusCode};
use jiff::civil::Date;
use kernel::{Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Audience, Document, Release, ReleaseError, ReleaseFile, ReleaseId, store,
    write::{NewRelease, ReleaseChange, create, update},
};
use crate::{
    ProductId,
    product::{self, api::NoFilters},
};

/// A version of a product with its files and documents (spec 02.1).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Release)]
pub struct ReleaseBody {
    pub id: ReleaseId,
    pub product_id: ProductId,
    pub version: String,
    #[schema(format = Date)]
    pub released_on: String,
    /// The last day on which this version is supported.
    #[schema(format = Date)]
    pub end_of_support_on: Option<String>,
    /// Customers see the public ones here, and the others at their license.
    pub files: Vec<ReleaseFile>,
    pub documents: Vec<Document>,
    pub created_at: Timestamp,
}

impl ReleaseBody {
    /// As somebody sees it who may fetch the files for maintained licenses, or only the public ones.
    ///
    /// # Errors
    /// If the stored JSON does not read.
    pub fn for_reader(release: Release, maintained: bool) -> db::Result<Self> {
        let mut body = Self::try_from(release)?;
        body.files.retain(|file| maintained || file.audience == Audience::Public);
        Ok(body)
    }
}

impl TryFrom<Release> for ReleaseBody {
    type Error = db::Error;

    fn try_from(release: Release) -> Result<Self, db::Error> {
        Ok(Self {
            files: release.files()?,
            documents: release.documents()?,
            id: release.id,
            product_id: release.product_id,
            version: release.version_label,
            released_on: release.released_on,
            end_of_support_on: release.end_of_support_on,
            created_at: release.created_at,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"version": "8.2.1", "released_on": "2026-05-04"}))]
pub struct CreateRelease {
    /// 1 to 40 characters, unique within the product.
    pub version: String,
    #[schema(value_type = String, format = Date)]
    pub released_on: Date,
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_support_on: Option<Date>,
    #[serde(default)]
    pub files: Vec<ReleaseFile>,
    #[serde(default)]
    pub documents: Vec<Document>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"end_of_support_on": "2027-05-04"}))]
pub struct UpdateRelease {
    pub version: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    pub released_on: Option<Date>,
    /// `null` takes it away.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_support_on: Option<Option<Date>>,
    /// All files.
    pub files: Option<Vec<ReleaseFile>>,
    /// All documents.
    pub documents: Option<Vec<Document>>,
}

/// Add a release to a product.
#[utoipa::path(post, path = "/products/{id}/releases", tag = "products", params(("id" = ProductId, Path)), request_body = CreateRelease,
    extensions(("x-permission" = json!("release.create"))),
    responses((status = 201, body = ReleaseBody), Problems))]
pub(crate) async fn release_create(
    Caller(cx): Caller,
    Path(id): Path<ProductId>,
    Body(input): Body<CreateRelease>,
) -> Reply<(StatusCode, Json<ReleaseBody>)> {
    let release = cx
        .write(async |tx| {
            let input = input.clone();
            let new = NewRelease {
                version: input.version,
                released_on: input.released_on,
                end_of_support_on: input.end_of_support_on,
                files: input.files,
                documents: input.documents,
            };
            Ok::<_, ReleaseError>(ReleaseBody::try_from(create(&tx, id, new).await?)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(release)))
}

/// The releases of a product, the newest first.
#[utoipa::path(get, path = "/products/{id}/releases", tag = "products", params(("id" = ProductId, Path), kernel::PageQuery),
    extensions(("x-permission" = json!("release.list"))),
    responses((status = 200, body = Page<ReleaseBody>), Problems))]
pub(crate) async fn release_list(Caller(cx): Caller, Path(id): Path<ProductId>, query: List<NoFilters>) -> Reply<Json<Page<ReleaseBody>>> {
    // Whether a customer's license is maintained is known where licenses are.
    let maintained = !cx.actor().is_customer();
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::ReleaseList)?;
            let product = product::by_id(&tx, id).await?;
            store::page(&tx, product.id, &query.page).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = page;
    let items = items.into_iter().map(|release| ReleaseBody::for_reader(release, maintained)).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// Change a release.
#[utoipa::path(patch, path = "/releases/{id}", tag = "products", params(("id" = ReleaseId, Path)), request_body = UpdateRelease,
    extensions(("x-permission" = json!("release.update"))),
    responses((status = 200, body = ReleaseBody), Problems))]
pub(crate) async fn release_update(
    Caller(cx): Caller,
    Path(id): Path<ReleaseId>,
    Body(input): Body<UpdateRelease>,
) -> Reply<Versioned<ReleaseBody>> {
    let release = cx
        .write(async |tx| {
            let input = input.clone();
            let change = ReleaseChange {
                version: input.version,
                released_on: input.released_on,
                end_of_support_on: input.end_of_support_on,
                files: input.files,
                documents: input.documents,
            };
            let release = update(&tx, id, change).await?;
            Ok::<_, ReleaseError>(Versioned { version: release.version, body: ReleaseBody::try_from(release)? })
        })
        .await?;
    Ok(release)
}
