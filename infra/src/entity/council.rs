//! Local authorities: reference data that all bodies share.

use callup_domain::calendar::Nation;
use callup_domain::id::CouncilId;
use callup_domain::reference::CouncilKind;
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
    region: Option<String>,
    /// What kind of authority it is.
    kind: CouncilKind,
    /// Its first day, if known.
    starts_on: Option<NaiveDate>,
    /// Its last day, if it has one.
    ends_on: Option<NaiveDate>,
}
