//! What each council gives, against its fair share.

use super::plan::Plan;
use super::problem::Problem;

/// What a council gives, in half-days times weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The council.
    pub council: u32,
    /// Its fair share.
    pub fair: u64,
    /// What it gives before anybody is picked.
    pub before: u64,
    /// What it gives with the plan.
    pub after: u64,
    /// How many of its officers the plan picks.
    pub officers: u32,
    /// What the plan is worth less because it gives more than its share.
    pub cost: i64,
}

/// The share of every council.
#[must_use]
pub fn shares(problem: &Problem, plan: &Plan) -> Vec<Share> {
    let count = problem.councils().len();
    let (mut work, mut officers) = (vec![0; count], vec![Vec::new(); count]);
    for pick in &plan.picks {
        let home = problem.home(pick.officer) as usize;
        work[home] += u64::from(problem.post(pick.post).work());
        officers[home].push(pick.officer);
    }
    let share = |council: usize| {
        let known = &problem.councils()[council];
        officers[council].sort_unstable();
        officers[council].dedup();
        Share {
            council: council as u32,
            fair: u64::from(known.fair_share),
            before: u64::from(known.given),
            after: u64::from(known.given) + work[council],
            officers: officers[council].len() as u32,
            cost: problem.unfairness(council as u32, work[council]),
        }
    };
    (0..count).map(share).collect()
}
