//! Whom a mail comes from: the branding of the tier 1 above its reader (spec/05.1), or the installation's sender.

use branding::Look;
use db::{Result, Tx};
use kernel::OrganizationId;

#[derive(Clone, Debug)]
pub(crate) struct Face {
    /// Sender and signature.
    pub name: String,
    /// `#rrggbb`.
    pub accent: String,
    /// Whom to ask; may be empty.
    pub support_contact: String,
    pub has_logo: bool,
}

impl Face {
    /// `fallback` signs where nobody above has said a name.
    pub(crate) async fn of(tx: &Tx, organization: OrganizationId, fallback: &str) -> Result<Self> {
        let look = branding::look_of(tx, organization).await?;
        let named = look.mail_sender != Look::default().mail_sender;
        Ok(Self {
            name: if named { look.mail_sender } else { fallback.to_owned() },
            accent: look.accent_color.to_string(),
            support_contact: look.support_contact,
            has_logo: look.logo.is_some(),
        })
    }
}

/// The logo as a mail to `organization` carries it: PNG.
pub(crate) async fn logo(tx: &Tx, organization: OrganizationId) -> Result<Option<Vec<u8>>> {
    Ok(branding::look_of(tx, organization).await?.logo.map(|picture| picture.png))
}

#[cfg(test)]
mod tests {
    use catalog::ProductKind;

    use crate::{
        delivery::sink::Sink,
        world::{World, relayed},
    };

    /// One pixel.
    const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    async fn one_mail(world: &World, sink: &Sink) -> String {
        let license = world.license(ProductKind::Software, None).await;
        world.tick("license.expired", license, false).await;
        world.work(&relayed(sink.port)).await;
        let mails = sink.taken();
        let mine = mails.iter().rfind(|mail| mail.to == ["RCPT TO:<hanna@hafen.example>"]).unwrap();
        String::from_utf8(mine.data.clone()).unwrap()
    }

    #[tokio::test]
    async fn a_mail_comes_from_the_tier_1_above_its_reader_with_the_installations_address() {
        let world = World::new().await;
        let sink = Sink::start(None).await;
        let plain = one_mail(&world, &sink).await;
        assert!(plain.contains("From: \"Kestrel Software\" <noreply@kestrel.example>\r\n"), "{plain}");
        assert!(!plain.contains("image/png"));
        world
            .execute(&format!(
                "INSERT INTO branding (organization_id, product_name, accent_color, second_color, support_contact, help_url, mail_sender, sign_in, \
                 logo, version) VALUES ('{}', '', '#8a2b2b', '', 'hilfe@nordlicht.example', '', 'Nordlicht Lizenzen', '', '{PNG}', 1)",
                world.distributor.id
            ))
            .await;
        let branded = one_mail(&world, &sink).await;
        let text = branded.replace("=\r\n", "");
        assert!(branded.contains("From: \"Nordlicht Lizenzen\" <noreply@kestrel.example>\r\n"), "{branded}");
        assert!(text.contains("Fragen: hilfe@nordlicht.example") && text.contains("#8a2b2b") && text.contains("cid:logo"), "{text}");
        assert!(branded.contains("Content-ID: <logo>") && branded.contains(&PNG[..60]), "{branded}");
    }
}
