//! Skills in people's own words, on phrases such as people write on CVs, profiles and in job adverts.
//!
//! `cargo test -p callup-domain --test phrase -- --nocapture` prints what is measured.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "tests fail by panicking and say what they measure"
)]

use callup_domain::phrase::{Lexicon, Likeness, MOST, SURE_ENOUGH, Suggestion};
use callup_domain::reference::{aliases, fold, skill, skills};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The framework's skills by their slugs.
static FRAMEWORK: LazyLock<Lexicon<&'static str>> = LazyLock::new(framework);

fn framework() -> Lexicon<&'static str> {
    let names = skills().iter().map(|skill| (skill.slug, skill.name));
    Lexicon::of(names, aliases().iter().map(|alias| (alias.skill, alias.name)))
}

/// A phrase, and the skills that it may be taken for: none if it means none.
struct Row {
    phrase: &'static str,
    skills: Vec<&'static str>,
}

fn rows() -> Vec<Row> {
    let lines = include_str!("phrases.csv").lines().filter(|line| !line.starts_with('#')).skip(1);
    let row = |line: &'static str| {
        let (phrase, skills) = line.rsplit_once(',').expect("two columns");
        Row { phrase, skills: skills.split(' ').filter(|skill| *skill != "none").collect() }
    };
    lines.map(row).collect()
}

/// The rows for tuning, which are the odd ones, and the rows held out.
fn parts() -> [Vec<Row>; 2] {
    let (odd, even): (Vec<_>, Vec<_>) = rows().into_iter().enumerate().partition(|(at, _)| at % 2 == 0);
    [odd, even].map(|part| part.into_iter().map(|(_, row)| row).collect())
}

/// What is measured on a part of the rows, in tenths of a percent.
struct Measured {
    /// Phrases whose first suggestion is among the skills that they may be taken for.
    first: usize,
    /// Phrases of whose suggestions one is.
    among_three: usize,
    /// Phrases whose first suggestion is the best of the skills.
    best_first: usize,
    /// Phrases that mean a skill and are said to mean none.
    unheard: usize,
    /// Phrases that mean none and are said to.
    rejected: usize,
}

impl Measured {
    fn of(part: &str, rows: &[Row], lexicon: &Lexicon<&'static str>) -> Self {
        let found = rows.iter().map(|row| (row, lexicon.suggest(row.phrase)));
        let (meaning, none): (Vec<_>, Vec<_>) = found.partition(|(row, _)| !row.skills.is_empty());
        let right = |row: &Row, found: &Suggestion<&str>| row.skills.contains(&found.skill);
        let measured = Self {
            first: share(&meaning, |(row, found)| found.first().is_some_and(|first| right(row, first))),
            among_three: share(&meaning, |(row, found)| found.iter().any(|one| right(row, one))),
            best_first: share(&meaning, |(row, found)| {
                found.first().map(|first| &first.skill) == row.skills.first()
            }),
            unheard: share(&meaning, |(_, found)| found.is_empty()),
            rejected: share(&none, |(_, found)| found.is_empty()),
        };
        measured.print(part, meaning.len(), none.len());
        measured
    }

    fn print(&self, part: &str, meaning: usize, none: usize) {
        let percent = |tenths: usize| format!("{}.{}%", tenths / 10, tenths % 10);
        println!(
            "{part}: of {meaning} phrases that mean a skill {} first, {} in the first three, {} unheard ({} \
             first counting the best skill only); of {none} that mean none {} rejected",
            percent(self.first),
            percent(self.among_three),
            percent(self.unheard),
            percent(self.best_first),
            percent(self.rejected),
        );
    }
}

fn share<T>(of: &[T], is: impl Fn(&T) -> bool) -> usize {
    of.iter().filter(|one| is(one)).count() * 1_000 / of.len()
}

fn first(phrase: &str) -> Option<(&'static str, Likeness)> {
    FRAMEWORK.suggest(phrase).first().map(|first| (first.skill, first.likeness))
}

#[test]
fn phrases_for_tuning_are_understood() {
    let [tuning, _] = parts();
    let measured = Measured::of("tuning", &tuning, &FRAMEWORK);
    assert!(measured.first >= 970, "{}", measured.first);
    assert!(measured.among_three >= 980, "{}", measured.among_three);
    assert!(measured.rejected >= 885, "{}", measured.rejected);
}

#[test]
fn phrases_that_nobody_looked_at_are_understood() {
    let [_, held_out] = parts();
    let measured = Measured::of("held out", &held_out, &FRAMEWORK);
    assert!(measured.first >= 910, "{}", measured.first);
    assert!(measured.among_three >= 935, "{}", measured.among_three);
    assert!(measured.rejected >= 865, "{}", measured.rejected);
}

/// What is suggested from the names alone, which is what aliases are measured against.
#[test]
fn names_alone_say_less() {
    let names = Lexicon::of(skills().iter().map(|skill| (skill.slug, skill.name)), []);
    let [tuning, held_out] = parts();
    for (part, rows) in [("tuning", tuning), ("held out", held_out)] {
        let alone = Measured::of(&format!("{part}, names alone"), &rows, &names);
        let with_aliases = Measured::of(part, &rows, &FRAMEWORK);
        assert!(alone.first < with_aliases.first, "{part}");
    }
}

#[test]
fn the_list_is_long_enough_and_names_skills_that_there_are() {
    let rows = rows();
    assert!(rows.len() >= 300);
    assert!(rows.iter().filter(|row| row.skills.is_empty()).count() >= 40);
    let phrases: BTreeSet<String> = rows.iter().map(|row| row.phrase.to_lowercase()).collect();
    assert_eq!(phrases.len(), rows.len(), "a phrase is there twice");
    for slug in rows.iter().flat_map(|row| &row.skills) {
        assert!(skill(slug).is_some(), "{slug}");
    }
}

#[test]
fn an_alias_is_of_one_skill_and_is_no_name() {
    let mut taken: BTreeSet<String> = skills().iter().map(|skill| fold(skill.name)).collect();
    for alias in aliases() {
        assert!(skill(alias.skill).is_some(), "{}", alias.skill);
        assert!(taken.insert(fold(alias.name)), "{}", alias.name);
        assert!(alias.name.trim() == alias.name && alias.name.len() <= 120, "{}", alias.name);
    }
}

#[test]
fn every_name_and_alias_finds_its_skill_first() {
    for skill in skills() {
        assert_eq!(first(skill.name), Some((skill.slug, Likeness::Name)), "{}", skill.name);
    }
    for alias in aliases() {
        assert_eq!(first(alias.name), Some((alias.skill, Likeness::Alias)), "{}", alias.name);
    }
}

#[test]
fn what_led_to_a_skill_is_said() {
    for (phrase, skill, kind) in [
        ("DATA VISUALISATION", "data-visualisation", Likeness::Name),
        ("data-visualization", "data-visualisation", Likeness::Name),
        ("Dåtà vísuàlisation", "data-visualisation", Likeness::Name),
        ("Lifecycle Management", "life-cycle-management", Likeness::Name),
        ("powerbi", "data-visualisation", Likeness::Alias),
        ("C#", "programming-and-build-software-engineering", Likeness::Alias),
        (".NET", "programming-and-build-software-engineering", Likeness::Alias),
        ("incident managment", "incident-management", Likeness::WordForm),
        ("managing incidents", "incident-management", Likeness::WordForm),
        ("strong knowledge of data modeling", "data-modelling", Likeness::WordForm),
        ("usabilty testing", "user-research-methods", Likeness::Spelling),
        ("protoyping", "prototyping", Likeness::Spelling),
        ("wonderful Power BI", "data-visualisation", Likeness::Partial),
    ] {
        assert_eq!(first(phrase), Some((skill, kind)), "{phrase}");
    }
}

#[test]
fn skills_of_one_name_are_offered_together() {
    let found = FRAMEWORK.suggest("Technical understanding");
    assert_eq!(found.len(), MOST);
    assert_eq!(found.first().map(|one| (one.likeness, one.score)), Some((Likeness::Name, 1_000)));
    assert!(found.iter().all(|one| one.skill.starts_with("technical-understanding")), "{found:?}");
    assert!(found.iter().skip(1).all(|one| one.likeness == Likeness::Partial), "{found:?}");
}

#[test]
fn what_means_nothing_is_said_to() {
    for phrase in ["", "   ", "…!", "🙂", "skills and experience", "2022", "xyzzy", "and"] {
        assert_eq!(FRAMEWORK.suggest(phrase), [], "{phrase}");
    }
}

#[test]
fn a_catalogue_has_its_own_skills() {
    let lexicon = Lexicon::of([(1, "Highways asset modelling"), (2, "...")], [(1, "HAM"), (2, "Gritting")]);
    let found =
        |phrase| lexicon.suggest(phrase).iter().map(|one| (one.skill, one.likeness)).collect::<Vec<_>>();
    assert_eq!(found("ham"), [(1, Likeness::Alias)]);
    assert_eq!(found("gritted"), [(2, Likeness::WordForm)]);
    assert_eq!(found("Power BI"), []);
    assert_eq!(Lexicon::<u8>::of([], []).suggest("Power BI"), []);
}

/// The fastest of some runs, since the others ran beside something else.
fn fastest(mut run: impl FnMut()) -> Duration {
    let timed = (0..7).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

#[test]
fn a_phrase_takes_less_than_a_millisecond() {
    let made = fastest(|| drop(framework()));
    let rows = rows();
    let each = rows.iter().map(|row| fastest(|| drop(FRAMEWORK.suggest(row.phrase))));
    let each: Vec<Duration> = each.collect();
    let mean = each.iter().sum::<Duration>() / u32::try_from(each.len()).unwrap_or(1);
    let slowest = each.iter().max().copied().unwrap_or_default();
    println!("a lexicon {made:?}, a phrase {mean:?}, the slowest {slowest:?}");
    assert!(mean < Duration::from_millis(1), "{mean:?}");
}

proptest! {
    #[test]
    fn at_most_three_skills_each_once_the_surest_first(phrase in "\\PC{0,60}|([a-z]{1,9} ){0,6}") {
        let found = FRAMEWORK.suggest(&phrase);
        prop_assert!(found.len() <= MOST);
        prop_assert!(found.is_sorted_by_key(|one| -one.score));
        prop_assert!(found.iter().all(|one| (SURE_ENOUGH..=1_000).contains(&one.score)));
        prop_assert_eq!(found.iter().map(|one| one.skill).collect::<BTreeSet<_>>().len(), found.len());
    }

    #[test]
    fn case_and_blanks_change_nothing(at in 0..rows().len()) {
        let phrase = rows()[at].phrase;
        let shouted = format!("  {}  ", phrase.to_uppercase());
        prop_assert_eq!(FRAMEWORK.suggest(&shouted), FRAMEWORK.suggest(phrase));
    }
}
