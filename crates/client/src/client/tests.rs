//! A product's life.

use std::{sync::Mutex, time::Duration};

use lease::{Refusal, VerifyError};
use serde_json::{Value, json};

use super::*;
use crate::{
    CodeError, Method, Off, Outage, Request, Response, TransportError,
    fake_server::{Bench, Hand, Next, Seeded, at, code, key, off},
};

#[test]
fn a_life_from_activation_to_deactivation() {
    let bench = Bench::new();
    let client = bench.client();
    assert_eq!(off(&client), Off::NotActivated);
    assert!(!client.allows("scan"));
    assert!(matches!(client.check_in(None), Err(ClientError::NotActivated)));

    client.activate(&code().to_lowercase()).unwrap();
    assert!(client.allows("scan") && client.allows("update") && !client.allows("print"));
    bench.set("2026-05-02T00:00:00Z");
    assert!(client.check_in_if_due(Some(3)).unwrap().is_some());
    assert!(client.check_in_if_due(None).unwrap().is_none());
    bench.set("2026-05-10T00:00:00Z");
    assert_eq!(client.features().unwrap(), [FeatureGrant { name: "scan".into(), until: None }]);
    assert_eq!(client.license_status(&code()).unwrap().facts.units, 25);
    client.deactivate().unwrap();
    assert_eq!(off(&client), Off::NotActivated);

    let asked = bench.asked();
    let paths: Vec<_> = asked
        .iter()
        .map(|(method, url, bearer, _)| (*method, url.strip_prefix("https://licenses.example.net/api/v1/").unwrap(), bearer.as_deref()))
        .collect();
    assert_eq!(
        paths,
        [
            (Method::Post, "activations", None),
            (Method::Post, "activations/act_1/check-in", Some("s3cret")),
            (Method::Post, "license-status", None),
            (Method::Delete, "activations/act_1", Some("s3cret")),
        ]
    );
    let body = &asked[0].3;
    assert_eq!((&body["activation_code"], &body["fingerprint"], &body["hostname"]), (&code().into(), &"host-1".into(), &"web-1".into()));
    let body = &asked[1].3;
    assert_eq!((&body["counter"], &body["used_units"], &body["product_version"]), (&1.into(), &3.into(), &"4.2".into()));
}

#[test]
fn a_restart_without_network_knows_the_features_until_the_lease_ends() {
    let bench = Bench::new();
    bench.client().activate(&code()).unwrap();
    bench.asked();
    let client = bench.client();
    bench.set("2026-05-30T23:59:59Z");
    assert!(client.allows("scan"));
    bench.set("2026-05-31T00:00:00Z");
    assert_eq!(off(&client), Off::LeaseOver);
    assert!(bench.asked().is_empty());
}

#[test]
fn only_a_signed_definitive_refusal_of_this_request_ends_a_lease() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    let unsigned = r#"{"code":"license_disabled","detail":"Disabled."}"#;
    for (next, status) in [
        (Next::Unreachable, None),
        (Next::Answer(503, "<html>", None), Some(503)),
        (Next::Answer(403, unsigned, None), Some(403)),
        (Next::Answer(200, "<html>welcome to the hotel", None), Some(200)),
        (Next::RefuseForged(Refusal::LicenseDisabled), Some(409)),
        (Next::RefuseStale(Refusal::LicenseDisabled), Some(409)),
    ] {
        bench.then(next);
        assert!(matches!(client.check_in(None), Err(ClientError::Outage(outage)) if outage.status == status));
        assert!(client.allows("scan"));
    }
    bench.then(Next::Refuse(409, Refusal::UnitsExhausted));
    assert!(matches!(client.check_in(None), Err(ClientError::Refused(Refusal::UnitsExhausted))));
    assert!(client.allows("scan"));

    bench.then(Next::Refuse(403, Refusal::LicenseDisabled));
    assert!(matches!(client.check_in(None), Err(ClientError::Refused(Refusal::LicenseDisabled))));
    assert_eq!(off(&client), Off::Refused(Refusal::LicenseDisabled));
    // Enabled again: the next check-in brings it back without a code.
    client.check_in(None).unwrap();
    assert!(client.allows("scan"));
}

#[test]
fn failures_put_the_next_try_off_and_a_server_may_ask_for_more() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    bench.then(Next::Unreachable);
    client.check_in(None).unwrap_err();
    let wait = |client: &Client| client.next_check_in().unwrap().unwrap().since(bench.clock.now()).as_secs();
    assert!((30..=60).contains(&wait(&client)));
    bench.then(Next::Answer(429, "{}", Some(4000)));
    client.check_in(None).unwrap_err();
    assert_eq!(wait(&client), 4000);
    bench.then(Next::Answer(429, "{}", Some(u64::MAX)));
    client.check_in(None).unwrap_err();
    assert_eq!(wait(&client), 86_400);
    client.check_in(None).unwrap();
    assert!((77_760..=86_400).contains(&wait(&client)));
}

#[test]
fn a_counter_is_never_sent_twice_even_if_the_answer_is_lost() {
    let bench = Bench::new();
    bench.client().activate(&code()).unwrap();
    bench.asked();
    bench.then(Next::Unreachable);
    bench.client().check_in(None).unwrap_err();
    bench.client().check_in(None).unwrap();
    let counters: Vec<_> = bench.asked().iter().map(|(.., body)| body["counter"].clone()).collect();
    assert_eq!(counters, [json!(1), json!(2)]);
}

#[test]
fn a_clock_set_back_gains_nothing_and_is_noticed() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    bench.set("2026-05-10T06:00:00Z");
    assert!(!client.allows("update"));
    // Less than a day back: a mistake; yet what was over stays over.
    bench.set("2026-05-09T12:00:00Z");
    assert!(client.allows("scan") && !client.allows("update"));
    bench.set("2026-05-09T05:59:59Z");
    assert_eq!(off(&client), Off::ClockSetBack);
    // A fresh answer is proof of the time.
    client.check_in(None).unwrap();
    assert!(client.allows("update"));
    bench.set("2026-05-09T23:00:00Z");
    assert!(client.allows("update"));
}

/// A process that dies while its request is on the way: all that the next one knows is on disk.
struct Dying(std::path::PathBuf);
impl Transport for Dying {
    fn send(&self, request: &Request) -> Result<Response, TransportError> {
        let sent: Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
        let kept: Value = serde_json::from_slice(&std::fs::read(self.0.join("state.json")).unwrap()).unwrap();
        Err(TransportError(format!("sent {}, kept {}", sent["counter"], kept["counter"])))
    }
}

#[test]
fn a_counter_is_on_disk_before_it_is_on_the_way() {
    let bench = Bench::new();
    bench.client().activate(&code()).unwrap();
    let keys = serde_json::to_string(&*bench.server.jwks.lock().unwrap()).unwrap();
    let directory = bench.directory.path();
    let client = Client::builder(
        "https://x.example.net",
        keys,
        directory,
        Fingerprint::whole("host-1").unwrap(),
        bench.clock.clone(),
        Arc::new(Seeded::new(1)),
    );
    let client = client.transport(Dying(directory.into())).build().unwrap();
    assert!(matches!(client.check_in(None), Err(ClientError::Outage(outage)) if outage.detail == "sent 1, kept 1"));
}

#[test]
fn a_plan_made_by_a_clock_that_ran_ahead_does_not_silence_the_product() {
    let bench = Bench::new();
    let client = bench.client();
    bench.set("2027-05-01T00:00:00Z");
    client.activate(&code()).unwrap();
    bench.then(Next::Unreachable);
    bench.set("2026-05-01T00:00:00Z");
    assert!(matches!(client.check_in_if_due(None), Err(ClientError::Outage(_))));
    // From now on the back-off counts.
    assert!(client.check_in_if_due(None).unwrap().is_none());
    bench.set("2026-05-01T00:01:00Z");
    assert!(client.check_in_if_due(None).unwrap().is_some());
    assert!(client.allows("scan"));
}

#[test]
fn a_clock_that_is_wrong_against_the_server_is_said_to_be() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    let fast = Arc::new(Hand(Mutex::new(at("2027-01-01T00:00:00Z"))));
    let keys = serde_json::to_string(&*bench.server.jwks.lock().unwrap()).unwrap();
    let wrong = Client::builder(
        "https://x.example.net",
        keys,
        bench.directory.path(),
        Fingerprint::whole("host-1").unwrap(),
        fast,
        Arc::new(Seeded::new(1)),
    );
    let wrong = wrong.transport(bench.server.clone()).build().unwrap();
    assert!(matches!(wrong.check_in(None), Err(ClientError::ClockWrong)));
    assert!(client.allows("scan"));
}

#[test]
fn a_state_carried_to_another_machine_is_worth_nothing() {
    let bench = Bench::new();
    bench.client().activate(&code()).unwrap();
    let copy = bench.client_in(bench.directory.path(), "host-2", ActivationMode::CodeRequired);
    assert_eq!(off(&copy), Off::NotBelieved(VerifyError::WrongFingerprint));
    assert!(matches!(copy.check_in(None), Err(ClientError::Untrusted(VerifyError::WrongFingerprint))));
}

#[test]
fn an_answer_by_an_unknown_key_is_believed_if_a_known_key_endorses_it() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    *bench.server.key.lock().unwrap() = key(2);
    bench.server.jwks.lock().unwrap().keys.push(key(2).public_jwk());
    assert!(matches!(client.check_in(None), Err(ClientError::Untrusted(VerifyError::UnknownKey))));
    assert!(client.allows("scan"));

    let word = key(1).endorse(&key(2).public_jwk()).unwrap();
    bench.server.jwks.lock().unwrap().keys[1].endorsements.push(word);
    client.check_in(None).unwrap();
    bench.asked();
    // The key is kept: after a restart nothing is fetched again.
    assert!(bench.client().allows("scan"));
    bench.client().check_in(None).unwrap();
    assert_eq!(bench.asked().len(), 1);
}

#[test]
fn a_wrong_code_is_told_without_the_network() {
    let bench = Bench::new();
    let client = bench.client();
    let key = lease::RegistrationKey::generate("PC".parse().unwrap(), lease::Alphabet::Base32, &Seeded::new(1));
    assert!(matches!(client.activate(&key.to_string()), Err(ClientError::Code(CodeError::RegistrationKeyNotActivationCode))));
    assert!(matches!(client.license_status("hello"), Err(ClientError::Code(CodeError::Malformed))));
    assert!(bench.asked().is_empty());
}

#[test]
fn a_failed_activation_leaves_what_was_there() {
    let bench = Bench::new();
    let client = bench.client();
    client.activate(&code()).unwrap();
    bench.then(Next::Refuse(409, Refusal::ActivationCodeInvalidated));
    assert!(matches!(client.activate(&code()), Err(ClientError::Refused(Refusal::ActivationCodeInvalidated))));
    assert!(client.allows("scan"));
    bench.then(Next::Answer(404, r#"{"code":"not_found","title":"Not found"}"#, None));
    let expected = Outage { status: Some(404), code: Some("not_found".into()), detail: "Not found".into(), retry_after: None };
    assert!(matches!(client.deactivate(), Err(ClientError::Outage(outage)) if outage == expected));
    assert!(client.allows("scan"));
    client.forget().unwrap();
    assert_eq!(off(&client), Off::NotActivated);
}

#[test]
fn a_legacy_trial_starts_once_and_ends_after_30_days() {
    let bench = Bench::new();
    let trial = || bench.client_in(bench.directory.path(), "host-1", ActivationMode::LegacyTrial);
    assert_eq!(trial().standing().unwrap(), Standing::Trial { ends: at("2026-05-31T00:00:00Z") });
    bench.set("2026-05-30T23:59:59Z");
    assert!(trial().allows("anything"));
    bench.set("2026-05-31T00:00:00Z");
    assert_eq!(off(&trial()), Off::TrialOver);
    trial().activate(&code()).unwrap();
    assert!(trial().allows("scan"));
    trial().deactivate().unwrap();
    bench.set("2026-05-31T00:00:01Z");
    assert_eq!(off(&trial()), Off::NotActivated);
}

#[test]
fn a_long_outage_is_survived_to_the_lease_s_last_second_and_ended_by_one_answer() {
    let bench = Bench::new();
    let client = bench.client();
    let lease = client.activate(&code()).unwrap();
    // The last three days of it.
    bench.clock.set(lease.expires.minus(Duration::from_secs(3 * 86_400)));
    bench.then(Next::Unreachable);
    client.check_in(None).unwrap_err();
    let mut tries = 0;
    while let Some(next) = client.next_check_in().unwrap().filter(|next| *next < lease.expires) {
        bench.clock.set(next);
        bench.then(if tries % 2 == 0 { Next::Unreachable } else { Next::Answer(503, "", None) });
        assert!(matches!(client.check_in_if_due(None), Err(ClientError::Outage(_))));
        assert!(client.allows("scan"));
        tries += 1;
    }
    // Backing off at first, about every five hours then, and more often towards the end.
    assert!((30..120).contains(&tries), "{tries}");
    bench.clock.set(lease.expires);
    assert_eq!(off(&client), Off::LeaseOver);
    bench.clock.set(client.next_check_in().unwrap().unwrap());
    assert!(client.check_in_if_due(None).unwrap().is_some());
    assert!(client.allows("scan"));
}

#[test]
fn installations_that_started_together_do_not_stay_together() {
    let bench = Bench::new();
    let directories: Vec<_> = (0..40).map(|_| tempfile::tempdir().unwrap()).collect();
    let next = |directory: &tempfile::TempDir, seed| {
        let keys = serde_json::to_string(&*bench.server.jwks.lock().unwrap()).unwrap();
        let (fingerprint, rng) = (Fingerprint::whole("host-1").unwrap(), Arc::new(Seeded::new(seed)));
        let builder = Client::builder("https://x.example.net", keys, directory.path(), fingerprint, bench.clock.clone(), rng);
        let client = builder.transport(bench.server.clone()).build().unwrap();
        client.activate(&code()).unwrap();
        client.next_check_in().unwrap().unwrap()
    };
    let mut minutes: Vec<i64> = directories
        .iter()
        .zip(0_u64..)
        .map(|(directory, seed)| next(directory, seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)).as_second() / 60)
        .collect();
    minutes.sort_unstable();
    minutes.dedup();
    // 40 in the 144 minutes of the last tenth of a day.
    assert!(minutes.len() > 25, "{minutes:?}");
}

#[test]
fn a_clock_set_back_prolongs_no_trial() {
    let bench = Bench::new();
    let trial = || bench.client_in(bench.directory.path(), "host-1", ActivationMode::LegacyTrial);
    trial();
    bench.set("2026-05-31T00:00:00Z");
    assert_eq!(off(&trial()), Off::TrialOver);
    bench.set("2026-05-30T12:00:00Z");
    assert_eq!(off(&trial()), Off::TrialOver);
    bench.set("2026-05-02T00:00:00Z");
    assert_eq!(off(&trial()), Off::ClockSetBack);
}
