use catalog::ProductId;
use identity::{Language, SupportOffering};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{OrganizationId, PersonId, Timestamp};
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use super::super::{
    AgeBand, Category, Channel, CloseReason, Entitlement, EntryKind, Priority, Side, Status, SupportRequestId, Visibility,
    after_hours::{AfterHours, Phoned},
    ask_priority::AskedPriority,
    call::CallContact,
    create::NewSupportRequest,
    entry,
    escalation::EscalationLevel,
    store::View,
};
use crate::{calendar::local_text, clock::ClockMark, support_request::relation};

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SupportCustomer {
    pub id: OrganizationId,
    pub company: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SupportProduct {
    pub id: ProductId,
    pub code: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SupportPerson {
    pub id: PersonId,
    pub name: String,
}

/// A case (spec 04.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportRequest)]
pub struct SupportRequestBody {
    pub id: SupportRequestId,
    #[schema(examples("SR-0000123"))]
    pub number: String,
    pub customer: SupportCustomer,
    pub product: Option<SupportProduct>,
    pub license_id: Option<LicenseId>,
    pub category: Category,
    pub subject: String,
    pub description: String,
    pub business_impact: String,
    pub language: Language,
    /// The one that counts.
    pub priority: Priority,
    pub priority_requested: Option<Priority>,
    pub status: Status,
    pub close_reason: Option<CloseReason>,
    /// A P1 opened online: it must be phoned in to count, and runs on P2's deadline until then.
    pub call_required: bool,
    pub offering: SupportOffering,
    pub assignee: Option<SupportPerson>,
    pub response_due_at: Option<Timestamp>,
    /// The same in the support region's time zone, with its offset.
    #[schema(examples("2026-05-04T14:00:00+02:00"))]
    pub response_due_local: Option<String>,
    /// When the vendor first answered.
    pub responded_at: Option<Timestamp>,
    /// How often its customer was tried to be reached since it last said something.
    pub contact_attempts: i64,
    /// When it closes for no response: after three attempts and ten days (spec 04.10).
    pub closes_at: Option<Timestamp>,
    /// More time: the last day on which it stays open whatever happens.
    #[schema(value_type = Option<String>, format = Date)]
    pub open_until: Option<Date>,
    pub closed_at: Option<Timestamp>,
    /// Of a closed one: until when.
    pub reopen_until: Option<Timestamp>,
    /// How often.
    pub reopened: i64,
    /// What it goes on from.
    pub previous_id: Option<SupportRequestId>,
    /// It was a duplicate of this one.
    pub merged_into_id: Option<SupportRequestId>,
    /// For the vendor's people; nobody else sees any.
    pub tags: Vec<String>,
    /// Further addresses of the customer that get its mails.
    pub recipients: Vec<String>,
    /// What was owed when it was opened.
    pub entitlement: Entitlement,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub version: i64,
    /// The next deadline of its running clocks; none while nothing is owed or all are paused.
    pub next_due_at: Option<Timestamp>,
    pub next_due_local: Option<String>,
    /// Targets are binding for English; for another language the clocks are best effort.
    pub best_effort: bool,
    /// The worst that was told of its running clocks; staff only.
    pub clock_mark: Option<ClockMark>,
    pub channel: Channel,
    /// Until when a P1 opened online must be phoned in.
    pub call_by: Option<Timestamp>,
    /// Whom to reach around the clock.
    pub call_contact: Option<CallContact>,
    /// What the customer asked for, until it is granted or declined.
    pub priority_asked: Option<AskedPriority>,
    /// Of one that was phoned in outside business hours.
    pub after_hours: Option<AfterHours>,
    pub escalation_level: Option<EscalationLevel>,
}

impl TryFrom<View> for SupportRequestBody {
    type Error = db::Error;

    fn try_from(view: View) -> Result<Self, db::Error> {
        let View { request, company, product, assignee, time_zone, inside } = view;
        let zone = TimeZone::get(&time_zone).unwrap_or(TimeZone::UTC);
        let closing = request.closing()?;
        Ok(Self {
            contact_attempts: closing.attempts.len() as i64,
            closes_at: request.closes_at,
            open_until: closing.open_until,
            closed_at: request.closed_at,
            reopen_until: request.reopen_until,
            reopened: request.reopened,
            previous_id: request.previous_id,
            merged_into_id: request.merged_into_id,
            tags: if inside { relation::tags_of(&request.tags) } else { Vec::new() },
            recipients: relation::recipients_of(&request)?,
            call_required: request.call_required(),
            next_due_at: request.next_due_at(),
            next_due_local: request.next_due_at().map(|due_at| local_text(due_at, &zone)),
            best_effort: request.language != Language::En,
            clock_mark: Some(request.clock_mark).filter(|_| inside),
            channel: request.channel,
            call_by: request.call_by.filter(|_| request.call_required()),
            call_contact: request.call_contact.as_deref().map(serde_json::from_str).transpose()?,
            priority_asked: request.asked_priority()?,
            after_hours: request.after_hours.as_deref().map(serde_json::from_str).transpose()?,
            escalation_level: request.escalation_level,
            response_due_local: request.response_due_at.map(|due_at| local_text(due_at, &zone)),
            entitlement: serde_json::from_str(&request.entitlement)?,
            id: request.id,
            number: request.number,
            customer: SupportCustomer { id: request.customer_id, company },
            product: request.product_id.zip(product).map(|(id, (code, name))| SupportProduct { id, code, name }),
            license_id: request.license_id,
            category: request.category,
            subject: request.subject,
            description: request.description,
            business_impact: request.business_impact,
            language: request.language,
            priority: request.priority,
            priority_requested: request.priority_requested,
            status: request.status,
            close_reason: request.close_reason,
            offering: request.offering,
            assignee: request.assignee_id.zip(assignee).map(|(id, (first, last))| SupportPerson { id, name: format!("{first} {last}") }),
            response_due_at: request.response_due_at,
            responded_at: request.responded_at,
            created_at: request.created_at,
            updated_at: request.updated_at,
            version: request.version,
        })
    }
}

/// Who wrote an entry.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EntryAuthor {
    pub side: Side,
    /// Absent for the system and for organizations' tokens.
    pub id: Option<PersonId>,
    pub name: Option<String>,
}

/// An entry of the timeline (spec 04.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportRequestEntry)]
pub struct EntryBody {
    pub id: String,
    pub at: Timestamp,
    pub kind: EntryKind,
    pub visibility: Visibility,
    pub author: EntryAuthor,
    /// A message's text; the reason of a change.
    pub body: Option<String>,
    /// What changed, by kind: mostly `before` and `after`.
    #[schema(value_type = Object)]
    pub detail: Value,
}

impl TryFrom<entry::store::Model> for EntryBody {
    type Error = db::Error;

    fn try_from(entry: entry::store::Model) -> Result<Self, db::Error> {
        let name = entry.author_first_name.zip(entry.author_last_name).map(|(first, last)| format!("{first} {last}"));
        Ok(Self {
            id: entry.id.to_string(),
            at: entry.at,
            kind: entry.kind,
            visibility: entry.visibility,
            author: EntryAuthor { side: entry.side, id: entry.author_id, name },
            body: entry.body,
            detail: serde_json::from_str(&entry.detail)?,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"product_code": "EPSMB", "category": "product", "subject": "Updates stop at 40 percent",
    "description": "Since this morning no client gets past 40 percent.", "priority_requested": "p2", "business_impact": "200 clients have old signatures."}))]
pub struct CreateSupportRequest {
    /// On behalf of this customer: staff and partners give it, a customer's people leave it out.
    pub organization_id: Option<OrganizationId>,
    /// Needed unless the category is *licensing* or *account*.
    pub product_code: Option<String>,
    pub license_id: Option<LicenseId>,
    pub category: Category,
    pub subject: String,
    pub description: String,
    pub priority_requested: Option<Priority>,
    #[serde(default)]
    pub business_impact: String,
    /// English is the support language; others are best effort.
    #[serde(default = "english")]
    pub language: Language,
    /// Staff only: open it although no maintenance runs, and why.
    pub override_reason: Option<String>,
    /// An earlier one of the customer that this one goes on from.
    pub previous_id: Option<SupportRequestId>,
    /// Further addresses of the customer that get its mails, at most 20.
    #[serde(default)]
    pub recipients: Vec<String>,
    /// Staff only: it is phoned in, and what the caller was asked.
    pub phone: Option<Phoned>,
}

const fn english() -> Language {
    Language::En
}

impl From<CreateSupportRequest> for NewSupportRequest {
    fn from(body: CreateSupportRequest) -> Self {
        Self {
            organization_id: body.organization_id,
            product_code: body.product_code,
            license_id: body.license_id,
            category: body.category,
            subject: body.subject,
            description: body.description,
            priority_requested: body.priority_requested,
            business_impact: body.business_impact,
            language: body.language,
            override_reason: body.override_reason,
            previous_id: body.previous_id,
            recipients: body.recipients,
            channel: Channel::Online,
            phoned: body.phone,
        }
    }
}

/// What the list is narrowed by.
#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams, ToSchema)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
#[schema(as = SupportRequestFilters)]
pub struct Filters {
    pub status: Option<Status>,
    pub priority: Option<Priority>,
    pub customer_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub assignee: Option<PersonId>,
    /// `true`: what the caller works on.
    pub mine: Option<bool>,
    /// Of the vendor's people: nobody works on it yet.
    pub unassigned: Option<bool>,
    /// `true`: what is not closed; `false`: what is.
    pub open: Option<bool>,
    /// `true`: what the caller watches.
    pub watched: Option<bool>,
    /// Of the vendor's people: has this tag.
    pub tag: Option<String>,
    /// The worst that was told of its running clocks; for staff.
    pub clock: Option<ClockMark>,
    /// How long ago it was opened.
    pub age: Option<AgeBand>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoFilters {}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"body": "Please send the update log.", "visibility": "public"}))]
pub struct AddMessage {
    pub body: String,
    #[serde(default = "public")]
    pub visibility: Visibility,
}

const fn public() -> Visibility {
    Visibility::Public
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"person_id": "usr_01jd3v8k6r2n4q7t9w1x3y5z7b"}))]
pub struct AssignSupportRequest {
    pub person_id: PersonId,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"priority": "p2", "reason": "All clients are affected."}))]
pub struct PrioritizeSupportRequest {
    pub priority: Priority,
    /// The customer reads it.
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"body": "Version 9.1.2 removes the cause."}))]
pub struct ProposeSolution {
    /// What the customer reads.
    pub body: Option<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"rating": 5}))]
pub struct ConfirmSolution {
    /// 1 to 5, 5 is best.
    pub rating: Option<i64>,
    pub comment: Option<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "withdrawn"}))]
pub struct CloseSupportRequest {
    /// `no_response` is not given: that happens by itself.
    pub reason: CloseReason,
    /// Who agreed, when and how; needed for `duplicate` and `not_reproducible`.
    pub customer_consent: Option<String>,
}
