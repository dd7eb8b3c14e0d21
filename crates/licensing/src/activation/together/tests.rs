use std::sync::Arc;

use catalog::ExpiryPolicy;
use lease::{Refusal, VersionType};
use sea_orm::FromQueryResult;
use tokio::sync::Notify;

use super::*;
use crate::{
    activation::check_in_for_test,
    shop::{Shop, Wanted, refusal},
};

/// Who reports: of six installations of two licenses, in turn.
const REPORTS: [(usize, i64, Option<i64>); 10] = [
    (0, 1, Some(4)),
    (3, 1, Some(2)),
    (1, 1, Some(7)),
    (2, 1, None),
    (4, 1, Some(9)),
    (1, 2, Some(1)),
    (0, 2, Some(5)),
    (5, 1, Some(0)),
    (3, 2, Some(1)),
    (4, 1, Some(3)),
];

#[derive(Debug, PartialEq, Eq, FromQueryResult)]
struct Row {
    what: String,
    one: i64,
    two: i64,
}

async fn rows(shop: &Shop) -> Vec<Row> {
    let sql = "SELECT hostname AS what, counter AS one, used_units AS two FROM activation \
               UNION ALL SELECT 'license', used_units, CASE WHEN possible_clone_at IS NULL THEN 0 ELSE 1 END FROM license \
               UNION ALL SELECT day, peak, 0 FROM usage_peak ORDER BY what, one, two";
    shop.stage.system().read(async |tx| tx.query_all::<Row>(sql, []).await).await.unwrap()
}

async fn six() -> (Arc<Shop>, Vec<(ActivationId, String)>) {
    let shop = Shop::new().await;
    let mut held = Vec::new();
    for _ in 0..2 {
        let (_, code) = shop.issue(Wanted { units: 10, ..Wanted::default() }).await;
        for host in ["one", "two", "three"] {
            held.push(shop.activate(&code, host).await.unwrap());
        }
    }
    (Arc::new(shop), held)
}

fn waiting(held: &(ActivationId, String), counter: i64, used_units: Option<i64>) -> Waiting {
    Waiting { id: held.0, input: CheckIn { secret: held.1.clone(), counter, used_units, product_version: None }, noted: None }
}

#[tokio::test]
async fn together_leaves_the_same_as_one_by_one() {
    let ((single, of_single), (shop, held)) = (six().await, six().await);
    for (who, counter, used) in REPORTS {
        single.check_in(&of_single[who], counter, used).await.unwrap();
    }
    // Two batches, for one holds each installation once: the second half has come when the first was written.
    for some in [&REPORTS[..5], &REPORTS[5..9]] {
        let some: Vec<_> = some.iter().map(|(who, counter, used)| waiting(&held[*who], *counter, *used)).collect();
        let written = shop.stage.anonymous().write(async |tx| Ok::<_, ActivationError>(write(&tx, &some).await?.len())).await;
        assert_eq!(written.unwrap(), some.len());
    }
    // The last one's counter stood still: that is nothing ordinary.
    let (who, counter, used) = REPORTS[9];
    let clone = [waiting(&held[who], counter, used)];
    let written = shop.stage.anonymous().write(async |tx| Ok::<_, ActivationError>(write(&tx, &clone).await?.len())).await;
    assert_eq!(written.unwrap(), 0);
    shop.check_in(&held[who], counter, used).await.unwrap();
    assert_eq!(rows(&shop).await, rows(&single).await);
    assert!(rows(&shop).await.contains(&Row { what: "2026-05-04".into(), one: 11, two: 0 }), "{:?}", rows(&shop).await);
}

#[tokio::test]
async fn many_at_once_lose_nothing_and_each_hears_of_its_own() {
    let (shop, held) = six().await;
    let calls: Vec<_> = (0..30)
        .map(|number| {
            let (shop, held) = (shop.clone(), held[number % 6].clone());
            // Every fifth knows the secret badly.
            let held = if number % 5 == 4 { (held.0, "guess".to_owned()) } else { held };
            tokio::spawn(async move {
                let counter = i64::try_from(number).unwrap() + 1;
                let outcome = check_in_for_test(&shop.stage.anonymous(), &shop.side, &held, counter, Some(counter)).await;
                (held.1 == "guess", outcome)
            })
        })
        .collect();
    for call in calls {
        let (guessed, outcome) = call.await.unwrap();
        assert_eq!(matches!(outcome, Err(ActivationError::Secret)), guessed, "{outcome:?}");
        assert_eq!(outcome.is_ok(), !guessed);
    }
    let sum = shop.count("SELECT CAST(SUM(used_units) AS BIGINT) AS count FROM license").await;
    assert_eq!(sum, shop.count("SELECT CAST(SUM(used_units) AS BIGINT) AS count FROM activation").await);
    let behind = "SELECT COUNT(*) AS count FROM usage_peak JOIN license ON license.id = license_id WHERE peak < used_units";
    assert_eq!(shop.count(behind).await, 0);
}

/// Other work that has the one writer until it is told to go on.
struct Busy {
    entered: Arc<Notify>,
    done: Arc<Notify>,
}

impl Busy {
    fn new(shop: &Arc<Shop>) -> Self {
        let busy = Self { entered: Arc::default(), done: Arc::default() };
        let (cx, entered, done) = (shop.stage.anonymous(), busy.entered.clone(), busy.done.clone());
        tokio::spawn(async move {
            let work = cx.write(async |_tx| {
                entered.notify_one();
                done.notified().await;
                Ok::<_, db::Error>(())
            });
            work.await.unwrap();
        });
        busy
    }
}

/// Lets all that can go on go on, up to where it waits for the writer.
async fn settle(shop: &Shop) {
    for _ in 0..20 {
        shop.count("SELECT COUNT(*) AS count FROM activation").await;
    }
}

/// Whoever hangs up between the work and its commit makes nobody else look like a copy.
#[tokio::test]
async fn who_hangs_up_takes_no_answer_along() {
    let (shop, held) = six().await;
    let start = |number: usize| {
        let (shop, held) = (shop.clone(), held[number].clone());
        tokio::spawn(async move { check_in_for_test(&shop.stage.anonymous(), &shop.side, &held, 1, Some(1)).await })
    };
    let before = Busy::new(&shop);
    before.entered.notified().await;
    let mut calls = Vec::new();
    for number in 0..held.len() {
        calls.push(start(number));
        settle(&shop).await;
    }
    let between = Busy::new(&shop);
    settle(&shop).await;
    before.done.notify_one();
    between.entered.notified().await;
    // Behind the commit that the first waits for.
    let next = Busy::new(&shop);
    settle(&shop).await;
    between.done.notify_one();
    calls.remove(0).await.unwrap().unwrap();
    // The first is answered; all others are written at once, behind `next` and with `last`.
    next.entered.notified().await;
    settle(&shop).await;
    let last = Busy::new(&shop);
    settle(&shop).await;
    next.done.notify_one();
    last.entered.notified().await;
    calls.remove(0).abort();
    settle(&shop).await;
    last.done.notify_one();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(shop.count("SELECT COUNT(*) AS count FROM license WHERE possible_clone_at IS NOT NULL").await, 0);
}

#[tokio::test]
async fn a_hundred_take_as_many_statements_as_two() {
    let (shop, held) = six().await;
    let count = async |some: Vec<Waiting>| {
        let cx = shop.stage.anonymous();
        let counted = cx.write(async |tx| {
            let written = write(&tx, &some).await?.len();
            Ok::<_, ActivationError>((written, tx.conn().statements()))
        });
        counted.await.unwrap()
    };
    assert_eq!(count(held.iter().take(2).map(|held| waiting(held, 1, Some(3))).collect()).await, (2, 4));
    assert_eq!(count(held.iter().map(|held| waiting(held, 2, Some(4))).collect()).await, (6, 4));
    // Nothing but counters: read and written.
    assert_eq!(count(held.iter().map(|held| waiting(held, 3, None)).collect()).await, (6, 2));
}

#[tokio::test]
async fn what_is_refused_or_out_of_the_ordinary_is_left_alone() {
    let shop = Shop::new().await;
    shop.product("STRICT", "ST", "software", ExpiryPolicy { over_use: OverUse::Refuse, ..ExpiryPolicy::default() }).await;
    shop.product("FLOAT", "FT", "software", ExpiryPolicy { floating: true, ..ExpiryPolicy::default() }).await;
    let (_, strict) = shop.issue(Wanted { product: "STRICT", ..Wanted::default() }).await;
    let (_, floating) = shop.issue(Wanted { product: "FLOAT", ..Wanted::default() }).await;
    let (_, trial) = shop.issue(Wanted { version_type: VersionType::Trial, months: 1, ..Wanted::default() }).await;
    let mut some = Vec::new();
    for code in [&strict, &floating, &trial] {
        some.push(waiting(&shop.activate(code, "host").await.unwrap(), 1, Some(9)));
    }
    shop.stage.clock.set("2026-06-30T22:00:00Z");
    let written = shop.stage.anonymous().write(async |tx| Ok::<_, ActivationError>(write(&tx, &some).await?.len())).await;
    assert_eq!(written.unwrap(), 0);
    assert_eq!(shop.count("SELECT CAST(SUM(used_units) AS BIGINT) AS count FROM activation").await, 0);
    let (strict, trial) = (&some[0], &some[2]);
    let again = async |waiting: &Waiting| {
        let held = (waiting.id, waiting.input.secret.clone());
        refusal(check_in_for_test(&shop.stage.anonymous(), &shop.side, &held, 1, Some(9)).await)
    };
    assert_eq!(again(strict).await, Some(Refusal::UnitsExhausted));
    assert_eq!(again(trial).await, Some(Refusal::LicenseExpired));
}
