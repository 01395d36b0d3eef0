//! From what the engine found to a proposal.

use super::basis::Basis;
use super::before::Replanned;
use super::empty::{Funnel, Inquiry, Nobody, Out};
use super::found::{
    ByCriterion, Findings, Gap, Move, Moves, Near, Other, OtherKind, Picked, Proposal, SelectionBlock, Share,
    Stop, Worth,
};
use super::input::Input;
use super::scene::{Opening, Scene};
use super::settings::Rules;
use crate::id::{OfficerId, PostId, SkillId};
use crate::ranking::{self, Criterion, Points, Rule, rank};
use crate::selection::{
    self, Alternative, Block, Pick, Plan, Problem, Reason, Unfilled, Watch, reasons, reserves, shares, solve,
    unfilled,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many reserves, and how many near misses, are told of a post.
const TOLD: usize = 3;

/// Lets the engine work, and says what it found and why. None if it was told to stop.
pub fn propose(input: &Input, rules: &Rules, watch: &mut dyn Watch) -> Option<Proposal> {
    let plan = plan(&input.problem, &input.standing, rules, watch);
    if plan.stopped {
        return None;
    }
    let why = reasons(&input.problem, &plan, &plan.picks, TOLD);
    let mut others = input.reserves(&plan);
    let steps_in: BTreeSet<(PostId, OfficerId)> =
        others.iter().map(|other| (other.post, other.officer)).collect();
    for reason in &why {
        let post = input.posts[reason.pick.post as usize];
        let beaten =
            reason.beaten.iter().filter(|beaten| !steps_in.contains(&(post, input.officer(beaten.officer))));
        others.extend(
            (1..).zip(beaten).map(|(place, beaten)| input.near_miss(reason.pick.post, place, beaten)),
        );
    }
    let picks: Vec<Picked> = why.iter().filter_map(|reason| input.picked(reason)).collect();
    let replanned = Replanned::of(&input.scene.before, &picks);
    Some(Proposal {
        picks,
        standing: input.standing.iter().map(|pick| input.posts[pick.post as usize]).collect(),
        others,
        findings: Findings {
            gaps: input.gaps(&plan),
            shares: input.shares(&plan),
            worth: Worth::from(plan.split),
            replanned,
        },
        places: input.posts.len(),
        value: plan.objective,
        bound: plan.bound,
    })
}

/// The best plan that was found, in which `standing` stays. Why it is so is then told as if nothing had stood before.
pub(super) fn plan(problem: &Problem, standing: &[Pick], rules: &Rules, watch: &mut dyn Watch) -> Plan {
    if standing.is_empty() {
        return solve(problem, &rules.settings(), watch);
    }
    solve(&problem.clone().pinning(standing), &rules.settings(), watch)
}

impl Input {
    pub(super) fn officer(&self, at: u32) -> OfficerId {
        self.officers[at as usize]
    }

    pub(super) fn fit(&self, pick: Pick) -> i32 {
        self.problem.pair(pick).map_or(0, |pair| i32::from(pair.fit))
    }

    fn picked(&self, reason: &Reason) -> Option<Picked> {
        let pick = reason.pick;
        let (opening, officer) = (&self.scene.openings[pick.post as usize], self.officer(pick.officer));
        let points = self.points(opening, officer)?;
        let Scene { pool, today, .. } = &self.scene;
        Some(Picked {
            post: opening.post,
            rest: opening.rest,
            officer,
            home: self.councils[self.problem.home(pick.officer) as usize],
            fit: self.fit(pick),
            learns: self.learns(opening, officer),
            points: ByCriterion(Criterion::ALL.iter().map(|criterion| points.of(*criterion)).collect()),
            loss: reason.loss,
            half_days: self.problem.post(pick.post).work() as i32,
            basis: Basis::of(pool, officer, opening.facts, opening.wanted.workload, *today)?,
        })
    }

    /// What somebody would learn in the post.
    fn learns(&self, opening: &Opening, officer: OfficerId) -> Option<SkillId> {
        let skills = &self.scene.pool.officer(officer)?.skills;
        opening.wanted.learns(officer, skills).map(|need| need.skill)
    }

    /// What earned somebody the score.
    fn points(&self, opening: &Opening, officer: OfficerId) -> Option<Points> {
        let Scene { pool, today, .. } = &self.scene;
        let candidate = pool.candidate(officer, &opening.wanted, &self.scene.around(opening))?;
        let ranking = rank(&opening.wanted, &[candidate], &ranking::Weights::default(), *today);
        Some(ranking.fitting.first()?.points)
    }

    fn reserves(&self, plan: &Plan) -> Vec<Other> {
        let mut others = Vec::new();
        for (post, reserves) in (0u32..).zip(reserves(&self.problem, plan, TOLD)) {
            let Ok(at) = plan.picks.binary_search_by_key(&post, |pick| pick.post) else { continue };
            for (place, reserve) in (1..).zip(reserves) {
                let pick = Pick { post, officer: reserve.officer };
                let mut picks = plan.picks.clone();
                picks[at] = pick;
                others.push(Other {
                    post: self.posts[post as usize],
                    officer: self.officer(reserve.officer),
                    kind: OtherKind::Reserve,
                    place,
                    fit: self.fit(pick),
                    change: self.problem.split(&picks).total() - plan.objective,
                    moves: Moves::default(),
                });
            }
        }
        others
    }

    fn near_miss(&self, post: u32, place: i32, beaten: &Alternative) -> Other {
        Other {
            post: self.posts[post as usize],
            officer: self.officer(beaten.officer),
            kind: OtherKind::NearMiss,
            place,
            fit: self.fit(Pick { post, officer: beaten.officer }),
            change: beaten.change,
            moves: Moves(self.moves(post, beaten)),
        }
    }

    /// Who else moves.
    pub(super) fn moves(&self, post: u32, way: &Alternative) -> Vec<Move> {
        let others = way.moves.iter().filter(|change| change.post != post);
        let who = |officer: Option<u32>| officer.map(|officer| self.officer(officer));
        let told = |change: &selection::Move| Move {
            post: self.posts[change.post as usize],
            from: who(change.from),
            to: who(change.to),
        };
        others.map(told).collect()
    }

    fn gaps(&self, plan: &Plan) -> Vec<Gap> {
        let empty: BTreeMap<u32, Unfilled> =
            unfilled(&self.problem, plan).into_iter().map(|unfilled| (unfilled.post, unfilled)).collect();
        let inquiry = Inquiry::new(&self.scene);
        empty.into_values().map(|unfilled| self.gap(&inquiry, unfilled)).collect()
    }

    fn gap(&self, inquiry: &Inquiry<'_>, unfilled: Unfilled) -> Gap {
        let opening = &self.scene.openings[unfilled.post as usize];
        let Funnel { stops, nobody } = inquiry.funnel(opening, unfilled.eligible == 0);
        let (rule, why) = match &nobody {
            None => (None, Some(block(&unfilled))),
            Some(Nobody::Out(Out::Refused)) => (None, Some(SelectionBlock::Refused)),
            Some(Nobody::Out(Out::Uninterested)) => (None, Some(SelectionBlock::Interest)),
            Some(Nobody::Out(Out::Mentor)) => (None, Some(SelectionBlock::Mentor)),
            Some(Nobody::Out(Out::OwnWeek(rule))) => (Some(*rule), None),
            Some(Nobody::Fits(_)) => (binding(&stops), None),
        };
        let best = unfilled.best.as_ref().map(|best| Near {
            officer: self.officer(best.officer),
            mend: None,
            change: Some(best.change),
            moves: self.moves(unfilled.post, best),
        });
        let nearest = match nobody {
            None => best,
            Some(Nobody::Fits(nearest)) => nearest,
            Some(Nobody::Out(_)) => None,
        };
        let eligible = i32::try_from(unfilled.eligible).unwrap_or(i32::MAX);
        Gap { post: opening.post, rest: opening.rest, eligible, rule, block: why, nearest, funnel: stops }
    }

    fn shares(&self, plan: &Plan) -> Vec<Share> {
        let whole = |half_days: u64| i64::try_from(half_days).unwrap_or(i64::MAX);
        let share = |share: selection::Share| {
            let told = Share {
                council: *self.councils.get(share.council as usize)?,
                fair: whole(share.fair),
                before: whole(share.before),
                after: whole(share.after),
                officers: i32::try_from(share.officers).unwrap_or(i32::MAX),
            };
            (told.fair > 0 || told.after > 0).then_some(told)
        };
        shares(&self.problem, plan).into_iter().filter_map(share).collect()
    }
}

/// The rule that keeps most officers out by itself, or else the first that nobody passes.
fn binding(funnel: &[Stop]) -> Option<Rule> {
    let alone = funnel.iter().rev().max_by_key(|stop| stop.only_this).filter(|stop| stop.only_this > 0);
    alone.or_else(|| funnel.iter().find(|stop| stop.passed == 0)).map(|stop| stop.rule)
}

fn block(unfilled: &Unfilled) -> SelectionBlock {
    match unfilled.binding() {
        Some(Block::Time) => SelectionBlock::Time,
        Some(Block::Cap) => SelectionBlock::Cap,
        Some(Block::SameCouncil) => SelectionBlock::Team,
        Some(Block::Mentoring) => SelectionBlock::Mentor,
        Some(Block::Workload) => SelectionBlock::Workload,
        None if unfilled.shut > 0 && unfilled.dear == 0 => SelectionBlock::Cap,
        _ => SelectionBlock::Worth,
    }
}
