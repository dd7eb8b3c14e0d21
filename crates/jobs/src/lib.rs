//! Durable work in the same database: events that other domains read (the outbox), jobs that run after the commit, and
//! schedules that catch up after a downtime. All are rows of the transaction that causes them.

mod event;
mod forget;
mod job;
mod schedule;
mod worker;

pub use event::{Event, Subscriber, publish};
pub use forget::Forget;
pub use job::{JobFailure, JobHandler, queue};
pub use schedule::Schedule;
pub use worker::Worker;
