//! Targets of support requests (spec 04.2): what a clock may use up, by offering and priority. Support managers edit them.
//!
//! A change counts for clocks that start later and for requests whose priority is changed later; running clocks keep the target
//! that they were given, so nobody's deadline moves because of a setting.

pub(crate) mod api;
mod store;
mod update;

use db::{Result, Tx};
use identity::SupportOffering;
use kernel::{FieldError, Permission, Place, Problem};

use crate::{Priority, calendar::Target, clock::ClockKind};

/// What is owed for one priority of one offering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SupportTarget {
    pub offering: SupportOffering,
    pub priority: Priority,
    pub initial_response: Target,
    /// From each public message of the vendor to the next. None: no such clock.
    pub next_update: Option<Target>,
    /// None: no such clock.
    pub resolution: Option<Target>,
    /// Until an escalation is accepted or declined.
    pub escalation: Target,
    /// 1 to 100.
    pub warn_percent: u8,
    pub version: i64,
}

impl SupportTarget {
    /// The target of a kind of clock; none where it is off.
    pub fn of(&self, kind: ClockKind) -> Option<Target> {
        match kind {
            ClockKind::InitialResponse => Some(self.initial_response),
            ClockKind::Update => self.next_update,
            ClockKind::Resolution => self.resolution,
            ClockKind::Escalation => Some(self.escalation),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum SupportTargetError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
}

impl From<SupportTargetError> for Problem {
    fn from(error: SupportTargetError) -> Self {
        match error {
            SupportTargetError::Db(error) => error.into(),
            SupportTargetError::Invalid(errors) => Self::invalid(errors),
        }
    }
}

/// What counts for a support request now. Internal: whoever opens one needs no permission to read settings.
pub(crate) async fn target(tx: &Tx, offering: SupportOffering, priority: Priority) -> Result<SupportTarget> {
    store::find(tx, offering, priority).await
}

/// All eight, by offering and priority.
async fn list(tx: &Tx) -> Result<Vec<SupportTarget>> {
    tx.require(Permission::SupportTargetList, Place::Own)?;
    store::all(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::Desk;

    const HOUR: u32 = 3600;

    #[tokio::test]
    async fn the_targets_are_the_table_of_the_spec() {
        let desk = Desk::new().await;
        let all = desk.engineer.read(async |tx| list(&tx).await).await.unwrap();
        let of = |offering| all.iter().filter(|one| one.offering == offering).map(|one| one.initial_response).collect::<Vec<_>>();
        assert_eq!(
            of(SupportOffering::Standard),
            [Target::ClockTime(HOUR), Target::BusinessTime(4 * HOUR), Target::BusinessDays(1), Target::BusinessDays(2)]
        );
        assert_eq!(
            of(SupportOffering::Premium),
            [Target::ClockTime(HOUR / 2), Target::BusinessTime(2 * HOUR), Target::BusinessTime(4 * HOUR), Target::BusinessDays(1)]
        );
        for one in &all {
            assert_eq!((one.warn_percent, one.escalation, one.resolution), (75, Target::BusinessTime(2 * HOUR), None));
            assert_eq!(crate::target(one.offering, one.priority), one.initial_response, "the defaults are the same in the code");
        }
    }

    #[tokio::test]
    async fn customers_and_partners_do_not_read_settings() {
        let desk = Desk::new().await;
        for cx in [&desk.customer, &desk.partner] {
            let refused = cx.read(async |tx| list(&tx).await).await.unwrap_err();
            assert!(matches!(refused, db::Error::Forbidden(Permission::SupportTargetList)));
        }
    }
}
