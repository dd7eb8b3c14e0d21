//! What is written beside the database: accounts to sign in with, and codes for load programs.

use std::{
    collections::BTreeSet,
    fmt::Write,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{DemoError, PASSWORD, bulk::Code, theater::Company, world::World};
use crate::Config;

/// At most this many codes are written.
pub const CODES: usize = 20_000;

pub fn accounts(data: &Path) -> PathBuf {
    data.join("demo-accounts.json")
}

pub fn already_there(config: &Config) -> String {
    format!(
        "The demo world is there already; nothing is loaded.\nOpen {} and sign in as ada with the password '{PASSWORD}'.",
        config.base_url()
    )
}

/// Writes both files; answers the table of accounts to print.
pub fn write(config: &Config, world: &World, codes: Vec<Code>) -> Result<String, DemoError> {
    let known = world.sales.iter().filter(|sale| sale.is_alive()).filter_map(|sale| sale.license.clone().zip(sale.code.clone()));
    let known = known.map(|(license_id, activation_code)| Code { license_id, activation_code });
    let codes: Vec<Value> = codes
        .into_iter()
        .chain(known)
        .take(CODES)
        .map(|code| json!({"license_id": code.license_id, "activation_code": code.activation_code}))
        .collect();
    std::fs::write(config.data.join("demo-codes.json"), serde_json::to_string_pretty(&codes)?)?;
    let rows = rows(world);
    let accounts_json: Vec<Value> = rows
        .iter()
        .map(|row| json!({"login_id": row.login_id, "password": PASSWORD, "organization": row.organization, "kind": row.kind, "role": row.role}))
        .collect();
    // The last file: it says that the story was told to its end.
    std::fs::write(accounts(&config.data), serde_json::to_string_pretty(&accounts_json)?)?;
    Ok(table(config, world, &rows))
}

struct Account {
    login_id: String,
    organization: String,
    kind: &'static str,
    role: &'static str,
}

fn rows(world: &World) -> Vec<Account> {
    let of = |profile: &super::data::Profile, company: &Company| {
        let accounts = profile.people.iter().map(|person| Account {
            login_id: person.login_id.clone(),
            organization: company.name.clone(),
            kind: company.kind.as_str(),
            role: person.role.as_str(),
        });
        accounts.collect::<Vec<_>>()
    };
    let partners = world.data.partners.iter().zip(&world.partners);
    let customers = world.customers.iter().filter_map(|customer| Some((&customer.profile, customer.company.as_ref()?)));
    std::iter::once((&world.data.vendor, &world.vendor))
        .chain(partners)
        .chain(customers)
        .flat_map(|(profile, company)| of(profile, company))
        .collect()
}

fn table(config: &Config, world: &World, rows: &[Account]) -> String {
    let mut text = format!(
        "The demo world is ready: {} customers, {} licenses, {} support requests.\nOpen {} and sign in; everybody's password is '{PASSWORD}'.\n\n",
        world.customers.len(),
        world.sales.len(),
        world.cases.len(),
        config.base_url()
    );
    // The first account of every kind and role.
    let mut shown = BTreeSet::new();
    for row in rows.iter().filter(|row| shown.insert((row.kind, row.role))) {
        let _ = writeln!(text, "  {:10} {:12} {:26} {}", row.login_id, row.kind, row.role, row.organization);
    }
    let _ = write!(text, "\nAll accounts: {}", accounts(&config.data).display());
    text
}
