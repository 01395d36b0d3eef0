//! The importers: texts become cells, cells become councils and the framework, and what is wrong is
//! told. Officers are in `import_officers.rs`.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "tests fail by panicking and say what they skip"
)]

mod public;

use callup_domain::calendar::Nation;
use callup_domain::id::{CouncilId, SkillId};
use callup_domain::import::skill::SkillFile;
use callup_domain::import::{Import, Names, Table, council, skill};
use callup_domain::reference::{self, Region, by_slug};
use callup_domain::say;
use callup_domain::skill::Level;
use proptest::prelude::*;
use uuid::Uuid;

fn split(text: &str) -> Table {
    Table::split(text).expect("a file with its quotes closed")
}

/// What is wrong, as `line column: message`.
fn errors<T>(import: &Import<T>) -> Vec<String> {
    import.errors.iter().map(|error| format!("{} {}: {}", error.line, error.column, error.message)).collect()
}

#[test]
fn a_text_is_split_into_cells_by_line() {
    let cells = |text| -> Vec<(usize, Vec<String>)> {
        split(text).records.into_iter().map(|record| (record.line, record.cells)).collect()
    };
    let row = |line: usize, cells: &[&str]| (line, cells.iter().map(|cell| (*cell).to_owned()).collect());
    assert_eq!(cells("h,i\n1,2\n\n3,\n,4"), [row(2, &["1", "2"]), row(4, &["3", ""]), row(5, &["", "4"])]);
    assert_eq!(cells("h,i\r\n1,2\r\n\r\n3,4\r\n"), [row(2, &["1", "2"]), row(4, &["3", "4"])]);
    assert_eq!(cells("h\r1\r2"), [row(2, &["1"]), row(3, &["2"])]);
    assert_eq!(
        cells("h,i\n\"a,\"\"b\"\"\r\nc\",\"\"\n\"\"\"\",5"),
        [row(2, &["a,\"b\"\r\nc", ""]), row(4, &["\"", "5"])]
    );
    assert_eq!(cells("h\ti\n1,5\t6 \"x\"\n"), [row(2, &["1,5", "6 \"x\""])]);
    assert_eq!(cells("\u{feff}\n h ,i\n\"7\"7,8,9\n"), [row(3, &["77", "8", "9"])]);
    assert_eq!(split("\u{feff}\n h ,i\n").header, [" h ", "i"]);
    assert_eq!(split(" \n\n"), Table::default());
    let refusal = Table::split("h\n\n\"a\nb\n").expect_err("a refusal");
    assert_eq!(refusal.message.to_string(), "The quote that opens on line 3 is never closed.");
}

proptest! {
    #[test]
    fn cells_in_quotes_come_back_as_they_were(
        rows in prop::collection::vec(prop::collection::vec("[a-c \"',;\t\r\n]{0,6}x", 1..5), 1..6),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",");
        let text = format!("header{end}{}", rows.iter().map(line).collect::<Vec<_>>().join(end));
        let cells: Vec<Vec<String>> = split(&text).records.into_iter().map(|record| record.cells).collect();
        prop_assert_eq!(cells, rows);
    }

    #[test]
    fn any_text_is_split_or_refused(text in "[a\",\t\r\n]{0,40}") {
        if let Ok(table) = Table::split(&text) {
            prop_assert!(table.records.is_sorted_by_key(|record| record.line));
        }
    }
}

#[test]
fn a_name_of_two_things_is_not_guessed_at() {
    let mut names = Names::new(say!("skill"));
    names.add("Testing", SkillId(Uuid::from_u128(1)));
    names.add("testing", SkillId(Uuid::from_u128(2)));
    names.add("Prototyping", SkillId(Uuid::from_u128(3)));
    names.add("prototyping", SkillId(Uuid::from_u128(3)));
    let no = names.resolve("TESTING").unwrap_err();
    assert_eq!(no.to_string(), "More than one skill is called “TESTING”. Give its key.");
    assert_eq!(names.resolve("Prototyping"), Ok(SkillId(Uuid::from_u128(3))));
    let no = Names::<CouncilId>::new(say!("council")).resolve("x").unwrap_err();
    assert_eq!(no.to_string(), "There is no council “x”.");
}

const COUNCILS: &str = "local-authority-code,official-name,nice-name,gss-code,nation,region,local-authority-type,\
                        local-authority-type-name,county-la,combined-authority,gov-uk-slug,pop-2020,start-date";

fn councils(lines: &[&str]) -> Import<council::CouncilRow> {
    council::read(&split(&format!("{COUNCILS}\n{}\n", lines.join("\n")))).expect("a header that fits")
}

#[test]
fn a_council_is_read_and_known_again() {
    let import = councils(&[
        "CMD,London Borough of Camden,Camden,E09000007,England,London,LBO,London borough,,GLA,camden-town,1.0,",
        "NEW,North Essex Council,North Essex,E06000099,England,East of England,UA,Unitary authority,,,,,2028-04-01",
        "SRX,Surrey Council,Surrey,E06000098,England,South East,UA,Unitary authority,,,surrey,,2030-04-01",
        "ABE,Aberdeen City Council,Aberdeen City,S12000033,Scotland,Scotland,SCO,,,,aberdeen,,2005-06-18",
    ]);
    assert_eq!((errors(&import), &import.warnings), (Vec::<String>::new(), &Vec::new()));
    let slugs: Vec<&str> = import.rows.iter().map(|row| &*row.slug).collect();
    assert_eq!(slugs, ["camden", "north-essex", "surrey-council", "aberdeen"]);
    assert_eq!(import.rows[0].id, by_slug("camden").expect("Camden").id);
    assert_eq!(import.rows[1].region, Some(Region::EastOfEngland));
    assert_eq!((import.rows[3].nation, import.rows[3].region), (Nation::Scotland, None));
}

#[test]
fn what_is_wrong_with_a_council_is_told() {
    let import = councils(&[
        "A,London Borough of Camden,Camden,E0900007,England,London,LBO,,,,,,",
        "B,London Borough of Barnet,Barnet,E09000003,Englnd,Lodon,LBO,,,,,,yesterday",
        "C,Cardiff,Cardiff,W06000015,Wales,Scotland,UA,,,,,,",
        "D,London Borough of Brent,Brent,E09000005,England,London,XYZ,,,,,,",
        "E,London Borough of Ealing,Ealing,E09000009,England,London,LBO,,,,,,",
        "F,Ealing Council,Ealing,E09000009,England,London,LBO,,,,,,",
    ]);
    assert_eq!(
        errors(&import),
        [
            "2 gss-code: “E0900007” is not a GSS code: E, N, S or W, and eight digits.",
            "3 nation: “Englnd” is not one of: england, wales, scotland, northern_ireland.",
            "3 region: “Lodon” is not one of: east_midlands, east_of_england, london, north_east, north_west, \
             south_east, south_west, west_midlands, yorkshire_and_the_humber.",
            "3 start-date: “yesterday” is not a date. Write it as 2026-12-31 or 31/12/2026.",
            "4 region: “Scotland” is not in Wales.",
            "4 local-authority-type: There is no UA in Wales.",
            "5 local-authority-type: “XYZ” is not one of CTY, NMD, UA, MD, LBO, CC, SCO, WPA, NID, COMB, SRA.",
            "7 gss-code: Line 6 has the same GSS code.",
        ]
    );
    assert_eq!(import.rows.len(), 1);
}

#[test]
fn the_public_list_of_councils_is_read_whole() {
    let Some(table) = public::table("councils.csv") else { return };
    let import = council::read(&table).expect("a header that fits");
    assert_eq!((errors(&import), import.warnings), (Vec::<String>::new(), Vec::new()));
    assert_eq!(import.rows.len(), 397);
    for row in &import.rows {
        assert_eq!(by_slug(&row.slug).map(|council| (council.id, council.kind)), Some((row.id, row.kind)));
    }
}

fn skill_file(text: &str) -> SkillFile {
    skill::read(&split(text)).expect("a header that fits")
}

#[test]
fn each_file_of_the_framework_is_told_by_its_header() {
    let SkillFile::Skills(skills) =
        skill_file("skill_id\tskill_name\troles\trole_families\na-b\tA, b\tX; Y\tF\n")
    else {
        panic!("skills")
    };
    assert_eq!((&*skills.rows[0].slug, &*skills.rows[0].name), ("a-b", "A, b"));
    assert_eq!(
        (&skills.rows[0].roles[..], skills.warnings.len()),
        (&["X".to_owned(), "Y".to_owned()][..], 0)
    );

    let SkillFile::Roles(roles) = skill_file("role_family\trole\nData\tData analyst\n") else {
        panic!("roles")
    };
    assert_eq!((&*roles.rows[0].slug, &*roles.rows[0].family), ("data-analyst", "Data"));

    let text = "role\trole_level\tcivil_service_grades\tskill\tlevel\nX\tSenior X\tG7\tA, b\tExpert\n";
    let SkillFile::RoleLevels(levels) = skill_file(text) else { panic!("levels") };
    assert_eq!((levels.rows[0].level, &*levels.rows[0].role_level), (Level::Expert, "Senior X"));

    let refusal = skill::read(&split("apples\tpears\n")).expect_err("a refusal");
    assert_eq!(
        refusal.message.to_string(),
        "This is neither the framework's skills (skill_id, skill_name, roles) nor the framework's roles \
         (role_family, role) nor the framework's levels of roles (role, role_level, skill, level): the columns are \
         “apples”, “pears”."
    );
}

#[test]
fn what_is_wrong_in_the_framework_is_told() {
    let SkillFile::Skills(skills) =
        skill_file("skill_id\tskill_name\troles\nA b\tA\tX\nb\tB\tX\nb\tC\tX\nd\tB\tX\ne\t\tX\n")
    else {
        panic!("skills")
    };
    assert_eq!(
        errors(&skills),
        [
            "2 skill_id: “A b” is not a key: small letters, digits and hyphens.",
            "4 skill_id: Line 3 says the same.",
            "5 skill_name: Line 3 says the same.",
            "6 skill_name: Fill this cell.",
        ]
    );
    let text = "role\trole_level\tskill\tlevel\nX\tY\tZ\tworking\nX\tY\tZ\texpert\nX\tY\tW\tgood\n";
    let SkillFile::RoleLevels(levels) = skill_file(text) else { panic!("levels") };
    assert_eq!(
        errors(&levels),
        [
            "3 skill: Line 2 says the same.",
            "4 level: “good” is not one of: awareness, working, practitioner, expert.",
        ]
    );
    assert_eq!(levels.rows.len(), 1);
}

#[test]
fn the_public_files_of_the_framework_are_read_whole() {
    let read = |name| public::table(name).map(|table| skill::read(&table).expect("a header that fits"));
    let clean = |errors: usize, warnings: usize| assert_eq!((errors, warnings), (0, 0));
    if let Some(SkillFile::Skills(import)) = read("framework_skills.tsv") {
        clean(import.errors.len(), import.warnings.len());
        assert!(
            import
                .rows
                .iter()
                .all(|row| reference::skill(&row.slug).is_some_and(|skill| skill.name == row.name))
        );
        assert_eq!(import.rows.len(), 164);
    }
    if let Some(SkillFile::Roles(import)) = read("framework_roles.tsv") {
        clean(import.errors.len(), import.warnings.len());
        assert!(
            import
                .rows
                .iter()
                .all(|row| reference::role(&row.slug).is_some_and(|role| role.name == row.name))
        );
        assert_eq!(import.rows.len(), 53);
    }
    if let Some(SkillFile::RoleLevels(import)) = read("framework_role_levels.tsv") {
        clean(import.errors.len(), import.warnings.len());
        assert_eq!(import.rows.len(), 188);
    }
}
