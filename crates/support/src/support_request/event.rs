//! What this noun announces. A payload holds ids, and the few words that a mail needs.

use db::Tx;
use serde_json::{Value, json};

use super::{Visibility, store::Model};

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
