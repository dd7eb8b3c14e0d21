//! Partners' work (spec/03): service plans, license pools, Registration Keys, and what becomes of a key: a registration, a
//! subscription and its licenses.

mod canceled_partner;
mod crossgrade;
mod customer_transfer;
mod first_sign_in;
mod license_clock;
mod license_move;
mod license_pool;
mod license_pool_request;
#[cfg(test)]
mod life;
#[cfg(test)]
mod life_model;
mod order;
mod registration;
mod registration_key;
mod renewal;
mod renewal_request;
mod search;
mod service_plan;
mod subscription;
mod subscription_import;
mod suite_change;
mod trial_form;
#[cfg(test)]
mod world;

pub use canceled_partner::{CLOSE_PARTNER, ClosePartners, PartnerCloser};
pub use first_sign_in::FirstSignIn;
pub use license_clock::LicenseClock;
pub use license_pool::OpenPools;
pub use order::SettleOrders;
pub use registration_key::{
    ExpiredKeys, GenerateKeys, Generated, RegistrationKeyError, RegistrationKeyId, generate as generate_registration_keys,
    void as void_registration_key,
};
pub use service_plan::{
    Charging, NewServicePlan, PlanActivation, ScheduledPlanUpdates, ServicePlan, ServicePlanError, ServicePlanId,
    create as create_service_plan,
};
pub use subscription::{Assignment, SubscriptionError, SubscriptionId, assign as assign_plan};
pub use subscription_import::SubscriptionImport;
pub use suite_change::{SuiteChange, TellOfLocks};
pub use trial_form::{ForgetTrialSubmissions, TrialFormError, publish as publish_trial_form, trial_form_owner};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(service_plan::api::service_plan_create, service_plan::api::service_plan_list))
        .routes(routes!(service_plan::api::service_plan_read, service_plan::change_api::service_plan_update))
        .routes(routes!(service_plan::api::service_plan_enable))
        .routes(routes!(service_plan::api::service_plan_disable))
        .routes(routes!(service_plan::change_api::service_plan_cancel_update))
        .routes(routes!(service_plan::change_api::service_plan_list_assignments))
        .routes(routes!(service_plan::change_api::service_plan_assign))
        .routes(routes!(trial_form::api::trial_form_read))
        .routes(routes!(trial_form::api::trial_form_publish))
        .routes(routes!(trial_form::api::trial_form_close))
        .routes(routes!(trial_form::public_api::trial_offer_read))
        .routes(routes!(trial_form::public_api::trial_submission_create))
        .routes(routes!(trial_form::public_api::trial_submission_confirm))
        .routes(routes!(service_plan::change_api::service_plan_unassign))
        .routes(routes!(crossgrade::api::service_plan_preview_crossgrade))
        .routes(routes!(suite_change::api::service_plan_preview_suite_change))
        .routes(routes!(suite_change::api::service_plan_approve_suite_change))
        .routes(routes!(suite_change::api::service_plan_apply_suite_change))
        .routes(routes!(suite_change::api::subscription_apply_suite_change))
        .routes(routes!(license_pool::api::license_pool_list))
        .routes(routes!(license_pool::api::license_pool_read, license_pool::api::license_pool_update))
        .routes(routes!(license_pool::api::license_pool_add))
        .routes(routes!(license_pool::movement_api::license_pool_movement_list))
        .routes(routes!(license_pool::movement_api::license_pool_movement_undo))
        .routes(routes!(license_pool_request::api::license_pool_request))
        .routes(routes!(license_pool_request::api::license_pool_request_list))
        .routes(routes!(license_pool_request::api::license_pool_request_approve))
        .routes(routes!(license_pool_request::api::license_pool_request_decline))
        .routes(routes!(registration_key::api::registration_key_generate))
        .routes(routes!(registration_key::api::registration_key_list))
        .routes(routes!(registration_key::api::registration_key_read))
        .routes(routes!(registration_key::api::registration_key_reveal))
        .routes(routes!(registration_key::api::registration_key_void))
        .routes(routes!(search::search))
        .routes(routes!(canceled_partner::api::partner_preview_cancel))
        .routes(routes!(customer_transfer::api::customer_transfer))
        .routes(routes!(registration::api::registration_preview))
        .routes(routes!(registration::api::registration_create))
        .routes(routes!(subscription::api::subscription_create))
        .routes(routes!(subscription::api::subscription_list))
        .routes(routes!(subscription::api::subscription_read, subscription::api::subscription_update))
        .routes(routes!(subscription::api::subscription_suspend))
        .routes(routes!(subscription::api::subscription_resume))
        .routes(routes!(subscription::api::subscription_cancel))
        .routes(routes!(subscription_import::api::subscription_import_create))
        .routes(routes!(license_move::api::license_preview_transfer))
        .routes(routes!(license_move::api::license_transfer))
        .routes(routes!(license_move::api::license_preview_merge))
        .routes(routes!(license_move::api::license_merge))
        .routes(routes!(renewal::api::license_quote_renewal))
        .routes(routes!(renewal::api::license_renew))
        .routes(routes!(renewal::api::license_quote_additional_users))
        .routes(routes!(renewal::api::license_add_users))
        .routes(routes!(order::api::order_create, order::api::order_list))
        .routes(routes!(order::api::order_read))
        .routes(routes!(order::api::order_confirm))
        .routes(routes!(order::api::order_cancel))
        .routes(routes!(renewal_request::api::renewal_request_create, renewal_request::api::renewal_request_list))
        .routes(routes!(renewal_request::api::renewal_request_form))
        .routes(routes!(renewal_request::api::renewal_request_read))
        .routes(routes!(renewal_request::api::renewal_request_decline))
}
