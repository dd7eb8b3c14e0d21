//! Who there is and what they may do: the organization tree, people, sign-in, sessions, API tokens and the first set-up
//! (spec/01). Other domains take from here the [`scope`] that their stores AND onto every query.

mod account;
mod api_token;
mod audit_entry;
mod invitation;
mod link;
mod organization;
mod password;
mod password_reset;
mod person;
mod scope;
mod second_factor;
mod session;
mod setup;
mod signup;
mod stand_in;
#[cfg(test)]
mod world;

pub use link::invite as invite_person;
pub use organization::{
    Administrator, Filters as OrganizationFilters, Language, LicenseStanding, NewOrganization, Organization, OrganizationError,
    StatusChange, SupportOffering, adopt_customer, check_company, create as create_organization, find as find_organization,
    insert_with_administrator as insert_organization, list as organizations, move_customer, search, set_support, vendor,
    visible as visible_organization,
};
pub use password::Passwords;
pub use password_reset::{FORGOTTEN_PASSWORD, ForgottenPasswords};
pub use person::invite::{INVITE, Inviter};
pub use person::{
    NewPerson, Person, PersonError, find as find_person, insert as insert_person, looks_like_email, people_of,
    with_email as people_with_email,
};
pub use scope::{scope, scope_sql};
pub use session::{Authenticator, Forget as ForgetSessions};
pub use setup::{create_first_administrator, ensure_setup_code};
pub use stand_in::{StandIn, actor_of_person};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router(passwords: Passwords) -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(session::api::session_create, session::api::session_read, session::api::session_end))
        .routes(routes!(session::api::me, account::account_update))
        .routes(routes!(api_token::api::api_token_create, api_token::api::api_token_list))
        .routes(routes!(api_token::api::api_token_revoke))
        .routes(routes!(organization::api::organization_create, organization::api::organization_list))
        .routes(routes!(organization::api::organization_read, organization::profile_api::organization_update))
        .routes(routes!(organization::api::partner_suspend))
        .routes(routes!(organization::api::partner_reactivate))
        .routes(routes!(organization::api::partner_cancel))
        .routes(routes!(organization::api::customer_disable))
        .routes(routes!(organization::api::customer_enable))
        .routes(routes!(organization::profile_api::partner_update_switches))
        .routes(routes!(person::api::person_list))
        .routes(routes!(person::api::person_create))
        .routes(routes!(person::api::person_read, person::api::person_update))
        .routes(routes!(person::api::person_disable))
        .routes(routes!(person::api::person_enable))
        .routes(routes!(person::api::person_invite))
        .routes(routes!(person::api::person_reset_password))
        .routes(routes!(person::api::person_reset_second_factor))
        .routes(routes!(session::own::own_session_list))
        .routes(routes!(session::own::own_session_end))
        .routes(routes!(session::own::own_session_end_others))
        .routes(routes!(second_factor::api::second_factor_read, second_factor::api::second_factor_create))
        .routes(routes!(second_factor::api::second_factor_confirm))
        .routes(routes!(second_factor::api::second_factor_renew_codes))
        .routes(routes!(second_factor::api::second_factor_remove))
        .routes(routes!(password_reset::password_reset_create))
        .routes(routes!(password_reset::password_reset_complete))
        .routes(routes!(account::account_change_email))
        .routes(routes!(account::account_verify_email))
        .routes(routes!(setup::setup_read, setup::setup_create))
        .routes(routes!(account::account_change_password))
        .routes(routes!(signup::signup_create))
        .routes(routes!(signup::signup_verify))
        .routes(routes!(invitation::invitation_accept))
        .routes(routes!(audit_entry::api::audit_entry_list))
        .layer(axum::Extension(passwords))
}
