//! Half-days that officers offer, and the days on which they cannot be booked.

use super::officer::claim;
use super::{booking, officer};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::calendar::{Absence, AbsenceKind, Offer};
use callup_domain::event::Event;
use callup_domain::id::{AbsenceId, CouncilId, OfferId, OfficerId};
use callup_domain::load::{Load, Pattern};
use callup_domain::period::Period;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{absence, member, offer, officer as officers};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;

/// Half-days to offer.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct OfferHalfDays {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Half-days a week, 1 to 10, and no more than the working week has.
    pub load: i32,
}

/// An offer to take back.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct WithdrawOffer {
    /// The offer.
    pub offer: OfferId,
}

/// Days on which nobody can be booked.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct AddAbsence {
    /// Leave is the officer's own. Home days are the home council's, kept whatever happens.
    pub kind: AbsenceKind,
    /// The officer. For leave: you unless given. For home days: all of the council's unless given.
    pub officer: Option<OfficerId>,
    /// The council whose officers all keep these home days.
    pub council: Option<CouncilId>,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Which half-days of each week in between; all of them unless given.
    pub pattern: Option<Pattern>,
}

/// Leave or home days to take back.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RemoveAbsence {
    /// Which.
    pub absence: AbsenceId,
}

/// Offers half-days for a time.
///
/// # Errors
/// `DUPLICATE` for days that another offer has, naming it; `OUT_OF_RANGE` for a load outside the
/// working week, or days that have passed.
pub async fn offer(cx: &Cx, ask: OfferHalfDays) -> Result<officers::Model> {
    let load = Load::new(ask.load)?;
    let period = Period::new(ask.starts_on, ask.ends_on)?;
    let (tx, officer) = claim(cx, ask.officer, Action::EditProfile).await?;
    officer::still_in(&officer)?;
    offerable(&Offer { period, load }, officer.pattern, tx.today())?;
    let others = tx.every::<offer::Entity>().is(offer::Column::OfficerId, officer.id).all().await?;
    let others: Vec<Offer> = others.iter().map(offer::Model::offer).collect();
    Offer { period, load }.clear_of(&others)?;
    tx.insert::<offer::Entity>(offer_row(&tx, officer.id, &Offer { period, load })).await?;
    tx.commit(Event::OfferSet { officer: officer.id }).await?;
    Ok(officer)
}

/// Takes an offer back.
///
/// # Errors
/// `CAPACITY` or `DATES` when something is booked on it, naming that.
pub async fn withdraw(cx: &Cx, ask: WithdrawOffer) -> Result<officers::Model> {
    let given = cx.read().get::<offer::Entity>(ask.offer).await?;
    let (tx, officer) = claim(cx, Some(given.officer_id), Action::EditProfile).await?;
    // Read again now that the officer is locked: somebody else may have taken it back by then.
    let given = tx.get::<offer::Entity>(ask.offer).await?;
    let gone = given.offer();
    booking::keeps(&tx, &[officer.id], |_, diary| diary.offers.retain(|offer| *offer != gone)).await??;
    tx.remove::<offer::Entity>(vec![given.id]).await?;
    tx.commit(Event::OfferSet { officer: officer.id }).await?;
    Ok(officer)
}

/// Enters leave of one officer, or home days of one officer or of all officers of a council.
///
/// # Errors
/// `CAPACITY` when something is booked that would not fit any more: those days were free when it
/// was agreed.
pub async fn add_absence(cx: &Cx, ask: AddAbsence) -> Result<absence::Model> {
    let period = Period::new(ask.starts_on, ask.ends_on)?;
    let pattern = ask.pattern.unwrap_or(Pattern::FULL);
    let (tx, whose) = away(cx, &ask).await?;
    let absent = Absence { period, pattern, kind: ask.kind };
    booking::keeps(&tx, &whose.all(&tx).await?, |_, diary| diary.absences.push(absent)).await??;
    let row = absence::Model {
        id: tx.id(),
        body_id: tx.body(),
        home_council_id: whose.council,
        officer_id: whose.officer,
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        pattern,
        kind: ask.kind,
    };
    let row = tx.insert::<absence::Entity>(row).await?;
    tx.commit(Event::AbsenceSet { council: row.home_council_id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Takes leave or home days back.
///
/// # Errors
/// `Denied` for home days, unless for the home council.
pub async fn remove_absence(cx: &Cx, ask: RemoveAbsence) -> Result<absence::Model> {
    let tx = cx.begin();
    let row = tx.get::<absence::Entity>(ask.absence).await?;
    let tx = match (row.kind, row.officer_id) {
        (AbsenceKind::Leave, Some(officer)) => {
            let officer = tx.get::<officers::Entity>(officer).await?;
            tx.permit(Action::EditProfile, officer.on())?
        }
        _ => tx.permit(Action::ProtectCouncil, On { home: Some(row.home_council_id), ..On::default() })?,
    };
    tx.remove::<absence::Entity>(vec![row.id]).await?;
    tx.commit(Event::AbsenceSet { council: row.home_council_id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Who is away: one officer, or all of a council.
struct Whose {
    council: CouncilId,
    officer: Option<OfficerId>,
}

impl Whose {
    async fn all(&self, tx: &WriteTx) -> Result<Vec<OfficerId>> {
        if let Some(officer) = self.officer {
            return Ok(vec![officer]);
        }
        let of = tx.every::<officers::Entity>().is(officers::Column::HomeCouncilId, self.council);
        Ok(of.in_order().all().await?.iter().map(|officer| officer.id).collect())
    }
}

/// The right to enter the days, with the officer or the council's row in `member` locked, which a
/// booking locks too.
async fn away(cx: &Cx, ask: &AddAbsence) -> Result<(WriteTx, Whose)> {
    match (ask.kind, ask.officer, ask.council) {
        (AbsenceKind::Leave, _, Some(_)) => {
            let message = say!("Leave is one officer's. What all officers of a council keep are home days.");
            Err(Refusal::new(Code::OutOfRange, "council", message).into())
        }
        (AbsenceKind::HomeDay, None, None) => {
            let give = say!("Give the council, or the officer, that keeps the days.");
            Err(Refusal::required("council", give).into())
        }
        (AbsenceKind::HomeDay, None, Some(council)) => {
            let tx =
                cx.begin().permit(Action::ProtectCouncil, On { home: Some(council), ..On::default() })?;
            lock_member(&tx, council).await?;
            Ok((tx, Whose { council, officer: None }))
        }
        (AbsenceKind::HomeDay, Some(_), Some(_)) => {
            let message = say!("Name the officer or the council, not both.");
            Err(Refusal::new(Code::OutOfRange, "council", message).into())
        }
        (kind, officer, None) => {
            let action = match kind {
                AbsenceKind::Leave => Action::EditProfile,
                AbsenceKind::HomeDay => Action::ProtectCouncil,
            };
            let (tx, officer) = claim(cx, officer, action).await?;
            Ok((tx, Whose { council: officer.home_council_id, officer: Some(officer.id) }))
        }
    }
}

/// The council's place in the body, locked.
pub(super) async fn lock_member(tx: &WriteTx, council: CouncilId) -> Result<member::Model> {
    let member = tx.every::<member::Entity>().is(member::Column::CouncilId, council).the_one().await?;
    tx.lock::<member::Entity>(member.id).await
}

fn offerable(offer: &Offer, pattern: Pattern, today: NaiveDate) -> Result<(), Refusal> {
    let out = |path: &str, message: Sentence| Err(Refusal::new(Code::OutOfRange, path, message));
    match offer.load.half_days() {
        0 => out("load", say!("Offer at least one half-day a week.")),
        load if load > pattern.load().half_days() => {
            let (week, offer) = (pattern.load(), offer.load);
            out("load", say!("The working week has {week}, and the offer {offer}.", week, offer))
        }
        _ if offer.period.ends_on < today => {
            let last = offer.period.ends_on;
            out("endsOn", say!("These days have passed: the last is {last}.", last))
        }
        _ => Ok(()),
    }
}

/// An offer as a row.
#[must_use]
pub fn offer_row(tx: &WriteTx, officer: OfficerId, offer: &Offer) -> offer::Model {
    offer::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: officer,
        starts_on: offer.period.starts_on,
        ends_on: offer.period.ends_on,
        load: offer.load,
    }
}
