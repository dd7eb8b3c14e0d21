//! A small vendor with a distributor and an MSP, for this crate's tests.

use catalog::ProductId;
use db::Cx;
use identity::{Administrator, Language, NewOrganization, Organization};
use kernel::{Actor, Membership, OrganizationKind, Principal, Role};
use testkit::Stage;

use crate::{
    license_pool::store as pools,
    service_plan::{self, Charging, NewServicePlan, PlanActivation, ServicePlan},
};

pub(crate) struct World {
    pub stage: Stage,
    pub distributor: Cx,
    pub other_distributor: Cx,
    pub plan: ServicePlan,
}

/// Units in the distributor's pool at the start.
pub(crate) const POOL: i64 = 100;

pub(crate) async fn world() -> World {
    let stage = Stage::new().await;
    let vendor = organization(&stage.system(), None, OrganizationKind::Vendor, "harbor").await;
    let product = product(&stage.system()).await;
    let north = organization(&stage.system(), Some(&vendor), OrganizationKind::Distributor, "north").await;
    let south = organization(&stage.system(), Some(&vendor), OrganizationKind::Distributor, "south").await;
    stage
        .system()
        .write(async |tx| {
            pools::open(&tx, north.id, product, lease::VersionType::Full).await?;
            tx.execute("UPDATE license_pool SET allotted = $1", [POOL.into()]).await
        })
        .await
        .unwrap();
    let distributor = stage.cx(actor(&north, Role::Administrator));
    let plan = distributor
        .write(async |tx| Ok::<_, service_plan::ServicePlanError>(service_plan::create(&tx, yearly("Endpoint yearly")).await?.id))
        .await
        .unwrap();
    let plan = distributor.read(async |tx| service_plan::find(&tx, plan).await).await.unwrap();
    World { other_distributor: stage.cx(actor(&south, Role::Administrator)), distributor, stage, plan }
}

pub(crate) fn yearly(name: &str) -> NewServicePlan {
    NewServicePlan {
        name: name.into(),
        product_code: "EPSMB".into(),
        version_type: lease::VersionType::Full,
        charging: Charging::Prepaid,
        initial_months: 12,
        auto_renewal_months: 12,
        notice_days: None,
        grace_days: None,
        units_default: 1,
        units_minimum: 1,
        units_maximum: 1000,
        activation: PlanActivation::Assignment,
        data_center_id: None,
    }
}

pub(crate) fn actor(organization: &Organization, role: Role) -> Actor {
    let membership = Membership { organization: organization.id, kind: organization.kind, status: organization.status, role };
    let id: kernel::PersonId = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None }
}

pub(crate) async fn organization(cx: &Cx, parent: Option<&Organization>, kind: OrganizationKind, login: &str) -> Organization {
    let parent = parent.map(|parent| parent.id);
    let id = cx.write(async |tx| {
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
        Ok::<_, identity::OrganizationError>(identity::insert_organization(&tx, parent, input).await?.0.id)
    });
    let id = id.await.unwrap();
    cx.read(async |tx| identity::find_organization(&tx, id).await).await.unwrap()
}

async fn product(cx: &Cx) -> ProductId {
    let product = catalog::NewProduct {
        code: "EPSMB".into(),
        name: "Harbor Endpoint".into(),
        platform: "Windows".into(),
        segment: catalog::Segment::Smb,
        kind: catalog::ProductKind::Software,
        unit: "seat".into(),
        key_prefix: "HE".into(),
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
