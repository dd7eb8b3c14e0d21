//! What is sold (spec/02.1): products with their features, expiry policies and releases, suites of products, and price
//! lists.

mod country;
mod name;
mod price_list;
mod product;
mod release;
#[cfg(test)]
mod shop;
mod suite;

pub use price_list::{
    Band, ItemPrice, NewPriceList, Price, PriceList, PriceListError, PriceListId, Priced, Prices, create as create_price_list, price_of,
    prices_of,
};
pub use product::{
    ActivationMode, ExpiryPolicy, Feature, MoveEndsOfLife, NewProduct, OverUse, Product, ProductError, ProductId, ProductKind,
    RegionPolicy, Segment, When, by_code, by_id, by_prefix, create as create_product,
};
pub use release::{Audience, Document, DocumentKind, Release, ReleaseFile, ReleaseId, api::ReleaseBody, of_product as releases};
pub use suite::{
    NewSuite, Suite, SuiteChange, SuiteError, SuiteId, by_code as suite_by_code, by_id as suite_by_id, by_prefix as suite_by_prefix,
    create as create_suite, members as suite_members, members_at as suite_members_at, update as update_suite,
};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(product::api::product_create, product::api::product_list))
        .routes(routes!(product::api::product_read, product::api::product_update))
        .routes(routes!(suite::api::suite_create, suite::api::suite_list))
        .routes(routes!(suite::api::suite_read, suite::api::suite_update))
        .routes(routes!(price_list::api::price_list_create, price_list::api::price_list_list))
        .routes(routes!(price_list::api::price_list_read, price_list::api::price_list_update))
        .routes(routes!(release::api::release_create, release::api::release_list))
        .routes(routes!(release::api::release_update))
}
