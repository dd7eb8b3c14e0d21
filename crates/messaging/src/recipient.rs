//! Who gets a mail: an audience becomes people with their address, language and time zone.

use db::Tx;
use identity::{Language, Organization, Person};
use jiff::tz::TimeZone;
use jobs::Event;
use kernel::{OrganizationId, OrganizationKind, PersonId, Role};

use crate::{
    mailer::{Unmailable, missing},
    notice::{Audience, Case, Reader},
};

/// Somebody to mail.
pub(crate) struct Recipient {
    pub reader: Reader,
    pub address: String,
    pub person_id: Option<PersonId>,
    /// Whose *Sent mails* show it: the recipient's company, or who sold the key to a buyer without an account.
    pub owner_id: OrganizationId,
}

/// Everybody in `audience`, each person once; those whose account is disabled get nothing.
pub(crate) async fn recipients(tx: &Tx, event: &Event, audience: Audience) -> Result<Vec<Recipient>, Unmailable> {
    let mut people: Vec<Person> = Vec::new();
    let mut addresses: Option<(OrganizationId, Vec<String>)> = None;
    let mut waiting = vec![audience];
    while let Some(audience) = waiting.pop() {
        match audience {
            Audience::Nobody => {}
            Audience::All(parts) => waiting.extend(parts.into_iter().rev()),
            Audience::Address { address, language } => {
                let owner = event.owner_id.ok_or(Unmailable::Ownerless)?;
                return Ok(vec![buyer(tx, owner, address, language).await?]);
            }
            Audience::Administrators(organization) => people.extend(identity::people_of(tx, organization, &[Role::Administrator]).await?),
            Audience::Contacts(organization) => {
                people.extend(identity::people_of(tx, organization, &[Role::Administrator, Role::DesignatedContact]).await?);
            }
            Audience::Billing(organization) => {
                people.extend(identity::people_of(tx, organization, &[Role::Administrator, Role::BillingManager]).await?);
            }
            Audience::Licensing(organization) => {
                people.extend(identity::people_of(tx, organization, &[Role::Administrator, Role::LicenseManager]).await?);
            }
            Audience::SupportManagers => {
                if let Some(vendor) = identity::vendor(tx).await? {
                    people.extend(identity::people_of(tx, vendor.id, &[Role::SupportManager]).await?);
                }
            }
            Audience::ServiceManager(customer) => {
                let customer = identity::find_organization(tx, customer).await.map_err(missing)?;
                if let Some(id) = customer.service_manager_id {
                    people.push(identity::find_person(tx, id).await.map_err(missing)?);
                }
            }
            Audience::Seller(organization) => people.extend(sellers(tx, organization).await?),
            Audience::People(ids) => {
                for id in ids {
                    people.push(identity::find_person(tx, id).await.map_err(missing)?);
                }
            }
            Audience::Case(case) => {
                let followers = followers(tx, event).await?;
                people.extend(people_of_case(tx, &case).await?);
                for id in followers.people.into_iter().filter(|id| Some(*id) != case.author) {
                    people.push(identity::find_person(tx, id).await.map_err(missing)?);
                }
                addresses = Some((case.customer, followers.addresses));
            }
        }
    }
    let mut recipients: Vec<Recipient> = Vec::new();
    for person in people.into_iter().filter(|person| person.enabled) {
        if recipients.iter().any(|known| known.person_id == Some(person.id)) {
            continue;
        }
        let organization = identity::find_organization(tx, person.organization_id).await.map_err(missing)?;
        recipients.push(recipient(person, organization));
    }
    if let Some((customer, addresses)) = addresses.filter(|(_, addresses)| !addresses.is_empty()) {
        let customer = identity::find_organization(tx, customer).await.map_err(missing)?;
        for address in addresses {
            if !recipients.iter().any(|known| known.address.eq_ignore_ascii_case(&address)) {
                recipients.push(of_customer(address, &customer));
            }
        }
    }
    Ok(recipients)
}

/// Who follows the support request that the event is about, if it is about one.
async fn followers(tx: &Tx, event: &Event) -> Result<support::Followers, Unmailable> {
    match event.object_id.parse() {
        Ok(id) => Ok(support::followers(tx, id).await?),
        Err(_) => Ok(support::Followers::default()),
    }
}

/// An address that a customer gave beside its people's.
fn of_customer(address: String, customer: &Organization) -> Recipient {
    let reader = Reader {
        name: String::new(),
        company: customer.company.clone(),
        login_id: String::new(),
        language: customer.language,
        zone: TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC),
        organization_id: Some(customer.id),
        is_administrator: false,
    };
    Recipient { reader, address, person_id: None, owner_id: customer.id }
}

fn recipient(person: Person, organization: Organization) -> Recipient {
    Recipient {
        reader: Reader {
            name: full_name(&person),
            company: organization.company,
            zone: TimeZone::get(&person.time_zone).unwrap_or(TimeZone::UTC),
            login_id: person.login_id,
            language: person.language,
            organization_id: Some(organization.id),
            is_administrator: person.role == Role::Administrator,
        },
        address: person.email,
        person_id: Some(person.id),
        owner_id: organization.id,
    }
}

/// What the vendor sold itself is in its own lists; a partner is told.
async fn sellers(tx: &Tx, organization: OrganizationId) -> Result<Vec<Person>, Unmailable> {
    if identity::find_organization(tx, organization).await.map_err(missing)?.kind == OrganizationKind::Vendor {
        return Ok(Vec::new());
    }
    Ok(identity::people_of(tx, organization, &[Role::Administrator, Role::LicenseManager]).await?)
}

/// Who opened a support request; the customer's administrators too if that was somebody else on its behalf. Vendor staff who
/// noted it for a caller are not told what they did.
async fn people_of_case(tx: &Tx, case: &Case) -> Result<Vec<Person>, Unmailable> {
    let mut people = Vec::new();
    if let Some(id) = case.opened_by {
        people.push(identity::find_person(tx, id).await.map_err(missing)?);
    }
    if !people.iter().any(|opener| opener.organization_id == case.customer) {
        if let Some(opener) = people.first()
            && identity::find_organization(tx, opener.organization_id).await.map_err(missing)?.kind == OrganizationKind::Vendor
        {
            people.clear();
        }
        people.extend(identity::people_of(tx, case.customer, &[Role::Administrator]).await?);
    }
    if let Some(id) = case.engineer {
        people.push(identity::find_person(tx, id).await.map_err(missing)?);
    }
    people.retain(|person| Some(person.id) != case.author);
    Ok(people)
}

/// A buyer without an account reads in the time zone of who sold the key.
async fn buyer(tx: &Tx, owner: OrganizationId, address: String, language: Language) -> Result<Recipient, Unmailable> {
    let owner = identity::find_organization(tx, owner).await.map_err(missing)?;
    let zone = TimeZone::get(&owner.time_zone).unwrap_or(TimeZone::UTC);
    let reader = Reader {
        name: String::new(),
        company: String::new(),
        login_id: String::new(),
        language,
        zone,
        organization_id: None,
        is_administrator: false,
    };
    Ok(Recipient { reader, address, person_id: None, owner_id: owner.id })
}

pub(crate) fn full_name(person: &Person) -> String {
    format!("{} {}", person.first_name, person.last_name).trim().to_owned()
}
