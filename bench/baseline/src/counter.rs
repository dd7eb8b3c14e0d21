//! The handlers: what is asked is parsed, what is answered is written, and nothing happens between but a signature.

use std::{error::Error, sync::Arc};

use axum::{
    Json,
    extract::{Path, State},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use kernel::Timestamp;
use lease::{FeatureGrant, Fingerprint, Lease, LicenseFacts, LicenseStatus, MatchRule, SigningKey, StatusToken, VersionType};
use serde::{Deserialize, Serialize};

use crate::answers::{Activate, Activated, Cases, CheckIn, CheckStatus, CheckedIn, License, Status};

const ACTIVATION: &str = "act_01jd3v8k6r2n4q7t9w1x3y5z7b";
const SECRET: &str = "6f3b1c0de2a94758b1f0c3d2e5a49687786950a3e2d1c4b5f60718293a4b5c6d";
const SEED: [u8; 32] = [7; 32];

/// What is handed out over the counter.
pub struct Counter {
    key: Option<SigningKey>,
    license: License,
    support_requests: Cases,
    facts: LicenseFacts,
    at: Timestamp,
    /// Given out where nothing is signed.
    old_lease: String,
    old_status: String,
}

#[derive(Deserialize)]
struct Samples {
    license: License,
    support_requests: Cases,
}

impl Counter {
    /// # Errors
    /// If `samples` is not JSON of Chancery's answers.
    pub fn new(samples: &[u8], sign: bool) -> Result<Arc<Self>, Box<dyn Error>> {
        let Samples { license, support_requests } = serde_json::from_slice(samples)?;
        let key = SigningKey::from_seed(&SEED)?;
        let at: Timestamp = "2026-05-04T08:00:00Z".parse()?;
        let features = license.features.iter().map(|feature| FeatureGrant { name: feature.name.clone(), until: Some(at) }).collect();
        let facts = LicenseFacts {
            license: license.id.clone(),
            product: license.product.code.clone(),
            customer: license.customer.company.clone(),
            units: license.units,
            version_type: Some(VersionType::Full),
            status: Some(LicenseStatus::Normal),
            features,
            maintenance_ends_at: at,
            grace_ends_at: at,
        };
        let mut counter = Self { key: None, license, support_requests, facts, at, old_lease: String::new(), old_status: String::new() };
        counter.old_lease = key.sign(&counter.claims_of_lease(ACTIVATION, Fingerprint::whole("host-1")?, "an-old-nonce".into()))?;
        counter.old_status = key.sign(&counter.claims_of_status("an-old-nonce".into()))?;
        counter.key = sign.then_some(key);
        Ok(Arc::new(counter))
    }

    fn claims_of_lease(&self, activation: &str, fingerprint: Fingerprint, nonce: String) -> Lease {
        Lease {
            activation: activation.to_owned(),
            facts: self.facts.clone(),
            fingerprint,
            fingerprint_rule: MatchRule::All,
            nonce,
            issued: self.at,
            refresh_after: self.at,
            expires: self.at,
        }
    }

    fn claims_of_status(&self, nonce: String) -> StatusToken {
        StatusToken { facts: self.facts.clone(), nonce, issued: self.at, expires: self.at }
    }

    fn lease(&self, activation: &str, fingerprint: Fingerprint, nonce: String) -> Result<String, StatusCode> {
        match &self.key {
            Some(key) => key.sign(&self.claims_of_lease(activation, fingerprint, nonce)).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR),
            None => Ok(self.old_lease.clone()),
        }
    }
}

pub async fn activate(State(counter): State<Arc<Counter>>, Json(asked): Json<Activate>) -> Result<Response, StatusCode> {
    let lease = counter.lease(ACTIVATION, asked.fingerprint, asked.nonce)?;
    let answer = written(&Activated { id: ACTIVATION, secret: SECRET, lease: &lease, license: &counter.license })?;
    Ok((StatusCode::CREATED, answer).into_response())
}

pub async fn check_in(
    State(counter): State<Arc<Counter>>,
    Path(activation): Path<String>,
    Json(asked): Json<CheckIn>,
) -> Result<Response, StatusCode> {
    let fingerprint = Fingerprint::whole("host-1").map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let lease = counter.lease(&activation, fingerprint, asked.nonce)?;
    written(&CheckedIn { lease: &lease, license: &counter.license })
}

pub async fn license_status(State(counter): State<Arc<Counter>>, Json(asked): Json<CheckStatus>) -> Result<Response, StatusCode> {
    let status = match &counter.key {
        Some(key) => key.sign(&counter.claims_of_status(asked.nonce)).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?,
        None => counter.old_status.clone(),
    };
    written(&Status { status: &status, license: &counter.license })
}

pub async fn support_requests(State(counter): State<Arc<Counter>>) -> Result<Response, StatusCode> {
    written(&counter.support_requests)
}

fn written(answer: &impl Serialize) -> Result<Response, StatusCode> {
    let body = serde_json::to_vec(answer).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(([(CONTENT_TYPE, "application/json")], body).into_response())
}
