use axum::Json;
use identity::SupportOffering;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply, Versioned};

use super::{
    SupportTarget, SupportTargetError, list,
    update::{TargetChange, update},
};
use crate::{Priority, calendar::Target};

/// What is owed for one priority of one offering (spec 04.2). A target is `{"clock_time": seconds}`, `{"business_time": seconds}`
/// or `{"business_days": days}`.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportTarget)]
pub struct SupportTargetBody {
    pub offering: SupportOffering,
    pub priority: Priority,
    pub initial_response: Target,
    /// From each public message of the vendor to the next; none: no such clock.
    pub next_update: Option<Target>,
    /// None: no such clock.
    pub resolution: Option<Target>,
    /// Until an escalation is accepted or declined.
    pub escalation: Target,
    /// 1 to 100: when to warn.
    pub warn_percent: u8,
    pub version: i64,
}

impl From<SupportTarget> for SupportTargetBody {
    fn from(target: SupportTarget) -> Self {
        let SupportTarget { offering, priority, initial_response, next_update, resolution, escalation, warn_percent, version } = target;
        Self { offering, priority, initial_response, next_update, resolution, escalation, warn_percent, version }
    }
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SupportTargets {
    pub items: Vec<SupportTargetBody>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"initial_response": {"business_time": 14400}, "warn_percent": 75}))]
pub struct UpdateSupportTarget {
    pub initial_response: Option<Target>,
    /// `null` turns the clock off.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Target>)]
    pub next_update: Option<Option<Target>>,
    /// `null` turns the clock off.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Target>)]
    pub resolution: Option<Option<Target>>,
    pub escalation: Option<Target>,
    pub warn_percent: Option<u8>,
}

/// Tells a field that is `null` from one that is not there.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Target>>, D::Error> {
    Option::<Target>::deserialize(deserializer).map(Some)
}

impl From<UpdateSupportTarget> for TargetChange {
    fn from(body: UpdateSupportTarget) -> Self {
        let UpdateSupportTarget { initial_response, next_update, resolution, escalation, warn_percent } = body;
        Self { initial_response, next_update, resolution, escalation, warn_percent }
    }
}

/// The targets of all offerings and priorities.
#[utoipa::path(get, path = "/support-targets", tag = "support targets",
    extensions(("x-permission" = json!("support_target.list"))),
    responses((status = 200, body = SupportTargets), Problems))]
pub(crate) async fn support_target_list(Caller(cx): Caller) -> Reply<Json<SupportTargets>> {
    let items = cx.read(async |tx| list(&tx).await).await?.into_iter().map(SupportTargetBody::from).collect();
    Ok(Json(SupportTargets { items }))
}

/// Change what is owed from now on. Running clocks keep the target that they were given.
#[utoipa::path(patch, path = "/support-targets/{offering}/{priority}", tag = "support targets",
    params(("offering" = SupportOffering, Path), ("priority" = Priority, Path)), request_body = UpdateSupportTarget,
    extensions(("x-permission" = json!("support_target.update"))),
    responses((status = 200, body = SupportTargetBody), Problems))]
pub(crate) async fn support_target_update(
    Caller(cx): Caller,
    Path((offering, priority)): Path<(SupportOffering, Priority)>,
    Body(body): Body<UpdateSupportTarget>,
) -> Reply<Versioned<SupportTargetBody>> {
    Ok(cx
        .write(async |tx| {
            let target = update(&tx, offering, priority, body.clone().into()).await?;
            Ok::<_, SupportTargetError>(Versioned { version: target.version, body: target.into() })
        })
        .await?)
}
