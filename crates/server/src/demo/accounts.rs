//! Who looks after whom: the larger customers have a customer service manager.

use kernel::Role;
use serde_json::json;

use super::{DemoError, theater::Theater, world::World};

/// Customers of the customer service manager.
const LOOKED_AFTER: usize = 9;

pub async fn set(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let manager = world.vendor.with_role(Role::CustomerServiceManager).id;
    let companies = world.customers.iter().filter(|customer| customer.large).filter_map(|customer| customer.company.as_ref());
    for company in companies.take(LOOKED_AFTER) {
        let path = format!("/organizations/{}", company.id);
        theater.patch(world.vendor.administrator(), &path, json!({"service_manager_id": manager})).await?;
    }
    Ok(())
}
