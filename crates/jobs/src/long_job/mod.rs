//! Long work that a person starts and can leave (spec/03.5 'Bulk', design/api 'Long work'): each transaction does one chunk,
//! writes down what became of its rows and where it stopped. A server that dies loses the chunk under way, nothing else; the
//! next one goes on behind the last chunk, so no row is done twice. It acts as the person who started it, with the powers that
//! they have when the chunk runs.

pub mod api;
mod cancel;
mod events;
mod progress;
pub(crate) mod run;
mod start;
pub(crate) mod store;

use db::{Cx, Result, Tx};
use kernel::{Actor, Id, Noun, Problem, ProblemKind, text_enum};

pub use progress::{Done, Progress, RowKey};
pub use start::{NewLongJob, start_long_job};
pub use store::Model as LongJob;

pub enum LongJobNoun {}
impl Noun for LongJobNoun {
    const PREFIX: &'static str = "job";
}
pub type LongJobId = Id<LongJobNoun>;

text_enum! {
    pub enum LongJobState {
        Queued = "queued",
        Running = "running",
        Done = "done",
        /// It could not go on; what it did until then stands.
        Failed = "failed",
        /// A person stopped it; what it did until then stands.
        Canceled = "canceled",
    }
}

impl LongJobState {
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Canceled)
    }
}

text_enum! {
    /// What became of a row.
    pub enum RowOutcome {
        Ok = "ok",
        Refused = "refused",
        /// There was nothing to do.
        Skipped = "skipped",
    }
}

/// A kind of long work. The worker calls `step` again and again, each time in a transaction of its own.
#[async_trait::async_trait]
pub trait LongWork: Send + Sync {
    /// Names the kind: `subscription_import`.
    fn kind(&self) -> &'static str;

    /// Does a bounded chunk behind `progress.checkpoint()` (or the next part of what was handed in) and notes each row's
    /// outcome. Answers whether more is waiting. Nothing outside `tx` may be touched: the chunk may run again.
    ///
    /// # Errors
    /// What breaks the chunk, not a row: it is rolled back and tried again, five times in all.
    async fn step(&self, tx: &Tx, progress: &mut Progress) -> Result<bool>;
}

/// Finds out as whom a job acts now. `identity` implements it; this crate knows no people.
#[async_trait::async_trait]
pub trait StandIn: Send + Sync {
    /// Nobody, if the person may not act any more.
    async fn actor(&self, cx: &Cx, job: &LongJob) -> Result<Option<Actor>>;
}

#[derive(Debug, thiserror::Error)]
pub enum LongJobError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the job is {0}")]
    Ended(LongJobState),
}

impl From<LongJobError> for Problem {
    fn from(error: LongJobError) -> Self {
        match error {
            LongJobError::Db(error) => error.into(),
            LongJobError::Ended(state) => {
                Self::new(ProblemKind::Conflict, "job_ended", format!("This job is {state} already; there is nothing left to cancel."))
            }
        }
    }
}

#[cfg(test)]
mod tests;
