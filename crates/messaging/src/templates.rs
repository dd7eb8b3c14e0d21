//! The templates in `templates/mail/<event>/<language>.{subject,text,html}` and what may be done in them: read the listed
//! variables. A variable that is missing is an error, a value in HTML is escaped, and there is no way to switch that off.

use std::{borrow::Cow, fmt::Display};

use identity::Language;
use minijinja::{Environment, UndefinedBehavior, Value, value::Serde};
use rust_embed::RustEmbed;
use serde_json::Value as Json;

use crate::{notice, settings::MailSettingsError};

#[derive(RustEmbed)]
#[folder = "../../templates/mail"]
struct Files;

pub(crate) struct Templates(Environment<'static>);

/// A rendered mail.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Longest subject, in characters.
const SUBJECT: usize = 200;

/// Which template failed and how, without the values that it was given.
#[derive(Debug, thiserror::Error)]
#[error("template {name}, line {line}: {kind}")]
pub(crate) struct RenderError {
    name: String,
    line: usize,
    kind: minijinja::ErrorKind,
}

impl Templates {
    /// Reads all templates; every event must be there in every language and part.
    pub(crate) fn load() -> Result<Self, MailSettingsError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        // A value stays a value: nothing marks it as markup.
        environment.remove_filter("safe");
        for name in Files::iter().filter(|name| !name.ends_with(".json")) {
            let source = file(&name).ok_or_else(|| wrong(&name))?;
            environment.add_template_owned(name.clone().into_owned(), source).map_err(|_| wrong(&name))?;
        }
        for event in notice::EVENTS {
            for language in Language::ALL {
                for part in ["subject", "text", "html"] {
                    let name = name(event, *language, part);
                    environment.get_template(&name).map_err(|_| wrong(&name))?;
                }
            }
        }
        Ok(Self(environment))
    }

    pub(crate) fn render(&self, template: &str, language: Language, variables: &Json) -> Result<Rendered, RenderError> {
        // Whoever answers a mail about a support request is heard; whoever answers any other is not.
        let mut variables = variables.clone();
        variables["is_conversation"] = template.starts_with("support_request.").into();
        let variables = Value::from(Serde(variables));
        let part = |part: &str| self.part(name(template, language, part), &variables);
        Ok(Rendered { subject: one_line(&part("subject")?, SUBJECT), text: part("text")?, html: part("html")? })
    }

    fn part(&self, name: String, variables: &Value) -> Result<String, RenderError> {
        let rendered = self.0.get_template(&name).and_then(|template| template.render(variables.clone()));
        let mut text = rendered.map_err(|error| RenderError {
            name: error.name().map_or(name, str::to_owned),
            line: error.line().unwrap_or_default(),
            kind: error.kind(),
        })?;
        text.truncate(text.trim_end().len());
        text.push('\n');
        Ok(text)
    }
}

fn name(event: &str, language: Language, part: impl Display) -> String {
    format!("{event}/{language}.{part}")
}

fn file(name: &str) -> Option<String> {
    Files::get(name).and_then(|file| match file.data {
        Cow::Borrowed(bytes) => String::from_utf8(bytes.to_vec()).ok(),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok(),
    })
}

fn wrong(name: &str) -> MailSettingsError {
    MailSettingsError::Template(name.to_owned())
}

/// What stands in a header: no line break, no control character, no endless length.
pub(crate) fn one_line(text: &str, longest: usize) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

#[cfg(test)]
pub(crate) fn sample(event: &str) -> Json {
    serde_json::from_str(&file(&format!("{event}/sample.json")).expect("every event has a sample")).expect("a sample is JSON")
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fmt::Write};

    use catalog::Segment;
    use jiff::{civil::date, tz::TimeZone};

    use super::*;
    use crate::{
        face::Face,
        held_license::HeldLicense,
        notice::{About, Page, Reader},
        secret::View,
    };

    const CUSTOMER: &str = "org_01jd3v8k6r2n4q7t9w1x3y5z7b";
    const SELLER: &str = "org_01jd3v8k6r2n4q7t9w1x3y5z7d";
    const STRANGER: &str = "org_01jd3v8k6r2n4q7t9w1x3y5z7e";

    fn license() -> HeldLicense {
        HeldLicense {
            id: "lic_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(),
            customer_id: CUSTOMER.parse().unwrap(),
            owner_id: SELLER.parse().unwrap(),
            customer_company: "Hafen Logistik".into(),
            owner_company: "Nordlicht IT".into(),
            product_name: "Harbor Endpoint (Windows)".into(),
            segment: Segment::Smb,
            units: 25,
            starts_on: date(2025, 7, 4),
            awaits_sign_in: false,
            expires_on: date(2026, 7, 3),
            grace_last_on: date(2026, 8, 2),
            zone: TimeZone::get("Europe/Berlin").unwrap(),
            is_saas: false,
            is_trial: false,
            offline: false,
        }
    }

    fn page(language: Language, view: View) -> Page {
        Page {
            reader: Reader {
                name: "Hanna Petersen".into(),
                company: "Hafen Logistik".into(),
                login_id: "h.petersen".into(),
                language,
                zone: TimeZone::get("Europe/Berlin").unwrap(),
                organization_id: CUSTOMER.parse().ok(),
                is_administrator: true,
            },
            view,
            base_url: "https://licenses.kestrel.example".into(),
            face: Face {
                name: "Kestrel Software".into(),
                accent: "#2f5fb3".into(),
                support_contact: "help@kestrel.example".into(),
                has_logo: true,
            },
            at: "2026-05-04T08:00:00Z".parse().unwrap(),
            mentioned: Some("Ines Moreau".into()),
            mentioned_company: Some("Werft Nord".into()),
            licenses: vec![license()],
            opt_out_link: None,
        }
    }

    fn render(templates: &Templates, event: &str, language: Language, view: View, payload: Json) -> Rendered {
        show(templates, event, &page(language, view), payload)
    }
    fn show(templates: &Templates, event: &str, page: &Page, payload: Json) -> Rendered {
        let notice = notice::read(event, payload).expect("a known event").expect("a fitting payload");
        templates.render(event, page.reader.language, &page.variables(&*notice)).unwrap()
    }
    fn about_licenses(event: &str) -> bool {
        !matches!(notice::read(event, sample(event)).expect("a known event").expect("a fitting payload").about(), About::Nothing)
    }
    /// The same page as somebody else reads it.
    fn read_by(mut page: Page, organization: &str) -> Page {
        page.reader.organization_id = organization.parse().ok();
        page
    }

    #[test]
    fn every_mail_in_five_languages_is_as_stored() {
        let templates = Templates::load().unwrap();
        for event in notice::EVENTS {
            let mut text = String::new();
            for language in Language::ALL {
                let mail = render(&templates, event, *language, View::Recipient, sample(event));
                assert!(!mail.subject.is_empty() && !mail.text.contains("\n\n\n"), "{event} {language}: {mail:?}");
                assert!(!format!("{}{}", mail.subject, mail.text).contains(['!', '¡', '{']), "{event} {language}");
                let _ = write!(text, "=== {language}\nSubject: {}\n\n{}\n--- html\n{}\n", mail.subject, mail.text, mail.html);
                for (who, organization) in [("seller", SELLER), ("the former customer", STRANGER)] {
                    let other = show(&templates, event, &read_by(page(*language, View::Recipient), organization), sample(event));
                    // The same but for the link is the same mail.
                    let words = |mail: &Rendered| mail.text.replace("/my-products/", "/licenses/");
                    let told = who == "seller" || *event == "license.transferred";
                    if about_licenses(event) && told && (other.subject != mail.subject || words(&other) != words(&mail)) {
                        let _ = write!(text, "=== {language}, {who}\nSubject: {}\n\n{}\n", other.subject, other.text);
                    }
                }
            }
            insta::assert_snapshot!(*event, text);
        }
    }

    /// What one kind of license needs and another has not: each in the words of the reader.
    #[test]
    fn the_end_of_a_license_is_told_by_its_kind() {
        let templates = Templates::load().unwrap();
        let service = HeldLicense { is_saas: true, ..license() };
        let trial = HeldLicense { is_trial: true, grace_last_on: date(2026, 7, 3), ..license() };
        let mut text = String::new();
        for (kind, license, change) in [
            ("a service", service.clone(), serde_json::json!({})),
            ("a service without grace", service, serde_json::json!({"grace_ends_on": "2026-07-03"})),
            ("a trial", trial, serde_json::json!({"grace_ends_on": "2026-07-03"})),
            ("without grace", license(), serde_json::json!({"grace_ends_on": "2026-07-03"})),
            ("that renews by itself", license(), serde_json::json!({"automatic": true, "renewal_refused": true})),
        ] {
            for event in ["license.expiring", "license.expired"] {
                for language in Language::ALL {
                    let mut payload = sample(event);
                    payload.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
                    let mut page = page(*language, View::Recipient);
                    page.licenses = vec![license.clone()];
                    if event == "license.expiring" {
                        page.opt_out_link = Some("https://licenses.kestrel.example/api/v1/mail-opt-outs?token=x".into());
                    }
                    let mail = show(&templates, event, &page, payload);
                    let _ = write!(text, "=== {event}, {kind}, {language}\n{}\n", mail.text);
                }
            }
        }
        insta::assert_snapshot!("the_end_of_a_license", text);
    }

    #[test]
    fn what_waits_for_a_sign_in_has_no_last_day_yet() {
        let templates = Templates::load().unwrap();
        for language in Language::ALL {
            let mut page = page(*language, View::Recipient);
            let ends = page.day(date(2026, 7, 3));
            let (plain, starts) =
                (show(&templates, "subscription.created", &page, sample("subscription.created")), page.day(date(2025, 7, 4)));
            page.licenses = vec![HeldLicense { awaits_sign_in: true, ..license() }];
            let waiting = show(&templates, "subscription.created", &page, sample("subscription.created"));
            assert!(plain.text.contains(&ends) && !waiting.text.contains(&ends), "{language}: {}", waiting.text);
            assert!(waiting.text.contains(&starts) && waiting.html.contains(&starts) && !waiting.html.contains(&ends), "{language}");
        }
    }

    #[test]
    fn a_reminder_counts_days_as_the_calendar_does() {
        let templates = Templates::load().unwrap();
        for (at, words) in [
            ("2026-05-03T22:00:00Z", "in 60 days."),
            ("2026-05-04T21:59:00Z", "in 60 days."),
            ("2026-07-02T08:00:00Z", "tomorrow."),
            ("2026-07-03T21:00:00Z", "today."),
        ] {
            let page = Page { at: at.parse().unwrap(), ..page(Language::En, View::Recipient) };
            let mail = show(&templates, "license.expiring", &page, sample("license.expiring"));
            assert!(mail.text.contains(&format!("ends on 3 July 2026, {words}")), "{at}: {}", mail.text);
        }
    }

    #[test]
    fn a_mail_wears_the_face_of_the_readers_tier_1() {
        let templates = Templates::load().unwrap();
        let mail = render(&templates, "license.expired", Language::En, View::Recipient, sample("license.expired"));
        assert!(mail.html.contains("src=\"cid:logo\"") && mail.html.contains("background:#2f5fb3"), "{}", mail.html);
        assert!(mail.text.contains("Questions: help@kestrel.example") && mail.html.contains("Questions: help@kestrel.example"));
        let shown = render(&templates, "license.expired", Language::En, View::Console, sample("license.expired"));
        assert!(!shown.html.contains("cid:"), "the console has no attachment to show");
        let mut plain = page(Language::En, View::Recipient);
        plain.face = Face { name: "Nordlicht".into(), accent: "#8a2b2b".into(), support_contact: String::new(), has_logo: false };
        let mail = show(&templates, "license.expired", &plain, sample("license.expired"));
        assert!(!mail.html.contains("<img") && mail.html.contains(">Nordlicht</p>") && !mail.text.contains("Questions"), "{}", mail.html);
    }

    #[test]
    fn there_is_a_folder_for_every_event_and_no_other() {
        let folders: BTreeSet<_> = Files::iter().filter_map(|name| name.split_once('/').map(|(folder, _)| folder.to_owned())).collect();
        let events: BTreeSet<_> = notice::EVENTS.iter().copied().chain(["layout"]).map(str::to_owned).collect();
        assert_eq!(folders, events);
    }

    #[test]
    fn optional_fields_may_be_missing() {
        let templates = Templates::load().unwrap();
        for event in notice::EVENTS {
            let mut payload = sample(event);
            let object = payload.as_object_mut().unwrap();
            for field in [
                "body",
                "reason",
                "close_reason",
                "response_due_at",
                "reopen_until",
                "assignee_id",
                "before",
                "author_id",
                "opened_by",
                "grace_ends_on",
                "freeze_ends_at",
                "order_id",
                "address",
                "phone",
                "contact_name",
                "contact_email",
                "units",
                "codes",
            ] {
                if notice::read(
                    event,
                    Json::Object(object.iter().filter(|(name, _)| *name != field).map(|(n, v)| (n.clone(), v.clone())).collect()),
                )
                .is_some_and(|read| read.is_ok())
                {
                    object.remove(field);
                }
            }
            let notice = notice::read(event, payload).unwrap().ok().unwrap();
            for language in Language::ALL {
                let mut page = page(*language, View::Recipient);
                page.mentioned = None;
                page.face.support_contact = String::new();
                page.reader.name = String::new();
                let mail = templates.render(event, *language, &page.variables(&*notice)).unwrap();
                assert!(
                    !mail.text.contains("none") && !mail.text.contains("  ,") && !mail.text.contains("\n\n\n"),
                    "{event}: {}",
                    mail.text
                );
            }
        }
    }

    #[test]
    fn a_value_never_becomes_markup_template_or_line_of_the_subject() {
        let templates = Templates::load().unwrap();
        let payload = serde_json::json!({"support_request_id": "sr_1", "number": "SR-0000123", "visibility": "public",
            "customer_id": "org_01jd3v8k6r2n4q7t9w1x3y5z7b", "opened_by": "usr_01jd3v8k6r2n4q7t9w1x3y5z7b",
            "subject": "a\r\nBcc: x@y.example\n<script>{{ 7 * 191 }}{% raw %}", "body": "</blockquote><img src=x onerror=alert(1)>"});
        let mail = render(&templates, "support_request.message_added", Language::En, View::Recipient, payload);
        assert!(!mail.subject.contains(['\r', '\n']));
        assert!(mail.subject.contains("{{ 7 * 191 }}"));
        assert!(
            !mail.html.contains("<script") && !mail.html.contains("<img src=x") && !mail.html.contains("</blockquote><"),
            "{}",
            mail.html
        );
        assert!(!mail.html.contains("1337"));
    }

    #[test]
    fn what_the_console_shows_and_every_subject_hold_no_secret() {
        let templates = Templates::load().unwrap();
        let secrets = ["canary0token", "HE-CANA-RY00-KEY0-9999", "HE-CANA-RYCOD-E1234-56789-ABCDE-FGHJK"];
        for event in notice::EVENTS {
            for language in Language::ALL {
                let shown = render(&templates, event, *language, View::Console, sample(event));
                for secret in secrets {
                    assert!(!format!("{shown:?}").contains(secret), "{event} {language}");
                }
            }
        }
        let sent = render(&templates, "registration_key.issued", Language::En, View::Recipient, sample("registration_key.issued"));
        assert!(sent.text.contains(secrets[1]) && sent.html.contains(secrets[1]));
    }
}
