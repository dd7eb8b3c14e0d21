use db::Tx;
use identity::Organization;
use kernel::{FieldError, OrganizationId, OrganizationKind, Permission};
use serde_json::json;

use super::{Branding, BrandingError, images::Slot, store};
use crate::{Color, Picture};

/// What may change; what is absent stays, an empty text takes over what stands above.
#[derive(Clone, Debug, Default)]
pub(super) struct BrandingChange {
    pub product_name: Option<String>,
    pub accent_color: Option<String>,
    pub second_color: Option<String>,
    pub support_contact: Option<String>,
    pub help_url: Option<String>,
    pub mail_sender: Option<String>,
    pub sign_in: Option<String>,
}

/// The organization's own branding, for those who may change it.
pub(super) async fn read(tx: &Tx, organization: OrganizationId) -> Result<Branding, BrandingError> {
    wearer(tx, organization, Permission::BrandingRead).await?;
    Ok(store::own(tx, organization, false).await?)
}

/// Whether [`update`] and [`set_image`] would be allowed.
pub(super) async fn may_update(tx: &Tx, organization: OrganizationId) -> Result<(), BrandingError> {
    wearer(tx, organization, Permission::BrandingUpdate).await.map(drop)
}

/// Changes texts and colors (spec 05.3).
pub(super) async fn update(tx: &Tx, organization: OrganizationId, change: BrandingChange) -> Result<Branding, BrandingError> {
    wearer(tx, organization, Permission::BrandingUpdate).await?;
    let before = store::own(tx, organization, true).await?;
    tx.match_version(before.version)?;
    let mut after = before.clone();
    let fields = [
        (&mut after.product_name, change.product_name),
        (&mut after.accent_color, change.accent_color),
        (&mut after.second_color, change.second_color),
        (&mut after.support_contact, change.support_contact),
        (&mut after.help_url, change.help_url),
        (&mut after.mail_sender, change.mail_sender),
        (&mut after.sign_in, change.sign_in),
    ];
    for (field, value) in fields {
        if let Some(value) = value {
            *field = value.trim().to_owned();
        }
    }
    let errors = check(&after);
    if !errors.is_empty() {
        return Err(BrandingError::Invalid(errors));
    }
    if !after.sign_in.is_empty() && store::by_sign_in(tx, &after.sign_in).await?.is_some_and(|other| other != organization) {
        return Err(BrandingError::SignInTaken);
    }
    let after = store::save(tx, after).await.map_err(taken)?;
    let shown = |row: &Branding| {
        json!({"product_name": row.product_name, "accent_color": row.accent_color, "second_color": row.second_color,
            "support_contact": row.support_contact, "help_url": row.help_url, "mail_sender": row.mail_sender,
            "sign_in": row.sign_in})
    };
    announce(tx, organization, json!({"before": shown(&before), "after": shown(&after)})).await?;
    Ok(after)
}

/// Puts an image in its place, or takes it away.
pub(super) async fn set_image(
    tx: &Tx,
    organization: OrganizationId,
    slot: Slot,
    picture: Option<Picture>,
) -> Result<Branding, BrandingError> {
    wearer(tx, organization, Permission::BrandingUpdate).await?;
    let mut row = store::own(tx, organization, true).await?;
    tx.match_version(row.version)?;
    let change = json!({"after": {slot.as_str(): if picture.is_some() { "replaced" } else { "removed" }}});
    let image = picture.map(|picture| picture.to_base64());
    match slot {
        Slot::Logo => row.logo = image,
        Slot::Icon => row.icon = image,
    }
    let row = store::save(tx, row).await?;
    announce(tx, organization, change).await?;
    Ok(row)
}

/// The organization, if the actor may do this there and it is one that has a branding.
async fn wearer(tx: &Tx, organization: OrganizationId, permission: Permission) -> Result<Organization, BrandingError> {
    let found = identity::visible_organization(tx, organization).await?;
    tx.require(permission, tx.actor().place_of(organization))?;
    if found.kind == OrganizationKind::Vendor || found.kind.is_tier1() { Ok(found) } else { Err(BrandingError::NotHere) }
}

async fn announce(tx: &Tx, organization: OrganizationId, change: serde_json::Value) -> Result<(), BrandingError> {
    audit::Entry::new(Permission::BrandingUpdate, organization).owner(organization).change(change).record(tx).await?;
    jobs::publish(tx, "branding.updated", organization, Some(organization), &json!({"organization_id": organization})).await?;
    Ok(())
}

/// Two who choose the same word at once: one of them is told.
fn taken(error: db::Error) -> BrandingError {
    if error.violates("branding", &["sign_in"]) { BrandingError::SignInTaken } else { error.into() }
}

fn check(row: &Branding) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, code: &str, detail: &str| {
        errors.push(FieldError { pointer: format!("/{field}"), code: code.into(), detail: detail.into() });
    };
    let texts =
        [("product_name", &row.product_name, 80), ("support_contact", &row.support_contact, 200), ("mail_sender", &row.mail_sender, 80)];
    for (field, text, most) in texts {
        if text.chars().count() > most {
            wrong(field, "too_long", &format!("At most {most} characters."));
        } else if text.chars().any(char::is_control) {
            wrong(field, "wrong_value", "Line breaks and control characters are not possible here.");
        }
    }
    let word = row.sign_in.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !row.sign_in.is_empty() && (!word || row.sign_in.len() < 3 || row.sign_in.len() > 40 || row.sign_in.starts_with('-')) {
        wrong("sign_in", "wrong_value", "3 to 40 characters: a-z, 0-9 and hyphens between them.");
    }
    let plain = row.help_url.chars().all(|c| !c.is_whitespace() && !c.is_control());
    let web = row.help_url.starts_with("https://") || row.help_url.starts_with("http://");
    if !row.help_url.is_empty() && (!web || !plain || row.help_url.len() > 500) {
        wrong("help_url", "wrong_value", "An address that starts with https://.");
    }
    for (field, text) in [("accent_color", &row.accent_color), ("second_color", &row.second_color)] {
        match text.parse::<Color>() {
            _ if text.is_empty() => {}
            Err(detail) => wrong(field, "wrong_value", detail),
            Ok(color) if !color.reads_on_white() => {
                wrong(field, "contrast", "Text in this color cannot be read on white (contrast below 4.5 to 1). Choose a darker one.");
            }
            Ok(_) => {}
        }
    }
    errors
}

#[cfg(test)]
mod tests {
    use kernel::{OrganizationKind, Role};

    use super::*;
    use crate::{look_of, street::Street};

    fn change(name: &str, color: &str) -> BrandingChange {
        BrandingChange { product_name: Some(name.into()), accent_color: Some(color.into()), ..BrandingChange::default() }
    }

    #[tokio::test]
    async fn a_sign_in_page_belongs_to_one_and_serves_all_below() {
        let street = Street::new().await;
        let set = async |who: &kernel::Actor, on, word: &str| {
            let change = BrandingChange { sign_in: Some(word.into()), ..BrandingChange::default() };
            street.stage.cx(who.clone()).write(async |tx| update(&tx, on, change.clone()).await.map(|row| row.version)).await
        };
        set(&street.north, street.north_id, "nordlicht").await.unwrap();
        set(&street.north, street.north_id, "nordlicht").await.unwrap();
        assert!(matches!(set(&street.south, street.south_id, "nordlicht").await, Err(BrandingError::SignInTaken)));
        let found = async |word: &str| street.stage.system().read(async |tx| store::by_sign_in(&tx, word).await).await.unwrap();
        assert_eq!((found("nordlicht").await, found("nord").await, found("").await), (Some(street.north_id), None, None));
        let look = street.stage.system().read(async |tx| look_of(&tx, street.customer_id).await).await.unwrap();
        assert_eq!(look.sign_in, "nordlicht", "who is below signs in there too");
        set(&street.north, street.north_id, "").await.unwrap();
        set(&street.south, street.south_id, "nordlicht").await.unwrap();
    }

    #[tokio::test]
    async fn a_distributor_overrides_the_vendor_for_all_below_it_and_for_nobody_else() {
        let street = Street::new().await;
        let set = async |who: &kernel::Actor, on, change: BrandingChange| {
            street
                .stage
                .cx(who.clone())
                .write(async |tx| {
                    let row = update(&tx, on, change.clone()).await?;
                    Ok::<_, BrandingError>(row.version)
                })
                .await
        };
        assert_eq!(set(&street.vendor, street.vendor_id, change("Harbor", "#1f5fbf")).await.unwrap(), 1);
        set(&street.north, street.north_id, change("Nordlicht", "")).await.unwrap();
        let look = async |of| street.stage.system().read(async |tx| look_of(&tx, of).await).await.unwrap();
        let customer = look(street.customer_id).await;
        assert_eq!((customer.product_name.as_str(), customer.accent_color.to_string().as_str()), ("Nordlicht", "#1f5fbf"));
        assert_eq!(look(street.south_id).await.product_name, "Harbor");
        // A neighbor's is not there; a customer has none; below the vendor everything may be changed by it.
        assert!(matches!(set(&street.south, street.north_id, change("x", "")).await, Err(BrandingError::Db(db::Error::NotFound))));
        assert!(matches!(set(&street.buyer, street.customer_id, change("x", "")).await, Err(BrandingError::Db(db::Error::Forbidden(_)))));
        assert!(matches!(set(&street.vendor, street.customer_id, change("x", "")).await, Err(BrandingError::NotHere)));
        assert_eq!(set(&street.vendor, street.north_id, change("", "")).await.unwrap(), 2);
        assert_eq!(look(street.customer_id).await.product_name, "Harbor");
        let manager = street.member(street.north_id, OrganizationKind::Distributor, Role::CustomerAccountManager);
        assert!(matches!(set(&manager, street.north_id, change("x", "")).await, Err(BrandingError::Db(db::Error::Forbidden(_)))));
    }

    #[tokio::test]
    async fn colors_that_cannot_be_read_and_addresses_that_run_are_refused() {
        let row = |fill: fn(&mut Branding)| {
            let mut row = Branding::empty("org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap());
            fill(&mut row);
            check(&row).into_iter().map(|error| format!("{} {}", error.pointer, error.code)).collect::<Vec<_>>()
        };
        assert!(row(|_| {}).is_empty());
        assert_eq!(row(|row| row.accent_color = "#ffd400".into()), ["/accent_color contrast"]);
        assert_eq!(row(|row| row.second_color = "blue".into()), ["/second_color wrong_value"]);
        for word in ["ab", "Nord", "nord licht", "-nord", "../me"] {
            let errors = check(&Branding { sign_in: word.into(), ..Branding::empty("org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap()) });
            assert_eq!(errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>(), ["/sign_in"], "{word}");
        }
        assert!(row(|row| row.sign_in = "nordlicht-2".into()).is_empty());
        assert_eq!(row(|row| row.help_url = "javascript:alert(1)".into()), ["/help_url wrong_value"]);
        assert_eq!(row(|row| row.mail_sender = "Harbor\r\nBcc: all@example.com".into()), ["/mail_sender wrong_value"]);
        assert_eq!(row(|row| row.product_name = "x".repeat(81)), ["/product_name too_long"]);
        assert!(row(|row| row.help_url = "https://help.harbor.example/start".into()).is_empty());
    }
}
