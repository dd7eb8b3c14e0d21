//! Live progress. News is a hint: the row is read again at each, and every few seconds without any.

use std::{convert::Infallible, time::Duration};

use axum::response::sse::{Event, Sse};
use db::{Cx, Listener};
use futures::{Stream, stream};

use super::{
    LongJob, LongJobId,
    api::{LongJobBody, reload},
    store,
};

/// Without news the row is looked at this often; it also keeps proxies from closing the connection.
const LOOK: Duration = Duration::from_secs(10);
/// Then the stream ends and the browser asks again: a session that has ended does not listen on.
const LOOKS: u32 = 30;

struct Watch {
    cx: Cx,
    news: Listener,
    id: LongJobId,
    next: Option<LongJob>,
    looks: u32,
}

pub(super) fn stream(cx: Cx, first: LongJob) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let watch = Watch { news: cx.db().listen(), cx, id: first.id, next: Some(first), looks: 0 };
    Sse::new(stream::unfold(watch, async |mut watch| {
        let job = match watch.next.take() {
            Some(job) => job,
            None => watch.wait().await?,
        };
        // An ended job is told once; then there is nothing to wait for.
        watch.looks = if job.state.has_ended() { LOOKS } else { watch.looks };
        let event = Event::default().event("progress").json_data(LongJobBody::from(job)).ok()?;
        Some((Ok(event), watch))
    }))
}

impl Watch {
    async fn wait(&mut self) -> Option<LongJob> {
        if self.looks >= LOOKS {
            return None;
        }
        self.looks += 1;
        let id = self.id.to_string();
        let _ = tokio::time::timeout(LOOK, async {
            while self.news.next().await.is_some_and(|news| news.topic != store::TOPIC || news.payload != id) {}
        })
        .await;
        reload(self.cx.clone(), self.id).await
    }
}
