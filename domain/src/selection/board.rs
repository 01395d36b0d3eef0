//! The board: who sits where while a plan is sought, what is left free, and how to take steps back.

use super::candidate::{Candidate, NOBODY};
use super::ground::{Ground, NONE};
use super::pair::Pair;
use super::plan::Pick;

/// A seat is one place of a post.
pub(super) type Seat = u32;

/// Who sits where, and what that leaves.
pub(super) struct Board<'a> {
    pub(super) ground: &'a Ground<'a>,
    /// Half-days free of each officer and each council, week by week.
    free: Vec<u8>,
    away: Vec<i32>,
    /// Half-days times weeks of each council.
    pub(super) work: Vec<u64>,
    same: Vec<i32>,
    experts: Vec<i32>,
    hosts: Vec<i32>,
    stretches: Vec<i32>,
    /// The post of each seat, and where the seats of each post begin.
    posts: Vec<u32>,
    begin: Vec<u32>,
    /// Who sits in each seat.
    sits: Vec<Candidate>,
    /// The first seat of each officer, and after each seat the officer's next.
    first: Vec<Seat>,
    next: Vec<Seat>,
    /// The seats of each council's officers, and where each seat stands among them.
    crews: Vec<Vec<Seat>>,
    stands: Vec<u32>,
    /// Seats that are empty, and where each stands among them.
    pub(super) empty: Vec<Seat>,
    empty_at: Vec<u32>,
    /// What the board is worth.
    pub(super) value: i64,
    /// What each seat held before it was changed, in order.
    journal: Vec<(Seat, Candidate)>,
}

impl<'a> Board<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        let posts: Vec<u32> = (0..ground.places.len() as u32)
            .flat_map(|post| std::iter::repeat_n(post, usize::from(ground.places[post as usize])))
            .collect();
        let seats = posts.len();
        let begin =
            (0..=ground.places.len() as u32).map(|post| posts.partition_point(|of| *of < post) as u32);
        Self {
            free: ground.free.clone(),
            away: ground.away.clone(),
            work: ground.work.clone(),
            same: ground.same.clone(),
            experts: ground.experts.clone(),
            hosts: ground.hosts.clone(),
            stretches: ground.stretches.clone(),
            begin: begin.collect(),
            posts,
            sits: vec![NOBODY; seats],
            first: vec![NONE; ground.problem.officers()],
            next: vec![NONE; seats],
            crews: vec![Vec::new(); ground.work.len()],
            stands: vec![NONE; seats],
            empty: (0..seats as u32).collect(),
            empty_at: (0..seats as u32).collect(),
            value: ground.problem.split(ground.problem.pinned()).total(),
            journal: Vec::new(),
            ground,
        }
    }

    /// How many seats there are.
    pub(super) fn seats(&self) -> usize {
        self.posts.len()
    }

    pub(super) fn post_of(&self, seat: Seat) -> u32 {
        self.posts[seat as usize]
    }

    pub(super) fn sits(&self, seat: Seat) -> Candidate {
        self.sits[seat as usize]
    }

    /// The seats of a post.
    pub(super) fn seats_of(&self, post: u32) -> std::ops::Range<Seat> {
        self.begin[post as usize]..self.begin[post as usize + 1]
    }

    /// The seats of a council's officers.
    pub(super) fn crew(&self, council: u32) -> &[Seat] {
        &self.crews[council as usize]
    }

    /// The seats of an officer.
    pub(super) fn held(&self, officer: u32) -> impl Iterator<Item = Seat> + Clone + '_ {
        let some = |seat: Seat| (seat != NONE).then_some(seat);
        std::iter::successors(some(self.first[officer as usize]), move |seat| some(self.next[*seat as usize]))
    }

    /// Whether the officer has room for the post, and does not have a place of it already.
    pub(super) fn has_time(&self, post: u32, officer: u32) -> bool {
        let known = self.ground.problem.post(post);
        let from = officer as usize * self.ground.weeks();
        let span = from + usize::from(known.first)..from + usize::from(known.last) + 1;
        let load = known.load;
        self.free[span].iter().all(|free| *free >= load)
            && (known.places == 1 || self.held(officer).all(|seat| self.post_of(seat) != post))
    }

    /// Whether the officer keeps what protects officers with the post as well.
    pub(super) fn rests(&self, post: u32, officer: u32) -> bool {
        // What is held is not even looked up where nobody asks.
        self.ground.problem.protection().is_none()
            || self.ground.rests(post, officer, self.held(officer).map(|seat| self.post_of(seat)))
    }

    /// Whether the council may let somebody go to the post.
    pub(super) fn may_go(&self, post: u32, council: u32) -> bool {
        let known = self.ground.problem.post(post);
        let from = council as usize * self.ground.weeks();
        let span = from + usize::from(known.first)..from + usize::from(known.last) + 1;
        let load = i32::from(self.ground.problem.away(known));
        self.away[span].iter().fold(true, |may, away| may & (*away >= load))
    }

    /// Whether the project takes one more of the council.
    pub(super) fn takes(&self, post: u32, council: u32) -> bool {
        let project = self.ground.problem.post(post).project;
        self.ground.same_at(project, council).is_none_or(|at| self.same[at] < self.ground.most_of(project))
    }

    /// Whether an expert is there to guide one more officer who is a level short.
    pub(super) fn guides(&self, post: u32) -> bool {
        let project = self.ground.problem.post(post).project as usize;
        self.stretches[project] < self.experts[project]
    }

    /// Whether each of the project who is a level short has an expert, once somebody is seated.
    pub(super) fn guided_by(&self, post: u32, candidate: Candidate) -> bool {
        let at = self.ground.problem.post(post).project as usize;
        let (stretch, expert) = (i32::from(candidate.stretch()), i32::from(candidate.expert()));
        self.stretches[at] + stretch <= (self.experts[at] + expert).max(self.ground.stretches[at])
    }

    /// Whether somebody can be seated as things are.
    pub(super) fn fits(&self, post: u32, candidate: Candidate) -> bool {
        let council = self.ground.problem.home(candidate.officer);
        self.has_time(post, candidate.officer)
            && self.may_go(post, council)
            && self.takes(post, council)
            && self.rests(post, candidate.officer)
            && (!candidate.stretch() || self.guides(post))
    }

    /// By how much the board is worth more once somebody is seated.
    pub(super) fn gain(&self, post: u32, candidate: Candidate) -> i64 {
        let problem = self.ground.problem;
        let known = problem.post(post);
        let council = problem.home(candidate.officer);
        let work = self.work[council as usize];
        let unfair =
            problem.unfairness(council, work + u64::from(known.work())) - problem.unfairness(council, work);
        i64::from(candidate.value) - unfair + self.completes(known.project, candidate)
    }

    /// What it brings that the project has the expert, or the officer of a host council, whom it wants and lacks.
    fn completes(&self, project: u32, candidate: Candidate) -> i64 {
        let (weights, at) = (self.ground.problem.weights(), project as usize);
        let project = &self.ground.problem.projects()[at];
        let expert = candidate.expert() && self.experts[at] == 0;
        let host = candidate.host() && self.hosts[at] == 0;
        weights.lacking_expert(project, !expert) + weights.lacking_host(project, !host)
    }

    /// Seats somebody. The seat is empty and the candidate fits.
    pub(super) fn seat(&mut self, seat: Seat, candidate: Candidate) {
        self.journal.push((seat, NOBODY));
        self.set(seat, candidate);
    }

    /// Empties a seat.
    pub(super) fn empty(&mut self, seat: Seat) {
        self.journal.push((seat, self.sits(seat)));
        self.unset(seat);
    }

    /// Empties a seat, and another if an officer who is a level short is then without an expert. Says which.
    pub(super) fn eject(&mut self, seat: Seat, ejected: &mut Vec<Seat>) {
        let expert = self.sits(seat).expert();
        let project = self.ground.problem.post(self.post_of(seat)).project;
        self.empty(seat);
        ejected.push(seat);
        if expert
            && self.unguided(project)
            && let Some(other) = self.stretched(project)
        {
            self.empty(other);
            ejected.push(other);
        }
    }

    /// Whether the project has more officers who are a level short than it may.
    fn unguided(&self, project: u32) -> bool {
        let at = project as usize;
        self.stretches[at] > self.experts[at].max(self.ground.stretches[at])
    }

    /// The seat of the project's officer who is a level short and worth least.
    pub(super) fn stretched(&self, project: u32) -> Option<Seat> {
        let of_project = self.ground.posts_of(project).iter().flat_map(|post| self.seats_of(*post));
        let stretch = of_project.filter(|seat| !self.sits(*seat).nobody() && self.sits(*seat).stretch());
        stretch.min_by_key(|seat| (self.sits(*seat).value, *seat))
    }

    /// Where the journal stands.
    pub(super) fn mark(&self) -> usize {
        self.journal.len()
    }

    /// Takes back whatever was done since the journal stood at `mark`.
    pub(super) fn undo(&mut self, mark: usize) {
        while self.journal.len() > mark {
            let Some((seat, before)) = self.journal.pop() else { return };
            if !self.sits(seat).nobody() {
                self.unset(seat);
            }
            if !before.nobody() {
                self.set(seat, before);
            }
        }
    }

    /// Forgets the way back.
    pub(super) fn settle(&mut self) {
        self.journal.clear();
    }

    /// The seats that changed since the journal stood at `mark`, and who sat there.
    pub(super) fn changes(&self, mark: usize) -> &[(Seat, Candidate)] {
        &self.journal[mark..]
    }

    /// Who sits where.
    pub(super) fn snapshot(&self, into: &mut Vec<Candidate>) {
        into.clone_from(&self.sits);
    }

    /// Seats everybody as in a snapshot.
    pub(super) fn restore(&mut self, from: &[Candidate]) {
        let differ = (0..self.seats() as u32).filter(|seat| self.sits(*seat) != from[*seat as usize]);
        let differ: Vec<Seat> = differ.collect();
        for seat in &differ {
            if !self.sits(*seat).nobody() {
                self.unset(*seat);
            }
        }
        for seat in differ {
            if !from[seat as usize].nobody() {
                self.set(seat, from[seat as usize]);
            }
        }
        self.journal.clear();
    }

    /// Takes up picks in their order, as far as they fit.
    pub(super) fn take_up(&mut self, picks: &[Pick]) {
        let problem = self.ground.problem;
        let pairs = picks.iter().filter_map(|pick| problem.pair(*pick)).filter(|pair| self.ground.open(pair));
        let (plain, stretch): (Vec<&Pair>, Vec<&Pair>) = pairs.partition(|pair| !pair.is_stretch());
        for pair in plain.into_iter().chain(stretch) {
            let candidate = Candidate::of(self.ground, pair);
            let seat = self.seats_of(pair.post).find(|seat| self.sits(*seat).nobody());
            if let Some(seat) = seat.filter(|_| self.fits(pair.post, candidate)) {
                self.seat(seat, candidate);
            }
        }
        self.settle();
    }

    /// The picks, those pinned included, by post and officer.
    pub(super) fn picks(&self) -> Vec<Pick> {
        let pick = |(seat, candidate): (usize, &Candidate)| {
            (!candidate.nobody()).then(|| Pick { post: self.posts[seat], officer: candidate.officer })
        };
        let pinned = self.ground.problem.pinned().iter().copied();
        let mut picks: Vec<Pick> = self.sits.iter().enumerate().filter_map(pick).chain(pinned).collect();
        picks.sort_unstable();
        picks
    }

    fn set(&mut self, seat: Seat, candidate: Candidate) {
        let post = self.post_of(seat);
        self.value += self.gain(post, candidate);
        let council = self.ground.problem.home(candidate.officer);
        self.count(post, candidate, council, 1);
        let at = self.empty_at[seat as usize];
        self.empty.swap_remove(at as usize);
        if let Some(moved) = self.empty.get(at as usize) {
            self.empty_at[*moved as usize] = at;
        }
        self.sits[seat as usize] = candidate;
        self.next[seat as usize] = self.first[candidate.officer as usize];
        self.first[candidate.officer as usize] = seat;
        self.stands[seat as usize] = self.crews[council as usize].len() as u32;
        self.crews[council as usize].push(seat);
    }

    fn unset(&mut self, seat: Seat) {
        let (post, candidate) = (self.post_of(seat), self.sits(seat));
        let council = self.ground.problem.home(candidate.officer);
        self.count(post, candidate, council, -1);
        self.empty_at[seat as usize] = self.empty.len() as u32;
        self.empty.push(seat);
        self.sits[seat as usize] = NOBODY;
        self.unlink(candidate.officer, seat);
        let (crew, at) = (&mut self.crews[council as usize], self.stands[seat as usize]);
        crew.swap_remove(at as usize);
        if let Some(moved) = crew.get(at as usize) {
            self.stands[*moved as usize] = at;
        }
        self.value -= self.gain(post, candidate);
    }

    fn unlink(&mut self, officer: u32, seat: Seat) {
        let after = self.next[seat as usize];
        if self.first[officer as usize] == seat {
            self.first[officer as usize] = after;
            return;
        }
        let before = self.held(officer).find(|before| self.next[*before as usize] == seat);
        if let Some(before) = before {
            self.next[before as usize] = after;
        }
    }

    /// Counts somebody in (1) or out (-1).
    fn count(&mut self, post: u32, candidate: Candidate, council: u32, by: i32) {
        let known = *self.ground.problem.post(post);
        let weeks = self.ground.weeks();
        let (officer, from) = (candidate.officer as usize * weeks, council as usize * weeks);
        let (first, last) = (usize::from(known.first), usize::from(known.last));
        let load = i32::from(known.load) * by;
        let away_each = i32::from(self.ground.problem.away(&known)) * by;
        for free in &mut self.free[officer + first..=officer + last] {
            *free = free.wrapping_sub(load as u8);
        }
        for away in &mut self.away[from + first..=from + last] {
            *away -= away_each;
        }
        self.work[council as usize] =
            self.work[council as usize].wrapping_add_signed(i64::from(known.work()) * i64::from(by));
        if let Some(at) = self.ground.same_at(known.project, council) {
            self.same[at] += by;
        }
        self.experts[known.project as usize] += by * i32::from(candidate.expert());
        self.hosts[known.project as usize] += by * i32::from(candidate.host());
        self.stretches[known.project as usize] += by * i32::from(candidate.stretch());
    }
}

impl Board<'_> {
    /// The first week of the post in which the council may not let anybody more go to it.
    pub(super) fn full_week(&self, post: u32, council: u32) -> Option<u16> {
        let known = self.ground.problem.post(post);
        let from = council as usize * self.ground.weeks();
        let each = i32::from(self.ground.problem.away(known));
        let full = |week: &u16| self.away[from + usize::from(*week)] < each;
        (known.first..=known.last).find(full)
    }
}
