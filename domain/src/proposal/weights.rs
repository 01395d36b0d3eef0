//! What each goal is worth, in the desk's words. It is fixed before any candidate is seen.

use crate::refusal::{Code, Refusal, Refusals};
use crate::selection;
use serde::{Deserialize, Serialize};

/// Points for each goal of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Weights {
    /// For filling a post of a project that comes first.
    pub filling_urgent: i32,
    /// For filling a post as usual.
    pub filling: i32,
    /// For filling a post of a project that can wait.
    #[serde(default = "usual_later")]
    pub filling_later: i32,
    /// For filling a post of a project that comes last.
    #[serde(default = "usual_last")]
    pub filling_last: i32,
    /// For an officer who fits perfectly: a score of 1,000.
    pub fit: i32,
    /// For an officer who has shown interest in the post.
    pub interest: i32,
    /// The most for filling a post of a council that has lent officers.
    pub lender: i32,
    /// What a half-day beyond a council's fair share costs.
    pub fairness: i32,
    /// For keeping an officer whom the proposal had before, when it is run again.
    pub stay: i32,
    /// For a squad that wants somebody who can lead it, and gets one.
    #[serde(default)]
    pub lead: i32,
    /// For a squad that wants somebody from a council where its project lands, and gets somebody.
    #[serde(default)]
    pub host: i32,
}

/// What older selections lack. No project of theirs can wait.
const fn usual_later() -> i32 {
    1_500
}

/// The same for those that come last.
const fn usual_last() -> i32 {
    800
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            filling_urgent: 4_000,
            filling: 2_500,
            filling_later: usual_later(),
            filling_last: usual_last(),
            fit: 1_000,
            interest: 300,
            lender: 200,
            fairness: 3,
            stay: 250,
            lead: 1_000,
            host: 1_000,
        }
    }
}

/// The most that a goal may be worth.
const MOST: i32 = 10_000;

impl Weights {
    /// The weights, if they are ones.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at the weight: each is 0 to 10,000, that of fairness 0 to 100, and a post is worth no more
    /// than one of a project that comes before its own.
    pub fn checked(self) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        let named = [
            ("fillingUrgent", self.filling_urgent, MOST),
            ("filling", self.filling, MOST),
            ("fillingLater", self.filling_later, MOST),
            ("fillingLast", self.filling_last, MOST),
            ("fit", self.fit, MOST),
            ("interest", self.interest, MOST),
            ("lender", self.lender, MOST),
            ("fairness", self.fairness, 100),
            ("stay", self.stay, MOST),
            ("lead", self.lead, MOST),
            ("host", self.host, MOST),
        ];
        for (name, weight, most) in named {
            no.check((0..=most).contains(&weight), || {
                let message = say!("This weight is 0 to {most}, not {weight}.", most, weight);
                Refusal::new(Code::OutOfRange, format!("weights.{name}"), message)
            });
        }
        no.check(self.filling_urgent >= self.filling, || {
            let message = say!("A post of a project that comes first is worth at least as much as another.");
            Refusal::new(Code::OutOfRange, "weights.fillingUrgent", message)
        });
        no.check(self.filling_later <= self.filling, || {
            let message =
                say!("A post of a project that can wait is worth no more than one that is filled as usual.");
            Refusal::new(Code::OutOfRange, "weights.fillingLater", message)
        });
        no.check(self.filling_last <= self.filling_later, || {
            let message = say!(
                "A post of a project that comes last is worth no more than one of a project that can wait."
            );
            Refusal::new(Code::OutOfRange, "weights.fillingLast", message)
        });
        no.finish(self)
    }

    /// The same, with no priority worth more than the one before: selections that were kept before projects could wait say
    /// nothing of those that can.
    #[must_use]
    pub fn in_order(self) -> Self {
        let filling_later = self.filling_later.min(self.filling);
        Self { filling_later, filling_last: self.filling_last.min(filling_later), ..self }
    }

    /// The same for the engine. Beyond twice its fair share a council's half-day costs three times as much.
    #[must_use]
    pub fn engine(&self) -> selection::Weights {
        let points = |weight: i32| u32::try_from(weight).unwrap_or_default();
        selection::Weights {
            coverage: [self.filling_urgent, self.filling, self.filling_later, self.filling_last].map(points),
            mandatory_halves: 2,
            fit: points(self.fit),
            choice: [points(self.interest), 0, 0, 0, 0],
            stay: points(self.stay),
            most_credit: points(self.lender),
            fairness: [points(self.fairness), 3 * points(self.fairness)],
            expert: points(self.lead),
            host: points(self.host),
        }
    }
}
