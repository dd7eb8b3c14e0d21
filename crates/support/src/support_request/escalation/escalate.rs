//! Asking for an escalation: by the customer, its partner, or staff.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    EscalationId, EscalationLevel, EscalationReason, may_escalate,
    store::{self, New},
};
use crate::support_request::{
    EntryKind, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    error::{TEXT, check_text},
    event, progress, response,
    store::{self as requests, Model, View},
};

pub(super) async fn escalate(tx: &Tx, id: SupportRequestId, reason: EscalationReason, impact: &str) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestEscalate;
    let mut request = progress::lock(tx, id, permission).await?;
    check(tx, &request, impact)?;
    let level = request.escalation_level.unwrap_or(EscalationLevel::Cse).next();
    let escalation: EscalationId = tx.new_id();
    let decide_by = response::escalated(tx, &mut request).await?;
    let new = New { id: escalation, support_request_id: id, reason, business_impact: impact, level, decide_by };
    if !store::insert(tx, &new).await? {
        return Err(SupportRequestError::EscalatedAlready);
    }
    let detail = json!({"event": "requested", "reason": reason, "level": level, "decide_by": decide_by});
    let entry = NewEntry::of(tx.actor(), EntryKind::Escalation, detail);
    append(tx, &mut request, vec![NewEntry { body: Some(impact.to_owned()), ..entry }]).await?;
    requests::save(tx, &mut request).await?;
    let change = json!({"escalation_id": escalation, "reason": reason, "level": level});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change).record(tx).await?;
    let more = json!({"escalation_id": escalation, "reason": reason, "business_impact": impact, "level": level, "decide_by": decide_by,
        "author_id": tx.actor().person()});
    event::publish(tx, &request, "escalated", more).await?;
    Ok(requests::find(tx, id).await?)
}

fn check(tx: &Tx, request: &Model, impact: &str) -> Result<(), SupportRequestError> {
    progress::require_open(request)?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/business_impact", impact, TEXT);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let responded = request.responded_at.is_some();
    if !may_escalate(request.status, request.priority, responded, request.response_due_at, tx.now()) {
        return Err(SupportRequestError::TooEarlyToEscalate { due_at: request.response_due_at });
    }
    Ok(())
}
