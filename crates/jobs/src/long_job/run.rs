//! One chunk of whichever job waits longest. The row's lock is held by the chunk's transaction: several servers share the
//! jobs, no job runs twice at once, and a lock whose server died is gone with its connection.

use std::{collections::HashMap, sync::Arc};

use db::{Cx, Request, Result};
use kernel::Actor;

use super::{LongJob, LongJobId, LongJobState, LongWork, Progress, StandIn, store};

#[derive(Default)]
pub(crate) struct LongWorks {
    pub kinds: HashMap<&'static str, Arc<dyn LongWork>>,
    pub stand_in: Option<Arc<dyn StandIn>>,
}

/// A chunk that breaks this often in a row ends its job.
const TRIES: i64 = 5;

/// Answers whether there was anything to do.
pub(crate) async fn step(cx: &Cx, works: &LongWorks) -> Result<bool> {
    if works.kinds.is_empty() {
        return Ok(false);
    }
    let waiting = cx.read(async |tx| store::waiting(&tx, works.kinds.keys().copied()).await).await?;
    for job in waiting {
        if advance(cx, works, job).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn advance(cx: &Cx, works: &LongWorks, job: LongJob) -> Result<bool> {
    let id = job.id;
    let Some(work) = works.kinds.get(job.kind.as_str()).cloned() else { return Ok(false) };
    let Some(actor) = actor(cx, works, &job).await? else {
        return give_up(cx, id, "Whoever started this may not act any more.".to_owned()).await;
    };
    let request = Request { id: id.to_string(), ..Request::default() };
    let doing = Cx::new(cx.db().clone(), cx.env().clone(), actor, request).in_background();
    match chunk(doing, id, work).await {
        Ok(worked) => Ok(worked),
        Err(error) => {
            tracing::warn!(%id, kind = %job.kind, %error, "a chunk of a long job broke");
            broken(cx, id, error.to_string()).await
        }
    }
}

async fn actor(cx: &Cx, works: &LongWorks, job: &LongJob) -> Result<Option<Actor>> {
    match (&works.stand_in, job.owner_id) {
        (_, None) => Ok(Some(Actor::system())),
        (Some(stand_in), Some(_)) => stand_in.actor(cx, job).await,
        (None, Some(_)) => Ok(None),
    }
}

async fn chunk(cx: Cx, id: LongJobId, work: Arc<dyn LongWork>) -> Result<bool> {
    cx.write(async |tx| {
        let Some(job) = store::take(&tx, id).await? else { return Ok(false) };
        let mut progress = Progress::new(job);
        let more = work.step(&tx, &mut progress).await?;
        let (mut job, rows) = progress.into_parts();
        store::insert_rows(&tx, id, &rows).await?;
        job.count(&rows);
        job.tries = 0;
        job.started_at = job.started_at.or(Some(tx.now()));
        job.stepped_at = tx.now();
        job.state = if more { LongJobState::Running } else { LongJobState::Done };
        if !more {
            job.finished_at = Some(tx.now());
            store::delete_parts(&tx, id).await?;
        }
        store::save(&tx, job).await?;
        tx.announce(store::TOPIC, &id.to_string());
        Ok(true)
    })
    .await
}

async fn give_up(cx: &Cx, id: LongJobId, error: String) -> Result<bool> {
    cx.write(async |tx| {
        let Some(mut job) = store::take(&tx, id).await? else { return Ok(false) };
        job.state = LongJobState::Failed;
        job.error = Some(error.clone());
        job.finished_at = Some(tx.now());
        store::save(&tx, job).await?;
        store::delete_parts(&tx, id).await?;
        tx.announce(store::TOPIC, &id.to_string());
        Ok(true)
    })
    .await
}

/// The chunk is tried again in its turn; after [`TRIES`] the job ends with what it has done. The cause stands in the log.
async fn broken(cx: &Cx, id: LongJobId, cause: String) -> Result<bool> {
    let tries = cx
        .write(async |tx| {
            let Some(mut job) = store::take(&tx, id).await? else { return Ok(0) };
            job.tries += 1;
            job.stepped_at = tx.now();
            Ok::<_, db::Error>(store::save(&tx, job).await?.tries)
        })
        .await?;
    if tries < TRIES {
        return Ok(tries > 0);
    }
    tracing::error!(%id, %cause, "a long job ends unfinished");
    give_up(cx, id, "It could not go on; the server's log says why. What was done until then stands.".to_owned()).await
}
