//! Single-use links in mails: verification of an address, invitation, password reset. Only the newest of a kind is valid;
//! the database holds its keyed hash, the mail's event the token itself (sealed).

use std::time::Duration;

use db::{Result, Tx};
use kernel::{PersonId, text_enum};
use sea_orm::FromQueryResult;
use serde_json::json;

use crate::{organization::Organization, person::Person};

text_enum! {
    pub enum LinkPurpose { VerifyEmail = "verify_email", Invitation = "invitation", PasswordReset = "password_reset" }
}

impl LinkPurpose {
    const fn valid_for(self) -> Duration {
        match self {
            Self::PasswordReset => Duration::from_secs(3600),
            Self::VerifyEmail => Duration::from_secs(3 * 24 * 3600),
            Self::Invitation => Duration::from_secs(14 * 24 * 3600),
        }
    }
}

/// Makes a fresh token; older ones of the same purpose end.
pub(crate) async fn issue(tx: &Tx, person: PersonId, purpose: LinkPurpose) -> Result<String> {
    tx.execute("DELETE FROM link_token WHERE person_id = $1 AND purpose = $2", [person.into(), purpose.into()]).await?;
    let token = tx.new_secret();
    tx.execute(
        "INSERT INTO link_token (token_hash, person_id, purpose, expires_at) VALUES ($1, $2, $3, $4)",
        [tx.vault().look_up("link", token.as_bytes()).into(), person.into(), purpose.into(), tx.now().plus(purpose.valid_for()).into()],
    )
    .await?;
    Ok(token)
}

#[derive(FromQueryResult)]
struct Owner {
    person_id: PersonId,
}

/// The person whose valid token this is; it is used up by that.
pub(crate) async fn redeem(tx: &Tx, token: &str, purpose: LinkPurpose) -> Result<Option<PersonId>> {
    let owner: Option<Owner> = tx
        .query_one(
            "UPDATE link_token SET used_at = $1 WHERE token_hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $1 RETURNING person_id",
            [tx.now().into(), tx.vault().look_up("link", token.as_bytes()).into(), purpose.into()],
        )
        .await?;
    Ok(owner.map(|owner| owner.person_id))
}

/// Mails a link that shows that the address on file is the person's.
pub(crate) async fn ask_for_verification(tx: &Tx, person: &Person) -> Result<()> {
    let token = issue(tx, person.id, LinkPurpose::VerifyEmail).await?;
    let payload = json!({"person_id": person.id, "token": token});
    jobs::publish(tx, "person.verification_requested", person.id, Some(person.organization_id), &payload).await
}

/// Invites a person who has no password yet. Answers the link's token, for somebody who has just shown that the address is
/// theirs.
///
/// # Errors
/// Those of the database.
pub async fn invite(tx: &Tx, organization: &Organization, person: &Person) -> Result<String> {
    let token = issue(tx, person.id, LinkPurpose::Invitation).await?;
    let payload = json!({"person_id": person.id, "organization_id": organization.id, "token": token});
    jobs::publish(tx, "person.invited", person.id, Some(organization.id), &payload).await?;
    Ok(token)
}
