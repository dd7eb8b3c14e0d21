//! The form of a request, filled from the account: what is missing is asked for.

use db::Tx;
use identity::{Organization, Person};
use kernel::{Permission, Role};
use licensing::LicenseId;

use super::RenewalRequestError;
use crate::renewal::{Held, held};

/// What a request says, as far as the account knows it; what it doesn't know is empty.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub company: String,
    pub address: String,
    pub phone: String,
    pub contact_name: String,
    pub contact_email: String,
    pub product: String,
    pub units: i64,
    pub expires_on: String,
}

pub(crate) async fn form(tx: &Tx, license: LicenseId) -> Result<(Held, Form), RenewalRequestError> {
    let held = held::load(tx, license, Permission::RenewalRequestCreate, false).await?;
    let contact = contact(tx, &held).await?;
    let form = Form {
        company: held.customer.company.clone(),
        address: address(&held.customer),
        phone: contact
            .as_ref()
            .map(|person| person.phone.clone())
            .filter(|phone| !phone.is_empty())
            .unwrap_or_else(|| held.customer.phone.clone()),
        contact_name: contact.as_ref().map_or_else(String::new, |person| format!("{} {}", person.first_name, person.last_name)),
        contact_email: contact.map_or_else(String::new, |person| person.email),
        product: held.title.clone(),
        units: held.license.units,
        expires_on: held.license.expires_on.clone(),
    };
    Ok((held, form))
}

/// Who asks; for a customer that somebody else asks for, its first administrator.
async fn contact(tx: &Tx, held: &Held) -> Result<Option<Person>, RenewalRequestError> {
    if let (true, Some(person)) = (tx.actor().is_customer(), tx.actor().person()) {
        return Ok(Some(identity::find_person(tx, person).await?));
    }
    let mut people = identity::people_of(tx, held.customer.id, &[Role::Administrator]).await?;
    people.sort_by_key(|person| person.created_at);
    Ok(people.into_iter().next())
}

/// Street, city with state, country: only where the street is known, else it is asked for.
fn address(company: &Organization) -> String {
    if company.address.trim().is_empty() {
        return String::new();
    }
    let parts = [&company.address, &company.city, &company.state, &company.country];
    parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
