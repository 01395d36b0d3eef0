//! Officers' diaries and their home councils' limits, from rows.
//!
//! This is the one way from rows to free half-days: ranking, call-ups and reports all go through
//! it. It reads past what the actor may see, because a booking counts whoever knows of it.

use crate::clock;
use crate::entity::{absence, blackout, callup, council, member, offer, officer, secondment};
use crate::error::Result;
use crate::scope::{Found, Owned, ReadTx};
use callup_domain::calendar::{Absence, AbsenceKind, Booking, Diary, Nation, Offer};
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{BodyId, CallUpId, CouncilId, OfficerId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::period::Period;
use callup_domain::ranking::{Away, Home, Place};
use callup_domain::secondment::{Progress, SecondmentStatus};
use chrono::NaiveDate;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, IntoSimpleExpr, TryGetable};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;
use std::sync::Arc;

/// The diaries of `officers`, complete for every week that has a day of `period`; six statements,
/// however many officers. An officer who does not exist has none.
///
/// A live call-up is a booking, tentative until it is agreed. Once it has come to a secondment, the
/// secondment is the booking: they are the same half-days. What is withdrawn, lapsed, cancelled or
/// over frees its half-days; what was completed before its last day frees those that follow.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn diaries(
    tx: &ReadTx,
    officers: &[OfficerId],
    period: &Period,
) -> Result<BTreeMap<OfficerId, Diary>> {
    let period = period.whole_weeks();
    let among = Among::These(officers);
    let columns = [officer::Column::Id, officer::Column::HomeCouncilId, officer::Column::Pattern];
    let rows = tx.every::<officer::Entity>().with_keys(officers.iter().copied());
    let employed: Vec<(OfficerId, CouncilId, Pattern)> = rows.columns(only(columns)).await?;
    let councils: BTreeSet<CouncilId> = employed.iter().map(|(_, home, _)| *home).collect();
    let councils: Vec<CouncilId> = councils.into_iter().collect();
    let mut leave = leave(tx, &among, &period).await?;
    let home_days = home_days(tx, &Councils::These(&councils), &period).await?;
    let empty = |(officer, home, pattern): (OfficerId, CouncilId, Pattern)| {
        let kept = home_days.get(&home).into_iter().flatten().copied();
        let absences = leave.remove(&officer).into_iter().flatten().chain(kept).collect();
        (officer, Diary { pattern, offers: Vec::new(), absences, booked: Vec::new() })
    };
    let mut diaries: BTreeMap<OfficerId, Diary> = employed.into_iter().map(empty).collect();
    for (officer, offer) in offers(tx, &among, &period).await? {
        diaries.entry(officer).and_modify(|diary| diary.offers.push(offer));
    }
    let booked = bookings(
        tx,
        &period,
        |calls| among.of(calls, callup::Column::OfficerId),
        |seconded| among.of(seconded, secondment::Column::OfficerId),
    );
    for Booked { officer, booking, .. } in booked.await? {
        diaries.entry(officer).and_modify(|diary| diary.booked.push(booking));
    }
    Ok(diaries)
}

/// The caps, blackouts and officers away of `councils`, complete for every week that has a day of
/// `period`; five statements, however many councils. A council that is no member has none.
///
/// Officers away are counted for councils with a cap only. To decide by the cap, lock the council's
/// row in `member` first: call-ups of two officers of one council have no other row in common.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn homes(
    tx: &ReadTx,
    councils: &[CouncilId],
    period: &Period,
) -> Result<BTreeMap<CouncilId, Arc<Home>>> {
    let period = period.whole_weeks();
    let (call, second) = (callup::Column::HomeCouncilId, secondment::Column::HomeCouncilId);
    let these = || councils.iter().copied();
    let booked = bookings(
        tx,
        &period,
        |calls| calls.any_of(call, these()).filter(call.in_subquery(capped(tx.body()))),
        |seconded| seconded.any_of(second, these()).filter(second.in_subquery(capped(tx.body()))),
    );
    let booked = booked.await?;
    let mut away: HashMap<CouncilId, Vec<(OfficerId, &Schedule)>> = HashMap::new();
    for Booked { officer, home, booking } in &booked {
        away.entry(*home).or_default().push((*officer, &booking.schedule));
    }
    let mut places = places(tx, councils).await?;
    let mut blackouts = blackouts(tx, &Councils::These(councils), &period).await?;
    let members = tx.every::<member::Entity>().any_of(member::Column::CouncilId, councils.iter().copied());
    let columns = only([member::Column::CouncilId, member::Column::AwayCap]);
    let members: Vec<(CouncilId, Option<i32>)> = members.columns(columns).await?;
    let home = |(council, cap): (CouncilId, Option<i32>)| {
        let away = away.remove(&council).filter(|_| cap.is_some()).map(Away::count).unwrap_or_default();
        let blackouts = blackouts.remove(&council).unwrap_or_default();
        Some((council, Arc::new(Home { place: places.remove(&council)?, cap, away, blackouts })))
    };
    Ok(members.into_iter().filter_map(home).collect())
}

/// Half-days that are taken.
pub(super) struct Booked {
    pub officer: OfficerId,
    pub home: CouncilId,
    pub booking: Booking,
}

/// Officers whose rows are read.
pub(super) enum Among<'a> {
    /// These.
    These(&'a [OfficerId]),
    /// All of the body.
    Everybody,
}

impl Among<'_> {
    /// Those of `rows` that belong to these officers.
    pub(super) fn of<'tx, E: Owned>(&self, rows: Found<'tx, E>, officer: E::Column) -> Found<'tx, E> {
        match self {
            Self::These(officers) => rows.any_of(officer, officers.iter().copied()),
            Self::Everybody => rows,
        }
    }
}

/// Home councils whose rows are read.
pub(super) enum Councils<'a> {
    /// These.
    These(&'a [CouncilId]),
    /// All of the body.
    All,
}

impl Councils<'_> {
    /// Those of `rows` that belong to these councils.
    pub(super) fn of<'tx, E: Owned>(&self, rows: Found<'tx, E>, council: E::Column) -> Found<'tx, E> {
        match self {
            Self::These(councils) => rows.any_of(council, councils.iter().copied()),
            Self::All => rows,
        }
    }
}

/// What these officers offer.
pub(super) async fn offers(
    tx: &ReadTx,
    among: &Among<'_>,
    period: &Period,
) -> Result<Vec<(OfficerId, Offer)>> {
    use offer::Column;
    let rows = among.of(tx.every::<offer::Entity>(), Column::OfficerId);
    let rows = rows.filter(overlaps(Column::StartsOn, Column::EndsOn, period));
    let columns = only([Column::OfficerId, Column::StartsOn, Column::EndsOn, Column::Load]);
    let rows: Vec<(OfficerId, NaiveDate, NaiveDate, Load)> = rows.columns(columns).await?;
    let offer = |(officer, starts_on, ends_on, load)| {
        (officer, Offer { period: Period { starts_on, ends_on }, load })
    };
    Ok(rows.into_iter().map(offer).collect())
}

/// The leave of these officers.
pub(super) async fn leave(
    tx: &ReadTx,
    among: &Among<'_>,
    period: &Period,
) -> Result<HashMap<OfficerId, Vec<Absence>>> {
    use absence::Column;
    let rows = tx.every::<absence::Entity>().is_set(Column::OfficerId);
    absences(among.of(rows, Column::OfficerId), Column::OfficerId, period).await
}

/// The days that these councils keep for all of their officers.
pub(super) async fn home_days(
    tx: &ReadTx,
    councils: &Councils<'_>,
    period: &Period,
) -> Result<HashMap<CouncilId, Vec<Absence>>> {
    use absence::Column;
    let rows = tx.every::<absence::Entity>().is_empty(Column::OfficerId);
    absences(councils.of(rows, Column::HomeCouncilId), Column::HomeCouncilId, period).await
}

async fn absences<K: Eq + Hash + TryGetable + Send + Sync>(
    rows: Found<'_, absence::Entity>,
    whose: absence::Column,
    period: &Period,
) -> Result<HashMap<K, Vec<Absence>>> {
    use absence::Column;
    let rows = rows.filter(overlaps(Column::StartsOn, Column::EndsOn, period));
    let columns = only([whose, Column::StartsOn, Column::EndsOn, Column::Pattern, Column::Kind]);
    let rows: Vec<(K, NaiveDate, NaiveDate, Pattern, AbsenceKind)> = rows.columns(columns).await?;
    let absence = |(whose, starts_on, ends_on, pattern, kind)| {
        (whose, Absence { period: Period { starts_on, ends_on }, pattern, kind })
    };
    Ok(by_whom(rows.into_iter().map(absence)))
}

/// What belongs to each.
pub(super) fn by_whom<K: Eq + Hash, V>(rows: impl IntoIterator<Item = (K, V)>) -> HashMap<K, Vec<V>> {
    rows.into_iter().fold(HashMap::new(), |mut all, (whose, what)| {
        all.entry(whose).or_default().push(what);
        all
    })
}

/// What is booked in `period`: live call-ups and what came of them, each half-day once.
pub(super) async fn bookings<'tx>(
    tx: &'tx ReadTx,
    period: &Period,
    calls: impl FnOnce(Found<'tx, callup::Entity>) -> Found<'tx, callup::Entity>,
    seconded: impl FnOnce(Found<'tx, secondment::Entity>) -> Found<'tx, secondment::Entity>,
) -> Result<Vec<Booked>> {
    let mut booked = called_up(calls(tx.every()), tx.body(), period).await?;
    booked.extend(serving(seconded(tx.every()), period).await?);
    Ok(booked)
}

/// Live call-ups that have not come to a secondment.
async fn called_up(rows: Found<'_, callup::Entity>, body: BodyId, period: &Period) -> Result<Vec<Booked>> {
    use callup::Column;
    let came_of_it = Query::select()
        .expr(Expr::value(1))
        .from(secondment::Entity)
        .and_where(secondment::Column::BodyId.eq(body))
        .and_where(secondment::Column::CallupId.into_simple_expr().eq(Column::Id.into_simple_expr()))
        .take();
    let rows = rows
        .filter(Column::Status.is_in(CallUpStatus::live()))
        .filter(overlaps(Column::StartsOn, Column::EndsOn, period))
        .filter(Expr::exists(came_of_it).not());
    let columns =
        only([Column::Id, Column::OfficerId, Column::HomeCouncilId, Column::Status, Column::Schedule]);
    let rows: Vec<(CallUpId, OfficerId, CouncilId, CallUpStatus, Schedule)> = rows.columns(columns).await?;
    let booked = |(call_up, officer, home, status, schedule)| {
        let tentative = status != CallUpStatus::Agreed;
        Booked { officer, home, booking: Booking { call_up, schedule, tentative } }
    };
    Ok(rows.into_iter().map(booked).collect())
}

/// Secondments, as long as they run.
async fn serving(rows: Found<'_, secondment::Entity>, period: &Period) -> Result<Vec<Booked>> {
    use secondment::Column;
    let count = SecondmentStatus::ALL.iter().copied().filter(|status| status.counts());
    let rows =
        rows.filter(Column::Status.is_in(count)).filter(overlaps(Column::StartsOn, Column::EndsOn, period));
    // Most run, and the long story of their signatures is not asked for.
    let completed = Column::Status.eq(SecondmentStatus::Completed);
    let progress = CaseStatement::new().case(completed, Column::State.into_simple_expr());
    let columns = only([Column::CallupId, Column::OfficerId, Column::HomeCouncilId, Column::Schedule]);
    let columns = columns.into_iter().chain([progress.into()]);
    let rows: Vec<(CallUpId, OfficerId, CouncilId, Schedule, Option<Progress>)> =
        rows.columns(columns).await?;
    let booked = |(call_up, officer, home, schedule, progress): (_, _, _, Schedule, Option<Progress>)| {
        let schedule = match progress.and_then(|progress| progress.completed) {
            Some(closure) => schedule.until(clock::today(closure.at)),
            None => schedule,
        };
        Booked { officer, home, booking: Booking { call_up, schedule, tentative: false } }
    };
    Ok(rows.into_iter().map(booked).collect())
}

/// Where `councils` are.
pub(super) async fn places(tx: &ReadTx, councils: &[CouncilId]) -> Result<HashMap<CouncilId, Place>> {
    use council::Column;
    let rows = tx.shared::<council::Entity>().any_of(Column::Id, councils.iter().copied());
    let columns = only([Column::Id, Column::Nation, Column::Region]);
    let rows: Vec<(CouncilId, Nation, Option<String>)> = rows.columns(columns).await?;
    let place = |(council, nation, region): (CouncilId, Nation, Option<String>)| {
        (council, Place { council, nation, region: region.map(Arc::from) })
    };
    Ok(rows.into_iter().map(place).collect())
}

/// Days on which these councils release nobody.
pub(super) async fn blackouts(
    tx: &ReadTx,
    councils: &Councils<'_>,
    period: &Period,
) -> Result<HashMap<CouncilId, Vec<Period>>> {
    use blackout::Column;
    let rows = councils.of(tx.every::<blackout::Entity>(), Column::CouncilId);
    let rows = rows.filter(overlaps(Column::StartsOn, Column::EndsOn, period));
    let columns = only([Column::CouncilId, Column::StartsOn, Column::EndsOn]);
    let rows: Vec<(CouncilId, NaiveDate, NaiveDate)> = rows.columns(columns).await?;
    let blackout = |(council, starts_on, ends_on)| (council, Period { starts_on, ends_on });
    Ok(by_whom(rows.into_iter().map(blackout)))
}

/// The councils that have a cap on officers away.
fn capped(body: BodyId) -> SelectStatement {
    Query::select()
        .column(member::Column::CouncilId)
        .from(member::Entity)
        .and_where(member::Column::BodyId.eq(body))
        .and_where(member::Column::AwayCap.is_not_null())
        .take()
}

/// Rows that have a day of `period`.
fn overlaps(starts_on: impl ColumnTrait, ends_on: impl ColumnTrait, period: &Period) -> SimpleExpr {
    starts_on.lte(period.ends_on).and(ends_on.gte(period.starts_on))
}

/// Some columns of a table.
pub(super) fn only<C: ColumnTrait, const N: usize>(columns: [C; N]) -> [SimpleExpr; N] {
    columns.map(IntoSimpleExpr::into_simple_expr)
}
