use kernel::{OrganizationId, Page, Permission, PersonId, Role};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Caller, List, Problems, Reply};

use super::{Person, store};
use crate::organization::Language;

/// A person as lists and sessions show it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Person)]
pub struct PersonBody {
    pub id: PersonId,
    pub organization_id: OrganizationId,
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub email_verified: bool,
    pub phone: String,
    pub language: Language,
    pub time_zone: String,
    pub role: Role,
    pub enabled: bool,
}

impl From<Person> for PersonBody {
    fn from(person: Person) -> Self {
        Self {
            id: person.id,
            organization_id: person.organization_id,
            login_id: person.login_id,
            first_name: person.first_name,
            last_name: person.last_name,
            email: person.email,
            email_verified: person.email_verified_at.is_some(),
            phone: person.phone,
            language: person.language,
            time_zone: person.time_zone,
            role: person.role,
            enabled: person.enabled,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub organization_id: Option<OrganizationId>,
}

/// The people of the organizations in scope.
#[utoipa::path(get, path = "/people", tag = "people", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("person.list"))),
    responses((status = 200, body = Page<PersonBody>), Problems))]
pub(crate) async fn person_list(Caller(cx): Caller, list: List<Filters>) -> Reply<axum::Json<Page<PersonBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::PersonList)?;
            store::page(&tx, &list.page, &list.filters).await
        })
        .await?;
    Ok(axum::Json(page.map(PersonBody::from)))
}
