//! What this noun announces. A payload holds ids, and the few words that a mail needs.

use db::Tx;
use serde_json::{Value, json};

use super::store::Model;

/// Publishes `support_request.<what>` with `more` beside the ids, number and subject.
pub(super) async fn publish(tx: &Tx, request: &Model, what: &str, more: Value) -> db::Result<()> {
    let mut payload = json!({"support_request_id": request.id, "number": request.number, "subject": request.subject,
        "customer_id": request.customer_id, "assignee_id": request.assignee_id, "opened_by": request.opened_by, "language": request.language});
    if let (Value::Object(payload), Value::Object(more)) = (&mut payload, more) {
        payload.extend(more);
    }
    jobs::publish(tx, &format!("support_request.{what}"), request.id, Some(request.customer_id), &payload).await
}
