use db::Tx;
use kernel::{FieldError, Permission};
use serde_json::json;

use super::{Content, SavedView, SavedViewError, SavedViewId, store};
use crate::support_request::SORTS;

#[derive(Clone, Debug)]
pub(super) struct NewSavedView {
    pub name: String,
    /// The whole desk sees it.
    pub shared: bool,
    pub content: Content,
}

const NAME: usize = 60;
const WORDS: usize = 200;

fn check(input: &NewSavedView) -> Result<(), SavedViewError> {
    let mut errors = Vec::new();
    let mut wrong = |pointer: &str, code: &str, detail: String| {
        errors.push(FieldError { pointer: pointer.into(), code: code.into(), detail });
    };
    if input.name.trim().is_empty() {
        wrong("/name", "required", "This is needed.".into());
    } else if input.name.chars().count() > NAME {
        wrong("/name", "too_long", format!("At most {NAME} characters."));
    }
    if input.content.q.as_ref().is_some_and(|q| q.chars().count() > WORDS) {
        wrong("/q", "too_long", format!("At most {WORDS} characters."));
    }
    if input.content.sort.as_ref().is_some_and(|sort| !SORTS.contains(&sort.strip_prefix('-').unwrap_or(sort))) {
        wrong("/sort", "unknown", format!("Possible are: {}.", SORTS.join(", ")));
    }
    if errors.is_empty() { Ok(()) } else { Err(SavedViewError::Invalid(errors)) }
}

fn taken(error: db::Error) -> SavedViewError {
    if error.violates("saved_view", &["person_id", "name"]) { SavedViewError::NameTaken } else { error.into() }
}

/// What the desk has in common is changed by those who may share.
fn require_share(tx: &Tx, shared: bool) -> db::Result<()> {
    if shared { tx.require_anywhere(Permission::SavedViewShare) } else { Ok(()) }
}

pub(super) async fn create(tx: &Tx, input: NewSavedView) -> Result<SavedView, SavedViewError> {
    let permission = Permission::SavedViewCreate;
    tx.require_anywhere(permission)?;
    // A token of an organization has no views of its own.
    let person_id = tx.actor().person().ok_or(db::Error::Forbidden(permission))?;
    require_share(tx, input.shared)?;
    check(&input)?;
    let name = input.name.trim().to_owned();
    let view = SavedView {
        id: tx.new_id(),
        person_id,
        search: kernel::fold(&name),
        name,
        shared: input.shared,
        content: serde_json::to_string(&input.content).map_err(db::Error::from)?,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &view).await.map_err(taken)?;
    let after = json!({"after": {"name": view.name, "shared": view.shared}});
    audit::Entry::new(permission, view.id).change(after).record(tx).await?;
    Ok(view)
}

pub(super) async fn update(tx: &Tx, id: SavedViewId, input: NewSavedView) -> Result<SavedView, SavedViewError> {
    tx.require_anywhere(Permission::SavedViewUpdate)?;
    let before = store::lock(tx, id).await?;
    require_share(tx, before.shared || input.shared)?;
    tx.match_version(before.version)?;
    check(&input)?;
    let name = input.name.trim().to_owned();
    let after = SavedView {
        search: kernel::fold(&name),
        name,
        shared: input.shared,
        content: serde_json::to_string(&input.content).map_err(db::Error::from)?,
        version: before.version + 1,
        ..before.clone()
    };
    store::save(tx, &after).await.map_err(taken)?;
    let words = |view: &SavedView| json!({"name": view.name, "shared": view.shared});
    let change = json!({"before": words(&before), "after": words(&after)});
    audit::Entry::new(Permission::SavedViewUpdate, id).change(change).record(tx).await?;
    Ok(after)
}

pub(super) async fn delete(tx: &Tx, id: SavedViewId) -> Result<(), SavedViewError> {
    tx.require_anywhere(Permission::SavedViewDelete)?;
    let before = store::lock(tx, id).await?;
    require_share(tx, before.shared)?;
    tx.match_version(before.version)?;
    store::delete(tx, id).await?;
    let change = json!({"before": {"name": before.name, "shared": before.shared}});
    Ok(audit::Entry::new(Permission::SavedViewDelete, id).change(change).record(tx).await?)
}

#[cfg(test)]
mod tests {
    use db::Cx;
    use kernel::{PageQuery, Problem};

    use super::{
        super::{api::NoFilters, store},
        *,
    };
    use crate::{
        stage::Desk,
        support_request::{Filters, Priority},
    };

    fn urgent(shared: bool) -> NewSavedView {
        let filters = Filters { priority: Some(Priority::P1), mine: Some(true), ..Filters::default() };
        let content = Content { q: Some("hafen".into()), sort: Some("-created_at".into()), filters };
        NewSavedView { name: "Urgent".into(), shared, content }
    }
    async fn make(cx: &Cx, input: NewSavedView) -> Result<SavedViewId, SavedViewError> {
        cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
    }
    async fn change(cx: &Cx, id: SavedViewId, input: NewSavedView) -> Result<i64, SavedViewError> {
        cx.write(async |tx| Ok(update(&tx, id, input.clone()).await?.version)).await
    }
    async fn seen(cx: &Cx) -> usize {
        cx.read(async |tx| store::page(&tx, &PageQuery::default(), &NoFilters {}).await).await.unwrap().items.len()
    }

    #[tokio::test]
    async fn a_view_is_its_makers_own_until_it_is_shared_with_the_desk() {
        let desk = Desk::new().await;
        let id = make(&desk.engineer, urgent(false)).await.unwrap();
        assert_eq!((seen(&desk.engineer).await, seen(&desk.colleague).await, seen(&desk.manager).await), (1, 0, 0));
        let foreign = change(&desk.colleague, id, urgent(false)).await.unwrap_err();
        assert_eq!(Problem::from(foreign).code, "not_found");
        make(&desk.manager, urgent(true)).await.unwrap();
        assert_eq!((seen(&desk.engineer).await, seen(&desk.colleague).await), (2, 1));
        assert!(matches!(make(&desk.engineer, urgent(false)).await, Err(SavedViewError::NameTaken)));
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(Problem::from(make(cx, urgent(false)).await.unwrap_err()).code, "forbidden");
        }
    }

    #[tokio::test]
    async fn only_managers_share_and_only_they_change_what_is_shared() {
        let desk = Desk::new().await;
        assert_eq!(Problem::from(make(&desk.engineer, urgent(true)).await.unwrap_err()).code, "forbidden");
        let own = make(&desk.engineer, urgent(false)).await.unwrap();
        assert_eq!(Problem::from(change(&desk.engineer, own, urgent(true)).await.unwrap_err()).code, "forbidden");
        let shared = make(&desk.manager, urgent(true)).await.unwrap();
        let renamed = NewSavedView { name: "Mine now".into(), ..urgent(false) };
        assert_eq!(Problem::from(change(&desk.engineer, shared, renamed.clone()).await.unwrap_err()).code, "forbidden");
        let gone = desk.engineer.write(async |tx| delete(&tx, shared).await).await.unwrap_err();
        assert_eq!(Problem::from(gone).code, "forbidden");
        assert_eq!(change(&desk.manager, shared, renamed).await.unwrap(), 2);
        assert_eq!(seen(&desk.engineer).await, 1, "it is shared no longer");
        desk.engineer.write(async |tx| delete(&tx, own).await).await.unwrap();
        assert_eq!(seen(&desk.engineer).await, 0);
    }

    #[tokio::test]
    async fn what_it_asks_for_is_kept_and_words_that_the_list_does_not_know_are_refused() {
        let desk = Desk::new().await;
        make(&desk.engineer, urgent(false)).await.unwrap();
        let page = desk.engineer.read(async |tx| store::page(&tx, &PageQuery::default(), &NoFilters {}).await).await.unwrap();
        let kept: Content = serde_json::from_str(&page.items[0].content).unwrap();
        assert_eq!((kept.filters.priority, kept.filters.mine, kept.sort.as_deref()), (Some(Priority::P1), Some(true), Some("-created_at")));
        for (sort, fine) in [("response_due_at", true), ("-updated_at", true), ("--created_at", false), ("subject", false), ("", false)] {
            let content = Content { sort: Some(sort.into()), ..Content::default() };
            let made = make(&desk.engineer, NewSavedView { name: sort.to_owned() + "!", shared: false, content }).await;
            assert_eq!(made.is_ok(), fine, "{sort}");
        }
        let unknown = serde_json::from_str::<super::super::api::WriteSavedView>(r#"{"name": "x", "filters": {"colour": "red"}}"#);
        assert!(unknown.unwrap_err().to_string().contains("colour"));
    }
}
