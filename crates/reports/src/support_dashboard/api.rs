use axum::{Extension, Json};
use kernel::Permission;
use web::{Caller, Problems, Reply};

use super::{Recent, SupportDashboard, count};

/// The support desk at a glance, a few seconds old at most: what is open by priority, engineer and age, what runs out, and the
/// backlog of the last thirty days.
#[utoipa::path(get, path = "/support-dashboard", tag = "support reports",
    extensions(("x-permission" = json!("support_dashboard.read"))),
    responses((status = 200, body = SupportDashboard), Problems))]
pub(crate) async fn support_dashboard_read(Caller(cx): Caller, Extension(recent): Extension<Recent>) -> Reply<Json<SupportDashboard>> {
    cx.read(async |tx| tx.require_anywhere(Permission::SupportDashboardRead)).await?;
    if let Some(dashboard) = recent.get(cx.now()) {
        return Ok(Json(dashboard));
    }
    let dashboard = cx.read(async |tx| count(&tx).await).await?;
    recent.keep(cx.now(), dashboard.clone());
    Ok(Json(dashboard))
}
