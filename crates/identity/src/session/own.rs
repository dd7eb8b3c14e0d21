//! One's own sessions: where one is signed in, and ending it there (spec/01.2).

use axum::{
    Json,
    http::{HeaderMap, StatusCode},
};
use db::Cx;
use kernel::{Permission, PersonId, Place, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Path, Problems, Reply};

use super::{api::own_hash, store};

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnSessions {
    pub items: Vec<OwnSession>,
}

/// A browser that is signed in.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnSession {
    pub id: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub address: Option<String>,
    /// As the browser names itself.
    pub user_agent: Option<String>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// Where one is signed in.
#[utoipa::path(get, path = "/me/sessions", tag = "session", extensions(("x-permission" = json!("account.update"))),
    responses((status = 200, body = OwnSessions), Problems))]
pub(crate) async fn own_session_list(Caller(cx): Caller, headers: HeaderMap) -> Reply<Json<OwnSessions>> {
    let person = allowed(&cx).await?;
    let own = own_hash(&cx, &headers);
    let sessions = cx.read(async |tx| store::of_person(&tx, person).await).await?;
    let items = sessions.into_iter().map(|session| OwnSession {
        current: own.as_ref() == Some(&session.token_hash),
        id: session.id,
        created_at: session.created_at,
        last_seen_at: session.last_seen_at,
        address: session.address,
        user_agent: session.user_agent,
    });
    Ok(Json(OwnSessions { items: items.collect() }))
}

/// End one of one's own sessions.
#[utoipa::path(delete, path = "/me/sessions/{id}", tag = "session", params(("id" = String, Path)),
    extensions(("x-permission" = json!("account.update"))), responses((status = 204), Problems))]
pub(crate) async fn own_session_end(Caller(cx): Caller, Path(id): Path<String>) -> Reply<StatusCode> {
    let person = allowed(&cx).await?;
    cx.write(async |tx| {
        if !store::end_own(&tx, person, &id).await? {
            return Err(db::Error::NotFound);
        }
        record(&tx, person).await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// End all of one's own sessions but the one that asks.
#[utoipa::path(post, path = "/me/sessions/end-others", tag = "session", extensions(("x-permission" = json!("account.update"))),
    responses((status = 204), Problems))]
pub(crate) async fn own_session_end_others(Caller(cx): Caller, headers: HeaderMap) -> Reply<StatusCode> {
    let person = allowed(&cx).await?;
    let kept = own_hash(&cx, &headers);
    cx.write(async |tx| {
        store::end_others(&tx, person, kept.as_deref()).await?;
        record(&tx, person).await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn record(tx: &db::Tx, person: PersonId) -> db::Result<()> {
    let mut entry = audit::Entry::new("session.end", person);
    if let Some(organization) = tx.actor().organization() {
        entry = entry.owner(organization);
    }
    entry.record(tx).await
}

async fn allowed(cx: &Cx) -> db::Result<PersonId> {
    cx.read(async |tx| tx.require(Permission::AccountUpdate, Place::Own)).await?;
    cx.actor().person().ok_or(db::Error::Forbidden(Permission::AccountUpdate))
}
