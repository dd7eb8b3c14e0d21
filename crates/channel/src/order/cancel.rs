//! Canceling an order: a draft at once; a confirmed one as long as nobody registered its key, which is voided. Nothing is
//! credited by itself.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{Order, OrderError, OrderId, OrderStatus, store};
use crate::registration_key;

pub(crate) async fn cancel(tx: &Tx, id: OrderId, reason: &str) -> Result<Order, OrderError> {
    let mut order = store::lock(tx, id).await?;
    tx.require(Permission::OrderCancel, tx.actor().place_of(order.owner_id))?;
    tx.match_version(order.version)?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(OrderError::field("/reason", "required", "Say in a few words why; at most 500 characters."));
    }
    let before = order.status;
    match (before, order.registration_key_id) {
        (OrderStatus::Draft, _) => {}
        (OrderStatus::Confirmed, Some(key)) => {
            let key = registration_key::store::lock(tx, key).await?;
            registration_key::withdraw(tx, key, reason).await?;
        }
        (status, _) => return Err(OrderError::Status(status)),
    }
    order.status = OrderStatus::Canceled;
    order.canceled_at = Some(tx.now());
    order.cancel_reason = Some(reason.to_owned());
    let order = store::save(tx, order, None).await?;
    audit::Entry::new(Permission::OrderCancel, id)
        .owner(order.owner_id)
        .change(json!({"before": {"status": before}, "after": {"status": order.status}, "reason": reason}))
        .record(tx)
        .await?;
    let payload = json!({"order_id": id, "number": order.number, "kind": order.kind, "customer_id": order.customer_id});
    jobs::publish(tx, "order.canceled", id, Some(order.owner_id), &payload).await?;
    Ok(order)
}
