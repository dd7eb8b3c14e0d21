//! Acceptance: which person accepted which legal text, when, and on what occasion (spec/05.3). Registration asks for all texts
//! in force; when a newer version has come into force since, the next sign-in asks for that.

pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use identity::{Language, Organization};
use kernel::{FieldError, Id, Noun, OrganizationId, Permission, PersonId, Place, Problem, ProblemKind, text_enum};
use serde_json::json;

use crate::legal_text::{LegalTextId, Text, in_force};

pub(crate) enum AcceptanceNoun {}
impl Noun for AcceptanceNoun {
    const PREFIX: &'static str = "lga";
}
pub(crate) type AcceptanceId = Id<AcceptanceNoun>;

text_enum! {
    /// The occasion.
    pub enum Context { Registration = "registration", SignIn = "sign_in" }
}

#[derive(Debug, thiserror::Error)]
pub enum AcceptanceError {
    #[error(transparent)]
    Db(#[from] db::Error),
    /// These texts are in force and were not accepted.
    #[error("legal texts are not accepted")]
    NotAccepted(Vec<Text>),
    /// The text at this place of the list is not in force here.
    #[error("no such legal text to accept")]
    Unknown { position: usize, pointer: &'static str },
    /// A program cannot accept for a person.
    #[error("only a person can accept")]
    NotAPerson,
}

impl From<AcceptanceError> for Problem {
    fn from(error: AcceptanceError) -> Self {
        match error {
            AcceptanceError::Db(error) => error.into(),
            AcceptanceError::NotAccepted(texts) => Problem {
                errors: texts.iter().map(unaccepted).collect(),
                ..Problem::new(
                    ProblemKind::Invalid,
                    "legal_texts_not_accepted",
                    "Legal texts are in force that you did not accept yet. Read and accept them, then try again.",
                )
            },
            AcceptanceError::Unknown { position, pointer } => Problem::field(
                format!("{pointer}/{position}"),
                "unknown",
                "There is no legal text with this id to accept here; a newer version may have come into force.",
            ),
            AcceptanceError::NotAPerson => Problem::new(
                ProblemKind::Conflict,
                "legal_texts_need_a_person",
                "Legal texts are in force, and only a person can accept them: use a person's session or token.",
            ),
        }
    }
}

fn unaccepted(text: &Text) -> FieldError {
    FieldError {
        pointer: "/accepted_documents".into(),
        code: "not_accepted".into(),
        detail: format!("{}, version {} ({})", text.title, text.version_label, text.id),
    }
}

/// On what occasion texts are accepted.
pub struct Acceptance<'a> {
    pub person: Option<PersonId>,
    /// The person's company.
    pub company: &'a Organization,
    /// Through whom the product came: whose texts count.
    pub seller: OrganizationId,
    pub product_id: &'a str,
    pub context: Context,
}

/// A text that a person must accept before going on.
#[derive(Clone, Debug)]
pub struct Asked {
    pub text: Text,
    seller: OrganizationId,
    product_id: String,
}

/// Keeps that all of `in_force` are accepted; `documents` are the ids that the person ticked.
///
/// # Errors
/// [`AcceptanceError::NotAccepted`] lists what is missing, [`AcceptanceError::Unknown`] what is not asked for.
pub async fn accept(tx: &Tx, acceptance: &Acceptance<'_>, in_force: &[Text], documents: &[String]) -> Result<(), AcceptanceError> {
    let ticked = |text: &Text| documents.iter().any(|document| *document == text.id.to_string());
    let missing: Vec<_> = in_force.iter().filter(|text| !ticked(text)).cloned().collect();
    if !missing.is_empty() {
        return Err(AcceptanceError::NotAccepted(missing));
    }
    let known = |document: &String| in_force.iter().any(|text| text.id.to_string() == *document);
    if let Some(position) = documents.iter().position(|document| !known(document)) {
        return Err(AcceptanceError::Unknown { position, pointer: "/accepted_documents" });
    }
    if in_force.is_empty() {
        return Ok(());
    }
    let person = acceptance.person.ok_or(AcceptanceError::NotAPerson)?;
    for text in in_force {
        keep(tx, acceptance, person, text).await?;
    }
    Ok(())
}

async fn keep(tx: &Tx, acceptance: &Acceptance<'_>, person: PersonId, text: &Text) -> db::Result<()> {
    let id: AcceptanceId = tx.new_id();
    if store::insert(tx, id, acceptance, person, text.id).await? == 0 {
        return Ok(());
    }
    let company = acceptance.company.id;
    let change = json!({"after": {"legal_text_id": text.id, "version_label": text.version_label, "context": acceptance.context.as_str()}});
    audit::Entry::new(Permission::LegalAcceptanceCreate, id).owner(company).change(change).record(tx).await?;
    let payload = json!({"legal_text_id": text.id, "person_id": person, "organization_id": company});
    jobs::publish(tx, "legal_acceptance.created", id, Some(company), &payload).await
}

/// What `person` must accept: for each product that it once accepted texts for, those in force now that it didn't accept in
/// any language. Who never accepted anything is not asked.
///
/// # Errors
/// Those of the database.
pub async fn missing(tx: &Tx, person: PersonId) -> db::Result<Vec<Asked>> {
    let accepted = store::of_person(tx, person).await?;
    let Some(first) = accepted.first() else { return Ok(Vec::new()) };
    let company = identity::find_organization(tx, first.organization_id).await?;
    let language = identity::find_person(tx, person).await?.language;
    let mut asked: Vec<Asked> = Vec::new();
    let mut seen: Vec<(&str, OrganizationId)> = Vec::new();
    for one in &accepted {
        if seen.contains(&(&one.product_id, one.seller_id)) {
            continue;
        }
        seen.push((&one.product_id, one.seller_id));
        for text in texts(tx, one.seller_id, &one.product_id, &company, language).await? {
            let known = accepted.iter().any(|accepted| accepted.covers(&text)) || asked.iter().any(|asked| asked.text.id == text.id);
            if !known {
                asked.push(Asked { text, seller: one.seller_id, product_id: one.product_id.clone() });
            }
        }
    }
    Ok(asked)
}

async fn texts(tx: &Tx, seller: OrganizationId, product_id: &str, company: &Organization, language: Language) -> db::Result<Vec<Text>> {
    in_force(tx, Some(seller), Some(product_id), &company.country, language, tx.now()).await
}

/// What the actor is asked at sign-in; nothing if its organization's status leaves it no way to accept.
pub(crate) async fn asked(tx: &Tx) -> db::Result<Vec<Asked>> {
    match tx.actor().person() {
        Some(person) if tx.actor().may(Permission::LegalAcceptanceCreate, Place::Own) => missing(tx, person).await,
        _ => Ok(Vec::new()),
    }
}

/// The actor accepts some of what it is asked. Answers what is left.
pub(crate) async fn accept_asked(tx: &Tx, ids: &[LegalTextId]) -> Result<Vec<Asked>, AcceptanceError> {
    tx.require(Permission::LegalAcceptanceCreate, Place::Own)?;
    let person = tx.actor().person().ok_or(AcceptanceError::NotAPerson)?;
    let asked = missing(tx, person).await?;
    let company = identity::find_organization(tx, tx.actor().organization().ok_or(db::Error::NotFound)?).await?;
    for (position, id) in ids.iter().enumerate() {
        let Some(one) = asked.iter().find(|asked| asked.text.id == *id) else {
            return Err(AcceptanceError::Unknown { position, pointer: "/legal_text_ids" });
        };
        let acceptance = Acceptance {
            person: Some(person),
            company: &company,
            seller: one.seller,
            product_id: &one.product_id,
            context: Context::SignIn,
        };
        keep(tx, &acceptance, person, &one.text).await?;
    }
    Ok(asked.into_iter().filter(|asked| !ids.contains(&asked.text.id)).collect())
}
