//! Splitting (spec 04.5): what was asked besides gets a support request of its own, with copies of the messages about it.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{LinkKind, link::tell, recipients, store};
use crate::support_request::{
    EntryKind, Priority, SupportRequestError, SupportRequestId, Visibility,
    create::{NewSupportRequest, create},
    entry::{self, NewEntry, store::append},
    progress,
    store::{self as requests, View},
};

/// So many messages at most.
const MOST: usize = 50;

/// `entries`: ids of messages of it; the first that the customer sees becomes the description. Answers the new one.
pub(super) async fn split(tx: &Tx, id: SupportRequestId, entries: &[String], subject: &str) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestSplit;
    let mut request = progress::lock_open(tx, id, permission).await?;
    if entries.is_empty() || entries.len() > MOST {
        return Err(SupportRequestError::field("/entries", "out_of_range", "Choose 1 to 50 messages."));
    }
    let chosen = entry::store::messages(tx, id, entries).await?;
    if chosen.len() != entries.len() {
        return Err(SupportRequestError::field("/entries", "unknown", "Choose messages of this support request."));
    }
    let Some(first) = chosen.iter().position(|entry| entry.visibility == Visibility::Public) else {
        return Err(SupportRequestError::field("/entries", "internal", "One of them must be for the customer to see."));
    };
    let product_code = requests::find(tx, id).await?.product.map(|(code, _)| code);
    let input = NewSupportRequest {
        organization_id: Some(request.customer_id),
        product_code,
        license_id: request.license_id,
        category: request.category,
        subject: subject.to_owned(),
        description: chosen[first].body.clone().unwrap_or_default(),
        // What is split off has not been phoned in.
        priority_requested: Some(request.priority).filter(|priority| *priority != Priority::P1),
        business_impact: request.business_impact.clone(),
        language: request.language,
        override_reason: None,
        previous_id: None,
        recipients: recipients::of(&request)?,
        channel: request.channel,
        phoned: None,
    };
    let mut made = create(tx, input).await?.request;
    let number = request.number.clone();
    let copies: Vec<_> = chosen
        .into_iter()
        .enumerate()
        .filter(|(at, _)| *at != first)
        .map(|(_, entry)| NewEntry {
            kind: EntryKind::Message,
            visibility: entry.visibility,
            side: entry.side,
            author: entry.author_id,
            body: entry.body,
            detail: json!({"copied_from": number, "at": entry.at}),
        })
        .collect();
    if !copies.is_empty() {
        append(tx, &mut made, copies).await?;
    }
    store::link(tx, made.id, id, LinkKind::Split).await?;
    tell(tx, &mut made, &mut request, "split").await?;
    let change = json!({"after": {"split_id": made.id}, "entries": entries});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change).record(tx).await?;
    Ok(requests::find(tx, made.id).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            message::add_message,
            trial::{code, input, open, place, run, timeline},
        },
    };

    async fn say(cx: &db::Cx, id: SupportRequestId, body: &str, visibility: Visibility) -> String {
        cx.write(async |tx| Ok::<_, SupportRequestError>(add_message(&tx, id, body, visibility).await?.id.to_string())).await.unwrap()
    }

    #[tokio::test]
    async fn messages_get_a_request_of_their_own_and_internal_ones_stay_internal() {
        let desk = Desk::new().await;
        let old = open(&desk.customer, input(None)).await.unwrap();
        let note = say(&desk.engineer, old.id, "quetzal7731", Visibility::Internal).await;
        let asked = say(&desk.customer, old.id, "Also, the reports are empty.", Visibility::Public).await;
        let more = say(&desk.customer, old.id, "Since yesterday.", Visibility::Public).await;
        let only_notes = run(&desk.engineer, async |tx| split(&tx, old.id, std::slice::from_ref(&note), "Reports").await).await;
        assert_eq!(place(only_notes), ("/entries".into(), "internal".into()));
        let chosen = [note, asked, more];
        let new = run(&desk.engineer, async |tx| split(&tx, old.id, &chosen, "Reports are empty").await).await.unwrap();
        assert_eq!((new.number.as_str(), new.description.as_str()), ("SR-0000002", "Also, the reports are empty."));
        assert!(new.response_due_at.is_some(), "it has a deadline of its own");
        let seen = timeline(&desk.customer, new.id).await;
        assert!(
            seen.iter().any(|entry| entry.body.as_deref() == Some("Since yesterday.") && entry.detail["copied_from"] == json!(old.number))
        );
        assert!(!serde_json::to_string(&seen).unwrap().contains("quetzal7731"));
        assert!(serde_json::to_string(&timeline(&desk.engineer, new.id).await).unwrap().contains("quetzal7731"));
        assert_eq!(timeline(&desk.customer, old.id).await.pop().unwrap().detail["other"]["number"], json!("SR-0000002"));
    }

    #[tokio::test]
    async fn messages_of_another_request_are_unknown_and_customers_do_not_split() {
        let desk = Desk::new().await;
        let one = open(&desk.customer, input(None)).await.unwrap();
        let two = open(&desk.customer, input(None)).await.unwrap();
        let foreign = [say(&desk.customer, two.id, "Hello.", Visibility::Public).await];
        let refused = run(&desk.engineer, async |tx| split(&tx, one.id, &foreign, "x").await).await;
        assert_eq!(place(refused), ("/entries".into(), "unknown".into()));
        assert_eq!(code(run(&desk.customer, async |tx| split(&tx, two.id, &foreign, "x").await).await), "forbidden");
    }
}
