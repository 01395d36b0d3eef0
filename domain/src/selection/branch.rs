//! The best that one whole council could do at given prices: who of its people goes where, with its caps, its fair
//! share, the limits of projects and the places of posts kept and not priced. Branch and bound, person by person.

mod idle;

use super::ground::{Arc, Ground};
use super::knapsack::Item;
use super::prices::SHIFT;

/// An arc of the council, with what it is worth when the council's own rules are priced and when they are not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    pub(super) item: Item,
    pub(super) arc: Arc,
    /// What it is worth before the council's own prices.
    pub(super) gross: i64,
}

/// What a council's own rows cost and pay back at the prices.
pub(super) struct Own<'a> {
    pub(super) council: u32,
    /// What is paid back whatever is chosen.
    pub(super) back: i64,
    /// The prices of its weeks, added up.
    pub(super) sums: &'a [i64],
    /// The price of its share, and how much work its share pays back most for.
    pub(super) fair: i64,
    pub(super) most_paid: u64,
}

/// Where a person stands among those of the ground, and where the person's offers begin and end.
#[derive(Clone, Copy, Debug)]
struct Person {
    at: u32,
    from: u32,
    to: u32,
}

/// What one person could take together.
#[derive(Clone, Copy, Debug)]
struct Choice {
    worth: i64,
    /// Where its offers begin and end.
    from: u32,
    to: u32,
}

/// How many choices a council may have together, and in how many steps they are looked at.
const MOST_CHOICES: usize = 4_000;

/// In how many steps the choices are listed.
const MOST_STEPS: u32 = 50_000;

/// Finds what is best for a council.
#[derive(Debug, Default)]
pub(super) struct Branch {
    /// The offers of everybody, person by person.
    pub(super) offers: Vec<Offer>,
    people: Vec<Person>,
    /// What everybody can be worth at most at the prices.
    tops: Vec<i64>,
    choices: Vec<Choice>,
    chosen_offers: Vec<u32>,
    begin: Vec<u32>,
    /// What the people from each on are worth at most.
    rest: Vec<i64>,
    away: Vec<i32>,
    free: Vec<u8>,
    /// Posts and rows of limits in use.
    taken: Vec<(u32, u16)>,
    same: Vec<(u32, i32)>,
    work: u64,
    now: Vec<u32>,
    best: i64,
    best_now: Vec<u32>,
    missed: i64,
    steps: u32,
    council: u32,
    /// What is paid back whatever is chosen, at the council's own prices.
    fixed: i64,
    /// The weeks that have a price, and their prices.
    priced: Vec<(u16, i64)>,
    /// The price of the council's share, and how much work its share pays back most for.
    fair: i64,
    most_paid: u64,
    /// What the people from each on could yet take of each priced week, and how much work they could do.
    reach: Vec<i32>,
    reach_work: Vec<u64>,
}

impl Branch {
    /// Begins with a council.
    pub(super) fn begin(&mut self, ground: &Ground<'_>, own: &Own<'_>) {
        self.offers.clear();
        self.people.clear();
        self.tops.clear();
        self.away.clear();
        self.away.extend_from_slice(ground.away_of(own.council));
        self.taken.clear();
        self.same.clear();
        self.now.clear();
        self.best_now.clear();
        let price = |week: u16| own.sums[usize::from(week) + 1] - own.sums[usize::from(week)];
        let priced = (0..ground.weeks() as u16).map(|week| (week, price(week)));
        self.priced.clear();
        self.priced.extend(priced.filter(|(_, price)| *price > 0));
        (self.fair, self.most_paid) = (own.fair, own.most_paid);
        (self.council, self.fixed) = (own.council, own.back);
        self.work = ground.work[own.council as usize];
    }

    /// Ends with the offers of a person, who stands at `at` among those of the ground, and what they can be worth at
    /// most.
    pub(super) fn person(&mut self, at: u32, top: i64) {
        let from = self.people.last().map_or(0, |person| person.to);
        self.people.push(Person { at, from, to: self.offers.len() as u32 });
        self.tops.push(top);
    }

    /// What the council can be worth at most: exact, unless the steps run out or something better could be made
    /// with offers worth less than minus `far`, which are not among those that were added.
    pub(super) fn solve(&mut self, ground: &Ground<'_>, steps: u32, far: i64) -> i64 {
        let most: i64 = self.tops.iter().sum::<i64>() + self.fixed;
        self.greedy(ground);
        if most <= self.best {
            return self.best;
        }
        if most - self.best > far || !self.list(ground, most - self.best) {
            return most;
        }
        self.find_reach(ground);
        (self.missed, self.steps) = (i64::MIN, steps);
        self.look(ground, 0, 0, 0);
        self.best.max(self.missed)
    }

    /// The offers of the best choice that was found.
    pub(super) fn best(&self) -> impl Iterator<Item = &Offer> {
        self.best_now.iter().map(|at| &self.offers[*at as usize])
    }

    /// Takes what is worth most at the prices, as far as it fits.
    fn greedy(&mut self, ground: &Ground<'_>) {
        let mut order: Vec<u32> = Vec::new();
        let mut person = vec![0u32; self.offers.len()];
        for (who, Person { from, to, .. }) in self.people.iter().enumerate() {
            person[*from as usize..*to as usize].fill(who as u32);
        }
        order.extend((0..self.offers.len() as u32).filter(|at| self.offers[*at as usize].item.worth > 0));
        order.sort_by_key(|at| -self.offers[*at as usize].item.worth);
        let mut gross = 0;
        for at in order {
            let offer = self.offers[at as usize];
            let mates = self.now.iter().filter(|other| person[**other as usize] == person[at as usize]);
            let mates: Vec<Offer> = mates.map(|other| self.offers[*other as usize]).collect();
            let alone = together(ground, self.people[person[at as usize] as usize].at, &mates, &offer);
            if alone && self.fits(ground, &offer) {
                self.count(ground, at, 1);
                gross += offer.gross;
            }
        }
        self.best = gross - (ground.problem.unfairness(self.council, self.work) << SHIFT);
        self.best_now.clone_from(&self.now);
        while let Some(at) = self.now.last().copied() {
            self.count(ground, at, -1);
        }
    }

    /// Lists the choices of everybody that could be part of something better. False if there are too many.
    fn list(&mut self, ground: &Ground<'_>, slack: i64) -> bool {
        self.choices.clear();
        self.chosen_offers.clear();
        self.steps = 0;
        self.begin.clear();
        let mut order: Vec<u32> = (0..self.people.len() as u32).collect();
        order.sort_by_key(|person| -self.tops[*person as usize]);
        let mut tops = Vec::new();
        for person in order {
            let Person { at: who, from, to } = self.people[person as usize];
            let top = self.tops[person as usize];
            let offers: Vec<u32> =
                (from..to).filter(|at| self.offers[*at as usize].item.worth > -slack).collect();
            if offers.is_empty() {
                continue;
            }
            let begin = self.choices.len();
            self.begin.push(begin as u32);
            tops.push(top);
            self.free.clear();
            self.free.extend_from_slice(ground.free_of(ground.people[who as usize]));
            let rests = Rests { ground, officer: ground.people[who as usize] };
            self.subsets(rests, &offers, 0, top - slack, 0, &mut Vec::new());
            if self.choices.len() > MOST_CHOICES || self.steps > MOST_STEPS {
                return false;
            }
            self.choices[begin..].sort_by_key(|choice| (-choice.worth, choice.from));
        }
        self.begin.push(self.choices.len() as u32);
        self.rest.clear();
        self.rest.resize(tops.len() + 1, 0);
        for at in (0..tops.len()).rev() {
            self.rest[at] = self.rest[at + 1] + tops[at];
        }
        true
    }

    fn subsets(
        &mut self,
        rests: Rests<'_>,
        offers: &[u32],
        at: usize,
        least: i64,
        worth: i64,
        now: &mut Vec<u32>,
    ) {
        self.steps += 1;
        if self.choices.len() > MOST_CHOICES || self.steps > MOST_STEPS {
            return;
        }
        let Some(offer) = offers.get(at) else {
            if worth >= least {
                let from = self.chosen_offers.len() as u32;
                self.chosen_offers.extend_from_slice(now);
                self.choices.push(Choice { worth, from, to: self.chosen_offers.len() as u32 });
            }
            return;
        };
        let more = offers[at..].iter().map(|offer| self.offers[*offer as usize].item.worth.max(0));
        if worth + more.sum::<i64>() < least {
            return;
        }
        let Item { worth: own, first, last, load, post, .. } = self.offers[*offer as usize].item;
        let span = usize::from(first)..usize::from(last) + 1;
        let held = now.iter().map(|at| self.offers[*at as usize].item.post);
        if self.free[span.clone()].iter().all(|free| *free >= load)
            && rests.ground.rests(post, rests.officer, held)
        {
            self.free[span.clone()].iter_mut().for_each(|free| *free -= load);
            now.push(*offer);
            self.subsets(rests, offers, at + 1, least, worth + own, now);
            now.pop();
            self.free[span].iter_mut().for_each(|free| *free += load);
        }
        self.subsets(rests, offers, at + 1, least, worth, now);
    }

    /// Looks at the choices of the person at `at`, given those of the people before.
    fn look(&mut self, ground: &Ground<'_>, at: usize, worth: i64, gross: i64) {
        let most = worth + self.rest[at] + self.fixed;
        if most <= self.best || most - self.idle(ground, at) <= self.best {
            return;
        }
        if at + 1 == self.begin.len() {
            let value = gross - (ground.problem.unfairness(self.council, self.work) << SHIFT);
            if value > self.best {
                self.best = value;
                self.best_now.clone_from(&self.now);
            }
            return;
        }
        for choice in self.begin[at]..self.begin[at + 1] {
            let Choice { worth: own, from, to } = self.choices[choice as usize];
            let most = worth + own + self.rest[at + 1] + self.fixed;
            if most <= self.best {
                return;
            }
            if self.steps == 0 {
                self.missed = self.missed.max(most);
                return;
            }
            self.steps -= 1;
            let mut done = 0;
            let mut more = 0;
            for offer in from..to {
                let offer = self.chosen_offers[offer as usize];
                if !self.fits(ground, &self.offers[offer as usize]) {
                    break;
                }
                self.count(ground, offer, 1);
                more += self.offers[offer as usize].gross;
                done += 1;
            }
            if done == to - from {
                self.look(ground, at + 1, worth + own, gross + more);
            }
            for _ in 0..done {
                if let Some(last) = self.now.last().copied() {
                    self.count(ground, last, -1);
                }
            }
        }
    }

    /// The offers of a choice.
    fn offers_of(&self, choice: &Choice) -> impl Iterator<Item = &Offer> {
        let offers = &self.chosen_offers[choice.from as usize..choice.to as usize];
        offers.iter().map(|at| &self.offers[*at as usize])
    }

    fn fits(&self, ground: &Ground<'_>, offer: &Offer) -> bool {
        let Item { first, last, away: each, .. } = offer.item;
        let post = offer.arc.post();
        let taken = self.taken.iter().find(|(of, _)| *of == post).map_or(0, |(_, taken)| *taken);
        let project = ground.problem.post(post).project;
        let room = ground.same_at(project, self.council).is_none_or(|at| {
            let more = self.same.iter().find(|(of, _)| *of == project).map_or(0, |(_, more)| *more);
            ground.same[at] + more < ground.most_of(project)
        });
        taken < ground.places[post as usize]
            && room
            && self.away[usize::from(first)..=usize::from(last)].iter().all(|away| *away >= i32::from(each))
    }

    /// Counts an offer in (1) or the last one out (-1).
    fn count(&mut self, ground: &Ground<'_>, at: u32, by: i32) {
        let offer = self.offers[at as usize];
        let Item { first, last, away: each, .. } = offer.item;
        for away in &mut self.away[usize::from(first)..=usize::from(last)] {
            *away -= i32::from(each) * by;
        }
        let post = ground.problem.post(offer.arc.post());
        self.work = self.work.wrapping_add_signed(i64::from(post.work()) * i64::from(by));
        if by > 0 {
            self.now.push(at);
        } else {
            self.now.pop();
        }
        tally(&mut self.taken, offer.arc.post(), by as i16 as u16, |a, b| a.wrapping_add(b));
        if ground.same_at(post.project, self.council).is_some() {
            tally(&mut self.same, post.project, by, |a, b| a + b);
        }
    }
}

/// Whose choices are listed, and what may be among them.
#[derive(Clone, Copy)]
struct Rests<'a> {
    ground: &'a Ground<'a>,
    officer: u32,
}

fn tally<T: Copy>(counts: &mut Vec<(u32, T)>, of: u32, by: T, add: fn(T, T) -> T) {
    match counts.iter_mut().find(|(other, _)| *other == of) {
        Some((_, count)) => *count = add(*count, by),
        None => counts.push((of, by)),
    }
}

/// Whether a person has time for an offer beside others, and rests between them.
fn together(ground: &Ground<'_>, who: u32, mates: &[Offer], offer: &Offer) -> bool {
    let officer = ground.people[who as usize];
    let free = ground.free_of(officer);
    let Item { first, last, load, post, .. } = offer.item;
    (first..=last).all(|week| {
        let there = mates.iter().filter(|mate| mate.item.first <= week && week <= mate.item.last);
        let used: u32 = there.map(|mate| u32::from(mate.item.load)).sum();
        used + u32::from(load) <= u32::from(free[usize::from(week)])
    }) && ground.rests(post, officer, mates.iter().map(|mate| mate.item.post))
}
