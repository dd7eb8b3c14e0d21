//! Mails that waited for a relay go out once there is one.

use std::time::Duration;

use db::{Result, Tx};

use crate::{
    mailer::queue,
    sent_mail::{MailStatus, store},
    settings::MailSettings,
};

/// Queues held mails when mails can leave. One whose link ended meanwhile is canceled: it would lead nowhere.
pub struct HeldMails {
    has_outlet: bool,
}

const BATCH: i64 = 100;

impl HeldMails {
    pub fn new(settings: &MailSettings) -> Self {
        Self { has_outlet: settings.has_outlet() }
    }
}

#[async_trait::async_trait]
impl jobs::Schedule for HeldMails {
    fn name(&self) -> &'static str {
        "mail.release"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(300)
    }
    async fn run(&self, tx: &Tx) -> Result<bool> {
        if !self.has_outlet {
            return Ok(false);
        }
        let held = store::held(tx, BATCH).await?;
        for mail in &held {
            if mail.link_expires_at.is_some_and(|end| end <= tx.now()) {
                store::release(tx, mail.id, MailStatus::Canceled, Some("the link in it ended while it waited for a relay")).await?;
            } else {
                store::release(tx, mail.id, MailStatus::Queued, None).await?;
                queue(tx, mail.id, tx.now()).await?;
            }
        }
        Ok(i64::try_from(held.len()).is_ok_and(|count| count == BATCH))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        delivery::sink::Sink,
        world::{World, relayed, settings},
    };

    #[tokio::test]
    async fn without_an_outlet_mails_wait_and_go_out_once_there_is_one() {
        let world = World::new().await;
        world.invite("canary0token").await;
        world.message("Scan stops", "Hello").await;
        world.work(&settings()).await;
        assert!(world.rows().await.iter().all(|row| (row.status.as_str(), row.attempts) == ("held", 0)));
        world.stage.clock.advance(Duration::from_secs(15 * 24 * 3600));
        let sink = Sink::start(None).await;
        world.work(&relayed(sink.port)).await;
        let mut statuses: Vec<_> = world.rows().await.into_iter().map(|row| (row.event, row.status)).collect();
        statuses.sort();
        assert_eq!(
            statuses,
            [("person.invited".to_owned(), "canceled".to_owned()), ("support_request.message_added".to_owned(), "sent".to_owned())]
        );
        assert_eq!(sink.taken().len(), 1);
    }
}
