//! What this noun announces. A payload holds ids, and the few words that a mail needs.

use db::Tx;
use serde_json::{Value, json};

use super::{Priority, Visibility, store::Model};

/// Publishes `support_request.<what>` with `more` beside the ids, number and subject.
pub(super) async fn publish(tx: &Tx, request: &Model, what: &str, more: Value) -> db::Result<()> {
    publish_of(tx, request, &format!("support_request.{what}"), more).await
}

/// The same under a name of its own: of what belongs to a support request.
pub(super) async fn publish_of(tx: &Tx, request: &Model, name: &str, more: Value) -> db::Result<()> {
    let mut payload = json!({"support_request_id": request.id, "number": request.number, "subject": request.subject,
        "customer_id": request.customer_id, "assignee_id": request.assignee_id, "opened_by": request.opened_by, "language": request.language,
        "response_due_at": request.response_due_at.filter(|_| request.responded_at.is_none())});
    if let (Value::Object(payload), Value::Object(more)) = (&mut payload, more) {
        payload.extend(more);
    }
    // What is internal belongs to the vendor's own trail: nobody below hears of it.
    let internal = payload["visibility"] == json!(Visibility::Internal);
    let owner = Some(request.customer_id).filter(|_| !internal);
    jobs::publish(tx, name, request.id, owner, &payload).await
}

/// Tells whoever looks after the customer of a P1 or P2 that was opened, or of a request that was raised to one (spec 04.6).
pub(super) async fn tell_if_urgent(tx: &Tx, request: &Model, before: Option<Priority>) -> db::Result<()> {
    let raised = before.is_none_or(|before| request.priority < before);
    if !raised || request.priority > Priority::P2 {
        return Ok(());
    }
    let told = json!({"priority": request.priority, "before": before, "visibility": Visibility::Internal});
    publish(tx, request, "became_urgent", told).await
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::{
        Priority,
        prioritize::prioritize,
        trial::{input, open, payloads, run},
    };
    use crate::stage::{Desk, company, me};

    #[tokio::test]
    async fn the_service_manager_is_told_of_each_p1_and_p2_opened_or_raised() {
        let desk = Desk::new().await;
        open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        let sql = "UPDATE organization SET service_manager_id = $1 WHERE id = $2";
        let (manager, customer) = (me(&desk.manager), company(&desk.customer));
        desk.stage.system().write(async |tx| tx.execute(sql, [manager.into(), customer.into()]).await).await.unwrap();
        let told = async || {
            let urgent = payloads(&desk.stage).await.into_iter().filter(|(name, _)| name == "support_request.became_urgent");
            urgent.map(|(_, told)| (told["priority"].clone(), told["before"].clone())).collect::<Vec<_>>()
        };
        open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        let quiet = open(&desk.customer, input(Some(Priority::P4))).await.unwrap();
        assert_eq!(told().await, [("p2".into(), Value::Null)]);
        for (priority, count) in [(Priority::P3, 1), (Priority::P2, 2), (Priority::P1, 3), (Priority::P2, 3)] {
            run(&desk.engineer, async |tx| prioritize(&tx, quiet.id, priority, "It got worse.").await).await.unwrap();
            assert_eq!(told().await.len(), count, "{priority}");
        }
        assert!(told().await.contains(&("p1".into(), "p2".into())));
    }
}
