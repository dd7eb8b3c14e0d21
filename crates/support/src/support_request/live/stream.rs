//! The stream of one reader. News is a hint: what is new is read at each, as the reader, and every few seconds without any.

use std::convert::Infallible;

use axum::response::sse::{Event, Sse};
use db::{Cx, Listener};
use futures::{Stream, stream};

use super::{
    TOPIC,
    api::{Attendants, SupportRequestNews},
    attend::PULSE,
    store,
};
use crate::support_request::{SupportRequestError, SupportRequestId, list};

/// Then the stream ends and the browser asks again: a session that has ended does not listen on.
const LOOKS: u32 = 15;

struct Watch {
    cx: Cx,
    news: Listener,
    id: SupportRequestId,
    told: Look,
    waiting: Vec<Event>,
    looks: u32,
}

/// What a reader knows.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub news: Option<SupportRequestNews>,
    pub attendants: Attendants,
}

pub(super) async fn look(cx: Cx, id: SupportRequestId) -> Result<Look, SupportRequestError> {
    cx.read(async |tx| {
        list::read(&tx, id).await?;
        let news = store::latest(&tx, id).await?.map(SupportRequestNews::from);
        Ok(Look { news, attendants: store::others(&tx, id).await?.into() })
    })
    .await
}

pub(super) fn stream(cx: Cx, id: SupportRequestId, first: Look) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let watch = Watch { news: cx.db().listen(), cx, id, waiting: told(&Look::default(), &first), told: first, looks: 0 };
    Sse::new(stream::unfold(watch, async |mut watch| {
        while watch.waiting.is_empty() {
            watch.wait().await?;
        }
        Some((Ok(watch.waiting.remove(0)), watch))
    }))
}

/// What differs from what was told before.
fn told(before: &Look, after: &Look) -> Vec<Event> {
    let mut events = Vec::new();
    if let Some(news) = after.news.as_ref().filter(|_| before.news != after.news) {
        events.extend(Event::default().event("changed").json_data(news));
    }
    if before.attendants != after.attendants {
        events.extend(Event::default().event("attendance").json_data(&after.attendants));
    }
    events
}

impl Watch {
    async fn wait(&mut self) -> Option<()> {
        let id = self.id.to_string();
        let heard = tokio::time::timeout(PULSE, async {
            while self.news.next().await.is_some_and(|news| news.topic != TOPIC || news.payload != id) {}
        })
        .await;
        self.looks += u32::from(heard.is_err());
        if self.looks >= LOOKS {
            return None;
        }
        let now = look(self.cx.clone(), self.id).await.ok()?;
        self.waiting = told(&self.told, &now);
        // A word without news keeps proxies from closing the connection.
        if self.waiting.is_empty() && heard.is_err() {
            self.waiting.push(Event::default().comment("still here"));
        }
        self.told = now;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            Visibility,
            live::{Attendance, attend::attend},
            message::add_message,
            trial::{input, open, say},
        },
    };

    /// What a reader is told who knew `before`.
    async fn news(cx: &Cx, id: SupportRequestId, before: &mut Look) -> Vec<String> {
        let now = look(cx.clone(), id).await.unwrap();
        let events = told(before, &now).into_iter().map(|event| format!("{event:?}")).collect();
        *before = now;
        events
    }

    #[tokio::test]
    async fn a_customer_is_told_of_public_news_only_and_never_who_looks_on() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let (mut customer, mut manager) = (Look::default(), Look::default());
        assert_eq!(news(&desk.customer, id, &mut customer).await.len(), 1);
        assert_eq!(news(&desk.manager, id, &mut manager).await.len(), 1);
        let note = desk.engineer.write(async |tx| add_message(&tx, id, "They pay late.", Visibility::Internal).await.map(|_| ())).await;
        note.unwrap();
        desk.engineer.write(async |tx| attend(&tx, id, Attendance::Typing).await).await.unwrap();
        assert_eq!(news(&desk.customer, id, &mut customer).await, [""; 0], "nothing internal is heard");
        assert!(customer.attendants.items.is_empty());
        let heard = news(&desk.manager, id, &mut manager).await;
        assert_eq!(heard.len(), 2, "{heard:?}");
        assert!(manager.attendants.items[0].typing);
        say(&desk.engineer, id, "Here is what to do.").await;
        assert_eq!(news(&desk.customer, id, &mut customer).await.len(), 1);
        assert_eq!(customer.news.as_ref().unwrap().version, None, "versions count internal changes");
        assert!(matches!(look(desk.lapsed_customer.clone(), id).await, Err(SupportRequestError::Db(db::Error::NotFound))));
    }
}
