//! Who sees what is inherited downwards: its owner, everybody below, and those above.

use db::Tx;
use kernel::FieldError;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query, SimpleExpr};

/// The actor's own, what stands above it and counts for it, and what stands below. `owner` is the owner's column.
pub(crate) fn visible(tx: &Tx, owner: SimpleExpr) -> Condition {
    let above = Query::select()
        .column(Alias::new("ancestor_id"))
        .from(Alias::new("organization_path"))
        .and_where(Expr::col(Alias::new("descendant_id")).eq(tx.actor().organization()))
        .to_owned();
    Condition::any().add(identity::scope(tx.actor(), owner.clone())).add(owner.in_subquery(above))
}

/// One line of text between `least` and `most` characters.
pub(crate) fn check_line(errors: &mut Vec<FieldError>, pointer: &str, text: &str, least: usize, most: usize) {
    let length = text.trim().chars().count();
    if length < least {
        errors.push(wrong(pointer, "required", "This is needed."));
    } else if length > most {
        errors.push(wrong(pointer, "too_long", &format!("At most {most} characters.")));
    } else if text.chars().any(char::is_control) {
        errors.push(wrong(pointer, "wrong_value", "Line breaks and control characters are not possible here."));
    }
}

pub(crate) fn wrong(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }
}
