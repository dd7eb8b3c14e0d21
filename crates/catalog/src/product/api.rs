use axum::{Json, http::StatusCode};
use jiff::civil::Date;
use kernel::{Page, Permission, Place, Timestamp};
use lease::{Alphabet, MatchRule};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    ActivationMode, ExpiryPolicy, Feature, Product, ProductError, ProductId, ProductKind, Segment, store,
    write::{NewProduct, ProductChange, create, update},
};

/// What is licensed (spec 02.1).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Product)]
pub struct ProductBody {
    pub id: ProductId,
    pub code: String,
    pub name: String,
    pub platform: String,
    pub segment: Segment,
    pub kind: ProductKind,
    /// What is counted: seat, endpoint, user, mailbox.
    pub unit: String,
    pub key_prefix: String,
    pub code_alphabet: Alphabet,
    pub activation_mode: ActivationMode,
    /// Countries where it is sold; empty is everywhere.
    pub regions: Vec<String>,
    /// How many parts of a fingerprint must be the same for it to be the same machine.
    pub match_rule: MatchRule,
    /// The last day on which it is sold; renewals go on.
    #[schema(format = Date)]
    pub end_of_sale: Option<String>,
    /// The last day on which it can be used, in the vendor's time zone.
    #[schema(format = Date)]
    pub end_of_life: Option<String>,
    pub features: Vec<Feature>,
    pub expiry_policy: ExpiryPolicy,
    pub created_at: Timestamp,
}

impl TryFrom<Product> for ProductBody {
    type Error = db::Error;

    fn try_from(product: Product) -> Result<Self, db::Error> {
        Ok(Self {
            id: product.id,
            features: product.features()?,
            expiry_policy: product.expiry_policy()?,
            regions: product.regions()?,
            match_rule: product.match_rule,
            end_of_sale: product.end_of_sale,
            end_of_life: product.end_of_life,
            code: product.code,
            name: product.name,
            platform: product.platform,
            segment: product.segment,
            kind: product.kind,
            unit: product.unit,
            key_prefix: product.key_prefix,
            code_alphabet: product.code_alphabet,
            activation_mode: product.activation_mode,
            created_at: product.created_at,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "EPSMB", "name": "Harbor Endpoint", "platform": "Windows", "segment": "smb", "kind": "software", "unit": "seat", "key_prefix": "HE"}))]
pub struct CreateProduct {
    pub code: String,
    pub name: String,
    pub platform: String,
    pub segment: Segment,
    pub kind: ProductKind,
    pub unit: String,
    pub key_prefix: String,
    #[serde(default = "base32")]
    pub code_alphabet: Alphabet,
    #[serde(default = "code_required")]
    pub activation_mode: ActivationMode,
    /// Countries where it is sold: `DE`. Empty is everywhere.
    #[serde(default)]
    pub regions: Vec<String>,
    #[serde(default = "all_parts")]
    pub match_rule: MatchRule,
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_sale: Option<Date>,
    /// Not before the end of sale.
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_life: Option<Date>,
    /// `update` and `scan` are added if they are missing.
    #[serde(default)]
    pub features: Vec<Feature>,
    #[serde(default)]
    pub expiry_policy: ExpiryPolicy,
}

pub(crate) const fn base32() -> Alphabet {
    Alphabet::Base32
}
const fn code_required() -> ActivationMode {
    ActivationMode::CodeRequired
}

const fn all_parts() -> MatchRule {
    MatchRule::All
}

impl From<CreateProduct> for NewProduct {
    fn from(body: CreateProduct) -> Self {
        Self {
            code: body.code,
            name: body.name,
            platform: body.platform,
            segment: body.segment,
            kind: body.kind,
            unit: body.unit,
            key_prefix: body.key_prefix,
            code_alphabet: body.code_alphabet,
            activation_mode: body.activation_mode,
            regions: body.regions,
            match_rule: body.match_rule,
            end_of_sale: body.end_of_sale,
            end_of_life: body.end_of_life,
            features: body.features,
            expiry_policy: body.expiry_policy,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Harbor Endpoint"}))]
pub struct UpdateProduct {
    pub name: Option<String>,
    pub platform: Option<String>,
    pub regions: Option<Vec<String>>,
    pub match_rule: Option<MatchRule>,
    /// `null` takes it away.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_sale: Option<Option<Date>>,
    /// `null` takes it away.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<String>, format = Date)]
    pub end_of_life: Option<Option<Date>>,
    pub features: Option<Vec<Feature>>,
    pub expiry_policy: Option<ExpiryPolicy>,
}

impl From<UpdateProduct> for ProductChange {
    fn from(body: UpdateProduct) -> Self {
        Self {
            name: body.name,
            platform: body.platform,
            regions: body.regions,
            match_rule: body.match_rule,
            end_of_sale: body.end_of_sale,
            end_of_life: body.end_of_life,
            features: body.features,
            expiry_policy: body.expiry_policy,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoFilters {}

/// Create a product.
#[utoipa::path(post, path = "/products", tag = "products", request_body = CreateProduct,
    extensions(("x-permission" = json!("product.create"))),
    responses((status = 201, body = ProductBody), Problems))]
pub(crate) async fn product_create(Caller(cx): Caller, Body(body): Body<CreateProduct>) -> Reply<(StatusCode, Json<ProductBody>)> {
    let product = cx
        .write(async |tx| {
            let product = create(&tx, body.clone().into()).await?;
            Ok::<_, ProductError>(ProductBody::try_from(product)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(product)))
}

/// All products.
#[utoipa::path(get, path = "/products", tag = "products", params(kernel::PageQuery),
    extensions(("x-permission" = json!("product.list"))),
    responses((status = 200, body = Page<ProductBody>), Problems))]
pub(crate) async fn product_list(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<Page<ProductBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::ProductList)?;
            store::page(&tx, &query.page).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = page;
    let items = items.into_iter().map(ProductBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// One product.
#[utoipa::path(get, path = "/products/{id}", tag = "products", params(("id" = ProductId, Path)),
    extensions(("x-permission" = json!("product.read"))),
    responses((status = 200, body = ProductBody), Problems))]
pub(crate) async fn product_read(Caller(cx): Caller, Path(id): Path<ProductId>) -> Reply<Versioned<ProductBody>> {
    let product = cx
        .read(async |tx| {
            tx.require(Permission::ProductRead, Place::Own)?;
            store::by_id(&tx, id).await
        })
        .await?;
    Ok(Versioned { version: product.version, body: product.try_into()? })
}

/// Change a product. Code, prefix, kind and alphabet are fixed.
#[utoipa::path(patch, path = "/products/{id}", tag = "products", params(("id" = ProductId, Path)), request_body = UpdateProduct,
    extensions(("x-permission" = json!("product.update"))),
    responses((status = 200, body = ProductBody), Problems))]
pub(crate) async fn product_update(
    Caller(cx): Caller,
    Path(id): Path<ProductId>,
    Body(body): Body<UpdateProduct>,
) -> Reply<Versioned<ProductBody>> {
    let versioned = cx
        .write(async |tx| {
            let product = update(&tx, id, body.clone().into()).await?;
            Ok::<_, ProductError>(Versioned { version: product.version, body: ProductBody::try_from(product)? })
        })
        .await?;
    Ok(versioned)
}
