//! The route that applies a macro.

use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems};

use super::{Answer, SupportRequestBody, versioned};
use crate::{
    desk_macro::DeskMacroId,
    support_request::{SupportRequestId, apply_macro},
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"macro_id": "mac_01jd3v8k6r2n4q7t9w1x3y5z7b"}))]
pub(crate) struct ApplyMacro {
    pub macro_id: DeskMacroId,
}

/// Do all steps of a macro. Each needs its own permission; one that cannot be done takes back the others and is named.
#[utoipa::path(post, path = "/support-requests/{id}/apply-macro", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = ApplyMacro, extensions(("x-permission" = json!("support_request.apply_macro"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_apply_macro(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<ApplyMacro>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(apply_macro::apply_macro(&tx, id, body.macro_id).await?)).await?)
}
