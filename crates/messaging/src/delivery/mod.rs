//! Delivery: from a queued row to the relay or a file (spec/05.1).

mod held;
mod message;
mod outlet;
mod sender;
mod thread;

pub use held::HeldMails;
pub use sender::Sender;
pub(crate) use thread::is_genuine;

#[cfg(test)]
pub(crate) mod sink;
