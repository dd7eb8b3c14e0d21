//! What tests of this crate stand on: a vendor, a partner, two customers and a product, and the verbs as tests call them.

use std::sync::Arc;

use catalog::{ExpiryPolicy, Product};
use identity::{Administrator, Language, NewOrganization, Organization, OrganizationError};
use jiff::civil::date;
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, PersonId, Principal, Role};
use lease::{Fingerprint, Refusal, VersionType};
use sea_orm::FromQueryResult;
use serde_json::json;
use testkit::Stage;

use crate::{
    IssueLicense, LicenseError, LicenseId, LicenseView, ProductSide,
    activation::{ActivationError, ActivationId, activate_for_test, check_in_for_test},
    issue,
    license::store,
};

pub(crate) struct Shop {
    pub stage: Stage,
    pub vendor: Actor,
    pub partner: Actor,
    pub customer: Organization,
    pub buyer: Actor,
    pub side: ProductSide,
}

#[derive(FromQueryResult)]
struct Found {
    id: OrganizationId,
}

/// What is different from a full license of five units over a year from 2026-05-01.
pub(crate) struct Wanted {
    pub product: &'static str,
    pub version_type: VersionType,
    pub units: u32,
    pub months: u32,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { product: "GUARD", version_type: VersionType::Full, units: 5, months: 12 }
    }
}

fn member(organization: &Organization, role: Role, person: PersonId) -> Actor {
    let membership = Membership { organization: organization.id, kind: organization.kind, status: organization.status, role };
    Actor { principal: Principal::Person { id: person, token: None }, membership: Some(membership), scopes: None }
}

fn company(kind: OrganizationKind, parent_id: Option<OrganizationId>, name: &str) -> NewOrganization {
    let login = name.to_lowercase().replace(' ', ".");
    NewOrganization {
        kind,
        parent_id,
        company: name.into(),
        address: String::new(),
        city: "Kiel".into(),
        state: "SH".into(),
        country: "DE".into(),
        phone: String::new(),
        language: Language::En,
        time_zone: "Europe/Berlin".into(),
        support_region: "europe".into(),
        administrator: administrator(&login),
    }
}

fn administrator(login: &str) -> Administrator {
    Administrator {
        login_id: login.into(),
        first_name: "Ada".into(),
        last_name: "Lund".into(),
        email: format!("{login}@example.com"),
        password_hash: None,
    }
}

impl Shop {
    /// At 2026-05-04T08:00:00Z, with the software products GUARD (as many activations as units) and VAULT (SaaS).
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        identity::create_first_administrator(&stage.system(), "Vendor", "UTC", administrator("vendor")).await.unwrap();
        let found = stage.system().read(async |tx| tx.query_one::<Found>("SELECT id FROM organization", []).await).await.unwrap().unwrap();
        let vendor = stage.system().read(async |tx| identity::find_organization(&tx, found.id).await).await.unwrap();
        let vendor = member(&vendor, Role::Administrator, PersonId::new(stage.system().now(), stage.system().rng()));
        let (partner, seller) = add(&stage, &vendor, company(OrganizationKind::Distributor, None, "Nordlicht")).await;
        let (customer, buyer) = add(&stage, &seller, company(OrganizationKind::Customer, Some(partner), "Hafen Logistik")).await;
        let customer = stage.system().read(async |tx| identity::find_organization(&tx, customer).await).await.unwrap();
        let side = ProductSide::open(&stage.system()).await.unwrap();
        let shop = Self { stage, vendor, partner: seller, customer, buyer, side };
        shop.product("GUARD", "GD", "software", ExpiryPolicy::default()).await;
        shop.product("VAULT", "VT", "saas", ExpiryPolicy { purge_days: 30, device_limit: Some(100), ..ExpiryPolicy::default() }).await;
        shop
    }

    pub async fn organization(&self, kind: OrganizationKind, creator: &Actor, name: &str) -> (OrganizationId, Actor) {
        add(&self.stage, creator, company(kind, creator.organization(), name)).await
    }

    pub async fn product(&self, code: &str, prefix: &str, kind: &str, policy: ExpiryPolicy) {
        let features = json!([{"name": "update", "when": "maintained"}, {"name": "scan", "when": "activated"}]).to_string();
        let policy = serde_json::to_string(&policy).unwrap();
        self.stage
            .system()
            .write(async |tx| {
                let id: catalog::ProductId = tx.new_id();
                tx.execute(
                    "INSERT INTO product (id, code, name, platform, segment, kind, unit, key_prefix, code_alphabet, activation_mode, features, \
                     expiry_policy, search, version, created_at) VALUES ($1, $2, $2, 'All', 'both', $3, 'seat', $4, 'base32', 'code_required', \
                     $5, $6, $7, 1, 1)",
                    [id.into(), code.into(), kind.into(), prefix.into(), features.as_str().into(), policy.as_str().into(), kernel::fold(code).into()],
                )
                .await
            })
            .await
            .unwrap();
    }

    pub async fn find_product(&self, code: &str) -> Product {
        self.stage.system().read(async |tx| catalog::by_code(&tx, code).await).await.unwrap().unwrap()
    }

    pub async fn issue(&self, wanted: Wanted) -> (LicenseId, String) {
        let product = self.find_product(wanted.product).await;
        let cx = self.stage.system();
        let issued = cx.write(async |tx| {
            let (license, code) = issue(&tx, self.terms(&product, &wanted)).await?;
            Ok::<_, LicenseError>((license.id, code.canonical()))
        });
        issued.await.unwrap()
    }

    pub fn terms<'a>(&'a self, product: &'a Product, wanted: &Wanted) -> IssueLicense<'a> {
        IssueLicense {
            product,
            customer: &self.customer,
            owner_id: self.partner.organization().unwrap(),
            subscription_id: Some("sub_1".into()),
            version_type: wanted.version_type,
            units: wanted.units,
            starts_on: date(2026, 5, 1),
            months: wanted.months,
            grace_days: None,
            notice_days: None,
            auto_renew_months: 0,
            offline: false,
            cause: crate::Cause::default(),
        }
    }

    pub async fn view(&self, id: LicenseId) -> LicenseView {
        self.stage.system().read(async |tx| store::view(&tx, id).await).await.unwrap()
    }

    pub async fn status(&self, id: LicenseId) -> String {
        self.view(id).await.status(self.stage.system().now()).to_string()
    }

    /// Activates the host under the code; the activation's id and secret.
    pub async fn activate(&self, code: &str, host: &str) -> Result<(ActivationId, String), ActivationError> {
        let fingerprint = Fingerprint::whole(host).unwrap();
        self.stage.anonymous().write(async |tx| activate_for_test(&tx, code, fingerprint.clone()).await).await
    }

    /// The refusal that activating meets.
    pub async fn refused(&self, code: &str, host: &str) -> Option<Refusal> {
        refusal(self.activate(code, host).await)
    }

    pub async fn check_in(&self, held: &(ActivationId, String), counter: i64, used: Option<i64>) -> Result<(), ActivationError> {
        check_in_for_test(&self.stage.anonymous(), &self.side, held, counter, used).await
    }

    pub async fn execute(&self, sql: &str, id: LicenseId) {
        assert_eq!(self.stage.system().write(async |tx| tx.execute(sql, [id.into()]).await).await.unwrap(), 1);
    }

    pub async fn count(&self, sql: &str) -> i64 {
        #[derive(FromQueryResult)]
        struct Count {
            count: i64,
        }
        self.stage.system().read(async |tx| tx.query_one::<Count>(sql, []).await).await.unwrap().unwrap().count
    }
}

pub(crate) fn refusal<T>(outcome: Result<T, ActivationError>) -> Option<Refusal> {
    match outcome {
        Err(ActivationError::Refused(refusal)) => Some(refusal),
        Err(other) => panic!("{other}"),
        Ok(_) => None,
    }
}

async fn add(stage: &Stage, creator: &Actor, input: NewOrganization) -> (OrganizationId, Actor) {
    let (organization, person) = stage
        .cx(creator.clone())
        .write(async |tx| {
            let (organization, person) = identity::create_organization(&tx, input.clone()).await?;
            Ok::<_, OrganizationError>((organization.id, person.id))
        })
        .await
        .unwrap();
    let row = stage.system().read(async |tx| identity::find_organization(&tx, organization).await).await.unwrap();
    (organization, member(&row, Role::Administrator, person))
}

/// The whole crate behind HTTP, as the server serves it, with nobody signed in.
pub(crate) fn app(shop: &Shop) -> axum::Router {
    struct Nobody;
    #[async_trait::async_trait]
    impl web::Authenticate for Nobody {
        async fn authenticate(&self, _: &db::Cx, _: web::Credential<'_>) -> Result<Actor, kernel::Problem> {
            Err(kernel::Problem::new(kernel::ProblemKind::Unauthenticated, "token_invalid", "No."))
        }
    }
    let settings = web::Settings { base_url: "https://licenses.example.com".into(), trusted_proxies: Vec::new() };
    let app =
        web::App { db: shop.stage.db.clone(), env: shop.stage.env.clone(), authenticate: Arc::new(Nobody), settings: Arc::new(settings) };
    let (api, _) = crate::router(shop.side.clone()).split_for_parts();
    let (root, _) = crate::well_known_router(shop.side.clone()).split_for_parts();
    web::wrap(axum::Router::new().nest("/api/v1", api).merge(root).with_state(app.clone()), &app)
}
