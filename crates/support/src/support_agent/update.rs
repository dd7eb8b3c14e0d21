use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{Absence, Skill, SupportAgent, SupportAgentError, SupportAgentId, Terms, check, store};
use crate::calendar::CalendarId;
use identity::Language;

/// What is absent stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct SupportAgentChange {
    pub calendar_id: Option<CalendarId>,
    pub takes_requests: Option<bool>,
    /// `Some(None)`: any number.
    pub most_open: Option<Option<i64>>,
    pub languages: Option<Vec<Language>>,
    pub skills: Option<Vec<Skill>>,
    pub absences: Option<Vec<Absence>>,
}

pub(crate) async fn update(tx: &Tx, id: SupportAgentId, change: SupportAgentChange) -> Result<SupportAgent, SupportAgentError> {
    tx.require(Permission::SupportAgentUpdate, Place::Own)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    let mut profile = before.profile()?;
    profile.languages = change.languages.unwrap_or(profile.languages);
    profile.skills = change.skills.unwrap_or(profile.skills);
    profile.absences = change.absences.unwrap_or(profile.absences);
    let terms = Terms {
        calendar_id: change.calendar_id.unwrap_or(before.calendar_id),
        takes_requests: change.takes_requests.unwrap_or(before.takes_requests),
        most_open: change.most_open.unwrap_or(before.most_open),
        profile,
    };
    check(tx, &terms).await?;
    let after = SupportAgent {
        calendar_id: terms.calendar_id,
        takes_requests: terms.takes_requests,
        most_open: terms.most_open,
        profile: serde_json::to_string(&terms.profile).map_err(db::Error::from)?,
        version: before.version + 1,
        ..before.clone()
    };
    store::save(tx, &after).await?;
    let change = json!({"before": store::shown(&before), "after": store::shown(&after)});
    audit::Entry::new(Permission::SupportAgentUpdate, id).change(change).record(tx).await?;
    jobs::publish(tx, "support_agent.updated", id, None, &json!({"support_agent_id": id, "person_id": after.person_id})).await?;
    Ok(store::find(tx, id).await?)
}
