//! For the tests of clocks: a calendar that changes.

use db::Cx;

use super::{
    CalendarId, CalendarRefused,
    update::{CalendarChange, update},
};

/// Monday, May 4, 2026 has no hours after all.
pub(crate) async fn close_today(manager: &Cx, id: CalendarId) {
    let change = CalendarChange {
        overrides: Some(serde_json::from_str(r#"[{"date":"2026-05-04","intervals":[]}]"#).unwrap()),
        ..CalendarChange::default()
    };
    manager.write(async |tx| Ok::<_, CalendarRefused>(update(&tx, id, change.clone()).await?.version)).await.unwrap();
}
