//! The link in the mail was opened: the address is theirs. One transaction: company, person, subscription and mails are there,
//! or nothing of it, and then the link still counts.

use branding::{Acceptance, Context};
use db::Tx;
use identity::{Administrator, NewOrganization, Organization, OrganizationError, Person, PersonError};
use jiff::tz::TimeZone;
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus};
use serde_json::json;

use super::{
    Offer, TrialFormError,
    offer::of_form,
    store::{self, Submission},
    submit::{ANSWERS, NewSubmission, token_hash},
};
use crate::{
    license_pool,
    subscription::{self, Origin, Sale},
};

/// What the person reads next.
pub(crate) struct Confirmed {
    pub product_name: String,
    pub company: String,
    pub login_id: String,
    /// For a new account: chooses its password. It is mailed, too.
    pub invitation_token: Option<String>,
}

pub(crate) async fn confirm(tx: &Tx, token: &str) -> Result<Confirmed, TrialFormError> {
    let submission = store::use_up(tx, &token_hash(tx, token)).await?.ok_or(TrialFormError::Link)?;
    let form = store::find(tx, submission.trial_form_id).await?;
    let offer = of_form(tx, form).await?;
    offer.require_open()?;
    let text = tx.vault().open_text(ANSWERS, &submission.answers_sealed).map_err(db::Error::from)?;
    let answers: NewSubmission = serde_json::from_str(&text).map_err(db::Error::from)?;
    claim(tx, &offer, &submission).await?;
    let (customer, person, invitation_token) = match whose(tx, &answers.email, offer.owner.id).await? {
        Whose::Nobody => {
            let (customer, person) = found(tx, &offer, &answers).await?;
            let token = identity::invite_person(tx, &customer, &person).await?;
            (customer, person, Some(token))
        }
        Whose::Customer(customer, person) => {
            subscription::store::lock_customer(tx, customer.id).await?;
            (*customer, *person, None)
        }
        Whose::SomebodyElse => return Err(TrialFormError::AccountExists),
    };
    for product in &offer.goods.products {
        if store::holds(tx, customer.id, product.id).await? {
            return Err(TrialFormError::TrialUsed);
        }
    }
    accept(tx, &offer, &answers, (&customer, &person)).await?;
    let subscription_id = sell(tx, &offer, &customer).await?;
    store::finish(tx, submission.id, &subscription_id).await?;
    audit::Entry::new("trial_submission.confirm", submission.id)
        .owner(offer.owner.id)
        .change(json!({"after": {"customer_id": customer.id, "person_id": person.id, "subscription_id": subscription_id}}))
        .record(tx)
        .await?;
    let payload = json!({"trial_submission_id": submission.id, "trial_form_id": offer.form.id, "customer_id": customer.id,
        "person_id": person.id, "subscription_id": subscription_id});
    jobs::publish(tx, "trial_submission.confirmed", submission.id, Some(offer.owner.id), &payload).await?;
    Ok(Confirmed { product_name: offer.goods.name().to_owned(), company: customer.company, login_id: person.login_id, invitation_token })
}

/// One trial of each product for an address: whoever is first.
async fn claim(tx: &Tx, offer: &Offer, submission: &Submission) -> Result<(), TrialFormError> {
    for product in &offer.goods.products {
        if !store::claim(tx, product.id, submission).await? {
            return Err(TrialFormError::TrialUsed);
        }
    }
    Ok(())
}

/// Whose the address is by the accounts that have it.
enum Whose {
    Nobody,
    /// An enabled customer that the seller owns itself.
    Customer(Box<Organization>, Box<Person>),
    /// A partner, or a customer of somebody else.
    SomebodyElse,
}

async fn whose(tx: &Tx, email: &str, seller: OrganizationId) -> db::Result<Whose> {
    let people = identity::people_with_email(tx, email).await?;
    if people.is_empty() {
        return Ok(Whose::Nobody);
    }
    for person in people.into_iter().filter(|person| person.enabled) {
        let company = identity::find_organization(tx, person.organization_id).await?;
        let own = company.kind == OrganizationKind::Customer && company.parent_id == Some(seller);
        if own && company.status == OrganizationStatus::Enabled {
            return Ok(Whose::Customer(Box::new(company), Box::new(person)));
        }
    }
    Ok(Whose::SomebodyElse)
}

/// Makes the company with its administrator, who signs in with the address.
async fn found(tx: &Tx, offer: &Offer, answers: &NewSubmission) -> Result<(Organization, Person), TrialFormError> {
    let input = NewOrganization {
        kind: OrganizationKind::Customer,
        parent_id: Some(offer.owner.id),
        company: answers.company.clone(),
        address: String::new(),
        city: String::new(),
        state: String::new(),
        country: answers.country.clone(),
        phone: String::new(),
        language: answers.language,
        time_zone: answers.time_zone.clone(),
        support_region: offer.owner.support_region.clone(),
        administrator: Administrator {
            login_id: login_of(&answers.email),
            first_name: answers.first_name.trim().to_owned(),
            last_name: answers.last_name.trim().to_owned(),
            email: answers.email.clone(),
            password_hash: None,
        },
    };
    match identity::insert_organization(tx, Some(offer.owner.id), input).await {
        Err(OrganizationError::Person(PersonError::LoginTaken { .. })) => Err(TrialFormError::AccountExists),
        made => Ok(made?),
    }
}

/// The address as a login ID, without what that cannot hold.
pub(super) fn login_of(email: &str) -> String {
    email.chars().filter(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | '+')).take(64).collect()
}

/// Keeps what was ticked of the texts in force by now; of a newer version the next sign-in asks.
async fn accept(
    tx: &Tx,
    offer: &Offer,
    answers: &NewSubmission,
    (customer, person): (&Organization, &Person),
) -> Result<(), TrialFormError> {
    for product in &offer.goods.products {
        let product_id = product.id.to_string();
        let seller = Some(offer.owner.id);
        let mut texts = branding::texts_in_force(tx, seller, Some(&product_id), &answers.country, answers.language, tx.now()).await?;
        texts.retain(|text| answers.accepted_documents.contains(&text.id.to_string()));
        let ids: Vec<_> = texts.iter().map(|text| text.id.to_string()).collect();
        let acceptance = Acceptance {
            person: Some(person.id),
            company: customer,
            seller: offer.owner.id,
            product_id: &product_id,
            context: Context::Registration,
        };
        branding::accept(tx, &acceptance, &texts, &ids).await?;
    }
    Ok(())
}

async fn sell(tx: &Tx, offer: &Offer, customer: &Organization) -> Result<String, TrialFormError> {
    let zone = TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC);
    let starts_on = subscription::latest_start(offer.plan.activation, tx.now().day_in(&zone));
    let units = offer.plan.units_default;
    let sale = Sale { plan: &offer.plan, goods: &offer.goods, customer, units, starts_on };
    let (subscription, _) = subscription::start(tx, &sale, Origin { owner: offer.owner.id, registration_key_id: None }).await?;
    let id = subscription.id.to_string();
    license_pool::take(tx, &offer.plan, units, "Trial form", &id).await?;
    Ok(id)
}
