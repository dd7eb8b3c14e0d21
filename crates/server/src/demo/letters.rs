//! Mails that wait for somebody to decide: from a stranger, from somebody who claims to be of the vendor, from a machine.

use kernel::Role;
use messaging::Arrived;
use serde_json::json;

use super::{
    DemoError,
    theater::{Theater, text},
    world::World,
};
use crate::wiring::Installation;

const STRANGER: &str = "Message-ID: <81@werft-nord.example>\r\nFrom: Jonas Wieck <jonas@werft-nord.example>\r\nTo: support@kestrel.example\r\n\
Subject: Scan stops at 40 percent\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
Hello,\r\n\r\nsince this morning the scan stops at 40 percent on all of our file servers. We bought 250 seats last year; my colleague who had\r\n\
the account has left. What can we do?\r\n\r\nJonas Wieck\r\nWerft Nord\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
<p>Hello,</p><p>since this morning the scan stops at <b>40 percent</b> on all of our file servers. We bought 250 seats last year; my colleague\r\n\
who had the account has left. What can we do?</p><ul><li>file server 1 to 7</li><li>version 9.1</li></ul><p>Jonas Wieck<br>Werft Nord</p>\r\n--b--\r\n";

const LIST: &str = "Message-ID: <4471@lists.werft-nord.example>\r\nFrom: Einkauf <einkauf@werft-nord.example>\r\nTo: support@kestrel.example\r\n\
List-Id: <lieferanten.werft-nord.example>\r\nSubject: New address for invoices\r\n\r\nDear suppliers,\r\n\r\nfrom June on please send invoices to \
our new address.\r\n";

const AWAY: &str = "Message-ID: <12@moor.example>\r\nFrom: Lena Brandt <lena@moor.example>\r\nTo: support@kestrel.example\r\n\
Auto-Submitted: auto-replied\r\nSubject: Absent until Monday\r\n\r\nI am back on Monday. In urgent cases please call reception.\r\n";

/// A mailbox that is not read in the demo, and what would have come in by it.
pub async fn set(installation: &Installation, theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let manager = world.vendor.with_role(Role::SupportManager);
    let body = json!({"name": "Support", "address": "support@kestrel.example", "tagged": false, "host": "imap.kestrel.example", "port": 993,
        "encryption": "tls", "login": "support", "password": "not a real one", "folder": "INBOX", "enabled": false});
    let made = theater.post(manager, "/mailboxes", body).await?;
    let mailbox_id = text(&made, "/id")?.parse().map_err(|_| DemoError::Answer { pointer: "/id".into() })?;
    let intake = installation.mail_intake()?;
    for (uid, raw) in (1..).zip([AWAY, LIST, STRANGER]) {
        let size = i64::try_from(raw.len()).unwrap_or_default();
        let arrived = Arrived { mailbox_id, uid_validity: 1, uid, raw: raw.as_bytes().to_vec(), whole: true, size };
        intake.take_in(arrived).await?;
    }
    Ok(())
}
