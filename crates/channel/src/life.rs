//! A customer with a license, and a worker that hears what the clock says, for this crate's tests.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use db::Tx;
use jobs::{Event, Subscriber, Worker};
use kernel::{Actor, OrganizationId, OrganizationKind, Principal, Role};
use licensing::{License, LicenseId};
use sea_orm::FromQueryResult;
use serde_json::Value as Json;

use crate::{
    LicenseClock,
    crossgrade::{self, Choice, Crossgrade},
    service_plan::{self, NewServicePlan, ServicePlanError, ServicePlanId},
    subscription::{self, Assignment, SubscriptionError, SubscriptionId},
    world::{POOL, World, actor, organization, world},
};

pub(crate) struct Life {
    pub world: World,
    pub customer: OrganizationId,
    heard: Heard,
}

#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<(String, Json)>>>);

#[async_trait::async_trait]
impl Subscriber for Heard {
    async fn handle(&self, _: &Tx, event: &Event) -> db::Result<()> {
        if event.name.starts_with("license.") {
            self.0.lock().unwrap().push((event.name.clone(), event.payload()?));
        }
        Ok(())
    }
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

impl Life {
    pub async fn new() -> Self {
        let world = world().await;
        let parent = world.distributor.actor().organization().unwrap();
        let parent = world.stage.system().read(async |tx| identity::find_organization(&tx, parent).await).await.unwrap();
        let customer = organization(&world.stage.system(), Some(&parent), OrganizationKind::Customer, "hafen").await.id;
        Self { world, customer, heard: Heard::default() }
    }

    /// The customer's administrator.
    pub async fn customer_cx(&self) -> db::Cx {
        let system = self.world.stage.system();
        let customer = system.read(async |tx| identity::find_organization(&tx, self.customer).await).await.unwrap();
        let people = system.read(async |tx| identity::people_of(&tx, self.customer, &[Role::Administrator]).await).await.unwrap();
        let principal = Principal::Person { id: people[0].id, token: None };
        self.world.stage.cx(Actor { principal, ..actor(&customer, Role::Administrator) })
    }

    pub async fn plan(&self, plan: NewServicePlan) -> ServicePlanId {
        let made = self.world.distributor.write(async |tx| Ok::<_, ServicePlanError>(service_plan::create(&tx, plan.clone()).await?.id));
        made.await.unwrap()
    }

    /// Assigns the plan with five units from today on, beside what the customer has.
    pub async fn assign(&self, plan: ServicePlanId) -> Result<(SubscriptionId, LicenseId), SubscriptionError> {
        let input = Assignment { service_plan_id: plan, units: 5, start_date: None };
        let assigned = self.world.distributor.write(async |tx| {
            let found = service_plan::find(&tx, plan).await?;
            let held = crossgrade::conflicts(&tx, &found, &service_plan::goods(&tx, &found).await?, self.customer).await?;
            let choices = held.iter().map(|conflict| (conflict.held.license_id, Choice::Keep)).collect();
            let wanted = Crossgrade { convert: false, choices };
            let (subscription, licenses) = subscription::assign_with(&tx, self.customer, input, &wanted).await?;
            Ok::<_, SubscriptionError>((subscription.id, licenses[0].id))
        });
        assigned.await
    }

    pub fn worker(&self) -> Worker {
        Worker::new(self.world.stage.system()).subscriber(self.heard.clone()).schedule(LicenseClock)
    }

    /// All that is due, done by one worker.
    pub async fn tick(&self) {
        self.worker().drain().await.unwrap();
    }

    /// What was heard since the last call, one word or two each; those that a later one overtook have a `~`.
    pub fn heard(&self) -> Vec<String> {
        self.full_hearing().iter().map(|(name, payload)| words(name, payload)).filter(|words| !words.is_empty()).collect()
    }
    pub fn full_hearing(&self) -> Vec<(String, Json)> {
        std::mem::take(&mut *self.heard.0.lock().unwrap())
    }

    pub async fn license(&self, id: LicenseId) -> License {
        let system = self.world.stage.system();
        system.read(async |tx| Ok::<_, db::Error>(licensing::read(&tx, id).await.map_err(|_| db::Error::NotFound)?.license)).await.unwrap()
    }
    pub async fn status(&self, id: LicenseId) -> String {
        let system = self.world.stage.system();
        let view = system.read(async |tx| licensing::read(&tx, id).await.map_err(|_| db::Error::NotFound)).await.unwrap();
        view.status(system.now()).to_string()
    }
    /// Units out of the distributor's pool.
    pub async fn taken(&self) -> i64 {
        self.count("SELECT assigned AS count FROM license_pool WHERE version_type = 'full' AND allotted > 0").await
    }
    pub async fn count(&self, sql: &str) -> i64 {
        self.world.stage.system().read(async |tx| tx.query_one::<Count>(sql, []).await).await.unwrap().unwrap().count
    }
    pub async fn execute(&self, sql: &str) {
        self.world.stage.system().write(async |tx| tx.execute(sql, []).await).await.unwrap();
    }
    /// Steps that stand twice: none, ever.
    pub async fn assert_steps_once(&self, heard: &[String]) {
        let mut seen = BTreeMap::new();
        for words in heard {
            *seen.entry(words.trim_end_matches('~')).or_insert(0) += 1;
        }
        assert!(seen.values().all(|times| *times == 1), "{seen:?}");
        assert!(self.taken().await <= POOL);
    }
}

fn words(name: &str, payload: &Json) -> String {
    let text = |field: &str| payload[field].as_str().unwrap_or_default().to_owned();
    let tail = if payload["overtaken"] == Json::Bool(true) { "~" } else { "" };
    match name {
        "license.expiring" => format!("{} -{}{tail}", text("expires_on"), payload["lead_days"]),
        "license.expired" => format!("{} expired{tail}", text("expires_on")),
        "license.grace_ending" => format!("{} grace_ending{tail}", text("expires_on")),
        "license.grace_ended" => format!("{} grace_ended{tail}", text("expires_on")),
        "license.frozen" => format!("{} frozen{tail}", text("expires_on")),
        "license.purge_warning" => format!("{} purge_warning{tail}", text("expires_on")),
        "license.purged" => format!("{} purged{tail}", text("expires_on")),
        "license.renewed" => format!("renewed to {}", text("expires_on")),
        _ => String::new(),
    }
}
