//! A vendor with a distributor, its MSP and the MSP's customer, from April 1, 2026 on, for this crate's tests.

use catalog::{
    ActivationMode, Band, ExpiryPolicy, ItemPrice, NewPriceList, NewProduct, Priced, Product, ProductError, ProductKind, Segment,
};
use channel::{Assignment, Charging, NewServicePlan, OpenPools, ServicePlanError, ServicePlanId, SubscriptionError};
use db::Cx;
use identity::{Administrator, Language, NewOrganization, Organization, OrganizationError};
use jobs::Worker;
use kernel::{Actor, Membership, OrganizationKind, OrganizationStatus, PersonId, Principal, Role};
use lease::VersionType;
use licensing::LicenseId;
use sea_orm::FromQueryResult;
use testkit::Stage;

use crate::{
    BillingReport, BillingReports, UsageDeadlines, UsageReport, UsageReportId, UsageReportStatus, UsageReports,
    usage_report::{lines_of_report, store},
};

pub(crate) struct World {
    pub stage: Stage,
    pub vendor: Organization,
    pub distributor: Organization,
    pub msp: Organization,
    pub customer: Organization,
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}
#[derive(FromQueryResult)]
struct Peak {
    peak: i64,
}
#[derive(FromQueryResult)]
struct Plan {
    id: ServicePlanId,
}
#[derive(FromQueryResult)]
struct Found {
    id: UsageReportId,
}

impl World {
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        stage.clock.set("2026-04-01T08:00:00Z");
        let vendor = organization(&stage.system(), None, OrganizationKind::Vendor, "harbor").await;
        let distributor = organization(&stage.system(), Some(&vendor), OrganizationKind::Distributor, "north").await;
        let msp = organization(&stage.system(), Some(&distributor), OrganizationKind::Msp, "fjord").await;
        let customer = organization(&stage.system(), Some(&msp), OrganizationKind::Customer, "hafen").await;
        let world = Self { stage, vendor, distributor, msp, customer };
        product(&world.stage.system()).await;
        world.work().await;
        world.execute("UPDATE license_pool SET allotted = 1000000").await;
        world
    }

    pub async fn organization(&self, parent: Option<&Organization>, kind: OrganizationKind, login: &str) -> Organization {
        let made = organization(&self.stage.system(), parent, kind, login).await;
        self.work().await;
        self.execute("UPDATE license_pool SET allotted = 1000000").await;
        made
    }

    /// Does what is due: reports, deadlines, events.
    pub async fn work(&self) {
        self.worker(self.stage.system()).drain().await.unwrap();
    }
    pub fn worker(&self, cx: Cx) -> Worker {
        Worker::new(cx).subscriber(OpenPools).schedule(UsageReports).schedule(UsageDeadlines).schedule(BillingReports)
    }

    pub fn cx(&self, organization: &Organization, role: Role) -> Cx {
        let membership = Membership { organization: organization.id, kind: organization.kind, status: organization.status, role };
        let id: PersonId = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        self.stage.cx(Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None })
    }
    pub fn suspended(&self, organization: &Organization) -> Organization {
        Organization { status: OrganizationStatus::Suspended, ..organization.clone() }
    }

    /// A license for a year from today on, charged by the month.
    pub async fn license(&self, seller: &Organization, customer: &Organization, units: u32) -> LicenseId {
        self.licensed(seller, customer, units, Charging::Monthly).await
    }
    pub async fn licensed(&self, seller: &Organization, customer: &Organization, units: u32, charging: Charging) -> LicenseId {
        let (cx, customer) = (self.cx(seller, Role::Administrator), customer.id);
        let service_plan_id = self.plan(&cx, seller, charging).await;
        let assigned = cx.write(async |tx| {
            let input = Assignment { service_plan_id, units: i64::from(units), start_date: None };
            let (_, licenses) = channel::assign_plan(&tx, customer, input).await?;
            Ok::<_, SubscriptionError>(licenses[0].id)
        });
        assigned.await.unwrap()
    }
    /// The seller's plan with that charging: what comes by another one would be in the way of what the customer holds.
    async fn plan(&self, cx: &Cx, seller: &Organization, charging: Charging) -> ServicePlanId {
        let sql = "SELECT id FROM service_plan WHERE owner_id = $1 AND charging = $2";
        let known = self.stage.system();
        let known = known.read(async |tx| tx.query_one::<Plan>(sql, [seller.id.into(), charging.into()]).await).await.unwrap();
        if let Some(plan) = known {
            return plan.id;
        }
        let plan = NewServicePlan {
            name: charging.to_string(),
            product_code: "EPSMB".into(),
            version_type: VersionType::Full,
            charging,
            initial_months: 12,
            auto_renewal_months: 1,
            notice_days: None,
            grace_days: None,
            units_default: 1,
            units_minimum: 1,
            units_maximum: 1_000_000,
            activation: channel::PlanActivation::Assignment,
            data_center_id: None,
        };
        let made = cx.write(async |tx| Ok::<_, ServicePlanError>(channel::create_service_plan(&tx, plan.clone()).await?.id));
        made.await.unwrap()
    }
    pub async fn set_units(&self, license: LicenseId, units: u32) {
        let cx = self.stage.system();
        cx.write(async |tx| licensing::set_units(&tx, license, units, licensing::Cause::default()).await.map(|_| ())).await.unwrap();
    }
    pub async fn used(&self, license: LicenseId, day: &str, units: i64) {
        let sql = "INSERT INTO usage_peak (license_id, day, peak) VALUES ($1, $2, $3)";
        self.stage.system().write(async |tx| tx.execute(sql, [license.into(), day.into(), units.into()]).await).await.unwrap();
    }
    pub async fn peak(&self, license: LicenseId, day: &str) -> Option<i64> {
        let sql = "SELECT peak FROM usage_peak WHERE license_id = $1 AND day = $2";
        let cx = self.stage.system();
        cx.read(async |tx| tx.query_one::<Peak>(sql, [license.into(), day.into()]).await).await.unwrap().map(|row| row.peak)
    }

    /// The MSP's report of April, made in the first minute of May in Berlin.
    pub async fn report_of_april(&self) -> UsageReport {
        self.stage.clock.set("2026-04-30T22:01:00Z");
        self.work().await;
        self.report("2026-04").await
    }
    /// The MSP's report of a month.
    pub async fn report(&self, month: &str) -> UsageReport {
        self.report_of(&self.msp, month).await.unwrap()
    }
    pub async fn report_of(&self, partner: &Organization, month: &str) -> Option<UsageReport> {
        let sql = "SELECT id FROM usage_report WHERE organization_id = $1 AND month = $2";
        let cx = self.stage.system();
        match cx.read(async |tx| tx.query_one::<Found>(sql, [partner.id.into(), month.into()]).await).await.unwrap() {
            Some(found) => Some(self.find(found.id).await),
            None => None,
        }
    }
    pub async fn find(&self, id: UsageReportId) -> UsageReport {
        self.stage.system().read(async |tx| store::find(&tx, id).await).await.unwrap()
    }
    /// By customer and license.
    pub async fn lines(&self, id: UsageReportId) -> Vec<crate::usage_report::Line> {
        lines_of_report(&self.stage.system(), id).await
    }
    pub async fn set_status(&self, id: UsageReportId, status: UsageReportStatus) {
        let sql = "UPDATE usage_report SET status = $1, submit_at = NULL, remind_at = NULL WHERE id = $2";
        self.stage.system().write(async |tx| tx.execute(sql, [status.into(), id.into()]).await).await.unwrap();
    }

    /// What a seat costs for a year in Germany from 2020 on, by the units that a band starts with.
    pub async fn prices(&self, bands: &[(i64, i64)]) {
        let product = self.stage.system().read(async |tx| catalog::by_code(&tx, "EPSMB").await).await.unwrap().unwrap().id;
        let bands = bands.iter().map(|(from_units, amount)| Band { from_units: *from_units, amount: *amount }).collect();
        let list = NewPriceList {
            name: "Germany".into(),
            countries: vec!["DE".into()],
            currency: kernel::Currency::EUR,
            valid_from: jiff::civil::date(2020, 1, 1),
            valid_to: None,
            prices: vec![ItemPrice { item: Priced::Product(product), version_type: VersionType::Full, bands }],
        };
        let made = self.stage.system();
        made.write(async |tx| catalog::create_price_list(&tx, list.clone()).await.map(|_| ())).await.unwrap();
    }
    /// Approves the usage reports that are there, and lets the system do what follows.
    pub async fn approve_all(&self) {
        self.execute("UPDATE usage_report SET status = 'approved', submit_at = NULL, remind_at = NULL WHERE made_at IS NOT NULL").await;
        self.stage.clock.advance(std::time::Duration::from_secs(61));
        self.work().await;
    }
    /// The billing report of a tier 1.
    pub async fn billing(&self, tier1: &Organization, month: &str) -> Option<BillingReport> {
        crate::billing_report::of_month(&self.stage.system(), tier1.id, month).await
    }

    pub async fn execute(&self, sql: &str) {
        self.stage.system().write(async |tx| tx.execute(sql, []).await).await.unwrap();
    }
    pub async fn count(&self, sql: &str) -> i64 {
        self.stage.system().read(async |tx| tx.query_one::<Count>(sql, []).await).await.unwrap().unwrap().count
    }
    /// How often an event was published.
    pub async fn heard(&self, event: &str) -> i64 {
        self.count(&format!("SELECT COUNT(*) AS count FROM event WHERE name = '{event}'")).await
    }
    pub async fn waiting_corrections(&self) -> i64 {
        self.count("SELECT COUNT(*) AS count FROM usage_late").await
    }
}

async fn organization(cx: &Cx, parent: Option<&Organization>, kind: OrganizationKind, login: &str) -> Organization {
    let parent = parent.map(|parent| parent.id);
    let made = cx.write(async |tx| {
        let administrator = Administrator {
            login_id: format!("{login}.admin"),
            first_name: "Nora".into(),
            last_name: "Brandt".into(),
            email: format!("nora@{login}.example"),
            password_hash: None,
        };
        let input = NewOrganization {
            kind,
            parent_id: parent,
            company: login.into(),
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
        Ok::<_, OrganizationError>(identity::insert_organization(&tx, parent, input).await?.0.id)
    });
    let id = made.await.unwrap();
    cx.read(async |tx| identity::find_organization(&tx, id).await).await.unwrap()
}

async fn product(cx: &Cx) {
    let product = NewProduct {
        code: "EPSMB".into(),
        name: "Harbor Endpoint".into(),
        platform: "Windows".into(),
        segment: Segment::Smb,
        kind: ProductKind::Software,
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
    };
    cx.write(async |tx| catalog::create_product(&tx, product.clone()).await.map(|_: Product| ()) as Result<(), ProductError>)
        .await
        .unwrap();
}
