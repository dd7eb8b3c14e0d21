use axum::{
    Json,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use jiff::civil::Date;
use kernel::{OrganizationId, Page, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{
    BatchId, Filters, GenerateKeys, RegistrationKeyError, RegistrationKeyId, RegistrationKeyStatus, generate, list, read, reveal,
    status_at, store, void,
};
use crate::service_plan::{ServicePlanId, api::OrganizationRef};

/// A Registration Key without its text (spec 02.2).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RegistrationKey)]
pub struct RegistrationKeyBody {
    pub id: RegistrationKeyId,
    #[schema(examples("HE-****-****-****-7Q2M"))]
    pub key_masked: String,
    pub status: RegistrationKeyStatus,
    pub service_plan: ServicePlanRef,
    pub product_name: String,
    pub units: i64,
    pub note: String,
    /// The last day of use, in the owner's time zone.
    pub last_use_on: Option<String>,
    pub batch_id: BatchId,
    pub owner: OrganizationRef,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub registered_at: Option<Timestamp>,
    pub voided_at: Option<Timestamp>,
    pub void_reason: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ServicePlanRef {
    pub id: ServicePlanId,
    pub name: String,
}

fn body(listed: store::Listed, now: Timestamp) -> RegistrationKeyBody {
    let key = listed.key;
    RegistrationKeyBody {
        id: key.id,
        key_masked: key.key_masked,
        status: status_at(key.status, key.last_use_ends_at, now),
        service_plan: ServicePlanRef { id: key.service_plan_id, name: listed.service_plan_name },
        product_name: listed.product_name,
        units: key.units,
        note: key.note,
        last_use_on: key.last_use_on,
        batch_id: key.batch_id,
        owner: OrganizationRef { id: key.owner_id, company: listed.owner_company },
        created_by: key.created_by,
        created_at: key.created_at,
        registered_at: key.registered_at,
        voided_at: key.voided_at,
        void_reason: key.void_reason,
    }
}

impl Export for RegistrationKeyBody {
    const NAME: &'static str = "registration-keys";
    const COLUMNS: &'static [&'static str] = &[
        "key",
        "status",
        "service plan",
        "product",
        "units",
        "owner",
        "note",
        "last use on",
        "created at",
        "registered at",
        "voided at",
        "void reason",
    ];

    fn row(&self) -> Vec<String> {
        let instant = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        vec![
            self.key_masked.clone(),
            self.status.to_string(),
            self.service_plan.name.clone(),
            self.product_name.clone(),
            self.units.to_string(),
            self.owner.company.clone(),
            self.note.clone(),
            self.last_use_on.clone().unwrap_or_default(),
            self.created_at.to_string(),
            instant(self.registered_at),
            instant(self.voided_at),
            self.void_reason.clone().unwrap_or_default(),
        ]
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"count": 1, "units": 25, "note": "Order 4711"}))]
pub struct GenerateRegistrationKeys {
    /// 1 to 10,000 in one batch.
    pub count: i64,
    /// Units of each key.
    pub units: i64,
    #[serde(default)]
    pub note: String,
    /// The last day on which the keys can be registered, in the owner's time zone.
    #[schema(value_type = Option<String>, format = Date)]
    pub last_use_on: Option<Date>,
    /// The buyer, to whom a single key is mailed.
    pub recipient_email: Option<String>,
    /// Sold to this company: nobody else can register the keys.
    pub customer_id: Option<OrganizationId>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct GeneratedRegistrationKeys {
    pub items: Vec<GeneratedRegistrationKey>,
}

/// A new key with its text.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct GeneratedRegistrationKey {
    pub id: RegistrationKeyId,
    #[schema(examples("HE-4K7M-9QX2-T3VN-7Q2M"))]
    pub key: String,
    pub status: RegistrationKeyStatus,
}

/// Generate Registration Keys from a plan. Their units come out of the plan owner's pool.
#[utoipa::path(post, path = "/service-plans/{id}/registration-keys", tag = "registration keys", params(("id" = ServicePlanId, Path)),
    request_body = GenerateRegistrationKeys, extensions(("x-permission" = json!("registration_key.generate"))),
    responses((status = 201, body = GeneratedRegistrationKeys), Problems))]
pub(crate) async fn registration_key_generate(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    Body(input): Body<GenerateRegistrationKeys>,
) -> Reply<(StatusCode, Json<GeneratedRegistrationKeys>)> {
    let keys = cx
        .write(async |tx| {
            let input = input.clone();
            let input = GenerateKeys {
                count: input.count,
                units: input.units,
                note: input.note,
                last_use_on: input.last_use_on,
                recipient_email: input.recipient_email,
                customer_id: input.customer_id,
            };
            let generated = generate(&tx, id, input).await?;
            let items = generated.into_iter().map(|one| GeneratedRegistrationKey {
                id: one.id,
                key: one.key.canonical(),
                status: RegistrationKeyStatus::Unused,
            });
            Ok::<_, RegistrationKeyError>(GeneratedRegistrationKeys { items: items.collect() })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(keys)))
}

/// The Registration Keys in scope. `Accept: text/csv` exports all of them.
#[utoipa::path(get, path = "/registration-keys", tag = "registration keys", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("registration_key.list"))),
    responses((status = 200, body = Page<RegistrationKeyBody>), Problems))]
pub(crate) async fn registration_key_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    let List { page, filters } = query;
    csv_or_json(cx, &headers, page, filters, async |cx, filters, page| {
        let found = cx.read(async |tx| list(&tx, &page, &filters).await).await?;
        Ok(found.map(|listed| body(listed, cx.now())))
    })
    .await
}

/// One Registration Key.
#[utoipa::path(get, path = "/registration-keys/{id}", tag = "registration keys", params(("id" = RegistrationKeyId, Path)),
    extensions(("x-permission" = json!("registration_key.read"))),
    responses((status = 200, body = RegistrationKeyBody), Problems))]
pub(crate) async fn registration_key_read(Caller(cx): Caller, Path(id): Path<RegistrationKeyId>) -> Reply<Versioned<RegistrationKeyBody>> {
    let listed = cx.read(async |tx| read(&tx, id).await).await?;
    Ok(Versioned { version: listed.key.version, body: body(listed, cx.now()) })
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RevealedRegistrationKey {
    pub key: String,
}

/// Show the key's text. Each reveal stands in the audit trail.
#[utoipa::path(post, path = "/registration-keys/{id}/reveal", tag = "registration keys", params(("id" = RegistrationKeyId, Path)),
    extensions(("x-permission" = json!("registration_key.reveal"))),
    responses((status = 200, body = RevealedRegistrationKey), Problems))]
pub(crate) async fn registration_key_reveal(Caller(cx): Caller, Path(id): Path<RegistrationKeyId>) -> Reply<Json<RevealedRegistrationKey>> {
    Ok(Json(cx.write(async |tx| reveal(&tx, id).await.map(|key| RevealedRegistrationKey { key })).await?))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "Sent to the wrong address"}))]
pub struct VoidRegistrationKey {
    pub reason: String,
}

/// Void an unused key: nobody can register it any more, its units go back to the pool.
#[utoipa::path(post, path = "/registration-keys/{id}/void", tag = "registration keys", params(("id" = RegistrationKeyId, Path)),
    request_body = VoidRegistrationKey, extensions(("x-permission" = json!("registration_key.void"))),
    responses((status = 200, body = RegistrationKeyBody), Problems))]
pub(crate) async fn registration_key_void(
    Caller(cx): Caller,
    Path(id): Path<RegistrationKeyId>,
    Body(input): Body<VoidRegistrationKey>,
) -> Reply<Json<RegistrationKeyBody>> {
    Ok(Json(cx.write(async |tx| void(&tx, id, &input.reason).await.map(|listed| body(listed, tx.now()))).await?))
}
