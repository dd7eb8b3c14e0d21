//! Making keys from a plan: 1 to 10,000 in one batch. Their units come out of the plan owner's pool at once.

use db::Tx;
use identity::Organization;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{OrganizationId, OrganizationKind, Permission, Timestamp};
use lease::{Prefix, RegistrationKey as Key};
use serde_json::json;

use super::{BatchId, PURPOSE, RegistrationKey, RegistrationKeyError, RegistrationKeyId, StoredStatus, store};
use crate::{
    license_pool,
    service_plan::{self, Goods, ServicePlan, ServicePlanId, field_error},
};

#[derive(Clone, Debug)]
pub struct GenerateKeys {
    pub count: i64,
    /// Units of each key.
    pub units: i64,
    pub note: String,
    /// The last day on which the keys can be registered, in the owner's time zone.
    pub last_use_on: Option<Date>,
    /// The buyer, to whom a single key is mailed.
    pub recipient_email: Option<String>,
    /// Sold to this company: nobody else can register the keys.
    pub customer_id: Option<OrganizationId>,
}

/// A new key, shown with its text.
pub struct Generated {
    pub id: RegistrationKeyId,
    pub key: Key,
}

pub async fn generate(tx: &Tx, plan: ServicePlanId, input: GenerateKeys) -> Result<Vec<Generated>, RegistrationKeyError> {
    let plan = service_plan::store::lock(tx, plan).await?;
    tx.require(Permission::RegistrationKeyGenerate, plan.place(tx.actor()))?;
    make_batch(tx, &plan, plan.owner_id, input).await
}

/// Makes the keys in the name of `owner`, who sells by `plan`. The caller has asked for permission.
pub(crate) async fn make_batch(
    tx: &Tx,
    plan: &ServicePlan,
    owner_id: OrganizationId,
    input: GenerateKeys,
) -> Result<Vec<Generated>, RegistrationKeyError> {
    if !plan.enabled {
        return Err(RegistrationKeyError::PlanDisabled);
    }
    plan.check_unlocked()?;
    check(&input, plan)?;
    let goods = service_plan::goods(tx, plan).await?;
    goods.check_on_sale(tx.now().day_in(&TimeZone::UTC))?;
    if let Some(customer) = input.customer_id {
        goods.check_sold_in(&check_customer(tx, customer).await?)?;
    }
    let batch: BatchId = tx.new_id();
    license_pool::take(tx, plan, input.count * input.units, "Registration Keys", &batch.to_string()).await?;
    let owner = identity::find_organization(tx, owner_id).await?;
    let (rows, generated) = make(tx, plan, &goods, &owner, batch, &input).await?;
    let row = store::Batch { id: batch, service_plan_id: plan.id, owner_id, key_count: input.count, units: input.units, note: &input.note };
    store::insert_batch(tx, &row).await?;
    store::insert_keys(tx, rows).await?;
    audit::Entry::new(Permission::RegistrationKeyGenerate, batch)
        .owner(owner_id)
        .change(
            json!({"after": {"service_plan_id": plan.id, "count": input.count, "units": input.units, "last_use_on": input.last_use_on}}),
        )
        .record(tx)
        .await?;
    jobs::publish(tx, "registration_key.generated", batch, Some(owner_id), &json!({"batch_id": batch, "count": input.count})).await?;
    if let (Some(email), [single]) = (&input.recipient_email, generated.as_slice()) {
        issue_by_mail(tx, plan, &owner, single, input.units, email).await?;
    }
    Ok(generated)
}

async fn issue_by_mail(
    tx: &Tx,
    plan: &ServicePlan,
    owner: &Organization,
    single: &Generated,
    units: i64,
    email: &str,
) -> Result<(), RegistrationKeyError> {
    let payload = json!({
        "registration_key_id": single.id, "key": single.key.canonical(), "product_name": plan.product_name, "units": units,
        "recipient_email": email, "owner_company": owner.company, "language": owner.language,
    });
    Ok(jobs::publish(tx, "registration_key.issued", single.id, Some(owner.id), &payload).await?)
}

async fn make(
    tx: &Tx,
    plan: &ServicePlan,
    goods: &Goods,
    owner: &Organization,
    batch: BatchId,
    input: &GenerateKeys,
) -> Result<(Vec<RegistrationKey>, Vec<Generated>), RegistrationKeyError> {
    let prefix: Prefix = goods.key_prefix().parse().map_err(|_| RegistrationKeyError::Malformed)?;
    let last_use_ends_at = input.last_use_on.map(|day| end_of(day, &owner.time_zone)).transpose()?;
    let search = kernel::fold(&format!("{} {} {} {}", input.note, plan.name, goods.name(), owner.company));
    let mut rows = Vec::new();
    let mut generated = Vec::new();
    for _ in 0..input.count {
        let id: RegistrationKeyId = tx.new_id();
        let key = Key::generate(prefix, goods.code_alphabet(), tx.rng());
        let text = key.canonical();
        rows.push(RegistrationKey {
            id,
            batch_id: batch,
            service_plan_id: plan.id,
            owner_id: owner.id,
            key_hash: tx.vault().look_up(PURPOSE, text.as_bytes()),
            key_sealed: tx.vault().seal(PURPOSE, text.as_bytes(), tx.rng()).map_err(db::Error::from)?,
            key_masked: key.masked(),
            units: input.units,
            note: input.note.clone(),
            last_use_on: input.last_use_on.map(|day| day.to_string()),
            last_use_ends_at,
            status: StoredStatus::Unused,
            customer_id: input.customer_id,
            registered_by: None,
            registered_at: None,
            voided_at: None,
            void_reason: None,
            returned_at: None,
            search: search.clone(),
            version: 1,
            created_by: tx.actor().person(),
            created_at: tx.now(),
        });
        generated.push(Generated { id, key });
    }
    Ok((rows, generated))
}

/// 24:00 of `day` in `zone`.
fn end_of(day: Date, zone: &str) -> Result<Timestamp, RegistrationKeyError> {
    let wrong = || RegistrationKeyError::Invalid(vec![field_error("/last_use_on", "out_of_range", "This day cannot be used.")]);
    let zone = TimeZone::get(zone).map_err(|_| wrong())?;
    let end = day.tomorrow().and_then(|next| next.to_zoned(zone)).map_err(|_| wrong())?;
    Ok(end.timestamp().into())
}

/// The country of the customer that the keys are sold to.
async fn check_customer(tx: &Tx, customer: OrganizationId) -> Result<String, RegistrationKeyError> {
    match identity::visible_organization(tx, customer).await {
        Ok(organization) if organization.kind == OrganizationKind::Customer => Ok(organization.country),
        Ok(_) | Err(db::Error::NotFound) => {
            Err(RegistrationKeyError::Invalid(vec![field_error("/customer_id", "unknown", "There is no customer of yours with this id.")]))
        }
        Err(error) => Err(error.into()),
    }
}

fn check(input: &GenerateKeys, plan: &ServicePlan) -> Result<(), RegistrationKeyError> {
    let mut errors = Vec::new();
    if !(1..=10_000).contains(&input.count) {
        errors.push(field_error("/count", "out_of_range", "1 to 10,000 keys in one batch."));
    }
    if !plan.allows_units(input.units) {
        let detail = format!("This plan allows {} to {} units.", plan.units_minimum, plan.units_maximum);
        errors.push(field_error("/units", "out_of_range", &detail));
    }
    if input.note.chars().count() > 500 {
        errors.push(field_error("/note", "too_long", "At most 500 characters."));
    }
    if input.recipient_email.is_some() && input.count != 1 {
        errors.push(field_error("/recipient_email", "one_key_only", "Only a single key can be mailed to a buyer."));
    }
    if input.recipient_email.as_ref().is_some_and(|email| !identity::looks_like_email(email)) {
        errors.push(field_error("/recipient_email", "wrong_value", "This does not look like an e-mail address."));
    }
    if errors.is_empty() { Ok(()) } else { Err(RegistrationKeyError::Invalid(errors)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{POOL, World, world};

    fn keys(count: i64, units: i64) -> GenerateKeys {
        GenerateKeys { count, units, note: "Order 4711".into(), last_use_on: None, recipient_email: None, customer_id: None }
    }

    async fn make(world: &World, input: GenerateKeys) -> Result<Vec<String>, RegistrationKeyError> {
        let plan = world.plan.id;
        world
            .distributor
            .write(async |tx| Ok(generate(&tx, plan, input.clone()).await?.iter().map(|one| one.key.canonical()).collect()))
            .await
    }

    #[tokio::test]
    async fn keys_have_the_products_prefix_and_are_not_readable_in_the_database() {
        let world = world().await;
        let made = make(&world, keys(3, 10)).await.unwrap();
        assert!(made.iter().all(|key| key.len() == 22 && key.starts_with("HE-")), "{made:?}");
        let stored = world
            .distributor
            .read(async |tx| store::page(&tx, &kernel::PageQuery::default(), &super::super::Filters::default(), &[]).await);
        for listed in stored.await.unwrap().items {
            let row = format!("{:?}", listed.key);
            assert!(made.iter().all(|key| !row.contains(key.as_str())), "{row}");
        }
    }

    #[tokio::test]
    async fn a_pool_is_never_overdrawn_and_says_what_is_left() {
        let world = world().await;
        make(&world, keys(9, 10)).await.unwrap();
        let refused = make(&world, keys(2, 10)).await.unwrap_err();
        assert!(
            matches!(refused, RegistrationKeyError::Pool(license_pool::LicensePoolError::Exhausted { remaining, .. }) if remaining == POOL - 90)
        );
        make(&world, keys(1, 10)).await.unwrap();
    }

    #[tokio::test]
    async fn a_stranger_does_not_see_the_plan() {
        let world = world().await;
        let plan = world.plan.id;
        let refused = world.other_distributor.write(async |tx| generate(&tx, plan, keys(1, 1)).await.map(|_| ())).await.unwrap_err();
        assert!(matches!(refused, RegistrationKeyError::Db(db::Error::NotFound)), "{refused:?}");
    }

    #[tokio::test]
    async fn wrong_counts_units_and_addresses_name_their_fields() {
        let world = world().await;
        let input = GenerateKeys { recipient_email: Some("nobody".into()), ..keys(10_001, 1001) };
        let RegistrationKeyError::Invalid(errors) = make(&world, input).await.unwrap_err() else { panic!("accepted") };
        let pointers: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(pointers, ["/count", "/units", "/recipient_email", "/recipient_email"]);
    }

    #[tokio::test]
    async fn ten_thousand_keys_take_few_statements() {
        let world = world().await;
        let plan = world.plan.id;
        world.stage.system().write(async |tx| tx.execute("UPDATE license_pool SET allotted = 10000", []).await).await.unwrap();
        let statements = world.distributor.write(async |tx| {
            generate(&tx, plan, keys(10_000, 1)).await?;
            Ok::<_, RegistrationKeyError>(tx.conn().statements())
        });
        assert!(statements.await.unwrap() <= 30);
    }
}
