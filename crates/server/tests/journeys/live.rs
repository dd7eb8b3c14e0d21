//! What happens to a support request is seen at once by whoever has it open, as far as they may, over HTTP.

use http::{Method, StatusCode};
use serde_json::json;

use crate::{
    main_line::{key, sign_up, vendor},
    person::House,
};

#[tokio::test]
async fn a_reply_is_seen_at_once_and_who_is_here_by_the_vendor_alone() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    key(&house, &ada, 2).await;
    let hanna = sign_up(&house, "hanna").await;
    let case = json!({"category": "account", "subject": "A question", "description": "How do I begin?"});
    let id = house.post(Some(&hanna), "/api/v1/support-requests", case).await["id"].as_str().unwrap().to_owned();
    let path = |below: &str| format!("/api/v1/support-requests/{id}/{below}");
    let mut customer = house.listen(&hanna, &path("events")).await;
    let first = customer.next().await;
    assert!(first.starts_with("event: changed\ndata: {\"status\":\"new\""), "{first}");
    assert!(!first.contains("version"), "{first}");
    let attend = house.call(Some(&ada), Method::POST, &path("attend"), Some(&json!({"attendance": "typing"}))).await;
    assert_eq!(attend.status, StatusCode::NO_CONTENT, "{}", attend.text);
    let refused = house.call(Some(&hanna), Method::POST, &path("attend"), Some(&json!({"attendance": "viewing"}))).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    house.post(Some(&ada), &path("messages"), json!({"body": "By reading this.", "visibility": "public"})).await;
    // Whatever was announced before: the next thing that the customer hears is the reply.
    let heard = customer.next().await;
    let latest = house.get(Some(&hanna), &path("timeline?limit=200")).await;
    let reply = latest["items"].as_array().unwrap().iter().rfind(|entry| entry["kind"] == "message").unwrap().clone();
    assert_eq!(reply["body"], "By reading this.");
    assert!(heard.starts_with("event: changed") && !heard.contains("attendance"), "{heard}");
    let mut vendor = house.listen(&ada, &path("events")).await;
    let known = vendor.next().await;
    assert!(known.contains("\"version\":"), "{known}");
}
