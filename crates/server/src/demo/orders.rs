//! Orders in every state, additional users, and customers who ask to renew.

use kernel::Role;
use serde_json::{Value, json};

use super::{
    DemoError,
    agenda::Deed,
    market::PlanKind,
    sales::{ENDPOINT, Fate, Sale},
    theater::{Theater, text},
    world::{World, zone},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderDeed {
    /// A new sale to a company without an account, by a partner: stays a draft.
    Draft(usize),
    /// The same, confirmed: its key waits for the buyer.
    Sell(usize),
    /// The same, entered twice and canceled.
    CancelDraft(usize),
    /// Confirmed, and canceled before the buyer registered the key.
    CancelSold(usize),
    /// A customer buys more users of a sale.
    AddUsers(usize),
    /// A customer asks to renew a sale.
    Ask(usize),
    /// Asks, and is told no.
    AskInVain(usize),
    /// Asks, and is renewed the same day.
    AskAndGet(usize),
}

/// Companies that have no account yet, with their mail.
const BUYERS: [&str; 4] =
    ["einkauf@werkstatt-petersen.example", "it@notariat-blum.example", "office@linden-apotheke.example", "post@baecker-thoma.example"];

pub fn schedule(world: &mut World) {
    let berlin = zone("Europe/Berlin");
    let desk = [
        (41, OrderDeed::CancelSold(2)),
        (23, OrderDeed::CancelDraft(4)),
        (12, OrderDeed::Sell(2)),
        (9, OrderDeed::Sell(0)),
        (5, OrderDeed::Sell(4)),
        (3, OrderDeed::Draft(2)),
        (2, OrderDeed::Draft(0)),
        (1, OrderDeed::Draft(2)),
    ];
    for (turn, (ago, deed)) in desk.into_iter().enumerate() {
        let minute = 9 * 60 + 17 * i64::try_from(turn).unwrap_or(0);
        world.agenda.add(world.era.local(world.era.day(ago), minute, &berlin), Deed::Order(deed));
    }
    let calm = |world: &World, sale: &Sale| !world.customers[sale.customer].quiet && sale.kind == PlanKind::Year;
    let of = |world: &World, fate: Fate| -> Vec<usize> {
        (0..world.sales.len()).filter(|at| world.sales[*at].fate == fate && calm(world, &world.sales[*at])).collect()
    };
    for (turn, at) in of(world, Fate::Normal).into_iter().filter(|at| at % 5 == 2).take(8).enumerate() {
        add(world, at, 4 + i64::try_from(turn).unwrap_or(0), OrderDeed::AddUsers(at));
    }
    let expiring = of(world, Fate::ExpiringSoon);
    // One of the vendor's own customers, too: that becomes a support request.
    let (own, sold): (Vec<_>, Vec<_>) = expiring.into_iter().partition(|at| world.customers[world.sales[*at].customer].partner.is_none());
    for (turn, at) in sold.into_iter().take(7).chain(own.into_iter().take(2)).enumerate() {
        let ask = match turn % 4 {
            1 => OrderDeed::AskAndGet(at),
            3 => OrderDeed::AskInVain(at),
            _ => OrderDeed::Ask(at),
        };
        add(world, at, 1 + i64::try_from(turn).unwrap_or(0), ask);
    }
}

fn add(world: &mut World, at: usize, ago: i64, deed: OrderDeed) {
    let zone = &world.customers[world.sales[at].customer].zone;
    world.agenda.add(world.era.local(world.era.day(ago), 14 * 60 + 5, zone), Deed::Order(deed));
}

pub async fn perform(theater: &Theater<'_>, world: &World, deed: OrderDeed) -> Result<(), DemoError> {
    match deed {
        OrderDeed::Draft(partner) => enter(theater, world, partner).await.map(drop),
        OrderDeed::Sell(partner) => {
            let order = enter(theater, world, partner).await?;
            turn(theater, world, (partner, &order), "confirm", json!({})).await
        }
        OrderDeed::CancelDraft(partner) => {
            let order = enter(theater, world, partner).await?;
            turn(theater, world, (partner, &order), "cancel", json!({"reason": "Entered twice"})).await
        }
        OrderDeed::CancelSold(partner) => {
            let order = enter(theater, world, partner).await?;
            turn(theater, world, (partner, &order), "confirm", json!({})).await?;
            turn(theater, world, (partner, &order), "cancel", json!({"reason": "The buyer withdrew"})).await
        }
        OrderDeed::AddUsers(at) => {
            let Some(license) = &world.sales[at].license else { return Ok(()) };
            let seller = world.seller_of(at);
            let body = json!({"units": 5, "po_number": format!("PO-{}", 8100 + at)});
            theater.post(seller, &format!("/licenses/{license}/additional-users"), body).await.map(drop)
        }
        OrderDeed::Ask(at) => ask(theater, world, at).await.map(drop),
        OrderDeed::AskAndGet(at) => {
            let Some(request) = ask(theater, world, at).await? else { return Ok(()) };
            let license = text(&request, "/license_id")?;
            let body = json!({"months": 12, "units": request["units"], "written_request": "Renewal request in the portal"});
            theater.post(world.seller_of(at), &format!("/licenses/{license}/renew"), body).await.map(drop)
        }
        OrderDeed::AskInVain(at) => {
            let Some(request) = ask(theater, world, at).await? else { return Ok(()) };
            let seller = world.seller_of(at);
            let body = json!({"reason": "We move your company to Harbor Complete; its quote is on the way."});
            theater.post(seller, &format!("/renewal-requests/{}/decline", text(&request, "/id")?), body).await.map(drop)
        }
    }
}

async fn enter(theater: &Theater<'_>, world: &World, partner: usize) -> Result<Value, DemoError> {
    let orders = theater.get(world.vendor.with_role(Role::LicenseManager), "/orders?limit=1").await?;
    let count = usize::try_from(orders["total"].as_u64().unwrap_or(0)).unwrap_or(0);
    let body = json!({"kind": "new", "service_plan_id": world.plan(Some(partner), ENDPOINT, PlanKind::Year)?,
        "units": 5 + 5 * (count % 4), "recipient_email": BUYERS[count % BUYERS.len()], "po_number": format!("PO-{}", 7700 + count)});
    theater.post(world.seller(Some(partner)), "/orders", body).await
}

async fn turn(theater: &Theater<'_>, world: &World, (partner, order): (usize, &Value), verb: &str, body: Value) -> Result<(), DemoError> {
    let path = format!("/orders/{}/{verb}", text(order, "/id")?);
    theater.post(world.seller(Some(partner)), &path, body).await.map(drop)
}

/// The form is filled from the account; one in three wants fewer units.
async fn ask(theater: &Theater<'_>, world: &World, at: usize) -> Result<Option<Value>, DemoError> {
    let sale = &world.sales[at];
    let Some(license) = &sale.license else { return Ok(None) };
    let units = if at.is_multiple_of(3) { (sale.units - 5).max(1) } else { sale.units };
    let body = json!({"license_id": license, "units": units});
    theater.post(world.customer(sale.customer)?.administrator(), "/renewal-requests", body).await.map(Some)
}
