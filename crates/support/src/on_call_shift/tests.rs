use db::Cx;
use kernel::PersonId;

use super::*;
use crate::stage::{Desk, me};

async fn shift(cx: &Cx, region: &str, person_id: PersonId, from: &str, to: &str) -> Result<OnCallShiftId, OnCallShiftError> {
    let input = NewOnCallShift { support_region: region.into(), person_id, starts_at: from.parse().unwrap(), ends_at: to.parse().unwrap() };
    cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
}

fn code(refused: OnCallShiftError) -> String {
    let problem = Problem::from(refused);
    problem.errors.first().map_or_else(|| problem.code.to_owned(), |error| error.code.clone())
}

#[tokio::test]
async fn a_region_has_one_person_on_call_at_a_time_to_the_instant() {
    let desk = Desk::new().await;
    let (emil, ella) = (me(&desk.engineer), me(&desk.colleague));
    let night = ("2026-05-04T16:30:00Z", "2026-05-05T07:00:00Z");
    let first = shift(&desk.manager, "europe", emil, night.0, night.1).await.unwrap();
    for (from, to) in [night, ("2026-05-05T06:59:59Z", "2026-05-05T10:00:00Z"), ("2026-05-04T16:00:00Z", "2026-05-04T16:30:00.000001Z")] {
        assert_eq!(code(shift(&desk.manager, "europe", ella, from, to).await.unwrap_err()), "on_call_overlap", "{from}");
    }
    shift(&desk.manager, "americas", ella, night.0, night.1).await.unwrap();
    shift(&desk.manager, "europe", ella, night.1, "2026-05-05T16:30:00Z").await.unwrap();
    let who = async |now: &str| {
        desk.stage.clock.set(now);
        desk.manager.read(async |tx| on_call(&tx, "europe").await).await.unwrap().map(|shift| shift.person_id)
    };
    assert_eq!(who("2026-05-04T16:29:59Z").await, None);
    assert_eq!((who(night.0).await, who("2026-05-05T06:59:59Z").await, who(night.1).await), (Some(emil), Some(emil), Some(ella)));
    desk.manager.write(async |tx| delete(&tx, first).await).await.unwrap();
    assert_eq!(who(night.0).await, None);
}

#[tokio::test]
async fn a_shift_has_an_end_of_the_staff_and_is_entered_by_managers() {
    let desk = Desk::new().await;
    let emil = me(&desk.engineer);
    let at = "2026-05-04T16:30:00Z";
    assert_eq!(code(shift(&desk.manager, "europe", emil, at, at).await.unwrap_err()), "before_start");
    assert_eq!(code(shift(&desk.manager, "europe", emil, at, "2026-06-04T16:30:00.000001Z").await.unwrap_err()), "too_long");
    assert_eq!(code(shift(&desk.manager, "europe", me(&desk.partner), at, "2026-05-05T16:30:00Z").await.unwrap_err()), "not_assignable");
    for cx in [&desk.engineer, &desk.customer] {
        let refused = shift(cx, "europe", emil, at, "2026-05-05T16:30:00Z").await;
        assert!(matches!(refused, Err(OnCallShiftError::Db(db::Error::Forbidden(_)))));
    }
}
