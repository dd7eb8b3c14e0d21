//! What an installation says it is (spec 02.6).

use std::collections::BTreeMap;

use kernel::text_enum;
use serde::{Deserialize, Serialize};

/// One string, or named components that are compared by the product's [`MatchRule`], so that a changed disk is not a new
/// machine. In JSON a string or an object of strings. Opaque to us: containers and clones decide for themselves what they say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Fingerprint(Written);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Whole(String),
    Components(BTreeMap<String, String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint is a text of 1 to 200 bytes, or 1 to 16 named ones")]
pub struct FingerprintError;

text_enum! {
    /// How many components of the installation that claimed a unit must be the same in the one that asks.
    pub enum MatchRule {
        Any = "any",
        /// Two, or all where fewer were claimed.
        Two = "two",
        /// More than half.
        Most = "most",
        All = "all",
    }
}

/// Longest text of a fingerprint, a component or its name, in bytes.
const LONGEST: usize = 200;
const MOST_COMPONENTS: usize = 16;

impl Fingerprint {
    /// # Errors
    /// If the text is empty or longer than 200 bytes.
    pub fn whole(text: impl Into<String>) -> Result<Self, FingerprintError> {
        Written::Whole(text.into()).try_into()
    }

    /// # Errors
    /// If there are no components or more than 16, or a name or value is empty or longer than 200 bytes.
    pub fn components(components: BTreeMap<String, String>) -> Result<Self, FingerprintError> {
        Written::Components(components).try_into()
    }

    /// Whether `asking` is the installation that claimed with `self`. The rule counts for components alone; a string is
    /// compared as a whole and never matches components.
    pub fn matches(&self, asking: &Self, rule: MatchRule) -> bool {
        match (&self.0, &asking.0) {
            (Written::Whole(claimed), Written::Whole(asking)) => claimed == asking,
            (Written::Components(claimed), Written::Components(asking)) => {
                let same = claimed.iter().filter(|(name, value)| asking.get(*name) == Some(value)).count();
                match rule {
                    MatchRule::Any => same >= 1,
                    MatchRule::Two => same >= claimed.len().min(2),
                    MatchRule::Most => same * 2 > claimed.len(),
                    MatchRule::All => same == claimed.len(),
                }
            }
            _ => false,
        }
    }
}

impl From<Fingerprint> for Written {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.0
    }
}
impl TryFrom<Written> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(written: Written) -> Result<Self, FingerprintError> {
        let fits = |text: &String| (1..=LONGEST).contains(&text.len());
        let valid = match &written {
            Written::Whole(text) => fits(text),
            Written::Components(components) => {
                (1..=MOST_COMPONENTS).contains(&components.len()) && components.iter().all(|(name, value)| fits(name) && fits(value))
            }
        };
        if valid { Ok(Self(written)) } else { Err(FingerprintError) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(parts: &[(&str, &str)]) -> Fingerprint {
        Fingerprint::components(parts.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()).unwrap()
    }

    #[test]
    fn a_changed_disk_is_the_same_machine_by_rule() {
        let claimed = machine(&[("board", "b1"), ("disk", "d1"), ("mac", "m1"), ("volume", "v1")]);
        let rules = |asking: &Fingerprint| MatchRule::ALL.iter().filter(|rule| claimed.matches(asking, **rule)).count();
        assert_eq!(rules(&claimed), 4);
        assert_eq!(rules(&machine(&[("board", "b1"), ("disk", "d2"), ("mac", "m1"), ("volume", "v1"), ("new", "n")])), 3);
        assert_eq!(rules(&machine(&[("board", "b1"), ("disk", "d2"), ("mac", "m2"), ("volume", "v1")])), 2);
        assert_eq!(rules(&machine(&[("board", "b1")])), 1);
        assert_eq!(rules(&machine(&[("board", "m1"), ("mac", "b1")])), 0);
        let single = machine(&[("host", "h")]);
        assert!(MatchRule::ALL.iter().all(|rule| single.matches(&single, *rule)));
    }

    #[test]
    fn in_json_it_is_a_string_or_an_object() {
        let whole: Fingerprint = serde_json::from_str(r#""host-1""#).unwrap();
        let parts: Fingerprint = serde_json::from_str(r#"{"disk":"d1"}"#).unwrap();
        assert_eq!(
            (serde_json::to_string(&whole).unwrap(), serde_json::to_string(&parts).unwrap()),
            (r#""host-1""#.into(), r#"{"disk":"d1"}"#.into())
        );
        assert!(!whole.matches(&parts, MatchRule::Any) && whole.matches(&Fingerprint::whole("host-1").unwrap(), MatchRule::All));
        for wrong in ["\"\"", "{}", "7", r#"{"disk":""}"#, r#"{"disk":{}}"#, &format!("\"{}\"", "x".repeat(201))] {
            assert!(serde_json::from_str::<Fingerprint>(wrong).is_err(), "{wrong}");
        }
    }
}
