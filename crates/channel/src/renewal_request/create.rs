use db::Tx;
use kernel::{FieldError, Permission};
use lease::VersionType;
use licensing::{LicenseError, LicenseId};
use serde_json::json;

use super::{
    Form, RenewalRequestError, RenewalRequestStatus, form,
    store::{self, Model},
};
use crate::{
    renewal::{Held, RenewalError},
    service_plan::field_error,
};

/// What was typed; what is absent is taken from the account.
#[derive(Clone, Debug)]
pub(crate) struct NewRenewalRequest {
    pub license_id: LicenseId,
    pub units: Option<i64>,
    pub company: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub contact_name: Option<String>,
    pub contact_email: Option<String>,
}

/// Asks whoever sold the license to renew it.
pub(crate) async fn create(tx: &Tx, input: NewRenewalRequest) -> Result<Model, RenewalRequestError> {
    tx.require_anywhere(Permission::RenewalRequestCreate)?;
    let (held, known) = form(tx, input.license_id).await.map_err(unknown_license)?;
    if held.license.version_type != VersionType::Full {
        return Err(RenewalRequestError::VersionType(held.license.version_type));
    }
    if held.license.canceled_at.is_some() {
        return Err(RenewalError::from(LicenseError::Canceled).into());
    }
    let units = input.units.unwrap_or(held.license.units);
    let form = complete(input, known);
    let errors = check(&form, units);
    if !errors.is_empty() {
        return Err(RenewalRequestError::Invalid(errors));
    }
    let request = request(tx, &held, form, units);
    if !store::insert(tx, &request).await? {
        return Err(RenewalRequestError::Open);
    }
    audit::Entry::new(Permission::RenewalRequestCreate, request.id)
        .owner(request.owner_id)
        .change(json!({"after": {"license_id": request.license_id, "units": units}}))
        .record(tx)
        .await?;
    let payload = json!({"renewal_request_id": request.id, "license_id": request.license_id, "customer_id": request.customer_id,
        "owner_id": request.owner_id, "owner_kind": held.owner.kind, "owner_company": held.owner.company, "company": request.company,
        "address": request.address, "phone": request.phone, "contact_name": request.contact_name, "contact_email": request.contact_email,
        "product_code": held.plan.product_code, "product_name": request.product, "units": units, "units_held": request.units_held,
        "expires_on": request.expires_on, "language": held.customer.language});
    jobs::publish(tx, "renewal_request.created", request.id, Some(request.owner_id), &payload).await?;
    Ok(request)
}

/// An id in the body that leads nowhere is a wrong value, not a wrong address.
fn unknown_license(error: RenewalRequestError) -> RenewalRequestError {
    use RenewalRequestError::{Db, Invalid, Renewal};
    use db::Error::NotFound;
    match error {
        Db(NotFound) | Renewal(RenewalError::Db(NotFound) | RenewalError::License(LicenseError::Db(NotFound))) => {
            Invalid(vec![field_error("/license_id", "unknown", "There is no license of yours with this id.")])
        }
        other => other,
    }
}

fn complete(input: NewRenewalRequest, known: Form) -> Form {
    let or = |typed: Option<String>, known: String| typed.map_or(known, |typed| typed.trim().to_owned());
    Form {
        company: or(input.company, known.company),
        address: or(input.address, known.address),
        phone: or(input.phone, known.phone),
        contact_name: or(input.contact_name, known.contact_name),
        contact_email: or(input.contact_email, known.contact_email),
        ..known
    }
}

fn check(form: &Form, units: i64) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let texts = [
        ("/company", &form.company, 150),
        ("/address", &form.address, 300),
        ("/phone", &form.phone, 50),
        ("/contact_name", &form.contact_name, 200),
        ("/contact_email", &form.contact_email, 254),
    ];
    for (pointer, text, most) in texts {
        if text.trim().is_empty() {
            errors.push(field_error(pointer, "required", "Your account does not say it: fill it in."));
        } else if text.chars().count() > most || text.chars().any(char::is_control) {
            errors.push(field_error(pointer, "too_long", &format!("At most {most} characters, in one line.")));
        }
    }
    if !form.contact_email.is_empty() && !identity::looks_like_email(&form.contact_email) {
        errors.push(field_error("/contact_email", "wrong_value", "This does not look like an e-mail address."));
    }
    if !(1..=10_000_000).contains(&units) {
        errors.push(field_error("/units", "out_of_range", "1 to 10,000,000 units."));
    }
    errors
}

fn request(tx: &Tx, held: &Held, form: Form, units: i64) -> Model {
    Model {
        id: tx.new_id(),
        license_id: held.license.id,
        customer_id: held.customer.id,
        owner_id: held.owner.id,
        owner_company: held.owner.company.clone(),
        status: RenewalRequestStatus::Open,
        search: kernel::fold(&format!("{} {} {} {}", form.company, form.contact_name, form.contact_email, form.product)),
        company: form.company,
        address: form.address,
        phone: form.phone,
        contact_name: form.contact_name,
        contact_email: form.contact_email,
        product: form.product,
        units,
        units_held: held.license.units,
        expires_on: form.expires_on,
        order_id: None,
        decline_reason: None,
        version: 1,
        created_by: tx.actor().person(),
        created_at: tx.now(),
        answered_at: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        life::Life,
        renewal::shop::{code, renewed, shop, terms},
        renewal_request::{RenewalRequestId, decline},
    };

    fn wanted(license_id: LicenseId) -> NewRenewalRequest {
        NewRenewalRequest {
            license_id,
            units: None,
            company: None,
            address: Some("Kai 1, 24103 Kiel".into()),
            phone: Some("+49 431 5550123".into()),
            contact_name: Some("Nora Brandt".into()),
            contact_email: Some("nora@hafen.example".into()),
        }
    }

    async fn ask(cx: &db::Cx, input: NewRenewalRequest) -> Result<RenewalRequestId, RenewalRequestError> {
        cx.write(async |tx| create(&tx, input.clone()).await.map(|request| request.id)).await
    }
    async fn read(life: &Life, id: RenewalRequestId) -> Model {
        life.world.distributor.read(async |tx| store::find(&tx, id).await).await.unwrap()
    }

    /// The distributor asks for its customer: the people of these tests' customers are not in the database.
    #[tokio::test]
    async fn it_is_filled_from_the_account_goes_to_the_seller_and_is_open_once() {
        let (life, _, license) = shop().await;
        let cx = &life.world.distributor;
        let id = ask(cx, wanted(license)).await.unwrap();
        let request = read(&life, id).await;
        assert_eq!((request.company.as_str(), request.units, request.expires_on.as_str()), ("hafen", 5, "2027-05-03"));
        assert_eq!(request.product, "Harbor Endpoint (Windows)");
        assert_eq!(Some(request.owner_id), cx.actor().organization());
        assert_eq!(code(ask(cx, wanted(license)).await), "renewal_request_open");
        assert_eq!(code(ask(&life.world.other_distributor, wanted(license)).await), "/license_id unknown");
    }

    #[tokio::test]
    async fn what_neither_account_nor_form_says_is_asked_for() {
        let (life, _, license) = shop().await;
        let input = NewRenewalRequest { address: None, phone: Some(" ".into()), contact_email: Some("nora".into()), ..wanted(license) };
        let Err(RenewalRequestError::Invalid(errors)) = ask(&life.world.distributor, input).await else { panic!("taken") };
        assert_eq!(errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>(), ["/address", "/phone", "/contact_email"]);
    }

    #[tokio::test]
    async fn renewing_answers_it_and_then_there_is_nothing_to_decline() {
        let (life, _, license) = shop().await;
        let cx = &life.world.distributor;
        let id = ask(cx, wanted(license)).await.unwrap();
        life.world.stage.clock.set("2027-05-01T08:00:00Z");
        renewed(&life, license, terms(12, None), None).await.unwrap();
        let request = read(&life, id).await;
        assert_eq!((request.status, request.order_id.is_some()), (RenewalRequestStatus::Renewed, true));
        let no = async |id, reason: &str| cx.write(async |tx| decline(&tx, id, reason).await.map(|request| request.status)).await;
        assert_eq!(code(no(id, "Too late").await), "renewal_request_status");
        let next = ask(cx, wanted(license)).await.unwrap();
        assert_eq!(code(no(next, " ").await), "/reason required");
        assert_eq!(no(next, "Its life ends").await.unwrap(), RenewalRequestStatus::Declined);
        assert_eq!(code(no(next, "Again").await), "renewal_request_status");
    }
}
