//! What comes of it when somebody has a post, whatever that takes.

use super::candidate::Candidate;
use super::ground::Ground;
use super::plan::Pick;
use super::problem::Problem;
use super::review::{Alternative, attempt, lay};

/// What follows from each of the picks `wanted`, one at a time, on a plan of `picks`: whoever is in the way goes, places
/// that this empties are filled again and an officer who is freed gets another, as far as that is easy. None for a
/// pick that cannot be, because the pair is not eligible or what is pinned is in the way. One that is in the plan
/// changes nothing.
#[must_use]
pub fn forced(problem: &Problem, picks: &[Pick], wanted: &[Pick]) -> Vec<Option<Alternative>> {
    let ground = Ground::bare(problem);
    let mut board = lay(&ground, picks);
    let force = |pick: &Pick| {
        let there = board.seats_of(pick.post).any(|seat| board.sits(seat).officer == pick.officer);
        if there || problem.pinned().binary_search(pick).is_ok() {
            return Some(Alternative { officer: pick.officer, change: 0, moves: Vec::new() });
        }
        let pair = problem.pair(*pick).filter(|pair| ground.open(pair))?;
        // An empty place if there is one, else that of whoever is worth least.
        let seat = board.seats_of(pick.post).min_by_key(|seat| (board.sits(*seat).value, *seat))?;
        attempt(&mut board, seat, Candidate::of(&ground, pair))
    };
    wanted.iter().map(force).collect()
}
