use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply, Versioned};

use super::{SupportSettings, SupportSettingsError};

/// What holds for the whole support desk.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportSettings)]
pub(crate) struct SupportSettingsBody {
    /// So many days after its closing a support request can be reopened.
    pub reopen_days: i64,
    pub version: i64,
}

fn versioned(settings: SupportSettings) -> Versioned<SupportSettingsBody> {
    let SupportSettings { reopen_days, version } = settings;
    Versioned { version, body: SupportSettingsBody { reopen_days, version } }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reopen_days": 30}))]
pub(crate) struct UpdateSupportSettings {
    /// 0 to 365.
    pub reopen_days: i64,
}

/// What holds for the whole support desk.
#[utoipa::path(get, path = "/support-settings", tag = "support settings",
    extensions(("x-permission" = json!("support_settings.read"))),
    responses((status = 200, body = SupportSettingsBody), Problems))]
pub(crate) async fn support_settings_read(Caller(cx): Caller) -> Reply<Versioned<SupportSettingsBody>> {
    Ok(versioned(cx.read(async |tx| super::read(&tx).await).await?))
}

/// Change it, for what closes from now on.
#[utoipa::path(patch, path = "/support-settings", tag = "support settings", request_body = UpdateSupportSettings,
    extensions(("x-permission" = json!("support_settings.update"))),
    responses((status = 200, body = SupportSettingsBody), Problems))]
pub(crate) async fn support_settings_update(
    Caller(cx): Caller,
    Body(body): Body<UpdateSupportSettings>,
) -> Reply<Versioned<SupportSettingsBody>> {
    Ok(cx.write(async |tx| Ok::<_, SupportSettingsError>(versioned(super::update(&tx, body.reopen_days).await?))).await?)
}
