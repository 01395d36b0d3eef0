//! From a problem to a plan.

use super::ENGINE;
use super::board::Board;
use super::candidate::Candidates;
use super::ground::Ground;
use super::plan::Plan;
use super::prices::{Prices, Whole};
use super::problem::Problem;
use super::search::{Manner, Search};
use super::settings::Settings;
use super::watch::{Phase, Progress, Watch};

/// Finds a plan and a bound for it. If it is told to stop it gives the best plan so far, which keeps every rule.
pub fn solve(problem: &Problem, settings: &Settings, watch: &mut dyn Watch) -> Plan {
    let ground = Ground::new(problem);
    Run { problem, settings, watch, progress: start(), stopped: false }.run(&ground)
}

const fn start() -> Progress {
    Progress { phase: Phase::Prices, done: 0, best: None, bound: None, filled: 0 }
}

/// A run of the engine.
struct Run<'r> {
    problem: &'r Problem,
    settings: &'r Settings,
    watch: &'r mut dyn Watch,
    progress: Progress,
    stopped: bool,
}

impl Run<'_> {
    fn run(mut self, ground: &Ground<'_>) -> Plan {
        let mut prices = Prices::new(ground);
        self.find_prices(&mut prices);
        let mut board = Board::new(ground);
        self.find_plan(&mut board, &prices);
        self.find_bound(&mut prices, board.value);
        let picks = board.picks();
        let split = ground.problem.split(&picks);
        let objective = split.total();
        let bound = prices.points().max(objective);
        self.progress.bound = Some(bound);
        self.tell(Phase::Done, 1_000);
        let proven = bound == objective;
        Plan { picks, split, objective, bound, proven, stopped: self.stopped, engine: ENGINE }
    }

    fn find_prices(&mut self, prices: &mut Prices<'_>) {
        for round in 0..self.settings.rounds.max(1) {
            prices.round();
            self.progress.bound = Some(prices.points());
            if round % 16 == 0 {
                self.tell(Phase::Prices, round * 1_000 / self.settings.rounds.max(1));
            }
            if self.stops() {
                return;
            }
        }
    }

    fn find_plan(&mut self, board: &mut Board<'_>, prices: &Prices<'_>) {
        let most = self.settings.candidates.max(1) as usize;
        let candidates = Candidates::new(board.ground, &prices.best, most);
        self.tell(Phase::Construct, 0);
        board.take_up(board.ground.problem.previous());
        let mut search = Search::new(board, &candidates, self.settings.seed);
        search.construct();
        self.note(&search);
        let tight = search.lacking() * 20 > search.size() || search.size() < SMALL;
        let steps = u64::from(self.settings.steps) * search.size() as u64 * if tight { 4 } else { 1 };
        let restarts = match self.settings.restarts {
            0 => 1 + u32::from(tight),
            restarts => restarts,
        };
        let manner = if tight { Manner::TIGHT } else { Manner::LOOSE };
        for turn in 0..restarts {
            let manner = Manner { hot: manner.hot / i64::from(turn + 1), ..manner };
            if self.stopped
                || !self.improve(&mut search, steps / u64::from(restarts), manner, (turn, restarts))
            {
                break;
            }
        }
        self.note(&search);
        search.finish();
    }

    /// One turn of the search. False if it was told to stop.
    fn improve(
        &mut self,
        search: &mut Search<'_, '_>,
        steps: u64,
        manner: Manner,
        (turn, turns): (u32, u32),
    ) -> bool {
        search.anneal(steps, manner, &mut |search, step| {
            if step % TOLD == 0 {
                self.note(search);
                let done = (turn * 1_000 + (step * 1_000 / steps.max(1)) as u32) / turns;
                self.tell(Phase::Search, done);
            }
            self.stops()
        })
    }

    /// Brings the bound down now that it is known what a plan reaches.
    fn find_bound(&mut self, prices: &mut Prices<'_>, reached: i64) {
        let many = self.problem.posts().len() > MANY;
        if many || !self.settings.proof {
            prices.back(reached);
            for round in 0..self.settings.rounds / 2 {
                if self.stops() || prices.points() <= reached {
                    return;
                }
                prices.round();
                self.tell_bound(round, prices.points());
            }
        }
        if self.settings.proof {
            self.prove(prices, reached, if many { PROOF_OF_MANY } else { PROOF });
        }
    }

    /// Looks at councils as a whole.
    fn prove(&mut self, prices: &mut Prices<'_>, reached: i64, proof: Proof) {
        let mut whole = Whole::new(prices, proof.steps, reached);
        for round in 0..proof.rounds {
            if self.stops() || whole.points() <= reached {
                return;
            }
            whole.round();
            self.tell_bound(self.settings.rounds / 2 + round, whole.points());
        }
    }

    /// Tells the bound after a round of the proof, now and then.
    fn tell_bound(&mut self, round: u32, bound: i64) {
        self.progress.bound = Some(bound);
        if round.is_multiple_of(8) {
            let rounds = self.settings.rounds / 2 + PROOF.rounds;
            self.tell(Phase::Proof, (round * 1_000 / rounds).min(1_000));
        }
    }

    fn note(&mut self, search: &Search<'_, '_>) {
        self.progress.best = Some(search.best);
        self.progress.filled = (search.size() - search.lacking() + self.problem.pinned().len()) as u32;
    }

    fn stops(&mut self) -> bool {
        self.stopped = self.stopped || self.watch.stop();
        self.stopped
    }

    fn tell(&mut self, phase: Phase, done: u32) {
        (self.progress.phase, self.progress.done) = (phase, done);
        self.watch.progress(&self.progress);
    }
}

/// How often the watcher is told, in steps.
const TOLD: u64 = 1 << 14;

/// How long councils are looked at as a whole.
#[derive(Clone, Copy)]
struct Proof {
    rounds: u32,
    /// In how many steps each council is looked at in a round.
    steps: u32,
}

/// Above so many posts a round takes so long that few must do.
const MANY: usize = 1_000;
const PROOF: Proof = Proof { rounds: 30, steps: 10_000 };
const PROOF_OF_MANY: Proof = Proof { rounds: 24, steps: 10_000 };

/// Below so many places the search takes its time.
const SMALL: usize = 100;
