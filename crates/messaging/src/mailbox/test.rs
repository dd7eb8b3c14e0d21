//! Trying a mailbox out: what its server says right now, without taking anything in.

use db::Cx;
use kernel::Permission;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Mailbox, MailboxError, MailboxId,
    connection::{Connection, Roots},
    store,
};

/// What a mailbox's server said.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct MailboxTested {
    pub works: bool,
    /// Why it does not; never the password.
    pub error: Option<String>,
    /// Mails in its folder.
    pub mails: Option<u32>,
}

/// Signs in and looks into the folder.
pub(super) async fn test(cx: &Cx, roots: &Roots, id: MailboxId) -> Result<MailboxTested, MailboxError> {
    let mailbox = asked(cx.clone(), id).await?;
    let mails = async {
        let mut connection = Connection::open(cx.vault(), roots, &mailbox).await?;
        let folder = connection.folder(&mailbox.folder).await?;
        connection.close().await;
        Ok::<_, super::connection::Failed>(folder.mails)
    };
    Ok(match mails.await {
        Ok(mails) => MailboxTested { works: true, error: None, mails: Some(mails) },
        Err(failed) => MailboxTested { works: false, error: Some(failed.to_string()), mails: None },
    })
}

async fn asked(cx: Cx, id: MailboxId) -> Result<Mailbox, MailboxError> {
    cx.write(async |tx| {
        tx.require_anywhere(Permission::MailboxTest)?;
        let mailbox = store::find(&tx, id).await?;
        audit::Entry::new(Permission::MailboxTest, id).record(&tx).await?;
        Ok(mailbox)
    })
    .await
}
