//! Terms of a plan that may change after it was made (spec/03.3). They hold for what is made from the plan from then on;
//! licenses keep the terms that they were issued with.

use branding::DataCenterId;
use kernel::FieldError;
use lease::VersionType;
use serde::{Deserialize, Serialize};

use super::{PlanActivation, ServicePlan, field_error};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Terms {
    /// 0: it does not renew by itself.
    pub auto_renewal_months: i64,
    /// Absent: the product's.
    pub notice_days: Option<Vec<u16>>,
    pub grace_days: Option<i64>,
    pub units_default: i64,
    pub units_minimum: i64,
    pub units_maximum: i64,
    pub activation: PlanActivation,
    pub data_center_id: Option<DataCenterId>,
}

/// What may change; what is absent stays, and `Some(None)` goes back to the product's own.
#[derive(Clone, Debug, Default)]
pub(crate) struct TermsChange {
    pub auto_renewal_months: Option<i64>,
    pub notice_days: Option<Option<Vec<u16>>>,
    pub grace_days: Option<Option<u16>>,
    pub units_default: Option<i64>,
    pub units_minimum: Option<i64>,
    pub units_maximum: Option<i64>,
    pub activation: Option<PlanActivation>,
    pub data_center_id: Option<Option<DataCenterId>>,
}

impl Terms {
    pub(super) fn of(plan: &ServicePlan) -> db::Result<Self> {
        Ok(Self {
            auto_renewal_months: plan.auto_renewal_months,
            notice_days: plan.notice_days()?,
            grace_days: plan.grace_days,
            units_default: plan.units_default,
            units_minimum: plan.units_minimum,
            units_maximum: plan.units_maximum,
            activation: plan.activation,
            data_center_id: plan.data_center_id,
        })
    }

    pub(super) fn changed(&self, change: &TermsChange) -> Self {
        Self {
            auto_renewal_months: change.auto_renewal_months.unwrap_or(self.auto_renewal_months),
            notice_days: change.notice_days.clone().unwrap_or_else(|| self.notice_days.clone()),
            grace_days: change.grace_days.map_or(self.grace_days, |days| days.map(i64::from)),
            units_default: change.units_default.unwrap_or(self.units_default),
            units_minimum: change.units_minimum.unwrap_or(self.units_minimum),
            units_maximum: change.units_maximum.unwrap_or(self.units_maximum),
            activation: change.activation.unwrap_or(self.activation),
            data_center_id: change.data_center_id.unwrap_or(self.data_center_id),
        }
    }

    /// The plan with these terms.
    pub(super) fn put_into(&self, plan: ServicePlan) -> db::Result<ServicePlan> {
        Ok(ServicePlan {
            auto_renewal_months: self.auto_renewal_months,
            notice_days: self.notice_days.as_ref().map(serde_json::to_string).transpose()?,
            grace_days: self.grace_days,
            units_default: self.units_default,
            units_minimum: self.units_minimum,
            units_maximum: self.units_maximum,
            activation: self.activation,
            data_center_id: self.data_center_id,
            ..plan
        })
    }

    /// The spec's ranges: 1-36 months to renew, 0 for never; notices and grace of at most a year; units that rise.
    pub(super) fn check(&self, version_type: VersionType) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if !(0..=36).contains(&self.auto_renewal_months) {
            errors.push(field_error("/auto_renewal_months", "out_of_range", "1 to 36 months, or 0 for none."));
        } else if version_type != VersionType::Full && self.auto_renewal_months != 0 {
            errors.push(field_error("/auto_renewal_months", "out_of_range", "Only full licenses renew by themselves."));
        }
        if self.grace_days.is_some_and(|days| !(0..=365).contains(&days)) {
            errors.push(field_error("/grace_days", "out_of_range", "0 to 365 days."));
        }
        if self.notice_days.as_ref().is_some_and(|list| list.is_empty() || list.iter().any(|days| *days > 365)) {
            errors.push(field_error("/notice_days", "out_of_range", "At least one; each 0 to 365 days."));
        }
        let units = 1 <= self.units_minimum && self.units_minimum <= self.units_default && self.units_default <= self.units_maximum;
        if !units || self.units_maximum > 10_000_000 {
            errors.push(field_error("/units_default", "out_of_range", "Minimum, default and maximum must rise, from 1 to 10,000,000."));
        }
        errors
    }
}
