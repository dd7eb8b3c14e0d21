//! The world on a database of either engine. A part of it is enough: nothing of the whole is missing in it.

use std::collections::BTreeMap;

use db::{Env, Vault};
use kernel::{OrganizationKind, Role};
use lease::LicenseStatus;
use sea_orm::FromQueryResult;
use serde_json::json;
use tokio::sync::mpsc;

use super::{theater::Theater, world::World, *};

pub(super) struct Told {
    pub stage: testkit::Stage,
    installation: Installation,
    clock: Arc<DemoClock>,
    pub world: World,
    _mail: tempfile::TempDir,
}

const END: &str = "2026-05-06T12:00:00Z";

pub(super) async fn told() -> Told {
    let stage = testkit::Stage::new().await;
    let mail = tempfile::tempdir().unwrap();
    let end = END.parse().unwrap();
    let clock = Arc::new(DemoClock::at(story::beginning(end)));
    let rng = Arc::new(DemoRng::default());
    let (sender, refusals) = mpsc::channel(1000);
    let env = Arc::new(Env { clock: clock.clone(), rng: rng.clone(), vault: Vault::new(&[7; 32]).unwrap(), refusals: sender });
    let passwords = identity::Passwords::new(8, 1, &*rng).unwrap();
    let config = Config { data: mail.path().into(), mail_directory: Some(mail.path().into()), ..Config::default() };
    let installation = Installation::with(stage.db.clone(), env, config, passwords, refusals).await.unwrap();
    rng.sow(SEED);
    let world = story::tell(&installation, clock.clone(), end, "$argon2id$none", Share(6)).await.unwrap();
    Told { stage, installation, clock, world, _mail: mail }
}

#[derive(FromQueryResult)]
struct Line {
    line: String,
}

impl Told {
    pub fn theater(&self) -> Theater<'_> {
        let theater = Theater::new(&self.installation, self.clock.clone()).unwrap();
        theater.enter(&self.world.vendor);
        theater
    }

    pub async fn lines(&self, sql: &str) -> Vec<String> {
        let found = self.stage.system().read(async |tx| tx.query_all::<Line>(sql, []).await).await.unwrap();
        found.into_iter().map(|line| line.line).collect()
    }

    async fn count(&self, path: &str) -> i64 {
        let page = self.theater().get(self.world.vendor.administrator(), path).await.unwrap();
        page["items"].as_array().unwrap().len() as i64
    }

    /// A few listings, as text.
    async fn listings(&self) -> Vec<String> {
        let mut all = Vec::new();
        for sql in [
            "SELECT id || ' ' || company || ' ' || status || ' ' || city AS line FROM organization ORDER BY id",
            "SELECT id || ' ' || login_id || ' ' || email AS line FROM person ORDER BY id",
            "SELECT id || ' ' || code_masked || ' ' || expires_on || ' ' || CAST(used_units AS TEXT) AS line FROM license ORDER BY id",
            "SELECT id || ' ' || key_masked || ' ' || status AS line FROM registration_key ORDER BY id",
            "SELECT number || ' ' || subject || ' ' || status || ' ' || CAST(due_order AS TEXT) AS line FROM support_request ORDER BY number",
            "SELECT to_address || ' ' || subject || ' ' || status || ' ' || CAST(created_at AS TEXT) AS line FROM sent_mail ORDER BY id",
        ] {
            all.extend(self.lines(sql).await);
        }
        all
    }
}

#[tokio::test]
async fn the_world_is_the_same_each_time_and_nothing_is_missing_in_it() {
    let (told, again) = (told().await, told().await);
    let (first, second) = (told.listings().await, again.listings().await);
    let differing: Vec<_> = first.iter().zip(&second).filter(|(a, b)| a != b).take(3).collect();
    assert!(first.len() > 400 && first == second, "{differing:?}");
    for status in LicenseStatus::ALL {
        assert!(told.count(&format!("/licenses?status={status}&limit=5")).await > 0, "no license is {status}");
    }
    for status in ["unused", "registered", "voided", "expired"] {
        assert!(told.count(&format!("/registration-keys?status={status}&limit=5")).await > 0, "no key is {status}");
    }
    for status in ["new", "assigned", "in_progress", "waiting_customer", "solution_proposed", "closed"] {
        assert!(told.count(&format!("/support-requests?status={status}&limit=5")).await > 0, "no support request is {status}");
    }
    let over = told.lines("SELECT id AS line FROM license WHERE used_units > units").await;
    assert!(!over.is_empty());
    assert!(told.lines("SELECT event_id AS line FROM mail_error").await.is_empty());
    assert!(told.lines("SELECT id AS line FROM sent_mail WHERE status <> 'sent'").await.is_empty());
    let far =
        "SELECT email AS line FROM person WHERE email NOT LIKE '%.example' OR (email_verified_at IS NULL AND password_hash IS NOT NULL)";
    assert!(told.lines(far).await.is_empty());
}

#[tokio::test]
async fn rows_beside_the_story_hold_together() {
    let told = told().await;
    let wanted = told.world.sales.len() + 250;
    let story = told.lines("SELECT id AS line FROM license").await.len();
    let codes = bulk::load(&told.installation, &told.world, wanted, None).await.unwrap();
    let licenses = told.lines("SELECT id AS line FROM license").await.len();
    assert_eq!(licenses, story + 300);
    // A code activates like any other.
    let theater = told.theater();
    let code = &codes[0];
    let body = json!({"activation_code": code.activation_code, "fingerprint": "a new machine", "nonce": "1"});
    let made = theater.product("/activations", None, body).await.unwrap();
    assert_eq!(made["license"]["id"], json!(code.license_id));
    // Pools say what was handed out of them.
    let wrong = "SELECT p.id AS line FROM license_pool p WHERE p.version_type = 'full' AND p.minimum = 50 AND p.assigned <> \
        (SELECT COALESCE(SUM(s.units), 0) FROM subscription s JOIN service_plan l ON l.id = s.service_plan_id WHERE l.owner_id = p.organization_id AND l.product_id = p.product_id) + \
        (SELECT COALESCE(SUM(k.units), 0) FROM registration_key k JOIN service_plan l ON l.id = k.service_plan_id WHERE l.owner_id = p.organization_id AND l.product_id = p.product_id)";
    assert!(told.lines(wrong).await.is_empty());
    assert!(!told.lines("SELECT id AS line FROM license_pool WHERE minimum = 50 AND assigned > 0").await.is_empty());
    // Numbers go on where they were, and the newest request reads like any other.
    let numbers = told.lines("SELECT number AS line FROM support_request ORDER BY number").await;
    assert_eq!(numbers.last().unwrap(), &format!("SR-{:07}", numbers.len()));
    let newest = told.lines("SELECT id AS line FROM support_request ORDER BY number DESC LIMIT 1").await.remove(0);
    let administrator = told.world.vendor.administrator();
    let timeline = theater.get(administrator, &format!("/support-requests/{newest}/timeline")).await.unwrap();
    assert_eq!(timeline["items"][0]["kind"], "state");
    theater.get(administrator, &format!("/support-requests/{newest}")).await.unwrap();
}

#[tokio::test]
async fn papers_name_an_account_of_every_kind_and_role() {
    let told = told().await;
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data: folder.path().into(), ..Config::default() };
    let table = papers::write(&config, &told.world, Vec::new()).unwrap();
    assert!(table.contains("hanna"), "{table}");
    let accounts: Vec<BTreeMap<String, String>> = serde_json::from_slice(&std::fs::read(papers::accounts(folder.path())).unwrap()).unwrap();
    for kind in OrganizationKind::ALL {
        for role in Role::of_kind(*kind) {
            assert!(accounts.iter().any(|account| account["kind"] == kind.as_str() && account["role"] == role.as_str()), "{kind} {role}");
        }
    }
    let codes: Vec<bulk::Code> = serde_json::from_slice(&std::fs::read(folder.path().join("demo-codes.json")).unwrap()).unwrap();
    assert!(codes.len() > 10 && codes[0].activation_code.len() == 37);
}
