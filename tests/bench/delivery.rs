//! Half a year of delivery in all of the country's projects, so that reports have something to say.

use callup_demo::dice::Dice;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{BenefitId, CouncilId, MilestoneId, PersonId, ProjectId};
use callup_domain::rating::Confidence;
use callup_infra::entity::{
    benefit, contribution, cost, forecast, host, measurement, member, milestone, person, pledge, post,
    project, project_update, share,
};
use callup_infra::scope::WriteTx;
use callup_tests::bench::Country;
use chrono::{Days, NaiveDate, TimeDelta};
use std::collections::BTreeMap;

const MONTHS: u64 = 6;
const MILESTONES: u64 = 14;
const BENEFITS: usize = 3;
const SEED: u64 = 20_270_630;

/// Writes the promises of today, then what is reported in each of six months. The clock stands at
/// the end of them afterwards.
pub async fn half_a_year(country: &Country) {
    let mut dice = Dice::new(SEED);
    let tx = begin(country);
    let projects = tx.every::<project::Entity>().in_order().all().await.expect("projects");
    let works = promises(&tx, &mut dice, &projects).await;
    councils(&tx).await;
    done(tx, projects[0].id).await;
    for month in 1..=MONTHS {
        country.app.advance(TimeDelta::days(30));
        let tx = begin(country);
        reports(&tx, &mut dice, &works, month).await;
        changes(&tx).await;
        done(tx, projects[0].id).await;
    }
}

fn begin(country: &Country) -> WriteTx {
    country.operator().begin().permit(Action::Import, On::default()).expect("the operator may")
}

async fn done(tx: WriteTx, project: ProjectId) {
    tx.commit(Event::ProjectSet { project }).await.expect("it is written");
}

/// What is reported on in a project.
struct Work {
    project: ProjectId,
    lead: PersonId,
    milestones: Vec<MilestoneId>,
    benefits: Vec<BenefitId>,
}

/// Milestones and benefits for each project, the benefits shared by its hosts.
async fn promises(tx: &WriteTx, dice: &mut Dice, projects: &[project::Model]) -> Vec<Work> {
    let lead = tx.every::<person::Entity>().in_order().one().await.expect("people").expect("a person").id;
    let hosts = tx.every::<host::Entity>().in_order().all().await.expect("hosts");
    let mut hosted = BTreeMap::<ProjectId, Vec<CouncilId>>::new();
    for host in hosts {
        hosted.entry(host.project_id).or_default().push(host.council_id);
    }
    let (mut milestones, mut benefits, mut shares, mut works) = (vec![], vec![], vec![], vec![]);
    for row in projects {
        let own: Vec<_> = (1..=MILESTONES).map(|number| promise(tx, row, number)).collect();
        let aims: Vec<_> = (0..BENEFITS).map(|_| aim(tx, dice, row.id)).collect();
        let hosts = hosted.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        shares.extend(aims.iter().flat_map(|aim| hosts.iter().map(|host| part(tx, aim, *host))));
        works.push(Work {
            project: row.id,
            lead,
            milestones: own.iter().map(|row| row.id).collect(),
            benefits: aims.iter().map(|row| row.id).collect(),
        });
        milestones.extend(own);
        benefits.extend(aims);
    }
    tx.insert_all::<milestone::Entity>(milestones).await.expect("milestones");
    tx.insert_all::<benefit::Entity>(benefits).await.expect("benefits");
    tx.insert_all::<share::Entity>(shares).await.expect("shares");
    works
}

fn promise(tx: &WriteTx, of: &project::Model, number: u64) -> milestone::Model {
    milestone::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: of.id,
        title: format!("Milestone {number}"),
        baseline_on: of.starts_on.unwrap_or(tx.today()) + Days::new(number * 18),
        recorded_at: tx.now(),
    }
}

fn aim(tx: &WriteTx, dice: &mut Dice, project: ProjectId) -> benefit::Model {
    benefit::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        title: "Calls about it".to_owned(),
        unit: "calls a year".to_owned(),
        baseline: dice.roll(20_000, 60_000).into(),
        target: dice.roll(5_000, 19_000).into(),
        unit_value_pence: 410,
        recorded_at: tx.now(),
    }
}

fn part(tx: &WriteTx, of: &benefit::Model, council: CouncilId) -> share::Model {
    share::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: of.project_id,
        benefit_id: of.id,
        council_id: council,
        share_bp: 2_800,
        recorded_at: tx.now(),
    }
}

/// Two pledges and six payments of each council.
async fn councils(tx: &WriteTx) {
    let (mut pledges, mut payments) = (Vec::new(), Vec::new());
    for member in tx.every::<member::Entity>().in_order().all().await.expect("members") {
        pledges.extend([0, 182].map(|days| pledge::Model {
            id: tx.id(),
            body_id: tx.body(),
            council_id: member.council_id,
            starts_on: tx.today() + Days::new(days),
            ends_on: tx.today() + Days::new(days + 181),
            pence: 1_500_000,
            half_days: 96,
            recorded_at: tx.now(),
        }));
        payments.extend((0..6).map(|month| contribution::Model {
            id: tx.id(),
            body_id: tx.body(),
            council_id: member.council_id,
            paid_on: tx.today() + Days::new(month * 30),
            pence: 250_000,
            recorded_at: tx.now(),
        }));
    }
    tx.insert_all::<pledge::Entity>(pledges).await.expect("pledges");
    tx.insert_all::<contribution::Entity>(payments).await.expect("payments");
}

/// A month's reports: two updates, a forecast of cost, forecasts of three milestones and a
/// measurement of each benefit.
async fn reports(tx: &WriteTx, dice: &mut Dice, works: &[Work], month: u64) {
    let (mut updates, mut costs, mut forecasts, mut measurements) = (vec![], vec![], vec![], vec![]);
    for work in works {
        updates.extend([update(tx, dice, work, None), update(tx, dice, work, Some("Go on to public beta"))]);
        costs.push(expected(tx, dice, work));
        let due = work.milestones.iter().cycle().skip(month as usize * 2).take(3);
        forecasts.extend(due.enumerate().map(|(at, it)| foreseen(tx, dice, work, *it, at == 0)));
        measurements.extend(work.benefits.iter().map(|it| measured(tx, dice, work, *it)));
    }
    tx.insert_all::<project_update::Entity>(updates).await.expect("updates");
    tx.insert_all::<cost::Entity>(costs).await.expect("costs");
    tx.insert_all::<forecast::Entity>(forecasts).await.expect("forecasts");
    tx.insert_all::<measurement::Entity>(measurements).await.expect("measurements");
}

fn update(tx: &WriteTx, dice: &mut Dice, work: &Work, decision: Option<&str>) -> project_update::Model {
    project_update::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: work.project,
        confidence: dice.pick(Confidence::ALL).copied().unwrap_or(Confidence::Amber),
        reason: "The interviews are done, and the prototype is with two councils.".to_owned(),
        changed: "A supplier left; the second prototype replaced the first.".to_owned(),
        decision_wanted: decision.map(str::to_owned),
        decision_by: decision.map(|_| later(tx, dice)),
        recorded_at: tx.now(),
        recorded_by: work.lead,
    }
}

fn expected(tx: &WriteTx, dice: &mut Dice, work: &Work) -> cost::Model {
    cost::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: work.project,
        forecast_pence: i64::from(dice.roll(50, 900)) * 100_000,
        reason: "Hosting costs more than was thought.".to_owned(),
        recorded_at: tx.now(),
        recorded_by: Some(work.lead),
    }
}

fn foreseen(
    tx: &WriteTx,
    dice: &mut Dice,
    work: &Work,
    milestone: MilestoneId,
    done: bool,
) -> forecast::Model {
    forecast::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: work.project,
        milestone_id: milestone,
        due_on: if done { tx.today() } else { later(tx, dice) },
        done,
        reason: "The supplier was late.".to_owned(),
        recorded_at: tx.now(),
        recorded_by: Some(work.lead),
    }
}

fn measured(tx: &WriteTx, dice: &mut Dice, work: &Work, benefit: BenefitId) -> measurement::Model {
    measurement::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: work.project,
        benefit_id: benefit,
        actual: dice.roll(5_000, 60_000).into(),
        measured_on: tx.today(),
        recorded_at: tx.now(),
        recorded_by: Some(work.lead),
    }
}

fn later(tx: &WriteTx, dice: &mut Dice) -> NaiveDate {
    tx.today() + Days::new(dice.roll(5, 90) as u64)
}

/// A month's changes: each project and each post changes once, and its former state is kept.
async fn changes(tx: &WriteTx) {
    let projects = tx.every::<project::Entity>().in_order().all().await.expect("projects");
    tx.update_all::<project::Entity>(projects).await.expect("projects change");
    let posts = tx.every::<post::Entity>().in_order().all().await.expect("posts");
    tx.update_all::<post::Entity>(posts).await.expect("posts change");
}
