//! What happens in the history: an act is what a person does at a time, and becomes a command.

use super::body::Founder;
use super::calling::{Call, Step};
use super::delivery::{Aim, Milestone, Turn};
use super::home::Keep;
use super::interest::Liking;
use super::people::Staff;
use super::projects::{Post, Project};
use super::stage::Stage;
use super::{body, calling, delivery, home, interest, people, pool, projects, selecting, tom};
use anyhow::Result;
use callup_domain::money::Money;
use callup_domain::project::{Gate, Phase};
use chrono::{DateTime, Utc};

/// Something that happens.
pub(super) struct Act {
    pub at: DateTime<Utc>,
    pub what: What,
}

/// What happens. Names stand for what they name in the tables.
#[derive(Debug)]
pub(super) enum What {
    Found,
    Hire(&'static Staff),
    Join(&'static Founder),
    Pledge { council: &'static str, from: &'static str, until: &'static str, half_days: i32 },
    Pay { council: &'static str, on: &'static str },
    Enlist { founder: &'static Founder, seed: u64 },
    Volunteer,
    Support,
    Vouch,
    Pause { officer: String, until: &'static str },
    Leave { officer: String },
    Keep(&'static Keep),
    List(&'static Project),
    Publish(&'static Project),
    Open(&'static Post),
    Gate { project: &'static str, phase: Phase, gate: Gate },
    Close { project: &'static str, reason: &'static str },
    Like(&'static Liking),
    Unlike(&'static Liking),
    CallUp(&'static Call),
    Step { call: &'static Call, step: Step },
    Promise { project: &'static str, milestone: &'static Milestone },
    Forecast { project: &'static str, title: &'static str, due_on: &'static str, reason: &'static str },
    Reach { project: &'static str, title: &'static str, on: &'static str, note: &'static str },
    Report { project: &'static str, turn: &'static Turn, changed: &'static str },
    Cost { project: &'static str, forecast: Money, reason: &'static str },
    Aim(&'static Aim),
    Select,
    Suppose,
    Measure { aim: &'static Aim, on: &'static str, actual: i32 },
}

impl What {
    /// Does it, by the command that it is.
    pub async fn perform(&self, stage: &mut Stage) -> Result<()> {
        match self {
            Self::Found => body::found(stage).await,
            Self::Hire(staff) => people::hire(stage, staff).await,
            Self::Join(founder) => body::join(stage, founder).await,
            Self::Pledge { council, from, until, half_days } => {
                body::pledge(stage, council, (from, until), *half_days).await
            }
            Self::Pay { council, on } => body::pay(stage, council, on).await,
            Self::Enlist { founder, seed } => pool::enlist(stage, founder, *seed).await,
            Self::Volunteer => tom::volunteer(stage).await,
            Self::Support => tom::support(stage).await,
            Self::Vouch => tom::vouch(stage).await,
            Self::Pause { officer, until } => pool::pause(stage, officer, until).await,
            Self::Leave { officer } => pool::leave(stage, officer).await,
            Self::Keep(keep) => home::keep(stage, keep).await,
            Self::List(project) => projects::list(stage, project).await,
            Self::Publish(project) => projects::publish(stage, project).await,
            Self::Open(post) => projects::open(stage, post).await,
            Self::Gate { project, phase, gate } => projects::gate(stage, project, *phase, *gate).await,
            Self::Close { project, reason } => projects::close(stage, project, reason).await,
            Self::Like(liking) => interest::show(stage, liking).await,
            Self::Unlike(liking) => interest::take_back(stage, liking).await,
            Self::CallUp(call) => calling::call_up(stage, call).await,
            Self::Step { call, step } => calling::step(stage, call, step).await,
            Self::Promise { project, milestone } => delivery::promise(stage, project, milestone).await,
            Self::Forecast { project, title, due_on, reason } => {
                delivery::forecast(stage, (project, title), due_on, reason).await
            }
            Self::Reach { project, title, on, note } => {
                delivery::reach(stage, (project, title), on, note).await
            }
            Self::Report { project, turn, changed } => delivery::report(stage, project, turn, changed).await,
            Self::Cost { project, forecast, reason } => {
                delivery::cost(stage, project, *forecast, reason).await
            }
            Self::Aim(aim) => delivery::aim(stage, aim).await,
            Self::Select => selecting::select(stage).await,
            Self::Suppose => selecting::suppose(stage).await,
            Self::Measure { aim, on, actual } => delivery::measure(stage, aim, on, *actual).await,
        }
    }
}
