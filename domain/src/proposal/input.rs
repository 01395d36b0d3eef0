//! From the pool to numbers: who may take which post, and what may not be exceeded.

use super::asked::{Asked, countable};
use super::basis::{PostFacts, Print};
use super::before::{Before, together};
use super::found::{Near, Stop};
use super::weights::Weights;
use crate::Sentence;
use crate::id::{CouncilId, OfficerId, PostId, ProjectId, RoleId};
use crate::load::{Pattern, Schedule};
use crate::model::OperatingModel;
use crate::period::{Period, Week};
use crate::ranking::{self, Around, Candidate, Place, Points, Pool, Ranking, Rule, Wanted, judge, near};
use crate::refusal::{Code, Refusal};
use crate::selection::{Council, Fault, Officer, Pair, Parts, Pick, Post, Problem, Project};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// A post to fill.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The post.
    pub post: PostId,
    /// Its project.
    pub project: ProjectId,
    /// What it asks for.
    pub wanted: Wanted,
    /// Half-days a week.
    pub load: crate::load::Load,
    /// Who has expressed interest in it.
    pub interested: HashSet<OfficerId>,
    /// What a pick for it rests on.
    pub facts: PostFacts,
}

/// Everything that a proposal is made from, in one picture of the body. Nothing in it says who somebody is: an
/// officer is what ranking asks of one.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The officers and their councils.
    pub pool: Arc<Pool>,
    /// Where councils are.
    pub places: HashMap<CouncilId, Place>,
    /// The family of each role.
    pub families: HashMap<RoleId, Arc<str>>,
    /// How the body is run.
    pub model: OperatingModel,
    /// The day on which it is asked.
    pub today: NaiveDate,
    /// The posts to fill.
    pub openings: Vec<Opening>,
    /// What the proposal had before.
    pub before: Vec<Before>,
}

/// The problem, and what its numbers stand for.
#[derive(Clone, Debug)]
pub struct Input {
    /// The problem.
    pub problem: Problem,
    /// Pairs that stay as they were decided before.
    pub standing: Vec<Pick>,
    /// The posts, by position.
    pub posts: Vec<PostId>,
    /// The officers, by position.
    pub officers: Vec<OfficerId>,
    /// The councils, by position. After them comes one that stands for none.
    pub councils: Vec<CouncilId>,
    /// A fingerprint of all of it: two proposals from the same problem have the same.
    pub print: String,
    pub(super) pool: Arc<Pool>,
    pub(super) today: NaiveDate,
    pub(super) facts: Vec<PostFacts>,
    pub(super) points: HashMap<Pick, Points>,
    pub(super) before: Vec<Before>,
    /// Of each post: what became of everybody, and where nobody fits, who nearly does.
    pub(super) funnels: Vec<Funnel>,
}

/// What became of everybody at a post.
#[derive(Clone, Debug)]
pub(super) struct Funnel {
    pub(super) stops: Vec<Stop>,
    /// Where nobody fits: who nearly does.
    pub(super) nearest: Option<Near>,
    /// Where nobody is left of those who fit: why not.
    pub(super) out: Option<Out>,
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
}

/// Puts the problem together. Whoever may take a post keeps every rule of ranking, both as the post asks and in the
/// officer's own week; what a pair is worth is its score.
///
/// # Errors
/// `NOT_READY` without posts, `OUT_OF_RANGE` for too many, or for posts over too long a time.
pub fn prepare(scene: &Scene, asked: &Asked, weights: &Weights) -> Result<Input, Refusal> {
    countable(scene.openings.len())?;
    let mut draft = Draft::new(scene);
    scene.openings.iter().enumerate().for_each(|(at, opening)| draft.take_up(at, opening));
    draft.finish(asked, weights)
}

/// A pair that fits.
struct Fitting {
    post: usize,
    officer: OfficerId,
    home: CouncilId,
    points: Points,
    interested: bool,
}

/// The problem while it is put together.
struct Draft<'a> {
    scene: &'a Scene,
    weights: ranking::Weights,
    /// From the first Monday to the last Sunday.
    period: Period,
    fitting: Vec<Fitting>,
    funnels: Vec<Funnel>,
    barred: HashSet<(PostId, OfficerId)>,
}

impl<'a> Draft<'a> {
    fn new(scene: &'a Scene) -> Self {
        let periods = || scene.openings.iter().map(|opening| opening.wanted.schedule.period);
        let starts_on = periods().map(|period| period.starts_on).min().unwrap_or(scene.today);
        let ends_on = periods().map(|period| period.ends_on).max().unwrap_or(starts_on);
        Self {
            scene,
            weights: ranking::Weights::default(),
            period: Period { starts_on, ends_on }.whole_weeks(),
            fitting: Vec::new(),
            funnels: Vec::new(),
            barred: scene.before.iter().filter_map(Before::barred).collect(),
        }
    }

    /// Finds who may take a post.
    fn take_up(&mut self, post: usize, opening: &Opening) {
        let Scene { pool, places, families, model, today, .. } = self.scene;
        let around = Around { places, families, interested: &opening.interested, today: *today };
        let (candidates, ranking) = pool.ranked(&opening.wanted, &around, &self.weights);
        let (mut own, mut out, before) = (HashMap::new(), Vec::new(), self.fitting.len());
        for ranked in &ranking.fitting {
            let candidate = &candidates[ranked.candidate];
            match self.kept_out(opening, candidate, model, &mut own) {
                Some(why) => out.push(why),
                None => self.fitting.push(Fitting {
                    post,
                    officer: ranked.officer,
                    home: candidate.home.place.council,
                    points: ranked.points,
                    interested: candidate.interested,
                }),
            }
        }
        let nobody = self.fitting.len() == before;
        let out = out.into_iter().min().filter(|_| nobody);
        let nearest = (nobody && out.is_none()).then(|| self.nearest(opening, &candidates)).flatten();
        self.funnels.push(Funnel { stops: stops(&ranking), nearest, out });
    }

    /// Why somebody who keeps the rules of ranking may not have the post. None: they may.
    fn kept_out(
        &self,
        opening: &Opening,
        candidate: &Candidate,
        model: &OperatingModel,
        own: &mut HashMap<i32, Option<Wanted>>,
    ) -> Option<Out> {
        if !candidate.interested && !model.terms().call_up_without_interest {
            return Some(Out::Uninterested);
        }
        if let Some(rule) = self.broken_in_own_week(opening, candidate, own) {
            return Some(Out::OwnWeek(rule));
        }
        self.barred.contains(&(opening.post, candidate.officer)).then_some(Out::Refused)
    }

    /// The first rule that the officer breaks in his or her own week, in which the call-up would be made.
    fn broken_in_own_week(
        &self,
        opening: &Opening,
        candidate: &Candidate,
        known: &mut HashMap<i32, Option<Wanted>>,
    ) -> Option<Rule> {
        let pattern: Pattern = candidate.diary.pattern;
        let wanted = known.entry(pattern.bits()).or_insert_with(|| {
            let schedule = Schedule::of_post(opening.wanted.schedule.period, opening.load, pattern);
            (schedule != opening.wanted.schedule).then(|| Wanted { schedule, ..opening.wanted.clone() })
        });
        Some(judge(wanted.as_ref()?, candidate, self.scene.today).first()?.rule)
    }

    /// Who breaks one rule only, and what would mend it.
    fn nearest(&self, opening: &Opening, candidates: &[Candidate]) -> Option<Near> {
        let today = self.scene.today;
        let first = near(&opening.wanted, candidates, &self.weights, today, 1).into_iter().next()?;
        let failure = judge(&opening.wanted, first, today).into_iter().next()?;
        let mend = Some([failure.message, failure.change.sentence()]);
        Some(Near { officer: first.officer, mend, change: None, moves: Vec::new() })
    }

    fn finish(self, asked: &Asked, weights: &Weights) -> Result<Input, Refusal> {
        let scene = self.scene;
        let mut officers: BTreeMap<OfficerId, CouncilId> = BTreeMap::new();
        officers.extend(self.fitting.iter().map(|fitting| (fitting.officer, fitting.home)));
        let officers: Vec<(OfficerId, CouncilId)> = officers.into_iter().collect();
        let at: HashMap<OfficerId, u32> = (0..).zip(&officers).map(|(at, (id, _))| (*id, at)).collect();
        let councils = self.councils(&officers);
        let posts = self.posts(asked, &councils);
        let pair = |fitting: &Fitting| {
            let fit = u16::try_from(fitting.points.total()).unwrap_or_default();
            Some(Pair::new(
                *at.get(&fitting.officer)?,
                fitting.post as u32,
                fit,
                u8::from(fitting.interested),
            ))
        };
        let pairs: Vec<Pair> = self.fitting.iter().filter_map(pair).collect();
        let point = |fitting: &Fitting| {
            let pick = Pick { post: fitting.post as u32, officer: *at.get(&fitting.officer)? };
            Some((pick, fitting.points))
        };
        let points = self.fitting.iter().filter_map(point).collect();
        let parts = Parts {
            weeks: self.period.weeks().count(),
            officers: self.officers(&officers, &councils, &posts, &pairs),
            projects: vec![Project::default(); self.projects().len()],
            councils: self.lenders(&councils, &posts),
            heads: true,
            previous: self.picks(&at, Before::had),
            pinned: Vec::new(),
            weights: weights.engine(),
            posts,
            pairs,
        };
        let ids: Vec<PostId> = scene.openings.iter().map(|opening| opening.post).collect();
        let officers: Vec<OfficerId> = officers.into_iter().map(|(officer, _)| officer).collect();
        let problem =
            Problem::new(parts).map_err(|fault| Refusal::new(Code::OutOfRange, "selection", said(fault)))?;
        let standing = together(&problem, self.picks(&at, Before::stands));
        let print = Print::of(&(&ids, &officers, &councils, &problem, &standing)).text();
        Ok(Input {
            problem,
            standing,
            posts: ids,
            officers,
            councils,
            print,
            pool: Arc::clone(&scene.pool),
            today: scene.today,
            facts: scene.openings.iter().map(|opening| opening.facts).collect(),
            points,
            before: scene.before.clone(),
            funnels: self.funnels,
        })
    }

    fn projects(&self) -> Vec<ProjectId> {
        let projects: BTreeSet<ProjectId> =
            self.scene.openings.iter().map(|opening| opening.project).collect();
        projects.into_iter().collect()
    }

    /// Home councils of those who fit, host councils of the posts, and whoever lends or could.
    fn councils(&self, officers: &[(OfficerId, CouncilId)]) -> Vec<CouncilId> {
        let mut councils: BTreeSet<CouncilId> = officers.iter().map(|(_, home)| *home).collect();
        let hosts = self.scene.openings.iter().filter_map(|opening| opening.wanted.host.as_ref());
        councils.extend(hosts.map(|host| host.council));
        councils.extend(self.scene.pool.strengths(self.scene.today).into_keys());
        councils.into_iter().collect()
    }

    fn posts(&self, asked: &Asked, councils: &[CouncilId]) -> Vec<Post> {
        let projects = self.projects();
        let first = Week::of(self.period.starts_on);
        let week = |date| u16::try_from(Week::of(date).0 - first.0).unwrap_or(u16::MAX);
        let post = |opening: &Opening| {
            let Period { starts_on, ends_on } = opening.wanted.schedule.period;
            let host = opening.wanted.host.as_ref().map(|host| host.council);
            let host = host.and_then(|host| councils.binary_search(&host).ok()).unwrap_or(councils.len());
            Post {
                project: projects.binary_search(&opening.project).unwrap_or_default() as u32,
                host: host as u32,
                first: week(starts_on),
                last: week(ends_on),
                load: u8::try_from(opening.load.half_days()).unwrap_or_default(),
                places: 1,
                priority: if asked.is_urgent(opening.project) { 1 } else { 2 },
                mandatory: false,
            }
        };
        self.scene.openings.iter().map(post).collect()
    }

    /// Officers with their free half-days.
    ///
    /// The engine counts whole weeks, and ranking the half-days that a post takes of its first and last one. An
    /// officer who offers from a post's first day on keeps the rule in a week that the engine would call too
    /// full. Where any of the officer's posts there would fill that week alone, it is opened for one of them;
    /// where two could share it, the officer is held to what is free.
    fn officers(
        &self,
        officers: &[(OfficerId, CouncilId)],
        councils: &[CouncilId],
        posts: &[Post],
        pairs: &[Pair],
    ) -> Vec<Officer> {
        let mut loads: Vec<Vec<&Post>> = vec![Vec::new(); officers.len()];
        pairs.iter().for_each(|pair| loads[pair.officer as usize].push(&posts[pair.post as usize]));
        let officer = |((officer, home), takes): (&(OfficerId, CouncilId), &Vec<&Post>)| {
            let mut free = self.scene.pool.free(*officer, &self.period).unwrap_or_default();
            open_edges(&mut free, takes);
            Officer {
                council: councils.binary_search(home).unwrap_or_default() as u32,
                free: free.into_iter().map(|free| u8::try_from(free.max(0)).unwrap_or(u8::MAX)).collect(),
            }
        };
        officers.iter().zip(&loads).map(officer).collect()
    }

    /// Councils with what they may yet give, and what would be fair: of all that is asked for and given, as much as
    /// they have of the officers.
    fn lenders(&self, councils: &[CouncilId], posts: &[Post]) -> Vec<Council> {
        let pool = &self.scene.pool;
        let weeks = self.period.weeks().count();
        let strengths = pool.strengths(self.scene.today);
        let given: Vec<i64> = councils.iter().map(|council| pool.lent(*council, &self.period)).collect();
        let asked: i64 = posts.iter().map(|post| i64::from(post.work())).sum();
        let (all, everybody) = (asked + given.iter().sum::<i64>(), strengths.values().sum::<i64>().max(1));
        let council = |(council, given): (&CouncilId, &i64)| {
            let own = strengths.get(council).copied().unwrap_or_default();
            let whole = |half_days: i64| u32::try_from(half_days.min((1 << 30) - 1)).unwrap_or_default();
            let room = pool.room(*council, &self.period);
            let room = room.unwrap_or_else(|| vec![posts.len() as i32; weeks]);
            Council {
                free: room.into_iter().map(|room| u32::try_from(room).unwrap_or_default()).collect(),
                fair_share: whole((all * own + everybody - 1) / everybody),
                given: whole(*given),
                // A point for each half-day lent.
                credit: whole(*given),
            }
        };
        let none = Council { free: vec![0; weeks], ..Council::default() };
        councils.iter().zip(&given).map(council).chain([none]).collect()
    }

    /// Picks of before, as far as their posts and officers are still among those of the problem.
    fn picks(
        &self,
        at: &HashMap<OfficerId, u32>,
        which: fn(&Before) -> Option<(PostId, OfficerId)>,
    ) -> Vec<Pick> {
        let posts: HashMap<PostId, u32> =
            (0..).zip(&self.scene.openings).map(|(at, opening)| (opening.post, at)).collect();
        let pick = |(post, officer): (PostId, OfficerId)| {
            Some(Pick { post: *posts.get(&post)?, officer: *at.get(&officer)? })
        };
        self.scene.before.iter().filter_map(which).filter_map(pick).collect()
    }
}

/// Opens weeks in which an officer has less free than a post takes in a whole week, as far as that is safe.
fn open_edges(free: &mut [i32], takes: &[&Post]) {
    for (week, free) in free.iter_mut().enumerate() {
        let mut loads: Vec<i32> = takes
            .iter()
            .filter(|post| post.span().contains(&week))
            .map(|post| i32::from(post.load))
            .collect();
        loads.sort_unstable();
        let Some(most) = loads.last().copied().filter(|most| *most > *free) else { continue };
        let two = loads.iter().take(2).sum::<i32>();
        if loads.len() == 1 || two > most {
            *free = most;
        }
    }
}

/// Why the engine does not take a problem.
fn said(fault: Fault) -> Sentence {
    match fault {
        Fault::Weeks { weeks, most } => {
            say!("A selection covers 1 to {most} weeks, not {weeks}.", most, weeks)
        }
        // Anything else would be a mistake of ours, for whoever runs the service.
        fault => Sentence::verbatim(fault.to_string()),
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
