use db::Tx;
use kernel::{Permission, PersonId, Place, Timestamp};
use serde_json::json;

use super::{OnCallShift, OnCallShiftError, store};
use crate::{calendar, support_agent::name_of_staff};

/// A shift is at most so long: a year of one person's nights is a slip of the pen.
const LONGEST_DAYS: i64 = 31;

#[derive(Clone, Debug)]
pub(crate) struct NewOnCallShift {
    pub support_region: String,
    pub person_id: PersonId,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}

/// Puts somebody of the support staff on call. One person is on call in a region at a time.
pub(crate) async fn create(tx: &Tx, input: NewOnCallShift) -> Result<OnCallShift, OnCallShiftError> {
    tx.require(Permission::OnCallShiftCreate, Place::Own)?;
    let Some(name) = name_of_staff(tx, input.person_id).await? else {
        return Err(OnCallShiftError::field("/person_id", "not_assignable", "Choose somebody of the vendor's support staff."));
    };
    let long = input.ends_at.as_microsecond().saturating_sub(input.starts_at.as_microsecond());
    if long <= 0 {
        return Err(OnCallShiftError::field("/ends_at", "before_start", "A shift ends after it starts."));
    }
    if long > LONGEST_DAYS * 86_400_000_000 {
        return Err(OnCallShiftError::field("/ends_at", "too_long", "A shift lasts 31 days at most."));
    }
    // The region's calendar is the lock: two shifts that are entered at the same time see each other.
    calendar::store::lock_default(tx, &input.support_region).await?;
    if let Some(other) = store::overlapping(tx, &input).await? {
        return Err(OnCallShiftError::Overlap { name: other.name });
    }
    let NewOnCallShift { support_region, person_id, starts_at, ends_at } = input;
    let made = OnCallShift { id: tx.new_id(), support_region, person_id, name, starts_at, ends_at, created_at: tx.now() };
    store::insert(tx, &made).await?;
    audit::Entry::new(Permission::OnCallShiftCreate, made.id).change(json!({"after": store::shown(&made)})).record(tx).await?;
    jobs::publish(tx, "on_call_shift.created", made.id, None, &json!({"on_call_shift_id": made.id, "person_id": person_id})).await?;
    Ok(made)
}
