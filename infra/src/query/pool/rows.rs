//! Officers and home councils, whatever the post and the day.

use super::super::clearance;
use super::super::diary::{
    Among, Booked, Councils, blackouts, bookings, by_whom, home_days, leave, offers, only,
};
use crate::entity::{agreement, callup, member, officer, officer_skill, secondment};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::agreement::Term;
use callup_domain::calendar::Booking;
use callup_domain::id::{CouncilId, OfficerId, RoleId, SkillId};
use callup_domain::load::Pattern;
use callup_domain::officer::{Reach, Standing};
use callup_domain::period::Period;
use callup_domain::ranking::{Held, Lender, Pooled};
use callup_domain::service_area::ServiceAreas;
use callup_domain::skill::{EvidenceKind, Level};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, HashMap};

/// The columns of an officer's own row.
type Row = (
    OfficerId,
    CouncilId,
    Option<RoleId>,
    Standing,
    Option<NaiveDate>,
    Option<DateTime<Utc>>,
    Pattern,
    ServiceAreas,
    Reach,
    i32,
    i32,
    Option<NaiveDate>,
);

/// These officers with all that is theirs; seven statements, however many officers.
pub(in super::super) async fn officers(tx: &ReadTx, among: &Among<'_>) -> Result<HashMap<OfficerId, Pooled>> {
    let mut skills = skills(tx, among).await?;
    let mut cleared = clearance::among(tx, among).await?;
    let mut offered = by_whom(offers(tx, among, &Period::always()).await?);
    let mut leave = leave(tx, among, &Period::always()).await?;
    let mut booked = booked(tx, among).await?;
    let pooled = |row: Row| {
        let (id, home, role, standing, paused_until, supported_at, pattern, service_areas, ..) = row;
        let (.., reach, max_onsite_days, notice_days, employment_ends_on) = row;
        let pooled = Pooled {
            home,
            standing,
            paused_until,
            supported: supported_at.is_some(),
            employment_ends_on,
            role,
            skills: sorted(skills.remove(&id), |held| held.skill),
            clearance: cleared.remove(&id),
            service_areas,
            pattern,
            offers: sorted(offered.remove(&id), |offer| (offer.period, offer.load)),
            leave: sorted(leave.remove(&id), |absence| (absence.period, absence.pattern)),
            booked: sorted(booked.remove(&id), |(_, booking)| booking.call_up),
            notice_days,
            max_onsite_days,
            reach,
        };
        (id, pooled)
    };
    Ok(own(tx, among).await?.into_iter().map(pooled).collect())
}

async fn own(tx: &ReadTx, among: &Among<'_>) -> Result<Vec<Row>> {
    use officer::Column as C;
    let columns = [
        C::Id,
        C::HomeCouncilId,
        C::RoleId,
        C::Standing,
        C::PausedUntil,
        C::SupportedAt,
        C::Pattern,
        C::ServiceAreas,
        C::Reach,
        C::MaxOnsiteDays,
        C::NoticeDays,
        C::EmploymentEndsOn,
    ];
    among.of(tx.every::<officer::Entity>(), C::Id).columns(only(columns)).await
}

async fn skills(tx: &ReadTx, among: &Among<'_>) -> Result<HashMap<OfficerId, Vec<Held>>> {
    use officer_skill::Column;
    type Row = (OfficerId, SkillId, Level, EvidenceKind, NaiveDate, bool);
    let rows = among.of(tx.every::<officer_skill::Entity>(), Column::OfficerId);
    let columns = [
        Column::OfficerId,
        Column::SkillId,
        Column::Level,
        Column::Evidence,
        Column::EvidenceOn,
        Column::WantsToLearn,
    ];
    let rows: Vec<Row> = rows.columns(only(columns)).await?;
    let held = |(officer, skill, level, evidence, on, wants_to_learn)| {
        (officer, Held { skill, level, evidence, on, wants_to_learn })
    };
    Ok(by_whom(rows.into_iter().map(held)))
}

async fn booked(tx: &ReadTx, among: &Among<'_>) -> Result<HashMap<OfficerId, Vec<(CouncilId, Booking)>>> {
    let always = Period::always();
    let rows = bookings(
        tx,
        &always,
        |calls| among.of(calls, callup::Column::OfficerId),
        |seconded| among.of(seconded, secondment::Column::OfficerId),
    );
    let booked = |Booked { officer, home, booking }| (officer, (home, booking));
    Ok(by_whom(rows.await?.into_iter().map(booked)))
}

/// These home councils; four statements, however many councils.
pub(in super::super) async fn lenders(
    tx: &ReadTx,
    councils: &Councils<'_>,
) -> Result<BTreeMap<CouncilId, Lender>> {
    let mut home_days = home_days(tx, councils, &Period::always()).await?;
    let mut blackouts = blackouts(tx, councils, &Period::always()).await?;
    let mut agreements = agreements(tx, councils).await?;
    let members = councils.of(tx.every::<member::Entity>(), member::Column::CouncilId);
    let columns = only([member::Column::CouncilId, member::Column::AwayCap]);
    let members: Vec<(CouncilId, Option<i32>)> = members.columns(columns).await?;
    let lender = |(council, cap)| {
        let lender = Lender {
            cap,
            home_days: sorted(home_days.remove(&council), |absence| (absence.period, absence.pattern)),
            blackouts: sorted(blackouts.remove(&council), |blackout| *blackout),
            agreements: sorted(agreements.remove(&council), |term| (term.from_on, term.until_on)),
        };
        (council, lender)
    };
    Ok(members.into_iter().map(lender).collect())
}

/// Agreements that were not withdrawn.
async fn agreements(tx: &ReadTx, councils: &Councils<'_>) -> Result<HashMap<CouncilId, Vec<Term>>> {
    use agreement::Column;
    let rows = councils.of(tx.every::<agreement::Entity>().is_empty(Column::WithdrawnAt), Column::CouncilId);
    let columns = only([Column::CouncilId, Column::FromOn, Column::UntilOn]);
    let rows: Vec<(CouncilId, NaiveDate, NaiveDate)> = rows.columns(columns).await?;
    let term = |(council, from_on, until_on)| (council, Term { from_on, until_on, withdrawn_at: None });
    Ok(by_whom(rows.into_iter().map(term)))
}

/// In one order, so that two pictures of the same pool are the same.
fn sorted<T, K: Ord>(list: Option<Vec<T>>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut list = list.unwrap_or_default();
    list.sort_by_key(key);
    list
}
