use kernel::Role;

use super::*;
use crate::home::tests::Tree;

async fn counted(tree: &Tree) -> SupportDashboard {
    let manager = tree.staff(Role::SupportManager, tree.engineer().await);
    let dashboard = manager.read(async |tx| {
        let dashboard = count(&tx).await?;
        assert!(tx.conn().statements() <= 4, "few statements, whatever there is");
        Ok::<_, db::Error>(dashboard)
    });
    dashboard.await.unwrap()
}

#[tokio::test]
async fn what_is_open_is_told_by_priority_engineer_and_age() {
    let tree = Tree::desk().await;
    let engineer = format!("'{}'", tree.engineer().await);
    tree.request("1", "2026-05-04T07:00:00Z", &[("priority", "'p1'"), ("clock_mark", "'breached'"), ("assignee_id", &engineer)]).await;
    tree.request("2", "2026-05-03T07:00:00Z", &[("priority", "'p1'"), ("clock_mark", "'at_risk'")]).await;
    tree.request("3", "2026-04-20T07:00:00Z", &[("assignee_id", &engineer)]).await;
    tree.request("4", "2026-03-01T07:00:00Z", &[("assignee_id", &engineer), ("status", "'waiting_customer'")]).await;
    tree.closed("5", "2026-05-03T07:00:00Z", "2026-05-04T07:30:00Z", &[("priority", "'p1'"), ("assignee_id", &engineer)]).await;
    let dashboard = counted(&tree).await;
    let open = |total, at_risk, breached| OpenRequests { total, at_risk, breached };
    assert_eq!((dashboard.open, dashboard.unassigned, dashboard.escalations), (open(4, 1, 1), 1, 0));
    let priorities: Vec<_> = dashboard.priorities.iter().map(|at| (at.priority, at.open)).collect();
    assert_eq!(
        priorities,
        [(Priority::P1, open(2, 1, 1)), (Priority::P2, open(0, 0, 0)), (Priority::P3, open(2, 0, 0)), (Priority::P4, open(0, 0, 0))]
    );
    let engineers: Vec<_> = dashboard.engineers.iter().map(|at| (at.name.as_str(), at.open)).collect();
    assert_eq!(engineers, [("Nora Brandt", open(3, 0, 1))]);
    let ages: Vec<_> = dashboard.ages.iter().map(|at| (at.age, at.open)).collect();
    use AgeBand::{Day, Month, Older, ThreeDays, Week};
    assert_eq!(ages, [(Day, 1), (ThreeDays, 1), (Week, 0), (Month, 1), (Older, 1)]);
}

#[tokio::test]
async fn the_backlog_is_what_was_open_when_each_day_ended() {
    let tree = Tree::desk().await;
    // In Berlin it was the 3rd already.
    tree.request("1", "2026-05-02T22:30:00Z", &[]).await;
    tree.closed("2", "2026-03-01T00:00:00Z", "2026-05-03T10:00:00Z", &[]).await;
    tree.closed("3", "2026-05-01T10:00:00Z", "2026-05-04T07:00:00Z", &[]).await;
    let backlog = counted(&tree).await.backlog;
    assert_eq!((backlog.len(), backlog[0].day.to_string()), (30, "2026-04-05".into()));
    let days: Vec<_> = backlog[26..].iter().map(|day| (day.day.to_string(), day.opened, day.closed, day.open)).collect();
    let expected = [("2026-05-01", 1, 0, 2), ("2026-05-02", 0, 0, 2), ("2026-05-03", 1, 1, 2), ("2026-05-04", 0, 1, 1)];
    assert_eq!(days, expected.map(|(day, opened, closed, open)| (day.to_owned(), opened, closed, open)));
    assert_eq!(backlog[0].open, 1);
}

#[tokio::test]
async fn it_is_for_the_desk_alone() {
    let tree = Tree::desk().await;
    let id = tree.engineer().await;
    let refused = async |cx: db::Cx| cx.read(async |tx| count(&tx).await.map(|_| ())).await.is_err();
    for role in [Role::SupportManager, Role::SupportEngineer, Role::CustomerServiceManager] {
        assert!(!refused(tree.staff(role, id)).await, "{role}");
    }
    for cx in [tree.staff(Role::LicenseManager, id), tree.cx(&tree.north), tree.cx(&tree.customer), tree.stage.anonymous()] {
        assert!(refused(cx).await);
    }
}

#[test]
fn an_answer_is_good_for_a_few_seconds() {
    let recent = Recent::default();
    let at = |second: i64| Timestamp::from_microsecond(second * 1_000_000);
    recent.keep(at(100), SupportDashboard::default());
    assert!(recent.get(at(104)).is_some());
    assert!(recent.get(at(105)).is_none());
    assert!(recent.get(at(99)).is_none());
}
