use kernel::OrganizationId;
use sea_orm::FromQueryResult;

use super::{Moved, TransferError, transfer};
use crate::{life::Life, world::yearly};

struct Partners {
    life: Life,
    north: OrganizationId,
    south: OrganizationId,
    license: licensing::LicenseId,
}

#[derive(Debug, PartialEq, Eq, FromQueryResult)]
struct Pool {
    allotted: i64,
    assigned: i64,
}

impl Partners {
    async fn new() -> Self {
        let life = Life::new().await;
        let (_, license) = life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
        let north = life.world.distributor.actor().organization().unwrap();
        let south = life.world.other_distributor.actor().organization().unwrap();
        Self { life, north, south, license }
    }
    async fn move_from(&self, from: OrganizationId, to: OrganizationId) -> Result<Moved, TransferError> {
        let customers = [self.life.customer];
        // The answer goes through the store of answers, so it is one of those that can.
        let system = self.life.world.stage.system();
        let moved = system.write(async |tx| {
            let moved = transfer(&tx, from, to, &customers).await?;
            Ok::<_, TransferError>((moved.customers, moved.licenses, moved.units))
        });
        moved.await.map(|(customers, licenses, units)| Moved { customers, licenses, units })
    }
    async fn pool(&self, of: OrganizationId) -> Option<(i64, i64)> {
        let sql = "SELECT allotted, assigned FROM license_pool WHERE organization_id = $1 AND version_type = 'full'";
        let found = self.life.world.stage.system().read(async |tx| tx.query_one::<Pool>(sql, [of.into()]).await).await.unwrap();
        found.map(|pool| (pool.allotted, pool.assigned))
    }
    async fn is_of(&self, partner: OrganizationId) -> bool {
        let sql = format!(
            "SELECT COUNT(*) AS count FROM license l JOIN subscription s ON s.id = l.subscription_id JOIN organization o ON o.id = l.customer_id \
             JOIN organization_path p ON p.descendant_id = o.id AND p.depth = 1 \
             WHERE l.owner_id = '{partner}' AND s.owner_id = '{partner}' AND o.parent_id = '{partner}' AND p.ancestor_id = '{partner}'"
        );
        self.life.count(&sql).await == 1
    }
}

#[tokio::test]
async fn licenses_plans_and_allotment_go_along_and_neither_pool_has_more_or_fewer_left() {
    let partners = Partners::new().await;
    let (north, south) = (partners.north, partners.south);
    assert_eq!(partners.pool(north).await, Some((100, 5)));
    let moved = partners.move_from(north, south).await.unwrap();
    assert_eq!(moved, Moved { customers: 1, licenses: 1, units: 5 });
    assert_eq!((partners.pool(north).await, partners.pool(south).await), (Some((95, 0)), Some((5, 5))));
    assert!(partners.is_of(south).await);
    let copied = format!("SELECT COUNT(*) AS count FROM service_plan WHERE owner_id = '{south}' AND name = 'Yearly'");
    assert_eq!(partners.life.count(&copied).await, 1);
    let kinds = "SELECT COUNT(*) AS count FROM license_pool_movement WHERE kind IN ('moved_in', 'moved_out')";
    assert_eq!(partners.life.count(kinds).await, 2);
    // Back again: the plan that is like it is used, and no other is made.
    partners.move_from(south, north).await.unwrap();
    assert_eq!((partners.pool(north).await, partners.pool(south).await), (Some((100, 5)), Some((0, 0))));
    assert!(partners.is_of(north).await);
    assert_eq!(partners.life.count("SELECT COUNT(*) AS count FROM service_plan WHERE name = 'Yearly'").await, 2);
    assert_eq!(partners.life.license(partners.license).await.expires_on, "2027-05-03", "nothing else changes");
    assert_eq!(partners.life.count("SELECT COUNT(*) AS count FROM event WHERE name = 'customer.transferred'").await, 2);
}

#[tokio::test]
async fn a_reseller_draws_from_its_parents_pool_and_borrows_its_plan() {
    let partners = Partners::new().await;
    let (north, south) = (partners.north, partners.south);
    partners.life.execute("UPDATE organization SET kind = 'msp' WHERE kind = 'distributor' AND company = 'north'").await;
    partners.life.execute("UPDATE organization SET kind = 'reseller' WHERE kind = 'distributor' AND company = 'south'").await;
    partners.move_from(north, south).await.unwrap();
    assert_eq!((partners.pool(north).await, partners.pool(south).await), (Some((95, 0)), None));
    let lent = format!("SELECT COUNT(*) AS count FROM service_plan_assignment WHERE organization_id = '{south}'");
    assert_eq!(partners.life.count(&lent).await, 1);
    assert!(partners.is_of(south).await);
    partners.move_from(south, north).await.unwrap();
    assert_eq!(partners.pool(north).await, Some((100, 5)));
    assert!(partners.is_of(north).await);
}

#[tokio::test]
async fn only_to_an_active_partner_beside_and_only_by_those_above() {
    let partners = Partners::new().await;
    let (north, south) = (partners.north, partners.south);
    let code = async |from, to| match partners.move_from(from, to).await {
        Err(TransferError::Field(error)) => error.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(code(north, north).await, "other_parent");
    assert_eq!(code(north, partners.life.customer).await, "other_parent");
    assert_eq!(code(south, north).await, "unknown", "it is no customer of that one");
    partners.life.execute("UPDATE organization SET status = 'suspended' WHERE company = 'south'").await;
    assert_eq!(code(north, south).await, "not_active");
    let own = partners.life.world.distributor.read(async |tx| transfer(&tx, north, south, &[partners.life.customer]).await).await;
    assert!(matches!(own, Err(TransferError::Db(db::Error::Forbidden(_)))));
    let other = partners.life.world.other_distributor.read(async |tx| transfer(&tx, north, south, &[partners.life.customer]).await).await;
    assert!(matches!(other, Err(TransferError::Db(db::Error::NotFound))));
}
