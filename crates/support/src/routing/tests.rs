use identity::Language;
use jiff::civil::date;
use jobs::Worker;

use super::*;
use crate::{
    calendar,
    on_call_shift::{self, NewOnCallShift},
    stage::{Desk, me},
    support_agent::{self, Absence, Profile, Skill, Terms},
    support_request::{
        NewSupportRequest, SupportRequestId,
        trial::{input, open, read},
    },
};

async fn agent(desk: &Desk, person: PersonId, profile: Profile) {
    let made = desk.manager.write(async |tx| {
        let calendar_id = calendar::store::lock_default(&tx, "europe").await?.id;
        let terms = Terms { calendar_id, takes_requests: true, most_open: Some(2), profile: profile.clone() };
        support_agent::create(&tx, person, terms).await.map(|_| ())
    });
    made.await.unwrap();
}

fn skilled(level: u8) -> Profile {
    Profile { skills: vec![Skill { product_id: None, level }], ..Profile::default() }
}

/// Opens a request, lets the work be done, and answers whose it is.
async fn routed(desk: &Desk, input: NewSupportRequest) -> (SupportRequestId, Option<String>) {
    let id = open(&desk.customer, input).await.unwrap().id;
    work(desk).await;
    (id, owner(desk, id).await)
}

async fn work(desk: &Desk) {
    Worker::new(desk.stage.system()).subscriber(RouteRequests).drain().await.unwrap();
}

async fn owner(desk: &Desk, id: SupportRequestId) -> Option<String> {
    read(&desk.manager, id).await.assignee.map(|assignee| assignee.name)
}

#[tokio::test]
async fn a_new_request_goes_to_whoever_suits_best_and_waits_where_nobody_does() {
    let desk = Desk::new().await;
    let (waiting, nobody) = routed(&desk, input(None)).await;
    assert_eq!(nobody, None);
    agent(&desk, me(&desk.engineer), skilled(1)).await;
    agent(&desk, me(&desk.colleague), Profile { languages: vec![Language::Fr], ..skilled(3) }).await;
    let of = async |input| routed(&desk, input).await.1.unwrap();
    assert_eq!(of(input(None)).await, "emil Berg", "plain work keeps the expert free");
    assert_eq!(of(input(Some(Priority::P2))).await, "ella Berg");
    assert_eq!(of(NewSupportRequest { language: Language::Fr, ..input(None) }).await, "ella Berg");
    assert_eq!(of(NewSupportRequest { language: Language::Fr, ..input(None) }).await, "emil Berg", "she has two already");
    assert_eq!(routed(&desk, input(None)).await.1, None, "both are full");
    assert_eq!(owner(&desk, waiting).await, None, "what nobody took stays in the queue");
}

#[tokio::test]
async fn whoever_is_away_gets_nothing_that_day() {
    let desk = Desk::new().await;
    let absences = vec![Absence { from: date(2026, 5, 4), to: date(2026, 5, 4) }];
    agent(&desk, me(&desk.engineer), Profile { absences, ..skilled(2) }).await;
    assert_eq!(routed(&desk, input(None)).await.1, None);
    desk.stage.clock.set("2026-05-04T22:00:00Z");
    assert_eq!(routed(&desk, input(None)).await.1.as_deref(), Some("emil Berg"), "midnight has passed in Berlin");
}

#[tokio::test]
async fn an_assignment_made_meanwhile_stays_and_a_second_run_changes_nothing() {
    let desk = Desk::new().await;
    agent(&desk, me(&desk.engineer), skilled(2)).await;
    let id = open(&desk.customer, input(None)).await.unwrap().id;
    let ella = me(&desk.colleague);
    desk.manager
        .write(async |tx| {
            let request = crate::support_request::lock_support_request(&tx, id).await?;
            crate::support_request::assign_to(&tx, request, ella).await
        })
        .await
        .unwrap();
    work(&desk).await;
    work(&desk).await;
    assert_eq!(owner(&desk, id).await.as_deref(), Some("ella Berg"));
}

#[tokio::test]
async fn after_hours_a_p1_that_counts_goes_to_whoever_is_on_call() {
    let desk = Desk::new().await;
    agent(&desk, me(&desk.engineer), skilled(3)).await;
    let ella = me(&desk.colleague);
    let shift = NewOnCallShift {
        support_region: "europe".into(),
        person_id: ella,
        starts_at: "2026-05-04T16:30:00Z".parse().unwrap(),
        ends_at: "2026-05-05T07:00:00Z".parse().unwrap(),
    };
    desk.manager.write(async |tx| on_call_shift::create(&tx, shift.clone()).await.map(|_| ())).await.unwrap();
    desk.stage.clock.set("2026-05-04T20:00:00Z");
    let counted = async |priority| {
        let id = open(&desk.customer, input(Some(priority))).await.unwrap().id;
        let sql = "UPDATE support_request SET awaits_call = FALSE WHERE id = $1";
        desk.stage.system().write(async |tx| tx.execute(sql, [id.into()]).await).await.unwrap();
        work(&desk).await;
        owner(&desk, id).await
    };
    assert_eq!(counted(Priority::P1).await.as_deref(), Some("ella Berg"));
    assert_eq!(counted(Priority::P2).await.as_deref(), Some("emil Berg"), "only a P1 wakes somebody up");
    let (late, unconfirmed) = routed(&desk, input(Some(Priority::P1))).await;
    assert_eq!(unconfirmed.as_deref(), Some("emil Berg"), "nobody called yet");
    desk.stage.system().write(async |tx| tx.execute("UPDATE support_request SET awaits_call = FALSE", []).await).await.unwrap();
    let confirmed = serde_json::json!({});
    let told = desk.stage.system();
    told.write(async |tx| jobs::publish(&tx, "support_request.call_confirmed", late, None, &confirmed).await).await.unwrap();
    work(&desk).await;
    assert_eq!(owner(&desk, late).await.as_deref(), Some("ella Berg"), "he is not at work when the call comes");
    desk.stage.clock.set("2026-05-05T08:00:00Z");
    assert_eq!(counted(Priority::P1).await.as_deref(), Some("emil Berg"), "in business hours the rota does not count");
}
