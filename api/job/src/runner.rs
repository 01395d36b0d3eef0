//! The runner: takes jobs that are due, one at a time, and writes down how each went.
//!
//! Any number of runners work side by side, in one process or in many. A job is taken for a time, its
//! lease; a runner gives up on it before the lease ends, so that a job which is due again has nobody
//! working on it. A runner that dies leaves its job to the others that way. So a job may be begun more
//! than once, and each is written to do nothing the second time.

use super::send_mail::{self, MailRoom};
use super::{Failure, daily, deliver, seal};
use callup_command as command;
use callup_command::cx::Cx;
use callup_domain::id::JobId;
use callup_domain::job::Task;
use callup_infra::Result;
use callup_infra::clock::today;
use callup_infra::config::{Config, Jobs, Webhooks};
use callup_infra::entity::job;
use callup_infra::mail::backoff;
use callup_infra::scope::{Operator, World};
use callup_infra::webhook::Endpoints;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use futures_util::FutureExt;
use futures_util::future::join_all;
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// How one attempt at a job ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It will be tried again.
    Again {
        /// Not before.
        at: DateTime<Utc>,
        /// What went wrong.
        why: String,
    },
    /// It was given up.
    GivenUp {
        /// What went wrong.
        why: String,
    },
}

/// Works off jobs.
pub struct Runner {
    world: World,
    operator: Operator,
    mail_room: MailRoom,
    endpoints: Endpoints,
    webhooks: Webhooks,
    rules: Jobs,
}

impl Runner {
    /// A runner, as configured. It does nothing yet.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(world: World, mail_room: MailRoom, config: &Config) -> anyhow::Result<Self> {
        let (operator, endpoints) = (Operator::new(world.clone()), Endpoints::new(&config.webhooks)?);
        let (webhooks, rules) = (config.webhooks.clone(), config.jobs.clone());
        Ok(Self { operator, world, mail_room, endpoints, webhooks, rules })
    }

    /// Works until `stop`: then it finishes the jobs in hand and takes no other.
    pub async fn run(&self, stop: &CancellationToken) {
        let work = join_all((0..self.rules.at_once).map(|_| self.work(stop)));
        tokio::join!(work, self.seal_on(stop));
    }

    /// Seals every event that waits, and tells how many.
    ///
    /// # Errors
    /// `Unavailable`; what waits is sealed another time.
    pub async fn seal(&self) -> Result<usize> {
        seal::seal(&self.operator).await
    }

    /// Sealing needs no job: what waits is a table of its own.
    async fn seal_on(&self, stop: &CancellationToken) {
        let mut well = true;
        while !stop.is_cancelled() {
            match self.seal().await {
                Ok(_) => well = true,
                Err(cause) if std::mem::replace(&mut well, false) => {
                    tracing::error!(error = %cause, "Events wait: they cannot be sealed");
                }
                Err(_) => {}
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(self.poll()) => {}
            }
        }
    }

    /// Takes the job that has been due longest and does it. None when no job is due.
    ///
    /// # Errors
    /// `Unavailable` when jobs cannot be read, or it cannot be written down how one went; its lease
    /// ends then, and it is done again.
    pub async fn next(&self) -> Result<Option<Outcome>> {
        let now = self.world.clock.now();
        // To look first costs no write lock while there is nothing to do.
        if self.operator.next_job_at().await?.is_none_or(|at| at > now) {
            return Ok(None);
        }
        self.take().await
    }

    /// As [`Runner::next`], for who knows that a job is due.
    ///
    /// # Errors
    /// As [`Runner::next`].
    pub async fn take(&self) -> Result<Option<Outcome>> {
        let Some(job) = self.operator.claim_job(self.lease()).await? else { return Ok(None) };
        let started = Instant::now();
        let outcome = self.outcome(&job).await?;
        log(&job, &outcome, started.elapsed());
        self.operator.settle_job(self.settled(job, &outcome)).await?;
        Ok(Some(outcome))
    }

    async fn work(&self, stop: &CancellationToken) {
        let mut bell = self.world.db.bell();
        let mut reachable = true;
        let mut left_on = None;
        while !stop.is_cancelled() {
            bell.mark_unchanged();
            let pause = match self.work_off(stop, &mut left_on).await {
                Ok(pause) => {
                    reachable = true;
                    pause
                }
                Err(cause) => {
                    if std::mem::replace(&mut reachable, false) {
                        tracing::warn!(error = %cause, "Jobs wait: their table cannot be reached");
                    }
                    self.poll()
                }
            };
            tokio::select! {
                () = stop.cancelled() => {}
                _ = bell.changed() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Does what is due, and tells how long to rest. On the first call of a day it leaves the day's
    /// housekeeping to be done.
    async fn work_off(&self, stop: &CancellationToken, left_on: &mut Option<NaiveDate>) -> Result<Duration> {
        if *left_on != Some(today(self.world.clock.now())) {
            *left_on = Some(self.operator.leave_daily().await?);
        }
        while !stop.is_cancelled() && self.next().await?.is_some() {}
        let next = self.operator.next_job_at().await?;
        let wait = next.map(|at| (at - self.world.clock.now()).to_std().unwrap_or_default());
        Ok(wait.map_or(self.poll(), |wait| wait.min(self.poll())))
    }

    async fn outcome(&self, job: &job::Model) -> Result<Outcome> {
        let cx = Cx::new(self.world.clone(), Operator::runner(job.body_id));
        let tried = u32::try_from(job.attempts).unwrap_or(u32::MAX);
        let failure = if tried > self.rules.attempts {
            Failure::Lasting(format!("It was begun {} times and never ended.", self.rules.attempts))
        } else {
            match self.attempt(&cx, &job.task).await {
                Ok(()) => return Ok(Outcome::Done),
                Err(failure) => failure,
            }
        };
        let why = failure.to_string();
        if matches!(failure, Failure::Passing(_)) && tried < self.rules.attempts {
            let wait = TimeDelta::from_std(backoff(tried)).unwrap_or(TimeDelta::MAX);
            let wait = wait + spread(wait, job.id, tried);
            return Ok(Outcome::Again { at: self.world.clock.now() + wait, why });
        }
        match job.task {
            Task::SendMail { mail } => send_mail::give_up(&cx, mail, &why).await?,
            Task::Deliver { delivery } => command::webhook::give_up(&cx, delivery, &why).await?,
            Task::Select { selection, run } => command::selection::give_up(&cx, selection, run, &why).await?,
            _ => {}
        }
        Ok(Outcome::GivenUp { why })
    }

    /// One attempt, which ends well within the lease and takes nobody with it.
    async fn attempt(&self, cx: &Cx, task: &Task) -> Result<(), Failure> {
        let limit = Duration::from_secs(self.rules.lease_seconds.into()) * 9 / 10;
        let work = AssertUnwindSafe(self.perform(cx, task)).catch_unwind();
        match tokio::time::timeout(limit, work).await {
            Ok(Ok(done)) => done,
            Ok(Err(_)) => Err(Failure::Passing("It ended in a panic.".to_owned())),
            Err(_) => Err(Failure::Passing(format!("It did not end within {} s.", limit.as_secs()))),
        }
    }

    /// Each task on the heap: in one future the largest would take its room on the stack of all.
    async fn perform(&self, cx: &Cx, task: &Task) -> Result<(), Failure> {
        match *task {
            Task::SendMail { mail } => Box::pin(send_mail::send(cx, &self.mail_room, mail)).await,
            Task::AnswerAsk { ask } => Ok(Box::pin(command::link::answer(cx, ask)).await?),
            Task::Remind { callup } => Ok(Box::pin(command::callup::remind(cx, callup)).await?),
            Task::Escalate { callup } => Ok(Box::pin(command::callup::escalate(cx, callup)).await?),
            Task::Lapse { callup } => Ok(Box::pin(command::callup::lapse(cx, callup)).await?),
            Task::Start { secondment } => Ok(Box::pin(command::secondment::start(cx, secondment)).await?),
            Task::Deliver { delivery } => {
                let patience = TimeDelta::days(self.webhooks.disable_after_days);
                Box::pin(deliver::deliver(cx, &self.endpoints, delivery, patience)).await
            }
            Task::TellOutcomes { post } => Ok(Box::pin(command::outcome::tell(cx, post)).await?),
            Task::CallReserve { post } => Ok(Box::pin(command::selection::call_reserve(cx, post)).await?),
            Task::Select { selection, run } => {
                Ok(Box::pin(command::selection::work(cx, selection, run)).await?)
            }
            Task::Daily { .. } => Ok(Box::pin(daily::keep_house(cx, &self.operator)).await?),
        }
    }

    fn settled(&self, job: job::Model, outcome: &Outcome) -> job::Model {
        let now = self.world.clock.now();
        match outcome {
            Outcome::Done => job::Model { done_at: Some(now), failure: None, ..job },
            Outcome::Again { at, why } => job::Model { run_at: *at, failure: Some(why.clone()), ..job },
            Outcome::GivenUp { why } => {
                job::Model { failed_at: Some(now), failure: Some(why.clone()), ..job }
            }
        }
    }

    fn lease(&self) -> TimeDelta {
        TimeDelta::seconds(self.rules.lease_seconds.into())
    }

    fn poll(&self) -> Duration {
        Duration::from_secs(self.rules.poll_seconds)
    }
}

/// Up to a quarter of the wait more, by the job and the attempt, so that jobs that failed together do not
/// all come back together.
fn spread(wait: TimeDelta, job: JobId, attempt: u32) -> TimeDelta {
    let scattered = Uuid::new_v5(&job.0, &attempt.to_be_bytes()).as_bytes()[0];
    TimeDelta::milliseconds(wait.num_milliseconds() / 1024 * i64::from(scattered))
}

fn log(job: &job::Model, outcome: &Outcome, took: Duration) {
    let (id, body, task, attempt) = (job.id, job.body_id, job.task.name(), job.attempts);
    let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    match outcome {
        Outcome::Done => tracing::info!(job = %id, %body, task, attempt, duration_ms, "Did a job"),
        Outcome::Again { at, why } => {
            tracing::warn!(job = %id, %body, task, attempt, duration_ms, %at, why, "A job will be tried again");
        }
        Outcome::GivenUp { why } => {
            tracing::error!(job = %id, %body, task, attempt, duration_ms, why, "A job was given up");
        }
    }
}
