//! Twelve projects in different phases, and their posts. “Missed-bin reporting” is in `missed_bins`.

use super::act::{Act, What};
use super::missed_bins;
use super::stage::{Stage, at, council, day};
use anyhow::{Context as _, Result};
use callup_command as command;
use callup_command::host::HostAsk;
use callup_command::post::{AddPosts, NeedAsk};
use callup_command::project::{CloseProject, CreateProject, MovePhase, ProjectAsk, PublishProject};
use callup_domain::money::Money;
use callup_domain::project::Gate::{self, NotPassed, Passed, PassedOnConditions};
use callup_domain::project::Phase::{self, Alpha, Discovery, Live, PrivateBeta, PublicBeta};
use callup_domain::service_area::ServiceArea::{self, *};
use callup_domain::skill::Level::{self, Awareness, Expert, Practitioner, Working};

/// Who lists them.
pub(super) const DESK: &str = "Meera Shah";

/// A project.
#[derive(Debug)]
pub(super) struct Project {
    pub key: &'static str,
    pub title: &'static str,
    pub problem: &'static str,
    pub outcome: &'static str,
    pub sponsor: &'static str,
    pub area: ServiceArea,
    pub lead: &'static str,
    /// Where it lands, the lead host first.
    pub hosts: &'static [&'static str],
    pub phase: Phase,
    pub starts_on: &'static str,
    pub ends_on: &'static str,
    /// In pounds.
    pub budget: i32,
    pub listed_at: &'static str,
    /// Empty for a draft.
    pub published_at: &'static str,
    /// Each gate, and when it was decided.
    pub gates: &'static [(&'static str, Phase, Gate)],
    /// When it was closed, and why.
    pub closed: Option<(&'static str, &'static str)>,
}

/// A post: one place.
#[derive(Debug)]
pub(super) struct Post {
    pub project: &'static str,
    pub key: &'static str,
    pub kind: &'static str,
    pub load: i32,
    pub starts_on: &'static str,
    pub ends_on: &'static str,
    pub onsite_days: i32,
}

/// A kind of post: what it is called, and what it asks for.
struct Kind {
    key: &'static str,
    title: &'static str,
    role: &'static str,
    role_level: &'static str,
    needs: &'static [(&'static str, Level, bool)],
}

const fn kind(
    key: &'static str,
    title: &'static str,
    [role, role_level]: [&'static str; 2],
    needs: &'static [(&'static str, Level, bool)],
) -> Kind {
    Kind { key, title, role, role_level, needs }
}

const KINDS: [Kind; 11] = [
    kind(
        "senior researcher",
        "Senior user researcher",
        ["user-researcher", "Senior user researcher"],
        &[
            ("inclusive-research", Practitioner, true),
            ("user-research-methods", Practitioner, true),
            ("analysis-and-synthesis", Expert, false),
        ],
    ),
    kind(
        "researcher",
        "User researcher",
        ["user-researcher", "User researcher"],
        &[("user-research-methods", Working, true), ("inclusive-research", Working, false)],
    ),
    kind(
        "development",
        "User researcher, development place",
        ["user-researcher", "Associate user researcher"],
        &[("user-research-methods", Awareness, true), ("agile-research-practices", Awareness, false)],
    ),
    kind(
        "product",
        "Product manager",
        ["product-manager", "Product manager"],
        &[
            ("product-management", Practitioner, true),
            ("applying-user-centred-insights", Working, true),
            ("strategic-ownership", Working, false),
        ],
    ),
    kind(
        "delivery",
        "Delivery manager",
        ["delivery-manager", "Delivery manager"],
        &[
            ("agile-and-lean-practices", Practitioner, true),
            ("maintaining-delivery-momentum", Working, true),
            ("financial-management", Working, false),
        ],
    ),
    kind(
        "analyst",
        "Business analyst",
        ["business-analyst", "Business analyst"],
        &[
            ("business-modelling", Working, true),
            ("context-problem-and-option-analysis", Working, true),
            ("business-process-improvement", Practitioner, false),
        ],
    ),
    kind(
        "service designer",
        "Service designer",
        ["service-designer", "Senior service designer"],
        &[
            ("designing-together", Practitioner, true),
            ("evidence-based-design", Working, true),
            ("designing-strategically", Practitioner, false),
        ],
    ),
    kind(
        "interaction designer",
        "Interaction designer",
        ["interaction-designer", "Senior interaction designer"],
        &[("iterative-design", Practitioner, true), ("design-communication", Working, true)],
    ),
    kind(
        "content",
        "Content designer",
        ["content-designer", ""],
        &[("content-management-and-architecture", Working, true), ("designing-for-everyone", Working, true)],
    ),
    kind(
        "developer",
        "Software developer",
        ["software-developer", "Senior developer"],
        &[
            ("programming-and-build-software-engineering", Practitioner, true),
            ("modern-development-standards", Working, true),
            ("systems-integration", Practitioner, false),
        ],
    ),
    kind(
        "tester",
        "Quality assurance test analyst",
        ["quality-assurance-test-analyst", ""],
        &[("test-analysis", Working, true), ("designing-and-executing-tests", Working, true)],
    ),
];

const DATA_KINDS: [Kind; 2] = [
    kind(
        "data analyst",
        "Data analyst",
        ["data-analyst", "Data analyst"],
        &[("data-preparation-and-linkage", Working, true), ("data-visualisation", Working, false)],
    ),
    kind(
        "data architect",
        "Data architect",
        ["data-architect", ""],
        &[("data-modelling", Practitioner, true), ("data-standards", Working, true)],
    ),
];

const PROJECTS: [Project; 11] = [
    Project {
        key: "blue badges",
        title: "Blue Badge renewals",
        problem: "Every three years people with a lifelong condition prove again what cannot have changed, on paper, and wait nine weeks.",
        outcome: "Weeks from renewal to badge",
        sponsor: "Marion Calder, Director of Resident Services, Camden",
        area: AdultSocialCare,
        lead: "Rory Lockhart",
        hosts: &["camden", "cornwall"],
        phase: Discovery,
        starts_on: "2026-07-20",
        ends_on: "2027-12-17",
        budget: 420_000,
        listed_at: "2026-07-10 15:00",
        published_at: "2026-07-10 16:00",
        gates: &[
            ("2026-10-02 15:00", Alpha, Passed),
            ("2027-01-29 15:00", PrivateBeta, PassedOnConditions),
            ("2027-06-11 15:00", PublicBeta, Passed),
        ],
        closed: None,
    },
    Project {
        key: "housing repairs",
        title: "Housing repairs you can follow",
        problem: "Tenants ring four times for each repair, because nobody tells them when somebody comes.",
        outcome: "Calls for each repair",
        sponsor: "Alan Wemyss, Head of Housing, Fife",
        area: Housing,
        lead: "Lowri Pugh",
        hosts: &["fife", "belfast"],
        phase: PrivateBeta,
        starts_on: "2026-07-27",
        ends_on: "2027-09-30",
        budget: 365_000,
        listed_at: "2026-07-10 16:10",
        published_at: "2026-07-10 17:00",
        gates: &[("2026-12-04 15:00", PublicBeta, Passed), ("2027-05-14 15:00", Live, Passed)],
        closed: None,
    },
    Project {
        key: "planning notices",
        title: "Planning notices by e-mail",
        problem: "Neighbours learn of a planning application from a note on a lamp post, or not at all.",
        outcome: "Neighbours who hear of an application in time",
        sponsor: "Denise Rowse, Chief Planning Officer, Cornwall",
        area: Planning,
        lead: "Samir Haddad",
        hosts: &["cornwall"],
        phase: Discovery,
        starts_on: "2026-08-10",
        ends_on: "2027-01-29",
        budget: 90_000,
        listed_at: "2026-07-13 09:00",
        published_at: "2026-07-13 09:30",
        gates: &[("2027-01-22 15:00", Alpha, NotPassed)],
        closed: Some((
            "2027-02-05 16:00",
            "Stopped after discovery: a product that four members use already does it. Its findings went to them.",
        )),
    },
    Project {
        key: "moving home",
        title: "Moving home and council tax",
        problem: "Whoever moves tells the council the same thing five times, and pays twice until it is sorted out.",
        outcome: "Moves settled without a letter or a call",
        sponsor: "Gareth Nuttall, Head of Revenues, Bristol",
        area: CouncilTaxAndBenefits,
        lead: "Samir Haddad",
        hosts: &["bristol", "cardiff"],
        phase: Discovery,
        starts_on: "2026-08-24",
        ends_on: "2027-10-29",
        budget: 480_000,
        listed_at: "2026-07-27 09:00",
        published_at: "2026-07-27 09:30",
        gates: &[("2026-10-30 15:00", Alpha, Passed), ("2027-04-30 15:00", PrivateBeta, Passed)],
        closed: None,
    },
    Project {
        key: "garden waste",
        title: "Garden-waste subscriptions",
        problem: "A subscription is renewed by telephone in the two busiest weeks of the year, and the sticker comes late.",
        outcome: "Renewals made without a call",
        sponsor: "Judith Marsden, Head of Environment, Stockport",
        area: WasteAndRecycling,
        lead: "Rory Lockhart",
        hosts: &["stockport", "bristol"],
        phase: Alpha,
        starts_on: "2026-09-07",
        ends_on: "2027-12-03",
        budget: 250_000,
        listed_at: "2026-08-10 09:00",
        published_at: "2026-08-10 09:30",
        gates: &[("2026-11-27 15:00", PrivateBeta, Passed), ("2027-02-26 15:00", PublicBeta, Passed)],
        closed: None,
    },
    Project {
        key: "care charges",
        title: "Care charges explained",
        problem: "Families sign for care before they know what it costs, and the first bill is a shock.",
        outcome: "Disputes about the first bill",
        sponsor: "Naveed Anwar, Director of Adult Services, Kirklees",
        area: AdultSocialCare,
        lead: "Lowri Pugh",
        hosts: &["kirklees", "stockport"],
        phase: Discovery,
        starts_on: "2026-09-14",
        ends_on: "2027-09-24",
        budget: 210_000,
        listed_at: "2026-08-17 09:00",
        published_at: "2026-08-17 09:30",
        gates: &[("2027-01-15 15:00", Alpha, PassedOnConditions)],
        closed: None,
    },
    Project {
        key: "school meals",
        title: "Free school meals without a form",
        problem: "One family in eight that could have free school meals does not, because it has to ask.",
        outcome: "Children who have the meals that they could have",
        sponsor: "Bethan Ellis, Director of Education, Cardiff",
        area: ChildrensServices,
        lead: "Samir Haddad",
        hosts: &["cardiff", "leeds"],
        phase: Alpha,
        starts_on: "2026-10-05",
        ends_on: "2027-08-27",
        budget: 300_000,
        listed_at: "2026-08-31 10:00",
        published_at: "2026-08-31 10:30",
        gates: &[("2027-03-12 15:00", PrivateBeta, PassedOnConditions)],
        closed: None,
    },
    Project {
        key: "taxi licences",
        title: "Taxi licence checks",
        problem: "A driver shows the same three papers at three counters, and cannot work until the last stamp.",
        outcome: "Days from application to licence",
        sponsor: "Maura Quigley, City Solicitor, Belfast",
        area: Licensing,
        lead: "Rory Lockhart",
        hosts: &["belfast"],
        phase: Alpha,
        starts_on: "2026-11-16",
        ends_on: "2027-11-12",
        budget: 190_000,
        listed_at: "2026-10-12 09:00",
        published_at: "2026-10-12 09:30",
        gates: &[("2027-05-21 15:00", PrivateBeta, Passed)],
        closed: None,
    },
    Project {
        key: "address register",
        title: "One register of addresses",
        problem: "A new street is in one system within a day and in the others within a year, and ambulances go by the others.",
        outcome: "Days until a new address is everywhere",
        sponsor: "Simon Aldous, Chief Information Officer, Leeds",
        area: CorporateServices,
        lead: "Lowri Pugh",
        hosts: &["leeds", "camden", "bristol"],
        phase: Alpha,
        starts_on: "2026-12-07",
        ends_on: "2027-10-01",
        budget: 340_000,
        listed_at: "2026-11-02 09:00",
        published_at: "2026-11-02 09:30",
        gates: &[("2027-06-04 15:00", PrivateBeta, NotPassed)],
        closed: None,
    },
    Project {
        key: "parking permits",
        title: "Parking permits for carers",
        problem: "Carers who visit ten homes a day hold ten permits, and one for nobody when a client moves.",
        outcome: "Penalty notices cancelled on appeal",
        sponsor: "Lorraine Beck, Head of Transport, Bristol",
        area: HighwaysAndTransport,
        lead: "Dana Okoro",
        hosts: &["bristol", "camden"],
        phase: Discovery,
        starts_on: "2027-09-06",
        ends_on: "2028-02-25",
        budget: 160_000,
        listed_at: "2027-06-07 09:00",
        published_at: "2027-06-14 09:30",
        gates: &[],
        closed: None,
    },
    Project {
        key: "damp and mould",
        title: "Following a report of damp or mould",
        problem: "Tenants ring again and again about damp, because nobody tells them when somebody comes to repair it.",
        outcome: "",
        sponsor: "",
        area: Housing,
        lead: "Lowri Pugh",
        hosts: &["stockport"],
        phase: Discovery,
        starts_on: "2027-10-04",
        ends_on: "2028-03-31",
        budget: 120_000,
        listed_at: "2027-06-28 11:00",
        published_at: "",
        gates: &[],
        closed: None,
    },
];

const fn post(
    project: &'static str,
    key: &'static str,
    kind: &'static str,
    load: i32,
    [starts_on, ends_on]: [&'static str; 2],
    onsite_days: i32,
) -> Post {
    Post { project, key, kind, load, starts_on, ends_on, onsite_days }
}

const POSTS: [Post; 29] = [
    post("blue badges", "bb product", "product", 4, ["2026-07-27", "2027-12-17"], 1),
    post("blue badges", "bb researcher", "researcher", 6, ["2026-07-27", "2027-01-29"], 1),
    post("blue badges", "bb content", "content", 4, ["2026-09-07", "2027-06-25"], 0),
    post("blue badges", "bb developer", "developer", 8, ["2026-10-05", "2027-12-17"], 0),
    post("housing repairs", "hr product", "product", 4, ["2026-07-27", "2027-09-30"], 1),
    post("housing repairs", "hr developer", "developer", 8, ["2026-07-27", "2027-03-26"], 0),
    post("housing repairs", "hr tester", "tester", 4, ["2027-02-01", "2027-09-30"], 0),
    post("planning notices", "pn analyst", "analyst", 4, ["2026-08-10", "2027-01-29"], 1),
    post("planning notices", "pn researcher", "researcher", 4, ["2026-09-14", "2027-01-29"], 0),
    post("moving home", "mh analyst", "analyst", 4, ["2026-08-24", "2027-05-28"], 0),
    post("moving home", "mh delivery", "delivery", 4, ["2026-08-24", "2027-10-29"], 0),
    post("moving home", "mh designer", "service designer", 6, ["2026-11-02", "2027-10-29"], 1),
    post("moving home", "mh developer", "developer", 6, ["2027-05-03", "2027-10-29"], 0),
    post("garden waste", "gw product", "product", 4, ["2026-09-07", "2027-12-03"], 0),
    post("garden waste", "gw developer", "developer", 6, ["2026-09-07", "2027-12-03"], 0),
    post("care charges", "cc analyst", "analyst", 4, ["2026-09-14", "2027-09-24"], 0),
    post("care charges", "cc content", "content", 4, ["2026-10-19", "2027-03-26"], 0),
    post("school meals", "sm product", "product", 4, ["2026-10-05", "2027-08-27"], 0),
    post("school meals", "sm analyst", "data analyst", 4, ["2026-11-02", "2027-08-27"], 0),
    post("school meals", "sm developer", "developer", 6, ["2027-01-11", "2027-08-27"], 0),
    post("taxi licences", "tl developer", "developer", 6, ["2026-11-16", "2027-11-12"], 0),
    post("taxi licences", "tl researcher", "researcher", 4, ["2027-09-06", "2027-11-12"], 1),
    post("address register", "ar architect", "data architect", 6, ["2026-12-07", "2027-10-01"], 0),
    post("address register", "ar developer", "developer", 8, ["2027-02-01", "2027-10-01"], 0),
    post("parking permits", "pp researcher", "senior researcher", 6, ["2027-09-06", "2028-02-25"], 1),
    post("parking permits", "pp second researcher", "senior researcher", 6, ["2027-09-06", "2028-02-25"], 1),
    post("parking permits", "pp delivery", "delivery", 4, ["2027-09-06", "2028-02-25"], 0),
    post("parking permits", "pp analyst", "analyst", 4, ["2027-09-06", "2028-02-25"], 0),
    post("parking permits", "pp designer", "interaction designer", 6, ["2027-09-06", "2028-02-25"], 0),
];

const DRAFT_POSTS: [Post; 2] = [
    post("damp and mould", "dm designer", "service designer", 4, ["2027-10-04", "2028-03-31"], 1),
    post("damp and mould", "dm analyst", "analyst", 4, ["2027-10-04", "2028-03-31"], 0),
];

fn projects() -> impl Iterator<Item = &'static Project> {
    PROJECTS.iter().chain([&missed_bins::PROJECT])
}

fn posts() -> impl Iterator<Item = &'static Post> {
    POSTS.iter().chain(&DRAFT_POSTS).chain(&missed_bins::POSTS)
}

/// The lives of all projects.
pub(super) fn acts() -> Result<Vec<Act>> {
    let mut acts = Vec::new();
    for project in projects() {
        let listed_at = at(project.listed_at)?;
        acts.push(Act { at: listed_at, what: What::List(project) });
        let its = posts().filter(|post| post.project == project.key);
        acts.extend(its.map(|post| Act { at: listed_at, what: What::Open(post) }));
        if !project.published_at.is_empty() {
            acts.push(Act { at: at(project.published_at)?, what: What::Publish(project) });
        }
        for (decided_at, phase, gate) in project.gates {
            let what = What::Gate { project: project.key, phase: *phase, gate: *gate };
            acts.push(Act { at: at(decided_at)?, what });
        }
        if let Some((closed_at, reason)) = project.closed {
            acts.push(Act { at: at(closed_at)?, what: What::Close { project: project.key, reason } });
        }
    }
    Ok(acts)
}

/// The project with this key.
pub(super) fn by_key(key: &str) -> Result<&'static Project> {
    projects().find(|project| project.key == key).with_context(|| format!("there is no project “{key}”"))
}

pub(super) async fn list(stage: &mut Stage, project: &'static Project) -> Result<()> {
    let host = |(at, slug): (usize, &&str)| Ok(HostAsk { council: council(slug)?, lead: at == 0 });
    let ask = ProjectAsk {
        title: project.title.to_owned(),
        problem: project.problem.to_owned(),
        outcome_measure: project.outcome.to_owned(),
        sponsor: project.sponsor.to_owned(),
        service_area: Some(project.area),
        delivery_lead: Some(stage.person(project.lead)?),
        hosts: project.hosts.iter().enumerate().map(host).collect::<Result<_>>()?,
        phase: Some(project.phase),
        starts_on: Some(day(project.starts_on)?),
        ends_on: Some(day(project.ends_on)?),
        budget: Some(Money::pounds(project.budget)),
        tolerance_bp: None,
    };
    let row = command::project::create(&stage.acting(DESK)?, CreateProject { project: ask }).await?;
    stage.projects.put(project.key, row.id);
    Ok(())
}

pub(super) async fn publish(stage: &Stage, project: &Project) -> Result<()> {
    let ask = PublishProject { project: stage.projects.get(project.key)? };
    command::project::publish(&stage.acting(DESK)?, ask).await?;
    Ok(())
}

pub(super) async fn open(stage: &mut Stage, post: &'static Post) -> Result<()> {
    let mut kinds = KINDS.iter().chain(&DATA_KINDS);
    let kind =
        kinds.find(|kind| kind.key == post.kind).with_context(|| format!("no kind “{}”", post.kind))?;
    let need = |(skill, level, essential): &(&str, Level, bool)| {
        Ok(NeedAsk { skill: stage.skills.get(skill)?, level: *level, essential: *essential })
    };
    let ask = AddPosts {
        project: stage.projects.get(post.project)?,
        title: kind.title.to_owned(),
        places: 1,
        role: Some(stage.roles.get(kind.role)?),
        role_level: kind.role_level.to_owned(),
        load: post.load,
        starts_on: Some(day(post.starts_on)?),
        ends_on: Some(day(post.ends_on)?),
        onsite_days: post.onsite_days,
        clearance: None,
        needs: kind.needs.iter().map(need).collect::<Result<_>>()?,
    };
    let rows = command::post::add(&stage.acting(DESK)?, ask).await?;
    for row in rows {
        stage.posts.put(post.key, row.id);
    }
    Ok(())
}

pub(super) async fn gate(stage: &Stage, project: &str, phase: Phase, gate: Gate) -> Result<()> {
    let ask = MovePhase { project: stage.projects.get(project)?, phase, gate, from_on: None };
    command::project::move_phase(&stage.acting(by_key(project)?.lead)?, ask).await?;
    Ok(())
}

pub(super) async fn close(stage: &Stage, project: &str, reason: &str) -> Result<()> {
    let ask = CloseProject { project: stage.projects.get(project)?, reason: reason.to_owned() };
    command::project::close(&stage.acting(DESK)?, ask).await?;
    Ok(())
}
