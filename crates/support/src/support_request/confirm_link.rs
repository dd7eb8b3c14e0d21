//! The link in the mail with a proposed solution (spec 04.10): whoever has it confirms, once, without signing in.

use std::time::Duration;

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    CloseReason, Move, Status, SupportRequestError, SupportRequestId,
    close::{self, Ending, Rating},
    store,
};

/// How long the link is good.
const VALID: Duration = Duration::from_secs(30 * 86_400);
const PURPOSE: &str = "support_request.confirm_link";

/// A new link's token; those of an earlier proposal count no longer.
pub(super) async fn new_link(tx: &Tx, id: SupportRequestId) -> db::Result<String> {
    let token = tx.new_secret();
    let hash = tx.vault().look_up(PURPOSE, token.as_bytes());
    store::replace_confirm_link(tx, id, &hash, tx.now().plus(VALID)).await?;
    Ok(token)
}

/// Closes the support request as confirmed; answers its number.
pub(super) async fn confirm_by_link(tx: &Tx, token: &str, rating: Rating) -> Result<String, SupportRequestError> {
    rating.check()?;
    let hash = tx.vault().look_up(PURPOSE, token.as_bytes());
    let id = store::use_confirm_link(tx, &hash).await?.ok_or(SupportRequestError::Link)?;
    let mut request = store::lock_of_link(tx, id).await?;
    if request.status != Status::SolutionProposed {
        return Err(SupportRequestError::Link);
    }
    let detail = json!({"rating": rating.stars, "comment": rating.comment, "by_link": true});
    let permission = Permission::SupportRequestConfirm;
    let ending = Ending { wanted: Move::Confirm, permission, reason: CloseReason::Confirmed, stars: rating.stars, detail };
    close::finish(tx, &mut request, ending).await?;
    Ok(request.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            assign::assign,
            progress,
            trial::{input, open, payloads, read, run},
        },
    };

    /// Proposes a solution; answers the token that is mailed.
    async fn proposed(desk: &Desk, id: SupportRequestId) -> String {
        run(&desk.engineer, async |tx| progress::resume(&tx, id).await).await.unwrap();
        run(&desk.engineer, async |tx| progress::propose_solution(&tx, id, Some("Install 9.1.2.")).await).await.unwrap();
        let told = payloads(&desk.stage).await;
        let (_, payload) = told
            .iter()
            .rev()
            .find(|(name, told)| name == "support_request.solution_proposed" && told["support_request_id"] == json!(id))
            .unwrap();
        payload["confirm_token"].as_str().unwrap().to_owned()
    }
    async fn assigned(desk: &Desk) -> SupportRequestId {
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign(&tx, id, emil).await).await.unwrap();
        id
    }
    async fn confirm(desk: &Desk, token: &str) -> Result<String, SupportRequestError> {
        desk.stage.anonymous().write(async |tx| confirm_by_link(&tx, token, Rating { stars: Some(4), comment: None }).await).await
    }

    #[tokio::test]
    async fn the_link_in_the_mail_confirms_once_without_signing_in() {
        let desk = Desk::new().await;
        let id = assigned(&desk).await;
        let token = proposed(&desk, id).await;
        assert!(matches!(confirm(&desk, "guessed").await, Err(SupportRequestError::Link)));
        assert_eq!(confirm(&desk, &token).await.unwrap(), "SR-0000001");
        let closed = read(&desk.customer, id).await;
        assert_eq!((closed.status, closed.close_reason), (Status::Closed, Some(CloseReason::Confirmed)));
        assert!(matches!(confirm(&desk, &token).await, Err(SupportRequestError::Link)));
    }

    #[tokio::test]
    async fn an_old_link_or_that_of_an_earlier_proposal_counts_no_longer() {
        let desk = Desk::new().await;
        let id = assigned(&desk).await;
        let first = proposed(&desk, id).await;
        run(&desk.engineer, async |tx| progress::resume(&tx, id).await).await.unwrap();
        assert!(matches!(confirm(&desk, &first).await, Err(SupportRequestError::Link)), "nothing is proposed now");
        run(&desk.engineer, async |tx| progress::propose_solution(&tx, id, None).await).await.unwrap();
        assert!(matches!(confirm(&desk, &first).await, Err(SupportRequestError::Link)), "another is");
        let other = assigned(&desk).await;
        let token = proposed(&desk, other).await;
        desk.stage.clock.set("2026-06-03T08:00:00Z");
        assert!(matches!(confirm(&desk, &token).await, Err(SupportRequestError::Link)), "it is too old");
    }
}
