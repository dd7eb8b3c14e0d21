use jiff::civil::date;

use super::*;
use crate::shop::{Shop, Wanted};

async fn read_by(shop: &Shop, actor: &kernel::Actor, id: LicenseId, language: Option<Language>) -> Result<Certificate, CertificateError> {
    let cx = shop.stage.cx(actor.clone());
    cx.read(async |tx| Certificate::of(&tx, id, language).await).await
}

fn all_text(certificate: &Certificate) -> String {
    let mut text = vec![certificate.title().to_owned(), certificate.statement()];
    text.extend(certificate.facts().into_iter().map(|(label, value)| format!("{label}: {value}")));
    for section in certificate.sections() {
        text.push(section.heading);
        text.extend(section.paragraphs);
    }
    text.join("\n")
}

#[tokio::test]
async fn it_says_who_may_use_what_until_when_and_where_to_look_in_the_product() {
    let shop = Shop::new().await;
    let (id, code) = shop.issue(Wanted { units: 1500, ..Wanted::default() }).await;
    let certificate = read_by(&shop, &shop.buyer, id, Some(Language::En)).await.unwrap();
    let text = all_text(&certificate);
    for part in [
        "Hafen Logistik is licensed to use GUARD for 1,500 seats.",
        "Licensed to: Hafen Logistik, Kiel, DE",
        "Period: 1 May 2026 to 30 April 2027",
        "Sold by: Nordlicht",
        "Issued on: 4 May 2026",
        "Preferences > Product License > Check Status Online",
        "Administration > Product License > Check Status Online",
        "The period ends on 30 April 2027. Updates and technical support go on until 30 May 2027 and then stop.",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert!(!text.contains(&code) && text.contains(&certificate.code_masked), "the code is masked but for its ends");
    assert!(certificate.number.ends_with("-202704"), "{}", certificate.number);
}

#[tokio::test]
async fn it_tells_the_truth_in_grace_and_after_it() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    let (trial, _) = shop.issue(Wanted { version_type: VersionType::Trial, months: 1, ..Wanted::default() }).await;
    for (at, id, expected) in [
        ("2026-05-20T08:00:00Z", trial, "The evaluation ends on 31 May 2026"),
        ("2026-06-20T08:00:00Z", trial, "The evaluation ended on 31 May 2026"),
        ("2027-04-30T21:59:59Z", id, "The period ends on 30 April 2027"),
        ("2027-04-30T22:00:00Z", id, "The period ended on 30 April 2027. Updates and technical support go on until 30 May 2027"),
        ("2027-05-30T22:00:00Z", id, "Updates and technical support stopped after 30 May 2027"),
    ] {
        shop.stage.clock.set(at);
        let text = all_text(&read_by(&shop, &shop.vendor, id, Some(Language::En)).await.unwrap());
        assert!(text.contains(expected), "{at}: {expected} is not in\n{text}");
    }
}

#[tokio::test]
async fn only_those_who_see_the_license_get_its_certificate() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    let (_, rival) = shop.organization(kernel::OrganizationKind::Isp, &shop.vendor, "Anderswo").await;
    for (actor, expected) in [(&shop.buyer, true), (&shop.partner, true), (&shop.vendor, true), (&rival, false)] {
        assert_eq!(read_by(&shop, actor, id, None).await.is_ok(), expected);
    }
    let system = shop.stage.system();
    assert!(system.read(async |tx| certificate(&tx, id).await).await.unwrap().starts_with(b"%PDF"));
}

#[tokio::test]
async fn five_languages_draw_one_page_each_with_their_fonts_and_without_a_gap() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    for language in Language::ALL {
        let certificate = read_by(&shop, &shop.buyer, id, Some(*language)).await.unwrap();
        let text = all_text(&certificate);
        assert!(!text.contains(['{', '}']), "{language}: a value is missing in\n{text}");
        let pdf = certificate.pdf().unwrap();
        let has = |part: &[u8]| pdf.windows(part.len()).any(|window| window == part);
        assert!(has(b"/FontFile2") && has(b"/ToUnicode") && has(b"NotoSans"), "{language}");
        assert!(has(b"/Count 1"), "{language}: more than one page");
        assert!(pdf.len() < 60_000, "{language}: {} bytes, the fonts are not cut down", pdf.len());
    }
}

#[test]
fn days_and_numbers_are_written_as_the_language_does() {
    let written = |language| {
        let words = words::Words::of(language);
        format!("{} / {} / {}", words.day(date(2027, 4, 1)), words.number_text(12_500), words.unit("seat", 1))
    };
    assert_eq!(written(Language::En), "1 April 2027 / 12,500 / seat");
    assert_eq!(written(Language::De), "1. April 2027 / 12.500 / Arbeitsplatz");
    assert_eq!(written(Language::Fr), "1er avril 2027 / 12\u{a0}500 / poste");
    assert_eq!(written(Language::It), "1º aprile 2027 / 12.500 / postazione");
    assert_eq!(written(Language::Es), "1 de abril de 2027 / 12.500 / puesto");
    assert_eq!(words::Words::of(Language::De).unit("sensor", 2), "sensor");
}

#[test]
fn a_renewal_has_another_number() {
    let id: LicenseId = "lic_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    assert_eq!(number(id, date(2027, 3, 31)), "7T9W-1X3Y-5Z7B-202703");
    assert_ne!(number(id, date(2027, 3, 31)), number(id, date(2028, 3, 31)));
}
