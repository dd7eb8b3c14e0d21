use std::collections::BTreeSet;

use db::Tx;
use jobs::{LongJob, NewLongJob, start_long_job};
use kernel::Permission;
use serde_json::json;

use super::{CHUNK, Change, KIND, MOST, Row, store, work::Input};
use crate::{
    desk_macro,
    support_request::{REASON, SupportRequestError, SupportRequestId, api::Filters, assign::assignable, check_tags, check_text},
};

/// Which support requests.
#[derive(Clone, Debug)]
pub(super) enum Selection {
    Ids(Vec<SupportRequestId>),
    /// Whatever the list shows for these at the moment.
    Filters {
        q: Option<String>,
        filters: Box<Filters>,
    },
}

/// Starts the work; answers the job.
pub(super) async fn start(tx: &Tx, selection: &Selection, change: &Change, dry_run: bool) -> Result<LongJob, SupportRequestError> {
    let permission = Permission::SupportRequestChangeMany;
    tx.require_anywhere(permission)?;
    check(tx, change).await?;
    let rows = rows(tx, selection).await?;
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let input = serde_json::to_value(Input { change: change.clone(), dry_run }).map_err(db::Error::from)?;
    let shown = json!({"change": change.word(), "dry_run": dry_run});
    let parts: Vec<_> = rows.chunks(CHUNK).collect();
    let job = start_long_job(tx, NewLongJob { kind: KIND, total, input, shown: shown.clone() }, &parts).await?;
    audit::Entry::new(permission, job.id).change(json!({"after": {"job": shown, "rows": total}})).record(tx).await?;
    Ok(job)
}

async fn rows(tx: &Tx, selection: &Selection) -> Result<Vec<Row>, SupportRequestError> {
    let (pointer, found) = match selection {
        Selection::Ids(ids) => {
            let ids: Vec<_> = ids.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
            if ids.is_empty() || ids.len() > MOST {
                return Err(SupportRequestError::field("/ids", "out_of_range", "Choose 1 to 10,000."));
            }
            let found = store::among(tx, &ids).await?;
            if found.len() != ids.len() {
                return Err(SupportRequestError::field("/ids", "unknown", "One of them is no support request that you see."));
            }
            ("/ids", found)
        }
        Selection::Filters { q, filters } => ("/filters", store::fitting(tx, q.as_deref(), filters).await?),
    };
    if found.is_empty() || found.len() > MOST {
        return Err(SupportRequestError::field(pointer, "out_of_range", "Choose 1 to 10,000."));
    }
    Ok((1..).zip(found).map(|(row, chosen)| Row { row, id: chosen.id, number: chosen.number }).collect())
}

/// What would be refused of every row is refused at once.
async fn check(tx: &Tx, change: &Change) -> Result<(), SupportRequestError> {
    let mut errors = Vec::new();
    match change {
        Change::Assign { person_id } => match assignable(tx, *person_id).await {
            Err(SupportRequestError::Invalid(wrong)) => errors.extend(wrong),
            other => drop(other?),
        },
        Change::Tag { tags } | Change::Untag { tags } if tags.is_empty() => {
            return Err(SupportRequestError::field("/change/tags", "required", "This is needed."));
        }
        Change::Tag { tags } | Change::Untag { tags } => errors.extend(check_tags("/tags", tags)),
        Change::Prioritize { reason, .. } => check_text(&mut errors, "/reason", reason, REASON),
        Change::ApplyMacro { macro_id } => drop(desk_macro::named(tx, *macro_id, "/change/macro_id").await?),
        Change::Close { .. } => {}
    }
    for error in &mut errors {
        error.pointer.insert_str(0, "/change");
    }
    if errors.is_empty() { Ok(()) } else { Err(SupportRequestError::Invalid(errors)) }
}
