//! Offers of half-days, leave and home days in GraphQL.

use super::Request;
use super::loader::{LoadError, Loaders, grouped, loads_lists};
use super::payload::payload;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::calendar::AbsenceKind;
use callup_domain::id::{CouncilId, OfficerId};
use callup_domain::load::Pattern;
use callup_infra::entity::{absence, offer};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// Half-days a week that an officer offers for a time.
pub struct Offer(pub offer::Model);

/// Half-days a week that an officer offers for a time.
#[Object(name = "HalfDayOffer")]
impl Offer {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.0.starts_on
    }

    /// The last day.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Half-days a week.
    async fn load(&self) -> i32 {
        self.0.load.half_days()
    }
}

/// Half-days that cannot be booked: leave, or home days.
pub struct Absence(pub absence::Model);

impl From<absence::Model> for Absence {
    fn from(row: absence::Model) -> Self {
        Self(row)
    }
}

/// Half-days that cannot be booked: leave, or home days.
#[Object]
impl Absence {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Leave of the officer, or days that the home council keeps.
    async fn kind(&self) -> AbsenceKind {
        self.0.kind
    }

    /// Whether all officers of the home council keep the days.
    async fn whole_council(&self) -> bool {
        self.0.officer_id.is_none()
    }

    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.0.starts_on
    }

    /// The last day.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Which half-days of each week in between.
    async fn pattern(&self) -> Pattern {
        self.0.pattern
    }
}

payload! {
    /// What came of a request about leave or home days.
    AbsencePayload { absence: Absence }
}

/// What can be done about leave and home days.
#[derive(Default)]
pub struct AbsenceMutation;

#[Object]
impl AbsenceMutation {
    /// Enters leave, or home days of one officer or of a whole council. Refused where something is
    /// booked.
    async fn add_absence(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which days.")] input: command::offer::AddAbsence,
    ) -> Result<AbsencePayload> {
        AbsencePayload::of(command::offer::add_absence(ctx.cx()?, input).await)
    }

    /// Takes leave or home days back. The payload has them as they were.
    async fn remove_absence(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which days.")] input: command::offer::RemoveAbsence,
    ) -> Result<AbsencePayload> {
        AbsencePayload::of(command::offer::remove_absence(ctx.cx()?, input).await)
    }
}

loads_lists! {
    /// The offers of an officer.
    OffersOf(OfficerId): offer by OfficerId, officer_id;
}

/// The leave and home days of an officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AbsencesOf(pub OfficerId);

/// The home days that all officers of a council keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HomeDaysOf(pub CouncilId);

impl Loader<AbsencesOf> for Loaders {
    type Value = Vec<absence::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[AbsencesOf]) -> Result<HashMap<AbsencesOf, Self::Value>, LoadError> {
        let read = self.cx().read();
        let found = read.find::<absence::Entity>();
        let found = found.any_of(absence::Column::OfficerId, keys.iter().map(|key| key.0));
        let rows = found.in_order().all().await.map_err(Arc::new)?;
        Ok(grouped(rows, |row| row.officer_id.map(AbsencesOf))
            .into_iter()
            .filter_map(|(officer, rows)| Some((officer?, rows)))
            .collect())
    }
}

impl Loader<HomeDaysOf> for Loaders {
    type Value = Vec<absence::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[HomeDaysOf]) -> Result<HashMap<HomeDaysOf, Self::Value>, LoadError> {
        let read = self.cx().read();
        let found = read.find::<absence::Entity>().is_empty(absence::Column::OfficerId);
        let found = found.any_of(absence::Column::HomeCouncilId, keys.iter().map(|key| key.0));
        let rows = found.in_order().all().await.map_err(Arc::new)?;
        Ok(grouped(rows, |row| HomeDaysOf(row.home_council_id)))
    }
}
