//! The binary `chancery`: settings, wiring and commands. What a domain does stands in its own crate.

pub mod ambient;
mod api_docs;
pub mod command;
mod config;
mod console;
pub mod demo;
mod health;
pub mod wiring;

pub use config::Config;
