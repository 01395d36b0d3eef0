//! Selection: which officers for which posts, for a whole portfolio at once, and why.
//!
//! The engine works on numbers alone. A [`Problem`] says who may take which post, what each pair is worth and
//! what may not be exceeded; [`solve`] gives a [`Plan`] with a bound that no plan can beat. The same problem,
//! seed and budget give the same plan on every machine: it stops by counting its steps, never by a clock, draws
//! from its own generator, breaks ties by position and adds whole numbers only.

mod board;
mod branch;
mod candidate;
mod comparison;
mod council;
mod dice;
mod fault;
mod forced;
mod ground;
mod knapsack;
mod moves;
mod officer;
mod pair;
mod plan;
mod post;
mod prices;
mod problem;
mod project;
mod protection;
mod reason;
mod review;
mod search;
mod settings;
mod share;
mod solve;
mod unfilled;
mod verify;
mod watch;
mod weights;

pub use comparison::{Comparison, Mover, compare};
pub use council::Council;
pub use fault::Fault;
pub use forced::forced;
pub use officer::Officer;
pub use pair::Pair;
pub use plan::{Pick, Plan, Split};
pub use post::Post;
pub use problem::{Parts, Problem};
pub use project::Project;
pub use reason::{Reason, Reserve, reasons, reserves, substitutes};
pub use review::{Alternative, Move};
pub use settings::Settings;
pub use share::{Share, shares};
pub use solve::solve;
pub use unfilled::{Block, Full, Unfilled, unfilled};
pub use verify::{Broken, verify};
pub use watch::{Phase, Progress, Unwatched, Watch};
pub use weights::Weights;

/// The version of the engine. It is raised whenever the same problem and settings could give another plan, so
/// that a plan which is kept says what made it.
pub const ENGINE: u32 = 5;
