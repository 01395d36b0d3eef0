//! A council's own list of officers who volunteer for the pool.
//!
//! One officer a line, these columns in any order:
//!
//! | column | what it holds |
//! |---|---|
//! | `email` | the officer's e-mail address at the council: once in a file |
//! | `name` | the officer's name |
//! | `council` | the home council: its slug, GSS code or name |
//! | `role` | a role of the framework: its name or key |
//! | `salary_pounds` | full-time salary a year: `48000` or `£48,000`. Column or cell may be missing |
//! | `employment_ends_on` | last day of a contract that has an end. Column or cell may be missing; then what was known stays |
//! | `pattern` | when the officer works: `Mon-Thu`, `Mon, Wed am, Fri` or `MTW--` (`a` morning, `p` afternoon) |
//! | `load` | half-days a week that officer and council offer, 1 to 10, no more than `pattern` has |
//! | `from`, `until` | the first and last day of the offer: `2027-01-11` or `11/01/2027` |
//! | `skills` | skills and levels: `User research methods:practitioner; Inclusive research:working`. May be empty |
//! | `service_areas` | services the officer knows: `housing; council tax and benefits`. May be empty |
//! | `reach` | how far the officer travels: `home_council`, `region`, `nation` or `anywhere` |
//! | `max_onsite_days` | days a week the officer can be on site elsewhere, 0 to 5 |
//! | `language` | the language to write in: `en`, `cy` or `both` |
//! | `off_payroll` | `no`; a row with `yes` is refused, as contractors paid off-payroll cannot be seconded |

use super::column::{Layout, Row};
use super::{Import, Names, Table, cell};
use crate::Sentence;
use crate::id::{CouncilId, RoleId, SkillId};
use crate::load::{Load, Pattern};
use crate::member::Language;
use crate::money::Money;
use crate::officer::{self, Reach};
use crate::period::Period;
use crate::reference::{self, Council};
use crate::refusal::Refusal;
use crate::service_area::ServiceAreas;
use crate::skill::Level;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An officer of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerRow {
    /// The number of the line in the file.
    pub line: usize,
    /// E-mail address, in lower case.
    pub email: String,
    /// Name.
    pub name: String,
    /// Home council.
    pub council: CouncilId,
    /// Role.
    pub role: RoleId,
    /// Full-time salary a year, if the council tells.
    pub salary: Option<Money>,
    /// The last day of the employment contract, if the council tells one.
    pub employment_ends_on: Option<NaiveDate>,
    /// The half-days worked in each week.
    pub pattern: Pattern,
    /// Half-days a week offered.
    pub load: Load,
    /// The days for which they are offered.
    pub period: Period,
    /// Skills and how well, as the officer says, in order of id. None twice.
    pub skills: Vec<(SkillId, Level)>,
    /// Services that the officer knows.
    pub service_areas: ServiceAreas,
    /// How far the officer travels.
    pub reach: Reach,
    /// Days a week on site elsewhere, at most.
    pub max_onsite_days: i32,
    /// The language to write in.
    pub language: Language,
}

/// What the names in the file stand for.
#[derive(Clone, Debug)]
pub struct Lookup {
    /// The councils of the body. Slugs and names are enough: other names of built-in councils, and
    /// their GSS codes, are known.
    pub councils: Names<CouncilId>,
    /// The roles of the body, by name and key.
    pub roles: Names<RoleId>,
    /// The skills of the body, by name, key and alias.
    pub skills: Names<SkillId>,
    /// Today: councils that are no more are not found by a name that another has now.
    pub today: NaiveDate,
}

const LAYOUT: Layout = Layout {
    what: || say!("a list of officers"),
    required: &[
        "email",
        "name",
        "council",
        "role",
        "pattern",
        "load",
        "from",
        "until",
        "skills",
        "service_areas",
        "reach",
        "max_onsite_days",
        "language",
        "off_payroll",
    ],
    optional: &["salary_pounds", "employment_ends_on"],
    unused: &[],
};

/// Reads the list.
///
/// # Errors
/// `MALFORMED` if the header lacks a column. What is wrong in a row is in the result.
pub fn read(table: &Table, lookup: &Lookup) -> Result<Import<OfficerRow>, Refusal> {
    let mut emails = BTreeMap::new();
    LAYOUT.read(table, |row| officer_of(row, lookup, &mut emails))
}

fn officer_of(
    row: &mut Row<'_>,
    lookup: &Lookup,
    emails: &mut BTreeMap<String, usize>,
) -> Option<OfficerRow> {
    let email = row.read("email", cell::email);
    if let Some(email) = &email {
        let first = *emails.entry(email.clone()).or_insert(row.line());
        if first != row.line() {
            row.fail("email", say!("{email} is on line {first} already.", email, first));
        }
    }
    let name = row.read("name", cell::text(120));
    let council = row.read("council", |cell| council(cell, lookup));
    let role = row.read("role", |cell| lookup.roles.resolve(cell));
    let salary = row.read_or("salary_pounds", None, |cell| cell::pounds(cell).map(Some));
    let employment_ends_on = row.read_or("employment_ends_on", None, |cell| contract_end(cell).map(Some));
    let pattern = row.read("pattern", cell::pattern);
    let load = row.read("load", |cell| load(cell, pattern));
    let period = period(row);
    let skills = row.read_or("skills", Vec::new(), |cell| skills(cell, &lookup.skills));
    let service_areas = row.read_or("service_areas", ServiceAreas::default(), service_areas);
    let reach = row.read("reach", cell::word);
    let max_onsite_days = row.read("max_onsite_days", max_onsite_days);
    let language = row.read("language", cell::word);
    if row.read("off_payroll", cell::yes_no) == Some(true) {
        let message = say!("Contractors paid off-payroll cannot be seconded, so this row is refused.");
        row.fail("off_payroll", message);
    }
    Some(OfficerRow {
        line: row.line(),
        email: email?,
        name: name?,
        council: council?,
        role: role?,
        salary: salary?,
        employment_ends_on: employment_ends_on?,
        pattern: pattern?,
        load: load?,
        period: period?,
        skills: skills?,
        service_areas: service_areas?,
        reach: reach?,
        max_onsite_days: max_onsite_days?,
        language: language?,
    })
}

/// A council of the body, by what the body calls it or by what the built-in list knows.
fn council(cell: &str, lookup: &Lookup) -> Result<CouncilId, Sentence> {
    if let Some(id) = lookup.councils.get(cell) {
        return Ok(id);
    }
    let today = Some(lookup.today);
    let known: Option<&Council> = reference::by_slug(cell)
        .or_else(|| reference::by_gss(&cell.to_uppercase(), None))
        .or_else(|| reference::by_name(cell, today));
    match known {
        Some(council) if lookup.councils.has(council.id) => Ok(council.id),
        Some(council) => Err(say!("{council} is not a member of this body.", council = council.name)),
        None => lookup.councils.resolve(cell),
    }
}

fn contract_end(cell: &str) -> Result<NaiveDate, Sentence> {
    cell::date(cell).and_then(|end| officer::contract_end(end).map_err(|refusal| refusal.message))
}

fn max_onsite_days(cell: &str) -> Result<i32, Sentence> {
    let no = |given| say!("The number of days on site is a whole number from 0 to 5, not {given}.", given);
    cell::number(0..=5, no)(cell)
}

fn load(cell: &str, pattern: Option<Pattern>) -> Result<Load, Sentence> {
    let no = |given| say!("Load is a whole number from 1 to 10, not {given}.", given);
    let half_days = cell::number(1..=10, no)(cell)?;
    match pattern {
        Some(pattern) if half_days > pattern.load().half_days() => Err(say!(
            "{half_days} half-days are offered, but the pattern has {load}.",
            half_days,
            load = pattern.load()
        )),
        _ => Load::new(half_days).map_err(|refusal| refusal.message),
    }
}

fn period(row: &mut Row<'_>) -> Option<Period> {
    let from = row.read("from", cell::date);
    let until = row.read("until", cell::date);
    Period::new(from?, until?)
        .map_err(|refusal| {
            let column = if refusal.path == "startsOn" { "from" } else { "until" };
            row.fail(column, refusal.message);
        })
        .ok()
}

/// `User research methods:practitioner; Inclusive research:working`.
fn skills(cell: &str, names: &Names<SkillId>) -> Result<Vec<(SkillId, Level)>, Sentence> {
    let mut skills = BTreeMap::new();
    for part in cell::list(cell) {
        let Some((name, level)) = part.rsplit_once(':') else {
            return Err(say!(
                "{part} has no level. Write the skill, a colon and the level, then a semicolon.",
                part = cell::quote(part)
            ));
        };
        let skill = names.resolve(name)?;
        if skills.insert(skill, cell::word(level)?).is_some() {
            return Err(say!("{skill} is given twice.", skill = cell::quote(name)));
        }
    }
    Ok(skills.into_iter().collect())
}

fn service_areas(cell: &str) -> Result<ServiceAreas, Sentence> {
    cell::list(cell).map(cell::word).collect()
}
