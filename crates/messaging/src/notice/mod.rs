//! What an event means as mail: whom it goes to and which values its templates may use. One struct an event; a payload that
//! does not fit is told by the field, never by its value.

mod account;
mod license;
mod support;

use std::time::Duration;

use identity::Language;
use jiff::tz::TimeZone;
use kernel::{OrganizationId, PersonId, Timestamp};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::{dates, secret::View};

/// The events that are mailed. Each has its templates and a sample payload in `templates/mail/<event>/`.
pub(crate) const EVENTS: &[&str] = &[
    "person.invited",
    "person.signed_up",
    "registration_key.issued",
    "registration.confirmed",
    "license.code_replaced",
    "support_request.created",
    "support_request.assigned",
    "support_request.reassigned",
    "support_request.message_added",
    "support_request.priority_changed",
    "support_request.solution_proposed",
    "support_request.closed",
];

pub(crate) enum Audience {
    Nobody,
    People(Vec<PersonId>),
    /// The administrators of a company.
    Administrators(OrganizationId),
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

pub(crate) trait Notice: Send + Sync {
    fn audience(&self) -> Audience;
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
}

/// What a mail is rendered from besides its event.
pub(crate) struct Page {
    pub reader: Reader,
    pub view: View,
    pub base_url: String,
    pub signature: String,
    /// When the event happened.
    pub at: Timestamp,
    pub mentioned: Option<String>,
}

impl Page {
    pub(crate) fn variables(&self, notice: &dyn Notice) -> Json {
        let mut variables = json!({
            "lang": self.reader.language, "name": self.reader.name, "company": self.reader.company, "login_id": self.reader.login_id,
            "signature": self.signature, "base_url": self.base_url,
        });
        if let (Json::Object(common), Json::Object(own)) = (&mut variables, notice.variables(self)) {
            common.extend(own);
        }
        variables
    }
    fn instant(&self, instant: Timestamp) -> String {
        dates::instant_text(instant, &self.reader.zone, self.reader.language)
    }
    fn day(&self, day: jiff::civil::Date) -> String {
        dates::day_text(day, self.reader.language)
    }
}

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
        "person.signed_up" => fit::<account::SignedUp>(payload),
        "registration_key.issued" => fit::<license::KeyIssued>(payload),
        "registration.confirmed" => fit::<license::Confirmed>(payload),
        "license.code_replaced" => fit::<license::CodeReplaced>(payload),
        "support_request.created" => fit::<support::Created>(payload),
        "support_request.assigned" | "support_request.reassigned" => fit::<support::Assigned>(payload),
        "support_request.message_added" => fit::<support::MessageAdded>(payload),
        "support_request.priority_changed" => fit::<support::PriorityChanged>(payload),
        "support_request.solution_proposed" => fit::<support::SolutionProposed>(payload),
        "support_request.closed" => fit::<support::Closed>(payload),
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
