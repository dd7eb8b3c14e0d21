//! As whom long work acts: the person who started it, with the role and status of now.

use db::{Cx, Result};
use jobs::LongJob;
use kernel::{Actor, Membership, Permission, PersonId, Principal};

use crate::session::store;

/// Finds the person behind a job; nobody, once the account, its organization or the token that started it has ended.
pub struct StandIn;

#[async_trait::async_trait]
impl jobs::StandIn for StandIn {
    async fn actor(&self, cx: &Cx, job: &LongJob) -> Result<Option<Actor>> {
        let Some(person) = job.person_id else { return Ok(None) };
        let scopes = job.scopes.as_deref().map(serde_json::from_str::<Vec<Permission>>).transpose()?;
        actor_of(cx.clone(), person, job.token_id.clone(), scopes).await
    }
}

/// A person as whom something of theirs is done that came without signing in, such as a mail; nobody, once their account or
/// organization has ended. Whoever asks has made sure that it was them.
pub async fn actor_of_person(cx: Cx, person: PersonId) -> Result<Option<Actor>> {
    actor_of(cx, person, None, None).await
}

async fn actor_of(cx: Cx, person: PersonId, token: Option<String>, scopes: Option<Vec<Permission>>) -> Result<Option<Actor>> {
    let holder = cx.read(async |tx| store::holder_of_person(&tx, person, token.as_deref()).await).await?;
    Ok(holder.map(|holder| Actor {
        principal: Principal::Person { id: holder.person_id, token },
        membership: Some(Membership { organization: holder.organization_id, kind: holder.kind, status: holder.status, role: holder.role }),
        scopes,
    }))
}
