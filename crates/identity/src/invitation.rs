//! Accepting an invitation (spec/01.2): the person chooses a password; the link has shown that the e-mail address is theirs.

use axum::{Extension, http::StatusCode};
use db::Tx;
use kernel::{Problem, ProblemKind};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use web::{Body, Problems, Reply, Visitor, throttle::Throttle};

use crate::{
    link::{self, LinkPurpose},
    password::Passwords,
    person::{self, Person},
};

const BY_ADDRESS: Throttle = Throttle { name: "invitation", limit: 30, window: std::time::Duration::from_secs(3600) };

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"token": "from the link", "password": "kite harbor lamp"}))]
pub struct AcceptInvitation {
    /// From the link in the mail.
    pub token: String,
    pub password: String,
}

/// Choose a password and take an account over. Works once for each invitation.
#[utoipa::path(post, path = "/invitations/accept", tag = "sign-up", request_body = AcceptInvitation, extensions(("x-public" = json!(true))),
    responses((status = 204), Problems))]
pub(crate) async fn invitation_accept(
    Visitor { cx, .. }: Visitor,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<AcceptInvitation>,
) -> Reply<StatusCode> {
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let hash = passwords.hash(body.password.clone(), "/password", cx.rng()).await?;
    let accepted = cx.write(async |tx| accept(&tx, &body.token, &hash).await).await?;
    if accepted {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Problem::new(ProblemKind::Conflict, "link_invalid", "This invitation was used already or is too old. Ask for a new one.")
            .into())
    }
}

async fn accept(tx: &Tx, token: &str, password_hash: &str) -> db::Result<bool> {
    let Some(id) = link::redeem(tx, token, LinkPurpose::Invitation).await? else { return Ok(false) };
    let invited = person::find(tx, id).await?;
    let organization = invited.organization_id;
    let accepted = Person { password_hash: Some(password_hash.to_owned()), email_verified_at: Some(tx.now()), ..invited };
    person::store::save(tx, accepted).await?;
    audit::Entry::new("person.accept_invitation", id).owner(organization).record(tx).await?;
    jobs::publish(tx, "person.invitation_accepted", id, Some(organization), &json!({"person_id": id})).await?;
    Ok(true)
}
