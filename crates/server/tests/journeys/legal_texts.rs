//! Legal texts and the certificate as people meet them (spec/02.3, 05.3).

use http::{Method, StatusCode, header};
use serde_json::{Value, json};

use crate::{
    main_line::{key, sign_up, vendor},
    person::House,
};

fn text(kind: &str, version: &str) -> Value {
    json!({"kind": kind, "language": "de", "version_label": version, "title": "Lizenzvertrag", "body": "1. Nutzung"})
}

async fn publish(house: &House, ada: &str, body: Value) -> Value {
    house.post(Some(ada), "/api/v1/legal-texts", body).await["id"].clone()
}

#[tokio::test]
async fn a_customer_accepts_what_is_in_force_and_is_asked_again_when_it_changes() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let key = key(&house, &ada, 2).await;
    let eula = publish(&house, &ada, text("eula", "1")).await;
    let privacy = publish(&house, &ada, text("privacy_statement", "1")).await;
    let hanna = sign_up(&house, "hanna").await;
    let public = house.get(None, "/api/v1/legal-texts/in-force?product_code=EPSMB&country=DE&language=de").await;
    assert_eq!(public["items"].as_array().unwrap().len(), 2);
    let preview = house.post(Some(&hanna), "/api/v1/registrations/preview", json!({"registration_key": key})).await;
    let shown: Vec<_> = preview["legal_texts"].as_array().unwrap().iter().map(|text| text["id"].clone()).collect();
    assert_eq!(shown, [eula.clone(), privacy.clone()]);

    let half = json!({"registration_key": key, "accepted_documents": [eula]});
    let refused = house.call(Some(&hanna), Method::POST, "/api/v1/registrations", Some(&half)).await;
    assert_eq!((refused.status, refused.code()), (StatusCode::UNPROCESSABLE_ENTITY, "legal_texts_not_accepted"), "{}", refused.text);
    assert!(
        refused.json["errors"][0]["detail"].as_str().unwrap().contains(privacy.as_str().unwrap()) && refused.json["errors"][1].is_null()
    );
    let whole = json!({"registration_key": key, "accepted_documents": [eula, privacy]});
    let registered = house.post(Some(&hanna), "/api/v1/registrations", whole).await;

    let kept = house.get(Some(&ada), "/api/v1/legal-acceptances").await;
    assert_eq!((kept["total"].as_i64(), kept["items"][0]["login_id"].as_str()), (Some(2), Some("hanna")));
    let missing = "/api/v1/legal-acceptances/missing";
    assert_eq!(house.get(Some(&hanna), missing).await["items"], json!([]));
    let newer = publish(&house, &ada, text("eula", "2")).await;
    let asked = house.get(Some(&hanna), missing).await;
    assert_eq!((&asked["items"][0]["id"], asked["items"].as_array().unwrap().len()), (&newer, 1));
    let left = house.post(Some(&hanna), "/api/v1/legal-acceptances", json!({"legal_text_ids": [newer]})).await;
    assert_eq!(left["items"], json!([]));
    assert_eq!(house.get(Some(&hanna), missing).await["items"], json!([]));

    let id = registered["licenses"][0]["license"]["id"].as_str().unwrap();
    let certificate = house.call(Some(&hanna), Method::GET, &format!("/api/v1/licenses/{id}/certificate"), None).await;
    assert!(certificate.status == StatusCode::OK && certificate.text.starts_with("%PDF-"), "{}", certificate.status);
}

#[tokio::test]
async fn a_logo_is_public_png_and_a_picture_of_another_kind_is_refused() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let id = house.get(Some(&ada), "/api/v1/me").await["organization"]["id"].as_str().unwrap().to_owned();
    let place = format!("/api/v1/branding/{id}/logo");
    assert_eq!(house.call(None, Method::GET, &place, None).await.status, StatusCode::NOT_FOUND);
    let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let put = async |image: &str| house.call(Some(&ada), Method::PUT, &place, Some(&json!({"image": image}))).await;
    assert_eq!(put("PHN2Zy8+").await.json["errors"][0]["code"], "image_format");
    let branding = put(pixel).await;
    assert_eq!(branding.status, StatusCode::OK, "{}", branding.text);
    let url = branding.json["look"]["logo_url"].as_str().unwrap().to_owned();
    let shown = house.call_with(None, Method::GET, &url, None, &[(header::ACCEPT.as_str(), "image/png")]).await;
    assert!(shown.status == StatusCode::OK && shown.text.contains("PNG"), "{}", shown.status);
    assert_eq!(house.get(None, "/api/v1/look").await["logo_url"], json!(url));
    house.call(Some(&ada), Method::PUT, &place, Some(&json!({}))).await;
    assert_eq!(house.get(None, "/api/v1/look").await["logo_url"], Value::Null);
}
