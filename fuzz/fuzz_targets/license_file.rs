//! License files as a product reads them (spec 02.6): any text but a genuine one is refused; claims that are signed but strange
//! are read or refused without a panic; a published key set brings no key that nobody trusted endorses.
#![no_main]

use std::sync::LazyLock;

use kernel::Timestamp;
use lease::{Claims, Expected, Fingerprint, Jwks, KeySet, Kind, Lease, LicenseFile, MatchRule, SigningKey, StatusToken};
use libfuzzer_sys::fuzz_target;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The bytes that a fuzzer found, as the claims of a signed file.
#[derive(Serialize, Deserialize)]
struct Any(Map<String, Value>);
impl Claims for Any {
    const KIND: Kind = Kind::File;
}

struct Desk {
    key: SigningKey,
    keys: KeySet,
    /// The file of the seeds, so that mutations of it are known from it.
    genuine: String,
    now: Timestamp,
}

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let key = SigningKey::from_seed(&[7; 32]).expect("32 bytes");
    let jwks = serde_json::to_string(&Jwks { keys: vec![key.public_jwk()] }).expect("plain JSON");
    let keys = KeySet::from_jwks(&jwks).expect("one key");
    let genuine = include_str!("../seeds/license_file/genuine").trim().to_owned();
    let now = "2026-05-01T12:00:00Z".parse().expect("an instant");
    keys.verify::<LicenseFile>(&genuine, now, Expected::default()).expect("what was signed is believed");
    Desk { key, keys, genuine, now }
});

fn ask(file: &LicenseFile, asking: &Fingerprint, now: Timestamp) {
    let _ = (file.lease.allows("update", now), file.lease.facts.allows("scan", now));
    for rule in MatchRule::ALL {
        let _ = file.lease.fingerprint.matches(asking, *rule);
    }
    let again: LicenseFile = serde_json::from_str(&serde_json::to_string(file).expect("claims are JSON")).expect("and are read again");
    assert_eq!(&again, file);
}

fuzz_target!(|text: &str| {
    let desk = &*DESK;
    let asking = Fingerprint::whole("host-1").expect("short");
    let expected = Expected { nonce: None, fingerprint: Some(&asking) };
    let read = desk.keys.verify::<LicenseFile>(text.trim(), desk.now, expected);
    assert!(read.is_err() || text.trim() == desk.genuine, "a file that nobody signed is believed");
    let _ = (desk.keys.verify::<Lease>(text, desk.now, expected), desk.keys.verify::<StatusToken>(text, desk.now, expected));

    if let Ok(claims) = serde_json::from_str::<Map<String, Value>>(text) {
        let token = desk.key.sign(&Any(claims)).expect("an object is signed");
        for now in [desk.now, Timestamp::from_microsecond(0), Timestamp::from_microsecond(i64::MAX)] {
            if let Ok(file) = desk.keys.verify::<LicenseFile>(&token, now, Expected::default()) {
                ask(&file, &asking, now);
            }
        }
    }
    let mut keys = desk.keys.clone();
    if let Ok(added) = keys.extend_endorsed(text) {
        assert_eq!(added, 0, "a key that nobody endorsed is trusted");
    }
    let _ = KeySet::from_jwks(text);
});
