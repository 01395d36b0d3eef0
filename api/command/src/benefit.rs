//! Benefits: what a project is for, in numbers, and what came of it.

use super::project::led;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::benefit::Benefit;
use callup_domain::delivery;
use callup_domain::event::Event;
use callup_domain::id::{BenefitId, CouncilId, ProjectId};
use callup_domain::money::Money;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{benefit, measurement, member, share};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;

/// A council's share in a benefit.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct ShareAsk {
    /// The council, a member of the body.
    pub council: CouncilId,
    /// Its share, in basis points: 2,800 is 28%.
    pub share_bp: i32,
}

/// A benefit to add to a project.
#[derive(Clone, Debug, InputObject)]
pub struct AddBenefit {
    /// The project.
    pub project: ProjectId,
    /// What is counted, at most 120 characters.
    pub title: String,
    /// In what unit: “calls a year”.
    pub unit: String,
    /// The count before, 0 to 100,000,000.
    pub baseline: i32,
    /// The count wanted. Below the baseline, fewer is better; above it, more is.
    pub target: i32,
    /// What one unit is worth.
    pub unit_value: Money,
    /// Councils' shares in it, together at most 10,000 basis points, so that nothing is counted
    /// twice.
    #[graphql(default)]
    pub shares: Vec<ShareAsk>,
}

/// A measurement of a benefit.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct MeasureBenefit {
    /// The benefit.
    pub benefit: BenefitId,
    /// The count.
    pub actual: i32,
    /// The day of which it speaks; today unless given. A second measurement of a day corrects the
    /// first.
    pub measured_on: Option<NaiveDate>,
}

/// Adds a benefit with its shares.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` unless the project is published.
pub async fn add(cx: &Cx, ask: AddBenefit) -> Result<benefit::Model> {
    let aim =
        Benefit { baseline: ask.baseline.into(), target: ask.target.into(), unit_value: ask.unit_value };
    let shares: Vec<i32> = ask.shares.iter().map(|share| share.share_bp).collect();
    delivery::aim(&ask.title, &ask.unit, &aim, &shares)?;
    let (tx, project) = led(cx.begin(), ask.project).await?;
    delivery::reported_on(project.state).map_err(|no| no.at("project"))?;
    check_councils(&tx, &ask.shares).await?;
    let row = benefit::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        title: ask.title.trim().to_owned(),
        unit: ask.unit.trim().to_owned(),
        baseline: aim.baseline,
        target: aim.target,
        unit_value_pence: aim.unit_value.in_pence(),
        recorded_at: tx.now(),
    };
    let row = tx.insert::<benefit::Entity>(row).await?;
    let shares = ask.shares.iter().map(|ask| shared(&tx, &row, ask)).collect();
    tx.insert_all::<share::Entity>(shares).await?;
    tx.commit(Event::BenefitSet { benefit: row.id, project: row.project_id }).await?;
    Ok(row)
}

/// Measures a benefit. Earlier measurements stay on record. Benefits are measured after a project
/// was closed, too.
///
/// # Errors
/// `OUT_OF_RANGE` for a count below 0 or a day to come.
pub async fn measure(cx: &Cx, ask: MeasureBenefit) -> Result<benefit::Model> {
    let tx = cx.begin();
    let measured_on = ask.measured_on.unwrap_or(tx.today());
    delivery::measurement(ask.actual.into(), measured_on, tx.today())?;
    let benefit = tx.get::<benefit::Entity>(ask.benefit).await?;
    let (tx, project) = led(tx, benefit.project_id).await?;
    delivery::measured(project.state).map_err(|no| no.at("benefit"))?;
    let row = measurement::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: benefit.project_id,
        benefit_id: benefit.id,
        actual: ask.actual.into(),
        measured_on,
        recorded_at: tx.now(),
        recorded_by: tx.actor().person(),
    };
    tx.insert::<measurement::Entity>(row).await?;
    tx.commit(Event::BenefitMeasured { benefit: benefit.id, project: benefit.project_id }).await?;
    Ok(benefit)
}

/// Shares are those of members, each once.
async fn check_councils(tx: &WriteTx, shares: &[ShareAsk]) -> Result<()> {
    let councils = shares.iter().map(|share| share.council);
    let members = tx.every::<member::Entity>().any_of(member::Column::CouncilId, councils).all().await?;
    let mut no = Refusals::default();
    for (at, share) in shares.iter().enumerate() {
        let path = format!("shares.{at}.council");
        no.check(members.iter().any(|member| member.council_id == share.council), || {
            Refusal::new(Code::NotFound, path.as_str(), say!("This council is not a member of the body."))
        });
        no.check(shares[..at].iter().all(|other| other.council != share.council), || {
            Refusal::new(Code::Duplicate, path.as_str(), say!("This council is named twice."))
        });
    }
    Ok(no.finish(())?)
}

fn shared(tx: &WriteTx, benefit: &benefit::Model, ask: &ShareAsk) -> share::Model {
    share::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: benefit.project_id,
        benefit_id: benefit.id,
        council_id: ask.council,
        share_bp: ask.share_bp,
        recorded_at: tx.now(),
    }
}
