//! Prices: what a place of a post, a half-day of a council's week, a fair share, an expert are worth.
//!
//! A rule that ties officers together is not kept but priced: whoever uses more than there is pays for it, and
//! what is left over is paid back. What is left is one small problem for each officer ([`super::knapsack`]). Any
//! prices give a bound, as every plan that keeps the rules is among the choices and pays nothing it does not get
//! back. Prices move towards what is over-used and away from what is not (a smoothed subgradient).

mod fees;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod walk;
mod whole;

use super::ground::{Arc, Ground, NONE};
use super::knapsack::{Item, Knapsack};
use fees::{Fees, Slot, worth};
use rows::{Row, cost, shared};
use std::ops::Range;
pub(super) use table::Table;
use walk::Walk;
pub(super) use whole::Whole;

/// Prices are in 1,024ths of a point.
pub(super) const SHIFT: u32 = 10;

/// How far below nothing an arc may be to be looked at between full rounds.
const NEAR: i64 = 250 << SHIFT;

/// A full round comes once in so many.
const FULL: u32 = 5;

/// The first rounds are full, and so is every round where there are few arcs.
const WARM: u32 = 12;
const FEW: usize = 20_000;

/// Finds prices.
pub(super) struct Prices<'a> {
    ground: &'a Ground<'a>,
    /// The prices now.
    now: Table,
    /// Those of the least bound.
    pub(super) best: Table,
    /// The least bound, in 1,024ths.
    pub(super) bound: i64,
    /// What is used of each row.
    used: Table,
    /// The rows that have a price: those that tie councils together, then those of each council.
    rows: Vec<Row>,
    own: Vec<Range<usize>>,
    walk: Walk,
    slots: Vec<Slot>,
    knapsack: Knapsack,
    /// The arcs that are looked at between full rounds, and where those of each person begin.
    near: Vec<u32>,
    near_begin: Vec<u32>,
    rounds: u32,
    /// With fewer arcs every round is full.
    few: usize,
}

impl<'a> Prices<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        let zero = Table::zero(ground);
        let now = first(ground, zero.clone());
        let mut rows = shared(ground, &zero);
        let mut own = Vec::new();
        for of_council in rows::own(ground, &zero) {
            own.push(rows.len()..rows.len() + of_council.len());
            rows.extend(of_council);
        }
        let aim = now.post().iter().sum::<i64>() / 100;
        Self {
            ground,
            walk: Walk::new(&now, &rows, aim),
            now,
            best: zero.clone(),
            bound: i64::MAX,
            used: zero,
            rows,
            own,
            slots: vec![Slot::default(); ground.places.len()],
            knapsack: Knapsack::default(),
            near: Vec::new(),
            near_begin: Vec::new(),
            rounds: 0,
            few: FEW,
        }
    }

    /// The bound in points.
    pub(super) fn points(&self) -> i64 {
        self.bound >> SHIFT
    }

    /// One round: a bound at the prices now, and prices for the next.
    pub(super) fn round(&mut self) {
        let every = self.ground.arcs.len() < self.few || self.rounds < WARM;
        let full = every || self.rounds.is_multiple_of(FULL);
        self.rounds += 1;
        if full && !every {
            self.walk.doubt(&self.rows, &mut self.now);
        }
        let value = self.price(full);
        if full {
            self.keep(value);
        }
        self.walk.step(&self.rows, value, &self.used, &mut self.now);
    }

    /// Starts again from the best prices, aiming a part of the way to what a plan is known to reach.
    pub(super) fn back(&mut self, floor: i64) {
        self.now.clone_from(&self.best);
        self.rounds = 0;
        self.walk = Walk::new(&self.now, &self.rows, (self.bound - (floor << SHIFT)) / 4);
    }

    /// How many rows tie councils together.
    fn shared(&self) -> usize {
        self.own.first().map_or(self.rows.len(), |own| own.start)
    }

    fn keep(&mut self, value: i64) {
        if value < self.bound {
            self.bound = value;
            self.best.clone_from(&self.now);
        }
    }

    /// What everybody's best choices are worth at the prices now. It is a bound if every arc is looked at.
    fn price(&mut self, full: bool) -> i64 {
        let ground = self.ground;
        self.used.all.fill(0);
        self.fill_slots();
        if full {
            self.near.clear();
            self.near_begin.clear();
        }
        let (mut value, mut sums, mut loads) = (self.fixed(), Vec::new(), vec![0; ground.weeks() + 1]);
        for council in 0..ground.work.len() {
            value += self.dues(council);
            self.now.sums(council, ground.weeks(), &mut sums);
            loads.fill(0);
            for at in ground.crews[council] as usize..ground.crews[council + 1] as usize {
                self.gather(at, council, &sums, full);
                if !self.knapsack.items.is_empty() {
                    value += self.knapsack.solve(ground, ground.people[at]);
                    self.count(council, &mut loads);
                }
            }
            let mut load = 0;
            for (used, change) in self.used.weeks_mut(council, ground.weeks()).iter_mut().zip(&loads) {
                load += change;
                *used = load;
            }
        }
        if full {
            self.near_begin.push(self.near.len() as u32);
        }
        value
    }

    /// What is paid back whatever is chosen, the councils' own rows aside.
    fn fixed(&self) -> i64 {
        let problem = self.ground.problem;
        let pairs = problem.pinned().iter().filter_map(|pick| problem.pair(*pick));
        let pinned: i64 = pairs.map(|pair| problem.value(pair) << SHIFT).sum();
        pinned + self.paid_back(0..self.shared())
    }

    /// What a council's own rows pay back whatever is chosen, less what unfairness costs as far as its price says.
    fn dues(&self, council: usize) -> i64 {
        let cost = cost(self.ground, council, self.now.fair()[council]);
        self.paid_back(self.own[council].clone()) - cost
    }

    fn paid_back(&self, rows: Range<usize>) -> i64 {
        let back = |row: &Row| {
            let price = self.now.all[row.at as usize];
            price * row.room(price)
        };
        self.rows[rows].iter().map(back).sum()
    }

    fn fill_slots(&mut self) {
        let problem = self.ground.problem;
        for (slot, (post, price)) in self.slots.iter_mut().zip(problem.posts().iter().zip(self.now.post())) {
            let project = post.project as usize;
            let stretch = if problem.projects()[project].mentoring { self.now.mentor()[project] } else { 0 };
            *slot = Slot {
                price: *price,
                stretch,
                expert: stretch + self.now.expert()[project],
                host: self.now.host()[project],
                work: i64::from(post.work()),
                away: i64::from(problem.away(post)),
                row: self.ground.same_at(post.project, 0).map_or(NONE, |at| at as u32),
                first: post.first,
                last: post.last,
            };
        }
    }

    /// Puts the arcs of a person that are worth taking into the knapsack.
    fn gather(&mut self, at: usize, council: usize, sums: &[i64], full: bool) {
        let ground = self.ground;
        let now = std::mem::take(&mut self.now);
        let fees = Fees { council, fair: now.fair()[council], sums, same: now.same() };
        self.knapsack.items.clear();
        if full {
            self.near_begin.push(self.near.len() as u32);
            let from = ground.begin[at];
            for (arc, known) in (from..).zip(ground.arcs_of(at)) {
                if let Some(worth) = worth(&self.slots, *known, &fees, -NEAR) {
                    self.near.push(arc);
                    self.take(worth, arc, *known);
                }
            }
        } else {
            for near in self.near_begin[at] as usize..self.near_begin[at + 1] as usize {
                let arc = self.near[near];
                let known = ground.arcs[arc as usize];
                if let Some(worth) = worth(&self.slots, known, &fees, 0) {
                    self.take(worth, arc, known);
                }
            }
        }
        self.now = now;
    }

    fn take(&mut self, worth: i64, arc: u32, known: Arc) {
        if worth > 0 {
            self.knapsack.items.push(Item::new(worth, arc, self.ground.problem, known.post()));
        }
    }

    /// Counts what the knapsack's choice uses.
    fn count(&mut self, council: usize, loads: &mut [i64]) {
        let ground = self.ground;
        let Self { knapsack, slots, used, .. } = self;
        for item in knapsack.chosen() {
            let arc = ground.arcs[item.arc as usize];
            let slot = &slots[arc.post() as usize];
            *used.fair_mut(council) += slot.work;
            if slot.row != NONE {
                *used.same_mut(slot.row as usize + council) += 1;
            }
            loads[usize::from(item.first)] += slot.away;
            loads[usize::from(item.last) + 1] -= slot.away;
            count_shared(used, ground, arc);
        }
    }
}

/// The first prices: a post costs nearly what it is worth to whoever it is worth most to. If it cost all of that nobody
/// would want anything, and from such a corner hardly any way leads down.
fn first(ground: &Ground<'_>, mut prices: Table) -> Table {
    for arc in &ground.arcs {
        let price = prices.post_mut(arc.post());
        *price = (*price).max(i64::from(arc.value) << SHIFT);
    }
    prices.all.iter_mut().for_each(|price| *price -= *price / 32);
    prices
}

/// Counts what an arc uses of the rows that tie councils together.
fn count_shared(used: &mut Table, ground: &Ground<'_>, arc: Arc) {
    *used.post_mut(arc.post()) += 1;
    if !arc.plain() {
        let project = ground.problem.post(arc.post()).project as usize;
        *used.mentor_mut(project) += i64::from(arc.stretch()) - i64::from(arc.expert());
        *used.expert_mut(project) -= i64::from(arc.expert());
        *used.host_mut(project) -= i64::from(arc.host());
    }
}
