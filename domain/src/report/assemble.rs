//! Putting a report together.

use super::{
    Amount, BenefitLine, CouncilReport, DecisionLine, Figure, Interest, Landing, PledgeLine, ProjectLine,
    Rows, SecondmentLine, change,
};
use crate::benefit::{per_mille, split};
use crate::id::{CouncilId, ProjectId};
use crate::money::Money;
use crate::period::Period;
use crate::project::ProjectState;
use crate::rating::Facts;
use crate::record::{Aim, Entry, Record, Secondment, Standing, known};
use chrono::NaiveDate;
use std::collections::BTreeMap;

const GIVEN: &str = "Payments received from the council by the date of the report, without VAT.";
const LENT: &str = "Half-days paid for, bank holidays included, by the agreed schedules of the council's officers' secondments, \
     from their first day, or the day of the third signature if that was later, to the date of the report. Those not \
     started yet do not count.";
const RECEIVED: &str = "Half-days, counted as for days lent, of all secondments to projects of which the council is the lead \
     host council. Over all councils of the body, half-days lent and received are the same number.";
const HOSTED: &str =
    "Published projects that land at the council, as lead host or with others, on the date of the report.";
const OFFICERS_LENT: &str =
    "The council's officers with a secondment that was started and ran on the date of the report.";
const OFFICERS_RECEIVED: &str = "Officers with a secondment, started and running on the date of the report, to a project of which the \
     council is the lead host council.";
const PLEDGE: &str = "Money: payments dated within the pledge's period, without VAT. Days: half-days, counted as for days lent, \
     that fall into the pledge's period. Both up to the date of the report.";
const BENEFIT_SHARE: &str = "A year's worth, at the latest measurement, of the council's shares in benefits. The other shares are \
     counted by the other councils only.";

/// The report of `council` as at `as_at`, compared with how things stood at `before`.
#[must_use]
pub fn assemble(council: CouncilId, rows: &Rows, as_at: NaiveDate, before: NaiveDate) -> CouncilReport {
    let look = Look { council, rows, as_at, before };
    let standings = look.standings();
    let services = look.services(&standings);
    let lent: Vec<_> = services.iter().filter(|service| service.is.home_council_id == council).collect();
    let received: Vec<_> = services.iter().filter(|service| service.host == Some(council)).collect();
    let (projects, decisions) = look.projects(&standings);
    let benefits = look.benefits(&standings);
    CouncilReport {
        council,
        as_at,
        compared_with: before,
        given: Amount { pence: look.paid(None), definition: GIVEN },
        lent: Figure { number: half_days(&lent), definition: LENT },
        received: Figure { number: half_days(&received), definition: RECEIVED },
        hosted: count(look.hosted(&standings), HOSTED),
        officers_lent: officers(&lent, OFFICERS_LENT),
        officers_received: officers(&received, OFFICERS_RECEIVED),
        pledges: look.pledges(&lent),
        projects,
        decisions,
        benefit_share: Amount {
            pence: benefits.iter().filter_map(|line| line.share_value).sum(),
            definition: BENEFIT_SHARE,
        },
        benefits,
        lent_out: look.lines(&lent),
        taken_in: look.lines(&received),
    }
}

/// A started secondment, and where it belongs.
struct Service<'a> {
    is: &'a Secondment,
    project: ProjectId,
    project_title: &'a str,
    post_title: &'a str,
    host: Option<CouncilId>,
    /// The days served by the date of the report.
    served: Option<Period>,
    half_days: i32,
    on_the_date: bool,
}

/// One council, looked at as at one date.
struct Look<'a> {
    council: CouncilId,
    rows: &'a Rows,
    as_at: NaiveDate,
    before: NaiveDate,
}

type Standings<'a> = BTreeMap<ProjectId, (&'a Record, Standing)>;

impl<'a> Look<'a> {
    fn standings(&self) -> Standings<'a> {
        let stood = self.rows.records.iter().filter_map(|(id, record)| {
            let standing = record.standing(self.as_at)?;
            Some((*id, (record, standing)))
        });
        stood.collect()
    }

    fn landings(&self) -> impl Iterator<Item = &'a Landing> {
        known(&self.rows.landings, self.as_at).map(|entry| &entry.what)
    }

    fn services<'s>(&self, standings: &'s Standings<'a>) -> Vec<Service<'s>>
    where
        'a: 's,
    {
        let leads: BTreeMap<ProjectId, CouncilId> =
            self.landings().filter(|host| host.lead).map(|host| (host.project, host.council)).collect();
        let mut services = Vec::new();
        for (project, (record, standing)) in standings {
            let host = leads.get(project).copied();
            for history in &record.secondments {
                let started = history.at(self.as_at).filter(|secondment| secondment.started());
                let Some(is) = started else { continue };
                if is.home_council_id == self.council || host == Some(self.council) {
                    let served = history.served(self.as_at);
                    services.push(self.service(is, served, (*project, record, standing), host));
                }
            }
        }
        services
    }

    fn service<'s>(
        &self,
        is: &'s Secondment,
        served: Option<Period>,
        (project, record, standing): (ProjectId, &'s Record, &'s Standing),
        host: Option<CouncilId>,
    ) -> Service<'s> {
        let posts = record.posts.iter().filter_map(|history| history.at(self.as_at));
        let post = posts.into_iter().find(|post| post.id == is.post_id);
        Service {
            is,
            project,
            project_title: &standing.project.title,
            post_title: post.map_or("", |post| post.title.as_str()),
            host,
            served,
            half_days: served.map_or(0, |served| is.schedule.half_days_in(&served)),
            on_the_date: served.is_some_and(|served| served.contains(self.as_at)),
        }
    }

    /// The pledges, and what became of them.
    fn pledges(&self, lent: &[&Service<'_>]) -> Vec<PledgeLine> {
        let mut latest = BTreeMap::new();
        let own = known(&self.rows.pledges, self.as_at).filter(|entry| entry.what.council == self.council);
        for Entry { what: pledge, .. } in own {
            // A pledge made anew for the same time takes the place of the one before.
            latest.insert((pledge.period.starts_on, pledge.period.ends_on), pledge);
        }
        let line = |pledge: &super::Pledge| {
            let lent_half_days = lent.iter().map(|service| service.in_period(&pledge.period)).sum::<i32>();
            let pledged = i64::from(pledge.half_days);
            PledgeLine {
                pledge_id: pledge.id,
                starts_on: pledge.period.starts_on,
                ends_on: pledge.period.ends_on,
                pledged: pledge.money,
                given: self.paid(Some(&pledge.period)),
                pledged_half_days: pledge.half_days,
                due_half_days: due(pledge, self.as_at),
                lent_half_days,
                lent_percent: (i64::from(lent_half_days) * 200 + pledged).checked_div(pledged * 2),
                definition: PLEDGE,
            }
        };
        latest.into_values().map(line).collect()
    }

    fn paid(&self, within: Option<&Period>) -> Money {
        let own = known(&self.rows.payments, self.as_at).map(|entry| entry.what);
        let own = own.filter(|payment| payment.council == self.council && payment.paid_on <= self.as_at);
        own.filter(|it| within.is_none_or(|period| period.contains(it.paid_on))).map(|it| it.money).sum()
    }

    fn hosted(&self, standings: &Standings<'_>) -> usize {
        let open = |project| {
            standings.get(project).is_some_and(|(_, it)| it.project.state == ProjectState::Published)
        };
        self.landings().filter(|host| host.council == self.council && open(&host.project)).count()
    }

    fn projects(&self, standings: &Standings<'_>) -> (Vec<ProjectLine>, Vec<DecisionLine>) {
        let (mut projects, mut decisions) = (Vec::new(), Vec::new());
        for (id, (record, standing)) in standings {
            let because = self.interests(*id, record);
            let over = standing.closed_on.is_some_and(|closed_on| closed_on <= self.before);
            if because.is_empty() || over {
                continue;
            }
            projects.push(self.project(*id, because, record, standing));
            decisions.extend(self.decision(*id, standing));
        }
        decisions.sort_by_key(|decision| (decision.by, decision.project_id));
        (projects, decisions)
    }

    fn interests(&self, project: ProjectId, record: &Record) -> Vec<Interest> {
        let here = |lead| {
            let at =
                |host: &Landing| (host.project, host.council, host.lead) == (project, self.council, lead);
            self.landings().any(at)
        };
        let secondments = record.secondments.iter().filter_map(|history| history.at(self.as_at));
        let mut ours = secondments.into_iter().filter(|it| it.home_council_id == self.council);
        let lends = ours.any(|secondment| secondment.started());
        let shares = known(&record.shares, self.as_at).any(|entry| entry.what.council == self.council);
        let all = [
            (here(true), Interest::LeadHost),
            (here(false), Interest::Host),
            (lends, Interest::Lender),
            (shares, Interest::Shareholder),
        ];
        all.into_iter().filter(|(is, _)| *is).map(|(_, interest)| interest).collect()
    }

    fn project(
        &self,
        id: ProjectId,
        because: Vec<Interest>,
        record: &Record,
        standing: &Standing,
    ) -> ProjectLine {
        let Standing { project, facts, claim, closed_on, .. } = standing;
        let until = closed_on.unwrap_or(self.as_at);
        let done = facts.milestones.iter().filter(|milestone| milestone.actual_on.is_some()).count();
        let open = facts.milestones.iter().filter(|milestone| milestone.actual_on.is_none());
        ProjectLine {
            project_id: id,
            title: project.title.clone(),
            because,
            state: project.state,
            phase: project.phase,
            claimed: claim.as_ref().map(|claim| claim.what.confidence),
            claimed_because: claim.as_ref().map(|claim| claim.what.reason.clone()),
            claimed_on: claim.as_ref().map(|claim| claim.on),
            rating: standing.rating.clone(),
            watermelon: standing.watermelon,
            changed: change::sentences(record.standing(self.before).as_ref(), standing),
            milestones: number(facts.milestones.len()),
            milestones_done: number(done),
            milestones_late: number(open.filter(|milestone| milestone.slippage_days(until) > 0).count()),
            budget: facts.budget,
            forecast_cost: facts.cost.map(|cost| cost.forecast),
            over_budget_permille: over_budget(facts),
        }
    }

    fn decision(&self, project: ProjectId, standing: &Standing) -> Option<DecisionLine> {
        let claim = &standing.claim.as_ref().filter(|_| standing.closed_on.is_none())?.what;
        let (wanted, by) = (claim.decision_wanted.clone()?, claim.decision_by?);
        let title = standing.project.title.clone();
        Some(DecisionLine { project_id: project, title, wanted, by, overdue: by < self.as_at })
    }

    fn benefits(&self, standings: &Standings<'_>) -> Vec<BenefitLine> {
        let aims = standings.iter().flat_map(|(project, (record, _))| {
            known(&record.aims, self.as_at).map(|entry| (*project, *record, &entry.what))
        });
        aims.filter_map(|(project, record, aim)| self.benefit(project, record, aim)).collect()
    }

    fn benefit(&self, project: ProjectId, record: &Record, aim: &Aim) -> Option<BenefitLine> {
        let shares = known(&record.shares, self.as_at).map(|entry| entry.what);
        let shares: Vec<_> = shares.filter(|share| share.benefit == aim.id).collect();
        let own = shares.iter().position(|share| share.council == self.council)?;
        let measured = record.measured(aim.id, self.as_at);
        let actual = measured.map(|measurement| measurement.actual);
        let value = actual.map(|actual| aim.benefit.value(actual));
        let all: Vec<i32> = shares.iter().map(|share| share.share_bp).collect();
        let parts = value.and_then(|value| split(value, &all).ok());
        Some(BenefitLine {
            benefit_id: aim.id,
            project_id: project,
            title: aim.title.clone(),
            unit: aim.unit.clone(),
            baseline: aim.benefit.baseline,
            target: aim.benefit.target,
            actual,
            measured_on: measured.map(|measurement| measurement.measured_on),
            change_permille: actual.and_then(|actual| aim.benefit.change_permille(actual)),
            value,
            share_bp: shares[own].share_bp,
            share_value: parts.map(|parts| parts[own]),
        })
    }

    fn lines(&self, services: &[&Service<'_>]) -> Vec<SecondmentLine> {
        let recent = services
            .iter()
            .filter(|service| service.served.is_some_and(|served| served.ends_on > self.before));
        let mut lines: Vec<_> = recent.map(|service| service.line()).collect();
        lines.sort_by_key(|line| line.secondment);
        lines
    }
}

impl Service<'_> {
    fn in_period(&self, period: &Period) -> i32 {
        let served = self.served.and_then(|served| served.overlap(period));
        served.map_or(0, |served| self.is.schedule.half_days_in(&served))
    }

    fn line(&self) -> SecondmentLine {
        SecondmentLine {
            secondment: self.is.id,
            officer: self.is.officer_id,
            home: self.is.home_council_id,
            host: self.host,
            project: self.project,
            project_title: self.project_title.to_owned(),
            post: self.is.post_id,
            post_title: self.post_title.to_owned(),
            starts_on: self.is.schedule.period.starts_on,
            ends_on: self.is.schedule.period.ends_on,
            half_days: self.half_days,
        }
    }
}

/// The part of the pledged half-days whose day has come, to the nearest.
fn due(pledge: &super::Pledge, as_at: NaiveDate) -> i32 {
    let Period { starts_on, ends_on } = pledge.period;
    let all = (ends_on - starts_on).num_days() + 1;
    let gone = ((as_at - starts_on).num_days() + 1).clamp(0, all);
    let due = (i64::from(pledge.half_days) * gone * 2 + all) / (all * 2);
    i32::try_from(due).unwrap_or(i32::MAX)
}

fn over_budget(facts: &Facts) -> Option<i64> {
    let budget = facts.budget?;
    per_mille((facts.cost?.forecast - budget).in_pence(), budget.in_pence())
}

fn half_days(services: &[&Service<'_>]) -> i32 {
    services.iter().map(|service| service.half_days).sum()
}

fn officers(services: &[&Service<'_>], definition: &'static str) -> Figure {
    let mut serving: Vec<_> =
        services.iter().filter(|service| service.on_the_date).map(|service| service.is.officer_id).collect();
    serving.sort_unstable();
    serving.dedup();
    count(serving.len(), definition)
}

fn count(how_many: usize, definition: &'static str) -> Figure {
    Figure { number: number(how_many), definition }
}

fn number(how_many: usize) -> i32 {
    i32::try_from(how_many).unwrap_or(i32::MAX)
}
