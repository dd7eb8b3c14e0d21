//! Licenses, Activation Codes and the product side (spec/02.4-6): issuing, status, activation, check-in, signed answers.
//!
//! [`issue`] and the hooks beside it are called by `channel` inside its transactions. What `support` needs to know of a
//! customer's maintenance is [`maintenance_of`].

mod activation;
mod activation_code;
mod certificate;
pub mod clock;
mod download;
mod entitlement;
mod license;
mod offline_activation;
mod product_side;
#[cfg(test)]
mod shop;
mod signing;
pub mod transaction;

pub use activation::FloatingUnits;
pub use activation_code::Lost;
pub use certificate::{Certificate, CertificateError, certificate};
pub use entitlement::{Maintenance, maintenance_of};
pub use license::{
    Charge, DateError, IssueLicense, License, LicenseError, LicenseId, LicenseView, Period, ReplaceCode, absorb, api::LicenseBody,
    awaiting_sign_in, by_code, by_ids, convert, disable, discontinue, enable, end_of_day, hand_over, issue, issue_beside, of_owner,
    of_subscription, period_end, read, replace_code, resume, reveal_code, set_period, set_units, start_at_sign_in, start_of_day, status,
    suspend, wait_for_sign_in,
};
pub use product_side::ProductSide;
pub use signing::SignerError;
pub use transaction::{Cause, TransactionKind};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router(side: ProductSide) -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(license::api::license_list))
        .routes(routes!(license::api::license_read, license::api::license_update))
        .routes(routes!(certificate::api::license_certificate))
        .routes(routes!(download::license_list_releases))
        .routes(routes!(license::periods::license_list_periods))
        .routes(routes!(license::api::license_reveal_code))
        .routes(routes!(license::api::license_replace_code))
        .routes(routes!(license::api::license_disable))
        .routes(routes!(license::api::license_enable))
        .routes(routes!(activation::api::activation_list))
        .routes(routes!(activation::api::activation_release))
        .routes(routes!(offline_activation::api::offline_activation_list, offline_activation::api::offline_activation_create))
        .routes(routes!(offline_activation::api::offline_activation_download))
        .routes(routes!(offline_activation::api::offline_activation_revoke))
        .routes(routes!(transaction::api::transaction_list))
        .routes(routes!(signing::api::signing_key_list))
        .routes(routes!(signing::api::signing_key_rotate))
        .routes(routes!(activation::product_api::activation_create))
        .routes(routes!(activation::product_api::activation_check_in))
        .routes(routes!(activation::product_api::activation_delete))
        .routes(routes!(activation::product_api::license_status_read))
        .layer(axum::Extension(side))
}

/// The verification keys, at the root of the server.
pub fn well_known_router(side: ProductSide) -> OpenApiRouter<web::App> {
    OpenApiRouter::new().routes(routes!(signing::api::jwks_read)).layer(axum::Extension(side))
}
