//! Transactions that wait for the writer share a commit (SQLite), and stay each its own (both engines).

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use chancery_db::{Cx, Engine, Error, Tx};
use testkit::Stage;
use tokio::sync::Notify;

async fn insert(tx: &Tx, id: &str) -> Result<u64, Error> {
    let sql = "INSERT INTO idempotent_answer (id, request_hash, created_at) VALUES ($1, 'h', $2)";
    tx.execute(sql, [id.into(), tx.now().into()]).await
}

#[derive(sea_orm::FromQueryResult)]
struct Row {
    id: String,
}

async fn stored(cx: &Cx) -> Result<Vec<String>, Error> {
    let rows = cx.read(async |tx| tx.query_all::<Row>("SELECT id FROM idempotent_answer ORDER BY id", []).await).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

#[tokio::test]
async fn of_many_at_once_each_keeps_or_loses_its_own_work_and_is_answered_after_its_commit() {
    let stage = Stage::new().await;
    let hooks = Arc::new(AtomicUsize::new(0));
    let calls: Vec<_> = (0..90)
        .map(|number| {
            let (cx, hooks) = (stage.anonymous(), hooks.clone());
            tokio::spawn(async move {
                let id = format!("{number:02}");
                let outcome = cx.write(async |tx| {
                    insert(&tx, &id).await?;
                    let hooks = hooks.clone();
                    tx.after_commit(move || {
                        hooks.fetch_add(1, Ordering::Relaxed);
                    });
                    if number % 3 == 0 { Err(Error::Stale) } else { Ok(()) }
                });
                let kept = outcome.await.is_ok();
                assert_eq!(stored(&cx).await.unwrap().contains(&id), kept);
            })
        })
        .collect();
    for call in calls {
        call.await.unwrap();
    }
    let kept: Vec<_> = (0..90).filter(|number| number % 3 != 0).map(|number| format!("{number:02}")).collect();
    assert_eq!(stored(&stage.anonymous()).await.unwrap(), kept);
    assert_eq!(hooks.load(Ordering::Relaxed), kept.len());
}

#[tokio::test]
async fn who_hangs_up_takes_along_nobody_elses_work() {
    let stage = Stage::new().await;
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let first = tokio::spawn({
        let (cx, begun, go_on) = (stage.anonymous(), begun.clone(), go_on.clone());
        async move {
            cx.write(async |tx| {
                insert(&tx, "first").await?;
                begun.notify_one();
                go_on.notified().await;
                Ok::<_, Error>(())
            })
            .await
        }
    });
    begun.notified().await;
    let hanging = tokio::spawn({
        let (cx, begun) = (stage.anonymous(), begun.clone());
        async move {
            cx.write(async |tx| {
                insert(&tx, "hanging").await?;
                begun.notify_one();
                std::future::pending::<Result<(), Error>>().await
            })
            .await
        }
    });
    let last = tokio::spawn({
        let cx = stage.anonymous();
        async move { cx.write(async |tx| insert(&tx, "last").await).await }
    });
    // Both are polled once: they wait for their turn now.
    tokio::task::yield_now().await;
    go_on.notify_one();
    begun.notified().await;
    if stage.db.engine() == Engine::Sqlite {
        assert!(!first.is_finished(), "the first waits for those that waited before it was through");
        assert_eq!(stored(&stage.anonymous()).await.unwrap(), Vec::<String>::new());
    }
    hanging.abort();
    first.await.unwrap().unwrap();
    last.await.unwrap().unwrap();
    assert_eq!(stored(&stage.anonymous()).await.unwrap(), ["first", "last"]);
}

#[tokio::test]
async fn the_system_shares_its_transaction_with_nobody() {
    let stage = Stage::new().await;
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let gated = |cx: Cx, id: &'static str| {
        let (begun, go_on) = (begun.clone(), go_on.clone());
        tokio::spawn(async move {
            cx.write(async |tx| {
                insert(&tx, id).await?;
                begun.notify_one();
                go_on.notified().await;
                Ok::<_, Error>(())
            })
            .await
        })
    };
    let first = gated(stage.anonymous(), "first");
    begun.notified().await;
    let long = gated(stage.system(), "long");
    tokio::task::yield_now().await;
    go_on.notify_one();
    begun.notified().await;
    // The long work is under way, and the first was answered before it ends.
    first.await.unwrap().unwrap();
    assert_eq!(stored(&stage.anonymous()).await.unwrap(), ["first"]);
    go_on.notify_one();
    long.await.unwrap().unwrap();
    assert_eq!(stored(&stage.anonymous()).await.unwrap(), ["first", "long"]);
}
