//! Who may open what (spec 04.1).

use identity::SupportOffering;
use kernel::{Timestamp, text_enum};
use lease::VersionType;
use licensing::Maintenance;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Category;

text_enum! {
    pub enum EntitlementState {
        /// Maintenance runs.
        Maintained = "maintained",
        /// It has expired and is in grace: as good as running.
        Grace = "grace",
        Lapsed = "lapsed",
        /// There was never maintenance for this product.
        None = "none",
    }
}

/// What was owed when the support request was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Entitlement {
    pub state: EntitlementState,
    /// `maintained`: when maintenance ends; `grace`: when grace ends; `lapsed`: when maintenance ended.
    pub until: Option<Timestamp>,
    /// Staff opened it although nothing was owed.
    pub overridden: bool,
}

/// Why nothing is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// Since when maintenance has lapsed; none if there never was any.
    NotSince(Option<Timestamp>),
    /// A disabled customer opens *account* requests only.
    AccountOnly,
}

/// The licenses' best maintenance, at `now`.
pub(super) fn standing(maintenance: &[Maintenance], now: Timestamp) -> Entitlement {
    let running = maintenance.iter().filter(|one| one.running).max_by_key(|one| (one.expires_at, one.grace_ends_at));
    let (state, until) = match running {
        Some(one) if now < one.expires_at => (EntitlementState::Maintained, Some(one.expires_at)),
        Some(one) => (EntitlementState::Grace, Some(one.grace_ends_at)),
        None => match maintenance.iter().map(|one| one.expires_at).max() {
            // A license that is not running for another reason than its dates: there is no day to name.
            Some(ended) => (EntitlementState::Lapsed, Some(ended).filter(|ended| *ended <= now)),
            None => (EntitlementState::None, None),
        },
    };
    Entitlement { state, until, overridden: false }
}

/// Whether a request of `category` may be opened. `disabled`: the customer; `overridden`: staff said so, with a reason.
pub(super) fn check(category: Category, disabled: bool, standing: Entitlement, overridden: bool) -> Result<Entitlement, Owed> {
    if disabled && category != Category::Account {
        return Err(Owed::AccountOnly);
    }
    let runs = matches!(standing.state, EntitlementState::Maintained | EntitlementState::Grace);
    if runs || category.is_always_open() {
        Ok(standing)
    } else if overridden {
        Ok(Entitlement { overridden: true, ..standing })
    } else {
        Err(Owed::NotSince(standing.until))
    }
}

/// The offering that counts: Premium while the customer has it, but trial licenses get Standard.
pub(super) fn offering(
    of_customer: SupportOffering,
    premium_until: Option<Timestamp>,
    maintenance: &[Maintenance],
    now: Timestamp,
) -> SupportOffering {
    let premium = of_customer == SupportOffering::Premium && premium_until.is_none_or(|until| now < until);
    let mut running = maintenance.iter().filter(|one| one.running).peekable();
    let only_trials = running.peek().is_some() && running.all(|one| one.version_type == VersionType::Trial);
    if premium && !only_trials { SupportOffering::Premium } else { SupportOffering::Standard }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str) -> Timestamp {
        format!("{day}T00:00:00Z").parse().unwrap()
    }
    fn license(version_type: VersionType, expires: &str, grace_ends: &str, running: bool) -> Maintenance {
        let license_id = "lic_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        Maintenance { license_id, version_type, expires_at: at(expires), grace_ends_at: at(grace_ends), running }
    }
    fn full(expires: &str, grace_ends: &str, running: bool) -> Maintenance {
        license(VersionType::Full, expires, grace_ends, running)
    }
    const NOW: &str = "2026-05-04";
    fn state(maintenance: &[Maintenance]) -> (EntitlementState, Option<Timestamp>) {
        let found = standing(maintenance, at(NOW));
        (found.state, found.until)
    }

    #[test]
    fn the_best_license_counts() {
        let old = full("2025-01-01", "2025-02-01", false);
        let grace = full("2026-05-01", "2026-06-01", true);
        let fresh = full("2027-01-01", "2027-02-01", true);
        assert_eq!(state(&[]), (EntitlementState::None, None));
        assert_eq!(state(std::slice::from_ref(&old)), (EntitlementState::Lapsed, Some(at("2025-01-01"))));
        assert_eq!(state(&[old, grace]), (EntitlementState::Grace, Some(at("2026-06-01"))));
        assert_eq!(state(&[fresh, old, grace]), (EntitlementState::Maintained, Some(at("2027-01-01"))));
    }

    #[test]
    fn a_license_that_was_switched_off_names_no_day_of_lapse() {
        assert_eq!(state(&[full("2027-01-01", "2027-02-01", false)]), (EntitlementState::Lapsed, None));
    }

    #[test]
    fn without_running_maintenance_only_licensing_and_account_are_open() {
        let lapsed = standing(&[full("2025-01-01", "2025-02-01", false)], at(NOW));
        for category in Category::ALL {
            let open = matches!(category, Category::Licensing | Category::Account);
            let expected = if open { Ok(lapsed.clone()) } else { Err(Owed::NotSince(Some(at("2025-01-01")))) };
            assert_eq!(check(*category, false, lapsed.clone(), false), expected, "{category}");
        }
    }

    #[test]
    fn staff_may_override_and_grace_needs_no_override() {
        let none = standing(&[], at(NOW));
        assert!(check(Category::Product, false, none, true).unwrap().overridden);
        let grace = standing(&[full("2026-05-01", "2026-06-01", true)], at(NOW));
        assert!(!check(Category::Product, false, grace, true).unwrap().overridden);
    }

    #[test]
    fn a_disabled_customer_opens_account_requests_only_whatever_staff_say() {
        let maintained = standing(&[full("2027-01-01", "2027-02-01", true)], at(NOW));
        for category in Category::ALL {
            let refused = check(*category, true, maintained.clone(), true) == Err(Owed::AccountOnly);
            assert_eq!(refused, *category != Category::Account, "{category}");
        }
    }

    #[test]
    fn premium_counts_while_it_lasts_and_trials_get_standard() {
        use SupportOffering::{Premium, Standard};
        let trial = license(VersionType::Trial, "2027-01-01", "2027-01-01", true);
        let full = full("2027-01-01", "2027-02-01", true);
        let now = at(NOW);
        assert_eq!(offering(Premium, None, &[], now), Premium);
        assert_eq!(offering(Premium, Some(at("2026-05-05")), std::slice::from_ref(&full), now), Premium);
        assert_eq!(offering(Premium, Some(now), std::slice::from_ref(&full), now), Standard);
        assert_eq!(offering(Premium, None, std::slice::from_ref(&trial), now), Standard);
        assert_eq!(offering(Premium, None, &[trial, full], now), Premium);
        assert_eq!(offering(Standard, None, &[], now), Standard);
    }
}
