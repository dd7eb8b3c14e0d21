use axum::{Extension, Json};
use kernel::Permission;
use web::{Caller, Problems, Reply};

use super::{Home, Recent, count};

/// The numbers of the start page, those of the lists that one may see: half a minute old at most.
#[utoipa::path(get, path = "/home", tag = "search", extensions(("x-permission" = json!("customer.list"))),
    responses((status = 200, body = Home), Problems))]
pub(crate) async fn home_read(Caller(cx): Caller, Extension(recent): Extension<Recent>) -> Reply<Json<Home>> {
    cx.read(async |tx| tx.require_anywhere(Permission::CustomerList)).await?;
    let own = cx.actor().organization().ok_or(db::Error::NotFound)?;
    if let Some(home) = recent.get(own, cx.now()) {
        return Ok(Json(home.shown_to(cx.actor())));
    }
    let home = cx.read(async |tx| count(&tx).await).await?;
    recent.keep(own, cx.now(), home.clone());
    Ok(Json(home.shown_to(cx.actor())))
}
