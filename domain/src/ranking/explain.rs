//! A score put into words.

use super::candidate::Candidate;
use super::criterion::{Criterion, Weights};
use super::rule::Judge;
use super::wanted::{Need, Wanted};
use crate::officer::Reach;
use chrono::NaiveDate;

/// A score, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// 0 to 1,000.
    pub score: i32,
    /// One line for each criterion, in order. Their points add up to the score.
    pub lines: Vec<Line>,
}

/// The points for one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The criterion.
    pub criterion: Criterion,
    /// The points earned.
    pub points: i32,
    /// The most it can earn.
    pub out_of: i32,
    /// Why, as a whole sentence.
    pub because: String,
}

/// The score that [`super::rank`] gives `candidate`, put into words. Officers who do not fit have
/// one too.
#[must_use]
pub fn explain(wanted: &Wanted, candidate: &Candidate, weights: &Weights, today: NaiveDate) -> Explanation {
    let mut judge = Judge::new(wanted, &wanted.schedule, today);
    judge.count(candidate);
    let points = judge.points(candidate, weights);
    let line = |criterion: &Criterion| Line {
        criterion: *criterion,
        points: points.of(*criterion),
        out_of: weights.of(*criterion),
        because: judge.because(candidate, *criterion),
    };
    Explanation { score: points.total(), lines: Criterion::ALL.iter().map(line).collect() }
}

impl Judge<'_> {
    fn because(&self, candidate: &Candidate, criterion: Criterion) -> String {
        match criterion {
            Criterion::EssentialSkills => self.skills_sentence(candidate, true),
            Criterion::DesirableSkills => self.skills_sentence(candidate, false),
            Criterion::Evidence => self.evidence_sentence(candidate),
            Criterion::Role => self.role_sentence(candidate).to_owned(),
            Criterion::ServiceArea => self.service_area_sentence(candidate),
            Criterion::Availability => self.availability_sentence(),
            Criterion::Place => self.place_sentence(candidate).to_owned(),
            Criterion::Interest if candidate.interested => "Has expressed interest in the post.".to_owned(),
            Criterion::Interest => "Has not expressed interest in the post.".to_owned(),
        }
    }

    fn skills_sentence(&self, candidate: &Candidate, essential: bool) -> String {
        let word = if essential { "essential" } else { "desirable" };
        let needs: Vec<&Need> = self.wanted.needs.iter().filter(|need| need.essential == essential).collect();
        if needs.is_empty() {
            return format!("The post names no {word} skill.");
        }
        let held = |need: &Need| candidate.held(need.skill).map(|held| held.level);
        let met = needs.iter().filter(|need| held(need) >= Some(need.level)).count();
        let above = needs.iter().filter(|need| held(need) > Some(need.level));
        let above: Vec<&str> = above.map(|need| need.name.as_str()).collect();
        let above =
            if above.is_empty() { String::new() } else { format!(", and above it in {}", above.join(", ")) };
        format!("Has {met} of {} {word} skills at the level asked for{above}.", needs.len())
    }

    fn evidence_sentence(&self, candidate: &Candidate) -> String {
        let held = self.wanted.needs.iter().filter_map(|need| Some((need, candidate.held(need.skill)?)));
        let parts: Vec<String> = held
            .map(|(need, held)| {
                format!("{} {} in {}", need.name, held.evidence.phrase(), held.on.format("%B %Y"))
            })
            .collect();
        match (self.wanted.needs.len(), parts.len()) {
            (0, _) => "The post names no skill.".to_owned(),
            (_, 0) => "Has none of the skills.".to_owned(),
            _ => format!("{}.", parts.join("; ")),
        }
    }

    fn role_sentence(&self, candidate: &Candidate) -> &'static str {
        if self.wanted.role.is_none() {
            "The post names no role."
        } else if self.wanted.role == candidate.role {
            "Has the role of the post."
        } else if self.wanted.family.is_some() && self.wanted.family == candidate.family {
            "Has another role of the same family."
        } else {
            "Has a role of another family."
        }
    }

    fn service_area_sentence(&self, candidate: &Candidate) -> String {
        let Some(area) = self.wanted.service_area else {
            return "The project is for no one service.".to_owned();
        };
        let knows =
            if candidate.service_areas.as_slice().contains(&area) { "Knows" } else { "Does not know" };
        format!("{knows} {}.", area.as_str().replace('_', " "))
    }

    fn availability_sentence(&self) -> String {
        let (spare, given) = self.tally.room(&self.demand);
        match self.demand.half_days() {
            0 => "The post needs no half-days.".to_owned(),
            needed if given < needed => format!("Has {given} of the {needed} half-days free."),
            needed => format!("Has all {needed} half-days free, and {spare} a week to spare."),
        }
    }

    fn place_sentence(&self, candidate: &Candidate) -> &'static str {
        if self.wanted.onsite_days == 0 {
            return "The post can be done from anywhere.";
        }
        let Some(host) = &self.wanted.host else {
            return "The project has no lead host council yet.";
        };
        match candidate.home.place.reach_to(host) {
            Reach::HomeCouncil => "Works for the host council.",
            Reach::Region => "Works in the host council’s region.",
            Reach::Nation => "Works in the host council’s nation.",
            Reach::Anywhere => "Works in another nation.",
        }
    }
}
