//! Closing (spec 04.10): the customer confirms, with a short rating; or staff close it for another reason.

use db::Tx;
use kernel::Permission;
use serde_json::{Value, json};

use super::{
    CloseReason, Move, SupportRequestError, SupportRequestId,
    error::{REASON, check_text, field},
    event, progress, response,
    store::{self, Model, View},
};

/// What the customer says of how it went.
#[derive(Clone, Debug, Default)]
pub(super) struct Rating {
    /// 1 to 5, 5 is best.
    pub stars: Option<i64>,
    pub comment: Option<String>,
}

/// The solution works.
pub(super) async fn confirm(tx: &Tx, id: SupportRequestId, rating: Rating) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestConfirm;
    let request = progress::lock(tx, id, permission).await?;
    let mut errors = Vec::new();
    if rating.stars.is_some_and(|stars| !(1..=5).contains(&stars)) {
        errors.push(field("/rating", "out_of_range", "1 to 5."));
    }
    if let Some(comment) = &rating.comment {
        check_text(&mut errors, "/comment", comment, REASON);
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let detail = json!({"rating": rating.stars, "comment": rating.comment});
    let ending = Ending { wanted: Move::Confirm, permission, reason: CloseReason::Confirmed, stars: rating.stars, detail };
    end(tx, request, ending).await
}

/// Staff close it. `consent`: how the customer agreed, for the reasons that need it.
pub(super) async fn close(tx: &Tx, id: SupportRequestId, reason: CloseReason, consent: Option<&str>) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestClose;
    let request = progress::lock(tx, id, permission).await?;
    let mut errors = Vec::new();
    if let Some(consent) = consent {
        check_text(&mut errors, "/customer_consent", consent, REASON);
    } else if reason.needs_consent() {
        let detail = "This reason needs the customer's consent: write down who agreed, when and how.";
        errors.push(field("/customer_consent", "required", detail));
    }
    if reason == CloseReason::NoResponse {
        let detail = "A support request closes for no response by itself, after three contact attempts and ten days.";
        errors.push(field("/reason", "by_itself", detail));
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    // Confirmed is confirmed, whoever notes it: only a proposed solution can be.
    let wanted = if reason == CloseReason::Confirmed { Move::Confirm } else { Move::Close };
    end(tx, request, Ending { wanted, permission, reason, stars: None, detail: json!({"customer_consent": consent}) }).await
}

struct Ending {
    wanted: Move,
    permission: Permission,
    reason: CloseReason,
    stars: Option<i64>,
    detail: Value,
}

async fn end(tx: &Tx, mut request: Model, ending: Ending) -> Result<View, SupportRequestError> {
    let Ending { wanted, permission, reason, stars, mut detail } = ending;
    let before = request.status;
    detail["close_reason"] = json!(reason);
    progress::step(tx, &mut request, wanted, Some(detail)).await?;
    response::stop(tx, &mut request, "stopped").await?;
    request.close_reason = Some(reason);
    request.rating = stars;
    request.closed_at = Some(tx.now());
    store::save(tx, &mut request).await?;
    let change = json!({"before": {"status": before}, "after": {"status": request.status, "close_reason": reason}});
    audit::Entry::new(permission, request.id).owner(request.customer_id).change(change).record(tx).await?;
    event::publish(tx, &request, "closed", json!({"close_reason": reason})).await?;
    Ok(store::find(tx, request.id).await?)
}
