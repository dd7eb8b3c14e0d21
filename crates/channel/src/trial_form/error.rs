use kernel::{FieldError, Problem, ProblemKind};

use crate::{license_pool::LicensePoolError, service_plan::ServicePlanError, subscription::SubscriptionError};

#[derive(Debug, thiserror::Error)]
pub enum TrialFormError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Plan(#[from] ServicePlanError),
    #[error(transparent)]
    Subscription(#[from] SubscriptionError),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error(transparent)]
    Organization(#[from] identity::OrganizationError),
    #[error(transparent)]
    Acceptance(#[from] branding::AcceptanceError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("only trial plans have a form")]
    NotATrial,
    #[error("another form has this word")]
    WordTaken,
    #[error("the form is closed")]
    Closed,
    #[error("the link was used or is too old")]
    Link,
    #[error("the address had its trial")]
    TrialUsed,
    #[error("the address has an account that this form cannot serve")]
    AccountExists,
}

impl From<TrialFormError> for Problem {
    fn from(error: TrialFormError) -> Self {
        use TrialFormError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Plan(error) => return error.into(),
            E::Subscription(error) => return error.into(),
            E::Pool(LicensePoolError::Db(error)) => return error.into(),
            E::Organization(error) => return error.into(),
            E::Acceptance(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::NotATrial => ("not_a_trial_plan", "Only trial plans have a form."),
            E::WordTaken => ("trial_form_word_taken", "Another form has this word already. Choose another one."),
            // What a seller's pool holds is nobody's business.
            E::Closed | E::Pool(_) => ("trial_form_closed", "No trials can be asked for here at the moment. Please try again later."),
            E::Link => ("link_invalid", "This link was used already or is too old. Send the form again."),
            E::TrialUsed => {
                ("trial_used", "There was a trial of this product for your address or company already. Ask the seller for another one.")
            }
            E::AccountExists => (
                "trial_account_exists",
                "There is an account with your address already. Sign in, and ask whoever sells to you for a trial.",
            ),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}
