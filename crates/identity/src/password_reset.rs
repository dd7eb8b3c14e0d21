//! Forgotten password (spec/01.4): the answer is the same whether or not the account exists, and takes the same time, for a
//! job looks it up. The link is single-use, counts for an hour, the newest only, and goes to the address on file.

use std::time::Duration;

use axum::{Extension, http::StatusCode};
use db::{Cx, Result, Tx};
use jobs::{JobFailure, JobHandler};
use kernel::{OrganizationStatus, Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use utoipa::ToSchema;
use web::{Body, Problems, Reply, Visitor, throttle::Throttle};

use crate::{
    link::{self, LinkPurpose},
    organization,
    password::Passwords,
    person::{self, Person},
    session,
};

/// The kind of the jobs that look a forgotten account up.
pub const FORGOTTEN_PASSWORD: &str = "person.forgotten_password";

const BY_ADDRESS: Throttle = Throttle { name: "password_reset_address", limit: 30, window: Duration::from_secs(3600) };
const BY_ACCOUNT: Throttle = Throttle { name: "password_reset_account", limit: 5, window: Duration::from_secs(3600) };

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"account": "ada"}))]
pub struct CreatePasswordReset {
    /// The login ID or the e-mail address.
    pub account: String,
}

#[derive(Serialize, Deserialize)]
struct Forgotten {
    account: String,
}

/// Ask for a link to choose a new password. It is mailed if there is such an account; the answer does not tell.
#[utoipa::path(post, path = "/password-resets", tag = "session", request_body = CreatePasswordReset, extensions(("x-public" = json!(true))),
    responses((status = 204), Problems))]
pub(crate) async fn password_reset_create(Visitor { cx, .. }: Visitor, Body(body): Body<CreatePasswordReset>) -> Reply<StatusCode> {
    let account = body.account.trim().to_owned();
    if account.is_empty() || account.chars().count() > 254 {
        return Err(Problem::field("/account", "required", "Enter your login ID or your e-mail address.").into());
    }
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    BY_ACCOUNT.hit(&cx, &kernel::fold(&account)).await?;
    cx.write(async |tx| jobs::queue(&tx, FORGOTTEN_PASSWORD, None, &Forgotten { account: account.clone() }, tx.now()).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Looks the account up and mails the link: for an address that several accounts have, one each.
pub struct ForgottenPasswords;

#[async_trait::async_trait]
impl JobHandler for ForgottenPasswords {
    async fn run(&self, cx: &Cx, payload: Json) -> std::result::Result<(), JobFailure> {
        let Forgotten { account } = serde_json::from_value(payload).map_err(|error| JobFailure(error.to_string()))?;
        Ok(look_up(cx.clone(), account).await?)
    }
}

async fn look_up(cx: Cx, account: String) -> Result<()> {
    cx.write(async |tx| {
        for person in person::store::by_account(&tx, &account).await? {
            if organization::find(&tx, person.organization_id).await?.status == OrganizationStatus::Canceled {
                continue;
            }
            audit::Entry::new("account.forget_password", person.id).owner(person.organization_id).record(&tx).await?;
            send(&tx, &person, false).await?;
        }
        Ok(())
    })
    .await
}

/// Issues a link and publishes it to be mailed; `by_staff`: somebody with the right started it.
pub(crate) async fn send(tx: &Tx, person: &Person, by_staff: bool) -> Result<()> {
    let token = link::issue(tx, person.id, LinkPurpose::PasswordReset).await?;
    let payload = json!({"person_id": person.id, "token": token, "by_staff": by_staff});
    jobs::publish(tx, "person.password_reset_requested", person.id, Some(person.organization_id), &payload).await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"token": "from the link", "password": "kite harbor lamp"}))]
pub struct CompletePasswordReset {
    /// From the link in the mail.
    pub token: String,
    pub password: String,
}

/// Choose a new password with the link from the mail. All sessions of the account end.
#[utoipa::path(post, path = "/password-resets/complete", tag = "session", request_body = CompletePasswordReset,
    extensions(("x-public" = json!(true))), responses((status = 204), Problems))]
pub(crate) async fn password_reset_complete(
    Visitor { cx, .. }: Visitor,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<CompletePasswordReset>,
) -> Reply<StatusCode> {
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let hash = passwords.hash(body.password.clone(), "/password", cx.rng()).await?;
    let Some(login) = cx.write(async |tx| complete(&tx, &body.token, &hash).await).await? else {
        let detail = "This link was used already or is too old. Ask for a new one.";
        return Err(Problem::new(ProblemKind::Conflict, "link_invalid", detail).into());
    };
    // Whoever was locked out by somebody else's tries gets in at once.
    session::BY_ACCOUNT.clear(&cx, &login).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The folded login ID of the account, or nothing if the link does not count.
async fn complete(tx: &Tx, token: &str, password_hash: &str) -> Result<Option<String>> {
    let Some(id) = link::redeem(tx, token, LinkPurpose::PasswordReset).await? else { return Ok(None) };
    let person = person::store::lock(tx, id).await?;
    let organization = organization::find(tx, person.organization_id).await?;
    if !person.enabled || organization.status == OrganizationStatus::Canceled {
        return Ok(None);
    }
    // The link has shown that the address is theirs, and an older invitation has done its work.
    let email_verified_at = person.email_verified_at.or(Some(tx.now()));
    let person = Person { password_hash: Some(password_hash.to_owned()), email_verified_at, ..person };
    let person = person::store::save(tx, person).await?;
    person::store::end_links(tx, id).await?;
    session::store::end_others(tx, id, None).await?;
    audit::Entry::new("account.reset_password", id).owner(organization.id).record(tx).await?;
    jobs::publish(tx, "account.password_changed", id, Some(organization.id), &json!({"person_id": id})).await?;
    Ok(Some(person.login_folded))
}

#[cfg(test)]
mod tests {
    use jobs::Worker;

    use super::*;
    use crate::world::World;

    async fn forget(world: &World, account: &str) -> Vec<Json> {
        world.stage.clock.advance(Duration::from_secs(1));
        let before = world.heard("person.password_reset_requested").await.len();
        let forgotten = Forgotten { account: account.into() };
        let system = world.stage.system();
        system.write(async |tx| jobs::queue(&tx, FORGOTTEN_PASSWORD, None, &forgotten, tx.now()).await).await.unwrap();
        Worker::new(system).handler(FORGOTTEN_PASSWORD, ForgottenPasswords).drain().await.unwrap();
        world.heard("person.password_reset_requested").await.split_off(before)
    }

    async fn choose(world: &World, token: &str) -> Option<String> {
        world.stage.anonymous().write(async |tx| complete(&tx, token, "new").await).await.unwrap()
    }

    #[tokio::test]
    async fn a_link_goes_to_whoever_has_the_login_id_or_the_address_and_to_nobody_else() {
        let world = World::new().await;
        assert_eq!(forget(&world, "HAFEN.admin").await.len(), 1);
        assert_eq!(forget(&world, "Nora@Hafen.example").await.len(), 1);
        assert_eq!(forget(&world, "nobody").await.len(), 0);
        world.execute("UPDATE person SET email_folded = 'nora@hafen.example' WHERE login_id = 'deich.admin'").await;
        assert_eq!(forget(&world, "nora@hafen.example").await.len(), 2, "one for each account");
        world.execute("UPDATE organization SET status = 'canceled' WHERE kind = 'msp'").await;
        assert_eq!(forget(&world, "nora@hafen.example").await.len(), 1);
        world.execute("UPDATE person SET enabled = FALSE").await;
        assert_eq!(forget(&world, "hafen.admin").await.len(), 0);
    }

    #[tokio::test]
    async fn a_link_works_once_for_an_hour_and_only_the_newest() {
        let world = World::new().await;
        let token = |heard: &[Json]| heard[0]["token"].as_str().unwrap().to_owned();
        let older = token(&forget(&world, "hafen.admin").await);
        let newer = token(&forget(&world, "hafen.admin").await);
        assert_eq!(choose(&world, &older).await, None);
        let id = world.customer.administrator;
        world.execute(&format!("INSERT INTO session (id, token_hash, person_id, created_at, last_seen_at, idle_ends_at, ends_at) VALUES ('s', 'h', '{id}', 1, 1, 9, 9)")).await;
        assert_eq!(choose(&world, &newer).await.as_deref(), Some("hafen.admin"));
        assert_eq!(world.person(id).await.password_hash.as_deref(), Some("new"));
        assert_eq!(world.count("SELECT COUNT(*) AS count FROM session").await, 0);
        assert_eq!(choose(&world, &newer).await, None);
        let late = token(&forget(&world, "hafen.admin").await);
        world.stage.clock.advance(Duration::from_secs(3600));
        assert_eq!(choose(&world, &late).await, None);
        assert_eq!(world.audited("account.reset_password").await, 1);
    }

    #[tokio::test]
    async fn a_link_of_a_person_who_was_disabled_in_the_meantime_does_nothing() {
        let world = World::new().await;
        let token = forget(&world, "hafen.admin").await[0]["token"].as_str().unwrap().to_owned();
        world.execute("UPDATE person SET enabled = FALSE").await;
        assert_eq!(choose(&world, &token).await, None);
    }
}
