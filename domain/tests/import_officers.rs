//! A council's list of officers: good rows become values, bad cells are named, and neither touches
//! the other.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "tests fail by panicking and say what they skip"
)]

use callup_domain::id::{RoleId, SkillId};
use callup_domain::import::{Import, Names, Record, Table, officer};
use callup_domain::load::Pattern;
use callup_domain::member::Language;
use callup_domain::money::Money;
use callup_domain::officer::Reach;
use callup_domain::reference::{self, council_id};
use callup_domain::say;
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::Level;
use proptest::prelude::*;
use uuid::Uuid;

const HEADER: &str = "email,name,council,role,salary_pounds,pattern,load,from,until,skills,service_areas,reach,\
                      max_onsite_days,language,off_payroll";
const TOM: &str = "Tom@Camden.example,Tom Reed,LB of Camden,User researcher,\"£48,000\",Mon-Thu,6,2027-01-11,\
                   09/07/2027,Inclusive research:practitioner; user-research-methods : Expert,\
                   Waste and recycling;housing,region,2,en,no";

fn split(text: &str) -> Table {
    Table::split(text).expect("a file with its quotes closed")
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A body of two councils, with all roles and skills of the framework.
fn lookup() -> officer::Lookup {
    let mut councils = Names::new(say!("council"));
    for slug in ["camden", "barnsley"] {
        councils.add(slug, council_id(slug));
    }
    let mut roles = Names::new(say!("role"));
    for (at, role) in (1..).zip(reference::roles()) {
        roles.add(role.name, RoleId(id(at)));
        roles.add(role.slug, RoleId(id(at)));
    }
    let mut skills = Names::new(say!("skill"));
    for (at, skill) in (1..).zip(reference::skills()) {
        skills.add(skill.name, SkillId(id(at)));
        skills.add(skill.slug, SkillId(id(at)));
    }
    officer::Lookup { councils, roles, skills, today: "2026-11-23".parse().expect("a date") }
}

fn officers(text: &str) -> Import<officer::OfficerRow> {
    officer::read(&split(text), &lookup()).expect("a header that fits")
}

/// What is wrong, as `line column: message`.
fn errors<T>(import: &Import<T>) -> Vec<String> {
    import.errors.iter().map(|error| format!("{} {}: {}", error.line, error.column, error.message)).collect()
}

/// What is wrong with Tom's row if `from` is replaced by `to`.
fn with(from: &str, to: &str) -> Vec<String> {
    assert!(TOM.contains(from), "{from}");
    errors(&officers(&format!("{HEADER}\n{}\n", TOM.replacen(from, to, 1))))
}

#[test]
fn an_officer_is_read() {
    let import = officers(&format!("{HEADER}\n{TOM}\n"));
    assert_eq!((errors(&import), &import.warnings), (Vec::<String>::new(), &Vec::new()));
    let [tom] = &import.rows[..] else { panic!("one row") };
    assert_eq!((tom.line, &*tom.email, &*tom.name), (2, "tom@camden.example", "Tom Reed"));
    assert_eq!((tom.council, tom.salary), (council_id("camden"), Some(Money::pounds(48_000))));
    assert_eq!((tom.pattern.bits(), tom.load.half_days()), (0xff, 6));
    assert_eq!(
        (tom.period.starts_on.to_string(), tom.period.ends_on.to_string()),
        ("2027-01-11".into(), "2027-07-09".into())
    );
    let names = lookup();
    let skill = |name| names.skills.resolve(name).expect("a skill");
    assert_eq!(
        tom.skills,
        [(skill("inclusive-research"), Level::Practitioner), (skill("User research methods"), Level::Expert)]
    );
    assert_eq!(tom.service_areas.as_slice(), [ServiceArea::Housing, ServiceArea::WasteAndRecycling]);
    assert_eq!((tom.reach, tom.max_onsite_days, tom.language), (Reach::Region, 2, Language::English));
    assert_eq!(tom.role, names.roles.resolve("user researcher").expect("a role"));
}

#[test]
fn a_bad_cell_is_named_with_its_line_column_and_reason() {
    for (from, to, error) in [
        ("Tom@Camden.example", "tom", "2 email: “tom” is not an e-mail address."),
        ("Tom Reed", "", "2 name: Fill this cell."),
        ("LB of Camden", "Barnet", "2 council: London Borough of Barnet is not a member of this body."),
        ("LB of Camden", "Camdn", "2 council: There is no council “Camdn”. Did you mean “camden”?"),
        (
            "User researcher",
            "User reseacher",
            "2 role: There is no role “User reseacher”. Did you mean “User researcher”?",
        ),
        ("User researcher", "Zyx", "2 role: There is no role “Zyx”."),
        (
            "£48,000",
            "a lot",
            "2 salary_pounds: “a lot” is not an amount of pounds. Write it as 48000 or 48000.50.",
        ),
        (
            "Mon-Thu",
            "Thu-Mon",
            "2 pattern: “Thu-Mon” is not a working week. Write it as Mon-Thu, as Mon, Wed am, Fri or as MTW--.",
        ),
        ("Mon-Thu", "Mon-Tue", "2 load: 6 half-days are offered, but the pattern has 4 half-days a week."),
        (",6,", ",11,", "2 load: Load is a whole number from 1 to 10, not “11”."),
        (
            "2027-01-11",
            "2027-02-30",
            "2 from: “2027-02-30” is not a date. Write it as 2026-12-31 or 31/12/2026.",
        ),
        (
            "09/07/2027",
            "09/01/2027",
            "2 until: The end, 9 January 2027, is before the start, 11 January 2027.",
        ),
        (
            "2027-01-11",
            "1999-01-11",
            "2 from: The start, 11 January 1999, must be in the years 2000 to 2199.",
        ),
        ("practitioner", "guru", "2 skills: “guru” is not one of: awareness, working, practitioner, expert."),
        (
            "Inclusive research:practitioner",
            "Inclusive reserch:working",
            "2 skills: There is no skill “Inclusive reserch”. Did you mean “Inclusive research”?",
        ),
        (
            ":practitioner",
            "",
            "2 skills: “Inclusive research” has no level. Write the skill, a colon and the level, then a semicolon.",
        ),
        (
            "user-research-methods : Expert",
            "Inclusive Research:expert",
            "2 skills: “Inclusive Research” is given twice.",
        ),
        (",region,", ",mars,", "2 reach: “mars” is not one of: home_council, region, nation, anywhere."),
        (
            ",2,en",
            ",6,en",
            "2 max_onsite_days: The number of days on site is a whole number from 0 to 5, not “6”.",
        ),
        (",en,", ",fr,", "2 language: “fr” is not one of: en, cy, both."),
        (",no", ",maybe", "2 off_payroll: Write yes or no, not “maybe”."),
        (
            ",no",
            ",yes",
            "2 off_payroll: Contractors paid off-payroll cannot be seconded, so this row is refused.",
        ),
        (",no", "", "2 : This row has 14 cells, but the header has 15."),
    ] {
        assert_eq!(with(from, to), [error], "{to}");
    }
    assert!(
        with("housing", "dragons")[0]
            .starts_with("2 service_areas: “dragons” is not one of: adult_social_care,")
    );
}

#[test]
fn good_rows_are_untouched_by_bad_ones_and_all_that_is_bad_is_told() {
    let bad =
        TOM.replace("Tom@", "ann@").replace("Mon-Thu", "some").replace(",6,", ",x,").replace(",en,", ",,");
    let good = TOM.replace("Tom@", "bob@");
    let import = officers(&format!("{HEADER}\n{TOM}\n{bad}\n\n{good}\n"));
    assert_eq!(
        import.rows.iter().map(|row| (row.line, &*row.email)).collect::<Vec<_>>(),
        [(2, "tom@camden.example"), (5, "bob@camden.example")]
    );
    let columns: Vec<(usize, &str)> =
        import.errors.iter().map(|error| (error.line, &*error.column)).collect();
    assert_eq!(columns, [(3, "pattern"), (3, "load"), (3, "language")]);
}

#[test]
fn an_address_given_twice_is_told_on_the_later_row() {
    let again = TOM.replace("Tom@Camden", "TOM@camden");
    let import = officers(&format!("{HEADER}\n{TOM}\n{again}\n"));
    assert_eq!(import.rows.len(), 1);
    assert_eq!(errors(&import), ["3 email: tom@camden.example is on line 2 already."]);
}

#[test]
fn columns_come_in_any_order_and_spelling_with_marks_and_line_ends_of_either_kind() {
    let turn = |line: &str| -> String {
        let table = split(&format!("{line}\n"));
        let cells: Vec<String> = table.header.iter().rev().map(|cell| format!("\"{cell}\"")).collect();
        cells.join(",")
    };
    let header = turn(HEADER).replace("max_onsite_days", "Max onsite-Days").replace("email", "EMAIL");
    let text = format!("\u{feff}{header},\"Shoe size\",notes\r\n{},9,-\r\n\r\n", turn(TOM));
    let import = officers(&text);
    assert_eq!(errors(&import), Vec::<String>::new());
    assert_eq!(import.rows[0], officers(&format!("{HEADER}\n{TOM}\n")).rows[0]);
    let [warning] = &import.warnings[..] else { panic!("one warning") };
    assert_eq!(warning.to_string(), "Not known here, and left out: the columns “Shoe size”, “notes”.");
    let bad = officers(&text.replace(",\"2\",", ",\"many\","));
    assert_eq!(bad.errors[0].column, "Max onsite-Days");
}

#[test]
fn a_header_that_does_not_fit_is_refused_with_what_was_expected() {
    let refusal =
        |header: &str| officer::read(&split(&format!("{header}\n")), &lookup()).expect_err("a refusal");
    let missing = refusal(&HEADER.replace("pattern,load,", "")).to_string();
    let start = "This is not a list of officers: the first line must name the columns email, name,";
    assert!(missing.starts_with(start), "{missing}");
    assert!(missing.ends_with("and has no pattern, load."), "{missing}");
    assert_eq!(
        refusal(&format!("{HEADER},E-Mail,Email")).to_string(),
        "The column email is there twice. Keep one of them."
    );
    assert!(officer::read(&Table::default(), &lookup()).is_err());
    // Salary is the only column that may be missing.
    let text = format!("{}\n{}\n", HEADER.replace("salary_pounds,", ""), TOM.replace("\"£48,000\",", ""));
    assert_eq!(officers(&text).rows[0].salary, None);
}

#[test]
fn a_working_week_is_written_in_two_ways() {
    for (cell, bits) in [
        ("Mon-Fri", 0x3ff),
        ("mon - wed", 0x03f),
        ("Mon, Wed, Fri", 0x333),
        ("Mon-Tue, Thu am", 0x04f),
        ("Wednesday pm", 0x020),
        ("MTW--", 0x03f),
        ("mtwtf", 0x3ff),
        ("a---p", 0x201),
        ("MT-a-", 0x04f),
    ] {
        let row = TOM.replacen("Mon-Thu", &format!("\"{cell}\""), 1).replacen(",6,", ",1,", 1);
        let import = officers(&format!("{HEADER}\n{row}\n"));
        assert_eq!(import.rows.first().map(|row| row.pattern), Pattern::new(bits).ok(), "{cell}");
    }
    for cell in ["-----", "MTWTFSS", "Sat", "Mon-", "T----", "Mon Tue", "5 days", "Mon;Tue"] {
        assert!(with("Mon-Thu", cell)[0].starts_with("2 pattern: "), "{cell}");
    }
}

#[test]
fn dates_and_sums_are_read_strictly() {
    for date in ["2027-1-5", "5/1/2027", "05/01/2027"] {
        assert_eq!(with("2027-01-11", date), Vec::<String>::new(), "{date}");
    }
    for date in
        ["5/1/27", "2027/01/05", "05-01-2027", "2027-00-05", "tomorrow", "+027-01-05", "2027-01-05T00:00"]
    {
        assert_eq!(with("2027-01-11", date).len(), 1, "{date}");
    }
    for (sum, pence) in [("48000", 4_800_000), ("48000.50", 4_800_050), ("£1", 100), ("", 0)] {
        let import = officers(&format!("{HEADER}\n{}\n", TOM.replace("£48,000", sum)));
        assert_eq!(import.rows[0].salary.unwrap_or_default(), Money::pence(pence), "{sum}");
    }
    for sum in ["-48000", "48000.5", "48k", "£", "12345678", "1e5"] {
        assert_eq!(with("£48,000", sum).len(), 1, "{sum}");
    }
}

#[test]
fn a_council_is_known_by_slug_code_old_code_or_any_name() {
    for council in ["camden", "E09000007", "e09000007", "Camden Council"] {
        let import = officers(&format!("{HEADER}\n{}\n", TOM.replace("LB of Camden", council)));
        assert_eq!(import.rows[0].council, council_id("camden"), "{council}");
    }
    for council in ["E08000016", "E08000038", "Barnsley MBC"] {
        let import = officers(&format!("{HEADER}\n{}\n", TOM.replace("LB of Camden", council)));
        assert_eq!(import.rows[0].council, council_id("barnsley"), "{council}");
    }
}

#[test]
fn hostile_cells_end_in_errors_not_in_harm() {
    let long = "x".repeat(100_000);
    for cell in [
        &*long,
        "\u{0}",
        "a\tb",
        "=cmd()",
        "☃☃☃☃☃",
        "\u{202e}evil",
        "::::",
        ";;;:",
        "-",
        "99999999999999999999",
    ] {
        let row = (0..15).map(|_| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
        let import = officers(&format!("{HEADER}\n{row}\n{TOM}\n"));
        assert_eq!(import.rows.len(), 1);
        assert!(
            import
                .errors
                .iter()
                .all(|error| error.line == 2 && error.message.to_string().chars().count() < 500)
        );
    }
}

#[test]
fn the_same_file_gives_the_same_result_and_ten_thousand_rows_are_many_but_quick() {
    let mut text = format!("{HEADER}\n");
    for at in 0..10_000 {
        let row = TOM.replace("Tom@", &format!("o{at}@"));
        text += &if at % 10 == 0 { row.replace("Inclusive research", "Inclusiv resarch") } else { row };
        text.push('\n');
    }
    let (table, lookup) = (split(&text), lookup());
    let started = std::time::Instant::now();
    let import = officer::read(&table, &lookup).expect("a header that fits");
    println!("10,000 rows in {:?}", started.elapsed());
    assert_eq!((import.rows.len(), import.errors.len()), (9_000, 1_000));
    assert_eq!(officer::read(&table, &lookup), Ok(import));
}

proptest! {
    #[test]
    fn whatever_the_cells_hold_each_row_is_either_read_or_told(
        rows in prop::collection::vec(prop::collection::vec(".{0,12}", 15), 0..8),
    ) {
        let header = split(&format!("{HEADER}\n")).header;
        let records = (2..).zip(rows).map(|(line, cells)| Record { line, cells }).collect();
        let table = Table { header, records };
        let import = officer::read(&table, &lookup()).expect("a header that fits");
        let told = |line| import.errors.iter().any(|error| error.line == line);
        for record in &table.records {
            let blank = record.cells.iter().all(|cell| cell.trim().is_empty());
            prop_assert!(blank || told(record.line) != import.rows.iter().any(|row| row.line == record.line));
        }
    }
}
