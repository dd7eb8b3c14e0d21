//! The job `mail.send`: the row is checked before and marked after, so a mail goes out once as far as SMTP allows. A server
//! that dies between the relay's answer and the mark sends it again.

use db::Cx;
use identity::Language;
use jobs::JobFailure;
use kernel::OrganizationId;
use lettre::message::Mailbox;
use licensing::{Certificate, CertificateError, LicenseId};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    message::{Enclosed, Parts, compose},
    outlet::{Outlet, Undelivered},
    thread,
};
use crate::{
    face,
    mailbox::{self, store::AnswersTo},
    notice, opt_out,
    secret::View,
    sent_mail::{
        BODY, Body, MailStatus, SentMailId,
        store::{self, Outgoing},
    },
    settings::{MailSettings, MailSettingsError},
    templates::one_line,
};

/// Delivers mails.
pub struct Sender {
    from: Mailbox,
    base_url: String,
    outlet: Outlet,
}

/// Longest name of a sender, in characters.
const NAME: usize = 100;

/// After so many tries, over two days, a mail has failed. One less than a job has, so that the row always learns of it.
const TRIES: i64 = 15;

#[derive(Deserialize)]
struct Job {
    sent_mail_id: SentMailId,
}

impl Sender {
    /// # Errors
    /// A sender that is no mail address, half a credential, or TLS that cannot be set up.
    pub fn new(settings: &MailSettings) -> Result<Self, MailSettingsError> {
        Ok(Self { from: settings.sender()?, base_url: settings.base_url.clone(), outlet: Outlet::new(settings)? })
    }

    async fn deliver(&self, cx: &Cx, mail: &Outgoing) -> Result<(), Undelivered> {
        let unreadable = || Undelivered::Never("the stored mail cannot be opened".into());
        let body = cx.vault().open(BODY, &mail.body_sealed).map_err(|_| unreadable())?;
        let Body { text, html } = serde_json::from_slice(&body).map_err(|_| unreadable())?;
        let enclosed = self.enclosed(cx, mail, &html).await?;
        let parts = Parts {
            id: mail.id,
            from: self.sender_of(mail),
            to_name: &mail.to_name,
            to_address: &mail.to_address,
            subject: &mail.subject,
            text,
            html,
            date: cx.now(),
            thread: thread::root(cx.vault(), &mail.event, &mail.object_id, self.from.email.domain()),
            reply_to: self.reply_to(cx, mail).await?,
            enclosed,
        };
        let message = compose(parts).map_err(|error| Undelivered::Never(error.to_string()))?;
        self.outlet.deliver(&mail.id.to_string(), message).await
    }

    /// The installation's address under the name of the recipient's tier 1.
    fn sender_of(&self, mail: &Outgoing) -> Mailbox {
        let name = Some(one_line(&mail.from_name, NAME)).filter(|name| !name.is_empty());
        Mailbox { name: name.or_else(|| self.from.name.clone()), ..self.from.clone() }
    }

    /// The mailbox that is read, for mails about a support request.
    async fn reply_to(&self, cx: &Cx, mail: &Outgoing) -> Result<Option<Mailbox>, Undelivered> {
        if !thread::is_conversation(&mail.event, &mail.object_id) {
            return Ok(None);
        }
        let Some(place) = answers_to(cx.clone()).await.map_err(|_| Undelivered::Later("the mailboxes cannot be read".to_owned()))? else {
            return Ok(None);
        };
        let tagged = Some(place.address.as_str()).filter(|_| place.tagged);
        let tagged = tagged.and_then(|address| thread::tagged(cx.vault(), &mail.event, &mail.object_id, address));
        let address = tagged.unwrap_or(place.address).parse().ok();
        Ok(address.map(|address| Mailbox::new(self.sender_of(mail).name, address)))
    }

    async fn enclosed(&self, cx: &Cx, mail: &Outgoing, html: &str) -> Result<Enclosed, Undelivered> {
        let later = |what: &str| Undelivered::Later(what.to_owned());
        let certificate = match mail.certificate_of {
            Some(license) => {
                let pdf = certificate(cx.clone(), license).await.map_err(|error| {
                    tracing::error!(sent_mail_id = %mail.id, %license, %error, "a license certificate cannot be made");
                    later("the license certificate cannot be made")
                })?;
                Some((file_name(mail.language), pdf))
            }
            None => None,
        };
        let logo = if html.contains(notice::LOGO) {
            logo(cx.clone(), mail.owner_id).await.map_err(|_| later("the logo cannot be read"))?
        } else {
            None
        };
        let opt_out_link = mail
            .person_id
            .filter(|_| notice::may_be_turned_off(&mail.event))
            .map(|person| opt_out::link(cx.vault(), &self.base_url, person, &mail.event, View::Recipient));
        Ok(Enclosed { logo, certificate, opt_out_link })
    }
}

/// As the license is now, in the customer's language. It is drawn outside of the transaction.
async fn certificate(cx: Cx, license: LicenseId) -> Result<Vec<u8>, CertificateError> {
    cx.read(async |tx| Certificate::of(&tx, license, None).await).await?.pdf()
}

async fn answers_to(cx: Cx) -> db::Result<Option<AnswersTo>> {
    cx.read(async |tx| mailbox::store::answers_to(&tx).await).await
}

async fn logo(cx: Cx, organization: OrganizationId) -> db::Result<Option<Vec<u8>>> {
    cx.read(async |tx| face::logo(&tx, organization).await).await
}

fn file_name(language: Language) -> &'static str {
    match language {
        Language::En => "license-certificate.pdf",
        Language::Fr => "certificat-de-licence.pdf",
        Language::It => "certificato-di-licenza.pdf",
        Language::De => "Lizenzzertifikat.pdf",
        Language::Es => "certificado-de-licencia.pdf",
    }
}

#[async_trait::async_trait]
impl jobs::JobHandler for Sender {
    async fn run(&self, cx: &Cx, payload: Json) -> Result<(), JobFailure> {
        let job: Job = serde_json::from_value(payload).map_err(|_| JobFailure("the job names no mail".into()))?;
        if matches!(self.outlet, Outlet::None) {
            return Ok(mark(cx.clone(), job.sent_mail_id, MailStatus::Held, None).await?);
        }
        let Some(mail) = take(cx.clone(), job.sent_mail_id).await? else { return Ok(()) };
        match self.deliver(cx, &mail).await {
            Ok(()) => Ok(mark(cx.clone(), mail.id, MailStatus::Sent, None).await?),
            Err(Undelivered::Never(reason)) => {
                tracing::warn!(sent_mail_id = %mail.id, reason, "a mail was refused");
                Ok(mark(cx.clone(), mail.id, MailStatus::Failed, Some(reason)).await?)
            }
            Err(Undelivered::Later(reason)) if mail.attempts >= TRIES => {
                tracing::warn!(sent_mail_id = %mail.id, reason, "a mail was given up");
                Ok(mark(cx.clone(), mail.id, MailStatus::Failed, Some(reason)).await?)
            }
            Err(Undelivered::Later(reason)) => {
                mark(cx.clone(), mail.id, MailStatus::Queued, Some(reason.clone())).await?;
                Err(JobFailure(reason))
            }
        }
    }
}

async fn take(cx: Cx, id: SentMailId) -> db::Result<Option<Outgoing>> {
    cx.write(async |tx| store::take(&tx, id).await).await
}

async fn mark(cx: Cx, id: SentMailId, status: MailStatus, reason: Option<String>) -> db::Result<()> {
    cx.write(async |tx| store::finish(&tx, id, status, reason.as_deref()).await).await
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        delivery::sink::Sink,
        world::{World, relayed, settings},
    };

    const EVIL: &str = "end\r\n.\r\nMAIL FROM:<x@y.example>\r\nend\n.\nRCPT TO:<x@y.example>\nend\r.\rQUIT\r.";

    #[tokio::test]
    async fn a_mail_goes_out_once_with_its_code_and_its_own_headers() {
        let world = World::new().await;
        let sink = Sink::start(None).await;
        world.invite("canary0token").await;
        world.work(&relayed(sink.port)).await;
        let rows = world.rows().await;
        world.execute("UPDATE job SET status = 'queued', run_at = 0").await;
        world.work(&relayed(sink.port)).await;
        let taken = sink.taken();
        assert_eq!(taken.len(), 1);
        assert_eq!((rows[0].status.as_str(), rows[0].attempts), ("sent", 1));
        assert!(taken[0].from.starts_with("MAIL FROM:<noreply@kestrel.example>"), "{taken:?}");
        assert_eq!(taken[0].to, ["RCPT TO:<hanna@hafen.example>"]);
        let raw = String::from_utf8(taken[0].data.clone()).unwrap();
        for header in [
            format!("Message-ID: <{}@kestrel.example>\r\n", rows[0].id),
            "Date: Mon, 04 May 2026 08:00:00 +0000\r\n".into(),
            "To: \"Hanna Petersen\" <hanna@hafen.example>\r\n".into(),
            "Content-Type: multipart/alternative;".into(),
        ] {
            assert!(raw.contains(&header), "{header} in {raw}");
        }
        assert_eq!(raw.matches("Content-Transfer-Encoding: quoted-printable").count(), 2);
        assert!(raw.replace("=\r\n", "").contains("invitation?token=3Dcanary0token"), "{raw}");
    }

    #[tokio::test]
    async fn no_value_speaks_to_the_relay() {
        let world = World::new().await;
        let sink = Sink::start(None).await;
        let name = EVIL.replace('\'', "");
        world.execute(&format!("UPDATE person SET first_name = '{name}'")).await;
        world.message(EVIL, EVIL).await;
        world.work(&relayed(sink.port)).await;
        let taken = sink.taken();
        assert_eq!(taken.len(), 1, "{:?}", sink.commands());
        let verbs: Vec<_> = sink.commands().iter().map(|line| line.split([' ', ':']).next().unwrap_or_default().to_owned()).collect();
        assert!(verbs.iter().filter(|verb| matches!(verb.as_str(), "MAIL" | "RCPT" | "DATA")).count() == 3, "{verbs:?}");
        assert_eq!(taken[0].to.len(), 1);
        let raw = String::from_utf8(taken[0].data.clone()).unwrap();
        assert!(!raw.replace("\r\n", "").contains(['\r', '\n']), "a bare line break");
        assert!(raw.trim_end().ends_with(&format!("--=_{}--", world.rows().await[0].id)), "the message is whole: {raw}");
    }

    #[tokio::test]
    async fn a_refusal_is_final_and_told_by_its_numbers() {
        let world = World::new().await;
        let sink = Sink::start(Some("550 5.1.1 No such user, see https://x.example/?token=canary0token")).await;
        world.invite("canary0token").await;
        world.work(&relayed(sink.port)).await;
        let row = &world.rows().await[0];
        assert_eq!((row.status.as_str(), row.last_error.as_deref()), ("failed", Some("the relay answered 550 5.1.1")));
    }

    #[tokio::test]
    async fn a_busy_relay_is_asked_again_until_the_mail_is_given_up() {
        let world = World::new().await;
        let sink = Sink::start(Some("451 4.7.1 Later")).await;
        world.invite("canary0token").await;
        for attempt in 1..=TRIES {
            world.work(&relayed(sink.port)).await;
            let row = &world.rows().await[0];
            let status = if attempt == TRIES { "failed" } else { "queued" };
            assert_eq!(
                (row.status.as_str(), row.attempts, row.last_error.as_deref()),
                (status, attempt, Some("the relay answered 451 4.7.1"))
            );
            world.stage.clock.advance(Duration::from_secs(6 * 3600));
        }
        world.work(&relayed(sink.port)).await;
        assert_eq!(world.rows().await[0].attempts, TRIES);
    }

    #[tokio::test]
    async fn without_a_relay_mails_are_files_that_only_the_server_reads() {
        let world = World::new().await;
        let folder = tempfile::tempdir().unwrap();
        let directory = folder.path().join("mail");
        world.invite("canary0token").await;
        world.work(&MailSettings { directory: Some(directory.clone()), ..settings() }).await;
        let row = &world.rows().await[0];
        assert_eq!(row.status, "sent");
        let names: Vec<_> = std::fs::read_dir(&directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(names, [format!("{}.eml", row.id)]);
        let file = directory.join(&names[0]);
        assert!(std::fs::read_to_string(&file).unwrap().contains("\r\nTo: \"Hanna Petersen\" <hanna@hafen.example>\r\n"));
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions()) & 0o777, 0o600);
    }
}
