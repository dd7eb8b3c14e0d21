//! Tags: words of the vendor's people by which they find support requests again. Nobody else sees them.

use db::Tx;
use kernel::{FieldError, Permission};
use serde_json::json;

use super::store;
use crate::support_request::{
    SupportRequestError, SupportRequestId,
    error::field,
    progress,
    store::{self as requests, Model, View},
};

const MOST: usize = 20;
const LONGEST: usize = 30;

/// `tags`: all that it has from now on.
pub(super) async fn set_tags(tx: &Tx, id: SupportRequestId, tags: &[String]) -> Result<View, SupportRequestError> {
    let mut request = progress::lock(tx, id, Permission::SupportRequestTag).await?;
    put(tx, &mut request, tags).await?;
    Ok(requests::find(tx, id).await?)
}

/// Adds tags to those that it has and takes others off. Nothing to do: `false`, and nothing is written.
pub(in crate::support_request) async fn retag(
    tx: &Tx,
    request: &mut Model,
    add: &[String],
    remove: &[String],
) -> Result<bool, SupportRequestError> {
    let before = of(&request.tags);
    let mut after: Vec<_> = before.iter().filter(|tag| !remove.contains(tag)).cloned().collect();
    after.extend(add.iter().filter(|tag| !before.contains(tag)).cloned());
    if after == before {
        return Ok(false);
    }
    put(tx, request, &after).await?;
    Ok(true)
}

/// What is wrong with tags at `pointer`.
pub(crate) fn check_tags(pointer: &str, tags: &[String]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        if tag.is_empty() || tag.len() > LONGEST || !tag.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-') {
            errors.push(field(&format!("{pointer}/{at}"), "wrong_value", "Lower-case letters, digits and hyphens, at most 30."));
        }
    }
    if tags.len() > MOST {
        errors.push(field(pointer, "too_many", "At most 20 tags."));
    }
    errors
}

/// Of a locked request, which is saved.
async fn put(tx: &Tx, request: &mut Model, tags: &[String]) -> Result<(), SupportRequestError> {
    let errors = check_tags("/tags", tags);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let mut after = tags.to_vec();
    after.sort_unstable();
    after.dedup();
    let before = of(&request.tags);
    request.tags = format!(" {}", after.iter().map(|tag| format!("{tag} ")).collect::<String>());
    store::put_tags(tx, request.id, &after).await?;
    let change = json!({"before": {"tags": before}, "after": {"tags": after}});
    audit::Entry::new(Permission::SupportRequestTag, request.id).change(change).record(tx).await?;
    Ok(requests::save(tx, request).await?)
}

pub(in crate::support_request) fn of(stored: &str) -> Vec<String> {
    stored.split_ascii_whitespace().map(str::to_owned).collect()
}

pub(super) async fn tags(tx: &Tx) -> Result<Vec<store::Tag>, SupportRequestError> {
    tx.require_anywhere(Permission::SupportRequestTag)?;
    Ok(store::tags(tx).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            api::{Filters, SupportRequestBody},
            list,
            trial::{code, input, open, place, read, run},
        },
    };
    use db::Cx;
    use kernel::PageQuery;

    async fn tag(cx: &Cx, id: SupportRequestId, tags: &[&str]) -> Result<SupportRequestBody, SupportRequestError> {
        let tags: Vec<_> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        run(cx, async |tx| set_tags(&tx, id, &tags).await).await
    }
    async fn found(cx: &Cx, tag: &str) -> usize {
        let filters = Filters { tag: Some(tag.into()), ..Filters::default() };
        cx.read(async |tx| list::list(&tx, &PageQuery::default(), &filters).await).await.unwrap().items.len()
    }

    #[tokio::test]
    async fn staff_find_by_tags_and_nobody_else_sees_or_guesses_them() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        open(&desk.customer, input(None)).await.unwrap();
        assert_eq!(tag(&desk.engineer, id, &["vip", "crash", "vip"]).await.unwrap().tags, ["crash", "vip"]);
        assert_eq!((found(&desk.colleague, "vip").await, found(&desk.colleague, "vi").await), (1, 0));
        for cx in [&desk.customer, &desk.partner] {
            assert!(read(cx, id).await.tags.is_empty());
            assert_eq!(found(cx, "vip").await, 0, "not even by asking");
            assert_eq!(code(tag(cx, id, &["x"]).await), "forbidden");
        }
        assert_eq!(tag(&desk.engineer, id, &["crash"]).await.unwrap().tags, ["crash"]);
        assert_eq!(found(&desk.engineer, "vip").await, 0);
        assert_eq!(place(tag(&desk.engineer, id, &["ok", "Not So"]).await), ("/tags/1".into(), "wrong_value".into()));
        let used = desk.engineer.read(async |tx| tags(&tx).await).await.unwrap();
        assert_eq!(used.into_iter().map(|one| (one.tag, one.count)).collect::<Vec<_>>(), [("crash".to_owned(), 1)]);
    }
}
