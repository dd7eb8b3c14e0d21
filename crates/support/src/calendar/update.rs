//! Editing a calendar recomputes open clocks, never closed ones, and is audited (spec 04.3).

use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{
    Calendar, CalendarId, CalendarRefused, CalendarSettings, Holiday, Override, Weekly, create::check_openings, store, store::Model,
};
use crate::clock::recompute_open;

/// Absent: as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct CalendarChange {
    pub name: Option<String>,
    pub time_zone: Option<String>,
    pub weekly: Option<Weekly>,
    pub holidays: Option<Vec<Holiday>>,
    pub overrides: Option<Vec<Override>>,
    pub is_default: Option<bool>,
}

pub(super) async fn update(tx: &Tx, id: CalendarId, change: CalendarChange) -> Result<Model, CalendarRefused> {
    tx.require(Permission::CalendarUpdate, Place::Own)?;
    let mut row = store::lock(tx, id).await?;
    tx.match_version(row.version)?;
    let before = row.calendar()?;
    let was_default = row.is_default;
    let calendar = Calendar::new(changed(before.settings().clone(), &change))?;
    match change.is_default {
        Some(false) if was_default => {
            let detail = "A region always has a default calendar. Make another one the default instead.";
            return Err(CalendarRefused::field("/is_default", "default_needed", detail));
        }
        Some(true) if !was_default => {
            store::clear_default(tx, &row.support_region).await?;
            row.is_default = true;
        }
        _ => {}
    }
    if row.is_default {
        check_openings(tx, &calendar)?;
    }
    row.put(&calendar)?;
    let recomputed = if before == calendar { 0 } else { recompute_open(tx, &mut row, &calendar).await? };
    let row = store::save(tx, row).await?;
    let change = json!({"before": {"settings": before.settings(), "is_default": was_default},
        "after": {"settings": calendar.settings(), "is_default": row.is_default}, "clocks_recomputed": recomputed,
        "more_follow": row.recount_behind.is_some()});
    audit::Entry::new(Permission::CalendarUpdate, id).change(change).record(tx).await?;
    jobs::publish(tx, "calendar.updated", id, None, &json!({"calendar_id": id, "clocks_recomputed": recomputed})).await?;
    Ok(row)
}

fn changed(mut settings: CalendarSettings, change: &CalendarChange) -> CalendarSettings {
    let change = change.clone();
    settings.name = change.name.unwrap_or(settings.name);
    settings.time_zone = change.time_zone.unwrap_or(settings.time_zone);
    settings.weekly = change.weekly.unwrap_or(settings.weekly);
    settings.holidays = change.holidays.unwrap_or(settings.holidays);
    settings.overrides = change.overrides.unwrap_or(settings.overrides);
    settings
}

#[cfg(test)]
mod tests {
    use jobs::Worker;
    use kernel::{Problem, Timestamp};

    use super::*;
    use crate::{
        stage::Desk,
        support_request::trial::{Opened, due_at, open_p2},
    };

    fn from(text: &str) -> Weekly {
        serde_json::from_str(text).unwrap()
    }
    /// Monday to Friday, from noon.
    fn afternoons() -> Weekly {
        let day = r#"[{"from":"12:00","to":"18:30"}]"#;
        from(&format!(r#"{{"mon":{day},"tue":{day},"wed":{day},"thu":{day},"fri":{day}}}"#))
    }
    async fn europe(desk: &Desk) -> CalendarId {
        desk.manager.write(async |tx| store::lock_default(&tx, "europe").await.map(|row| row.id)).await.unwrap()
    }
    async fn edit(desk: &Desk, id: CalendarId, change: CalendarChange) -> Result<i64, CalendarRefused> {
        desk.manager.write(async |tx| update(&tx, id, change.clone()).await.map(|row| row.version)).await
    }
    fn due(request: &Opened) -> Option<Timestamp> {
        request.response_due_at
    }

    #[tokio::test]
    async fn editing_recomputes_open_clocks_never_closed_ones() {
        let desk = Desk::new().await;
        let id = europe(&desk).await;
        let open = open_p2(&desk.customer, None).await;
        let answered = open_p2(&desk.customer, Some(&desk.engineer)).await;
        assert_eq!(due(&open), "2026-05-04T12:00:00Z".parse().ok());
        edit(&desk, id, CalendarChange { weekly: Some(afternoons()), ..CalendarChange::default() }).await.unwrap();
        assert_eq!(due(&open.again(&desk.customer).await), "2026-05-04T14:00:00Z".parse().ok(), "four hours from noon");
        assert_eq!(due(&answered.again(&desk.customer).await), due(&answered));
        edit(&desk, id, CalendarChange { weekly: Some(CalendarSettings::europe().weekly), ..CalendarChange::default() }).await.unwrap();
        assert_eq!(due(&open.again(&desk.customer).await), due(&open));
    }

    #[tokio::test]
    async fn more_open_clocks_than_a_batch_are_all_recomputed_and_lists_follow() {
        let desk = Desk::new().await;
        let id = europe(&desk).await;
        let first = open_p2(&desk.customer, None).await;
        first.multiply(&desk.stage.system(), 450).await;
        edit(&desk, id, CalendarChange { weekly: Some(afternoons()), ..CalendarChange::default() }).await.unwrap();
        let new_due: Timestamp = "2026-05-04T14:00:00Z".parse().unwrap();
        assert_eq!(due_at(&desk.manager, new_due).await, 451);
    }

    #[tokio::test]
    async fn the_clocks_of_very_many_requests_follow_and_a_restart_goes_on_where_they_stopped() {
        let desk = Desk::new().await;
        let id = europe(&desk).await;
        let system = desk.stage.system();
        let first = open_p2(&desk.customer, None).await;
        first.multiply(&system, 2_000).await;
        edit(&desk, id, CalendarChange { weekly: Some(afternoons()), ..CalendarChange::default() }).await.unwrap();
        let new_due: Timestamp = "2026-05-04T14:00:00Z".parse().unwrap();
        assert_eq!(due_at(&desk.manager, new_due).await, 0, "the edit waits for none of them");
        // Each run is a transaction of its own, of which a server that dies leaves nothing.
        let part = async || system.write(async |tx| jobs::Schedule::run(&crate::RecountClocks, &tx).await).await.unwrap();
        assert!(part().await);
        let moved = due_at(&desk.manager, new_due).await;
        assert!((1..2_001).contains(&moved), "{moved}");
        let broken = system.write(async |tx| {
            jobs::Schedule::run(&crate::RecountClocks, &tx).await?;
            Err::<(), _>(db::Error::Busy)
        });
        assert!(broken.await.is_err());
        assert_eq!(due_at(&desk.manager, new_due).await, moved);
        Worker::new(desk.stage.system()).schedule(crate::RecountClocks).drain().await.unwrap();
        assert_eq!(due_at(&desk.manager, new_due).await, 2_001);
        let row = desk.manager.read(async |tx| store::by_id(&tx, id).await).await.unwrap();
        assert_eq!((row.recount_behind, row.recounted, row.version), (None, 2_001, 2));
        assert!(!part().await, "nothing is left");
    }

    #[tokio::test]
    async fn a_region_never_loses_its_default_calendar() {
        let desk = Desk::new().await;
        let id = europe(&desk).await;
        let refused = edit(&desk, id, CalendarChange { is_default: Some(false), ..CalendarChange::default() }).await.unwrap_err();
        assert_eq!(Problem::from(refused).errors[0].code, "default_needed");
        let closed = edit(&desk, id, CalendarChange { weekly: Some(Weekly::default()), ..CalendarChange::default() }).await.unwrap_err();
        assert_eq!(Problem::from(closed).errors[0].pointer, "/weekly");
    }

    #[tokio::test]
    async fn managers_edit_and_others_do_not() {
        let desk = Desk::new().await;
        let id = europe(&desk).await;
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            let refused = cx.write(async |tx| update(&tx, id, CalendarChange::default()).await.map(|_| ())).await.unwrap_err();
            assert!(matches!(refused, CalendarRefused::Db(db::Error::Forbidden(Permission::CalendarUpdate))));
        }
        assert_eq!(edit(&desk, id, CalendarChange { name: Some("EU".into()), ..CalendarChange::default() }).await.unwrap(), 2);
    }
}
