//! Where the history is acted out: the clock that is moved along, who is who, and the ids of what
//! was made on the way.

use super::act::Act;
use anyhow::{Context as _, Result, anyhow, bail};
use callup_command::cx::Cx;
use callup_domain::access::{Actor, Grant, Who};
use callup_domain::id::{
    BenefitId, BodyId, CallUpId, CouncilId, MilestoneId, OfficerId, PersonId, PostId, ProjectId, RoleId,
    SelectionId, SkillId,
};
use callup_domain::reference;
use callup_infra::clock::{FixedClock, SeededIds, start_of_day};
use callup_infra::config::Config;
use callup_infra::keys::Keys;
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, clock};
use callup_job::{MailRoom, Outcome, Runner};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::watch;

/// The stage.
pub(super) struct Stage {
    world: World,
    clock: Arc<FixedClock>,
    operator: Operator,
    runner: Runner,
    bell: watch::Receiver<()>,
    /// When the next job is due, as far as is known.
    due: Option<DateTime<Utc>>,
    pub body: BodyId,
    pub players: Known<Player>,
    pub skills: Known<SkillId>,
    pub roles: Known<RoleId>,
    pub projects: Known<ProjectId>,
    pub posts: Known<PostId>,
    pub calls: Known<CallUpId>,
    pub selections: Known<SelectionId>,
    pub milestones: Known<MilestoneId>,
    pub benefits: Known<BenefitId>,
}

/// Somebody with a part in the history.
#[derive(Clone, Debug)]
pub(super) struct Player {
    pub person: PersonId,
    pub officer: Option<OfficerId>,
    /// The slug of the council that employs an officer.
    pub home: Option<&'static str>,
    pub grants: Vec<Grant>,
}

/// Things by the names that the tables of the history give them.
pub(super) struct Known<T> {
    noun: &'static str,
    things: BTreeMap<String, T>,
}

impl<T: Clone> Known<T> {
    const fn none(noun: &'static str) -> Self {
        Self { noun, things: BTreeMap::new() }
    }

    pub fn put(&mut self, name: impl Into<String>, thing: T) {
        self.things.insert(name.into(), thing);
    }

    pub fn get(&self, name: &str) -> Result<T> {
        self.things.get(name).cloned().with_context(|| format!("there is no {} “{name}”", self.noun))
    }

    pub fn change(&mut self, name: &str) -> Result<&mut T> {
        let noun = self.noun;
        self.things.get_mut(name).with_context(|| format!("there is no {noun} “{name}”"))
    }
}

impl Stage {
    /// An empty stage on a database whose schema is up to date.
    ///
    /// # Errors
    /// When the system gives no random bytes, or TLS cannot be set up.
    pub fn new(db: &Db, config: &Config, room: MailRoom, seed: u64) -> Result<Self> {
        let clock = Arc::new(FixedClock::at(DateTime::<Utc>::UNIX_EPOCH));
        let ids = Arc::new(SeededIds::new(seed));
        let keys = Keys::of_this_process()?;
        let world = World { db: db.clone(), clock: Arc::clone(&clock) as _, ids, keys };
        Ok(Self {
            operator: Operator::new(world.clone()),
            runner: Runner::new(world.clone(), room, config)?,
            bell: db.bell(),
            due: None,
            body: BodyId(uuid::Uuid::nil()),
            players: Known::none("person"),
            skills: Known::none("skill"),
            roles: Known::none("role"),
            projects: Known::none("project"),
            posts: Known::none("post"),
            calls: Known::none("call-up"),
            selections: Known::none("selection"),
            milestones: Known::none("milestone"),
            benefits: Known::none("benefit"),
            world,
            clock,
        })
    }

    /// Plays `acts` in order of time up to `until`, and does the jobs that come due in between.
    pub async fn play(&mut self, mut acts: Vec<Act>, until: DateTime<Utc>) -> Result<()> {
        acts.sort_by_key(|act| act.at);
        for act in acts.into_iter().take_while(|act| act.at <= until) {
            self.move_to(act.at).await?;
            let what = || format!("The demonstration’s history broke at {}: {:?}", act.at, act.what);
            act.what.perform(self).await.with_context(what)?;
        }
        self.move_to(until).await
    }

    /// Makes it `at`: whatever was due before is done at its time, a second after another.
    pub async fn move_to(&mut self, at: DateTime<Utc>) -> Result<()> {
        if self.bell.has_changed()? {
            self.bell.mark_unchanged();
            self.due = self.operator.next_job_at().await?;
        }
        while let Some(due) = self.due.filter(|due| *due <= at) {
            self.clock.set(due.max(clock::Clock::now(&*self.clock) + TimeDelta::seconds(1)));
            match self.runner.take().await? {
                None | Some(Outcome::Done) => {}
                Some(Outcome::Again { why, .. } | Outcome::GivenUp { why }) => {
                    bail!("A job of the demonstration’s history failed: {why}")
                }
            }
            self.due = self.operator.next_job_at().await?;
        }
        self.bell.mark_unchanged();
        self.clock.set(at.max(clock::Clock::now(&*self.clock)));
        Ok(())
    }

    /// The operator at the command line.
    pub fn operator(&self) -> Cx {
        Cx::new(self.world.clone(), Operator::actor(self.body))
    }

    /// The operator’s door.
    pub const fn door(&self) -> &Operator {
        &self.operator
    }

    /// A person at work.
    pub fn acting(&self, name: &str) -> Result<Cx> {
        let Player { person, officer, grants, .. } = self.players.get(name)?;
        let actor = Actor { body: self.body, who: Who::Person { person, officer, grants } };
        Ok(Cx::new(self.world.clone(), actor))
    }

    pub fn person(&self, name: &str) -> Result<PersonId> {
        Ok(self.players.get(name)?.person)
    }

    pub fn officer(&self, name: &str) -> Result<OfficerId> {
        self.players.get(name)?.officer.with_context(|| format!("{name} is no officer"))
    }
}

/// A council’s id by its slug.
pub(super) fn council(slug: &str) -> Result<CouncilId> {
    Ok(reference::by_slug(slug).with_context(|| format!("there is no council “{slug}”"))?.id)
}

/// A date of the history.
pub(super) fn day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|_| anyhow!("“{text}” is no date"))
}

/// A time of the history, as clocks in the United Kingdom show it: `2026-12-01 09:30`.
pub(super) fn at(text: &str) -> Result<DateTime<Utc>> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M");
    let local = local.map_err(|_| anyhow!("“{text}” is no time"))?;
    Ok(start_of_day(local.date()) + (local - local.date().and_time(chrono::NaiveTime::MIN)))
}

/// A time on a day of the history.
pub(super) fn on(date: &str, time: &str) -> Result<DateTime<Utc>> {
    at(&format!("{date} {time}"))
}
