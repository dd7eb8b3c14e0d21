//! The states of a billing report and what leads from one to another (spec/03.7).

use kernel::text_enum;

text_enum! {
    pub enum BillingReportStatus {
        /// With the tier 1, which sets prices, margin and codes.
        UnderReview = "under_review",
        /// With the vendor.
        Submitted = "submitted",
        /// Numbered, and never changed again.
        Completed = "completed",
        /// With the tier 1 again.
        Returned = "returned",
    }
}

impl BillingReportStatus {
    /// Lines may still come, go and change.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::UnderReview | Self::Returned)
    }
}

/// What is done to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Edit,
    Submit,
    Complete,
    Return,
    /// A usage report of its lines goes back to the partner.
    SendBack,
}

/// The state that `act` leads to.
///
/// # Errors
/// The state itself, where it does not allow that.
pub fn after(status: BillingReportStatus, act: Act) -> Result<BillingReportStatus, BillingReportStatus> {
    use BillingReportStatus as S;
    match (status, act) {
        (S::UnderReview | S::Returned, Act::Edit | Act::SendBack) => Ok(status),
        (S::UnderReview | S::Returned, Act::Submit) => Ok(S::Submitted),
        (S::Submitted, Act::Complete) => Ok(S::Completed),
        (S::Submitted, Act::Return | Act::SendBack) => Ok(S::Returned),
        _ => Err(status),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ACTS: [Act; 5] = [Act::Edit, Act::Submit, Act::Complete, Act::Return, Act::SendBack];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn completed_is_final_and_only_what_was_submitted_is_completed(story in proptest::collection::vec(prop::sample::select(&ACTS[..]), 0..20)) {
            let mut status = BillingReportStatus::UnderReview;
            for act in story {
                let was = status;
                status = after(status, act).unwrap_or(was);
                prop_assert!(was != BillingReportStatus::Completed || status == was);
                prop_assert!(status != BillingReportStatus::Completed || was == status || was == BillingReportStatus::Submitted);
                prop_assert!(was.is_open() || act != Act::Edit || after(was, act).is_err());
            }
        }
    }
}
