//! Getting into an account, and getting back into it (spec/01.4).

use aws_lc_rs::hmac;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    main_line::{PASSWORD, sign_up, vendor},
    person::{Answer, House},
};

/// The six digits that an authenticator app shows for `secret` now.
fn code(house: &House, secret: &str) -> String {
    let symbol = |c: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c).unwrap() as u64;
    let bits = |text: &[char]| text.iter().fold(0_u64, |bits, c| bits << 5 | symbol(*c));
    let symbols: Vec<char> = secret.chars().collect();
    let bytes: Vec<u8> = symbols.chunks(8).flat_map(|group| bits(group).to_be_bytes()[3..].to_vec()).collect();
    let step = house.stage.system().now().as_second() / 30;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes), &step.to_be_bytes());
    let tag = tag.as_ref();
    let at = usize::from(tag[19] & 15);
    let number = u32::from_be_bytes([tag[at], tag[at + 1], tag[at + 2], tag[at + 3]]) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

async fn enter(house: &House, login_id: &str, password: &str, totp: Option<&str>) -> Answer {
    let mut body = json!({"login_id": login_id, "password": password});
    if let Some(totp) = totp {
        body["totp"] = json!(totp);
    }
    house.call(None, Method::POST, "/api/v1/session", Some(&body)).await
}

async fn enrol(house: &House, who: &str) -> (String, Vec<Value>) {
    let secret = house.post(Some(who), "/api/v1/me/second-factor", json!({"current_password": PASSWORD})).await;
    assert!(secret["picture"].as_array().is_some_and(|rows| rows.len() > 20), "{secret}");
    let secret = secret["secret"].as_str().unwrap().to_owned();
    let codes = house.post(Some(who), "/api/v1/me/second-factor/confirm", json!({"code": code(house, &secret)})).await;
    (secret, codes["recovery_codes"].as_array().unwrap().clone())
}

#[tokio::test]
async fn sign_in_asks_for_the_second_factor_and_takes_each_code_once() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let (secret, codes) = enrol(&house, &ada).await;
    house.stage.clock.advance(std::time::Duration::from_secs(60));
    let told = async |totp: Option<&str>| {
        let answer = enter(&house, "ada", PASSWORD, totp).await;
        (answer.status, answer.code().to_owned())
    };
    let (refused, came_in) = (StatusCode::UNAUTHORIZED, StatusCode::CREATED);
    assert_eq!(told(None).await, (refused, "second_factor_required".into()));
    assert_eq!(told(Some("000000")).await, (refused, "second_factor_wrong".into()));
    let digits = code(&house, &secret);
    assert_eq!(told(Some(&digits)).await.0, came_in);
    assert_eq!(told(Some(&digits)).await, (refused, "second_factor_wrong".into()));
    let spare = codes[0].as_str().unwrap();
    assert_eq!((told(Some(spare)).await.0, told(Some(spare)).await.0), (came_in, refused));
    let wrong = enter(&house, "ada", "not this one", None).await;
    assert_eq!(wrong.code(), "sign_in_failed", "a factor is spoken of only to those who know the password");
    let own = house.get(Some(&ada), "/api/v1/me/second-factor").await;
    assert_eq!(own["recovery_codes_left"], 9);
    let trail = house.get(Some(&ada), "/api/v1/audit-entries?action=session.refuse").await;
    assert_eq!(trail["total"], 1, "refusals of one minute are one row: {trail}");
}

#[tokio::test]
async fn where_a_factor_is_required_nothing_is_reached_before_it_is_set_up() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let own = house.get(Some(&ada), "/api/v1/me").await["organization"]["id"].as_str().unwrap().to_owned();
    let rule = json!({"second_factor_required": true});
    let path = format!("/api/v1/organizations/{own}/switches");
    assert_eq!(house.call(Some(&ada), Method::PATCH, &path, Some(&rule)).await.status, StatusCode::OK);
    let products = async || house.call(Some(&ada), Method::GET, "/api/v1/products", None).await.status;
    assert_eq!(products().await, StatusCode::FORBIDDEN);
    let session = enter(&house, "ada", PASSWORD, None).await;
    assert_eq!((&session.json["second_factor_missing"], &session.json["permissions"]), (&json!(true), &json!(["account.update"])));
    enrol(&house, &ada).await;
    assert_eq!(products().await, StatusCode::OK);
    let remove = json!({"current_password": PASSWORD});
    let kept = house.call(Some(&ada), Method::POST, "/api/v1/me/second-factor/remove", Some(&remove)).await;
    assert_eq!((kept.status, kept.code()), (StatusCode::CONFLICT, "second_factor_mandatory"));
}

#[tokio::test]
async fn a_forgotten_password_is_answered_alike_for_all_and_a_link_lets_its_owner_in() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    sign_up(&house, "hanna").await;
    house.settle().await;
    let ask = async |account: &str| house.call(None, Method::POST, "/api/v1/password-resets", Some(&json!({"account": account}))).await;
    let (known, unknown) = (ask("hanna").await, ask("nobody").await);
    assert_eq!((known.status, &known.text), (unknown.status, &unknown.text));
    assert_eq!(known.status, StatusCode::NO_CONTENT);
    house.settle().await;
    let mails = async || house.get(Some(&ada), "/api/v1/sent-mails?event=person.password_reset_requested").await["total"].clone();
    assert_eq!(mails().await, 1);
    for _ in 0..4 {
        ask("nobody").await;
    }
    assert_eq!(ask("nobody").await.status, StatusCode::TOO_MANY_REQUESTS, "unknown accounts are throttled like others");
    let wrong = json!({"token": "0", "password": "lamp harbor kite"});
    let refused = house.call(None, Method::POST, "/api/v1/password-resets/complete", Some(&wrong)).await;
    assert_eq!((refused.status, refused.code()), (StatusCode::CONFLICT, "link_invalid"));
}

#[tokio::test]
async fn own_sessions_are_listed_and_ended() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let other = enter(&house, "ada", PASSWORD, None).await;
    let sessions = house.get(Some(&ada), "/api/v1/me/sessions").await;
    let ids: Vec<_> = sessions["items"].as_array().unwrap().iter().map(|session| session["id"].as_str().unwrap().to_owned()).collect();
    assert!(!ids.is_empty());
    let cookie = other.cookie();
    let whole = async || house.call_with(None, Method::GET, "/api/v1/session", None, &[("cookie", &cookie)]).await.status;
    assert_eq!(whole().await, StatusCode::OK);
    for id in ids {
        let ended = house.call(Some(&ada), Method::DELETE, &format!("/api/v1/me/sessions/{id}"), None).await;
        assert_eq!(ended.status, StatusCode::NO_CONTENT);
    }
    assert_eq!(whole().await, StatusCode::UNAUTHORIZED);
    let gone = house.call(Some(&ada), Method::DELETE, "/api/v1/me/sessions/none", None).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}
