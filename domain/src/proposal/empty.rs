//! What became of everybody at a post that stays empty. It is worked out when the engine is done: most posts are
//! filled, and of those nobody asks.

use super::found::{Near, Stop};
use super::scene::{Opening, Scene};
use crate::load::Schedule;
use crate::ranking::{self, Candidate, Ranking, Rule, Wanted, judge, near};

/// What became of everybody at a post.
#[derive(Clone, Debug)]
pub(super) struct Funnel {
    pub(super) stops: Vec<Stop>,
    /// Where nobody is left.
    pub(super) nobody: Option<Nobody>,
}

/// Why nobody is left for a post.
#[derive(Clone, Debug)]
pub(super) enum Nobody {
    /// Nobody keeps every rule as the post asks; and who nearly does.
    Fits(Option<Near>),
    /// Somebody does, and may not have it.
    Out(Out),
}

/// Why somebody who keeps the rules of a post, as it asks, may not have it. The first is the most telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Out {
    /// Somebody decided against it.
    Refused,
    /// No interest was shown, and the body calls up volunteers only.
    Uninterested,
    /// A rule is broken in the officer's own week.
    OwnWeek(Rule),
    /// He or she would learn there, and counts as an expert of the squad: nobody learns beside himself or herself.
    Mentor,
}

/// Asks what became of everybody, at one post after another.
pub(super) struct Inquiry<'a> {
    scene: &'a Scene,
    weights: ranking::Weights,
}

impl<'a> Inquiry<'a> {
    pub(super) fn new(scene: &'a Scene) -> Self {
        Self { scene, weights: ranking::Weights::default() }
    }

    /// What became of everybody at a post, for which somebody may be left.
    pub(super) fn funnel(&self, opening: &Opening, nobody: bool) -> Funnel {
        let around = self.scene.around(opening);
        let (candidates, ranking) = self.scene.pool.ranked(&opening.wanted, &around, &self.weights);
        let fitting = ranking.fitting.iter().map(|ranked| &candidates[ranked.candidate]);
        let why = || match fitting.filter_map(|candidate| self.kept_out(opening, candidate)).min() {
            Some(out) => Nobody::Out(out),
            None => Nobody::Fits(self.nearest(opening, &candidates)),
        };
        Funnel { nobody: nobody.then(why), stops: stops(&ranking) }
    }

    /// Why somebody who keeps the rules of ranking may not have the post.
    fn kept_out(&self, opening: &Opening, candidate: &Candidate) -> Option<Out> {
        if !candidate.interested && !self.scene.model.terms().call_up_without_interest {
            return Some(Out::Uninterested);
        }
        if let Some(rule) = self.broken_in_own_week(opening, candidate) {
            return Some(Out::OwnWeek(rule));
        }
        if self.scene.against.contains(&(opening.post, candidate.officer)) {
            return Some(Out::Refused);
        }
        let skills = &candidate.skills;
        opening.wanted.learns(candidate.officer, skills).map(|_| Out::Mentor)
    }

    /// The first rule that the officer breaks in his or her own week, in which the call-up would be made.
    fn broken_in_own_week(&self, opening: &Opening, candidate: &Candidate) -> Option<Rule> {
        let period = opening.wanted.schedule.period;
        let schedule = Schedule::of_post(period, opening.load, candidate.diary.pattern);
        let wanted = Wanted { schedule, ..opening.wanted.clone() };
        Some(judge(&wanted, candidate, self.scene.today).first()?.rule)
    }

    /// Who breaks one rule only, and what would mend it.
    fn nearest(&self, opening: &Opening, candidates: &[Candidate]) -> Option<Near> {
        let today = self.scene.today;
        let first = near(&opening.wanted, candidates, &self.weights, today, 1).into_iter().next()?;
        let failure = judge(&opening.wanted, first, today).into_iter().next()?;
        let mend = Some([failure.message, failure.change.sentence()]);
        Some(Near { officer: first.officer, mend, change: None, moves: Vec::new() })
    }
}

fn stops(ranking: &Ranking) -> Vec<Stop> {
    let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    let stop = |stage: &ranking::Stage| {
        // Whoever lacks skills is not looked at any further.
        let only_this = if stage.rule == Rule::Skill { 0 } else { count(stage.only_this) };
        Stop { rule: stage.rule, passed: count(stage.passed), only_this }
    };
    ranking.funnel.iter().map(stop).collect()
}
