//! Routes about who is there and what is new.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{Attendance, attend, store, stream};
use crate::support_request::{Status, SupportRequestId, entry::EntryId};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"attendance": "typing"}))]
pub(crate) struct AttendSupportRequest {
    pub attendance: Attendance,
}

/// Where a support request stands: the data of the event `changed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct SupportRequestNews {
    pub status: Status,
    /// The newest entry of the timeline that the reader may see.
    pub entry_id: Option<EntryId>,
    /// For the vendor's people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

impl From<store::Latest> for SupportRequestNews {
    fn from(latest: store::Latest) -> Self {
        Self { status: latest.status, entry_id: latest.entry_id, version: latest.version }
    }
}

/// Somebody else of the vendor who has the support request open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Attendant {
    pub id: PersonId,
    pub name: String,
    pub typing: bool,
}

/// The data of the event `attendance`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Attendants {
    pub items: Vec<Attendant>,
}

impl From<Vec<store::Attendant>> for Attendants {
    fn from(found: Vec<store::Attendant>) -> Self {
        let one =
            |one: store::Attendant| Attendant { id: one.id, name: format!("{} {}", one.first_name, one.last_name), typing: one.typing };
        Self { items: found.into_iter().map(one).collect() }
    }
}

/// Say that you have it open, write to it, or have left it. Say it again every 20 seconds; after 45 of silence you have left.
#[utoipa::path(post, path = "/support-requests/{id}/attend", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = AttendSupportRequest, extensions(("x-permission" = json!("support_request.attend"))),
    responses((status = 204), Problems))]
pub(crate) async fn support_request_attend(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<AttendSupportRequest>,
) -> Reply<StatusCode> {
    cx.write(async |tx| attend::attend(&tx, id, body.attendance).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What happens to it as server-sent events: `changed` with a `SupportRequestNews` whenever you would read something new;
/// for the vendor's people `attendance` with `Attendants` whenever somebody else comes, goes or begins to type.
#[utoipa::path(get, path = "/support-requests/{id}/events", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.read"))),
    responses((status = 200, content_type = "text/event-stream", body = String), Problems))]
pub(crate) async fn support_request_events(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<Response> {
    let first = stream::look(cx.clone(), id).await?;
    Ok(stream::stream(cx, id, first).into_response())
}
