//! Routes about links, merging, splitting, watchers, further addresses and tags.

use axum::{Json, http::StatusCode};
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{LinkKind, link, merge, recipients, split, store, tag, watch};
use crate::support_request::{
    Status, SupportRequestError, SupportRequestId,
    api::{Answer, SupportRequestBody, versioned},
};

/// Another support request that has to do with this one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportRequestLink)]
pub(crate) struct LinkBody {
    pub id: SupportRequestId,
    #[schema(examples("SR-0000123"))]
    pub number: String,
    pub subject: String,
    pub status: Status,
    pub kind: LinkKind,
    /// Whether the kind is said of this one: `previous` and `from_here`: the other came before.
    pub from_here: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct SupportRequestLinks {
    pub items: Vec<LinkBody>,
}

fn links_of(id: SupportRequestId, links: Vec<store::Linked>) -> SupportRequestLinks {
    let items = links
        .into_iter()
        .map(|one| LinkBody {
            id: one.id,
            number: one.number,
            subject: one.subject,
            status: one.status,
            kind: one.kind,
            from_here: one.source_id == id,
        })
        .collect();
    SupportRequestLinks { items }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"other_id": "sr_01jd3v8k6r2n4q7t9w1x3y5z7b", "kind": "related"}))]
pub(crate) struct LinkSupportRequest {
    /// Of the same customer.
    pub other_id: SupportRequestId,
    /// `split` is not given: that happens by itself.
    pub kind: LinkKind,
}

/// The other support requests that have to do with it.
#[utoipa::path(get, path = "/support-requests/{id}/links", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.read"))),
    responses((status = 200, body = SupportRequestLinks), Problems))]
pub(crate) async fn support_request_links(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<Json<SupportRequestLinks>> {
    Ok(Json(links_of(id, cx.read(async |tx| link::links(&tx, id).await).await?)))
}

/// Link it to another one of the same customer.
#[utoipa::path(post, path = "/support-requests/{id}/links", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = LinkSupportRequest, extensions(("x-permission" = json!("support_request.link"))),
    responses((status = 201, body = SupportRequestLinks), Problems))]
pub(crate) async fn support_request_link(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<LinkSupportRequest>,
) -> Reply<(StatusCode, Json<SupportRequestLinks>)> {
    let links =
        cx.write(async |tx| Ok::<_, SupportRequestError>(links_of(id, link::link(&tx, id, body.other_id, body.kind).await?))).await?;
    Ok((StatusCode::CREATED, Json(links)))
}

/// Undo a link.
#[utoipa::path(delete, path = "/support-requests/{id}/links/{other_id}", tag = "support requests",
    params(("id" = SupportRequestId, Path), ("other_id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.link"))), responses((status = 204), Problems))]
pub(crate) async fn support_request_unlink(
    Caller(cx): Caller,
    Path((id, other_id)): Path<(SupportRequestId, SupportRequestId)>,
) -> Reply<StatusCode> {
    cx.write(async |tx| link::unlink(&tx, id, other_id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"into_id": "sr_01jd3v8k6r2n4q7t9w1x3y5z7b", "customer_consent": "Ms. Petersen agreed by phone."}))]
pub(crate) struct MergeSupportRequest {
    /// The one that goes on, of the same customer.
    pub into_id: SupportRequestId,
    /// Who agreed, when and how.
    pub customer_consent: String,
}

/// Close it as a duplicate of another one, which goes on with its watchers. Answers that one.
#[utoipa::path(post, path = "/support-requests/{id}/merge", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = MergeSupportRequest, extensions(("x-permission" = json!("support_request.merge"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_merge(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<MergeSupportRequest>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(merge::merge(&tx, id, body.into_id, &body.customer_consent).await?)).await?)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"entries": ["sre_01jd3v8k6r2n4q7t9w1x3y5z7b"], "subject": "Reports are empty"}))]
pub(crate) struct SplitSupportRequest {
    /// Ids of messages of the timeline, 1 to 50; at least one of them public.
    pub entries: Vec<String>,
    pub subject: String,
}

/// Open a new one about what some messages of it say. Answers the new one.
#[utoipa::path(post, path = "/support-requests/{id}/split", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = SplitSupportRequest, extensions(("x-permission" = json!("support_request.split"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_split(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<SplitSupportRequest>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(split::split(&tx, id, &body.entries, &body.subject).await?)).await?)
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Watcher {
    pub id: PersonId,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Watchers {
    pub items: Vec<Watcher>,
}

/// Who watches it. Who of the vendor does is shown to the vendor's people alone.
#[utoipa::path(get, path = "/support-requests/{id}/watchers", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.read"))), responses((status = 200, body = Watchers), Problems))]
pub(crate) async fn support_request_watchers(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<Json<Watchers>> {
    let found = cx.read(async |tx| watch::watchers(&tx, id).await).await?;
    let named = |one: store::Watcher| Watcher { id: one.id, name: format!("{} {}", one.first_name, one.last_name) };
    Ok(Json(Watchers { items: found.into_iter().map(named).collect() }))
}

/// Get the mails about it.
#[utoipa::path(post, path = "/support-requests/{id}/watch", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.watch"))), responses((status = 204), Problems))]
pub(crate) async fn support_request_watch(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<StatusCode> {
    cx.write(async |tx| watch::watch(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Get no more mails about it.
#[utoipa::path(delete, path = "/support-requests/{id}/watch", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.watch"))), responses((status = 204), Problems))]
pub(crate) async fn support_request_unwatch(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<StatusCode> {
    cx.write(async |tx| watch::unwatch(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"recipients": ["it@hafen.example"]}))]
pub(crate) struct SetRecipients {
    /// At most 20; they replace those that were.
    pub recipients: Vec<String>,
}

/// Further addresses of the customer that get its mails.
#[utoipa::path(put, path = "/support-requests/{id}/recipients", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = SetRecipients, extensions(("x-permission" = json!("support_request.set_recipients"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_set_recipients(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<SetRecipients>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(recipients::set_recipients(&tx, id, &body.recipients).await?)).await?)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"tags": ["crash", "vip"]}))]
pub(crate) struct SetTags {
    /// Words of lower-case letters, digits and hyphens, at most 20; they replace those that were.
    pub tags: Vec<String>,
}

/// The words by which the vendor's people find it again.
#[utoipa::path(put, path = "/support-requests/{id}/tags", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = SetTags, extensions(("x-permission" = json!("support_request.tag"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_tag(Caller(cx): Caller, Path(id): Path<SupportRequestId>, Body(body): Body<SetTags>) -> Answer {
    Ok(cx.write(async |tx| versioned(tag::set_tags(&tx, id, &body.tags).await?)).await?)
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct SupportTag {
    pub tag: String,
    /// How many support requests have it.
    pub count: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct SupportTags {
    pub items: Vec<SupportTag>,
}

/// The tags in use, by name.
#[utoipa::path(get, path = "/support-tags", tag = "support requests",
    extensions(("x-permission" = json!("support_request.tag"))), responses((status = 200, body = SupportTags), Problems))]
pub(crate) async fn support_request_tags(Caller(cx): Caller) -> Reply<Json<SupportTags>> {
    let found = cx.read(async |tx| tag::tags(&tx).await).await?;
    Ok(Json(SupportTags { items: found.into_iter().map(|store::Tag { tag, count }| SupportTag { tag, count }).collect() }))
}
