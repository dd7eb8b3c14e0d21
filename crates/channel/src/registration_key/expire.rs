//! The units of keys that nobody registered in time go back to the pool, once (spec/03.4).

use std::time::Duration;

use db::{Result, Tx};
use serde_json::json;

use super::{RegistrationKey, RegistrationKeyError, RegistrationKeyId, RegistrationKeyStatus, status_at, store};
use crate::{
    license_pool::{self, LicensePoolError},
    service_plan,
};

pub struct ExpiredKeys;

const BATCH: i64 = 50;

#[async_trait::async_trait]
impl jobs::Schedule for ExpiredKeys {
    fn name(&self) -> &'static str {
        "expired_keys"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> Result<bool> {
        let due = store::due_returns(tx, BATCH).await?;
        let more = due.len() as i64 == BATCH;
        for id in due {
            match give_back(tx, id).await {
                Ok(()) => {}
                Err(RegistrationKeyError::Db(error) | RegistrationKeyError::Pool(LicensePoolError::Db(error))) => return Err(error),
                Err(error) => tracing::error!(key = %id, %error, "the units of an expired key do not go back"),
            }
        }
        Ok(more)
    }
}

async fn give_back(tx: &Tx, id: RegistrationKeyId) -> std::result::Result<(), RegistrationKeyError> {
    let key = store::lock(tx, id).await?.key;
    let expired = status_at(key.status, key.last_use_ends_at, tx.now()) == RegistrationKeyStatus::Expired;
    // Another server was here first.
    if !expired || key.returned_at.is_some() {
        return Ok(());
    }
    let plan = service_plan::store::hold_for_key(tx, key.service_plan_id).await?;
    license_pool::give_back(tx, &plan, key.units, "Registration Key expired", &id.to_string()).await?;
    let key = store::save(tx, RegistrationKey { returned_at: Some(tx.now()), ..key }).await?;
    Ok(jobs::publish(tx, "registration_key.expired", id, Some(key.owner_id), &json!({"registration_key_id": id})).await?)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jobs::Worker;

    use super::*;
    use crate::{
        registration_key::{GenerateKeys, generate, void},
        world::{POOL, World, world},
    };

    async fn keys(world: &World) -> Vec<RegistrationKeyId> {
        let last_use_on = Some(date(2026, 5, 31));
        let input = GenerateKeys { count: 3, units: 10, note: String::new(), last_use_on, recipient_email: None, customer_id: None };
        let made = world.distributor.write(async |tx| {
            let made = generate(&tx, world.plan.id, input.clone()).await?;
            Ok::<_, RegistrationKeyError>(made.into_iter().map(|one| one.id).collect())
        });
        made.await.unwrap()
    }

    async fn remaining(world: &World) -> i64 {
        let plan = world.plan.clone();
        let read =
            world.distributor.read(async |tx| license_pool::store::remaining(&tx, plan.owner_id, plan.product_id, plan.version_type).await);
        read.await.unwrap().0
    }

    async fn work(world: &World) {
        Worker::new(world.stage.system()).schedule(ExpiredKeys).drain().await.unwrap();
    }

    #[tokio::test]
    async fn units_of_keys_that_nobody_used_come_back_once_and_to_the_second() {
        let world = world().await;
        let keys = keys(&world).await;
        let voided = world.distributor.write(async |tx| void(&tx, keys[0], "Sent twice").await.map(|_| ()));
        voided.await.unwrap();
        assert_eq!(remaining(&world).await, POOL - 20);
        // The last day ends at midnight in Berlin.
        world.stage.clock.set("2026-05-31T21:59:59Z");
        work(&world).await;
        assert_eq!(remaining(&world).await, POOL - 20);
        world.stage.clock.set("2026-05-31T22:01:00Z");
        work(&world).await;
        assert_eq!(remaining(&world).await, POOL);
        world.stage.clock.set("2026-06-02T22:01:00Z");
        work(&world).await;
        assert_eq!(remaining(&world).await, POOL);
        let refused = world.distributor.write(async |tx| void(&tx, keys[1], "Too late").await.map(|_| ())).await;
        assert!(matches!(refused, Err(RegistrationKeyError::NotUnused(RegistrationKeyStatus::Expired))));
    }
}
