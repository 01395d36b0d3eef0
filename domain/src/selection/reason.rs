//! Why somebody was picked: whom the pick was preferred to, and what it would cost to do without it.

use super::board::Board;
use super::ground::Ground;
use super::plan::{Pick, Plan};
use super::problem::Problem;
use super::review::{Alternative, attempt, candidates, lay};

/// Why a pick is in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The pick.
    pub pick: Pick,
    /// Others for the post, those that cost least first.
    pub beaten: Vec<Alternative>,
    /// What the plan loses at most if it has to do without the pick: the least that was found, be it with another
    /// officer or with the place left empty.
    pub loss: i64,
}

/// Officers who could have the post instead, those that cost least first, at most so many. Whoever has it already
/// is not among them.
#[must_use]
pub fn substitutes(problem: &Problem, plan: &Plan, post: u32, most: usize) -> Vec<Alternative> {
    let ground = Ground::bare(problem);
    let mut board = lay(&ground, &plan.picks);
    others(&mut board, post, None, most)
}

/// Why each pick is in the plan, with at most so many others each. What is pinned needs no reason.
#[must_use]
pub fn reasons(problem: &Problem, plan: &Plan, picks: &[Pick], most: usize) -> Vec<Reason> {
    let ground = Ground::bare(problem);
    let mut board = lay(&ground, &plan.picks);
    picks.iter().filter_map(|pick| reason(&mut board, *pick, most)).collect()
}

fn reason(board: &mut Board<'_>, pick: Pick, most: usize) -> Option<Reason> {
    let seat = board.held(pick.officer).find(|seat| board.post_of(*seat) == pick.post)?;
    let beaten = others(board, pick.post, Some(pick.officer), most);
    let (mark, before) = (board.mark(), board.value);
    board.eject(seat, &mut Vec::new());
    let emptied = before - board.value;
    board.undo(mark);
    let least = beaten.first().map_or(emptied, |best| emptied.min(-best.change));
    Some(Reason { pick, beaten, loss: least })
}

/// How many candidates are tried, for each that is asked for, the best by themselves first.
const TRIED: usize = 4;

fn others(board: &mut Board<'_>, post: u32, instead_of: Option<u32>, most: usize) -> Vec<Alternative> {
    let seats = board.seats_of(post);
    let held: Vec<u32> = seats.clone().map(|seat| board.sits(seat).officer).collect();
    let of_officer = |seat: &u32| instead_of.is_none_or(|officer| board.sits(*seat).officer == officer);
    // An empty place if there is one, else that of whoever is worth least.
    let seat = seats.filter(of_officer).min_by_key(|seat| (board.sits(*seat).value, *seat));
    let Some(seat) = seat else { return Vec::new() };
    let mut of_post = candidates(board.ground, post);
    of_post.retain(|candidate| !held.contains(&candidate.officer));
    of_post.sort_by_key(|candidate| (-candidate.value, candidate.officer));
    of_post.truncate((most * TRIED).max(24));
    let mut found: Vec<Alternative> =
        of_post.iter().filter_map(|candidate| attempt(board, seat, *candidate)).collect();
    found.sort_by_key(|alternative| (-alternative.change, alternative.officer));
    found.truncate(most);
    found
}

/// An officer who could step in for a post without anybody else moving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// The officer.
    pub officer: u32,
    /// What the place is then worth.
    pub gain: i64,
}

/// For each post, officers who could step in if whoever has it drops out, the best first, at most so many.
#[must_use]
pub fn reserves(problem: &Problem, plan: &Plan, most: usize) -> Vec<Vec<Reserve>> {
    let ground = Ground::bare(problem);
    let mut board = lay(&ground, &plan.picks);
    let posts = 0..problem.posts().len() as u32;
    posts.map(|post| reserves_of(&mut board, post, most)).collect()
}

fn reserves_of(board: &mut Board<'_>, post: u32, most: usize) -> Vec<Reserve> {
    let seats = board.seats_of(post);
    let held: Vec<u32> = seats.clone().map(|seat| board.sits(seat).officer).collect();
    let Some(seat) = seats.min_by_key(|seat| (board.sits(*seat).value, *seat)) else { return Vec::new() };
    let mark = board.mark();
    if !board.sits(seat).nobody() {
        // Nobody else moves: a learner stays, and whoever steps in has to do for the learner too.
        board.empty(seat);
    }
    let of_post = candidates(board.ground, post).into_iter();
    let free = of_post.filter(|candidate| {
        !held.contains(&candidate.officer)
            && board.fits(post, *candidate)
            && board.guided_by(post, *candidate)
    });
    let mut found: Vec<Reserve> = free
        .map(|candidate| Reserve { officer: candidate.officer, gain: board.gain(post, candidate) })
        .collect();
    found.sort_by_key(|reserve| (-reserve.gain, reserve.officer));
    found.truncate(most);
    board.undo(mark);
    found
}
