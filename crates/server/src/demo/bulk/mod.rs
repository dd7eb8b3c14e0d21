//! The larger worlds: the small one, and rows put straight into the tables, many in one statement. What is made here holds
//! together as if verbs had made it: the tree with its closure, plans and pools whose sums are right, subscriptions, licenses
//! with dates by `License::set_dates`, real Activation Codes (hashed and sealed, so that they activate), installations,
//! Registration Keys for stock, support requests with their response clocks by the calendar and the first entries of
//! their timelines. What only verbs leave behind is missing for these rows: audit entries, events and mails, and the
//! movements of the pools.
//!
//! One batch is the customers and licenses of [`PARTNERS`] MSPs, in one transaction.

mod channel;
mod desk;
mod licenses;
mod tables;

use ::channel::ServicePlanId;
use catalog::Product;
use db::Tx;
use identity::{Language, Organization, Person, SupportOffering};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, PersonId, Role, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    DemoError, SEED,
    chance::Chance,
    clock::Era,
    data::{self, Country},
    world::{World, zone},
};
use crate::wiring::Installation;
use tables::Tables;

/// Customers of a partner, and licenses of a customer.
const CUSTOMERS: usize = 20;
const LICENSES: usize = 5;
/// Support requests for licenses, unless it is said otherwise.
const FEW: (usize, usize) = (3, 10);
/// Partners of one transaction.
const PARTNERS: usize = 10;

/// A license and what activates it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Code {
    pub license_id: String,
    pub activation_code: String,
}

/// What all rows hang on.
struct Ground {
    era: Era,
    countries: Vec<Country>,
    vendor: OrganizationId,
    /// The two tier 1.
    parents: [OrganizationId; 2],
    engineers: Vec<PersonId>,
    password_hash: String,
    calendar: desk::Desk,
    products: Vec<Product>,
    /// So many support requests for so many licenses.
    requests: (usize, usize),
}

impl Ground {
    /// How many support requests there are of the license with this number: spread evenly over all.
    fn requests_of(&self, license: usize) -> usize {
        let (requests, licenses) = self.requests;
        let up_to = |license: usize| license * requests / licenses.max(1);
        up_to(license + 1) - up_to(license)
    }
}

/// Adds rows until there are `licenses` in all, and for them so many `requests`; answers codes that activate.
pub async fn load(installation: &Installation, world: &World, licenses: usize, requests: Option<usize>) -> Result<Vec<Code>, DemoError> {
    let wanted = licenses.saturating_sub(world.sales.len());
    if wanted == 0 {
        return Ok(Vec::new());
    }
    let cx = installation.system();
    let partners = wanted.div_ceil(CUSTOMERS * LICENSES);
    let requests = requests.map_or(FEW, |requests| (requests, partners * CUSTOMERS * LICENSES));
    let ground = cx.read(async |tx| ground(&tx, world, requests).await).await?;
    let mut codes = Vec::new();
    for first in (0..partners).step_by(PARTNERS) {
        let made: Vec<Code> = cx
            .write(async |tx| {
                let mut tables = Tables::default();
                let mut chance = Chance::new(SEED ^ (first as u64 + 1));
                let mut codes = Vec::new();
                for partner in first..(first + PARTNERS).min(partners) {
                    codes.extend(partner_rows(&tx, &ground, &mut tables, partner, &mut chance)?);
                }
                desk::number(&tx, &mut tables).await?;
                tables.insert(&tx).await?;
                Ok::<_, DemoError>(codes)
            })
            .await?;
        if codes.len() < super::papers::CODES {
            codes.extend(made);
        }
    }
    cx.write(async |tx| tx.execute(include_str!("purchases.sql"), []).await).await?;
    Ok(codes)
}

async fn ground(tx: &Tx, world: &World, requests: (usize, usize)) -> Result<Ground, DemoError> {
    let mut products = Vec::new();
    for product in &world.data.products {
        let found = catalog::by_code(tx, &product.code).await?;
        products.push(found.ok_or_else(|| DemoError::Answer { pointer: product.code.clone() })?);
    }
    let engineers = world.vendor.people.iter().filter(|player| player.role == Role::SupportEngineer);
    Ok(Ground {
        era: world.era,
        countries: data::countries()?,
        vendor: world.vendor.id,
        parents: [world.partners[0].id, world.partners[1].id],
        engineers: engineers.map(|player| player.id).collect(),
        password_hash: world.password_hash.clone(),
        calendar: desk::desk(tx).await?,
        products,
        requests,
    })
}

/// An MSP with its plans, pools and keys, its customers and all that they have.
fn partner_rows(tx: &Tx, ground: &Ground, tables: &mut Tables, number: usize, chance: &mut Chance) -> Result<Vec<Code>, DemoError> {
    let parent = ground.parents[number % 2];
    let country = &ground.countries[number % ground.countries.len()];
    let came = ground.era.local(ground.era.day(870), 9 * 60, &zone(&country.time_zone));
    let msp = company(tx, ground, country, OrganizationKind::Msp, parent, came, number, chance)?;
    let above = [(parent, 1), (ground.vendor, 2)];
    let administrator = tables.company(tx, &msp, &above, person(ground, &msp, country, number, chance));
    let plans = channel::plans(tx, ground, tables, &msp);
    let mut codes = Vec::new();
    let mut assigned = [0_i64; 3];
    for at in 0..CUSTOMERS {
        let came = ground.era.local(ground.era.day(chance.between(800, 860)), chance.between(540, 960), &zone(&country.time_zone));
        let number = number * CUSTOMERS + at;
        let customer = company(tx, ground, country, OrganizationKind::Customer, msp.id, came, number, chance)?;
        let above = [(msp.id, 1), (parent, 2), (ground.vendor, 3)];
        let asks = tables.company(tx, &customer, &above, person(ground, &customer, country, 1_000_000 + number, chance));
        for turn in 0..LICENSES {
            let product = turn % 3;
            let plan: ServicePlanId = plans[product];
            let sold = licenses::license(tx, ground, tables, &customer, &msp, plan, product, chance)?;
            assigned[product] += sold.units;
            if sold.is_alive {
                codes.push(sold.code);
            }
            for _ in 0..ground.requests_of(number * LICENSES + turn) {
                desk::request(tx, ground, tables, &customer, product, &sold.license, asks, chance)?;
            }
        }
    }
    let stocked = channel::keys(tx, ground, tables, &msp, plans[0], administrator)?;
    assigned[0] += stocked;
    channel::pools(tx, ground, tables, &msp, assigned);
    Ok(codes)
}

#[expect(clippy::too_many_arguments, reason = "each is a column of the row")]
fn company(
    tx: &Tx,
    ground: &Ground,
    country: &Country,
    kind: OrganizationKind,
    parent: OrganizationId,
    came: Timestamp,
    number: usize,
    chance: &mut Chance,
) -> Result<Organization, DemoError> {
    let missing = || DemoError::Answer { pointer: country.country.clone() };
    let mut pick = |list: &[String]| chance.pick(list).cloned().ok_or_else(missing);
    let name = match kind {
        OrganizationKind::Msp => format!("{} & {} IT", pick(&country.last_names)?, pick(&country.last_names)?),
        _ => format!("{} & {} {}", pick(&country.last_names)?, pick(&country.last_names)?, pick(&country.trades)?),
    };
    let street = pick(&country.streets)?;
    let (city, state, postal) = chance.pick(&country.cities).cloned().ok_or_else(missing)?;
    let language: Language = country.language.parse().map_err(|_| missing())?;
    Ok(Organization {
        id: kernel::Id::new(came, tx.rng()),
        parent_id: Some(parent),
        kind,
        status: if kind == OrganizationKind::Customer { OrganizationStatus::Enabled } else { OrganizationStatus::Active },
        search: kernel::fold(&format!("{name} {city}")),
        company: name,
        address: format!("{street} {}, {postal}", chance.between(1, 98)),
        city,
        state,
        country: country.country.clone(),
        phone: format!("{}{:03}", country.phone, number % 1000),
        language,
        time_zone: country.time_zone.clone(),
        support_region: "europe".into(),
        support_offering: SupportOffering::Standard,
        premium_until: None,
        notes: String::new(),
        creator_id: Some(if kind == OrganizationKind::Customer { parent } else { ground.vendor }),
        emergency_email: String::new(),
        segment: None,
        service_manager_id: None,
        may_create_plans: true,
        may_refill_pools: true,
        second_factor_required: false,
        version: 1,
        created_at: came,
    })
}

/// The administrator of a company. The number makes login ID and web address its own.
fn person(ground: &Ground, company: &Organization, country: &Country, number: usize, chance: &mut Chance) -> impl Fn(PersonId) -> Person {
    let name = |list: &[String], chance: &mut Chance| chance.pick(list).cloned().unwrap_or_default();
    let (first_name, last_name) = (name(&country.first_names, chance), name(&country.last_names, chance));
    let login_id = format!("{}.{number}", kernel::fold(&last_name).replace(' ', ""));
    let email = format!("{login_id}@company-{number}.example");
    let (organization, password_hash) = (company.clone(), ground.password_hash.clone());
    move |id| Person {
        id,
        organization_id: organization.id,
        login_folded: kernel::fold(&login_id),
        search: kernel::fold(&format!("{first_name} {last_name} {login_id} {email}")),
        login_id: login_id.clone(),
        email_folded: email.clone(),
        email: email.clone(),
        email_verified_at: Some(organization.created_at),
        first_name: first_name.clone(),
        last_name: last_name.clone(),
        phone: organization.phone.clone(),
        country: organization.country.clone(),
        language: organization.language,
        time_zone: organization.time_zone.clone(),
        role: Role::Administrator,
        enabled: true,
        password_hash: Some(password_hash.clone()),
        second_factor_at: None,
        version: 1,
        created_at: organization.created_at,
    }
}
