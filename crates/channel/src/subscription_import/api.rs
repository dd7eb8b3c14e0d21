use axum::{Json, http::StatusCode};
use jiff::civil::Date;
use jobs::LongJobBody;
use kernel::{OrganizationId, Permission};
use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply};

use super::{
    ImportError, ImportKind, MOST_SELECTED,
    line::{Cells, Line, Lines},
    read_csv, start, store,
};
use crate::{service_plan::ServicePlanId, subscription::SubscriptionId};

/// Subscriptions in bulk: of a CSV, or of a selection with the same values for all.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "change", "dry_run": true, "csv": "subscription,units\nsub_01jd3v8k6r2n4q7t9w1x3y5z7b,30\n"}))]
pub struct CreateSubscriptionImport {
    pub kind: ImportKind,
    /// Every row is tried and taken back: the report says what would become of it.
    #[serde(default)]
    pub dry_run: bool,
    /// The first line names the columns. `assign`: customer, plan, units, start_date; `change`: subscription, units; `renew`:
    /// subscription, months, units, po_number; `suspend` and `resume`: subscription, on; `cancel`: subscription. Customers and plans by ID or exact name. At most 100,000 rows.
    pub csv: Option<String>,
    pub selection: Option<Selection>,
}

/// At most 10,000 objects.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Selection {
    /// `assign`.
    #[serde(default)]
    pub customer_ids: Vec<OrganizationId>,
    /// All but `assign`.
    #[serde(default)]
    pub subscription_ids: Vec<SubscriptionId>,
    /// `assign`.
    pub service_plan_id: Option<ServicePlanId>,
    /// `assign` and `change`.
    pub units: Option<i64>,
    /// `assign`.
    #[schema(value_type = Option<String>, format = Date)]
    pub start_date: Option<Date>,
    /// `renew`: as the plan renews itself if absent.
    pub months: Option<i64>,
    /// `renew`.
    #[serde(default)]
    pub po_number: String,
    /// `suspend`: the last day, at once if absent; `resume`: the new last day, the former one if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
}

/// Assign, change, renew, suspend, resume or cancel many subscriptions. The answer is a job: its rows say what became of each.
#[utoipa::path(post, path = "/subscription-imports", tag = "subscriptions", request_body = CreateSubscriptionImport,
    extensions(("x-permission" = json!("subscription_import.create"))),
    responses((status = 202, body = LongJobBody), Problems))]
pub(crate) async fn subscription_import_create(
    Caller(cx): Caller,
    Body(body): Body<CreateSubscriptionImport>,
) -> Reply<(StatusCode, Json<LongJobBody>)> {
    cx.read(async |tx| tx.require_anywhere(Permission::SubscriptionImportCreate)).await?;
    let CreateSubscriptionImport { kind, dry_run, csv, selection } = body;
    let lines = match (csv, selection) {
        (Some(csv), None) => read_csv::read(kind, &csv)?,
        (None, Some(selection)) => {
            let lines = selected(kind, &selection)?;
            cx.read(async |tx| {
                let mut lines = lines.clone();
                store::say_of_whom(&tx, &mut lines).await?;
                Ok::<_, db::Error>(lines)
            })
            .await?
        }
        _ => return Err(ImportError::field("/csv", "required", "Send either a CSV or a selection.").into()),
    };
    let job = cx.write(async |tx| start::start(&tx, kind, dry_run, &lines).await.map(LongJobBody::from)).await?;
    Ok((StatusCode::ACCEPTED, Json(job)))
}

fn selected(kind: ImportKind, selection: &Selection) -> Result<Vec<Line>, ImportError> {
    let ids: Vec<String> = if kind.is_assign() {
        selection.customer_ids.iter().map(ToString::to_string).collect()
    } else {
        selection.subscription_ids.iter().map(ToString::to_string).collect()
    };
    if ids.is_empty() || ids.len() > MOST_SELECTED {
        let pointer = if kind.is_assign() { "/selection/customer_ids" } else { "/selection/subscription_ids" };
        return Err(ImportError::field(pointer, "out_of_range", "Select 1 to 10,000."));
    }
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let common = Cells {
        plan: selection.service_plan_id.map(|id| id.to_string()).unwrap_or_default(),
        units: number(selection.units),
        start_date: selection.start_date.map(|day| day.to_string()).unwrap_or_default(),
        months: number(selection.months),
        po_number: selection.po_number.clone(),
        on: selection.on.map(|day| day.to_string()).unwrap_or_default(),
        ..Cells::default()
    };
    if kind.is_assign() && common.plan.is_empty() {
        return Err(ImportError::field("/selection/service_plan_id", "required", "Choose the plan to assign."));
    }
    if matches!(kind, ImportKind::Assign | ImportKind::Change) && common.units.is_empty() {
        return Err(ImportError::field("/selection/units", "required", "Enter the units."));
    }
    let mut lines = Lines::new(kind);
    Ok((1..).zip(ids).map(|(number, id)| lines.read(number, &Cells { customer: id.clone(), subscription: id, ..common.clone() })).collect())
}
