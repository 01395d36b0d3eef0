//! Moves on a board: seating somebody whatever it takes, and finding others for the seats that it empties.

use super::board::{Board, Seat};
use super::candidate::{Candidate, Candidates};
use super::dice::Dice;

/// Seats somebody, emptying whatever seats stand in the way: the least that has to go, the least worth first.
/// The emptied seats are added to `ejected`. False if it cannot be; what was emptied then stays so.
pub(super) fn force(
    board: &mut Board<'_>,
    seat: Seat,
    candidate: Candidate,
    ejected: &mut Vec<Seat>,
) -> bool {
    let post = board.post_of(seat);
    let council = board.ground.problem.home(candidate.officer);
    if !board.sits(seat).nobody() {
        let from = ejected.len();
        board.eject(seat, ejected);
        ejected.swap_remove(from);
    }
    while !board.has_time(post, candidate.officer) {
        let Some(other) = busy(board, post, candidate.officer) else { return false };
        board.eject(other, ejected);
    }
    while !board.rests(post, candidate.officer) {
        let Some(other) = tiring(board, post, candidate.officer) else { return false };
        board.eject(other, ejected);
    }
    while !board.takes(post, council) {
        let Some(other) = colleague(board, post, council) else { return false };
        board.eject(other, ejected);
    }
    while !board.may_go(post, council) {
        let Some(other) = away(board, post, council) else { return false };
        board.eject(other, ejected);
    }
    while candidate.stretch() && !board.guides(post) {
        let Some(other) = board.stretched(board.ground.problem.post(post).project) else { return false };
        board.eject(other, ejected);
    }
    let fits = board.sits(seat).nobody() && board.fits(post, candidate);
    if fits {
        board.seat(seat, candidate);
    }
    fits
}

/// What the officer holds at the same time that is worth least.
fn busy(board: &Board<'_>, post: u32, officer: u32) -> Option<Seat> {
    let known = board.ground.problem.post(post);
    let in_the_way = board.held(officer).filter(|seat| {
        let other = board.post_of(*seat);
        other == post || board.ground.problem.post(other).overlaps(known)
    });
    in_the_way.min_by_key(|seat| (board.sits(*seat).value, *seat))
}

/// What the officer holds that leaves too little rest, or else makes the run too long, and is worth least.
fn tiring(board: &Board<'_>, post: u32, officer: u32) -> Option<Seat> {
    let protection = board.ground.problem.protection()?;
    let held = || board.held(officer).map(|seat| board.post_of(seat));
    let run = protection.run(post, officer, held().chain(board.ground.kept(officer)));
    let in_the_way = board.held(officer).filter_map(|seat| {
        let other = board.post_of(seat);
        let of_run = protection.span(other).between(run) < 0;
        of_run.then(|| (!protection.is_close(post, other), board.sits(seat).value, seat))
    });
    in_the_way.min().map(|(.., seat)| seat)
}

/// The officer of the same council in the same project who is worth least.
fn colleague(board: &Board<'_>, post: u32, council: u32) -> Option<Seat> {
    let problem = board.ground.problem;
    let project = problem.post(post).project;
    let same =
        board.crew(council).iter().filter(|seat| problem.post(board.post_of(**seat)).project == project);
    same.copied().min_by_key(|seat| (board.sits(*seat).value, *seat))
}

/// The officer of the council away in the first week in which no more may be, who is worth least for what it takes.
fn away(board: &Board<'_>, post: u32, council: u32) -> Option<Seat> {
    let problem = board.ground.problem;
    let week = board.full_week(post, council)?;
    let there = board.crew(council).iter().filter(|seat| {
        let other = problem.post(board.post_of(**seat));
        other.first <= week && week <= other.last
    });
    let worth =
        |seat: Seat| board.sits(seat).value / i32::from(problem.away(problem.post(board.post_of(seat))));
    there.copied().min_by_key(|seat| (worth(*seat), *seat))
}

/// How often, of so many, the search passes over somebody who fits.
const BLINK: usize = 24;

/// Finds somebody for each of the seats, the last first. Where nobody fits, somebody may be forced, `depth` times.
pub(super) fn place_all(
    board: &mut Board<'_>,
    candidates: &Candidates,
    dice: &mut Dice,
    seats: &mut Vec<Seat>,
    mut depth: u32,
) {
    while let Some(seat) = seats.pop() {
        if !board.sits(seat).nobody() {
            continue;
        }
        let post = board.post_of(seat);
        let of_post = candidates.of(post);
        let fits = |candidate: &&Candidate| board.fits(post, **candidate) && !dice.once_in(BLINK);
        if let Some(candidate) = of_post.iter().find(fits) {
            board.seat(seat, *candidate);
        } else if depth > 0 && !of_post.is_empty() {
            depth -= 1;
            let candidate = of_post[dice.below(of_post.len())];
            force(board, seat, candidate, seats);
        }
    }
}

/// Finds the best somebody for a seat as things are, and says what is gained.
pub(super) fn best_fit(board: &Board<'_>, candidates: &[Candidate], seat: Seat) -> Option<(i64, Candidate)> {
    let post = board.post_of(seat);
    let fitting = candidates.iter().filter(|candidate| board.fits(post, **candidate));
    let gains = fitting.map(|candidate| (board.gain(post, *candidate), *candidate));
    gains.max_by_key(|(gain, candidate)| (*gain, std::cmp::Reverse(candidate.officer)))
}
