//! A usage report on paper, in the language of the partner.

use db::Tx;
use identity::Language;
use kernel::Permission;

use super::{
    UsageReport, UsageReportError, UsageReportId,
    lines::{Line, store as lines},
    store,
};
use crate::paper::{Column, MOST_ROWS, Paper};

/// A report with its lines, ready to be drawn.
pub(crate) struct UsagePaper {
    report: UsageReport,
    lines: Vec<Line>,
    language: Language,
}

/// # Errors
/// Not in scope, not allowed, or too long for paper.
pub(crate) async fn of(tx: &Tx, id: UsageReportId) -> Result<UsagePaper, UsageReportError> {
    let report = store::find(tx, id).await?;
    tx.require(Permission::UsageReportRead, tx.actor().place_of(report.organization_id))?;
    let lines = lines::first(tx, id, MOST_ROWS as u64 + 1).await?;
    if lines.len() > MOST_ROWS {
        return Err(UsageReportError::field("/id", "too_long", "More than 5,000 lines: export this report as CSV or as a spreadsheet."));
    }
    let language = identity::visible_organization(tx, report.organization_id).await?.language;
    Ok(UsagePaper { report, lines, language })
}

impl UsagePaper {
    pub fn file_name(&self) -> String {
        format!("usage-report-{}", self.report.month)
    }
    /// # Errors
    /// [`UsageReportError::Drawing`].
    pub fn pdf(&self) -> Result<Vec<u8>, UsageReportError> {
        self.paper().pdf().map_err(|_| UsageReportError::Drawing)
    }

    fn paper(&self) -> Paper {
        let words = words(self.language);
        let report = &self.report;
        let columns = [(24, false), (24, false), (11, true), (9, true), (11, true), (27, false)];
        let columns = columns.into_iter().zip(words.columns).map(|((width, right), heading)| Column { heading, width, right }).collect();
        let row = |line: &Line| {
            let month = line.corrects().map(|month| format!(" ({} {month})", words.corrects)).unwrap_or_default();
            vec![
                line.customer_company.clone(),
                format!("{}{month}", line.product_name),
                format!("{} {}", line.provisioned, line.unit),
                line.used.map_or_else(String::new, |used| used.to_string()),
                line.chargeable.to_string(),
                line.comment.clone(),
            ]
        };
        Paper {
            title: format!("{} {}", words.title, report.month),
            language: self.language.to_string(),
            facts: vec![
                (words.partner, report.organization_company.clone()),
                (words.columns[2], report.provisioned.to_string()),
                (words.columns[3], report.used.to_string()),
                (words.columns[4], report.chargeable.to_string()),
            ],
            columns,
            rows: self.lines.iter().map(row).collect(),
            remark: words.remark,
        }
    }
}

struct Words {
    title: &'static str,
    partner: &'static str,
    corrects: &'static str,
    /// Customer, product, provisioned, used, chargeable, comment.
    columns: [&'static str; 6],
    remark: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::En => Words {
            title: "Usage report",
            partner: "Partner",
            corrects: "correction of",
            columns: ["Customer", "Product", "Provisioned", "Used", "Chargeable", "Comment"],
            remark: "Units: the highest of the month.",
        },
        Language::De => Words {
            title: "Nutzungsbericht",
            partner: "Partner",
            corrects: "Korrektur für",
            columns: ["Kunde", "Produkt", "Bereitgestellt", "Genutzt", "Berechnet", "Kommentar"],
            remark: "Einheiten: die höchsten des Monats.",
        },
        Language::Fr => Words {
            title: "Rapport d’utilisation",
            partner: "Partenaire",
            corrects: "correction de",
            columns: ["Client", "Produit", "Mis à disposition", "Utilisé", "Facturé", "Commentaire"],
            remark: "Unités : le maximum du mois.",
        },
        Language::It => Words {
            title: "Rapporto di utilizzo",
            partner: "Partner",
            corrects: "correzione di",
            columns: ["Cliente", "Prodotto", "Messo a disposizione", "Usato", "Addebitato", "Commento"],
            remark: "Unità: il massimo del mese.",
        },
        Language::Es => Words {
            title: "Informe de uso",
            partner: "Socio",
            corrects: "corrección de",
            columns: ["Cliente", "Producto", "Aprovisionado", "Usado", "Cobrado", "Comentario"],
            remark: "Unidades: el máximo del mes.",
        },
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::World;

    #[tokio::test]
    async fn it_is_printed_for_the_partner_and_for_nobody_beside() {
        let world = World::new().await;
        world.license(&world.msp, &world.customer, 25).await;
        let id = world.report_of_april().await.id;
        let paper = world.cx(&world.msp, Role::BillingManager).read(async |tx| of(&tx, id).await).await.unwrap();
        assert!(paper.pdf().unwrap().starts_with(b"%PDF-"));
        assert!(world.cx(&world.customer, Role::Administrator).read(async |tx| of(&tx, id).await).await.is_err());
    }
}
