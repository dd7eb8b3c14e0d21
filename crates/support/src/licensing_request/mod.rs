//! Licensing request: the public form for those who lost their code, their login ID or both, or never had an account
//! (spec/01.4). A link in a mail shows that the address is theirs; then staff get a support request under the vendor. What
//! the installation knows of the address is disclosed to nobody.

pub(crate) mod api;
mod open;
mod store;

use std::time::Duration;

use db::Tx;
use identity::Language;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};
use serde_json::json;

pub use open::OpenLicensingRequests;

pub enum LicensingRequestNoun {}
impl Noun for LicensingRequestNoun {
    const PREFIX: &'static str = "lrq";
}
pub type LicensingRequestId = Id<LicensingRequestNoun>;

text_enum! {
    /// What the request is about.
    pub enum Concern {
        /// Licenses, keys, codes.
        Licensing = "licensing",
        /// A forgotten login ID, an account.
        Account = "account",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum LicensingRequestError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the link was used or is too old")]
    Link,
}

impl From<LicensingRequestError> for Problem {
    fn from(error: LicensingRequestError) -> Self {
        match error {
            LicensingRequestError::Db(error) => error.into(),
            LicensingRequestError::Invalid(errors) => Problem::invalid(errors),
            LicensingRequestError::Link => {
                Problem::new(ProblemKind::Conflict, "link_invalid", "This link was used already or is too old. Send the form again.")
            }
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct NewLicensingRequest {
    pub category: Concern,
    pub name: String,
    pub company: String,
    pub email: String,
    pub phone: String,
    pub language: Language,
    pub description: String,
}

/// How long the link in the mail is good.
const LINK: Duration = Duration::from_secs(3 * 86_400);
const PURPOSE: &str = "licensing_request.token";

/// Keeps what was asked and sends the link. Nobody sees the request before its address is verified.
pub(crate) async fn create(tx: &Tx, input: NewLicensingRequest) -> Result<(), LicensingRequestError> {
    check(&input)?;
    let vendor = identity::vendor(tx).await?.ok_or(db::Error::NotFound)?;
    let id: LicensingRequestId = tx.new_id();
    let token = tx.new_secret();
    let hash = tx.vault().look_up(PURPOSE, token.as_bytes());
    store::insert(tx, id, &input, &hash, tx.now().plus(LINK)).await?;
    audit::Entry::new("licensing_request.create", id)
        .owner(vendor.id)
        .change(json!({"after": {"category": input.category}}))
        .personal(json!({"name": input.name, "company": input.company, "email": input.email}))
        .record(tx)
        .await?;
    let payload = json!({"licensing_request_id": id, "email": input.email, "name": input.name, "language": input.language, "token": token});
    Ok(jobs::publish(tx, "licensing_request.created", id, Some(vendor.id), &payload).await?)
}

/// The address is verified: the request goes to the desk, once.
pub(crate) async fn verify(tx: &Tx, token: &str) -> Result<(), LicensingRequestError> {
    let hash = tx.vault().look_up(PURPOSE, token.as_bytes());
    let id = store::verify(tx, &hash).await?.ok_or(LicensingRequestError::Link)?;
    let vendor = identity::vendor(tx).await?.ok_or(db::Error::NotFound)?;
    audit::Entry::new("licensing_request.verify", id).owner(vendor.id).record(tx).await?;
    Ok(jobs::publish(tx, "licensing_request.verified", id, Some(vendor.id), &json!({"licensing_request_id": id})).await?)
}

fn check(input: &NewLicensingRequest) -> Result<(), LicensingRequestError> {
    let mut errors = Vec::new();
    let mut field = |pointer: &str, code: &str, detail: &str| {
        errors.push(FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() });
    };
    for (pointer, text, least) in [("/name", &input.name, 1), ("/company", &input.company, 0), ("/phone", &input.phone, 0)] {
        let length = text.trim().chars().count();
        if length < least {
            field(pointer, "required", "This is needed.");
        } else if length > 150 || text.chars().any(char::is_control) {
            field(pointer, "too_long", "At most 150 characters, in one line.");
        }
    }
    if !identity::looks_like_email(&input.email) {
        field("/email", "wrong_value", "This does not look like an e-mail address.");
    }
    match input.description.trim().chars().count() {
        0 => field("/description", "required", "Say what you need."),
        1..=4000 => {}
        _ => field("/description", "too_long", "At most 4,000 characters."),
    }
    if errors.is_empty() { Ok(()) } else { Err(LicensingRequestError::Invalid(errors)) }
}
