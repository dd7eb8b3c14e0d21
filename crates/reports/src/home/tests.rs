use db::Cx;
use identity::{Administrator, Language, NewOrganization, Organization};
use kernel::{Actor, Membership, OrganizationKind, Principal, Role};
use testkit::Stage;

use super::*;

pub(crate) struct Tree {
    pub stage: Stage,
    pub vendor: Organization,
    pub north: Organization,
    pub south: Organization,
    pub customer: Organization,
}

impl Tree {
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        let vendor = found(&stage, None, OrganizationKind::Vendor, "harbor").await;
        let north = found(&stage, Some(&vendor), OrganizationKind::Distributor, "north").await;
        let south = found(&stage, Some(&vendor), OrganizationKind::Distributor, "south").await;
        let customer = found(&stage, Some(&north), OrganizationKind::Customer, "hafen").await;
        let tree = Self { stage, vendor, north, south, customer };
        tree.execute(
            "INSERT INTO product (id, code, name, platform, segment, kind, unit, key_prefix, code_alphabet, activation_mode, regions, match_rule, \
             features, expiry_policy, search, version, created_at) VALUES ('prd_1', 'EP', 'Endpoint', 'Windows', 'smb', 'software', 'seat', 'HE', \
             'base32', 'code_required', '[]', 'all', '[]', '{}', 'ep', 1, 1)",
        )
        .await;
        tree
    }
    pub async fn execute(&self, sql: &str) {
        self.stage.system().write(async |tx| tx.execute(sql, []).await).await.unwrap();
    }
    /// A license of `owner` that ends at the instant, with what else is different.
    pub async fn license(&self, id: &str, owner: &Organization, expires_at: &str, rest: &[(&str, &str)]) {
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_microsecond();
        let expires = at(expires_at);
        let mut columns: BTreeMap<&str, String> = BTreeMap::from([
            ("id", format!("'lic_{id}'")),
            ("product_id", "'prd_1'".into()),
            ("customer_id", format!("'{}'", self.customer.id)),
            ("owner_id", format!("'{}'", owner.id)),
            ("version_type", "'full'".into()),
            ("units", "5".into()),
            ("time_zone", "'UTC'".into()),
            ("anchor_on", "'2026-01-01'".into()),
            ("starts_on", "'2026-01-01'".into()),
            ("expires_on", "'2026-12-31'".into()),
            ("grace_ends_on", "'2026-12-31'".into()),
            ("grace_days", "30".into()),
            ("notice_days", "'[30]'".into()),
            ("auto_renew_months", "0".into()),
            ("offline", "FALSE".into()),
            ("enabled", "TRUE".into()),
            ("starts_at", at("2026-01-01T00:00:00Z").to_string()),
            ("notice_at", (expires - 30 * 86_400_000_000).to_string()),
            ("expires_at", expires.to_string()),
            ("grace_ends_at", (expires + 30 * 86_400_000_000).to_string()),
            ("activated_at", "1".into()),
            ("activations", "0".into()),
            ("claims", "0".into()),
            ("used_units", "0".into()),
            ("code_masked", "''".into()),
            ("units_held", "TRUE".into()),
            ("notices_from", "1".into()),
            ("version", "1".into()),
            ("created_at", "1".into()),
        ]);
        columns.extend(rest.iter().map(|(column, value)| (*column, (*value).to_owned())));
        let (names, values): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
        self.execute(&format!("INSERT INTO license ({}) VALUES ({})", names.join(", "), values.join(", "))).await;
    }
    pub fn cx(&self, organization: &Organization) -> Cx {
        let membership =
            Membership { organization: organization.id, kind: organization.kind, status: organization.status, role: Role::Administrator };
        let id = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        self.stage.cx(Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None })
    }
    async fn home(&self, organization: &Organization) -> Home {
        self.cx(organization)
            .read(async |tx| {
                let home = count(&tx).await?;
                assert!(tx.conn().statements() <= 4, "few statements, whatever there is");
                Ok::<_, db::Error>(home)
            })
            .await
            .unwrap()
    }
}

async fn found(stage: &Stage, parent: Option<&Organization>, kind: OrganizationKind, name: &str) -> Organization {
    let parent = parent.map(|parent| parent.id);
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
        administrator: Administrator {
            login_id: format!("{name}.admin"),
            first_name: "Nora".into(),
            last_name: "Brandt".into(),
            email: format!("nora@{name}.example"),
            password_hash: None,
        },
    };
    let system = stage.system();
    let made = system
        .write(async |tx| Ok::<_, identity::OrganizationError>(identity::insert_organization(&tx, parent, input.clone()).await?.0.id));
    let id = made.await.unwrap();
    system.read(async |tx| identity::find_organization(&tx, id).await).await.unwrap()
}

#[tokio::test]
async fn licenses_are_counted_by_status_seller_and_month_in_ones_own_zone() {
    let tree = Tree::new().await;
    // It is 2026-05-04; months end at midnight in Berlin.
    for (id, expires_at, rest) in [
        ("normal", "2027-03-31T21:59:59Z", vec![]),
        ("soon", "2026-05-31T22:00:00Z", vec![]),
        ("june", "2026-05-31T22:00:01Z", vec![("activations", "6")]),
        ("grace", "2026-05-01T00:00:00Z", vec![]),
        ("expired", "2026-03-01T00:00:00Z", vec![]),
        ("frozen", "2026-03-01T00:00:01Z", vec![("freeze_days", "60")]),
        ("off", "2027-01-01T00:00:00Z", vec![("enabled", "FALSE"), ("canceled_at", "1")]),
        ("new", "2027-04-30T23:00:00Z", vec![("activated_at", "NULL")]),
    ] {
        tree.license(id, &tree.north, expires_at, &rest).await;
    }
    tree.license("other", &tree.south, "2026-06-15T00:00:00Z", &[]).await;
    let north = tree.home(&tree.north).await;
    let of =
        |counts: &BTreeMap<String, i64>| counts.iter().map(|(status, count)| format!("{status} {count}")).collect::<Vec<_>>().join(", ");
    assert_eq!(of(&north.customer_licenses), "disabled 1, expired 1, expiring_soon 2, frozen 1, grace 1, normal 1, not_activated 1");
    assert_eq!(of(&north.partner_licenses), "");
    assert_eq!(north.licenses_exceeded, Some(1));
    let months: Vec<_> =
        north.expiries.iter().filter(|month| month.licenses > 0).map(|month| (month.month.as_str(), month.licenses)).collect();
    assert_eq!((months, north.expiries.len()), (vec![("2026-05", 1), ("2026-06", 1), ("2027-03", 1)], 12));
    let vendor = tree.home(&tree.vendor).await;
    assert_eq!(vendor.partner_licenses.values().sum::<i64>(), 9);
    assert_eq!((vendor.customers_enabled, vendor.partners_active), (Some(1), Some(2)));
    let south = tree.home(&tree.south).await;
    assert_eq!((south.customer_licenses.values().sum::<i64>(), south.customers_enabled, south.partners_active), (1, Some(0), Some(0)));
    tree.execute("UPDATE organization SET status = 'disabled' WHERE kind = 'customer'").await;
    let all = tree.home(&tree.north).await.customer_licenses;
    assert_eq!((all.get("expired"), all.get("normal")), (Some(&6), None), "{all:?}");
}

#[tokio::test]
async fn an_answer_is_good_for_half_a_minute() {
    let recent = Recent::default();
    let id: OrganizationId = "org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    let at = |second: i64| Timestamp::from_microsecond(second * 1_000_000);
    recent.keep(id, at(100), Home::default());
    assert!(recent.get(id, at(129)).is_some());
    assert!(recent.get(id, at(130)).is_none());
    assert!(recent.get("org_01jd3v8k6r2n4q7t9w1x3y5z7d".parse().unwrap(), at(101)).is_none());
}

#[test]
fn only_the_numbers_of_lists_that_one_may_see_are_shown() {
    let counted = || BTreeMap::from([("normal".to_owned(), 3)]);
    let home = Home {
        customers_enabled: Some(1),
        partners_active: Some(2),
        service_plans_enabled: Some(3),
        customer_licenses: counted(),
        partner_licenses: counted(),
        licenses_exceeded: Some(4),
        usage_reports: counted(),
        support_requests: counted(),
        expiries: vec![Expiries { month: "2026-05".into(), licenses: 5 }],
    };
    let shown = |kind, role| {
        let organization = "org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        let membership = Membership { organization, kind, status: kernel::OrganizationStatus::Active, role };
        let id = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        home.clone().shown_to(&Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None })
    };
    assert_eq!(shown(OrganizationKind::Vendor, Role::Administrator), home);
    let engineer = shown(OrganizationKind::Vendor, Role::SupportEngineer);
    assert_eq!((engineer.usage_reports, engineer.service_plans_enabled), (BTreeMap::new(), None));
    assert_eq!((engineer.customer_licenses, engineer.support_requests), (counted(), counted()));
    let partners = shown(OrganizationKind::Distributor, Role::PartnerAccountManager);
    assert_eq!(partners, Home { partners_active: Some(2), ..Home::default() });
}

#[tokio::test]
async fn the_list_of_organizations_finds_by_product_and_standing_what_home_counts() {
    use identity::LicenseStanding as Standing;
    let tree = Tree::new().await;
    tree.stage.clock.set("2026-08-15T08:00:00Z");
    tree.license("normal", &tree.north, "2027-01-01T00:00:00Z", &[]).await;
    tree.license("grace", &tree.south, "2026-08-01T00:00:00Z", &[("used_units", "9")]).await;
    let found = async |organization: &Organization, filters: identity::OrganizationFilters| {
        let query = kernel::PageQuery { sort: Some("company".into()), ..kernel::PageQuery::default() };
        let page = tree.cx(organization).read(async |tx| identity::organizations(&tx, &query, &filters).await).await.unwrap();
        page.items.into_iter().map(|organization| organization.company).collect::<Vec<_>>().join(" ")
    };
    let standing = |standing| identity::OrganizationFilters { license_status: Some(standing), ..Default::default() };
    let product = |code: &str| identity::OrganizationFilters { product_code: Some(code.into()), ..Default::default() };
    // The customer holds both; each partner sold one.
    assert_eq!(found(&tree.vendor, standing(Standing::Normal)).await, "hafen north");
    assert_eq!(found(&tree.vendor, standing(Standing::Grace)).await, "hafen south");
    assert_eq!(found(&tree.vendor, standing(Standing::Exceeded)).await, "hafen south");
    assert_eq!(found(&tree.vendor, standing(Standing::Expired)).await, "");
    assert_eq!(found(&tree.vendor, product("EP")).await, "hafen north south");
    assert_eq!(found(&tree.vendor, product("NONE")).await, "");
    // What somebody else sold to its customer is not its business.
    assert_eq!(found(&tree.north, standing(Standing::Grace)).await, "");
    assert_eq!(found(&tree.north, standing(Standing::Normal)).await, "hafen north");
    tree.stage.clock.set("2026-12-10T00:00:00Z");
    assert_eq!(found(&tree.vendor, standing(Standing::ExpiringSoon)).await, "hafen north");
    assert_eq!(found(&tree.vendor, standing(Standing::Expired)).await, "hafen south");
}
