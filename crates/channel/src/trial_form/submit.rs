//! What somebody fills in. It is kept sealed until the link in the mail is opened, or is too old.

use std::time::Duration;

use branding::AcceptanceError;
use db::Tx;
use identity::Language;
use kernel::FieldError;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Offer, TrialFormError, TrialSubmissionId, offer, store};
use crate::service_plan::field_error;

/// What somebody fills in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct NewSubmission {
    pub company: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub country: String,
    pub language: Language,
    pub time_zone: String,
    /// Ids of the legal texts in force.
    pub accepted_documents: Vec<String>,
}

/// How long the link in the mail counts.
pub(super) const LINK: Duration = Duration::from_secs(3 * 86_400);
/// So many mails go to one address within a day, whatever the forms: nobody's mailbox is filled.
const MAILS: i64 = 3;
const DAY: Duration = Duration::from_secs(86_400);
const TOKEN: &str = "trial_submission.token";
const EMAIL: &str = "trial_submission.email";
pub(super) const ANSWERS: &str = "trial_submission.answers";

pub(super) fn token_hash(tx: &Tx, token: &str) -> String {
    tx.vault().look_up(TOKEN, token.as_bytes())
}
pub(super) fn email_hash(tx: &Tx, email: &str) -> String {
    tx.vault().look_up(EMAIL, email.trim().to_lowercase().as_bytes())
}

/// Keeps the answers and mails the link. Whether the address is known, had a trial or got too many mails today, the answer
/// is the same.
pub(crate) async fn submit(tx: &Tx, word: &str, input: NewSubmission) -> Result<(), TrialFormError> {
    let offer = offer(tx, word).await?;
    offer.require_open()?;
    let input = NewSubmission { email: input.email.trim().to_owned(), ..input };
    let errors = check(&input);
    if !errors.is_empty() {
        return Err(TrialFormError::Invalid(errors));
    }
    offer.goods.check_sold_in(&input.country)?;
    check_accepted(tx, &offer, &input).await?;
    let email_hash = email_hash(tx, &input.email);
    if store::mails_since(tx, &email_hash, tx.now().minus(DAY)).await? >= MAILS {
        return Ok(());
    }
    let token = tx.new_secret();
    let id: TrialSubmissionId = tx.new_id();
    let answers = serde_json::to_vec(&input).map_err(db::Error::from)?;
    let sealed = tx.vault().seal(ANSWERS, &answers, tx.rng()).map_err(db::Error::from)?;
    let token_hash = token_hash(tx, &token);
    // Only the newest link of an address counts.
    store::end_open(tx, offer.form.id, &email_hash).await?;
    store::insert(tx, id, &store::NewRow { form: offer.form.id, email_hash: &email_hash, token_hash: &token_hash, sealed: &sealed }, LINK)
        .await?;
    audit::Entry::new("trial_submission.create", id)
        .owner(offer.owner.id)
        .change(json!({"after": {"trial_form_id": offer.form.id}}))
        .personal(json!({"company": input.company, "email": input.email, "first_name": input.first_name, "last_name": input.last_name}))
        .record(tx)
        .await?;
    let payload = json!({"trial_submission_id": id, "email": input.email, "name": format!("{} {}", input.first_name, input.last_name),
        "language": input.language, "product_name": offer.goods.name(), "seller": offer.owner.company, "token": token});
    Ok(jobs::publish(tx, "trial_submission.created", id, Some(offer.owner.id), &payload).await?)
}

fn check(input: &NewSubmission) -> Vec<FieldError> {
    let mut errors = identity::check_company(&input.company, "", "", &input.country, &input.time_zone);
    for (pointer, text) in [("/first_name", &input.first_name), ("/last_name", &input.last_name)] {
        let fits = (1..=100).contains(&text.trim().chars().count()) && !text.chars().any(char::is_control);
        if !fits {
            errors.push(field_error(pointer, "required", "1 to 100 characters."));
        }
    }
    if !identity::looks_like_email(&input.email) {
        errors.push(field_error("/email", "wrong_value", "This does not look like an e-mail address."));
    }
    errors
}

/// All texts in force must be ticked, and no others.
async fn check_accepted(tx: &Tx, offer: &Offer, input: &NewSubmission) -> Result<(), AcceptanceError> {
    let texts = offer.texts(tx, &input.country, input.language).await?;
    let missing: Vec<_> = texts.iter().filter(|text| !input.accepted_documents.contains(&text.id.to_string())).cloned().collect();
    if !missing.is_empty() {
        return Err(AcceptanceError::NotAccepted(missing));
    }
    let known = |document: &String| texts.iter().any(|text| text.id.to_string() == *document);
    match input.accepted_documents.iter().position(|document| !known(document)) {
        Some(position) => Err(AcceptanceError::Unknown { position, pointer: "/accepted_documents" }),
        None => Ok(()),
    }
}
