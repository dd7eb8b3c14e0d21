//! Durable work in the same database: events that other domains read (the outbox), jobs that run after the commit, and
//! schedules that catch up after a downtime. All are rows of the transaction that causes them. Long work that people start,
//! watch and leave is here too.

mod event;
mod forget;
mod job;
mod long_job;
mod schedule;
mod worker;

pub use event::{Event, Subscriber, publish};
pub use forget::Forget;
pub use job::{JobFailure, JobHandler, queue};
pub use long_job::{
    Done, LongJob, LongJobId, LongJobState, LongWork, NewLongJob, Progress, RowKey, RowOutcome, StandIn, api::LongJobBody, start_long_job,
};
pub use schedule::Schedule;
pub use worker::Worker;

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(long_job::api::job_list))
        .routes(routes!(long_job::api::job_read))
        .routes(routes!(long_job::api::job_rows))
        .routes(routes!(long_job::api::job_cancel))
        .routes(routes!(long_job::api::job_events))
}
