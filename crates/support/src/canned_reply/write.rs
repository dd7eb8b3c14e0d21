use db::Tx;
use identity::Language;
use kernel::{FieldError, Permission};
use serde_json::json;

use super::{CannedReply, CannedReplyError, CannedReplyId, store, text};

#[derive(Clone, Debug)]
pub(super) struct NewCannedReply {
    pub name: String,
    pub language: Language,
    pub body: String,
}

const NAME: usize = 100;
const BODY: usize = 20_000;

fn check(input: &NewCannedReply) -> Result<(), CannedReplyError> {
    let mut errors = Vec::new();
    let mut wrong = |pointer: &str, code: &str, detail: String| {
        errors.push(FieldError { pointer: pointer.into(), code: code.into(), detail });
    };
    for (pointer, text, most) in [("/name", &input.name, NAME), ("/body", &input.body, BODY)] {
        if text.trim().is_empty() {
            wrong(pointer, "required", "This is needed.".into());
        } else if text.chars().count() > most {
            wrong(pointer, "too_long", format!("At most {most} characters."));
        }
    }
    if let Some(name) = text::unknown(&input.body) {
        let detail = format!("There is no variable '{name}'. Possible are: {}.", text::VARIABLES.join(", "));
        wrong("/body", "unknown_variable", detail);
    }
    if errors.is_empty() { Ok(()) } else { Err(CannedReplyError::Invalid(errors)) }
}

fn taken(error: db::Error) -> CannedReplyError {
    if error.violates("canned_reply", &["name", "language"]) { CannedReplyError::NameTaken } else { error.into() }
}

pub(super) async fn create(tx: &Tx, input: NewCannedReply) -> Result<CannedReply, CannedReplyError> {
    tx.require_anywhere(Permission::CannedReplyCreate)?;
    check(&input)?;
    let NewCannedReply { name, language, body } = input;
    let name = name.trim().to_owned();
    let reply = CannedReply { id: tx.new_id(), search: kernel::fold(&name), name, language, body, version: 1, created_at: tx.now() };
    store::insert(tx, &reply).await.map_err(taken)?;
    let after = json!({"after": {"name": reply.name, "language": language}});
    audit::Entry::new(Permission::CannedReplyCreate, reply.id).change(after).record(tx).await?;
    Ok(reply)
}

pub(super) async fn update(tx: &Tx, id: CannedReplyId, input: NewCannedReply) -> Result<CannedReply, CannedReplyError> {
    tx.require_anywhere(Permission::CannedReplyUpdate)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    check(&input)?;
    let NewCannedReply { name, language, body } = input;
    let name = name.trim().to_owned();
    let after = CannedReply { search: kernel::fold(&name), name, language, body, version: before.version + 1, ..before.clone() };
    store::save(tx, &after).await.map_err(taken)?;
    let words = |reply: &CannedReply| json!({"name": reply.name, "language": reply.language, "body": reply.body});
    let change = json!({"before": words(&before), "after": words(&after)});
    audit::Entry::new(Permission::CannedReplyUpdate, id).change(change).record(tx).await?;
    Ok(after)
}

pub(super) async fn delete(tx: &Tx, id: CannedReplyId) -> Result<(), CannedReplyError> {
    tx.require_anywhere(Permission::CannedReplyDelete)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    store::delete(tx, id).await?;
    let change = json!({"before": {"name": before.name, "language": before.language}});
    Ok(audit::Entry::new(Permission::CannedReplyDelete, id).change(change).record(tx).await?)
}

/// The text for one support request, as its engineer would send it.
pub(super) async fn fill(tx: &Tx, id: CannedReplyId, values: &text::Values) -> Result<String, CannedReplyError> {
    tx.require_anywhere(Permission::CannedReplyList)?;
    Ok(text::fill(&store::find(tx, id).await?.body, values))
}

#[cfg(test)]
mod tests {
    use db::Cx;
    use kernel::Problem;

    use super::*;
    use crate::stage::Desk;

    fn asking(language: Language) -> NewCannedReply {
        NewCannedReply { name: "Ask for the log".into(), language, body: "Dear {{customer}}, please send the log of {{product}}.".into() }
    }
    async fn make(cx: &Cx, input: NewCannedReply) -> Result<CannedReplyId, CannedReplyError> {
        cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
    }

    #[tokio::test]
    async fn managers_keep_them_and_engineers_take_them() {
        let desk = Desk::new().await;
        let id = make(&desk.manager, asking(Language::En)).await.unwrap();
        make(&desk.manager, asking(Language::De)).await.unwrap();
        assert!(matches!(make(&desk.manager, asking(Language::De)).await, Err(CannedReplyError::NameTaken)));
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            assert_eq!(Problem::from(make(cx, asking(Language::Fr)).await.unwrap_err()).code, "forbidden");
        }
        let values = text::Values {
            customer: "Hafen".into(),
            engineer: "Emil".into(),
            number: "SR-1".into(),
            product: "Harbor".into(),
            subject: "x".into(),
        };
        let filled = desk.engineer.read(async |tx| fill(&tx, id, &values).await).await.unwrap();
        assert_eq!(filled, "Dear Hafen, please send the log of Harbor.");
        let shorter = NewCannedReply { body: "Please send the log.".into(), ..asking(Language::En) };
        let changed = desk.manager.write(async |tx| Ok::<_, CannedReplyError>(update(&tx, id, shorter.clone()).await?.version)).await;
        assert_eq!(changed.unwrap(), 2);
        desk.manager.write(async |tx| delete(&tx, id).await).await.unwrap();
        let gone = desk.engineer.read(async |tx| fill(&tx, id, &values).await).await;
        assert!(matches!(gone, Err(CannedReplyError::Db(db::Error::NotFound))));
    }

    #[tokio::test]
    async fn a_variable_that_is_not_listed_is_refused_at_save() {
        let desk = Desk::new().await;
        let wrong = NewCannedReply { body: "Your password is {{password}}".into(), ..asking(Language::En) };
        let problem = Problem::from(make(&desk.manager, wrong).await.unwrap_err());
        assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), ("/body", "unknown_variable"));
        assert!(problem.errors[0].detail.contains("customer, engineer, number, product, subject"));
    }
}
