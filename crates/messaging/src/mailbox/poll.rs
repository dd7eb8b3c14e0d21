//! Reading all mailboxes, each on its own: one that fails waits longer from time to time, one that hangs is given up, and no
//! other notices. A lease in the database keeps two servers from reading the same one.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use db::Cx;
use storage::Storage;
use tokio::{sync::watch, task::JoinSet};

use super::{
    Mailbox,
    connection::{Connection, Failed, Roots},
    store,
};
use crate::{
    inbound_mail::{Arrived, InboundMailState, OwnAddresses, ReceiveError, receive},
    settings::{MailSettings, MailSettingsError},
};

/// A mailbox that works is read so often.
const EVERY: Duration = Duration::from_secs(20);
/// How often the worker looks which ones are due.
const REST: Duration = Duration::from_secs(5);
/// Nobody reads one for longer at a time; whoever died with it loses it then.
const LEASE: Duration = Duration::from_secs(600);
const LONGEST: Duration = Duration::from_secs(540);
/// What is being read when the server stops may take so long.
const LAST_WORDS: Duration = Duration::from_secs(35);
/// So many mails at a time; the rest at once afterwards.
const MAILS: usize = 200;
/// So many mailboxes at a time.
const AT_ONCE: usize = 16;

/// Reads the mailboxes until it is told to stop.
#[derive(Clone)]
pub struct MailIntake(Arc<Inner>);

struct Inner {
    cx: Cx,
    storage: Storage,
    roots: Roots,
    own: OwnAddresses,
    stopping: AtomicBool,
}

/// What reading one mailbox brought.
enum Polled {
    All,
    /// There are more mails than were taken in.
    More,
}

impl MailIntake {
    /// `cx` must act as the system.
    ///
    /// # Errors
    /// A sender that is no mail address.
    pub fn new(cx: Cx, storage: Storage, roots: Roots, settings: &MailSettings) -> Result<Self, MailSettingsError> {
        let own = OwnAddresses(settings.sender()?.email.to_string());
        Ok(Self(Arc::new(Inner { cx, storage, roots, own, stopping: AtomicBool::new(false) })))
    }

    /// Works until `stop` says so. What is being taken in then is taken in whole, or once more by the next server.
    pub async fn run(&self, mut stop: watch::Receiver<bool>) {
        let mut running = JoinSet::new();
        while !*stop.borrow() {
            while running.try_join_next().is_some() {}
            if let Err(error) = self.start_due(&mut running).await {
                tracing::error!(%error, "the mailboxes could not be looked up; it is tried again");
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(REST) => {}
            }
        }
        self.0.stopping.store(true, Ordering::Relaxed);
        let finished = async { while running.join_next().await.is_some() {} };
        if tokio::time::timeout(LAST_WORDS, finished).await.is_err() {
            tracing::warn!("a mail server did not answer to the end");
        }
    }

    /// Takes one mail in that was fetched in another way; answers what became of it, or nothing if it is known.
    ///
    /// # Errors
    /// [`ReceiveError`] where the database or the storage fail.
    pub async fn take_in(&self, arrived: Arrived) -> Result<Option<InboundMailState>, ReceiveError> {
        receive(&self.0.cx, &self.0.storage, &self.0.own, arrived).await
    }

    /// Reads every mailbox that is due and waits for all of them: tests call this instead of waiting.
    #[cfg(test)]
    #[cfg(feature = "imap-tests")]
    pub(super) async fn poll_due(&self) -> db::Result<()> {
        let mut running = JoinSet::new();
        self.start_due(&mut running).await?;
        while running.join_next().await.is_some() {}
        Ok(())
    }

    pub(super) async fn start_due(&self, running: &mut JoinSet<()>) -> db::Result<()> {
        let free = AT_ONCE.saturating_sub(running.len());
        if free == 0 {
            return Ok(());
        }
        for mailbox in lease(self.0.cx.clone(), i64::try_from(free).unwrap_or(1)).await? {
            let inner = self.0.clone();
            running.spawn(async move { inner.poll(mailbox).await });
        }
        Ok(())
    }
}

impl Inner {
    async fn poll(&self, mailbox: Mailbox) {
        let read = tokio::time::timeout(LONGEST, self.read(&mailbox)).await;
        let outcome = read.unwrap_or_else(|_| Err(Failed("reading it took too long".into())));
        let (pause, error) = match &outcome {
            Ok(Polled::More) => (Duration::ZERO, None),
            Ok(Polled::All) => (EVERY, None),
            Err(failed) => {
                tracing::warn!(mailbox_id = %mailbox.id, %failed, "a mailbox cannot be read");
                (pause_after(mailbox.failures), Some(failed.0.clone()))
            }
        };
        if let Err(cause) = finish(self.cx.clone(), mailbox, pause, error).await {
            tracing::error!(%cause, "what reading a mailbox brought could not be kept");
        }
    }

    async fn read(&self, mailbox: &Mailbox) -> Result<Polled, Failed> {
        let mut connection = Connection::open(self.cx.vault(), &self.roots, mailbox).await?;
        let folder = connection.folder(&mailbox.folder).await?;
        // A folder that is new to us holds what people have read long ago.
        let known = mailbox.uid_validity == Some(folder.uid_validity);
        let mut waiting = if known { connection.after(mailbox.last_uid).await? } else { connection.unseen().await? };
        let newest = waiting.last().copied().unwrap_or(0);
        let more = waiting.len() > MAILS;
        waiting.truncate(MAILS);
        for uid in waiting {
            if self.stopping.load(Ordering::Relaxed) {
                return Ok(Polled::More);
            }
            self.take(&mut connection, mailbox, folder.uid_validity, uid).await?;
        }
        if !known && !more {
            let last_uid = folder.uid_next.map_or(newest, |next| next - 1);
            begin(self.cx.clone(), mailbox.clone(), folder.uid_validity, last_uid).await.map_err(|cause| unkept(&cause.into()))?;
        }
        connection.close().await;
        Ok(if more { Polled::More } else { Polled::All })
    }

    async fn take(&self, connection: &mut Connection, mailbox: &Mailbox, uid_validity: i64, uid: i64) -> Result<(), Failed> {
        let Some(fetched) = connection.fetch(uid).await? else { return Ok(()) };
        let (raw, whole, size) = (fetched.raw, fetched.whole, fetched.size);
        let arrived = Arrived { mailbox_id: mailbox.id, uid_validity, uid, raw, whole, size };
        // In a task of its own: whoever gives this mailbox up does not cut a transaction off.
        let (cx, storage, own) = (self.cx.clone(), self.storage.clone(), self.own.clone());
        let received = tokio::spawn(async move { receive(&cx, &storage, &own, arrived).await });
        received.await.map_err(|_| unkept(&ReceiveError::Unreadable))?.map_err(|cause| unkept(&cause))?;
        // Only now, so that a mail that is lost on the way here is fetched again.
        connection.mark_seen(uid).await
    }
}

fn unkept(cause: &ReceiveError) -> Failed {
    tracing::error!(%cause, "a mail could not be taken in; it is fetched again");
    Failed("a mail could not be taken in; the server's log says why".into())
}

async fn lease(cx: Cx, most: i64) -> db::Result<Vec<Mailbox>> {
    cx.write(async |tx| store::lease(&tx, LEASE, most).await).await
}
async fn begin(cx: Cx, mailbox: Mailbox, uid_validity: i64, last_uid: i64) -> db::Result<()> {
    cx.write(async |tx| store::begin(&tx, mailbox.id, uid_validity, last_uid).await).await
}
async fn finish(cx: Cx, mailbox: Mailbox, pause: Duration, error: Option<String>) -> db::Result<()> {
    cx.write(async |tx| store::polled(&tx, &mailbox, tx.now().plus(pause), error.as_deref()).await).await
}

/// 30 seconds, then twice as long each time, up to an hour.
fn pause_after(failures: i64) -> Duration {
    let doublings = u32::try_from(failures.clamp(0, 7)).unwrap_or(7);
    Duration::from_secs((30 << doublings).min(3_600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_fails_waits_longer_and_an_hour_at_most() {
        let pauses: Vec<_> = (0..9).map(|failures| pause_after(failures).as_secs()).collect();
        assert_eq!(pauses, [30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
    }
}
