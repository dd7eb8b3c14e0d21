//! What the vendor's staff may do, by role.

use super::{Permission, everybody};
use crate::Role;

pub(super) fn vendor(role: Role, permission: Permission) -> bool {
    use Permission as P;
    let noun = permission.noun();
    let secret = matches!(permission, P::RegistrationKeyReveal | P::LicenseRevealCode);
    // Keys are registered by customers; staff assign subscriptions.
    if noun == "registration" {
        return false;
    }
    everybody(permission)
        || match role {
            Role::Administrator => true,
            Role::ProductManager => {
                matches!(noun, "product" | "suite" | "release") || permission == P::ServicePlanList || permission == P::ServicePlanRead
            }
            Role::LicenseManager => {
                matches!(noun, "service_plan" | "license_pool" | "registration_key" | "subscription" | "license" | "activation")
                    || noun == "trial_form"
                    || permission == P::DataCenterList
                    || matches!(noun, "subscription_import" | "license_pool_request" | "license_pool_movement")
                    || matches!(noun, "offline_activation" | "order" | "renewal_request" | "transaction" | "customer_summary")
                    || matches!(permission, P::PartnerList | P::PartnerRead | P::CustomerList | P::CustomerRead)
            }
            Role::SupportManager => {
                matches!(noun, "support_request" | "calendar" | "support_settings" | "canned_reply")
                    || matches!(noun, "support_target" | "escalation" | "support_agent" | "on_call_shift")
                    || matches!(noun, "desk_macro" | "saved_view" | "mailbox" | "inbound_mail")
                    || matches!(noun, "support_dashboard" | "support_report" | "service_account")
                    || support_reads(permission)
            }
            Role::SupportEngineer => {
                (noun == "support_request" && permission != P::SupportRequestOverrideEntitlement)
                    || matches!(permission, P::CalendarList | P::CalendarRead)
                    || matches!(permission, P::SupportAgentList | P::SupportAgentRead | P::OnCallShiftList)
                    || matches!(permission, P::CannedReplyList | P::SupportSettingsRead)
                    || matches!(permission, P::SupportTargetList | P::EscalationList | P::EscalationRead)
                    || matches!(permission, P::DeskMacroList | P::SupportDashboardRead)
                    || (noun == "saved_view" && permission != P::SavedViewShare)
                    || noun == "inbound_mail"
                    || support_reads(permission)
            }
            Role::CustomerServiceManager => {
                matches!(
                    permission,
                    P::SupportRequestList
                        | P::SupportRequestRead
                        | P::SupportRequestCreate
                        | P::SupportRequestReply
                        | P::SupportRequestNote
                        | P::SupportRequestAttend
                        | P::SupportRequestAttach
                        | P::SupportRequestDownload
                        | P::SupportRequestLink
                        | P::SupportRequestWatch
                        | P::SupportRequestTag
                        | P::SupportRequestRequestPriority
                        | P::SupportRequestEscalate
                        | P::EscalationList
                        | P::EscalationRead
                        | P::CannedReplyList
                        | P::CustomerUpdate
                        | P::SupportDashboardRead
                ) || (noun == "saved_view" && permission != P::SavedViewShare)
                    || matches!(noun, "support_report" | "service_account")
                    || support_reads(permission)
            }
            Role::Engineer => {
                matches!(permission, P::SupportRequestList | P::SupportRequestRead | P::SupportRequestNote | P::SupportRequestWatch)
                    || matches!(permission, P::SupportRequestAttach | P::SupportRequestDownload)
                    || matches!(permission, P::SupportRequestAttend | P::SupportRequestReportEngineeringOutcome)
            }
            Role::BillingManager => {
                matches!(permission, P::PartnerList | P::PartnerRead | P::CustomerList | P::CustomerRead)
                    || (matches!(noun, "service_plan" | "license_pool" | "subscription" | "license" | "order") && permission.is_read())
                    || permission == P::LicensePoolMovementList
                    || matches!(noun, "price_list" | "usage_report" | "usage_event" | "billing_report" | "billing_terms")
                    || matches!(noun, "promotion" | "reconciliation" | "transaction" | "customer_summary")
            }
            Role::Auditor => permission.is_read() && !secret,
            _ => false,
        }
}

/// What support staff see of the people and licenses they work for, without codes.
fn support_reads(permission: Permission) -> bool {
    permission.is_read()
        && matches!(permission.noun(), "customer" | "partner" | "person" | "license" | "activation" | "offline_activation" | "subscription")
}
