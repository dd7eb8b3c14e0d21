//! The support request of a verified licensing request: it stands under the vendor until staff know who asks.

use db::{Result, Tx};
use jobs::{Event, Subscriber};

use super::{
    Concern,
    store::{self, Waiting},
};
use crate::support_request::{Category, NewSupportRequest, SupportRequestError, create_support_request};

/// Opens the support request, once for each licensing request.
pub struct OpenLicensingRequests;

#[async_trait::async_trait]
impl Subscriber for OpenLicensingRequests {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if event.name != "licensing_request.verified" {
            return Ok(());
        }
        let Some(waiting) = store::waiting(tx, &event.object_id).await? else { return Ok(()) };
        let Some(vendor) = identity::vendor(tx).await? else { return Ok(()) };
        match create_support_request(tx, NewSupportRequest { organization_id: Some(vendor.id), ..waiting.into() }).await {
            Ok(made) => store::opened(tx, &event.object_id, made.request.id).await,
            Err(SupportRequestError::Db(error)) => Err(error),
            Err(refused) => {
                tracing::error!(%refused, licensing_request = event.object_id, "no support request for a licensing request");
                Ok(())
            }
        }
    }
}

impl From<Waiting> for NewSupportRequest {
    fn from(waiting: Waiting) -> Self {
        let Waiting { category, name, company, email, phone, language, description } = waiting;
        let from: Vec<_> = [company, name, email, phone].into_iter().filter(|text| !text.is_empty()).collect();
        Self {
            organization_id: None,
            product_code: None,
            license_id: None,
            category: match category {
                Concern::Licensing => Category::Licensing,
                Concern::Account => Category::Account,
            },
            subject: from.join(", ").chars().take(200).collect(),
            description: format!("{}\n\n{description}", from.join("\n")),
            priority_requested: None,
            business_impact: String::new(),
            language,
            override_reason: None,
            previous_id: None,
            recipients: Vec::new(),
            channel: crate::support_request::Channel::Online,
            phoned: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use db::Cx;
    use identity::Language;
    use jobs::Worker;
    use sea_orm::FromQueryResult;

    use super::*;
    use crate::{
        licensing_request::{LicensingRequestError, NewLicensingRequest, create, verify},
        stage::Desk,
    };

    /// Remembers the token that would be mailed.
    #[derive(Clone, Default)]
    struct Mailbox(std::sync::Arc<std::sync::Mutex<Vec<String>>>);

    #[async_trait::async_trait]
    impl Subscriber for Mailbox {
        async fn handle(&self, _: &Tx, event: &Event) -> Result<()> {
            if event.name == "licensing_request.created" {
                let payload: serde_json::Value = event.payload()?;
                self.0.lock().unwrap().push(payload["token"].as_str().unwrap().to_owned());
            }
            Ok(())
        }
    }

    #[derive(FromQueryResult)]
    struct Made {
        category: Category,
        description: String,
        kind: kernel::OrganizationKind,
    }

    fn form(email: &str) -> NewLicensingRequest {
        NewLicensingRequest {
            category: Concern::Licensing,
            name: "Hanna Petersen".into(),
            company: "Hafen".into(),
            email: email.into(),
            phone: String::new(),
            language: Language::De,
            description: "Our Activation Code is lost.".into(),
        }
    }

    async fn made(cx: &Cx) -> Vec<Made> {
        let sql = "SELECT category, description, organization.kind FROM support_request JOIN organization ON organization.id = customer_id";
        cx.read(async |tx| tx.query_all(sql, []).await).await.unwrap()
    }

    #[tokio::test]
    async fn a_verified_request_opens_one_support_request_under_the_vendor() {
        let desk = Desk::new().await;
        let (nobody, mailbox) = (desk.stage.anonymous(), Mailbox::default());
        let worker = Worker::new(desk.stage.system()).subscriber(mailbox.clone()).subscriber(OpenLicensingRequests);
        nobody.write(async |tx| create(&tx, form("hanna@hafen.example")).await).await.unwrap();
        worker.drain().await.unwrap();
        assert!(made(&desk.manager).await.is_empty(), "not before the address is verified");
        let token = mailbox.0.lock().unwrap().remove(0);
        let wrong = nobody.write(async |tx| verify(&tx, "guessed").await).await;
        assert!(matches!(wrong, Err(LicensingRequestError::Link)));
        nobody.write(async |tx| verify(&tx, &token).await).await.unwrap();
        assert!(matches!(nobody.write(async |tx| verify(&tx, &token).await).await, Err(LicensingRequestError::Link)));
        worker.drain().await.unwrap();
        let made = made(&desk.manager).await;
        assert_eq!(made.len(), 1);
        assert_eq!((made[0].category, made[0].kind), (Category::Licensing, kernel::OrganizationKind::Vendor));
        assert!(made[0].description.contains("hanna@hafen.example") && made[0].description.ends_with("Code is lost."));
    }

    #[tokio::test]
    async fn an_old_link_is_refused_and_a_wrong_form_names_its_fields() {
        let desk = Desk::new().await;
        let (nobody, mailbox) = (desk.stage.anonymous(), Mailbox::default());
        nobody.write(async |tx| create(&tx, form("hanna@hafen.example")).await).await.unwrap();
        Worker::new(desk.stage.system()).subscriber(mailbox.clone()).drain().await.unwrap();
        let token = mailbox.0.lock().unwrap().remove(0);
        desk.stage.clock.set("2026-05-07T08:00:00Z");
        assert!(matches!(nobody.write(async |tx| verify(&tx, &token).await).await, Err(LicensingRequestError::Link)));
        let wrong = NewLicensingRequest { name: " ".into(), description: String::new(), ..form("nobody") };
        let refused = nobody.write(async |tx| create(&tx, wrong.clone()).await).await;
        let Err(LicensingRequestError::Invalid(errors)) = refused else { panic!("taken") };
        assert_eq!(errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>(), ["/name", "/email", "/description"]);
    }
}
