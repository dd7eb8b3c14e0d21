use axum::{Json, http::StatusCode};
use identity::Language;
use kernel::{Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    CannedReply, CannedReplyError, CannedReplyId, store,
    write::{NewCannedReply, create, delete, fill, update},
};
use crate::support_request::{SupportRequestError, SupportRequestId, reply_values};

/// A text that is written again and again (spec 04.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CannedReply)]
pub(crate) struct CannedReplyBody {
    pub id: CannedReplyId,
    pub name: String,
    pub language: Language,
    /// With `{{customer}}`, `{{engineer}}`, `{{number}}`, `{{product}}` and `{{subject}}` where those belong.
    pub body: String,
    pub version: i64,
    pub created_at: Timestamp,
}

impl From<CannedReply> for CannedReplyBody {
    fn from(reply: CannedReply) -> Self {
        let CannedReply { id, name, language, body, version, created_at, .. } = reply;
        Self { id, name, language, body, version, created_at }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Ask for the log", "language": "en", "body": "Dear {{customer}}, please send the log of {{product}}."}))]
pub(crate) struct WriteCannedReply {
    /// Unique within its language.
    pub name: String,
    pub language: Language,
    /// Other variables than those listed are refused.
    pub body: String,
}

impl From<WriteCannedReply> for NewCannedReply {
    fn from(body: WriteCannedReply) -> Self {
        Self { name: body.name, language: body.language, body: body.body }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filters {
    pub language: Option<Language>,
}

/// Keep a new text for replies.
#[utoipa::path(post, path = "/canned-replies", tag = "canned replies", request_body = WriteCannedReply,
    extensions(("x-permission" = json!("canned_reply.create"))), responses((status = 201, body = CannedReplyBody), Problems))]
pub(crate) async fn canned_reply_create(
    Caller(cx): Caller,
    Body(body): Body<WriteCannedReply>,
) -> Reply<(StatusCode, Json<CannedReplyBody>)> {
    let made = cx.write(async |tx| Ok::<CannedReplyBody, CannedReplyError>(create(&tx, body.clone().into()).await?.into())).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The canned replies, by name.
#[utoipa::path(get, path = "/canned-replies", tag = "canned replies", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("canned_reply.list"))), responses((status = 200, body = Page<CannedReplyBody>), Problems))]
pub(crate) async fn canned_reply_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<CannedReplyBody>>> {
    let List { page, filters } = query;
    let found = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::CannedReplyList)?;
            Ok::<_, CannedReplyError>(store::page(&tx, &page, &filters).await?)
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = found;
    Ok(Json(Page { items: items.into_iter().map(CannedReplyBody::from).collect(), next_cursor, total, total_is_exact }))
}

/// Change a canned reply.
#[utoipa::path(patch, path = "/canned-replies/{id}", tag = "canned replies", params(("id" = CannedReplyId, Path)),
    request_body = WriteCannedReply, extensions(("x-permission" = json!("canned_reply.update"))),
    responses((status = 200, body = CannedReplyBody), Problems))]
pub(crate) async fn canned_reply_update(
    Caller(cx): Caller,
    Path(id): Path<CannedReplyId>,
    Body(body): Body<WriteCannedReply>,
) -> Reply<Versioned<CannedReplyBody>> {
    let changed = cx.write(async |tx| Ok::<CannedReplyBody, CannedReplyError>(update(&tx, id, body.clone().into()).await?.into())).await?;
    Ok(Versioned { version: changed.version, body: changed })
}

/// Keep a canned reply no longer.
#[utoipa::path(delete, path = "/canned-replies/{id}", tag = "canned replies", params(("id" = CannedReplyId, Path)),
    extensions(("x-permission" = json!("canned_reply.delete"))), responses((status = 204), Problems))]
pub(crate) async fn canned_reply_delete(Caller(cx): Caller, Path(id): Path<CannedReplyId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct FilledReply {
    pub body: String,
}

/// A canned reply with its variables filled in for a support request and the person who asks.
#[utoipa::path(get, path = "/support-requests/{id}/canned-replies/{canned_reply_id}", tag = "canned replies",
    params(("id" = SupportRequestId, Path), ("canned_reply_id" = CannedReplyId, Path)),
    extensions(("x-permission" = json!("canned_reply.list"))), responses((status = 200, body = FilledReply), Problems))]
pub(crate) async fn canned_reply_fill(
    Caller(cx): Caller,
    Path((id, canned_reply_id)): Path<(SupportRequestId, CannedReplyId)>,
) -> Reply<Json<FilledReply>> {
    let values = cx
        .read(async |tx| {
            let values = reply_values(&tx, id).await?;
            tx.require_anywhere(Permission::CannedReplyList)?;
            Ok::<_, SupportRequestError>(values)
        })
        .await?;
    let body = cx.read(async |tx| fill(&tx, canned_reply_id, &values).await).await?;
    Ok(Json(FilledReply { body }))
}
