//! Support requests as a table.

use kernel::Timestamp;
use web::Export;

use super::SupportRequestBody;

impl Export for SupportRequestBody {
    const NAME: &'static str = "support-requests";
    const COLUMNS: &'static [&'static str] = &[
        "number",
        "company",
        "product",
        "category",
        "subject",
        "priority",
        "status",
        "close_reason",
        "offering",
        "assignee",
        "response_due_at",
        "responded_at",
        "created_at",
        "updated_at",
    ];

    fn row(&self) -> Vec<String> {
        let instant = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        vec![
            self.number.clone(),
            self.customer.company.clone(),
            self.product.as_ref().map(|product| product.code.clone()).unwrap_or_default(),
            self.category.to_string(),
            self.subject.clone(),
            self.priority.to_string(),
            self.status.to_string(),
            self.close_reason.map(|reason| reason.to_string()).unwrap_or_default(),
            self.offering.to_string(),
            self.assignee.as_ref().map(|person| person.name.clone()).unwrap_or_default(),
            instant(self.response_due_at),
            instant(self.responded_at),
            instant(Some(self.created_at)),
            instant(Some(self.updated_at)),
        ]
    }
}
