//! Mails of a renewal: quoted, asked for, declined, done (spec/02.5).

use jiff::civil::Date;
use kernel::{Money, PersonId, text_enum};
use licensing::LicenseId;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{About, Audience, Notice, Page};
use crate::held_license::HeldLicense;

#[derive(Deserialize)]
pub(super) struct Quoted {
    license_id: LicenseId,
    units: i64,
    on_date: Date,
    starts_on: Date,
    /// The last day that is quoted.
    expires_on: Date,
    lapsed_days: i64,
    lines: Vec<Line>,
    total: Money,
}

text_enum! {
    enum LineKind { Lapsed = "lapsed", Period = "period" }
}

#[derive(Deserialize)]
struct Line {
    kind: LineKind,
    units: i64,
    amount: Money,
}

impl Notice for Quoted {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        licenses.first().map_or(Audience::Nobody, |license| Audience::Contacts(license.customer_id))
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let line = |line: &Line| json!({"kind": line.kind, "units": line.units, "amount": page.money(line.amount)});
        page.of_license(json!({
            "units": self.units, "on_date": page.day(self.on_date), "starts_on": page.day(self.starts_on),
            "expires_on": page.day(self.expires_on), "lapsed_days": self.lapsed_days,
            "lines": self.lines.iter().map(line).collect::<Vec<_>>(), "total": page.money(self.total),
        }))
    }
}

#[derive(Deserialize)]
pub(super) struct Renewed {
    license_id: LicenseId,
    /// Absent: charged by the month, so nothing was bought.
    order_id: Option<String>,
    units: i64,
    starts_on: Date,
    expires_on: Date,
    automatic: bool,
}

impl Notice for Renewed {
    /// A license that is charged by the month renews each month by itself: nobody wants a mail of that. Who renews by hand
    /// knows it; the seller is told of what happened by itself.
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        let Some(license) = licenses.first() else { return Audience::Nobody };
        match (self.automatic, &self.order_id) {
            (true, None) => Audience::Nobody,
            (true, Some(_)) => Audience::All(vec![Audience::Contacts(license.customer_id), Audience::Seller(license.owner_id)]),
            (false, _) => Audience::Contacts(license.customer_id),
        }
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        page.of_license(json!({
            "units": self.units, "starts_on": page.day(self.starts_on), "expires_on": page.day(self.expires_on), "automatic": self.automatic,
        }))
    }
    fn brings_certificate(&self) -> bool {
        true
    }
}

/// A customer's wish, to its reseller.
#[derive(Deserialize)]
pub(super) struct Requested {
    license_id: LicenseId,
    /// Absent: those held.
    units: Option<i64>,
    company: String,
    address: Option<String>,
    phone: Option<String>,
    contact_name: Option<String>,
    contact_email: Option<String>,
}

impl Notice for Requested {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        licenses.first().map_or(Audience::Nobody, |license| Audience::Seller(license.owner_id))
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let units = self.units.or(page.licenses.first().map(|license| license.units));
        page.of_license(json!({
            "units": units, "company_name": self.company, "address": self.address, "phone": self.phone, "contact_name": self.contact_name,
            "contact_email": self.contact_email,
        }))
    }
}

#[derive(Deserialize)]
pub(super) struct Declined {
    license_id: LicenseId,
    reason: Option<String>,
    /// Who asked; absent where a token did.
    created_by: Option<PersonId>,
}

impl Notice for Declined {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        match (self.created_by, licenses.first()) {
            (Some(person), _) => Audience::People(vec![person]),
            (None, Some(license)) => Audience::Contacts(license.customer_id),
            (None, None) => Audience::Nobody,
        }
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        page.of_license(json!({"reason": self.reason}))
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use catalog::ProductKind;

    use super::*;
    use crate::{
        delivery::sink::Sink,
        world::{World, relayed, settings},
    };

    fn renewed(license: LicenseId, order: Option<&str>, automatic: bool) -> Json {
        json!({"license_id": license, "order_id": order, "units": 25, "starts_on": "2027-05-04", "expires_on": "2028-05-03", "automatic": automatic})
    }

    /// The PDF that stands in a message.
    fn attached(raw: &str) -> Vec<u8> {
        let (_, part) = raw.split_once("Content-Type: application/pdf").expect("an attachment");
        let (_, encoded) = part.split_once("\r\n\r\n").unwrap();
        let (encoded, _) = encoded.split_once("\r\n--").unwrap();
        STANDARD.decode(encoded.replace("\r\n", "")).unwrap()
    }

    #[tokio::test]
    async fn a_renewal_brings_the_certificate_and_a_resend_makes_it_anew() {
        let world = World::new().await;
        let sink = Sink::start(None).await;
        let license = world.license(ProductKind::Software, None).await;
        world.publish("license.renewed", renewed(license, Some("ord_1"), false)).await;
        world.work(&relayed(sink.port)).await;
        let rows = world.rows().await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example"], "who renewed by hand knows it");
        assert_eq!((rows[0].status.as_str(), rows[0].last_error.as_deref()), ("sent", None));
        world.execute("UPDATE license SET units = 26").await;
        let id: crate::SentMailId = rows[0].id.parse().unwrap();
        let system = world.stage.system();
        system.write(async |tx| crate::sent_mail::resend(&tx, id).await.map(|_| ())).await.unwrap();
        world.work(&relayed(sink.port)).await;
        let files: Vec<_> = sink.taken().iter().map(|mail| attached(&String::from_utf8(mail.data.clone()).unwrap())).collect();
        assert!(files.len() == 2 && files.iter().all(|file| file.starts_with(b"%PDF-")));
        assert_ne!(files[0], files[1], "it says what the license is when it is sent");
        let raw = String::from_utf8(sink.taken()[0].data.clone()).unwrap();
        assert!(raw.contains("filename=\"Lizenzzertifikat.pdf\"") && raw.contains("multipart/mixed"), "{raw}");
    }

    #[tokio::test]
    async fn what_renews_by_itself_is_told_to_the_seller_too_unless_it_is_charged_by_the_month() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        world.publish("license.renewed", renewed(license, None, true)).await;
        world.work(&settings()).await;
        assert!(world.rows().await.is_empty() && world.errors().await.is_empty());
        world.publish("license.renewed", renewed(license, Some("ord_1"), true)).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example", "hanna@nordlicht.example"]);
    }

    #[tokio::test]
    async fn a_quote_shows_the_lapsed_line_and_amounts_as_the_reader_writes_them() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        let line = |kind: &str, amount: i64| json!({"kind": kind, "units": 25, "amount": {"amount": amount, "currency": "EUR"}});
        let payload = json!({"license_id": license, "units": 25, "months": 12, "on_date": "2027-06-06", "starts_on": "2027-06-06",
            "expires_on": "2028-06-05", "lapsed_days": 33, "lines": [line("lapsed", 11301), line("period", 125_000)],
            "total": {"amount": 136_301, "currency": "EUR"}});
        world.publish("license.quoted", payload).await;
        world.work(&settings()).await;
        let text = world.rows().await[0].text_masked.replace('\u{a0}', " ");
        for words in ["Tage: 33", "113,01 EUR", "1.250,00 EUR", "Summe: 1.363,01 EUR", "6. Juni 2027", "nordlicht"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }

    #[tokio::test]
    async fn a_request_goes_to_the_reseller_and_its_refusal_to_who_asked() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        let payload = json!({"renewal_request_id": "rnr_1", "license_id": license, "units": null, "company": "Hafen", "address": "",
            "phone": null, "contact_name": "Kim", "contact_email": "kim@hafen.example"});
        world.publish("renewal_request.created", payload).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@nordlicht.example"]);
        let text = &world.rows().await[0].text_masked;
        assert!(text.contains("Einheiten: 25") && text.contains("kim@hafen.example") && !text.contains("Telefon"), "{text}");
        let payload = json!({"license_id": license, "reason": "Too late", "created_by": world.hanna.id});
        world.publish("renewal_request.declined", payload).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example", "hanna@nordlicht.example"]);
    }
}
