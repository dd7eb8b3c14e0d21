//! Whose face the customer sees (spec/05.3): names, colors and images of the vendor and of tier 1, inherited downwards; and the
//! legal texts of both with who accepted which; regional services and data centers. Registration asks [`texts_in_force`] and calls [`accept`]; certificates and
//! mails ask [`look_of`].

mod color;
mod data_center;
mod legal_acceptance;
mod legal_text;
mod look;
mod picture;
mod regional_service;
#[cfg(test)]
mod street;
mod tree;

pub use color::Color;
pub use data_center::{DataCenter, DataCenterError, DataCenterId, NewDataCenter, create_data_center, data_center_for};
pub use legal_acceptance::{Acceptance, AcceptanceError, Asked, Context, accept, missing as missing_acceptances};
pub use legal_text::{
    LegalTextError, LegalTextId, LegalTextKind, NewLegalText, Text as LegalText, api::LegalTextBody, create as create_legal_text,
    in_force as texts_in_force,
};
pub use look::{
    Look,
    api::{LookBody, shown as shown_look},
    look_of,
};
pub use picture::Picture;
pub use regional_service::{NewRegionalService, RegionalService, RegionalServiceError, RegionalServiceId, create_regional_service};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(look::api::look_read))
        .routes(routes!(look::api::branding_read))
        .routes(routes!(look::api::branding_update))
        .routes(routes!(look::images::logo_read, look::images::branding_set_logo))
        .routes(routes!(look::images::icon_read, look::images::branding_set_icon))
        .routes(routes!(data_center::api::data_center_create, data_center::api::data_center_list))
        .routes(routes!(data_center::api::data_center_update))
        .routes(routes!(regional_service::api::regional_service_create, regional_service::api::regional_service_list))
        .routes(routes!(regional_service::api::regional_service_list_for_product))
        .routes(routes!(regional_service::api::regional_service_update, regional_service::api::regional_service_delete))
        .routes(routes!(legal_text::api::legal_text_create, legal_text::api::legal_text_list))
        .routes(routes!(legal_text::api::legal_text_in_force))
        .routes(routes!(legal_text::api::legal_text_read))
        .routes(routes!(legal_acceptance::api::legal_acceptance_list, legal_acceptance::api::legal_acceptance_create))
        .routes(routes!(legal_acceptance::api::legal_acceptance_missing))
}
