//! What the product may do: a pure function of what is on disk, the keys and the time.

use std::time::Duration;

use kernel::Timestamp;
use lease::{Expected, FeatureGrant, Fingerprint, KeySet, Lease, LicenseFile, Refusal, VerifyError};

use crate::{ActivationMode, store::State};

const TRIAL: Duration = Duration::from_secs(30 * 86_400);
/// How far the clock may stand behind the latest time seen: a mistaken time zone is no fraud. Nothing is gained by it, as
/// the ends of leases are judged by the latest time.
pub(crate) const CLOCK_TOLERANCE: Duration = Duration::from_secs(86_400);
/// How much later it must be before the time is written down again.
const REMEMBER_EVERY: Duration = Duration::from_secs(3600);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A valid lease or license file, and the time that it is judged by.
    Licensed { lease: Box<Lease>, now: Timestamp },
    /// The trial that started by itself; everything is on until it ends.
    Trial { ends: Timestamp },
    /// Nothing that is licensed is on.
    Off(Off),
}

/// Why nothing is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Off {
    #[error("the product is not activated")]
    NotActivated,
    #[error("the trial is over")]
    TrialOver,
    #[error("the lease has run out: check in, or install a newer license file")]
    LeaseOver,
    #[error("{}", .0.sentence())]
    Refused(Refusal),
    /// It stands more than a day behind a time seen before. Ends by itself when it is right again, or with the next check-in.
    #[error("the clock of this computer was set back: set it right or check in")]
    ClockSetBack,
    /// What is on disk was made elsewhere, for another installation or by nobody with the key.
    #[error("the license on disk is not believed: {0}")]
    NotBelieved(VerifyError),
}

impl Standing {
    pub fn allows(&self, feature: &str) -> bool {
        match self {
            Self::Licensed { lease, now } => lease.allows(feature, *now),
            Self::Trial { .. } => true,
            Self::Off(_) => false,
        }
    }

    /// The features that are on by name; none are named in a trial, where all are on.
    pub fn features(&self) -> Vec<FeatureGrant> {
        match self {
            Self::Licensed { lease, now } => lease.facts.features.iter().filter(|grant| lease.allows(&grant.name, *now)).cloned().collect(),
            Self::Trial { .. } | Self::Off(_) => Vec::new(),
        }
    }

    pub(crate) fn of(state: &State, keys: &KeySet, fingerprint: &Fingerprint, mode: ActivationMode, clock: Timestamp) -> Self {
        let seen = state.seen.unwrap_or(clock);
        if clock.plus(CLOCK_TOLERANCE) < seen {
            return Self::Off(Off::ClockSetBack);
        }
        let now = clock.max(seen);
        if let Some(token) = &state.token {
            return match read_token(keys, token, now, fingerprint) {
                Ok(lease) => Self::Licensed { lease: lease.into(), now },
                Err(VerifyError::Expired) => Self::Off(Off::LeaseOver),
                Err(error) => Self::Off(Off::NotBelieved(error)),
            };
        }
        match (state.refused, state.trial_started) {
            (Some(refusal), _) => Self::Off(Off::Refused(refusal)),
            (None, Some(started)) if mode == ActivationMode::LegacyTrial && !state.was_licensed => {
                let ends = started.plus(TRIAL);
                if now < ends { Self::Trial { ends } } else { Self::Off(Off::TrialOver) }
            }
            _ => Self::Off(Off::NotActivated),
        }
    }
}

/// The lease on disk, whether it came by the network or in a file.
fn read_token(keys: &KeySet, token: &str, now: Timestamp, fingerprint: &Fingerprint) -> Result<Lease, VerifyError> {
    let expected = Expected { nonce: None, fingerprint: Some(fingerprint) };
    match keys.verify::<Lease>(token, now, expected) {
        Err(VerifyError::WrongKind) => keys.verify::<LicenseFile>(token, now, expected).map(|file| file.lease),
        lease => lease,
    }
}

impl State {
    pub(crate) fn remembers_less_than(&self, now: Timestamp) -> bool {
        self.seen.is_none_or(|seen| now.since(seen) >= REMEMBER_EVERY)
    }

    pub(crate) fn see(&mut self, now: Timestamp) {
        self.seen = Some(self.seen.map_or(now, |seen| seen.max(now)));
    }
}
