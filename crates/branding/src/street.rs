//! What tests of this crate stand on: a vendor, two distributors, a customer of the first and a product.

use identity::{Administrator, Language, NewOrganization, Organization, OrganizationError};
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, OrganizationStatus, PersonId, Principal, Role};
use testkit::Stage;

pub(crate) const PRODUCT: &str = "prd_01jd3v8k6r2n4q7t9w1x3y5z7b";

pub(crate) struct Street {
    pub stage: Stage,
    pub vendor: Actor,
    pub vendor_id: OrganizationId,
    pub north: Actor,
    pub north_id: OrganizationId,
    pub south: Actor,
    pub south_id: OrganizationId,
    pub buyer: Actor,
    pub buyer_id: PersonId,
    pub customer_id: OrganizationId,
}

impl Street {
    /// At 2026-05-04T08:00:00Z, all in Germany; the buyer reads German.
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        let (vendor, vendor_person) = found(&stage, None, OrganizationKind::Vendor, "harbor").await;
        let (north, north_person) = found(&stage, Some(vendor.id), OrganizationKind::Distributor, "north").await;
        let (south, south_person) = found(&stage, Some(vendor.id), OrganizationKind::Isp, "south").await;
        let (customer, buyer_id) = found(&stage, Some(north.id), OrganizationKind::Customer, "hafen").await;
        stage
            .system()
            .write(async |tx| {
                tx.execute(
                    "INSERT INTO product (id, code, name, platform, segment, kind, unit, key_prefix, code_alphabet, activation_mode, features, \
                     expiry_policy, regions, match_rule, search, version, created_at) VALUES ($1, 'GUARD', 'Guard', 'All', 'both', 'software', \
                     'seat', 'GD', 'base32', 'code_required', '[]', '{}', '[]', 'all', 'guard', 1, 1)",
                    [PRODUCT.into()],
                )
                .await
            })
            .await
            .unwrap();
        Self {
            vendor: actor(vendor.id, vendor.kind, Role::Administrator, vendor_person),
            north: actor(north.id, north.kind, Role::Administrator, north_person),
            south: actor(south.id, south.kind, Role::Administrator, south_person),
            buyer: actor(customer.id, customer.kind, Role::Administrator, buyer_id),
            vendor_id: vendor.id,
            north_id: north.id,
            south_id: south.id,
            customer_id: customer.id,
            buyer_id,
            stage,
        }
    }

    /// Somebody else of an organization.
    pub fn member(&self, organization: OrganizationId, kind: OrganizationKind, role: Role) -> Actor {
        actor(organization, kind, role, self.buyer_id)
    }
}

fn actor(organization: OrganizationId, kind: OrganizationKind, role: Role, person: PersonId) -> Actor {
    let status = if kind == OrganizationKind::Customer { OrganizationStatus::Enabled } else { OrganizationStatus::Active };
    let membership = Membership { organization, kind, status, role };
    Actor { principal: Principal::Person { id: person, token: None }, membership: Some(membership), scopes: None }
}

async fn found(stage: &Stage, parent_id: Option<OrganizationId>, kind: OrganizationKind, name: &str) -> (Organization, PersonId) {
    let input = NewOrganization {
        kind,
        parent_id,
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
    let cx = stage.system();
    let made = cx.write(async |tx| {
        let (organization, person) = identity::insert_organization(&tx, parent_id, input.clone()).await?;
        Ok::<_, OrganizationError>((organization.id, person.id))
    });
    let (organization, person) = made.await.unwrap();
    (stage.system().read(async |tx| identity::find_organization(&tx, organization).await).await.unwrap(), person)
}
