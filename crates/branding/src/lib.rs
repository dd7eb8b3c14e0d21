//! Whose face the customer sees (spec/05.3): names, colors and images of the vendor and of tier 1, inherited downwards; and the
//! legal texts of both with who accepted which. Registration asks [`texts_in_force`] and calls [`accept`]; certificates and
//! mails ask [`look_of`].

mod color;
mod legal_acceptance;
mod legal_text;
mod look;
mod picture;
#[cfg(test)]
mod street;

pub use color::Color;
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

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(look::api::look_read))
        .routes(routes!(look::api::branding_read))
        .routes(routes!(look::api::branding_update))
        .routes(routes!(look::images::logo_read, look::images::branding_set_logo))
        .routes(routes!(look::images::icon_read, look::images::branding_set_icon))
        .routes(routes!(legal_text::api::legal_text_create, legal_text::api::legal_text_list))
        .routes(routes!(legal_text::api::legal_text_in_force))
        .routes(routes!(legal_text::api::legal_text_read))
        .routes(routes!(legal_acceptance::api::legal_acceptance_list, legal_acceptance::api::legal_acceptance_create))
        .routes(routes!(legal_acceptance::api::legal_acceptance_missing))
}
