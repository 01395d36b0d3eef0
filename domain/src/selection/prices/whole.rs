//! Councils looked at as a whole: their own rules are kept and not priced, which brings the bound down.

use super::super::branch::{Branch, Offer, Own};
use super::super::knapsack::Item;
use super::fees::{Fees, paid, worth};
use super::rows::bend;
use super::walk::Rove;
use super::{Prices, SHIFT, count_shared};

/// How far below nothing an arc may be to be looked at.
const FAR: i64 = 8_000 << SHIFT;

/// A second way to a bound. The prices of posts and projects go on moving; those of each council's own rows stay, as
/// they only say where to look first.
pub(in super::super) struct Whole<'p, 'a> {
    prices: &'p mut Prices<'a>,
    branch: Branch,
    /// In how many steps each council is looked at.
    steps: u32,
    rove: Rove,
}

impl<'p, 'a> Whole<'p, 'a> {
    /// Goes on from the best prices. `floor` is what a plan is known to reach, in points.
    pub(in super::super) fn new(prices: &'p mut Prices<'a>, steps: u32, floor: i64) -> Self {
        prices.now.clone_from(&prices.best);
        let shared = prices.shared();
        let rove = Rove::new(&prices.now, &prices.rows[..shared], floor << SHIFT);
        Self { prices, branch: Branch::default(), steps, rove }
    }

    /// The bound in points.
    pub(in super::super) fn points(&self) -> i64 {
        self.prices.points()
    }

    /// One round: a bound at the prices now, and prices for the next.
    pub(in super::super) fn round(&mut self) {
        self.prices.used.all.fill(0);
        self.prices.fill_slots();
        let (mut value, mut sums) = (self.prices.fixed(), Vec::new());
        for council in 0..self.prices.own.len() {
            self.prices.now.sums(council, self.prices.ground.weeks(), &mut sums);
            value += self.council(council, &sums);
        }
        self.prices.keep(value);
        let Prices { rows, own, used, now, .. } = &mut *self.prices;
        let shared = own.first().map_or(rows.len(), |own| own.start);
        self.rove.step(&rows[..shared], value, used, now);
    }

    /// What a council can be worth at most.
    fn council(&mut self, council: usize, sums: &[i64]) -> i64 {
        let ground = self.prices.ground;
        let fair = self.prices.now.fair()[council];
        let most_paid = ground.work[council] + bend(ground, council, fair) as u64;
        let own = Own { council: council as u32, back: self.prices.dues(council), sums, fair, most_paid };
        self.branch.begin(ground, &own);
        for at in ground.crews[council] as usize..ground.crews[council + 1] as usize {
            self.add(at, council, sums);
        }
        let most = self.branch.solve(ground, self.steps, FAR);
        for offer in self.branch.best() {
            count_shared(&mut self.prices.used, ground, offer.arc);
        }
        most
    }

    /// Adds a person of a council.
    fn add(&mut self, at: usize, council: usize, sums: &[i64]) {
        let Self { prices, branch, .. } = self;
        let ground = prices.ground;
        let fees = Fees { council, fair: prices.now.fair()[council], sums, same: prices.now.same() };
        prices.knapsack.items.clear();
        for (arc, known) in (ground.begin[at]..).zip(ground.arcs_of(at)) {
            let Some(worth) = worth(&prices.slots, *known, &fees, -FAR) else { continue };
            let item = Item::new(worth, arc, ground.problem, known.post());
            let gross = worth + paid(&prices.slots[known.post() as usize], &fees);
            branch.offers.push(Offer { item, arc: *known, gross });
            if worth > 0 {
                prices.knapsack.items.push(item);
            }
        }
        let empty = prices.knapsack.items.is_empty();
        let top = if empty { 0 } else { prices.knapsack.solve(ground, ground.people[at]) };
        branch.person(at as u32, top);
    }
}
