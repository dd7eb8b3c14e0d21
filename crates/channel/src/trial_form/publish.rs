//! Publishing a plan's form under a word, and closing it.

use db::Tx;
use kernel::{FieldError, Permission};
use lease::VersionType;
use serde_json::json;

use super::{TrialFormError, store, store::TrialForm};
use crate::service_plan::{self, ServicePlan, ServicePlanId, field_error};

/// Opens the form of a trial plan at `/trial/<word>`, or moves it there: the old address ends.
///
/// # Errors
/// [`TrialFormError::NotATrial`], [`TrialFormError::WordTaken`], and a word that is none.
pub async fn publish(tx: &Tx, plan: ServicePlanId, word: &str) -> Result<(), TrialFormError> {
    let plan = service_plan::store::lock(tx, plan).await?;
    tx.require(Permission::TrialFormPublish, plan.place(tx.actor()))?;
    if plan.version_type != VersionType::Trial {
        return Err(TrialFormError::NotATrial);
    }
    if let Some(error) = check_word(word) {
        return Err(TrialFormError::Invalid(vec![error]));
    }
    let before = store::of_plan(tx, plan.id).await?;
    let form = match &before {
        Some(form) => TrialForm { word: word.to_owned(), published: true, version: form.version + 1, ..form.clone() },
        None => TrialForm {
            id: tx.new_id(),
            service_plan_id: plan.id,
            word: word.to_owned(),
            published: true,
            version: 1,
            created_at: tx.now(),
        },
    };
    store::save(tx, &form).await.map_err(
        |error| {
            if error.violates("trial_form", &["word"]) { TrialFormError::WordTaken } else { error.into() }
        },
    )?;
    tell(tx, Permission::TrialFormPublish, "trial_form.published", &plan, &form).await
}

/// Closes the form. Links that were mailed do nothing while it is closed.
pub(crate) async fn close(tx: &Tx, plan: ServicePlanId) -> Result<(), TrialFormError> {
    let plan = service_plan::store::lock(tx, plan).await?;
    tx.require(Permission::TrialFormClose, plan.place(tx.actor()))?;
    match store::of_plan(tx, plan.id).await? {
        Some(form) if form.published => {
            let form = TrialForm { published: false, version: form.version + 1, ..form };
            store::save(tx, &form).await?;
            tell(tx, Permission::TrialFormClose, "trial_form.closed", &plan, &form).await
        }
        _ => Ok(()),
    }
}

async fn tell(tx: &Tx, permission: Permission, event: &str, plan: &ServicePlan, form: &TrialForm) -> Result<(), TrialFormError> {
    let change = json!({"after": {"service_plan_id": plan.id, "word": form.word, "published": form.published}});
    audit::Entry::new(permission, form.id).owner(plan.owner_id).change(change).record(tx).await?;
    let payload = json!({"trial_form_id": form.id, "service_plan_id": plan.id, "word": form.word});
    Ok(jobs::publish(tx, event, form.id, Some(plan.owner_id), &payload).await?)
}

/// 3 to 40 of a-z, 0-9 and hyphens between them. `confirm` is where the links in mails lead.
pub(super) fn check_word(word: &str) -> Option<FieldError> {
    let plain = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let fits = plain && (3..=40).contains(&word.len()) && !word.starts_with('-') && !word.ends_with('-') && word != "confirm";
    (!fits).then(|| field_error("/word", "wrong_value", "3 to 40 characters: a-z, 0-9 and hyphens between them."))
}
