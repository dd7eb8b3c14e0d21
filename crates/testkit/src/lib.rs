//! What tests stand on: a fresh migrated database on either engine, a clock that is set by hand, chance from a seed.
//!
//! `CHANCERY_TEST_DATABASE_URL` chooses the engine: a PostgreSQL server's URL, or SQLite when it is not set.
#![expect(clippy::expect_used, reason = "a test that cannot have its stage ends at once, with the reason")]

mod chance;
mod clock;
mod database;

use std::sync::Arc;

use db::{Cx, Db, Env, Refusal, Request, Vault};
use kernel::Actor;
use tokio::sync::{Mutex, mpsc};

pub use chance::SeededRng;
pub use clock::HandClock;

/// Everything a test needs around the code under test.
pub struct Stage {
    pub db: Db,
    pub env: Arc<Env>,
    pub clock: Arc<HandClock>,
    refusals: Mutex<mpsc::Receiver<Refusal>>,
    url: String,
    _place: database::Place,
}

impl Stage {
    /// A fresh database at 2026-05-04T08:00:00Z, a Monday.
    pub async fn new() -> Self {
        let (url, place) = database::fresh().await;
        let db = database::open(&url).await;
        let clock = Arc::new(HandClock::at("2026-05-04T08:00:00Z"));
        let (sender, receiver) = mpsc::channel(1000);
        let env = Arc::new(Env {
            clock: clock.clone(),
            rng: Arc::new(SeededRng::new(1)),
            vault: Vault::new(&[7; 32]).expect("a secret of 32 bytes is long enough"),
            refusals: sender,
        });
        Self { db, env, clock, refusals: Mutex::new(receiver), url, _place: place }
    }

    pub fn cx(&self, actor: Actor) -> Cx {
        let request = Request { id: "test".into(), address: Some("127.0.0.1".into()), ..Request::default() };
        Cx::new(self.db.clone(), self.env.clone(), actor, request)
    }
    pub fn system(&self) -> Cx {
        self.cx(Actor::system())
    }
    pub fn anonymous(&self) -> Cx {
        self.cx(Actor::anonymous())
    }
    /// The database as another server of the same installation has it open.
    pub async fn another_server(&self) -> Db {
        database::open(&self.url).await
    }
    /// What was refused since the last call.
    pub async fn refusals(&self) -> Vec<Refusal> {
        let mut receiver = self.refusals.lock().await;
        std::iter::from_fn(|| receiver.try_recv().ok()).collect()
    }
}
