//! Officers, as far as selection asks.

/// An officer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Officer {
    /// The home council: its position among the councils of the problem.
    pub council: u32,
    /// Half-days that are free, for each week: what is offered less home days, leave and engagements.
    pub free: Vec<u8>,
}
