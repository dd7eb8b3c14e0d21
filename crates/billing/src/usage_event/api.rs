use axum::Json;
use jiff::civil::Date;
use kernel::Problem;
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply};

use super::{NewUsageEvent, Outcome, Told, create};

/// How many units of a license were in use on a day.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UsageEvent {
    /// Your own id of it, unique within `source`. The same id with the same values counts once; with other values it is refused.
    pub event_id: String,
    /// What tells it: a gateway, a script.
    pub source: String,
    pub license_id: LicenseId,
    /// In the license's time zone; not in the future, at most two years ago.
    #[schema(value_type = String, examples("2026-11-20"))]
    pub day: Date,
    pub used_units: i64,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"items": [{"event_id": "2026-11-20/hafen", "source": "mail-gateway", "license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b",
    "day": "2026-11-20", "used_units": 18}]}))]
pub struct CreateUsageEvents {
    /// 1 to 1,000.
    pub items: Vec<UsageEvent>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UsageEventOutcome {
    pub event_id: String,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UsageEventOutcomes {
    /// How many rows count now or did before.
    pub accepted: i64,
    pub refused: i64,
    /// In the order sent.
    pub items: Vec<UsageEventOutcome>,
}

impl From<Vec<Told>> for UsageEventOutcomes {
    fn from(told: Vec<Told>) -> Self {
        let accepted = told.iter().filter(|told| told.outcome.counts()).count() as i64;
        let refused = told.len() as i64 - accepted;
        Self {
            accepted,
            refused,
            items: told.into_iter().map(|told| UsageEventOutcome { event_id: told.event_id, outcome: told.outcome }).collect(),
        }
    }
}

/// Tell how many units were in use. Every row is answered for itself; sending a batch again counts nothing twice.
#[utoipa::path(post, path = "/usage-events", tag = "usage reports", request_body = CreateUsageEvents,
    extensions(("x-permission" = json!("usage_event.create"))),
    responses((status = 200, body = UsageEventOutcomes), Problems))]
pub(crate) async fn usage_event_create(Caller(cx): Caller, Body(body): Body<CreateUsageEvents>) -> Reply<Json<UsageEventOutcomes>> {
    if body.items.is_empty() || body.items.len() > 1000 {
        return Err(Problem::field("/items", "out_of_range", "Send 1 to 1,000 events.").into());
    }
    let events: Vec<_> = body
        .items
        .into_iter()
        .map(|item| NewUsageEvent {
            event_id: item.event_id,
            source: item.source,
            license_id: item.license_id,
            day: item.day,
            used_units: item.used_units,
        })
        .collect();
    Ok(Json(cx.write(async |tx| create(&tx, &events).await.map(UsageEventOutcomes::from)).await?))
}
