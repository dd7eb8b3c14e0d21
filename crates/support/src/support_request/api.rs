mod body;
pub(crate) mod candidates;
pub(crate) mod engineering;
mod export;
pub(crate) mod life;
pub(crate) mod macros;
pub(crate) mod urgency;
pub(crate) use super::live::api as live;
pub(crate) use super::relation::api as relation;

use axum::{Json, http::StatusCode, response::Response};
use http::HeaderMap;
use kernel::Page;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{SupportRequestError, SupportRequestId, assign, close, create, list, message, prioritize, progress, store::View};

pub use body::{
    AddMessage, AssignSupportRequest, CloseSupportRequest, ConfirmSolution, CreateSupportRequest, EntryBody, Filters,
    PrioritizeSupportRequest, ProposeSolution, SupportCustomer, SupportPerson, SupportRequestBody,
};

pub(super) type Answer = Reply<Versioned<SupportRequestBody>>;

pub(super) fn versioned(view: View) -> Result<Versioned<SupportRequestBody>, SupportRequestError> {
    Ok(Versioned { version: view.request.version, body: view.try_into()? })
}

/// Open a support request. Entitlement is checked; the answer holds its number and the response deadline.
#[utoipa::path(post, path = "/support-requests", tag = "support requests", request_body = CreateSupportRequest,
    extensions(("x-permission" = json!("support_request.create"))),
    responses((status = 201, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_create(
    Caller(cx): Caller,
    Body(body): Body<CreateSupportRequest>,
) -> Reply<(StatusCode, Json<SupportRequestBody>)> {
    let made = cx
        .write(async |tx| {
            let view = create::create(&tx, body.clone().into()).await?;
            Ok::<_, SupportRequestError>(SupportRequestBody::try_from(view)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The support requests in scope, by the next response deadline. `Accept: text/csv` exports all of them.
#[utoipa::path(get, path = "/support-requests", tag = "support requests", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("support_request.list"))),
    responses((status = 200, body = Page<SupportRequestBody>), Problems))]
pub(crate) async fn support_request_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    let List { page, filters } = query;
    csv_or_json(cx, &headers, page, filters, async |cx, filters, page| {
        let Page { items, next_cursor, total, total_is_exact } = cx.read(async |tx| list::list(&tx, &page, &filters).await).await?;
        let items = items.into_iter().map(SupportRequestBody::try_from).collect::<Result<_, _>>()?;
        Ok(Page { items, next_cursor, total, total_is_exact })
    })
    .await
}

/// One support request.
#[utoipa::path(get, path = "/support-requests/{id}", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.read"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_read(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Answer {
    Ok(versioned(cx.read(async |tx| list::read(&tx, id).await).await?)?)
}

/// What happened, in order. Internal entries are shown to the vendor's people alone.
#[utoipa::path(get, path = "/support-requests/{id}/timeline", tag = "support requests",
    params(("id" = SupportRequestId, Path), kernel::PageQuery),
    extensions(("x-permission" = json!("support_request.read"))),
    responses((status = 200, body = Page<EntryBody>), Problems))]
pub(crate) async fn support_request_timeline(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    query: List<body::NoFilters>,
) -> Reply<Json<Page<EntryBody>>> {
    let page = cx.read(async |tx| list::timeline(&tx, id, &query.page).await).await?;
    let Page { items, next_cursor, total, total_is_exact } = page;
    let items = items.into_iter().map(EntryBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// Write to the other side, or note something for the vendor's people alone (`support_request.note`).
#[utoipa::path(post, path = "/support-requests/{id}/messages", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = AddMessage, extensions(("x-permission" = json!("support_request.reply"))),
    responses((status = 201, body = EntryBody), Problems))]
pub(crate) async fn support_request_reply(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<AddMessage>,
) -> Reply<(StatusCode, Json<EntryBody>)> {
    let entry = cx
        .write(async |tx| {
            let entry = message::add_message(&tx, id, &body.body, body.visibility).await?;
            Ok::<_, SupportRequestError>(EntryBody::try_from(entry)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(entry)))
}

/// Give it to somebody of the vendor's support staff. Reassigning tells the customer.
#[utoipa::path(post, path = "/support-requests/{id}/assign", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = AssignSupportRequest, extensions(("x-permission" = json!("support_request.assign"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_assign(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<AssignSupportRequest>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(assign::assign(&tx, id, body.person_id).await?)).await?)
}

/// Choose or change the priority. Open clocks are recomputed from the opening; the customer sees the reason.
#[utoipa::path(post, path = "/support-requests/{id}/priority", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = PrioritizeSupportRequest, extensions(("x-permission" = json!("support_request.prioritize"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_prioritize(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<PrioritizeSupportRequest>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(prioritize::prioritize(&tx, id, body.priority, &body.reason).await?)).await?)
}

/// Wait for the customer.
#[utoipa::path(post, path = "/support-requests/{id}/wait", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.wait"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_wait(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Answer {
    Ok(cx.write(async |tx| versioned(progress::wait(&tx, id).await?)).await?)
}

/// Take up the work (again).
#[utoipa::path(post, path = "/support-requests/{id}/resume", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.resume"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_resume(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Answer {
    Ok(cx.write(async |tx| versioned(progress::resume(&tx, id).await?)).await?)
}

/// Propose a solution, which the customer confirms.
#[utoipa::path(post, path = "/support-requests/{id}/propose-solution", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = ProposeSolution, extensions(("x-permission" = json!("support_request.propose_solution"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_propose_solution(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<ProposeSolution>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(progress::propose_solution(&tx, id, body.body.as_deref()).await?)).await?)
}

/// Confirm that the solution works: closes the support request.
#[utoipa::path(post, path = "/support-requests/{id}/confirm", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = ConfirmSolution, extensions(("x-permission" = json!("support_request.confirm"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_confirm(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<ConfirmSolution>,
) -> Answer {
    Ok(cx
        .write(async |tx| {
            let rating = close::Rating { stars: body.rating, comment: body.comment.clone() };
            versioned(close::confirm(&tx, id, rating).await?)
        })
        .await?)
}

/// Close it for a reason.
#[utoipa::path(post, path = "/support-requests/{id}/close", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = CloseSupportRequest, extensions(("x-permission" = json!("support_request.close"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_close(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<CloseSupportRequest>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(close::close(&tx, id, body.reason, body.customer_consent.as_deref()).await?)).await?)
}
