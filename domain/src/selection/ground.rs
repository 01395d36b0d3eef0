//! What is left to decide once what is pinned has been taken out.

use super::pair::Pair;
use super::plan::Pick;
use super::problem::Problem;
use super::protection::Protection;
use std::collections::BTreeMap;

/// No officer, or no seat.
pub(super) const NONE: u32 = u32::MAX;

/// A pair as the engine sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    /// The post, and three marks above it.
    marked: u32,
    /// What it is worth by itself.
    pub(super) value: i32,
}

const STRETCH: u32 = 1 << 31;
const EXPERT: u32 = 1 << 30;
const HOST: u32 = 1 << 29;
const MARKS: u32 = STRETCH | EXPERT | HOST;

impl Arc {
    fn new(problem: &Problem, pair: &Pair) -> Self {
        let mark = |is: bool, mark: u32| if is { mark } else { 0 };
        let host = pair.is_host() && problem.projects()[problem.post(pair.post).project as usize].wants_host;
        let marks = mark(pair.is_stretch(), STRETCH) | mark(pair.is_expert(), EXPERT) | mark(host, HOST);
        Self { marked: pair.post | marks, value: problem.value(pair) as i32 }
    }

    pub(super) const fn post(self) -> u32 {
        self.marked & !MARKS
    }

    pub(super) const fn stretch(self) -> bool {
        self.marked & STRETCH != 0
    }

    pub(super) const fn expert(self) -> bool {
        self.marked & EXPERT != 0
    }

    /// From a council where the project lands, which wants somebody from there.
    pub(super) const fn host(self) -> bool {
        self.marked & HOST != 0
    }

    /// None of these.
    pub(super) const fn plain(self) -> bool {
        self.marked & MARKS == 0
    }
}

/// What is left to decide.
pub(super) struct Ground<'a> {
    pub(super) problem: &'a Problem,
    /// Half-days free of each officer, week by week.
    pub(super) free: Vec<u8>,
    /// Half-days, or officers, that may be away of each council, week by week.
    pub(super) away: Vec<i32>,
    /// Half-days times weeks of each council.
    pub(super) work: Vec<u64>,
    /// Places left of each post.
    pub(super) places: Vec<u16>,
    /// Experts of each project who are pinned.
    pub(super) experts: Vec<i32>,
    /// Officers of host councils in each project who are pinned.
    pub(super) hosts: Vec<i32>,
    /// Stretches of each project who are pinned, less the mentors that it has already: more than none where it lacks some.
    pub(super) stretches: Vec<i32>,
    /// The row in which officers of one council are counted, for projects that limit them.
    pub(super) rows: Vec<u32>,
    /// How many there may be, and how many are pinned.
    pub(super) most: Vec<i32>,
    pub(super) same: Vec<i32>,
    /// Officers who have any arc, by council.
    pub(super) people: Vec<u32>,
    /// Where the arcs of each of them begin.
    pub(super) begin: Vec<u32>,
    pub(super) arcs: Vec<Arc>,
    /// Where the officers of each council begin.
    pub(super) crews: Vec<u32>,
    /// The posts that officers are pinned to, by officer. Nothing where officers are not protected.
    kept: BTreeMap<u32, Vec<u32>>,
    /// The posts by project, and where those of each begin.
    by_project: Vec<u32>,
    project_begin: Vec<u32>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let mut ground = Self::bare(problem);
        ground.arrange();
        ground
    }

    /// Without arcs: enough for a board.
    pub(super) fn bare(problem: &'a Problem) -> Self {
        let weeks = problem.weeks();
        let (rows, most) = rows(problem);
        let mut ground = Self {
            problem,
            free: (0..problem.officers() as u32).flat_map(|officer| problem.free(officer)).copied().collect(),
            away: Vec::with_capacity(problem.councils().len() * weeks),
            work: vec![0; problem.councils().len()],
            places: problem.posts().iter().map(|post| post.places).collect(),
            experts: vec![0; problem.projects().len()],
            hosts: vec![0; problem.projects().len()],
            stretches: problem.projects().iter().map(|project| -project.mentors).collect(),
            rows,
            same: vec![0; most.len() * problem.councils().len()],
            most,
            people: Vec::new(),
            begin: Vec::new(),
            arcs: Vec::new(),
            crews: Vec::new(),
            kept: kept(problem),
            by_project: Vec::new(),
            project_begin: Vec::new(),
        };
        for council in problem.councils() {
            ground.away.extend(council.free.iter().map(|free| (*free).min(1 << 29) as i32));
        }
        problem.pinned().iter().for_each(|pick| ground.pin(*pick));
        ground.gather_posts();
        ground
    }

    pub(super) fn weeks(&self) -> usize {
        self.problem.weeks()
    }

    /// The officer's weeks.
    pub(super) fn free_of(&self, officer: u32) -> &[u8] {
        let from = officer as usize * self.weeks();
        &self.free[from..from + self.weeks()]
    }

    /// The council's weeks.
    pub(super) fn away_of(&self, council: u32) -> &[i32] {
        let from = council as usize * self.weeks();
        &self.away[from..from + self.weeks()]
    }

    /// Where officers of `council` in `project` are counted, if that is limited.
    pub(super) fn same_at(&self, project: u32, council: u32) -> Option<usize> {
        let row = self.rows[project as usize];
        (row != NONE).then(|| row as usize * self.work.len() + council as usize)
    }

    /// How many officers of one council `project` takes at most.
    pub(super) fn most_of(&self, project: u32) -> i32 {
        self.most[self.rows[project as usize] as usize]
    }

    /// How many more officers of one council its project takes, where they are counted at `at`.
    pub(super) fn room(&self, at: usize) -> i32 {
        (self.most[at / self.work.len()] - self.same[at]).max(0)
    }

    /// The posts of a project.
    pub(super) fn posts_of(&self, project: u32) -> &[u32] {
        let project = project as usize;
        &self.by_project[self.project_begin[project] as usize..self.project_begin[project + 1] as usize]
    }

    /// The arcs of the person at `at`.
    pub(super) fn arcs_of(&self, at: usize) -> &[Arc] {
        &self.arcs[self.begin[at] as usize..self.begin[at + 1] as usize]
    }

    /// Whether the pair could be picked if nothing else were.
    pub(super) fn open(&self, pair: &Pair) -> bool {
        let post = self.problem.post(pair.post);
        let home = self.problem.home(pair.officer);
        let (load, away_each) = (post.load, i32::from(self.problem.away(post)));
        self.places[pair.post as usize] > 0
            && self.free_of(pair.officer)[post.span()].iter().all(|free| *free >= load)
            && self.away_of(home)[post.span()].iter().all(|away| *away >= away_each)
            && self.same_at(post.project, home).is_none_or(|at| self.same[at] < self.most_of(post.project))
            && self.problem.pinned().binary_search(&Pick { post: pair.post, officer: pair.officer }).is_err()
            && self.rests(pair.post, pair.officer, std::iter::empty())
    }

    /// Whether an officer who has the posts `held`, beside those that are pinned, keeps what protects officers with one
    /// more.
    pub(super) fn rests(&self, post: u32, officer: u32, held: impl Iterator<Item = u32> + Clone) -> bool {
        let allows =
            |protection: &Protection| protection.allows(post, officer, self.kept(officer).chain(held));
        self.problem.protection().is_none_or(allows)
    }

    /// The posts that an officer is pinned to, where officers are protected.
    pub(super) fn kept(&self, officer: u32) -> impl Iterator<Item = u32> + Clone {
        self.kept.get(&officer).into_iter().flatten().copied()
    }

    /// What an officer's load, once pinned, takes away.
    fn pin(&mut self, pick: Pick) {
        let problem = self.problem;
        let (post, home) = (problem.post(pick.post), problem.home(pick.officer));
        let weeks = self.weeks();
        let (officer, council) = (pick.officer as usize * weeks, home as usize * weeks);
        for week in post.span() {
            self.free[officer + week] = self.free[officer + week].saturating_sub(post.load);
            self.away[council + week] = (self.away[council + week] - i32::from(problem.away(post))).max(0);
        }
        self.work[home as usize] += u64::from(post.work());
        self.places[pick.post as usize] -= 1;
        if let Some(at) = self.same_at(post.project, home) {
            self.same[at] += 1;
        }
        if let Some(pair) = problem.pair(pick) {
            self.experts[post.project as usize] += i32::from(pair.is_expert());
            self.hosts[post.project as usize] += i32::from(pair.is_host());
            self.stretches[post.project as usize] += i32::from(pair.is_stretch());
        }
    }

    fn gather_posts(&mut self) {
        let project = |post: &u32| self.problem.post(*post).project;
        self.by_project = (0..self.places.len() as u32).collect();
        self.by_project.sort_by_key(project);
        let projects = 0..=self.experts.len() as u32;
        let begin = |of: u32| self.by_project.partition_point(|post| project(post) < of) as u32;
        self.project_begin = projects.map(begin).collect();
    }

    /// Puts the arcs that are open by officer, and the officers by council.
    fn arrange(&mut self) {
        let problem = self.problem;
        let mut count = vec![0u32; problem.officers()];
        for pair in problem.pairs().iter().filter(|pair| self.open(pair)) {
            count[pair.officer as usize] += 1;
        }
        self.people = (0..problem.officers() as u32).filter(|officer| count[*officer as usize] > 0).collect();
        self.people.sort_by_key(|officer| problem.home(*officer));
        let mut total = 0;
        let mut next = vec![0u32; problem.officers()];
        for officer in &self.people {
            self.begin.push(total);
            next[*officer as usize] = total;
            total += count[*officer as usize];
        }
        self.begin.push(total);
        let mut arcs = vec![Arc { marked: 0, value: 0 }; total as usize];
        for pair in problem.pairs().iter().filter(|pair| self.open(pair)) {
            let at = &mut next[pair.officer as usize];
            arcs[*at as usize] = Arc::new(problem, pair);
            *at += 1;
        }
        self.arcs = arcs;
        let home = |officer: &u32| problem.home(*officer);
        let councils = 0..=problem.councils().len() as u32;
        self.crews =
            councils.map(|council| self.people.partition_point(|who| home(who) < council) as u32).collect();
    }
}

/// The posts that officers are pinned to, if officers are protected.
fn kept(problem: &Problem) -> BTreeMap<u32, Vec<u32>> {
    let mut kept: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for pick in problem.pinned().iter().filter(|_| problem.protection().is_some()) {
        kept.entry(pick.officer).or_default().push(pick.post);
    }
    kept
}

/// A row for each project that limits officers of one council, and the limits.
fn rows(problem: &Problem) -> (Vec<u32>, Vec<i32>) {
    let mut most = Vec::new();
    let row = |limit: Option<u16>| match limit {
        None => NONE,
        Some(limit) => {
            most.push(i32::from(limit));
            most.len() as u32 - 1
        }
    };
    (problem.projects().iter().map(|project| project.most_of_a_council).map(row).collect(), most)
}
