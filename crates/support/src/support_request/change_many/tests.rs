use db::Cx;
use jobs::{LongJobId, LongJobState, Worker};
use kernel::Problem;
use sea_orm::FromQueryResult;

use super::{
    Change, SupportRequestChanges,
    start::{Selection, start},
};
use crate::{
    desk_macro::{make, step::Step},
    stage::{Desk, me},
    support_request::{
        CloseReason, Filters, Priority, Status, SupportRequestError, SupportRequestId,
        trial::{input, open, read},
    },
};

async fn begin(cx: &Cx, selection: Selection, change: Change, dry_run: bool) -> Result<LongJobId, SupportRequestError> {
    cx.write(async |tx| Ok(start(&tx, &selection, &change, dry_run).await?.id)).await
}

async fn work(desk: &Desk) {
    let worker = Worker::new(desk.stage.system()).stand_in(identity::StandIn).long_work(SupportRequestChanges);
    worker.drain().await.unwrap();
}

#[derive(FromQueryResult)]
struct Reported {
    subject: String,
    outcome: String,
    code: String,
}

/// `SR-0000001 ok`, `SR-0000002 support_request_status`.
async fn report(desk: &Desk, job: LongJobId) -> Vec<String> {
    let sql = "SELECT subject, outcome, code FROM long_job_row WHERE job_id = $1 ORDER BY number";
    let rows: Vec<Reported> = desk.stage.system().read(async |tx| tx.query_all(sql, [job.into()]).await).await.unwrap();
    rows.into_iter().map(|row| format!("{} {}", row.subject, if row.code.is_empty() { row.outcome } else { row.code })).collect()
}

#[derive(FromQueryResult)]
struct Job {
    state: LongJobState,
    total: i64,
    done: i64,
}

async fn job(desk: &Desk, id: LongJobId) -> (LongJobState, i64, i64) {
    let sql = "SELECT state, total, done FROM long_job WHERE id = $1";
    let job: Job = desk.stage.system().read(async |tx| tx.query_one(sql, [id.into()]).await).await.unwrap().unwrap();
    (job.state, job.total, job.done)
}

async fn three(desk: &Desk) -> Vec<SupportRequestId> {
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(open(&desk.customer, input(None)).await.unwrap().id);
    }
    ids
}

#[tokio::test]
async fn each_request_is_changed_or_says_why_not() {
    let desk = Desk::new().await;
    let ids = three(&desk).await;
    let withdrawn = Change::Close { reason: CloseReason::Withdrawn, customer_consent: None };
    begin(&desk.engineer, Selection::Ids(vec![ids[1]]), withdrawn, false).await.unwrap();
    work(&desk).await;
    assert_eq!(read(&desk.customer, ids[1]).await.status, Status::Closed);
    let raise = Change::Prioritize { priority: Priority::P2, reason: "All are hit".into() };
    let id = begin(&desk.engineer, Selection::Ids(ids.clone()), raise, false).await.unwrap();
    work(&desk).await;
    assert_eq!(report(&desk, id).await, ["SR-0000001 ok", "SR-0000002 support_request_status", "SR-0000003 ok"]);
    assert_eq!(job(&desk, id).await, (LongJobState::Done, 3, 3));
    assert_eq!((read(&desk.customer, ids[0]).await.priority, read(&desk.customer, ids[1]).await.priority), (Priority::P2, Priority::P3));
}

#[tokio::test]
async fn a_trial_says_what_would_become_of_each_and_changes_nothing() {
    let desk = Desk::new().await;
    let ids = three(&desk).await;
    let give = || Change::Assign { person_id: me(&desk.colleague) };
    begin(&desk.manager, Selection::Ids(vec![ids[2]]), give(), false).await.unwrap();
    work(&desk).await;
    let trial = begin(&desk.manager, Selection::Ids(ids.clone()), give(), true).await.unwrap();
    work(&desk).await;
    assert_eq!(report(&desk, trial).await, ["SR-0000001 ok", "SR-0000002 ok", "SR-0000003 unchanged"]);
    assert_eq!((read(&desk.manager, ids[0]).await.assignee.is_none(), job(&desk, trial).await.0), (true, LongJobState::Done));
    begin(&desk.manager, Selection::Ids(ids.clone()), give(), false).await.unwrap();
    work(&desk).await;
    assert_eq!(read(&desk.manager, ids[0]).await.assignee.unwrap().id, me(&desk.colleague));
}

#[tokio::test]
async fn what_the_list_shows_is_chosen_by_its_filters_and_tagged() {
    let desk = Desk::new().await;
    let ids = three(&desk).await;
    let tags = || vec!["update-9".to_owned()];
    let of = |filters: Filters| Selection::Filters { q: None, filters: Box::new(filters) };
    begin(&desk.engineer, Selection::Ids(ids[..2].to_vec()), Change::Tag { tags: tags() }, false).await.unwrap();
    work(&desk).await;
    let tagged = Filters { tag: Some("update-9".into()), ..Filters::default() };
    let id = begin(&desk.engineer, of(tagged.clone()), Change::Untag { tags: tags() }, false).await.unwrap();
    work(&desk).await;
    assert_eq!(report(&desk, id).await, ["SR-0000001 ok", "SR-0000002 ok"]);
    assert!(read(&desk.engineer, ids[0]).await.tags.is_empty());
    let nothing = Problem::from(begin(&desk.engineer, of(tagged), Change::Untag { tags: tags() }, false).await.unwrap_err());
    assert_eq!((nothing.errors[0].pointer.as_str(), nothing.errors[0].code.as_str()), ("/filters", "out_of_range"));
}

#[tokio::test]
async fn a_macro_is_applied_to_many_and_a_refused_step_is_named_in_its_row() {
    let desk = Desk::new().await;
    let ids = three(&desk).await;
    let steps = [Step::Assign { person_id: None }, Step::Resume {}, Step::Reply { body: "Dear {{customer}}".into() }];
    let macro_id = make(&desk.manager, "Take", &steps).await.unwrap();
    let close = Change::Close { reason: CloseReason::Withdrawn, customer_consent: None };
    begin(&desk.engineer, Selection::Ids(vec![ids[2]]), close, false).await.unwrap();
    work(&desk).await;
    let id = begin(&desk.engineer, Selection::Ids(ids.clone()), Change::ApplyMacro { macro_id }, false).await.unwrap();
    work(&desk).await;
    assert_eq!(report(&desk, id).await[..2], ["SR-0000001 ok", "SR-0000002 ok"]);
    assert!(report(&desk, id).await[2].starts_with("SR-0000003 steps.0_"), "{:?}", report(&desk, id).await);
    let taken = read(&desk.engineer, ids[0]).await;
    assert_eq!((taken.status, taken.assignee.unwrap().id), (Status::InProgress, me(&desk.engineer)), "whoever started it");
}

#[tokio::test]
async fn what_would_be_refused_of_all_is_refused_at_once_and_customers_change_none() {
    let desk = Desk::new().await;
    let ids = three(&desk).await;
    let nobody: SupportRequestId = "sr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    let tag = || Change::Tag { tags: vec!["x".into()] };
    let customer = me(&desk.customer);
    for (selection, change, expected) in [
        (ids.clone(), Change::Assign { person_id: customer }, ("/change/person_id", "not_assignable")),
        (ids.clone(), Change::Tag { tags: vec!["Not So".into()] }, ("/change/tags/0", "wrong_value")),
        (ids.clone(), Change::Prioritize { priority: Priority::P1, reason: " ".into() }, ("/change/reason", "required")),
        (vec![], tag(), ("/ids", "out_of_range")),
        (vec![ids[0], nobody], tag(), ("/ids", "unknown")),
    ] {
        let problem = Problem::from(begin(&desk.engineer, Selection::Ids(selection), change, false).await.unwrap_err());
        assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), expected);
    }
    for cx in [&desk.customer, &desk.partner, &desk.viewer] {
        assert_eq!(Problem::from(begin(cx, Selection::Ids(ids.clone()), tag(), false).await.unwrap_err()).code, "forbidden");
    }
}
