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

fn descendants(organization: OrganizationId) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(Alias::new("descendant_id"))
        .from(Alias::new("organization_path"))
        .and_where(Expr::col(Alias::new("ancestor_id")).eq(organization))
        .to_owned()
}
