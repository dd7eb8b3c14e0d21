//! What a form offers, and whether it is open.

use branding::LegalText;
use db::{Cx, Tx};
use identity::{Language, Organization};
use jiff::tz::TimeZone;
use kernel::{OrganizationId, OrganizationStatus};
use lease::VersionType;

use super::{TrialFormError, TrialFormState, store, store::TrialForm};
use crate::{
    license_pool::{has_pools, store as pools},
    service_plan::{self, Goods, PlanState, ServicePlan},
};

/// All that a visitor sees of a form, and what its verbs work with.
pub(crate) struct Offer {
    pub form: TrialForm,
    pub plan: ServicePlan,
    pub goods: Goods,
    pub owner: Organization,
    pub state: TrialFormState,
}

/// Whose form has the word: its page wears the owner's look.
///
/// # Errors
/// Those of the database.
pub async fn trial_form_owner(cx: &Cx, word: &str) -> db::Result<Option<OrganizationId>> {
    cx.read(async |tx| store::owner_of(&tx, word).await).await
}

/// The offer behind the form's word, whoever asks.
pub(crate) async fn offer(tx: &Tx, word: &str) -> Result<Offer, TrialFormError> {
    let form = store::by_word(tx, word).await?.ok_or(db::Error::NotFound)?;
    of_form(tx, form).await
}

pub(super) async fn of_form(tx: &Tx, form: TrialForm) -> Result<Offer, TrialFormError> {
    let plan = service_plan::store::find_for_key(tx, form.service_plan_id).await?;
    let goods = service_plan::goods(tx, &plan).await?;
    let owner = identity::find_organization(tx, plan.owner_id).await?;
    let mut left = i64::MAX;
    if has_pools(owner.kind) {
        for product in &goods.products {
            let (remaining, enabled) = pools::remaining(tx, owner.id, product.id, VersionType::Trial).await?;
            left = left.min(if enabled { remaining } else { 0 });
        }
    }
    let state = state(form.published, owner.status, plan.state(tx.now().day_in(&TimeZone::UTC)), left >= plan.units_default);
    Ok(Offer { form, plan, goods, owner, state })
}

/// Whether a form takes answers, and else why not. The first reason counts.
pub(crate) fn state(published: bool, owner: OrganizationStatus, plan: PlanState, enough_units: bool) -> TrialFormState {
    if !published {
        TrialFormState::Closed
    } else if owner != OrganizationStatus::Active {
        TrialFormState::OwnerInactive
    } else if !matches!(plan, PlanState::Enabled | PlanState::ScheduledUpdate) {
        TrialFormState::PlanNotSold
    } else if enough_units {
        TrialFormState::Open
    } else {
        TrialFormState::PoolEmpty
    }
}

impl Offer {
    pub(super) fn require_open(&self) -> Result<(), TrialFormError> {
        if self.state == TrialFormState::Open { Ok(()) } else { Err(TrialFormError::Closed) }
    }

    /// The texts in force for somebody in `country`, each once.
    pub(crate) async fn texts(&self, tx: &Tx, country: &str, language: Language) -> db::Result<Vec<LegalText>> {
        let mut texts: Vec<LegalText> = Vec::new();
        for product in &self.goods.products {
            for text in
                branding::texts_in_force(tx, Some(self.owner.id), Some(&product.id.to_string()), country, language, tx.now()).await?
            {
                if texts.iter().all(|other| other.id != text.id) {
                    texts.push(text);
                }
            }
        }
        Ok(texts)
    }
}
