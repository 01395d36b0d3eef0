//! The problem: who may take which post, what each pair is worth and what may not be exceeded.

use super::council::Council;
use super::fault::Fault;
use super::officer::Officer;
use super::pair::Pair;
use super::plan::{Pick, Split};
use super::post::Post;
use super::project::Project;
use super::protection::Protection;
use super::weights::{MOST, Weights};
use crate::workload::{Span, Workload};
use serde::{Deserialize, Serialize};

/// How many weeks a problem covers at most.
pub(super) const MOST_WEEKS: usize = 520;

/// The largest load, and the most places of a post.
const MOST_LOAD: u8 = 100;
const MOST_PLACES: u16 = 1_000;

/// What a problem is made of. Everything refers to everything else by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// How many weeks there are.
    pub weeks: usize,
    /// The officers.
    pub officers: Vec<Officer>,
    /// The posts.
    pub posts: Vec<Post>,
    /// The projects.
    pub projects: Vec<Project>,
    /// The councils.
    pub councils: Vec<Council>,
    /// Whether caps count officers, each of whom counts one in a week, and not half-days.
    pub heads: bool,
    /// Who may take which post: only what keeps every rule that concerns one officer and one post. The order
    /// does not matter.
    pub pairs: Vec<Pair>,
    /// Pairs that stay whatever happens. Their load is not yet taken out of what is free.
    pub pinned: Vec<Pick>,
    /// The picks of the previous plan. Those that are no longer eligible are forgotten.
    pub previous: Vec<Pick>,
    /// What each goal is worth.
    pub weights: Weights,
    /// How officers are protected. None asked for: the rest of this is not looked at.
    pub workload: Workload,
    /// The days of each post, numbered from any one day on.
    pub spans: Vec<Span>,
    /// What each officer is on besides, in the same days.
    pub engaged: Vec<Vec<Span>>,
}

/// A problem that has been looked through: every position is there and every number is in its range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    weeks: usize,
    homes: Vec<u32>,
    free: Vec<u8>,
    posts: Vec<Post>,
    projects: Vec<Project>,
    councils: Vec<Council>,
    heads: bool,
    pairs: Vec<Pair>,
    /// Where the pairs of each post begin.
    begin: Vec<u32>,
    pinned: Vec<Pick>,
    previous: Vec<Pick>,
    weights: Weights,
    /// Nothing where officers are not protected.
    protection: Option<Protection>,
}

impl Problem {
    /// Looks through the parts and puts them together.
    ///
    /// # Errors
    /// The first fault that is found.
    pub fn new(mut parts: Parts) -> Result<Self, Fault> {
        check_sizes(&parts)?;
        check_posts(&parts)?;
        check_weights(&parts.weights)?;
        let protection = Protection::of(&mut parts)?;
        let Parts { weeks, officers, posts, projects, councils, heads, mut pairs, pinned, .. } = parts;
        let (previous, weights) = (parts.previous, parts.weights);
        pairs.sort_unstable_by_key(Pair::key);
        check_pairs(&pairs, officers.len(), &posts, &projects)?;
        let mut problem = Self {
            weeks,
            homes: officers.iter().map(|officer| officer.council).collect(),
            free: officers.iter().flat_map(|officer| officer.free.iter().copied()).collect(),
            begin: begins(&pairs, posts.len()),
            posts,
            projects,
            councils,
            heads,
            pairs,
            pinned: sorted(pinned),
            previous: Vec::new(),
            weights,
            protection,
        };
        problem.check_pinned()?;
        problem.remember(sorted(previous));
        Ok(problem)
    }

    /// The same problem once a plan is there: what it picks is worth the bonus of staying. Solving it plans anew.
    #[must_use]
    pub fn after(mut self, picks: &[Pick]) -> Self {
        self.previous.clear();
        self.remember(sorted(picks.to_vec()));
        self
    }

    /// The same problem with pairs that stay whatever happens. Those that are not eligible are forgotten.
    #[must_use]
    pub fn pinning(mut self, picks: &[Pick]) -> Self {
        self.pinned = sorted(picks.to_vec());
        self.pinned
            .retain(|pick| self.pairs.binary_search_by_key(&(pick.post, pick.officer), Pair::key).is_ok());
        self
    }

    /// How many weeks there are.
    #[must_use]
    pub const fn weeks(&self) -> usize {
        self.weeks
    }

    /// How many officers there are.
    #[must_use]
    pub const fn officers(&self) -> usize {
        self.homes.len()
    }

    /// The home council of an officer.
    #[must_use]
    pub fn home(&self, officer: u32) -> u32 {
        self.homes[officer as usize]
    }

    /// The half-days that an officer has free, week by week.
    #[must_use]
    pub fn free(&self, officer: u32) -> &[u8] {
        let from = officer as usize * self.weeks;
        &self.free[from..from + self.weeks]
    }

    /// The posts.
    #[must_use]
    pub fn posts(&self) -> &[Post] {
        &self.posts
    }

    /// A post.
    #[must_use]
    pub fn post(&self, post: u32) -> &Post {
        &self.posts[post as usize]
    }

    /// The projects.
    #[must_use]
    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// The councils.
    #[must_use]
    pub fn councils(&self) -> &[Council] {
        &self.councils
    }

    /// What each officer of the post takes of the home council's cap, in each of its weeks.
    #[must_use]
    pub const fn away(&self, post: &Post) -> u8 {
        if self.heads { 1 } else { post.load }
    }

    /// Every pair, by post and then by officer.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The pairs of a post, by officer.
    #[must_use]
    pub fn candidates(&self, post: u32) -> &[Pair] {
        let post = post as usize;
        &self.pairs[self.begin[post] as usize..self.begin[post + 1] as usize]
    }

    /// The pair of a pick, if it is eligible.
    #[must_use]
    pub fn pair(&self, pick: Pick) -> Option<&Pair> {
        if pick.post as usize >= self.posts.len() {
            return None;
        }
        let pairs = self.candidates(pick.post);
        pairs.binary_search_by_key(&pick.officer, |pair| pair.officer).ok().map(|at| &pairs[at])
    }

    /// What stays whatever happens.
    #[must_use]
    pub fn pinned(&self) -> &[Pick] {
        &self.pinned
    }

    /// What the previous plan had and is still eligible.
    #[must_use]
    pub fn previous(&self) -> &[Pick] {
        &self.previous
    }

    /// What each goal is worth.
    #[must_use]
    pub const fn weights(&self) -> &Weights {
        &self.weights
    }

    /// How officers are protected, if they are.
    pub(super) const fn protection(&self) -> Option<&Protection> {
        self.protection.as_ref()
    }

    /// How many places there are.
    #[must_use]
    pub fn places(&self) -> usize {
        self.posts.iter().map(|post| usize::from(post.places)).sum()
    }

    /// What is gained by filling a place of the post, by whomever.
    #[must_use]
    pub fn filling(&self, post: &Post) -> i64 {
        self.coverage(post) + self.credit(post)
    }

    /// What a pair is worth by itself.
    #[must_use]
    pub fn value(&self, pair: &Pair) -> i64 {
        self.filling(self.post(pair.post)) + self.own(pair)
    }

    /// What `work` half-days times weeks of a council cost, beyond its fair share.
    #[must_use]
    pub fn unfairness(&self, council: u32, work: u64) -> i64 {
        let Council { fair_share, given, .. } = self.councils[council as usize];
        let excess = (work + u64::from(given)).saturating_sub(u64::from(fair_share)) as i64;
        let [first, second] = self.weights.fairness.map(i64::from);
        let beyond = (excess - i64::from(fair_share)).max(0);
        first * (excess - beyond) + second * beyond
    }

    /// What picks are worth, goal by goal, counted from nothing. Picks that are not eligible count for nothing.
    #[must_use]
    pub fn split(&self, picks: &[Pick]) -> Split {
        let mut split = Split::default();
        let mut work = vec![0; self.councils.len()];
        let mut squads = vec![(false, false); self.projects.len()];
        for pair in picks.iter().filter_map(|pick| self.pair(*pick)) {
            let post = self.post(pair.post);
            split.coverage += self.coverage(post);
            split.credit += self.credit(post);
            split.fit += self.fit(pair);
            split.choice += self.choice(pair);
            split.stay += self.stay(pair);
            work[self.home(pair.officer) as usize] += u64::from(post.work());
            let (expert, host) = &mut squads[post.project as usize];
            *expert |= pair.is_expert();
            *host |= pair.is_host();
        }
        split.fairness = -(0..).zip(work).map(|(council, work)| self.unfairness(council, work)).sum::<i64>();
        for (project, (expert, host)) in self.projects.iter().zip(squads) {
            split.expert -= self.weights.lacking_expert(project, expert);
            split.host -= self.weights.lacking_host(project, host);
        }
        split
    }

    /// What a pair is worth beyond the filling of the post.
    pub(super) fn own(&self, pair: &Pair) -> i64 {
        self.fit(pair) + self.choice(pair) + self.stay(pair)
    }

    fn coverage(&self, post: &Post) -> i64 {
        let halves = if post.mandatory { self.weights.mandatory_halves } else { 2 };
        i64::from(self.weights.coverage[usize::from(post.priority - 1)]) * i64::from(halves) / 2
    }

    fn credit(&self, post: &Post) -> i64 {
        i64::from(self.councils[post.host as usize].credit.min(self.weights.most_credit))
    }

    fn fit(&self, pair: &Pair) -> i64 {
        i64::from(pair.fit) * i64::from(self.weights.fit) / 1_000
    }

    fn choice(&self, pair: &Pair) -> i64 {
        match pair.choice {
            0 => 0,
            choice => i64::from(self.weights.choice[usize::from(choice - 1)]),
        }
    }

    fn stay(&self, pair: &Pair) -> i64 {
        if pair.stays() { i64::from(self.weights.stay) } else { 0 }
    }

    /// Marks what the previous plan had.
    fn remember(&mut self, previous: Vec<Pick>) {
        self.pairs.iter_mut().for_each(|pair| *pair = pair.staying(false));
        for pick in previous {
            if pick.post as usize >= self.posts.len() {
                continue;
            }
            let (from, to) =
                (self.begin[pick.post as usize] as usize, self.begin[pick.post as usize + 1] as usize);
            let pairs = &mut self.pairs[from..to];
            if let Ok(at) = pairs.binary_search_by_key(&pick.officer, |pair| pair.officer) {
                pairs[at] = pairs[at].staying(true);
                self.previous.push(pick);
            }
        }
    }

    fn check_pinned(&self) -> Result<(), Fault> {
        for pick in &self.pinned {
            let Pick { officer, post } = *pick;
            self.pair(*pick).ok_or(Fault::Pinned { officer, post })?;
            let begins = self.pinned.partition_point(|other| other.post < post);
            let of_post = self.pinned[begins..].iter().take_while(|other| other.post == post).count();
            if of_post > usize::from(self.post(post).places) {
                return Err(Fault::Crowded { post });
            }
        }
        Ok(())
    }
}

fn sorted(mut picks: Vec<Pick>) -> Vec<Pick> {
    picks.sort_unstable();
    picks.dedup();
    picks
}

/// Where the pairs of each post begin, and after them where the last end.
fn begins(pairs: &[Pair], posts: usize) -> Vec<u32> {
    let mut begin = vec![0; posts + 1];
    pairs.iter().for_each(|pair| begin[pair.post as usize + 1] += 1);
    for post in 0..posts {
        begin[post + 1] += begin[post];
    }
    begin
}

fn check_sizes(parts: &Parts) -> Result<(), Fault> {
    let weeks = parts.weeks;
    if weeks == 0 || weeks > MOST_WEEKS {
        return Err(Fault::Weeks { weeks, most: MOST_WEEKS });
    }
    for (at, officer) in parts.officers.iter().enumerate() {
        there("Officer", at, "council", officer.council, parts.councils.len())?;
        covers("Officer", at, officer.free.len(), weeks)?;
        in_range("Officer", at, "free", officer.free.iter().all(|free| *free <= MOST_LOAD))?;
    }
    for (at, council) in parts.councils.iter().enumerate() {
        covers("Council", at, council.free.len(), weeks)?;
        in_range("Council", at, "fair_share", council.fair_share < 1 << 30)?;
        in_range("Council", at, "given", council.given < 1 << 30)?;
    }
    Ok(())
}

fn check_posts(parts: &Parts) -> Result<(), Fault> {
    for (at, post) in parts.posts.iter().enumerate() {
        there("Post", at, "project", post.project, parts.projects.len())?;
        there("Post", at, "council", post.host, parts.councils.len())?;
        in_range("Post", at, "weeks", post.first <= post.last && usize::from(post.last) < parts.weeks)?;
        in_range("Post", at, "load", (1..=MOST_LOAD).contains(&post.load))?;
        in_range("Post", at, "places", post.places <= MOST_PLACES)?;
        in_range("Post", at, "priority", (1..=4).contains(&post.priority))?;
    }
    Ok(())
}

fn check_weights(weights: &Weights) -> Result<(), Fault> {
    let steeper = weights.fairness[0] <= weights.fairness[1];
    in_range("Weights", 0, "fairness", steeper)?;
    in_range("Weights", 0, "mandatory_halves", weights.mandatory_halves <= 20)?;
    in_range("Weights", 0, "weight", weights.all().all(|weight| weight <= MOST))
}

fn check_pairs(pairs: &[Pair], officers: usize, posts: &[Post], projects: &[Project]) -> Result<(), Fault> {
    in_range("Pairs", pairs.len(), "number", pairs.len() < 1 << 28)?;
    for (at, pair) in pairs.iter().enumerate() {
        there("Pair", at, "officer", pair.officer, officers)?;
        there("Pair", at, "post", pair.post, posts.len())?;
        in_range("Pair", at, "fit", pair.fit <= 1_000)?;
        in_range("Pair", at, "choice", pair.choice <= 5)?;
        let mentoring = projects[posts[pair.post as usize].project as usize].mentoring;
        if pair.is_stretch() && (pair.is_expert() || !mentoring) {
            return Err(Fault::Stretch { officer: pair.officer, post: pair.post });
        }
    }
    match pairs.windows(2).find(|two| two[0].key() == two[1].key()) {
        Some(two) => Err(Fault::Twice { officer: two[0].officer, post: two[0].post }),
        None => Ok(()),
    }
}

fn there(of: &'static str, at: usize, what: &'static str, missing: u32, len: usize) -> Result<(), Fault> {
    if (missing as usize) < len { Ok(()) } else { Err(Fault::Missing { of, at, what, missing }) }
}

fn covers(of: &'static str, at: usize, has: usize, weeks: usize) -> Result<(), Fault> {
    if has == weeks { Ok(()) } else { Err(Fault::Capacity { of, at, has, weeks }) }
}

pub(super) fn in_range(of: &'static str, at: usize, what: &'static str, is: bool) -> Result<(), Fault> {
    if is { Ok(()) } else { Err(Fault::Range { of, at, what }) }
}
