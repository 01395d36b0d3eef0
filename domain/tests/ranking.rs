//! Ranking: by example, and against an oracle on ten thousand random profiles.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "oracle/capacity.rs"]
mod capacity;
#[path = "oracle/people.rs"]
mod people;
#[path = "oracle/profiles.rs"]
mod profiles;
#[path = "oracle/ranking.rs"]
mod ranking_oracle;

use callup_domain::calendar::Offer;
use callup_domain::clearance::Cleared;
use callup_domain::id::OfficerId;
use callup_domain::load::Pattern;
use callup_domain::officer::Standing;
use callup_domain::period::Period;
use callup_domain::ranking::{
    Candidate, Change, Criterion, Held, Home, Rule, Wanted, Weights, explain, judge, rank,
};
use callup_domain::skill::EvidenceKind;
use chrono::NaiveDate;
use profiles::{Dice, on};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// A month before the first posts start.
fn today() -> NaiveDate {
    on(-30)
}

const POSTS: usize = 40;
const OFFICERS: usize = 250;

/// `POSTS` times `OFFICERS`: ten thousand profiles.
fn worlds() -> impl Iterator<Item = (Wanted, Vec<Candidate>, Weights)> {
    (0..POSTS as u64).map(|seed| {
        let mut dice = Dice(1_000 + seed);
        let homes = people::homes(&mut dice, 12);
        let wanted = people::wanted(&mut dice, &homes);
        let candidates = (0..OFFICERS).map(|_| people::candidate(&mut dice, &homes)).collect();
        let weights = if dice.chance(50) { Weights::default() } else { people::weights(&mut dice) };
        (wanted, candidates, weights)
    })
}

#[test]
fn ten_thousand_profiles_rank_as_the_oracle_ranks_them() {
    let mut fitting = 0;
    let mut sole: BTreeMap<Rule, usize> = BTreeMap::new();
    for (wanted, candidates, weights) in worlds() {
        let ranking = rank(&wanted, &candidates, &weights, today());
        let failed: Vec<Vec<Rule>> =
            candidates.iter().map(|it| ranking_oracle::failed(&wanted, it, today())).collect();

        let mut expected: Vec<_> = (0..candidates.len())
            .filter(|at| failed[*at].is_empty())
            .map(|at| {
                let points = ranking_oracle::points(&wanted, &candidates[at], &weights, today());
                (-points.iter().sum::<i32>(), candidates[at].officer, at, points)
            })
            .collect();
        expected.sort();
        let found: Vec<_> = ranking
            .fitting
            .iter()
            .map(|it| {
                let points = Criterion::ALL.iter().map(|criterion| it.points.of(*criterion)).collect();
                (-it.score, it.officer, it.candidate, points)
            })
            .collect();
        assert_eq!(found, expected);

        for (at, stage) in ranking.funnel.iter().enumerate() {
            let reached = |failed: &&Vec<Rule>| failed.iter().all(|rule| *rule > Rule::ALL[at]);
            assert_eq!(stage.rule, Rule::ALL[at]);
            assert_eq!(stage.passed, failed.iter().filter(reached).count(), "{}", stage.rule);
            assert_eq!(stage.only_this, failed.iter().filter(|it| **it == [stage.rule]).count());
            *sole.entry(stage.rule).or_default() += stage.only_this;
        }
        fitting += ranking.fitting.len();
    }
    assert!(fitting > 500, "enough officers fit: {fitting}");
    assert!(Rule::ALL.iter().all(|rule| sole[rule] > 10), "each rule alone is in somebody's way: {sole:?}");
}

#[test]
fn judging_names_every_broken_rule_and_no_other() {
    for (wanted, candidates, weights) in worlds().take(12) {
        for candidate in &candidates {
            let failures = judge(&wanted, candidate, today());
            let rules: Vec<Rule> = failures.iter().map(|failure| failure.rule).collect();
            assert_eq!(rules, ranking_oracle::failed(&wanted, candidate, today()));
            for failure in failures {
                let (message, change) = (failure.message.to_string(), failure.change.sentence());
                assert!(message.ends_with('.') && message.len() > 20, "{message} {change}");
            }
            let explanation = explain(&wanted, candidate, &weights, today());
            let points: Vec<i32> = explanation.lines.iter().map(|line| line.points).collect();
            assert_eq!(points, ranking_oracle::points(&wanted, candidate, &weights, today()));
            assert_eq!(explanation.score, points.iter().sum::<i32>());
            assert!((0..=1_000).contains(&explanation.score));
            assert!(explanation.lines.iter().all(|line| (0..=line.out_of).contains(&line.points)));
            assert_eq!(explanation.lines.iter().map(|line| line.out_of).sum::<i32>(), 1_000);
        }
    }
}

#[test]
fn the_order_in_which_candidates_are_given_changes_nothing() {
    for (wanted, mut candidates, weights) in worlds().take(10) {
        let officers = |candidates: &[Candidate]| -> Vec<_> {
            let ranking = rank(&wanted, candidates, &weights, today());
            ranking.fitting.iter().map(|it| (it.officer, it.score, it.points)).collect()
        };
        let before = officers(&candidates);
        candidates.reverse();
        assert_eq!(officers(&candidates), before);
        candidates.rotate_left(OFFICERS / 3);
        assert_eq!(officers(&candidates), before);
    }
}

/// Carries out `change` on copies of the post and the officer.
fn mend(change: &Change, wanted: &Wanted, candidate: &Candidate) -> (Wanted, Candidate) {
    let (mut wanted, mut candidate) = (wanted.clone(), candidate.clone());
    let home = |candidate: &mut Candidate, edit: &dyn Fn(&mut Home)| edit(Arc::make_mut(&mut candidate.home));
    match change {
        Change::List => candidate.standing = Standing::Listed,
        Change::Support => candidate.supported = true,
        Change::Employ => candidate.off_payroll = false,
        Change::Extend { until } => {
            assert!(candidate.employment_ends_on < Some(*until));
            candidate.employment_ends_on = Some(*until);
        }
        Change::Learn(gaps) => {
            for gap in gaps {
                candidate.skills.retain(|held| held.skill != gap.skill);
                let evidence = EvidenceKind::SelfAssessed;
                candidate.skills.push(Held {
                    skill: gap.skill,
                    level: gap.needed,
                    evidence,
                    on: today(),
                    wants_to_learn: false,
                });
            }
        }
        Change::Mentor(_) => {
            let lacking = wanted.team.mentors.as_ref().map_or(0, |mentors| 1 - mentors.free());
            let come = (1..=lacking).map(|number| OfficerId(Uuid::from_u128(number as u128)));
            wanted.team.mentors.as_mut().unwrap().experts.extend(come);
        }
        Change::Clear { level, until } => {
            candidate.clearance = Some(Cleared { level: *level, expires_on: *until });
        }
        Change::StartLater { weeks, period } => {
            wanted.schedule = wanted.schedule.later(*weeks).unwrap();
            assert_eq!(wanted.schedule.period, *period);
        }
        Change::EndSooner { ends_on } => wanted.schedule = wanted.schedule.until(*ends_on),
        Change::LessLoad { load, instead_of } => {
            assert_eq!(*instead_of, wanted.schedule.peak());
            wanted.schedule = wanted.schedule.at_most(*load);
        }
        Change::Offer { period, load } => {
            candidate.diary.offers.push(Offer { period: *period, load: *load });
            candidate.notice_days = 0;
        }
        Change::MakeRoom { .. } => {
            let Period { starts_on, ends_on } = wanted.schedule.period;
            let whole =
                Offer { period: Period { starts_on, ends_on }, load: callup_domain::load::Load::FULL };
            candidate.diary.pattern = Pattern::FULL;
            candidate.diary.offers.push(whole);
            candidate.diary.absences.clear();
            candidate.diary.booked.clear();
            // Who is booked no more is counted as away no more.
            home(&mut candidate, &|home| home.cap = None);
        }
        Change::Ease { rest, run } => {
            let workload = &mut wanted.workload;
            if let Some(rest) = *rest {
                assert!(Some(rest) < workload.least_rest);
                workload.least_rest = (rest > 0).then_some(rest);
            }
            if let Some(run) = *run {
                assert!(Some(run) > workload.longest_run);
                workload.longest_run = Some(run);
            }
        }
        Change::OnSite { days, .. } => wanted.onsite_days = *days,
        Change::LiftBlackout { .. } => home(&mut candidate, &|home| home.blackouts.clear()),
        Change::OfficersBack { officers, by } => {
            assert!(*officers > 0 && *by <= wanted.schedule.period.ends_on);
            // That many more may go is the same as that many fewer away.
            home(&mut candidate, &|home| home.cap = home.cap.map(|cap| cap + officers));
        }
        Change::TakeMore { officers } => {
            assert!(Some(*officers) > wanted.team.most_of_a_council);
            wanted.team.most_of_a_council = Some(*officers);
        }
    }
    (wanted, candidate)
}

#[test]
fn whoever_fails_one_rule_fits_after_the_change_it_names() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (wanted, candidates, _) in worlds().take(16) {
        for candidate in &candidates {
            let failures = judge(&wanted, candidate, today());
            let [only] = failures.as_slice() else { continue };
            let (mended_post, mended_officer) = mend(&only.change, &wanted, candidate);
            let left = ranking_oracle::failed(&mended_post, &mended_officer, today());
            assert_eq!(left, [], "{only:#?}\n{candidate:#?}\n{wanted:#?}");
            let kind = format!("{:?}", only.change);
            *kinds.entry(kind.chars().take_while(|it| it.is_alphabetic()).collect()).or_default() += 1;
        }
    }
    assert_eq!(kinds.len(), 17, "each change comes up: {kinds:?}");
}
