//! The status computed from facts, beside the confidence that is claimed.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::benefit::Benefit;
use callup_domain::id::{AnyId, BenefitId, CostId, MilestoneId, PostId, UpdateId};
use callup_domain::money::Money;
use callup_domain::rating::{
    BenefitFact, Confidence, CostFact, Dimension, Facts, Heard, Milestone, OverduePost, Posts, Reason,
    Status, is_watermelon, rate,
};
use chrono::{Days, NaiveDate};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn as_at() -> NaiveDate {
    day("2027-06-30")
}

/// The milestone `number`, first planned for a day, and so many days late.
fn milestone(number: u128, baseline: &str, late: u64, done: bool) -> Milestone {
    let forecast_on = day(baseline) + Days::new(late);
    Milestone {
        id: MilestoneId(Uuid::from_u128(number)),
        title: format!("Milestone {number}"),
        baseline_on: day(baseline),
        forecast_on,
        actual_on: done.then_some(forecast_on),
    }
}

fn cost(forecast: Money) -> Option<CostFact> {
    Some(CostFact { id: CostId(Uuid::from_u128(1)), forecast })
}

fn heard(on: &str) -> Heard {
    Heard { on: day(on), update: Some(UpdateId(Uuid::from_u128(1))) }
}

fn posts(filled: usize, open: usize, overdue: u128) -> Posts {
    let post = |number| OverduePost {
        id: PostId(Uuid::from_u128(number)),
        title: format!("Post {number}"),
        starts_on: day("2027-06-01"),
    };
    Posts { filled, open, overdue: (1..=overdue).map(post).collect() }
}

/// The leader's story: 9 of 14 milestones done, 2 late, cost 3.9% over budget.
fn story() -> Facts {
    let mut milestones: Vec<_> = (1..=9).map(|number| milestone(number, "2027-03-01", 0, true)).collect();
    milestones.push(milestone(10, "2027-06-25", 12, false));
    milestones.push(milestone(11, "2027-06-28", 19, false));
    milestones.extend((12..=14).map(|number| milestone(number, "2027-07-05", 0, false)));
    Facts {
        milestones,
        budget: Some(Money::pounds(310_000)),
        cost: cost(Money::pounds(322_000)),
        tolerance_bp: 500,
        posts: posts(5, 0, 0),
        benefits: vec![BenefitFact {
            id: BenefitId(Uuid::from_u128(1)),
            title: "Calls a year".to_owned(),
            benefit: Benefit { baseline: 41_200, target: 24_700, unit_value: Money::pence(410) },
            actual: Some(33_000),
        }],
        heard: heard("2027-06-24"),
    }
}

fn status(facts: &Facts) -> Status {
    rate(facts, as_at()).status
}

#[test]
fn the_leaders_story_is_amber_for_these_reasons() {
    let rating = rate(&story(), as_at());
    assert_eq!(rating.status, Status::Amber);
    let said = |it: &Reason| (it.dimension, it.status, it.message.to_string());
    let reasons: Vec<_> = rating.reasons.iter().map(said).collect();
    let reasons: Vec<_> = reasons.iter().map(|(of, status, said)| (*of, *status, said.as_str())).collect();
    assert_eq!(
        reasons,
        [
            (Dimension::Time, Status::Amber, "9 of 14 milestones are done, 2 of the others late."),
            (Dimension::Time, Status::Amber, "“Milestone 10” is 12 days late."),
            (Dimension::Time, Status::Amber, "“Milestone 11” is 19 days late."),
            (
                Dimension::Cost,
                Status::Amber,
                "The forecast of £322,000.00 is 3.9% over the budget of £310,000.00; the tolerance is 5%."
            ),
            (
                Dimension::People,
                Status::Green,
                "5 of 5 posts are filled; none of the others should have started."
            ),
            (
                Dimension::Benefits,
                Status::Green,
                "“Calls a year” is at 33000, 49.7% of the way to the target."
            ),
            (Dimension::Staleness, Status::Green, "Last heard of on 24 June 2027, 6 days ago."),
        ]
    );
    assert_eq!(rating.reasons[1].subject, Some(AnyId::from(MilestoneId(Uuid::from_u128(10)))));
    assert_eq!(rating.reasons[3].subject, Some(AnyId::from(CostId(Uuid::from_u128(1)))));
    assert_eq!(rating.reasons[6].subject, Some(AnyId::from(UpdateId(Uuid::from_u128(1)))));
}

#[test]
fn a_project_is_stale_after_21_days_and_then_grey_whatever_else() {
    let mut facts = story();
    facts.heard = heard("2027-06-09");
    assert_eq!(status(&facts), Status::Amber);
    facts.heard = heard("2027-06-08");
    assert_eq!(status(&facts), Status::Grey);
    facts.cost = cost(Money::pounds(900_000));
    assert_eq!(status(&facts), Status::Grey);
    assert!(rate(&facts, as_at()).reasons.iter().any(|reason| reason.status == Status::Red));
}

#[test]
fn cost_is_amber_within_the_tolerance_and_red_beyond() {
    let with_cost = |forecast| {
        let mut facts = story();
        facts.milestones.clear();
        facts.cost = cost(forecast);
        status(&facts)
    };
    assert_eq!(with_cost(Money::pounds(310_000)), Status::Green);
    assert_eq!(with_cost(Money::pence(31_000_001)), Status::Amber);
    assert_eq!(with_cost(Money::pounds(325_500)), Status::Amber);
    assert_eq!(with_cost(Money::pence(32_550_001)), Status::Red);
}

#[test]
fn a_milestone_is_red_after_28_days() {
    let with_late = |late| {
        let mut facts = story();
        facts.cost = None;
        facts.milestones = vec![milestone(1, "2027-06-30", late, false)];
        status(&facts)
    };
    assert_eq!(with_late(0), Status::Green);
    assert_eq!(with_late(28), Status::Amber);
    assert_eq!(with_late(29), Status::Red);
}

#[test]
fn many_late_milestones_are_red_however_little_each_is_late() {
    let mut facts = story();
    facts.milestones.push(milestone(15, "2027-06-29", 2, false));
    assert_eq!(status(&facts), Status::Amber, "3 of 15 are a fifth");
    facts.milestones.push(milestone(16, "2027-06-29", 2, false));
    assert_eq!(status(&facts), Status::Amber, "4 of 16 are a quarter");
    facts.milestones.push(milestone(17, "2027-06-29", 2, false));
    assert_eq!(status(&facts), Status::Red, "5 of 17 are more");
}

#[test]
fn an_open_milestone_cannot_be_reached_in_the_past() {
    let forgotten = milestone(1, "2027-06-01", 0, false);
    assert_eq!(forgotten.slippage_days(as_at()), 29);
    assert_eq!(milestone(1, "2027-06-01", 3, true).slippage_days(as_at()), 3);
}

#[test]
fn unfilled_posts_count_from_the_day_they_should_have_started() {
    let with_posts = |filled, open, overdue| {
        let mut facts = story();
        facts.milestones.clear();
        facts.cost = None;
        facts.posts = posts(filled, open, overdue);
        status(&facts)
    };
    assert_eq!(with_posts(2, 3, 0), Status::Green);
    assert_eq!(with_posts(3, 2, 2), Status::Amber);
    assert_eq!(with_posts(1, 4, 3), Status::Red);
}

#[test]
fn a_benefit_that_got_worse_is_amber() {
    let mut facts = story();
    facts.milestones.clear();
    facts.cost = None;
    assert_eq!(status(&facts), Status::Green);
    facts.benefits[0].actual = Some(41_201);
    assert_eq!(status(&facts), Status::Amber);
}

#[test]
fn nothing_known_is_grey_and_not_green() {
    let facts = Facts {
        milestones: vec![],
        budget: None,
        cost: None,
        tolerance_bp: 500,
        posts: Posts::default(),
        benefits: vec![],
        heard: Heard { on: as_at(), update: None },
    };
    assert_eq!(status(&facts), Status::Grey);
}

#[test]
fn a_watermelon_claims_better_than_the_facts() {
    use Confidence::{Amber, Green, Red};
    let watermelons = [(Green, Status::Amber), (Green, Status::Red), (Amber, Status::Red)];
    for claimed in [Green, Amber, Red] {
        for computed in Status::ALL {
            let expected = watermelons.contains(&(claimed, *computed));
            assert_eq!(is_watermelon(claimed, *computed), expected, "{claimed} on {computed}");
        }
    }
}
