//! What the engine was given, so that a proposal can be made again.

use callup_domain::id::{SelectionId, SelectionInputId};

owned! {
    /// What the last proposal of a selection was made from.
    "selection_input": SelectionInputId, "what a proposal was made from", removable;
    /// The selection.
    selection_id: SelectionId,
    /// It, packed.
    packed: Vec<u8>,
}
