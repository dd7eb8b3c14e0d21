//! A billing report on paper, in the language of the tier 1.

use db::Tx;
use identity::Language;
use kernel::Permission;

use super::{BillingReport, BillingReportError, BillingReportId, api::decimal, line_api::percent, lines, store};
use crate::paper::{Column, MOST_ROWS, Paper};

/// A report with its lines, ready to be drawn.
pub(crate) struct BillingPaper {
    report: BillingReport,
    lines: Vec<lines::Line>,
    language: Language,
}

/// # Errors
/// Not in scope, not allowed, or too long for paper.
pub(crate) async fn of(tx: &Tx, id: BillingReportId) -> Result<BillingPaper, BillingReportError> {
    let report = store::find(tx, id).await?;
    tx.require(Permission::BillingReportRead, tx.actor().place_of(report.organization_id))?;
    let lines = lines::store::behind(tx, id, 0, MOST_ROWS as u64 + 1).await?;
    if lines.len() > MOST_ROWS {
        return Err(BillingReportError::field("/id", "too_long", "More than 5,000 lines: export this report as CSV or as a spreadsheet."));
    }
    let language = identity::visible_organization(tx, report.organization_id).await?.language;
    Ok(BillingPaper { report, lines, language })
}

impl BillingPaper {
    pub fn file_name(&self) -> String {
        let name = self.report.number.as_deref().unwrap_or("billing-report");
        format!("{name}-{}", self.report.month)
    }
    /// # Errors
    /// [`BillingReportError::Drawing`].
    pub fn pdf(&self) -> Result<Vec<u8>, BillingReportError> {
        self.paper().pdf().map_err(|_| BillingReportError::Drawing)
    }

    fn paper(&self) -> Paper {
        let words = words(self.language);
        let money = |amount| decimal(amount, self.report.currency);
        let report = &self.report;
        let mut facts = vec![
            (words.partner, report.organization_company.clone()),
            (words.number, report.number.clone().unwrap_or_else(|| words.draft.to_owned())),
            (words.po_number, report.po_number.clone()),
            (words.subtotal, format!("{} {}", report.currency, money(report.subtotal))),
            (words.total, format!("{} {}", report.currency, money(report.total))),
        ];
        facts.retain(|(_, value)| !value.is_empty());
        let columns = [(4, false), (26, false), (26, false), (18, false), (9, true), (7, true), (11, true), (9, true), (11, true)];
        let columns = columns.into_iter().zip(words.columns).map(|((width, right), heading)| Column { heading, width, right }).collect();
        let row = |line: &lines::Line| {
            vec![
                line.position.to_string(),
                line.customer_company.clone(),
                line.product_name.clone(),
                format!("{} – {}", line.charged_from, line.charged_to),
                format!("{} {}", line.chargeable, line.unit),
                line.charged_days.to_string(),
                line.unit_price.map_or_else(String::new, money),
                percent(line.effective_margin()),
                money(line.total),
            ]
        };
        Paper {
            title: format!("{} {}", words.title, report.month),
            language: self.language.to_string(),
            facts,
            columns,
            rows: self.lines.iter().map(row).collect(),
            remark: words.remark,
        }
    }
}

struct Words {
    title: &'static str,
    partner: &'static str,
    number: &'static str,
    draft: &'static str,
    po_number: &'static str,
    subtotal: &'static str,
    total: &'static str,
    /// Line, customer, product, days, units, number of days, yearly price, margin, amount.
    columns: [&'static str; 9],
    remark: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::En => Words {
            title: "Billing report",
            partner: "Partner",
            number: "Number",
            draft: "not completed yet",
            po_number: "PO number",
            subtotal: "Subtotal",
            total: "Total",
            columns: ["#", "Customer", "Product", "Charged", "Units", "Days", "Price / year", "Margin %", "Amount"],
            remark: "Amounts are without tax. This report is a statement, not a tax invoice.",
        },
        Language::De => Words {
            title: "Abrechnungsbericht",
            partner: "Partner",
            number: "Nummer",
            draft: "noch nicht abgeschlossen",
            po_number: "Bestellnummer",
            subtotal: "Zwischensumme",
            total: "Summe",
            columns: ["#", "Kunde", "Produkt", "Berechnet", "Einheiten", "Tage", "Preis / Jahr", "Marge %", "Betrag"],
            remark: "Beträge ohne Steuer. Dieser Bericht ist eine Aufstellung und keine Rechnung im Sinne des Steuerrechts.",
        },
        Language::Fr => Words {
            title: "Relevé de facturation",
            partner: "Partenaire",
            number: "Numéro",
            draft: "pas encore clôturé",
            po_number: "Numéro de commande",
            subtotal: "Sous-total",
            total: "Total",
            columns: ["#", "Client", "Produit", "Facturé", "Unités", "Jours", "Prix / an", "Marge %", "Montant"],
            remark: "Montants hors taxes. Ce document est un relevé, pas une facture fiscale.",
        },
        Language::It => Words {
            title: "Rapporto di fatturazione",
            partner: "Partner",
            number: "Numero",
            draft: "non ancora completato",
            po_number: "Numero d’ordine",
            subtotal: "Subtotale",
            total: "Totale",
            columns: ["#", "Cliente", "Prodotto", "Addebitato", "Unità", "Giorni", "Prezzo / anno", "Margine %", "Importo"],
            remark: "Importi senza imposte. Questo rapporto è un riepilogo, non una fattura fiscale.",
        },
        Language::Es => Words {
            title: "Informe de facturación",
            partner: "Socio",
            number: "Número",
            draft: "aún no completado",
            po_number: "Número de pedido",
            subtotal: "Subtotal",
            total: "Total",
            columns: ["#", "Cliente", "Producto", "Cobrado", "Unidades", "Días", "Precio / año", "Margen %", "Importe"],
            remark: "Importes sin impuestos. Este informe es una relación, no una factura fiscal.",
        },
    }
}
