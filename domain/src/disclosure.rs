//! What may be told of counts of people, so that nobody is found in them.
//!
//! Counts come by stages that lie inside each other: everybody in a pool, of these those who came further, and so
//! on. Who takes one stage from the next sees the people between, so it is not the stages that are rounded but the
//! people between them, who are in one group each. A stage shows the sum of its groups as they were rounded: to
//! take shown numbers from each other gives the rounded groups again, and nothing more.
//!
//! In a group each count is rounded to the nearest [`BASE`]; where these would come to more people than there are,
//! down. A group of which fewer than [`LEAST`] gave an answer is shown with the next, never by itself. There are no
//! totals but the sums of what is shown: one that was counted apart would tell what rounding hid. Why it is made
//! like this, and what it does not keep: `docs/adr/0035`. `tests/disclosure.rs` tries every table of a small size.

/// Counts are multiples of this.
pub const BASE: u32 = 5;

/// The fewest answers of which anything is shown.
pub const LEAST: u32 = 10;

/// The people who came to one stage and no further.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// How many people, whether they answered or not.
    pub people: u32,
    /// How many gave each answer.
    pub counts: Vec<u32>,
}

impl Group {
    fn join(&mut self, other: &Self) {
        self.people += other.people;
        self.counts.resize(self.counts.len().max(other.counts.len()), 0);
        self.counts.iter_mut().zip(&other.counts).for_each(|(count, more)| *count += more);
    }

    /// The counts as they may be told. None for too few answers.
    fn rounded(&self) -> Option<Vec<u32>> {
        let nearest = |count: &u32| (count + BASE / 2) / BASE * BASE;
        let down = |count: &u32| count / BASE * BASE;
        let mut told: Vec<u32> = self.counts.iter().map(nearest).collect();
        if told.iter().sum::<u32>() > self.people {
            told = self.counts.iter().map(down).collect();
        }
        let enough = |counts: &[u32]| counts.iter().sum::<u32>() >= LEAST;
        (enough(&self.counts) && enough(&told)).then_some(told)
    }
}

/// What may be told of each stage, the outermost first: of `groups` the first came to the first stage and no
/// further, the last to the last. None where nothing may be told.
#[must_use]
pub fn told(groups: &[Group]) -> Vec<Option<Vec<u32>>> {
    let mut shown: Vec<Option<Vec<u32>>> = vec![None; groups.len()];
    let mut sealed: Vec<(usize, Group, Vec<u32>)> = Vec::new();
    let mut open = Group::default();
    for (stage, group) in groups.iter().enumerate().rev() {
        open.join(group);
        if let Some(rounded) = open.rounded() {
            sealed.push((stage, std::mem::take(&mut open), rounded));
        }
    }
    // The people of the outermost stage who are too few by themselves are shown with those who came further.
    while open.people > 0 {
        let Some((_, group, _)) = sealed.pop() else { return shown };
        open.join(&group);
        if let Some(rounded) = open.rounded() {
            sealed.push((0, std::mem::take(&mut open), rounded));
        }
    }
    let mut sum = Group::default();
    for (stage, _, counts) in sealed {
        sum.join(&Group { people: 0, counts });
        shown[stage] = Some(sum.counts.clone());
    }
    shown
}
