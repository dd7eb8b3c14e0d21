//! HTTP plumbing without domain words: who calls ([`Caller`]), what they send ([`Body`], [`List`]), how problems look
//! (RFC 9457), throttles, the layers around every route and the accept loop.

mod accept;
mod app;
mod body;
mod export;
mod layers;
mod problem;
pub mod throttle;
mod visitor;

pub use accept::{Limits, serve};
pub use app::{App, Authenticate, Caller, Credential, Path, SESSION_COOKIE, Settings, session_cookie};
pub use body::{Body, List, Versioned, clearable};
pub use export::{Export, csv_or_json};
pub use layers::wrap;
pub use problem::{Fault, ProblemBody, Problems};
pub use visitor::Visitor;

/// The result of every handler.
pub type Reply<T> = Result<T, Fault>;
