//! Local authorities: reference data that all bodies share.

use callup_domain::calendar::Nation;
use callup_domain::id::CouncilId;
use callup_domain::reference::{self, CouncilKind, Region};
use chrono::NaiveDate;

shared! {
    /// A local authority.
    "council": CouncilId;
    /// Its key in addresses; never changes.
    slug: String,
    /// Its official name.
    name: String,
    /// Its name in running text.
    short_name: String,
    /// The nation, which decides on bank holidays and on the law of secondment.
    nation: Nation,
    /// The region of England; none elsewhere.
    region: Option<Region>,
    /// What kind of authority it is.
    kind: CouncilKind,
    /// Its first day, if known.
    starts_on: Option<NaiveDate>,
    /// Its last day, if it has one.
    ends_on: Option<NaiveDate>,
    /// Its GSS codes, in order of date.
    codes: Codes,
    /// The councils that take over after its last day, by slug.
    successors: Successors,
}

/// A GSS code and the time in which it holds.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Code {
    /// One letter and eight digits.
    pub code: String,
    /// The first day, if known.
    pub from: Option<NaiveDate>,
    /// The last day; none while it holds.
    pub to: Option<NaiveDate>,
}

/// The GSS codes of a council.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
#[serde(transparent)]
pub struct Codes(pub Vec<Code>);

/// The slugs of a council's successors.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
#[serde(transparent)]
pub struct Successors(pub Vec<String>);

/// The councils that are built in.
#[must_use]
pub fn built_in() -> Vec<Model> {
    reference::councils().iter().map(Model::from).collect()
}

impl From<&reference::Council> for Model {
    fn from(council: &reference::Council) -> Self {
        let code =
            |code: &reference::DatedCode| Code { code: code.code.to_owned(), from: code.from, to: code.to };
        Self {
            id: council.id,
            slug: council.slug.to_owned(),
            name: council.name.to_owned(),
            short_name: council.short_name.to_owned(),
            nation: council.nation,
            region: council.region,
            kind: council.kind,
            starts_on: council.starts_on,
            ends_on: council.ends_on,
            codes: Codes(council.codes.iter().map(code).collect()),
            successors: Successors(council.successors.iter().map(|slug| (*slug).to_owned()).collect()),
        }
    }
}
