//! The job `mail.send`: the row is checked before and marked after, so a mail goes out once as far as SMTP allows. A server
//! that dies between the relay's answer and the mark sends it again.

use db::Cx;
use jobs::JobFailure;
use lettre::message::Mailbox;
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    message::{Parts, compose},
    outlet::{Outlet, Undelivered},
};
use crate::{
    sent_mail::{
        BODY, Body, MailStatus, SentMailId,
        store::{self, Outgoing},
    },
    settings::{MailSettings, MailSettingsError},
};

/// Delivers mails.
pub struct Sender {
    from: Mailbox,
    outlet: Outlet,
}

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
        Ok(Self { from: settings.sender()?, outlet: Outlet::new(settings)? })
    }

    async fn deliver(&self, cx: &Cx, mail: &Outgoing) -> Result<(), Undelivered> {
        let unreadable = || Undelivered::Never("the stored mail cannot be opened".into());
        let body = cx.vault().open(BODY, &mail.body_sealed).map_err(|_| unreadable())?;
        let Body { text, html } = serde_json::from_slice(&body).map_err(|_| unreadable())?;
        let parts = Parts {
            id: mail.id,
            from: &self.from,
            to_name: &mail.to_name,
            to_address: &mail.to_address,
            subject: &mail.subject,
            text,
            html,
            date: cx.now(),
        };
        let message = compose(parts).map_err(|error| Undelivered::Never(error.to_string()))?;
        self.outlet.deliver(&mail.id.to_string(), message).await
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
