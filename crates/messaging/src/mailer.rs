//! Events become rows: for each recipient the mail is rendered twice, once as it goes out and once as the console shows it.

use db::{Error, Result, Tx};
use jobs::Event;
use kernel::Timestamp;
use licensing::{LicenseError, LicenseId};
use serde_json::{Value as Json, json};

use crate::{
    SEND,
    face::Face,
    held_license::HeldLicense,
    notice::{self, About, Notice, Page},
    opt_out,
    recipient::{Recipient, full_name, recipients},
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

/// Why an event did not become a mail. Database errors are none of these: they repeat the transaction.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unmailable {
    #[error(transparent)]
    Db(#[from] Error),
    #[error(transparent)]
    Misfit(#[from] notice::Misfit),
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error("the event names nobody's organization")]
    Ownerless,
    #[error("a person, an organization or a license that it names is not there")]
    Missing,
    #[error("its license cannot be read: {0}")]
    License(LicenseError),
}

/// What is the same for all recipients of one event.
struct Letter<'a> {
    event: &'a Event,
    notice: &'a dyn Notice,
    licenses: Vec<HeldLicense>,
    mentioned: Option<String>,
    mentioned_company: Option<String>,
}

/// One recipient's copy.
struct Copy {
    from_name: String,
    link_expires_at: Option<Timestamp>,
    certificate_of: Option<LicenseId>,
    sent: Rendered,
    shown: Rendered,
}

impl Mailer {
    /// # Errors
    /// A sender that is no mail address, or templates that do not read.
    pub fn new(settings: &MailSettings) -> std::result::Result<Self, MailSettingsError> {
        Ok(Self { templates: Templates::load()?, base_url: settings.base_url.clone(), signature: settings.signature()? })
    }

    async fn mail(&self, tx: &Tx, event: &Event, notice: &dyn Notice) -> std::result::Result<(), Unmailable> {
        let licenses = licenses(tx, notice.about()).await?;
        let mut recipients = recipients(tx, event, notice.audience(&licenses)).await?;
        recipients.retain(|recipient| notice.not_to().is_none_or(|address| !recipient.address.eq_ignore_ascii_case(address)));
        if recipients.is_empty() {
            return Ok(());
        }
        let mentioned = match notice.mentions() {
            Some(person) => Some(full_name(&identity::find_person(tx, person).await.map_err(missing)?)),
            None => None,
        };
        let mentioned_company = match notice.mentions_company() {
            Some(company) => Some(identity::find_organization(tx, company).await.map_err(missing)?.company),
            None => None,
        };
        let letter = Letter { event, notice, licenses, mentioned, mentioned_company };
        for recipient in recipients {
            if let Some(person) = recipient.person_id
                && notice::may_be_turned_off(&event.name)
                && opt_out::store::is_out(tx, person, &event.name).await?
            {
                continue;
            }
            let copy = self.copy(tx, &letter, &recipient).await?;
            write(tx, event, &recipient, copy).await?;
        }
        Ok(())
    }

    async fn copy(&self, tx: &Tx, letter: &Letter<'_>, recipient: &Recipient) -> std::result::Result<Copy, Unmailable> {
        let Letter { event, notice, .. } = *letter;
        let face = Face::of(tx, recipient.owner_id, &self.signature).await?;
        let opt_out = |view| match recipient.person_id {
            Some(person) if notice::may_be_turned_off(&event.name) => {
                Some(opt_out::link(tx.vault(), &self.base_url, person, &event.name, view))
            }
            _ => None,
        };
        let page = |view| Page {
            reader: recipient.reader.clone(),
            view,
            base_url: self.base_url.clone(),
            face: face.clone(),
            at: event.at,
            mentioned: letter.mentioned.clone(),
            mentioned_company: letter.mentioned_company.clone(),
            licenses: letter.licenses.clone(),
            opt_out_link: opt_out(view),
        };
        let render = |view| self.templates.render(&event.name, recipient.reader.language, &page(view).variables(notice));
        let (sent, shown) = (render(View::Recipient)?, render(View::Console)?);
        let certificate_of = letter.licenses.first().filter(|_| notice.brings_certificate()).map(|license| license.id);
        let link_expires_at = notice.link_valid_for().map(|valid| event.at.plus(valid));
        Ok(Copy { from_name: face.name, link_expires_at, certificate_of, sent, shown })
    }
}

async fn licenses(tx: &Tx, about: About) -> std::result::Result<Vec<HeldLicense>, Unmailable> {
    let ids = match about {
        About::Nothing => Vec::new(),
        About::License(id) => vec![id],
        About::Subscription(id) => {
            let mut licenses = licensing::of_subscription(tx, &id).await?;
            // Members that a suite has no more have left it; of a subscription that is over all are told.
            if licenses.iter().any(|license| license.canceled_at.is_none()) {
                licenses.retain(|license| license.canceled_at.is_none());
            }
            licenses.into_iter().map(|license| license.id).collect()
        }
    };
    let mut licenses = Vec::new();
    for id in ids {
        licenses.push(HeldLicense::load(tx, id).await.map_err(|error| match error {
            LicenseError::Db(error) => missing(error),
            error => Unmailable::License(error),
        })?);
    }
    Ok(licenses)
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

async fn write(tx: &Tx, event: &Event, recipient: &Recipient, copy: Copy) -> Result<()> {
    let Copy { from_name, link_expires_at, certificate_of, sent, shown } = copy;
    let mail = SentMail {
        id: tx.new_id(),
        event_id: event.id.clone(),
        event: event.name.clone(),
        template: event.name.clone(),
        object_id: event.object_id.clone(),
        owner_id: recipient.owner_id,
        person_id: recipient.person_id,
        from_name,
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
        certificate_of,
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

pub(crate) fn missing(error: Error) -> Unmailable {
    match error {
        Error::NotFound => Unmailable::Missing,
        error => Unmailable::Db(error),
    }
}

#[cfg(test)]
mod tests {
    use kernel::{PersonId, Role};

    use super::*;
    use crate::{
        sent_mail::{BODY, Body},
        world::{World, settings},
    };

    #[tokio::test]
    async fn an_event_mails_each_recipient_once_even_when_it_is_handled_twice() {
        let world = World::new().await;
        world.invite("canary0token").await;
        world.work(&settings()).await;
        world.execute("UPDATE event SET handled_at = NULL").await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        let invited: Vec<_> = rows.iter().filter(|row| row.event == "person.invited" && row.to_address == world.hanna.email).collect();
        assert_eq!(invited.len(), 1);
        assert_eq!(invited[0].subject, "Ihr Konto für hafen");
        assert!(invited[0].text_masked.contains("18. Mai 2026, 10:00 Uhr (Europe/Berlin)"), "{}", invited[0].text_masked);
    }

    #[tokio::test]
    async fn secrets_stand_in_the_sealed_body_alone() {
        let world = World::new().await;
        let code = "HE-CANA-RYCOD-E1234-56789-ABCDE-FGHJK";
        world.invite("canary0token").await;
        let license =
            json!({"license_id": "lic_1", "product_name": "Harbor", "units": 1, "expires_on": "2027-05-03", "activation_code": code});
        let payload = json!({"person_id": world.hanna.id, "organization_id": world.customer.id, "licenses": [license]});
        world.publish("registration.confirmed", payload).await;
        let payload = json!({"license_id": "lic_1", "customer_id": world.customer.id, "product_name": "Harbor",
            "activation_code": code, "activations_kept": false});
        world.publish("license.code_replaced", payload).await;
        let payload = json!({"registration_key_id": "rky_1", "key": "HE-CANA-RY00-KEY0-9999", "product_name": "Harbor", "units": 1,
            "recipient_email": "buyer@werft.example", "owner_company": "Nordlicht", "language": "fr"});
        world.publish("registration_key.issued", payload).await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert_eq!(rows.len(), 4);
        for row in rows {
            assert!(row.html_masked.contains("</html>"));
            let stored = format!("{row:?}");
            assert!(!stored.contains("canary0token") && !stored.contains(code) && !stored.contains("CANA-RY00"), "{stored}");
            let opened = world.stage.env.vault.open(BODY, &row.body_sealed).unwrap();
            let Body { text, html } = serde_json::from_slice(&opened).unwrap();
            let real = ["canary0token", code, "HE-CANA-RY00-KEY0-9999"];
            assert!(real.iter().any(|secret| text.contains(secret) && html.contains(secret)), "{text}");
        }
    }

    #[tokio::test]
    async fn what_cannot_become_a_mail_is_an_error_row_and_the_queue_goes_on() {
        let world = World::new().await;
        let nobody = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b";
        world.publish("person.invited", json!({"person_id": "canary0value", "token": "canary0token"})).await;
        world.publish("person.signed_up", json!({"person_id": nobody, "organization_id": "x", "token": "canary0token"})).await;
        world.message("After the broken ones", "Hello").await;
        world.work(&settings()).await;
        let mut errors = world.errors().await;
        errors.sort_by(|a, b| a.event.cmp(&b.event));
        let told: Vec<_> = errors.iter().map(|row| (row.event.as_str(), row.detail.as_str())).collect();
        assert_eq!(
            told,
            [
                ("person.invited", "the payload does not fit at 'person_id'"),
                ("person.signed_up", "a person, an organization or a license that it names is not there")
            ]
        );
        assert_eq!(world.rows().await.len(), 1);
    }

    #[tokio::test]
    async fn internal_notes_authors_and_disabled_people_are_not_mailed() {
        let world = World::new().await;
        let message = |visibility: &str, author: Option<PersonId>| {
            json!({"support_request_id": "sr_1", "number": "SR-1", "subject": "S", "customer_id": world.customer.id, "opened_by": world.hanna.id,
                "visibility": visibility, "author_id": author, "body": "B"})
        };
        world.publish("support_request.message_added", message("internal", None)).await;
        world.publish("support_request.message_added", message("public", Some(world.hanna.id))).await;
        world.execute("UPDATE person SET enabled = FALSE").await;
        world.publish("support_request.message_added", message("public", None)).await;
        world.work(&settings()).await;
        assert!(world.rows().await.is_empty() && world.errors().await.is_empty());
        world.execute("UPDATE person SET enabled = TRUE").await;
        world.publish("support_request.message_added", message("public", None)).await;
        world.work(&settings()).await;
        assert_eq!(world.rows().await.len(), 1);
    }

    #[tokio::test]
    async fn a_request_opened_on_behalf_is_told_to_the_customer_and_the_partner_but_not_to_vendor_staff() {
        let world = World::new().await;
        let admin = async |organization| {
            let people =
                world.stage.system().read(async |tx| identity::people_of(&tx, organization, &[Role::Administrator]).await).await.unwrap();
            people[0].id
        };
        let (partner, staff) = (admin(world.distributor.id).await, admin(world.distributor.parent_id.unwrap()).await);
        for opener in [Some(world.hanna.id), Some(partner), Some(staff), None] {
            let payload = json!({"support_request_id": "sr_1", "number": "SR-1", "subject": "S", "customer_id": world.customer.id, "opened_by": opener});
            world.publish("support_request.created", payload).await;
            world.work(&settings()).await;
        }
        let mut addresses: Vec<_> = world.rows().await.into_iter().map(|row| row.to_address).collect();
        addresses.sort();
        assert_eq!(addresses, ["hanna@hafen.example"; 4].into_iter().chain(["hanna@nordlicht.example"]).collect::<Vec<_>>());
    }
}
