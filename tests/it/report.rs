//! Councils reports.
