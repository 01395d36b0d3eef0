//! An independent look at whether picks keep every hard rule: plain, slow and from nothing.

use super::plan::Pick;
use super::problem::Problem;
use crate::workload::{Span, Workload};
use std::collections::{BTreeMap, BTreeSet};

/// A hard rule that picks break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Broken {
    /// A pick is not an eligible pair.
    NotEligible(Pick),
    /// A pick is there twice.
    Twice(Pick),
    /// A pinned pair is missing.
    Unpinned(Pick),
    /// A post has more officers than places.
    Crowded(u32),
    /// An officer has more than is free in a week.
    Officer(u32, usize),
    /// A council has more away than it may in a week.
    Council(u32, usize),
    /// A project has more officers of a council than it may.
    SameCouncil(u32, u32),
    /// A project has more officers who are a level short than experts.
    Mentoring(u32),
    /// An officer has too little rest between posts, or is on them too long.
    Workload(u32),
}

/// Every hard rule that the picks break; none if they may be done. What is pinned may be more than there is room
/// for, as it was agreed before; nothing may then be added to it.
#[must_use]
pub fn verify(problem: &Problem, picks: &[Pick]) -> Vec<Broken> {
    let mut broken = once(problem, picks);
    let (picked, pinned) = (Sums::of(problem, picks), Sums::of(problem, problem.pinned()));
    let over = |sums: &BTreeMap<(u32, u32), u64>, least: &BTreeMap<(u32, u32), u64>, most: &Most<'_>| {
        let most = |key: &(u32, u32)| most(*key).max(least.get(key).copied().unwrap_or(0));
        sums.iter().filter(|(key, sum)| **sum > most(key)).map(|(key, _)| *key).collect::<Vec<_>>()
    };
    let places = |(post, _)| u64::from(problem.post(post).places);
    let crowded = over(&picked.posts, &pinned.posts, &places);
    broken.extend(crowded.into_iter().map(|(post, _)| Broken::Crowded(post)));
    let officer = |(officer, week): (u32, u32)| u64::from(problem.free(officer)[week as usize]);
    let busy = over(&picked.officers, &pinned.officers, &officer);
    broken.extend(busy.into_iter().map(|(officer, week)| Broken::Officer(officer, week as usize)));
    let cap =
        |(council, week): (u32, u32)| u64::from(problem.councils()[council as usize].free[week as usize]);
    let away = over(&picked.councils, &pinned.councils, &cap);
    broken.extend(away.into_iter().map(|(council, week)| Broken::Council(council, week as usize)));
    let most =
        |(project, _)| problem.projects()[project as usize].most_of_a_council.map_or(u64::MAX, u64::from);
    let same = over(&picked.same, &pinned.same, &most);
    broken.extend(same.into_iter().map(|(project, council)| Broken::SameCouncil(project, council)));
    let experts = |key: (u32, u32)| {
        let there = i64::from(problem.projects()[key.0 as usize].mentors);
        let picked = picked.experts.get(&key).copied().unwrap_or(0);
        there.saturating_add_unsigned(picked).try_into().unwrap_or(0)
    };
    let short = over(&picked.stretch, &pinned.stretch, &experts);
    broken.extend(short.into_iter().map(|(project, _)| Broken::Mentoring(project)));
    broken.extend(strained(problem, picks).into_iter().map(Broken::Workload));
    broken
}

/// The officers with too little rest around a pick, or with a pick in too long a run: day by day.
fn strained(problem: &Problem, picks: &[Pick]) -> BTreeSet<u32> {
    let Some(protection) = problem.protection() else { return BTreeSet::new() };
    let Workload { least_rest, longest_run } = *protection.workload();
    let mut all: BTreeMap<u32, Vec<(Span, bool)>> = BTreeMap::new();
    for pick in picks.iter().filter(|pick| problem.pair(**pick).is_some()) {
        let of_officer = all
            .entry(pick.officer)
            .or_insert_with(|| protection.engaged(pick.officer).iter().map(|span| (*span, false)).collect());
        of_officer.push((protection.span(pick.post), problem.pinned().binary_search(pick).is_err()));
    }
    let strained = |spans: &[(Span, bool)]| {
        let rest = least_rest.unwrap_or_default() * 7;
        let hurried = spans.iter().any(|(one, added)| {
            let after = spans.iter().filter(|(other, also)| (*added || *also) && other.first > one.last);
            after.map(|(other, _)| other.first - one.last - 1).any(|free| free < rest)
        });
        hurried || longest_run.is_some_and(|most| longest(spans, least_rest.unwrap_or(1) * 7) > most * 7)
    };
    all.into_iter().filter(|(_, spans)| strained(spans)).map(|(officer, _)| officer).collect()
}

/// The days of the longest run in which something is added; so many days off end a run.
fn longest(spans: &[(Span, bool)], off: i32) -> i32 {
    let mut spans = spans.to_vec();
    spans.sort_unstable_by_key(|(span, _)| span.first);
    let (mut longest, mut run, mut added) = (0, Span { first: 0, last: i32::MIN / 2 }, false);
    for (span, adds) in spans {
        if span.first - run.last > off {
            (run, added) = (span, false);
        }
        (run.last, added) = (run.last.max(span.last), added || adds);
        if added {
            longest = longest.max(run.last - run.first + 1);
        }
    }
    longest
}

/// What is allowed at most, by key.
type Most<'a> = dyn Fn((u32, u32)) -> u64 + 'a;

/// What rules are about a pick by itself.
fn once(problem: &Problem, picks: &[Pick]) -> Vec<Broken> {
    let mut seen = BTreeSet::new();
    let mut broken = Vec::new();
    for pick in picks {
        if problem.pair(*pick).is_none() {
            broken.push(Broken::NotEligible(*pick));
        }
        if !seen.insert(*pick) {
            broken.push(Broken::Twice(*pick));
        }
    }
    let missing = problem.pinned().iter().filter(|pick| !seen.contains(pick));
    broken.extend(missing.map(|pick| Broken::Unpinned(*pick)));
    broken
}

/// What picks add up to.
#[derive(Default)]
struct Sums {
    posts: BTreeMap<(u32, u32), u64>,
    officers: BTreeMap<(u32, u32), u64>,
    councils: BTreeMap<(u32, u32), u64>,
    same: BTreeMap<(u32, u32), u64>,
    experts: BTreeMap<(u32, u32), u64>,
    stretch: BTreeMap<(u32, u32), u64>,
}

impl Sums {
    fn of(problem: &Problem, picks: &[Pick]) -> Self {
        let mut sums = Self::default();
        for pair in picks.iter().filter_map(|pick| problem.pair(*pick)) {
            let (post, home) = (problem.post(pair.post), problem.home(pair.officer));
            *sums.posts.entry((pair.post, 0)).or_default() += 1;
            for week in post.first..=post.last {
                let week = u32::from(week);
                *sums.officers.entry((pair.officer, week)).or_default() += u64::from(post.load);
                *sums.councils.entry((home, week)).or_default() += u64::from(problem.away(post));
            }
            *sums.same.entry((post.project, home)).or_default() += 1;
            *sums.experts.entry((post.project, 0)).or_default() += u64::from(pair.is_expert());
            *sums.stretch.entry((post.project, 0)).or_default() += u64::from(pair.is_stretch());
        }
        sums
    }
}
