//! What is sold (spec/02.1): products with their features and expiry policies. Suites, price lists, releases and documents
//! will stand beside.

mod product;

pub use product::{
    ActivationMode, ExpiryPolicy, Feature, NewProduct, OverUse, Product, ProductError, ProductId, ProductKind, Segment, When, by_code,
    by_id, by_prefix, create as create_product,
};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(product::api::product_create, product::api::product_list))
        .routes(routes!(product::api::product_read, product::api::product_update))
}
