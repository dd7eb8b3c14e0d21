//! What holds for every route: idempotency keys, sessions and their CSRF token, If-Match, sizes, statuses that act at once.

use http::{Method, StatusCode};
use serde_json::json;

use crate::{
    main_line::{PASSWORD, key, sign_in, sign_up, vendor},
    person::House,
};

#[tokio::test]
async fn the_same_idempotency_key_gets_the_same_answer_even_at_the_same_time() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let plans = house.get(Some(&ada), "/api/v1/service-plans").await;
    let path = format!("/api/v1/service-plans/{}/registration-keys", plans["items"][0]["id"].as_str().unwrap());
    let body = json!({"count": 1, "units": 3});
    let headers = [("idempotency-key", "order-4711")];
    let tries = (0..8).map(|_| house.call_with(Some(&ada), Method::POST, &path, Some(&body), &headers));
    let answers = futures::future::join_all(tries).await;
    assert!(answers.iter().all(|answer| answer.status == StatusCode::CREATED && answer.text == answers[0].text), "{}", answers[0].text);
    let other = house.call_with(Some(&ada), Method::POST, &path, Some(&json!({"count": 1, "units": 4})), &headers).await;
    assert_eq!((other.status.as_u16(), other.code()), (422, "idempotency_key_reused"));
    let keys = house.get(Some(&ada), "/api/v1/registration-keys").await;
    assert_eq!(keys["total"], 2, "one from the start, one for all eight tries");
}

#[tokio::test]
async fn a_session_needs_its_csrf_token_to_change_anything_and_ends_for_good() {
    let house = House::with_sign_in().await;
    vendor(&house).await;
    let body = json!({"login_id": "ADA", "password": PASSWORD});
    let session = house.call(None, Method::POST, "/api/v1/session", Some(&body)).await;
    let (cookie, csrf) = (session.cookie(), session.json["csrf_token"].as_str().unwrap().to_owned());
    let call = async |method: Method, path: &str, csrf: &str| {
        let headers = [("cookie", cookie.as_str()), ("x-csrf-token", csrf)];
        house.call_with(None, method, path, Some(&json!({"name": "x"})), &headers).await
    };
    assert_eq!(call(Method::GET, "/api/v1/session", "").await.status, StatusCode::OK);
    assert_eq!(call(Method::POST, "/api/v1/api-tokens", "wrong").await.code(), "csrf_token");
    assert_eq!(call(Method::POST, "/api/v1/api-tokens", &csrf).await.status, StatusCode::CREATED);
    assert_eq!(call(Method::DELETE, "/api/v1/session", &csrf).await.status, StatusCode::NO_CONTENT);
    assert_eq!(call(Method::GET, "/api/v1/session", &csrf).await.code(), "session_ended");
    // The browser still sends the old cookie with the next sign-in.
    let again = house.call_with(None, Method::POST, "/api/v1/session", Some(&body), &[("cookie", cookie.as_str())]).await;
    assert_eq!(again.status, StatusCode::CREATED);
}

#[tokio::test]
async fn wrong_passwords_are_told_like_unknown_accounts_and_throttled_with_a_time_to_wait() {
    let house = House::with_sign_in().await;
    vendor(&house).await;
    let wrong = |login: &str| json!({"login_id": login, "password": "not the password"});
    let known = house.call(None, Method::POST, "/api/v1/session", Some(&wrong("ada"))).await;
    let unknown = house.call(None, Method::POST, "/api/v1/session", Some(&wrong("nobody"))).await;
    assert_eq!((known.status, known.code(), &known.json["detail"]), (unknown.status, unknown.code(), &unknown.json["detail"]));
    for _ in 0..10 {
        house.call(None, Method::POST, "/api/v1/session", Some(&wrong("ada"))).await;
    }
    let throttled = house.call(None, Method::POST, "/api/v1/session", Some(&wrong("ada"))).await;
    assert_eq!((throttled.status.as_u16(), throttled.code()), (429, "too_many_tries"));
}

#[tokio::test]
async fn an_old_version_is_stale_and_a_fresh_one_is_not() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let products = house.get(Some(&ada), "/api/v1/products").await;
    let path = format!("/api/v1/products/{}", products["items"][0]["id"].as_str().unwrap());
    let change = async |version: &str, name: &str| {
        house.call_with(Some(&ada), Method::PATCH, &path, Some(&json!({"name": name})), &[("if-match", version)]).await.status
    };
    assert_eq!(change("\"1\"", "Harbor Endpoint 2").await, StatusCode::OK);
    assert_eq!(change("\"1\"", "Harbor Endpoint 3").await, StatusCode::PRECONDITION_FAILED);
    assert_eq!(change("\"2\"", "Harbor Endpoint 3").await, StatusCode::OK);
}

#[tokio::test]
async fn a_suspended_partner_can_only_read_from_its_next_request_on() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let partner = json!({"kind": "distributor", "company": "Nordlicht", "city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin",
        "administrator": {"login_id": "nora", "first_name": "Nora", "last_name": "Brandt", "email": "nora@nordlicht.example"}});
    let partner = house.post(Some(&ada), "/api/v1/organizations", partner).await["id"].as_str().unwrap().to_owned();
    let hash = house.installation.passwords.hash(PASSWORD.into(), "", house.stage.system().rng()).await.unwrap();
    let cx = house.stage.system();
    let set = "UPDATE person SET password_hash = $1 WHERE login_id = 'nora'";
    cx.write(async |tx| tx.execute(set, [hash.as_str().into()]).await).await.unwrap();
    let nora = sign_in(&house, "nora").await;
    let plan = json!({"name": "Yearly", "product_code": "EPSMB", "version_type": "full", "charging": "prepaid", "initial_months": 12});
    house.post(Some(&ada), &format!("/api/v1/organizations/{partner}/suspend"), json!({})).await;
    let refused = house.call(Some(&nora), Method::POST, "/api/v1/service-plans", Some(&plan)).await;
    assert_eq!(refused.code(), "forbidden");
    assert_eq!(house.call(Some(&nora), Method::GET, "/api/v1/service-plans", None).await.status, StatusCode::OK);
    house.post(Some(&ada), &format!("/api/v1/organizations/{partner}/reactivate"), json!({})).await;
    house.post(Some(&nora), "/api/v1/service-plans", plan).await;
    house.post(Some(&ada), &format!("/api/v1/organizations/{partner}/cancel"), json!({})).await;
    assert_eq!(house.call(Some(&nora), Method::GET, "/api/v1/service-plans", None).await.code(), "token_invalid");
}

#[tokio::test]
async fn what_is_too_large_malformed_or_of_the_wrong_type_is_a_typed_problem() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let large = json!({"code": "x".repeat(1 << 21)});
    let answer = house.call(Some(&ada), Method::POST, "/api/v1/products", Some(&large)).await;
    assert_eq!((answer.status.as_u16(), answer.code()), (413, "body_too_large"));
    let form = house.call_with(Some(&ada), Method::POST, "/api/v1/products", None, &[("content-type", "text/plain")]).await;
    assert_eq!(form.status, StatusCode::UNPROCESSABLE_ENTITY, "an absent body lacks its fields: {}", form.text);
    for (path, status, code) in [
        ("/api/v1/registration-keys?limit=201", 422, "validation_failed"),
        ("/api/v1/registration-keys?limit=many", 422, "validation_failed"),
        ("/api/v1/registration-keys?sort=secret", 422, "validation_failed"),
        ("/api/v1/registration-keys?cursor=AAAA", 422, "cursor_invalid"),
        ("/api/v1/registration-keys?what=ever", 422, "validation_failed"),
        ("/api/v1/registration-keys/rky_%00", 404, "not_found"),
        ("/api/v1/nothing", 404, "not_found"),
    ] {
        let answer = house.call(Some(&ada), Method::GET, path, None).await;
        assert_eq!((answer.status.as_u16(), answer.code()), (status, code), "{path}: {}", answer.text);
        assert!(answer.json["request_id"].is_string() && answer.json["title"].is_string(), "{path}");
    }
}

#[tokio::test]
async fn a_cursor_works_for_its_own_list_filters_and_order_alone() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let plans = house.get(Some(&ada), "/api/v1/service-plans").await;
    let path = format!("/api/v1/service-plans/{}/registration-keys", plans["items"][0]["id"].as_str().unwrap());
    house.post(Some(&ada), &path, json!({"count": 6, "units": 1})).await;
    let mut seen = Vec::new();
    let mut next = String::from("/api/v1/registration-keys?limit=3");
    let mut cursor = String::new();
    loop {
        let page = house.get(Some(&ada), &next).await;
        seen.extend(page["items"].as_array().unwrap().iter().map(|key| key["id"].as_str().unwrap().to_owned()));
        let Some(more) = page["next_cursor"].as_str() else { break };
        cursor = more.to_owned();
        next = format!("/api/v1/registration-keys?limit=3&cursor={more}");
    }
    let mut distinct = seen.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!((seen.len(), distinct.len()), (7, 7));
    for other in ["status=unused", "sort=units", "q=order"] {
        let answer = house.call(Some(&ada), Method::GET, &format!("/api/v1/registration-keys?limit=3&{other}&cursor={cursor}"), None).await;
        assert_eq!(answer.code(), "cursor_invalid", "{other}");
    }
}

#[tokio::test]
async fn an_expired_license_refuses_new_installations_with_a_signed_no() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let key = key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let registered = house.post(Some(&hanna), "/api/v1/registrations", json!({"registration_key": key})).await;
    let code = registered["licenses"][0]["activation_code"].as_str().unwrap().to_owned();
    house.stage.clock.set("2027-08-01T08:00:00Z");
    let body = json!({"activation_code": code, "fingerprint": "host-1", "nonce": "n-1"});
    let answer = house.call(None, Method::POST, "/api/v1/activations", Some(&body)).await;
    assert_eq!((answer.status.as_u16(), answer.code()), (409, "license_expired"));
    assert!(answer.json["refusal"].as_str().is_some_and(|token| token.split('.').count() == 3));
}

#[tokio::test]
async fn a_csv_export_has_every_row_once() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let plans = house.get(Some(&ada), "/api/v1/service-plans").await;
    let path = format!("/api/v1/service-plans/{}/registration-keys", plans["items"][0]["id"].as_str().unwrap());
    house.post(Some(&ada), &path, json!({"count": 450, "units": 1, "note": "=1+1"})).await;
    let answer = house.call_with(Some(&ada), Method::GET, "/api/v1/registration-keys", None, &[("accept", "text/csv")]).await;
    let mut keys: Vec<_> = answer.text.lines().skip(1).map(|line| line.split(',').next().unwrap_or_default()).collect();
    assert_eq!(keys.len(), 451);
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 451);
    assert!(answer.text.contains(",'=1+1,"), "a formula is inert");
    let refused = house.call_with(None, Method::GET, "/api/v1/registration-keys", None, &[("accept", "text/csv")]).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (401, "not_signed_in"));
}
