use db::{Error, Result, Tx};
use kernel::{Problem, ProblemKind};
use serde::de::DeserializeOwned;

use super::{LongJob, RowOutcome, store};

/// A job while one of its chunks runs.
pub struct Progress {
    job: LongJob,
    rows: Vec<Row>,
}

/// Names a row in the report.
#[derive(Clone, Debug)]
pub struct RowKey {
    /// From 1; of a file, its line. A job has each number once.
    pub number: i64,
    /// What the row is about, as the person wrote it.
    pub subject: String,
}

/// What a row's work answers when nothing stands against it.
#[derive(Clone, Debug)]
pub enum Done {
    /// `object_id`: what came of it or was changed; `detail`: in a few words.
    Ok {
        object_id: Option<String>,
        detail: String,
    },
    Skipped {
        code: &'static str,
        detail: String,
    },
}

pub(super) struct Row {
    pub key: RowKey,
    pub outcome: RowOutcome,
    pub code: String,
    pub detail: String,
    pub object_id: Option<String>,
}

impl Progress {
    pub(super) fn new(job: LongJob) -> Self {
        Self { job, rows: Vec::new() }
    }
    pub fn job(&self) -> &LongJob {
        &self.job
    }
    /// What the job was started with.
    pub fn input<T: DeserializeOwned>(&self, tx: &Tx) -> Result<T> {
        store::open(tx, &self.job.input)
    }
    /// Where the chunk before stopped; empty at the start.
    pub fn checkpoint(&self) -> &str {
        &self.job.checkpoint
    }
    pub fn set_checkpoint(&mut self, checkpoint: impl Into<String>) {
        self.job.checkpoint = checkpoint.into();
    }
    pub fn set_total(&mut self, total: i64) {
        self.job.total = total;
    }

    /// Whether rows are left behind those noted so far, by the total: saves the chunk that would find nothing.
    pub fn is_more_waiting(&self) -> bool {
        let noted = i64::try_from(self.rows.len()).unwrap_or(i64::MAX);
        self.job.done.saturating_add(noted) < self.job.total
    }

    /// The part with this number of what was handed in at the start; nothing behind the last.
    pub async fn part<T: DeserializeOwned>(&self, tx: &Tx, part: i64) -> Result<Option<T>> {
        store::part(tx, self.job.id, part).await
    }
    /// The next part, for work that needs no other checkpoint than how many parts are done.
    pub async fn next_part<T: DeserializeOwned>(&mut self, tx: &Tx) -> Result<Option<T>> {
        let part = self.job.checkpoint.parse().unwrap_or(0);
        let found = self.part(tx, part).await?;
        if found.is_some() {
            self.job.checkpoint = (part + 1).to_string();
        }
        Ok(found)
    }

    /// Notes an outcome that needed no work.
    pub fn note(
        &mut self,
        key: RowKey,
        outcome: RowOutcome,
        code: impl Into<String>,
        detail: impl Into<String>,
        object_id: Option<String>,
    ) {
        self.rows.push(Row { key, outcome, code: code.into(), detail: detail.into(), object_id });
    }

    /// Does one row's work. What a refused row had written is taken back, and the rest of the chunk does not notice.
    ///
    /// # Errors
    /// What is the database's or our own fault breaks the chunk, which is then tried again; from its second try on such a
    /// row is refused with the code `internal`.
    pub async fn row(&mut self, tx: &Tx, key: RowKey, work: impl Future<Output = Result<Done, Problem>> + Send) -> Result<()> {
        store::savepoint(tx, "long_row").await?;
        match work.await {
            Ok(done) => {
                store::release(tx, "long_row").await?;
                match done {
                    Done::Ok { object_id, detail } => self.note(key, RowOutcome::Ok, "", detail, object_id),
                    Done::Skipped { code, detail } => self.note(key, RowOutcome::Skipped, code, detail, None),
                }
            }
            Err(problem) if is_ours(&problem) && self.job.tries == 0 => return Err(Error::Busy),
            Err(problem) => {
                store::roll_back_to(tx, "long_row").await?;
                let (code, detail) = in_words(problem);
                self.note(key, RowOutcome::Refused, code, detail, None);
            }
        }
        Ok(())
    }

    /// From here on everything is only tried, until [`Self::end_rehearsal`].
    pub async fn begin_rehearsal(&self, tx: &Tx) -> Result<()> {
        store::savepoint(tx, "long_rehearsal").await
    }
    /// Takes back what was written since [`Self::begin_rehearsal`]; the noted outcomes stay.
    pub async fn end_rehearsal(&self, tx: &Tx) -> Result<()> {
        store::roll_back_to(tx, "long_rehearsal").await
    }

    pub(super) fn into_parts(self) -> (LongJob, Vec<Row>) {
        (self.job, self.rows)
    }
}

fn is_ours(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::Internal | ProblemKind::Unavailable)
}

/// Code and sentence of the first wrong field, or of the problem itself.
fn in_words(problem: Problem) -> (String, String) {
    match problem.errors.into_iter().next() {
        Some(field) => {
            let name = field.pointer.trim_start_matches('/').replace('/', ".");
            (if name.is_empty() { field.code } else { format!("{name}_{}", field.code) }, field.detail)
        }
        None => (problem.code.to_owned(), problem.detail),
    }
}
