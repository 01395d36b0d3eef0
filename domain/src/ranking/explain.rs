//! A score put into words.

use super::candidate::{Candidate, Held};
use super::change::Gap;
use super::criterion::{Criterion, Weights};
use super::rule::Judge;
use super::wanted::{Need, Wanted};
use crate::Sentence;
use crate::officer::Reach;
use crate::sentence::Fact;
use crate::skill::EvidenceKind;
use chrono::NaiveDate;

/// A score, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// 0 to 1,000.
    pub score: i32,
    /// One line for each criterion, in order. Their points add up to the score.
    pub lines: Vec<Line>,
    /// What the officer would learn in the post, beside an expert. None for one who lacks nothing, or too much, and for a
    /// squad that takes no learner.
    pub learns: Option<Gap>,
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
    pub because: Sentence,
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
    let learns = wanted.learns(candidate.officer, &candidate.skills).map(|need| Gap::of(need, candidate));
    Explanation { score: points.total(), lines: Criterion::ALL.iter().map(line).collect(), learns }
}

impl Judge<'_> {
    fn because(&self, candidate: &Candidate, criterion: Criterion) -> Sentence {
        match criterion {
            Criterion::EssentialSkills => self.skills_sentence(candidate, true),
            Criterion::DesirableSkills => self.skills_sentence(candidate, false),
            Criterion::Evidence => self.evidence_sentence(candidate),
            Criterion::Role => self.role_sentence(candidate),
            Criterion::ServiceArea => self.service_area_sentence(candidate),
            Criterion::Availability => self.availability_sentence(),
            Criterion::Place => self.place_sentence(candidate),
            Criterion::Interest if candidate.interested => say!("Has expressed interest in the post."),
            Criterion::Interest => say!("Has not expressed interest in the post."),
        }
    }

    fn skills_sentence(&self, candidate: &Candidate, essential: bool) -> Sentence {
        let needs: Vec<&Need> = self.wanted.needs.iter().filter(|need| need.essential == essential).collect();
        let held = |need: &Need| candidate.held(need.skill).map(|held| held.level);
        let (all, met) = (needs.len(), needs.iter().filter(|need| held(need) >= Some(need.level)).count());
        let above = needs.iter().filter(|need| held(need) > Some(need.level));
        let above: Vec<&str> = above.map(|need| need.name.as_str()).collect();
        match (all, above.len(), essential) {
            (0, _, true) => say!("The post names no essential skill."),
            (0, _, false) => say!("The post names no desirable skill."),
            (_, 0, true) => say!("Has {met} of {all} essential skills at the level asked for.", met, all),
            (_, 0, false) => say!("Has {met} of {all} desirable skills at the level asked for.", met, all),
            (_, _, true) => say!(
                "Has {met} of {all} essential skills at the level asked for, and above it in {above}.",
                met,
                all,
                above
            ),
            (_, _, false) => say!(
                "Has {met} of {all} desirable skills at the level asked for, and above it in {above}.",
                met,
                all,
                above
            ),
        }
    }

    fn evidence_sentence(&self, candidate: &Candidate) -> Sentence {
        let held = self.wanted.needs.iter().filter_map(|need| Some((need, candidate.held(need.skill)?)));
        let parts = held.map(|(need, held)| evidence(&need.name, held));
        let parts = parts.reduce(|parts, next| say!("{parts}; {next}", parts, next));
        match (self.wanted.needs.len(), parts) {
            (0, _) => say!("The post names no skill."),
            (_, None) => say!("Has none of the skills."),
            (_, Some(parts)) => say!("{parts}.", parts),
        }
    }

    fn role_sentence(&self, candidate: &Candidate) -> Sentence {
        if self.wanted.role.is_none() {
            say!("The post names no role.")
        } else if self.wanted.role == candidate.role {
            say!("Has the role of the post.")
        } else if self.wanted.family.is_some() && self.wanted.family == candidate.family {
            say!("Has another role of the same family.")
        } else {
            say!("Has a role of another family.")
        }
    }

    fn service_area_sentence(&self, candidate: &Candidate) -> Sentence {
        let Some(area) = self.wanted.service_area else {
            return say!("The project is for no one service.");
        };
        if candidate.service_areas.as_slice().contains(&area) {
            say!("Knows {area}.", area)
        } else {
            say!("Does not know {area}.", area)
        }
    }

    fn availability_sentence(&self) -> Sentence {
        let (spare, given) = self.tally.room(&self.demand);
        match self.demand.half_days() {
            0 => say!("The post needs no half-days."),
            needed if given < needed => {
                say!("Has {given} of the {needed} half-days free.", given, needed)
            }
            needed => say!("Has all {needed} half-days free, and {spare} a week to spare.", needed, spare),
        }
    }

    fn place_sentence(&self, candidate: &Candidate) -> Sentence {
        if self.wanted.onsite_days == 0 {
            return say!("The post can be done from anywhere.");
        }
        let Some(host) = &self.wanted.host else {
            return say!("The project has no lead host council yet.");
        };
        match candidate.home.place.reach_to(host) {
            Reach::HomeCouncil => say!("Works for the host council."),
            Reach::Region => say!("Works in the host council’s region."),
            Reach::Nation => say!("Works in the host council’s nation."),
            Reach::Anywhere => say!("Works in another nation."),
        }
    }
}

/// What stands behind the level of a skill.
fn evidence(skill: &str, held: &Held) -> Sentence {
    let month = Fact::Month(held.on);
    match held.evidence {
        EvidenceKind::SelfAssessed => say!("{skill} self-assessed in {month}", skill, month),
        EvidenceKind::ManagerConfirmed => say!("{skill} confirmed by the manager in {month}", skill, month),
        EvidenceKind::PeerAssessed => say!("{skill} assessed by a peer in {month}", skill, month),
        EvidenceKind::Demonstrated => say!("{skill} demonstrated in {month}", skill, month),
    }
}
