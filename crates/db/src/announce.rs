//! News between servers: live events, cache invalidation, waking the worker. In-process on SQLite, NOTIFY on PostgreSQL.
//! News is a hint, never the record: whoever misses one finds the truth in the tables.

use std::sync::{Arc, PoisonError, RwLock};

use sqlx::{PgPool, postgres::PgListener};
use tokio::sync::broadcast;

use crate::changes::{self, Changes};

/// All news travels on one PostgreSQL channel; `topic` tells it apart.
const CHANNEL: &str = "chancery";
const BACKLOG: usize = 1024;

/// What happened to what: a topic such as `jobs`, and an id or nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Announcement {
    pub topic: String,
    pub payload: String,
}

type Observer = Box<dyn Fn(&Changes) + Send + Sync>;

pub(crate) struct Announcer {
    sender: broadcast::Sender<Announcement>,
    observers: RwLock<Vec<Observer>>,
}

/// Receives announcements made after it was created; when it falls behind it skips to the newest.
pub struct Listener(broadcast::Receiver<Announcement>);

impl Listener {
    /// `None` when the database is closed.
    pub async fn next(&mut self) -> Option<Announcement> {
        loop {
            match self.0.recv().await {
                Ok(announcement) => return Some(announcement),
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }
}

impl Announcer {
    pub(crate) fn in_process() -> Arc<Self> {
        Arc::new(Self { sender: broadcast::channel(BACKLOG).0, observers: RwLock::default() })
    }

    pub(crate) fn by_notify(pool: PgPool) -> Arc<Self> {
        let announcer = Self::in_process();
        let held = announcer.clone();
        tokio::spawn(async move {
            while let Err(cause) = held.forward(&pool).await {
                if pool.is_closed() {
                    return;
                }
                tracing::warn!(%cause, "the listener for announcements lost its connection");
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            }
        });
        announcer
    }

    pub(crate) fn send(&self, announcement: Announcement) {
        // Nobody listening is fine: news is a hint.
        let _ = self.sender.send(announcement);
    }

    pub(crate) fn listen(&self) -> Listener {
        Listener(self.sender.subscribe())
    }

    pub(crate) fn observe(&self, observer: Observer) {
        self.observers.write().unwrap_or_else(PoisonError::into_inner).push(observer);
    }

    pub(crate) fn tell(&self, changes: &Changes) {
        self.observers.read().unwrap_or_else(PoisonError::into_inner).iter().for_each(|observer| observer(changes));
    }

    async fn forward(&self, pool: &PgPool) -> Result<(), sqlx::Error> {
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        loop {
            let notification = listener.recv().await?;
            match notification.payload().split_once(' ') {
                Some((changes::TOPIC, payload)) => {
                    if let Some(changes) = Changes::parse(payload) {
                        self.tell(&changes);
                    }
                }
                Some((topic, payload)) => self.send(Announcement { topic: topic.to_owned(), payload: payload.to_owned() }),
                None => {}
            }
        }
    }
}

impl crate::Tx {
    /// Tells every server after the commit, once however often it is said; an aborted transaction tells nobody.
    pub fn announce(&self, topic: &str, payload: &str) {
        self.announcements().insert(Announcement { topic: topic.to_owned(), payload: payload.to_owned() });
    }

    /// Hands what was announced over to the engine, in one statement, or to what comes after the commit.
    pub(crate) async fn send_announcements(&self) -> crate::Result<()> {
        let news = std::mem::take(&mut *self.announcements());
        if news.is_empty() {
            return Ok(());
        }
        match self.db().engine {
            crate::Engine::Sqlite => {
                let announcer = self.db().announcer.clone();
                self.after_commit(move || news.into_iter().for_each(|one| announcer.send(one)));
            }
            crate::Engine::Postgres => {
                let calls: Vec<_> = (2..news.len() + 2).map(|at| format!("pg_notify($1, ${at})")).collect();
                let texts = news.into_iter().map(|one| format!("{} {}", one.topic, one.payload).into());
                self.execute(&format!("SELECT {}", calls.join(", ")), std::iter::once(CHANNEL.into()).chain(texts)).await?;
            }
        }
        Ok(())
    }
}

impl crate::Db {
    pub fn listen(&self) -> Listener {
        self.announcer.listen()
    }
}
