use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use db::Error;
use kernel::PageQuery;
use sea_orm::FromQueryResult;
use serde_json::json;
use testkit::Stage;

use super::*;
use crate::Worker;

/// Counts up one row of `counter` for each number; multiples of ten are refused after they have written.
#[derive(Default)]
struct Count {
    /// Chunks that still break, at their last row.
    breaks: Arc<AtomicI64>,
    rehearses: bool,
}

#[async_trait::async_trait]
impl LongWork for Count {
    fn kind(&self) -> &'static str {
        "count"
    }
    async fn step(&self, tx: &Tx, progress: &mut Progress) -> Result<bool> {
        let Some(numbers) = progress.next_part::<Vec<i64>>(tx).await? else { return Ok(false) };
        if self.rehearses {
            progress.begin_rehearsal(tx).await?;
        }
        for number in numbers {
            let key = RowKey { number, subject: number.to_string() };
            progress.row(tx, key, count(tx, number)).await?;
        }
        if self.rehearses {
            progress.end_rehearsal(tx).await?;
        }
        if self.breaks.fetch_sub(1, Ordering::SeqCst) > 0 {
            return Err(Error::NotFound);
        }
        Ok(true)
    }
}

async fn count(tx: &Tx, number: i64) -> std::result::Result<Done, Problem> {
    let sql = "INSERT INTO counter (name, value) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET value = counter.value + 1";
    tx.execute(sql, [format!("row {number}").into()]).await?;
    match number % 10 {
        0 => Err(Problem::new(ProblemKind::Conflict, "tenth", "Every tenth is refused.")),
        5 => Ok(Done::Skipped { code: "fifth", detail: "Nothing to do.".into() }),
        _ => Ok(Done::Ok { object_id: Some(format!("row {number}")), detail: String::new() }),
    }
}

async fn start(stage: &Stage) -> LongJobId {
    let parts: Vec<Vec<i64>> = (0..10).map(|part| (part * 10 + 1..=part * 10 + 10).collect()).collect();
    let new = || NewLongJob { kind: "count", total: 100, input: json!({}), shown: json!({"what": "numbers"}) };
    stage.system().write(async |tx| Ok::<_, Error>(start_long_job(&tx, new(), &parts).await?.id)).await.unwrap()
}

fn worker(stage: &Stage, breaks: i64) -> Worker {
    Worker::new(stage.system()).long_work(Count { breaks: Arc::new(AtomicI64::new(breaks)), rehearses: false })
}

async fn job(stage: &Stage, id: LongJobId) -> LongJob {
    stage.system().read(async |tx| store::find(&tx, id).await).await.unwrap()
}

#[derive(FromQueryResult)]
struct Sum {
    rows: i64,
    most: i64,
}

/// How many rows were counted up, and how often the most frequent.
async fn effects(stage: &Stage) -> (i64, i64) {
    let sql = "SELECT COUNT(*) AS rows, CAST(COALESCE(MAX(value), 0) AS BIGINT) AS most FROM counter WHERE name LIKE 'row %'";
    let sum = stage.system().read(async |tx| tx.query_one::<Sum>(sql, []).await).await.unwrap().unwrap();
    (sum.rows, sum.most)
}

async fn outcomes(stage: &Stage, id: LongJobId) -> Vec<(i64, RowOutcome)> {
    let query = PageQuery { limit: Some(200), ..PageQuery::default() };
    let page = stage.system().read(async |tx| store::rows(&tx, id, &query, &api::RowFilters::default()).await).await.unwrap();
    page.items.iter().map(|row| (row.number, row.outcome)).collect()
}

#[tokio::test]
async fn killed_in_the_middle_it_goes_on_where_it_was_and_does_no_row_twice() {
    let stage = Stage::new().await;
    let id = start(&stage).await;
    let first = worker(&stage, 0);
    for _ in 0..4 {
        assert!(first.next_chunk().await.unwrap());
    }
    drop(first);
    let middle = job(&stage, id).await;
    assert_eq!((middle.state, middle.done, middle.refused, middle.skipped), (LongJobState::Running, 40, 4, 4));
    // The next one breaks at the end of its chunk: what that had written is gone, and it is done again.
    worker(&stage, 1).drain().await.unwrap();
    let end = job(&stage, id).await;
    assert_eq!((end.state, end.done, end.refused, end.skipped, end.tries), (LongJobState::Done, 100, 10, 10, 0));
    assert_eq!(effects(&stage).await, (90, 1), "a refused row leaves nothing");
    let outcomes = outcomes(&stage, id).await;
    assert_eq!(outcomes.iter().map(|row| row.0).collect::<Vec<_>>(), (1..=100).collect::<Vec<_>>());
    assert!(outcomes.iter().all(|(number, outcome)| (*outcome == RowOutcome::Refused) == (number % 10 == 0)));
    assert!(!worker(&stage, 0).next_chunk().await.unwrap());
}

#[tokio::test]
async fn several_servers_share_a_job() {
    let stage = Stage::new().await;
    let id = start(&stage).await;
    let workers: Vec<_> = (0..4).map(|_| worker(&stage, 0)).collect();
    futures::future::try_join_all(workers.iter().map(Worker::drain)).await.unwrap();
    // One that found the job taken went home; whoever was at it went on to the end.
    assert_eq!((job(&stage, id).await.state, effects(&stage).await), (LongJobState::Done, (90, 1)));
}

#[tokio::test]
async fn what_breaks_again_and_again_ends_with_what_it_has_done() {
    let stage = Stage::new().await;
    let id = start(&stage).await;
    assert!(worker(&stage, 0).next_chunk().await.unwrap());
    worker(&stage, 1000).drain().await.unwrap();
    let end = job(&stage, id).await;
    assert_eq!((end.state, end.done), (LongJobState::Failed, 10));
    assert!(end.error.is_some_and(|error| !error.contains("not found")), "the cause is for the log");
    let unknown = start(&stage).await;
    Worker::new(stage.system()).drain().await.unwrap();
    assert_eq!(job(&stage, unknown).await.state, LongJobState::Queued, "a server of another version may know the kind");
}

#[tokio::test]
async fn a_canceled_job_stops_and_keeps_its_report() {
    let stage = Stage::new().await;
    let id = start(&stage).await;
    assert!(worker(&stage, 0).next_chunk().await.unwrap());
    let cancel = async || stage.system().write(async |tx| cancel::cancel(&tx, id).await.map(|job| job.state)).await;
    assert_eq!(cancel().await.unwrap(), LongJobState::Canceled);
    worker(&stage, 0).drain().await.unwrap();
    assert_eq!((effects(&stage).await.0, outcomes(&stage, id).await.len()), (9, 10));
    assert!(matches!(cancel().await, Err(LongJobError::Ended(LongJobState::Canceled))));
}

#[tokio::test]
async fn a_rehearsal_reports_every_row_and_leaves_nothing() {
    let stage = Stage::new().await;
    let id = start(&stage).await;
    let worker = Worker::new(stage.system()).long_work(Count { rehearses: true, ..Count::default() });
    worker.drain().await.unwrap();
    assert_eq!((effects(&stage).await.0, outcomes(&stage, id).await.len()), (0, 100));
}

#[tokio::test]
async fn reports_are_kept_for_a_month_after_the_end() {
    let stage = Stage::new().await;
    let id = start(&stage).await;
    worker(&stage, 0).drain().await.unwrap();
    let forget = Worker::new(stage.system()).schedule(crate::Forget);
    stage.clock.advance(std::time::Duration::from_secs(30 * 24 * 3600));
    forget.drain().await.unwrap();
    assert_eq!(outcomes(&stage, id).await.len(), 100);
    stage.clock.advance(std::time::Duration::from_secs(700));
    forget.drain().await.unwrap();
    assert_eq!(outcomes(&stage, id).await.len(), 0);
    assert!(stage.system().read(async |tx| store::find(&tx, id).await).await.is_err());
}
