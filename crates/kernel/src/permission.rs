//! The permission matrix (spec/01.3): organization kind, role, status and place in the tree decide, here and nowhere else.
//! `matrix.txt` beside this file is the same as text, for a reviewer; a test keeps the two equal.

mod customer;
mod partner;
mod vendor;

use std::fmt::Write;

use crate::{OrganizationKind, OrganizationStatus, Role, text_enum};

text_enum! {
    /// One word for route, permission, audit action and event: `registration_key.void`.
    pub enum Permission {
        AccountUpdate = "account.update",
        ApiTokenCreate = "api_token.create",
        ApiTokenList = "api_token.list",
        ApiTokenRevoke = "api_token.revoke",
        PartnerList = "partner.list",
        PartnerRead = "partner.read",
        PartnerCreate = "partner.create",
        PartnerUpdate = "partner.update",
        /// What a partner below may do; of the vendor itself, whether its people need a second factor.
        PartnerSetSwitches = "partner.set_switches",
        PartnerSuspend = "partner.suspend",
        PartnerReactivate = "partner.reactivate",
        PartnerCancel = "partner.cancel",
        CustomerList = "customer.list",
        CustomerRead = "customer.read",
        CustomerCreate = "customer.create",
        CustomerUpdate = "customer.update",
        CustomerDisable = "customer.disable",
        CustomerEnable = "customer.enable",
        CustomerTransfer = "customer.transfer",
        PersonList = "person.list",
        PersonRead = "person.read",
        PersonCreate = "person.create",
        PersonUpdate = "person.update",
        PersonDisable = "person.disable",
        PersonEnable = "person.enable",
        PersonInvite = "person.invite",
        PersonResetPassword = "person.reset_password",
        PersonResetSecondFactor = "person.reset_second_factor",
        ProductList = "product.list",
        ProductRead = "product.read",
        ProductCreate = "product.create",
        ProductUpdate = "product.update",
        SuiteList = "suite.list",
        SuiteRead = "suite.read",
        SuiteCreate = "suite.create",
        SuiteUpdate = "suite.update",
        ReleaseList = "release.list",
        ReleaseCreate = "release.create",
        ReleaseUpdate = "release.update",
        PriceListList = "price_list.list",
        PriceListRead = "price_list.read",
        PriceListCreate = "price_list.create",
        PriceListUpdate = "price_list.update",
        BrandingRead = "branding.read",
        BrandingUpdate = "branding.update",
        DataCenterList = "data_center.list",
        DataCenterCreate = "data_center.create",
        DataCenterUpdate = "data_center.update",
        RegionalServiceList = "regional_service.list",
        RegionalServiceCreate = "regional_service.create",
        RegionalServiceUpdate = "regional_service.update",
        RegionalServiceDelete = "regional_service.delete",
        LegalTextList = "legal_text.list",
        LegalTextCreate = "legal_text.create",
        LegalAcceptanceList = "legal_acceptance.list",
        LegalAcceptanceCreate = "legal_acceptance.create",
        ServicePlanList = "service_plan.list",
        ServicePlanRead = "service_plan.read",
        ServicePlanCreate = "service_plan.create",
        ServicePlanUpdate = "service_plan.update",
        ServicePlanEnable = "service_plan.enable",
        ServicePlanDisable = "service_plan.disable",
        ServicePlanAssign = "service_plan.assign",
        ServicePlanUnassign = "service_plan.unassign",
        /// Other members of the suite that it sells; its owner alone decides.
        ServicePlanApproveSuiteChange = "service_plan.approve_suite_change",
        TrialFormPublish = "trial_form.publish",
        TrialFormClose = "trial_form.close",
        LicensePoolList = "license_pool.list",
        LicensePoolRead = "license_pool.read",
        LicensePoolAdd = "license_pool.add",
        LicensePoolUpdate = "license_pool.update",
        LicensePoolRequest = "license_pool.request",
        LicensePoolMovementList = "license_pool_movement.list",
        LicensePoolMovementUndo = "license_pool_movement.undo",
        LicensePoolRequestList = "license_pool_request.list",
        LicensePoolRequestApprove = "license_pool_request.approve",
        LicensePoolRequestDecline = "license_pool_request.decline",
        RegistrationKeyList = "registration_key.list",
        RegistrationKeyRead = "registration_key.read",
        RegistrationKeyGenerate = "registration_key.generate",
        RegistrationKeyReveal = "registration_key.reveal",
        RegistrationKeyVoid = "registration_key.void",
        RegistrationKeyExport = "registration_key.export",
        RegistrationPreview = "registration.preview",
        RegistrationCreate = "registration.create",
        SubscriptionList = "subscription.list",
        SubscriptionRead = "subscription.read",
        SubscriptionCreate = "subscription.create",
        SubscriptionUpdate = "subscription.update",
        SubscriptionSuspend = "subscription.suspend",
        SubscriptionResume = "subscription.resume",
        SubscriptionCancel = "subscription.cancel",
        SubscriptionApplySuiteChange = "subscription.apply_suite_change",
        SubscriptionImportCreate = "subscription_import.create",
        LicenseList = "license.list",
        LicenseRead = "license.read",
        LicenseExport = "license.export",
        LicenseRevealCode = "license.reveal_code",
        LicenseReplaceCode = "license.replace_code",
        LicenseDisable = "license.disable",
        LicenseEnable = "license.enable",
        LicenseUpdate = "license.update",
        LicenseQuoteRenewal = "license.quote_renewal",
        LicenseRenew = "license.renew",
        LicenseAddUsers = "license.add_users",
        LicenseTransfer = "license.transfer",
        LicenseMerge = "license.merge",
        OfflineActivationList = "offline_activation.list",
        OfflineActivationCreate = "offline_activation.create",
        OfflineActivationRevoke = "offline_activation.revoke",
        SigningKeyList = "signing_key.list",
        SigningKeyRotate = "signing_key.rotate",
        TransactionList = "transaction.list",
        CustomerSummaryList = "customer_summary.list",
        OrderList = "order.list",
        OrderRead = "order.read",
        OrderCreate = "order.create",
        OrderConfirm = "order.confirm",
        OrderCancel = "order.cancel",
        RenewalRequestList = "renewal_request.list",
        RenewalRequestRead = "renewal_request.read",
        RenewalRequestCreate = "renewal_request.create",
        RenewalRequestDecline = "renewal_request.decline",
        ActivationList = "activation.list",
        ActivationRelease = "activation.release",
        SupportRequestList = "support_request.list",
        SupportRequestRead = "support_request.read",
        SupportRequestCreate = "support_request.create",
        SupportRequestReply = "support_request.reply",
        SupportRequestNote = "support_request.note",
        SupportRequestAssign = "support_request.assign",
        SupportRequestPrioritize = "support_request.prioritize",
        SupportRequestWait = "support_request.wait",
        SupportRequestResume = "support_request.resume",
        SupportRequestProposeSolution = "support_request.propose_solution",
        SupportRequestConfirm = "support_request.confirm",
        SupportRequestClose = "support_request.close",
        SupportRequestOverrideEntitlement = "support_request.override_entitlement",
        SupportRequestConfirmCall = "support_request.confirm_call",
        SupportRequestRequestPriority = "support_request.request_priority",
        SupportRequestGrantPriority = "support_request.grant_priority",
        SupportRequestDeclinePriority = "support_request.decline_priority",
        SupportRequestEscalate = "support_request.escalate",
        SupportRequestHandOverToEngineering = "support_request.hand_over_to_engineering",
        SupportRequestReportEngineeringOutcome = "support_request.report_engineering_outcome",
        EscalationList = "escalation.list",
        EscalationRead = "escalation.read",
        EscalationAccept = "escalation.accept",
        EscalationDecline = "escalation.decline",
        SupportAgentList = "support_agent.list",
        SupportAgentRead = "support_agent.read",
        SupportAgentCreate = "support_agent.create",
        SupportAgentUpdate = "support_agent.update",
        SupportAgentDelete = "support_agent.delete",
        OnCallShiftList = "on_call_shift.list",
        OnCallShiftCreate = "on_call_shift.create",
        OnCallShiftDelete = "on_call_shift.delete",
        SupportTargetList = "support_target.list",
        SupportTargetUpdate = "support_target.update",
        SupportRequestAttemptContact = "support_request.attempt_contact",
        SupportRequestAskMoreTime = "support_request.ask_more_time",
        SupportRequestReopen = "support_request.reopen",
        SupportRequestMerge = "support_request.merge",
        SupportRequestSplit = "support_request.split",
        SupportRequestLink = "support_request.link",
        SupportRequestWatch = "support_request.watch",
        SupportRequestTag = "support_request.tag",
        SupportRequestSetRecipients = "support_request.set_recipients",
        SupportRequestAttach = "support_request.attach",
        SupportRequestDownload = "support_request.download",
        /// Being seen by colleagues who have the same case open.
        SupportRequestAttend = "support_request.attend",
        SupportRequestApplyMacro = "support_request.apply_macro",
        /// One change to many requests; each of them asks for its own permission besides.
        SupportRequestChangeMany = "support_request.change_many",
        SupportSettingsRead = "support_settings.read",
        SupportSettingsUpdate = "support_settings.update",
        CannedReplyList = "canned_reply.list",
        CannedReplyCreate = "canned_reply.create",
        CannedReplyUpdate = "canned_reply.update",
        CannedReplyDelete = "canned_reply.delete",
        DeskMacroList = "desk_macro.list",
        DeskMacroCreate = "desk_macro.create",
        DeskMacroUpdate = "desk_macro.update",
        DeskMacroDelete = "desk_macro.delete",
        SavedViewList = "saved_view.list",
        SavedViewCreate = "saved_view.create",
        SavedViewUpdate = "saved_view.update",
        SavedViewDelete = "saved_view.delete",
        /// A view for the whole desk, and what becomes of it.
        SavedViewShare = "saved_view.share",
        MailboxList = "mailbox.list",
        MailboxRead = "mailbox.read",
        MailboxCreate = "mailbox.create",
        MailboxUpdate = "mailbox.update",
        MailboxDelete = "mailbox.delete",
        MailboxTest = "mailbox.test",
        InboundMailList = "inbound_mail.list",
        InboundMailRead = "inbound_mail.read",
        InboundMailDownload = "inbound_mail.download",
        /// What was held because its sender is unknown joins a request, or opens one.
        InboundMailAccept = "inbound_mail.accept",
        InboundMailDiscard = "inbound_mail.discard",
        SupportDashboardRead = "support_dashboard.read",
        SupportReportRead = "support_report.read",
        SupportReportExport = "support_report.export",
        /// What a customer service manager looks after: a customer with its requests, escalations and licenses.
        ServiceAccountList = "service_account.list",
        ServiceAccountRead = "service_account.read",
        ServiceAccountExport = "service_account.export",
        CalendarList = "calendar.list",
        CalendarRead = "calendar.read",
        CalendarCreate = "calendar.create",
        CalendarUpdate = "calendar.update",
        UsageReportList = "usage_report.list",
        UsageReportRead = "usage_report.read",
        UsageReportUpdate = "usage_report.update",
        UsageReportSubmit = "usage_report.submit",
        UsageReportApprove = "usage_report.approve",
        UsageReportReject = "usage_report.reject",
        UsageEventCreate = "usage_event.create",
        BillingReportList = "billing_report.list",
        BillingReportRead = "billing_report.read",
        BillingReportUpdate = "billing_report.update",
        BillingReportReset = "billing_report.reset",
        BillingReportSubmit = "billing_report.submit",
        BillingReportComplete = "billing_report.complete",
        BillingReportReturn = "billing_report.return",
        BillingTermsRead = "billing_terms.read",
        BillingTermsUpdate = "billing_terms.update",
        PromotionList = "promotion.list",
        PromotionRead = "promotion.read",
        PromotionCreate = "promotion.create",
        PromotionUpdate = "promotion.update",
        ReconciliationRead = "reconciliation.read",
        SentMailList = "sent_mail.list",
        SentMailRead = "sent_mail.read",
        SentMailResend = "sent_mail.resend",
        AuditEntryList = "audit_entry.list",
        JobList = "job.list",
        JobRead = "job.read",
        JobCancel = "job.cancel",
    }
}

text_enum! {
    /// Where an object stands, seen from the actor's organization. What stands beside is invisible, so it has no word.
    pub enum Place {
        Own = "own",
        Below = "below",
        /// Of an organization above, lent to the actor's: a plan assigned to a reseller.
        Above = "above",
    }
}

impl Permission {
    /// `registration_key` of `registration_key.void`.
    pub fn noun(self) -> &'static str {
        self.as_str().split_once('.').map_or("", |(noun, _)| noun)
    }
    /// `void` of `registration_key.void`.
    pub fn verb(self) -> &'static str {
        self.as_str().split_once('.').map_or("", |(_, verb)| verb)
    }
    /// Reading changes nothing and reveals no secret.
    pub fn is_read(self) -> bool {
        matches!(self.verb(), "list" | "read" | "export" | "preview")
    }
}

/// Whether a person with `role` in an organization of `kind` and `status` may do `permission` to an object at `place`.
pub fn allowed(kind: OrganizationKind, role: Role, status: OrganizationStatus, permission: Permission, place: Place) -> bool {
    Role::of_kind(kind).contains(&role)
        && status_allows(status, permission)
        && (status != OrganizationStatus::Suspended || kind == OrganizationKind::Msp || !prepares_usage_report(permission))
        && place_allows(kind, permission, place)
        && match kind {
            OrganizationKind::Vendor => vendor::vendor(role, permission),
            OrganizationKind::Customer => customer::customer(role, permission),
            _ => partner::partner(kind, role, permission),
        }
}

fn status_allows(status: OrganizationStatus, permission: Permission) -> bool {
    use Permission::{AccountUpdate, SupportRequestAttach, SupportRequestCreate, SupportRequestDownload, SupportRequestReply};
    match status {
        OrganizationStatus::Active | OrganizationStatus::Enabled => true,
        OrganizationStatus::Suspended => permission.is_read() || permission == AccountUpdate || prepares_usage_report(permission),
        // A disabled customer may still open *account* requests; which category, the verb checks.
        OrganizationStatus::Disabled => {
            permission.is_read()
                || matches!(permission, AccountUpdate | SupportRequestCreate | SupportRequestReply)
                || matches!(permission, SupportRequestAttach | SupportRequestDownload)
        }
        OrganizationStatus::Canceled => false,
    }
}

/// What is left to a suspended MSP, and to no other partner.
fn prepares_usage_report(permission: Permission) -> bool {
    matches!(permission, Permission::UsageReportUpdate | Permission::UsageReportSubmit)
}

fn place_allows(kind: OrganizationKind, permission: Permission, place: Place) -> bool {
    use Permission as P;
    match place {
        // Nobody widens what those above have left them; the vendor has nobody above.
        Place::Own if permission == P::PartnerSetSwitches => kind == OrganizationKind::Vendor,
        // Nobody suspends, cancels or refills the organization they belong to.
        Place::Own => !matches!(
            permission,
            P::PartnerCreate
                | P::PartnerSuspend
                | P::PartnerReactivate
                | P::PartnerCancel
                | P::CustomerDisable
                | P::CustomerEnable
                | P::CustomerTransfer
                | P::LicensePoolAdd
                | P::LicensePoolMovementUndo
                | P::LicensePoolRequestApprove
                | P::LicensePoolRequestDecline
                | P::UsageReportApprove
                | P::UsageReportReject
                | P::BillingReportComplete
                | P::BillingReportReturn
                | P::BillingTermsUpdate
        ),
        Place::Below => {
            kind != OrganizationKind::Customer
                // Long work is seen and stopped where it was started.
                && permission.noun() != "job"
                // Whoever sold a license moves it, or the vendor.
                && (kind == OrganizationKind::Vendor || !matches!(permission, P::LicenseTransfer | P::LicenseMerge))
                && !prepares_usage_report(permission)
                && permission != P::ServicePlanApproveSuiteChange
                // Whoever is above gives units, and needs not ask for them.
                && permission != P::LicensePoolRequest
                && !matches!(permission, P::BillingReportUpdate | P::BillingReportReset | P::BillingReportSubmit)
                && !matches!(permission, P::AccountUpdate | P::ApiTokenCreate | P::ApiTokenList | P::ApiTokenRevoke)
        }
        Place::Above => {
            matches!(permission, P::ServicePlanList | P::ServicePlanRead | P::SubscriptionCreate | P::ProductList | P::ProductRead)
                || matches!(permission.noun(), "suite" | "release" | "legal_text" | "legal_acceptance" | "price_list")
                || matches!(permission, P::DataCenterList | P::RegionalServiceList)
        }
    }
}

/// What everybody may do, whatever the role: their own account and tokens, seeing what the products are, reading the legal
/// texts in force and accepting them.
fn everybody(permission: Permission) -> bool {
    use Permission as P;
    matches!(
        permission,
        P::AccountUpdate
            | P::ProductList
            | P::ProductRead
            | P::SuiteList
            | P::SuiteRead
            | P::ReleaseList
            | P::JobList
            | P::JobRead
            | P::JobCancel
            | P::LegalTextList
            | P::LegalAcceptanceCreate
            | P::RegionalServiceList
    ) || permission.noun() == "api_token"
}

/// The whole matrix as text: one line a permission, one column a role, `o` own, `b` below, `a` above.
pub fn matrix_text() -> String {
    let mut text = String::from(
        "# Who may do what where: o own, b below, a above (lent by an organization above), . nothing. Status: active or enabled.\n",
    );
    for kind in OrganizationKind::ALL {
        let status = if *kind == OrganizationKind::Customer { OrganizationStatus::Enabled } else { OrganizationStatus::Active };
        let _ = write!(text, "\n## {kind}\n{:36}", "");
        for role in Role::of_kind(*kind) {
            let _ = write!(text, " {role}");
        }
        text.push('\n');
        for permission in Permission::ALL {
            let _ = write!(text, "{:36}", permission.as_str());
            for role in Role::of_kind(*kind) {
                let cell: String = [(Place::Own, 'o'), (Place::Below, 'b'), (Place::Above, 'a')]
                    .iter()
                    .filter(|(place, _)| allowed(*kind, *role, status, *permission, *place))
                    .map(|(_, letter)| *letter)
                    .collect();
                let _ = write!(text, " {:width$}", if cell.is_empty() { "." } else { &cell }, width = role.as_str().len());
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
    }
    for status in [OrganizationStatus::Suspended, OrganizationStatus::Disabled, OrganizationStatus::Canceled] {
        let left: Vec<_> = Permission::ALL.iter().filter(|permission| status_allows(status, **permission)).map(|p| p.as_str()).collect();
        let _ = write!(text, "\n## what is left when {status}\n{}\n", if left.is_empty() { "nothing".to_owned() } else { left.join("\n") });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_matrix_is_the_code() {
        let (stored, code) = (include_str!("matrix.txt"), matrix_text());
        let changed: Vec<_> = stored.lines().zip(code.lines()).filter(|(stored, code)| stored != code).collect();
        assert!(stored == code, "run `make matrix` and read the difference; changed lines, stored and code: {changed:#?}");
    }

    #[test]
    fn the_auditor_reads_and_never_changes_or_sees_a_secret() {
        for permission in Permission::ALL {
            let may = allowed(OrganizationKind::Vendor, Role::Auditor, OrganizationStatus::Active, *permission, Place::Below);
            // Their own account is theirs to keep, and so is their word on the legal texts.
            let own = matches!(permission, Permission::AccountUpdate | Permission::LegalAcceptanceCreate);
            assert!(!may || permission.is_read() || own, "{permission}");
        }
    }

    #[test]
    fn no_customer_role_reaches_beyond_its_company() {
        for role in Role::of_kind(OrganizationKind::Customer) {
            for permission in Permission::ALL {
                assert!(
                    !allowed(OrganizationKind::Customer, *role, OrganizationStatus::Enabled, *permission, Place::Below),
                    "{role} {permission}"
                );
            }
        }
    }
}
