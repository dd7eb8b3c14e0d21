//! A vendor, a distributor, an MSP and a customer, each with an administrator, for this crate's tests.

use db::Cx;
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, PersonId, Principal, Role};
use sea_orm::FromQueryResult;
use testkit::Stage;

use crate::{
    Administrator, Language, NewOrganization, NewPerson, Organization, OrganizationError, Person, PersonError, organization, person,
};

pub(crate) struct World {
    pub stage: Stage,
    pub vendor: Place,
    pub distributor: Place,
    pub msp: Place,
    pub customer: Place,
}

/// A company and its administrator, who has chosen a password.
pub(crate) struct Place {
    pub id: OrganizationId,
    pub administrator: PersonId,
    pub cx: Cx,
}

impl World {
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        let vendor = found(&stage, None, OrganizationKind::Vendor, "harbor").await;
        let distributor = found(&stage, Some(vendor.id), OrganizationKind::Distributor, "north").await;
        let msp = found(&stage, Some(distributor.id), OrganizationKind::Msp, "deich").await;
        let customer = found(&stage, Some(msp.id), OrganizationKind::Customer, "hafen").await;
        Self { stage, vendor, distributor, msp, customer }
    }

    /// Adds a person who has chosen a password.
    pub async fn hire(&self, place: &Place, login: &str, role: Role) -> PersonId {
        let id = place.id;
        let input = NewPerson {
            login_id: login.into(),
            first_name: "Jule".into(),
            last_name: "Lorenz".into(),
            email: format!("{login}@mail.example"),
            role,
            password_hash: Some("kept".into()),
        };
        let system = self.stage.system();
        let added = system.write(async |tx| {
            let organization = organization::find(&tx, id).await?;
            Ok::<_, PersonError>(person::insert(&tx, &organization, input.clone(), "").await?.id)
        });
        added.await.unwrap()
    }

    pub async fn person(&self, id: PersonId) -> Person {
        self.stage.system().read(async |tx| person::find(&tx, id).await).await.unwrap()
    }

    /// The same call, made by a person.
    pub async fn as_person(&self, id: PersonId) -> Cx {
        let person = self.person(id).await;
        let organization = self.stage.system().read(async |tx| organization::find(&tx, person.organization_id).await).await.unwrap();
        self.stage.cx(actor(&organization, id, person.role))
    }

    pub async fn execute(&self, sql: &str) -> u64 {
        self.stage.system().write(async |tx| tx.execute(sql, []).await).await.unwrap()
    }

    pub async fn count(&self, sql: &str) -> i64 {
        #[derive(FromQueryResult)]
        struct Count {
            count: i64,
        }
        self.stage.system().read(async |tx| tx.query_one::<Count>(sql, []).await).await.unwrap().unwrap().count
    }

    /// The payloads of the events of this name, oldest first.
    pub async fn heard(&self, name: &str) -> Vec<serde_json::Value> {
        #[derive(FromQueryResult)]
        struct Row {
            payload: String,
        }
        let sql = "SELECT payload FROM event WHERE name = $1 ORDER BY at, sequence, id";
        let rows: Vec<Row> = self.stage.system().read(async |tx| tx.query_all(sql, [name.into()]).await).await.unwrap();
        rows.iter().map(|row| serde_json::from_slice(&self.stage.env.vault.open("event.payload", &row.payload).unwrap()).unwrap()).collect()
    }

    pub async fn audited(&self, action: &str) -> i64 {
        self.count(&format!("SELECT COUNT(*) AS count FROM audit_entry WHERE action = '{action}'")).await
    }
}

fn actor(organization: &Organization, id: PersonId, role: Role) -> Actor {
    let membership = Membership { organization: organization.id, kind: organization.kind, status: organization.status, role };
    Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None }
}

pub(crate) async fn found(stage: &Stage, parent: Option<OrganizationId>, kind: OrganizationKind, name: &str) -> Place {
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
            password_hash: Some("kept".into()),
        },
    };
    let system = stage.system();
    let made = system.write(async |tx| {
        let (organization, person) = organization::insert_with_administrator(&tx, parent, input.clone()).await?;
        Ok::<_, OrganizationError>((organization.id, person.id))
    });
    let (id, administrator) = made.await.unwrap();
    let organization = stage.system().read(async |tx| organization::find(&tx, id).await).await.unwrap();
    Place { id, administrator, cx: stage.cx(actor(&organization, administrator, Role::Administrator)) }
}
