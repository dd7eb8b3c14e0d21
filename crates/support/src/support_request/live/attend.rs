//! Attending: saying that one has a support request open, or writes to it. It is said again every [`PULSE`]; whoever falls
//! silent has left. Nothing of it is kept, so nothing is audited.

use std::time::Duration;

use db::Tx;
use kernel::Permission;

use super::{Attendance, TOPIC, store};
use crate::support_request::{SupportRequestError, SupportRequestId, store as requests};

const PERMISSION: Permission = Permission::SupportRequestAttend;
/// How often whoever is still there says so.
pub(super) const PULSE: Duration = Duration::from_secs(20);
/// Whoever was not heard for so long has left: one pulse may be lost.
pub(super) const SILENCE: Duration = Duration::from_secs(45);

pub(super) async fn attend(tx: &Tx, id: SupportRequestId, attendance: Attendance) -> Result<(), SupportRequestError> {
    let request = requests::find(tx, id).await?.request;
    tx.require(PERMISSION, tx.actor().place_of(request.customer_id))?;
    let person = tx.actor().person().ok_or(SupportRequestError::Db(db::Error::Forbidden(PERMISSION)))?;
    let before = store::state_of(tx, id, person).await?;
    match attendance {
        Attendance::Left => store::leave(tx, id, person).await?,
        state => store::attend(tx, id, person, state == Attendance::Typing).await?,
    }
    if before != attendance {
        tx.announce(TOPIC, &id.to_string());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use db::Cx;

    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::trial::{input, open},
    };

    async fn say(cx: &Cx, id: SupportRequestId, what: Attendance) {
        cx.write(async |tx| attend(&tx, id, what).await).await.unwrap();
    }

    async fn others(cx: &Cx, id: SupportRequestId) -> Vec<(kernel::PersonId, bool)> {
        let found = cx.read(async |tx| store::others(&tx, id).await).await.unwrap();
        found.into_iter().map(|one| (one.id, one.typing)).collect()
    }

    #[tokio::test]
    async fn two_agents_see_each_other_view_and_type() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        say(&desk.engineer, id, Attendance::Viewing).await;
        say(&desk.manager, id, Attendance::Typing).await;
        assert_eq!(others(&desk.manager, id).await, [(me(&desk.engineer), false)]);
        assert_eq!(others(&desk.engineer, id).await, [(me(&desk.manager), true)]);
        say(&desk.manager, id, Attendance::Left).await;
        assert_eq!(others(&desk.engineer, id).await, []);
    }

    #[tokio::test]
    async fn whoever_falls_silent_has_left() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        say(&desk.engineer, id, Attendance::Typing).await;
        desk.stage.clock.advance(SILENCE - Duration::from_secs(1));
        assert_eq!(others(&desk.manager, id).await.len(), 1);
        desk.stage.clock.advance(Duration::from_secs(1));
        assert_eq!(others(&desk.manager, id).await, []);
    }

    #[tokio::test]
    async fn customers_neither_attend_nor_see_who_does() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        say(&desk.engineer, id, Attendance::Typing).await;
        let refused = desk.customer.write(async |tx| attend(&tx, id, Attendance::Viewing).await).await;
        assert!(matches!(refused, Err(SupportRequestError::Db(db::Error::Forbidden(_)))));
        assert_eq!(others(&desk.customer, id).await, []);
    }
}
