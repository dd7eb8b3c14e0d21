use std::time::Duration;

use db::Cx;
use kernel::{Actor, Membership, Permission, Principal, Problem, ProblemKind};
use web::{Authenticate, Credential};

use super::{csrf_token, lifetimes, store};

/// Finds the person behind a cookie or a token, with role and status as they are now.
pub struct Authenticator;

/// `last seen` is written at most this often.
const TOUCH_EVERY: Duration = Duration::from_secs(60);

#[async_trait::async_trait]
impl Authenticate for Authenticator {
    async fn authenticate(&self, cx: &Cx, credential: Credential<'_>) -> Result<Actor, Problem> {
        match credential {
            // Owned copies: a future that borrows them is not `Send` for every lifetime.
            Credential::Bearer(token) => by_token(cx.clone(), token.to_owned()).await,
            Credential::Session { cookie, csrf, changes } => {
                let holder = by_session(cx.clone(), cookie.to_owned()).await?;
                if changes && csrf != Some(csrf_token(cx.vault(), cookie).as_str()) {
                    let detail = "The X-CSRF-Token header is missing or not the session's. Sign in again.";
                    return Err(Problem::new(ProblemKind::Forbidden, "csrf_token", detail));
                }
                Ok(holder)
            }
        }
    }
}

async fn by_session(cx: Cx, cookie: String) -> Result<Actor, Problem> {
    let hash = cx.vault().look_up("session", cookie.as_bytes());
    let holder = cx.read(async |tx| store::holder_of_session(&tx, &hash).await).await?;
    let holder =
        holder.ok_or_else(|| Problem::new(ProblemKind::Unauthenticated, "session_ended", "Your session has ended. Sign in again."))?;
    if holder.last_seen_at.is_some_and(|seen| cx.now().since(seen) >= TOUCH_EVERY) {
        let idle_ends_at = cx.now().plus(lifetimes(holder.kind).0);
        cx.write(async |tx| store::touch_session(&tx, &holder.credential_id, idle_ends_at).await).await?;
    }
    Ok(actor(&holder, None, None))
}

async fn by_token(cx: Cx, token: String) -> Result<Actor, Problem> {
    let hash = cx.vault().look_up("api_token", token.as_bytes());
    let holder = cx.read(async |tx| store::holder_of_token(&tx, &hash).await).await?;
    let holder =
        holder.ok_or_else(|| Problem::new(ProblemKind::Unauthenticated, "token_invalid", "This token is not valid, or not any more."))?;
    if holder.last_seen_at.is_none_or(|seen| cx.now().since(seen) >= TOUCH_EVERY) {
        cx.write(async |tx| store::touch_token(&tx, &holder.credential_id).await).await?;
    }
    let scopes = match &holder.scopes {
        None => None,
        Some(text) => Some(serde_json::from_str::<Vec<Permission>>(text).map_err(|_| Problem::internal())?),
    };
    Ok(actor(&holder, Some(holder.credential_id.clone()), scopes))
}

fn actor(holder: &store::Holder, token: Option<String>, scopes: Option<Vec<Permission>>) -> Actor {
    // Nothing but the own account, where the factor is set up.
    let scopes = if holder.lacks_factor == 0 { scopes } else { Some(vec![Permission::AccountUpdate]) };
    Actor {
        principal: Principal::Person { id: holder.person_id, token },
        membership: Some(Membership { organization: holder.organization_id, kind: holder.kind, status: holder.status, role: holder.role }),
        scopes,
    }
}
