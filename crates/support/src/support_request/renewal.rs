//! A customer of the vendor's own asks to renew a license: that is a support request of the category *licensing* (spec 02.5).
//! Where a reseller sold it, the request goes there and support hears nothing of it.

use db::{Result, Tx};
use identity::Language;
use jobs::{Event, Subscriber};
use kernel::{OrganizationId, OrganizationKind};
use licensing::LicenseId;
use serde::Deserialize;

use super::{
    Category, Priority, SupportRequestError,
    create::{NewSupportRequest, create},
};

/// Opens the support request, once for each renewal request.
pub struct OpenRenewals;

#[derive(Deserialize)]
struct Wanted {
    license_id: LicenseId,
    customer_id: OrganizationId,
    owner_kind: OrganizationKind,
    company: String,
    address: String,
    phone: String,
    contact_name: String,
    contact_email: String,
    product_code: String,
    product_name: String,
    units: i64,
    units_held: i64,
    expires_on: String,
    language: Language,
}

#[async_trait::async_trait]
impl Subscriber for OpenRenewals {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if event.name != "renewal_request.created" {
            return Ok(());
        }
        let wanted: Wanted = event.payload()?;
        if wanted.owner_kind != OrganizationKind::Vendor {
            return Ok(());
        }
        match create(tx, wanted.into()).await {
            Ok(_) => Ok(()),
            Err(SupportRequestError::Db(error)) => Err(error),
            // The customer was disabled meanwhile: the renewal request itself stands and is listed.
            Err(refused) => {
                tracing::warn!(%refused, renewal_request = event.object_id, "no support request for a renewal");
                Ok(())
            }
        }
    }
}

impl From<Wanted> for NewSupportRequest {
    fn from(wanted: Wanted) -> Self {
        let words = Words::of(wanted.language);
        Self {
            organization_id: Some(wanted.customer_id),
            product_code: Some(wanted.product_code.clone()),
            license_id: Some(wanted.license_id),
            category: Category::Licensing,
            subject: format!("{}: {}", words.renewal, wanted.product_name).chars().take(200).collect(),
            description: words.description(&wanted),
            priority_requested: Some(Priority::P3),
            business_impact: String::new(),
            language: wanted.language,
            override_reason: None,
            previous_id: None,
            recipients: Vec::new(),
            channel: super::Channel::Online,
            phoned: None,
        }
    }
}

/// The customer reads its request in its own language.
struct Words {
    renewal: &'static str,
    company: &'static str,
    address: &'static str,
    phone: &'static str,
    contact: &'static str,
    product: &'static str,
    units: &'static str,
    held: &'static str,
    expires: &'static str,
}

impl Words {
    const fn of(language: Language) -> Self {
        match language {
            Language::En => Self {
                renewal: "Renewal",
                company: "Company",
                address: "Address",
                phone: "Phone",
                contact: "Contact",
                product: "Product",
                units: "Units",
                held: "held now",
                expires: "License expires on",
            },
            Language::De => Self {
                renewal: "Verlängerung",
                company: "Firma",
                address: "Anschrift",
                phone: "Telefon",
                contact: "Ansprechpartner",
                product: "Produkt",
                units: "Einheiten",
                held: "derzeit",
                expires: "Lizenz läuft ab am",
            },
            Language::Fr => Self {
                renewal: "Renouvellement",
                company: "Société",
                address: "Adresse",
                phone: "Téléphone",
                contact: "Contact",
                product: "Produit",
                units: "Unités",
                held: "actuellement",
                expires: "La licence expire le",
            },
            Language::It => Self {
                renewal: "Rinnovo",
                company: "Azienda",
                address: "Indirizzo",
                phone: "Telefono",
                contact: "Contatto",
                product: "Prodotto",
                units: "Unità",
                held: "attualmente",
                expires: "La licenza scade il",
            },
            Language::Es => Self {
                renewal: "Renovación",
                company: "Empresa",
                address: "Dirección",
                phone: "Teléfono",
                contact: "Contacto",
                product: "Producto",
                units: "Unidades",
                held: "actualmente",
                expires: "La licencia caduca el",
            },
        }
    }

    fn description(&self, wanted: &Wanted) -> String {
        let lines = [
            (self.company, wanted.company.clone()),
            (self.address, wanted.address.clone()),
            (self.phone, wanted.phone.clone()),
            (self.contact, format!("{} <{}>", wanted.contact_name, wanted.contact_email)),
            (self.product, wanted.product_name.clone()),
            (self.units, format!("{} ({}: {})", wanted.units, self.held, wanted.units_held)),
            (self.expires, wanted.expires_on.clone()),
        ];
        lines.map(|(label, value)| format!("{label}: {value}")).join("\n")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        stage::{Desk, company},
        support_request::{api::Filters, store},
    };

    /// Publishes what a renewal request says, and lets the worker hear of it twice.
    async fn ask(desk: &Desk, owner_kind: &str) {
        let customer = company(&desk.customer);
        let payload = json!({"renewal_request_id": "rnr_1", "license_id": desk.license, "customer_id": customer, "owner_id": customer,
            "owner_kind": owner_kind, "company": "Hafen", "address": "Kai 1, Kiel", "phone": "+49 431 1", "contact_name": "Nora Hafen",
            "contact_email": "nora@hafen.example", "product_code": "EPSMB", "product_name": "Harbor Endpoint (Windows)", "units": 8,
            "units_held": 10, "expires_on": "2026-12-31", "language": "de"});
        let system = desk.stage.system();
        system.write(async |tx| jobs::publish(&tx, "renewal_request.created", "rnr_1", Some(customer), &payload).await).await.unwrap();
        let worker = jobs::Worker::new(system).subscriber(OpenRenewals);
        worker.drain().await.unwrap();
        worker.drain().await.unwrap();
    }

    async fn requests(desk: &Desk) -> Vec<store::View> {
        let page = desk.customer.read(async |tx| store::page(&tx, &kernel::PageQuery::default(), &Filters::default()).await);
        page.await.unwrap().items
    }

    #[tokio::test]
    async fn the_vendors_own_customer_gets_one_licensing_request_in_its_language() {
        let desk = Desk::new().await;
        ask(&desk, "vendor").await;
        let found = requests(&desk).await;
        assert_eq!(found.len(), 1);
        let request = &found[0].request;
        assert_eq!((request.category, request.license_id), (Category::Licensing, Some(desk.license)));
        assert_eq!(request.subject, "Verlängerung: Harbor Endpoint (Windows)");
        assert!(request.description.contains("Einheiten: 8 (derzeit: 10)\nLizenz läuft ab am: 2026-12-31"), "{}", request.description);
    }

    #[tokio::test]
    async fn what_a_reseller_is_asked_is_no_business_of_support() {
        let desk = Desk::new().await;
        ask(&desk, "distributor").await;
        assert!(requests(&desk).await.is_empty());
    }
}
