//! What the vendor and its distributor publish: their look, the license agreement and the privacy statement.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    DemoError,
    theater::{Player, Theater},
    world::World,
};

/// The distributor that has a look of its own, by its place in the list of partners.
const DISTRIBUTOR: usize = 0;
/// The newer agreement counts from this many days after the end of the story.
const AHEAD: i64 = -30;

#[derive(Debug, Deserialize)]
struct Words {
    title: String,
    body: String,
}

/// The texts of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    language: String,
    eula: Words,
    privacy_statement: Words,
    /// What the newer version of the agreement adds.
    amendment: String,
}

fn texts() -> serde_json::Result<Vec<Texts>> {
    serde_json::from_str(include_str!("data/legal.json"))
}

/// Everything that is there before the first customer comes.
pub async fn publish(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let vendor = world.vendor.administrator();
    for text in texts()? {
        for (kind, words) in [("eula", &text.eula), ("privacy_statement", &text.privacy_statement)] {
            let body = json!({"kind": kind, "language": text.language, "version_label": "1.0", "title": words.title, "body": words.body});
            theater.post(vendor, "/legal-texts", body).await?;
        }
        let newer = format!("{}\n\n{}", text.eula.body, text.amendment);
        let body = json!({"kind": "eula", "language": text.language, "version_label": "2.0", "title": text.eula.title, "body": newer,
            "valid_from": world.era.day(AHEAD)});
        theater.post(vendor, "/legal-texts", body).await?;
    }
    let harbor = json!({"product_name": "Harbor", "accent_color": "#1f5fbf", "second_color": "#17365f", "mail_sender": "Harbor Software",
        "support_contact": "support@harbor-software.example, +49 40 5550 100", "help_url": "https://help.harbor-software.example"});
    dress(theater, vendor, &world.vendor.id.to_string(), harbor).await?;
    image(theater, vendor, &world.vendor.id.to_string(), "logo", include_bytes!("data/harbor-logo.png")).await?;
    image(theater, vendor, &world.vendor.id.to_string(), "icon", include_bytes!("data/harbor-icon.png")).await?;
    let distributor = &world.partners[DISTRIBUTOR];
    let (by, id) = (distributor.administrator(), distributor.id.to_string());
    let nordlicht = json!({"product_name": "Nordlicht", "accent_color": "#7a2e52", "second_color": "#3d2a3a", "mail_sender": "Nordlicht Distribution",
        "support_contact": "lizenzen@nordlicht.example, +49 30 5550 200"});
    dress(theater, by, &id, nordlicht).await?;
    image(theater, by, &id, "logo", include_bytes!("data/nordlicht-logo.png")).await
}

async fn dress(theater: &Theater<'_>, by: &Player, organization: &str, look: Value) -> Result<(), DemoError> {
    theater.patch(by, &format!("/branding/{organization}"), look).await.map(drop)
}

async fn image(theater: &Theater<'_>, by: &Player, organization: &str, slot: &str, png: &[u8]) -> Result<(), DemoError> {
    let body = json!({"image": STANDARD.encode(png)});
    theater.put(by, &format!("/branding/{organization}/{slot}"), body).await.map(drop)
}

/// The ids of what somebody who registers `key` accepts.
pub async fn to_accept(theater: &Theater<'_>, by: &Player, key: Option<&str>) -> Result<Vec<Value>, DemoError> {
    let preview = theater.post(by, "/registrations/preview", json!({"registration_key": key})).await?;
    let texts = preview["legal_texts"].as_array().into_iter().flatten();
    Ok(texts.map(|text| text["id"].clone()).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_texts_are_there_in_five_languages() {
        let texts = super::texts().unwrap();
        let languages: Vec<_> = texts.iter().map(|text| text.language.as_str()).collect();
        assert_eq!(languages, ["en", "de", "fr", "it", "es"]);
        assert!(
            texts.iter().all(|text| text.eula.body.len() > 500 && text.privacy_statement.body.len() > 500 && !text.amendment.is_empty())
        );
    }
}
