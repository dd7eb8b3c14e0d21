//! Organization: a company in the tree (spec/01.1). Here are its rules; verbs stand beside.

pub(crate) mod api;
mod create;
mod list;
pub(crate) mod profile_api;
mod status;
pub(crate) mod store;
mod support;
mod switches;
mod update;

use jiff::tz::TimeZone;
use kernel::{FieldError, OrganizationKind, OrganizationStatus, Permission, Problem, ProblemKind, text_enum};

pub use create::{Administrator, NewOrganization, create, insert_with_administrator};
pub use list::{Filters, LicenseStanding, list, read};
pub use status::{StatusChange, change_status};
pub use store::Model as Organization;
pub use support::set_support;
pub(crate) use switches::{Switches, update_switches};
pub(crate) use update::{ProfileChange, update};

text_enum! {
    /// The languages of console, mails and documents (spec/05.4).
    pub enum Language { En = "en", Fr = "fr", It = "it", De = "de", Es = "es" }
}

text_enum! {
    /// Which support a customer has (spec/04.1).
    pub enum SupportOffering { Standard = "standard", Premium = "premium" }
}

text_enum! {
    /// How large a customer is: 1 to 500 seats, or more (spec/01.1).
    pub enum SizeSegment { Smb = "smb", Enterprise = "enterprise" }
}

#[derive(Debug, thiserror::Error)]
pub enum OrganizationError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Person(#[from] crate::person::PersonError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("a {1} cannot stand below a {0}")]
    Place(OrganizationKind, OrganizationKind),
    #[error("from {0} only these are possible: {1}")]
    Transition(OrganizationStatus, String),
    #[error("the partner still has partners below it")]
    HasPartners,
}

impl From<OrganizationError> for Problem {
    fn from(error: OrganizationError) -> Self {
        let detail = error.to_string();
        match error {
            OrganizationError::Db(error) => error.into(),
            OrganizationError::Person(error) => error.into(),
            OrganizationError::Invalid(errors) => Problem::invalid(errors),
            OrganizationError::Place(parent, child) => {
                Problem::field("/kind", "wrong_place", format!("A {child} cannot stand below a {parent}. Choose another parent."))
            }
            OrganizationError::Transition(..) => Problem::new(ProblemKind::Conflict, "organization_status", detail),
            OrganizationError::HasPartners => Problem::new(
                ProblemKind::Conflict,
                "organization_has_partners",
                "This partner has partners below it. Cancel or move them first.",
            ),
        }
    }
}

/// The organization, whoever asks: for sign-in, mails and rules of other nouns. Screens go through [`read`].
pub async fn find(tx: &db::Tx, id: kernel::OrganizationId) -> db::Result<Organization> {
    store::by_id(tx, id).await
}

/// The organization if it lies in the actor's scope: for verbs of other nouns, which ask for a permission of their own.
pub async fn visible(tx: &db::Tx, id: kernel::OrganizationId) -> db::Result<Organization> {
    store::find(tx, id).await
}

/// The vendor, once the installation is set up: its time zone is the one in which days of the catalog end.
pub async fn vendor(tx: &db::Tx) -> db::Result<Option<Organization>> {
    store::vendor(tx).await
}

/// Organizations in the actor's scope by words of their name, city or people; without partners for those who may not list them.
pub async fn search(tx: &db::Tx, words: &str, partners: bool, most: u32) -> db::Result<Vec<Organization>> {
    store::search(tx, words, partners, most).await
}

/// Hands a customer that signed itself up to the partner whose key it registered. The caller decides that this is so.
pub async fn adopt_customer(tx: &db::Tx, customer: &Organization, parent: kernel::OrganizationId) -> db::Result<()> {
    store::move_customer(tx, customer.id, parent).await?;
    audit::Entry::new("customer.adopt", customer.id)
        .owner(customer.id)
        .change(serde_json::json!({"before": {"parent_id": customer.parent_id}, "after": {"parent_id": parent}}))
        .record(tx)
        .await?;
    jobs::publish(
        tx,
        "customer.adopted",
        customer.id,
        Some(customer.id),
        &serde_json::json!({"organization_id": customer.id, "parent_id": parent}),
    )
    .await
}

/// Moves a customer of the partner `from` below the partner `to`. The caller decides that this is so and records it.
///
/// # Errors
/// `NotFound` if it is no customer of `from`.
pub async fn move_customer(
    tx: &db::Tx,
    id: kernel::OrganizationId,
    from: kernel::OrganizationId,
    to: kernel::OrganizationId,
) -> db::Result<()> {
    let customer = store::lock(tx, id).await?;
    if customer.kind != OrganizationKind::Customer || customer.parent_id != Some(from) {
        return Err(db::Error::NotFound);
    }
    store::move_customer(tx, id, to).await?;
    tx.changed(id);
    Ok(())
}

/// The permission of `verb` on an organization of `kind`: partners and customers are different areas of the matrix.
pub fn permission(kind: OrganizationKind, verb: Verb) -> Permission {
    use Permission as P;
    let customer = kind == OrganizationKind::Customer;
    match verb {
        Verb::Read => [P::PartnerRead, P::CustomerRead][usize::from(customer)],
        Verb::Create => [P::PartnerCreate, P::CustomerCreate][usize::from(customer)],
        Verb::Update => [P::PartnerUpdate, P::CustomerUpdate][usize::from(customer)],
    }
}

#[derive(Clone, Copy)]
pub enum Verb {
    Read,
    Create,
    Update,
}

/// What a company says of itself; shared by partners, customers and sign-up. Lengths are in characters.
pub fn check_company(company: &str, city: &str, state: &str, country: &str, time_zone: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (field, value, least) in [("company", company, 1), ("city", city, 0), ("state", state, 0)] {
        check_length(&mut errors, &format!("/{field}"), value, least, 150);
    }
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        errors.push(error("/country", "wrong_value", "The country is two capital letters, for example DE."));
    }
    if TimeZone::get(time_zone).is_err() {
        errors.push(error("/time_zone", "wrong_value", "The time zone is a name like Europe/Berlin."));
    }
    errors
}

pub(crate) fn check_length(errors: &mut Vec<FieldError>, pointer: &str, value: &str, least: usize, most: usize) {
    let length = value.trim().chars().count();
    if length < least {
        errors.push(error(pointer, "required", "This is needed."));
    } else if length > most {
        errors.push(error(pointer, "too_long", &format!("At most {most} characters.")));
    } else if value.chars().any(char::is_control) {
        errors.push(error(pointer, "wrong_value", "Line breaks and control characters are not possible here."));
    }
}

pub(crate) fn error(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.to_owned(), code: code.to_owned(), detail: detail.to_owned() }
}

/// The status that an organization of `kind` starts with.
pub const fn first_status(kind: OrganizationKind) -> OrganizationStatus {
    match kind {
        OrganizationKind::Customer => OrganizationStatus::Enabled,
        _ => OrganizationStatus::Active,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_needs_a_name_a_country_and_a_zone() {
        let pointers = |errors: Vec<FieldError>| errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>();
        assert!(check_company("Nordlicht IT", "Kiel", "SH", "DE", "Europe/Berlin").is_empty());
        assert_eq!(pointers(check_company(" ", "", "", "de", "Berlin")), ["/company", "/country", "/time_zone"]);
        assert_eq!(pointers(check_company(&"x".repeat(151), "a\nb", "", "DE", "UTC")), ["/company", "/city"]);
    }
}
