use axum::{Json, http::StatusCode};
use kernel::{OrganizationId, Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    NewRegionalService, RegionalService, RegionalServiceChange, RegionalServiceError, RegionalServiceId, create, delete, for_product,
    store, update,
};

/// An address that customers of a region use for some products (spec 05.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RegionalService)]
pub struct RegionalServiceBody {
    pub id: RegionalServiceId,
    pub organization_id: OrganizationId,
    /// Whose service it is.
    pub company: String,
    pub name: String,
    /// A support region; empty: everywhere.
    pub region: String,
    /// Codes; empty: all products.
    pub products: Vec<String>,
    pub url: String,
    pub created_at: Timestamp,
}

impl TryFrom<RegionalService> for RegionalServiceBody {
    type Error = db::Error;

    fn try_from(row: RegionalService) -> Result<Self, db::Error> {
        let products = row.products()?;
        let RegionalService { id, organization_id, company, name, region, url, created_at, .. } = row;
        Ok(Self { id, organization_id, company, name, region, products, url, created_at })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Update server", "region": "europe", "products": [], "url": "https://updates.harbor.example"}))]
pub struct CreateRegionalService {
    /// What customers read. Unique within owner and region.
    pub name: String,
    /// A support region; empty: everywhere.
    #[serde(default)]
    pub region: String,
    /// Codes; empty: all products.
    #[serde(default)]
    pub products: Vec<String>,
    pub url: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"url": "https://updates.harbor.example"}))]
pub struct UpdateRegionalService {
    pub name: Option<String>,
    pub region: Option<String>,
    pub products: Option<Vec<String>>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub region: Option<String>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RegionalServices {
    pub items: Vec<RegionalServiceBody>,
}

/// Add a service of one's own organization: all customers below see it.
#[utoipa::path(post, path = "/regional-services", tag = "branding", request_body = CreateRegionalService,
    extensions(("x-permission" = json!("regional_service.create"))),
    responses((status = 201, body = RegionalServiceBody), Problems))]
pub(crate) async fn regional_service_create(
    Caller(cx): Caller,
    Body(body): Body<CreateRegionalService>,
) -> Reply<(StatusCode, Json<RegionalServiceBody>)> {
    let made = cx
        .write(async |tx| {
            let CreateRegionalService { name, region, products, url } = body.clone();
            let made = create(&tx, NewRegionalService { name, region, products, url }).await?;
            Ok::<_, RegionalServiceError>(RegionalServiceBody::try_from(made)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The services of one's own organization, of those above it, and below.
#[utoipa::path(get, path = "/regional-services", tag = "branding", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("regional_service.list"))),
    responses((status = 200, body = Page<RegionalServiceBody>), Problems))]
pub(crate) async fn regional_service_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<RegionalServiceBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::RegionalServiceList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = page;
    let items = items.into_iter().map(RegionalServiceBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// What one's own organization uses for a product: the services of its region and of everywhere, each name once.
#[utoipa::path(get, path = "/regional-services/for-product/{product_code}", tag = "branding", params(("product_code" = String, Path)),
    extensions(("x-permission" = json!("regional_service.list"))),
    responses((status = 200, body = RegionalServices), Problems))]
pub(crate) async fn regional_service_list_for_product(
    Caller(cx): Caller,
    Path(product_code): Path<String>,
) -> Reply<Json<RegionalServices>> {
    let services = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::RegionalServiceList)?;
            for_product(&tx, &product_code).await
        })
        .await?;
    let items = services.into_iter().map(RegionalServiceBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(RegionalServices { items }))
}

/// Change a service of one's own organization or below it.
#[utoipa::path(patch, path = "/regional-services/{id}", tag = "branding", params(("id" = RegionalServiceId, Path)),
    request_body = UpdateRegionalService, extensions(("x-permission" = json!("regional_service.update"))),
    responses((status = 200, body = RegionalServiceBody), Problems))]
pub(crate) async fn regional_service_update(
    Caller(cx): Caller,
    Path(id): Path<RegionalServiceId>,
    Body(body): Body<UpdateRegionalService>,
) -> Reply<Versioned<RegionalServiceBody>> {
    let versioned = cx
        .write(async |tx| {
            let UpdateRegionalService { name, region, products, url } = body.clone();
            let after = update(&tx, id, RegionalServiceChange { name, region, products, url }).await?;
            Ok::<_, RegionalServiceError>(Versioned { version: after.version, body: RegionalServiceBody::try_from(after)? })
        })
        .await?;
    Ok(versioned)
}

/// Take a service away.
#[utoipa::path(delete, path = "/regional-services/{id}", tag = "branding", params(("id" = RegionalServiceId, Path)),
    extensions(("x-permission" = json!("regional_service.delete"))),
    responses((status = 204), Problems))]
pub(crate) async fn regional_service_delete(Caller(cx): Caller, Path(id): Path<RegionalServiceId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
