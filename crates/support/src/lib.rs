//! Technical support: business time and the clocks of a support request.
//!
//! `calendar` says when a support region is open and counts time by it; `clock` is one deadline of a support request. Both are
//! pure: an instant comes in, an answer goes out.

pub mod calendar;
pub mod clock;
