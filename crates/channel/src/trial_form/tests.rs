use branding::LegalTextKind;
use futures::future::join_all;
use identity::Language;
use jobs::{Event, Subscriber, Worker};
use kernel::{OrganizationKind, OrganizationStatus};
use lease::VersionType;

use super::{
    Confirmed, ForgetTrialSubmissions, NewSubmission, TrialFormError, TrialFormState, close, confirm, confirm::login_of, offer,
    offer::state, publish, publish::check_word, submit,
};
use crate::{
    life::Life,
    service_plan::{NewServicePlan, PlanState, ServicePlanId},
    world::{organization, yearly},
};

/// Remembers the tokens that would be mailed.
#[derive(Clone, Default)]
struct Mailbox(std::sync::Arc<std::sync::Mutex<Vec<String>>>);

#[async_trait::async_trait]
impl Subscriber for Mailbox {
    async fn handle(&self, _: &db::Tx, event: &Event) -> db::Result<()> {
        if event.name == "trial_submission.created" {
            let payload: serde_json::Value = event.payload()?;
            self.0.lock().unwrap().push(payload["token"].as_str().unwrap().to_owned());
        }
        Ok(())
    }
}

struct Stand {
    life: Life,
    plan: ServicePlanId,
    mailbox: Mailbox,
}

/// A published form `endpoint`, with ten units of trials in the pool; each takes two.
async fn stand() -> Stand {
    let life = Life::new().await;
    let of_trial =
        NewServicePlan { version_type: VersionType::Trial, initial_months: 1, auto_renewal_months: 0, units_default: 2, ..yearly("Trial") };
    let plan = life.plan(of_trial).await;
    let (partner, product) = (life.world.plan.owner_id, life.world.plan.product_id);
    let system = life.world.stage.system();
    system
        .write(async |tx| {
            crate::license_pool::store::open(&tx, partner, product, VersionType::Trial).await?;
            tx.execute("UPDATE license_pool SET allotted = 10 WHERE version_type = 'trial'", []).await
        })
        .await
        .unwrap();
    life.world.distributor.write(async |tx| publish(&tx, plan, "endpoint").await).await.unwrap();
    Stand { life, plan, mailbox: Mailbox::default() }
}

fn answers(email: &str) -> NewSubmission {
    NewSubmission {
        company: "Moor Werke".into(),
        first_name: "Mira".into(),
        last_name: "Lund".into(),
        email: email.into(),
        country: "DE".into(),
        language: Language::De,
        time_zone: "Europe/Berlin".into(),
        accepted_documents: vec![],
    }
}

impl Stand {
    async fn send(&self, input: NewSubmission) -> Result<(), TrialFormError> {
        let nobody = self.life.world.stage.anonymous();
        nobody.write(async |tx| submit(&tx, "endpoint", input.clone()).await).await
    }
    /// The tokens mailed since the last call.
    async fn mailed(&self) -> Vec<String> {
        Worker::new(self.life.world.stage.system()).subscriber(self.mailbox.clone()).drain().await.unwrap();
        std::mem::take(&mut *self.mailbox.0.lock().unwrap())
    }
    async fn token(&self, email: &str) -> String {
        self.send(answers(email)).await.unwrap();
        self.mailed().await.remove(0)
    }
    async fn open(&self, token: &str) -> Result<(String, Option<String>), TrialFormError> {
        let nobody = self.life.world.stage.anonymous();
        let opened = nobody.write(async |tx| {
            let Confirmed { company, invitation_token, .. } = confirm(&tx, token).await?;
            Ok::<_, TrialFormError>((company, invitation_token))
        });
        opened.await
    }
    async fn trials(&self) -> i64 {
        self.life.count("SELECT COUNT(*) AS count FROM license WHERE version_type = 'trial'").await
    }
    async fn taken(&self) -> i64 {
        self.life.count("SELECT assigned AS count FROM license_pool WHERE version_type = 'trial' AND allotted > 0").await
    }
    async fn state(&self) -> TrialFormState {
        let nobody = self.life.world.stage.anonymous();
        nobody.read(async |tx| Ok::<_, TrialFormError>(offer(&tx, "endpoint").await?.state)).await.unwrap()
    }
}

#[test]
fn a_form_is_open_while_its_plan_is_sold_and_units_are_left() {
    use TrialFormState as S;
    let active = OrganizationStatus::Active;
    for (published, owner, plan, units, expected) in [
        (true, active, PlanState::Enabled, true, S::Open),
        (true, active, PlanState::ScheduledUpdate, true, S::Open),
        (true, active, PlanState::Enabled, false, S::PoolEmpty),
        (true, active, PlanState::Disabled, true, S::PlanNotSold),
        (true, active, PlanState::Locked, true, S::PlanNotSold),
        (true, active, PlanState::EndOfSale, true, S::PlanNotSold),
        (true, OrganizationStatus::Suspended, PlanState::Enabled, true, S::OwnerInactive),
        (false, active, PlanState::Enabled, true, S::Closed),
    ] {
        assert_eq!(state(published, owner, plan, units), expected, "{plan:?}");
    }
}

#[test]
fn words_and_login_ids_are_plain() {
    for good in ["endpoint", "e-1", "x".repeat(40).as_str()] {
        assert!(check_word(good).is_none(), "{good}");
    }
    for bad in ["", "ab", "Endpoint", "a b", "-ab", "ab-", "confirm", "x".repeat(41).as_str()] {
        assert!(check_word(bad).is_some(), "{bad}");
    }
    assert_eq!(login_of("o'neil+x@moor.example"), "oneil+x@moor.example");
    assert_eq!(login_of(&format!("{}@moor.example", "a".repeat(64))).len(), 64);
}

#[tokio::test]
async fn the_opened_link_makes_company_account_and_trial_once() {
    let stand = stand().await;
    let token = stand.token("mira@moor.example").await;
    assert_eq!((stand.trials().await, stand.taken().await), (0, 0), "nothing exists before the link is opened");
    assert!(matches!(stand.open("guessed").await, Err(TrialFormError::Link)));
    let tries = join_all((0..4).map(|_| stand.open(&token))).await;
    let (won, lost): (Vec<_>, Vec<_>) = tries.into_iter().partition(Result::is_ok);
    assert!(won.len() == 1 && lost.iter().all(|lost| matches!(lost, Err(TrialFormError::Link))), "{lost:?}");
    let (company, invitation) = won.into_iter().next().unwrap().unwrap();
    assert!(company == "Moor Werke" && invitation.is_some());
    assert_eq!((stand.trials().await, stand.taken().await), (1, 2));
    let life = &stand.life;
    let parent =
        format!("SELECT COUNT(*) AS count FROM organization WHERE company = 'Moor Werke' AND parent_id = '{}'", life.world.plan.owner_id);
    assert_eq!(life.count(&parent).await, 1);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM person WHERE login_id = 'mira@moor.example' AND role = 'administrator'").await, 1);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM event WHERE name IN ('person.invited', 'subscription.created')").await, 2);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM trial_submission WHERE answers_sealed = ''").await, 1);
}

#[tokio::test]
async fn one_trial_of_a_product_for_an_address_and_a_company() {
    let stand = stand().await;
    let token = stand.token("mira@moor.example").await;
    stand.open(&token).await.unwrap();
    // The answer to the form is the same as for an unknown address.
    let again = stand.token("Mira@Moor.example").await;
    assert!(matches!(stand.open(&again).await, Err(TrialFormError::TrialUsed)));
    // A customer of the seller gets it for its company, and another person of that company not once more.
    let life = &stand.life;
    let token = stand.token("nora@hafen.example").await;
    assert_eq!(stand.open(&token).await.unwrap(), ("hafen".into(), None));
    life.execute("INSERT INTO person SELECT 'usr_01jd3v8k6r2n4q7t9w1x3y5z7c', organization_id, 'h2', 'h2', 'h2@hafen.example', 'h2@hafen.example', \
        email_verified_at, first_name, last_name, phone, country, language, time_zone, role, enabled, password_hash, second_factor_at, search, \
        version, created_at FROM person WHERE email = 'nora@hafen.example'").await;
    let token = stand.token("h2@hafen.example").await;
    assert!(matches!(stand.open(&token).await, Err(TrialFormError::TrialUsed)));
    // A partner's own people, and customers of others, ask whoever sells to them.
    let system = life.world.stage.system();
    let south = life.world.other_distributor.actor().organization().unwrap();
    let south = system.read(async |tx| identity::find_organization(&tx, south).await).await.unwrap();
    organization(&system, Some(&south), OrganizationKind::Customer, "fremd").await;
    for email in ["nora@south.example", "nora@fremd.example"] {
        let token = stand.token(email).await;
        assert!(matches!(stand.open(&token).await, Err(TrialFormError::AccountExists)), "{email}");
    }
    assert_eq!((stand.trials().await, stand.taken().await), (2, 4));
}

#[tokio::test]
async fn a_closed_form_takes_nothing_and_its_links_wait() {
    let stand = stand().await;
    let life = &stand.life;
    let (by, plan) = (&life.world.distributor, stand.plan);
    let token = stand.token("mira@moor.example").await;
    life.execute("UPDATE license_pool SET allotted = 1 WHERE version_type = 'trial'").await;
    assert_eq!(stand.state().await, TrialFormState::PoolEmpty);
    assert!(matches!(stand.send(answers("other@moor.example")).await, Err(TrialFormError::Closed)));
    assert!(matches!(stand.open(&token).await, Err(TrialFormError::Closed)));
    life.execute("UPDATE license_pool SET allotted = 10 WHERE version_type = 'trial'").await;
    by.write(async |tx| crate::service_plan::set_enabled(&tx, plan, false).await.map(|_| ())).await.unwrap();
    assert_eq!(stand.state().await, TrialFormState::PlanNotSold);
    by.write(async |tx| crate::service_plan::set_enabled(&tx, plan, true).await.map(|_| ())).await.unwrap();
    by.write(async |tx| close(&tx, plan).await).await.unwrap();
    assert_eq!(stand.state().await, TrialFormState::Closed);
    by.write(async |tx| publish(&tx, plan, "endpoint").await).await.unwrap();
    stand.open(&token).await.unwrap();
    // The word belongs to one form, and only trial plans have one.
    let other =
        life.plan(NewServicePlan { version_type: VersionType::Trial, initial_months: 1, auto_renewal_months: 0, ..yearly("More") }).await;
    assert!(matches!(by.write(async |tx| publish(&tx, other, "endpoint").await).await, Err(TrialFormError::WordTaken)));
    let full = life.world.plan.id;
    assert!(matches!(by.write(async |tx| publish(&tx, full, "full").await).await, Err(TrialFormError::NotATrial)));
    let stranger = life.world.other_distributor.write(async |tx| close(&tx, plan).await).await;
    assert!(matches!(stranger, Err(TrialFormError::Db(db::Error::NotFound))));
}

#[tokio::test]
async fn the_newest_link_counts_for_three_days_and_three_mails_go_out_a_day() {
    let stand = stand().await;
    let first = stand.token("mira@moor.example").await;
    let second = stand.token("mira@moor.example").await;
    assert!(matches!(stand.open(&first).await, Err(TrialFormError::Link)));
    stand.send(answers("MIRA@moor.example")).await.unwrap();
    let third = stand.mailed().await.remove(0);
    stand.send(answers("mira@moor.example")).await.unwrap();
    assert!(stand.mailed().await.is_empty(), "the fourth of a day goes nowhere, and nobody is told");
    assert!(matches!(stand.open(&second).await, Err(TrialFormError::Link)));
    let clock = &stand.life.world.stage.clock;
    clock.set("2026-05-07T08:00:00Z");
    assert!(matches!(stand.open(&third).await, Err(TrialFormError::Link)));
    Worker::new(stand.life.world.stage.system()).schedule(ForgetTrialSubmissions).drain().await.unwrap();
    assert_eq!(stand.life.count("SELECT COUNT(*) AS count FROM trial_submission WHERE answers_sealed <> ''").await, 0);
    let token = stand.token("mira@moor.example").await;
    stand.open(&token).await.unwrap();
}

#[tokio::test]
async fn legal_texts_in_force_must_be_ticked_and_are_kept_for_the_person() {
    let stand = stand().await;
    let by = &stand.life.world.distributor;
    let text = branding::NewLegalText {
        kind: LegalTextKind::Eula,
        product_code: None,
        countries: vec![],
        language: Language::En,
        version_label: "1".into(),
        title: "EULA".into(),
        body: "Words".into(),
        valid_from: None,
    };
    let id = by.write(async |tx| branding::create_legal_text(&tx, text.clone()).await).await.unwrap();
    let refused = stand.send(answers("mira@moor.example")).await;
    assert!(
        matches!(&refused, Err(TrialFormError::Acceptance(branding::AcceptanceError::NotAccepted(texts))) if texts.len() == 1),
        "{refused:?}"
    );
    stand.send(NewSubmission { accepted_documents: vec![id.to_string()], ..answers("mira@moor.example") }).await.unwrap();
    let token = stand.mailed().await.remove(0);
    stand.open(&token).await.unwrap();
    assert_eq!(
        stand
            .life
            .count("SELECT COUNT(*) AS count FROM legal_acceptance JOIN person ON person.id = person_id WHERE email = 'mira@moor.example'")
            .await,
        1
    );
    let wrong = NewSubmission { email: "nobody".into(), first_name: " ".into(), country: "Germany".into(), ..answers("") };
    assert!(matches!(stand.send(wrong).await, Err(TrialFormError::Invalid(errors)) if errors.len() == 3));
}
