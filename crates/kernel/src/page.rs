//! Lists are read page by page. The cursor is made and checked in `db`; here are only its shapes.

use serde::{Deserialize, Serialize};

/// What a caller asks of a list: how many, from where, in which order, and words to search for.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct PageQuery {
    /// Items per page, 1 to 200. Default 50.
    pub limit: Option<u32>,
    /// `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order.
    pub cursor: Option<String>,
    /// A field of the list to sort by; a leading `-` reverses.
    pub sort: Option<String>,
    /// Words to search for; case and accents don't matter.
    pub q: Option<String>,
    /// All of the list is read, page after page: nobody needs the total, and pages are larger. Never set by a caller.
    #[serde(skip)]
    #[cfg_attr(feature = "openapi", param(ignore))]
    pub exporting: bool,
}

/// A field to sort by, and the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<'a> {
    pub field: &'a str,
    pub descending: bool,
}

impl PageQuery {
    pub const DEFAULT_LIMIT: u32 = 50;
    pub const MAX_LIMIT: u32 = 200;
    /// Items per page of an export.
    pub const EXPORT_LIMIT: u32 = 1000;

    pub fn sort(&self) -> Option<Sort<'_>> {
        let text = self.sort.as_deref().filter(|text| !text.is_empty())?;
        Some(text.strip_prefix('-').map_or(Sort { field: text, descending: false }, |field| Sort { field, descending: true }))
    }
}

/// One page of a list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Absent on the last page.
    pub next_cursor: Option<String>,
    /// How many items match the filters; capped where `total_is_exact` is false.
    pub total: u64,
    pub total_is_exact: bool,
}

impl<T> Page<T> {
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(f).collect(),
            next_cursor: self.next_cursor,
            total: self.total,
            total_is_exact: self.total_is_exact,
        }
    }
}
