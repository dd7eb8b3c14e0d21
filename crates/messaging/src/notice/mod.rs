//! What an event means as mail: whom it goes to and which values its templates may use. One struct an event; a payload that
//! does not fit is told by the field, never by its value.

mod account;
mod billing;
mod inbound;
mod license;
mod life;
mod plan;
mod pool;
mod renewal;
mod subscription;
mod support;
mod support_life;
mod urgency;
mod usage;

use std::time::Duration;

use identity::Language;
use jiff::tz::TimeZone;
use kernel::{Money, OrganizationId, PersonId, Timestamp};
use licensing::LicenseId;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::{dates, face::Face, held_license::HeldLicense, money, secret::View};

/// The events that are mailed. Each has its templates and a sample payload in `templates/mail/<event>/`.
pub(crate) const EVENTS: &[&str] = &[
    "person.invited",
    "person.signed_up",
    "person.verification_requested",
    "person.password_reset_requested",
    "account.password_changed",
    "account.second_factor_changed",
    "registration_key.issued",
    "registration.confirmed",
    "license.code_replaced",
    "license.expiring",
    "license.expired",
    "license.grace_ending",
    "license.grace_ended",
    "license.frozen",
    "license.purge_warning",
    "license.purged",
    "license.converted",
    "license.code_renewed",
    "license.transferred",
    "license.merged",
    "license.users_added",
    "license.quoted",
    "license.renewed",
    "renewal_request.created",
    "renewal_request.declined",
    "licensing_request.created",
    "trial_submission.created",
    "subscription.created",
    "subscription.updated",
    "subscription.canceled",
    "subscription.suite_changed",
    "service_plan.locked",
    "license_pool.low",
    "license_pool_request.created",
    "license_pool_request.granted",
    "license_pool_request.declined",
    "usage_report.ready",
    "usage_report.due",
    "usage_report.submitted",
    "usage_report.approved",
    "usage_report.rejected",
    "billing_report.submitted",
    "billing_report.returned",
    "billing_report.completed",
    "support_request.created",
    "support_request.assigned",
    "support_request.reassigned",
    "support_request.message_added",
    "support_request.priority_changed",
    "support_request.priority_requested",
    "support_request.priority_declined",
    "support_request.clock_at_risk",
    "support_request.clock_breached",
    "support_request.became_urgent",
    "support_request.escalated",
    "escalation.accepted",
    "escalation.declined",
    "support_request.solution_proposed",
    "support_request.contact_attempted",
    "support_request.closing_warned",
    "support_request.closed",
    "support_request.reopened",
    "inbound_mail.held",
];

/// Reminders that a person can do without; everything else is a service mail.
pub(crate) fn may_be_turned_off(event: &str) -> bool {
    event == "license.expiring"
}

pub(crate) enum Audience {
    Nobody,
    People(Vec<PersonId>),
    /// The administrators of a company.
    Administrators(OrganizationId),
    /// The administrators and designated contacts of a customer.
    Contacts(OrganizationId),
    /// The administrators and license managers of a partner; nobody where the vendor sold the license itself.
    Seller(OrganizationId),
    /// The administrators and license managers of a partner, or of the vendor.
    Licensing(OrganizationId),
    /// The administrators and billing managers of a partner, or of the vendor.
    Billing(OrganizationId),
    /// The support managers of the vendor.
    SupportManagers,
    /// Whoever of the vendor looks after a customer; nobody where nobody does.
    ServiceManager(OrganizationId),
    /// All of these, each person once.
    All(Vec<Audience>),
    /// Those who wait for a support request.
    Case(Case),
    /// A buyer who has no account yet.
    Address {
        address: String,
        language: Language,
    },
}

/// Who has to do with a support request.
pub(crate) struct Case {
    pub customer: OrganizationId,
    /// Of the customer, or of a partner or the vendor on its behalf.
    pub opened_by: Option<PersonId>,
    /// Who works on it, if they are to be mailed too.
    pub engineer: Option<PersonId>,
    /// Who caused the event and need not be told.
    pub author: Option<PersonId>,
}

/// What a notice is about: read from the database beside the event.
pub(crate) enum About {
    Nothing,
    License(LicenseId),
    /// All licenses of a subscription, by its id.
    Subscription(String),
}

pub(crate) trait Notice: Send + Sync {
    /// `licenses` are those that it is [about](Notice::about).
    fn audience(&self, licenses: &[HeldLicense]) -> Audience;
    fn about(&self) -> About {
        About::Nothing
    }
    /// The event's own variables; [`Page::variables`] adds those that every template has.
    fn variables(&self, page: &Page) -> Json;
    /// How long the single-use link in it counts from the event on.
    fn link_valid_for(&self) -> Option<Duration> {
        None
    }
    /// A person whose name the text tells.
    fn mentions(&self) -> Option<PersonId> {
        None
    }
    /// A company whose name the text tells.
    fn mentions_company(&self) -> Option<OrganizationId> {
        None
    }
    /// An address that is not mailed: what it says came from there.
    fn not_to(&self) -> Option<&str> {
        None
    }
    /// Whether the certificate of the license goes with it.
    fn brings_certificate(&self) -> bool {
        false
    }
}

/// The person who reads the mail.
#[derive(Clone)]
pub(crate) struct Reader {
    /// Empty for a buyer without an account.
    pub name: String,
    pub company: String,
    pub login_id: String,
    pub language: Language,
    pub zone: TimeZone,
    /// Absent for a buyer without an account.
    pub organization_id: Option<OrganizationId>,
    /// Whether codes may be shown to them.
    pub is_administrator: bool,
}

/// What a mail is rendered from besides its event.
pub(crate) struct Page {
    pub reader: Reader,
    pub view: View,
    pub base_url: String,
    /// Of the reader's tier 1.
    pub face: Face,
    /// When the event happened.
    pub at: Timestamp,
    pub mentioned: Option<String>,
    pub mentioned_company: Option<String>,
    /// What the notice is about, oldest first.
    pub licenses: Vec<HeldLicense>,
    /// Where the reader turns off mails of this kind, if that can be done.
    pub opt_out_link: Option<String>,
}

impl Page {
    pub(crate) fn variables(&self, notice: &dyn Notice) -> Json {
        let mut variables = json!({
            "lang": self.reader.language, "name": self.reader.name, "company": self.reader.company, "login_id": self.reader.login_id,
            "signature": self.face.name, "base_url": self.base_url, "accent": self.face.accent, "support_contact": self.face.support_contact,
            "logo": (self.face.has_logo && self.view == View::Recipient).then_some(LOGO), "opt_out_link": self.opt_out_link,
        });
        if let (Json::Object(common), Json::Object(own)) = (&mut variables, notice.variables(self)) {
            common.extend(own);
        }
        variables
    }
    fn instant(&self, instant: Timestamp) -> String {
        dates::instant_text(instant, &self.reader.zone, self.reader.language)
    }
    pub(crate) fn day(&self, day: jiff::civil::Date) -> String {
        dates::day_text(day, self.reader.language)
    }
    fn money(&self, money: Money) -> String {
        money::money_text(money, self.reader.language)
    }

    /// What templates may tell of one license, with the event's own values over it.
    fn license(&self, license: &HeldLicense, own: Json) -> Json {
        let reader = self.reader.organization_id;
        let is_customer = reader == Some(license.customer_id);
        let list = if is_customer { "my-products" } else { "licenses" };
        let mut variables = json!({
            "product_name": license.product_name, "customer_company": license.customer_company, "owner_company": license.owner_company,
            "units": license.units, "starts_on": self.day(license.starts_on), "expires_on": self.day(license.expires_on),
            "grace_ends_on": license.grace_ends_on().map(|day| self.day(day)), "is_trial": license.is_trial, "is_saas": license.is_saas,
            "offline": license.offline, "refresh": license.refresh(self.reader.language), "is_customer": is_customer,
            "is_seller": reader == Some(license.owner_id), "link": format!("{}/{list}/{}", self.base_url, license.id),
        });
        if let (Json::Object(common), Json::Object(own)) = (&mut variables, own) {
            common.extend(own);
        }
        variables
    }
    /// The same of the only license, or the first of them.
    fn of_license(&self, own: Json) -> Json {
        self.licenses.first().map_or(Json::Null, |license| self.license(license, own))
    }
}

/// The content id of the logo that a mail carries.
pub(crate) const LOGO: &str = "cid:logo";

/// The payload does not fit the event; the field tells where.
#[derive(Debug, thiserror::Error)]
#[error("the payload does not fit at '{field}'")]
pub(crate) struct Misfit {
    field: String,
}

/// The notice of an event, or `None` if it is not mailed.
pub(crate) fn read(event: &str, payload: Json) -> Option<Result<Box<dyn Notice>, Misfit>> {
    Some(match event {
        "person.invited" => fit::<account::Invited>(payload),
        "person.signed_up" | "person.verification_requested" => fit::<account::SignedUp>(payload),
        "person.password_reset_requested" => fit::<account::PasswordResetRequested>(payload),
        "account.password_changed" => fit::<account::PasswordChanged>(payload),
        "account.second_factor_changed" => fit::<account::SecondFactorChanged>(payload),
        "registration_key.issued" => fit::<license::KeyIssued>(payload),
        "registration.confirmed" => fit::<license::Confirmed>(payload),
        "license.code_replaced" => fit::<license::CodeReplaced>(payload),
        "license.expiring" => fit::<life::Expiring>(payload),
        "license.expired" => fit::<life::Expired>(payload),
        "license.grace_ending" | "license.purge_warning" | "license.frozen" | "license.purged" => fit::<life::Passed>(payload),
        "license.grace_ended" => fit::<life::GraceEnded>(payload),
        "license.converted" | "license.merged" => fit::<life::Changed>(payload),
        "license.code_renewed" => fit::<life::CodeRenewed>(payload),
        "license.transferred" => fit::<life::Transferred>(payload),
        "license.users_added" => fit::<life::UsersAdded>(payload),
        "license.quoted" => fit::<renewal::Quoted>(payload),
        "license.renewed" => fit::<renewal::Renewed>(payload),
        "renewal_request.created" => fit::<renewal::Requested>(payload),
        "renewal_request.declined" => fit::<renewal::Declined>(payload),
        "inbound_mail.held" => fit::<inbound::Held>(payload),
        "licensing_request.created" => fit::<account::LicensingRequest>(payload),
        "trial_submission.created" => fit::<account::TrialSubmission>(payload),
        "subscription.created" => fit::<subscription::Created>(payload),
        "subscription.updated" => fit::<subscription::Updated>(payload),
        "subscription.canceled" => fit::<subscription::Canceled>(payload),
        "subscription.suite_changed" => fit::<subscription::SuiteChanged>(payload),
        "service_plan.locked" => fit::<plan::Locked>(payload),
        "license_pool.low" => fit::<pool::Low>(payload),
        "license_pool_request.created" => fit::<pool::Asked>(payload),
        "license_pool_request.granted" | "license_pool_request.declined" => fit::<pool::Answered>(payload),
        "usage_report.ready" | "usage_report.due" => fit::<usage::Waiting>(payload),
        "usage_report.submitted" => fit::<usage::Submitted>(payload),
        "usage_report.approved" | "usage_report.rejected" => fit::<usage::Decided>(payload),
        "billing_report.submitted" => fit::<billing::Submitted>(payload),
        "billing_report.returned" | "billing_report.completed" => fit::<billing::Decided>(payload),
        "support_request.created" => fit::<support::Created>(payload),
        "support_request.assigned" | "support_request.reassigned" => fit::<support::Assigned>(payload),
        "support_request.message_added" => fit::<support::MessageAdded>(payload),
        "support_request.priority_changed" => fit::<support::PriorityChanged>(payload),
        "support_request.priority_requested" => fit::<urgency::PriorityRequested>(payload),
        "support_request.priority_declined" => fit::<urgency::PriorityDeclined>(payload),
        "support_request.clock_at_risk" | "support_request.clock_breached" => fit::<urgency::ClockRunsOut>(payload),
        "support_request.became_urgent" => fit::<urgency::BecameUrgent>(payload),
        "support_request.escalated" => fit::<urgency::Escalated>(payload),
        "escalation.accepted" | "escalation.declined" => fit::<urgency::EscalationDecided>(payload),
        "support_request.solution_proposed" => fit::<support::SolutionProposed>(payload),
        "support_request.contact_attempted" => fit::<support_life::ContactAttempted>(payload),
        "support_request.closing_warned" => fit::<support_life::ClosingWarned>(payload),
        "support_request.closed" => fit::<support::Closed>(payload),
        "support_request.reopened" => fit::<support_life::Reopened>(payload),
        _ => return None,
    })
}

fn fit<T: Notice + DeserializeOwned + 'static>(payload: Json) -> Result<Box<dyn Notice>, Misfit> {
    match serde_path_to_error::deserialize::<_, T>(payload) {
        Ok(notice) => Ok(Box::new(notice)),
        Err(error) => Err(Misfit { field: error.path().to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misfit_tells_the_field_and_not_the_value() {
        let error = read("person.invited", json!({"person_id": "canary", "organization_id": "x", "token": 5})).unwrap().err().unwrap();
        assert_eq!(error.to_string(), "the payload does not fit at 'person_id'");
        assert!(read("product.created", json!({})).is_none());
    }
}
