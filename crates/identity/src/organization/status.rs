//! Suspend, reactivate, cancel a partner; disable, enable a customer (spec/01.1). The new status counts from the next request
//! of its people on every server, for it is read with each credential.

use db::Tx;
use kernel::{OrganizationId, OrganizationStatus, Permission};
use serde_json::json;

use super::{Organization, OrganizationError, store};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusChange {
    Suspend,
    Reactivate,
    Cancel,
    Disable,
    Enable,
}

impl StatusChange {
    const ALL: [Self; 5] = [Self::Suspend, Self::Reactivate, Self::Cancel, Self::Disable, Self::Enable];

    fn permission(self) -> Permission {
        match self {
            Self::Suspend => Permission::PartnerSuspend,
            Self::Reactivate => Permission::PartnerReactivate,
            Self::Cancel => Permission::PartnerCancel,
            Self::Disable => Permission::CustomerDisable,
            Self::Enable => Permission::CustomerEnable,
        }
    }
    const fn event(self) -> &'static str {
        match self {
            Self::Suspend => "partner.suspended",
            Self::Reactivate => "partner.reactivated",
            Self::Cancel => "partner.canceled",
            Self::Disable => "customer.disabled",
            Self::Enable => "customer.enabled",
        }
    }
    /// The status that this change leads to, if it is possible from `status`.
    fn apply(self, status: OrganizationStatus) -> Option<OrganizationStatus> {
        use OrganizationStatus as S;
        match (self, status) {
            (Self::Suspend, S::Active) => Some(S::Suspended),
            (Self::Reactivate, S::Suspended) => Some(S::Active),
            (Self::Cancel, S::Active | S::Suspended) => Some(S::Canceled),
            (Self::Disable, S::Enabled) => Some(S::Disabled),
            (Self::Enable, S::Disabled) => Some(S::Enabled),
            _ => None,
        }
    }
    /// The status that this change leads to.
    ///
    /// # Errors
    /// [`OrganizationError::Transition`] with the changes that are possible instead.
    pub fn outcome(self, status: OrganizationStatus) -> Result<OrganizationStatus, OrganizationError> {
        self.apply(status).ok_or_else(|| {
            let possible = Self::ALL.iter().filter(|other| other.apply(status).is_some()).map(|other| other.permission().verb());
            OrganizationError::Transition(status, possible.collect::<Vec<_>>().join(", "))
        })
    }
}

pub async fn change_status(tx: &Tx, id: OrganizationId, change: StatusChange) -> Result<Organization, OrganizationError> {
    let organization = store::lock(tx, id).await?;
    tx.require(change.permission(), tx.actor().place_of(id))?;
    tx.match_version(organization.version)?;
    let before = organization.status;
    let status = change.outcome(before)?;
    let mut passed_up = 0;
    if let (StatusChange::Cancel, Some(parent)) = (change, organization.parent_id) {
        if store::partners_below(tx, id).await? > 0 {
            return Err(OrganizationError::HasPartners);
        }
        passed_up = store::pass_customers_up(tx, id, parent).await?;
    }
    let organization = store::save(tx, Organization { status, ..organization }).await?;
    let action = change.permission();
    audit::Entry::new(action, id)
        .owner(id)
        .change(json!({"before": {"status": before}, "after": {"status": status}, "customers_passed_to_parent": passed_up}))
        .record(tx)
        .await?;
    jobs::publish(tx, change.event(), id, Some(id), &json!({"before": before, "after": status})).await?;
    Ok(organization)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canceled_is_terminal_and_kinds_keep_their_own_statuses() {
        for change in StatusChange::ALL {
            assert_eq!(change.apply(OrganizationStatus::Canceled), None, "{change:?}");
        }
        assert_eq!(StatusChange::Disable.apply(OrganizationStatus::Active), None);
        assert_eq!(StatusChange::Suspend.apply(OrganizationStatus::Enabled), None);
    }
}
