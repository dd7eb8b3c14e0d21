//! `chancery demo`: a fictional vendor with its whole channel, customers, licenses in every state and support requests, the
//! same every time. It is told as a story: a clock starts in the past and people do, through the product's own routes, what
//! people do ([`story`]); nothing of the small world is put into tables from outside but the few rows in [`store`].
//! The larger worlds are the small one and rows beside it ([`bulk`]).

mod accounts;
mod agenda;
mod billing;
mod bulk;
#[cfg(test)]
mod canary;
mod cases;
mod casework;
mod cast;
mod chance;
mod clock;
mod customers;
mod data;
mod desk;
mod enclosure;
mod keys;
mod letters;
mod macros;
mod market;
mod moves;
mod orders;
mod papers;
mod paperwork;
mod people;
mod sales;
mod selling;
mod services;
mod shelf;
mod store;
mod story;
mod suites;
#[cfg(test)]
mod tests;
mod theater;
mod usage;
mod world;

use std::{path::Path, sync::Arc};

use db::{Db, DbOptions};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Clock, Timestamp};

use crate::{
    Config,
    ambient::SystemClock,
    wiring::{Installation, StartError},
};
use chance::DemoRng;
use clock::DemoClock;

/// How much is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Scale {
    /// 200 customers, 1,000 licenses, 300 support requests.
    Small,
    /// 100,000 licenses.
    #[value(name = "100k")]
    HundredThousand,
    /// A million licenses.
    #[value(name = "1m")]
    Million,
}

impl Scale {
    const fn licenses(self) -> usize {
        match self {
            Self::Small => 0,
            Self::HundredThousand => 100_000,
            Self::Million => 1_000_000,
        }
    }
}

/// What is added to the small world.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub scale: Scale,
    /// Support requests; absent: three for ten licenses.
    pub requests: Option<usize>,
}

/// How much of the small world is made, in percent: tests make do with a part in which nothing is missing.
#[derive(Clone, Copy, Debug)]
struct Share(usize);

impl Share {
    const ALL: Self = Self(100);

    /// That part of `count`; at least one.
    fn of(self, count: usize) -> usize {
        (count * self.0 / 100).max(1)
    }
}

/// Everybody's password.
pub const PASSWORD: &str = "kite harbor lamp";

/// What all choices follow from.
const SEED: u64 = 0x4861_7262_6f72;

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("a company could not be founded: {0}")]
    Organization(#[from] identity::OrganizationError),
    #[error("a person could not be added: {0}")]
    Person(#[from] identity::PersonError),
    #[error("a license could not be made: {0}")]
    License(#[from] licensing::LicenseError),
    #[error("{call} answered {status}: {answer}")]
    Refused { call: String, status: u16, answer: String },
    #[error("the story misses {pointer}")]
    Answer { pointer: String },
    #[error("the demo data do not read: {0}")]
    Data(#[from] serde_json::Error),
    #[error("a mail cannot be taken in: {0}")]
    Mail(#[from] messaging::ReceiveError),
    #[error("a file cannot be written: {0}")]
    File(#[from] std::io::Error),
    #[error("the database holds something else, or a story that was not told to its end: choose another --data folder or database")]
    Inhabited,
}

/// Makes the demo world unless it is there. Answers what to tell the person at the keyboard.
///
/// # Errors
/// [`DemoError`]; a database that is not empty and not ours is left alone.
pub async fn prepare(config: &Config, size: Size, as_of: Option<Date>) -> Result<String, DemoError> {
    let end = as_of.map_or_else(|| SystemClock.now(), noon);
    let clock = Arc::new(DemoClock::at(story::beginning(end)));
    let rng = Arc::new(DemoRng::default());
    let mut installation = Installation::open(config.clone(), clock.clone(), rng.clone()).await?;
    let inhabited = installation.system().read(async |tx| store::is_inhabited(&tx).await).await?;
    if inhabited {
        installation.db.close().await;
        let ours = papers::accounts(&config.data).is_file();
        return if ours { Ok(papers::already_there(config)) } else { Err(DemoError::Inhabited) };
    }
    // What is lost when the machine stops now is made again; the last line below waits for the disk.
    installation.db.close().await;
    installation.db = Db::open(&DbOptions { url: config.database_url(), connections: config.database_connections, durable: false })
        .await
        .map_err(DemoError::Db)?;
    let hash =
        installation.passwords.hash(PASSWORD.to_owned(), "/password", installation.system().rng()).await.map_err(StartError::from)?;
    rng.sow(SEED);
    let told = story::tell(&installation, clock, end, &hash, Share::ALL).await?;
    let extra = bulk::load(&installation, &told, size.scale.licenses(), size.requests).await?;
    installation.db.close().await;
    settle(&config.data)?;
    papers::write(config, &told, extra)
}

fn noon(day: Date) -> Timestamp {
    TimeZone::UTC.to_ambiguous_timestamp(day.at(12, 0, 0, 0)).compatible().map_or_else(|_| SystemClock.now(), Timestamp::from)
}

/// Waits until the embedded database is on the disk.
fn settle(data: &Path) -> std::io::Result<()> {
    let file = data.join("chancery.db");
    if file.is_file() { std::fs::File::open(file)?.sync_all() } else { Ok(()) }
}
