use axum::response::{IntoResponse, Response};
use http::header;
use identity::Language;
use kernel::Problem;
use serde::Deserialize;
use utoipa::IntoParams;
use web::{Caller, List, Path, Problems, Reply};

use super::Certificate;
use crate::license::LicenseId;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CertificateOptions {
    /// Absent: the customer's.
    pub language: Option<Language>,
}

/// The license certificate as a PDF, in the look of whoever sold the license.
#[utoipa::path(get, path = "/licenses/{id}/certificate", tag = "licenses", params(("id" = LicenseId, Path), CertificateOptions),
    extensions(("x-permission" = json!("license.read"))),
    responses((status = 200, content_type = "application/pdf"), Problems))]
pub(crate) async fn license_certificate(Caller(cx): Caller, Path(id): Path<LicenseId>, query: List<CertificateOptions>) -> Reply<Response> {
    let certificate = cx.read(async |tx| Certificate::of(&tx, id, query.filters.language).await).await?;
    let name = format!("attachment; filename=\"license-certificate-{}.pdf\"", certificate.number);
    let pdf = tokio::task::spawn_blocking(move || certificate.pdf()).await.map_err(|_| Problem::internal())??;
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf).into_response())
}
