//! Plans, pools and keys of a partner.

use channel::{RegistrationKeyId, ServicePlanId};
use db::Tx;
use identity::Organization;
use kernel::{Id, Noun, PersonId};
use lease::{Prefix, RegistrationKey};

use super::{super::DemoError, Ground, tables::Tables};

enum Pool {}
impl Noun for Pool {
    const PREFIX: &'static str = "lpl";
}
enum Batch {}
impl Noun for Batch {
    const PREFIX: &'static str = "rkb";
}

/// Keys of a batch and their units.
const KEYS: i64 = 20;
const UNITS: i64 = 10;
/// What the domain binds sealed keys and their hashes to.
const PURPOSE: &str = "registration_key.key";

/// A yearly plan of every product.
pub(super) fn plans(tx: &Tx, ground: &Ground, tables: &mut Tables, owner: &Organization) -> Vec<ServicePlanId> {
    let plan = |product: &catalog::Product| {
        let id: ServicePlanId = Id::new(owner.created_at, tx.rng());
        let name = format!("{}, 1 year", product.name);
        tables.plans.push([
            id.into(),
            owner.id.into(),
            name.as_str().into(),
            kernel::fold(&name).into(),
            true.into(),
            product.id.into(),
            "prepaid".into(),
            "full".into(),
            12_i64.into(),
            0_i64.into(),
            10_i64.into(),
            1_i64.into(),
            100_000_i64.into(),
            kernel::fold(&format!("{name} {}", product.name)).into(),
            1_i64.into(),
            owner.created_at.into(),
        ]);
        id
    };
    ground.products.iter().map(plan).collect()
}

/// A pool of every product, with what was handed out and a quarter more.
pub(super) fn pools(tx: &Tx, ground: &Ground, tables: &mut Tables, owner: &Organization, assigned: [i64; 3]) {
    for (product, assigned) in ground.products.iter().zip(assigned) {
        for (version_type, assigned) in [("full", assigned), ("trial", 0)] {
            let id: Id<Pool> = Id::new(owner.created_at, tx.rng());
            tables.pools.push([
                id.into(),
                owner.id.into(),
                product.id.into(),
                version_type.into(),
                (assigned * 5 / 4 + 100).into(),
                assigned.into(),
                50_i64.into(),
                1_i64.into(),
                owner.created_at.into(),
            ]);
        }
    }
}

/// A batch of unused keys; answers their units.
pub(super) fn keys(
    tx: &Tx,
    ground: &Ground,
    tables: &mut Tables,
    owner: &Organization,
    plan: ServicePlanId,
    creator: PersonId,
) -> Result<i64, DemoError> {
    let product = &ground.products[0];
    let prefix: Prefix = product.key_prefix.parse().map_err(|_| DemoError::Answer { pointer: "key prefix".into() })?;
    let batch: Id<Batch> = Id::new(ground.era.end, tx.rng());
    let note = "Online shop";
    tables.batches.push([
        batch.into(),
        plan.into(),
        owner.id.into(),
        creator.to_string().into(),
        KEYS.into(),
        UNITS.into(),
        note.into(),
        ground.era.end.into(),
    ]);
    let search = kernel::fold(&format!("{note} {}, 1 year {} {}", product.name, product.name, owner.company));
    for _ in 0..KEYS {
        let id: RegistrationKeyId = Id::new(ground.era.end, tx.rng());
        let key = RegistrationKey::generate(prefix, product.code_alphabet, tx.rng());
        let text = key.canonical();
        tables.keys.push([
            id.into(),
            batch.into(),
            plan.into(),
            owner.id.into(),
            tx.vault().look_up(PURPOSE, text.as_bytes()).into(),
            tx.vault().seal(PURPOSE, text.as_bytes(), tx.rng()).map_err(db::Error::from)?.into(),
            key.masked().into(),
            UNITS.into(),
            note.into(),
            "unused".into(),
            search.as_str().into(),
            1_i64.into(),
            creator.to_string().into(),
            ground.era.end.into(),
        ]);
    }
    Ok(KEYS * UNITS)
}
