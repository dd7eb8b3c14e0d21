//! Events become rows: for each recipient the mail is rendered twice, once as it goes out and once as the console shows it.

use db::{Error, Result, Tx};
use identity::Language;
use jiff::tz::TimeZone;
use jobs::Event;
use kernel::{OrganizationId, PersonId, Role, Timestamp};
use serde_json::{Value as Json, json};

use crate::{
    SEND,
    notice::{self, Audience, Notice, Page, Reader},
    secret::View,
    sent_mail::{BODY, Body, MailStatus, SentMail, SentMailId, store},
    settings::{MailSettings, MailSettingsError},
    templates::{RenderError, Rendered, Templates},
};

/// Reads events and writes mails.
pub struct Mailer {
    templates: Templates,
    base_url: String,
    signature: String,
}

/// Somebody to mail.
struct Recipient {
    reader: Reader,
    address: String,
    person_id: Option<PersonId>,
    /// Whose *Sent mails* show it: the recipient's company, or who sold the key to a buyer without an account.
    owner_id: OrganizationId,
}

/// Why an event did not become a mail. Database errors are none of these: they repeat the transaction.
#[derive(Debug, thiserror::Error)]
enum Unmailable {
    #[error(transparent)]
    Db(#[from] Error),
    #[error(transparent)]
    Misfit(#[from] notice::Misfit),
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error("the event names nobody's organization")]
    Ownerless,
    #[error("a person or an organization that it names is not there")]
    Missing,
}

impl Mailer {
    /// # Errors
    /// A sender that is no mail address, or templates that do not read.
    pub fn new(settings: &MailSettings) -> std::result::Result<Self, MailSettingsError> {
        Ok(Self { templates: Templates::load()?, base_url: settings.base_url.clone(), signature: settings.signature()? })
    }

    async fn mail(&self, tx: &Tx, event: &Event, notice: &dyn Notice) -> std::result::Result<(), Unmailable> {
        let recipients = recipients(tx, event, notice.audience()).await?;
        if recipients.is_empty() {
            return Ok(());
        }
        let mentioned = match notice.mentions() {
            Some(person) => Some(full_name(&identity::find_person(tx, person).await.map_err(missing)?)),
            None => None,
        };
        for recipient in recipients {
            let page = |view| Page {
                reader: recipient.reader.clone(),
                view,
                base_url: self.base_url.clone(),
                signature: self.signature.clone(),
                at: event.at,
                mentioned: mentioned.clone(),
            };
            let render = |view| self.templates.render(&event.name, recipient.reader.language, &page(view).variables(notice));
            let (sent, shown) = (render(View::Recipient)?, render(View::Console)?);
            let link_expires_at = notice.link_valid_for().map(|valid| event.at.plus(valid));
            write(tx, event, &recipient, link_expires_at, sent, shown).await?;
        }
        Ok(())
    }
}

#[async_trait::async_trait]
impl jobs::Subscriber for Mailer {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if !notice::EVENTS.contains(&event.name.as_str()) {
            return Ok(());
        }
        let payload: Json = event.payload()?;
        let outcome = match notice::read(&event.name, payload) {
            None => Ok(()),
            Some(Err(misfit)) => Err(misfit.into()),
            Some(Ok(notice)) => self.mail(tx, event, &*notice).await,
        };
        match outcome {
            Ok(()) => Ok(()),
            Err(Unmailable::Db(error)) => Err(error),
            Err(cause) => {
                tracing::error!(event_id = %event.id, event = %event.name, %cause, "an event could not become a mail");
                store::insert_error(tx, &event.id, &event.name, &cause.to_string()).await
            }
        }
    }
}

async fn recipients(tx: &Tx, event: &Event, audience: Audience) -> std::result::Result<Vec<Recipient>, Unmailable> {
    let people = match audience {
        Audience::Nobody => return Ok(Vec::new()),
        Audience::Address { address, language } => {
            let owner = event.owner_id.ok_or(Unmailable::Ownerless)?;
            return Ok(vec![buyer(tx, owner, address, language).await?]);
        }
        Audience::Administrators(organization) => identity::people_of(tx, organization, &[Role::Administrator]).await?,
        Audience::People(ids) => {
            let mut people = Vec::new();
            for id in ids {
                people.push(identity::find_person(tx, id).await.map_err(missing)?);
            }
            people
        }
    };
    let mut recipients = Vec::new();
    for person in people.into_iter().filter(|person| person.enabled) {
        let company = identity::find_organization(tx, person.organization_id).await.map_err(missing)?.company;
        recipients.push(Recipient {
            reader: Reader {
                name: full_name(&person),
                company,
                zone: TimeZone::get(&person.time_zone).unwrap_or(TimeZone::UTC),
                login_id: person.login_id,
                language: person.language,
            },
            address: person.email,
            person_id: Some(person.id),
            owner_id: person.organization_id,
        });
    }
    Ok(recipients)
}

/// A buyer without an account reads in the time zone of who sold the key.
async fn buyer(tx: &Tx, owner: OrganizationId, address: String, language: Language) -> std::result::Result<Recipient, Unmailable> {
    let owner = identity::find_organization(tx, owner).await.map_err(missing)?;
    let zone = TimeZone::get(&owner.time_zone).unwrap_or(TimeZone::UTC);
    let reader = Reader { name: String::new(), company: String::new(), login_id: String::new(), language, zone };
    Ok(Recipient { reader, address, person_id: None, owner_id: owner.id })
}

async fn write(
    tx: &Tx,
    event: &Event,
    recipient: &Recipient,
    link_expires_at: Option<Timestamp>,
    sent: Rendered,
    shown: Rendered,
) -> Result<()> {
    let mail = SentMail {
        id: tx.new_id(),
        event_id: event.id.clone(),
        event: event.name.clone(),
        template: event.name.clone(),
        object_id: event.object_id.clone(),
        owner_id: recipient.owner_id,
        person_id: recipient.person_id,
        to_name: recipient.reader.name.clone(),
        to_address: recipient.address.clone(),
        to_folded: recipient.address.to_lowercase(),
        language: recipient.reader.language,
        search: kernel::fold(&format!("{} {} {}", recipient.reader.name, recipient.address, shown.subject)),
        // The subject is stored in the clear and stands in logs of relays: it never holds a secret.
        subject: shown.subject,
        status: MailStatus::Queued,
        send_at: tx.now(),
        sent_at: None,
        attempts: 0,
        last_error: None,
        link_expires_at,
        copy_of: None,
        version: 1,
        created_at: tx.now(),
    };
    if !store::insert(tx, &mail).await? {
        return Ok(());
    }
    let body = serde_json::to_vec(&Body { text: sent.text, html: sent.html })?;
    let sealed = tx.vault().seal(BODY, &body, tx.rng())?;
    store::insert_body(tx, mail.id, &sealed, &store::Shown { text_masked: shown.text, html_masked: shown.html }).await?;
    queue(tx, mail.id, mail.send_at).await
}

/// Queues the delivery of a mail. A second job for the same mail finds it sent and does nothing.
pub(crate) async fn queue(tx: &Tx, id: SentMailId, send_at: Timestamp) -> Result<()> {
    jobs::queue(tx, SEND, None, &json!({"sent_mail_id": id}), send_at).await
}

fn full_name(person: &identity::Person) -> String {
    format!("{} {}", person.first_name, person.last_name).trim().to_owned()
}

fn missing(error: Error) -> Unmailable {
    match error {
        Error::NotFound => Unmailable::Missing,
        error => Unmailable::Db(error),
    }
}
