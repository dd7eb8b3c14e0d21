use db::Tx;
use kernel::{Permission, PersonId};
use serde_json::json;

use super::{Person, PersonError, PersonStatus, check_open, keep_an_administrator, load, store};
use crate::session;

/// Disables an account: its sessions and links end at once. Nobody disables their own, and one administrator always stays.
pub(crate) async fn disable(tx: &Tx, id: PersonId) -> Result<Person, PersonError> {
    let (person, organization) = load(tx, id).await?;
    tx.require(Permission::PersonDisable, tx.actor().place_of(organization.id))?;
    tx.match_version(person.version)?;
    if tx.actor().person() == Some(id) {
        return Err(PersonError::Own);
    }
    if !person.enabled {
        return Err(PersonError::Status(PersonStatus::Disabled));
    }
    keep_an_administrator(tx, &person).await?;
    session::store::end_others(tx, id, None).await?;
    store::end_links(tx, id).await?;
    set(tx, Permission::PersonDisable, person, false).await
}

/// Enables a disabled account; its person signs in as before.
pub(crate) async fn enable(tx: &Tx, id: PersonId) -> Result<Person, PersonError> {
    let (person, organization) = load(tx, id).await?;
    tx.require(Permission::PersonEnable, tx.actor().place_of(organization.id))?;
    tx.match_version(person.version)?;
    check_open(&organization)?;
    if person.enabled {
        return Err(PersonError::Status(person.status()));
    }
    set(tx, Permission::PersonEnable, person, true).await
}

async fn set(tx: &Tx, action: Permission, person: Person, enabled: bool) -> Result<Person, PersonError> {
    let (id, organization) = (person.id, person.organization_id);
    let person = store::save(tx, Person { enabled, ..person }).await?;
    audit::Entry::new(action, id)
        .owner(organization)
        .change(json!({"before": {"enabled": !enabled}, "after": {"enabled": enabled}}))
        .record(tx)
        .await?;
    jobs::publish(tx, &format!("{action}d"), id, Some(organization), &json!({"person_id": id})).await?;
    Ok(person)
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::World;

    #[tokio::test]
    async fn a_disabled_person_has_no_session_and_no_link_left() {
        let world = World::new().await;
        let id = world.hire(&world.customer, "jule", Role::Viewer).await;
        world.execute(&format!("INSERT INTO session (id, token_hash, person_id, created_at, last_seen_at, idle_ends_at, ends_at) VALUES ('s', 'h', '{id}', 1, 1, 9, 9)")).await;
        world
            .execute(&format!("INSERT INTO link_token (token_hash, person_id, purpose, expires_at) VALUES ('l', '{id}', 'invitation', 9)"))
            .await;
        let off = async || world.customer.cx.write(async |tx| Ok::<_, PersonError>(disable(&tx, id).await?.enabled)).await;
        assert!(!off().await.unwrap());
        assert_eq!(world.count("SELECT (SELECT COUNT(*) FROM session) + (SELECT COUNT(*) FROM link_token) AS count").await, 0);
        assert!(matches!(off().await, Err(PersonError::Status(PersonStatus::Disabled))));
        let on = world.customer.cx.write(async |tx| Ok::<_, PersonError>(enable(&tx, id).await?.enabled)).await;
        assert!(on.unwrap());
        assert_eq!((world.audited("person.disable").await, world.audited("person.enable").await), (1, 1));
    }

    #[tokio::test]
    async fn nobody_disables_themselves_or_the_last_administrator() {
        let world = World::new().await;
        let id = world.customer.administrator;
        let off = |cx: db::Cx| async move { cx.write(async |tx| Ok::<_, PersonError>(disable(&tx, id).await?.enabled)).await };
        assert!(matches!(off(world.customer.cx.clone()).await, Err(PersonError::Own)));
        assert!(matches!(off(world.msp.cx.clone()).await, Err(PersonError::LastAdministrator)));
    }

    #[tokio::test]
    async fn two_administrators_cannot_leave_at_once() {
        let world = World::new().await;
        let (first, second) = (world.customer.administrator, world.hire(&world.customer, "second", Role::Administrator).await);
        let off = |cx: db::Cx, id| async move { cx.write(async |tx| Ok::<_, PersonError>(disable(&tx, id).await?.enabled)).await };
        let (one, other) = tokio::join!(off(world.vendor.cx.clone(), first), off(world.msp.cx.clone(), second));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }
}
