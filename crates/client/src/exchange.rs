//! One question and its answer: sent, told apart from an outage, verified.

use lease::{Claims, Expected, Refusal, RefusalToken, VerifyError};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{Client, ClientError, Method, Outage, Request, Response, TransportError, store::State};

/// The members of `application/problem+json` that matter here.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Problem {
    code: Option<String>,
    title: Option<String>,
    detail: Option<String>,
    /// The signed refusal.
    refusal: Option<String>,
}

impl Problem {
    /// Whatever can be read of it: proxies answer in forms of their own.
    fn of(response: &Response) -> Self {
        serde_json::from_slice(&response.body).unwrap_or_default()
    }
}

impl Outage {
    pub(crate) fn of(response: &Response) -> Self {
        let problem = Problem::of(response);
        let detail = problem.detail.or(problem.title).unwrap_or_else(|| format!("the server answered {}", response.status));
        Self { status: Some(response.status), code: problem.code, detail, retry_after: response.retry_after }
    }
}

impl Client {
    /// Sends and reads a successful answer.
    ///
    /// # Errors
    /// [`ClientError::Refused`] for a refusal that is signed for this nonce; everything else is an outage.
    pub(crate) fn ask<T: DeserializeOwned>(&self, state: &mut State, request: &Request, nonce: &str) -> Result<T, ClientError> {
        let response = self.send(request)?;
        if (200..300).contains(&response.status) {
            return serde_json::from_slice(&response.body).map_err(|_| unreadable(&response));
        }
        let problem = Problem::of(&response);
        if let Some(refusal) = problem.refusal.as_deref().and_then(|token| self.signed_refusal(state, token, nonce)) {
            return Err(ClientError::Refused(refusal));
        }
        Err(ClientError::Outage(Outage::of(&response)))
    }

    /// The claims of a token in an answer, fresh by their nonce.
    ///
    /// # Errors
    /// [`ClientError::ClockWrong`] if only the time does not fit, else [`ClientError::Untrusted`].
    pub(crate) fn fresh<C: Claims>(&self, state: &mut State, token: &str, nonce: &str) -> Result<C, ClientError> {
        let expected = Expected { nonce: Some(nonce), fingerprint: Some(&self.fingerprint) };
        self.verified(state, token, expected).map_err(|error| match error {
            VerifyError::Expired | VerifyError::NotYet => ClientError::ClockWrong,
            other => ClientError::Untrusted(other),
        })
    }

    /// Verifies, after a look for a newer key if the token names one that is not known here.
    pub(crate) fn verified<C: Claims>(&self, state: &mut State, token: &str, expected: Expected<'_>) -> Result<C, VerifyError> {
        let now = self.clock.now();
        match self.trusted_keys(state).verify(token, now, expected) {
            Err(VerifyError::UnknownKey) => {
                if let Some(fetched) = self.fetch_keys() {
                    state.keys = Some(fetched);
                }
                self.trusted_keys(state).verify(token, now, expected)
            }
            verified => verified,
        }
    }

    pub(crate) fn send(&self, request: &Request) -> Result<Response, ClientError> {
        self.transport
            .send(request)
            .map_err(|TransportError(detail)| ClientError::Outage(Outage { status: None, code: None, detail, retry_after: None }))
    }

    pub(crate) fn post(&self, path: &str, bearer: Option<&str>, body: &Map<String, Value>) -> Request {
        let body = Some(Value::Object(body.clone()).to_string().into_bytes());
        Request { method: Method::Post, url: format!("{}/api/v1/{path}", self.server), bearer: bearer.map(str::to_owned), body }
    }

    /// 128 random bits that an answer must repeat.
    pub(crate) fn nonce(&self) -> String {
        let mut random = [0; 16];
        self.rng.fill(&mut random);
        random.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn signed_refusal(&self, state: &mut State, token: &str, nonce: &str) -> Option<Refusal> {
        self.fresh::<RefusalToken>(state, token, nonce).ok().map(|refusal| refusal.code)
    }

    /// Worth keeping only if it brings a key that a known one endorses.
    fn fetch_keys(&self) -> Option<String> {
        let url = format!("{}/.well-known/jwks.json", self.server);
        let response = self.transport.send(&Request { method: Method::Get, url, bearer: None, body: None }).ok()?;
        let fetched = String::from_utf8(response.body).ok().filter(|_| response.status == 200)?;
        self.keys.clone().extend_endorsed(&fetched).is_ok_and(|added| added > 0).then_some(fetched)
    }
}

fn unreadable(response: &Response) -> ClientError {
    let detail = "the server's answer cannot be read".to_owned();
    ClientError::Outage(Outage { status: Some(response.status), code: None, detail, retry_after: response.retry_after })
}
