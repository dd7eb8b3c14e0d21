use axum::{Json, http::StatusCode};
use kernel::{Page, Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Content, SavedView, SavedViewError, SavedViewId, store,
    write::{NewSavedView, create, delete, update},
};
use crate::support_request::Filters;

/// Filters and order of the list of support requests under a name.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SavedView)]
pub(crate) struct SavedViewBody {
    pub id: SavedViewId,
    pub name: String,
    /// The whole desk sees it.
    pub shared: bool,
    /// The caller made it.
    pub own: bool,
    /// Words to find.
    pub q: Option<String>,
    #[schema(examples("-created_at"))]
    pub sort: Option<String>,
    pub filters: Filters,
    pub version: i64,
    pub created_at: Timestamp,
}

fn body_of(view: SavedView, caller: Option<PersonId>) -> Result<SavedViewBody, db::Error> {
    let SavedView { id, person_id, name, shared, content, version, created_at, .. } = view;
    let Content { q, sort, filters } = serde_json::from_str(&content)?;
    Ok(SavedViewBody { id, name, shared, own: caller == Some(person_id), q, sort, filters, version, created_at })
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Urgent and mine", "filters": {"mine": true, "priority": "p1", "open": true}}))]
pub(crate) struct WriteSavedView {
    /// Unique among the caller's.
    pub name: String,
    /// For the whole desk; needs `saved_view.share`.
    #[serde(default)]
    pub shared: bool,
    pub q: Option<String>,
    pub sort: Option<String>,
    #[serde(default)]
    pub filters: Filters,
}

impl From<WriteSavedView> for NewSavedView {
    fn from(body: WriteSavedView) -> Self {
        let WriteSavedView { name, shared, q, sort, filters } = body;
        Self { name, shared, content: Content { q, sort, filters } }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoFilters {}

/// Keep filters under a name.
#[utoipa::path(post, path = "/saved-views", tag = "saved views", request_body = WriteSavedView,
    extensions(("x-permission" = json!("saved_view.create"))), responses((status = 201, body = SavedViewBody), Problems))]
pub(crate) async fn saved_view_create(Caller(cx): Caller, Body(body): Body<WriteSavedView>) -> Reply<(StatusCode, Json<SavedViewBody>)> {
    let caller = cx.actor().person();
    let made = cx.write(async |tx| Ok::<_, SavedViewError>(body_of(create(&tx, body.clone().into()).await?, caller)?)).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The caller's views and those of the whole desk, by name.
#[utoipa::path(get, path = "/saved-views", tag = "saved views", params(kernel::PageQuery),
    extensions(("x-permission" = json!("saved_view.list"))), responses((status = 200, body = Page<SavedViewBody>), Problems))]
pub(crate) async fn saved_view_list(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<Page<SavedViewBody>>> {
    let List { page, filters } = query;
    let caller = cx.actor().person();
    let found = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::SavedViewList)?;
            store::page(&tx, &page, &filters).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = found;
    let items = items.into_iter().map(|view| body_of(view, caller)).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// Rename a view, keep other filters under its name, share it or share it no longer.
#[utoipa::path(patch, path = "/saved-views/{id}", tag = "saved views", params(("id" = SavedViewId, Path)),
    request_body = WriteSavedView, extensions(("x-permission" = json!("saved_view.update"))),
    responses((status = 200, body = SavedViewBody), Problems))]
pub(crate) async fn saved_view_update(
    Caller(cx): Caller,
    Path(id): Path<SavedViewId>,
    Body(body): Body<WriteSavedView>,
) -> Reply<Versioned<SavedViewBody>> {
    let caller = cx.actor().person();
    let changed = cx.write(async |tx| Ok::<_, SavedViewError>(body_of(update(&tx, id, body.clone().into()).await?, caller)?)).await?;
    Ok(Versioned { version: changed.version, body: changed })
}

/// Keep a view no longer.
#[utoipa::path(delete, path = "/saved-views/{id}", tag = "saved views", params(("id" = SavedViewId, Path)),
    extensions(("x-permission" = json!("saved_view.delete"))), responses((status = 204), Problems))]
pub(crate) async fn saved_view_delete(Caller(cx): Caller, Path(id): Path<SavedViewId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
