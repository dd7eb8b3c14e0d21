//! Rows on their way into the tables, in an order that every reference allows.

use db::{Result, Tx};
use identity::{Organization, Person};
use kernel::{OrganizationId, PersonId};
use licensing::License;
use sea_orm::{EntityTrait, IntoActiveModel, Iterable, ModelTrait, Value};

/// Parameters of one statement. SQLite looks for the name of each among all of them, so many make it slow.
const PARAMETERS: usize = 800;

/// Rows of a table whose row type its domain keeps to itself.
pub struct Rows {
    table: &'static str,
    columns: &'static str,
    width: usize,
    values: Vec<Value>,
}

impl Rows {
    const fn new(table: &'static str, columns: &'static str, width: usize) -> Self {
        Self { table, columns, width, values: Vec::new() }
    }

    pub fn push<const N: usize>(&mut self, row: [Value; N]) {
        debug_assert_eq!(N, self.width, "{}", self.table);
        self.values.extend(row);
    }

    async fn insert(&mut self, tx: &Tx) -> Result<()> {
        let rows = PARAMETERS / self.width;
        let mut values = std::mem::take(&mut self.values);
        while !values.is_empty() {
            let rest = values.split_off((rows * self.width).min(values.len()));
            let tuples: Vec<String> = (0..values.len() / self.width)
                .map(|row| {
                    let first = row * self.width + 1;
                    format!("({})", (first..first + self.width).map(|at| format!("${at}")).collect::<Vec<_>>().join(", "))
                })
                .collect();
            let sql = format!("INSERT INTO {} ({}) VALUES {}", self.table, self.columns, tuples.join(", "));
            tx.execute(&sql, std::mem::replace(&mut values, rest)).await?;
        }
        Ok(())
    }
}

/// All tables that the larger worlds write.
pub struct Tables {
    organizations: Vec<Organization>,
    paths: Rows,
    people: Vec<Person>,
    pub plans: Rows,
    pub pools: Rows,
    pub batches: Rows,
    pub keys: Rows,
    pub subscriptions: Rows,
    pub licenses: Vec<License>,
    pub codes: Rows,
    pub activations: Rows,
    pub requests: Vec<[Value; 32]>,
    pub entries: Rows,
    pub clocks: Rows,
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            organizations: Vec::new(),
            paths: Rows::new("organization_path", "ancestor_id, descendant_id, depth", 3),
            people: Vec::new(),
            plans: Rows::new(
                "service_plan",
                "id, owner_id, name, name_folded, enabled, product_id, charging, version_type, initial_months, auto_renewal_months, \
                 units_default, units_minimum, units_maximum, search, version, created_at",
                16,
            ),
            pools: Rows::new(
                "license_pool",
                "id, organization_id, product_id, version_type, allotted, assigned, minimum, version, created_at",
                9,
            ),
            batches: Rows::new(
                "registration_key_batch",
                "id, service_plan_id, owner_id, creator_id, key_count, units, note, created_at",
                8,
            ),
            keys: Rows::new(
                "registration_key",
                "id, batch_id, service_plan_id, owner_id, key_hash, key_sealed, key_masked, units, note, status, search, version, created_by, created_at",
                14,
            ),
            subscriptions: Rows::new(
                "subscription",
                "id, service_plan_id, customer_id, owner_id, units, starts_on, status, version, created_at",
                9,
            ),
            licenses: Vec::new(),
            codes: Rows::new("activation_code", "id, license_id, code_hash, code_sealed, code_masked, state, created_at", 7),
            activations: Rows::new(
                "activation",
                "id, license_id, activation_code_id, fingerprint, fingerprint_hash, has_components, secret_hash, hostname, platform, \
                 product_version, transfer, counter, used_units, last_seen_at, created_at",
                15,
            ),
            requests: Vec::new(),
            entries: Rows::new(
                "support_request_entry",
                "id, support_request_id, position, at, kind, visibility, side, author_id, body, detail",
                10,
            ),
            clocks: Rows::new(
                "support_clock",
                "id, support_request_id, kind, opened_at, target, due_at, warn_at, answered_at, breached, tell_at, state",
                11,
            ),
        }
    }
}

impl Tables {
    /// A company with its place in the tree and its administrator. `above` is the way up, nearest first.
    pub fn company(
        &mut self,
        tx: &Tx,
        company: &Organization,
        above: &[(OrganizationId, i64)],
        person: impl Fn(PersonId) -> Person,
    ) -> PersonId {
        let administrator: PersonId = kernel::Id::new(company.created_at, tx.rng());
        self.organizations.push(company.clone());
        self.paths.push([company.id.into(), company.id.into(), 0_i64.into()]);
        for (ancestor, depth) in above {
            self.paths.push([(*ancestor).into(), company.id.into(), (*depth).into()]);
        }
        self.people.push(person(administrator));
        administrator
    }

    /// Writes everything, parents before children.
    pub async fn insert(mut self, tx: &Tx) -> Result<()> {
        models(tx, self.organizations).await?;
        self.paths.insert(tx).await?;
        models(tx, self.people).await?;
        for rows in [&mut self.plans, &mut self.pools, &mut self.batches, &mut self.keys, &mut self.subscriptions] {
            rows.insert(tx).await?;
        }
        models(tx, self.licenses).await?;
        self.codes.insert(tx).await?;
        self.activations.insert(tx).await?;
        let mut requests = Rows::new("support_request", super::desk::COLUMNS, 32);
        self.requests.into_iter().for_each(|row| requests.push(row));
        for rows in [&mut requests, &mut self.entries, &mut self.clocks] {
            rows.insert(tx).await?;
        }
        Ok(())
    }
}

/// Rows whose type their domain shows: its own columns, so that a new one cannot be forgotten here.
async fn models<M>(tx: &Tx, models: Vec<M>) -> Result<()>
where
    M: ModelTrait + IntoActiveModel<<<M as ModelTrait>::Entity as EntityTrait>::ActiveModel>,
    <<M as ModelTrait>::Entity as EntityTrait>::ActiveModel: Send,
{
    let rows = PARAMETERS / <<M::Entity as EntityTrait>::Column as Iterable>::iter().count().max(1);
    let mut models = models.into_iter().peekable();
    while models.peek().is_some() {
        let chunk: Vec<_> = models.by_ref().take(rows).map(IntoActiveModel::into_active_model).collect();
        M::Entity::insert_many(chunk).exec_without_returning(tx.conn()).await?;
    }
    Ok(())
}
