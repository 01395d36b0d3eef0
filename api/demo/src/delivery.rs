//! What delivery leads reported: plans with their forecasts, updates, costs, benefits.

use super::act::{Act, What};
use super::missed_bins;
use super::projects::by_key;
use super::stage::{Stage, at, council, day, on};
use anyhow::Result;
use callup_command as command;
use callup_command::benefit::{AddBenefit, MeasureBenefit, ShareAsk};
use callup_command::cost::ForecastCost;
use callup_command::cx::Cx;
use callup_command::milestone::{AddMilestone, ForecastMilestone, ReachMilestone};
use callup_command::update::ReportUpdate;
use callup_domain::calendar::{Nation, add_working_days};
use callup_domain::money::Money;
use callup_domain::rating::Confidence::{self, Amber, Green, Red};
use chrono::Days;

/// A plan, as it was first made.
#[derive(Debug)]
pub(super) struct Plan {
    pub project: &'static str,
    pub made_at: &'static str,
    pub milestones: &'static [Milestone],
}

/// A milestone, and all that was said of it.
#[derive(Debug)]
pub(super) struct Milestone {
    pub title: &'static str,
    pub baseline_on: &'static str,
    /// Forecasts: when one was made, for which day, and why.
    pub said: &'static [(&'static str, &'static str, &'static str)],
    /// The day on which it was reached, and a note.
    pub reached: Option<(&'static str, &'static str)>,
}

/// What is reported of a project at equal intervals, on the working day before if a day is none. The
/// last turn holds until the next.
#[derive(Debug)]
pub(super) struct Reporting {
    pub project: &'static str,
    pub first_on: &'static str,
    pub last_on: &'static str,
    pub every_days: u64,
    pub turns: &'static [Turn],
}

/// What is claimed from a day on.
#[derive(Debug)]
pub(super) struct Turn {
    pub on: &'static str,
    pub confidence: Confidence,
    pub reason: &'static str,
    pub changed: &'static str,
    pub decision: Option<(&'static str, &'static str)>,
}

impl Turn {
    /// A turn that asks for no decision.
    pub const fn plain(
        on: &'static str,
        confidence: Confidence,
        reason: &'static str,
        changed: &'static str,
    ) -> Self {
        Self { on, confidence, reason, changed, decision: None }
    }
}

/// What a project is to change, and what was counted.
#[derive(Debug)]
pub(super) struct Aim {
    pub project: &'static str,
    pub title: &'static str,
    pub unit: &'static str,
    pub baseline: i32,
    pub target: i32,
    pub unit_value_pence: i64,
    /// Councils’ shares, in basis points.
    pub shares: &'static [(&'static str, i32)],
    pub set_on: &'static str,
    pub measured: &'static [(&'static str, i32)],
}

const fn done(title: &'static str, baseline_on: &'static str, on: &'static str) -> Milestone {
    Milestone { title, baseline_on, said: &[], reached: Some((on, "")) }
}

const fn ahead(title: &'static str, baseline_on: &'static str) -> Milestone {
    Milestone { title, baseline_on, said: &[], reached: None }
}

/// A milestone that was moved, once or more.
const fn moved(
    title: &'static str,
    baseline_on: &'static str,
    said: &'static [(&'static str, &'static str, &'static str)],
    reached: Option<(&'static str, &'static str)>,
) -> Milestone {
    Milestone { title, baseline_on, said, reached }
}

const PLANS: [Plan; 9] = [
    Plan {
        project: "blue badges",
        made_at: "2026-07-27 11:00",
        milestones: &[
            done("Forty renewals followed from form to badge", "2026-09-18", "2026-09-16"),
            done("Discovery shown to both councils", "2026-10-02", "2026-10-02"),
            moved(
                "Prototype without medical evidence",
                "2026-12-11",
                &[("2026-12-03", "2027-01-15", "The department’s guidance is read anew.")],
                Some(("2027-01-14", "With the department’s blessing")),
            ),
            done("First hundred renewals", "2027-03-26", "2027-03-19"),
            done("Open to all of Camden", "2027-06-14", "2027-06-14"),
            ahead("Open to all of Cornwall", "2027-09-13"),
        ],
    },
    Plan {
        project: "housing repairs",
        made_at: "2026-07-27 12:00",
        milestones: &[
            done("Text messages before each visit", "2026-10-30", "2026-10-28"),
            done("Open to all tenants in Fife", "2026-12-07", "2026-12-07"),
            done("Belfast’s repairs team joins", "2027-03-01", "2027-03-12"),
            done("Live assessment", "2027-05-14", "2027-05-14"),
            ahead("The council’s own team runs it", "2027-09-17"),
        ],
    },
    Plan {
        project: "planning notices",
        made_at: "2026-08-10 11:00",
        milestones: &[
            done("What four councils use today", "2026-10-09", "2026-10-07"),
            done("Thirty neighbours asked", "2026-12-04", "2026-12-11"),
            done("Findings", "2027-01-22", "2027-01-20"),
        ],
    },
    Plan {
        project: "moving home",
        made_at: "2026-08-24 11:00",
        milestones: &[
            done("Moves counted in both councils", "2026-10-16", "2026-10-16"),
            done("Prototype with two landlords", "2027-02-05", "2027-02-03"),
            moved(
                "Direct debits move with the person",
                "2027-04-09",
                &[("2027-03-29", "2027-04-30", "The bank’s test accounts came late.")],
                Some(("2027-04-29", "")),
            ),
            done("First fifty moves", "2027-06-18", "2027-06-18"),
            ahead("Students’ moves in September", "2027-09-24"),
        ],
    },
    Plan {
        project: "garden waste",
        made_at: "2026-09-07 11:00",
        milestones: &[
            done("Renewal by text message", "2026-11-20", "2026-11-20"),
            done("Stickers printed at the depot", "2027-01-29", "2027-01-22"),
            done("Spring renewals", "2027-03-31", "2027-03-31"),
            ahead("Bristol’s subscriptions", "2027-10-15"),
        ],
    },
    Plan {
        project: "care charges",
        made_at: "2026-09-14 11:00",
        milestones: &[
            done("Twenty first bills read with families", "2026-12-18", "2026-12-16"),
            done("Plain words for the five charges", "2027-03-19", "2027-03-25"),
            moved(
                "Calculator tried at home visits",
                "2027-05-28",
                &[("2027-05-19", "2027-06-25", "Social workers are short of time.")],
                None,
            ),
            ahead("Alpha assessment", "2027-09-10"),
        ],
    },
    Plan {
        project: "school meals",
        made_at: "2026-10-05 11:00",
        milestones: &[
            done("Legal view on sharing the data", "2026-11-27", "2026-12-09"),
            done("Cardiff’s data matched", "2027-02-12", "2027-02-19"),
            moved(
                "Leeds’ data matched",
                "2027-04-23",
                &[
                    ("2027-04-19", "2027-05-28", "Leeds’ agreement is with its lawyers."),
                    ("2027-05-24", "2027-07-30", "It still is."),
                ],
                None,
            ),
            moved(
                "Letters to two thousand families",
                "2027-06-11",
                &[("2027-06-07", "2027-08-20", "It waits for Leeds’ data.")],
                None,
            ),
            ahead("September’s children enrolled", "2027-08-27"),
        ],
    },
    Plan {
        project: "taxi licences",
        made_at: "2026-11-16 11:00",
        milestones: &[
            done("Papers checked once", "2027-02-26", "2027-02-26"),
            done("Drivers see where they stand", "2027-05-14", "2027-05-12"),
            ahead("All renewals", "2027-10-29"),
        ],
    },
    Plan {
        project: "address register",
        made_at: "2026-12-07 11:00",
        milestones: &[
            done("Five registers compared", "2027-02-26", "2027-03-05"),
            moved(
                "New addresses in three registers within a week",
                "2027-05-28",
                &[("2027-05-24", "2027-07-16", "Bristol’s supplier charges for each change.")],
                None,
            ),
            moved(
                "Beta assessment",
                "2027-06-04",
                &[("2027-06-07", "2027-09-03", "Not passed: nobody owns the register after the project.")],
                None,
            ),
            ahead("The register in use", "2027-09-24"),
        ],
    },
];

/// How the other projects were reported on. “School meals” claims more than its facts bear out;
/// “care charges” has fallen silent.
const REPORTS: [Reporting; 9] = [
    Reporting {
        project: "blue badges",
        first_on: "2026-08-07",
        last_on: "2027-06-25",
        every_days: 21,
        turns: &[
            Turn::plain("2026-08-07", Green, "Both councils opened their files to us.", "We began."),
            Turn::plain(
                "2026-12-11",
                Amber,
                "The department’s guidance may ask for evidence that we want to do without.",
                "The prototype waits.",
            ),
            Turn::plain("2027-01-22", Green, "The department agrees.", "The prototype was shown."),
            Turn::plain(
                "2027-02-12",
                Amber,
                "The delay has a price: the forecast is above the budget, and within tolerance.",
                "The first renewals went out.",
            ),
        ],
    },
    Reporting {
        project: "housing repairs",
        first_on: "2026-08-10",
        last_on: "2027-06-28",
        every_days: 21,
        turns: &[
            Turn::plain(
                "2026-08-10",
                Green,
                "It works for one estate; the rest is the same again.",
                "The team took over from the supplier.",
            ),
            Turn::plain(
                "2027-03-08",
                Green,
                "Belfast’s team joins with eleven days’ delay.",
                "Calls for each repair fell again.",
            ),
            Turn::plain("2027-05-10", Green, "It is the service now.", "The live assessment is passed."),
        ],
    },
    Reporting {
        project: "planning notices",
        first_on: "2026-08-28",
        last_on: "2027-01-22",
        every_days: 21,
        turns: &[
            Turn::plain("2026-08-28", Green, "A question that can be answered in four months.", ""),
            Turn::plain(
                "2026-12-11",
                Amber,
                "Four members have bought the same product; perhaps there is nothing to build.",
                "We looked at what there is.",
            ),
            Turn {
                on: "2027-01-22",
                confidence: Red,
                reason: "There is nothing to build.",
                changed: "The findings are written.",
                decision: Some(("Stop after discovery", "2027-02-05")),
            },
        ],
    },
    Reporting {
        project: "moving home",
        first_on: "2026-09-11",
        last_on: "2027-06-18",
        every_days: 21,
        turns: &[
            Turn::plain(
                "2026-09-11",
                Green,
                "Two councils with the same software and one wish.",
                "We began.",
            ),
            Turn::plain(
                "2027-03-10",
                Amber,
                "Without the bank’s test accounts nothing moves.",
                "Direct debits are late.",
            ),
            Turn::plain(
                "2027-05-09",
                Green,
                "Direct debits move with the person.",
                "The first moves went through untouched.",
            ),
        ],
    },
    Reporting {
        project: "garden waste",
        first_on: "2026-09-25",
        last_on: "2027-06-25",
        every_days: 21,
        turns: &[
            Turn::plain("2026-09-25", Green, "A small thing that everybody wants.", "We began."),
            Turn::plain(
                "2027-04-02",
                Green,
                "Seven in ten renewed without a call.",
                "The spring renewals are through.",
            ),
        ],
    },
    Reporting {
        project: "care charges",
        first_on: "2026-10-02",
        last_on: "2027-05-21",
        every_days: 21,
        turns: &[
            Turn::plain("2026-10-02", Green, "Families talk to us gladly.", "We began."),
            Turn::plain(
                "2027-01-15",
                Amber,
                "The conditions of the gate: show that social workers will use it.",
                "Discovery is over.",
            ),
            Turn::plain("2027-05-21", Amber, "Social workers are short of time to try it.", ""),
        ],
    },
    Reporting {
        project: "school meals",
        first_on: "2026-10-23",
        last_on: "2027-06-25",
        every_days: 21,
        turns: &[
            Turn::plain("2026-10-23", Green, "Everybody wants it.", "We began."),
            Turn {
                on: "2027-06-11",
                confidence: Green,
                reason: "Everybody still wants it, and the summer is long.",
                changed: "Leeds’ lawyers asked again.",
                decision: Some(("Leeds signs the agreement on sharing data", "2027-07-16")),
            },
        ],
    },
    Reporting {
        project: "taxi licences",
        first_on: "2026-12-04",
        last_on: "2027-06-18",
        every_days: 21,
        turns: &[
            Turn::plain("2026-12-04", Green, "The three counters are in one corridor.", "We began."),
            Turn::plain("2027-04-03", Amber, "The police check takes as long as it takes.", ""),
        ],
    },
    Reporting {
        project: "address register",
        first_on: "2026-12-18",
        last_on: "2027-06-25",
        every_days: 21,
        turns: &[
            Turn::plain("2026-12-18", Green, "Five registers, and five people who know them.", "We began."),
            Turn::plain(
                "2027-04-02",
                Amber,
                "Bristol’s supplier charges for each change.",
                "Five registers are compared.",
            ),
            Turn {
                on: "2027-06-18",
                confidence: Red,
                reason: "It cannot go on before somebody owns it.",
                changed: "The beta assessment was not passed.",
                decision: Some(("Who owns the register after the project", "2027-07-30")),
            },
        ],
    },
];

/// Forecasts of whole costs, in pounds.
const COSTS: [(&str, &str, i32, &str); 14] = [
    ("blue badges", "2026-10-09", 415_000, "After discovery."),
    ("blue badges", "2027-02-12", 431_000, "The prototype took five weeks longer."),
    ("housing repairs", "2026-08-14", 365_000, "As planned."),
    ("housing repairs", "2027-03-19", 358_000, "Text messages cost less than thought."),
    ("planning notices", "2026-09-11", 90_000, "As planned."),
    ("planning notices", "2027-01-15", 71_000, "It ends after discovery."),
    ("moving home", "2026-11-13", 480_000, "As planned."),
    ("garden waste", "2026-10-09", 243_000, "Printing moves to the depot."),
    ("care charges", "2026-10-16", 205_000, "As planned, with a shorter alpha."),
    ("school meals", "2026-11-06", 300_000, "As planned."),
    ("school meals", "2027-06-04", 334_000, "Four more months for the agreement with Leeds."),
    ("taxi licences", "2027-01-15", 186_000, "As planned."),
    ("address register", "2027-01-22", 340_000, "As planned."),
    ("address register", "2027-06-11", 352_000, "What Bristol’s supplier charges."),
];

const AIMS: [Aim; 6] = [
    Aim {
        project: "blue badges",
        title: "Renewals that need no paper",
        unit: "renewals a year",
        baseline: 0,
        target: 9_000,
        unit_value_pence: 1_150,
        shares: &[("camden", 5_500), ("cornwall", 4_500)],
        set_on: "2026-10-12",
        measured: &[("2027-03-31", 620), ("2027-06-25", 1_480)],
    },
    Aim {
        project: "housing repairs",
        title: "Calls about repairs",
        unit: "calls a year",
        baseline: 88_000,
        target: 52_000,
        unit_value_pence: 385,
        shares: &[("fife", 6_000), ("belfast", 4_000)],
        set_on: "2026-08-03",
        measured: &[("2026-12-18", 81_500), ("2027-03-26", 66_300), ("2027-06-25", 57_100)],
    },
    Aim {
        project: "moving home",
        title: "Moves that need a letter or a call",
        unit: "moves a year",
        baseline: 61_000,
        target: 30_000,
        unit_value_pence: 940,
        shares: &[("bristol", 5_000), ("cardiff", 4_000), ("camden", 1_000)],
        set_on: "2026-11-13",
        measured: &[("2027-06-18", 60_200)],
    },
    Aim {
        project: "garden waste",
        title: "Renewals by telephone",
        unit: "renewals a year",
        baseline: 24_000,
        target: 8_000,
        unit_value_pence: 460,
        shares: &[("stockport", 5_000), ("bristol", 5_000)],
        set_on: "2026-09-14",
        measured: &[("2027-04-09", 11_200)],
    },
    Aim {
        project: "school meals",
        title: "Children who have free school meals",
        unit: "children",
        baseline: 14_100,
        target: 16_000,
        unit_value_pence: 48_500,
        shares: &[("cardiff", 4_000), ("leeds", 6_000)],
        set_on: "2026-11-06",
        measured: &[("2027-05-28", 14_020)],
    },
    Aim {
        project: "taxi licences",
        title: "Days from application to licence",
        unit: "days",
        baseline: 41,
        target: 15,
        unit_value_pence: 250_000,
        shares: &[("belfast", 10_000)],
        set_on: "2026-12-11",
        measured: &[("2027-06-18", 29)],
    },
];

/// All that was reported.
pub(super) fn acts() -> Result<Vec<Act>> {
    let mut acts = Vec::new();
    for plan in PLANS.iter().chain([&missed_bins::PLAN]) {
        planned(plan, &mut acts)?;
    }
    for reporting in REPORTS.iter().chain([&missed_bins::REPORTING]) {
        reported(reporting, &mut acts)?;
    }
    for (project, on_day, pounds, reason) in COSTS.iter().chain(&missed_bins::COSTS) {
        let what = What::Cost { project, forecast: Money::pounds(*pounds), reason };
        acts.push(Act { at: on(on_day, "14:00")?, what });
    }
    for aim in AIMS.iter().chain([&missed_bins::AIM]) {
        acts.push(Act { at: on(aim.set_on, "13:00")?, what: What::Aim(aim) });
        for (on_day, actual) in aim.measured {
            let what = What::Measure { aim, on: on_day, actual: *actual };
            acts.push(Act { at: on(on_day, "13:30")?, what });
        }
    }
    Ok(acts)
}

fn planned(plan: &'static Plan, acts: &mut Vec<Act>) -> Result<()> {
    let project = plan.project;
    for milestone in plan.milestones {
        let title = milestone.title;
        acts.push(Act { at: at(plan.made_at)?, what: What::Promise { project, milestone } });
        for (said_on, due_on, reason) in milestone.said {
            let what = What::Forecast { project, title, due_on, reason };
            acts.push(Act { at: on(said_on, "15:30")?, what });
        }
        if let Some((reached_on, note)) = milestone.reached {
            let what = What::Reach { project, title, on: reached_on, note };
            acts.push(Act { at: on(reached_on, "16:30")?, what });
        }
    }
    Ok(())
}

fn reported(reporting: &'static Reporting, acts: &mut Vec<Act>) -> Result<()> {
    let (mut date, last) = (day(reporting.first_on)?, day(reporting.last_on)?);
    let mut before = None;
    while date <= last {
        let begun = |turn: &&Turn| day(turn.on).is_ok_and(|on| on <= date);
        if let Some(turn) = reporting.turns.iter().rfind(begun) {
            // What changed has changed once.
            let changed = if before == Some(turn.on) { "" } else { turn.changed };
            before = Some(turn.on);
            let what = What::Report { project: reporting.project, turn, changed };
            let worked = add_working_days(Nation::England, date.succ_opt().unwrap_or(date), -1);
            acts.push(Act { at: on(&worked.to_string(), "17:00")?, what });
        }
        date = date.checked_add_days(Days::new(reporting.every_days)).unwrap_or(last);
    }
    Ok(())
}

/// The delivery lead of a project, at work.
fn lead(stage: &Stage, project: &str) -> Result<Cx> {
    stage.acting(by_key(project)?.lead)
}

fn milestone_key(project: &str, title: &str) -> String {
    format!("{project}: {title}")
}

pub(super) async fn promise(stage: &mut Stage, project: &str, milestone: &Milestone) -> Result<()> {
    let ask = AddMilestone {
        project: stage.projects.get(project)?,
        title: milestone.title.to_owned(),
        baseline_on: day(milestone.baseline_on)?,
    };
    let row = command::milestone::add(&lead(stage, project)?, ask).await?;
    stage.milestones.put(milestone_key(project, milestone.title), row.id);
    Ok(())
}

pub(super) async fn forecast(
    stage: &Stage,
    (project, title): (&str, &str),
    due_on: &str,
    reason: &str,
) -> Result<()> {
    let milestone = stage.milestones.get(&milestone_key(project, title))?;
    let ask = ForecastMilestone { milestone, due_on: day(due_on)?, reason: reason.to_owned() };
    command::milestone::forecast(&lead(stage, project)?, ask).await?;
    Ok(())
}

pub(super) async fn reach(stage: &Stage, (project, title): (&str, &str), on: &str, note: &str) -> Result<()> {
    let milestone = stage.milestones.get(&milestone_key(project, title))?;
    let ask = ReachMilestone { milestone, reached_on: Some(day(on)?), note: note.to_owned() };
    command::milestone::reach(&lead(stage, project)?, ask).await?;
    Ok(())
}

pub(super) async fn report(stage: &Stage, project: &str, turn: &Turn, changed: &str) -> Result<()> {
    let decision_by = turn.decision.map(|(_, by)| day(by)).transpose()?;
    let ask = ReportUpdate {
        project: stage.projects.get(project)?,
        confidence: turn.confidence,
        reason: turn.reason.to_owned(),
        changed: changed.to_owned(),
        decision_wanted: turn.decision.map(|(wanted, _)| wanted.to_owned()),
        decision_by,
    };
    command::update::report(&lead(stage, project)?, ask).await?;
    Ok(())
}

pub(super) async fn cost(stage: &Stage, project: &str, forecast: Money, reason: &str) -> Result<()> {
    let ask = ForecastCost { project: stage.projects.get(project)?, forecast, reason: reason.to_owned() };
    command::cost::forecast(&lead(stage, project)?, ask).await?;
    Ok(())
}

pub(super) async fn aim(stage: &mut Stage, aim: &'static Aim) -> Result<()> {
    let share =
        |(slug, share_bp): &(&str, i32)| Ok(ShareAsk { council: council(slug)?, share_bp: *share_bp });
    let ask = AddBenefit {
        project: stage.projects.get(aim.project)?,
        title: aim.title.to_owned(),
        unit: aim.unit.to_owned(),
        baseline: aim.baseline,
        target: aim.target,
        unit_value: Money::pence(aim.unit_value_pence),
        shares: aim.shares.iter().map(share).collect::<Result<_>>()?,
    };
    let row = command::benefit::add(&lead(stage, aim.project)?, ask).await?;
    stage.benefits.put(aim.title, row.id);
    Ok(())
}

pub(super) async fn measure(stage: &Stage, aim: &Aim, on: &str, actual: i32) -> Result<()> {
    let benefit = stage.benefits.get(aim.title)?;
    let ask = MeasureBenefit { benefit, actual, measured_on: Some(day(on)?) };
    command::benefit::measure(&lead(stage, aim.project)?, ask).await?;
    Ok(())
}
