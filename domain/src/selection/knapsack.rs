//! The best that one officer could do at given prices.

use super::ground::Ground;
use super::problem::Problem;

/// A post that would be worth taking.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// What it is worth at the prices.
    pub(super) worth: i64,
    /// Which arc it is.
    pub(super) arc: u32,
    pub(super) post: u32,
    /// When, and how much.
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) load: u8,
    /// What it takes of the council's cap.
    pub(super) away: u8,
}

impl Item {
    pub(super) fn new(worth: i64, arc: u32, problem: &Problem, post: u32) -> Self {
        let known = problem.post(post);
        let away = problem.away(known);
        Self { worth, arc, post, first: known.first, last: known.last, load: known.load, away }
    }
}

/// How many items are looked at, and in how many steps.
const MOST_ITEMS: usize = 48;
const MOST_STEPS: u32 = 3_000;

/// Finds the items of most worth that fit into the weeks of an officer, who may have to rest between them.
#[derive(Debug, Default)]
pub(super) struct Knapsack {
    pub(super) items: Vec<Item>,
    /// What the items from each on are worth together.
    rest: Vec<i64>,
    free: Vec<u8>,
    best: i64,
    chosen: u64,
    /// What could yet be found where no more steps were left.
    missed: i64,
    steps: u32,
}

impl Knapsack {
    /// The most the items could be worth. It is exact unless the steps run out, and then at least what is right.
    pub(super) fn solve(&mut self, ground: &Ground<'_>, officer: u32) -> i64 {
        self.chosen = 1;
        if let [only] = &self.items[..] {
            return only.worth;
        }
        self.items.sort_unstable_by(|a, b| b.worth.cmp(&a.worth).then(a.arc.cmp(&b.arc)));
        let beyond: i64 = self.items.iter().skip(MOST_ITEMS).map(|item| item.worth).sum();
        self.items.truncate(MOST_ITEMS);
        self.rest.clear();
        self.rest.resize(self.items.len() + 1, 0);
        for at in (0..self.items.len()).rev() {
            self.rest[at] = self.rest[at + 1] + self.items[at].worth;
        }
        self.free.clear();
        self.free.extend_from_slice(ground.free_of(officer));
        (self.best, self.chosen, self.missed, self.steps) = (-1, 0, 0, 0);
        self.look(ground, officer, 0, 0, 0);
        self.best.max(self.missed) + beyond
    }

    /// The arcs of the best choice that was found.
    pub(super) fn chosen(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().enumerate().filter(|(at, _)| self.chosen >> at & 1 == 1).map(|(_, item)| item)
    }

    fn look(&mut self, ground: &Ground<'_>, officer: u32, at: usize, worth: i64, chosen: u64) {
        if worth > self.best {
            (self.best, self.chosen) = (worth, chosen);
        }
        let most = worth + self.rest[at];
        if at == self.items.len() || most <= self.best {
            return;
        }
        self.steps += 1;
        if self.steps > MOST_STEPS {
            self.missed = self.missed.max(most);
            return;
        }
        let Item { worth: own, first, last, load, post, .. } = self.items[at];
        let span = usize::from(first)..usize::from(last) + 1;
        let held = (0..at).filter(|at| chosen >> at & 1 == 1).map(|at| self.items[at].post);
        if self.free[span.clone()].iter().all(|free| *free >= load) && ground.rests(post, officer, held) {
            self.free[span.clone()].iter_mut().for_each(|free| *free -= load);
            self.look(ground, officer, at + 1, worth + own, chosen | 1 << at);
            self.free[span].iter_mut().for_each(|free| *free += load);
        }
        self.look(ground, officer, at + 1, worth, chosen);
    }
}
