//! The main job, end to end (spec/00): product, plan, key, sign-up, registration, code, activation, check-in, support request.

use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::person::House;

pub const PASSWORD: &str = "kite harbor lamp";

pub async fn sign_in(house: &House, login_id: &str) -> String {
    let session = house.call(None, Method::POST, "/api/v1/session", Some(&json!({"login_id": login_id, "password": PASSWORD}))).await;
    assert_eq!(session.status, StatusCode::CREATED, "{}", session.text);
    let cookie = session.cookie();
    let csrf = session.json["csrf_token"].as_str().unwrap().to_owned();
    let headers = [("cookie", cookie.as_str()), ("x-csrf-token", csrf.as_str())];
    let token = house.call_with(None, Method::POST, "/api/v1/api-tokens", Some(&json!({"name": "Journey"})), &headers).await;
    token.json["token"].as_str().unwrap().to_owned()
}

pub async fn vendor(house: &House) -> String {
    let cx = house.stage.system();
    let hash = house.installation.passwords.hash(PASSWORD.into(), "/password", cx.rng()).await.unwrap();
    let administrator = identity::Administrator {
        login_id: "ada".into(),
        first_name: "Ada".into(),
        last_name: "Voss".into(),
        email: "ada@vendor.example".into(),
        password_hash: Some(hash),
    };
    identity::create_first_administrator(&cx, "Harbor Software", "Europe/Berlin", administrator).await.unwrap();
    sign_in(house, "ada").await
}

pub async fn key(house: &House, ada: &str, units: i64) -> String {
    let product = json!({"code": "EPSMB", "name": "Harbor Endpoint", "platform": "Windows", "segment": "smb", "kind": "software", "unit": "seat", "key_prefix": "HE"});
    house.post(Some(ada), "/api/v1/products", product).await;
    let plan = json!({"name": "Endpoint yearly", "product_code": "EPSMB", "version_type": "full", "charging": "prepaid", "initial_months": 12, "auto_renewal_months": 0});
    let plan = house.post(Some(ada), "/api/v1/service-plans", plan).await["id"].as_str().unwrap().to_owned();
    let keys = house.post(Some(ada), &format!("/api/v1/service-plans/{plan}/registration-keys"), json!({"count": 1, "units": units})).await;
    keys["items"][0]["key"].as_str().unwrap().to_owned()
}

pub async fn sign_up(house: &House, login_id: &str) -> String {
    let body = json!({"company": "Hafen Logistik", "login_id": login_id, "password": PASSWORD, "first_name": "Hanna", "last_name": "Petersen",
        "email": format!("{login_id}@hafen.example"), "country": "DE", "language": "de", "time_zone": "Europe/Berlin"});
    let person = house.post(None, "/api/v1/signups", body).await["person_id"].as_str().unwrap().to_owned();
    let cx = house.stage.system();
    cx.write(async |tx| tx.execute("UPDATE person SET email_verified_at = 1 WHERE id = $1", [person.as_str().into()]).await).await.unwrap();
    sign_in(house, login_id).await
}

#[tokio::test]
async fn from_the_product_to_the_support_request() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let key = key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    // Lower case and spaces are forgiven.
    let typed = format!("  {} ", key.to_lowercase());
    let preview = house.post(Some(&hanna), "/api/v1/registrations/preview", json!({"registration_key": typed})).await;
    assert_eq!((preview["product"]["code"].as_str(), preview["units"].as_i64()), (Some("EPSMB"), Some(2)));
    let registered = house.post(Some(&hanna), "/api/v1/registrations", json!({"registration_key": typed})).await;
    let code = registered["licenses"][0]["activation_code"].as_str().unwrap().to_owned();
    assert_eq!(code.len(), 37);
    let activated =
        house.post(None, "/api/v1/activations", json!({"activation_code": code, "fingerprint": "host-1", "nonce": "n-1"})).await;
    let (activation, secret) = (activated["id"].as_str().unwrap(), activated["secret"].as_str().unwrap());
    let path = format!("/api/v1/activations/{activation}/check-in");
    let checked = house.post(Some(secret), &path, json!({"counter": 1, "nonce": "n-2"})).await;
    assert_eq!(checked["license"]["status"], "normal", "{checked}");
    // Monday 10:00 in Berlin: four business hours for P2 end at 14:00.
    let request = json!({"product_code": "EPSMB", "category": "product", "subject": "Updates stop at 40 %", "description": "Since this morning.",
        "priority_requested": "p2"});
    let request = house.post(Some(&hanna), "/api/v1/support-requests", request).await;
    assert_eq!(request["number"], "SR-0000001");
    assert_eq!(request["response_due_at"], "2026-05-04T12:00:00Z");
}

#[tokio::test]
async fn a_key_is_registered_once_whatever_happens_at_the_same_time() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let key = key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let body = json!({"registration_key": key});
    let tries = (0..20).map(|_| house.call(Some(&hanna), Method::POST, "/api/v1/registrations", Some(&body)));
    let answers = futures::future::join_all(tries).await;
    let won = answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count();
    let refused = answers.iter().filter(|answer| answer.code() == "registration_key_registered_by_you").count();
    assert_eq!((won, refused), (1, 19));
}

#[tokio::test]
async fn bad_input_is_a_typed_problem_and_changes_nothing() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let key = key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let at = key.len() - 4;
    let mistyped = format!("{}{}{}", &key[..at], if &key[at..=at] == "A" { "B" } else { "A" }, &key[at + 1..]);
    let cases: Vec<(Option<&str>, &str, Value, u16, &str)> = vec![
        (Some(&hanna), "/api/v1/registrations", json!({"registration_key": mistyped}), 422, "registration_key_mistyped"),
        (Some(&hanna), "/api/v1/registrations", json!({"registration_key": "what"}), 422, "registration_key_malformed"),
        (Some(&hanna), "/api/v1/registrations", json!({"registration_key": key, "extra": 1}), 422, "validation_failed"),
        (Some(&hanna), "/api/v1/registrations", json!({"registration_key": 7}), 422, "validation_failed"),
        (None, "/api/v1/registrations", json!({"registration_key": key}), 401, "not_signed_in"),
        (
            None,
            "/api/v1/activations",
            json!({"activation_code": key, "fingerprint": "h", "nonce": "n"}),
            422,
            "registration_key_not_activation_code",
        ),
        (Some("chy_wrong"), "/api/v1/products", json!({}), 401, "token_invalid"),
    ];
    for (who, path, body, status, code) in cases {
        let answer = house.call(who, Method::POST, path, Some(&body)).await;
        assert_eq!((answer.status.as_u16(), answer.code()), (status, code), "{path} {body}: {}", answer.text);
    }
    // The key is as good as before.
    house.post(Some(&hanna), "/api/v1/registrations", json!({"registration_key": key})).await;
}

#[tokio::test]
async fn a_voided_key_and_one_that_never_was_are_told_apart() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let key = key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let id = house.get(Some(&ada), "/api/v1/registration-keys").await["items"][0]["id"].as_str().unwrap().to_owned();
    house.post(Some(&ada), &format!("/api/v1/registration-keys/{id}/void"), json!({"reason": "Sent to the wrong address"})).await;
    let never = lease::RegistrationKey::generate("HE".parse().unwrap(), lease::Alphabet::Base32, &testkit::SeededRng::new(99)).canonical();
    for (typed, status, code) in [(key, 409, "registration_key_voided"), (never, 404, "registration_key_unknown")] {
        let answer = house.call(Some(&hanna), Method::POST, "/api/v1/registrations", Some(&json!({"registration_key": typed}))).await;
        assert_eq!((answer.status.as_u16(), answer.code()), (status, code), "{}", answer.text);
    }
    assert_eq!(house.get(Some(&hanna), "/api/v1/licenses").await["total"], 0);
}
