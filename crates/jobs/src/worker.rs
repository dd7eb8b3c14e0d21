use std::{collections::HashMap, sync::Arc, time::Duration};

use db::{Cx, Result};
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

/// Events of one transaction at most; and after so many statements it takes no further one.
const EVENTS_AT_ONCE: usize = 64;
const STATEMENTS_AT_ONCE: u64 = 16;
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

    /// Works until `stop` says so; what has been started is finished.
    pub async fn run(&self, mut stop: watch::Receiver<bool>) {
        let mut news = self.cx.db().listen();
        while !*stop.borrow() {
            if let Err(error) = self.drain().await {
                tracing::error!(%error, "the worker could not do its work; it tries again");
            }
            tokio::select! {
                _ = stop.changed() => {}
                _ = tokio::time::timeout(REST, async { while news.next().await.is_some_and(|news| news.topic != "jobs") {} }) => {}
            }
        }
    }

    /// Does all that is due now: schedules, then events, then jobs, then one chunk of long work, until nothing is left: a
    /// long import holds nothing else up. Tests call this instead of waiting.
    pub async fn drain(&self) -> Result<()> {
        loop {
            let mut worked = false;
            for schedule in &self.schedules {
                while schedule::tick(&self.cx, &**schedule).await? {}
            }
            while self.next_event().await? {
                worked = true;
            }
            while self.next_job().await? {
                worked = true;
            }
            worked |= self.next_chunk().await?;
            if !worked {
                return Ok(());
            }
        }
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

    async fn next_job(&self) -> Result<bool> {
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
        let Some(claimed) = job::claim(&self.cx).await? else { return Ok(false) };
        let outcome = match self.handlers.get(claimed.kind.as_str()) {
            Some(handler) => handler.run(&self.cx, claimed.payload.clone()).await,
            None => Err(job::JobFailure(format!("nobody handles jobs of the kind {}", claimed.kind))),
        };
        if let Err(failure) = &outcome {
            tracing::warn!(id = %claimed.id, kind = %claimed.kind, %failure, "a job failed");
        }
        claimed.finish(&self.cx, outcome).await?;
        Ok(true)
    }
}

#[derive(sea_orm::FromQueryResult)]
struct Waiting {
    #[expect(dead_code, reason = "only its presence counts")]
    id: String,
}
