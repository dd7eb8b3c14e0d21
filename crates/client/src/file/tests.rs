//! A product's life without a network.

use lease::{Lease, LicenseFile, OfflineRequest, VerifyError};

use super::*;
use crate::{
    ActivationMode, Off, Standing,
    fake_server::{Bench, Next, at, code, key, lease, off},
};

/// The license file that the account gives for `request`, as the server signs it.
fn answer(request: &str, sequence: u32, change: impl FnOnce(&mut Lease)) -> String {
    let request = OfflineRequest::parse(request).unwrap();
    let mut lease = Lease { fingerprint: request.fingerprint, nonce: request.nonce, ..lease("host-1") };
    change(&mut lease);
    key(1).sign(&LicenseFile { lease, sequence, supersedes: sequence.checked_sub(1).filter(|before| *before > 0) }).unwrap() + "\n"
}

/// A product is started anew for each call, so nothing is known but from disk.
fn install(bench: &Bench, file: &str) -> Result<LicenseFile, ClientError> {
    bench.client().install_file(file)
}

fn untrusted(result: Result<LicenseFile, ClientError>) -> VerifyError {
    match result {
        Err(ClientError::Untrusted(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_that_answers_the_request_licenses_without_a_network() {
    let bench = Bench::new();
    let text = bench.client().offline_request(&code().to_lowercase()).unwrap();
    let request = OfflineRequest::parse(&text).unwrap();
    assert_eq!((request.activation_code.canonical(), request.hostname.as_deref()), (code(), Some("web-1")));
    let file = install(&bench, &answer(&text, 1, |_| ())).unwrap();
    assert_eq!((file.sequence, file.lease.nonce), (1, request.nonce));
    let client = bench.client();
    assert!(client.allows("scan") && client.allows("update") && !client.allows("print"));
    bench.set("2026-05-30T23:59:59Z");
    assert!(client.allows("scan") && !client.allows("update"));
    bench.set("2026-05-31T00:00:00Z");
    assert_eq!(off(&client), Off::LeaseOver);
    assert!(matches!(client.check_in_if_due(None), Ok(None)));
    assert!(bench.asked().is_empty());
}

#[test]
fn a_file_comes_back_from_a_mail_in_pieces() {
    let bench = Bench::new();
    let file = answer(&bench.client().offline_request(&code()).unwrap(), 1, |_| ());
    let lines: Vec<&str> = file.trim().as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    install(&bench, &format!("\u{feff}\r\n  {}\r\n", lines.join("\r\n"))).unwrap();
    assert!(bench.client().allows("scan"));
}

#[test]
fn a_file_for_something_else_is_refused_and_what_was_there_stays() {
    let bench = Bench::new();
    let request = bench.client().offline_request(&code()).unwrap();
    install(&bench, &answer(&request, 1, |_| ())).unwrap();
    let other_host = answer(&request, 2, |lease| lease.fingerprint = lease::Fingerprint::whole("host-2").unwrap());
    assert_eq!(untrusted(install(&bench, &other_host)), VerifyError::WrongFingerprint);
    assert_eq!(untrusted(install(&bench, &answer(&request, 2, |lease| lease.nonce = "other".into()))), VerifyError::WrongNonce);
    let forged = key(66).sign(&LicenseFile { lease: lease("host-1"), sequence: 9, supersedes: None }).unwrap();
    assert_eq!(untrusted(install(&bench, &forged)), VerifyError::UnknownKey);
    assert_eq!(untrusted(install(&bench, &key(1).sign(&lease("host-1")).unwrap())), VerifyError::WrongKind);
    assert_eq!(untrusted(install(&bench, &answer(&request, 2, |lease| lease.expires = lease.issued))), VerifyError::Expired);
    assert_eq!(untrusted(install(&bench, "")), VerifyError::Malformed);
    assert!(bench.client().allows("scan"));
    // A refused file has used its number up for nobody.
    install(&bench, &answer(&request, 1, |_| ())).unwrap();
}

#[test]
fn a_flipped_bit_in_any_byte_is_refused() {
    let bench = Bench::new();
    let client = bench.client();
    let file = answer(&client.offline_request(&code()).unwrap(), 1, |_| ());
    for at in 0..file.trim().len() {
        for bit in 0..7 {
            let mut bytes = file.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            assert!(client.install_file(&String::from_utf8(bytes).unwrap()).is_err(), "byte {at}, bit {bit}");
        }
    }
    assert_eq!(off(&client), Off::NotActivated);
    client.install_file(&file).unwrap();
}

#[test]
fn an_older_file_after_a_newer_one_is_refused_after_restarts_too() {
    let bench = Bench::new();
    let request = bench.client().offline_request(&code()).unwrap();
    let files: Vec<String> = (1..=3).map(|sequence| answer(&request, sequence, |lease| lease.facts.units = sequence)).collect();
    install(&bench, &files[1]).unwrap();
    assert!(matches!(install(&bench, &files[0]), Err(ClientError::OldFile)));
    install(&bench, &files[1]).unwrap();
    install(&bench, &files[2]).unwrap();
    bench.client().forget().unwrap();
    assert!(matches!(install(&bench, &files[1]), Err(ClientError::OldFile)));
    // Another license counts for itself.
    install(&bench, &answer(&request, 1, |lease| lease.facts.license = "lic_2".into())).unwrap();
    assert!(matches!(install(&bench, &files[0]), Err(ClientError::OldFile)));
    install(&bench, &files[2]).unwrap();
}

#[test]
fn only_the_last_request_is_answered() {
    let bench = Bench::new();
    let client = bench.client();
    let (first, second) = (client.offline_request(&code()).unwrap(), client.offline_request(&code()).unwrap());
    assert_ne!(first, second);
    assert_eq!(untrusted(install(&bench, &answer(&first, 1, |_| ()))), VerifyError::WrongNonce);
    install(&bench, &answer(&second, 1, |_| ())).unwrap();
}

#[test]
fn a_clock_set_back_brings_no_file_back_to_life() {
    let bench = Bench::new();
    let client = bench.client();
    let file = answer(&client.offline_request(&code()).unwrap(), 1, |_| ());
    install(&bench, &file).unwrap();
    bench.set("2026-05-31T12:00:00Z");
    assert_eq!(off(&bench.client()), Off::LeaseOver);
    // By the clock four hours are left, by the latest time seen none is.
    bench.set("2026-05-30T20:00:00Z");
    assert_eq!(untrusted(install(&bench, &file)), VerifyError::Expired);
    bench.set("2026-05-02T00:00:00Z");
    assert_eq!(off(&bench.client()), Off::ClockSetBack);
    assert!(matches!(install(&bench, &file), Err(ClientError::ClockWrong)));
    // Nor does a new request make the old file good.
    client.offline_request(&code()).unwrap();
    assert_eq!(untrusted(install(&bench, &file)), VerifyError::WrongNonce);
}

#[test]
fn a_file_from_the_future_says_that_the_clock_is_wrong() {
    let bench = Bench::new();
    let file = answer(&bench.client().offline_request(&code()).unwrap(), 1, |_| ());
    bench.set("2026-04-01T00:00:00Z");
    assert!(matches!(install(&bench, &file), Err(ClientError::ClockWrong)));
    bench.set("2026-04-30T23:56:00Z");
    install(&bench, &file).unwrap();
}

#[test]
fn a_clock_that_ran_ahead_is_set_right_by_the_answer_to_a_new_request_once() {
    let bench = Bench::new();
    bench.set("2031-01-01T00:00:00Z");
    bench.client().standing().unwrap();
    bench.set("2026-05-01T00:00:00Z");
    assert_eq!(off(&bench.client()), Off::ClockSetBack);
    let file = answer(&bench.client().offline_request(&code()).unwrap(), 1, |_| ());
    install(&bench, &file).unwrap();
    assert!(bench.client().allows("update"));
    // The file has told its time: later it is no way back.
    bench.set("2026-05-20T00:00:00Z");
    assert!(!bench.client().allows("update"));
    bench.set("2026-05-02T00:00:00Z");
    assert!(matches!(install(&bench, &file), Err(ClientError::ClockWrong)));
    assert_eq!(off(&bench.client()), Off::ClockSetBack);
}

#[test]
fn a_trial_that_started_by_itself_ends_with_a_file() {
    let bench = Bench::new();
    let trial = || bench.client_in(bench.directory.path(), "host-1", ActivationMode::LegacyTrial);
    assert!(matches!(trial().standing().unwrap(), Standing::Trial { .. }));
    let request = trial().offline_request(&code()).unwrap();
    assert!(trial().allows("anything"));
    trial().install_file(&answer(&request, 1, |_| ())).unwrap();
    assert!(trial().allows("scan") && !trial().allows("anything"));
    trial().forget().unwrap();
    assert_eq!(off(&trial()), Off::NotActivated);
}

#[test]
fn a_file_ends_a_refusal_and_a_check_in_takes_over_from_a_file() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    bench.then(Next::Refuse(403, lease::Refusal::LicenseSuspended));
    client.check_in(None).unwrap_err();
    let file = answer(&client.offline_request(&code()).unwrap(), 1, |lease| lease.expires = at("2026-06-30T00:00:00Z"));
    client.install_file(&file).unwrap();
    assert!(client.allows("scan"));
    client.check_in(None).unwrap();
    bench.set("2026-05-31T00:00:00Z");
    assert_eq!(off(&client), Off::LeaseOver);
}

#[test]
fn a_new_signing_key_is_carried_by_hand() {
    let bench = Bench::new();
    let request = OfflineRequest::parse(&bench.client().offline_request(&code()).unwrap()).unwrap();
    let lease = Lease { nonce: request.nonce, ..lease("host-1") };
    let file = key(2).sign(&LicenseFile { lease, sequence: 1, supersedes: None }).unwrap();
    assert_eq!(untrusted(install(&bench, &file)), VerifyError::UnknownKey);
    let mut jwks = lease::Jwks { keys: vec![key(1).public_jwk(), key(2).public_jwk()] };
    let text = |jwks: &lease::Jwks| serde_json::to_string(jwks).unwrap();
    assert_eq!(bench.client().install_keys(&text(&jwks)).unwrap(), 0);
    assert_eq!(untrusted(install(&bench, &file)), VerifyError::UnknownKey);
    jwks.keys[1].endorsements.push(key(1).endorse(&key(2).public_jwk()).unwrap());
    assert_eq!(bench.client().install_keys(&text(&jwks)).unwrap(), 1);
    install(&bench, &file).unwrap();
    assert!(bench.client().allows("scan"));
    assert!(matches!(bench.client().install_keys("{}"), Err(ClientError::Keys(_))));
}

#[test]
fn what_does_not_fit_into_a_request_file_is_said() {
    let bench = Bench::new();
    let keys = serde_json::to_string(&lease::Jwks { keys: vec![key(1).public_jwk()] }).unwrap();
    let (clock, rng) = (bench.clock.clone(), std::sync::Arc::new(crate::fake_server::Seeded::new(1)));
    let fingerprint = lease::Fingerprint::whole("host-1").unwrap();
    let builder = Client::builder("https://x.example.net", keys, bench.directory.path(), fingerprint, clock, rng);
    let client = builder.hostname("x".repeat(201)).build().unwrap();
    assert!(matches!(client.offline_request(&code()), Err(ClientError::About)));
    assert!(matches!(client.offline_request("hello"), Err(ClientError::Code(_))));
}
