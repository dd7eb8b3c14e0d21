//! Sending a mail again: the same text to the same address, as a message of its own.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{MailStatus, SentMail, SentMailError, SentMailId, store};
use crate::mailer::queue;

pub(crate) async fn resend(tx: &Tx, id: SentMailId) -> Result<SentMail, SentMailError> {
    let mail = store::lock(tx, id).await?;
    tx.require(Permission::SentMailResend, tx.actor().place_of(mail.owner_id))?;
    tx.match_version(mail.version)?;
    if matches!(mail.status, MailStatus::Queued | MailStatus::Held) {
        return Err(SentMailError::Unfinished(mail.status));
    }
    if mail.link_expires_at.is_some_and(|end| end <= tx.now()) {
        return Err(SentMailError::LinkExpired);
    }
    if let Some(person) = mail.person_id
        && !identity::find_person(tx, person).await?.enabled
    {
        return Err(SentMailError::RecipientDisabled);
    }
    let again = SentMail {
        id: tx.new_id(),
        status: MailStatus::Queued,
        send_at: tx.now(),
        sent_at: None,
        attempts: 0,
        last_error: None,
        copy_of: Some(mail.copy_of.unwrap_or(id)),
        version: 1,
        created_at: tx.now(),
        ..mail
    };
    store::insert(tx, &again).await?;
    store::copy_body(tx, id, again.id).await?;
    queue(tx, again.id, again.send_at).await?;
    audit::Entry::new(Permission::SentMailResend, id)
        .owner(again.owner_id)
        .change(json!({"after": {"sent_mail_id": again.id, "event": again.event}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "sent_mail.resent", id, Some(again.owner_id), &json!({"sent_mail_id": again.id, "copy_of": id})).await?;
    Ok(again)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use kernel::{OrganizationKind, Problem, Role};

    use super::*;
    use crate::{
        delivery::sink::Sink,
        sent_mail::{api::Filters, store},
        world::{World, actor, organization, relayed, settings},
    };

    async fn again(world: &World, as_whom: kernel::Actor) -> Result<SentMailId, Problem> {
        let first: SentMailId = world.rows().await[0].id.parse().unwrap();
        let cx = world.stage.cx(as_whom);
        cx.write(async |tx| Ok::<_, SentMailError>(resend(&tx, first).await?.id)).await.map_err(Problem::from)
    }

    #[tokio::test]
    async fn a_mail_is_sent_again_as_a_message_of_its_own_to_the_same_address() {
        let world = World::new().await;
        let sink = Sink::start(None).await;
        world.invite("canary0token").await;
        world.work(&relayed(sink.port)).await;
        world.execute("UPDATE person SET email = 'other@hafen.example'").await;
        world.stage.clock.advance(Duration::from_secs(60));
        let copy = again(&world, actor(&world.distributor, Role::Administrator)).await.unwrap();
        world.work(&relayed(sink.port)).await;
        let taken = sink.taken();
        assert_eq!(taken.len(), 2);
        assert_eq!(taken[0].to, taken[1].to);
        assert!(String::from_utf8_lossy(&taken[1].data).contains(&format!("Message-ID: <{copy}@")));
        world.stage.clock.advance(Duration::from_secs(14 * 24 * 3600));
        assert_eq!(again(&world, actor(&world.distributor, Role::Administrator)).await.unwrap_err().code, "link_expired");
    }

    #[tokio::test]
    async fn only_who_may_and_sees_it_sends_again_and_only_what_is_finished() {
        let world = World::new().await;
        world.message("Scan stops", "Hello").await;
        world.work(&settings()).await;
        let stranger = organization(&world.stage, Some(&vendor(&world).await), OrganizationKind::Distributor, "south").await;
        let code = async |who| again(&world, who).await.unwrap_err().code;
        assert_eq!(code(actor(&stranger, Role::Administrator)).await, "not_found");
        assert_eq!(code(actor(&world.distributor, Role::BillingManager)).await, "forbidden");
        assert_eq!(code(actor(&world.customer, Role::Administrator)).await, "forbidden");
        assert_eq!(code(actor(&world.distributor, Role::Administrator)).await, "sent_mail_held");
        world.execute("UPDATE sent_mail SET status = 'queued'").await;
        assert_eq!(code(actor(&world.distributor, Role::Administrator)).await, "sent_mail_queued");
        world.execute("UPDATE sent_mail SET status = 'failed'").await;
        world.execute("UPDATE person SET enabled = FALSE").await;
        assert_eq!(code(actor(&world.distributor, Role::Administrator)).await, "recipient_disabled");
    }

    #[tokio::test]
    async fn a_list_is_scoped_filtered_and_searched_by_recipient_and_subject() {
        let world = World::new().await;
        world.message("Größe der Datei", "Hello").await;
        world.invite("canary0token").await;
        world.work(&settings()).await;
        let stranger = organization(&world.stage, Some(&vendor(&world).await), OrganizationKind::Distributor, "south").await;
        let count = async |who: &identity::Organization, q: &str, filters: Filters| {
            let query = kernel::PageQuery { q: Some(q.into()), ..kernel::PageQuery::default() };
            let cx = world.stage.cx(actor(who, Role::Administrator));
            cx.read(async |tx| store::page(&tx, &query, &filters).await).await.unwrap().items.len()
        };
        let any = Filters::default;
        assert_eq!(count(&world.distributor, "", any()).await, 2);
        assert_eq!(count(&stranger, "", any()).await, 0);
        assert_eq!(count(&world.distributor, "GROSSE datei", any()).await + count(&world.distributor, "größe", any()).await, 1 + 1);
        assert_eq!(count(&world.distributor, "hanna@hafen", any()).await, 2);
        assert_eq!(count(&world.distributor, "", Filters { event: Some("person.invited".into()), ..any() }).await, 1);
        assert_eq!(count(&world.distributor, "", Filters { status: Some(crate::MailStatus::Sent), ..any() }).await, 0);
    }

    async fn vendor(world: &World) -> identity::Organization {
        let id = world.distributor.parent_id.unwrap();
        world.stage.system().read(async |tx| identity::find_organization(&tx, id).await).await.unwrap()
    }
}
