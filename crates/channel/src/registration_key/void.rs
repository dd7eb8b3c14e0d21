use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{RegistrationKey, RegistrationKeyError, RegistrationKeyId, RegistrationKeyStatus, StoredStatus, status_at, store};
use crate::{
    license_pool,
    service_plan::{self, field_error},
};

/// Withdraws an unused key: nobody can register it any more, and its units go back to the pool (spec 02.2).
pub async fn void(tx: &Tx, id: RegistrationKeyId, reason: &str) -> Result<store::Listed, RegistrationKeyError> {
    let listed = store::lock(tx, id).await?;
    tx.require(Permission::RegistrationKeyVoid, tx.actor().place_of(listed.key.owner_id))?;
    tx.match_version(listed.key.version)?;
    withdraw(tx, listed, reason).await
}

/// The same for an order that is canceled. The caller has asked for permission and holds the key locked.
pub(crate) async fn withdraw(tx: &Tx, listed: store::Listed, reason: &str) -> Result<store::Listed, RegistrationKeyError> {
    let id = listed.key.id;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(RegistrationKeyError::Invalid(vec![field_error(
            "/reason",
            "required",
            "Say in a few words why; at most 500 characters.",
        )]));
    }
    match status_at(listed.key.status, listed.key.last_use_ends_at, tx.now()) {
        RegistrationKeyStatus::Unused => {}
        status => return Err(RegistrationKeyError::NotUnused(status)),
    }
    let key =
        RegistrationKey { status: StoredStatus::Voided, voided_at: Some(tx.now()), void_reason: Some(reason.to_owned()), ..listed.key };
    let key = store::save(tx, key).await?;
    let plan = service_plan::store::hold_for_key(tx, key.service_plan_id).await?;
    license_pool::give_back(tx, &plan, key.units, "Registration Key voided", &id.to_string()).await?;
    audit::Entry::new(Permission::RegistrationKeyVoid, id)
        .owner(key.owner_id)
        .change(json!({"before": {"status": "unused"}, "after": {"status": "voided"}, "reason": reason}))
        .record(tx)
        .await?;
    jobs::publish(tx, "registration_key.voided", id, Some(key.owner_id), &json!({"registration_key_id": id})).await?;
    Ok(store::Listed { key, ..listed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        registration_key::{GenerateKeys, generate},
        world::{POOL, World, world},
    };

    async fn one_key(world: &World) -> RegistrationKeyId {
        let plan = world.plan.id;
        let input = GenerateKeys { count: 1, units: 10, note: String::new(), last_use_on: None, recipient_email: None, customer_id: None };
        world.distributor.write(async |tx| Ok::<_, RegistrationKeyError>(generate(&tx, plan, input.clone()).await?[0].id)).await.unwrap()
    }

    async fn try_void(cx: &db::Cx, id: RegistrationKeyId, reason: &str) -> Result<(), RegistrationKeyError> {
        cx.write(async |tx| void(&tx, id, reason).await.map(|_| ())).await
    }

    async fn remaining(world: &World) -> i64 {
        let plan = world.plan.clone();
        let read =
            world.distributor.read(async |tx| license_pool::store::remaining(&tx, plan.owner_id, plan.product_id, plan.version_type).await);
        read.await.unwrap().0
    }

    #[tokio::test]
    async fn voiding_gives_the_units_back_once() {
        let world = world().await;
        let id = one_key(&world).await;
        assert_eq!(remaining(&world).await, POOL - 10);
        try_void(&world.distributor, id, "Sent to the wrong address").await.unwrap();
        assert_eq!(remaining(&world).await, POOL);
        let again = try_void(&world.distributor, id, "Again").await.unwrap_err();
        assert!(matches!(again, RegistrationKeyError::NotUnused(RegistrationKeyStatus::Voided)));
        assert_eq!(remaining(&world).await, POOL);
    }

    #[tokio::test]
    async fn a_reason_is_needed_and_nothing_changes_without() {
        let world = world().await;
        let id = one_key(&world).await;
        assert!(matches!(try_void(&world.distributor, id, "  ").await, Err(RegistrationKeyError::Invalid(_))));
        assert_eq!(remaining(&world).await, POOL - 10);
    }

    #[tokio::test]
    async fn a_stranger_gets_not_found_and_a_role_without_the_power_is_refused_and_noted() {
        let world = world().await;
        let id = one_key(&world).await;
        assert!(matches!(try_void(&world.other_distributor, id, "Mine").await, Err(RegistrationKeyError::Db(db::Error::NotFound))));
        let mut actor = world.distributor.actor().clone();
        if let Some(membership) = &mut actor.membership {
            membership.role = kernel::Role::BillingManager;
        }
        let refused = try_void(&world.stage.cx(actor), id, "Why not").await.unwrap_err();
        assert!(matches!(refused, RegistrationKeyError::Db(db::Error::Forbidden(Permission::RegistrationKeyVoid))));
        assert_eq!(world.stage.refusals().await.len(), 1);
    }

    #[tokio::test]
    async fn one_of_many_at_once_wins() {
        let world = world().await;
        let id = one_key(&world).await;
        let tries = (0..16).map(|_| try_void(&world.distributor, id, "At once"));
        let won = futures::future::join_all(tries).await.into_iter().filter(Result::is_ok).count();
        assert_eq!((won, remaining(&world).await), (1, POOL));
    }
}
