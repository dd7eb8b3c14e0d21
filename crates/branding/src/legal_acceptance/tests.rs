use std::time::Duration;

use kernel::{Actor, OrganizationKind, Role};

use super::*;
use crate::{
    LegalTextBody, LegalTextKind, NewLegalText,
    legal_text::{self, LegalTextError},
    street::{PRODUCT, Street},
};

fn text(kind: LegalTextKind, language: Language, version: &str) -> NewLegalText {
    NewLegalText {
        kind,
        product_code: None,
        countries: vec![],
        language,
        version_label: version.into(),
        title: format!("{kind} in {language}"),
        body: "1. Words".into(),
        valid_from: None,
    }
}

async fn write(street: &Street, by: &Actor, input: NewLegalText) -> String {
    let cx = street.stage.cx(by.clone());
    let id = cx.write(async |tx| Ok::<_, LegalTextError>(legal_text::create(&tx, input.clone()).await?));
    id.await.unwrap().to_string()
}

/// The buyer registers something that `north` sold, ticking `documents`.
async fn register(street: &Street, documents: &[String]) -> Result<(), AcceptanceError> {
    let cx = street.stage.cx(street.buyer.clone());
    cx.write(async |tx| {
        let company = identity::find_organization(&tx, street.customer_id).await?;
        let texts = in_force(&tx, Some(street.north_id), Some(PRODUCT), &company.country, Language::De, tx.now()).await?;
        let person = tx.actor().person();
        let acceptance =
            Acceptance { person, company: &company, seller: street.north_id, product_id: PRODUCT, context: Context::Registration };
        accept(&tx, &acceptance, &texts, documents).await
    })
    .await
}

async fn page(street: &Street, actor: &Actor) -> kernel::Page<store::Row> {
    let cx = street.stage.cx(actor.clone());
    cx.read(async |tx| store::page(&tx, &Default::default(), &Default::default()).await).await.unwrap()
}

async fn asked_ids(street: &Street, actor: &Actor) -> Vec<String> {
    let found = street.stage.cx(actor.clone()).read(async |tx| asked(&tx).await).await.unwrap();
    found.iter().map(|asked| asked.text.id.to_string()).collect()
}

#[tokio::test]
async fn all_texts_in_force_must_be_accepted_and_no_others() {
    let street = Street::new().await;
    register(&street, &[]).await.unwrap();
    let eula = write(&street, &street.vendor, text(LegalTextKind::Eula, Language::De, "1")).await;
    let english = write(&street, &street.vendor, text(LegalTextKind::PrivacyStatement, Language::En, "1")).await;
    let Err(AcceptanceError::NotAccepted(missing)) = register(&street, std::slice::from_ref(&eula)).await else { panic!("accepted") };
    assert_eq!(
        missing.iter().map(|text| text.id.to_string()).collect::<Vec<_>>(),
        *std::slice::from_ref(&english),
        "no German one: the English counts"
    );
    let stranger = [eula.clone(), english.clone(), "lgt_01jd3v8k6r2n4q7t9w1x3y5z7b".to_owned()];
    assert!(matches!(register(&street, &stranger).await, Err(AcceptanceError::Unknown { position: 2, .. })));
    register(&street, &stranger[..2]).await.unwrap();
    register(&street, &stranger[..2]).await.unwrap();
    let kept = page(&street, &street.vendor).await;
    assert_eq!(kept.total, 2, "once each, however often it is said");
    // A program has nobody who accepts.
    let cx = street.stage.cx(Actor { principal: kernel::Principal::Organization { token: "t".into() }, ..street.buyer.clone() });
    let refused = cx.write(async |tx| {
        let company = identity::find_organization(&tx, street.customer_id).await?;
        let texts = in_force(&tx, None, Some(PRODUCT), "DE", Language::De, tx.now()).await?;
        let acceptance =
            Acceptance { person: None, company: &company, seller: street.north_id, product_id: PRODUCT, context: Context::Registration };
        accept(&tx, &acceptance, &texts, &stranger[..2]).await
    });
    assert!(matches!(refused.await, Err(AcceptanceError::NotAPerson)));
}

#[tokio::test]
async fn a_newer_version_is_asked_for_from_its_day_on_and_only_of_those_who_accepted_an_older_one() {
    let street = Street::new().await;
    let first = write(&street, &street.vendor, text(LegalTextKind::Eula, Language::De, "1")).await;
    register(&street, std::slice::from_ref(&first)).await.unwrap();
    assert!(asked_ids(&street, &street.buyer).await.is_empty());
    let newer = NewLegalText { valid_from: Some(jiff::civil::date(2026, 6, 1)), ..text(LegalTextKind::Eula, Language::De, "2") };
    let second = write(&street, &street.vendor, newer).await;
    // The first of June begins two hours before that in UTC.
    street.stage.clock.set("2026-05-31T21:59:59Z");
    assert!(asked_ids(&street, &street.buyer).await.is_empty());
    street.stage.clock.advance(Duration::from_secs(1));
    assert_eq!(asked_ids(&street, &street.buyer).await, *std::slice::from_ref(&second));
    assert!(asked_ids(&street, &street.north).await.is_empty(), "never registered anything");
    let cx = street.stage.cx(street.buyer.clone());
    let say = async |id: &String| {
        let id: LegalTextId = id.parse().unwrap();
        cx.write(async |tx| Ok::<_, AcceptanceError>(accept_asked(&tx, &[id]).await?.len())).await
    };
    assert!(matches!(say(&first).await, Err(AcceptanceError::Unknown { position: 0, pointer: "/legal_text_ids" })));
    assert_eq!(say(&second).await.unwrap(), 0);
    assert!(asked_ids(&street, &street.buyer).await.is_empty());
}

#[tokio::test]
async fn the_same_version_in_another_language_is_not_asked_for_again_but_another_text_is() {
    let street = Street::new().await;
    let german = write(&street, &street.vendor, text(LegalTextKind::Eula, Language::De, "1")).await;
    register(&street, std::slice::from_ref(&german)).await.unwrap();
    write(&street, &street.vendor, text(LegalTextKind::Eula, Language::En, "1")).await;
    let speak = async |language: &str| {
        let cx = street.stage.system();
        let done = cx
            .write(async |tx| tx.execute("UPDATE person SET language = $1 WHERE id = $2", [language.into(), street.buyer_id.into()]).await);
        done.await.unwrap()
    };
    speak("en").await;
    assert!(asked_ids(&street, &street.buyer).await.is_empty());
    // The distributor, which stands nearer, writes its own.
    let nearer = write(&street, &street.north, text(LegalTextKind::Eula, Language::En, "1")).await;
    write(&street, &street.south, text(LegalTextKind::Eula, Language::En, "9")).await;
    assert_eq!(asked_ids(&street, &street.buyer).await, [nearer]);
    // While its organization can change nothing, nobody is asked what they cannot answer.
    let mut disabled = street.buyer.clone();
    disabled.membership.as_mut().unwrap().status = kernel::OrganizationStatus::Disabled;
    assert!(asked_ids(&street, &disabled).await.is_empty());
}

#[tokio::test]
async fn people_see_the_texts_of_their_own_tree_and_acceptances_of_their_own_company() {
    let street = Street::new().await;
    let of_vendor = write(&street, &street.vendor, text(LegalTextKind::Eula, Language::De, "1")).await;
    write(&street, &street.south, text(LegalTextKind::Eula, Language::De, "1")).await;
    register(&street, &[of_vendor]).await.unwrap();
    let sees = async |actor: &Actor| {
        let cx = street.stage.cx(actor.clone());
        let texts = cx.read(async |tx| legal_text::store::page(&tx, &Default::default(), &Default::default()).await).await.unwrap();
        for text in &texts.items {
            let whole = cx.read(async |tx| legal_text::read(&tx, text.id).await).await.unwrap();
            assert_eq!(LegalTextBody::try_from(whole).unwrap().body.as_deref(), Some("1. Words"));
        }
        let accepted = page(&street, actor).await;
        (texts.total, accepted.total)
    };
    assert_eq!(sees(&street.vendor).await, (2, 1));
    assert_eq!(sees(&street.north).await, (1, 1));
    assert_eq!(sees(&street.south).await, (2, 0));
    assert_eq!(sees(&street.buyer).await, (1, 1));
    let contact = street.member(street.customer_id, OrganizationKind::Customer, Role::Viewer);
    let cx = street.stage.cx(contact);
    let refused =
        cx.write(async |tx| Ok::<_, LegalTextError>(legal_text::create(&tx, text(LegalTextKind::Eula, Language::De, "2")).await?));
    assert!(matches!(refused.await, Err(LegalTextError::Db(db::Error::Forbidden(_)))));
}

#[tokio::test]
async fn a_text_says_which_of_its_fields_are_wrong_and_older_versions_say_until_when_they_counted() {
    let street = Street::new().await;
    let cx = street.stage.cx(street.vendor.clone());
    let wrong = NewLegalText {
        product_code: Some("NONE".into()),
        countries: vec!["DE".into(), "deu".into()],
        title: " ".into(),
        body: "a\u{7}".into(),
        valid_from: Some(jiff::civil::date(2026, 5, 3)),
        ..text(LegalTextKind::Eula, Language::De, &"x".repeat(41))
    };
    let refused = cx.write(async |tx| Ok::<_, LegalTextError>(legal_text::create(&tx, wrong.clone()).await?)).await;
    let Err(LegalTextError::Invalid(errors)) = refused else { panic!("{refused:?}") };
    let pointers: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
    assert_eq!(pointers, ["/title", "/version_label", "/body", "/countries/1", "/valid_from", "/product_code"]);
    let first = write(&street, &street.vendor, text(LegalTextKind::Eula, Language::De, "1")).await;
    let newer = NewLegalText { valid_from: Some(jiff::civil::date(2026, 6, 1)), ..text(LegalTextKind::Eula, Language::De, "2") };
    write(&street, &street.vendor, newer).await;
    let list = cx.read(async |tx| legal_text::store::page(&tx, &Default::default(), &Default::default()).await).await.unwrap();
    let ends: Vec<_> = list.items.iter().map(|text| (text.version_label.as_str(), text.replaced_at.map(|at| at.to_string()))).collect();
    assert_eq!(ends, [("2", None), ("1", Some("2026-05-31T22:00:00Z".into()))]);
    assert_eq!(list.items[1].id.to_string(), first);
}
