use db::{Cx, Env, Refusal, Request};
use kernel::Actor;
use tokio::sync::mpsc;

use crate::entry::{Entry, Row, insert};

/// Writes refusals as they come in, one row per actor, action and minute.
pub async fn keep_refusals(db: db::Db, env: std::sync::Arc<Env>, mut refusals: mpsc::Receiver<Refusal>) {
    while let Some(refusal) = refusals.recv().await {
        let cx = Cx::new(db.clone(), env.clone(), Actor::system(), Request::default());
        if let Err(cause) = keep(&cx, &refusal).await {
            tracing::error!(%cause, "a refusal could not be recorded");
        }
    }
}

async fn keep(cx: &Cx, refusal: &Refusal) -> db::Result<()> {
    let minute = refusal.at.as_second().div_euclid(60);
    let who = format!("{:?} {:?} {} {minute}", refusal.actor.principal, refusal.request.address, refusal.permission);
    let id = format!("aud_refused_{}", &cx.vault().look_up("refusal", who.as_bytes())[..32]);
    let mut entry = Entry::new(refusal.permission, refusal.permission.noun());
    if let Some(organization) = refusal.actor.organization() {
        entry = entry.owner(organization);
    }
    cx.write(async |tx| {
        let row = Row {
            id: id.clone(),
            entry: &entry,
            outcome: "refused",
            actor: &refusal.actor,
            request: &refusal.request,
            at: refusal.at,
            hash: String::new(),
        };
        insert(&tx, &row).await
    })
    .await
}
