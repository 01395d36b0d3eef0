//! What changed in a project between two reports, in sentences.

use crate::Sentence;
use crate::rating::{Facts, Milestone};
use crate::record::Standing;

/// What changed from `before`, where the project stood then if it was published, to `now`.
pub(super) fn sentences(before: Option<&Standing>, now: &Standing) -> Vec<Sentence> {
    let mut changed = Vec::new();
    let Some(before) = before else {
        changed.push(say!("It was published on {day}.", day = now.published_on));
        changed.extend(claimed(None, now));
        return changed;
    };
    if let (None, Some(day)) = (before.closed_on, now.closed_on) {
        changed.push(say!("It was closed on {day}.", day));
    }
    let phase = |from, to| say!("The phase went from {from} to {to}.", from, to);
    changed.extend(moved(before.project.phase, now.project.phase, phase));
    changed.extend(claimed(Some(before), now));
    let status = |from, to| say!("The computed status went from {from} to {to}.", from, to);
    changed.extend(moved(before.rating.status, now.rating.status, status));
    changed.extend(cost(&before.facts, &now.facts));
    changed.extend(now.facts.milestones.iter().filter_map(|to| {
        let from = before.facts.milestones.iter().find(|from| from.id == to.id);
        milestone(from, to)
    }));
    changed.extend(people(&before.facts, &now.facts));
    changed.extend(benefits(&before.facts, &now.facts));
    changed
}

/// The claimed confidence, and what the delivery lead wrote about what changed.
fn claimed(before: Option<&Standing>, now: &Standing) -> Vec<Sentence> {
    let was = before.and_then(|before| before.claim.as_ref());
    let Some(is) = &now.claim else { return Vec::new() };
    let mut changed = Vec::new();
    let confidence = is.what.confidence;
    match was {
        None => changed.push(say!("Confidence was claimed for the first time: {confidence}.", confidence)),
        Some(was) => {
            let claimed = |from, to| say!("The claimed confidence went from {from} to {to}.", from, to);
            changed.extend(moved(was.what.confidence, confidence, claimed));
        }
    }
    if was != Some(is) && !is.what.changed.trim().is_empty() {
        changed.push(say!("The delivery lead wrote: “{text}”", text = is.what.changed.trim()));
    }
    changed
}

fn cost(before: &Facts, now: &Facts) -> Option<Sentence> {
    let is = now.cost?.forecast;
    match before.cost {
        None => Some(say!("The cost was forecast for the first time: {amount}.", amount = is)),
        Some(was) => {
            moved(was.forecast, is, |from, to| say!("The forecast cost went from {from} to {to}.", from, to))
        }
    }
}

fn milestone(from: Option<&Milestone>, to: &Milestone) -> Option<Sentence> {
    let (title, due) = (&to.title, to.forecast_on);
    let was_reached = from.and_then(|from| from.actual_on);
    match (to.actual_on, from) {
        (Some(day), _) if was_reached != Some(day) => {
            Some(say!("“{title}” was reached on {day}.", title, day))
        }
        (None, Some(_)) if was_reached.is_some() => {
            Some(say!("“{title}” was not reached after all; it is now due on {due}.", title, due))
        }
        (None, None) => Some(say!("“{title}” was added, for {due}.", title, due)),
        (None, Some(from)) => moved(from.forecast_on, due, |from, to| {
            say!("“{title}” moved from {from} to {to}.", title, from, to)
        }),
        _ => None,
    }
}

fn people(before: &Facts, now: &Facts) -> Option<Sentence> {
    let filled = |facts: &Facts| (facts.posts.filled, facts.posts.filled + facts.posts.open);
    moved(filled(before), filled(now), |(filled_before, all_before), (filled, all)| {
        say!(
            "{filled} of {all} posts are filled; it was {filled_before} of {all_before}.",
            filled,
            all,
            filled_before,
            all_before
        )
    })
}

fn benefits(before: &Facts, now: &Facts) -> Vec<Sentence> {
    let measured = now.benefits.iter().filter_map(|benefit| {
        let (title, is) = (&benefit.title, benefit.actual?);
        let was = before.benefits.iter().find(|was| was.id == benefit.id).and_then(|was| was.actual);
        match was {
            None => Some(say!("“{title}” was measured for the first time: {actual}.", title, actual = is)),
            Some(was) => {
                moved(was, is, |from, to| say!("“{title}” went from {from} to {to}.", title, from, to))
            }
        }
    });
    measured.collect()
}

fn moved<T: PartialEq + Copy>(from: T, to: T, sentence: impl FnOnce(T, T) -> Sentence) -> Option<Sentence> {
    (from != to).then(|| sentence(from, to))
}
