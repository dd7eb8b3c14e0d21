//! Telling the story: from an empty database to the world as it is on the last day.

use kernel::{Clock, Role};

use super::{
    DemoError, SEED, Share, accounts,
    agenda::{Agenda, Deed},
    billing, cases, casework, cast,
    chance::Chance,
    clock::{DemoClock, Era},
    customers::{self, FIRST, SUSPENDED},
    data, desk, keys, letters, macros, market, moves, orders, paperwork, people, sales, selling, services, suites,
    theater::Theater,
    usage,
    world::{World, zone},
};
use crate::wiring::Installation;

/// Days before the end on which the story starts.
const START: i64 = FIRST + 25;

/// Where the clock must stand when an installation is opened for a story that ends at `end`.
pub fn beginning(end: kernel::Timestamp) -> kernel::Timestamp {
    let era = Era::ending(end);
    era.local(era.day(START), 8 * 60, &zone("Europe/Berlin"))
}

/// Tells the whole story; everything that it causes is done when this returns.
pub async fn tell(
    installation: &Installation,
    clock: std::sync::Arc<DemoClock>,
    end: kernel::Timestamp,
    password_hash: &str,
    share: Share,
) -> Result<World, DemoError> {
    let theater = Theater::new(installation, clock.clone())?;
    let mut world = begin(&theater, Era::ending(end), password_hash).await?;
    plan(&mut world, share)?;
    while let Some((at, deed)) = world.agenda.next(end) {
        theater.at(at).await?;
        perform(&theater, &mut world, deed).await?;
    }
    theater.work().await?;
    clock.move_to(end);
    theater.work().await?;
    desk::set(&theater, &world, end).await?;
    macros::set(&theater, &world).await?;
    letters::set(installation, &theater, &world).await?;
    accounts::set(&theater, &world).await?;
    theater.work().await?;
    tracing::info!(at = %clock.now(), "the story is told");
    Ok(world)
}

/// The vendor, its products and its partners.
async fn begin(theater: &Theater<'_>, era: Era, password_hash: &str) -> Result<World, DemoError> {
    let data = data::world()?;
    let vendor = cast::found(theater, &theater.system(), data.vendor.kind, None, &data.vendor, password_hash).await?;
    let mut partners: Vec<super::theater::Company> = Vec::new();
    for profile in &data.partners {
        let (parent, by) = match profile.parent {
            Some(parent) => (partners[parent].id, partners[parent].administrator().clone()),
            None => (vendor.id, vendor.administrator().clone()),
        };
        partners.push(cast::found(theater, &theater.acting(&by), profile.kind, Some(parent), profile, password_hash).await?);
    }
    let mut world = World {
        era,
        chance: Chance::new(SEED),
        data,
        stories: data::stories()?,
        password_hash: password_hash.to_owned(),
        vendor,
        partners,
        customers: Vec::new(),
        plans: std::collections::HashMap::new(),
        sales: Vec::new(),
        batches: Vec::new(),
        cases: Vec::new(),
        agenda: Agenda::default(),
    };
    market::open(theater, &mut world).await?;
    paperwork::publish(theater, &world).await?;
    services::open(theater, &world).await?;
    Ok(world)
}

/// Decides all that will happen.
fn plan(world: &mut World, share: Share) -> Result<(), DemoError> {
    world.customers = customers::plan(&world.data, &data::countries()?, share, &mut world.chance);
    world.sales = sales::plan(&world.era, &world.customers, share, &mut world.chance);
    for at in 0..world.customers.len() {
        let customer = &world.customers[at];
        let minute = world.chance.between(9 * 60, 16 * 60);
        world.agenda.add(world.era.local(world.era.day(customer.came), minute, &customer.zone), Deed::OpenCustomer(at));
        if customer.large && customer.came > 120 && at % 8 == 3 {
            world.agenda.add(world.era.local(world.era.day(customer.came - 30), minute, &customer.zone), Deed::BuyPremium(at));
        }
        if at == 17 {
            world.agenda.add(world.era.local(world.era.day(60), minute, &customer.zone), Deed::DisableCustomer(at));
        }
    }
    sales::schedule(world);
    keys::schedule(world);
    cases::schedule(world, share);
    orders::schedule(world);
    moves::schedule(world);
    suites::schedule(world);
    usage::schedule(world);
    billing::schedule(world);
    let berlin = zone("Europe/Berlin");
    world.agenda.add(world.era.local(world.era.day(90), 11 * 60, &berlin), Deed::SuspendPartner(SUSPENDED));
    world.agenda.add(world.era.local(world.era.day(1), 14 * 60, &berlin), Deed::AskForUnits);
    for partner in [2, 4, 5, 6] {
        for ago in [560, 310, 70] {
            let day = world.era.day(ago + i64::try_from(partner).unwrap_or(0));
            world.agenda.add(world.era.local(day, 10 * 60 + 20, &berlin), Deed::TopUp(partner));
        }
    }
    Ok(())
}

async fn perform(theater: &Theater<'_>, world: &mut World, deed: Deed) -> Result<(), DemoError> {
    match deed {
        Deed::OpenCustomer(at) => customers::open(theater, world, at).await,
        Deed::BuyPremium(at) => buy_premium(theater, world, at).await,
        Deed::Sale(at, deed) => selling::perform(theater, world, at, deed).await,
        Deed::StockKeys(at) => keys::generate(theater, world, at).await,
        Deed::VoidKeys(at) => keys::void(theater, world, at).await,
        Deed::Case(at, deed) => casework::perform(theater, world, at, deed).await,
        Deed::Order(deed) => orders::perform(theater, world, deed).await,
        Deed::Move(deed) => moves::perform(theater, world, deed).await,
        Deed::Suite(deed) => suites::perform(theater, world, deed).await,
        Deed::Usage(deed) => usage::perform(theater, world, deed).await,
        Deed::Billing(deed) => billing::perform(theater, world, deed).await,
        Deed::AskForUnits => {
            people::come_and_go(theater, world).await?;
            market::ask(theater, world).await?;
            services::sell(theater, world).await
        }
        Deed::TopUp(partner) => market::fill(theater, world, partner, 1, "Quarterly call-off").await,
        Deed::SuspendPartner(partner) => {
            let path = format!("/organizations/{}/suspend", world.partners[partner].id);
            let by = world.vendor.administrator();
            theater.post(by, &path, serde_json::json!({})).await.map(drop)
        }
        Deed::DisableCustomer(at) => {
            let path = format!("/organizations/{}/disable", world.customer(at)?.id);
            let by = world.vendor.administrator();
            theater.post(by, &path, serde_json::json!({})).await.map(drop)
        }
    }
}

async fn buy_premium(theater: &Theater<'_>, world: &World, at: usize) -> Result<(), DemoError> {
    let customer = world.customer(at)?.id;
    let until = world.era.local(world.era.day(-300), 0, &zone("Europe/Berlin"));
    let cx = theater.acting(world.vendor.with_role(Role::Administrator));
    cx.write(async |tx| {
        identity::set_support(&tx, customer, identity::SupportOffering::Premium, Some(until)).await?;
        Ok::<_, DemoError>(())
    })
    .await
}
