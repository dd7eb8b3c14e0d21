//! What partners' people may do, by kind and role.

use super::{Permission, everybody};
use crate::{OrganizationKind, Role};

pub(super) fn partner(kind: OrganizationKind, role: Role, permission: Permission) -> bool {
    use Permission as P;
    let noun = permission.noun();
    let tier1 = kind.is_tier1();
    let has_pools = kind != OrganizationKind::Reseller;
    if !is_of_the_channel(noun) {
        return everybody(permission);
    }
    match noun {
        // A reseller's licenses stand in its parent's reports.
        "usage_report" | "usage_event" if !has_pools => return false,
        "usage_report" if matches!(permission, P::UsageReportApprove | P::UsageReportReject) && !tier1 => return false,
        // What tier 1 pays is nobody's below it, and only the vendor completes a report.
        "billing_report" if !tier1 || matches!(permission, P::BillingReportComplete | P::BillingReportReturn) => return false,
        "billing_terms" if !tier1 || !permission.is_read() => return false,
        "reconciliation" if !has_pools => return false,
        // List prices are for those who quote them; tier 1 reads them, only the vendor sets them.
        "price_list" => {
            return tier1
                && permission.is_read()
                && matches!(role, Role::Administrator | Role::CustomerAccountManager | Role::BillingManager);
        }
        "branding" | "legal_text" | "legal_acceptance" | "regional_service" => {
            return everybody(permission) || (tier1 && role == Role::Administrator);
        }
        // Whoever makes plans chooses among them.
        "data_center" if permission == P::DataCenterList => {
            return has_pools && matches!(role, Role::Administrator | Role::LicenseManager);
        }
        "data_center" => return tier1 && role == Role::Administrator,
        "trial_form" => return has_pools && matches!(role, Role::Administrator | Role::LicenseManager),
        // Their own company's profile is all that a tier 2 changes of partners.
        "partner" if !tier1 => return permission == P::PartnerUpdate && role == Role::Administrator,
        "license_pool" | "license_pool_request" | "license_pool_movement" if !has_pools || (gives_units(permission) && !tier1) => {
            return false;
        }
        "service_plan" if !has_pools => {
            return matches!(permission, P::ServicePlanList | P::ServicePlanRead) && role_reads_plans(role);
        }
        "service_plan" if matches!(permission, P::ServicePlanAssign | P::ServicePlanUnassign) && !tier1 => return false,
        "support_request" => {
            return (matches!(
                permission,
                P::SupportRequestList | P::SupportRequestRead | P::SupportRequestCreate | P::SupportRequestReply
            ) || matches!(permission, P::SupportRequestAttach | P::SupportRequestDownload)
                || matches!(permission, P::SupportRequestReopen | P::SupportRequestAskMoreTime | P::SupportRequestWatch)
                || matches!(permission, P::SupportRequestRequestPriority | P::SupportRequestEscalate))
                && matches!(role, Role::Administrator | Role::CustomerAccountManager | Role::SupportManager | Role::SupportEngineer);
        }
        _ => {}
    }
    everybody(permission)
        || match role {
            Role::Administrator => true,
            Role::CustomerAccountManager => {
                matches!(noun, "customer" | "subscription" | "license" | "activation" | "offline_activation" | "order" | "renewal_request")
                    || matches!(noun, "subscription_import" | "license_pool_request" | "license_pool_movement")
                    || matches!(noun, "transaction" | "customer_summary")
                    || matches!(
                        permission,
                        P::ServicePlanList
                            | P::ServicePlanRead
                            | P::RegistrationKeyGenerate
                            | P::RegistrationKeyList
                            | P::RegistrationKeyRead
                            | P::RegistrationKeyVoid
                    )
            }
            Role::PartnerAccountManager => noun == "partner",
            Role::LicenseManager => {
                matches!(noun, "license_pool" | "license_pool_request" | "license_pool_movement")
                    || (noun == "service_plan" && !matches!(permission, P::ServicePlanAssign | P::ServicePlanUnassign))
                    || matches!(
                        permission,
                        P::RegistrationKeyGenerate | P::RegistrationKeyList | P::RegistrationKeyRead | P::RegistrationKeyVoid
                    )
                    || reads_licenses(permission)
                    || matches!(noun, "transaction" | "customer_summary")
            }
            Role::SupportManager | Role::SupportEngineer => {
                // Whose password it is has to be found first.
                matches!(permission, P::PersonResetPassword | P::PersonList | P::PersonRead)
                    || reads_licenses(permission)
                    || (matches!(noun, "usage_report" | "billing_report") && permission.is_read())
            }
            Role::BillingManager => {
                reads_licenses(permission)
                    || matches!(noun, "usage_report" | "usage_event" | "billing_report" | "billing_terms" | "reconciliation")
                    || matches!(noun, "transaction" | "customer_summary")
            }
            _ => false,
        }
}

/// What partners work with. Everything else, whatever is added, is the vendor's or the customer's.
fn is_of_the_channel(noun: &str) -> bool {
    matches!(noun, "account" | "api_token" | "job" | "person" | "partner" | "customer" | "audit_entry" | "sent_mail")
        || matches!(noun, "service_plan" | "license_pool" | "license_pool_request" | "license_pool_movement" | "data_center")
        || matches!(noun, "registration_key" | "trial_form" | "subscription" | "subscription_import" | "transaction" | "customer_summary")
        || matches!(noun, "license" | "activation" | "offline_activation" | "order" | "renewal_request" | "price_list")
        || matches!(noun, "usage_event" | "usage_report" | "billing_report" | "billing_terms" | "reconciliation")
        || matches!(noun, "branding" | "legal_text" | "legal_acceptance" | "regional_service" | "support_request")
}

/// What is done to the pool of a partner below.
fn gives_units(permission: Permission) -> bool {
    use Permission as P;
    matches!(permission, P::LicensePoolAdd | P::LicensePoolMovementUndo | P::LicensePoolRequestApprove | P::LicensePoolRequestDecline)
}

fn role_reads_plans(role: Role) -> bool {
    matches!(role, Role::Administrator | Role::CustomerAccountManager | Role::LicenseManager)
}

/// Subscriptions and licenses of one's customers, without codes.
fn reads_licenses(permission: Permission) -> bool {
    permission.is_read()
        && matches!(permission.noun(), "subscription" | "license" | "activation" | "offline_activation" | "customer" | "order")
}
