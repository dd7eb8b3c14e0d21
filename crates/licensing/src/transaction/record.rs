//! Recording a transaction: beside the change, in its own transaction, so that one is never without the other.

use db::Tx;
use jiff::tz::{Offset, TimeZone};
use kernel::{OrganizationId, Timestamp};

use super::{Change, TransactionKind, store};
use crate::license::License;

/// What happened to a license.
#[derive(Clone, Debug)]
pub struct New<'a> {
    pub kind: TransactionKind,
    pub change: Change,
    /// As it was; absent: it was issued.
    pub before: Option<&'a License>,
    /// As it is now. A canceled one has no units any more: [`without_units`].
    pub after: &'a License,
    /// The order, Registration Key, license or customer that it came by; empty: none.
    pub reference: &'a str,
}

/// Writes the row: who did it comes from the actor, names and plan are those of this moment.
pub async fn record(tx: &Tx, new: New<'_>) -> db::Result<()> {
    let month = month(tx, &new).await?;
    store::insert(tx, &new, &month).await
}

/// Another partner has the license now: a row for each of both, so that what one lost and the other got adds up. `license` is
/// as it is now; `from` had sold it before.
pub async fn record_new_owner(tx: &Tx, license: &License, from: OrganizationId) -> db::Result<()> {
    let (kind, change) = (TransactionKind::LicenseChange, Change::Transferred);
    let (previous, nothing_yet) = (License { owner_id: from, ..license.clone() }, without_units(license));
    let (from, to) = (from.to_string(), license.owner_id.to_string());
    let left = without_units(&previous);
    record(tx, New { kind, change, before: Some(&previous), after: &left, reference: &to }).await?;
    record(tx, New { kind, change, before: Some(&nothing_yet), after: license, reference: &from }).await
}

/// The license as a transaction shows it once nothing is left of it for its customer.
pub(crate) fn without_units(license: &License) -> License {
    License { units: 0, ..license.clone() }
}

/// The month of the owner's reports that the transaction falls into: it is the month there, in the owner's time zone. Its
/// zone is asked for only in the hours in which not all of the world has the same month.
async fn month(tx: &Tx, new: &New<'_>) -> db::Result<String> {
    match same_everywhere(tx.now()) {
        Some(month) => Ok(month),
        None => Ok(month_in(tx.now(), &store::zone_of(tx, new.after.owner_id).await?)),
    }
}

fn month_in(at: Timestamp, zone: &TimeZone) -> String {
    at.day_in(zone).strftime("%Y-%m").to_string()
}

/// The month, where it is the same from the first time zone to the last.
fn same_everywhere(at: Timestamp) -> Option<String> {
    let month = |hours| month_in(at, &Offset::constant(hours).to_time_zone());
    let last = month(-12);
    (last == month(14)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_counts_only_where_the_world_has_two_months() {
        let same = |at: &str| same_everywhere(at.parse().unwrap());
        assert_eq!(same("2026-05-15T12:00:00Z").as_deref(), Some("2026-05"));
        assert_eq!(same("2026-05-31T09:59:59Z").as_deref(), Some("2026-05"));
        assert_eq!(same("2026-05-31T10:00:00Z"), None);
        assert_eq!(same("2026-06-01T11:59:59Z"), None);
        assert_eq!(same("2026-06-01T12:00:00Z").as_deref(), Some("2026-06"));
    }
}
