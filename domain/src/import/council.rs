//! The list of UK local authorities that mySociety publishes, `uk_local_authorities_current.csv`.

use super::column::{Layout, Row};
use super::{Import, Table, cell};
use crate::Sentence;
use crate::calendar::Nation;
use crate::id::CouncilId;
use crate::reference::{CouncilKind, Region, by_gss, by_slug, council_id, councils, fold, slug};
use crate::refusal::Refusal;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A council of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilRow {
    /// The number of the line in the file.
    pub line: usize,
    /// Its id: that of the built-in council with its code or official name, or else made from its
    /// slug in the same way.
    pub id: CouncilId,
    /// Its key: that of the built-in council, or else the file's.
    pub slug: String,
    /// Its official name.
    pub name: String,
    /// Its name in lists.
    pub short_name: String,
    /// Its GSS code at the time of the file.
    pub code: String,
    /// Its nation.
    pub nation: Nation,
    /// Its region, in England.
    pub region: Option<Region>,
    /// What kind of authority it is.
    pub kind: CouncilKind,
    /// Its first day, as far as the file knows.
    pub starts_on: Option<NaiveDate>,
}

const LAYOUT: Layout = Layout {
    what: || say!("the list of councils"),
    required: &["official_name", "nice_name", "gss_code", "nation", "region", "local_authority_type"],
    optional: &["gov_uk_slug", "start_date"],
    unused: &[
        "local_authority_code",
        "local_authority_type_name",
        "county_la",
        "combined_authority",
        "pop_2020",
    ],
};

/// Reads the list.
///
/// # Errors
/// `MALFORMED` if the header is another's. What is wrong in a row is in the result.
pub fn read(table: &Table) -> Result<Import<CouncilRow>, Refusal> {
    let mut codes = BTreeMap::new();
    let mut slugs = BTreeMap::new();
    LAYOUT.read(table, |row| {
        let council = council(row);
        let line = row.line();
        if let Some(first) = council.as_ref().and_then(|council| codes.insert(council.code.clone(), line)) {
            row.fail("gss_code", say!("Line {first} has the same GSS code.", first));
        } else if let Some(first) =
            council.as_ref().and_then(|council| slugs.insert(council.slug.clone(), line))
        {
            row.fail("official_name", say!("Line {first} is the same council.", first));
        }
        council
    })
}

fn council(row: &mut Row<'_>) -> Option<CouncilRow> {
    let name = row.read("official_name", cell::text(120));
    let short_name = row.read("nice_name", cell::text(120));
    let code = row.read("gss_code", gss_code);
    let nation: Option<Nation> = row.read("nation", cell::word);
    let region = row.read_or("region", None, |cell| region(cell, nation));
    let kind = row.read("local_authority_type", |cell| kind(cell, nation));
    let listed = row.read_or("gov_uk_slug", None, |cell| Ok(Some(slug(cell))));
    let starts_on = row.read_or("start_date", None, |cell| cell::date(cell).map(Some));
    let (name, short_name, code, nation) = (name?, short_name?, code?, nation?);
    let slug = key(&name, &code, listed?.unwrap_or_else(|| slug(&short_name)));
    Some(CouncilRow {
        line: row.line(),
        id: council_id(&slug),
        slug,
        name,
        short_name,
        code,
        nation,
        region: region?,
        kind: kind?,
        starts_on: starts_on?,
    })
}

/// The slug of the built-in council that is meant, or one that no built-in council has: a new
/// council is often called like the one whose place it takes.
fn key(name: &str, code: &str, listed: String) -> String {
    let same_name = || councils().iter().find(|council| fold(council.name) == fold(name));
    if let Some(council) = by_gss(code, None).or_else(same_name) {
        council.slug.to_owned()
    } else if by_slug(&listed).is_none() {
        listed
    } else {
        slug(name)
    }
}

fn gss_code(cell: &str) -> Result<String, Sentence> {
    let sound = cell.len() == 9
        && cell.starts_with(['E', 'N', 'S', 'W'])
        && cell.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    if sound {
        Ok(cell.to_owned())
    } else {
        Err(say!("{given} is not a GSS code: E, N, S or W, and eight digits.", given = cell::quote(cell)))
    }
}

/// In England its region; elsewhere the file repeats the nation.
fn region(cell: &str, nation: Option<Nation>) -> Result<Option<Region>, Sentence> {
    match nation {
        None | Some(Nation::England) => cell::word(cell).map(Some),
        Some(nation) if fold(cell) == fold(nation.name()) => Ok(None),
        Some(nation) => {
            Err(say!("{given} is not {place}.", given = cell::quote(cell), place = place(nation)))
        }
    }
}

fn kind(cell: &str, nation: Option<Nation>) -> Result<CouncilKind, Sentence> {
    let (kind, of) = match cell {
        "CTY" => (CouncilKind::County, Nation::England),
        "NMD" => (CouncilKind::NonMetropolitanDistrict, Nation::England),
        "UA" => (CouncilKind::Unitary, Nation::England),
        "MD" => (CouncilKind::MetropolitanDistrict, Nation::England),
        "LBO" => (CouncilKind::LondonBorough, Nation::England),
        "CC" => (CouncilKind::CityOfLondon, Nation::England),
        "SCO" => (CouncilKind::Scottish, Nation::Scotland),
        "WPA" => (CouncilKind::Welsh, Nation::Wales),
        "NID" => (CouncilKind::NorthernIreland, Nation::NorthernIreland),
        "COMB" => (CouncilKind::CombinedAuthority, Nation::England),
        "SRA" => (CouncilKind::GreaterLondonAuthority, Nation::England),
        _ => {
            return Err(say!(
                "{given} is not one of CTY, NMD, UA, MD, LBO, CC, SCO, WPA, NID, COMB, SRA.",
                given = cell::quote(cell)
            ));
        }
    };
    match nation {
        Some(nation) if nation != of => Err(say!("There is no {cell} {place}.", cell, place = place(nation))),
        _ => Ok(kind),
    }
}

/// Where a nation is, to complete "is not …".
fn place(nation: Nation) -> Sentence {
    match nation {
        Nation::England => say!("in England"),
        Nation::Wales => say!("in Wales"),
        Nation::Scotland => say!("in Scotland"),
        Nation::NorthernIreland => say!("in Northern Ireland"),
    }
}
