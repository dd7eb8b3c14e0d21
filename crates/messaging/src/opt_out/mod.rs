//! Turning off reminders (spec/05.1): each has a link of its own for each person, which a mail program may call by itself
//! (RFC 8058). The link needs no sign-in and no row: its token is a keyed hash of what it turns off.

pub(crate) mod api;
pub(crate) mod own;
pub(crate) mod store;

use db::{Tx, Vault};
use kernel::{PersonId, Problem, ProblemKind};
use serde_json::json;

use crate::{
    notice,
    secret::{Secret, View},
};

#[derive(Debug, thiserror::Error)]
pub(crate) enum OptOutError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the link is not right")]
    Link,
}

impl From<OptOutError> for Problem {
    fn from(error: OptOutError) -> Self {
        match error {
            OptOutError::Db(error) => error.into(),
            OptOutError::Link => {
                Self::new(ProblemKind::Conflict, "link_invalid", "This link is not complete. Use the one in the mail as it stands there.")
            }
        }
    }
}

/// Where `person` turns off mails of `event`.
pub(crate) fn link(vault: &Vault, base_url: &str, person: PersonId, event: &str, view: View) -> String {
    let token = Secret::from(token(vault, person, event)).shown(view);
    format!("{base_url}/api/v1/mail-opt-outs?person_id={person}&event={event}&token={token}")
}

fn token(vault: &Vault, person: PersonId, event: &str) -> String {
    hex::encode(vault.sign(PURPOSE, message(person, event).as_bytes()))
}

fn message(person: PersonId, event: &str) -> String {
    format!("{person} {event}")
}

const PURPOSE: &str = "mail_opt_out";

/// Turns mails of `event` off for the person whose link this is; doing it again changes nothing.
pub(crate) async fn turn_off(tx: &Tx, person: PersonId, event: &str, given: &str) -> Result<(), OptOutError> {
    check(tx, person, event, given)?;
    if store::insert(tx, person, event).await? {
        let owner = identity::find_person(tx, person).await?.organization_id;
        audit::Entry::new("mail.turn_off", person).owner(owner).change(json!({"after": {"event": event}})).record(tx).await?;
    }
    Ok(())
}

/// # Errors
/// [`OptOutError::Link`] unless the token belongs to the person and to a reminder.
pub(crate) fn check(tx: &Tx, person: PersonId, event: &str, given: &str) -> Result<(), OptOutError> {
    let signed = hex::decode(given).is_ok_and(|tag| tx.vault().is_signed(PURPOSE, message(person, event).as_bytes(), &tag));
    if signed && notice::may_be_turned_off(event) { Ok(()) } else { Err(OptOutError::Link) }
}

#[cfg(test)]
mod tests {
    use catalog::ProductKind;

    use super::*;
    use crate::{
        delivery::sink::Sink,
        world::{World, relayed},
    };

    async fn call(world: &World, person: PersonId, event: &str, token: &str) -> Result<(), OptOutError> {
        let cx = world.stage.cx(kernel::Actor::anonymous());
        cx.write(async |tx| turn_off(&tx, person, event, token).await).await
    }

    #[tokio::test]
    async fn a_reminder_says_how_it_is_turned_off_and_then_stays_away_from_that_person_alone() {
        let world = World::new().await;
        let sink = Sink::start(None).await;
        let license = world.license(ProductKind::Software, None).await;
        world.tick("license.expiring", license, false).await;
        world.tick("license.expired", license, false).await;
        world.work(&relayed(sink.port)).await;
        let mails: Vec<_> = sink.taken().into_iter().map(|mail| String::from_utf8(mail.data).unwrap()).collect();
        assert_eq!(mails.len(), 4);
        assert_eq!(mails.iter().filter(|raw| raw.contains("List-Unsubscribe: <")).count(), 2, "the expiry itself is a service mail");
        let mine = mails.iter().find(|raw| raw.contains("List-Unsubscribe:") && raw.contains("hanna@hafen.example")).unwrap();
        let (_, rest) = mine.split_once("List-Unsubscribe: <").unwrap();
        let link = rest.split_once('>').unwrap().0;
        let token = link.rsplit_once("token=").unwrap().1.to_owned();
        assert!(link.contains(&world.hanna.id.to_string()), "{link}");
        let shown = world.rows().await;
        assert!(!format!("{shown:?}").contains(&token), "a link that acts is masked in the console");
        for _ in 0..2 {
            call(&world, world.hanna.id, "license.expiring", &token).await.unwrap();
        }
        world.tick("license.expiring", license, false).await;
        world.tick("license.expired", license, false).await;
        world.work(&relayed(sink.port)).await;
        let mut later: Vec<_> = sink.taken()[4..].iter().map(|mail| mail.to[0].clone()).collect();
        later.sort();
        assert_eq!(later, ["RCPT TO:<hanna@hafen.example>", "RCPT TO:<hanna@nordlicht.example>", "RCPT TO:<hanna@nordlicht.example>"]);
    }

    #[tokio::test]
    async fn a_link_turns_off_only_what_it_says() {
        let world = World::new().await;
        let vault = &world.stage.env.vault;
        let token = token(vault, world.hanna.id, "license.expiring");
        let other = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        let service = super::token(vault, world.hanna.id, "license.expired");
        for (person, event, given) in [
            (other, "license.expiring", token.as_str()),
            (world.hanna.id, "license.expired", &token),
            (world.hanna.id, "license.expired", &service),
            (world.hanna.id, "license.expiring", ""),
            (world.hanna.id, "license.expiring", &token[..62]),
        ] {
            assert!(matches!(call(&world, person, event, given).await, Err(OptOutError::Link)), "{person} {event} {given}");
        }
    }
}
