//! One's own reminders: which there are, and turning them off and on again (spec/05.1).

use axum::Json;
use db::Tx;
use kernel::{Permission, PersonId, Place};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply};

use super::store;

kernel::text_enum! {
    /// Mails that a person can do without; all others are service mails.
    pub enum ReminderKind {
        /// Before a license expires.
        LicenseExpiring = "license.expiring",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReminderBody {
    pub event: ReminderKind,
    /// Whether it is sent to the person.
    pub enabled: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Reminders {
    pub items: Vec<ReminderBody>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"event": "license.expiring", "enabled": true}))]
pub struct SwitchReminder {
    pub event: ReminderKind,
    pub enabled: bool,
}

/// One's own reminders by mail, and whether they are sent.
#[utoipa::path(get, path = "/me/reminders", tag = "mails", extensions(("x-permission" = json!("account.update"))),
    responses((status = 200, body = Reminders), Problems))]
pub(crate) async fn reminder_list(Caller(cx): Caller) -> Reply<Json<Reminders>> {
    let reminders = cx
        .read(async |tx| {
            let person = own(&tx)?;
            list(&tx, person).await
        })
        .await?;
    Ok(Json(reminders))
}

/// Turn a reminder off, or on again.
#[utoipa::path(patch, path = "/me/reminders", tag = "mails", request_body = SwitchReminder,
    extensions(("x-permission" = json!("account.update"))),
    responses((status = 200, body = Reminders), Problems))]
pub(crate) async fn reminder_switch(Caller(cx): Caller, Body(body): Body<SwitchReminder>) -> Reply<Json<Reminders>> {
    let reminders = cx
        .write(async |tx| {
            let person = own(&tx)?;
            switch(&tx, person, body).await?;
            list(&tx, person).await
        })
        .await?;
    Ok(Json(reminders))
}

fn own(tx: &Tx) -> db::Result<PersonId> {
    tx.require(Permission::AccountUpdate, Place::Own)?;
    tx.actor().person().ok_or(db::Error::Forbidden(Permission::AccountUpdate))
}

async fn list(tx: &Tx, person: PersonId) -> db::Result<Reminders> {
    let mut items = Vec::new();
    for event in ReminderKind::ALL.iter().copied() {
        items.push(ReminderBody { event, enabled: !store::is_out(tx, person, event.as_str()).await? });
    }
    Ok(Reminders { items })
}

/// Doing it again changes nothing.
async fn switch(tx: &Tx, person: PersonId, wanted: SwitchReminder) -> db::Result<()> {
    let event = wanted.event.as_str();
    let (changed, action) = if wanted.enabled {
        (store::delete(tx, person, event).await?, "mail.turn_on")
    } else {
        (store::insert(tx, person, event).await?, "mail.turn_off")
    };
    if changed {
        let owner = identity::find_person(tx, person).await?.organization_id;
        audit::Entry::new(action, person).owner(owner).change(json!({"after": {"event": event}})).record(tx).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use catalog::ProductKind;
    use sea_orm::FromQueryResult;

    use super::*;
    use crate::{
        notice::may_be_turned_off,
        world::{World, settings},
    };

    #[derive(FromQueryResult)]
    struct Action {
        action: String,
    }

    #[test]
    fn every_reminder_is_one_that_may_be_turned_off() {
        assert!(ReminderKind::ALL.iter().all(|kind| may_be_turned_off(kind.as_str())));
    }

    #[tokio::test]
    async fn what_was_turned_off_comes_again_once_it_is_turned_on() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        let hanna = world.hanna.id;
        let system = world.stage.system();
        let mut mailed = Vec::new();
        for enabled in [false, false, true, true] {
            let wanted = SwitchReminder { event: ReminderKind::LicenseExpiring, enabled };
            let shown = system.write(async |tx| {
                switch(&tx, hanna, wanted).await?;
                list(&tx, hanna).await
            });
            assert_eq!(shown.await.unwrap().items, [ReminderBody { event: wanted.event, enabled }]);
            world.tick("license.expiring", license, false).await;
            world.work(&settings()).await;
            mailed.push(world.mailed().await.iter().filter(|address| *address == "hanna@hafen.example").count());
        }
        assert_eq!(mailed, [0, 0, 1, 2]);
        let sql = "SELECT action FROM audit_entry WHERE action LIKE 'mail.turn%' ORDER BY action";
        let kept: Vec<Action> = system.read(async |tx| tx.query_all(sql, []).await).await.unwrap();
        assert_eq!(kept.iter().map(|kept| kept.action.as_str()).collect::<Vec<_>>(), ["mail.turn_off", "mail.turn_on"]);
    }
}
