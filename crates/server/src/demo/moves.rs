//! Licenses that change hands or go up in one another, and people without an account who ask for help.

use serde_json::json;

use super::{
    DemoError,
    agenda::Deed,
    market::PlanKind,
    sales::{Fate, Sale},
    store, suites,
    theater::{Theater, text},
    world::{World, zone},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveDeed {
    /// Seats that a customer bought beside its license were meant for another customer of the partner, and go there.
    Transfer { sale: usize, to: usize },
    /// A customer had bought a second license of the same; both become one.
    Merge(usize),
    /// The second one is there and waits for somebody to merge it.
    BuyTwice(usize),
    /// Somebody asks without an account; `true` where the link in the mail was opened.
    AskForHelp(usize, bool),
}

/// Category, name, company, address, language and what they write.
const LOST: [[&str; 6]; 4] = [
    [
        "licensing",
        "Jette Carstens",
        "Carstens Segelmacher",
        "jette@carstens-segel.example",
        "de",
        "Unser Server ist ausgefallen, und mit ihm der Aktivierungscode von Harbor Endpoint. Gekauft im März bei Nordlicht.",
    ],
    [
        "licensing",
        "Paul Mercier",
        "Atelier Mercier",
        "paul@atelier-mercier.example",
        "fr",
        "Le code d’activation reçu par e-mail est perdu. La commande portait sur 15 postes.",
    ],
    [
        "account",
        "Rosa Venturi",
        "Studio Venturi",
        "rosa@studio-venturi.example",
        "it",
        "La collega che gestiva l’accesso ha lasciato lo studio; nessuno conosce il suo ID.",
    ],
    [
        "licensing",
        "Owen Blythe",
        "Blythe Joinery",
        "owen@blythe-joinery.example",
        "en",
        "The key card got wet and the last group can’t be read.",
    ],
];

pub fn schedule(world: &mut World) {
    let berlin = zone("Europe/Berlin");
    let calm = |world: &World, sale: &Sale| {
        let customer = &world.customers[sale.customer];
        !customer.quiet && customer.partner.is_some() && !sale.by_key && sale.kind == PlanKind::Year && sale.fate == Fate::Normal
    };
    // Every fifth of them buys more users elsewhere in the story.
    let free: Vec<usize> = (0..world.sales.len()).filter(|at| at % 5 != 2 && calm(world, &world.sales[*at])).collect();
    let neighbor = |world: &World, at: usize| {
        let own = world.sales[at].customer;
        let (from, partner) = (&world.customers[own], world.customers[own].partner);
        (0..world.customers.len()).find(|other| {
            let to = &world.customers[*other];
            *other != own && to.partner == partner && to.profile.country == from.profile.country && !to.quiet && to.came >= from.came
        })
    };
    let moving: Vec<_> = free.iter().filter_map(|at| neighbor(world, *at).map(|to| (*at, to))).take(2).collect();
    for (turn, (sale, to)) in (0_i64..).zip(moving.iter().copied()) {
        add(world, 6 + turn, MoveDeed::Transfer { sale, to });
    }
    let others: Vec<_> = free.into_iter().filter(|at| moving.iter().all(|(sale, _)| sale != at)).take(4).collect();
    for (turn, at) in others.into_iter().enumerate() {
        add(world, 5, if turn < 2 { MoveDeed::Merge(at) } else { MoveDeed::BuyTwice(at) });
    }
    for turn in 0..LOST.len() {
        let minute = 10 * 60 + 43 * i64::try_from(turn).unwrap_or(0);
        let instant = world.era.local(world.era.day(2), minute, &berlin);
        world.agenda.add(instant, Deed::Move(MoveDeed::AskForHelp(turn, turn != 3)));
    }
}

fn add(world: &mut World, ago: i64, deed: MoveDeed) {
    let instant = world.era.local(world.era.day(ago), 11 * 60 + 20, &zone("Europe/Berlin"));
    world.agenda.add(instant, Deed::Move(deed));
}

pub async fn perform(theater: &Theater<'_>, world: &World, deed: MoveDeed) -> Result<(), DemoError> {
    match deed {
        MoveDeed::Transfer { sale, to } => {
            let second = buy_again(theater, world, sale).await?;
            let body = json!({"customer_id": world.customer(to)?.id});
            theater.post(world.seller_of(sale), &format!("/licenses/{second}/transfer"), body).await.map(drop)
        }
        MoveDeed::Merge(at) => {
            let Some(license) = &world.sales[at].license else { return Ok(()) };
            let second = buy_again(theater, world, at).await?;
            let body = json!({"license_id": second, "po_number": format!("PO-{}", 8600 + at)});
            theater.post(world.seller_of(at), &format!("/licenses/{license}/merge"), body).await.map(drop)
        }
        MoveDeed::BuyTwice(at) if world.sales[at].license.is_some() => buy_again(theater, world, at).await.map(drop),
        MoveDeed::BuyTwice(_) => Ok(()),
        MoveDeed::AskForHelp(turn, opened) => {
            let [category, name, company, email, language, description] = LOST[turn];
            let body = json!({"category": category, "name": name, "company": company, "email": email, "phone": "", "language": language,
                "description": description});
            theater.product("/licensing-requests", None, body).await?;
            if opened {
                theater.system().write(async |tx| store::open_request_links(&tx).await).await?;
            }
            Ok(())
        }
    }
}

/// A few more seats as a license of their own.
async fn buy_again(theater: &Theater<'_>, world: &World, at: usize) -> Result<String, DemoError> {
    let sale = &world.sales[at];
    let customer = &world.customers[sale.customer];
    let plan = world.plan(customer.partner, sale.product, sale.kind)?;
    let whose = world.customer(sale.customer)?.id;
    let sold = suites::assign_beside(theater, world.seller(customer.partner), (plan, whose), json!({"units": 5})).await?;
    text(&sold, "/licenses/0/id")
}
