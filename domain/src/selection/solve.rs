//! From a problem to a plan.

use super::ENGINE;
use super::board::Board;
use super::candidate::Candidates;
use super::ground::Ground;
use super::plan::Plan;
use super::prices::Prices;
use super::problem::Problem;
use super::search::Search;
use super::settings::Settings;
use super::watch::{Phase, Progress, Watch};

/// Finds a plan and a bound for it. If it is told to stop it gives the best plan so far, which keeps every rule.
pub fn solve(problem: &Problem, settings: &Settings, watch: &mut dyn Watch) -> Plan {
    let ground = Ground::new(problem);
    Run { settings, watch, progress: start(), stopped: false }.run(&ground)
}

const fn start() -> Progress {
    Progress { phase: Phase::Prices, done: 0, best: None, bound: None, filled: 0 }
}

/// A run of the engine.
struct Run<'r> {
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
            prices.round(self.progress.best);
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
        let candidates =
            Candidates::new(board.ground, &prices.best, self.settings.candidates.max(1) as usize);
        self.tell(Phase::Construct, 0);
        board.take_up(board.ground.problem.previous());
        let mut kept = Vec::new();
        board.snapshot(&mut kept);
        let mut search = Search::new(board, &candidates, self.settings.seed);
        search.construct();
        self.note(&search);
        let steps = u64::from(self.settings.steps) * search.size() as u64;
        let restarts = match self.settings.restarts {
            0 if search.lacking() * 20 > search.size() => 3,
            0 => 1,
            restarts => restarts,
        };
        for turn in 0..restarts {
            if self.stopped {
                break;
            }
            let hot = super::search::tune("T_HOT", 300) / if turn == 0 { 1 } else { 2 };
            let run = &mut *self;
            let finished = search.anneal(steps / u64::from(restarts), hot, &mut |search, step| {
                if step % (1 << 14) == 0 {
                    run.note(search);
                    let done = (step * 1_000 / steps.max(1)) as u32 + turn * 1_000 / restarts;
                    run.tell(Phase::Search, done);
                }
                run.stops()
            });
            self.stopped |= !finished;
        }
        self.note(&search);
        search.finish();
    }

    fn find_bound(&mut self, prices: &mut Prices<'_>, reached: i64) {
        prices.back();
        for _ in 0..self.settings.rounds {
            if self.stopped || self.stops() || prices.points() <= reached {
                return;
            }
            prices.round(Some(reached));
            self.progress.bound = Some(prices.points());
        }
        self.tell(Phase::Proof, 0);
        prices.go_whole(3000);
        for _ in 0..60 {
            if self.stopped || self.stops() || prices.points() <= reached {
                return;
            }
            prices.round(Some(reached));
            self.progress.bound = Some(prices.points());
            self.tell(Phase::Proof, 0);
        }
    }

    fn note(&mut self, search: &Search<'_, '_>) {
        self.progress.best = Some(search.best);
        self.progress.filled = (search.size() - search.lacking()) as u32;
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

/// The heat at the start, in points.
const HOT: i64 = 300;
