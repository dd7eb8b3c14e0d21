//! A new calendar, and the one that is always there.

use db::{Cx, Tx};
use kernel::{Permission, Place};
use serde_json::json;

use super::{Calendar, CalendarRefused, CalendarSettings, Target, deadline, store, store::Model};

/// The region whose calendar counts where a region has none of its own.
pub(super) const EUROPE: &str = "europe";

#[derive(Clone, Debug)]
pub(super) struct NewCalendar {
    pub settings: CalendarSettings,
    pub support_region: String,
    pub is_default: bool,
}

pub(super) async fn create(tx: &Tx, input: NewCalendar) -> Result<Model, CalendarRefused> {
    tx.require(Permission::CalendarCreate, Place::Own)?;
    check_region(&input.support_region)?;
    let calendar = Calendar::new(input.settings)?;
    if input.is_default {
        check_openings(tx, &calendar)?;
        store::clear_default(tx, &input.support_region).await?;
    }
    let row = row(tx, &calendar, input.support_region, input.is_default)?;
    store::insert(tx, &row).await?;
    let after = json!({"after": {"settings": calendar.settings(), "support_region": row.support_region, "is_default": row.is_default}});
    audit::Entry::new(Permission::CalendarCreate, row.id).change(after).record(tx).await?;
    jobs::publish(tx, "calendar.created", row.id, None, &json!({"calendar_id": row.id})).await?;
    Ok(row)
}

/// Sees to it that Europe has a default calendar (spec 04.3). Any number of servers may start at once: one adds it.
pub async fn ensure_default_calendar(cx: &Cx) -> db::Result<()> {
    cx.write(async |tx| {
        let Ok(calendar) = Calendar::new(CalendarSettings::europe()) else { return Err(db::Error::NotFound) };
        let row = row(&tx, &calendar, EUROPE.to_owned(), true)?;
        if store::insert_first_default(&tx, &row).await? {
            audit::Entry::new(Permission::CalendarCreate, row.id)
                .change(json!({"after": {"settings": calendar.settings()}}))
                .record(&tx)
                .await?;
        }
        Ok(())
    })
    .await
}

fn row(tx: &Tx, calendar: &Calendar, support_region: String, is_default: bool) -> db::Result<Model> {
    let mut row = Model {
        id: tx.new_id(),
        support_region,
        is_default,
        name: String::new(),
        time_zone: String::new(),
        settings: String::new(),
        recount_behind: None,
        recounted: 0,
        search: String::new(),
        version: 1,
        created_at: tx.now(),
    };
    row.put(calendar)?;
    Ok(row)
}

/// Support requests count by it: it must open often enough for the longest target.
pub(crate) fn check_openings(tx: &Tx, calendar: &Calendar) -> Result<(), CalendarRefused> {
    deadline(calendar, tx.now(), Target::BusinessDays(2), &[], 100).map_err(|error| CalendarRefused::deadline(error, "/weekly"))?;
    Ok(())
}

fn check_region(region: &str) -> Result<(), CalendarRefused> {
    let plain = region.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-');
    if plain && (1..=40).contains(&region.len()) {
        Ok(())
    } else {
        Err(CalendarRefused::field("/support_region", "wrong_value", "1 to 40 characters: a-z, 0-9, - and _."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::Desk;

    fn europe(is_default: bool) -> NewCalendar {
        NewCalendar { settings: CalendarSettings::europe(), support_region: "europe".into(), is_default }
    }

    #[tokio::test]
    async fn the_default_calendar_is_added_exactly_once_under_parallel_starts() {
        let stage = testkit::Stage::new().await;
        let servers: Vec<_> =
            (0..6).map(|_| stage.system()).map(|cx| tokio::spawn(async move { ensure_default_calendar(&cx).await })).collect();
        for server in servers {
            server.await.unwrap().unwrap();
        }
        let page =
            stage.system().read(async |tx| store::page(&tx, &kernel::PageQuery::default(), &Default::default()).await).await.unwrap();
        assert_eq!(page.items.len(), 1);
        assert_eq!((page.items[0].name.as_str(), page.items[0].time_zone.as_str()), ("Europe", "Europe/Berlin"));
    }

    #[tokio::test]
    async fn a_region_has_one_default_and_the_newest_takes_over() {
        let desk = Desk::new().await;
        let made = desk.manager.write(async |tx| create(&tx, europe(true)).await.map(|row| row.id)).await.unwrap();
        let all =
            desk.manager.read(async |tx| store::page(&tx, &kernel::PageQuery::default(), &Default::default()).await).await.unwrap().items;
        assert_eq!(all.len(), 2);
        assert_eq!(all.iter().filter(|row| row.is_default).map(|row| row.id).collect::<Vec<_>>(), [made]);
    }

    #[tokio::test]
    async fn a_region_without_a_calendar_counts_by_europes() {
        let desk = Desk::new().await;
        let found = desk.manager.write(async |tx| store::lock_default(&tx, "asia").await.map(|row| row.support_region)).await.unwrap();
        assert_eq!(found, "europe");
        let asia = NewCalendar { support_region: "asia".into(), ..europe(true) };
        desk.manager.write(async |tx| create(&tx, asia.clone()).await.map(|_| ())).await.unwrap();
        let found = desk.manager.write(async |tx| store::lock_default(&tx, "asia").await.map(|row| row.support_region)).await.unwrap();
        assert_eq!(found, "asia");
    }

    #[tokio::test]
    async fn a_default_calendar_must_open_for_the_longest_target() {
        let desk = Desk::new().await;
        let mut once = europe(true);
        once.settings = serde_json::from_value(json!({"name": "Once", "time_zone": "UTC",
            "overrides": [{"date": "2026-06-01", "intervals": [{"from": "09:00", "to": "10:00"}]}]}))
        .unwrap();
        let refused = desk.manager.write(async |tx| create(&tx, once.clone()).await.map(|_| ())).await.unwrap_err();
        let problem = kernel::Problem::from(refused);
        assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), ("/weekly", "too_far"));
        once.is_default = false;
        desk.manager.write(async |tx| create(&tx, once.clone()).await.map(|_| ())).await.unwrap();
    }

    #[tokio::test]
    async fn support_engineers_read_calendars_and_managers_make_them() {
        let desk = Desk::new().await;
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            let refused = cx.write(async |tx| create(&tx, europe(false)).await.map(|_| ())).await.unwrap_err();
            assert!(matches!(refused, CalendarRefused::Db(db::Error::Forbidden(Permission::CalendarCreate))));
        }
    }
}
