use db::Tx;

use super::{SupportRequestError, SupportRequestId, list};
use crate::canned_reply::Values;

/// What a canned reply to this support request says of it, and of whoever answers.
pub(crate) async fn reply_values(tx: &Tx, id: SupportRequestId) -> Result<Values, SupportRequestError> {
    let view = list::read(tx, id).await?;
    let engineer = match tx.actor().person() {
        Some(person) => {
            let person = identity::find_person(tx, person).await?;
            format!("{} {}", person.first_name, person.last_name)
        }
        None => String::new(),
    };
    Ok(Values {
        customer: view.company,
        engineer,
        number: view.request.number,
        product: view.product.map(|(_, name)| name).unwrap_or_default(),
        subject: view.request.subject,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::trial::{input, open},
    };

    #[tokio::test]
    async fn they_name_the_customer_the_product_and_who_answers() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let values = desk.engineer.read(async |tx| reply_values(&tx, id).await).await.unwrap();
        assert_eq!((values.customer.as_str(), values.product.as_str()), ("Hafen", "Harbor Endpoint"));
        assert_eq!((values.number.as_str(), values.engineer.as_str()), ("SR-0000001", "emil Berg"));
    }
}
