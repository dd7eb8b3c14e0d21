//! A token is believed only as it was signed, for whom and when.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use super::*;
use crate::{
    Jwks, LicenseFile, MatchRule, Refusal, RefusalToken, SigningKey, StatusToken,
    claims::tests::{at, lease},
};

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).unwrap()
}

fn jwks(keys: &[PublicJwk]) -> String {
    serde_json::to_string(&Jwks { keys: keys.to_vec() }).unwrap()
}

fn trusting(seeds: &[u8]) -> KeySet {
    KeySet::from_jwks(&jwks(&seeds.iter().map(|seed| key(*seed).public_jwk()).collect::<Vec<_>>())).unwrap()
}

fn read(token: &str, now: &str, expected: Expected<'_>) -> Result<crate::Lease, VerifyError> {
    trusting(&[1, 2]).verify(token, at(now), expected)
}

const NOW: &str = "2026-05-01T12:00:00Z";

#[test]
fn what_was_signed_is_read_back() {
    let file = LicenseFile { lease: lease(), sequence: 3, supersedes: Some(2) };
    let status = StatusToken { facts: lease().facts, nonce: "n".into(), issued: lease().issued, expires: lease().expires };
    let refusal = RefusalToken { code: Refusal::LicenseDisabled, nonce: "n".into(), issued: lease().issued };
    let (set, now) = (trusting(&[1]), at(NOW));
    assert_eq!(set.verify(&key(1).sign(&lease()).unwrap(), now, Expected::default()), Ok(lease()));
    assert_eq!(set.verify(&key(1).sign(&file).unwrap(), now, Expected::default()), Ok(file));
    assert_eq!(set.verify(&key(1).sign(&status).unwrap(), now, Expected::default()), Ok(status));
    assert_eq!(set.verify(&key(1).sign(&refusal).unwrap(), at("2099-01-01T00:00:00Z"), Expected::default()), Ok(refusal));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_name() {
    let token = key(2).sign(&lease()).unwrap();
    let other = Fingerprint::whole("host-2").unwrap();
    let none = Expected::default();
    assert_eq!(read(&token, NOW, Expected { nonce: Some("n-1"), fingerprint: Some(&lease().fingerprint) }), Ok(lease()));
    assert_eq!(read(&token, NOW, Expected { nonce: Some("n-2"), ..none }), Err(VerifyError::WrongNonce));
    assert_eq!(read(&token, NOW, Expected { fingerprint: Some(&other), ..none }), Err(VerifyError::WrongFingerprint));
    assert_eq!(read(&token, "2026-05-31T00:00:00Z", none), Err(VerifyError::Expired));
    assert_eq!(read(&token, "2026-04-30T23:55:00Z", none), Ok(lease()));
    assert_eq!(read(&token, "2026-04-30T23:54:59Z", none), Err(VerifyError::NotYet));
    assert_eq!(read(&key(3).sign(&lease()).unwrap(), NOW, none), Err(VerifyError::UnknownKey));
    assert_eq!(trusting(&[2]).verify::<StatusToken>(&token, at(NOW), none), Err(VerifyError::WrongKind));
    for wrong in ["", "a.b", "a.b.c", "...."] {
        assert_eq!(read(wrong, NOW, none), Err(VerifyError::Malformed), "{wrong}");
    }
}

#[test]
fn the_fingerprint_is_compared_by_the_rule_in_the_lease() {
    let parts = |disk: &str| {
        Fingerprint::components([("board", "b"), ("mac", "m"), ("disk", disk)].map(|(k, v)| (k.into(), v.into())).into()).unwrap()
    };
    let lease = crate::Lease { fingerprint: parts("old"), fingerprint_rule: MatchRule::Two, ..lease() };
    let token = key(1).sign(&lease).unwrap();
    assert_eq!(read(&token, NOW, Expected { fingerprint: Some(&parts("new")), nonce: None }), Ok(lease));
}

#[test]
fn a_changed_byte_anywhere_is_noticed() {
    let token = key(1).sign(&lease()).unwrap();
    for at in 0..token.len() {
        let mut bytes = token.clone().into_bytes();
        // The neighbor in base64: changes one bit, or makes the text unreadable.
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        assert!(changed == token || read(&changed, NOW, Expected::default()).is_err(), "{at}");
    }
}

#[test]
fn no_other_algorithm_is_accepted() {
    let token = key(1).sign(&lease()).unwrap();
    let (_, rest) = token.split_once('.').unwrap();
    for algorithm in ["none", "HS256", "ES256", "RS256"] {
        let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"{algorithm}","kid":"{}"}}"#, key(1).kid()));
        assert!(matches!(
            read(&format!("{header}.{rest}"), NOW, Expected::default()),
            Err(VerifyError::BadSignature | VerifyError::Malformed)
        ));
    }
}

#[test]
fn a_key_set_needs_a_key_and_passes_over_others() {
    let ours = serde_json::to_value(key(1).public_jwk()).unwrap();
    let mixed = serde_json::json!({"keys": [{"kty": "RSA", "n": "x", "e": "AQAB", "kid": "r"}, ours, 7]}).to_string();
    assert!(KeySet::from_jwks(&mixed).is_ok());
    assert_eq!(KeySet::from_jwks(r#"{"keys":[]}"#).err(), Some(KeySetError::NoKeys));
    assert_eq!(KeySet::from_jwks("{}").err(), Some(KeySetError::Malformed));
    assert_eq!(KeySet::from_jwks("<html>").err(), Some(KeySetError::Malformed));
}

#[test]
fn trust_passes_on_by_endorsement_alone() {
    let endorsed = |seed: u8, by: u8| {
        let mut jwk = key(seed).public_jwk();
        jwk.endorsements.push(key(by).endorse(&jwk).unwrap());
        jwk
    };
    // 3 is endorsed by 2, which 1 endorses; 9 endorses itself, and 8 borrows the word given for 2.
    let mut borrowed = key(8).public_jwk();
    borrowed.endorsements = endorsed(2, 1).endorsements;
    let published = jwks(&[endorsed(3, 2), endorsed(2, 1), key(1).public_jwk(), endorsed(9, 9), borrowed]);
    let mut set = trusting(&[1]);
    assert_eq!(set.extend_endorsed(&published), Ok(2));
    assert_eq!(set.keys.len(), 3);
    let token = key(3).sign(&lease()).unwrap();
    assert_eq!(set.verify(&token, at(NOW), Expected::default()), Ok(lease()));
    assert!(!set.keys.contains_key(key(9).kid()) && !set.keys.contains_key(key(8).kid()));
    assert_eq!(set.extend_endorsed(&published), Ok(0));
}
