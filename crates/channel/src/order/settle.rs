//! An order that waits for its key is done when the key is registered.

use db::{Result, Tx};
use jobs::{Event, Subscriber};
use kernel::OrganizationId;
use serde::Deserialize;
use serde_json::json;

use super::store;

pub struct SettleOrders;

#[derive(Deserialize)]
struct Registered {
    organization_id: Option<OrganizationId>,
}

#[async_trait::async_trait]
impl Subscriber for SettleOrders {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if event.name != "registration.confirmed" {
            return Ok(());
        }
        let registered: Registered = event.payload()?;
        if let Some((order, owner)) = store::settle(tx, &event.object_id, registered.organization_id).await? {
            let payload = json!({"order_id": order, "registration_key_id": event.object_id, "customer_id": registered.organization_id});
            jobs::publish(tx, "order.done", order, Some(owner), &payload).await?;
        }
        Ok(())
    }
}
