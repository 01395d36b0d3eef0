//! When somebody works, and what it costs.

use super::Request;
use super::council::Council;
use super::loader::load;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::access::{Action, On};
use callup_domain::calendar::worked_half_days;
use callup_domain::id::{CouncilId, OfficerId};
use callup_domain::load::{Pattern, Schedule};
use callup_domain::money::Money;
use callup_domain::price::Price;
use chrono::NaiveDate;

/// When an officer of a council works.
pub struct Terms {
    /// The days and half-days.
    pub schedule: Schedule,
    /// Who works.
    pub officer: OfficerId,
    /// The home council, whose bank holidays count.
    pub home: CouncilId,
}

/// When somebody works: a period, and in it one pattern of half-days after another.
#[Object(name = "Schedule")]
impl Terms {
    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.schedule.period.starts_on
    }

    /// The last day.
    async fn ends_on(&self) -> NaiveDate {
        self.schedule.period.ends_on
    }

    /// The most half-days a week.
    async fn load(&self) -> i32 {
        self.schedule.peak().half_days()
    }

    /// The patterns, each from a date on.
    async fn steps(&self) -> Vec<Step> {
        let step = |step: &callup_domain::load::Step| Step { from: step.from, pattern: step.pattern };
        self.schedule.steps().iter().map(step).collect()
    }

    /// Half-days that are paid for, bank holidays included.
    async fn paid_half_days(&self) -> i32 {
        self.schedule.half_days_in(&self.schedule.period)
    }

    /// Half-days that are worked: without the bank holidays of the home council's nation.
    async fn worked_half_days(&self, ctx: &Context<'_>) -> Result<i32> {
        let nation = Council::require(ctx, self.home).await?.0.nation;
        Ok(worked_half_days(nation, &self.schedule, &self.schedule.period))
    }

    /// What the half-days cost the home council. Null while the officer's pay is not known, and for
    /// those who may not see it.
    async fn cost(&self, ctx: &Context<'_>) -> Result<Option<Cost>> {
        let on = On { home: Some(self.home), officer: Some(self.officer), ..On::default() };
        if !ctx.cx()?.actor().may(Action::SeePay, on) {
            return Ok(None);
        }
        let officer = load::<OfficerId>(ctx, self.officer).await?;
        let Some(pay) = officer.and_then(|officer| officer.pay()) else { return Ok(None) };
        let nation = Council::require(ctx, self.home).await?.0.nation;
        let price = Price::of(pay, &self.schedule, nation);
        Ok(Some(Cost { net: price.net, vat: price.vat }))
    }
}

/// A pattern of half-days from a date on.
#[derive(SimpleObject)]
#[graphql(name = "ScheduleStep")]
pub struct Step {
    /// The first day of the pattern.
    from: NaiveDate,
    /// The half-days worked in each week.
    pattern: Pattern,
}

/// What an officer's time costs.
#[derive(SimpleObject)]
#[graphql(name = "TimeCost")]
pub struct Cost {
    /// Without VAT: salary, employer's national insurance and pension for the half-days paid for.
    net: Money,
    /// VAT on it at the standard rate, where one council supplies staff to another.
    vat: Money,
}
