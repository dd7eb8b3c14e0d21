//! A trial from the public form to the first sign-in, which begins it (spec/03.3).

use std::sync::{Arc, Mutex};

use http::{Method, StatusCode};
use jobs::{Event, Subscriber};
use serde_json::{Value, json};

use crate::{
    main_line::{PASSWORD, sign_in, vendor},
    person::House,
};

/// Remembers the tokens that were mailed, by address.
#[derive(Clone, Default)]
struct Mailbox(Arc<Mutex<Vec<(String, String)>>>);

#[async_trait::async_trait]
impl Subscriber for Mailbox {
    async fn handle(&self, _: &db::Tx, event: &Event) -> db::Result<()> {
        if event.name == "trial_submission.created" {
            let payload: Value = event.payload()?;
            let text = |field: &str| payload[field].as_str().unwrap().to_owned();
            self.0.lock().unwrap().push((text("email"), text("token")));
        }
        Ok(())
    }
}

fn answers(email: &str) -> Value {
    json!({"company": "Moor Werke", "first_name": "Mira", "last_name": "Lund", "email": email, "country": "DE", "language": "de",
        "time_zone": "Europe/Berlin"})
}

const FORM: &str = "/api/v1/trial-forms/mail-shield/submissions";

/// The vendor's form of a service that begins with the first sign-in.
async fn form(house: &House, ada: &str) -> String {
    let product = json!({"code": "MAIL", "name": "Mail Shield", "platform": "cloud", "segment": "both", "kind": "saas", "unit": "mailbox",
        "key_prefix": "MS"});
    house.post(Some(ada), "/api/v1/products", product).await;
    let center = json!({"code": "HAM1", "name": "Hamburg 1", "region": "europe"});
    let center = house.post(Some(ada), "/api/v1/data-centers", center).await["id"].as_str().unwrap().to_owned();
    let plan = json!({"name": "Mail trial", "product_code": "MAIL", "version_type": "trial", "charging": "prepaid", "initial_months": 1,
        "units_default": 5, "units_maximum": 50, "activation": "first_sign_in", "data_center_id": center});
    let plan = house.post(Some(ada), "/api/v1/service-plans", plan).await;
    assert_eq!((&plan["activation"], &plan["data_center"]["name"]), (&json!("first_sign_in"), &json!("Hamburg 1")));
    let path = format!("/api/v1/service-plans/{}/trial-form/publish", plan["id"].as_str().unwrap());
    let form = house.post(Some(ada), &path, json!({"word": "mail-shield"})).await;
    assert_eq!(form["form"]["state"], "open", "{form}");
    plan["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn from_the_form_to_the_first_sign_in() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let plan = form(&house, &ada).await;
    let offer = house.get(None, "/api/v1/trial-forms/mail-shield?country=DE&language=de").await;
    assert_eq!((&offer["open"], &offer["units"], &offer["company"]), (&json!(true), &json!(5), &json!("Harbor Software")));
    let mut said = Vec::new();
    for email in ["mira@moor.example", "ada@vendor.example"] {
        let answer = house.call(None, Method::POST, FORM, Some(&answers(email))).await;
        said.push((answer.status, answer.text));
    }
    assert_eq!(said[0], said[1], "nobody learns from the form whether an address is known");
    assert_eq!(said[0].0, StatusCode::ACCEPTED);
    let mailbox = Mailbox::default();
    house.installation.worker().unwrap().subscriber(mailbox.clone()).drain().await.unwrap();
    let tokens = std::mem::take(&mut *mailbox.0.lock().unwrap());
    let open = async |email: &str| {
        let token = &tokens.iter().find(|(address, _)| address == email).unwrap().1;
        house.call(None, Method::POST, "/api/v1/trial-submissions/confirm", Some(&json!({"token": token}))).await
    };
    assert_eq!(open("ada@vendor.example").await.code(), "trial_account_exists");
    let confirmed = open("mira@moor.example").await.json;
    assert_eq!((&confirmed["company"], &confirmed["login_id"]), (&json!("Moor Werke"), &json!("mira@moor.example")));
    assert_eq!(open("mira@moor.example").await.code(), "link_invalid");
    let license = async || house.get(Some(&ada), "/api/v1/licenses").await["items"][0].clone();
    let waiting = license().await;
    assert_eq!(
        (&waiting["awaits_sign_in"], &waiting["status"], &waiting["starts_on"]),
        (&json!(true), &json!("not_started"), &json!("2027-05-04"))
    );
    let accept = json!({"token": confirmed["invitation_token"], "password": PASSWORD});
    house.post(None, "/api/v1/invitations/accept", accept).await;
    let mira = sign_in(&house, "mira@moor.example").await;
    house.settle().await;
    let begun = license().await;
    assert_eq!(
        (&begun["awaits_sign_in"], &begun["starts_on"], &begun["expires_on"]),
        (&json!(false), &json!("2026-05-04"), &json!("2026-06-03"))
    );
    assert_eq!(house.get(Some(&mira), "/api/v1/licenses").await["total"], 1);
    let form = house.get(Some(&ada), &format!("/api/v1/service-plans/{plan}/trial-form")).await;
    assert_eq!((&form["form"]["submissions"], &form["form"]["confirmed"]), (&json!(2), &json!(1)));
}

#[tokio::test]
async fn a_form_is_throttled_by_address_and_a_closed_one_says_so() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    let plan = form(&house, &ada).await;
    let send = async |number: u32| house.call(None, Method::POST, FORM, Some(&answers(&format!("m{number}@moor.example")))).await;
    for number in 0..20 {
        assert_eq!(send(number).await.status, StatusCode::ACCEPTED, "{number}");
    }
    assert_eq!(send(20).await.code(), "too_many_tries");
    house.stage.clock.advance(std::time::Duration::from_secs(3600));
    house.post(Some(&ada), &format!("/api/v1/service-plans/{plan}/trial-form/close"), json!({})).await;
    assert_eq!(house.get(None, "/api/v1/trial-forms/mail-shield").await["open"], false);
    assert_eq!(send(21).await.code(), "trial_form_closed");
    assert_eq!(house.call(None, Method::GET, "/api/v1/trial-forms/nowhere", None).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn customers_find_their_regions_services_and_plans_only_their_owners_data_centers() {
    let house = House::with_sign_in().await;
    let ada = vendor(&house).await;
    form(&house, &ada).await;
    let service = json!({"name": "Quarantine", "region": "europe", "products": ["MAIL"], "url": "https://quarantine.harbor.example"});
    let made = house.post(Some(&ada), "/api/v1/regional-services", service).await;
    let hanna = crate::main_line::sign_up(&house, "hanna").await;
    let seen = async |code: &str| house.get(Some(&hanna), &format!("/api/v1/regional-services/for-product/{code}")).await["items"].clone();
    assert_eq!(seen("MAIL").await[0]["url"], "https://quarantine.harbor.example");
    assert_eq!(seen("OTHER").await, json!([]));
    let id = made["id"].as_str().unwrap();
    let path = format!("/api/v1/regional-services/{id}");
    assert_eq!(house.call(Some(&hanna), Method::DELETE, &path, None).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.call(Some(&ada), Method::DELETE, &path, None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(house.call(Some(&hanna), Method::GET, "/api/v1/data-centers", None).await.status, StatusCode::FORBIDDEN);
    let software = json!({"code": "EP", "name": "Endpoint", "platform": "Linux", "segment": "both", "kind": "software", "unit": "seat", "key_prefix": "EP"});
    house.post(Some(&ada), "/api/v1/products", software).await;
    let center = house.get(Some(&ada), "/api/v1/data-centers").await["items"][0]["id"].clone();
    let plan = json!({"name": "Endpoint", "product_code": "EP", "version_type": "full", "charging": "prepaid", "initial_months": 12,
        "data_center_id": center});
    let refused = house.call(Some(&ada), Method::POST, "/api/v1/service-plans", Some(&plan)).await;
    assert_eq!(refused.json["errors"][0]["code"], "services_only", "{}", refused.text);
}
