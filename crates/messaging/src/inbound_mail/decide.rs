//! Somebody of the desk decides what becomes of a held mail (spec 04.4): it joins a support request, opens one, or is discarded.

use db::Tx;
use kernel::{FieldError, OrganizationId, Permission};
use serde_json::json;
use support::{Category, MailedBy, MailedRequest, MailedWords, SupportRequestId};

use super::{InboundMail, InboundMailError, InboundMailId, InboundMailState as State, store};

/// What a held mail becomes.
#[derive(Clone, Debug)]
pub(super) enum Accept {
    Join { support_request_id: SupportRequestId },
    Open { organization_id: OrganizationId, product_code: Option<String>, category: Category },
}

/// Whoever accepts it vouches for its sender: the words count as the customer's.
pub(super) async fn accept(tx: &Tx, id: InboundMailId, how: &Accept) -> Result<InboundMail, InboundMailError> {
    tx.require_anywhere(Permission::InboundMailAccept)?;
    let mut mail = lock_held(tx, id).await?;
    let words = words(&mail)?;
    match how {
        Accept::Join { support_request_id } => {
            support::speak_by_mail(tx, *support_request_id, MailedBy::Address, &words).await.map_err(|error| match error {
                support::SupportRequestError::Db(db::Error::NotFound) => {
                    unknown("/support_request_id", "There is no such support request.")
                }
                error => error.into(),
            })?;
            (mail.state, mail.support_request_id) = (State::Joined, Some(*support_request_id));
        }
        Accept::Open { organization_id, product_code, category } => {
            let wanted = MailedRequest {
                organization_id: Some(*organization_id),
                product_code: product_code.clone(),
                category: *category,
                priority: None,
                subject: subject(&mail),
                language: identity::find_organization(tx, *organization_id).await.map_err(no_customer)?.language,
                previous_id: None,
                recipients: [mail.from_address.clone()].into_iter().filter(|address| !address.is_empty()).collect(),
            };
            let (request, _, _) = support::open_by_mail(tx, &wanted, &words).await?;
            (mail.state, mail.support_request_id) = (State::Opened, Some(request));
        }
    }
    decided(tx, mail, Permission::InboundMailAccept).await
}

pub(super) async fn discard(tx: &Tx, id: InboundMailId) -> Result<InboundMail, InboundMailError> {
    tx.require_anywhere(Permission::InboundMailDiscard)?;
    let mail = lock_held(tx, id).await?;
    decided(tx, InboundMail { state: State::Discarded, ..mail }, Permission::InboundMailDiscard).await
}

async fn lock_held(tx: &Tx, id: InboundMailId) -> Result<InboundMail, InboundMailError> {
    let mail = store::lock(tx, id).await?;
    tx.match_version(mail.version)?;
    if mail.state != State::Held {
        return Err(InboundMailError::Decided { state: mail.state });
    }
    Ok(mail)
}

async fn decided(tx: &Tx, mut mail: InboundMail, permission: Permission) -> Result<InboundMail, InboundMailError> {
    (mail.decided_by, mail.decided_at) = (tx.actor().person(), Some(tx.now()));
    mail.version += 1;
    store::save(tx, &mail).await?;
    let change = json!({"before": {"state": State::Held}, "after": {"state": mail.state, "support_request_id": mail.support_request_id}});
    audit::Entry::new(permission, mail.id).change(change).record(tx).await?;
    Ok(mail)
}

fn words(mail: &InboundMail) -> Result<MailedWords, InboundMailError> {
    let body = [mail.text.as_str(), mail.subject.as_str()].into_iter().find(|text| !text.trim().is_empty());
    let files: Vec<super::api::InboundFile> = serde_json::from_str(&mail.files).map_err(db::Error::from)?;
    Ok(MailedWords {
        body: body.ok_or(InboundMailError::Empty)?.to_owned(),
        from: mail.from_address.clone(),
        mail: mail.id.to_string(),
        files: files.into_iter().map(|file| file.name).collect(),
        quiet: false,
    })
}

fn subject(mail: &InboundMail) -> String {
    if mail.subject.is_empty() { "(…)".to_owned() } else { mail.subject.clone() }
}

fn no_customer(error: db::Error) -> InboundMailError {
    match error {
        db::Error::NotFound => unknown("/organization_id", "There is no such customer."),
        error => error.into(),
    }
}

fn unknown(pointer: &str, detail: &str) -> InboundMailError {
    InboundMailError::Invalid(vec![FieldError { pointer: pointer.into(), code: "unknown".into(), detail: detail.into() }])
}
