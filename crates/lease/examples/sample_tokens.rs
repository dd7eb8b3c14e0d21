//! Signs tokens as the server does, good ones and others, for whoever writes a verifier in another language: the recipes of
//! `docs/recipes` are tried against them.
//!
//! `sample-tokens DIRECTORY` writes `jwks.json`, the key set to trust, and `cases.json`: what is handed in, what the reader knows
//! of itself, and whether it must be believed.

use std::{error::Error, fs, path::Path, time::Duration};

use chancery_lease::{
    FeatureGrant, Fingerprint, Jwks, Lease, LicenseFacts, LicenseFile, LicenseStatus, MatchRule, SigningKey, StatusToken, VersionType,
};
use kernel::Timestamp;
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(86_400);
const NONCE: &str = "8a6f0c1d9b7e4352";

struct Desk {
    key: SigningKey,
    stranger: SigningKey,
    now: Timestamp,
    here: Fingerprint,
}

fn main() -> Result<(), Box<dyn Error>> {
    let directory = std::env::args().nth(1).ok_or("usage: sample-tokens DIRECTORY")?;
    let (key, stranger) = (fresh_key()?, fresh_key()?);
    let desk = Desk { key, stranger, now: now()?, here: Fingerprint::whole("host-4f1d")? };
    let jwks = Jwks { keys: vec![desk.key.public_jwk()] };
    fs::write(Path::new(&directory).join("jwks.json"), serde_json::to_string_pretty(&jwks)?)?;
    let mut cases = desk.good()?;
    cases.extend(desk.bad()?);
    fs::write(Path::new(&directory).join("cases.json"), serde_json::to_string_pretty(&cases)?)?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a key of this run alone")]
fn fresh_key() -> Result<SigningKey, Box<dyn Error>> {
    let mut seed = [0; 32];
    aws_lc_rs::rand::fill(&mut seed)?;
    Ok(SigningKey::from_seed(&seed)?)
}

#[expect(clippy::disallowed_methods, reason = "fresh tokens are those of now")]
fn now() -> Result<Timestamp, Box<dyn Error>> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    Ok(Timestamp::from_microsecond(i64::try_from(since.as_secs())? * 1_000_000))
}

impl Desk {
    fn good(&self) -> Result<Vec<Value>, Box<dyn Error>> {
        let on = ["scan", "update"];
        let lease = self.sign_lease(&self.lease())?;
        let parts = Lease { fingerprint: machine("d1")?, fingerprint_rule: MatchRule::Two, ..self.lease() };
        let ended = Lease { facts: self.facts(self.now.minus(DAY)), ..self.lease() };
        Ok(vec![
            case("a lease", "lease", &lease, json!("host-4f1d"), Some(&on)),
            case("a license file", "file", &self.sign_file(&self.lease())?, json!("host-4f1d"), Some(&on)),
            case("another disk in the same machine", "lease", &self.sign_lease(&parts)?, serde_json::to_value(machine("d2")?)?, Some(&on)),
            case("after the end of maintenance", "file", &self.sign_file(&ended)?, json!("host-4f1d"), Some(&["scan"])),
        ])
    }

    fn bad(&self) -> Result<Vec<Value>, Box<dyn Error>> {
        let here = json!("host-4f1d");
        let lease = self.sign_lease(&self.lease())?;
        let old = Lease { issued: self.now.minus(DAY * 2), expires: self.now.minus(DAY), ..self.lease() };
        let early = Lease { issued: self.now.plus(DAY), ..self.lease() };
        let other = Lease { nonce: "another".into(), ..self.lease() };
        let parts = Lease { fingerprint: machine("d1")?, fingerprint_rule: MatchRule::All, ..self.lease() };
        let status = StatusToken { facts: self.lease().facts, nonce: NONCE.into(), issued: self.now, expires: self.now.plus(DAY) };
        // The last byte of the claims, and the signature of somebody else's key under our key's name.
        let at = lease.rfind('.').ok_or("a token has dots")? - 2;
        let flipped = format!("{}{}{}", &lease[..at], if &lease[at..=at] == "A" { "B" } else { "A" }, &lease[at + 1..]);
        let forged = self.stranger.sign(&self.lease())?;
        let head = |token: &str| token.split('.').next().unwrap_or_default().to_owned();
        let renamed = forged.replacen(&head(&forged), &head(&lease), 1);
        Ok(vec![
            case("a changed byte", "lease", &flipped, here.clone(), None),
            case("an unknown key", "lease", &forged, here.clone(), None),
            case("a stranger's signature under a known key's name", "lease", &renamed, here.clone(), None),
            case("a lease that has run out", "lease", &self.sign_lease(&old)?, here.clone(), None),
            case("a lease of tomorrow", "lease", &self.sign_lease(&early)?, here.clone(), None),
            case("the answer to another request", "lease", &self.sign_lease(&other)?, here.clone(), None),
            case("another machine", "lease", &lease, json!("host-7777"), None),
            case(
                "another disk, where all must be the same",
                "lease",
                &self.sign_lease(&parts)?,
                serde_json::to_value(machine("d2")?)?,
                None,
            ),
            case("a status in the place of a lease", "lease", &self.key.sign(&status)?, here.clone(), None),
            case("a lease in the place of a file", "file", &lease, here.clone(), None),
            case("no token", "file", "hello", here, None),
        ])
    }

    fn facts(&self, maintenance_ends_at: Timestamp) -> LicenseFacts {
        LicenseFacts {
            license: "lic_1".into(),
            product: "GUARD".into(),
            customer: "Ölwerk Süd GmbH".into(),
            units: 25,
            version_type: Some(VersionType::Full),
            status: Some(LicenseStatus::Normal),
            features: vec![
                FeatureGrant { name: "scan".into(), until: None },
                FeatureGrant { name: "update".into(), until: Some(maintenance_ends_at) },
            ],
            maintenance_ends_at,
            grace_ends_at: maintenance_ends_at,
        }
    }

    fn lease(&self) -> Lease {
        Lease {
            activation: "act_1".into(),
            facts: self.facts(self.now.plus(DAY * 20)),
            fingerprint: self.here.clone(),
            fingerprint_rule: MatchRule::All,
            nonce: NONCE.into(),
            issued: self.now,
            refresh_after: self.now.plus(DAY),
            expires: self.now.plus(DAY * 30),
        }
    }

    fn sign_lease(&self, lease: &Lease) -> Result<String, Box<dyn Error>> {
        Ok(self.key.sign(lease)?)
    }

    fn sign_file(&self, lease: &Lease) -> Result<String, Box<dyn Error>> {
        Ok(self.key.sign(&LicenseFile { lease: lease.clone(), sequence: 2, supersedes: Some(1) })?)
    }
}

fn machine(disk: &str) -> Result<Fingerprint, Box<dyn Error>> {
    let parts = [("board", "b1"), ("mac", "m1"), ("disk", disk)];
    Ok(Fingerprint::components(parts.map(|(name, value)| (name.to_owned(), value.to_owned())).into())?)
}

/// `features`: what is on now; `None` where the token must be refused.
fn case(name: &str, kind: &str, token: &str, fingerprint: Value, features: Option<&[&str]>) -> Value {
    json!({"name": name, "kind": kind, "token": token, "fingerprint": fingerprint, "nonce": NONCE, "features": features})
}
