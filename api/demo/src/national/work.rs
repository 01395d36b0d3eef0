//! Projects and their posts.

use super::super::dice::Dice;
use super::catalogue::{Catalogue, RoleSkills};
use super::council::Joined;
use super::day;
use callup_domain::id::{CouncilId, ProjectId};
use callup_domain::load::Load;
use callup_domain::period::Period;
use callup_domain::post::PostState;
use callup_domain::project::{Phase, ProjectState, TOLERANCE_BP};
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::Level;
use callup_infra::Result;
use callup_infra::entity::{host, need, post, project};
use callup_infra::scope::WriteTx;

/// Posts in one project.
const POSTS: usize = 5;

const THINGS: [&str; 20] = [
    "missed bins",
    "blue badges",
    "school places",
    "planning comments",
    "council tax",
    "housing repairs",
    "garden waste",
    "parking permits",
    "tree works",
    "potholes",
    "licences",
    "registrar’s appointments",
    "library cards",
    "foster carers",
    "electoral roll",
    "care assessments",
    "business rates",
    "allotments",
    "street lights",
    "data requests",
];
const ENDS: [&str; 6] = ["Reporting", "Booking", "Paying for", "Renewing", "Tracking", "Sharing data on"];

/// A post, and the place of its role in the catalogue.
pub(super) struct Vacancy {
    pub post: post::Model,
    pub role: usize,
    /// Whether its project is published.
    pub published: bool,
}

/// Lists projects with `posts` posts in all.
pub(super) async fn list(
    tx: &WriteTx,
    dice: &mut Dice,
    catalogue: &Catalogue,
    councils: &[Joined],
    posts: usize,
) -> Result<Vec<Vacancy>> {
    let (mut projects, mut hosts, mut vacancies, mut needs) = (vec![], vec![], vec![], vec![]);
    for number in 0..posts.div_ceil(POSTS) {
        let starts = dice.roll(-26, 26) * 7;
        let length = dice.roll(12, 52) * 7;
        let period = Period { starts_on: day(tx, starts), ends_on: day(tx, starts + length - 3) };
        let project = project(tx, dice, number, period);
        hosts.extend(landing(tx, dice, project.id, councils));
        for _ in 0..POSTS.min(posts - number * POSTS) {
            let role = catalogue.role_at(dice.roll(1, catalogue.weight()));
            let post = vacancy(tx, dice, project.id, &catalogue.roles[role], period);
            needs.extend(needed(tx, dice, &post, &catalogue.roles[role]));
            let published = project.state == ProjectState::Published;
            vacancies.push(Vacancy { post, role, published });
        }
        projects.push(project);
    }
    tx.insert_all::<project::Entity>(projects).await?;
    tx.insert_all::<host::Entity>(hosts).await?;
    tx.insert_all::<post::Entity>(vacancies.iter().map(|vacancy| vacancy.post.clone()).collect()).await?;
    tx.insert_all::<need::Entity>(needs).await?;
    Ok(vacancies)
}

fn project(tx: &WriteTx, dice: &mut Dice, number: usize, period: Period) -> project::Model {
    let (thing, end) = (THINGS[number % THINGS.len()], ENDS[number / THINGS.len() % ENDS.len()]);
    let over = period.ends_on < tx.today();
    let draft = period.starts_on > tx.today() && dice.chance(15);
    let state = match (over, draft) {
        (true, _) => ProjectState::Closed,
        (_, true) => ProjectState::Draft,
        _ => ProjectState::Published,
    };
    project::Model {
        id: tx.id(),
        body_id: tx.body(),
        title: format!("{end} {thing} {}", number / (THINGS.len() * ENDS.len()) + 1),
        problem: format!(
            "People ring about {thing}, and wait, because the form asks what the council knows."
        ),
        outcome_measure: format!("Calls a year about {thing}"),
        sponsor: "Director of Customer Services".to_owned(),
        service_area: dice.pick(ServiceArea::ALL).copied(),
        delivery_lead_id: None,
        state,
        phase: dice
            .pick(&[Phase::Discovery, Phase::Alpha, Phase::PrivateBeta])
            .copied()
            .unwrap_or(Phase::Alpha),
        starts_on: Some(period.starts_on),
        ends_on: Some(period.ends_on),
        budget_pence: Some(i64::from(dice.roll(50, 900)) * 100_000),
        tolerance_bp: TOLERANCE_BP,
        team: None,
        created_at: tx.now(),
        published_at: (state != ProjectState::Draft).then(|| tx.now()),
        closed_at: None,
        closing_reason: None,
        version: 1,
    }
}

fn landing(tx: &WriteTx, dice: &mut Dice, project: ProjectId, councils: &[Joined]) -> Vec<host::Model> {
    let number = dice.roll(1, 3) as usize;
    let row = |(at, council): (usize, CouncilId)| host::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        council_id: council,
        lead: at == 0,
        recorded_at: tx.now(),
    };
    let councils: Vec<CouncilId> = councils.iter().map(|joined| joined.council).collect();
    dice.some(&councils, number).into_iter().enumerate().map(row).collect()
}

fn vacancy(
    tx: &WriteTx,
    dice: &mut Dice,
    project: ProjectId,
    role: &RoleSkills,
    within: Period,
) -> post::Model {
    let half_days = dice.roll(2, 10);
    post::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        title: role.name.to_owned(),
        role_id: Some(role.id),
        role_level: String::new(),
        state: PostState::Open,
        load: Load::new(half_days).unwrap_or_default(),
        starts_on: within.starts_on,
        ends_on: within.ends_on,
        onsite_days: if dice.chance(60) { 0 } else { dice.roll(1, (half_days + 3) / 4) },
        clearance: None,
        closing_reason: None,
        created_at: tx.now(),
        version: 1,
    }
}

/// Two or three essential skills of the role at working or practitioner level, and up to two
/// desirable ones above.
fn needed(tx: &WriteTx, dice: &mut Dice, post: &post::Model, role: &RoleSkills) -> Vec<need::Model> {
    let essential = dice.roll(2, 3) as usize;
    let asked = dice.roll(1, 2) as usize;
    let desirable = dice.roll(0, 2) as usize;
    let skills = dice.some(&role.skills, essential + desirable);
    let row = |(at, skill)| {
        let essential = at < essential;
        need::Model {
            id: tx.id(),
            body_id: tx.body(),
            post_id: post.id,
            skill_id: skill,
            level: Level::ALL[asked + usize::from(!essential)],
            essential,
        }
    };
    skills.into_iter().enumerate().map(row).collect()
}
