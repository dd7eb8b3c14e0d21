use axum::{Json, http::StatusCode};
use kernel::{Page, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    CalendarId, CalendarRefused, CalendarSettings, Holiday, Override, Pause, Segment, WARN_PERCENT, Weekly,
    calculate::{Aim, Question, count, find_deadline},
    create::{EUROPE, NewCalendar, create},
    import::import_holidays,
    list::{list, read},
    store::Model,
    update::{CalendarChange, update},
};

/// When a support region is open (spec 04.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Calendar)]
pub struct CalendarBody {
    pub id: CalendarId,
    pub name: String,
    /// IANA name, for example `Europe/Berlin`.
    pub time_zone: String,
    pub weekly: Weekly,
    pub holidays: Vec<Holiday>,
    pub overrides: Vec<Override>,
    pub support_region: String,
    /// New support requests of the region count by it.
    pub is_default: bool,
    /// After an edit that moves very many deadlines: they are still being counted anew.
    pub recounting: bool,
    pub created_at: Timestamp,
    pub version: i64,
}

impl TryFrom<Model> for CalendarBody {
    type Error = db::Error;

    fn try_from(row: Model) -> Result<Self, db::Error> {
        let CalendarSettings { name, time_zone, weekly, holidays, overrides } = row.calendar()?.into();
        Ok(Self {
            id: row.id,
            name,
            time_zone,
            weekly,
            holidays,
            overrides,
            support_region: row.support_region,
            is_default: row.is_default,
            recounting: row.recount_behind.is_some(),
            created_at: row.created_at,
            version: row.version,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Europe", "time_zone": "Europe/Berlin", "weekly": {"mon": [{"from": "09:00", "to": "18:30"}]},
    "holidays": [{"date": "2026-12-25", "name": "Christmas Day", "yearly": true}], "overrides": []}))]
pub struct CreateCalendar {
    pub name: String,
    pub time_zone: String,
    #[serde(default)]
    pub weekly: Weekly,
    #[serde(default)]
    pub holidays: Vec<Holiday>,
    #[serde(default)]
    pub overrides: Vec<Override>,
    #[serde(default = "europe")]
    pub support_region: String,
    #[serde(default)]
    pub is_default: bool,
}

fn europe() -> String {
    EUROPE.to_owned()
}

impl From<CreateCalendar> for NewCalendar {
    fn from(body: CreateCalendar) -> Self {
        let CreateCalendar { name, time_zone, weekly, holidays, overrides, support_region, is_default } = body;
        Self { settings: CalendarSettings { name, time_zone, weekly, holidays, overrides }, support_region, is_default }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"holidays": [{"date": "2026-12-25", "name": "Christmas Day", "yearly": true}]}))]
pub struct UpdateCalendar {
    pub name: Option<String>,
    pub time_zone: Option<String>,
    pub weekly: Option<Weekly>,
    pub holidays: Option<Vec<Holiday>>,
    pub overrides: Option<Vec<Override>>,
    /// Only `true`: the region's default until now gives way.
    pub is_default: Option<bool>,
}

impl From<UpdateCalendar> for CalendarChange {
    fn from(body: UpdateCalendar) -> Self {
        let UpdateCalendar { name, time_zone, weekly, holidays, overrides, is_default } = body;
        Self { name, time_zone, weekly, holidays, overrides, is_default }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub support_region: Option<String>,
}

/// Create a calendar.
#[utoipa::path(post, path = "/calendars", tag = "calendars", request_body = CreateCalendar,
    extensions(("x-permission" = json!("calendar.create"))),
    responses((status = 201, body = CalendarBody), Problems))]
pub(crate) async fn calendar_create(Caller(cx): Caller, Body(body): Body<CreateCalendar>) -> Reply<(StatusCode, Json<CalendarBody>)> {
    let made = cx
        .write(async |tx| {
            let row = create(&tx, body.clone().into()).await?;
            Ok::<_, CalendarRefused>(CalendarBody::try_from(row)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// All calendars.
#[utoipa::path(get, path = "/calendars", tag = "calendars", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("calendar.list"))),
    responses((status = 200, body = Page<CalendarBody>), Problems))]
pub(crate) async fn calendar_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<CalendarBody>>> {
    let Page { items, next_cursor, total, total_is_exact } = cx.read(async |tx| list(&tx, &query.page, &query.filters).await).await?;
    let items = items.into_iter().map(CalendarBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// One calendar.
#[utoipa::path(get, path = "/calendars/{id}", tag = "calendars", params(("id" = CalendarId, Path)),
    extensions(("x-permission" = json!("calendar.read"))),
    responses((status = 200, body = CalendarBody), Problems))]
pub(crate) async fn calendar_read(Caller(cx): Caller, Path(id): Path<CalendarId>) -> Reply<Versioned<CalendarBody>> {
    let row = cx.read(async |tx| read(&tx, id).await).await?;
    Ok(Versioned { version: row.version, body: row.try_into()? })
}

/// Change a calendar. The deadlines of open support requests follow; answered clocks keep theirs.
#[utoipa::path(patch, path = "/calendars/{id}", tag = "calendars", params(("id" = CalendarId, Path)), request_body = UpdateCalendar,
    extensions(("x-permission" = json!("calendar.update"))),
    responses((status = 200, body = CalendarBody), Problems))]
pub(crate) async fn calendar_update(
    Caller(cx): Caller,
    Path(id): Path<CalendarId>,
    Body(body): Body<UpdateCalendar>,
) -> Reply<Versioned<CalendarBody>> {
    let versioned = cx
        .write(async |tx| {
            let row = update(&tx, id, body.clone().into()).await?;
            Ok::<_, CalendarRefused>(Versioned { version: row.version, body: CalendarBody::try_from(row)? })
        })
        .await?;
    Ok(versioned)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"icalendar": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas Day\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"}))]
pub struct ImportHolidays {
    /// The text of an iCalendar file: all-day events, single or yearly.
    pub icalendar: String,
}

/// Add the holidays of an iCalendar file. Those that the calendar has already stay as they are.
#[utoipa::path(post, path = "/calendars/{id}/import-holidays", tag = "calendars", params(("id" = CalendarId, Path)),
    request_body = ImportHolidays, extensions(("x-permission" = json!("calendar.update"))),
    responses((status = 200, body = CalendarBody), Problems))]
pub(crate) async fn calendar_import_holidays(
    Caller(cx): Caller,
    Path(id): Path<CalendarId>,
    Body(body): Body<ImportHolidays>,
) -> Reply<Versioned<CalendarBody>> {
    Ok(cx
        .write(async |tx| {
            let row = import_holidays(&tx, id, &body.icalendar).await?;
            Ok::<_, CalendarRefused>(Versioned { version: row.version, body: CalendarBody::try_from(row)? })
        })
        .await?)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"start": "2026-05-04T10:00:00+02:00", "target_minutes": 240}))]
pub struct AskDeadline {
    /// With its offset; a naive one is refused.
    pub start: Timestamp,
    /// Minutes in which the calendar is open. Either this or `target_business_days`.
    pub target_minutes: Option<u32>,
    pub target_business_days: Option<u32>,
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// 1 to 100; 75 if absent.
    pub warn_percent: Option<u8>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Deadline)]
pub struct DeadlineBody {
    /// Absent while an open pause keeps the target from being used up.
    pub due_at: Option<Timestamp>,
    /// The same in the calendar's time zone, with its offset.
    #[schema(examples("2026-05-04T14:00:00+02:00"))]
    pub due_local: Option<String>,
    pub warn_at: Option<Timestamp>,
    /// How it was computed: the running time by interval.
    pub segments: Vec<Segment>,
}

/// When a target is due by this calendar, when to warn, and how that was computed.
#[utoipa::path(post, path = "/calendars/{id}/deadline", tag = "calendars", params(("id" = CalendarId, Path)), request_body = AskDeadline,
    extensions(("x-permission" = json!("calendar.read"))),
    responses((status = 200, body = DeadlineBody), Problems))]
pub(crate) async fn calendar_deadline(
    Caller(cx): Caller,
    Path(id): Path<CalendarId>,
    Body(body): Body<AskDeadline>,
) -> Reply<Json<DeadlineBody>> {
    let calendar = cx.read(async |tx| read(&tx, id).await).await?.calendar()?;
    let aim = Aim::of(body.target_minutes, body.target_business_days)?;
    let question = Question { start: body.start, aim, pauses: body.pauses, warn_percent: body.warn_percent.unwrap_or(WARN_PERCENT) };
    let found = find_deadline(&calendar, &question)?;
    let due_local = found.due_at.map(|due_at| calendar.local_text(due_at));
    Ok(Json(DeadlineBody { due_at: found.due_at, due_local, warn_at: found.warn_at, segments: found.segments }))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "2026-05-04T10:00:00+02:00", "to": "2026-05-05T10:00:00+02:00"}))]
pub struct AskElapsed {
    /// With its offset; a naive one is refused.
    pub from: Timestamp,
    pub to: Timestamp,
    #[serde(default)]
    pub pauses: Vec<Pause>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Elapsed)]
pub struct ElapsedBody {
    /// Business time between the two, without the pauses.
    pub seconds: i64,
    pub segments: Vec<Segment>,
}

/// How much business time passed between two instants, and how that was computed.
#[utoipa::path(post, path = "/calendars/{id}/elapsed", tag = "calendars", params(("id" = CalendarId, Path)), request_body = AskElapsed,
    extensions(("x-permission" = json!("calendar.read"))),
    responses((status = 200, body = ElapsedBody), Problems))]
pub(crate) async fn calendar_elapsed(
    Caller(cx): Caller,
    Path(id): Path<CalendarId>,
    Body(body): Body<AskElapsed>,
) -> Reply<Json<ElapsedBody>> {
    let calendar = cx.read(async |tx| read(&tx, id).await).await?.calendar()?;
    let found = count(&calendar, body.from, body.to, &body.pauses)?;
    Ok(Json(ElapsedBody { seconds: found.seconds, segments: found.segments }))
}
