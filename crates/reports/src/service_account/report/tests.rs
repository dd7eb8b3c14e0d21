use db::Cx;
use kernel::{PersonId, Role};

use super::*;
use crate::{home::tests::Tree, trial::sql_at};

async fn tree() -> (Tree, PersonId) {
    let tree = Tree::desk().await;
    let manager = tree.engineer().await;
    tree.execute(&format!("UPDATE organization SET service_manager_id = '{manager}' WHERE kind = 'customer'")).await;
    (tree, manager)
}

async fn report(cx: &Cx, tree: &Tree, month: &str, language: Option<Language>) -> Result<ServiceReport, ServiceAccountError> {
    let (id, month) = (tree.customer.id, month.parse().unwrap());
    cx.read(async |tx| of(&tx, id, month, language).await).await
}

async fn clock(tree: &Tree, request: &str, answered_at: Option<&str>, breached: bool) {
    let (due, answered) = (sql_at("2026-04-10T08:00:00Z"), answered_at.map_or("NULL".to_owned(), sql_at));
    let breached = if breached { "TRUE" } else { "FALSE" };
    let sql = format!(
        "INSERT INTO support_clock (id, support_request_id, kind, opened_at, target, due_at, answered_at, breached, state) \
         VALUES ('clk_{request}', 'sr_{request}', 'initial_response', 1, '{{}}', {due}, {answered}, {breached}, '{{}}')"
    );
    tree.execute(&sql).await;
}

/// April: three were opened, two closed, one is left; one from March was closed.
async fn april(tree: &Tree) {
    tree.closed("1", "2026-04-10T07:00:00Z", "2026-04-10T10:00:00Z", &[("tags", "' canary-tag '")]).await;
    clock(tree, "1", Some("2026-04-10T07:30:00Z"), false).await;
    tree.closed("2", "2026-04-10T07:00:00Z", "2026-05-02T07:00:00Z", &[("priority", "'p1'")]).await;
    clock(tree, "2", Some("2026-04-10T09:00:00Z"), true).await;
    tree.request("3", "2026-04-10T07:00:00Z", &[]).await;
    clock(tree, "3", None, false).await;
    tree.closed("4", "2026-03-01T07:00:00Z", "2026-04-03T07:00:00Z", &[]).await;
    tree.closed("5", "2026-03-01T07:00:00Z", "2026-03-31T21:59:59Z", &[]).await;
    tree.request("6", "2026-04-30T22:00:00Z", &[]).await;
    tree.license("a", &tree.north, "2027-01-01T00:00:00Z", &[]).await;
    let note = "INSERT INTO support_request_entry (id, support_request_id, position, at, kind, visibility, side, body, detail) \
                VALUES ('sre_1', 'sr_1', 1, 1, 'message', 'internal', 'vendor', 'canary-note', '{}')";
    tree.execute(note).await;
}

#[tokio::test]
async fn a_month_is_told_in_the_customers_own_zone() {
    let (tree, me) = tree().await;
    april(&tree).await;
    let manager = tree.staff(Role::CustomerServiceManager, me);
    let april = report(&manager, &tree, "2026-04", None).await.unwrap();
    assert_eq!((april.opened().count(), april.closed().count(), april.open_at_end()), (3, 2, 2));
    let answers = april.answers(None);
    assert_eq!((answers, answers.percent()), (Answers { opened: 3, met: 1, missed: 2 }, Some(33)));
    assert_eq!(april.answers(Some(Priority::P1)), Answers { opened: 1, met: 0, missed: 1 });
    assert_eq!(april.median_seconds(), Some(3 * 3_600));
    let may = report(&manager, &tree, "2026-05", None).await.unwrap();
    assert_eq!((may.opened().count(), may.closed().count(), may.open_at_end()), (1, 1, 2));
}

#[tokio::test]
async fn the_paper_says_what_the_customer_may_know_and_no_more() {
    let (tree, me) = tree().await;
    april(&tree).await;
    tree.request("7", "2026-04-11T07:00:00Z", &[("customer_id", &format!("'{}'", tree.south.id)), ("subject", "'canary-foreign'")]).await;
    let manager = tree.staff(Role::CustomerServiceManager, me);
    for (language, title) in [
        (None, "Supportbericht, April 2026"),
        (Some(Language::En), "Support report, April 2026"),
        (Some(Language::Fr), "Rapport de support, avril 2026"),
        (Some(Language::It), "Rapporto di assistenza, aprile 2026"),
        (Some(Language::Es), "Informe de soporte, abril de 2026"),
    ] {
        let report = report(&manager, &tree, "2026-04", language).await.unwrap();
        let written = draw::place(&report).unwrap().texts().concat();
        assert!(written.iter().any(|text| text == title), "{written:?}");
        assert!(written.iter().any(|text| text == "Subject 1") && written.iter().any(|text| text == "SR-3"), "{written:?}");
        assert!(!written.iter().any(|text| text.contains("canary") || text.contains('{')), "{written:?}");
        assert!(report.pdf().unwrap().starts_with(b"%PDF-"));
    }
}

#[tokio::test]
async fn many_requests_take_more_pages_and_the_rest_is_counted() {
    let (tree, me) = tree().await;
    for number in 100..170 {
        tree.request(&number.to_string(), "2026-04-10T07:00:00Z", &[]).await;
    }
    let manager = tree.staff(Role::CustomerServiceManager, me);
    let report = report(&manager, &tree, "2026-04", Some(Language::En)).await.unwrap();
    let pages = draw::place(&report).unwrap().texts();
    assert_eq!(pages.len(), 3);
    assert!(pages.concat().iter().any(|text| text == "And 10 more; the portal has all of them."));
    // The columns are named again on each page that goes on with the table.
    assert!(pages[1].iter().any(|text| text == "Subject"));
}

#[tokio::test]
async fn a_month_that_has_not_begun_and_a_foreign_account_have_no_report() {
    let (tree, me) = tree().await;
    let manager = tree.staff(Role::CustomerServiceManager, me);
    assert!(matches!(report(&manager, &tree, "2026-06", None).await, Err(ServiceAccountError::Ahead)));
    assert!(report(&manager, &tree, "2026-05", None).await.is_ok(), "so far");
    let other = tree.staff(Role::CustomerServiceManager, "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap());
    assert!(matches!(report(&other, &tree, "2026-04", None).await, Err(ServiceAccountError::Db(db::Error::NotFound))));
    let engineer = tree.staff(Role::SupportEngineer, me);
    let refused = report(&engineer, &tree, "2026-04", None).await;
    assert!(matches!(refused, Err(ServiceAccountError::Db(db::Error::Forbidden(Permission::ServiceAccountExport)))));
}
