//! What a signed answer says of a license in each status (spec/02.6).

use catalog::{Feature, When};
use kernel::Timestamp;
use lease::{FeatureGrant, LicenseFacts, LicenseStatus, VersionType};

use super::LicenseView;

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
struct Standing {
    status: LicenseStatus,
    version_type: VersionType,
    /// When maintenance features end: with grace, or with a suspension that lies ahead.
    maintained_until: Timestamp,
    expires_at: Timestamp,
}

/// The features that are on at `now`, with until when.
fn grants(features: &[Feature], standing: Standing, now: Timestamp) -> Vec<FeatureGrant> {
    use LicenseStatus as S;
    let trial = standing.version_type == VersionType::Trial;
    let until = |feature: &Feature| -> Option<Option<Timestamp>> {
        match standing.status {
            S::Disabled | S::Purged => None,
            // A trial's features all end with it.
            _ if trial => (standing.expires_at > now && matches!(standing.status, S::Normal | S::ExpiringSoon | S::NotActivated))
                .then_some(Some(standing.expires_at)),
            S::NotStarted => (feature.when == When::Always).then_some(None),
            S::Expired | S::Suspended | S::Frozen => (feature.when != When::Maintained).then_some(None),
            S::Normal | S::ExpiringSoon | S::NotActivated | S::Grace => {
                Some((feature.when == When::Maintained).then_some(standing.maintained_until))
            }
        }
    };
    features.iter().filter_map(|feature| until(feature).map(|until| FeatureGrant { name: feature.name.clone(), until })).collect()
}

/// The license as every signed answer tells of it.
pub(crate) fn facts(view: &LicenseView, now: Timestamp) -> db::Result<LicenseFacts> {
    let license = &view.license;
    let features: Vec<Feature> = serde_json::from_str(&view.features)?;
    let status = view.status(now);
    let until_end_of_life = |end: Timestamp| view.end_of_life_at.map_or(end, |last| end.min(last));
    let maintained_until = license.suspended_at.map_or(license.grace_ends_at, |suspended| suspended.min(license.grace_ends_at));
    let standing = Standing {
        status,
        version_type: license.version_type,
        maintained_until: until_end_of_life(maintained_until),
        expires_at: until_end_of_life(license.expires_at),
    };
    Ok(LicenseFacts {
        license: license.id.to_string(),
        product: view.product_code.clone(),
        customer: view.customer_company.clone(),
        units: u32::try_from(license.units).unwrap_or(u32::MAX),
        version_type: Some(license.version_type),
        status: Some(status),
        features: if view.is_past_use(now) { Vec::new() } else { grants(&features, standing, now) },
        maintenance_ends_at: until_end_of_life(license.expires_at),
        grace_ends_at: until_end_of_life(license.grace_ends_at),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status: LicenseStatus, version_type: VersionType) -> String {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let named = |name: &str, when| Feature { name: name.into(), when };
        let features = [named("view", When::Always), named("scan", When::Activated), named("update", When::Maintained)];
        let over = !matches!(
            status,
            LicenseStatus::Normal | LicenseStatus::ExpiringSoon | LicenseStatus::NotActivated | LicenseStatus::NotStarted
        );
        let now = at(if over { "2026-06-15T00:00:00Z" } else { "2026-05-15T00:00:00Z" });
        let standing =
            Standing { status, version_type, maintained_until: at("2026-07-01T00:00:00Z"), expires_at: at("2026-06-01T00:00:00Z") };
        let text =
            |grant: FeatureGrant| grant.name + &grant.until.map(|until| format!("<{}", &until.to_string()[5..10])).unwrap_or_default();
        grants(&features, standing, now).into_iter().map(text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_a_lease_says_in_each_status() {
        use LicenseStatus as S;
        for (status, full, trial) in [
            (S::Normal, "view scan update<07-01", "view<06-01 scan<06-01 update<06-01"),
            (S::ExpiringSoon, "view scan update<07-01", "view<06-01 scan<06-01 update<06-01"),
            (S::NotActivated, "view scan update<07-01", "view<06-01 scan<06-01 update<06-01"),
            (S::Grace, "view scan update<07-01", ""),
            (S::NotStarted, "view", ""),
            (S::Expired, "view scan", ""),
            (S::Suspended, "view scan", ""),
            (S::Frozen, "view scan", ""),
            (S::Purged, "", ""),
            (S::Disabled, "", ""),
        ] {
            assert_eq!(said(status, VersionType::Full), full, "{status}");
            assert_eq!(said(status, VersionType::Nfr), full, "{status}");
            assert_eq!(said(status, VersionType::Trial), trial, "{status}");
        }
    }
}
