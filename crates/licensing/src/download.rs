//! What a license may be installed from (spec/02.1): the releases of its product, with the files for maintained licenses
//! while its maintenance or grace runs.

use axum::Json;
use catalog::ReleaseBody;
use db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Path, Problems, Reply};

use crate::{LicenseError, LicenseId, entitlement::maintenance, license::read};

/// The releases of a license's product.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Downloads {
    /// Whether maintenance or grace runs: without it only public files are listed.
    pub maintained: bool,
    /// The newest first.
    pub releases: Vec<ReleaseBody>,
}

async fn downloads(tx: &Tx, id: LicenseId) -> Result<Downloads, LicenseError> {
    let view = read(tx, id).await?;
    let maintained = maintenance(&view, tx.now()).running;
    let releases = catalog::releases(tx, view.license.product_id).await?;
    let releases = releases.into_iter().map(|release| ReleaseBody::for_reader(release, maintained)).collect::<Result<_, _>>()?;
    Ok(Downloads { maintained, releases })
}

/// The files and documents that a license may be installed from.
#[utoipa::path(get, path = "/licenses/{id}/releases", tag = "licenses", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("license.read"))),
    responses((status = 200, body = Downloads), Problems))]
pub(crate) async fn license_list_releases(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Json<Downloads>> {
    Ok(Json(cx.read(async |tx| downloads(&tx, id).await).await?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::{Shop, Wanted};

    #[tokio::test]
    async fn files_for_maintained_licenses_are_listed_while_maintenance_runs() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        let product = shop.find_product("GUARD").await.id;
        let file = |name: &str, audience: &str| serde_json::json!({"name": name, "url": "https://harbor.example/f", "size": 1, "sha256": "0".repeat(64), "audience": audience});
        let files = serde_json::json!([file("setup.msi", "public"), file("update.msp", "maintained")]).to_string();
        shop.stage
            .system()
            .write(async |tx| {
                let release: catalog::ReleaseId = tx.new_id();
                tx.execute(
                    "INSERT INTO release (id, product_id, version_label, released_on, files, documents, version, created_at) \
                     VALUES ($1, $2, '8.2', '2026-05-01', $3, '[]', 1, 1)",
                    [release.into(), product.into(), files.as_str().into()],
                )
                .await
            })
            .await
            .unwrap();
        let seen = async || {
            let found = shop.stage.cx(shop.buyer.clone()).read(async |tx| downloads(&tx, id).await).await.unwrap();
            let names: Vec<_> = found.releases[0].files.iter().map(|file| file.name.clone()).collect();
            (found.maintained, names)
        };
        assert_eq!(seen().await, (true, vec!["setup.msi".into(), "update.msp".into()]));
        shop.stage.clock.set("2028-01-01T00:00:00Z");
        assert_eq!(seen().await, (false, vec!["setup.msi".into()]));
        let (_, stranger) = shop.organization(kernel::OrganizationKind::Distributor, &shop.vendor, "South").await;
        assert!(shop.stage.cx(stranger).read(async |tx| downloads(&tx, id).await).await.is_err());
    }
}
