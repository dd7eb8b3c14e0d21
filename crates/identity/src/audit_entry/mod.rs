//! Reading the audit trail (spec/01.5). Rows are written by the crate `audit`; who sees which is decided here, where the tree
//! is known.

pub(crate) mod api;
mod store;
