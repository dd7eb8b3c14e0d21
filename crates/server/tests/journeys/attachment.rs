//! A file on its way to a support request and back, over HTTP (tus 1.0.0).

use axum::body::Body;
use http::{Method, Response, StatusCode};
use serde_json::json;

use crate::{
    main_line::{key, sign_up, vendor},
    person::House,
};

struct Visit {
    house: House,
    customer: String,
    staff: String,
    attachments: String,
}

impl Visit {
    async fn new() -> Self {
        let house = House::with_sign_in().await;
        let staff = vendor(&house).await;
        key(&house, &staff, 2).await;
        let customer = sign_up(&house, "hanna").await;
        let case = json!({"category": "account", "subject": "A dump", "description": "It comes as an attachment."});
        let id = house.post(Some(&customer), "/api/v1/support-requests", case).await["id"].as_str().unwrap().to_owned();
        Self { house, customer, staff, attachments: format!("/api/v1/support-requests/{id}/attachments") }
    }
    async fn call(&self, method: Method, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Response<axum::body::Bytes> {
        self.house.raw(&self.customer, method, path, headers, body.into()).await
    }
    async fn announce(&self, length: usize, metadata: &str) -> String {
        let headers = [("tus-resumable", "1.0.0"), ("upload-length", &length.to_string()), ("upload-metadata", metadata)];
        let made = self.call(Method::POST, &self.attachments, &headers, Body::empty()).await;
        assert_eq!(made.status(), StatusCode::CREATED, "{made:?}");
        assert!(text(&made, "upload-expires").ends_with(" GMT"));
        text(&made, "location").to_owned()
    }
    async fn send(&self, place: &str, offset: usize, body: impl Into<Body>) -> Response<axum::body::Bytes> {
        let offset = offset.to_string();
        self.call(Method::PATCH, place, &[("content-type", "application/offset+octet-stream"), ("upload-offset", &offset)], body).await
    }
}

fn text<'a>(response: &'a Response<axum::body::Bytes>, name: &str) -> &'a str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// `update <b>.log`, base64.
const NAME: &str = "filename dXBkYXRlIDxiPi5sb2c=";

#[tokio::test]
async fn a_file_goes_in_by_parts_and_comes_out_as_an_attachment_only() {
    let visit = Visit::new().await;
    // More than any JSON body may be.
    let bytes: Vec<u8> = b"<script>alert(1)</script>\n".repeat(100_000);
    let place = visit.announce(bytes.len(), NAME).await;
    let first = visit.send(&place, 0, bytes[..2_000_000].to_vec()).await;
    assert_eq!((first.status(), text(&first, "upload-offset")), (StatusCode::NO_CONTENT, "2000000"));
    assert_eq!(visit.send(&place, 0, "again").await.status(), StatusCode::CONFLICT);
    let stands = visit.call(Method::HEAD, &place, &[], Body::empty()).await;
    assert_eq!((stands.status(), text(&stands, "upload-offset"), text(&stands, "tus-resumable")), (StatusCode::OK, "2000000", "1.0.0"));
    assert_eq!(text(&stands, "cache-control"), "no-store");
    assert_eq!(visit.send(&place, 2_000_000, bytes[2_000_000..].to_vec()).await.status(), StatusCode::NO_CONTENT);
    let listed = visit.house.get(Some(&visit.staff), &visit.attachments).await;
    assert_eq!((&listed["items"][0]["name"], &listed["items"][0]["size"]), (&json!("update <b>.log"), &json!(bytes.len())));
    let got = visit.house.raw(&visit.staff, Method::GET, &format!("{place}/content"), &[("accept-encoding", "gzip")], Body::empty()).await;
    assert_eq!((got.status(), text(&got, "content-length")), (StatusCode::OK, bytes.len().to_string().as_str()));
    assert_eq!(text(&got, "content-type"), "application/octet-stream");
    assert_eq!(text(&got, "content-disposition"), "attachment; filename=\"update _b_.log\"; filename*=UTF-8''update%20%3Cb%3E.log");
    assert_eq!((text(&got, "x-content-type-options"), text(&got, "content-encoding")), ("nosniff", ""));
    assert!(got.body()[..] == bytes[..]);
}

#[tokio::test]
async fn a_malware_sample_comes_out_as_a_zip() {
    let visit = Visit::new().await;
    let place = visit.announce(5, "filename YS5leGU=,malware_sample dHJ1ZQ==").await;
    assert_eq!(visit.send(&place, 0, "hello").await.status(), StatusCode::NO_CONTENT);
    let got = visit.house.raw(&visit.staff, Method::GET, &format!("{place}/content"), &[], Body::empty()).await;
    assert_eq!(text(&got, "content-disposition"), "attachment; filename=\"a.exe.zip\"; filename*=UTF-8''a.exe.zip");
    assert!(got.body().starts_with(b"PK\x03\x04"));
}

#[tokio::test]
async fn the_protocol_says_what_it_takes_and_refuses_the_rest() {
    let visit = Visit::new().await;
    let says = visit.call(Method::OPTIONS, &visit.attachments, &[], Body::empty()).await;
    assert_eq!((says.status(), text(&says, "tus-version"), text(&says, "tus-max-size")), (StatusCode::NO_CONTENT, "1.0.0", "2147483648"));
    assert_eq!(text(&says, "tus-extension"), "creation,expiration,termination");
    let other = [("tus-resumable", "0.2.2"), ("upload-length", "5"), ("upload-metadata", NAME)];
    let refused = visit.call(Method::POST, &visit.attachments, &other, Body::empty()).await;
    assert_eq!((refused.status(), text(&refused, "tus-version")), (StatusCode::PRECONDITION_FAILED, "1.0.0"));
    let place = visit.announce(5, NAME).await;
    let wrong = visit.call(Method::PATCH, &place, &[("content-type", "application/json"), ("upload-offset", "0")], "{}").await;
    assert_eq!(wrong.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(visit.send(&place, 0, "much more").await.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let content = visit.call(Method::GET, &format!("{place}/content"), &[], Body::empty()).await;
    assert_eq!(content.status(), StatusCode::CONFLICT);
    assert_eq!(visit.call(Method::DELETE, &place, &[], Body::empty()).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(visit.call(Method::HEAD, &place, &[], Body::empty()).await.status(), StatusCode::NOT_FOUND);
    visit.house.settle().await;
    assert_eq!(visit.send(&place, 0, "hello").await.status(), StatusCode::NOT_FOUND);
}
