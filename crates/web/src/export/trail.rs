//! Who took which list out of the house, and in which form.

use db::{Cx, Result};
use kernel::PageQuery;
use serde_json::{Value as Json, json};

use super::Format;

/// Writes `registration_key.export` for the list `registration-keys`. Of the words that were searched for it says only that
/// there were some: they may be somebody's name, or a key in full.
pub(super) async fn record(cx: &Cx, list: &str, format: Format, filters: &Json, query: &PageQuery) -> Result<()> {
    let action = format!("{}.export", noun(list));
    let searched = query.q.as_deref().is_some_and(|q| !q.is_empty());
    let change = json!({"format": format.ending(), "filters": filters, "sort": query.sort, "searched": searched});
    cx.without_idempotency()
        .write(async |tx| {
            let mut entry = audit::Entry::new(&action, list).change(change.clone());
            if let Some(organization) = tx.actor().organization() {
                entry = entry.owner(organization);
            }
            entry.record(&tx).await
        })
        .await
}

/// `audit_entry` of `audit-entries`.
fn noun(list: &str) -> String {
    let singular = match list {
        "people" => "person".to_owned(),
        _ => match list.strip_suffix("ies") {
            Some(stem) => format!("{stem}y"),
            None => list.strip_suffix('s').unwrap_or(list).to_owned(),
        },
    };
    singular.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::noun;

    #[test]
    fn lists_are_named_like_their_permissions() {
        for (list, word) in [
            ("registration-keys", "registration_key"),
            ("audit-entries", "audit_entry"),
            ("people", "person"),
            ("history", "history"),
            ("licenses", "license"),
        ] {
            assert_eq!(noun(list), word);
        }
    }
}
