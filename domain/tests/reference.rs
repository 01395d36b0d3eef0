//! The built-in tables: complete, consistent, and in agreement with the public files they are of.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "tests fail by panicking and say what they skip"
)]

mod public;

use callup_domain::calendar::Nation;
use callup_domain::reference::{
    self, Council, CouncilKind, Region, by_gss, by_name, by_slug, councils, families, role_levels, roles,
    skills, successors,
};
use callup_domain::skill::Level;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn slugs<'a>(councils: impl IntoIterator<Item = &'a Council>) -> Vec<&'a str> {
    councils.into_iter().map(|council| council.slug).collect()
}

fn in_being(on: &str) -> Vec<&'static Council> {
    councils().iter().filter(|council| council.in_being_on(date(on))).collect()
}

#[test]
fn there_are_382_principal_councils_and_15_combined_authorities() {
    let now = in_being("2026-11-23");
    assert_eq!(now.iter().filter(|council| council.kind.is_principal()).count(), 382);
    let count = |kind| now.iter().filter(|council| council.kind == kind).count();
    let counts: Vec<usize> = CouncilKind::ALL.iter().map(|kind| count(*kind)).collect();
    assert_eq!(counts, [21, 164, 63, 36, 32, 1, 32, 22, 11, 15, 1]);
}

#[test]
fn slugs_ids_short_names_and_codes_are_of_one_council_each() {
    let unique = |values: Vec<String>| {
        let count = values.len();
        assert_eq!(values.into_iter().collect::<BTreeSet<_>>().len(), count);
    };
    unique(councils().iter().map(|council| council.slug.to_owned()).collect());
    unique(councils().iter().map(|council| council.id.to_string()).collect());
    unique(councils().iter().map(|council| council.short_name.to_owned()).collect());
    unique(councils().iter().flat_map(|council| &council.codes).map(|dated| dated.code.to_owned()).collect());
    for council in councils() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(council.slug.chars().all(plain), "{}", council.slug);
        assert_eq!(by_slug(council.slug), Some(council));
        assert_eq!(council.region.is_some(), council.nation == Nation::England, "{}", council.slug);
    }
}

#[test]
fn ids_never_change() {
    assert_eq!(reference::council_id("camden"), by_slug("camden").expect("Camden").id);
    assert_eq!(reference::council_id("camden").to_string(), "cou_407f011e5157510da9b92d76a9f86de4");
}

#[test]
fn codes_follow_one_another_within_the_life_of_their_council() {
    for council in councils() {
        assert!(council.starts_on.zip(council.ends_on).is_none_or(|(first, last)| first < last));
        for pair in council.codes.windows(2) {
            assert_eq!(pair[0].to.and_then(|last| last.succ_opt()), pair[1].from, "{}", council.slug);
            assert!(pair[1].from.is_none_or(|from| council.in_being_on(from)), "{}", council.slug);
        }
        assert!(council.codes.last().is_none_or(|dated| dated.to.is_none()));
        for dated in &council.codes {
            let nation = ["E", "W", "S", "N"][council.nation as usize];
            assert!(dated.code.starts_with(nation) && dated.code.len() == 9, "{}", dated.code);
        }
    }
}

#[test]
fn every_former_council_has_successors_that_begin_the_day_after_or_were_there() {
    for council in councils() {
        assert_eq!(council.ends_on.is_some(), !council.successors.is_empty(), "{}", council.slug);
        for slug in &council.successors {
            let next = by_slug(slug).unwrap_or_else(|| panic!("{} names {slug}", council.slug));
            let day_after = council.ends_on.and_then(|last| last.succ_opt());
            assert_eq!(next.starts_on, day_after, "{} to {slug}", council.slug);
            assert_eq!((next.nation, next.region), (council.nation, council.region), "{slug}");
        }
    }
}

#[test]
fn surrey_becomes_two_on_1_april_2027() {
    let (last, first) = (date("2027-03-31"), date("2027-04-01"));
    let ending: Vec<&Council> = councils().iter().filter(|council| council.ends_on == Some(last)).collect();
    assert_eq!(ending.len(), 12);
    let into = |slug| ending.iter().filter(|council| council.successors == [slug]).count();
    assert_eq!((into("east-surrey"), into("west-surrey")), (5, 6));

    assert!(successors("surrey", last).is_empty());
    assert_eq!(slugs(successors("surrey", first)), ["east-surrey", "west-surrey"]);
    assert_eq!(slugs(successors("elmbridge", first)), ["east-surrey"]);
    assert_eq!(slugs(successors("woking", first)), ["west-surrey"]);
    assert_eq!(by_name("East Surrey", Some(last)), None);
    assert_eq!(slugs(by_name("East Surrey", Some(first))), ["east-surrey"]);
    assert_eq!(by_name("Surrey County Council", Some(first)), None);
    let principal = |on: &str| in_being(on).iter().filter(|council| council.kind.is_principal()).count();
    assert_eq!((principal("2027-03-31"), principal("2027-04-01")), (382, 372));
}

#[test]
fn successors_are_followed_to_the_councils_of_the_day() {
    assert_eq!(slugs(successors("taunton-deane", date("2020-01-01"))), ["somerset-west-and-taunton"]);
    assert_eq!(slugs(successors("taunton-deane", date("2024-01-01"))), ["somerset"]);
    assert_eq!(slugs(successors("cumbria", date("2024-01-01"))), ["cumberland", "westmorland-and-furness"]);
    assert_eq!(
        slugs(successors("north-of-tyne-combined-authority", date("2026-01-01"))),
        ["north-east-mayoral-combined-authority"]
    );
    assert!(successors("camden", date("2026-01-01")).is_empty());
    assert!(successors("nowhere", date("2026-01-01")).is_empty());
}

#[test]
fn a_code_is_an_alias_for_as_long_as_its_boundary() {
    for (old, new, from, slug) in [
        ("E06000048", "E06000057", "2013-04-01", "northumberland"),
        ("E08000020", "E08000037", "2013-04-01", "gateshead"),
        ("S12000015", "S12000047", "2018-02-01", "fife"),
        ("S12000046", "S12000049", "2019-04-01", "glasgow"),
        ("E08000016", "E08000038", "2025-04-01", "barnsley"),
        ("E08000019", "E08000039", "2025-04-01", "sheffield"),
    ] {
        let first = date(from);
        let found = |code, on| by_gss(code, on).map(|council| council.slug);
        assert_eq!((found(old, None), found(new, None)), (Some(slug), Some(slug)));
        assert_eq!((found(old, Some(first)), found(new, Some(first))), (None, Some(slug)));
        assert_eq!((found(old, first.pred_opt()), found(new, first.pred_opt())), (Some(slug), None));
    }
    assert_eq!(by_gss("E99999999", None), None);
}

#[test]
fn a_council_is_found_by_what_people_call_it() {
    for name in [
        "London Borough of Camden",
        "Camden Council",
        "LB of Camden",
        "lb camden",
        "CAMDEN",
        "Camden LBC",
        "  camden  ",
        "Camden London Borough Council",
    ] {
        assert_eq!(slugs(by_name(name, None)), ["camden"], "{name}");
    }
    for (name, slug) in [
        ("City of London", "city-of-london"),
        ("Telford and Wrekin", "telford-and-wrekin"),
        ("Hammersmith & Fulham", "hammersmith-and-fulham"),
        ("King’s Lynn & West Norfolk", "kings-lynn-and-west-norfolk"),
        ("Ynys Mon", "isle-of-anglesey"),
        ("Abertawe", "swansea"),
        ("Cyngor Gwynedd", "gwynedd"),
        ("Western Isles Council", "eilean-siar"),
        ("Colchester City Council", "colchester"),
        ("Durham", "county-durham"),
        ("Hull", "kingston-upon-hull"),
        ("Somerset", "somerset"),
        ("Somerset County Council", "somerset-county-council"),
        ("Newcastle-under-Lyme", "newcastle-under-lyme"),
        ("RB Kensington and Chelsea", "kensington-and-chelsea"),
    ] {
        assert_eq!(slugs(by_name(name, None)), [slug], "{name}");
    }
    let now = Some(date("2026-11-23"));
    assert_eq!(slugs(by_name("Somerset County Council", now)), ["somerset"], "the one in being answers");
    assert_eq!(by_name("Borough of Somerset", None), None, "two answer to it");
    assert_eq!(by_name("", None), None);
    assert_eq!(by_name("Council", None), None);
    assert_eq!(by_name("Atlantis", None), None);
}

/// Where the table is right and the file is not: `domain/reference/README.md` gives the reasons.
const CORRECTED_REGIONS: [&str; 2] = ["derbyshire", "lincolnshire"];
const CORRECTED_STARTS: [&str; 6] = [
    "birmingham",
    "cambridgeshire-and-peterborough-combined-authority",
    "greater-manchester-combined-authority",
    "tees-valley-combined-authority",
    "west-of-england-combined-authority",
    "greater-london-authority",
];

#[test]
fn the_councils_agree_with_the_public_file() {
    let Some(table) = public::table("councils.csv") else { return };
    let at = |column: &str| table.header.iter().position(|name| name == column).expect("the column");
    let column = |name: &str| -> Vec<&str> {
        let at = at(name);
        table.records.iter().map(|record| record.cells[at].trim()).collect()
    };
    let (names, nice, codes, nations) =
        (column("official-name"), column("nice-name"), column("gss-code"), column("nation"));
    let (regions, kinds, starts) = (column("region"), column("local-authority-type"), column("start-date"));
    let mut seen = BTreeSet::new();
    for row in 0..table.records.len() {
        let council = by_gss(codes[row], None).unwrap_or_else(|| panic!("{}", codes[row]));
        assert!(seen.insert(council.slug));
        assert_eq!(council.name, names[row]);
        assert_eq!(by_name(names[row], None), Some(council));
        if council.slug != "hull-and-east-yorkshire-combined-authority" {
            assert_eq!(by_name(nice[row], None), Some(council), "{}", nice[row]);
        }
        assert_eq!(council.nation.name(), nations[row]);
        if !CORRECTED_REGIONS.contains(&council.slug) {
            assert_eq!(
                council.region.map_or(council.nation.name(), Region::name),
                regions[row],
                "{}",
                council.slug
            );
        }
        let kind = BTreeMap::from([
            ("CTY", "county"),
            ("NMD", "non_metropolitan_district"),
            ("UA", "unitary"),
            ("MD", "metropolitan_district"),
            ("LBO", "london_borough"),
            ("CC", "city_of_london"),
            ("SCO", "scottish"),
            ("WPA", "welsh"),
            ("NID", "northern_ireland"),
            ("COMB", "combined_authority"),
            ("SRA", "greater_london_authority"),
        ])[kinds[row]];
        assert_eq!(council.kind.as_str(), kind, "{}", council.slug);
        // In summer 2005 the list was begun, not these councils.
        if !starts[row].is_empty()
            && !starts[row].starts_with("2005-0")
            && !CORRECTED_STARTS.contains(&council.slug)
        {
            assert_eq!(council.starts_on, Some(date(starts[row])), "{}", council.slug);
        }
    }
    let others = councils().iter().filter(|council| !seen.contains(council.slug));
    let others = slugs(others.filter(|council| council.ends_on.is_none()));
    assert_eq!(
        others,
        [
            "north-east-mayoral-combined-authority",
            "lancashire-combined-authority",
            "east-surrey",
            "west-surrey",
            "devon-and-torbay-combined-authority",
        ]
    );
}

#[test]
fn the_framework_is_complete_and_its_parts_refer_to_each_other() {
    assert_eq!((families().len(), roles().len(), skills().len()), (8, 53, 164));
    assert_eq!(
        (role_levels().len(), role_levels().iter().map(|level| level.skills.len()).sum::<usize>()),
        (24, 188)
    );
    let unique = |slugs: Vec<&str>| slugs.iter().collect::<BTreeSet<_>>().len() == slugs.len();
    assert!(unique(families().iter().map(|family| family.slug).collect()));
    assert!(unique(roles().iter().map(|role| role.slug).collect()));
    assert!(unique(skills().iter().map(|skill| skill.slug).collect()));
    for role in roles() {
        assert_eq!(reference::role(role.slug), Some(role));
        assert!(families().iter().any(|family| family.slug == role.family), "{}", role.slug);
        assert!(role.skills.iter().all(|slug| reference::skill(slug).is_some()), "{}", role.slug);
        assert!(role.skills.is_sorted());
    }
    for skill in skills() {
        assert!(roles().iter().any(|role| role.skills.contains(&skill.slug)), "{}", skill.slug);
    }
    for level in role_levels() {
        let role = reference::role(level.role).expect("a role");
        assert!(level.skills.iter().all(|(skill, _)| role.skills.contains(skill)), "{}", level.name);
        assert!(level.skills.is_sorted());
    }
}

#[test]
fn a_senior_user_researcher_needs_inclusive_research_at_practitioner() {
    let levels: Vec<&str> = role_levels()
        .iter()
        .filter(|level| level.role == "user-researcher")
        .map(|level| level.slug)
        .collect();
    assert_eq!(
        levels,
        [
            "associate-user-researcher",
            "junior-user-researcher",
            "user-researcher",
            "senior-user-researcher",
            "lead-user-researcher",
        ]
    );
    let senior =
        role_levels().iter().find(|level| level.slug == "senior-user-researcher").expect("the level");
    for skill in ["inclusive-research", "user-research-methods"] {
        assert!(senior.skills.contains(&(skill, Level::Practitioner)), "{skill}");
    }
}

#[test]
fn the_framework_agrees_with_the_public_files() {
    let rows = |name| -> Option<Vec<Vec<String>>> {
        Some(public::table(name)?.records.into_iter().map(|record| record.cells).collect())
    };
    let (Some(skill_rows), Some(role_rows), Some(level_rows)) =
        (rows("framework_skills.tsv"), rows("framework_roles.tsv"), rows("framework_role_levels.tsv"))
    else {
        return;
    };
    let family = |slug: &str| families().iter().find(|family| family.slug == slug).expect("a family").name;
    let skill = |slug: &str| reference::skill(slug).expect("a skill").name;

    let ours: BTreeSet<Vec<String>> =
        roles().iter().map(|role| vec![family(role.family).to_owned(), role.name.to_owned()]).collect();
    assert_eq!(ours, role_rows.into_iter().collect());

    let mut needs = BTreeSet::new();
    for row in &skill_rows {
        assert_eq!(skill(&row[0]), row[1]);
        needs.extend(row[2].split("; ").map(|role| (row[1].clone(), role.to_owned())));
    }
    let ours = roles().iter().flat_map(|role| role.skills.iter().map(|slug| (skill(slug), role.name)));
    assert_eq!(ours.map(|(skill, role)| (skill.to_owned(), role.to_owned())).collect::<BTreeSet<_>>(), needs);

    let ours: BTreeSet<[String; 4]> = role_levels()
        .iter()
        .flat_map(|of| of.skills.iter().map(move |(slug, level)| (of, *slug, *level)))
        .map(|(of, slug, level)| {
            let role = reference::role(of.role).expect("a role").name;
            [role, of.name, skill(slug), level.as_str()].map(str::to_owned)
        })
        .collect();
    let theirs =
        level_rows.into_iter().map(|row| [row[0].clone(), row[1].clone(), row[3].clone(), row[4].clone()]);
    assert_eq!(ours, theirs.collect());
}
