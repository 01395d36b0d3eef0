//! How long it takes to find who may take what, before the engine begins: 20,000 officers of 380 councils, 2,000 posts
//! of a year, all of it invented and the same each time.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-prepare [-- --officers N] [--posts N] [--propose] [--check]
//! ```
//!
//! Seconds are those that a processor spent on this program, so that they say the same on a busy machine. With `--propose`
//! the engine then makes a proposal; with `--check` everybody is judged for each post, one by one, and the answers must be
//! the same.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

#[path = "prepare/country.rs"]
mod country;

use callup_domain::id::OfficerId;
use callup_domain::load::Schedule;
use callup_domain::period::Period;
use callup_domain::proposal::{Asked, Input, Opening, Rules, Scene, Weights, prepare, propose};
use callup_domain::ranking::{self, Around, Survey, Wanted, judge};
use callup_domain::selection::Unwatched;
use callup_domain::workload::Workload;
use std::collections::BTreeMap;
use std::fs::read_to_string;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, usually: usize| {
        let at = asked.iter().position(|word| word == name);
        at.map_or(usually, |at| asked[at + 1].parse().expect("a number"))
    };
    let (officers, posts) = (number("--officers", 20_000), number("--posts", 2_000));
    let scene = timed("invent", || country::scene(officers, posts));
    println!("memory    {:>9.1} MB with the pool", memory());
    let pairs = timed("survey", || survey(&scene));
    let input =
        timed("prepare", || prepare(&scene, &everything(), &Weights::default()).expect("a sound scene"));
    println!("memory    {:>9.1} MB at the most", memory());
    assert_eq!(pairs, input.problem.pairs().len(), "everybody who fits may have it");
    println!("pairs     {pairs:>9}, of {} officers", input.officers.len());
    println!("nobody    {:>9} of {} posts", nobody(&input), input.posts.len());
    println!("print     {}", input.print);
    let is_asked = |name: &str| asked.iter().any(|word| word == name);
    if is_asked("--propose") {
        weigh(&input);
    }
    if is_asked("--check") {
        timed("check", || check(&scene, &input));
    }
}

/// Lets the engine make a proposal, and asks what single pairs would do to it.
fn weigh(input: &Input) {
    let proposal = timed("propose", || propose(input, &Rules::of_today(Workload::default()), &mut Unwatched));
    let proposal = proposal.expect("nobody stops it");
    println!("empty     {:>9}", proposal.findings.gaps.len());
    let plan = proposal.picks.iter().map(|pick| (pick.post, pick.officer)).collect();
    let of_officers = || input.officers.iter().take(100).map(|who| input.effects_of(*who, &plan).len()).sum();
    let effects: usize = timed("officers", of_officers);
    println!("effects   {effects:>9}, of 100 officers");
    let at_posts = || input.posts.iter().take(100).map(|post| input.effects_at(*post, &plan).len()).sum();
    let effects: usize = timed("posts", at_posts);
    println!("effects   {effects:>9}, at 100 posts");
}

/// Who may take what, with the scores: the part of it that was slow. How many pairs there are.
fn survey(scene: &Scene) -> usize {
    let Scene { pool, places, families, today, openings, .. } = scene;
    let period = Period { starts_on: *today, ends_on: country::last_day() };
    let needs = openings.iter().flat_map(|opening| &opening.wanted.needs);
    let mut survey = Survey::new(pool, places, families, *today, period, needs);
    let fitting =
        openings.iter().map(|opening| survey.fitting(&opening.wanted, opening.load, &opening.interested));
    fitting.map(|fitting| fitting.len()).sum()
}

/// Every post, whenever it begins.
fn everything() -> Asked {
    Asked { begin: Period::always(), projects: vec![], urgent: vec![], later: vec![], last: vec![] }
}

/// Posts that nobody may have.
fn nobody(input: &Input) -> usize {
    (0..input.posts.len() as u32).filter(|post| input.problem.candidates(*post).is_empty()).count()
}

/// Judges everybody for each post, as it asks and in the officer's own week, and compares.
fn check(scene: &Scene, input: &Input) {
    for (post, opening) in (0u32..).zip(&scene.openings) {
        let found = input.problem.candidates(post).iter();
        let found: BTreeMap<OfficerId, i32> =
            found.map(|pair| (input.officers[pair.officer as usize], i32::from(pair.fit))).collect();
        assert_eq!(found, judged(scene, opening), "{}", opening.post);
    }
}

fn judged(scene: &Scene, opening: &Opening) -> BTreeMap<OfficerId, i32> {
    let Scene { pool, places, families, today, .. } = scene;
    let around = Around { places, families, interested: &opening.interested, today: *today };
    let (candidates, ranking) = pool.ranked(&opening.wanted, &around, &ranking::Weights::default());
    let fitting = ranking.fitting.iter().filter(|ranked| {
        let candidate = &candidates[ranked.candidate];
        let period = opening.wanted.schedule.period;
        let schedule = Schedule::of_post(period, opening.load, candidate.diary.pattern);
        judge(&Wanted { schedule, ..opening.wanted.clone() }, candidate, *today).is_empty()
    });
    fitting.map(|ranked| (ranked.officer, ranked.score)).collect()
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let before = spent();
    let done = work();
    println!("{what:<9} {:>9.3} s", spent() - before);
    done
}

/// Seconds that a processor has spent on this program.
fn spent() -> f64 {
    let stat = read_to_string("/proc/self/schedstat").expect("Linux");
    let nanoseconds: f64 = stat.split(' ').next().and_then(|first| first.parse().ok()).expect("a number");
    nanoseconds / 1e9
}

/// The most memory that was used, in megabytes.
fn memory() -> f64 {
    let status = read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) / 1024.0
}
