//! Long work and exports over HTTP: an import is started, watched, read row by row, and taken out as a file; all of it stays
//! in the company, and the trail says who took what.

use http::{Method, StatusCode};
use serde_json::json;

use crate::{
    main_line::{key, sign_up, vendor},
    person::House,
};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async fn import(house: &House, who: &str, csv: &str) -> String {
    let body = json!({"kind": "assign", "csv": csv});
    let key = csv.replace('\n', " ");
    let headers = [("idempotency-key", key.as_str())];
    let started = house.call_with(Some(who), Method::POST, "/api/v1/subscription-imports", Some(&body), &headers).await;
    assert_eq!(started.status, StatusCode::ACCEPTED, "{}", started.text);
    let again = house.call_with(Some(who), Method::POST, "/api/v1/subscription-imports", Some(&body), &headers).await;
    assert_eq!(again.text, started.text, "the same key starts it once");
    started.json["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_import_is_watched_read_and_taken_out_by_its_own_company_alone() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let job = import(&house, &ada, "customer,plan,units\nHafen Logistik,Endpoint yearly,3\nNobody,Endpoint yearly,3\n").await;
    let path = format!("/api/v1/jobs/{job}");
    assert_eq!(house.get(Some(&ada), &path).await["state"], "queued");
    house.settle().await;
    let done = house.get(Some(&ada), &path).await;
    assert_eq!((&done["state"], &done["done"], &done["refused"]), (&json!("done"), &json!(2), &json!(1)), "{done}");
    assert_eq!(done["started_by"], "ada");
    let rows = house.get(Some(&ada), &format!("{path}/rows?outcome=refused")).await;
    assert_eq!((&rows["total"], &rows["items"][0]["row"], &rows["items"][0]["code"]), (&json!(1), &json!(3), &json!("customer_unknown")));
    let events = house.call(Some(&ada), Method::GET, &format!("{path}/events"), None).await;
    assert!(events.text.starts_with("event: progress\ndata: {") && events.text.contains("\"done\""), "{}", events.text);
    for below in ["", "/rows", "/events"] {
        let answer = house.call(Some(&hanna), Method::GET, &format!("{path}{below}"), None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}: {}", answer.text);
    }
    assert_eq!(house.call(Some(&hanna), Method::POST, &format!("{path}/cancel"), None).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(Some(&hanna), "/api/v1/jobs").await["total"], 0);
    assert_eq!(house.call(Some(&ada), Method::POST, &format!("{path}/cancel"), None).await.code(), "job_ended");
}

#[tokio::test]
async fn every_list_is_a_file_on_demand_and_the_trail_says_who_took_it() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let plans = house.get(Some(&ada), "/api/v1/service-plans").await;
    let keys = format!("/api/v1/service-plans/{}/registration-keys", plans["items"][0]["id"].as_str().unwrap());
    for _ in 0..3 {
        house.post(Some(&ada), &keys, json!({"count": 500, "units": 1, "note": "@x"})).await;
    }
    let take = async |who: &str, path: &str, accept: &str| house.call_with(Some(who), Method::GET, path, None, &[("accept", accept)]).await;
    // Columns of its own, more than one page.
    let keys = take(&ada, "/api/v1/registration-keys?limit=1", "text/csv").await;
    assert_eq!(keys.text.lines().filter(|line| line.contains(",'@x")).count(), 1500, "{}", &keys.text[..200]);
    assert!(take(&ada, "/api/v1/registration-keys", XLSX).await.text.starts_with("PK"));
    // Any other list.
    let plans = take(&ada, "/api/v1/service-plans", "text/csv").await;
    let mut lines = plans.text.lines();
    assert!(lines.next().is_some_and(|head| head.contains("product.code") && head.contains("name")), "{}", plans.text);
    assert!(lines.next().is_some_and(|row| row.contains("Endpoint yearly")) && lines.next().is_none());
    assert!(take(&ada, "/api/v1/service-plans", XLSX).await.text.starts_with("PK"));
    let refused = take(&hanna, "/api/v1/service-plans", "text/csv").await;
    assert_eq!((refused.status, refused.code()), (StatusCode::FORBIDDEN, "forbidden"));
    // One object is no list.
    let product = house.get(Some(&ada), "/api/v1/products").await["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(take(&ada, &format!("/api/v1/products/{product}"), "text/csv").await.json["code"], "EPSMB");
    let trail = async |action: &str| house.get(Some(&ada), &format!("/api/v1/audit-entries?action={action}")).await;
    let taken = trail("registration_key.export").await;
    assert_eq!(taken["total"], 2, "{taken}");
    let mut formats: Vec<_> = taken["items"].as_array().unwrap().iter().map(|entry| entry["change"]["format"].as_str().unwrap()).collect();
    formats.sort_unstable();
    assert_eq!(formats, ["csv", "xlsx"]);
    assert_eq!(trail("service_plan.export").await["total"], 2, "what was refused was not taken");
    assert_eq!(trail("product.export").await["total"], 0);
}
