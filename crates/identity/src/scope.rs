//! What an actor sees of the tree: its own organization and what lies below. Every store ANDs this onto its queries.

use kernel::{Actor, OrganizationId, OrganizationKind};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query, SimpleExpr};

/// The condition that `column`, which holds an organization, lies in the actor's scope. Nobody signed in sees nothing;
/// the vendor and the system see all.
pub fn scope(actor: &Actor, column: impl Into<SimpleExpr>) -> Condition {
    let column = column.into();
    match actor.membership {
        None if actor.is_system() => Condition::all(),
        None => Condition::all().add(Expr::value(1).eq(2)),
        Some(membership) => match membership.kind {
            OrganizationKind::Vendor => Condition::all(),
            OrganizationKind::Customer => Condition::all().add(column.eq(membership.organization)),
            _ => Condition::all().add(column.in_subquery(descendants(membership.organization))),
        },
    }
}

/// The same as SQL, for statements that stand in files; `own` is the parameter that holds the actor's organization.
pub fn scope_sql(actor: &Actor, column: &str, own: &str) -> String {
    match actor.membership {
        None if actor.is_system() => "1 = 1".to_owned(),
        None => "1 = 2".to_owned(),
        Some(membership) => match membership.kind {
            OrganizationKind::Vendor => "1 = 1".to_owned(),
            OrganizationKind::Customer => format!("{column} = {own}"),
            _ => format!("{column} IN (SELECT descendant_id FROM organization_path WHERE ancestor_id = {own})"),
        },
    }
}

fn descendants(organization: OrganizationId) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(Alias::new("descendant_id"))
        .from(Alias::new("organization_path"))
        .and_where(Expr::col(Alias::new("ancestor_id")).eq(organization))
        .to_owned()
}

#[cfg(test)]
mod tests {
    use sea_orm::{EntityTrait, QueryFilter};

    use super::*;
    use crate::{
        organization::store::{Column, Entity},
        world::World,
    };

    #[tokio::test]
    async fn as_sql_it_shows_the_same() {
        let world = World::new().await;
        for (place, seen) in [(&world.vendor, 4), (&world.distributor, 3), (&world.msp, 2), (&world.customer, 1)] {
            let shown = place.cx.read(async |tx| {
                let condition = scope_sql(tx.actor(), "id", "$1");
                let sql = format!("SELECT COUNT(*) AS count FROM organization WHERE {condition} AND id <> $1 OR id = $1");
                let counted = tx.query_one::<Count>(&sql, [place.id.into()]);
                let counted = counted.await?.unwrap().count;
                let condition = scope(tx.actor(), Expr::col((Entity, Column::Id)));
                let listed = Entity::find().filter(condition).all(tx.conn()).await?.len();
                Ok::<_, db::Error>((usize::try_from(counted).unwrap(), listed))
            });
            assert_eq!(shown.await.unwrap(), (seen, seen));
        }
        assert_eq!(scope_sql(world.stage.anonymous().actor(), "id", "$1"), "1 = 2");
    }

    #[derive(sea_orm::FromQueryResult)]
    struct Count {
        count: i64,
    }
}
