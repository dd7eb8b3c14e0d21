//! Founding the companies of the story with their people. Everybody has the same password and a verified address.

use db::Cx;
use identity::{Administrator, NewOrganization, NewPerson};
use kernel::{OrganizationId, OrganizationKind, PersonId, Role};

use super::{
    DemoError,
    data::{PersonProfile, Profile},
    store,
    theater::{Company, Player, Theater},
};

/// Adds a company below `parent` with all of its people, by whoever holds `by`.
pub async fn found(
    theater: &Theater<'_>,
    by: &Cx,
    kind: OrganizationKind,
    parent: Option<OrganizationId>,
    profile: &Profile,
    password_hash: &str,
) -> Result<Company, DemoError> {
    let made: (OrganizationId, Vec<PersonId>) = by
        .write(async |tx| {
            let input = organization(kind, parent, profile, password_hash)?;
            let (organization, administrator) = match parent {
                None => identity::insert_organization(&tx, None, input).await?,
                Some(_) => identity::create_organization(&tx, input).await?,
            };
            let mut people = vec![administrator.id];
            for person in profile.people.iter().skip(1) {
                let input = NewPerson {
                    login_id: person.login_id.clone(),
                    first_name: person.first_name.clone(),
                    last_name: person.last_name.clone(),
                    email: email(person, profile),
                    role: person.role,
                    password_hash: Some(password_hash.to_owned()),
                };
                people.push(identity::insert_person(&tx, &organization, input, "").await?.id);
            }
            store::verify_emails(&tx, organization.id, &profile.phone).await?;
            Ok::<_, DemoError>((organization.id, people))
        })
        .await?;
    let (id, people) = made;
    let people = people.into_iter().zip(&profile.people).map(|(id, person)| Player {
        id,
        name: format!("{} {}", person.first_name, person.last_name),
        role: person.role,
        languages: person.languages.clone(),
    });
    let company = Company { id, kind, name: profile.company.clone(), people: people.collect() };
    theater.enter(&company);
    Ok(company)
}

fn organization(
    kind: OrganizationKind,
    parent: Option<OrganizationId>,
    profile: &Profile,
    password_hash: &str,
) -> Result<NewOrganization, DemoError> {
    let administrator = profile.people.iter().find(|person| person.role == Role::Administrator);
    let administrator = administrator.ok_or_else(|| DemoError::Answer { pointer: profile.company.clone() })?;
    Ok(NewOrganization {
        kind,
        parent_id: parent,
        company: profile.company.clone(),
        address: profile.address.clone(),
        city: profile.city.clone(),
        state: profile.state.clone(),
        country: profile.country.clone(),
        phone: profile.phone.clone(),
        language: profile.language.parse().map_err(|_| DemoError::Answer { pointer: profile.language.clone() })?,
        time_zone: profile.time_zone.clone(),
        support_region: "europe".into(),
        administrator: Administrator {
            login_id: administrator.login_id.clone(),
            first_name: administrator.first_name.clone(),
            last_name: administrator.last_name.clone(),
            email: email(administrator, profile),
            password_hash: Some(password_hash.to_owned()),
        },
    })
}

pub fn email(person: &PersonProfile, profile: &Profile) -> String {
    let plain = |text: &str| kernel::fold(text).replace([' ', '\''], "-");
    format!("{}.{}@{}", plain(&person.first_name), plain(&person.last_name), profile.domain)
}
