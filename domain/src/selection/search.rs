//! The search: a first plan, then ruin and recreate with ejection chains, cooled down step by step.

use super::board::{Board, Seat};
use super::candidate::{Candidate, Candidates};
use super::dice::Dice;
use super::moves::{force, place_all};

/// How often the watcher is asked, in steps.
pub(super) const ASKED: u64 = 64;

/// The search for better plans.
pub(super) struct Search<'a, 'b> {
    pub(super) board: &'b mut Board<'a>,
    candidates: &'b Candidates,
    dice: Dice,
    manner: Manner,
    /// Seats of posts that anybody may take.
    seats: Vec<Seat>,
    ejected: Vec<Seat>,
    /// The best plan so far, and the seats that differ from it.
    pub(super) best: i64,
    best_sits: Vec<Candidate>,
    changed: Vec<Seat>,
}

impl<'a, 'b> Search<'a, 'b> {
    pub(super) fn new(board: &'b mut Board<'a>, candidates: &'b Candidates, seed: u64) -> Self {
        let seats = (0..board.seats() as u32).filter(|seat| !candidates.of(board.post_of(*seat)).is_empty());
        let mut search = Self {
            seats: seats.collect(),
            candidates,
            dice: Dice::new(seed),
            manner: Manner::LOOSE,
            ejected: Vec::new(),
            best: board.value,
            best_sits: Vec::new(),
            changed: Vec::new(),
            board,
        };
        search.board.snapshot(&mut search.best_sits);
        search
    }

    /// How many seats somebody could take.
    pub(super) fn size(&self) -> usize {
        self.seats.len()
    }

    /// How many seats of those are empty in the best plan.
    pub(super) fn lacking(&self) -> usize {
        self.seats.iter().filter(|seat| self.best_sits[**seat as usize].nobody()).count()
    }

    /// Fills what can be filled, what is worth most first.
    pub(super) fn construct(&mut self) {
        let problem = self.board.ground.problem;
        let worth = |seat: &Seat| {
            let post = self.board.post_of(*seat);
            let few = self.candidates.of(post).len() as i64;
            (problem.filling(problem.post(post)) - few, *seat)
        };
        let mut order: Vec<Seat> =
            self.seats.iter().copied().filter(|seat| self.board.sits(*seat).nobody()).collect();
        order.sort_by_cached_key(worth);
        place_all(self.board, self.candidates, &mut self.dice, &mut order, 0);
        self.note();
    }

    /// Goes on from the best plan, so many steps, cooling down. False if it was told to stop.
    pub(super) fn anneal(
        &mut self,
        steps: u64,
        manner: Manner,
        stop: &mut dyn FnMut(&Self, u64) -> bool,
    ) -> bool {
        if self.seats.is_empty() {
            return true;
        }
        self.board.restore(&self.best_sits);
        self.changed.clear();
        self.manner = manner;
        let hot = manner.hot;
        for step in 0..steps {
            if step % ASKED == 0 && stop(self, step) {
                return false;
            }
            let left = (steps - step) as i64;
            let share = (left << 10) / steps as i64;
            let heat = hot * share / 1024 * share / 1024 * share / 1024 + COLD;
            self.step(heat);
        }
        true
    }

    /// Goes back to the best plan.
    pub(super) fn finish(&mut self) {
        self.board.restore(&self.best_sits);
    }

    fn step(&mut self, heat: i64) {
        let (mark, before) = (self.board.mark(), self.board.value);
        let bear = heat * self.dice.wait() / 256;
        let moved = if self.dice.once_in(RUIN) { self.ruin() } else { self.push(bear) };
        if !moved || self.board.value + bear < before {
            self.board.undo(mark);
            self.board.settle();
            return;
        }
        self.changed.extend(self.board.changes(mark).iter().map(|(seat, _)| *seat));
        self.board.settle();
        if self.board.value > self.best {
            self.note();
        }
    }

    /// Pushes somebody into a seat and lets those who have to make room find others.
    fn push(&mut self, bear: i64) -> bool {
        let seat = self.any_seat();
        let of_post = self.candidates.of(self.board.post_of(seat));
        if of_post.is_empty() {
            return false;
        }
        let mut at = self.dice.below(of_post.len());
        for _ in 1..self.manner.draws {
            at = at.min(self.dice.below(of_post.len()));
        }
        let (candidate, sits) = (of_post[at], self.board.sits(seat));
        if sits.officer == candidate.officer {
            return false;
        }
        if !sits.nobody() && i64::from(sits.net) - i64::from(candidate.net) > bear + SLACK {
            return false;
        }
        self.ejected.clear();
        let Self { board, candidates, dice, ejected, .. } = self;
        if !force(board, seat, candidate, ejected) {
            return false;
        }
        place_all(board, candidates, dice, ejected, CHAIN);
        true
    }

    fn any_seat(&mut self) -> Seat {
        if !self.board.empty.is_empty() && self.dice.once_in(self.manner.empty) {
            return self.board.empty[self.dice.below(self.board.empty.len())];
        }
        self.seats[self.dice.below(self.seats.len())]
    }

    /// Empties some seats that have to do with each other and fills them anew.
    fn ruin(&mut self) -> bool {
        let seat = self.any_seat();
        self.ejected.clear();
        let Self { board, candidates, dice, ejected, .. } = self;
        let of_post = candidates.of(board.post_of(seat));
        if of_post.is_empty() {
            return false;
        }
        let sits = board.sits(seat);
        let with = if sits.nobody() { of_post[dice.below(of_post.len())] } else { sits };
        if !sits.nobody() {
            board.eject(seat, ejected);
        } else {
            ejected.push(seat);
        }
        let kin = dice.below(3);
        for _ in 0..1 + dice.below(4) {
            if let Some(other) = relative(board, candidates, dice, board.post_of(seat), with, kin) {
                board.eject(other, ejected);
            }
        }
        if !board.empty.is_empty() && dice.once_in(2) {
            ejected.push(board.empty[dice.below(board.empty.len())]);
        }
        for at in (1..ejected.len()).rev() {
            ejected.swap(at, dice.below(at + 1));
        }
        place_all(board, candidates, dice, ejected, 1);
        true
    }

    /// Keeps the board as the best plan.
    fn note(&mut self) {
        self.best = self.board.value;
        if self.changed.is_empty() {
            self.board.snapshot(&mut self.best_sits);
        }
        for seat in self.changed.drain(..) {
            self.best_sits[seat as usize] = self.board.sits(seat);
        }
        self.board.settle();
    }
}

/// A seat that is taken and has to do with a post or with somebody who may take it: by home council, by project or
/// because whoever sits there may take the post.
fn relative(
    board: &Board<'_>,
    candidates: &Candidates,
    dice: &mut Dice,
    post: u32,
    with: Candidate,
    kin: usize,
) -> Option<Seat> {
    let problem = board.ground.problem;
    let seat = match kin {
        0 => {
            let crew = board.crew(problem.home(with.officer));
            *crew.get(dice.below(crew.len()))?
        }
        1 => {
            let posts = board.ground.posts_of(problem.post(post).project);
            let seats = board.seats_of(posts[dice.below(posts.len())]);
            seats.start + dice.below(seats.len()) as u32
        }
        _ => {
            let of_post = candidates.of(post);
            board.held(of_post[dice.below(of_post.len())].officer).next()?
        }
    };
    ((seat as usize) < board.seats() && !board.sits(seat).nobody()).then_some(seat)
}

/// How the search goes about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    /// The heat at the start, in points.
    pub(super) hot: i64,
    /// The best of so many draws from a post's candidates is tried.
    pub(super) draws: u32,
    /// One step in so many begins at an empty seat.
    pub(super) empty: usize,
}

impl Manner {
    /// Where nearly everything can be filled: little heat, close to what the prices say.
    pub(super) const LOOSE: Self = Self { hot: 80, draws: 4, empty: 64 };
    /// Where much cannot be: posts compete, and what the prices say of the margin is not enough.
    pub(super) const TIGHT: Self = Self { hot: 300, draws: 2, empty: 4 };
}

/// The heat at the end, in points.
const COLD: i64 = 2;

/// One step in so many is a ruin.
const RUIN: usize = 8;

/// What a push may lose beyond what can be borne, as others may gain.
const SLACK: i64 = 250;

/// How often somebody may be forced for those whom a push or a ruin ejects.
const CHAIN: u32 = 2;
