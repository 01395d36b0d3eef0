//! Member councils and the body's operating model.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::CouncilId;
use callup_domain::load::Load;
use callup_domain::member::Part;
use callup_domain::model::OperatingModel;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{body_model, council, member};
use chrono::NaiveDate;

/// A council's place in the body.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetMember {
    /// The council.
    pub council: CouncilId,
    /// Its part.
    pub part: Part,
    /// The most officers it has away at once; null for no cap.
    pub away_cap: Option<i32>,
    /// Up to this many half-days a week its officers are released by standing agreement. 0 for
    /// none.
    #[graphql(default)]
    pub standing_load: i32,
    /// Since when; today unless given.
    pub joined_on: Option<NaiveDate>,
}

/// The model that the body takes on.
#[derive(Clone, Debug, InputObject)]
pub struct ChooseModel {
    /// The model.
    pub model: OperatingModel,
    /// Its first day; today unless given. One day has one model.
    pub from_on: Option<NaiveDate>,
    /// The named authority behind a central mandate.
    pub authority: Option<String>,
}

/// Adds a council to the body, or changes its place in it.
///
/// # Errors
/// A refusal for each field that is wrong; `NotFound` for a council that does not exist.
pub async fn set(cx: &Cx, ask: SetMember) -> Result<member::Model> {
    let mut no = Refusals::default();
    no.check(ask.away_cap.is_none_or(|cap| (0..=10_000).contains(&cap)), || {
        Refusal::new(Code::OutOfRange, "awayCap", say!("The cap is a number of officers, 0 to 10,000."))
    });
    let standing_load = no.keep(Load::new(ask.standing_load).map_err(|refusal| refusal.at("standingLoad")));
    let standing_load = no.finish(standing_load)?.unwrap_or_default();
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let council = tx.shared::<council::Entity>().is(council::Column::Id, ask.council).one().await?;
    let council = council.ok_or(callup_infra::Error::NotFound("council"))?;
    let joined_on = ask.joined_on.unwrap_or(tx.today());
    if council.ends_on.is_some_and(|end| end < joined_on) {
        let message =
            say!("{name} ended before {joined_on} and cannot join.", name = council.name, joined_on);
        return Err(Refusal::new(Code::WrongState, "council", message).into());
    }
    let there = tx.every::<member::Entity>().is(member::Column::CouncilId, ask.council).one().await?;
    let row = match there {
        Some(there) => {
            let changed = member::Model { part: ask.part, away_cap: ask.away_cap, standing_load, ..there };
            tx.update::<member::Entity>(changed).await?
        }
        None => {
            let row = member::Model {
                id: tx.id(),
                body_id: tx.body(),
                council_id: ask.council,
                part: ask.part,
                away_cap: ask.away_cap,
                standing_load,
                joined_on,
                left_on: None,
                escalate_after: None,
                version: 1,
            };
            tx.insert::<member::Entity>(row).await?
        }
    };
    let event = Event::MemberSet { member: row.id, council: row.council_id };
    tx.commit(event).await?;
    Ok(row)
}

/// Takes on an operating model from a date. Earlier models stay on record.
///
/// # Errors
/// `REQUIRED` without the authority that a central mandate needs, `DUPLICATE` for a second model
/// on one day.
pub async fn choose_model(cx: &Cx, ask: ChooseModel) -> Result<body_model::Model> {
    let authority = ask.authority.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    if ask.model.terms().needs_authority && authority.is_none() {
        let give = say!("Give the authority that gives the mandate.");
        return Err(Refusal::required("authority", give).into());
    }
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let from_on = ask.from_on.unwrap_or(tx.today());
    let row = body_model::Model {
        id: tx.id(),
        body_id: tx.body(),
        model: ask.model,
        from_on,
        authority,
        recorded_at: tx.now(),
    };
    let taken = || {
        let message = say!("A model was chosen for {from_on} already.", from_on);
        Refusal::new(Code::Duplicate, "fromOn", message)
    };
    let row = tx.insert::<body_model::Entity>(row).await.map_err(|cause| cause.or_duplicate(taken))?;
    let event = Event::ModelChosen { body: tx.body(), model: row.model };
    tx.commit(event).await?;
    Ok(row)
}
