//! A server that signs like the real one, without a network, and what tests need around it.

use std::{
    collections::VecDeque,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use kernel::{Clock, Rng, Timestamp};
use lease::{
    FeatureGrant, Fingerprint, Jwks, Lease, LicenseFacts, LicenseStatus, MatchRule, Refusal, RefusalToken, SigningKey, StatusToken,
    VersionType,
};
use serde_json::{Value, json};

use crate::{ActivationMode, Client, Method, Off, Request, Response, Standing, Transport, TransportError};

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Not for secrets.
pub(crate) struct Seeded(Mutex<u64>);
impl Seeded {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.into())
    }
}
impl Rng for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        bytes.fill_with(|| {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (*state >> 40) as u8
        });
    }
}

pub(crate) struct Hand(pub(crate) Mutex<Timestamp>);
impl Hand {
    pub(crate) fn set(&self, now: Timestamp) {
        *self.0.lock().unwrap() = now;
    }
}
impl Clock for Hand {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// Issued on 1 May for 30 days, to be refreshed after a day.
pub(crate) fn lease(host: &str) -> Lease {
    Lease {
        activation: "act_1".into(),
        facts: LicenseFacts {
            license: "lic_1".into(),
            product: "GUARD".into(),
            customer: "Harbor Foods".into(),
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
        fingerprint: Fingerprint::whole(host).unwrap(),
        fingerprint_rule: MatchRule::All,
        nonce: String::new(),
        issued: at("2026-05-01T00:00:00Z"),
        refresh_after: at("2026-05-02T00:00:00Z"),
        expires: at("2026-05-31T00:00:00Z"),
    }
}

/// What the server does with the next request; without any, it grants.
pub(crate) enum Next {
    Refuse(u16, Refusal),
    /// By a key of somebody else's.
    RefuseForged(Refusal),
    /// A real refusal of an earlier request.
    RefuseStale(Refusal),
    Answer(u16, &'static str, Option<u64>),
    Unreachable,
}

/// Method, address, bearer and body.
pub(crate) type Asked = (Method, String, Option<String>, Value);

pub(crate) struct Server {
    pub(crate) key: Mutex<SigningKey>,
    pub(crate) jwks: Mutex<Jwks>,
    next: Mutex<VecDeque<Next>>,
    asked: Mutex<Vec<Asked>>,
    clock: Arc<Hand>,
}

pub(crate) fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).unwrap()
}

impl Server {
    fn granted(&self, url: &str, body: &Value) -> Response {
        let now = self.clock.now();
        let nonce = body["nonce"].as_str().unwrap_or_default().to_owned();
        let lease = Lease {
            nonce: nonce.clone(),
            issued: now,
            refresh_after: now.plus(Duration::from_secs(86_400)),
            expires: now.plus(Duration::from_secs(30 * 86_400)),
            ..lease("host-1")
        };
        let key = self.key.lock().unwrap();
        let answer = match url.rsplit('/').next().unwrap() {
            "activations" => json!({"id": "act_1", "secret": "s3cret", "lease": key.sign(&lease).unwrap(), "license": {}}),
            "check-in" => json!({"lease": key.sign(&lease).unwrap(), "license": {}}),
            "license-status" => {
                let status = StatusToken { facts: lease.facts.clone(), nonce, issued: now, expires: lease.expires };
                json!({"status": key.sign(&status).unwrap(), "license": {}})
            }
            "jwks.json" => serde_json::to_value(&*self.jwks.lock().unwrap()).unwrap(),
            _ => return Response { status: 204, retry_after: None, body: Vec::new() },
        };
        Response { status: 200, retry_after: None, body: answer.to_string().into_bytes() }
    }

    fn refused(&self, status: u16, key: &SigningKey, code: Refusal, nonce: &str) -> Response {
        let token = RefusalToken { code, nonce: nonce.into(), issued: self.clock.now() };
        let body = json!({"status": status, "code": code, "detail": "No.", "refusal": key.sign(&token).unwrap()});
        Response { status, retry_after: None, body: body.to_string().into_bytes() }
    }
}

impl Transport for Arc<Server> {
    fn send(&self, request: &Request) -> Result<Response, TransportError> {
        let body: Value = request.body.as_ref().map_or(Value::Null, |body| serde_json::from_slice(body).unwrap());
        self.asked.lock().unwrap().push((request.method, request.url.clone(), request.bearer.clone(), body.clone()));
        let nonce = body["nonce"].as_str().unwrap_or_default();
        if request.method == Method::Get {
            return Ok(self.granted(&request.url, &body));
        }
        let next = self.next.lock().unwrap().pop_front();
        match next {
            None => Ok(self.granted(&request.url, &body)),
            Some(Next::Refuse(status, refusal)) => Ok(self.refused(status, &self.key.lock().unwrap(), refusal, nonce)),
            Some(Next::RefuseForged(refusal)) => Ok(self.refused(409, &key(66), refusal, nonce)),
            Some(Next::RefuseStale(refusal)) => Ok(self.refused(409, &self.key.lock().unwrap(), refusal, "earlier")),
            Some(Next::Answer(status, body, retry)) => {
                Ok(Response { status, retry_after: retry.map(Duration::from_secs), body: body.into() })
            }
            Some(Next::Unreachable) => Err(TransportError("no route".into())),
        }
    }
}

pub(crate) struct Bench {
    pub(crate) server: Arc<Server>,
    pub(crate) clock: Arc<Hand>,
    pub(crate) directory: tempfile::TempDir,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let clock = Arc::new(Hand(Mutex::new(at("2026-05-01T00:00:00Z"))));
        let jwks = Jwks { keys: vec![key(1).public_jwk()] }.into();
        let server = Server { key: key(1).into(), jwks, next: Mutex::default(), asked: Mutex::default(), clock: clock.clone() };
        Self { server: server.into(), clock, directory: tempfile::tempdir().unwrap() }
    }
    pub(crate) fn client(&self) -> Client {
        self.client_in(self.directory.path(), "host-1", ActivationMode::CodeRequired)
    }
    pub(crate) fn client_in(&self, directory: &Path, host: &str, mode: ActivationMode) -> Client {
        let keys = serde_json::to_string(&Jwks { keys: vec![key(1).public_jwk()] }).unwrap();
        let fingerprint = Fingerprint::whole(host).unwrap();
        let builder =
            Client::builder("https://licenses.example.net/", keys, directory, fingerprint, self.clock.clone(), Arc::new(Seeded::new(5)));
        builder.mode(mode).hostname("web-1").product_version("4.2").transport(self.server.clone()).build().unwrap()
    }
    pub(crate) fn set(&self, now: &str) {
        self.clock.set(at(now));
    }
    pub(crate) fn then(&self, next: Next) {
        self.server.next.lock().unwrap().push_back(next);
    }
    pub(crate) fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.server.asked.lock().unwrap())
    }
}

pub(crate) fn code() -> String {
    lease::ActivationCode::generate("PC".parse().unwrap(), lease::Alphabet::Base32, &Seeded::new(1)).to_string()
}

pub(crate) fn off(client: &Client) -> Off {
    match client.standing().unwrap() {
        Standing::Off(reason) => reason,
        other => panic!("{other:?}"),
    }
}
