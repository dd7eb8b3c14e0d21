use db::Cx;
use jiff::civil::date;
use kernel::Problem;

use super::*;
use crate::stage::{Desk, me};

async fn europe(desk: &Desk) -> CalendarId {
    desk.manager.write(async |tx| calendar::store::lock_default(&tx, "europe").await.map(|row| row.id)).await.unwrap()
}

fn skill(level: u8) -> Skill {
    Skill { product_id: None, level }
}

pub(crate) fn terms(calendar_id: CalendarId, skills: Vec<Skill>) -> Terms {
    Terms { calendar_id, takes_requests: true, most_open: None, profile: Profile { skills, ..Profile::default() } }
}

async fn make(cx: &Cx, person: PersonId, terms: Terms) -> Result<SupportAgentId, SupportAgentError> {
    cx.write(async |tx| Ok(create(&tx, person, terms.clone()).await?.id)).await
}

fn places(refused: SupportAgentError) -> Vec<(String, String)> {
    Problem::from(refused).errors.into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_named_product_counts_before_the_rest_and_no_product_takes_the_best() {
    let (one, other): (ProductId, ProductId) =
        ("prd_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(), "prd_01jd3v8k6r2n4q7t9w1x3y5z7c".parse().unwrap());
    let mut profile = Profile { skills: vec![Skill { product_id: Some(one), level: 3 }], ..Profile::default() };
    assert_eq!((profile.level(Some(one)), profile.level(Some(other)), profile.level(None)), (Some(3), None, Some(3)));
    profile.skills.push(skill(1));
    assert_eq!((profile.level(Some(one)), profile.level(Some(other)), profile.level(None)), (Some(3), Some(1), Some(3)));
    assert_eq!(Profile::default().level(None), None);
}

#[test]
fn an_absence_counts_on_its_first_and_on_its_last_day() {
    let absences = vec![Absence { from: date(2026, 12, 24), to: date(2026, 12, 31) }];
    let profile = Profile { absences, ..Profile::default() };
    let on = [date(2026, 12, 23), date(2026, 12, 24), date(2026, 12, 31), date(2027, 1, 1)].map(|day| profile.absent_on(day));
    assert_eq!(on, [false, true, true, false]);
}

#[tokio::test]
async fn everything_wrong_is_named_at_its_place() {
    let desk = Desk::new().await;
    let europe = europe(&desk).await;
    let emil = me(&desk.engineer);
    let unknown = "prd_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().ok();
    let mut wrong =
        terms("cal_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(), vec![skill(4), skill(1), Skill { product_id: unknown, level: 1 }]);
    wrong.most_open = Some(0);
    wrong.profile.absences = vec![Absence { from: date(2026, 5, 2), to: date(2026, 5, 1) }];
    let found = places(make(&desk.manager, emil, wrong).await.unwrap_err());
    let expected = [
        ("/calendar_id", "unknown"),
        ("/most_open", "out_of_range"),
        ("/skills/0/level", "out_of_range"),
        ("/skills/1/product_id", "twice"),
        ("/skills/2/product_id", "unknown"),
        ("/absences/0/to", "before_from"),
    ];
    assert_eq!(found, expected.map(|(pointer, code)| (pointer.to_owned(), code.to_owned())));
    let refused = make(&desk.manager, me(&desk.customer), terms(europe, vec![])).await.unwrap_err();
    assert_eq!(places(refused), [("/person_id".to_owned(), "not_assignable".to_owned())]);
}

#[tokio::test]
async fn managers_keep_agents_each_person_is_one_once() {
    let desk = Desk::new().await;
    let europe = europe(&desk).await;
    let emil = me(&desk.engineer);
    let id = make(&desk.manager, emil, terms(europe, vec![skill(2)])).await.unwrap();
    assert!(matches!(make(&desk.manager, emil, terms(europe, vec![])).await, Err(SupportAgentError::Taken)));
    for cx in [&desk.engineer, &desk.partner, &desk.customer] {
        let refused = make(cx, me(&desk.colleague), terms(europe, vec![])).await;
        assert!(matches!(refused, Err(SupportAgentError::Db(db::Error::Forbidden(_)))), "{refused:?}");
    }
    let change = SupportAgentChange { takes_requests: Some(false), most_open: Some(Some(7)), ..SupportAgentChange::default() };
    let after =
        desk.manager.write(async |tx| update(&tx, id, change.clone()).await.map(|row| (row.version, row.most_open, row.profile))).await;
    let (version, most_open, profile) = after.unwrap();
    assert_eq!((version, most_open), (2, Some(7)));
    assert_eq!(serde_json::from_str::<Profile>(&profile).unwrap().skills, [skill(2)], "what is not named stays");
    desk.manager.write(async |tx| delete(&tx, id).await).await.unwrap();
    let gone = desk.manager.read(async |tx| store::find(&tx, id).await.map(|_| ())).await;
    assert!(matches!(gone, Err(db::Error::NotFound)));
}
