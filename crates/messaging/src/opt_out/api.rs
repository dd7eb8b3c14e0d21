use axum::response::{Html, IntoResponse, Response};
use identity::Language;
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use web::{List, Problems, Reply, Visitor};

use super::{OptOutError, check, turn_off};

/// What stands in the link of a reminder.
#[derive(Clone, Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Reminder {
    pub person_id: PersonId,
    /// The kind of reminder, for example `license.expiring`.
    pub event: String,
    pub token: String,
}

/// The page behind the link in a reminder. It asks once more: opening a link must change nothing.
#[utoipa::path(get, path = "/mail-opt-outs", tag = "mails", params(Reminder), extensions(("x-public" = json!(true))),
    responses((status = 200, content_type = "text/html", body = String), Problems))]
pub(crate) async fn mail_opt_out_read(Visitor { cx, .. }: Visitor, query: List<Reminder>) -> Reply<Response> {
    let language = cx
        .read(async |tx| {
            let link = &query.filters;
            check(&tx, link.person_id, &link.event, &link.token)?;
            Ok::<_, OptOutError>(identity::find_person(&tx, link.person_id).await?.language)
        })
        .await?;
    let [title, button, _] = words(language);
    Ok(page(language, title, &format!("<form method=\"post\"><button>{button}</button></form>")))
}

/// Turn a kind of reminder off. Mail programs call it by themselves (RFC 8058); what they send along does not matter.
#[utoipa::path(post, path = "/mail-opt-outs", tag = "mails", params(Reminder), extensions(("x-public" = json!(true))),
    responses((status = 200, content_type = "text/html", body = String), Problems))]
pub(crate) async fn mail_opt_out_create(Visitor { cx, .. }: Visitor, query: List<Reminder>) -> Reply<Response> {
    let language = cx
        .write(async |tx| {
            let link = &query.filters;
            turn_off(&tx, link.person_id, &link.event, &link.token).await?;
            Ok::<_, OptOutError>(identity::find_person(&tx, link.person_id).await?.language)
        })
        .await?;
    let [title, _, done] = words(language);
    Ok(page(language, title, &format!("<p>{done}</p>")))
}

/// A page without styles or scripts, which the policy for data allows.
fn page(language: Language, title: &str, body: &str) -> Response {
    let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">";
    let html = format!("<!doctype html><html lang=\"{language}\">{head}<title>{title}</title><h1>{title}</h1>{body}</html>");
    Html(html).into_response()
}

/// Title, button, and what is said when it is done.
fn words(language: Language) -> [&'static str; 3] {
    match language {
        Language::En => ["Reminders before a license expires", "Send me no more", "You will get no more of these reminders."],
        Language::De => ["Erinnerungen vor dem Ablauf einer Lizenz", "Keine mehr senden", "Sie erhalten keine dieser Erinnerungen mehr."],
        Language::Fr => ["Rappels avant l’expiration d’une licence", "Ne plus m’en envoyer", "Vous ne recevrez plus ces rappels."],
        Language::It => ["Promemoria prima della scadenza di una licenza", "Non inviarmene più", "Non riceverà più questi promemoria."],
        Language::Es => ["Recordatorios antes del vencimiento de una licencia", "No enviarme más", "No recibirá más estos recordatorios."],
    }
}
