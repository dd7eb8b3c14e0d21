//! Where a mail belongs (spec 04.4, 04.10). It only reads: what is decided here is carried out, or refused, by the verbs.

use std::time::Duration;

use db::{Result, Tx};
use kernel::{OrganizationKind, PersonId, Timestamp};
use support::{Category, MailedCase, MailedRequest, SupportRequestId, mailed_case};

use super::{
    InboundMailReason as Reason, OwnAddresses,
    store::{self, Candidate, Owned},
};
use crate::{
    delivery::is_genuine,
    incoming::{Beyond, Incoming, Kind},
    mailbox,
};

#[derive(Clone, Debug)]
pub(super) enum Route {
    Ignore,
    /// A machine wrote: for colleagues to see.
    Note {
        case: Option<SupportRequestId>,
    },
    /// A mail of ours about this support request came back, sent at this time.
    Bounce {
        case: SupportRequestId,
        sent_at: Timestamp,
    },
    Speak {
        case: Box<MailedCase>,
        whom: Whom,
        quiet: bool,
    },
    Open {
        person: PersonId,
        wanted: Box<MailedRequest>,
    },
    Hold {
        reason: Reason,
        person: Option<PersonId>,
        pointer: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whom {
    Person(PersonId),
    /// One of the support request's further addresses.
    Address,
}

/// So many mails of one address are answered by a machine within a day; and so many of one address on one support request are
/// passed on to the customer's other addresses.
pub(super) const ANSWERS: i64 = 3;
/// So many pointers to the portal go out within a day, whoever wrote.
const POINTERS: i64 = 200;
const DAY: Duration = Duration::from_secs(86_400);
/// Nobody reads what is sent to these.
const NOBODY: [&str; 6] = ["noreply", "no-reply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster"];

pub(super) async fn route(tx: &Tx, mail: &Incoming, own: &OwnAddresses) -> Result<Route> {
    let case = case_of(tx, mail).await?;
    let Some(from) = &mail.from else {
        return Ok(match mail.kind {
            Kind::Bounce => bounce(tx, mail, case.as_ref()).await?,
            Kind::Automatic if mail.beyond.is_none() => Route::Note { case: case.map(|case| case.id) },
            _ => hold(mail.beyond.map_or(Reason::NoSender, beyond), None, false),
        });
    };
    if own.0.eq_ignore_ascii_case(&from.address) || mailbox::store::has_address(tx, &from.address).await? {
        return Ok(Route::Ignore);
    }
    match mail.kind {
        Kind::Bounce => return bounce(tx, mail, case.as_ref()).await,
        Kind::Automatic => return Ok(Route::Note { case: case.map(|case| case.id) }),
        Kind::Person | Kind::List => {}
    }
    if let Some(beyond) = mail.beyond {
        return Ok(hold(self::beyond(beyond), None, false));
    }
    let people = store::people_with(tx, &from.address).await?;
    match case {
        Some(case) => speak(tx, &from.address, &people, case).await,
        None if mail.kind == Kind::List => Ok(hold(Reason::List, None, false)),
        None => open(tx, mail, &from.address, &people).await,
    }
}

fn hold(reason: Reason, person: Option<PersonId>, pointer: bool) -> Route {
    Route::Hold { reason, person, pointer }
}

const fn beyond(beyond: Beyond) -> Reason {
    match beyond {
        Beyond::Size => Reason::TooLarge,
        Beyond::Parts => Reason::TooManyParts,
        Beyond::Headers => Reason::TooManyHeaders,
    }
}

/// The support request of the first name in it that we made.
async fn case_of(tx: &Tx, mail: &Incoming) -> Result<Option<MailedCase>> {
    let genuine = mail.claims.iter().find(|claim| is_genuine(tx.vault(), claim));
    match genuine.and_then(|claim| claim.id.parse().ok()) {
        Some(id) => mailed_case(tx, id).await,
        None => Ok(None),
    }
}

async fn bounce(tx: &Tx, mail: &Incoming, case: Option<&MailedCase>) -> Result<Route> {
    let noted = Route::Note { case: case.map(|case| case.id) };
    let Some(returned) = mail.returned.as_ref().filter(|returned| returned.failed) else { return Ok(noted) };
    for name in &returned.mails {
        let Some(ours) = store::ours(tx, name).await? else { continue };
        let Ok(id) = ours.object_id.parse() else { continue };
        let Some(case) = mailed_case(tx, id).await? else { continue };
        return Ok(match ours.event.as_str() {
            "support_request.contact_attempted" => Route::Bounce { case: case.id, sent_at: ours.created_at },
            _ => Route::Note { case: Some(case.id) },
        });
    }
    Ok(noted)
}

async fn speak(tx: &Tx, address: &str, people: &[Candidate], case: MailedCase) -> Result<Route> {
    let customers = people.iter().find(|one| one.organization_id == case.customer_id);
    let partners = people.iter().find(|one| one.kind.is_partner());
    let person = customers.or(partners).map(|one| one.person_id);
    let listed = case.recipients.iter().any(|known| known.eq_ignore_ascii_case(address));
    let whom = match person {
        Some(person) => Whom::Person(person),
        None if people.iter().any(|one| one.kind == OrganizationKind::Vendor) => return Ok(hold(Reason::StaffAddress, None, false)),
        None if listed => Whom::Address,
        None => {
            let reason = if people.is_empty() { Reason::UnknownSender } else { Reason::Stranger };
            return Ok(hold(reason, None, may_point(tx, address).await?));
        }
    };
    let quiet = store::joined_since(tx, address, case.id, tx.now().minus(DAY)).await? >= ANSWERS;
    Ok(Route::Speak { case: Box::new(case), whom, quiet })
}

async fn open(tx: &Tx, mail: &Incoming, address: &str, people: &[Candidate]) -> Result<Route> {
    let pointer = may_point(tx, address).await?;
    let mut customers = people.iter().filter(|one| one.kind == OrganizationKind::Customer);
    let Some(one) = customers.next() else {
        let reason = match people.first().map(|one| one.kind) {
            None => Reason::UnknownSender,
            Some(OrganizationKind::Vendor) => return Ok(hold(Reason::StaffAddress, None, false)),
            Some(_) => Reason::CustomerUnclear,
        };
        return Ok(hold(reason, None, pointer));
    };
    if customers.any(|other| other.organization_id != one.organization_id) {
        return Ok(hold(Reason::SeveralPeople, None, pointer));
    }
    let person = one.person_id;
    if store::answered_since(tx, address, tx.now().minus(DAY)).await? >= ANSWERS {
        return Ok(hold(Reason::TooMany, Some(person), false));
    }
    let product = match product(tx, mail, one).await? {
        Ok(product) => product,
        Err(reason) => return Ok(hold(reason, Some(person), pointer)),
    };
    let wanted = MailedRequest {
        organization_id: None,
        product_code: Some(product),
        category: Category::Product,
        priority: None,
        subject: subject(mail),
        language: identity::find_person(tx, person).await?.language,
        previous_id: None,
        recipients: Vec::new(),
    };
    Ok(Route::Open { person, wanted: Box::new(wanted) })
}

/// The product that it names; the only one that is maintained; or the one of the newest support request.
async fn product(tx: &Tx, mail: &Incoming, one: &Candidate) -> Result<std::result::Result<String, Reason>> {
    let mut maintained: Vec<Owned> = Vec::new();
    for owned in store::products_of(tx, one.organization_id).await? {
        if licensing::maintenance_of(tx, one.organization_id, owned.id).await?.iter().any(|license| license.running) {
            maintained.push(owned);
        }
    }
    let said = kernel::fold(&format!("{} {}", mail.subject, mail.reply));
    let named = |owned: &&Owned| said.contains(&kernel::fold(&owned.name)) || said.contains(&kernel::fold(&owned.code));
    let mut names = maintained.iter().filter(named);
    if let (Some(named), None) = (names.next(), names.next()) {
        return Ok(Ok(named.code.clone()));
    }
    match maintained.as_slice() {
        [] => return Ok(Err(Reason::NotEntitled)),
        [only] => return Ok(Ok(only.code.clone())),
        _ => {}
    }
    let latest = store::latest_product(tx, one.organization_id).await?;
    Ok(latest.filter(|code| maintained.iter().any(|owned| owned.code == *code)).ok_or(Reason::ProductUnclear))
}

/// What it is about: its subject, else its first line.
pub(super) fn subject(mail: &Incoming) -> String {
    let first = mail.reply.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("(…)");
    let line = if mail.subject.is_empty() { first } else { &mail.subject };
    line.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect()
}

/// One polite pointer to the portal for each address and day, never to where nobody reads, and not more than we bear.
async fn may_point(tx: &Tx, address: &str) -> Result<bool> {
    let local = address.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let since = tx.now().minus(DAY);
    Ok(!NOBODY.contains(&local.as_str())
        && store::answered_since(tx, address, since).await? == 0
        && store::pointers_since(tx, since).await? < POINTERS)
}
