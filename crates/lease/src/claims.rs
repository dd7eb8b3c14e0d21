//! What the signed answers say (spec 02.6). `iat` and `exp` are JWT's numeric dates in whole seconds; the other instants are
//! RFC 3339. Claims that a reader does not know are ignored, so that later versions may add some.

use std::str::FromStr;

use kernel::{Timestamp, text_enum};
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};

use crate::{Fingerprint, MatchRule, Refusal};

text_enum! {
    /// What a signed answer is, in its claim `kind`: one is never taken for another.
    pub enum Kind {
        Lease = "lease",
        Status = "status",
        File = "file",
        Refusal = "refusal",
        /// An endorsement of a younger signing key by an older one.
        Key = "key",
    }
}

text_enum! {
    pub enum VersionType {
        Trial = "trial",
        Full = "full",
        /// Not for resale.
        Nfr = "nfr",
    }
}

text_enum! {
    /// The display status of a license (spec 02.5), derived and never stored.
    pub enum LicenseStatus {
        NotStarted = "not_started",
        NotActivated = "not_activated",
        Normal = "normal",
        ExpiringSoon = "expiring_soon",
        Grace = "grace",
        Expired = "expired",
        Frozen = "frozen",
        Purged = "purged",
        Suspended = "suspended",
        Disabled = "disabled",
    }
}

/// Claims that a `SigningKey` signs and a `KeySet` verifies.
pub trait Claims: Serialize + DeserializeOwned {
    const KIND: Kind;

    /// From when (inclusive) to when (exclusive) they hold; `None` where the nonce alone says that they are fresh.
    fn window(&self) -> Option<(Timestamp, Timestamp)> {
        None
    }
    /// The nonce of the request that they answer.
    fn nonce(&self) -> Option<&str> {
        None
    }
    /// Whether they were made for the installation that says it is `asking`.
    fn is_for(&self, _asking: &Fingerprint) -> bool {
        true
    }
}

/// A feature that is on, and until when (exclusive); without `until` for as long as the answer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeatureGrant {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// The license as every signed answer tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicenseFacts {
    /// `lic_…`
    pub license: String,
    /// The product's code.
    pub product: String,
    /// The customer's company name.
    pub customer: String,
    pub units: u32,
    /// `None`: a type that this version does not know.
    #[serde(deserialize_with = "known_or_none")]
    pub version_type: Option<VersionType>,
    /// `None`: a status that this version does not know.
    #[serde(deserialize_with = "known_or_none")]
    pub status: Option<LicenseStatus>,
    /// Only what is on; whoever asks for another feature hears no.
    pub features: Vec<FeatureGrant>,
    pub maintenance_ends_at: Timestamp,
    pub grace_ends_at: Timestamp,
}

/// The answer to an activation or a check-in: what the installation may do until it must ask again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    /// `act_…`
    pub activation: String,
    #[serde(flatten)]
    pub facts: LicenseFacts,
    /// The installation that claimed the unit.
    pub fingerprint: Fingerprint,
    /// How the product compares itself with `fingerprint`.
    #[serde(default = "all", skip_serializing_if = "is_all")]
    pub fingerprint_rule: MatchRule,
    /// Of the request; in a license file, of the request file.
    pub nonce: String,
    #[serde(rename = "iat", with = "numeric_date")]
    pub issued: Timestamp,
    /// When the product should check in next.
    pub refresh_after: Timestamp,
    #[serde(rename = "exp", with = "numeric_date")]
    pub expires: Timestamp,
}

/// The lease of an air-gapped installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicenseFile {
    #[serde(flatten)]
    pub lease: Lease,
    /// Counts the files of this installation from 1.
    pub sequence: u32,
    /// The sequence number of the file that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u32>,
}

/// The answer to 'Check Status Online'; it claims nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusToken {
    #[serde(flatten)]
    pub facts: LicenseFacts,
    pub nonce: String,
    #[serde(rename = "iat", with = "numeric_date")]
    pub issued: Timestamp,
    #[serde(rename = "exp", with = "numeric_date")]
    pub expires: Timestamp,
}

/// A 'no' that cannot be mistaken for a broken network. Good for the one request that its nonce names, whatever the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalToken {
    pub code: Refusal,
    pub nonce: String,
    #[serde(rename = "iat", with = "numeric_date")]
    pub issued: Timestamp,
}

impl LicenseFacts {
    /// Whether `feature` is on at `now`, as far as the license goes; a lease has an end of its own.
    pub fn allows(&self, feature: &str, now: Timestamp) -> bool {
        self.features.iter().any(|grant| grant.name == feature && grant.until.is_none_or(|until| now < until))
    }
}

impl Lease {
    /// Whether `feature` is on at `now`: nothing is once the lease has run out.
    pub fn allows(&self, feature: &str, now: Timestamp) -> bool {
        now < self.expires && self.facts.allows(feature, now)
    }
}

impl Claims for Lease {
    const KIND: Kind = Kind::Lease;

    fn window(&self) -> Option<(Timestamp, Timestamp)> {
        Some((self.issued, self.expires))
    }
    fn nonce(&self) -> Option<&str> {
        Some(&self.nonce)
    }
    fn is_for(&self, asking: &Fingerprint) -> bool {
        self.fingerprint.matches(asking, self.fingerprint_rule)
    }
}

impl Claims for LicenseFile {
    const KIND: Kind = Kind::File;

    fn window(&self) -> Option<(Timestamp, Timestamp)> {
        self.lease.window()
    }
    fn nonce(&self) -> Option<&str> {
        self.lease.nonce()
    }
    fn is_for(&self, asking: &Fingerprint) -> bool {
        self.lease.is_for(asking)
    }
}

impl Claims for StatusToken {
    const KIND: Kind = Kind::Status;

    fn window(&self) -> Option<(Timestamp, Timestamp)> {
        Some((self.issued, self.expires))
    }
    fn nonce(&self) -> Option<&str> {
        Some(&self.nonce)
    }
}

impl Claims for RefusalToken {
    const KIND: Kind = Kind::Refusal;

    fn nonce(&self) -> Option<&str> {
        Some(&self.nonce)
    }
}

const fn all() -> MatchRule {
    MatchRule::All
}

fn is_all(rule: &MatchRule) -> bool {
    *rule == MatchRule::All
}

/// Products live for years: a word that a later server added must not void the answer around it.
fn known_or_none<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D) -> Result<Option<T>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.and_then(|word| word.parse().ok()))
}

/// JWT's NumericDate: whole seconds since 1970; what is left of a second is cut off.
mod numeric_date {
    use kernel::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(instant: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(instant.as_second())
    }
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        let second = i64::deserialize(deserializer)?;
        second.checked_mul(1_000_000).map(Timestamp::from_microsecond).ok_or_else(|| D::Error::custom("a date out of range"))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    pub(crate) fn lease() -> Lease {
        Lease {
            activation: "act_1".into(),
            facts: LicenseFacts {
                license: "lic_1".into(),
                product: "GUARD".into(),
                customer: "Ölwerk Süd GmbH".into(),
                units: 25,
                version_type: Some(VersionType::Full),
                status: Some(LicenseStatus::Normal),
                features: vec![
                    FeatureGrant { name: "scan".into(), until: None },
                    FeatureGrant { name: "update".into(), until: Some(at("2026-05-10T00:00:00Z")) },
                ],
                maintenance_ends_at: at("2026-04-10T00:00:00Z"),
                grace_ends_at: at("2026-05-10T00:00:00Z"),
            },
            fingerprint: Fingerprint::whole("host-1").unwrap(),
            fingerprint_rule: MatchRule::All,
            nonce: "n-1".into(),
            issued: at("2026-05-01T00:00:00Z"),
            refresh_after: at("2026-05-02T00:00:00Z"),
            expires: at("2026-05-31T00:00:00Z"),
        }
    }

    #[test]
    fn a_lease_is_one_flat_object_of_plain_claims() {
        let json = serde_json::to_value(lease()).unwrap();
        let expected = serde_json::json!({
            "activation": "act_1", "license": "lic_1", "product": "GUARD", "customer": "Ölwerk Süd GmbH", "units": 25,
            "version_type": "full", "status": "normal",
            "features": [{"name": "scan"}, {"name": "update", "until": "2026-05-10T00:00:00Z"}],
            "maintenance_ends_at": "2026-04-10T00:00:00Z", "grace_ends_at": "2026-05-10T00:00:00Z",
            "fingerprint": "host-1", "nonce": "n-1",
            "iat": 1_777_593_600, "refresh_after": "2026-05-02T00:00:00Z", "exp": 1_780_185_600
        });
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_value::<Lease>(json).unwrap(), lease());
    }

    #[test]
    fn words_of_a_later_version_do_not_void_a_lease() {
        let mut json = serde_json::to_value(lease()).unwrap();
        json["status"] = "paused".into();
        json["seat_class"] = "gold".into();
        let read: Lease = serde_json::from_value(json).unwrap();
        assert_eq!(read.facts.status, None);
        assert!(read.allows("scan", at("2026-05-01T00:00:00Z")));
    }

    #[test]
    fn features_end_with_their_day_and_with_the_lease() {
        let lease = lease();
        for (feature, now, allowed) in [
            ("update", "2026-05-09T23:59:59.999999Z", true),
            ("update", "2026-05-10T00:00:00Z", false),
            ("scan", "2026-05-30T23:59:59Z", true),
            ("scan", "2026-05-31T00:00:00Z", false),
            ("print", "2026-05-01T00:00:00Z", false),
        ] {
            assert_eq!(lease.allows(feature, at(now)), allowed, "{feature} {now}");
        }
    }
}
