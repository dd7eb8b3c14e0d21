use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr},
};

use super::{OfflineActivationId, list::Filters};
use crate::{
    activation::ActivationId,
    license::{LicenseId, store as licenses},
};

/// An air-gapped installation and its newest file, with what its activation knows.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct OfflineActivation {
    pub id: OfflineActivationId,
    pub license_id: LicenseId,
    pub activation_id: ActivationId,
    pub sequence: i64,
    pub file: String,
    pub expires_at: Timestamp,
    pub issued_at: Timestamp,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    /// JSON: a string or named components.
    pub fingerprint: String,
    pub hostname: String,
    pub product_version: String,
    /// When its unit was given back.
    pub released_at: Option<Timestamp>,
}

fn column(table: &'static str, name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}

/// Those whose license is in the actor's scope.
fn in_scope(tx: &Tx) -> SelectStatement {
    let mut select = Query::select();
    for name in ["id", "activation_id", "sequence", "file", "expires_at", "issued_at", "created_by", "created_at"] {
        select.expr(column("offline_activation", name));
    }
    for name in ["license_id", "fingerprint", "hostname", "product_version", "released_at"] {
        select.expr(column("activation", name));
    }
    let equal = |left: SimpleExpr, right: (&'static str, &'static str)| left.equals((Alias::new(right.0), Alias::new(right.1)));
    select
        .from(Alias::new("offline_activation"))
        .inner_join(Alias::new("activation"), equal(column("activation", "id"), ("offline_activation", "activation_id")))
        .inner_join(Alias::new("license"), equal(column("license", "id"), ("activation", "license_id")))
        .cond_where(licenses::scope(tx))
        .to_owned()
}

pub(super) async fn find(tx: &Tx, id: OfflineActivationId) -> Result<OfflineActivation> {
    let select = in_scope(tx).and_where(column("offline_activation", "id").eq(id)).to_owned();
    let row = sea_orm::ConnectionTrait::query_one(tx.conn(), &select).await?.ok_or(Error::NotFound)?;
    Ok(OfflineActivation::from_query_result(&row, "")?)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<OfflineActivation>> {
    let mut select = in_scope(tx);
    if let Some(license) = filters.license_id {
        select.and_where(column("activation", "license_id").eq(license));
    }
    let keyset = Keyset {
        list: "offline_activations",
        id: column("offline_activation", "id"),
        id_of: |row: &OfflineActivation| row.id.to_string(),
        fields: vec![SortField {
            name: "created_at",
            column: column("offline_activation", "created_at"),
            value: |row| row.created_at.into(),
        }],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}

#[derive(Debug, FromQueryResult)]
pub(super) struct Numbered {
    pub id: OfflineActivationId,
    pub sequence: i64,
}

/// Counts a file of the installation: one more than any file of its license for the same fingerprint, also from before the
/// unit was given back in between.
pub(super) async fn number(tx: &Tx, activation_id: ActivationId, expires_at: Timestamp) -> Result<Numbered> {
    let new: OfflineActivationId = tx.new_id();
    let sql = "INSERT INTO offline_activation (id, activation_id, sequence, file, expires_at, issued_at, created_by, created_at) \
         SELECT $1, $2, COALESCE(MAX(earlier.sequence), 0) + 1, '', $3, $4, $5, $4 FROM activation own JOIN activation held \
         ON held.license_id = own.license_id AND held.fingerprint_hash = own.fingerprint_hash JOIN offline_activation earlier \
         ON earlier.activation_id = held.id WHERE own.id = $2 \
         ON CONFLICT (activation_id) DO UPDATE SET sequence = offline_activation.sequence + 1, expires_at = $3, issued_at = $4, \
         created_by = $5 RETURNING id, sequence";
    let values = [new.into(), activation_id.into(), expires_at.into(), tx.now().into(), tx.actor().person().into()];
    tx.query_one(sql, values).await?.ok_or(Error::NotFound)
}

pub(super) async fn keep_file(tx: &Tx, id: OfflineActivationId, file: &str) -> Result<()> {
    tx.execute("UPDATE offline_activation SET file = $2 WHERE id = $1", [id.into(), file.into()]).await?;
    Ok(())
}
