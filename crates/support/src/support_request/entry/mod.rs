//! An entry of a support request's timeline (spec 04.5): messages, states, priorities, assignments, clock events, in order.

pub(super) mod store;

use kernel::{Actor, Id, Noun, PersonId, text_enum};
use serde_json::{Value, json};

pub enum EntryNoun {}
impl Noun for EntryNoun {
    const PREFIX: &'static str = "sre";
}
pub(super) type EntryId = Id<EntryNoun>;

text_enum! {
    pub enum EntryKind {
        Message = "message",
        State = "state",
        Priority = "priority",
        Assignment = "assignment",
        Entitlement = "entitlement",
        Clock = "clock",
        Attachment = "attachment",
        Mail = "mail",
        ContactAttempt = "contact_attempt",
        /// The warning before closing, more time, attempts that count no longer.
        Closing = "closing",
        Link = "link",
        Call = "call",
        Escalation = "escalation",
        Engineering = "engineering",
    }
}

text_enum! {
    /// What is internal never leaves the vendor.
    pub enum Visibility { Public = "public", Internal = "internal" }
}

text_enum! {
    /// Who wrote an entry, as the other side sees it.
    pub enum Side { Vendor = "vendor", Partner = "partner", Customer = "customer", System = "system" }
}

impl Side {
    pub(super) fn of(actor: &Actor) -> Self {
        match actor.membership {
            None => Self::System,
            Some(_) if actor.is_vendor() => Self::Vendor,
            Some(_) if actor.is_customer() => Self::Customer,
            Some(_) => Self::Partner,
        }
    }
}

/// What is about to be added.
#[derive(Clone, Debug)]
pub(super) struct NewEntry {
    pub kind: EntryKind,
    pub visibility: Visibility,
    pub side: Side,
    pub author: Option<PersonId>,
    pub body: Option<String>,
    pub detail: Value,
}

impl NewEntry {
    /// A public entry by the actor.
    pub(super) fn of(actor: &Actor, kind: EntryKind, detail: Value) -> Self {
        Self { kind, visibility: Visibility::Public, side: Side::of(actor), author: actor.person(), body: None, detail }
    }
    pub(super) fn message(actor: &Actor, body: &str, visibility: Visibility) -> Self {
        Self { body: Some(body.to_owned()), visibility, ..Self::of(actor, EntryKind::Message, json!({})) }
    }
    pub(super) fn internal(self) -> Self {
        Self { visibility: Visibility::Internal, ..self }
    }
}
