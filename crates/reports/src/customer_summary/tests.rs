use kernel::{Actor, Role};

use super::*;
use crate::home::tests::Tree;

async fn rows(tree: &Tree, actor: Actor, month: &str) -> Vec<(String, i64, Option<i64>)> {
    let filters = api::Filters { month: Some(month.parse().unwrap()), ..api::Filters::default() };
    let page = tree.stage.cx(actor).read(async |tx| list(&tx, &PageQuery::default(), &filters).await).await.unwrap();
    page.items.into_iter().map(|row| (row.id.clone(), row.provisioned(), row.used)).collect()
}

#[tokio::test]
async fn a_month_has_the_peaks_of_the_licenses_that_ran_in_it() {
    let tree = Tree::new().await;
    tree.stage.clock.set("2026-08-15T08:00:00Z");
    tree.license("a", &tree.north, "2027-01-01T00:00:00Z", &[]).await;
    tree.license("b", &tree.south, "2027-01-01T00:00:00Z", &[("canceled_at", "1780000000000000")]).await;
    tree.license("c", &tree.north, "2027-01-01T00:00:00Z", &[("starts_on", "'2026-09-01'")]).await;
    let change = async |at: &str, before: i64, after: i64| {
        let at = at.parse::<kernel::Timestamp>().unwrap().as_microsecond();
        tree.execute(&format!("INSERT INTO license_units_change VALUES ('lic_a', {at}, 1, {before}, {after})")).await;
    };
    change("2026-05-10T00:00:00Z", 3, 9).await;
    change("2026-05-20T00:00:00Z", 9, 4).await;
    change("2026-07-01T10:00:00Z", 4, 5).await;
    tree.execute("INSERT INTO usage_peak VALUES ('lic_a', '2026-05-31', 6), ('lic_a', '2026-06-01', 2)").await;
    let north = || tree.cx(&tree.north).actor().clone();
    let a = |provisioned, used| vec![("lic_a".to_owned(), provisioned, used)];
    assert_eq!(rows(&tree, north(), "2026-04").await, a(3, None));
    assert_eq!(rows(&tree, north(), "2026-05").await, a(9, Some(6)));
    assert_eq!(rows(&tree, north(), "2026-06").await, a(4, Some(2)));
    assert_eq!(rows(&tree, north(), "2026-07").await, a(5, None));
    let vendor = || tree.cx(&tree.vendor).actor().clone();
    // The second was canceled on 28 May.
    assert_eq!(rows(&tree, vendor(), "2026-05").await.len(), 2);
    assert_eq!(rows(&tree, vendor(), "2026-06").await.len(), 1);
    assert!(rows(&tree, vendor(), "2025-12").await.is_empty());
    let south = tree.cx(&tree.south).actor().clone();
    assert_eq!(rows(&tree, south, "2026-05").await, [("lic_b".to_owned(), 5, None)]);
}

#[tokio::test]
async fn a_month_that_has_not_begun_is_refused_and_so_are_customers() {
    let tree = Tree::new().await;
    // It is September in Kiel already.
    tree.stage.clock.set("2026-08-31T22:00:00Z");
    let ask = async |month: &str, actor: Actor| {
        let filters = api::Filters { month: Some(month.parse().unwrap()), ..api::Filters::default() };
        tree.stage.cx(actor).read(async |tx| list(&tx, &PageQuery::default(), &filters).await.map(|page| page.total)).await
    };
    let north = || tree.cx(&tree.north).actor().clone();
    assert_eq!(ask("2026-09", north()).await.unwrap(), 0);
    assert!(matches!(ask("2026-10", north()).await, Err(SummaryError::Ahead)));
    let mut viewer = tree.cx(&tree.customer).actor().clone();
    if let Some(membership) = &mut viewer.membership {
        membership.role = Role::Viewer;
    }
    assert!(matches!(ask("2026-09", viewer).await, Err(SummaryError::Db(db::Error::Forbidden(_)))));
}

#[tokio::test]
async fn pages_follow_each_other_customer_by_customer() {
    let tree = Tree::new().await;
    tree.stage.clock.set("2026-08-15T08:00:00Z");
    for id in ["a", "b", "c"] {
        tree.license(id, &tree.north, "2027-01-01T00:00:00Z", &[]).await;
    }
    let filters = api::Filters { customer_id: Some(tree.customer.id), ..api::Filters::default() };
    let cx = tree.cx(&tree.north);
    let mut query = PageQuery { limit: Some(2), q: Some("KIEL ep".into()), ..PageQuery::default() };
    let first = cx.read(async |tx| list(&tx, &query, &filters).await).await.unwrap();
    query.cursor = first.next_cursor;
    let second = cx.read(async |tx| list(&tx, &query, &filters).await).await.unwrap();
    let ids: Vec<_> = first.items.iter().chain(&second.items).map(|row| row.id.as_str()).collect();
    assert_eq!((ids, first.total), (vec!["lic_a", "lic_b", "lic_c"], 3));
}
