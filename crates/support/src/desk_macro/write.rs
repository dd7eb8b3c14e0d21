use db::Tx;
use kernel::{FieldError, Permission};
use serde_json::json;

use super::{DeskMacro, DeskMacroError, DeskMacroId, step::Step, store};
use crate::support_agent::name_of_staff;

#[derive(Clone, Debug)]
pub(super) struct NewDeskMacro {
    pub name: String,
    pub steps: Vec<Step>,
}

const NAME: usize = 100;
const STEPS: usize = 10;

async fn check(tx: &Tx, input: &NewDeskMacro) -> Result<(), DeskMacroError> {
    let mut errors = Vec::new();
    let mut wrong = |pointer: &str, code: &str, detail: String| {
        errors.push(FieldError { pointer: pointer.into(), code: code.into(), detail });
    };
    if input.name.trim().is_empty() {
        wrong("/name", "required", "This is needed.".into());
    } else if input.name.chars().count() > NAME {
        wrong("/name", "too_long", format!("At most {NAME} characters."));
    }
    if input.steps.is_empty() || input.steps.len() > STEPS {
        wrong("/steps", "out_of_range", format!("1 to {STEPS} steps."));
    }
    for (at, step) in input.steps.iter().take(STEPS).enumerate() {
        let pointer = format!("/steps/{at}");
        errors.extend(step.check(&pointer));
        let Step::Assign { person_id: Some(person) } = step else { continue };
        if name_of_staff(tx, *person).await?.is_none() {
            let detail = "Choose somebody of the vendor's support staff.".to_owned();
            errors.push(FieldError { pointer: format!("{pointer}/person_id"), code: "not_assignable".into(), detail });
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(DeskMacroError::Invalid(errors)) }
}

fn taken(error: db::Error) -> DeskMacroError {
    if error.violates("desk_macro", &["name"]) { DeskMacroError::NameTaken } else { error.into() }
}

pub(super) async fn create(tx: &Tx, input: NewDeskMacro) -> Result<DeskMacro, DeskMacroError> {
    tx.require_anywhere(Permission::DeskMacroCreate)?;
    check(tx, &input).await?;
    let name = input.name.trim().to_owned();
    let steps = serde_json::to_string(&input.steps).map_err(db::Error::from)?;
    let made = DeskMacro { id: tx.new_id(), search: kernel::fold(&name), name, steps, version: 1, created_at: tx.now() };
    store::insert(tx, &made).await.map_err(taken)?;
    let after = json!({"after": {"name": made.name, "steps": input.steps}});
    audit::Entry::new(Permission::DeskMacroCreate, made.id).change(after).record(tx).await?;
    Ok(made)
}

pub(super) async fn update(tx: &Tx, id: DeskMacroId, input: NewDeskMacro) -> Result<DeskMacro, DeskMacroError> {
    tx.require_anywhere(Permission::DeskMacroUpdate)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    check(tx, &input).await?;
    let name = input.name.trim().to_owned();
    let steps = serde_json::to_string(&input.steps).map_err(db::Error::from)?;
    let after = DeskMacro { search: kernel::fold(&name), name, steps, version: before.version + 1, ..before.clone() };
    store::save(tx, &after).await.map_err(taken)?;
    let change = json!({"before": {"name": before.name, "steps": before.steps()?}, "after": {"name": after.name, "steps": input.steps}});
    audit::Entry::new(Permission::DeskMacroUpdate, id).change(change).record(tx).await?;
    Ok(after)
}

pub(super) async fn delete(tx: &Tx, id: DeskMacroId) -> Result<(), DeskMacroError> {
    tx.require_anywhere(Permission::DeskMacroDelete)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    store::delete(tx, id).await?;
    let change = json!({"before": {"name": before.name}});
    Ok(audit::Entry::new(Permission::DeskMacroDelete, id).change(change).record(tx).await?)
}

/// For the tests of what applies a macro.
#[cfg(test)]
pub(crate) async fn make(cx: &db::Cx, name: &str, steps: &[Step]) -> Result<DeskMacroId, DeskMacroError> {
    let input = NewDeskMacro { name: name.to_owned(), steps: steps.to_vec() };
    cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
}

#[cfg(test)]
mod tests {
    use kernel::Problem;

    use super::*;
    use crate::stage::{Desk, me};

    fn thanks() -> Vec<Step> {
        vec![Step::Reply { body: "Thank you, {{customer}}.".into() }, Step::Wait {}]
    }

    #[tokio::test]
    async fn managers_keep_macros_and_engineers_do_not() {
        let desk = Desk::new().await;
        let id = make(&desk.manager, "Ask", &thanks()).await.unwrap();
        assert!(matches!(make(&desk.manager, " Ask ", &thanks()).await, Err(DeskMacroError::NameTaken)));
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            assert_eq!(Problem::from(make(cx, "Mine", &thanks()).await.unwrap_err()).code, "forbidden");
        }
        let shorter = NewDeskMacro { name: "Wait".into(), steps: vec![Step::Wait {}] };
        let changed = desk.manager.write(async |tx| Ok::<_, DeskMacroError>(update(&tx, id, shorter.clone()).await?.version)).await;
        assert_eq!(changed.unwrap(), 2);
        desk.manager.write(async |tx| delete(&tx, id).await).await.unwrap();
        let gone = desk.engineer.read(async |tx| store::find(&tx, id).await).await;
        assert!(matches!(gone, Err(db::Error::NotFound)));
    }

    #[tokio::test]
    async fn what_no_macro_can_do_is_refused_at_save() {
        let desk = Desk::new().await;
        let too_many = vec![Step::Wait {}; 11];
        let customer = me(&desk.customer);
        for (steps, expected) in [
            (vec![], ("/steps", "out_of_range")),
            (too_many, ("/steps", "out_of_range")),
            (vec![Step::Wait {}, Step::Note { body: "{{secret}}".into() }], ("/steps/1/body", "unknown_variable")),
            (vec![Step::Assign { person_id: Some(customer) }], ("/steps/0/person_id", "not_assignable")),
        ] {
            let problem = Problem::from(make(&desk.manager, "Wrong", &steps).await.unwrap_err());
            assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), expected);
        }
    }
}
