//! An installation without a network (spec/02.6): a request file is carried out, a license file in, and the product runs on it
//! with nobody to ask. The product is the real client library, the account the real API.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use client::{Client, ClientError, Fingerprint, Off, Request, Response, Standing, Transport, TransportError, VerifyError};
use http::Method;
use serde_json::{Value, json};
use testkit::{HandClock, SeededRng};

use crate::{
    main_line::{key, sign_up, vendor},
    person::{Answer, House},
};

/// Counts what is sent into the void.
struct NoNetwork(Arc<AtomicUsize>);

impl Transport for NoNetwork {
    fn send(&self, _: &Request) -> Result<Response, TransportError> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Err(TransportError("there is no network here".into()))
    }
}

/// A computer that stands alone, with what its product keeps on disk.
struct Computer {
    name: &'static str,
    disk: tempfile::TempDir,
    keys: String,
    clock: Arc<HandClock>,
    rng: Arc<SeededRng>,
    asked: Arc<AtomicUsize>,
}

impl Computer {
    /// The product, started anew: nothing is known but from disk.
    fn product(&self) -> Client {
        let fingerprint = Fingerprint::whole(self.name).unwrap();
        let server = "https://licenses.harbor.example";
        Client::builder(server, self.keys.clone(), self.disk.path(), fingerprint, self.clock.clone(), self.rng.clone())
            .hostname(self.name)
            .transport(NoNetwork(self.asked.clone()))
            .build()
            .unwrap()
    }
    fn request(&self, code: &str) -> String {
        self.product().offline_request(code).unwrap()
    }
    fn install(&self, file: &str) -> Result<u32, ClientError> {
        self.product().install_file(file).map(|file| file.sequence)
    }
}

/// A customer's account with one license.
struct Account {
    house: House,
    hanna: String,
    license: Value,
    code: String,
}

impl Account {
    async fn open(house: House, units: i64) -> Self {
        let ada = vendor(&house).await;
        let key = key(&house, &ada, units).await;
        let hanna = sign_up(&house, "hanna").await;
        let registered = house.post(Some(&hanna), "/api/v1/registrations", json!({"registration_key": key})).await;
        let issued = &registered["licenses"][0];
        let code = issued["activation_code"].as_str().unwrap().to_owned();
        Self { license: issued["license"]["id"].clone(), house, hanna, code }
    }
    /// A computer whose product was built with this vendor's keys.
    async fn computer(&self, name: &'static str) -> Computer {
        let keys = self.house.get(None, "/.well-known/jwks.json").await.to_string();
        let (disk, rng) = (tempfile::tempdir().unwrap(), Arc::new(SeededRng::new(7)));
        Computer { name, disk, keys, clock: self.house.stage.clock.clone(), rng, asked: Arc::default() }
    }
    async fn ask(&self, request: &str) -> Answer {
        let body = json!({"license_id": self.license, "request": request});
        self.house.call(Some(&self.hanna), Method::POST, "/api/v1/offline-activations", Some(&body)).await
    }
    async fn file(&self, request: &str) -> String {
        let answer = self.ask(request).await;
        assert!(answer.status.is_success(), "{}", answer.text);
        answer.json["file"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn a_product_is_licensed_by_a_file_and_runs_with_the_server_gone() {
    let account = Account::open(House::with_sign_in().await, 1).await;
    let vault = account.computer("vault-1").await;
    assert_eq!(vault.product().standing().unwrap(), Standing::Off(Off::NotActivated));
    let file = account.file(&vault.request(&account.code)).await;
    // From here on there is no server at all.
    drop(account);
    for at in 0..file.trim_end().len() {
        let mut bytes = file.clone().into_bytes();
        bytes[at] ^= 1;
        assert!(vault.install(&String::from_utf8(bytes).unwrap()).is_err(), "byte {at} was flipped");
    }
    assert_eq!(vault.product().standing().unwrap(), Standing::Off(Off::NotActivated));
    assert_eq!(vault.install(&file).unwrap(), 1);
    // On the first day, on the last one, and in the last second of grace.
    for now in ["2026-05-04T08:00:00Z", "2027-05-03T21:59:59Z", "2027-06-02T21:59:59Z"] {
        vault.clock.set(now);
        let product = vault.product();
        assert!(product.allows("scan") && product.allows("update"), "{now}");
        assert!(product.check_in_if_due(None).unwrap().is_none());
    }
    vault.clock.set("2027-06-02T22:00:00Z");
    assert_eq!(vault.product().standing().unwrap(), Standing::Off(Off::LeaseOver));
    vault.clock.set("2027-05-01T08:00:00Z");
    assert!(!vault.product().allows("update"), "a clock set back brings nothing back");
    assert_eq!(vault.asked.load(Ordering::SeqCst), 0, "it never looked for a network");
}

#[tokio::test]
async fn a_file_of_another_vendor_or_computer_and_one_older_than_the_newest_are_refused() {
    let account = Account::open(House::with_sign_in().await, 2).await;
    let stranger = Account::open(House::of_another_vendor().await, 2).await;
    let vault = account.computer("vault-1").await;
    let request = vault.request(&account.code);
    let (older, newer) = (account.file(&request).await, account.file(&request).await);
    let foreign = account.computer("vault-2").await;
    let theirs = account.file(&foreign.request(&account.code)).await;
    let refused = vault.install(&theirs);
    assert!(matches!(refused, Err(ClientError::Untrusted(VerifyError::WrongFingerprint | VerifyError::WrongNonce))), "{refused:?}");
    assert_eq!(vault.install(&newer).unwrap(), 2);
    assert!(matches!(vault.install(&older), Err(ClientError::OldFile)));
    // The other vendor's account answers a request of this very computer, rightly by its own lights.
    let forged = stranger.file(&vault.request(&stranger.code)).await;
    assert!(matches!(vault.install(&forged), Err(ClientError::Untrusted(VerifyError::UnknownKey))));
    assert!(vault.product().allows("update"), "what was there stays");
}

#[tokio::test]
async fn one_unit_cannot_yield_unlimited_files() {
    let account = Account::open(House::with_sign_in().await, 1).await;
    let names = ["vault-1", "vault-2", "vault-3", "vault-4", "vault-5", "vault-6"];
    let first = account.computer(names[0]).await;
    account.file(&first.request(&account.code)).await;
    let beside = account.computer(names[1]).await;
    assert_eq!(account.ask(&beside.request(&account.code)).await.code(), "units_exhausted");
    let mut computers = 1;
    let refusal = loop {
        let listed = account.house.get(Some(&account.hanna), "/api/v1/offline-activations").await;
        let held = listed["items"].as_array().unwrap().iter().find(|item| item["revoked_at"].is_null()).unwrap();
        let revoke = format!("/api/v1/offline-activations/{}/revoke", held["id"].as_str().unwrap());
        account.house.post(Some(&account.hanna), &revoke, Value::Null).await;
        account.house.stage.clock.advance(std::time::Duration::from_secs(60));
        let next = account.computer(names[computers]).await;
        let answer = account.ask(&next.request(&account.code)).await;
        if !answer.status.is_success() {
            break answer;
        }
        computers += 1;
    };
    // Three moves in 30 days: four computers have a file, no fifth, and none online either.
    assert_eq!((computers, refusal.code()), (4, "transfer_limit"), "{}", refusal.text);
    let online = json!({"activation_code": account.code, "fingerprint": "host-1", "nonce": "n-1"});
    assert_eq!(account.house.call(None, Method::POST, "/api/v1/activations", Some(&online)).await.code(), "transfer_limit");
    let listed = account.house.get(Some(&account.hanna), "/api/v1/offline-activations").await;
    assert_eq!(listed["total"], 4);
}
