//! Support requests for this crate's tests, written as rows: what is counted is what stands there.

use std::collections::BTreeMap;

use db::Cx;
use kernel::{Actor, Membership, PersonId, Principal, Role, Timestamp};

use crate::home::tests::Tree;

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// An instant as SQL.
pub(crate) fn sql_at(text: &str) -> String {
    at(text).as_microsecond().to_string()
}

#[derive(sea_orm::FromQueryResult)]
struct Found {
    id: String,
}

impl Tree {
    /// The tree on Monday, May 4, 2026, with a calendar for Europe.
    pub async fn desk() -> Self {
        let tree = Self::new().await;
        tree.stage.clock.set("2026-05-04T08:00:00Z");
        support::ensure_default_calendar(&tree.stage.system()).await.unwrap();
        tree
    }

    async fn id_of(&self, sql: &str) -> String {
        let found = self.stage.system().read(async |tx| tx.query_one::<Found>(sql, []).await).await.unwrap();
        found.unwrap().id
    }

    /// The only person of the vendor.
    pub async fn engineer(&self) -> PersonId {
        let sql = format!("SELECT id FROM person WHERE organization_id = '{}'", self.vendor.id);
        self.id_of(&sql).await.parse().unwrap()
    }

    /// Somebody of the vendor.
    pub fn staff(&self, role: Role, id: PersonId) -> Cx {
        let membership = Membership { organization: self.vendor.id, kind: self.vendor.kind, status: self.vendor.status, role };
        self.stage.cx(Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None })
    }

    /// A request of the customer that was opened then, with what else is different.
    pub async fn request(&self, id: &str, created_at: &str, rest: &[(&str, &str)]) {
        let calendar = self.id_of("SELECT id FROM calendar WHERE is_default").await;
        let mut columns: BTreeMap<&str, String> = BTreeMap::from([
            ("id", format!("'sr_{id}'")),
            ("number", format!("'SR-{id}'")),
            ("customer_id", format!("'{}'", self.customer.id)),
            ("category", "'product'".into()),
            ("subject", format!("'Subject {id}'")),
            ("description", "'canary-description'".into()),
            ("business_impact", "''".into()),
            ("language", "'en'".into()),
            ("channel", "'online'".into()),
            ("priority", "'p3'".into()),
            ("priority_chosen", "TRUE".into()),
            ("awaits_call", "FALSE".into()),
            ("status", "'new'".into()),
            ("offering", "'standard'".into()),
            ("entitlement", "'{}'".into()),
            ("calendar_id", format!("'{calendar}'")),
            ("due_order", "9223372036854775807".into()),
            ("entries", "1".into()),
            ("search", "''".into()),
            ("version", "1".into()),
            ("created_at", sql_at(created_at)),
            ("updated_at", sql_at(created_at)),
        ]);
        columns.extend(rest.iter().map(|(column, value)| (*column, (*value).to_owned())));
        let (names, values): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
        self.execute(&format!("INSERT INTO support_request ({}) VALUES ({})", names.join(", "), values.join(", "))).await;
    }

    /// The same, closed then.
    pub async fn closed(&self, id: &str, created_at: &str, closed_at: &str, rest: &[(&str, &str)]) {
        let closed = sql_at(closed_at);
        let mut columns = vec![("status", "'closed'"), ("close_reason", "'confirmed'"), ("closed_at", closed.as_str())];
        columns.extend(rest);
        self.request(id, created_at, &columns).await;
    }
}
