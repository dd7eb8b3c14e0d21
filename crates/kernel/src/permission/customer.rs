//! What customers' people may do, by role.

use super::{Permission, everybody};
use crate::Role;

pub(super) fn customer(role: Role, permission: Permission) -> bool {
    use Permission as P;
    let requests = matches!(permission, P::SupportRequestList | P::SupportRequestRead | P::SupportRequestDownload);
    let reads = permission.is_read()
        && matches!(permission.noun(), "license" | "activation" | "offline_activation" | "subscription" | "renewal_request")
        || permission == P::CustomerRead;
    let works = matches!(permission, P::SupportRequestCreate | P::SupportRequestReply | P::SupportRequestConfirm)
        || permission == P::SupportRequestAttach
        || matches!(permission, P::SupportRequestAskMoreTime | P::SupportRequestReopen)
        || matches!(permission, P::SupportRequestSetRecipients | P::SupportRequestWatch)
        || matches!(permission, P::SupportRequestRequestPriority | P::SupportRequestEscalate);
    everybody(permission)
        || match role {
            Role::Administrator => {
                requests
                    || reads
                    || works
                    || matches!(permission.noun(), "person" | "registration" | "api_token")
                    || matches!(permission.noun(), "offline_activation")
                    || matches!(
                        permission,
                        P::CustomerUpdate
                            | P::LicenseRevealCode
                            | P::LicenseReplaceCode
                            | P::LicenseQuoteRenewal
                            | P::ActivationRelease
                            | P::RenewalRequestCreate
                    )
            }
            Role::DesignatedContact => requests || reads || works,
            Role::Viewer => requests || reads,
            _ => false,
        }
}
