//! Adding and changing a release.

use db::Tx;
use jiff::civil::Date;
use kernel::{Permission, Place};
use serde_json::json;

use super::{Document, Release, ReleaseError, ReleaseFile, ReleaseId, check::check, store};
use crate::{ProductId, product};

#[derive(Clone, Debug)]
pub(crate) struct NewRelease {
    pub version: String,
    pub released_on: Date,
    pub end_of_support_on: Option<Date>,
    pub files: Vec<ReleaseFile>,
    pub documents: Vec<Document>,
}

/// What is absent stays; the end of support can also be taken away.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReleaseChange {
    pub version: Option<String>,
    pub released_on: Option<Date>,
    pub end_of_support_on: Option<Option<Date>>,
    pub files: Option<Vec<ReleaseFile>>,
    pub documents: Option<Vec<Document>>,
}

pub(crate) async fn create(tx: &Tx, product: ProductId, input: NewRelease) -> Result<Release, ReleaseError> {
    let product = product::by_id(tx, product).await?;
    tx.require(Permission::ReleaseCreate, Place::Own)?;
    let errors = check(&input.version, input.released_on, input.end_of_support_on, &input.files, &input.documents);
    if !errors.is_empty() {
        return Err(ReleaseError::Invalid(errors));
    }
    let release = Release {
        id: tx.new_id(),
        product_id: product.id,
        version_label: input.version,
        released_on: input.released_on.to_string(),
        end_of_support_on: input.end_of_support_on.map(|day| day.to_string()),
        files: serde_json::to_string(&input.files).map_err(db::Error::from)?,
        documents: serde_json::to_string(&input.documents).map_err(db::Error::from)?,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &release).await.map_err(taken)?;
    audit::Entry::new(Permission::ReleaseCreate, release.id)
        .change(json!({"after": {"product_id": product.id, "version": release.version_label}}))
        .record(tx)
        .await?;
    let news = json!({"release_id": release.id, "product_id": product.id});
    jobs::publish(tx, "release.created", release.id, None, &news).await?;
    Ok(release)
}

pub(crate) async fn update(tx: &Tx, id: ReleaseId, change: ReleaseChange) -> Result<Release, ReleaseError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::ReleaseUpdate, Place::Own)?;
    tx.match_version(before.version)?;
    let day = |text: &str| text.parse::<Date>().map_err(|_| db::Error::NotFound);
    let released_on = change.released_on.map_or_else(|| day(&before.released_on), Ok)?;
    let end = change.end_of_support_on.map_or_else(|| before.end_of_support_on.as_deref().map(day).transpose(), Ok)?;
    let files = change.files.map_or_else(|| before.files(), Ok)?;
    let documents = change.documents.map_or_else(|| before.documents(), Ok)?;
    let version = change.version.unwrap_or_else(|| before.version_label.clone());
    let errors = check(&version, released_on, end, &files, &documents);
    if !errors.is_empty() {
        return Err(ReleaseError::Invalid(errors));
    }
    let after = Release {
        version_label: version,
        released_on: released_on.to_string(),
        end_of_support_on: end.map(|day| day.to_string()),
        files: serde_json::to_string(&files).map_err(db::Error::from)?,
        documents: serde_json::to_string(&documents).map_err(db::Error::from)?,
        ..before.clone()
    };
    let entry = json!({"before": audited(&before), "after": audited(&after)});
    let after = store::save(tx, after).await.map_err(taken)?;
    audit::Entry::new(Permission::ReleaseUpdate, id).change(entry).record(tx).await?;
    jobs::publish(tx, "release.updated", id, None, &json!({"release_id": id, "product_id": after.product_id})).await?;
    Ok(after)
}

fn audited(release: &Release) -> serde_json::Value {
    json!({"version": release.version_label, "released_on": release.released_on, "end_of_support_on": release.end_of_support_on,
        "files": release.files, "documents": release.documents})
}

fn taken(error: db::Error) -> ReleaseError {
    if error.violates("release", &["product_id", "version_label"]) { ReleaseError::Taken } else { error.into() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{release::Audience, releases, shop::Shop};

    fn release(version: &str, released_on: Date) -> NewRelease {
        let file = ReleaseFile {
            name: "harbor.msi".into(),
            url: "https://downloads.harbor.example/harbor.msi".into(),
            size: 1024,
            sha256: "0".repeat(64),
            audience: Audience::Maintained,
        };
        NewRelease { version: version.into(), released_on, end_of_support_on: None, files: vec![file], documents: vec![] }
    }

    async fn add(shop: &Shop, product: ProductId, input: NewRelease) -> Result<ReleaseId, ReleaseError> {
        shop.cx.write(async |tx| Ok(create(&tx, product, input.clone()).await?.id)).await
    }

    #[tokio::test]
    async fn a_version_stands_once_in_a_product_and_the_newest_comes_first() {
        let shop = Shop::new().await;
        let (guard, vault) = (shop.product("GUARD", "GD").await, shop.product("VAULT", "VT").await);
        add(&shop, guard, release("8.1", date(2026, 2, 1))).await.unwrap();
        let newest = add(&shop, guard, release("8.2", date(2026, 4, 1))).await.unwrap();
        add(&shop, guard, release("8.0", date(2025, 9, 1))).await.unwrap();
        add(&shop, vault, release("8.2", date(2026, 4, 1))).await.unwrap();
        assert!(matches!(add(&shop, guard, release("8.1", date(2026, 5, 1))).await, Err(ReleaseError::Taken)));
        let rename = ReleaseChange { version: Some("8.1".into()), ..ReleaseChange::default() };
        let renamed = shop.cx.write(async |tx| Ok::<_, ReleaseError>(update(&tx, newest, rename.clone()).await?.version)).await;
        assert!(matches!(renamed, Err(ReleaseError::Taken)));
        let found = shop.read(async |tx| releases(&tx, guard).await).await;
        assert_eq!(found.iter().map(|release| release.version_label.as_str()).collect::<Vec<_>>(), ["8.2", "8.1", "8.0"]);
    }

    #[tokio::test]
    async fn a_change_keeps_what_it_does_not_name() {
        let shop = Shop::new().await;
        let guard = shop.product("GUARD", "GD").await;
        let id = add(&shop, guard, release("8.1", date(2026, 2, 1))).await.unwrap();
        let change = ReleaseChange { end_of_support_on: Some(Some(date(2027, 2, 1))), ..ReleaseChange::default() };
        shop.cx.write(async |tx| Ok::<_, ReleaseError>(update(&tx, id, change.clone()).await?.version)).await.unwrap();
        let found = shop.read(async |tx| releases(&tx, guard).await).await.remove(0);
        assert_eq!((found.released_on.as_str(), found.end_of_support_on.as_deref()), ("2026-02-01", Some("2027-02-01")));
        assert_eq!(found.files().unwrap(), release("8.1", date(2026, 2, 1)).files);
    }
}
