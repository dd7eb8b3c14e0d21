use axum::{Json, http::StatusCode};
use kernel::{Page, Permission, PersonId, Place, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{NewOnCallShift, OnCallShift, OnCallShiftError, OnCallShiftId, create, delete, store};

/// Who takes a region's P1 outside of its hours (spec 04.6). A region has one person on call at a time.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = OnCallShift)]
pub struct OnCallShiftBody {
    pub id: OnCallShiftId,
    pub support_region: String,
    pub person_id: PersonId,
    pub name: String,
    pub starts_at: Timestamp,
    /// The first instant after it.
    pub ends_at: Timestamp,
    pub created_at: Timestamp,
}

impl From<OnCallShift> for OnCallShiftBody {
    fn from(row: OnCallShift) -> Self {
        let OnCallShift { id, support_region, person_id, name, starts_at, ends_at, created_at } = row;
        Self { id, support_region, person_id, name, starts_at, ends_at, created_at }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"support_region": "europe", "person_id": "usr_01jd3v8k6r2n4q7t9w1x3y5z7b",
    "starts_at": "2026-12-24T17:30:00Z", "ends_at": "2026-12-27T08:00:00Z"}))]
pub struct CreateOnCallShift {
    pub support_region: String,
    /// Of the vendor's support staff.
    pub person_id: PersonId,
    pub starts_at: Timestamp,
    /// The first instant after it; at most 31 days later.
    pub ends_at: Timestamp,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub support_region: Option<String>,
    /// Those that end after this instant.
    pub from: Option<Timestamp>,
    /// Those that start before this instant.
    pub to: Option<Timestamp>,
}

/// Put somebody on call.
#[utoipa::path(post, path = "/on-call-shifts", tag = "support agents", request_body = CreateOnCallShift,
    extensions(("x-permission" = json!("on_call_shift.create"))),
    responses((status = 201, body = OnCallShiftBody), Problems))]
pub(crate) async fn on_call_shift_create(
    Caller(cx): Caller,
    Body(body): Body<CreateOnCallShift>,
) -> Reply<(StatusCode, Json<OnCallShiftBody>)> {
    let made = cx
        .write(async |tx| {
            let CreateOnCallShift { support_region, person_id, starts_at, ends_at } = body.clone();
            let made = create(&tx, NewOnCallShift { support_region, person_id, starts_at, ends_at }).await?;
            Ok::<_, OnCallShiftError>(OnCallShiftBody::from(made))
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The rota.
#[utoipa::path(get, path = "/on-call-shifts", tag = "support agents", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("on_call_shift.list"))),
    responses((status = 200, body = Page<OnCallShiftBody>), Problems))]
pub(crate) async fn on_call_shift_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<OnCallShiftBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require(Permission::OnCallShiftList, Place::Own)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(OnCallShiftBody::from)))
}

/// Take a shift away.
#[utoipa::path(delete, path = "/on-call-shifts/{id}", tag = "support agents", params(("id" = OnCallShiftId, Path)),
    extensions(("x-permission" = json!("on_call_shift.delete"))),
    responses((status = 204), Problems))]
pub(crate) async fn on_call_shift_delete(Caller(cx): Caller, Path(id): Path<OnCallShiftId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
