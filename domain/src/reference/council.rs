//! Councils: principal councils, combined authorities and the Greater London Authority.

use super::name::{core, fold};
use super::table::sections;
use crate::calendar::Nation;
use crate::id::CouncilId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use uuid::Uuid;

words! {
    /// What kind of authority it is. All but the last two are principal councils.
    pub enum CouncilKind {
        /// A county council, with districts below it.
        County = "county",
        /// A district, borough or city council below a county.
        NonMetropolitanDistrict = "non_metropolitan_district",
        /// The only council of its area.
        Unitary = "unitary",
        /// A metropolitan borough or city, the only council of its area.
        MetropolitanDistrict = "metropolitan_district",
        /// A London borough.
        LondonBorough = "london_borough",
        /// The City of London Corporation.
        CityOfLondon = "city_of_london",
        /// A council area of Scotland.
        Scottish = "scottish",
        /// A county or county borough of Wales.
        Welsh = "welsh",
        /// A district of Northern Ireland.
        NorthernIreland = "northern_ireland",
        /// A combined authority or combined county authority, made up of councils.
        CombinedAuthority = "combined_authority",
        /// The Greater London Authority.
        GreaterLondonAuthority = "greater_london_authority",
    }
}

impl CouncilKind {
    /// Whether it is a principal council: one that serves residents itself.
    #[must_use]
    pub const fn is_principal(self) -> bool {
        !matches!(self, Self::CombinedAuthority | Self::GreaterLondonAuthority)
    }
}

words! {
    /// A region of England. The other nations have none.
    pub enum Region {
        /// East Midlands.
        EastMidlands = "east_midlands",
        /// East of England.
        EastOfEngland = "east_of_england",
        /// London.
        London = "london",
        /// North East.
        NorthEast = "north_east",
        /// North West.
        NorthWest = "north_west",
        /// South East.
        SouthEast = "south_east",
        /// South West.
        SouthWest = "south_west",
        /// West Midlands.
        WestMidlands = "west_midlands",
        /// Yorkshire and The Humber.
        YorkshireAndTheHumber = "yorkshire_and_the_humber",
    }
}

impl Region {
    /// The region's name, as people write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EastMidlands => "East Midlands",
            Self::EastOfEngland => "East of England",
            Self::London => "London",
            Self::NorthEast => "North East",
            Self::NorthWest => "North West",
            Self::SouthEast => "South East",
            Self::SouthWest => "South West",
            Self::WestMidlands => "West Midlands",
            Self::YorkshireAndTheHumber => "Yorkshire and The Humber",
        }
    }
}

/// A council, as it is, was or will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Its id: the same wherever the service runs.
    pub id: CouncilId,
    /// Its key, for good.
    pub slug: &'static str,
    /// Its official name.
    pub name: &'static str,
    /// Its name in lists, unlike any other's.
    pub short_name: &'static str,
    /// Names it is also known by: in Welsh or Gaelic, former ones, common ones.
    pub other_names: Vec<&'static str>,
    /// Its nation.
    pub nation: Nation,
    /// Its region, in England.
    pub region: Option<Region>,
    /// What kind of authority it is.
    pub kind: CouncilKind,
    /// The first day as the council it is. None: so long ago that nothing here depends on it.
    pub starts_on: Option<NaiveDate>,
    /// The last day. None: no end has been decided.
    pub ends_on: Option<NaiveDate>,
    /// GSS codes, in order of date.
    pub codes: Vec<DatedCode>,
    /// The slugs of the councils that take over on the day after the last.
    pub successors: Vec<&'static str>,
}

impl Council {
    /// Whether it is a council on `date`.
    #[must_use]
    pub fn in_being_on(&self, date: NaiveDate) -> bool {
        within(self.starts_on, self.ends_on, date)
    }

    /// Every name that it goes by.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.name, self.short_name].into_iter().chain(self.other_names.iter().copied())
    }
}

/// A GSS code of the Office for National Statistics, for as long as it holds. A code names a
/// boundary and changes with it, so it is never a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedCode {
    /// One letter and eight digits.
    pub code: &'static str,
    /// The first day. None: as long as there have been GSS codes and this council.
    pub from: Option<NaiveDate>,
    /// The last day. None: it still holds, as far as is known.
    pub to: Option<NaiveDate>,
}

/// Where the ids of councils come from: version 5 UUIDs (RFC 9562) of their slugs, in a namespace
/// of our own. Unlike other ids they need no table to be looked up in. Never change it.
const NAMESPACE: Uuid = Uuid::from_u128(0x7b1f_0c5e_52d4_4c0a_9e63_d0a8_4c61_75f2);

/// The id of the council with this slug.
#[must_use]
pub fn council_id(slug: &str) -> CouncilId {
    CouncilId(Uuid::new_v5(&NAMESPACE, slug.as_bytes()))
}

/// Every council, by nation, region, kind and slug.
#[must_use]
pub fn councils() -> &'static [Council] {
    &INDEX.councils
}

/// The council with this slug.
#[must_use]
pub fn by_slug(slug: &str) -> Option<&'static Council> {
    INDEX.slugs.get(slug).and_then(|at| councils().get(*at))
}

/// The council with this GSS code on a date, or with none given on any date.
#[must_use]
pub fn by_gss(code: &str, on: Option<NaiveDate>) -> Option<&'static Council> {
    let council = INDEX.codes.get(code).and_then(|at| councils().get(*at))?;
    let held = council.codes.iter().find(|dated| dated.code == code)?;
    on.is_none_or(|date| within(held.from, held.to, date)).then_some(council)
}

/// The council with this name: official, short or other, and failing that with the same name but
/// for the words that say what kind of council it is. With a date given only councils in being on
/// it are looked at. None also if several answer to the name.
#[must_use]
pub fn by_name(name: &str, on: Option<NaiveDate>) -> Option<&'static Council> {
    let name = fold(name);
    let look_up = |names: &'static BTreeMap<String, BTreeSet<usize>>, name: &str| -> Vec<&'static Council> {
        let found = names.get(name).into_iter().flatten().filter_map(|at| councils().get(*at));
        found.filter(|council| on.is_none_or(|date| council.in_being_on(date))).collect()
    };
    let mut found = look_up(&INDEX.names, &name);
    if found.is_empty() {
        found = look_up(&INDEX.cores, &core(&name));
    }
    if let [council] = found[..] { Some(council) } else { None }
}

/// The councils that have taken the place of this one by a date, in order of slug: its successors,
/// or theirs in turn. Empty while it is a council itself, and if there is none with this slug.
#[must_use]
pub fn successors(slug: &str, on: NaiveDate) -> Vec<&'static Council> {
    let mut found = BTreeMap::new();
    let mut ahead: Vec<&'static Council> = by_slug(slug).into_iter().collect();
    while let Some(council) = ahead.pop() {
        if council.ends_on.is_some_and(|last| last < on) {
            ahead.extend(council.successors.iter().filter_map(|slug| by_slug(slug)));
        } else if council.slug != slug {
            found.insert(council.slug, council);
        }
    }
    found.into_values().collect()
}

fn within(from: Option<NaiveDate>, to: Option<NaiveDate>, date: NaiveDate) -> bool {
    from.is_none_or(|first| first <= date) && to.is_none_or(|last| date <= last)
}

/// The councils, and where each is by slug, code and name.
struct Index {
    councils: Vec<Council>,
    slugs: BTreeMap<&'static str, usize>,
    codes: BTreeMap<&'static str, usize>,
    names: BTreeMap<String, BTreeSet<usize>>,
    cores: BTreeMap<String, BTreeSet<usize>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    // Never empty in a release: a test reads every line.
    let councils = parse(TABLE).unwrap_or_default();
    let mut index = Index {
        slugs: councils.iter().enumerate().map(|(at, council)| (council.slug, at)).collect(),
        codes: BTreeMap::new(),
        names: BTreeMap::new(),
        cores: BTreeMap::new(),
        councils,
    };
    for (at, council) in index.councils.iter().enumerate() {
        index.codes.extend(council.codes.iter().map(|dated| (dated.code, at)));
        for name in council.names().map(fold) {
            index.cores.entry(core(&name)).or_default().insert(at);
            index.names.entry(name).or_default().insert(at);
        }
    }
    index
});

pub(super) const TABLE: &str = include_str!("../../reference/councils.tsv");

/// Reads the table of councils, or gives the first line that cannot be read.
pub(super) fn parse(table: &'static str) -> Result<Vec<Council>, String> {
    let mut councils = Vec::new();
    for section in sections(table) {
        let heading: Vec<&str> = section.heading.split(' ').collect();
        for cells in &section.lines {
            councils.push(council(&heading, cells).ok_or_else(|| cells.join("\t"))?);
        }
    }
    Ok(councils)
}

fn council(heading: &[&str], cells: &[&'static str]) -> Option<Council> {
    let (nation, region, kind) = match *heading {
        [nation, kind] => (nation, None, kind),
        [nation, region, kind] => (nation, Some(region), kind),
        _ => return None,
    };
    let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
    let (starts_on, ends_on) = life(cell(4))?;
    let [slug, name, short_name] = *cells.get(..3)? else { return None };
    Some(Council {
        id: council_id(slug),
        slug,
        name,
        short_name,
        other_names: cell(6).split("; ").filter(|name| !name.is_empty()).collect(),
        nation: nation.parse().ok()?,
        region: region.map(str::parse).transpose().ok()?,
        kind: kind.parse().ok()?,
        starts_on,
        ends_on,
        codes: codes(cell(3))?,
        successors: cell(5).split_whitespace().collect(),
    })
}

/// `1996-04-01..`, `..2027-03-31`, both ends or nothing.
fn life(cell: &str) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
    let (first, last) = if cell.is_empty() { ("", "") } else { cell.split_once("..")? };
    let date = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    Some((date(first)?, date(last)?))
}

/// Codes, and between them the dates on which each took over: `E08000020 2013-04-01 E08000037`.
fn codes(cell: &'static str) -> Option<Vec<DatedCode>> {
    let words: Vec<&'static str> = cell.split_whitespace().collect();
    let mut codes: Vec<DatedCode> = Vec::new();
    for pair in words.chunks(2) {
        let from = codes.last().and_then(|before| before.to).and_then(|last| last.succ_opt());
        let to = match pair.get(1) {
            Some(date) => Some(date.parse::<NaiveDate>().ok()?.pred_opt()?),
            None => None,
        };
        codes.push(DatedCode { code: pair[0], from, to });
    }
    Some(codes)
}
