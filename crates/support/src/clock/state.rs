//! What a clock shows at an instant.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What was found when the clock was answered; nothing changes it later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub at: Timestamp,
    pub due_at: Option<Timestamp>,
    pub warn_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SupportClockPhase)]
pub enum Phase {
    Running,
    Paused,
    /// Answered in time.
    Met,
    /// The target is used up, or was when the answer came; it stays so, paused or answered.
    Breached,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ClockState {
    pub phase: Phase,
    /// The percentage to warn at was used up without an answer.
    pub warned: bool,
    /// None while paused, unless the target was used up before.
    pub due_at: Option<Timestamp>,
    pub warn_at: Option<Timestamp>,
}

impl Answer {
    pub fn met(&self) -> bool {
        self.due_at.is_none_or(|due| self.at <= due)
    }
    pub(super) fn state(&self) -> ClockState {
        ClockState {
            phase: if self.met() { Phase::Met } else { Phase::Breached },
            warned: self.warn_at.is_some_and(|warn| warn < self.at),
            due_at: self.due_at,
            warn_at: self.warn_at,
        }
    }
}
