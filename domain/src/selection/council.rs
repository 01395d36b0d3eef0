//! Home councils, as far as selection asks.

use serde::{Deserialize, Serialize};

/// A council that lends officers, or whose work they do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Council {
    /// Half-days, or officers, that may yet be away, for each week: the cap less what is booked, and 0 in a
    /// blackout.
    pub free: Vec<u32>,
    /// Half-days times weeks beyond which it gives more than its share.
    pub fair_share: u32,
    /// Half-days times weeks that count against the share before anybody is picked.
    pub given: u32,
    /// Points for each filled post that it hosts, because it has lent. What is above the cap of the weights
    /// does not count.
    pub credit: u32,
}
