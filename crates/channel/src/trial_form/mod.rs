//! Trial form: the public page of a trial plan, `/trial/<word>` (spec/03.3). Somebody fills it in, opens the link in the mail
//! that follows, and has a company with an account and a trial; or another trial, where the company is the seller's customer
//! already. Before the link is opened nothing exists, and nobody is told what is known of an address.

pub(crate) mod api;
mod confirm;
mod error;
mod forget;
mod offer;
pub(crate) mod public_api;
mod publish;
mod store;
mod submit;
#[cfg(test)]
mod tests;

use kernel::{Id, Noun, text_enum};

pub(crate) use confirm::{Confirmed, confirm};
pub use error::TrialFormError;
pub use forget::ForgetTrialSubmissions;
pub use offer::trial_form_owner;
pub(crate) use offer::{Offer, offer};
pub(crate) use publish::close;
pub use publish::publish;
pub(crate) use submit::{NewSubmission, submit};

pub enum TrialFormNoun {}
impl Noun for TrialFormNoun {
    const PREFIX: &'static str = "tfm";
}
pub type TrialFormId = Id<TrialFormNoun>;

pub enum TrialSubmissionNoun {}
impl Noun for TrialSubmissionNoun {
    const PREFIX: &'static str = "tsu";
}
pub type TrialSubmissionId = Id<TrialSubmissionNoun>;

text_enum! {
    /// Why a form takes no answers, for its owner; visitors hear only that it is closed.
    pub enum TrialFormState {
        Open = "open",
        /// Its owner has closed it.
        Closed = "closed",
        /// The plan is disabled, locked or no longer sold.
        PlanNotSold = "plan_not_sold",
        /// Too few units are left.
        PoolEmpty = "pool_empty",
        /// Its owner is suspended or canceled.
        OwnerInactive = "owner_inactive",
    }
}
