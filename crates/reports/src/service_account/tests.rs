use db::Cx;
use kernel::{PersonId, Role};

use super::*;
use crate::{home::tests::Tree, trial::sql_at};

const SOMEBODY_ELSE: &str = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b";

/// The customer is looked after by the vendor's only person.
async fn tree() -> (Tree, PersonId) {
    let tree = Tree::desk().await;
    let manager = tree.engineer().await;
    tree.execute(&format!("UPDATE organization SET service_manager_id = '{manager}' WHERE kind = 'customer'")).await;
    (tree, manager)
}
async fn listed(cx: &Cx) -> Vec<String> {
    let page = cx.read(async |tx| list(&tx, &PageQuery::default(), &api::Filters::default()).await).await.unwrap();
    page.items.into_iter().map(|found| found.account.company).collect()
}

#[tokio::test]
async fn a_service_manager_sees_their_own_accounts_and_their_managers_all() {
    let (tree, me) = tree().await;
    let other: PersonId = SOMEBODY_ELSE.parse().unwrap();
    assert_eq!(listed(&tree.staff(Role::CustomerServiceManager, me)).await, ["hafen"]);
    assert!(listed(&tree.staff(Role::CustomerServiceManager, other)).await.is_empty());
    assert_eq!(listed(&tree.staff(Role::SupportManager, other)).await, ["hafen"]);
    let id = tree.customer.id;
    let read_by = async |cx: Cx| cx.read(async |tx| read(&tx, id).await.map(|found| found.account.manager())).await;
    assert_eq!(read_by(tree.staff(Role::CustomerServiceManager, me)).await.unwrap(), "Nora Brandt");
    let foreign = read_by(tree.staff(Role::CustomerServiceManager, other)).await;
    assert!(matches!(foreign, Err(ServiceAccountError::Db(db::Error::NotFound))));
    for cx in [tree.staff(Role::SupportEngineer, me), tree.cx(&tree.north), tree.cx(&tree.customer)] {
        let refused = cx.read(async |tx| list(&tx, &PageQuery::default(), &api::Filters::default()).await.map(|_| ())).await;
        assert!(matches!(refused, Err(ServiceAccountError::Db(db::Error::Forbidden(Permission::ServiceAccountList)))));
    }
    tree.execute("UPDATE organization SET service_manager_id = NULL").await;
    assert!(listed(&tree.staff(Role::SupportManager, other)).await.is_empty());
}

#[tokio::test]
async fn an_account_tells_its_open_requests_escalations_and_licenses() {
    let (tree, me) = tree().await;
    tree.request("1", "2026-05-04T07:00:00Z", &[("priority", "'p1'"), ("clock_mark", "'breached'")]).await;
    tree.request("2", "2026-05-04T07:00:00Z", &[("priority", "'p2'")]).await;
    tree.closed("3", "2026-05-01T07:00:00Z", "2026-05-02T07:00:00Z", &[("priority", "'p1'")]).await;
    for (id, status) in [("1", "accepted"), ("2", "declined"), ("3", "accepted")] {
        let sql = format!(
            "INSERT INTO escalation (id, support_request_id, reason, business_impact, level, status, version, created_at) \
             VALUES ('esc_{id}', 'sr_{id}', 'poor_or_slow_response', '', 'senior', '{status}', 1, 1)"
        );
        tree.execute(&sql).await;
    }
    tree.license("a", &tree.north, "2027-01-01T00:00:00Z", &[("activations", "6")]).await;
    tree.license("b", &tree.north, "2026-05-20T00:00:00Z", &[]).await;
    tree.license("c", &tree.north, "2026-01-01T00:00:00Z", &[]).await;
    tree.license("d", &tree.north, "2029-01-01T00:00:00Z", &[("canceled_at", "1"), ("enabled", "FALSE")]).await;
    let manager = tree.staff(Role::CustomerServiceManager, me);
    let id = tree.customer.id;
    let found = manager.read(async |tx| {
        let found = read(&tx, id).await?;
        assert!(tx.conn().statements() <= 4, "few statements, whatever there is");
        Ok::<_, ServiceAccountError>(found)
    });
    let found = found.await.unwrap();
    assert_eq!(found.open, OpenRequests { total: 2, at_risk: 0, breached: 1 });
    let priorities: Vec<i64> = found.priorities.iter().map(|priority| priority.open.total).collect();
    assert_eq!((priorities, found.escalations), (vec![1, 1, 0, 0], 1));
    let licenses: Vec<_> = found.licenses.iter().map(|(status, count)| (status.as_str(), *count)).collect();
    assert_eq!((licenses, found.licenses_exceeded), (vec![("expired", 1), ("expiring_soon", 1), ("normal", 1)], 1));
    let at = |text: &str| text.parse().ok();
    assert_eq!((found.next_end, found.contract_ends_at), (at("2026-05-20T00:00:00Z"), at("2027-01-01T00:00:00Z")));
    let until = sql_at("2026-06-30T00:00:00Z");
    tree.execute(&format!("UPDATE organization SET support_offering = 'premium', premium_until = {until} WHERE kind = 'customer'")).await;
    let found = manager.read(async |tx| read(&tx, id).await).await.unwrap();
    assert_eq!(found.contract_ends_at, at("2026-06-30T00:00:00Z"));
}
