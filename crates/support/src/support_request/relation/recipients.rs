//! Further addresses of the customer that get the mails of a support request (spec 04.4), and who follows it altogether.

use db::Tx;
use kernel::{Permission, PersonId};
use serde_json::json;

use super::store;
use crate::support_request::{
    SupportRequestError, SupportRequestId,
    error::field,
    progress,
    store::{self as requests, Model, View},
};

const MOST: usize = 20;

pub(super) async fn set_recipients(tx: &Tx, id: SupportRequestId, addresses: &[String]) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestSetRecipients;
    let mut request = progress::lock(tx, id, permission).await?;
    let before = of(&request)?;
    request.recipients = checked(addresses)?;
    requests::save(tx, &mut request).await?;
    let change = json!({"before": before.len(), "after": addresses.len()});
    let personal = json!({"before": before, "after": of(&request)?});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change).personal(personal).record(tx).await?;
    Ok(requests::find(tx, id).await?)
}

pub(in crate::support_request) fn of(request: &Model) -> db::Result<Vec<String>> {
    Ok(serde_json::from_str(&request.recipients)?)
}

/// What is stored of addresses that somebody typed.
pub(in crate::support_request) fn checked(addresses: &[String]) -> Result<String, SupportRequestError> {
    let wrong = |at: usize| field(&format!("/recipients/{at}"), "wrong_value", "This does not look like an e-mail address.");
    let mut errors: Vec<_> =
        addresses.iter().enumerate().filter(|(_, address)| !identity::looks_like_email(address.trim())).map(|(at, _)| wrong(at)).collect();
    if addresses.len() > MOST {
        errors.push(field("/recipients", "too_many", "At most 20 addresses."));
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    Ok(kept(addresses.iter().map(|address| address.trim().to_owned()).collect())?)
}

/// Each once, whatever its capitals.
pub(super) fn kept(addresses: Vec<String>) -> db::Result<String> {
    let mut kept: Vec<String> = Vec::with_capacity(addresses.len());
    for address in addresses {
        if !kept.iter().any(|known| known.eq_ignore_ascii_case(&address)) {
            kept.push(address);
        }
    }
    Ok(serde_json::to_string(&kept)?)
}

/// Who is told of a support request besides who opened it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Followers {
    /// Who watch it and may see it.
    pub people: Vec<PersonId>,
    /// Further addresses of the customer.
    pub addresses: Vec<String>,
}

/// For mails: nobody, if the actor does not see such a support request.
pub async fn followers(tx: &Tx, id: SupportRequestId) -> db::Result<Followers> {
    let request = match requests::find(tx, id).await {
        Ok(found) => found.request,
        Err(db::Error::NotFound) => return Ok(Followers::default()),
        Err(error) => return Err(error),
    };
    let people = store::watchers(tx, id).await?.into_iter().map(|watcher| watcher.id).collect();
    Ok(Followers { people, addresses: of(&request)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            create::NewSupportRequest,
            relation::watch::watch,
            trial::{code, input, open, place, run},
        },
    };

    fn list(addresses: &[&str]) -> Vec<String> {
        addresses.iter().map(|address| (*address).to_owned()).collect()
    }

    #[tokio::test]
    async fn further_addresses_are_set_at_the_opening_or_later_and_followed() {
        let desk = Desk::new().await;
        let two = list(&["it@hafen.example", "IT@hafen.example "]);
        let made = open(&desk.customer, NewSupportRequest { recipients: two, ..input(None) }).await.unwrap();
        assert_eq!(made.recipients, ["it@hafen.example"]);
        let wrong = list(&["it@hafen.example", "nobody"]);
        let refused = run(&desk.customer, async |tx| set_recipients(&tx, made.id, &wrong).await).await;
        assert_eq!(place(refused), ("/recipients/1".into(), "wrong_value".into()));
        let night = list(&["night@hafen.example"]);
        assert_eq!(code(run(&desk.partner, async |tx| set_recipients(&tx, made.id, &night).await).await), "forbidden");
        run(&desk.customer, async |tx| set_recipients(&tx, made.id, &night).await).await.unwrap();
        desk.engineer.write(async |tx| watch(&tx, made.id).await).await.unwrap();
        let found = desk.stage.system().read(async |tx| followers(&tx, made.id).await).await.unwrap();
        assert_eq!(found, Followers { people: vec![me(&desk.engineer)], addresses: night });
    }
}
