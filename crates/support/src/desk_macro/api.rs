use axum::{Json, http::StatusCode};
use kernel::{Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    DeskMacro, DeskMacroError, DeskMacroId,
    step::Step,
    store,
    write::{NewDeskMacro, create, delete, update},
};
use crate::support_request::{SupportRequestError, SupportRequestId, reply_values};

/// What is done with a support request in one go (spec 04.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = DeskMacro)]
pub(crate) struct DeskMacroBody {
    pub id: DeskMacroId,
    pub name: String,
    /// In this order.
    pub steps: Vec<Step>,
    pub version: i64,
    pub created_at: Timestamp,
}

impl TryFrom<DeskMacro> for DeskMacroBody {
    type Error = db::Error;

    fn try_from(found: DeskMacro) -> Result<Self, db::Error> {
        let steps = found.steps()?;
        Ok(Self { id: found.id, name: found.name, steps, version: found.version, created_at: found.created_at })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Ask for the log", "steps": [{"do": "reply", "body": "Dear {{customer}}, please send the log."}, {"do": "wait"}]}))]
pub(crate) struct WriteDeskMacro {
    /// Unique.
    pub name: String,
    /// 1 to 10.
    pub steps: Vec<Step>,
}

impl From<WriteDeskMacro> for NewDeskMacro {
    fn from(body: WriteDeskMacro) -> Self {
        Self { name: body.name, steps: body.steps }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoFilters {}

/// Keep a new macro.
#[utoipa::path(post, path = "/desk-macros", tag = "desk macros", request_body = WriteDeskMacro,
    extensions(("x-permission" = json!("desk_macro.create"))), responses((status = 201, body = DeskMacroBody), Problems))]
pub(crate) async fn desk_macro_create(Caller(cx): Caller, Body(body): Body<WriteDeskMacro>) -> Reply<(StatusCode, Json<DeskMacroBody>)> {
    let made = cx.write(async |tx| Ok::<_, DeskMacroError>(DeskMacroBody::try_from(create(&tx, body.clone().into()).await?)?)).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The macros, by name.
#[utoipa::path(get, path = "/desk-macros", tag = "desk macros", params(kernel::PageQuery),
    extensions(("x-permission" = json!("desk_macro.list"))), responses((status = 200, body = Page<DeskMacroBody>), Problems))]
pub(crate) async fn desk_macro_list(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<Page<DeskMacroBody>>> {
    let List { page, filters } = query;
    let found = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::DeskMacroList)?;
            store::page(&tx, &page, &filters).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = found;
    let items = items.into_iter().map(DeskMacroBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// Change a macro.
#[utoipa::path(patch, path = "/desk-macros/{id}", tag = "desk macros", params(("id" = DeskMacroId, Path)),
    request_body = WriteDeskMacro, extensions(("x-permission" = json!("desk_macro.update"))),
    responses((status = 200, body = DeskMacroBody), Problems))]
pub(crate) async fn desk_macro_update(
    Caller(cx): Caller,
    Path(id): Path<DeskMacroId>,
    Body(body): Body<WriteDeskMacro>,
) -> Reply<Versioned<DeskMacroBody>> {
    let changed =
        cx.write(async |tx| Ok::<_, DeskMacroError>(DeskMacroBody::try_from(update(&tx, id, body.clone().into()).await?)?)).await?;
    Ok(Versioned { version: changed.version, body: changed })
}

/// Keep a macro no longer.
#[utoipa::path(delete, path = "/desk-macros/{id}", tag = "desk macros", params(("id" = DeskMacroId, Path)),
    extensions(("x-permission" = json!("desk_macro.delete"))), responses((status = 204), Problems))]
pub(crate) async fn desk_macro_delete(Caller(cx): Caller, Path(id): Path<DeskMacroId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct FilledMacro {
    pub steps: Vec<Step>,
}

/// What a macro would do with a support request if the caller applied it, with its variables filled in. Nothing is done.
#[utoipa::path(get, path = "/support-requests/{id}/macros/{desk_macro_id}", tag = "desk macros",
    params(("id" = SupportRequestId, Path), ("desk_macro_id" = DeskMacroId, Path)),
    extensions(("x-permission" = json!("desk_macro.list"))), responses((status = 200, body = FilledMacro), Problems))]
pub(crate) async fn desk_macro_fill(
    Caller(cx): Caller,
    Path((id, desk_macro_id)): Path<(SupportRequestId, DeskMacroId)>,
) -> Reply<Json<FilledMacro>> {
    let filled = cx
        .read(async |tx| {
            let values = reply_values(&tx, id).await?;
            tx.require_anywhere(Permission::DeskMacroList)?;
            let steps = store::find(&tx, desk_macro_id).await?.filled(&values)?;
            Ok::<_, SupportRequestError>(FilledMacro { steps })
        })
        .await?;
    Ok(Json(filled))
}
