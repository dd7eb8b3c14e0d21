//! Nobody learns what is not theirs (spec/01.2, 03.7, 04.4): the demo world is full of margins, promotional codes, other
//! partners' customers and internal notes. Everybody outside the vendor reads all that they can reach, by every route, as JSON
//! and as CSV, their mails, and the refusals; none of it holds one of those words.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aho_corasick::AhoCorasick;
use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use kernel::OrganizationKind;
use sea_orm::FromQueryResult;
use serde_json::Value;

use super::{
    tests::{Told, told},
    theater::{Company, Player, Theater},
};

/// Whose word it is, which decides who may read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Of tier 1 and the vendor: margins, promotions, purchase orders, what was billed.
    Billing,
    /// Of the vendor: notes to each other.
    Note,
    /// Of a company and those above it.
    Company,
}

struct Word {
    kind: Kind,
    /// The company whose it is; absent: the vendor's.
    of: Option<String>,
    text: String,
}

#[derive(FromQueryResult)]
struct OrganizationRow {
    id: String,
    parent_id: Option<String>,
    company: String,
}

struct House {
    told: Told,
    organizations: HashMap<String, OrganizationRow>,
    words: Vec<Word>,
    operations: Vec<Operation>,
    /// Some ids of everything that a path names, by the segment before them.
    ids: BTreeMap<String, Vec<String>>,
}

struct Operation {
    method: Method,
    path: String,
    example: Option<Value>,
}

/// So many of one's own and of all objects are read of each noun.
const SOME: usize = 6;

/// Sums of fewer digits stand everywhere by chance.
const BILLING: &str = "
    SELECT organization_id AS of_id, po_number AS word FROM billing_report WHERE po_number <> ''
    UNION SELECT organization_id, number FROM billing_report WHERE number IS NOT NULL
    UNION SELECT organization_id, CAST(total AS TEXT) FROM billing_report WHERE total > 99999
    UNION SELECT organization_id, comment FROM billing_report WHERE comment <> ''
    UNION SELECT organization_id, answer FROM billing_report WHERE answer <> ''
    UNION SELECT '', code FROM promotion UNION SELECT '', name FROM promotion";
const NOTES: &str = "SELECT '' AS of_id, body AS word FROM support_request_entry WHERE visibility = 'internal' AND body <> ''";
const COMPANIES: &str = "
    SELECT id AS of_id, id AS word FROM organization WHERE kind <> 'vendor'
    UNION SELECT id, company FROM organization WHERE kind <> 'vendor'
    UNION SELECT organization_id, email FROM person WHERE organization_id IN (SELECT id FROM organization WHERE kind <> 'vendor')";

#[derive(FromQueryResult)]
struct WordRow {
    of_id: String,
    word: String,
}

impl House {
    async fn open() -> Self {
        let told = told().await;
        let system = told.stage.system();
        let organizations: Vec<OrganizationRow> =
            system.read(async |tx| tx.query_all("SELECT id, parent_id, company FROM organization", []).await).await.unwrap();
        let mut words = Vec::new();
        for (kind, sql) in [(Kind::Billing, BILLING), (Kind::Note, NOTES), (Kind::Company, COMPANIES)] {
            let rows: Vec<WordRow> = system.read(async |tx| tx.query_all(sql, []).await).await.unwrap();
            assert!(!rows.is_empty(), "the world has nothing to hide of {kind:?}");
            words.extend(rows.into_iter().map(|row| {
                // As JSON writes it; the beginning of a long note is enough, and a mail breaks lines.
                let line = row.word.lines().next().unwrap_or_default();
                let text = serde_json::to_string(&line.chars().take(60).collect::<String>()).unwrap();
                Word { kind, of: (!row.of_id.is_empty()).then_some(row.of_id), text: text.trim_matches('"').to_owned() }
            }));
        }
        // What two companies say alike tells nothing of either.
        let mut owners: HashMap<String, BTreeSet<Option<String>>> = HashMap::new();
        for word in &words {
            owners.entry(word.text.clone()).or_default().insert(word.of.clone());
        }
        words.retain(|word| owners[&word.text].len() == 1);
        let operations = operations();
        let mut ids = BTreeMap::new();
        for noun in operations.iter().filter_map(|operation| noun_of(&operation.path)).collect::<BTreeSet<_>>() {
            ids.insert(noun.to_owned(), told.lines(&format!("SELECT id AS line FROM {} ORDER BY 1", table(noun))).await);
        }
        let organizations = organizations.into_iter().map(|row| (row.id.clone(), row)).collect();
        Self { told, organizations, words, operations, ids }
    }

    fn is_below(&self, ancestor: &str, id: &str) -> bool {
        let mut next = Some(id);
        while let Some(here) = next {
            if here == ancestor {
                return true;
            }
            next = self.organizations.get(here).and_then(|row| row.parent_id.as_deref());
        }
        false
    }

    /// Whether somebody of the company must never read the word.
    fn hides(&self, word: &Word, company: &Company) -> bool {
        let own = company.id.to_string();
        match (word.kind, word.of.as_deref()) {
            _ if company.kind == OrganizationKind::Vendor => false,
            (Kind::Note, _) => true,
            (Kind::Billing, of) => !company.kind.is_tier1() || of.is_some_and(|of| of != own),
            (Kind::Company, of) => of.is_some_and(|of| !self.is_below(&own, of) && !self.is_below(of, &own)),
        }
    }

    /// Finds in texts what must not be there; of the vendor's, what is there.
    fn seeker(&self, company: &Company) -> Seeker<'_> {
        let vendor = company.kind == OrganizationKind::Vendor;
        let own_name = &self.organizations[&company.id.to_string()].company;
        // A company whose name is part of the reader's own would be found in it.
        let words: Vec<_> =
            self.words.iter().filter(|word| vendor || (self.hides(word, company) && !own_name.contains(&word.text))).collect();
        let engine = AhoCorasick::new(words.iter().map(|word| &word.text)).unwrap();
        Seeker { words, engine, found: BTreeMap::new(), read: 0 }
    }

    async fn read_everything(&self, theater: &Theater<'_>, player: &Player, seeker: &mut Seeker<'_>) {
        let gets = || self.operations.iter().filter(|operation| operation.method == Method::GET && !operation.path.ends_with("/events"));
        let mut own: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for operation in gets().filter(|operation| !operation.path.contains('{') || operation.path.contains("{month}")) {
            let list = operation.path.rsplit('/').next().unwrap_or_default();
            for accept in ["application/json", "text/csv"] {
                let mut next = Some(String::new());
                while let Some(cursor) = next {
                    let path = format!("{}?limit=200{cursor}", operation.path.replace("{month}", "2026-04"));
                    // A route that is no list knows no limit.
                    let plain = operation.path.replace("{month}", "2026-04");
                    let mut answer = read(theater, player, &Method::GET, &path, accept, None).await;
                    if answer.0 == StatusCode::UNPROCESSABLE_ENTITY {
                        answer = read(theater, player, &Method::GET, &plain, accept, None).await;
                    }
                    seeker.seek(&format!("{accept} {path}"), &answer.1);
                    let json: Value = serde_json::from_str(&answer.1).unwrap_or_default();
                    let items = json["items"].as_array().into_iter().flatten();
                    own.entry(list).or_default().extend(items.filter_map(|item| item["id"].as_str().map(str::to_owned)));
                    next = json["next_cursor"].as_str().map(|cursor| format!("&cursor={cursor}"));
                }
            }
        }
        for operation in gets().filter(|operation| operation.path.contains("{id}")) {
            let noun = noun_of(&operation.path).unwrap();
            let mine = own.get(noun).map(Vec::as_slice).unwrap_or_default();
            for id in spread(mine).chain(spread(&self.ids[noun])) {
                let path = operation.path.replace("{id}", id);
                for accept in ["application/json", "text/csv"] {
                    seeker.seek(&format!("{accept} {path}"), &read(theater, player, &Method::GET, &path, accept, None).await.1);
                }
            }
        }
    }

    /// What is refused because it is others': the refusal says nothing about it.
    async fn try_everything(&self, theater: &Theater<'_>, company: &Company, seeker: &mut Seeker<'_>) {
        let player = company.administrator();
        let organizations = &self.ids["organizations"];
        let foreign: Vec<String> = organizations.iter().filter(|id| !self.is_below(&company.id.to_string(), id)).cloned().collect();
        for operation in self.operations.iter().filter(|operation| operation.method != Method::GET && operation.path.contains("{id}")) {
            let noun = noun_of(&operation.path).unwrap();
            let ids = if table(noun) == "organization" { &foreign } else { &self.ids[noun] };
            for id in spread(ids).take(3) {
                let seen = read(theater, player, &Method::GET, &format!("/api/v1/{noun}/{id}"), "application/json", None).await;
                if seen.0.is_success() {
                    continue;
                }
                let path = operation.path.replace("{id}", id);
                let answer = read(theater, player, &operation.method, &path, "application/json", operation.example.as_ref()).await;
                assert!(answer.0.is_client_error() || answer.0.is_success(), "{} {path}: {} {}", operation.method, answer.0, answer.1);
                seeker.seek(&format!("{} {path}", operation.method), &answer.1);
            }
        }
    }

    async fn read_mails(&self, company: &Company, seeker: &mut Seeker<'_>) {
        let mails = format!(
            "SELECT subject || ' ' || text_masked || ' ' || html_masked AS line FROM sent_mail JOIN sent_mail_body ON sent_mail_id = id WHERE to_address IN (SELECT email FROM person WHERE organization_id = '{}')",
            company.id
        );
        for mail in self.told.lines(&mails).await {
            seeker.seek("mail", &mail);
        }
    }
}

struct Seeker<'a> {
    words: Vec<&'a Word>,
    engine: AhoCorasick,
    found: BTreeMap<(Kind, String), String>,
    read: usize,
}

impl Seeker<'_> {
    fn seek(&mut self, place: &str, text: &str) {
        self.read += 1;
        for hit in self.engine.find_overlapping_iter(text) {
            let word = self.words[hit.pattern().as_usize()];
            // A number within a longer one is another number.
            let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
            let number = word.text.bytes().all(|byte| byte.is_ascii_digit());
            let before = hit.start().checked_sub(1).and_then(|at| text.as_bytes().get(at));
            // Whoever asks for an id is told about that id.
            if (number && (digit(before) || digit(text.as_bytes().get(hit.end())))) || place.contains(&word.text) {
                continue;
            }
            self.found.entry((word.kind, word.text.clone())).or_insert_with(|| place.to_owned());
        }
    }
}

async fn read(
    theater: &Theater<'_>,
    player: &Player,
    method: &Method,
    path: &str,
    accept: &str,
    body: Option<&Value>,
) -> (StatusCode, String) {
    let request = Request::builder().method(method).uri(path).header(header::AUTHORIZATION, format!("Bearer {}", player.id));
    let request = request.header(header::ACCEPT, accept).header(header::CONTENT_TYPE, "application/json");
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    let (status, bytes) = theater.answer(request.body(body).unwrap()).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&crate::wiring::openapi().unwrap()).unwrap();
    let mut found = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let schema = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str();
            let name = schema.and_then(|reference| reference.rsplit('/').next()).unwrap_or_default();
            let example = document["components"]["schemas"][name]["example"].clone();
            let method = method.to_uppercase().parse().unwrap();
            found.push(Operation { method, path: path.clone(), example: (!example.is_null()).then_some(example) });
        }
    }
    found
}

/// `licenses` of `/api/v1/licenses/{id}/certificate`.
fn noun_of(path: &str) -> Option<&str> {
    path.split_once("/{id}").and_then(|(before, _)| before.rsplit('/').next())
}

/// The table of what the segment of a path names.
fn table(noun: &str) -> String {
    match noun {
        "people" => "person".into(),
        "jobs" => "long_job".into(),
        "orders" => "license_order".into(),
        "branding" | "billing-terms" | "usage-report-terms" | "service-accounts" => "organization".into(),
        "mailboxes" => "mailbox".into(),
        "sessions" => "session".into(),
        _ => {
            let stem = noun.strip_suffix("ies").map(|stem| format!("{stem}y"));
            stem.unwrap_or_else(|| noun.strip_suffix('s').unwrap_or(noun).to_owned()).replace('-', "_")
        }
    }
}

/// A few of them, from the first to the last.
fn spread(ids: &[String]) -> impl Iterator<Item = &String> {
    ids.iter().step_by(ids.len().div_ceil(SOME).max(1))
}

#[tokio::test]
async fn nobody_reads_what_is_not_theirs() {
    let house = House::open().await;
    let theater = house.told.theater();
    let world = &house.told.world;
    let customers: Vec<&Company> = world.customers.iter().filter_map(|customer| customer.company.as_ref()).take(2).collect();
    // Of each company its administrator, who may do what all others may.
    let companies = std::iter::once(&world.vendor).chain(&world.partners[..4]).chain(customers);
    let mut wrong = Vec::new();
    for company in companies {
        theater.enter(company);
        let mut seeker = house.seeker(company);
        house.read_everything(&theater, company.administrator(), &mut seeker).await;
        if company.kind == OrganizationKind::Vendor {
            // The words are such as can be found.
            for kind in [Kind::Billing, Kind::Note, Kind::Company] {
                assert!(seeker.found.keys().any(|(found, _)| *found == kind), "the vendor reads no word of {kind:?}");
            }
            continue;
        }
        house.try_everything(&theater, company, &mut seeker).await;
        house.read_mails(company, &mut seeker).await;
        assert!(seeker.read > 300, "{} read only {} texts", company.name, seeker.read);
        wrong.extend(
            seeker
                .found
                .iter()
                .map(|((kind, word), place)| format!("{} ({}) read {word:?} ({kind:?}) in {place}", company.name, company.kind)),
        );
    }
    assert!(wrong.is_empty(), "{} words:\n{}", wrong.len(), wrong.iter().take(60).cloned().collect::<Vec<_>>().join("\n"));
}
