//! What a body asks for to protect its officers.

use callup_domain::id::WorkloadId;
use callup_domain::workload::Workload;

owned! {
    /// Rest between assignments, and the longest run of them. A body has one such row, or none.
    "workload": WorkloadId, "workload", versioned;
    /// The weeks of rest between two assignments, at least; none where no rest is asked for.
    least_rest: Option<i32>,
    /// The weeks of a run, at most; none where it may be of any length.
    longest_run: Option<i32>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// What is asked for.
    #[must_use]
    pub const fn asked(&self) -> Workload {
        Workload { least_rest: self.least_rest, longest_run: self.longest_run }
    }
}
