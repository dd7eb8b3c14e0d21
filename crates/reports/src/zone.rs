//! Days and months of a report are those of its reader's own organization.

use db::{Result, Tx};
use jiff::tz::TimeZone;

/// The zone of the actor's organization; UTC for whoever has none.
pub(crate) async fn own_zone(tx: &Tx) -> Result<TimeZone> {
    Ok(match tx.actor().organization() {
        Some(own) => TimeZone::get(&identity::find_organization(tx, own).await?.time_zone).unwrap_or(TimeZone::UTC),
        None => TimeZone::UTC,
    })
}
