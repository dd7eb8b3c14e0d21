//! The legal texts that a registration needs (spec/02.3): those of whoever sold the key, for each product, the customer's
//! country and the person's language.

use branding::{Acceptance, AcceptanceError, Context, LegalText};
use catalog::Product;
use db::Tx;
use identity::Organization;
use kernel::OrganizationId;

/// Those of all products, each text once.
pub(super) async fn texts(tx: &Tx, customer: &Organization, seller: OrganizationId, products: &[Product]) -> db::Result<Vec<LegalText>> {
    let mut texts: Vec<LegalText> = Vec::new();
    for product in products {
        for text in of_product(tx, customer, seller, product).await? {
            if texts.iter().all(|other| other.id != text.id) {
                texts.push(text);
            }
        }
    }
    Ok(texts)
}

async fn of_product(tx: &Tx, customer: &Organization, seller: OrganizationId, product: &Product) -> db::Result<Vec<LegalText>> {
    let language = match tx.actor().person() {
        Some(person) => identity::find_person(tx, person).await.map_or(customer.language, |person| person.language),
        None => customer.language,
    };
    branding::texts_in_force(tx, Some(seller), Some(&product.id.to_string()), &customer.country, language, tx.now()).await
}

/// Keeps that the person accepted all of them.
pub(super) async fn accept(
    tx: &Tx,
    customer: &Organization,
    seller: OrganizationId,
    products: &[Product],
    documents: &[String],
) -> Result<(), AcceptanceError> {
    let in_force = texts(tx, customer, seller, products).await?;
    let ticked = |text: &LegalText| documents.iter().any(|document| *document == text.id.to_string());
    let missing: Vec<_> = in_force.iter().filter(|text| !ticked(text)).cloned().collect();
    if !missing.is_empty() {
        return Err(AcceptanceError::NotAccepted(missing));
    }
    let known = |document: &String| in_force.iter().any(|text| text.id.to_string() == *document);
    if let Some(position) = documents.iter().position(|document| !known(document)) {
        return Err(AcceptanceError::Unknown { position, pointer: "/accepted_documents" });
    }
    for product in products {
        let own = of_product(tx, customer, seller, product).await?;
        let ids: Vec<_> = own.iter().map(|text| text.id.to_string()).collect();
        let product_id = product.id.to_string();
        let context = Context::Registration;
        let acceptance = Acceptance { person: tx.actor().person(), company: customer, seller, product_id: &product_id, context };
        branding::accept(tx, &acceptance, &own, &ids).await?;
    }
    Ok(())
}
