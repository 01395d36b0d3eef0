//! Where people begin.

use super::{Page, Part};

pub(super) const PART: Part = Part { pages: &[Page::new("/projects", "projects", "projects")], actions: &[] };
