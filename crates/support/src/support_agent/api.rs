use axum::{Json, http::StatusCode};
use identity::Language;
use kernel::{Page, Permission, PersonId, Place, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Absence, Profile, Skill, SupportAgent, SupportAgentChange, SupportAgentError, SupportAgentId, Terms, create, delete, store, update,
};
use crate::calendar::CalendarId;

/// Somebody of the vendor who takes support requests (spec 04.6).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SupportAgent)]
pub struct SupportAgentBody {
    pub id: SupportAgentId,
    pub person_id: PersonId,
    pub name: String,
    /// Their hours.
    pub calendar_id: CalendarId,
    pub calendar_name: String,
    /// Routing may assign to them.
    pub takes_requests: bool,
    /// So many open support requests at most; absent: any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_open: Option<i64>,
    /// Beside English.
    pub languages: Vec<Language>,
    pub skills: Vec<Skill>,
    pub absences: Vec<Absence>,
    /// Open support requests that they work on.
    pub open_requests: i64,
    pub created_at: Timestamp,
    pub version: i64,
}

impl TryFrom<SupportAgent> for SupportAgentBody {
    type Error = db::Error;

    fn try_from(row: SupportAgent) -> Result<Self, db::Error> {
        let Profile { languages, skills, absences } = row.profile()?;
        Ok(Self {
            id: row.id,
            person_id: row.person_id,
            name: row.name,
            calendar_id: row.calendar_id,
            calendar_name: row.calendar_name,
            takes_requests: row.takes_requests,
            most_open: row.most_open,
            languages,
            skills,
            absences,
            open_requests: row.load,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"person_id": "usr_01jd3v8k6r2n4q7t9w1x3y5z7b", "calendar_id": "cal_01jd3v8k6r2n4q7t9w1x3y5z7b",
    "languages": ["de"], "skills": [{"level": 2}]}))]
pub struct CreateSupportAgent {
    /// Of the vendor's support staff.
    pub person_id: PersonId,
    pub calendar_id: CalendarId,
    #[serde(default = "yes")]
    pub takes_requests: bool,
    pub most_open: Option<i64>,
    #[serde(default)]
    pub languages: Vec<Language>,
    #[serde(default)]
    pub skills: Vec<Skill>,
    #[serde(default)]
    pub absences: Vec<Absence>,
}

fn yes() -> bool {
    true
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"absences": [{"from": "2026-12-24", "to": "2026-12-31"}]}))]
pub struct UpdateSupportAgent {
    pub calendar_id: Option<CalendarId>,
    pub takes_requests: Option<bool>,
    /// `null`: any number.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<i64>)]
    pub most_open: Option<Option<i64>>,
    pub languages: Option<Vec<Language>>,
    pub skills: Option<Vec<Skill>>,
    pub absences: Option<Vec<Absence>>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub takes_requests: Option<bool>,
}

/// Make somebody a support agent.
#[utoipa::path(post, path = "/support-agents", tag = "support agents", request_body = CreateSupportAgent,
    extensions(("x-permission" = json!("support_agent.create"))),
    responses((status = 201, body = SupportAgentBody), Problems))]
pub(crate) async fn support_agent_create(
    Caller(cx): Caller,
    Body(body): Body<CreateSupportAgent>,
) -> Reply<(StatusCode, Json<SupportAgentBody>)> {
    let made = cx
        .write(async |tx| {
            let CreateSupportAgent { person_id, calendar_id, takes_requests, most_open, languages, skills, absences } = body.clone();
            let terms = Terms { calendar_id, takes_requests, most_open, profile: Profile { languages, skills, absences } };
            let made = create(&tx, person_id, terms).await?;
            Ok::<_, SupportAgentError>(SupportAgentBody::try_from(made)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// All support agents with what they have to do.
#[utoipa::path(get, path = "/support-agents", tag = "support agents", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("support_agent.list"))),
    responses((status = 200, body = Page<SupportAgentBody>), Problems))]
pub(crate) async fn support_agent_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<SupportAgentBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require(Permission::SupportAgentList, Place::Own)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = page;
    let items = items.into_iter().map(SupportAgentBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// One support agent.
#[utoipa::path(get, path = "/support-agents/{id}", tag = "support agents", params(("id" = SupportAgentId, Path)),
    extensions(("x-permission" = json!("support_agent.read"))),
    responses((status = 200, body = SupportAgentBody), Problems))]
pub(crate) async fn support_agent_read(Caller(cx): Caller, Path(id): Path<SupportAgentId>) -> Reply<Versioned<SupportAgentBody>> {
    let row = cx
        .read(async |tx| {
            tx.require(Permission::SupportAgentRead, Place::Own)?;
            store::find(&tx, id).await
        })
        .await?;
    Ok(Versioned { version: row.version, body: row.try_into()? })
}

/// Change hours, skills, languages and absences.
#[utoipa::path(patch, path = "/support-agents/{id}", tag = "support agents", params(("id" = SupportAgentId, Path)),
    request_body = UpdateSupportAgent, extensions(("x-permission" = json!("support_agent.update"))),
    responses((status = 200, body = SupportAgentBody), Problems))]
pub(crate) async fn support_agent_update(
    Caller(cx): Caller,
    Path(id): Path<SupportAgentId>,
    Body(body): Body<UpdateSupportAgent>,
) -> Reply<Versioned<SupportAgentBody>> {
    let versioned = cx
        .write(async |tx| {
            let UpdateSupportAgent { calendar_id, takes_requests, most_open, languages, skills, absences } = body.clone();
            let change = SupportAgentChange { calendar_id, takes_requests, most_open, languages, skills, absences };
            let after = update(&tx, id, change).await?;
            Ok::<_, SupportAgentError>(Versioned { version: after.version, body: SupportAgentBody::try_from(after)? })
        })
        .await?;
    Ok(versioned)
}

/// Take somebody out of routing. What they work on stays theirs.
#[utoipa::path(delete, path = "/support-agents/{id}", tag = "support agents", params(("id" = SupportAgentId, Path)),
    extensions(("x-permission" = json!("support_agent.delete"))),
    responses((status = 204), Problems))]
pub(crate) async fn support_agent_delete(Caller(cx): Caller, Path(id): Path<SupportAgentId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
