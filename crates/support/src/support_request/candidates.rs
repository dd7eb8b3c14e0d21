//! Who might take a support request, and why (spec 04.6): what routing goes by, for whoever assigns by hand.

use db::Tx;
use kernel::{Permission, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{SupportRequestError, SupportRequestId, store};
use crate::routing::{self, Candidate, Unsuited};

/// Somebody of the support agents, as routing sees them now.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportRequestCandidate)]
pub struct CandidateBody {
    pub person_id: PersonId,
    pub name: String,
    /// Why routing would not choose them; absent: it could.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsuited: Option<Unsuited>,
    /// Their level for the product, 1 to 3; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The language of the support request.
    pub speaks: bool,
    /// By their own calendar, now.
    pub at_work: bool,
    /// Support requests that they work on.
    pub open_requests: i64,
}

pub(super) async fn candidates(tx: &Tx, id: SupportRequestId) -> Result<Vec<CandidateBody>, SupportRequestError> {
    let request = store::find(tx, id).await?.request;
    tx.require(Permission::SupportRequestAssign, tx.actor().place_of(request.customer_id))?;
    let ranked = routing::candidates(tx, &request).await?;
    let body = |one: Candidate| CandidateBody {
        unsuited: one.unsuited(),
        speaks: one.speaks(request.language),
        person_id: one.person_id,
        name: one.name,
        level: one.level,
        at_work: one.at_work,
        open_requests: one.load,
    };
    Ok(ranked.into_iter().map(body).collect())
}
