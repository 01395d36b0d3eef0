//! The officers whom the search tries for each post.

use super::ground::{Ground, NONE};
use super::pair::Pair;
use super::prices::{SHIFT, Table};

const STRETCH: u32 = 1;
const EXPERT: u32 = 2;
const HOST: u32 = 4;

/// An officer who may take a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) officer: u32,
    /// What the pair is worth by itself.
    pub(super) value: i32,
    /// What it is worth less what the officer's council is paid, at the prices.
    pub(super) net: i32,
    marks: u32,
}

/// Nobody.
pub(super) const NOBODY: Candidate = Candidate { officer: NONE, value: 0, net: 0, marks: 0 };

impl Candidate {
    pub(super) fn of(ground: &Ground<'_>, pair: &Pair) -> Self {
        let value = ground.problem.value(pair) as i32;
        let mark = |is: bool, mark: u32| if is { mark } else { 0 };
        let marks =
            mark(pair.is_stretch(), STRETCH) | mark(pair.is_expert(), EXPERT) | mark(pair.is_host(), HOST);
        Self { officer: pair.officer, value, net: value, marks }
    }

    pub(super) const fn stretch(self) -> bool {
        self.marks & STRETCH != 0
    }

    pub(super) const fn expert(self) -> bool {
        self.marks & EXPERT != 0
    }

    pub(super) const fn host(self) -> bool {
        self.marks & HOST != 0
    }

    pub(super) const fn nobody(self) -> bool {
        self.officer == NONE
    }
}

/// The candidates of each post, the best at the prices first.
pub(super) struct Candidates {
    begin: Vec<u32>,
    all: Vec<Candidate>,
}

impl Candidates {
    /// The best `most` of each post.
    pub(super) fn new(ground: &Ground<'_>, prices: &Table, most: usize) -> Self {
        let sums = week_sums(ground, prices);
        let mut candidates = Self { begin: vec![0], all: Vec::new() };
        let mut of_post = Vec::new();
        for post in 0..ground.places.len() as u32 {
            of_post.clear();
            if ground.places[post as usize] > 0 {
                let open = ground.problem.candidates(post).iter().filter(|pair| ground.open(pair));
                of_post.extend(open.map(|pair| priced(ground, prices, &sums, pair)));
            }
            let order = |candidate: &Candidate| (-candidate.net, candidate.officer);
            if of_post.len() > most {
                of_post.select_nth_unstable_by_key(most, order);
                of_post.truncate(most);
            }
            of_post.sort_unstable_by_key(order);
            candidates.all.extend_from_slice(&of_post);
            candidates.begin.push(candidates.all.len() as u32);
        }
        candidates
    }

    pub(super) fn of(&self, post: u32) -> &[Candidate] {
        &self.all[self.begin[post as usize] as usize..self.begin[post as usize + 1] as usize]
    }
}

/// The prices of every council's weeks, added up.
fn week_sums(ground: &Ground<'_>, prices: &Table) -> Vec<i64> {
    let (mut all, mut sums) = (Vec::new(), Vec::new());
    for council in 0..ground.work.len() {
        prices.sums(council, ground.weeks(), &mut sums);
        all.extend_from_slice(&sums);
    }
    all
}

fn priced(ground: &Ground<'_>, prices: &Table, sums: &[i64], pair: &Pair) -> Candidate {
    let mut candidate = Candidate::of(ground, pair);
    let post = ground.problem.post(pair.post);
    let council = ground.problem.home(pair.officer) as usize;
    let sums = &sums[council * (ground.weeks() + 1)..];
    let weeks = sums[usize::from(post.last) + 1] - sums[usize::from(post.first)];
    let mut paid =
        i64::from(ground.problem.away(post)) * weeks + i64::from(post.work()) * prices.fair()[council];
    if let Some(at) = ground.same_at(post.project, council as u32) {
        paid += prices.same()[at];
    }
    let (mentor, expert) = (prices.mentor()[post.project as usize], prices.expert()[post.project as usize]);
    if candidate.stretch() {
        paid += mentor;
    }
    if candidate.expert() {
        paid -= mentor + expert;
    }
    if candidate.host() {
        paid -= prices.host()[post.project as usize];
    }
    candidate.net = (i64::from(candidate.value) - (paid >> SHIFT)).clamp(-(1 << 30), 1 << 30) as i32;
    candidate
}
