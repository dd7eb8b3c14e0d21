//! What comes in with a new support request: for whom it is, whether its words can be taken, and which maintenance counts.

use catalog::Product;
use db::Tx;
use kernel::{OrganizationId, OrganizationKind};
use licensing::Maintenance;

use super::{
    SupportRequestError,
    create::NewSupportRequest,
    error::{LINE, REASON, TEXT, check_text, field},
    store::{self, Customer},
};

/// Staff and partners name the customer; a customer's people are it.
pub(super) async fn customer_of(tx: &Tx, wanted: Option<OrganizationId>) -> Result<Customer, SupportRequestError> {
    let own = tx.actor().organization().filter(|_| tx.actor().is_customer());
    let Some(id) = wanted.or(own) else {
        return Err(SupportRequestError::field("/organization_id", "required", "Say for which customer this is."));
    };
    let customer = store::customer(tx, id).await?;
    // What comes from somebody unknown stands under the vendor until staff know who it is.
    let of_somebody_unknown = tx.actor().is_system() && customer.kind == OrganizationKind::Vendor;
    if customer.kind != OrganizationKind::Customer && !of_somebody_unknown {
        return Err(SupportRequestError::field("/organization_id", "not_a_customer", "Support requests are opened for customers."));
    }
    Ok(customer)
}

pub(super) fn check_words(input: &NewSupportRequest) -> Result<(), SupportRequestError> {
    let mut errors = Vec::new();
    check_text(&mut errors, "/subject", &input.subject, LINE);
    check_text(&mut errors, "/description", &input.description, TEXT);
    if !input.business_impact.is_empty() {
        check_text(&mut errors, "/business_impact", &input.business_impact, TEXT);
    }
    if let Some(reason) = &input.override_reason {
        check_text(&mut errors, "/override_reason", reason, REASON);
    }
    if let Some(phoned) = &input.phoned {
        phoned.check(&mut errors);
    }
    if input.product_code.is_none() && (!input.category.is_always_open() || input.license_id.is_some()) {
        errors.push(field("/product_code", "required", "Say for which product this is."));
    }
    if errors.is_empty() { Ok(()) } else { Err(SupportRequestError::Invalid(errors)) }
}

/// The product, and the maintenance that the customer has for it: of the named license alone if one is named.
pub(super) async fn product_of(
    tx: &Tx,
    customer: &Customer,
    input: &NewSupportRequest,
) -> Result<(Option<Product>, Vec<Maintenance>), SupportRequestError> {
    let Some(code) = &input.product_code else { return Ok((None, Vec::new())) };
    let Some(product) = catalog::by_code(tx, code).await? else {
        return Err(SupportRequestError::field("/product_code", "unknown", "There is no such product."));
    };
    let mut maintenance = licensing::maintenance_of(tx, customer.id, product.id).await?;
    if let Some(license) = &input.license_id {
        maintenance.retain(|one| one.license_id == *license);
        if maintenance.is_empty() {
            return Err(SupportRequestError::field("/license_id", "unknown", "The customer has no such license of this product."));
        }
    }
    Ok((Some(product), maintenance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            Category,
            trial::{code, for_customer, input, open, place},
        },
    };

    #[tokio::test]
    async fn staff_and_partners_open_on_behalf_and_customers_never_for_another() {
        let desk = Desk::new().await;
        for cx in [&desk.engineer, &desk.partner] {
            let made = open(cx, for_customer(&desk.customer, None)).await.unwrap();
            assert_eq!(made.customer.company, "Hafen");
            assert_eq!(place(open(cx, input(None)).await), ("/organization_id".into(), "required".into()));
        }
        assert_eq!(code(open(&desk.other_partner, for_customer(&desk.customer, None)).await), "not_found");
        assert_eq!(code(open(&desk.lapsed_customer, for_customer(&desk.customer, None)).await), "not_found");
        assert_eq!(
            place(open(&desk.engineer, for_customer(&desk.partner, None)).await),
            ("/organization_id".into(), "not_a_customer".into())
        );
        assert_eq!(code(open(&desk.viewer, input(None)).await), "forbidden");
    }

    #[tokio::test]
    async fn product_and_license_must_be_the_customers() {
        let desk = Desk::new().await;
        let with = |product: Option<&str>, license| NewSupportRequest {
            product_code: product.map(str::to_owned),
            license_id: license,
            ..input(None)
        };
        assert!(open(&desk.customer, with(Some("EPSMB"), Some(desk.license))).await.unwrap().license_id.is_some());
        assert_eq!(
            place(open(&desk.lapsed_customer, with(Some("EPSMB"), Some(desk.license))).await),
            ("/license_id".into(), "unknown".into())
        );
        assert_eq!(place(open(&desk.customer, with(Some("NONE"), None)).await), ("/product_code".into(), "unknown".into()));
        assert_eq!(place(open(&desk.customer, with(None, None)).await), ("/product_code".into(), "required".into()));
        let account = NewSupportRequest { category: Category::Account, ..with(None, None) };
        assert!(open(&desk.customer, account).await.unwrap().product.is_none());
    }
}
