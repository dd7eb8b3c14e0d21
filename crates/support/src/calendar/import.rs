//! Holidays from an iCalendar file join a calendar (spec 04.3). Those that it has already stay as they are, switched off ones too.

use db::Tx;

use super::{
    CalendarId, CalendarRefused, Holiday,
    icalendar::holidays,
    list::read,
    store::Model,
    update::{CalendarChange, update},
};

pub(super) async fn import_holidays(tx: &Tx, id: CalendarId, icalendar: &str) -> Result<Model, CalendarRefused> {
    let known = read(tx, id).await?.calendar()?.settings().holidays.clone();
    let found = holidays(icalendar).map_err(|error| CalendarRefused::field("/icalendar", error.code(), &error.to_string()))?;
    update(tx, id, CalendarChange { holidays: Some(joined(known, found)), ..CalendarChange::default() }).await
}

/// The known ones first, then the new ones by date.
fn joined(mut known: Vec<Holiday>, mut found: Vec<Holiday>) -> Vec<Holiday> {
    found.sort_by_key(|holiday| holiday.date);
    for holiday in found {
        if !known.iter().any(|other| same_day(other, &holiday)) {
            known.push(holiday);
        }
    }
    known
}

/// A yearly one is the same in whichever year its file begins.
fn same_day(one: &Holiday, other: &Holiday) -> bool {
    one.yearly == other.yearly
        && if one.yearly { (one.date.month(), one.date.day()) == (other.date.month(), other.date.day()) } else { one.date == other.date }
}

#[cfg(test)]
mod tests {
    use kernel::Problem;

    use super::*;
    use crate::{
        calendar::store,
        stage::Desk,
        support_request::trial::{due_at, open_p2},
    };

    const MONDAY: &str = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260504\nSUMMARY:Harbor Day\nEND:VEVENT\nEND:VCALENDAR\n";

    async fn import(cx: &db::Cx, text: &str) -> Result<Vec<Holiday>, CalendarRefused> {
        let id = cx.write(async |tx| store::lock_default(&tx, "europe").await.map(|row| row.id)).await?;
        let row = cx
            .write(async |tx| Ok::<_, CalendarRefused>(import_holidays(&tx, id, text).await?.calendar()?.settings().holidays.clone()))
            .await?;
        Ok(row)
    }

    #[tokio::test]
    async fn imported_holidays_move_the_open_deadlines() {
        let desk = Desk::new().await;
        open_p2(&desk.customer, None).await;
        assert_eq!(import(&desk.manager, MONDAY).await.unwrap()[0].name, "Harbor Day");
        assert_eq!(due_at(&desk.manager, "2026-05-05T11:00:00Z".parse().unwrap()).await, 1, "four hours from Tuesday, 09:00");
    }

    #[tokio::test]
    async fn one_that_is_known_stays_switched_off_when_the_file_comes_again() {
        let desk = Desk::new().await;
        let mut first = import(&desk.manager, MONDAY).await.unwrap();
        first[0].enabled = false;
        let again = joined(first.clone(), holidays(MONDAY).unwrap());
        assert_eq!(again, first);
        let yearly = |year| Holiday { date: jiff::civil::date(year, 12, 25), name: "C".into(), yearly: true, enabled: true };
        assert_eq!(joined(vec![yearly(2020)], vec![yearly(2026)]), [yearly(2020)]);
    }

    #[tokio::test]
    async fn a_file_that_is_none_is_told_and_engineers_import_nothing() {
        let desk = Desk::new().await;
        let problem = Problem::from(import(&desk.manager, "hello").await.unwrap_err());
        assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), ("/icalendar", "not_icalendar"));
        assert_eq!(Problem::from(import(&desk.engineer, MONDAY).await.unwrap_err()).code, "forbidden");
    }
}
