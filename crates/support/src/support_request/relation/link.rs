//! Links between support requests of one customer, also to a previous one. Both show them.

use db::Tx;
use kernel::{OrganizationId, Permission};
use serde_json::json;

use super::{LinkKind, is_of, lock_both, store};
use crate::support_request::{
    EntryKind, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    list,
    store::{self as requests, Model},
};

const PERMISSION: Permission = Permission::SupportRequestLink;

pub(super) async fn links(tx: &Tx, id: SupportRequestId) -> Result<Vec<store::Linked>, SupportRequestError> {
    list::read(tx, id).await?;
    Ok(store::links(tx, id).await?)
}

pub(super) async fn link(
    tx: &Tx,
    id: SupportRequestId,
    other: SupportRequestId,
    kind: LinkKind,
) -> Result<Vec<store::Linked>, SupportRequestError> {
    let (mut request, mut other) = lock_both(tx, id, other, PERMISSION, "/other_id").await?;
    if kind == LinkKind::Split {
        return Err(SupportRequestError::field("/kind", "by_itself", "This link comes from splitting."));
    }
    if !store::link(tx, id, other.id, kind).await? {
        return Err(SupportRequestError::field("/other_id", "unchanged", "The two are linked already."));
    }
    tell(tx, &mut request, &mut other, kind.as_str()).await?;
    let change = json!({"after": {"other_id": other.id, "kind": kind}});
    audit::Entry::new(PERMISSION, id).owner(request.customer_id).change(change).record(tx).await?;
    Ok(store::links(tx, id).await?)
}

pub(super) async fn unlink(tx: &Tx, id: SupportRequestId, other: SupportRequestId) -> Result<(), SupportRequestError> {
    let (mut request, mut other) = match lock_both(tx, id, other, PERMISSION, "/other_id").await {
        // Here the other one stands in the path: without it there is no such link.
        Err(SupportRequestError::Invalid(_)) => return Err(db::Error::NotFound.into()),
        found => found?,
    };
    // What was merged or split was moved; a link that tells of it stays.
    if [&request, &other].iter().any(|one| [Some(id), Some(other.id)].contains(&one.merged_into_id)) {
        return Err(SupportRequestError::field("/other_id", "merged", "One was merged into the other."));
    }
    if !store::unlink(tx, id, other.id).await? {
        return Err(db::Error::NotFound.into());
    }
    tell(tx, &mut request, &mut other, "removed").await?;
    let change = json!({"before": {"other_id": other.id}});
    Ok(audit::Entry::new(PERMISSION, id).owner(request.customer_id).change(change).record(tx).await?)
}

/// Puts an entry into both timelines, each naming the other, and saves both.
pub(super) async fn tell(tx: &Tx, request: &mut Model, other: &mut Model, kind: &str) -> db::Result<()> {
    let named = |one: &Model| json!({"id": one.id, "number": one.number});
    let (here, there) = (named(request), named(other));
    let entry = |named, from: bool| NewEntry::of(tx.actor(), EntryKind::Link, json!({"link": kind, "other": named, "from_here": from}));
    append(tx, request, vec![entry(there, true)]).await?;
    append(tx, other, vec![entry(here, false)]).await?;
    requests::save(tx, request).await?;
    requests::save(tx, other).await
}

/// A new support request may go on from a previous one of the same customer alone (spec 04.10).
pub(in crate::support_request) async fn check_previous(
    tx: &Tx,
    customer: OrganizationId,
    previous: Option<SupportRequestId>,
) -> Result<(), SupportRequestError> {
    match previous {
        Some(previous) if !is_of(tx, previous, customer).await? => {
            Err(SupportRequestError::field("/previous_id", "unknown", "The customer has no such support request."))
        }
        _ => Ok(()),
    }
}

/// Links a new support request to the previous one that it goes on from, if there is one.
pub(in crate::support_request) async fn follow_on(tx: &Tx, request: &Model) -> db::Result<()> {
    if let Some(previous) = request.previous_id {
        store::link(tx, request.id, previous, LinkKind::Previous).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            Category,
            create::NewSupportRequest,
            trial::{input, open, place, timeline},
        },
    };
    use db::Cx;

    async fn linked(cx: &Cx, id: SupportRequestId) -> Vec<(String, LinkKind, bool)> {
        let found = cx.read(async |tx| links(&tx, id).await).await.unwrap();
        found.into_iter().map(|one| (one.number, one.kind, one.source_id == id)).collect()
    }
    async fn tie(cx: &Cx, id: SupportRequestId, other: SupportRequestId) -> Result<(), SupportRequestError> {
        cx.write(async |tx| link(&tx, id, other, LinkKind::Related).await.map(|_| ())).await
    }

    #[tokio::test]
    async fn a_new_one_references_the_old_one_and_both_show_it() {
        let desk = Desk::new().await;
        let old = open(&desk.customer, input(None)).await.unwrap();
        let new = open(&desk.customer, NewSupportRequest { previous_id: Some(old.id), ..input(None) }).await.unwrap();
        assert_eq!(new.previous_id, Some(old.id));
        assert_eq!(linked(&desk.customer, new.id).await, [(old.number, LinkKind::Previous, true)]);
        assert_eq!(linked(&desk.customer, old.id).await, [(new.number, LinkKind::Previous, false)]);
        let account = NewSupportRequest { category: Category::Account, previous_id: Some(old.id), ..input(None) };
        let foreign = open(&desk.lapsed_customer, account).await;
        assert_eq!(place(foreign), ("/previous_id".into(), "unknown".into()));
    }

    #[tokio::test]
    async fn linked_once_in_either_direction_and_told_to_both() {
        let desk = Desk::new().await;
        let one = open(&desk.customer, input(None)).await.unwrap();
        let two = open(&desk.customer, input(None)).await.unwrap();
        tie(&desk.engineer, one.id, two.id).await.unwrap();
        for (id, other) in [(one.id, two.id), (two.id, one.id)] {
            assert!(matches!(tie(&desk.engineer, id, other).await, Err(SupportRequestError::Invalid(_))));
        }
        assert_eq!(timeline(&desk.customer, two.id).await.pop().unwrap().detail["other"]["number"], json!("SR-0000001"));
        desk.engineer.write(async |tx| unlink(&tx, two.id, one.id).await).await.unwrap();
        assert!(linked(&desk.customer, one.id).await.is_empty());
    }

    #[tokio::test]
    async fn another_customers_request_is_unknown_also_to_staff() {
        let desk = Desk::new().await;
        let one = open(&desk.customer, input(None)).await.unwrap();
        let account = NewSupportRequest { category: Category::Account, ..input(None) };
        let foreign = open(&desk.lapsed_customer, account).await.unwrap();
        let refused = tie(&desk.engineer, one.id, foreign.id).await.unwrap_err();
        assert_eq!(kernel::Problem::from(refused).errors[0].code, "unknown");
        let refused = tie(&desk.customer, one.id, foreign.id).await.unwrap_err();
        assert_eq!(kernel::Problem::from(refused).code, "forbidden");
    }
}
