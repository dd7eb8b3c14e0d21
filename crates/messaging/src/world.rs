//! A vendor with a distributor and its customer, for this crate's tests.

use catalog::{ActivationMode, ExpiryPolicy, NewProduct, ProductKind, Segment};
use identity::{Administrator, Language, NewOrganization, NewPerson, Organization, Person};
use jiff::civil::date;
use jobs::Worker;
use kernel::{Actor, Membership, OrganizationKind, OrganizationStatus, Principal, Role};
use lease::VersionType;
use licensing::{IssueLicense, LicenseId};
use sea_orm::FromQueryResult;
use serde_json::{Value as Json, json};
use testkit::Stage;

use crate::{HeldMails, MailSettings, Mailer, RelayTls, SEND, Sender, SmtpRelay};

pub(crate) struct World {
    pub stage: Stage,
    pub distributor: Organization,
    pub customer: Organization,
    /// The customer's administrator.
    pub hanna: Person,
}

/// What tests look at in a row.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Row {
    pub id: String,
    pub event: String,
    pub to_address: String,
    pub subject: String,
    pub status: String,
    pub attempts: i64,
    pub last_error: Option<String>,
    pub body_sealed: String,
    pub text_masked: String,
    pub html_masked: String,
}

#[derive(Debug, FromQueryResult)]
pub(crate) struct ErrorRow {
    pub event: String,
    pub detail: String,
}

impl World {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let vendor = organization(&stage, None, OrganizationKind::Vendor, "kestrel").await;
        let distributor = organization(&stage, Some(&vendor), OrganizationKind::Distributor, "nordlicht").await;
        let customer = organization(&stage, Some(&distributor), OrganizationKind::Customer, "hafen").await;
        let id = customer.id;
        let people = stage.system().read(async |tx| identity::people_of(&tx, id, &[Role::Administrator]).await).await.unwrap();
        let hanna = people.into_iter().next().unwrap();
        let world = Self { stage, distributor, customer, hanna };
        // What setting the stage caused is no matter of these tests.
        world.execute("UPDATE event SET handled_at = 0").await;
        world
    }

    pub(crate) async fn publish(&self, event: &str, payload: Json) {
        let owner = self.distributor.id;
        self.stage.system().write(async |tx| jobs::publish(&tx, event, "object", Some(owner), &payload).await).await.unwrap();
    }
    pub(crate) async fn invite(&self, token: &str) {
        self.publish("person.invited", json!({"person_id": self.hanna.id, "organization_id": self.customer.id, "token": token})).await;
    }
    /// A public message to Hanna.
    pub(crate) async fn message(&self, subject: &str, body: &str) {
        let payload = json!({"support_request_id": "sr_1", "number": "SR-0000123", "subject": subject, "customer_id": self.customer.id,
            "opened_by": self.hanna.id, "assignee_id": null, "visibility": "public", "body": body});
        self.publish("support_request.message_added", payload).await;
    }

    /// A full license of Hafen's for 25 units of `Harbor Endpoint (Windows)` over a year from May 4, 2026, sold by the
    /// distributor. `subscription` names the subscription that it belongs to.
    pub(crate) async fn license(&self, kind: ProductKind, subscription: Option<&str>) -> LicenseId {
        let (customer, owner_id) = (self.customer.clone(), self.distributor.id);
        let system = self.stage.system();
        let issued = system.write(async |tx| {
            let product = match catalog::by_code(&tx, "HEP").await? {
                Some(product) => product,
                None => catalog::create_product(&tx, product(kind)).await.unwrap(),
            };
            let wanted = IssueLicense {
                product: &product,
                customer: &customer,
                owner_id,
                subscription_id: subscription.map(str::to_owned),
                version_type: VersionType::Full,
                units: 25,
                starts_on: date(2026, 5, 4),
                months: 12,
                grace_days: None,
                notice_days: None,
                auto_renew_months: 0,
                offline: false,
                cause: licensing::Cause::default(),
            };
            let (license, _) = licensing::issue(&tx, wanted).await.unwrap();
            Ok::<_, db::Error>(license.id)
        });
        let id = issued.await.unwrap();
        self.execute("UPDATE event SET handled_at = 0").await;
        id
    }
    /// What the clock tells of `license`.
    pub(crate) async fn tick(&self, event: &str, license: LicenseId, overtaken: bool) {
        self.tick_with("2027-06-02", event, license, overtaken).await;
    }
    pub(crate) async fn tick_without_grace(&self, event: &str, license: LicenseId) {
        self.tick_with("2027-05-03", event, license, false).await;
    }
    async fn tick_with(&self, grace_ends_on: &str, event: &str, license: LicenseId, overtaken: bool) {
        let payload = json!({"license_id": license, "customer_id": self.customer.id, "owner_id": self.distributor.id,
            "product_name": "Harbor Endpoint (Windows)", "lead_days": 60, "days_left": 61, "expires_on": "2027-05-03",
            "grace_ends_on": grace_ends_on, "freeze_ends_at": null, "overtaken": overtaken, "automatic": false, "renewal_refused": false});
        self.publish(event, payload).await;
    }
    pub(crate) async fn person(&self, organization: &Organization, login_id: &str, role: Role) {
        let system = self.stage.system();
        let added = system.write(async |tx| {
            let person = NewPerson {
                login_id: login_id.into(),
                first_name: login_id.into(),
                last_name: "Berg".into(),
                email: format!("{login_id}@hafen.example"),
                role,
                password_hash: None,
            };
            identity::insert_person(&tx, organization, person, "").await.map(|_| ())
        });
        added.await.unwrap();
    }
    /// The addresses that were mailed, sorted.
    pub(crate) async fn mailed(&self) -> Vec<String> {
        let mut addresses: Vec<_> = self.rows().await.into_iter().map(|row| row.to_address).collect();
        addresses.sort();
        addresses
    }

    /// Does everything that is due, as a server with `settings` would.
    pub(crate) async fn work(&self, settings: &MailSettings) {
        let worker = Worker::new(self.stage.system())
            .subscriber(Mailer::new(settings).unwrap())
            .handler(SEND, Sender::new(settings).unwrap())
            .schedule(HeldMails::new(settings));
        worker.drain().await.unwrap();
    }

    pub(crate) async fn rows(&self) -> Vec<Row> {
        let sql = "SELECT * FROM sent_mail JOIN sent_mail_body ON sent_mail_id = id ORDER BY created_at, id";
        self.stage.system().read(async |tx| tx.query_all::<Row>(sql, []).await).await.unwrap()
    }
    pub(crate) async fn errors(&self) -> Vec<ErrorRow> {
        self.stage.system().read(async |tx| tx.query_all::<ErrorRow>("SELECT event, detail FROM mail_error", []).await).await.unwrap()
    }
    pub(crate) async fn execute(&self, sql: &str) {
        self.stage.system().write(async |tx| tx.execute(sql, []).await).await.unwrap();
    }
}

fn product(kind: ProductKind) -> NewProduct {
    NewProduct {
        code: "HEP".into(),
        name: "Harbor Endpoint".into(),
        platform: "Windows".into(),
        segment: Segment::Smb,
        kind,
        unit: "seat".into(),
        key_prefix: "HE".into(),
        code_alphabet: lease::Alphabet::Base32,
        activation_mode: ActivationMode::CodeRequired,
        regions: vec![],
        match_rule: lease::MatchRule::All,
        end_of_sale: None,
        end_of_life: None,
        features: vec![],
        expiry_policy: ExpiryPolicy::default(),
    }
}

pub(crate) fn settings() -> MailSettings {
    MailSettings {
        base_url: "https://licenses.kestrel.example".into(),
        from: "Kestrel Software <noreply@kestrel.example>".into(),
        relay: None,
        directory: None,
    }
}

pub(crate) fn relayed(port: u16) -> MailSettings {
    let relay = SmtpRelay { host: "127.0.0.1".into(), port, tls: RelayTls::None, username: None, password: None };
    MailSettings { relay: Some(relay), ..settings() }
}

pub(crate) fn actor(organization: &Organization, role: Role) -> Actor {
    let status = if organization.kind == OrganizationKind::Customer { OrganizationStatus::Enabled } else { OrganizationStatus::Active };
    let membership = Membership { organization: organization.id, kind: organization.kind, status, role };
    let id = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None }
}

pub(crate) async fn organization(stage: &Stage, parent: Option<&Organization>, kind: OrganizationKind, name: &str) -> Organization {
    let parent = parent.map(|parent| parent.id);
    let system = stage.system();
    let created = system.write(async |tx| {
        let administrator = Administrator {
            login_id: format!("{name}.admin"),
            first_name: "Hanna".into(),
            last_name: "Petersen".into(),
            email: format!("hanna@{name}.example"),
            password_hash: None,
        };
        let input = NewOrganization {
            kind,
            parent_id: parent,
            company: name.into(),
            address: String::new(),
            city: "Kiel".into(),
            state: "SH".into(),
            country: "DE".into(),
            phone: String::new(),
            language: Language::De,
            time_zone: "Europe/Berlin".into(),
            support_region: "europe".into(),
            administrator,
        };
        Ok::<_, identity::OrganizationError>(identity::insert_organization(&tx, parent, input).await?.0.id)
    });
    let id = created.await.unwrap();
    stage.system().read(async |tx| identity::find_organization(&tx, id).await).await.unwrap()
}
