//! A plan laid out again, so that changes to it can be tried and taken back.

use super::board::{Board, Seat};
use super::candidate::Candidate;
use super::ground::Ground;
use super::moves::{best_fit, force};
use super::plan::Pick;

/// What becomes of one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// The post.
    pub post: u32,
    /// Who had it.
    pub from: Option<u32>,
    /// Who has it instead.
    pub to: Option<u32>,
}

/// An officer who could have a post instead, and what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The officer.
    pub officer: u32,
    /// By how much the plan would be worth more, or less if negative: at least so, as a longer search may find
    /// better places for those who have to move.
    pub change: i64,
    /// Every place that changes, the post itself included.
    pub moves: Vec<Move>,
}

/// Lays out picks on a board.
pub(super) fn lay<'a>(ground: &'a Ground<'a>, picks: &[Pick]) -> Board<'a> {
    let mut board = Board::new(ground);
    board.take_up(picks);
    board
}

/// The candidates of a post that could be picked if nothing else were.
pub(super) fn candidates(ground: &Ground<'_>, post: u32) -> Vec<Candidate> {
    let pairs = ground.problem.candidates(post).iter().filter(|pair| ground.open(pair));
    pairs.map(|pair| Candidate::of(ground, pair)).collect()
}

/// How many who have to move, one after the other, are found another place.
const MOST_MOVES: usize = 24;

/// Tries somebody in a seat, finds others for whatever that empties and something for whoever it frees, says what
/// follows, and takes it all back.
pub(super) fn attempt(board: &mut Board<'_>, seat: Seat, candidate: Candidate) -> Option<Alternative> {
    let (mark, before) = (board.mark(), board.value);
    let sat = board.sits(seat);
    let mut ejected = Vec::new();
    let done = force(board, seat, candidate, &mut ejected);
    if done {
        ejected.truncate(MOST_MOVES);
        ejected.sort_by_key(|seat| {
            -board.ground.problem.filling(board.ground.problem.post(board.post_of(*seat)))
        });
        ejected.iter().for_each(|seat| refill(board, *seat));
        if !sat.nobody() {
            employ(board, sat.officer);
        }
    }
    let alternative = done.then(|| Alternative {
        officer: candidate.officer,
        change: board.value - before,
        moves: moves(board, mark),
    });
    board.undo(mark);
    alternative
}

/// Seats whoever is best as things are, if that gains anything.
pub(super) fn refill(board: &mut Board<'_>, seat: Seat) {
    let of_post = candidates(board.ground, board.post_of(seat));
    if let Some((gain, candidate)) = best_fit(board, &of_post, seat)
        && gain > 0
        && board.sits(seat).nobody()
    {
        board.seat(seat, candidate);
    }
}

/// Gives an officer who is freed the empty seat that gains most.
fn employ(board: &mut Board<'_>, officer: u32) {
    let ground = board.ground;
    let gain = |seat: &Seat| {
        let post = board.post_of(*seat);
        let pair = ground.problem.pair(Pick { post, officer }).filter(|pair| ground.open(pair))?;
        let candidate = Candidate::of(ground, pair);
        board.fits(post, candidate).then(|| (board.gain(post, candidate), *seat, candidate))
    };
    let best =
        board.empty.iter().filter_map(gain).max_by_key(|(gain, seat, _)| (*gain, std::cmp::Reverse(*seat)));
    if let Some((gain, seat, candidate)) = best
        && gain > 0
    {
        board.seat(seat, candidate);
    }
}

/// What changed since the journal stood at `mark`, place by place.
fn moves(board: &Board<'_>, mark: usize) -> Vec<Move> {
    let mut seen: Vec<Seat> = Vec::new();
    let mut moves = Vec::new();
    for (seat, before) in board.changes(mark) {
        if seen.contains(seat) {
            continue;
        }
        seen.push(*seat);
        let who = |candidate: Candidate| (!candidate.nobody()).then_some(candidate.officer);
        let (from, to) = (who(*before), who(board.sits(*seat)));
        if from != to {
            moves.push(Move { post: board.post_of(*seat), from, to });
        }
    }
    moves.sort_unstable();
    moves
}
