//! Every route x every role x objects of the own, child, parent, sibling and foreign organizations. What to expect comes from
//! the stored matrix (spec/01.3) and from the tree as this test built it, not from the code under test. Bodies are the
//! examples of the OpenAPI document.

use std::collections::{BTreeMap, BTreeSet};

use http::{Method, StatusCode};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission, Place, Role, allowed};
use serde_json::{Value, json};

use crate::person::{House, token};

struct Organization {
    id: OrganizationId,
    kind: OrganizationKind,
    parent: Option<&'static str>,
    person: String,
}

struct World {
    house: House,
    tree: BTreeMap<&'static str, Organization>,
    /// Objects by the path segment that names them, each with the organization that owns it.
    objects: BTreeMap<&'static str, Vec<Object>>,
}

struct Object {
    id: String,
    owner: &'static str,
    /// Organizations that see it although it is not below them.
    also: Vec<&'static str>,
    /// Everybody who is signed in sees it.
    common: bool,
}

/// name, kind, parent
const TREE: [(&str, OrganizationKind, Option<&str>); 9] = [
    ("vendor", OrganizationKind::Vendor, None),
    ("north", OrganizationKind::Distributor, Some("vendor")),
    ("north_msp", OrganizationKind::Msp, Some("north")),
    ("north_reseller", OrganizationKind::Reseller, Some("north")),
    ("north_customer", OrganizationKind::Customer, Some("north_msp")),
    ("north_shop", OrganizationKind::Customer, Some("north_msp")),
    ("south", OrganizationKind::Isp, Some("vendor")),
    ("south_msp", OrganizationKind::Msp, Some("south")),
    ("south_customer", OrganizationKind::Customer, Some("south_msp")),
];

const NOBODY: &str = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b";

impl World {
    fn admin(&self, name: &str) -> String {
        let organization = &self.tree[name];
        token(organization.id, organization.kind, Role::Administrator, &organization.person)
    }

    async fn build() -> Self {
        let mut world = Self { house: House::open().await, tree: BTreeMap::new(), objects: BTreeMap::new() };
        world.plant().await;
        world.house.post(Some(&world.admin("vendor")), "/api/v1/products", product()).await;
        world.house.settle().await;
        world.stock().await;
        world
    }

    async fn plant(&mut self) {
        let administrator = identity::Administrator {
            login_id: "vendor".into(),
            first_name: "Ada".into(),
            last_name: "Voss".into(),
            email: "ada@vendor.example".into(),
            password_hash: None,
        };
        identity::create_first_administrator(&self.house.stage.system(), "Vendor", "Europe/Berlin", administrator).await.unwrap();
        for (name, kind, parent) in TREE {
            let id = match parent {
                None => self.vendor_id().await,
                Some(parent) => {
                    let body = organization(name, kind, self.tree[parent].id);
                    let created = self.house.post(Some(&self.admin("vendor")), "/api/v1/organizations", body).await;
                    created["id"].as_str().unwrap().parse().unwrap()
                }
            };
            self.tree.insert(name, Organization { id, kind, parent, person: NOBODY.into() });
            self.tree.get_mut(name).unwrap().person = self.person_of(id).await;
        }
    }

    async fn vendor_id(&self) -> OrganizationId {
        let found = self.house.stage.system().read(async |tx| identity::search(&tx, "vendor", true, 5).await).await.unwrap();
        found[0].id
    }

    async fn person_of(&self, id: OrganizationId) -> String {
        let people = self.house.stage.system().read(async |tx| identity::people_of(&tx, id, &[Role::Administrator]).await).await.unwrap();
        people[0].id.to_string()
    }

    /// Fills pools and makes one object of each kind for each organization that can have one.
    async fn stock(&mut self) {
        for name in ["north", "south", "north_msp", "south_msp"] {
            let path = format!("/api/v1/license-pools?organization_id={}", self.tree[name].id);
            for pool in self.house.get(Some(&self.admin("vendor")), &path).await["items"].as_array().unwrap() {
                let id = pool["id"].as_str().unwrap().to_owned();
                let body = json!({"units": 1000, "reason": "Start"});
                // A tier 2's units come out of its parent's pool, so tier 1 gets more.
                let times = if name.ends_with("msp") { 1 } else { 3 };
                for _ in 0..times {
                    self.house.post(Some(&self.admin("vendor")), &format!("/api/v1/license-pools/{id}/add"), body.clone()).await;
                }
                self.add("license-pools", &id, name);
            }
        }
        for name in ["vendor", "north", "north_msp", "south", "south_msp"] {
            self.plan_and_keys(name).await;
        }
        for (customer, seller) in [("north_customer", "north_msp"), ("north_shop", "north_msp"), ("south_customer", "south_msp")] {
            self.sell(customer, seller).await;
        }
        for name in ["vendor", "north", "south"] {
            let id = self.tree[name].id.to_string();
            self.add("branding", &id, name);
        }
        let text = json!({"kind": "eula", "language": "en", "version_label": "1", "title": "Agreement", "body": "1. Use", "valid_from": "2090-01-01"});
        let text = self.house.post(Some(&self.admin("vendor")), "/api/v1/legal-texts", text).await["id"].as_str().unwrap().to_owned();
        self.objects.entry("legal-texts").or_default().push(Object { id: text, owner: "vendor", also: vec![], common: true });
        let products = self.house.get(Some(&self.admin("vendor")), "/api/v1/products").await;
        let id = products["items"][0]["id"].as_str().unwrap().to_owned();
        self.objects.entry("products").or_default().push(Object { id, owner: "vendor", also: vec![], common: true });
        self.report_usage().await;
        for name in self.tree.keys().copied().collect::<Vec<_>>() {
            let id = self.tree[name].id.to_string();
            self.add("organizations", &id, name);
        }
    }

    /// A month passes, and its usage reports are made.
    async fn report_usage(&mut self) {
        self.house.stage.clock.advance(std::time::Duration::from_secs(28 * 86_400));
        self.house.settle().await;
        let reports = self.house.get(Some(&self.admin("vendor")), "/api/v1/usage-reports").await;
        for report in reports["items"].as_array().unwrap() {
            let owner = self.tree.iter().find(|(_, organization)| report["organization"]["id"] == json!(organization.id)).unwrap().0;
            self.add("usage-reports", report["id"].as_str().unwrap(), owner);
        }
        assert_eq!(self.objects["usage-reports"].len(), 2);
    }

    async fn plan_and_keys(&mut self, name: &'static str) {
        let admin = self.admin(name);
        let plan = json!({"name": format!("Yearly of {name}"), "product_code": "EPSMB", "version_type": "full", "charging": "monthly",
            "initial_months": 12, "auto_renewal_months": 12});
        let plan = self.house.post(Some(&admin), "/api/v1/service-plans", plan).await["id"].as_str().unwrap().to_owned();
        self.add("service-plans", &plan, name);
        let keys = self
            .house
            .post(Some(&admin), &format!("/api/v1/service-plans/{plan}/registration-keys"), json!({"count": 1, "units": 1}))
            .await;
        self.add("registration-keys", keys["items"][0]["id"].as_str().unwrap(), name);
    }

    async fn sell(&mut self, customer: &'static str, seller: &'static str) {
        let plan = self.objects["service-plans"].iter().find(|plan| plan.owner == seller).unwrap().id.clone();
        let path = format!("/api/v1/organizations/{}/subscriptions", self.tree[customer].id);
        let sold = self.house.post(Some(&self.admin(seller)), &path, json!({"service_plan_id": plan, "units": 5})).await;
        let (subscription, license) =
            (sold["subscription"]["id"].as_str().unwrap().to_owned(), sold["licenses"][0]["id"].as_str().unwrap().to_owned());
        for (kind, id) in [("subscriptions", subscription), ("licenses", license)] {
            self.objects.entry(kind).or_default().push(Object { id, owner: seller, also: vec![customer], common: false });
        }
        let request = json!({"product_code": "EPSMB", "category": "product", "subject": "Updates stop at 40 %", "description": "Since this morning."});
        let created = self.house.post(Some(&self.admin(customer)), "/api/v1/support-requests", request).await;
        self.add("support-requests", created["id"].as_str().unwrap(), customer);
    }

    fn add(&mut self, kind: &'static str, id: &str, owner: &'static str) {
        self.objects.entry(kind).or_default().push(Object { id: id.to_owned(), owner, also: vec![], common: false });
    }

    fn is_below(&self, ancestor: &str, name: &str) -> bool {
        let mut next = Some(name);
        while let Some(here) = next {
            if here == ancestor {
                return true;
            }
            next = self.tree[here].parent;
        }
        false
    }

    /// Where the object stands for somebody of `who`; nothing if it is invisible.
    fn place(&self, who: &str, object: &Object) -> Option<Place> {
        if object.also.contains(&who) || object.owner == who {
            return Some(Place::Own);
        }
        if object.common {
            return Some(Place::Own);
        }
        // A customer sees its own company only, so what is below it never counts.
        (self.tree[who].kind != OrganizationKind::Customer && self.is_below(who, object.owner)).then_some(Place::Below)
    }
}

fn product() -> Value {
    json!({"code": "EPSMB", "name": "Harbor Endpoint", "platform": "Windows", "segment": "smb", "kind": "software", "unit": "seat", "key_prefix": "HE"})
}

fn organization(name: &str, kind: OrganizationKind, parent: OrganizationId) -> Value {
    json!({"kind": kind, "parent_id": parent, "company": name, "city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin",
        "administrator": {"login_id": format!("{name}.admin"), "first_name": "Nora", "last_name": "Brandt", "email": format!("nora@{}.example", name.replace('_', "-"))}})
}

/// One operation of the OpenAPI document.
struct Operation {
    method: Method,
    path: String,
    permission: Option<Permission>,
    public: bool,
    example: Option<Value>,
    /// It takes something else than JSON.
    bytes: bool,
}

fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&server::wiring::openapi().unwrap()).unwrap();
    let mut found = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let word = operation["x-permission"].as_str();
            let body = &operation["requestBody"]["content"]["application/json"];
            let bytes = operation["requestBody"].is_object() && body.is_null();
            let name = body["schema"]["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()).unwrap_or_default();
            let example = &document["components"]["schemas"][name]["example"];
            found.push(Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                permission: word.and_then(|word| word.parse().ok()),
                public: operation["x-public"] == json!(true) || word == Some("signed in"),
                example: (!example.is_null()).then(|| example.clone()),
                bytes,
            });
        }
    }
    found
}

/// What ends organizations comes last, so that the others find them as they were.
fn order(operation: &Operation) -> u8 {
    match operation.path.rsplit('/').next() {
        Some("cancel") => 3,
        Some("suspend" | "disable" | "void" | "close" | "confirm") => 2,
        _ if operation.method == Method::DELETE => 2,
        _ => 1,
    }
}

#[tokio::test]
async fn every_route_is_public_or_names_a_permission_and_every_permission_is_used() {
    let operations = operations();
    for operation in &operations {
        assert!(operation.public || operation.permission.is_some(), "{} {}", operation.method, operation.path);
        let has_example = operation.example.is_some() || operation.bytes || !matches!(operation.method, Method::PATCH);
        assert!(operation.public || has_example, "{} {} has no example to try it with", operation.method, operation.path);
    }
    let text: String = inventory(&operations);
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys/routes.txt");
    if crate::writes_stored() {
        std::fs::write(place, &text).unwrap();
    }
    assert!(text == std::fs::read_to_string(place).unwrap(), "the stored list of routes differs; read the difference:\n{text}");
}

fn inventory(operations: &[Operation]) -> String {
    let lines: BTreeSet<_> = operations
        .iter()
        .map(|operation| {
            let power = operation.permission.map_or_else(|| "public or signed in".to_owned(), |permission| permission.to_string());
            let idempotent = if operation.method == Method::POST { "  Idempotency-Key" } else { "" };
            format!("{:6} {:60} {power}{idempotent}\n", operation.method.as_str(), operation.path)
        })
        .collect();
    lines.into_iter().collect()
}

#[tokio::test]
async fn every_route_obeys_the_matrix_and_the_tree_for_every_role() {
    let world = World::build().await;
    let mut operations: Vec<_> = operations().into_iter().filter(|operation| !operation.public).collect();
    operations.sort_by_key(order);
    let mut wrong = Vec::new();
    let mut tried = 0;
    for operation in &operations {
        let Some(permission) = operation.permission else { continue };
        let anonymous =
            world.house.call(None, operation.method.clone(), &operation.path.replace("{id}", NOBODY), operation.example.as_ref()).await;
        if anonymous.status != StatusCode::UNAUTHORIZED {
            wrong.push(format!("nobody {} {}: {}", operation.method, operation.path, anonymous.status));
        }
        for (who, organization) in callers(&world) {
            for role in Role::of_kind(organization.kind) {
                let caller = token(organization.id, organization.kind, *role, &organization.person);
                for (path, expected) in cases(&world, who, *role, permission, operation) {
                    let answer = world.house.call(Some(&caller), operation.method.clone(), &path, operation.example.as_ref()).await;
                    tried += 1;
                    if !expected.fits(answer.status) {
                        wrong.push(format!(
                            "{who} {role} {} {path} ({}): expected {expected:?}, got {} {}",
                            operation.method,
                            operation.path,
                            answer.status,
                            answer.code()
                        ));
                    }
                }
            }
        }
    }
    assert!(tried > 2000, "only {tried} calls were tried");
    assert!(wrong.is_empty(), "{} of {tried} calls:\n{}", wrong.len(), wrong.iter().take(60).cloned().collect::<Vec<_>>().join("\n"));
}

/// The weakest first: what a partner cancels stands as it was for those below.
fn callers(world: &World) -> Vec<(&'static str, &Organization)> {
    let mut callers: Vec<_> = world.tree.iter().map(|(name, organization)| (*name, organization)).collect();
    callers.sort_by_key(|(_, organization)| {
        let kind = organization.kind;
        if kind == OrganizationKind::Vendor {
            3
        } else if kind.is_tier1() {
            2
        } else {
            u8::from(kind.is_tier2())
        }
    });
    callers
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Expected {
    /// Not there, whatever the role.
    Invisible,
    /// Visible, but not allowed.
    Forbidden,
    /// Allowed: it works, or the state or the example's values do not fit.
    Allowed,
}

impl Expected {
    fn fits(self, status: StatusCode) -> bool {
        match self {
            Self::Invisible => status == StatusCode::NOT_FOUND,
            Self::Forbidden => status == StatusCode::FORBIDDEN,
            Self::Allowed => {
                status.is_success()
                    || matches!(status, StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::TOO_MANY_REQUESTS)
            }
        }
    }
}

/// The paths to try for one operation, and what each must answer.
fn cases(world: &World, who: &str, role: Role, permission: Permission, operation: &Operation) -> Vec<(String, Expected)> {
    let kind = world.tree[who].kind;
    let status = if kind == OrganizationKind::Customer { OrganizationStatus::Enabled } else { OrganizationStatus::Active };
    let may = |permission, place| allowed(kind, role, status, permission, place);
    let Some((before, _)) = operation.path.split_once("/{id}") else {
        // One list for customers and partners: who may list either sees that part.
        let also =
            if operation.path == "/api/v1/organizations" && operation.method == Method::GET { Permission::PartnerList } else { permission };
        let anywhere = [Place::Own, Place::Below].into_iter().any(|place| may(permission, place) || may(also, place));
        let path = operation.path.replace("{month}", "2026-04").replace("{offering}", "standard").replace("{priority}", "p2");
        return vec![(path, if anywhere { Expected::Allowed } else { Expected::Forbidden })];
    };
    let noun = before.rsplit('/').next().unwrap_or_default();
    let Some((noun, objects)) = world.objects.get_key_value(noun) else { return Vec::new() };
    objects
        .iter()
        .map(|object| {
            let expected = match world.place(who, object) {
                None => Expected::Invisible,
                Some(place) if may(for_kind(world, permission, noun, object), place) => Expected::Allowed,
                Some(_) if reads_own_company(operation, who, object) => Expected::Allowed,
                Some(_) => Expected::Forbidden,
            };
            // What hangs below an object is tried with one that is not there: the object itself decides first.
            let path = operation
                .path
                .replace("{id}", &object.id)
                .replace("{activation_id}", "act_01jd3v8k6r2n4q7t9w1x3y5z7b")
                .replace("{canned_reply_id}", "cre_01jd3v8k6r2n4q7t9w1x3y5z7b")
                .replace("{desk_macro_id}", "mac_01jd3v8k6r2n4q7t9w1x3y5z7b")
                .replace("{attachment_id}", "att_01jd3v8k6r2n4q7t9w1x3y5z7b")
                .replace("{line}", "act_line")
                .replace("{other_id}", "sr_01jd3v8k6r2n4q7t9w1x3y5z7b")
                .replace("{customer_id}", "org_01jd3v8k6r2n4q7t9w1x3y5z7b");
            let expected = if ["act_", "att_", "cre_", "mac_", "/crossgrade/", "/links/"].iter().any(|part| path.contains(part))
                && expected == Expected::Allowed
            {
                Expected::Invisible
            } else {
                expected
            };
            (path, expected)
        })
        .collect()
}

/// Partners and customers are different areas of the matrix behind one route.
fn for_kind(world: &World, permission: Permission, noun: &str, object: &Object) -> Permission {
    if noun != "organizations" || world.tree[object.owner].kind == OrganizationKind::Customer {
        return permission;
    }
    match permission {
        Permission::CustomerRead => Permission::PartnerRead,
        Permission::CustomerUpdate => Permission::PartnerUpdate,
        other => other,
    }
}

/// Everybody may read the company they belong to.
fn reads_own_company(operation: &Operation, who: &str, object: &Object) -> bool {
    operation.method == Method::GET && operation.path == "/api/v1/organizations/{id}" && object.owner == who
}
