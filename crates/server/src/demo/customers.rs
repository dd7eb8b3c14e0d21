//! Two hundred customers in five countries, with names and addresses of their country.

use std::collections::BTreeSet;

use kernel::{OrganizationKind, Role};

use super::{
    DemoError, Share, cast,
    chance::Chance,
    data::{Country, PersonProfile, Profile, WorldData},
    theater::Theater,
    world::{Customer, World, zone},
};

pub const CUSTOMERS: usize = 200;
/// With fewer, nobody would be there for some of the fates.
const LEAST: usize = 30;
/// The customer with an account of every role and a license of every fate.
pub const FLAGSHIP: usize = 0;
/// The first customer came this many days before the end.
pub const FIRST: i64 = 850;
/// A partner that was suspended late in the story, by its place in the list.
pub const SUSPENDED: usize = 7;

/// Plans all customers; the flagship, with an account of every role, is the first.
pub fn plan(data: &WorldData, countries: &[Country], share: Share, chance: &mut Chance) -> Vec<Customer> {
    let mut names = BTreeSet::new();
    let mut logins: BTreeSet<String> = BTreeSet::new();
    let mut customers = vec![Customer {
        zone: zone(&data.flagship.time_zone),
        profile: data.flagship.clone(),
        partner: Some(2),
        came: FIRST,
        large: false,
        quiet: false,
        company: None,
    }];
    while customers.len() < share.of(CUSTOMERS).max(LEAST) {
        let at = customers.len();
        let country = &countries[at % countries.len()];
        let large = at % 4 == 3;
        let Some(profile) = company(country, large, &mut names, &mut logins, chance) else { continue };
        let partner = partner(data, &country.country, at / countries.len(), chance);
        // The one that was disabled, and those of the suspended partner, do nothing in the last months.
        let quiet = at == 17 || partner == Some(SUSPENDED);
        let came = match at % 10 {
            _ if quiet => chance.between(600, FIRST),
            0..=3 => chance.between(790, FIRST),
            4..=6 => chance.between(320, 790),
            _ => chance.between(20, 320),
        };
        customers.push(Customer { zone: zone(&profile.time_zone), profile, partner, came, large, quiet, company: None });
    }
    customers
}

/// One of the country's partners, a tier 1, or in a few cases nobody.
fn partner(data: &WorldData, country: &str, turn: usize, chance: &mut Chance) -> Option<usize> {
    let local: Vec<usize> = (0..data.partners.len()).filter(|at| data.partners[*at].country == country).collect();
    if turn % 9 == 8 {
        return None;
    }
    chance.pick(&local).copied().or(Some(turn % 2))
}

/// A new company, or nothing if the name was drawn before.
fn company(
    country: &Country,
    large: bool,
    names: &mut BTreeSet<String>,
    logins: &mut BTreeSet<String>,
    chance: &mut Chance,
) -> Option<Profile> {
    let family = chance.pick(&country.last_names)?.clone();
    let trade = chance.pick(if large { &country.large_trades } else { &country.trades })?;
    // A family name stands for one company: web addresses stay apart.
    if !names.insert(format!("{} {family}", country.country)) {
        return None;
    }
    let (city, state, postal) = chance.pick(&country.cities)?.clone();
    let street = chance.pick(&country.streets)?;
    let number = chance.between(1, 98);
    let house = match country.country.as_str() {
        "FR" | "GB" => format!("{number} {street}"),
        _ => format!("{street} {number}"),
    };
    let slug = kernel::fold(&family).replace(' ', "-");
    let people = if large { 3 } else { 1 + chance.index(2) };
    let roles = [Role::Administrator, Role::DesignatedContact, Role::Viewer];
    let people = roles.iter().take(people).map(|role| person(country, *role, logins, chance)).collect::<Option<Vec<_>>>()?;
    Some(Profile {
        kind: OrganizationKind::Customer,
        parent: None,
        company: format!("{family} {trade}"),
        domain: format!("{slug}.example"),
        address: format!("{house}, {postal}"),
        city,
        state,
        country: country.country.clone(),
        language: country.language.clone(),
        time_zone: country.time_zone.clone(),
        phone: format!("{}{}", country.phone, chance.between(100, 999)),
        people,
    })
}

fn person(country: &Country, role: Role, logins: &mut BTreeSet<String>, chance: &mut Chance) -> Option<PersonProfile> {
    let first_name = chance.pick(&country.first_names)?.clone();
    let last_name = chance.pick(&country.last_names)?.clone();
    let plain = |text: &str| kernel::fold(text).replace(' ', "");
    let base = format!("{}.{}", plain(&first_name), plain(&last_name));
    let numbered = (2..).map(|number: u32| format!("{base}{number}"));
    let login_id = std::iter::once(base.clone()).chain(numbered).find(|login| !logins.contains(login))?;
    logins.insert(login_id.clone());
    Some(PersonProfile { login_id, first_name, last_name, role, languages: Vec::new() })
}

/// Opens the account of a customer, by whoever looks after it.
pub async fn open(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let customer = &world.customers[at];
    let (parent, by) = match customer.partner {
        Some(partner) => (world.partners[partner].id, world.partners[partner].administrator()),
        None => (world.vendor.id, world.vendor.administrator()),
    };
    let hash = world.password_hash.clone();
    let company = cast::found(theater, &theater.acting(by), OrganizationKind::Customer, Some(parent), &customer.profile, &hash).await?;
    world.customers[at].company = Some(company);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::data;

    #[test]
    fn two_hundred_companies_differ_and_live_at_example_addresses() {
        let (world, countries) = (data::world().unwrap(), data::countries().unwrap());
        let customers = plan(&world, &countries, Share::ALL, &mut Chance::new(3));
        let of = |value: fn(&Customer) -> String| customers.iter().map(value).collect::<BTreeSet<_>>().len();
        assert_eq!(customers.len(), CUSTOMERS);
        assert_eq!(of(|customer| customer.profile.company.clone()), CUSTOMERS);
        assert_eq!(of(|customer| customer.profile.domain.clone()), CUSTOMERS);
        assert_eq!(of(|customer| customer.profile.country.clone()), 5);
        assert!(customers.iter().all(|customer| customer.profile.domain.ends_with(".example")));
        let people: Vec<_> = customers.iter().flat_map(|customer| &customer.profile.people).map(|person| &person.login_id).collect();
        assert_eq!(people.iter().collect::<BTreeSet<_>>().len(), people.len());
    }
}
