use std::time::Duration;

use axum::{Json, http::StatusCode};
use branding::{LegalTextBody, LookBody};
use identity::Language;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, List, Path, Problems, Reply, Visitor, throttle::Throttle};

use super::{Confirmed, NewSubmission, TrialFormError, TrialFormState, confirm, offer, submit};
use crate::service_plan::api::ProductRef;

const BY_ADDRESS: Throttle = Throttle { name: "trial_submission", limit: 20, window: Duration::from_secs(3600) };
/// A form that is talked about takes many answers, but not a flood.
const BY_FORM: Throttle = Throttle { name: "trial_submission_form", limit: 300, window: Duration::from_secs(3600) };
const LINKS: Throttle = Throttle { name: "trial_submission_link", limit: 30, window: Duration::from_secs(3600) };

/// What a trial form offers.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TrialOffer {
    /// Answers are taken now.
    pub open: bool,
    /// Who offers it.
    pub company: String,
    pub product: ProductRef,
    /// The products of a suite; empty where it is one product.
    pub members: Vec<ProductRef>,
    pub units: i64,
    pub unit: String,
    pub months: i64,
    pub look: LookBody,
    /// What must be accepted, with the words; their ids go into `accepted_documents`.
    pub legal_texts: Vec<LegalTextBody>,
}

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TrialReader {
    /// ISO 3166, two letters: whose legal texts count.
    #[serde(default)]
    pub country: String,
    #[serde(default = "english")]
    pub language: Language,
}

const fn english() -> Language {
    Language::En
}

/// What the form of this word offers.
#[utoipa::path(get, path = "/trial-forms/{word}", tag = "trial forms", params(("word" = String, Path), TrialReader),
    extensions(("x-public" = json!(true))),
    responses((status = 200, body = TrialOffer), Problems))]
pub(crate) async fn trial_offer_read(
    Visitor { cx, .. }: Visitor,
    Path(word): Path<String>,
    query: List<TrialReader>,
) -> Reply<Json<TrialOffer>> {
    let TrialReader { country, language } = query.filters;
    let (offer, texts) = cx
        .read(async |tx| {
            let offer = offer(&tx, &word).await?;
            let texts = offer.texts(&tx, &country, language).await?;
            Ok::<_, TrialFormError>((offer, texts))
        })
        .await?;
    let look = branding::shown_look(&cx, Some(offer.owner.id), None).await?;
    Ok(Json(TrialOffer {
        open: offer.state == TrialFormState::Open,
        company: offer.owner.company,
        product: ProductRef { code: offer.goods.code().to_owned(), name: offer.goods.name().to_owned() },
        members: offer.goods.members(),
        units: offer.plan.units_default,
        unit: offer.goods.unit().to_owned(),
        months: offer.plan.initial_months,
        look,
        legal_texts: LegalTextBody::all(texts)?,
    }))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"company": "Hafen Logistik", "first_name": "Hanna", "last_name": "Petersen", "email": "hanna@hafen.example",
    "country": "DE", "language": "de", "time_zone": "Europe/Berlin"}))]
pub struct CreateTrialSubmission {
    pub company: String,
    pub first_name: String,
    pub last_name: String,
    /// A link is mailed here; nothing exists before it is opened.
    pub email: String,
    pub country: String,
    pub language: Language,
    pub time_zone: String,
    /// Ids of all legal texts in force.
    #[serde(default)]
    pub accepted_documents: Vec<String>,
}

/// Ask for a trial. The answer is always the same, whether or not the address is known; a link goes to it by mail.
#[utoipa::path(post, path = "/trial-forms/{word}/submissions", tag = "trial forms", params(("word" = String, Path)),
    request_body = CreateTrialSubmission, extensions(("x-public" = json!(true))),
    responses((status = 202), Problems))]
pub(crate) async fn trial_submission_create(
    Visitor { cx, .. }: Visitor,
    Path(word): Path<String>,
    Body(body): Body<CreateTrialSubmission>,
) -> Reply<StatusCode> {
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    BY_FORM.hit(&cx, &word).await?;
    cx.write(async |tx| {
        let CreateTrialSubmission { company, first_name, last_name, email, country, language, time_zone, accepted_documents } =
            body.clone();
        let input = NewSubmission { company, first_name, last_name, email, country, language, time_zone, accepted_documents };
        submit(&tx, &word, input).await
    })
    .await?;
    Ok(StatusCode::ACCEPTED)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmTrialSubmission {
    /// From the link in the mail.
    pub token: String,
}

/// A trial that is there now.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ConfirmedTrial {
    pub product_name: String,
    pub company: String,
    pub login_id: String,
    /// Of a new account: chooses its password (`POST /invitations/accept`). It is mailed, too.
    pub invitation_token: Option<String>,
}

/// Open the link of the mail: the trial begins, for a new company or for the one whose account has the address.
#[utoipa::path(post, path = "/trial-submissions/confirm", tag = "trial forms", request_body = ConfirmTrialSubmission,
    extensions(("x-public" = json!(true))),
    responses((status = 200, body = ConfirmedTrial), Problems))]
pub(crate) async fn trial_submission_confirm(
    Visitor { cx, .. }: Visitor,
    Body(body): Body<ConfirmTrialSubmission>,
) -> Reply<Json<ConfirmedTrial>> {
    LINKS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let confirmed = cx
        .write(async |tx| {
            let Confirmed { product_name, company, login_id, invitation_token } = confirm(&tx, &body.token).await?;
            Ok::<_, TrialFormError>(ConfirmedTrial { product_name, company, login_id, invitation_token })
        })
        .await?;
    Ok(Json(confirmed))
}
