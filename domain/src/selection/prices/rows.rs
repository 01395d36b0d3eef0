//! The rows that have a price: each rule that ties officers together.

use super::super::ground::Ground;
use super::SHIFT;
use super::table::Table;

/// A rule that ties officers together, and so has a price.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// Where it is in a table.
    pub(super) at: u32,
    /// How strongly what is used answers to the price: about the square of what one officer uses, times how many do.
    pub(super) scale: i64,
    /// How much there is.
    room: i64,
    /// The price above which there is more, and how much then: a council beyond its fair share.
    turn: i64,
    beyond: i64,
    /// The highest price that makes sense.
    pub(super) most: i64,
}

impl Row {
    const fn new(at: usize, unit: i64, room: i64) -> Self {
        let scale = unit * if room > unit { room } else { unit };
        Self { at: at as u32, scale, room, turn: i64::MAX, beyond: 0, most: 1 << 40 }
    }

    /// How much there is of it, at a price.
    pub(super) const fn room(&self, price: i64) -> i64 {
        if price > self.turn { self.beyond } else { self.room }
    }
}

/// About what one officer uses of a council's week, and of its share.
const LOAD: i64 = 5;
const WORK: i64 = 50;

/// The rows that tie councils together: posts, and the mentors, experts and officers of hosts of projects.
pub(super) fn shared(ground: &Ground<'_>, table: &Table) -> Vec<Row> {
    let mut rows: Vec<Row> = ground
        .places
        .iter()
        .enumerate()
        .map(|(post, places)| Row::new(post, 1, i64::from(*places)))
        .collect();
    for (at, project) in ground.problem.projects().iter().enumerate() {
        if project.mentoring {
            let spare = (ground.experts[at] - ground.stretches[at]).max(0);
            rows.push(Row::new(table.ends[3] + at, 1, i64::from(spare)));
        }
        if project.wants_expert && ground.experts[at] == 0 {
            let most = i64::from(ground.problem.weights().expert) << SHIFT;
            rows.push(Row { most, ..Row::new(table.ends[4] + at, 1, -1) });
        }
        if project.wants_host && ground.hosts[at] == 0 {
            let most = i64::from(ground.problem.weights().host) << SHIFT;
            rows.push(Row { most, ..Row::new(table.ends[5] + at, 1, -1) });
        }
    }
    rows
}

/// The rows within each council: its weeks, its fair share, and how many of it a project takes.
pub(super) fn own(ground: &Ground<'_>, table: &Table) -> Vec<Vec<Row>> {
    let steeper = i64::from(ground.problem.weights().fairness[1]) << SHIFT;
    let of_council = |(council, kept): (usize, &Vec<u16>)| {
        let weeks = kept.iter().map(|week| council * ground.weeks() + usize::from(*week));
        let mut rows: Vec<Row> =
            weeks.map(|at| Row::new(table.ends[0] + at, LOAD, i64::from(ground.away[at]))).collect();
        if ground.crews[council] < ground.crews[council + 1] {
            let [room, beyond] = bends(ground, council);
            let turn = i64::from(ground.problem.weights().fairness[0]) << SHIFT;
            rows.push(Row { turn, beyond, most: steeper, ..Row::new(table.ends[1] + council, WORK, room) });
        }
        rows
    };
    let mut own: Vec<Vec<Row>> = kept(ground).iter().enumerate().map(of_council).collect();
    for at in crowds(ground) {
        own[at % ground.work.len()].push(Row::new(table.ends[2] + at, 1, i64::from(ground.room(at))));
    }
    own
}

/// The half-days times weeks at which unfairness begins and at which it gets steeper, beyond what is pinned.
fn bends(ground: &Ground<'_>, council: usize) -> [i64; 2] {
    let known = &ground.problem.councils()[council];
    let share = i64::from(known.fair_share);
    let base = ground.work[council] as i64 + i64::from(known.given);
    [(share - base).max(0), (2 * share - base).max(0)]
}

/// How far a council goes beyond its share at a price: where unfairness begins, or where it gets steeper.
pub(super) fn bend(ground: &Ground<'_>, council: usize, price: i64) -> i64 {
    let [first, second] = bends(ground, council);
    if price > i64::from(ground.problem.weights().fairness[0]) << SHIFT { second } else { first }
}

/// What the unfairness of a council costs as far as it goes at a price.
pub(super) fn cost(ground: &Ground<'_>, council: usize, price: i64) -> i64 {
    let work = ground.work[council] + bend(ground, council, price) as u64;
    ground.problem.unfairness(council as u32, work) << SHIFT
}

/// The weeks of each council in which the cap could bind and no other week says as much. What is away only rises
/// where a post starts, so a week counts if a post starts in it or if less may be away than the week before.
pub(super) fn kept(ground: &Ground<'_>) -> Vec<Vec<u16>> {
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

/// Where a project limits officers of a council that has more than so many.
fn crowds(ground: &Ground<'_>) -> Vec<usize> {
    let mut arcs = vec![0i32; ground.same.len()];
    for council in 0..ground.work.len() {
        for at in ground.crews[council] as usize..ground.crews[council + 1] as usize {
            for arc in ground.arcs_of(at) {
                if let Some(at) = ground.same_at(ground.problem.post(arc.post()).project, council as u32) {
                    arcs[at] += 1;
                }
            }
        }
    }
    (0..arcs.len()).filter(|at| arcs[*at] > ground.room(*at)).collect()
}
