use kernel::Role;

use super::{
    api::{SupportClosings, SupportRates, SupportRatings, SupportResponses},
    *,
};
use crate::{home::tests::Tree, trial::sql_at};

async fn report<R: FromQueryResult, T: From<R>>(tree: &Tree, text: &str, filters: Filters) -> Vec<T> {
    let manager = tree.staff(Role::SupportManager, tree.engineer().await);
    let found =
        manager.read(async |tx| rows::<R>(&tx, text, &filters, false).await.map_err(Problem::from).map_err(|_| db::Error::NotFound));
    found.await.unwrap().into_iter().map(T::from).collect()
}
fn by(by: Grouping) -> Filters {
    Filters { by: Some(by), ..Filters::default() }
}

async fn clock(tree: &Tree, request: &str, due_at: &str, answered_at: Option<&str>, breached: bool) {
    let (due, answered) = (sql_at(due_at), answered_at.map_or("NULL".to_owned(), sql_at));
    let breached = if breached { "TRUE" } else { "FALSE" };
    let sql = format!(
        "INSERT INTO support_clock (id, support_request_id, kind, opened_at, target, due_at, answered_at, breached, state) \
         VALUES ('clk_{request}', 'sr_{request}', 'initial_response', 1, '{{}}', {due}, {answered}, {breached}, '{{}}')"
    );
    tree.execute(&sql).await;
}

#[tokio::test]
async fn an_answer_that_is_late_or_still_owed_is_missed_and_one_not_due_is_neither() {
    let tree = Tree::desk().await;
    tree.request("1", "2026-05-04T06:00:00Z", &[("priority", "'p1'"), ("offering", "'premium'")]).await;
    clock(&tree, "1", "2026-05-04T07:00:00Z", Some("2026-05-04T06:30:00Z"), false).await;
    tree.request("2", "2026-05-04T06:00:00Z", &[]).await;
    clock(&tree, "2", "2026-05-04T07:00:00Z", Some("2026-05-04T07:30:00Z"), true).await;
    tree.request("3", "2026-05-04T06:00:00Z", &[]).await;
    clock(&tree, "3", "2026-05-04T08:00:00Z", None, false).await;
    tree.request("4", "2026-05-04T06:00:00Z", &[]).await;
    clock(&tree, "4", "2026-05-04T08:00:01Z", None, false).await;
    // In Berlin it was May already.
    tree.request("5", "2026-04-30T22:00:00Z", &[]).await;
    clock(&tree, "5", "2026-05-04T07:00:00Z", Some("2026-05-04T06:30:00Z"), false).await;
    tree.request("6", "2026-04-30T21:59:59Z", &[]).await;
    clock(&tree, "6", "2026-05-04T07:00:00Z", Some("2026-05-04T06:30:00Z"), false).await;
    let text = include_str!("responses.sql");
    let row = |key: &str, requests, met, missed, running, met_permille| SupportResponses {
        key: key.into(),
        requests,
        met,
        missed,
        running,
        met_permille,
    };
    let found: Vec<SupportResponses> = report::<store::Responses, _>(&tree, text, by(Grouping::Month)).await;
    assert_eq!(found, [row("2026-04", 1, 1, 0, 0, Some(1_000)), row("2026-05", 5, 2, 2, 1, Some(500))]);
    let found: Vec<SupportResponses> = report::<store::Responses, _>(&tree, text, by(Grouping::Priority)).await;
    assert_eq!(found, [row("p1", 1, 1, 0, 0, Some(1_000)), row("p3", 5, 2, 2, 1, Some(500))]);
    let found: Vec<SupportResponses> = report::<store::Responses, _>(&tree, text, by(Grouping::SupportRegion)).await;
    assert_eq!(found, [row("europe", 6, 3, 2, 1, Some(600))]);
    for (filters, expected) in [
        (Filters { offering: Some(SupportOffering::Premium), ..by(Grouping::Total) }, vec![row("total", 1, 1, 0, 0, Some(1_000))]),
        (Filters { priority: Some(Priority::P1), ..by(Grouping::Offering) }, vec![row("premium", 1, 1, 0, 0, Some(1_000))]),
        (Filters { support_region: Some("mars".into()), ..by(Grouping::Total) }, vec![]),
        (Filters { to: "2026-04".parse().ok(), ..by(Grouping::Total) }, vec![row("total", 1, 1, 0, 0, Some(1_000))]),
    ] {
        let found: Vec<SupportResponses> = report::<store::Responses, _>(&tree, text, filters).await;
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn half_and_nine_of_ten_took_so_long_or_less() {
    let tree = Tree::desk().await;
    for hour in 1..=10 {
        let closed = format!("2026-05-01T{hour:02}:00:00Z");
        tree.closed(&hour.to_string(), "2026-05-01T00:00:00Z", &closed, &[]).await;
    }
    tree.closed("11", "2026-05-01T00:00:00Z", "2026-05-03T00:00:00Z", &[("close_reason", "'duplicate'")]).await;
    tree.closed("12", "2026-04-01T00:00:00Z", "2026-04-01T00:30:00Z", &[]).await;
    let found: Vec<SupportClosings> = report::<store::Closings, _>(&tree, include_str!("closings.sql"), by(Grouping::Month)).await;
    let row = |key: &str, requests, median_seconds, ninetieth_seconds| SupportClosings {
        key: key.into(),
        requests,
        median_seconds,
        ninetieth_seconds,
    };
    assert_eq!(found, [row("2026-04", 1, 1_800, 1_800), row("2026-05", 10, 5 * 3_600, 9 * 3_600)]);
}

#[tokio::test]
async fn what_was_reopened_escalated_and_solved_alone_is_told_as_thousandths() {
    let tree = Tree::desk().await;
    tree.request("1", "2026-05-01T00:00:00Z", &[("reopened", "2")]).await;
    tree.closed("2", "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", &[("close_reason", "'withdrawn'")]).await;
    let answered = sql_at("2026-05-01T01:00:00Z");
    tree.closed("3", "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", &[("responded_at", &answered)]).await;
    for id in ["a", "b"] {
        let sql = format!(
            "INSERT INTO escalation (id, support_request_id, reason, business_impact, level, status, version, created_at) \
             VALUES ('esc_{id}', 'sr_1', 'poor_or_slow_response', '', 'senior', 'declined', 1, 1)"
        );
        tree.execute(&sql).await;
    }
    let found: Vec<SupportRates> = report::<store::Rates, _>(&tree, include_str!("rates.sql"), by(Grouping::Total)).await;
    let third = (1, Some(333));
    let rates = |rate: &SupportRates| {
        [(rate.reopened, rate.reopened_permille), (rate.escalated, rate.escalated_permille), (rate.self_served, rate.self_served_permille)]
    };
    assert_eq!(found.iter().map(|rate| (rate.requests, rates(rate))).collect::<Vec<_>>(), [(3, [third, third, third])]);
}

#[tokio::test]
async fn ratings_are_counted_by_stars_and_averaged() {
    let tree = Tree::desk().await;
    for (id, rating) in [("1", "5"), ("2", "4"), ("3", "4"), ("4", "NULL")] {
        tree.closed(id, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", &[("rating", rating)]).await;
    }
    let found: Vec<SupportRatings> = report::<store::Ratings, _>(&tree, include_str!("ratings.sql"), by(Grouping::Total)).await;
    let expected = SupportRatings {
        key: "total".into(),
        requests: 4,
        rated: 3,
        rated_permille: Some(750),
        stars: vec![0, 0, 0, 2, 1],
        average_hundredths: Some(433),
    };
    assert_eq!(found, [expected]);
}

#[tokio::test]
async fn reports_are_for_managers_and_as_files_need_a_permission_of_their_own() {
    let tree = Tree::desk().await;
    let id = tree.engineer().await;
    let may = async |cx: db::Cx, as_file| {
        let text = include_str!("ratings.sql");
        cx.read(async |tx| rows::<store::Ratings>(&tx, text, &Filters::default(), as_file).await.map(|_| ())).await
    };
    for as_file in [false, true] {
        assert!(may(tree.staff(Role::SupportManager, id), as_file).await.is_ok());
        let refused = may(tree.staff(Role::SupportEngineer, id), as_file).await;
        assert!(matches!(refused, Err(ReportError::Db(db::Error::Forbidden(Permission::SupportReportRead)))));
        assert!(may(tree.cx(&tree.north), as_file).await.is_err());
    }
    // A token that may read them and no more.
    let reader = || {
        let mut actor = tree.staff(Role::SupportManager, id).actor().clone();
        actor.scopes = Some(vec![Permission::SupportReportRead]);
        tree.stage.cx(actor)
    };
    assert!(may(reader(), false).await.is_ok());
    assert!(matches!(may(reader(), true).await, Err(ReportError::Db(db::Error::Forbidden(Permission::SupportReportExport)))));
}

#[test]
fn months_in_the_wrong_order_or_too_many_are_refused() {
    let now: Month = "2026-05".parse().unwrap();
    let span = |from: Option<&str>, to: Option<&str>| {
        let month = |text: &str| text.parse().unwrap();
        let filters = Filters { from: from.map(month), to: to.map(month), ..Filters::default() };
        months(now, &TimeZone::UTC, &filters).map(|months| (months.len(), months[0].name.clone())).ok()
    };
    assert_eq!(span(None, None), Some((12, "2025-06".into())));
    assert_eq!(span(Some("2021-06"), None), Some((60, "2021-06".into())));
    assert_eq!(span(Some("2021-05"), None), None);
    assert_eq!(span(Some("2026-06"), None), None);
    assert_eq!(span(Some("2026-02"), Some("2026-02")), Some((1, "2026-02".into())));
}

#[test]
fn thousandths_are_rounded_to_the_nearest() {
    assert_eq!([permille(1, 3), permille(2, 3), permille(0, 5), permille(0, 0)], [Some(333), Some(667), Some(0), None]);
}
