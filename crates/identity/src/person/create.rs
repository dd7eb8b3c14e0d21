use db::Tx;
use jiff::civil::Date;
use kernel::{OrganizationId, Permission};

use super::{NewPerson, Person, PersonChange, PersonError, apply, check_open, check_role, insert, invite, store};
use crate::organization;

/// Adds an account to a company in the actor's scope (spec/01.2). The person is invited by mail at once, or on the morning of
/// `invite_on` in the company's time zone. `more` are values beside those that every account needs.
pub(crate) async fn create(
    tx: &Tx,
    id: OrganizationId,
    input: NewPerson,
    more: PersonChange,
    invite_on: Option<Date>,
) -> Result<Person, PersonError> {
    let organization = organization::store::lock(tx, id).await?;
    tx.require(Permission::PersonCreate, tx.actor().place_of(id))?;
    check_open(&organization)?;
    let mut errors = Vec::new();
    check_role(&mut errors, organization.kind, input.role);
    let invite_at = invite::morning_of(tx, &organization, invite_on, &mut errors);
    if !errors.is_empty() {
        return Err(PersonError::Invalid(errors));
    }
    let inserted = insert(tx, &organization, input, "").await?;
    let mut person = inserted.clone();
    apply(&mut person, more, organization.kind)?;
    if person != inserted {
        person = store::save(tx, person).await?;
    }
    invite::now_or_at(tx, &organization, &person, invite_at).await?;
    Ok(person)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jobs::Worker;
    use kernel::{OrganizationStatus, Role};

    use super::*;
    use crate::{
        person::{
            PersonStatus,
            invite::{INVITE, Inviter},
        },
        world::{Place, World},
    };

    fn jule(login: &str, role: Role) -> NewPerson {
        NewPerson {
            login_id: login.into(),
            first_name: "Jule".into(),
            last_name: "Lorenz".into(),
            email: "jule@mail.example".into(),
            role,
            password_hash: None,
        }
    }

    async fn add(by: &Place, id: OrganizationId, input: NewPerson, on: Option<Date>) -> Result<PersonStatus, PersonError> {
        by.cx.write(async |tx| Ok(create(&tx, id, input.clone(), PersonChange::default(), on).await?.status())).await
    }

    #[tokio::test]
    async fn administrators_of_the_company_and_above_add_people_and_strangers_see_nothing() {
        let world = World::new().await;
        for (by, login) in [(&world.customer, "jule.one"), (&world.msp, "jule.two"), (&world.vendor, "jule.three")] {
            assert_eq!(add(by, world.customer.id, jule(login, Role::Viewer), None).await.unwrap(), PersonStatus::Invited);
        }
        assert_eq!(world.heard("person.invited").await.len(), 3);
        let stranger = add(&world.customer, world.msp.id, jule("jule.four", Role::Administrator), None).await;
        assert!(matches!(stranger, Err(PersonError::Db(db::Error::NotFound))));
        let engineer = world.hire(&world.msp, "msp.engineer", Role::SupportEngineer).await;
        let engineer = world.as_person(engineer).await;
        let refused = engineer.write(async |tx| {
            Ok::<_, PersonError>(create(&tx, world.customer.id, jule("jule.five", Role::Viewer), PersonChange::default(), None).await?.role)
        });
        assert!(matches!(refused.await, Err(PersonError::Db(db::Error::Forbidden(Permission::PersonCreate)))));
    }

    #[tokio::test]
    async fn a_login_id_is_unique_whatever_its_case_and_a_role_belongs_to_the_kind() {
        let world = World::new().await;
        let taken = add(&world.vendor, world.customer.id, jule("NORTH.Admin", Role::Viewer), None).await;
        assert!(matches!(taken, Err(PersonError::LoginTaken { .. })));
        let foreign = add(&world.vendor, world.customer.id, jule("jule", Role::BillingManager), None).await;
        assert!(matches!(foreign, Err(PersonError::Invalid(errors)) if errors[0].pointer == "/role"));
    }

    #[tokio::test]
    async fn an_invitation_waits_for_its_day_in_the_companys_zone() {
        let world = World::new().await;
        let past = add(&world.vendor, world.customer.id, jule("jule", Role::Viewer), Some(date(2026, 5, 3))).await;
        assert!(matches!(past, Err(PersonError::Invalid(errors)) if errors[0].pointer == "/invite_on"));
        add(&world.vendor, world.customer.id, jule("jule", Role::Viewer), Some(date(2026, 5, 6))).await.unwrap();
        let worker = Worker::new(world.stage.system()).handler(INVITE, Inviter);
        world.stage.clock.set("2026-05-06T05:59:59Z");
        worker.drain().await.unwrap();
        assert_eq!(world.heard("person.invited").await.len(), 0);
        world.stage.clock.set("2026-05-06T06:00:00Z");
        worker.drain().await.unwrap();
        assert_eq!(world.heard("person.invited").await.len(), 1);
    }

    #[tokio::test]
    async fn a_suspended_partner_gets_no_new_people() {
        let world = World::new().await;
        world.execute("UPDATE organization SET status = 'suspended' WHERE kind = 'msp'").await;
        let refused = add(&world.vendor, world.msp.id, jule("jule", Role::Administrator), None).await;
        assert!(matches!(refused, Err(PersonError::Organization(OrganizationStatus::Suspended))));
    }
}
