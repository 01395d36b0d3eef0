//! Why a place is left empty, and what it would take to fill it.

use super::board::Board;
use super::candidate::Candidate;
use super::ground::Ground;
use super::plan::Plan;
use super::problem::Problem;
use super::review::{Alternative, attempt, candidates, lay};

/// A rule that keeps an eligible officer from a post, given the rest of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Block {
    /// The officer's time goes to other posts of the plan.
    Time,
    /// The home council's cap, or its blackout.
    Cap,
    /// The project has as many of the council as it takes.
    SameCouncil,
    /// The officer is a level short, and no expert is free to guide.
    Mentoring,
    /// The officer would have too little rest between posts of the plan, or be on them too long.
    Workload,
}

impl Block {
    /// Every rule.
    pub const ALL: [Self; 5] = [Self::Time, Self::Cap, Self::SameCouncil, Self::Mentoring, Self::Workload];
}

/// A week in which a council's cap stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Full {
    /// The council.
    pub council: u32,
    /// The first such week of the post.
    pub week: u16,
}

/// A post with an empty place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfilled {
    /// The post.
    pub post: u32,
    /// How many places are empty.
    pub places: u32,
    /// How many officers are eligible.
    pub eligible: u32,
    /// How many of them are out of reach because of what is pinned or a council's cap by itself.
    pub shut: u32,
    /// How many of the rest each rule stops, in the order of [`Block::ALL`]. An officer may be stopped by several.
    pub stopped: [u32; Block::ALL.len()],
    /// How many each rule stops alone.
    pub only_this: [u32; Block::ALL.len()],
    /// How many could be picked at once but would cost more than they bring.
    pub dear: u32,
    /// The council weeks that are full, for officers whom nothing else stops.
    pub full: Vec<Full>,
    /// The cheapest way found to fill it.
    pub best: Option<Alternative>,
}

impl Unfilled {
    /// The rule that stops most officers by itself, or most of all if none stops any alone.
    #[must_use]
    pub fn binding(&self) -> Option<Block> {
        let most = |counts: &[u32; Block::ALL.len()]| {
            let best = (0..counts.len()).max_by_key(|at| (counts[*at], std::cmp::Reverse(*at)))?;
            (counts[best] > 0).then_some(Block::ALL[best])
        };
        most(&self.only_this).or_else(|| most(&self.stopped))
    }
}

/// How many candidates are tried at most.
const TRIED: usize = 64;

/// Every post with an empty place, and why.
#[must_use]
pub fn unfilled(problem: &Problem, plan: &Plan) -> Vec<Unfilled> {
    let ground = Ground::bare(problem);
    let mut board = lay(&ground, &plan.picks);
    let mut posts: Vec<u32> = board.empty.iter().map(|seat| board.post_of(*seat)).collect();
    posts.sort_unstable();
    posts.dedup();
    posts.into_iter().map(|post| explain(&mut board, post)).collect()
}

fn explain(board: &mut Board<'_>, post: u32) -> Unfilled {
    let empty: Vec<u32> = board.seats_of(post).filter(|seat| board.sits(*seat).nobody()).collect();
    let eligible = board.ground.problem.candidates(post).len() as u32;
    let mut of_post = candidates(board.ground, post);
    of_post.retain(|candidate| board.held(candidate.officer).all(|seat| board.post_of(seat) != post));
    let mut found = Unfilled {
        post,
        places: empty.len() as u32,
        eligible,
        shut: eligible - of_post.len() as u32,
        stopped: [0; Block::ALL.len()],
        only_this: [0; Block::ALL.len()],
        dear: 0,
        full: Vec::new(),
        best: None,
    };
    of_post.iter().for_each(|candidate| found.count(board, post, *candidate));
    found.full.sort_unstable();
    found.full.dedup();
    of_post.sort_by_key(|candidate| (-candidate.value, candidate.officer));
    let seat = empty.first().copied();
    let tried = of_post.iter().take(TRIED).filter_map(|candidate| attempt(board, seat?, *candidate));
    found.best = tried.max_by_key(|tried| (tried.change, std::cmp::Reverse(tried.officer)));
    found
}

impl Unfilled {
    /// Counts what stops a candidate.
    fn count(&mut self, board: &Board<'_>, post: u32, candidate: Candidate) {
        let council = board.ground.problem.home(candidate.officer);
        let stops = [
            !board.has_time(post, candidate.officer),
            !board.may_go(post, council),
            !board.takes(post, council),
            candidate.stretch() && !board.guides(post),
            !board.rests(post, candidate.officer),
        ];
        let many = stops.iter().filter(|stops| **stops).count();
        for (at, stops) in stops.into_iter().enumerate() {
            self.stopped[at] += u32::from(stops);
            self.only_this[at] += u32::from(stops && many == 1);
        }
        if many == 0 {
            self.dear += 1;
        }
        if let ([false, true, false, false, false], Some(week)) = (stops, board.full_week(post, council)) {
            self.full.push(Full { council, week });
        }
    }
}
