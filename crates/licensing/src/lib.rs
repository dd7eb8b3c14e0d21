//! Licenses, Activation Codes and the product side (spec/02.4-6): issuing, status, activation, check-in, signed answers.
//!
//! [`issue`] and the hooks beside it are called by `channel` inside its transactions. What `support` needs to know of a
//! customer's maintenance is [`maintenance_of`].

mod activation;
mod activation_code;
mod entitlement;
mod license;
mod signing;

pub use activation_code::Lost;
pub use entitlement::{Maintenance, maintenance_of};
pub use license::{
    DateError, IssueLicense, License, LicenseError, LicenseId, LicenseView, Period, disable, discontinue, enable, end_of_day, issue, of_subscription, period_end,
    resume, set_period, set_units, start_of_day, status, suspend,
};
pub use license::api::LicenseBody;
