//! Search by words: every word of what was typed must stand somewhere in the searched columns, in any order.

use sea_orm::sea_query::{Condition, ExprTrait, LikeExpr, SimpleExpr};

/// Each word of `q` is contained in one of `columns`, whose texts were folded when they were stored. Nothing typed: true.
pub fn has_words(q: Option<&str>, columns: &[SimpleExpr]) -> Condition {
    let folded = kernel::fold(q.unwrap_or_default());
    folded.split(' ').filter(|word| !word.is_empty()).fold(Condition::all(), |all, word| {
        let like = || LikeExpr::new(contains(word)).escape('\\');
        all.add(columns.iter().fold(Condition::any(), |any, column| any.add(column.clone().like(like()))))
    })
}

/// A LIKE pattern in which the word's own `%` and `_` mean themselves.
pub fn contains(word: &str) -> String {
    let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{literal}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_no_pattern() {
        assert_eq!(contains("50%_\\"), "%50\\%\\_\\\\%");
    }

    #[test]
    fn every_word_must_stand_in_one_of_the_columns() {
        use sea_orm::sea_query::{Expr, Query, SqliteQueryBuilder};
        let select = |q| {
            Query::select().expr(Expr::val(1)).cond_where(has_words(q, &[Expr::col("a"), Expr::col("b")])).to_string(SqliteQueryBuilder)
        };
        assert_eq!(
            select(Some("Süd  bau")),
            r#"SELECT 1 WHERE ("a" LIKE '%sud%' ESCAPE '\' OR "b" LIKE '%sud%' ESCAPE '\') AND ("a" LIKE '%bau%' ESCAPE '\' OR "b" LIKE '%bau%' ESCAPE '\')"#
        );
        assert!(!select(None).contains("LIKE"));
    }
}
