//! Inviting: now, again, or on a chosen day (spec/01.2).

use db::{Cx, Result, Tx};
use jiff::civil::{Date, time};
use jiff::tz::TimeZone;
use jobs::{JobFailure, JobHandler};
use kernel::{FieldError, Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{Person, PersonError, PersonStatus, check_open, load, store};
use crate::{
    link,
    organization::{self, Organization, error},
};

/// The kind of the jobs that invite on a chosen day.
pub const INVITE: &str = "person.invite";

/// So far ahead an invitation may be put off, in days.
const LATEST: i32 = 366;

#[derive(Serialize, Deserialize)]
struct Invitation {
    person_id: PersonId,
}

/// Sends a fresh invitation to somebody who has not accepted one yet; older links end.
pub(crate) async fn invite_again(tx: &Tx, id: PersonId) -> std::result::Result<Person, PersonError> {
    let (person, organization) = load(tx, id).await?;
    tx.require(Permission::PersonInvite, tx.actor().place_of(organization.id))?;
    check_open(&organization)?;
    if person.status() != PersonStatus::Invited {
        return Err(PersonError::Status(person.status()));
    }
    audit::Entry::new(Permission::PersonInvite, id).owner(organization.id).record(tx).await?;
    link::invite(tx, &organization, &person).await?;
    Ok(person)
}

/// Eight in the morning of the day in the company's time zone; an error if the day is past or too far.
pub(crate) fn morning_of(tx: &Tx, organization: &Organization, day: Option<Date>, errors: &mut Vec<FieldError>) -> Option<Timestamp> {
    let day = day?;
    let zone = TimeZone::get(&organization.time_zone).unwrap_or(TimeZone::UTC);
    let today = tx.now().day_in(&zone);
    let days = today.until(day).map(|span| span.get_days()).unwrap_or(-1);
    let morning = day.to_datetime(time(8, 0, 0, 0)).to_zoned(zone);
    match morning {
        Ok(morning) if (0..=LATEST).contains(&days) => Some(Timestamp::from_microsecond(morning.timestamp().as_microsecond())),
        _ => {
            errors.push(error("/invite_on", "out_of_range", "Today or a day within the next 12 months."));
            None
        }
    }
}

/// Invites at once, or queues it.
pub(crate) async fn now_or_at(tx: &Tx, organization: &Organization, person: &Person, at: Option<Timestamp>) -> Result<()> {
    match at.filter(|at| *at > tx.now()) {
        None => link::invite(tx, organization, person).await.map(drop),
        Some(at) => jobs::queue(tx, INVITE, Some(&format!("{INVITE} {}", person.id)), &Invitation { person_id: person.id }, at).await,
    }
}

/// Sends the invitations whose day has come, unless the person was invited by hand and accepted, or was disabled.
pub struct Inviter;

#[async_trait::async_trait]
impl JobHandler for Inviter {
    async fn run(&self, cx: &Cx, payload: Json) -> std::result::Result<(), JobFailure> {
        let Invitation { person_id } = serde_json::from_value(payload).map_err(|error| JobFailure(error.to_string()))?;
        Ok(due(cx.clone(), person_id).await?)
    }
}

async fn due(cx: Cx, id: PersonId) -> Result<()> {
    cx.write(async |tx| {
        let person = store::lock(&tx, id).await?;
        let organization = organization::find(&tx, person.organization_id).await?;
        if person.status() == PersonStatus::Invited && check_open(&organization).is_ok() {
            link::invite(&tx, &organization, &person).await?;
        }
        Ok(())
    })
    .await
}
