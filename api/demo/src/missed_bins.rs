//! “Missed-bin reporting”: the project of the coordinator’s and the leader’s stories.

use super::delivery::{Aim, Milestone, Plan, Reporting, Turn};
use super::projects::{Post, Project};
use callup_domain::project::Phase;
use callup_domain::rating::Confidence::{Amber, Green};
use callup_domain::service_area::ServiceArea;

const KEY: &str = "missed bins";

const DATES: [&str; 2] = ["2027-01-11", "2027-07-09"];

/// Listed by Meera on 1 December 2026.
pub(super) const PROJECT: Project = Project {
    key: KEY,
    title: "Missed-bin reporting",
    problem: "People call about a missed bin, wait, and call again: the crew that knows why it was missed \
              has no way to say so.",
    outcome: "Calls a year about missed bins",
    sponsor: "Rohan Patel, Director of Environment, Leeds",
    area: ServiceArea::WasteAndRecycling,
    lead: "Dana Okoro",
    hosts: &["leeds", "stockport", "kirklees"],
    phase: Phase::Alpha,
    starts_on: DATES[0],
    ends_on: DATES[1],
    budget: 310_000,
    listed_at: "2026-12-01 09:30",
    published_at: "2026-12-01 10:00",
    gates: &[],
    closed: None,
};

const fn post(key: &'static str, kind: &'static str, load: i32, onsite_days: i32) -> Post {
    Post { project: KEY, key, kind, load, starts_on: DATES[0], ends_on: DATES[1], onsite_days }
}

/// Its five posts. The development place covers the days that Tom’s council keeps him until April.
pub(super) const POSTS: [Post; 5] = [
    post("mb researcher", "senior researcher", 6, 1),
    post("mb development", "development", 2, 0),
    post("mb product", "product", 4, 0),
    post("mb designer", "service designer", 4, 1),
    post("mb developer", "developer", 8, 0),
];

const fn done(title: &'static str, baseline_on: &'static str, on: &'static str) -> Milestone {
    Milestone { title, baseline_on, said: &[], reached: Some((on, "")) }
}

const fn ahead(title: &'static str, baseline_on: &'static str) -> Milestone {
    Milestone { title, baseline_on, said: &[], reached: None }
}

/// Fourteen milestones. On 30 June 2027 nine are done; two are late, by 12 and by 19 days.
pub(super) const PLAN: Plan = Plan {
    project: KEY,
    made_at: "2027-01-11 11:00",
    milestones: &[
        done("The team is in place", "2027-01-15", "2027-01-15"),
        done("Two hundred calls listened to", "2027-01-29", "2027-02-03"),
        done("Twelve households visited", "2027-02-12", "2027-02-12"),
        done("Six crews accompanied", "2027-02-26", "2027-02-24"),
        done("A map of what goes wrong", "2027-03-05", "2027-03-09"),
        done("First prototype tried with residents", "2027-03-19", "2027-03-19"),
        Milestone {
            title: "Second prototype tried with crews",
            baseline_on: "2027-04-16",
            said: &[("2027-04-12", "2027-04-23", "Two depots changed shifts after Easter.")],
            reached: Some(("2027-04-22", "Three depots, eleven crews")),
        },
        done("Accessibility looked at by somebody else", "2027-05-14", "2027-05-13"),
        Milestone {
            title: "Rounds of three councils in one form",
            baseline_on: "2027-05-28",
            said: &[("2027-05-17", "2027-06-04", "Kirklees keeps its rounds on paper.")],
            reached: Some(("2027-06-04", "Kirklees’ are typed in by hand for now")),
        },
        Milestone {
            title: "Reasons from the cab reach the contact centre",
            baseline_on: "2027-06-18",
            said: &[
                ("2027-06-07", "2027-06-30", "The supplier of the cab devices has no test system."),
                ("2027-06-21", "2027-07-07", "The test system came on 18 June."),
            ],
            reached: None,
        },
        Milestone {
            title: "The contact centre answers from the same page",
            baseline_on: "2027-06-25",
            said: &[("2027-06-21", "2027-07-07", "It waits for the reasons from the cab.")],
            reached: None,
        },
        ahead("Alpha assessment by two other councils", "2027-07-06"),
        ahead("The case for public beta", "2027-07-08"),
        ahead("Hand-over", "2027-07-09"),
    ],
};

/// What Dana reported, every second Friday.
pub(super) const REPORTING: Reporting = Reporting {
    project: KEY,
    first_on: "2027-01-22",
    last_on: "2027-06-25",
    every_days: 14,
    turns: &[
        Turn::plain(
            "2027-01-22",
            Green,
            "The team is complete but for three days a week until April.",
            "Everybody has started.",
        ),
        Turn::plain(
            "2027-03-05",
            Green,
            "We know where calls come from: eight in ten follow a bin that could not be reached.",
            "The map of what goes wrong is on the wall.",
        ),
        Turn::plain(
            "2027-04-16",
            Amber,
            "Crews like the prototype; their devices do not.",
            "Two depots changed shifts, and we lost a week.",
        ),
        Turn::plain(
            "2027-05-28",
            Amber,
            "Calls fall where crews give reasons. The cost forecast is above the budget and within tolerance.",
            "Two councils’ rounds are in one form.",
        ),
        Turn {
            on: "2027-06-25",
            confidence: Amber,
            reason: "It works at three depots. Two milestones are late for want of a test system, and the next phase needs a mandate.",
            changed: "Calls at the three depots fell to 33,000 a year. The test system of the cab devices came.",
            decision: Some(("Mandate for public beta at Cabinet", "2027-09-14")),
        },
    ],
};

/// What it was expected to cost, in pounds.
pub(super) const COSTS: [(&str, &str, i32, &str); 4] = [
    (KEY, "2027-01-22", 310_000, "As planned."),
    (KEY, "2027-03-05", 306_500, "Fewer visits than planned: crews came to us."),
    (KEY, "2027-05-07", 314_000, "A second month of the cab devices’ licence."),
    (KEY, "2027-06-11", 322_000, "The supplier’s test system, and three weeks of a developer."),
];

/// What it is for. Stockport has 28%.
pub(super) const AIM: Aim = Aim {
    project: KEY,
    title: "Calls about missed bins",
    unit: "calls a year",
    baseline: 41_200,
    target: 24_700,
    unit_value_pence: 410,
    shares: &[("leeds", 3_600), ("stockport", 2_800), ("kirklees", 2_100), ("bristol", 1_500)],
    set_on: "2027-01-12",
    measured: &[("2027-02-26", 40_900), ("2027-04-30", 37_400), ("2027-06-24", 33_000)],
};
