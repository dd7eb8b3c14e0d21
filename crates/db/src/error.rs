use kernel::{Permission, Problem, ProblemKind};
use sea_orm::{DbErr, RuntimeErr};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong between a verb and the database, whichever noun it works on. Every noun's error has a variant for it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Database(#[from] DbErr),
    /// Another writer holds the database or the row; nothing was changed.
    #[error("the database is busy")]
    Busy,
    /// The object is not there, or outside of the actor's scope: the two are not told apart.
    #[error("not found")]
    NotFound,
    #[error("{0} is not allowed")]
    Forbidden(Permission),
    /// `If-Match` names another version than the stored one.
    #[error("the object changed since it was read")]
    Stale,
    #[error("the idempotency key was used with another request")]
    IdempotencyKeyReused,
    #[error("the cursor does not belong to this list, order and filters")]
    Cursor,
    #[error("cannot sort by {0}")]
    Sort(String),
    #[error("the page limit must be 1 to 200")]
    Limit,
    #[error(transparent)]
    Vault(#[from] crate::VaultError),
    #[error("stored JSON does not fit its type")]
    Json(#[from] serde_json::Error),
}

impl Error {
    /// Whether a unique index of `table` over exactly `columns` refused the row. SQLite names no constraint, so columns decide.
    pub fn violates(&self, table: &str, columns: &[&str]) -> bool {
        let Self::Database(DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) = self else {
            return false;
        };
        let sqlx::Error::Database(cause) = &**cause else { return false };
        if !cause.is_unique_violation() {
            return false;
        }
        if let Some(postgres) = cause.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
            let listed = postgres.detail().and_then(|detail| detail.strip_prefix("Key (")?.split_once(")=")).map(|(listed, _)| listed);
            return postgres.table() == Some(table) && listed == Some(columns.join(", ").as_str());
        }
        let listed = columns.iter().map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", ");
        cause.message().strip_suffix(&listed).is_some_and(|rest| rest.ends_with(": "))
    }

    pub(crate) fn is_transient(&self) -> bool {
        matches!(self, Self::Busy) || matches!(self, Self::Database(cause) if is_transient(cause))
    }
}

/// Whether the engine asks for the whole transaction to be run again.
pub(crate) fn is_transient(cause: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause))
    | DbErr::Query(RuntimeErr::SqlxError(cause))
    | DbErr::Conn(RuntimeErr::SqlxError(cause))) = cause
    else {
        return false;
    };
    match &**cause {
        // PostgreSQL: serialization failure, deadlock. SQLite: busy, busy with a stale snapshot, busy in recovery, locked.
        sqlx::Error::Database(cause) => matches!(cause.code().as_deref(), Some("40001" | "40P01" | "5" | "517" | "261" | "6")),
        _ => false,
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::not_found(),
            Error::Forbidden(permission) => Self::forbidden(permission),
            Error::Busy => Self::unavailable(),
            Error::Database(DbErr::ConnectionAcquire(cause)) => {
                tracing::warn!(%cause, "no database connection was free in time");
                Self::unavailable()
            }
            Error::Stale => Self::new(
                ProblemKind::Stale,
                "stale",
                "This was changed by somebody else since you read it. Load it again and repeat your change.",
            ),
            Error::IdempotencyKeyReused => Self::new(
                ProblemKind::Invalid,
                "idempotency_key_reused",
                "This Idempotency-Key was used with another request. Use a new one for each request.",
            ),
            Error::Cursor => {
                Self::new(ProblemKind::Invalid, "cursor_invalid", "The cursor does not belong to this list with these filters and order.")
            }
            Error::Sort(field) => Self::field("/sort", "unknown_field", format!("This list cannot be sorted by '{field}'.")),
            Error::Limit => Self::field("/limit", "out_of_range", "The limit must be 1 to 200."),
            Error::Database(_) | Error::Vault(_) | Error::Json(_) => {
                tracing::error!(%error, "a request failed on our side");
                Self::internal()
            }
        }
    }
}
