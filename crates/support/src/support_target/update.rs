//! A support manager changes what is owed. Running clocks keep the target that they were given.

use db::Tx;
use identity::SupportOffering;
use kernel::{FieldError, Permission, Place};
use serde_json::json;

use super::{SupportTarget, SupportTargetError, store};
use crate::{Priority, calendar::Target};

/// Absent: as it is. `Some(None)`: no such clock.
#[derive(Clone, Debug, Default)]
pub(super) struct TargetChange {
    pub initial_response: Option<Target>,
    pub next_update: Option<Option<Target>>,
    pub resolution: Option<Option<Target>>,
    pub escalation: Option<Target>,
    pub warn_percent: Option<u8>,
}

pub(super) async fn update(
    tx: &Tx,
    offering: SupportOffering,
    priority: Priority,
    change: TargetChange,
) -> Result<SupportTarget, SupportTargetError> {
    tx.require(Permission::SupportTargetUpdate, Place::Own)?;
    let before = store::lock(tx, offering, priority).await?;
    tx.match_version(before.version)?;
    let after = changed(before.clone(), &change);
    let errors = wrong(&after);
    if !errors.is_empty() {
        return Err(SupportTargetError::Invalid(errors));
    }
    let after = store::save(tx, after).await?;
    let object = format!("{offering}/{priority}");
    let told = json!({"before": words(&before), "after": words(&after)});
    audit::Entry::new(Permission::SupportTargetUpdate, &object).change(told).record(tx).await?;
    jobs::publish(tx, "support_target.updated", &object, None, &json!({"offering": offering, "priority": priority})).await?;
    Ok(after)
}

fn changed(mut target: SupportTarget, change: &TargetChange) -> SupportTarget {
    target.initial_response = change.initial_response.unwrap_or(target.initial_response);
    target.next_update = change.next_update.unwrap_or(target.next_update);
    target.resolution = change.resolution.unwrap_or(target.resolution);
    target.escalation = change.escalation.unwrap_or(target.escalation);
    target.warn_percent = change.warn_percent.unwrap_or(target.warn_percent);
    target
}

/// A target reaches 90 days at most: beyond, nobody would call it one.
fn wrong(target: &SupportTarget) -> Vec<FieldError> {
    const DAY: u32 = 24 * 3600;
    let fits = |target: Target| match target {
        Target::ClockTime(seconds) | Target::BusinessTime(seconds) => (60..=90 * DAY).contains(&seconds),
        Target::BusinessDays(days) => (1..=90).contains(&days),
    };
    let of = [
        ("/initial_response", Some(target.initial_response)),
        ("/next_update", target.next_update),
        ("/resolution", target.resolution),
        ("/escalation", Some(target.escalation)),
    ];
    let error = |pointer: &str, detail: &str| FieldError { pointer: pointer.into(), code: "out_of_range".into(), detail: detail.into() };
    let misfit = of.into_iter().filter(|(_, target)| target.is_some_and(|target| !fits(target)));
    let mut errors: Vec<_> = misfit.map(|(pointer, _)| error(pointer, "From one minute, or one day, to 90 days.")).collect();
    if !(1..=100).contains(&target.warn_percent) {
        errors.push(error("/warn_percent", "1 to 100."));
    }
    errors
}

fn words(target: &SupportTarget) -> serde_json::Value {
    json!({"initial_response": target.initial_response, "next_update": target.next_update, "resolution": target.resolution,
        "escalation": target.escalation, "warn_percent": target.warn_percent})
}

#[cfg(test)]
mod tests {
    use kernel::Problem;

    use super::*;
    use crate::{
        stage::Desk,
        support_request::trial::{Opened, open_p2, prioritize_back_and_forth},
    };

    const HOUR: u32 = 3600;

    async fn edit(cx: &db::Cx, change: TargetChange) -> Result<i64, SupportTargetError> {
        cx.write(async |tx| update(&tx, SupportOffering::Standard, Priority::P2, change.clone()).await.map(|target| target.version)).await
    }
    fn initial(target: Target) -> TargetChange {
        TargetChange { initial_response: Some(target), ..TargetChange::default() }
    }

    #[tokio::test]
    async fn a_change_counts_for_later_requests_and_running_clocks_keep_their_target() {
        let desk = Desk::new().await;
        let before = open_p2(&desk.customer, None).await;
        assert_eq!(edit(&desk.manager, initial(Target::BusinessTime(HOUR))).await.unwrap(), 2);
        let after = open_p2(&desk.customer, None).await;
        let due = |opened: &Opened| opened.response_due_at.unwrap().to_string();
        assert_eq!((due(&before).as_str(), due(&after).as_str()), ("2026-05-04T12:00:00Z", "2026-05-04T09:00:00Z"));
        assert_eq!(before.again(&desk.customer).await.response_due_at, before.response_due_at);
        prioritize_back_and_forth(&desk, before.id).await;
        assert_eq!(due(&before.again(&desk.customer).await), "2026-05-04T09:00:00Z", "prioritized later, by the newer target");
    }

    #[tokio::test]
    async fn only_support_managers_and_administrators_change_targets() {
        let desk = Desk::new().await;
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            let refused = edit(cx, TargetChange::default()).await.unwrap_err();
            assert!(matches!(refused, SupportTargetError::Db(db::Error::Forbidden(Permission::SupportTargetUpdate))));
        }
    }

    #[tokio::test]
    async fn targets_without_length_or_of_years_are_refused() {
        let desk = Desk::new().await;
        for target in [Target::ClockTime(0), Target::BusinessTime(59), Target::BusinessDays(91), Target::ClockTime(u32::MAX)] {
            let problem = Problem::from(edit(&desk.manager, initial(target)).await.unwrap_err());
            assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), ("/initial_response", "out_of_range"));
        }
        let percent = TargetChange { warn_percent: Some(0), ..TargetChange::default() };
        assert_eq!(Problem::from(edit(&desk.manager, percent).await.unwrap_err()).errors[0].pointer, "/warn_percent");
    }
}
