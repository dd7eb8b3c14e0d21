//! A vendor's support desk with two partners and two customers, for this crate's tests.

use catalog::ProductId;
use db::Cx;
use identity::{Administrator, Language, NewOrganization, NewPerson, Organization};
use jiff::civil::date;
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, PersonId, Principal, Role};
use licensing::LicenseId;
use testkit::Stage;

/// It is Monday, May 4, 2026, 10:00 in Berlin.
pub(crate) struct Desk {
    pub stage: Stage,
    pub manager: Cx,
    pub engineer: Cx,
    /// An engineer who owns nothing yet.
    pub colleague: Cx,
    /// The partner of `customer`.
    pub partner: Cx,
    pub other_partner: Cx,
    /// Hafen, whose maintenance runs to the end of 2026.
    pub customer: Cx,
    pub viewer: Cx,
    /// Moor, whose maintenance ended with 2025.
    pub lapsed_customer: Cx,
    pub license: LicenseId,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let system = stage.system();
        crate::ensure_default_calendar(&system).await.unwrap();
        let (vendor, _) = organization(&system, None, OrganizationKind::Vendor, "harbor").await;
        let (north, north_admin) = organization(&system, Some(&vendor), OrganizationKind::Distributor, "north").await;
        let (south, south_admin) = organization(&system, Some(&vendor), OrganizationKind::Distributor, "south").await;
        let (hafen, hafen_admin) = organization(&system, Some(&north), OrganizationKind::Customer, "Hafen").await;
        let (moor, moor_admin) = organization(&system, Some(&south), OrganizationKind::Customer, "Moor").await;
        let product = product(&system).await;
        let license = license(&system, product, hafen.id, 2026).await;
        self::license(&system, product, moor.id, 2025).await;
        let mut staff = Vec::new();
        for (name, role) in [("mia", Role::SupportManager), ("emil", Role::SupportEngineer), ("ella", Role::SupportEngineer)] {
            staff.push(stage.cx(actor(&vendor, role, person(&system, vendor.id, name, role).await)));
        }
        let viewer = stage.cx(actor(&hafen, Role::Viewer, person(&system, hafen.id, "vera", Role::Viewer).await));
        let [manager, engineer, colleague] = staff.try_into().unwrap_or_else(|_| panic!("three of them"));
        let admin = |organization: &Organization, id| stage.cx(actor(organization, Role::Administrator, id));
        Self {
            partner: admin(&north, north_admin),
            other_partner: admin(&south, south_admin),
            customer: admin(&hafen, hafen_admin),
            lapsed_customer: admin(&moor, moor_admin),
            viewer,
            manager,
            engineer,
            colleague,
            license,
            stage,
        }
    }
}

/// The organization of somebody who acts.
pub(crate) fn company(cx: &Cx) -> OrganizationId {
    cx.actor().organization().unwrap()
}
pub(crate) fn me(cx: &Cx) -> PersonId {
    cx.actor().person().unwrap()
}

pub(crate) fn actor(organization: &Organization, role: Role, id: PersonId) -> Actor {
    let membership = Membership { organization: organization.id, kind: organization.kind, status: organization.status, role };
    Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None }
}

async fn organization(cx: &Cx, parent: Option<&Organization>, kind: OrganizationKind, name: &str) -> (Organization, PersonId) {
    let parent = parent.map(|parent| parent.id);
    let made = cx.write(async |tx| {
        let administrator = Administrator {
            login_id: format!("{name}.admin"),
            first_name: "Nora".into(),
            last_name: name.into(),
            email: format!("nora@{name}.example"),
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
        let (organization, person) = identity::insert_organization(&tx, parent, input).await?;
        Ok::<_, identity::OrganizationError>((organization.id, person.id))
    });
    let (id, person) = made.await.unwrap();
    (find(cx, id).await, person)
}

pub(crate) async fn find(cx: &Cx, id: OrganizationId) -> Organization {
    cx.read(async |tx| identity::find_organization(&tx, id).await).await.unwrap()
}

async fn person(cx: &Cx, organization: OrganizationId, name: &str, role: Role) -> PersonId {
    let input = NewPerson {
        login_id: name.into(),
        first_name: name.into(),
        last_name: "Berg".into(),
        email: format!("{name}@harbor.example"),
        role,
        password_hash: None,
    };
    cx.write(async |tx| {
        let organization = identity::find_organization(&tx, organization).await?;
        Ok::<_, identity::PersonError>(identity::insert_person(&tx, &organization, input.clone(), "").await?.id)
    })
    .await
    .unwrap()
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

/// A full license for the whole of a year.
async fn license(cx: &Cx, product: ProductId, customer: OrganizationId, year: i16) -> LicenseId {
    cx.write(async |tx| {
        let product = catalog::by_id(&tx, product).await?;
        let customer = identity::find_organization(&tx, customer).await?;
        let input = licensing::IssueLicense {
            product: &product,
            customer: &customer,
            owner_id: customer.parent_id.unwrap(),
            subscription_id: None,
            version_type: lease::VersionType::Full,
            units: 10,
            starts_on: date(year, 1, 1),
            months: 12,
            grace_days: None,
            notice_days: None,
            auto_renew_months: 0,
            offline: false,
            cause: licensing::Cause::default(),
        };
        Ok::<_, licensing::LicenseError>(licensing::issue(&tx, input).await?.0.id)
    })
    .await
    .unwrap()
}
