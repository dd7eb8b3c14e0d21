use std::{collections::HashMap, sync::Arc, time::Duration};

use db::{Cx, Result};
use futures::future::join_all;
use tokio::sync::watch;

use crate::{
    event,
    job::{self, JobHandler},
    long_job::{LongWork, StandIn, run},
    schedule::{self, Schedule},
};

/// Runs events, jobs and schedules. `serve` holds one; `chancery worker` is nothing else.
pub struct Worker {
    cx: Cx,
    subscribers: Vec<Arc<dyn event::Subscriber>>,
    handlers: HashMap<&'static str, Arc<dyn JobHandler>>,
    schedules: Vec<Arc<dyn Schedule>>,
    long_works: run::LongWorks,
}

/// What goes side by side.
#[derive(Clone, Copy)]
enum Lane {
    Schedules,
    Events,
    Jobs,
    LongWork,
}

/// Events of one transaction at most; and after so many statements it takes no further one.
const EVENTS_AT_ONCE: usize = 64;
const STATEMENTS_AT_ONCE: u64 = 16;
/// Mails that are on their way at the same time: about what one mail server takes from one sender.
const JOBS_AT_ONCE: usize = 8;
/// How long the worker rests when nothing wakes it.
const REST: Duration = Duration::from_secs(1);

impl Worker {
    /// `cx` must act as the system.
    pub fn new(cx: Cx) -> Self {
        Self { cx, subscribers: Vec::new(), handlers: HashMap::new(), schedules: Vec::new(), long_works: run::LongWorks::default() }
    }
    pub fn subscriber(mut self, subscriber: impl event::Subscriber + 'static) -> Self {
        self.subscribers.push(Arc::new(subscriber));
        self
    }
    pub fn handler(mut self, kind: &'static str, handler: impl JobHandler + 'static) -> Self {
        self.handlers.insert(kind, Arc::new(handler));
        self
    }
    pub fn schedule(mut self, schedule: impl Schedule + 'static) -> Self {
        self.schedules.push(Arc::new(schedule));
        self
    }

    pub fn long_work(mut self, work: impl LongWork + 'static) -> Self {
        self.long_works.kinds.insert(work.kind(), Arc::new(work));
        self
    }
    /// Who finds out as whom long work acts; without it only the system's own is done.
    pub fn stand_in(mut self, stand_in: impl StandIn + 'static) -> Self {
        self.long_works.stand_in = Some(Arc::new(stand_in));
        self
    }

    /// Works until `stop` says so; what has been started is finished. Schedules, events, jobs and long work go side by side: no
    /// deadline waits for a backlog of events, no import until its mails are sent, and no mail until an import ends.
    pub async fn run(&self, stop: watch::Receiver<bool>) {
        futures::join!(
            self.follow(Lane::Schedules, stop.clone()),
            self.follow(Lane::Events, stop.clone()),
            self.follow(Lane::Jobs, stop.clone()),
            self.follow(Lane::LongWork, stop),
        );
    }

    async fn follow(&self, lane: Lane, mut stop: watch::Receiver<bool>) {
        let mut news = self.cx.db().listen();
        while !*stop.borrow() {
            let worked = match lane {
                Lane::Schedules => self.keep_schedules().await,
                Lane::Events => self.next_event().await,
                Lane::Jobs => self.next_jobs().await,
                Lane::LongWork => self.next_chunk().await,
            };
            match worked {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "the worker could not do its work; it tries again"),
            }
            tokio::select! {
                _ = stop.changed() => {}
                _ = tokio::time::timeout(REST, async { while news.next().await.is_some_and(|news| news.topic != "jobs") {} }) => {}
            }
        }
    }

    /// Does all that is due now, one after the other, until nothing is left. Tests call this instead of waiting.
    pub async fn drain(&self) -> Result<()> {
        loop {
            let mut worked = self.keep_schedules().await?;
            while self.next_event().await? {
                worked = true;
            }
            while self.next_jobs().await? {
                worked = true;
            }
            worked |= self.next_chunk().await?;
            if !worked {
                return Ok(());
            }
        }
    }

    /// Nothing is left to do when it answers: what is due later is none of this round's.
    async fn keep_schedules(&self) -> Result<bool> {
        for schedule in &self.schedules {
            while schedule::tick(&self.cx, &**schedule).await? {}
        }
        Ok(false)
    }

    /// Does one chunk of the long work that waits longest; answers whether there was one.
    pub async fn next_chunk(&self) -> Result<bool> {
        run::step(&self.cx, &self.long_works).await
    }

    async fn next_event(&self) -> Result<bool> {
        let waiting = self
            .cx
            .read(async |tx| {
                Ok::<_, db::Error>(tx.query_one::<Waiting>("SELECT id FROM event WHERE handled_at IS NULL LIMIT 1", []).await?.is_some())
            })
            .await?;
        if !waiting {
            return Ok(false);
        }
        match self.handle(EVENTS_AT_ONCE).await {
            // One of them fails: those before it are handled all the same.
            Err(_) => self.handle(1).await,
            done => done,
        }
    }

    /// Handles up to `most` events in one transaction, and no more of them than a short transaction bears: most events are of
    /// interest to nobody here.
    async fn handle(&self, most: usize) -> Result<bool> {
        self.cx
            .write(async |tx| {
                let mut events = event::next(&tx, most).await?;
                let mut handled = 0;
                for event in &events {
                    for subscriber in &self.subscribers {
                        subscriber.handle(&tx, event).await?;
                    }
                    handled += 1;
                    if tx.conn().statements() > STATEMENTS_AT_ONCE {
                        break;
                    }
                }
                events.truncate(handled);
                if handled > 0 {
                    event::mark_handled(&tx, &events).await?;
                }
                Ok(handled > 0)
            })
            .await
    }

    async fn next_jobs(&self) -> Result<bool> {
        let waiting = self
            .cx
            .read(async |tx| {
                let sql =
                    "SELECT id FROM job WHERE run_at <= $1 AND (status = 'queued' OR (status = 'running' AND locked_until <= $1)) LIMIT 1";
                Ok::<_, db::Error>(tx.query_one::<Waiting>(sql, [tx.now().into()]).await?.is_some())
            })
            .await?;
        if !waiting {
            return Ok(false);
        }
        let claimed = job::claim(&self.cx, JOBS_AT_ONCE).await?;
        let found = !claimed.is_empty();
        for finished in join_all(claimed.into_iter().map(|job| self.perform(job))).await {
            finished?;
        }
        Ok(found)
    }

    async fn perform(&self, job: job::Claimed) -> Result<()> {
        let outcome = match (job.payload(&self.cx), self.handlers.get(job.kind.as_str())) {
            (Ok(payload), Some(handler)) => handler.run(&self.cx, payload).await,
            (Err(unreadable), _) => Err(unreadable),
            (_, None) => Err(job::JobFailure(format!("nobody handles jobs of the kind {}", job.kind))),
        };
        if let Err(failure) = &outcome {
            tracing::warn!(id = %job.id, kind = %job.kind, %failure, "a job failed");
        }
        job.finish(&self.cx, outcome).await
    }
}

#[derive(sea_orm::FromQueryResult)]
struct Waiting {
    #[expect(dead_code, reason = "only its presence counts")]
    id: String,
}

#[cfg(test)]
mod tests {
    use sea_orm::FromQueryResult;
    use serde_json::{Value as Json, json};
    use testkit::Stage;
    use tokio::sync::Barrier;

    use super::*;
    use crate::{JobFailure, JobHandler, queue};

    /// Goes on when so many have come; whoever waits in vain fails.
    struct Meeting(Barrier);

    #[async_trait::async_trait]
    impl JobHandler for Meeting {
        async fn run(&self, _: &Cx, _: Json) -> std::result::Result<(), JobFailure> {
            let met = tokio::time::timeout(Duration::from_secs(20), self.0.wait()).await;
            met.map(|_| ()).map_err(|_| JobFailure("nobody came".into()))
        }
    }

    #[derive(FromQueryResult)]
    struct Row {
        status: String,
        count: i64,
    }

    async fn outcomes(stage: &Stage) -> Vec<(String, i64)> {
        let sql = "SELECT status, COUNT(*) AS count FROM job GROUP BY status ORDER BY status";
        let cx = stage.system();
        let counted = cx.read(async |tx| {
            let rows = tx.query_all::<Row>(sql, []).await?;
            Ok::<_, db::Error>(rows.into_iter().map(|row| (row.status, row.count)).collect())
        });
        counted.await.unwrap()
    }

    async fn queue_some(stage: &Stage, number: usize) {
        let cx = stage.system();
        let queued = cx.write(async |tx| {
            for _ in 0..number {
                queue(&tx, "meet", None, &json!({}), tx.now()).await?;
            }
            Ok::<_, db::Error>(())
        });
        queued.await.unwrap();
    }

    #[tokio::test]
    async fn jobs_run_side_by_side_each_once() {
        let stage = Stage::new().await;
        queue_some(&stage, 2 * JOBS_AT_ONCE).await;
        let worker = Worker::new(stage.system()).handler("meet", Meeting(Barrier::new(JOBS_AT_ONCE)));
        worker.drain().await.unwrap();
        assert_eq!(outcomes(&stage).await, [("done".to_owned(), 16)]);
    }

    #[tokio::test]
    async fn two_workers_share_the_jobs() {
        let stage = Stage::new().await;
        queue_some(&stage, 2 * JOBS_AT_ONCE).await;
        let worker = || Worker::new(stage.system()).handler("meet", Meeting(Barrier::new(1)));
        let (one, other) = (worker(), worker());
        let (one, other) = futures::join!(one.drain(), other.drain());
        assert!(one.is_ok() && other.is_ok());
        let sql = "SELECT 'tries' AS status, CAST(SUM(attempts) AS BIGINT) AS count FROM job";
        let tries = stage.system().read(async |tx| tx.query_all::<Row>(sql, []).await).await.unwrap();
        assert_eq!(tries[0].count, 16, "no job was taken by both");
    }

    #[tokio::test]
    async fn what_cannot_be_opened_fails_alone() {
        let stage = Stage::new().await;
        queue_some(&stage, 1).await;
        let spoil = "UPDATE job SET payload = 'spoiled'";
        stage.system().write(async |tx| tx.execute(spoil, []).await).await.unwrap();
        queue_some(&stage, 1).await;
        let worker = Worker::new(stage.system()).handler("meet", Meeting(Barrier::new(1)));
        worker.drain().await.unwrap();
        assert_eq!(outcomes(&stage).await, [("done".to_owned(), 1), ("queued".to_owned(), 1)]);
    }
}
