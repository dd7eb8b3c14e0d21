use db::Tx;
use kernel::Timestamp;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query, SimpleExpr};

use super::{Column, Entity};
use crate::{
    organization::{Filters, LicenseStanding},
    scope,
};

fn license(column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("license"), Alias::new(column)))
}

/// Organizations that hold or sold a license of the wanted product in the wanted standing, of those that the actor sees; nothing
/// wanted: all.
pub(super) fn condition(tx: &Tx, filters: &Filters) -> Condition {
    if filters.product_code.is_none() && filters.license_status.is_none() {
        return Condition::all();
    }
    let mut found = Query::select();
    found
        .expr(Expr::val(1))
        .from(Alias::new("license"))
        .cond_where(scope(tx.actor(), license("owner_id")))
        .and_where(license("canceled_at").is_null());
    if let Some(code) = &filters.product_code {
        let product = Query::select()
            .column(Alias::new("id"))
            .from(Alias::new("product"))
            .and_where(Expr::col((Alias::new("product"), Alias::new("code"))).eq(code.as_str()))
            .to_owned();
        found.and_where(license("product_id").in_subquery(product));
    }
    if let Some(standing) = filters.license_status {
        found.cond_where(stands(standing, tx.now()));
    }
    let mut any = Condition::any();
    for side in ["customer_id", "owner_id"] {
        let mut one = found.clone();
        one.and_where(license(side).equals((Entity, Column::Id)));
        any = any.add(Expr::exists(one));
    }
    any
}

/// The standings of which the start page shows numbers, in the order in which the first match counts (spec/02.5): what is
/// switched off or rests is none of them.
fn stands(standing: LicenseStanding, now: Timestamp) -> Condition {
    let past = |column| license(column).lte(now);
    let running = Condition::all()
        .add(license("enabled").eq(true))
        .add(license("suspended_at").is_null().or(license("suspended_at").gt(now)))
        .add(license("freeze_ends_at").is_null().or(license("freeze_ends_at").gt(now)));
    match standing {
        LicenseStanding::Exceeded => {
            Condition::any().add(license("used_units").gt(license("units"))).add(license("activations").gt(license("units")))
        }
        LicenseStanding::Expired => running.add(license("freeze_days").is_null()).add(past("grace_ends_at")),
        LicenseStanding::Grace => running.add(past("expires_at")).add(license("grace_ends_at").gt(now)),
        LicenseStanding::ExpiringSoon => {
            running.add(license("activated_at").is_not_null()).add(past("notice_at")).add(license("expires_at").gt(now))
        }
        LicenseStanding::Normal => {
            running.add(license("activated_at").is_not_null()).add(past("starts_at")).add(license("notice_at").gt(now))
        }
    }
}
