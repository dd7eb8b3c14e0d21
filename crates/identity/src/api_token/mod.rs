//! API token: a credential for programs (spec/01.4). It acts for its person, narrowed to its scopes; shown once.

pub(crate) mod api;
pub(crate) mod store;

use db::{Error, Result, Tx};
use kernel::{Id, Noun, Page, PageQuery, Permission, Place, Problem, Timestamp};
use serde_json::json;

pub enum ApiToken {}
impl Noun for ApiToken {
    const PREFIX: &'static str = "tok";
}
pub type ApiTokenId = Id<ApiToken>;

#[derive(Debug, thiserror::Error)]
pub enum ApiTokenError {
    #[error(transparent)]
    Db(#[from] Error),
    #[error("the name must be 1 to 100 characters")]
    Name,
    #[error("the expiry lies in the past")]
    Expiry,
}

impl From<ApiTokenError> for Problem {
    fn from(error: ApiTokenError) -> Self {
        match error {
            ApiTokenError::Db(error) => error.into(),
            ApiTokenError::Name => Problem::field("/name", "wrong_value", "Give the token a name of 1 to 100 characters."),
            ApiTokenError::Expiry => Problem::field("/expires_at", "wrong_value", "The expiry lies in the past."),
        }
    }
}

pub(crate) async fn create(
    tx: &Tx,
    name: &str,
    scopes: Option<&[Permission]>,
    expires_at: Option<Timestamp>,
) -> Result<(ApiTokenId, String), ApiTokenError> {
    let person = tx.actor().person().ok_or(Error::Forbidden(Permission::ApiTokenCreate))?;
    tx.require(Permission::ApiTokenCreate, Place::Own)?;
    if !(1..=100).contains(&name.trim().chars().count()) {
        return Err(ApiTokenError::Name);
    }
    if expires_at.is_some_and(|end| end <= tx.now()) {
        return Err(ApiTokenError::Expiry);
    }
    let secret = format!("chy_{}", tx.new_secret());
    let id: ApiTokenId = tx.new_id();
    let token = store::Model {
        id,
        token_hash: tx.vault().look_up("api_token", secret.as_bytes()),
        person_id: person,
        name: name.trim().to_owned(),
        scopes: scopes.map(serde_json::to_string).transpose().map_err(Error::from)?,
        created_at: tx.now(),
        expires_at,
        last_used_at: None,
        revoked_at: None,
    };
    store::insert(tx, token).await?;
    let mut entry =
        audit::Entry::new(Permission::ApiTokenCreate, id).change(json!({"after": {"scopes": scopes, "expires_at": expires_at}}));
    if let Some(organization) = tx.actor().organization() {
        entry = entry.owner(organization);
    }
    entry.record(tx).await?;
    Ok((id, secret))
}

/// Ends one of the actor's own tokens at once.
pub(crate) async fn revoke(tx: &Tx, id: ApiTokenId) -> Result<(), ApiTokenError> {
    let person = tx.actor().person().ok_or(Error::Forbidden(Permission::ApiTokenRevoke))?;
    if !store::revoke(tx, id, person).await? {
        return Err(Error::NotFound.into());
    }
    tx.require(Permission::ApiTokenRevoke, Place::Own)?;
    let mut entry = audit::Entry::new(Permission::ApiTokenRevoke, id);
    if let Some(organization) = tx.actor().organization() {
        entry = entry.owner(organization);
    }
    entry.record(tx).await?;
    Ok(())
}

/// The actor's own tokens, newest first.
pub(crate) async fn list(tx: &Tx, query: &PageQuery) -> Result<Page<store::Model>> {
    tx.require(Permission::ApiTokenList, Place::Own)?;
    let person = tx.actor().person().ok_or(Error::Forbidden(Permission::ApiTokenList))?;
    store::page(tx, person, query).await
}
