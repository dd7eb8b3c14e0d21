//! Request for more units of a license pool (spec/03.4): granted at once up to the cap that the organization above has set,
//! else that one decides.

pub(crate) mod api;
mod create;
mod decide;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use kernel::{Id, Noun, text_enum};

pub(crate) use create::create;
pub(crate) use decide::{approve, decline};

pub enum RequestNoun {}
impl Noun for RequestNoun {
    const PREFIX: &'static str = "lpr";
}
pub type RequestId = Id<RequestNoun>;

text_enum! {
    pub enum RequestStatus {
        Waiting = "waiting",
        Granted = "granted",
        Declined = "declined",
    }
}
