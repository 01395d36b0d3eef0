//! What changed in a project between two reports, in sentences.

use crate::calendar::written;
use crate::rating::{Facts, Milestone};
use crate::record::Standing;
use std::fmt::Display;

/// What changed from `before`, where the project stood then if it was published, to `now`.
pub(super) fn sentences(before: Option<&Standing>, now: &Standing) -> Vec<String> {
    let mut changed = Vec::new();
    let Some(before) = before else {
        changed.push(format!("It was published on {}.", written(now.published_on)));
        changed.extend(claimed(None, now));
        return changed;
    };
    if let (None, Some(closed_on)) = (before.closed_on, now.closed_on) {
        changed.push(format!("It was closed on {}.", written(closed_on)));
    }
    changed.extend(moved("The phase", plain(before.project.phase), plain(now.project.phase)));
    changed.extend(claimed(Some(before), now));
    changed.extend(moved("The computed status", before.rating.status, now.rating.status));
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
fn claimed(before: Option<&Standing>, now: &Standing) -> Vec<String> {
    let was = before.and_then(|before| before.claim.as_ref());
    let Some(is) = &now.claim else { return Vec::new() };
    let mut changed = Vec::new();
    match was {
        None => changed.push(format!("Confidence was claimed for the first time: {}.", is.what.confidence)),
        Some(was) => {
            changed.extend(moved("The claimed confidence", was.what.confidence, is.what.confidence));
        }
    }
    if was != Some(is) && !is.what.changed.trim().is_empty() {
        changed.push(format!("The delivery lead wrote: “{}”", is.what.changed.trim()));
    }
    changed
}

fn cost(before: &Facts, now: &Facts) -> Option<String> {
    let is = now.cost?.forecast;
    match before.cost {
        None => Some(format!("The cost was forecast for the first time: {is}.")),
        Some(was) => moved("The forecast cost", was.forecast, is),
    }
}

fn milestone(from: Option<&Milestone>, to: &Milestone) -> Option<String> {
    let title = &to.title;
    let was_reached = from.and_then(|from| from.actual_on);
    match (to.actual_on, from) {
        (Some(on), _) if was_reached != Some(on) => {
            Some(format!("“{title}” was reached on {}.", written(on)))
        }
        (None, Some(_)) if was_reached.is_some() => Some(format!(
            "“{title}” was not reached after all; it is now due on {}.",
            written(to.forecast_on)
        )),
        (None, None) => Some(format!("“{title}” was added, for {}.", written(to.forecast_on))),
        (None, Some(from)) if from.forecast_on != to.forecast_on => Some(format!(
            "“{title}” moved from {} to {}.",
            written(from.forecast_on),
            written(to.forecast_on)
        )),
        _ => None,
    }
}

fn people(before: &Facts, now: &Facts) -> Option<String> {
    let filled = |facts: &Facts| {
        let posts = &facts.posts;
        format!("{} of {}", posts.filled, posts.filled + posts.open)
    };
    let (was, is) = (filled(before), filled(now));
    (was != is).then(|| format!("{is} posts are filled; it was {was}."))
}

fn benefits(before: &Facts, now: &Facts) -> Vec<String> {
    let measured = now.benefits.iter().filter_map(|benefit| {
        let is = benefit.actual?;
        let was = before.benefits.iter().find(|was| was.id == benefit.id).and_then(|was| was.actual);
        match was {
            None => Some(format!("“{}” was measured for the first time: {is}.", benefit.title)),
            Some(was) => moved(&format!("“{}”", benefit.title), was, is),
        }
    });
    measured.collect()
}

fn moved<T: PartialEq + Display>(what: &str, from: T, to: T) -> Option<String> {
    (from != to).then(|| format!("{what} went from {from} to {to}."))
}

fn plain(word: impl Display) -> String {
    word.to_string().replace('_', " ")
}
