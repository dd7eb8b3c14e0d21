use db::Tx;
use kernel::{Permission, PersonId, Place};
use serde_json::json;

use super::{SupportAgent, SupportAgentError, Terms, check, name_of_staff, store, wrong};

/// Makes somebody of the vendor's support staff a support agent.
pub(crate) async fn create(tx: &Tx, person_id: PersonId, terms: Terms) -> Result<SupportAgent, SupportAgentError> {
    tx.require(Permission::SupportAgentCreate, Place::Own)?;
    let Some(name) = name_of_staff(tx, person_id).await? else {
        let detail = "Choose somebody of the vendor's support staff.";
        return Err(SupportAgentError::Invalid(vec![wrong("/person_id", "not_assignable", detail)]));
    };
    check(tx, &terms).await?;
    let made = SupportAgent {
        id: tx.new_id(),
        person_id,
        name,
        calendar_id: terms.calendar_id,
        calendar_name: String::new(),
        takes_requests: terms.takes_requests,
        most_open: terms.most_open,
        profile: serde_json::to_string(&terms.profile).map_err(db::Error::from)?,
        load: 0,
        calendar_settings: String::new(),
        version: 1,
        created_at: tx.now(),
    };
    if !store::insert(tx, &made).await? {
        return Err(SupportAgentError::Taken);
    }
    audit::Entry::new(Permission::SupportAgentCreate, made.id).change(json!({"after": store::shown(&made)})).record(tx).await?;
    jobs::publish(tx, "support_agent.created", made.id, None, &json!({"support_agent_id": made.id, "person_id": person_id})).await?;
    Ok(store::find(tx, made.id).await?)
}
