//! When a release that waits is told further up, in GraphQL.

use super::Request;
use super::council::{Council, MemberAt};
use super::deputy::RolesAt;
use super::loader::{LoadError, Loaders, load, require};
use super::person::Person;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_domain::access::Role;
use callup_domain::escalation::{Clock, EscalationStep};
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::model::OperatingModel;
use callup_infra::clock::today;
use callup_infra::entity::callup;
use callup_infra::query::model;
use chrono::NaiveDate;
use futures_util::future::try_join_all;
use std::collections::HashMap;
use std::sync::Arc;

/// A step by which a release that waits is told further up.
pub struct Escalation {
    step: EscalationStep,
    due: NaiveDate,
    home: CouncilId,
    officer: PersonId,
}

/// A step by which a release that waits is told further up.
#[Object]
impl Escalation {
    /// How far up.
    async fn step(&self) -> EscalationStep {
        self.step
    }

    /// The day on which it is told, if nobody has decided by then.
    async fn due_on(&self) -> NaiveDate {
        self.due
    }

    /// Who of the home council is told then, as far as it is known today: its deputies, or its leaders.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn people(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let role = match self.step {
            EscalationStep::Deputies => Role::Deputy,
            EscalationStep::Leaders => Role::Leader,
        };
        let rows = load(ctx, RolesAt(Some(self.home))).await?.unwrap_or_default();
        let held = rows
            .into_iter()
            .filter(|row| row.role == role && row.is_held_on(self.due) && row.person_id != self.officer);
        let people = held.map(|row| require::<PersonId>(ctx, row.person_id, "person"));
        Ok(try_join_all(people).await?.into_iter().map(Person).collect())
    }
}

/// The steps that lie ahead of a call-up, and those that were taken. Empty when its release waits for nobody.
pub(super) async fn of(ctx: &Context<'_>, row: &callup::Model, officer: PersonId) -> Result<Vec<Escalation>> {
    let Some(since) = row.decisions().release_waits_since() else { return Ok(Vec::new()) };
    let on = ctx.cx()?.read().today();
    let model = require(ctx, ModelOn(on), "operating model").await?;
    let rule = load(ctx, MemberAt(row.home_council_id)).await?.and_then(|member| member.escalate_after);
    let nation = Council::require(ctx, row.home_council_id).await?.0.nation;
    let clock = Clock::new(today(since), nation, model, rule);
    let steps = EscalationStep::ALL.iter().map(|step| Escalation {
        step: *step,
        due: clock.due(*step),
        home: row.home_council_id,
        officer,
    });
    Ok(steps.filter(|step| step.due <= row.answer_by).collect())
}

/// The operating model of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ModelOn(NaiveDate);

impl Loader<ModelOn> for Loaders {
    type Value = OperatingModel;
    type Error = LoadError;

    async fn load(&self, keys: &[ModelOn]) -> Result<HashMap<ModelOn, OperatingModel>, LoadError> {
        let mut models = HashMap::new();
        // One request has one day.
        for key in keys {
            models.insert(*key, model::on(&self.cx().read(), key.0).await.map_err(Arc::new)?);
        }
        Ok(models)
    }
}
