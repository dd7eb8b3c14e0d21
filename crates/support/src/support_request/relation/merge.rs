//! Merging a duplicate (spec 04.5): it closes, with the customer's consent, and goes on in the other.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{LinkKind, link::tell, lock_both, recipients, store};
use crate::support_request::{
    CloseReason, Move, Status, SupportRequestError, SupportRequestId,
    close::{self, Ending},
    error::{REASON, check_text},
    event,
    store::{self as requests, View},
};

/// `consent`: who of the customer agreed, when and how. Answers the one that goes on.
pub(super) async fn merge(tx: &Tx, id: SupportRequestId, into: SupportRequestId, consent: &str) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestMerge;
    let (mut request, mut into) = lock_both(tx, id, into, permission, "/into_id").await?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/customer_consent", consent, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    if into.status == Status::Closed {
        return Err(SupportRequestError::field("/into_id", "closed", "The one that goes on must be open."));
    }
    request.merged_into_id = Some(into.id);
    let detail = json!({"customer_consent": consent, "merged_into": into.number});
    let ending = Ending { wanted: Move::Close, permission, reason: CloseReason::Duplicate, stars: None, detail };
    close::finish(tx, &mut request, ending).await?;
    store::unlink(tx, id, into.id).await?;
    store::link(tx, id, into.id, LinkKind::Duplicate).await?;
    store::take_watchers(tx, id, into.id).await?;
    if let Some(opener) = request.opened_by.filter(|opener| into.opened_by != Some(*opener)) {
        store::watch(tx, into.id, opener).await?;
    }
    let mut addresses = recipients::of(&into)?;
    addresses.extend(recipients::of(&request)?);
    into.recipients = recipients::kept(addresses)?;
    tell(tx, &mut request, &mut into, "merged").await?;
    event::publish(tx, &request, "merged", json!({"into_id": into.id, "into_number": into.number})).await?;
    Ok(requests::find(tx, into.id).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            relation::watch::{watch, watchers},
            reopen,
            trial::{Tried, code, events, input, open, place, read, run, timeline},
        },
    };

    async fn into(desk: &Desk, id: SupportRequestId, other: SupportRequestId) -> Tried {
        run(&desk.engineer, async |tx| merge(&tx, id, other, "Ms. Petersen, by phone").await).await
    }

    #[tokio::test]
    async fn a_duplicate_closes_with_consent_and_its_watchers_go_along() {
        let desk = Desk::new().await;
        let kept = open(&desk.customer, input(None)).await.unwrap();
        let double = open(&desk.partner, crate::support_request::trial::for_customer(&desk.customer, None)).await.unwrap();
        desk.viewer.write(async |tx| watch(&tx, double.id).await).await.unwrap_err();
        desk.colleague.write(async |tx| watch(&tx, double.id).await).await.unwrap();
        let no_consent = run(&desk.engineer, async |tx| merge(&tx, double.id, kept.id, " ").await).await;
        assert_eq!(place(no_consent), ("/customer_consent".into(), "required".into()));
        assert_eq!(into(&desk, double.id, kept.id).await.unwrap().number, kept.number);
        let closed = read(&desk.customer, double.id).await;
        assert_eq!((closed.close_reason, closed.merged_into_id), (Some(CloseReason::Duplicate), Some(kept.id)));
        let told = timeline(&desk.customer, double.id).await;
        assert!(told.iter().any(|entry| entry.detail["customer_consent"] == json!("Ms. Petersen, by phone")));
        let watching = desk.engineer.read(async |tx| watchers(&tx, kept.id).await).await.unwrap();
        let ids: Vec<_> = watching.iter().map(|one| one.id).collect();
        assert!(ids.contains(&me(&desk.colleague)) && ids.contains(&me(&desk.partner)), "also who opened it");
        assert!(events(&desk.manager).await.contains(&"support_request.merged".to_owned()));
    }

    #[tokio::test]
    async fn what_was_merged_is_not_reopened_and_nothing_is_merged_into_a_closed_one() {
        let desk = Desk::new().await;
        let kept = open(&desk.customer, input(None)).await.unwrap();
        let double = open(&desk.customer, input(None)).await.unwrap();
        into(&desk, double.id, kept.id).await.unwrap();
        let again = run(&desk.customer, async |tx| reopen::reopen(&tx, double.id, "Please", None).await).await;
        assert_eq!(code(again), "support_request_merged");
        assert_eq!(place(into(&desk, kept.id, double.id).await), ("/into_id".into(), "closed".into()));
        assert_eq!(place(into(&desk, kept.id, kept.id).await), ("/into_id".into(), "itself".into()));
        let by_customer = run(&desk.customer, async |tx| merge(&tx, kept.id, double.id, "Me").await).await;
        assert_eq!(code(by_customer), "forbidden");
    }
}
