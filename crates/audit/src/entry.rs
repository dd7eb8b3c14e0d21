use aws_lc_rs::digest;
use db::{Request, Result, Tx};
use kernel::{Actor, Id, Noun, OrganizationId, Principal, Timestamp};
use sea_orm::Value;
use serde_json::{Value as Json, json};

/// What is about to be recorded.
#[must_use = "an entry that is not recorded leaves no trace"]
pub struct Entry {
    action: String,
    object_id: String,
    owner_id: Option<OrganizationId>,
    change: Json,
    personal: Json,
}

pub(crate) enum AuditEntry {}
impl Noun for AuditEntry {
    const PREFIX: &'static str = "aud";
}

impl Entry {
    /// `action` is the word that route and permission share: `registration_key.void`.
    pub fn new(action: impl ToString, object_id: impl ToString) -> Self {
        Self { action: action.to_string(), object_id: object_id.to_string(), owner_id: None, change: json!({}), personal: json!({}) }
    }
    /// The organization whose trail this belongs to; its people and those above see the row.
    pub fn owner(mut self, owner: OrganizationId) -> Self {
        self.owner_id = Some(owner);
        self
    }
    /// Before and after, without secrets and without personal values.
    pub fn change(mut self, change: Json) -> Self {
        self.change = change;
        self
    }
    /// Names, addresses, mail: kept aside so that they can be erased.
    pub fn personal(mut self, personal: Json) -> Self {
        self.personal = personal;
        self
    }

    /// Writes that this was refused, in a transaction of its own: one row for each actor, address, action, object and minute.
    pub async fn refused(self, tx: &Tx) -> Result<()> {
        let minute = tx.now().as_second().div_euclid(60);
        let Self { action, object_id, .. } = &self;
        let who = format!("{:?} {:?} {action} {object_id} {minute}", tx.actor().principal, tx.request().address);
        let id = format!("aud_refused_{}", &tx.vault().look_up("refusal", who.as_bytes())[..32]);
        let (actor, request, at) = (tx.actor(), tx.request(), tx.now());
        insert(tx, &Row { id, entry: &self, outcome: "refused", actor, request, at, hash: String::new() }).await
    }

    /// Writes the row in the caller's transaction.
    pub async fn record(self, tx: &Tx) -> Result<()> {
        let mut salt = [0; 16];
        tx.rng().fill(&mut salt);
        let salt = hex::encode(salt);
        let has_personal = self.personal != json!({});
        let personal = self.personal.to_string();
        let hash = if has_personal { personal_hash(&salt, &personal) } else { String::new() };
        let id: Id<AuditEntry> = tx.new_id();
        insert(
            tx,
            &Row { id: id.to_string(), entry: &self, outcome: "done", actor: tx.actor(), request: tx.request(), at: tx.now(), hash },
        )
        .await?;
        if has_personal {
            tx.execute(
                "INSERT INTO audit_personal (entry_id, salt, values_json) VALUES ($1, $2, $3)",
                [id.into(), salt.into(), personal.into()],
            )
            .await?;
        }
        Ok(())
    }
}

pub(crate) struct Row<'a> {
    pub id: String,
    pub entry: &'a Entry,
    pub outcome: &'static str,
    pub actor: &'a Actor,
    pub request: &'a Request,
    pub at: Timestamp,
    pub hash: String,
}

/// Inserts the row unless one with its id is there already (a refusal of the same minute).
pub(crate) async fn insert(tx: &Tx, row: &Row<'_>) -> Result<()> {
    let (principal, token) = match &row.actor.principal {
        Principal::Anonymous => ("anonymous", None),
        Principal::System => ("system", None),
        Principal::Person { token, .. } => ("person", token.clone()),
        Principal::Organization { token } => ("organization", Some(token.clone())),
    };
    let values: [Value; 13] = [
        row.id.as_str().into(),
        row.at.into(),
        row.actor.organization().into(),
        principal.into(),
        row.actor.person().into(),
        token.into(),
        row.request.id.as_str().into(),
        row.entry.action.as_str().into(),
        row.outcome.into(),
        row.entry.object_id.as_str().into(),
        row.entry.owner_id.into(),
        row.entry.change.to_string().into(),
        row.hash.as_str().into(),
    ];
    tx.execute(
        "INSERT INTO audit_entry (id, at, organization_id, principal, person_id, token_id, request_id, action, outcome, object_id, owner_id, \
         change, personal_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING",
        values,
    )
    .await?;
    Ok(())
}

pub(crate) fn personal_hash(salt: &str, personal: &str) -> String {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(salt.as_bytes());
    context.update(personal.as_bytes());
    hex::encode(context.finish())
}
