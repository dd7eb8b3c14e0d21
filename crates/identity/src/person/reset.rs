//! What staff start for somebody who cannot sign in. They learn neither password nor codes (spec/01.4).

use db::Tx;
use kernel::{Permission, PersonId};

use super::{Person, PersonError, PersonStatus, load};
use crate::{password_reset, second_factor, session};

/// Mails a link by which the person chooses a new password. The old one counts until then.
pub(crate) async fn reset_password(tx: &Tx, id: PersonId) -> Result<Person, PersonError> {
    let (person, organization) = load(tx, id).await?;
    tx.require(Permission::PersonResetPassword, tx.actor().place_of(organization.id))?;
    if person.status() != PersonStatus::Enabled {
        return Err(PersonError::Status(person.status()));
    }
    audit::Entry::new(Permission::PersonResetPassword, id).owner(organization.id).record(tx).await?;
    password_reset::send(tx, &person, true).await?;
    Ok(person)
}

/// Takes the second factor away from somebody who has lost it and the recovery codes; their sessions end, and they are told.
pub(crate) async fn reset_second_factor(tx: &Tx, id: PersonId) -> Result<Person, PersonError> {
    let (person, organization) = load(tx, id).await?;
    tx.require(Permission::PersonResetSecondFactor, tx.actor().place_of(organization.id))?;
    if !person.enabled {
        return Err(PersonError::Status(PersonStatus::Disabled));
    }
    let person = second_factor::forget(tx, person).await?;
    session::store::end_others(tx, id, None).await?;
    audit::Entry::new(Permission::PersonResetSecondFactor, id).owner(organization.id).record(tx).await?;
    second_factor::tell(tx, &person, second_factor::Told::Removed).await?;
    Ok(person)
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::{person::PersonError, world::World};

    #[tokio::test]
    async fn staff_start_a_reset_and_learn_no_link() {
        let world = World::new().await;
        let engineer = world.hire(&world.msp, "msp.engineer", Role::SupportEngineer).await;
        let engineer = world.as_person(engineer).await;
        let id = world.customer.administrator;
        let reset = async |cx: &db::Cx| cx.write(async |tx| Ok::<_, PersonError>(reset_password(&tx, id).await?.login_id)).await;
        assert_eq!(reset(&engineer).await.unwrap(), "hafen.admin");
        let heard = world.heard("person.password_reset_requested").await;
        assert_eq!((heard.len(), heard[0]["by_staff"].as_bool()), (1, Some(true)));
        let manager = world.hire(&world.msp, "msp.licenses", Role::LicenseManager).await;
        let refused = reset(&world.as_person(manager).await).await;
        assert!(matches!(refused, Err(PersonError::Db(db::Error::Forbidden(_)))));
        world.execute("UPDATE person SET password_hash = NULL WHERE login_id = 'hafen.admin'").await;
        assert!(matches!(reset(&engineer).await, Err(PersonError::Status(PersonStatus::Invited))));
    }
}
