//! Licenses, Activation Codes and the product side (spec/02.4-6): issuing, status, activation, check-in, signed answers.
//!
//! [`issue`] and the hooks beside it are called by `channel` inside its transactions. What `support` needs to know of a
//! customer's maintenance is [`maintenance_of`].

mod activation;
mod activation_code;
mod entitlement;
mod license;
#[cfg(test)]
mod shop;
mod signing;

pub use activation_code::Lost;
pub use entitlement::{Maintenance, maintenance_of};
pub use license::{
    DateError, IssueLicense, License, LicenseError, LicenseId, LicenseView, Period, ReplaceCode, api::LicenseBody, disable, discontinue,
    enable, end_of_day, issue, of_subscription, period_end, read, replace_code, resume, reveal_code, set_period, set_units, start_of_day,
    status, suspend,
};
pub use signing::{Signer, SignerError, ensure_signing_key};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router(signer: Signer) -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(license::api::license_list))
        .routes(routes!(license::api::license_read))
        .routes(routes!(license::api::license_reveal_code))
        .routes(routes!(license::api::license_replace_code))
        .routes(routes!(license::api::license_disable))
        .routes(routes!(license::api::license_enable))
        .routes(routes!(activation::api::activation_list))
        .routes(routes!(activation::api::activation_release))
        .routes(routes!(activation::product_api::activation_create))
        .routes(routes!(activation::product_api::activation_check_in))
        .routes(routes!(activation::product_api::activation_delete))
        .routes(routes!(activation::product_api::license_status_read))
        .layer(axum::Extension(signer))
}

/// The verification keys, at the root of the server.
pub fn well_known_router(signer: Signer) -> OpenApiRouter<web::App> {
    OpenApiRouter::new().routes(routes!(signing::api::jwks_read)).layer(axum::Extension(signer))
}
