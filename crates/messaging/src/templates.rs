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

    use jiff::tz::TimeZone;

    use super::*;
    use crate::{
        notice::{Page, Reader},
        secret::View,
    };

    fn page(language: Language, view: View) -> Page {
        Page {
            reader: Reader {
                name: "Hanna Petersen".into(),
                company: "Hafen Logistik".into(),
                login_id: "h.petersen".into(),
                language,
                zone: TimeZone::get("Europe/Berlin").unwrap(),
            },
            view,
            base_url: "https://licenses.kestrel.example".into(),
            signature: "Kestrel Software".into(),
            at: "2026-05-04T08:00:00Z".parse().unwrap(),
            mentioned: Some("Ines Moreau".into()),
        }
    }

    fn render(templates: &Templates, event: &str, language: Language, view: View, payload: Json) -> Rendered {
        let notice = notice::read(event, payload).expect("a known event").expect("a fitting payload");
        templates.render(event, language, &page(language, view).variables(&*notice)).unwrap()
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
            }
            insta::assert_snapshot!(*event, text);
        }
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
            for field in
                ["body", "reason", "close_reason", "response_due_at", "reopen_until", "assignee_id", "before", "author_id", "opened_by"]
            {
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
        assert!(!mail.html.contains("<script") && !mail.html.contains("<img") && !mail.html.contains("</blockquote><"), "{}", mail.html);
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
