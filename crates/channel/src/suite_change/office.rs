//! A small world with a suite, for the tests of suite changes and crossgrades.

use catalog::{NewProduct, NewSuite, ProductId, SuiteId};
use db::Cx;
use jobs::{LongJobId, Worker};
use kernel::{Actor, OrganizationId, OrganizationKind, Principal, Problem, Role};
use sea_orm::FromQueryResult;

use super::{SuiteChange, SuiteChangeError, TellOfLocks, apply::apply, approve::approve, bulk, preview};
use crate::{
    license_pool,
    life::Life,
    registration_key::{self, GenerateKeys},
    service_plan::{self, NewServicePlan, PlanState, ServicePlanId},
    subscription::{self, Assignment, SubscriptionError, SubscriptionId},
    world::{actor, organization, yearly},
};

/// A distributor that sells a suite, with a pool of a hundred of each product.
pub(crate) struct Office {
    pub life: Life,
    /// The distributor's administrator: a person who is there, for long work acts as them.
    pub seller: Cx,
    pub suite: SuiteId,
    pub plan: ServicePlanId,
    pub endpoint: ProductId,
    pub mail: ProductId,
    pub web: ProductId,
}

pub(crate) fn code(error: impl Into<Problem>) -> &'static str {
    error.into().code
}

impl Office {
    pub async fn new() -> Self {
        let life = Life::new().await;
        let (system, owner) = (life.world.stage.system(), life.world.plan.owner_id);
        let endpoint = system.read(async |tx| catalog::by_code(&tx, "EPSMB").await).await.unwrap().unwrap();
        let (mail, web) = (product(&system, "MAIL", "MA").await, product(&system, "WEB", "WE").await);
        for id in [mail, web] {
            system.write(async |tx| license_pool::store::open(&tx, owner, id, lease::VersionType::Full).await).await.unwrap();
        }
        life.execute("UPDATE license_pool SET allotted = 100").await;
        let office = NewSuite {
            code: "OFFICE".into(),
            name: "Harbor Office".into(),
            key_prefix: "HF".into(),
            code_alphabet: lease::Alphabet::Base32,
            end_of_sale: None,
            members: vec![endpoint.id, mail],
        };
        let made = system.write(async |tx| Ok::<_, catalog::SuiteError>(catalog::create_suite(&tx, office.clone()).await?.id));
        let suite = made.await.unwrap();
        let plan = life.plan(NewServicePlan { product_code: "OFFICE".into(), ..yearly("Office yearly") }).await;
        let partner = system.read(async |tx| identity::find_organization(&tx, owner).await).await.unwrap();
        let people = system.read(async |tx| identity::people_of(&tx, owner, &[Role::Administrator]).await).await.unwrap();
        let principal = Principal::Person { id: people[0].id, token: None };
        let seller = life.world.stage.cx(Actor { principal, ..actor(&partner, Role::Administrator) });
        Self { life, seller, suite, plan, endpoint: endpoint.id, mail, web }
    }

    /// The vendor gives the suite these members.
    pub async fn members(&self, members: &[ProductId]) {
        let change = catalog::SuiteChange { members: Some(members.to_vec()), ..catalog::SuiteChange::default() };
        let system = self.life.world.stage.system();
        system.write(async |tx| catalog::update_suite(&tx, self.suite, change.clone()).await.map(|_| ())).await.unwrap();
    }
    pub async fn customer(&self, name: &str) -> OrganizationId {
        let system = self.life.world.stage.system();
        let owner = self.life.world.plan.owner_id;
        let parent = system.read(async |tx| identity::find_organization(&tx, owner).await).await.unwrap();
        organization(&system, Some(&parent), OrganizationKind::Customer, name).await.id
    }
    pub async fn sell_to(&self, customer: OrganizationId, units: i64) -> Result<SubscriptionId, SubscriptionError> {
        let input = Assignment { service_plan_id: self.plan, units, start_date: None };
        let sold = self.seller.write(async |tx| subscription::assign(&tx, customer, input).await.map(|(subscription, _)| subscription.id));
        sold.await
    }
    pub async fn sell(&self, units: i64) -> SubscriptionId {
        self.sell_to(self.life.customer, units).await.unwrap()
    }
    pub async fn keys(
        &self,
        count: i64,
        units: i64,
    ) -> Result<Vec<registration_key::RegistrationKeyId>, registration_key::RegistrationKeyError> {
        let input = GenerateKeys { count, units, note: String::new(), last_use_on: None, recipient_email: None, customer_id: None };
        let made = self.seller.write(async |tx| {
            let made = registration_key::generate(&tx, self.plan, input.clone()).await?;
            Ok(made.iter().map(|made| made.id).collect())
        });
        made.await
    }
    pub async fn state(&self) -> PlanState {
        let plan = self.seller.read(async |tx| service_plan::find(&tx, self.plan).await).await.unwrap();
        let day = self.seller.now().day_in(&jiff::tz::TimeZone::UTC);
        let query = service_plan::api::Filters { state: Some(plan.state(day)), ..service_plan::api::Filters::default() };
        let page = async |tx| service_plan::store::page(&tx, &kernel::PageQuery::default(), &query).await;
        let listed = self.seller.read(page).await.unwrap();
        assert!(listed.items.iter().any(|listed| listed.id == self.plan), "the list's filter says the same");
        plan.state(day)
    }
    /// Units of the plan's products out of the pool: endpoint, mail, web.
    pub async fn taken(&self) -> [i64; 3] {
        let mut taken = [0; 3];
        for (at, product) in [self.endpoint, self.mail, self.web].into_iter().enumerate() {
            let sql = format!("SELECT assigned AS count FROM license_pool WHERE version_type = 'full' AND product_id = '{product}'");
            taken[at] = self.life.count(&sql).await;
        }
        taken
    }
    pub async fn preview(&self) -> preview::Preview {
        self.seller.read(async |tx| preview::preview(&tx, self.plan).await).await.unwrap()
    }
    pub async fn approve(&self, cx: &Cx, membership: i64) -> Result<(), SuiteChangeError> {
        cx.write(async |tx| approve(&tx, self.plan, membership).await.map(|_| ())).await
    }
    pub async fn apply(&self, id: SubscriptionId) -> Result<(), SuiteChangeError> {
        self.seller.write(async |tx| apply(&tx, id).await.map(|_| ())).await
    }
    /// Products of the subscription's licenses that are not canceled.
    pub async fn products(&self, id: SubscriptionId) -> Vec<ProductId> {
        let system = self.life.world.stage.system();
        let licenses = system.read(async |tx| subscription::change::living(&tx, id).await).await.unwrap();
        let order = [self.endpoint, self.mail, self.web];
        let held = |product: &ProductId| licenses.iter().filter(|license| license.product_id == *product).count();
        order.into_iter().flat_map(|product| std::iter::repeat_n(product, held(&product))).collect()
    }
    pub fn worker(&self) -> Worker {
        Worker::new(self.life.world.stage.system()).stand_in(identity::StandIn).long_work(SuiteChange).subscriber(TellOfLocks)
    }
    pub async fn start(&self) -> LongJobId {
        self.seller.write(async |tx| bulk::start(&tx, self.plan).await.map(|job| job.id)).await.unwrap()
    }
    pub async fn rows(&self, job: LongJobId) -> Vec<String> {
        #[derive(FromQueryResult)]
        struct Row {
            outcome: String,
            code: String,
        }
        let sql = "SELECT outcome, code FROM long_job_row WHERE job_id = $1 ORDER BY number";
        let rows: Vec<Row> = self.life.world.stage.system().read(async |tx| tx.query_all(sql, [job.into()]).await).await.unwrap();
        rows.into_iter().map(|row| if row.code.is_empty() { row.outcome } else { row.code }).collect()
    }
}

pub(crate) async fn product(cx: &Cx, code: &str, prefix: &str) -> ProductId {
    let product = NewProduct {
        code: code.into(),
        name: format!("Harbor {code}"),
        platform: "Windows".into(),
        segment: catalog::Segment::Both,
        kind: catalog::ProductKind::Software,
        unit: "seat".into(),
        key_prefix: prefix.into(),
        code_alphabet: lease::Alphabet::Base32,
        activation_mode: catalog::ActivationMode::CodeRequired,
        regions: vec![],
        match_rule: lease::MatchRule::All,
        end_of_sale: None,
        end_of_life: None,
        features: vec![],
        expiry_policy: catalog::ExpiryPolicy::default(),
    };
    cx.write(async |tx| Ok::<_, catalog::ProductError>(catalog::create_product(&tx, product.clone()).await?.id)).await.unwrap()
}
