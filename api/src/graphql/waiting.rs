//! Where something is stuck: who must act, on what, since when.

use super::loader::{LoadError, Loaders, load, require};
use super::person::Person;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_domain::access::Role;
use callup_domain::callup::{Waiting, WaitingFor};
use callup_domain::id::{CouncilId, OfficerId, PersonId};
use callup_domain::secondment::Party;
use callup_infra::entity::{callup, membership};
use chrono::{DateTime, Utc};
use futures_util::future::try_join_all;
use std::collections::HashMap;
use std::sync::Arc;

/// Somebody is waited for.
pub struct WaitingOn {
    waiting: Waiting,
    officer: OfficerId,
    home: CouncilId,
    desk: Option<PersonId>,
}

impl WaitingOn {
    /// Those who are waited for in what came of a call-up.
    pub fn of(callup: &callup::Model, waiting: Vec<Waiting>) -> Vec<Self> {
        let (officer, home, desk) = (callup.officer_id, callup.home_council_id, callup.asked_by);
        waiting.into_iter().map(|waiting| Self { waiting, officer, home, desk }).collect()
    }
}

/// Who must act, on what, since when.
#[Object]
impl WaitingOn {
    /// Who must act.
    async fn party(&self) -> Party {
        self.waiting.on
    }

    /// What is to be done.
    async fn what(&self) -> WaitingFor {
        self.waiting.what
    }

    /// Since when it waits.
    async fn since(&self) -> DateTime<Utc> {
        self.waiting.since
    }

    /// The people who can do it: the officer, the approvers of the home council, or who called up at
    /// the desk.
    async fn people(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let Self { waiting, officer, home, desk } = *self;
        people(ctx, Awaited { party: waiting.on, officer, home, desk }).await
    }
}

/// Who is waited for in what concerns an officer.
pub(super) struct Awaited {
    /// Which party.
    pub party: Party,
    /// The officer.
    pub officer: OfficerId,
    /// The home council.
    pub home: CouncilId,
    /// Who called the officer up.
    pub desk: Option<PersonId>,
}

/// The people who can act for a party: nobody decides on his or her own release.
pub(super) async fn people(ctx: &Context<'_>, awaited: Awaited) -> Result<Vec<Person>> {
    let officer = load::<OfficerId>(ctx, awaited.officer).await?.map(|officer| officer.person_id);
    let people = match awaited.party {
        Party::Officer => officer.into_iter().collect(),
        Party::HomeCouncil => {
            let mut approvers = load(ctx, ApproversOf(awaited.home)).await?.unwrap_or_default();
            approvers.retain(|person| Some(*person) != officer);
            approvers
        }
        Party::Body => awaited.desk.into_iter().collect(),
    };
    let people = people.into_iter().map(|person| require::<PersonId>(ctx, person, "person"));
    Ok(try_join_all(people).await?.into_iter().map(Person).collect())
}

/// Who may decide on release for a council today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ApproversOf(CouncilId);

impl Loader<ApproversOf> for Loaders {
    type Value = Vec<PersonId>;
    type Error = LoadError;

    async fn load(&self, keys: &[ApproversOf]) -> Result<HashMap<ApproversOf, Vec<PersonId>>, LoadError> {
        let read = self.cx().read();
        let held = read.find::<membership::Entity>().is(membership::Column::Role, Role::Approver);
        let held = held.any_of(membership::Column::CouncilId, keys.iter().map(|key| key.0));
        let rows = held.in_order().all().await.map_err(Arc::new)?;
        let mut approvers: HashMap<ApproversOf, Vec<PersonId>> = HashMap::new();
        for row in rows.into_iter().filter(|row| row.is_held_on(read.today())) {
            if let Some(council) = row.council_id {
                approvers.entry(ApproversOf(council)).or_default().push(row.person_id);
            }
        }
        Ok(approvers)
    }
}
