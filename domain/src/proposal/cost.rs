//! What the officers of a selection cost together.

use crate::id::OfficerId;
use crate::money::Money;
use std::collections::BTreeSet;

/// What officers cost together. Whoever has several posts is one officer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// What those whose pay is known cost, without VAT.
    pub net: Money,
    /// How many officers those are.
    pub priced: usize,
    /// Of how many more officers the pay is not known.
    pub unpriced: usize,
}

impl Cost {
    /// The sum of what officers cost, each for one post; none where the officer's pay is not known.
    #[must_use]
    pub fn of(prices: impl IntoIterator<Item = (OfficerId, Option<Money>)>) -> Self {
        let (mut priced, mut unpriced) = (BTreeSet::new(), BTreeSet::new());
        let mut net = Money::ZERO;
        for (officer, price) in prices {
            match price {
                Some(price) => {
                    net = net + price;
                    priced.insert(officer);
                }
                None => {
                    unpriced.insert(officer);
                }
            }
        }
        Self { net, priced: priced.len(), unpriced: unpriced.len() }
    }
}
