//! A license's whole life (spec/02.5, 03.4-5) against a slow model: whatever is done to it in whatever order, and however
//! long the server sleeps in between, it stands where the model says.

mod model;

use std::{sync::Arc, time::Duration};

use axum::{Router, body::Body};
use db::Cx;
use http::{Request, StatusCode, header};
use jiff::civil::{Date, date};
use kernel::{Actor, OrganizationId, OrganizationKind, Problem, ProblemKind};
use licensing::LicenseId;
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use serde_json::json;
use tower::ServiceExt;

use self::model::{Model, plus};
use crate::{
    license_move,
    life::Life,
    renewal::{Papers, Terms, renew::renew},
    service_plan::{Charging, NewServicePlan},
    subscription::{SubscriptionId, change},
    world::{organization, yearly},
};

#[derive(Clone, Debug)]
enum Deed {
    /// Days that a running server sees one by one.
    Days(i64),
    /// Days through which the server is down.
    Sleep(i64),
    Activate(u8),
    Renew {
        months: u32,
        fewer: i64,
    },
    Suspend,
    Resume,
    Disable,
    Enable,
    Transfer {
        to_first: bool,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (1_i64..12).prop_map(Deed::Days),
        4 => (1_i64..130).prop_map(Deed::Sleep),
        3 => (0_u8..7).prop_map(Deed::Activate),
        4 => (1_u32..15, prop_oneof![3 => Just(0_i64), 1 => -1_i64..3]).prop_map(|(months, fewer)| Deed::Renew { months, fewer }),
        2 => Just(Deed::Suspend),
        3 => Just(Deed::Resume),
        1 => Just(Deed::Disable),
        2 => Just(Deed::Enable),
        2 => any::<bool>().prop_map(|to_first| Deed::Transfer { to_first }),
    ]
}

#[derive(Clone, Debug)]
struct Story {
    first_day: i64,
    months: u32,
    auto_months: u32,
    prepaid: bool,
    deeds: Vec<Deed>,
}

fn story(prepaid: bool) -> impl Strategy<Value = Story> {
    let deeds = prop::collection::vec(deed(), 1..16);
    (0_i64..800, 1_u32..15, prop_oneof![Just(0_u32), Just(1), Just(12)], deeds)
        .prop_map(move |(first_day, months, auto_months, deeds)| Story { first_day, months, auto_months, prepaid, deeds })
}

struct Real {
    life: Life,
    side: Router,
    other: OrganizationId,
    subscription: SubscriptionId,
    license: LicenseId,
    code: String,
}

/// What is compared.
#[derive(Debug, PartialEq, Eq)]
struct Standing {
    status: String,
    units: i64,
    starts: String,
    expires: String,
    activations: i64,
    taken: i64,
    first_customer: bool,
}

/// Noon in Berlin, so that a day here is the same day there.
fn set_clock(life: &Life, day: Date) {
    life.world.stage.clock.set(&format!("{day}T11:00:00Z"));
}

async fn begin(story: &Story) -> (Real, Model) {
    let life = Life::new().await;
    let system = life.world.stage.system();
    let today = plus(date(2026, 5, 4), story.first_day);
    set_clock(&life, today);
    let parent = life.world.distributor.actor().organization().unwrap();
    let parent = system.read(async |tx| identity::find_organization(&tx, parent).await).await.unwrap();
    let other = organization(&system, Some(&parent), OrganizationKind::Customer, "moor").await.id;
    list_price(&system, life.world.plan.product_id).await;
    let plan = NewServicePlan {
        charging: if story.prepaid { Charging::Prepaid } else { Charging::Monthly },
        initial_months: i64::from(story.months),
        auto_renewal_months: i64::from(story.auto_months),
        notice_days: Some(vec![14, 0]),
        ..yearly("Story")
    };
    let (subscription, license) = life.assign(life.plan(plan).await).await.unwrap();
    let code = life.world.distributor.write(async |tx| licensing::reveal_code(&tx, license).await).await.unwrap();
    let side = product_side(&life).await;
    // A full license of a year or more hears of its end at least 60 days before.
    let notice = if story.months >= 12 { 60 } else { 14 };
    let model = Model::new(today, story.months, story.auto_months, 5, notice);
    (Real { life, side, other, subscription, license, code }, model)
}

async fn list_price(system: &Cx, product: catalog::ProductId) {
    let list = catalog::NewPriceList {
        name: "World".into(),
        countries: vec![],
        currency: "EUR".parse().unwrap(),
        valid_from: date(2020, 1, 1),
        valid_to: None,
        prices: vec![catalog::ItemPrice {
            item: catalog::Priced::Product(product),
            version_type: lease::VersionType::Full,
            bands: vec![catalog::Band { from_units: 1, amount: 1200 }],
        }],
    };
    system.write(async |tx| Ok::<_, catalog::PriceListError>(catalog::create_price_list(&tx, list.clone()).await?.version)).await.unwrap();
}

/// The routes that products call.
async fn product_side(life: &Life) -> Router {
    struct Nobody;
    #[async_trait::async_trait]
    impl web::Authenticate for Nobody {
        async fn authenticate(&self, _: &Cx, _: web::Credential<'_>) -> Result<Actor, Problem> {
            Err(Problem::new(ProblemKind::Unauthenticated, "token_invalid", "No."))
        }
    }
    let stage = &life.world.stage;
    let settings = web::Settings { base_url: "https://licenses.example.com".into(), trusted_proxies: Vec::new() };
    let app = web::App { db: stage.db.clone(), env: stage.env.clone(), authenticate: Arc::new(Nobody), settings: Arc::new(settings) };
    let side = licensing::ProductSide::open(&stage.system()).await.unwrap();
    let (api, _) = licensing::router(side).split_for_parts();
    web::wrap(Router::new().nest("/api/v1", api).with_state(app.clone()), &app)
}

impl Real {
    async fn standing(&self) -> Standing {
        let license = self.life.license(self.license).await;
        Standing {
            status: self.life.status(self.license).await,
            units: license.units,
            starts: license.starts_on,
            expires: license.expires_on,
            activations: license.activations,
            taken: self.life.taken().await,
            first_customer: license.customer_id == self.life.customer,
        }
    }

    async fn activate(&self, host: u8) -> bool {
        let body = json!({"activation_code": self.code, "fingerprint": format!("host-{host}"), "nonce": "0123456789abcdef"});
        let request =
            Request::post("/api/v1/activations").header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string()));
        let status = self.side.clone().oneshot(request.unwrap()).await.unwrap().status();
        assert!(status == StatusCode::CREATED || status.is_client_error(), "{status}");
        status == StatusCode::CREATED
    }

    async fn renew(&self, months: u32, units: i64) -> bool {
        let terms = Terms { months: i64::from(months), units: Some(units), on_date: None };
        let papers = Papers { written_request: Some("By letter".into()), ..Papers::default() };
        let seller = &self.life.world.distributor;
        let renewed = seller.write(async |tx| renew(&tx, self.license, terms.clone(), papers.clone()).await.map(|_| ()));
        renewed.await.is_ok()
    }

    async fn transfer(&self, to_first: bool) -> bool {
        let customer = if to_first { self.life.customer } else { self.other };
        let seller = &self.life.world.distributor;
        seller.write(async |tx| license_move::transfer::transfer(&tx, self.license, customer).await.map(|_| ())).await.is_ok()
    }

    /// Does it; answers whether it was possible.
    async fn act(&self, deed: &Deed, model: &Model) -> bool {
        let seller = &self.life.world.distributor;
        let subscription = self.subscription;
        let done = match deed {
            Deed::Days(_) | Deed::Sleep(_) => true,
            Deed::Activate(host) => self.activate(*host).await,
            Deed::Renew { months, fewer } => self.renew(*months, model.units - fewer).await,
            Deed::Suspend => seller.write(async |tx| change::suspend(&tx, subscription, None).await.map(|_| ())).await.is_ok(),
            Deed::Resume => seller.write(async |tx| change::resume(&tx, subscription, None).await.map(|_| ())).await.is_ok(),
            Deed::Disable => seller.write(async |tx| licensing::disable(&tx, self.license).await.map(|_| ())).await.is_ok(),
            Deed::Enable => seller.write(async |tx| licensing::enable(&tx, self.license).await.map(|_| ())).await.is_ok(),
            Deed::Transfer { to_first } => self.transfer(*to_first).await,
        };
        // The clock looks again within a second; the same second is enough for a hand-set one.
        self.life.world.stage.clock.advance(Duration::from_secs(1));
        self.life.tick().await;
        done
    }
}

fn imagine(model: &mut Model, deed: &Deed) -> bool {
    let done = match deed {
        Deed::Days(days) | Deed::Sleep(days) => {
            model.pass(*days);
            true
        }
        Deed::Activate(host) => model.activate(*host),
        Deed::Renew { months, fewer } => model.renew(*months, model.units - fewer),
        Deed::Suspend => model.suspend(),
        Deed::Resume => model.resume(),
        Deed::Disable => model.set_enabled(false),
        Deed::Enable => model.set_enabled(true),
        Deed::Transfer { to_first } => model.transfer(*to_first),
    };
    model.clock();
    done
}

fn expected(model: &Model) -> Standing {
    Standing {
        status: model.status().to_owned(),
        units: model.units,
        starts: model.starts.to_string(),
        expires: model.expires.to_string(),
        activations: model.hosts.len() as i64,
        taken: if model.held { model.units } else { 0 },
        first_customer: model.first_customer,
    }
}

async fn live(story: Story) -> Result<(), TestCaseError> {
    let (real, mut model) = begin(&story).await;
    prop_assert_eq!(real.standing().await, expected(&model));
    for (number, deed) in story.deeds.iter().enumerate() {
        match deed {
            Deed::Days(days) => {
                for day in 1..*days {
                    set_clock(&real.life, plus(model.today, day));
                    real.life.tick().await;
                }
                set_clock(&real.life, plus(model.today, *days));
            }
            Deed::Sleep(days) => set_clock(&real.life, plus(model.today, *days)),
            _ => {}
        }
        let before = model.clone();
        let done = real.act(deed, &before).await;
        prop_assert_eq!(done, imagine(&mut model, deed), "deed {} was possible: {:?} on {:?}", number, deed, before);
        prop_assert_eq!(real.standing().await, expected(&model), "after deed {}: {:?} on {:?}", number, deed, before);
    }
    Ok(())
}

/// Half of the cases each, so that the two run side by side.
fn tell(prepaid: bool) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases: 32, max_shrink_iters: 200, failure_persistence: None, ..Config::default() });
    runner.run(&story(prepaid), |story| runtime.block_on(live(story))).unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn a_prepaid_license_lives_as_the_slow_model_says() {
    tell(true);
}

#[test]
fn a_monthly_license_lives_as_the_slow_model_says() {
    tell(false);
}
