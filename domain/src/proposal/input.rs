//! From the pool to numbers: who may take which post, and what may not be exceeded.

use super::asked::{Asked, countable};
use super::basis::Print;
use super::before::{Before, together};
use super::scene::{Opening, Scene};
use super::weights::Weights;
use crate::Sentence;
use crate::id::{CouncilId, OfficerId, PostId, ProjectId};
use crate::period::{Period, Week};
use crate::ranking::{Fit, Survey};
use crate::refusal::{Code, Refusal};
use crate::selection::{Council, Fault, Officer, Pair, Parts, Pick, Post, Problem, Project};
use crate::team::{Joining, Mentors};
use crate::workload::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// What it was made from.
    pub(super) scene: Scene,
}

/// Puts the problem together. Whoever may take a post keeps every rule of ranking, both as the post asks and in the
/// officer's own week; what a pair is worth is its score.
///
/// # Errors
/// `NOT_READY` without posts, `OUT_OF_RANGE` for too many, or for posts over too long a time.
pub fn prepare(scene: &Scene, asked: &Asked, weights: &Weights) -> Result<Input, Refusal> {
    countable(scene.openings.len())?;
    Draft::new(scene).finish(asked, weights)
}

/// An officer who may take any of the posts.
struct Able {
    officer: OfficerId,
    home: CouncilId,
    /// Half-days free, week by week.
    free: Vec<u8>,
}

/// The problem while it is put together.
struct Draft<'a> {
    scene: &'a Scene,
    /// From the first Monday to the last Sunday.
    period: Period,
    /// In the order of their ids.
    able: Vec<Able>,
    pairs: Vec<Pair>,
    /// How many officers of each council may be called up.
    strengths: BTreeMap<CouncilId, i64>,
}

impl<'a> Draft<'a> {
    fn new(scene: &'a Scene) -> Self {
        let Scene { pool, places, families, today, openings, .. } = scene;
        let periods = || openings.iter().map(|opening| opening.wanted.schedule.period);
        let starts_on = periods().map(|period| period.starts_on).min().unwrap_or(*today);
        let ends_on = periods().map(|period| period.ends_on).max().unwrap_or(starts_on);
        let period = Period { starts_on, ends_on }.whole_weeks();
        let needs = openings.iter().flat_map(|opening| &opening.wanted.needs);
        let mut survey = Survey::new(pool, places, families, *today, period, needs);
        let mut pairs = pairs(scene, &mut survey);
        let mut people: Vec<u32> = pairs.iter().map(|pair| pair.officer).collect();
        people.sort_unstable();
        people.dedup();
        pairs.iter_mut().for_each(|pair| pair.officer = position(&people, &pair.officer));
        let able = |person: &u32| Able {
            officer: survey.officer(*person),
            home: survey.home(*person),
            free: survey.free(*person).collect(),
        };
        let able = people.iter().map(able).collect();
        Self { scene, period, able, pairs, strengths: pool.strengths(*today) }
    }

    fn finish(self, asked: &Asked, weights: &Weights) -> Result<Input, Refusal> {
        let councils = self.councils();
        let posts = self.posts(asked, &councils);
        let officers: Vec<OfficerId> = self.able.iter().map(|able| able.officer).collect();
        let stands = self.picks(&officers, Before::stands);
        let ids: Vec<PostId> = self.scene.openings.iter().map(|opening| opening.post).collect();
        let parts = Parts {
            weeks: self.period.weeks().count(),
            officers: self.officers(&councils, &posts),
            projects: self.squads(),
            councils: self.lenders(&councils, &posts),
            heads: true,
            previous: self.picks(&officers, Before::had),
            pinned: Vec::new(),
            weights: weights.engine(),
            workload: self.scene.workload(),
            spans: self.scene.openings.iter().map(|opening| opening.wanted.schedule.period.into()).collect(),
            engaged: self.engaged(),
            posts,
            pairs: self.pairs,
        };
        let problem =
            Problem::new(parts).map_err(|fault| Refusal::new(Code::OutOfRange, "selection", said(fault)))?;
        let standing = together(&problem, stands);
        let print = Print::of(&(&ids, &officers, &councils, &problem, &standing)).text();
        let scene = self.scene.clone();
        Ok(Input { problem, standing, posts: ids, officers, councils, print, scene })
    }

    fn projects(&self) -> Vec<ProjectId> {
        let projects: BTreeSet<ProjectId> =
            self.scene.openings.iter().map(|opening| opening.project).collect();
        projects.into_iter().collect()
    }

    /// What is asked of each squad. The engine counts those who come, so that it gets what is left of the rules.
    fn squads(&self) -> Vec<Project> {
        let openings = &self.scene.openings;
        let teams: BTreeMap<ProjectId, &Joining> =
            openings.iter().map(|opening| (opening.project, &opening.wanted.team)).collect();
        let squad = |team: &&Joining| Project {
            most_of_a_council: team.left(),
            wants_expert: team.lacks_lead,
            wants_host: team.lacks_host.is_some(),
            mentoring: team.mentors.is_some(),
            mentors: team.mentors.as_ref().map_or(0, Mentors::free),
        };
        teams.values().map(squad).collect()
    }

    /// Home councils of those who fit, host councils of the posts, and whoever lends or could.
    fn councils(&self) -> Vec<CouncilId> {
        let mut councils: BTreeSet<CouncilId> = self.able.iter().map(|able| able.home).collect();
        let hosts = self.scene.openings.iter().filter_map(|opening| opening.wanted.host.as_ref());
        councils.extend(hosts.map(|host| host.council));
        councils.extend(self.strengths.keys());
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
                priority: asked.priority(opening.project),
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
    fn officers(&self, councils: &[CouncilId], posts: &[Post]) -> Vec<Officer> {
        let mut takes: Vec<Vec<&Post>> = vec![Vec::new(); self.able.len()];
        self.pairs.iter().for_each(|pair| takes[pair.officer as usize].push(&posts[pair.post as usize]));
        let officer = |(able, takes): (&Able, &Vec<&Post>)| {
            let mut free = able.free.clone();
            open_edges(&mut free, takes);
            Officer { council: position(councils, &able.home), free }
        };
        self.able.iter().zip(&takes).map(officer).collect()
    }

    /// What officers are on besides, where the body protects them.
    fn engaged(&self) -> Vec<Vec<Span>> {
        let pool = &self.scene.pool;
        let of = |able: &Able| pool.officer(able.officer).map(|pooled| pooled.assignments().collect());
        if !self.scene.workload().is_set() {
            return Vec::new();
        }
        self.able.iter().map(|able| of(able).unwrap_or_default()).collect()
    }

    /// Councils with what they may yet give, and what would be fair: of all that is asked for and given, as much as
    /// they have of the officers.
    fn lenders(&self, councils: &[CouncilId], posts: &[Post]) -> Vec<Council> {
        let pool = &self.scene.pool;
        let weeks = self.period.weeks().count();
        let given: Vec<i64> = councils.iter().map(|council| pool.lent(*council, &self.period)).collect();
        let asked: i64 = posts.iter().map(|post| i64::from(post.work())).sum();
        let (all, everybody) =
            (asked + given.iter().sum::<i64>(), self.strengths.values().sum::<i64>().max(1));
        let council = |(council, given): (&CouncilId, &i64)| {
            let own = self.strengths.get(council).copied().unwrap_or_default();
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
    fn picks(&self, officers: &[OfficerId], which: fn(&Before) -> Option<(PostId, OfficerId)>) -> Vec<Pick> {
        let posts: HashMap<PostId, u32> =
            (0..).zip(&self.scene.openings).map(|(at, opening)| (opening.post, at)).collect();
        let pick = |(post, officer): (PostId, OfficerId)| {
            let officer = officers.binary_search(&officer).ok()?;
            Some(Pick { post: *posts.get(&post)?, officer: officer as u32 })
        };
        self.scene.before.iter().filter_map(which).filter_map(pick).collect()
    }
}

/// Who may take which post, and what that is worth. Officers are numbered as in the survey.
fn pairs(scene: &Scene, survey: &mut Survey<'_>) -> Vec<Pair> {
    let anybody = scene.model.terms().call_up_without_interest;
    let mut pairs = Vec::new();
    for (post, opening) in (0..).zip(&scene.openings) {
        let fitting = survey.fitting(&opening.wanted, opening.load, &opening.interested);
        let may = |fit: &Fit| {
            (anybody || fit.interested)
                && !scene.against.contains(&(opening.post, survey.officer(fit.person)))
        };
        let pair = |fit: Fit| {
            let score = u16::try_from(fit.score).unwrap_or_default();
            let mentors = opening.wanted.team.mentors.as_ref();
            let leads = !fit.learner
                && survey.leads(fit.person, &opening.wanted)
                && mentors.is_none_or(|mentors| mentors.gain(survey.officer(fit.person)));
            let hosted = opening.wanted.team.lacks_one_of(survey.home(fit.person));
            let pair = Pair::new(fit.person, post, score, u8::from(fit.interested));
            pair.expert(leads).stretch(fit.learner).host(hosted)
        };
        pairs.extend(fitting.into_iter().filter(may).map(pair));
    }
    one_expert_each(scene, &mut pairs);
    pairs
}

/// Where squads take learners, an officer counts as one expert, however many posts he or she may have there, and does not
/// learn beside himself or herself. The engine counts pairs: so of each officer the pair that fits best counts.
fn one_expert_each(scene: &Scene, pairs: &mut Vec<Pair>) {
    let mentored = |pair: &Pair| {
        let opening = &scene.openings[pair.post as usize];
        opening.wanted.team.mentors.is_some().then_some((opening.project, pair.officer))
    };
    let mut best: HashMap<(ProjectId, u32), (Reverse<u16>, u32)> = HashMap::new();
    for pair in pairs.iter().filter(|pair| pair.is_expert()) {
        if let Some(key) = mentored(pair) {
            let place = (Reverse(pair.fit), pair.post);
            let first = best.entry(key).or_insert(place);
            *first = place.min(*first);
        }
    }
    pairs.retain_mut(|pair| {
        let Some((_, post)) = mentored(pair).and_then(|key| best.get(&key)) else { return true };
        if pair.is_expert() && pair.post != *post {
            *pair = pair.expert(false);
        }
        !pair.is_stretch()
    });
}

/// Where `item` stands among `items`, which are in order.
fn position<T: Ord>(items: &[T], item: &T) -> u32 {
    items.binary_search(item).unwrap_or_default() as u32
}

/// Opens weeks in which an officer has less free than a post takes in a whole week, as far as that is safe.
fn open_edges(free: &mut [u8], takes: &[&Post]) {
    let most = takes.iter().map(|post| post.load).max().unwrap_or_default();
    for (week, free) in free.iter_mut().enumerate().filter(|(_, free)| **free < most) {
        let loads = takes.iter().filter(|post| post.span().contains(&week)).map(|post| post.load);
        // The two that take least, and the one that takes most.
        let (first, second, most) = loads.fold((u8::MAX, u8::MAX, 0), |(first, second, most), load| {
            (first.min(load), second.min(first.max(load)), most.max(load))
        });
        if most > *free && first.saturating_add(second) > most {
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
