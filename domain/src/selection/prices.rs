//! Prices: what a place of a post, a half-day of a council's week, a fair share, an expert are worth.
//!
//! A rule that ties officers together is not kept but priced: whoever uses more than there is pays for it, and
//! what is left over is paid back. What is left is one small problem for each officer ([`super::knapsack`]). Any
//! prices give a bound, as every plan that keeps the rules is among the choices and pays nothing it does not get
//! back. Prices move towards what is over-used and away from what is not (a smoothed subgradient).

#[cfg(test)]
mod tests;

use super::branch::{Branch, Offer};
use super::ground::{Arc, Ground, NONE};
use super::knapsack::{Item, Knapsack};

/// Prices are in 1,024ths of a point.
pub(super) const SHIFT: u32 = 10;

/// A table of prices, a price for each row.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// For each post.
    pub(super) post: Vec<i64>,
    /// For each council and week.
    pub(super) week: Vec<i64>,
    /// For each council's half-days times weeks.
    pub(super) fair: Vec<i64>,
    /// For each council in each project that limits officers of one council.
    pub(super) same: Vec<i64>,
    /// For each project, an officer who is a level short.
    pub(super) mentor: Vec<i64>,
    /// For each project, having an expert.
    pub(super) expert: Vec<i64>,
}

impl Table {
    pub(super) fn rows(&mut self) -> [&mut Vec<i64>; 6] {
        [&mut self.post, &mut self.week, &mut self.fair, &mut self.same, &mut self.mentor, &mut self.expert]
    }

    fn zero(ground: &Ground<'_>) -> Self {
        let (councils, projects) = (ground.work.len(), ground.experts.len());
        Self {
            post: vec![0; ground.places.len()],
            week: vec![0; ground.away.len()],
            fair: vec![0; councils],
            same: vec![0; ground.same.len()],
            mentor: vec![0; projects],
            expert: vec![0; projects],
        }
    }

    fn clear(&mut self) {
        self.rows().into_iter().for_each(|rows| rows.fill(0));
    }

    /// The prices of a council's weeks, added up: what a span costs is the difference of two.
    pub(super) fn sums(&self, council: usize, weeks: usize, sums: &mut Vec<i64>) {
        sums.clear();
        sums.push(0);
        let mut sum = 0;
        for price in &self.week[council * weeks..(council + 1) * weeks] {
            sum += price;
            sums.push(sum);
        }
    }
}

/// What a post asks and costs, side by side.
#[derive(Clone, Copy, Default)]
struct Slot {
    price: i64,
    stretch: i64,
    expert: i64,
    work: i64,
    /// What it takes of a council's cap.
    away: i64,
    /// Where officers of the first council are counted, or none.
    row: u32,
    first: u16,
    last: u16,
}

/// What a council takes.
struct Fees<'a> {
    council: usize,
    fair: i64,
    /// The prices of its weeks, added up.
    sums: &'a [i64],
    same: &'a [i64],
}

/// How far below nothing an arc may be to be looked at between full rounds.
const NEAR: i64 = 250 << SHIFT;

/// How far below nothing an arc may be to be looked at where a council is looked at as a whole.
const FAR: i64 = 1_000 << SHIFT;

/// A full round comes once in so many.
const FULL: u32 = 5;

/// The first rounds are full, and so is every round where there are few arcs.
const WARM: u32 = 12;
const FEW: usize = 20_000;

/// Finds prices.
pub(super) struct Prices<'a> {
    ground: &'a Ground<'a>,
    /// The prices now.
    pub(super) now: Table,
    /// Those of the least bound.
    pub(super) best: Table,
    /// The least bound, in 1,024ths.
    pub(super) bound: i64,
    /// What is used of each row, and the same smoothed.
    used: Table,
    trend: Table,
    /// Which council weeks have a price.
    pub(super) kept: Vec<Vec<u16>>,
    /// Which councils have a price in which projects.
    crowds: Vec<u32>,
    slots: Vec<Slot>,
    knapsack: Knapsack,
    /// The arcs that are looked at between full rounds, and where those of each person begin.
    near: Vec<u32>,
    near_begin: Vec<u32>,
    /// How far below the bound it is aimed.
    aim: i64,
    idle: u32,
    /// How many full rounds may bring nothing before the aim is halved.
    patience: u32,
    rounds: u32,
    /// Whether councils are looked at as a whole, in how many steps each.
    whole: Option<u32>,
    /// With fewer arcs every round is full.
    few: usize,
    branch: Branch,
}

impl<'a> Prices<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        let zero = Table::zero(ground);
        let mut now = zero.clone();
        for arc in &ground.arcs {
            let price = &mut now.post[arc.post() as usize];
            *price = (*price).max(i64::from(arc.value) << SHIFT);
        }
        Self {
            ground,
            now,
            best: zero.clone(),
            bound: i64::MAX,
            used: zero.clone(),
            trend: zero,
            kept: kept(ground),
            crowds: crowds(ground),
            slots: vec![Slot::default(); ground.places.len()],
            knapsack: Knapsack::default(),
            near: Vec::new(),
            near_begin: Vec::new(),
            aim: 0,
            idle: 0,
            patience: 0,
            rounds: 0,
            whole: None,
            few: FEW,
            branch: Branch::default(),
        }
    }

    /// The bound in points.
    pub(super) fn points(&self) -> i64 {
        self.bound >> SHIFT
    }

    /// One round: a bound at the prices now, and prices for the next. `floor` is what a plan is known to reach.
    pub(super) fn round(&mut self, floor: Option<i64>) {
        let every = self.whole.is_some() || self.ground.arcs.len() < self.few || self.rounds < WARM;
        let full = every || self.rounds.is_multiple_of(FULL);
        self.rounds += 1;
        self.patience = if every { 6 } else { 2 };
        let value = self.price(full);
        if full {
            self.keep(value);
        }
        self.step(value, floor);
    }

    /// Starts again from the best prices, aiming halfway to what a plan is known to reach.
    pub(super) fn back(&mut self, floor: i64) {
        self.now.clone_from(&self.best);
        self.trend.clear();
        (self.rounds, self.idle) = (0, 0);
        self.aim = ((self.bound - (floor << SHIFT)) / 2).max(1);
    }

    /// From here on councils are looked at as a whole, in so many steps each.
    pub(super) fn go_whole(&mut self, steps: u32, floor: i64) {
        self.back(floor);
        self.whole = Some(steps);
        self.kept.iter_mut().for_each(Vec::clear);
        self.crowds.clear();
    }

    fn keep(&mut self, value: i64) {
        if value < self.bound {
            let gained = if self.bound == i64::MAX { self.aim } else { self.bound - value };
            self.bound = value;
            self.best.clone_from(&self.now);
            self.idle = if gained > self.aim / 32 { 0 } else { self.idle + 1 };
        } else {
            self.idle += 1;
        }
    }

    /// What everybody's best choices are worth at the prices now. It is a bound if every arc is looked at.
    fn price(&mut self, full: bool) -> i64 {
        let ground = self.ground;
        self.used.clear();
        self.fill_slots();
        if full {
            self.near.clear();
            self.near_begin.clear();
        }
        let (mut value, mut sums, mut loads) = (self.fixed(), Vec::new(), vec![0; ground.weeks() + 1]);
        for council in 0..ground.work.len() {
            let people = ground.crews[council] as usize..ground.crews[council + 1] as usize;
            if people.is_empty() {
                continue;
            }
            self.now.sums(council, ground.weeks(), &mut sums);
            if let Some(steps) = self.whole {
                value += self.price_whole(council, &sums, steps);
                continue;
            }
            loads.fill(0);
            for at in people {
                self.gather(at, council, &sums, full);
                if self.knapsack.items.is_empty() {
                    continue;
                }
                value += self.knapsack.solve(ground.free_of(ground.people[at]));
                self.count(council, &mut loads);
            }
            let from = council * ground.weeks();
            let mut load = 0;
            for (used, change) in self.used.week[from..from + ground.weeks()].iter_mut().zip(&loads) {
                load += change;
                *used = load;
            }
        }
        if full {
            self.near_begin.push(self.near.len() as u32);
        }
        value
    }

    /// What a council can be worth at most, its own rules kept.
    fn price_whole(&mut self, council: usize, sums: &[i64], steps: u32) -> i64 {
        let ground = self.ground;
        let from = council * ground.weeks();
        let weeks =
            sum(&self.now.week[from..], ground.away_of(council as u32).iter().map(|away| i64::from(*away)));
        let fair = self.now.fair[council];
        let rows = (0..ground.most.len()).map(|row| row * ground.work.len() + council);
        let rooms = rows.map(|at| self.now.same[at] * room(ground, at));
        let fixed = weeks + most_unfair(ground, council, fair) + rooms.sum::<i64>();
        self.branch.begin(ground, council as u32, fixed);
        for at in ground.crews[council] as usize..ground.crews[council + 1] as usize {
            self.gather(at, council, sums, true);
            let top = if self.knapsack.items.is_empty() {
                0
            } else {
                self.knapsack.solve(ground.free_of(ground.people[at]))
            };
            let slots = &self.slots;
            let fees = Fees { council, fair, sums, same: &self.now.same };
            let offers = (ground.begin[at]..).zip(ground.arcs_of(at)).filter_map(|(arc, known)| {
                let worth = worth(slots, *known, &fees, -FAR)?;
                let item = Item::new(worth, arc, ground.problem, known.post());
                Some(Offer { item, arc: *known, gross: worth + paid(&slots[known.post() as usize], &fees) })
            });
            self.branch.add(offers, top);
        }
        let most = self.branch.solve(ground, steps, FAR);
        for offer in self.branch.best() {
            let project = ground.problem.post(offer.arc.post()).project as usize;
            self.used.post[offer.arc.post() as usize] += 1;
            self.used.mentor[project] += i64::from(offer.arc.stretch()) - i64::from(offer.arc.expert());
            self.used.expert[project] += i64::from(offer.arc.expert());
        }
        most
    }

    /// What is paid back whatever is chosen.
    fn fixed(&self) -> i64 {
        let ground = self.ground;
        let problem = ground.problem;
        let pairs = problem.pinned().iter().filter_map(|pick| problem.pair(*pick));
        let mut value: i64 = pairs.map(|pair| problem.value(pair) << SHIFT).sum();
        value += sum(&self.now.post, ground.places.iter().map(|places| i64::from(*places)));
        if self.whole.is_none() {
            value += self
                .crowds
                .iter()
                .map(|at| self.now.same[*at as usize] * room(ground, *at as usize))
                .sum::<i64>();
            value += sum(&self.now.week, ground.away.iter().map(|away| i64::from(*away)));
        }
        for (council, price) in self.now.fair.iter().enumerate() {
            if self.whole.is_none() || ground.crews[council] == ground.crews[council + 1] {
                value += most_unfair(ground, council, *price);
            }
        }
        let spare =
            ground.experts.iter().zip(&ground.stretches).map(|(has, used)| i64::from((has - used).max(0)));
        value += sum(&self.now.mentor, spare);
        value - self.now.expert.iter().sum::<i64>()
    }

    fn fill_slots(&mut self) {
        let problem = self.ground.problem;
        for (slot, (post, price)) in self.slots.iter_mut().zip(problem.posts().iter().zip(&self.now.post)) {
            let project = post.project as usize;
            let stretch = if problem.projects()[project].mentoring { self.now.mentor[project] } else { 0 };
            *slot = Slot {
                price: *price,
                stretch,
                expert: stretch + self.now.expert[project],
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
        let same = std::mem::take(&mut self.now.same);
        let fees = Fees { council, fair: self.now.fair[council], sums, same: &same };
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
        self.now.same = same;
    }

    fn take(&mut self, worth: i64, arc: u32, known: Arc) {
        if worth > 0 {
            self.knapsack.items.push(Item::new(worth, arc, self.ground.problem, known.post()));
        }
    }

    /// Counts what the knapsack's choice uses.
    fn count(&mut self, council: usize, loads: &mut [i64]) {
        let ground = self.ground;
        for item in self.knapsack.chosen() {
            let arc = ground.arcs[item.arc as usize];
            let slot = &self.slots[arc.post() as usize];
            self.used.post[arc.post() as usize] += 1;
            self.used.fair[council] += slot.work;
            if slot.row != NONE {
                self.used.same[slot.row as usize + council] += 1;
            }
            loads[usize::from(item.first)] += slot.away;
            loads[usize::from(item.last) + 1] -= slot.away;
            if !arc.plain() {
                let project = ground.problem.post(arc.post()).project as usize;
                self.used.mentor[project] += i64::from(arc.stretch()) - i64::from(arc.expert());
                self.used.expert[project] += i64::from(arc.expert());
            }
        }
    }

    /// Moves the prices.
    fn step(&mut self, value: i64, floor: Option<i64>) {
        if self.aim == 0 {
            self.aim = (self.bound / 100).max(1 << SHIFT);
        }
        if self.idle >= self.patience {
            self.aim = (self.aim / 2).max(self.bound / 50_000).max(1);
            self.idle = 0;
        }
        let target = (self.bound - self.aim).max(floor.map_or(i64::MIN, |floor| floor << SHIFT));
        let over = (value - target).max(1 << (SHIFT - 4));
        let size = self.smooth();
        if size == 0 {
            return;
        }
        // How far a price moves for a row that is over-used by one, in 65,536ths.
        let pace = (i128::from(over) << 16 << 16) / i128::from(size);
        let pace = i64::try_from(pace).unwrap_or(i64::MAX).min(1 << 40);
        self.walk(pace);
    }

    /// Adds what is used now to the trend, and gives the trend's square, in 65,536ths. Rows are taken as if in the
    /// unit in which an officer uses about one.
    fn smooth(&mut self) -> i64 {
        let ground = self.ground;
        let mut size = 0;
        for (post, used) in self.used.post.iter().enumerate() {
            let over = used - i64::from(ground.places[post]);
            size += blend(&mut self.trend.post[post], over, self.now.post[post], 1);
        }
        for (council, kept) in self.kept.iter().enumerate() {
            for week in kept {
                let at = council * ground.weeks() + usize::from(*week);
                let over = self.used.week[at] - i64::from(ground.away[at]);
                size += blend(&mut self.trend.week[at], over, self.now.week[at], LOAD);
            }
        }
        for at in self.crowds.iter().map(|at| *at as usize) {
            let over = self.used.same[at] - room(ground, at);
            size += blend(&mut self.trend.same[at], over, self.now.same[at], 1);
        }
        let priced = if self.whole.is_none() { self.used.fair.len() } else { 0 };
        for council in 0..priced {
            let over = self.used.fair[council] - least_unfair(ground, council, self.now.fair[council]);
            size += blend(&mut self.trend.fair[council], over, self.now.fair[council], WORK);
        }
        for (at, project) in ground.problem.projects().iter().enumerate() {
            if project.mentoring {
                let over =
                    self.used.mentor[at] - i64::from((ground.experts[at] - ground.stretches[at]).max(0));
                size += blend(&mut self.trend.mentor[at], over, self.now.mentor[at], 1);
            }
            if project.wants_expert && ground.experts[at] == 0 {
                size += blend(&mut self.trend.expert[at], 1 - self.used.expert[at], self.now.expert[at], 1);
            }
        }
        size
    }

    fn walk(&mut self, pace: i64) {
        let ground = self.ground;
        let weights = ground.problem.weights();
        let (steepest, missing) =
            (i64::from(weights.fairness[1]) << SHIFT, i64::from(weights.expert) << SHIFT);
        for (price, trend) in self.now.post.iter_mut().zip(&self.trend.post) {
            shift(price, *trend, pace, 1, i64::MAX);
        }
        for (council, kept) in self.kept.iter().enumerate() {
            for week in kept {
                let at = council * ground.weeks() + usize::from(*week);
                shift(&mut self.now.week[at], self.trend.week[at], pace, LOAD, i64::MAX);
            }
        }
        for at in self.crowds.iter().map(|at| *at as usize) {
            shift(&mut self.now.same[at], self.trend.same[at], pace, 1, i64::MAX);
        }
        for (price, trend) in self.now.fair.iter_mut().zip(&self.trend.fair) {
            shift(price, *trend, pace, WORK, steepest);
        }
        for (at, project) in ground.problem.projects().iter().enumerate() {
            if project.mentoring {
                shift(&mut self.now.mentor[at], self.trend.mentor[at], pace, 1, i64::MAX);
            }
            if project.wants_expert && ground.experts[at] == 0 {
                shift(&mut self.now.expert[at], self.trend.expert[at], pace, 1, missing);
            }
        }
    }
}

/// About what one officer uses of a council's week, and of its share.
const LOAD: i64 = 5;
const WORK: i64 = 50;

/// A new trend of a row, in 256ths, and its square.
fn blend(trend: &mut i64, over: i64, price: i64, unit: i64) -> i64 {
    *trend += ((over * 256) - *trend) * 3 / 8;
    if price == 0 && *trend < 0 { 0 } else { (*trend / unit) * (*trend / unit) }
}

fn shift(price: &mut i64, trend: i64, pace: i64, unit: i64, most: i64) {
    let by = (trend.saturating_mul(pace) >> 24) / (unit * unit);
    *price = (*price + by).clamp(0, most.min(1 << 40));
}

/// What an officer of a council pays it for a post.
#[inline(always)]
fn paid(slot: &Slot, fees: &Fees<'_>) -> i64 {
    let weeks = fees.sums[usize::from(slot.last) + 1] - fees.sums[usize::from(slot.first)];
    let same = if slot.row == NONE { 0 } else { fees.same[slot.row as usize + fees.council] };
    slot.away * weeks + slot.work * fees.fair + same
}

/// What an arc is worth at the prices, or nothing if that is surely less than `least`: no council pays anybody for
/// going.
#[inline(always)]
fn worth(slots: &[Slot], arc: Arc, fees: &Fees<'_>, least: i64) -> Option<i64> {
    let slot = &slots[arc.post() as usize];
    let mut worth = (i64::from(arc.value) << SHIFT) - slot.price;
    if !arc.plain() {
        worth += if arc.expert() { slot.expert } else { -slot.stretch };
    }
    if worth <= least {
        return None;
    }
    worth -= paid(slot, fees);
    (worth > least).then_some(worth)
}

fn sum(prices: &[i64], amounts: impl Iterator<Item = i64>) -> i64 {
    prices.iter().zip(amounts).map(|(price, amount)| price * amount).sum()
}

/// The half-days times weeks at which unfairness gets steeper, beyond what is pinned.
fn bends(ground: &Ground<'_>, council: usize) -> [i64; 2] {
    let known = &ground.problem.councils()[council];
    let share = i64::from(known.fair_share);
    let base = ground.work[council] as i64 + i64::from(known.given);
    [(share - base).max(0), (2 * share - base).max(0)]
}

/// What a council's share pays back at most, at a price, less what the unfairness costs.
pub(super) fn most_unfair(ground: &Ground<'_>, council: usize, price: i64) -> i64 {
    let [first, second] = bends(ground, council);
    let back = |work: i64| {
        let all = ground.work[council] + work as u64;
        price * work - (ground.problem.unfairness(council as u32, all) << SHIFT)
    };
    back(0).max(back(first)).max(back(second))
}

/// The half-days times weeks at which that is.
fn least_unfair(ground: &Ground<'_>, council: usize, price: i64) -> i64 {
    let [first, second] = bends(ground, council);
    if price > i64::from(ground.problem.weights().fairness[0]) << SHIFT { second } else { first }
}

/// The weeks of each council in which the cap could bind and no other week says as much. What is away only rises
/// where a post starts, so a week counts if a post starts in it or if less may be away than the week before.
fn kept(ground: &Ground<'_>) -> Vec<Vec<u16>> {
    let weeks = ground.weeks();
    let of_council = |council: usize| {
        let people = ground.crews[council] as usize..ground.crews[council + 1] as usize;
        let (mut starts, mut ends, mut could) = (vec![false; weeks], vec![false; weeks], vec![0i64; weeks]);
        for at in people {
            let free = ground.free_of(ground.people[at]);
            could.iter_mut().zip(free).for_each(|(could, free)| *could += i64::from(*free));
            for arc in ground.arcs_of(at) {
                let post = ground.problem.post(arc.post());
                starts[usize::from(post.first)] = true;
                ends[usize::from(post.last)] = true;
            }
        }
        let away = ground.away_of(council as u32);
        let drops = |week: usize| week > 0 && away[week] < away[week - 1];
        let mut kept: Vec<u16> = Vec::new();
        let mut ended = false;
        for week in 0..weeks {
            if week > 0 {
                ended |= ends[week - 1];
            }
            if !starts[week] && !drops(week) {
                continue;
            }
            // Whatever is away in the week before is away here as well, and no more may be.
            if !ended && kept.last().is_some_and(|last| away[usize::from(*last)] >= away[week]) {
                kept.pop();
            }
            kept.push(week as u16);
            ended = false;
        }
        kept.retain(|week| could[usize::from(*week)] > i64::from(away[usize::from(*week)]));
        kept
    };
    (0..ground.work.len()).map(of_council).collect()
}

/// How many more officers of a council a project takes.
fn room(ground: &Ground<'_>, at: usize) -> i64 {
    i64::from((ground.most[at / ground.work.len()] - ground.same[at]).max(0))
}

/// Where a project limits officers of a council that has more than so many.
fn crowds(ground: &Ground<'_>) -> Vec<u32> {
    let mut arcs = vec![0i64; ground.same.len()];
    for council in 0..ground.work.len() {
        for at in ground.crews[council] as usize..ground.crews[council + 1] as usize {
            for arc in ground.arcs_of(at) {
                if let Some(at) = ground.same_at(ground.problem.post(arc.post()).project, council as u32) {
                    arcs[at] += 1;
                }
            }
        }
    }
    (0..arcs.len()).filter(|at| arcs[*at] > room(ground, *at)).map(|at| at as u32).collect()
}
