//! Members of the panels of selections.

use callup_domain::id::{PanelMemberId, PersonId, SelectionId};
use chrono::{DateTime, Utc};

owned! {
    /// A seat on the panel of a selection.
    "panel_member": PanelMemberId, "member of the panel", versioned, removable, seen by super::visible::panels;
    /// The selection.
    selection_id: SelectionId,
    /// Who sits there.
    person_id: PersonId,
    /// When interests were first declared, or that there are none.
    declared_at: Option<DateTime<Utc>>,
    /// When the member last voted on a pick, also on one that went when the selection was run again.
    voted_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}
