use db::Tx;
use jiff::tz::TimeZone;
use kernel::{FieldError, OrganizationKind, Permission, PersonId, Role};
use serde_json::{Value as Json, json};

use super::{Person, PersonError, check_open, check_role, keep_an_administrator, load, looks_like_email, store};
use crate::{
    link,
    organization::{Language, check_length, error},
};

/// What may change of an account; what is absent stays. The login ID never changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct PersonChange {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub country: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    pub role: Option<Role>,
}

/// Changes an account of a company in the actor's scope. A new e-mail address has to be confirmed by the link that goes there.
pub(crate) async fn update(tx: &Tx, id: PersonId, change: PersonChange) -> Result<Person, PersonError> {
    let (before, organization) = load(tx, id).await?;
    tx.require(Permission::PersonUpdate, tx.actor().place_of(organization.id))?;
    tx.match_version(before.version)?;
    check_open(&organization)?;
    let mut after = before.clone();
    apply(&mut after, change, organization.kind)?;
    if after.role != Role::Administrator {
        keep_an_administrator(tx, &before).await?;
    }
    save(tx, Permission::PersonUpdate, before, after).await
}

/// Writes `change` into `person` and checks what has become of it.
pub(crate) fn apply(person: &mut Person, change: PersonChange, kind: OrganizationKind) -> Result<(), PersonError> {
    let PersonChange { first_name, last_name, email, phone, country, language, time_zone, role } = change;
    let set = |to: &mut String, value: Option<String>| {
        if let Some(value) = value {
            value.trim().clone_into(to);
        }
    };
    set(&mut person.first_name, first_name);
    set(&mut person.last_name, last_name);
    set(&mut person.phone, phone);
    set(&mut person.country, country);
    set(&mut person.time_zone, time_zone);
    person.language = language.unwrap_or(person.language);
    person.role = role.unwrap_or(person.role);
    if let Some(email) = email.map(|email| email.trim().to_owned()).filter(|email| *email != person.email) {
        person.email_folded = email.to_lowercase();
        person.email = email;
        person.email_verified_at = None;
    }
    person.search = person.searched();
    let errors = check(person, kind);
    if errors.is_empty() { Ok(()) } else { Err(PersonError::Invalid(errors)) }
}

fn check(person: &Person, kind: OrganizationKind) -> Vec<FieldError> {
    let mut errors = Vec::new();
    check_length(&mut errors, "/first_name", &person.first_name, 1, 100);
    check_length(&mut errors, "/last_name", &person.last_name, 1, 100);
    check_length(&mut errors, "/phone", &person.phone, 0, 50);
    if !looks_like_email(&person.email) {
        errors.push(error("/email", "wrong_value", "This does not look like an e-mail address."));
    }
    if person.country.len() != 2 || !person.country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        errors.push(error("/country", "wrong_value", "The country is two capital letters, for example DE."));
    }
    if TimeZone::get(&person.time_zone).is_err() {
        errors.push(error("/time_zone", "wrong_value", "The time zone is a name like Europe/Berlin."));
    }
    check_role(&mut errors, kind, person.role);
    errors
}

/// Saves, records under `action`, and sends the link for a new address to that address.
pub(crate) async fn save(tx: &Tx, action: Permission, before: Person, after: Person) -> Result<Person, PersonError> {
    let after = store::save(tx, after).await?;
    let (id, organization) = (after.id, after.organization_id);
    audit::Entry::new(action, id)
        .owner(organization)
        .change(json!({"before": shown(&before), "after": shown(&after)}))
        .personal(json!({"before": personal(&before), "after": personal(&after)}))
        .record(tx)
        .await?;
    jobs::publish(tx, "person.updated", id, Some(organization), &json!({"person_id": id})).await?;
    if after.email != before.email && after.password_hash.is_some() {
        link::ask_for_verification(tx, &after).await?;
    }
    Ok(after)
}

fn shown(person: &Person) -> Json {
    json!({"role": person.role, "language": person.language, "time_zone": person.time_zone, "country": person.country})
}

fn personal(person: &Person) -> Json {
    json!({"first_name": person.first_name, "last_name": person.last_name, "email": person.email, "phone": person.phone})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[tokio::test]
    async fn the_last_administrator_keeps_the_role() {
        let world = World::new().await;
        let id = world.customer.administrator;
        let lower = async || {
            let change = PersonChange { role: Some(Role::Viewer), ..PersonChange::default() };
            world.vendor.cx.write(async |tx| Ok::<_, PersonError>(update(&tx, id, change.clone()).await?.role)).await
        };
        assert!(matches!(lower().await, Err(PersonError::LastAdministrator)));
        let second = world.hire(&world.customer, "second", Role::Administrator).await;
        world.execute("UPDATE person SET enabled = FALSE WHERE login_id = 'second'").await;
        assert!(matches!(lower().await, Err(PersonError::LastAdministrator)), "a disabled one does not count");
        world.execute("UPDATE person SET enabled = TRUE, password_hash = NULL WHERE login_id = 'second'").await;
        assert!(matches!(lower().await, Err(PersonError::LastAdministrator)), "one who has never signed in does not count");
        world.execute("UPDATE person SET password_hash = 'kept' WHERE login_id = 'second'").await;
        assert_eq!(lower().await.unwrap(), Role::Viewer);
        assert_eq!(world.person(second).await.role, Role::Administrator);
        assert_eq!(world.audited("person.update").await, 1);
    }

    #[tokio::test]
    async fn a_new_address_is_unconfirmed_and_gets_a_link() {
        let world = World::new().await;
        let id = world.customer.administrator;
        world.execute("UPDATE person SET email_verified_at = 1").await;
        let change = PersonChange { email: Some(" Nora@Neu.example ".into()), phone: Some("+49 431 1".into()), ..PersonChange::default() };
        world.msp.cx.write(async |tx| Ok::<_, PersonError>(update(&tx, id, change.clone()).await?.version)).await.unwrap();
        let person = world.person(id).await;
        assert_eq!(
            (person.email.as_str(), person.email_folded.as_str(), person.email_verified_at),
            ("Nora@Neu.example", "nora@neu.example", None)
        );
        assert!(person.search.contains("nora@neu.example"));
        assert_eq!(world.heard("person.verification_requested").await.len(), 1);
    }

    #[tokio::test]
    async fn wrong_values_are_told_by_field() {
        let world = World::new().await;
        let change = PersonChange {
            first_name: Some(" ".into()),
            email: Some("nobody".into()),
            country: Some("de".into()),
            time_zone: Some("Mars".into()),
            role: Some(Role::Auditor),
            ..PersonChange::default()
        };
        let id = world.customer.administrator;
        let refused = world.vendor.cx.write(async |tx| Ok::<_, PersonError>(update(&tx, id, change.clone()).await?.version)).await;
        let Err(PersonError::Invalid(errors)) = refused else { panic!("{refused:?}") };
        let pointers: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(pointers, ["/first_name", "/email", "/country", "/time_zone", "/role"]);
    }
}
