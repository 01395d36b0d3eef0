//! How the pages of a body look.

use callup_domain::id::LookId;

owned! {
    /// A body's own colour. A body has one such row, or none.
    "look": LookId, "look", versioned;
    /// The colour, such as `#00703c`; none for the usual one.
    colour: Option<String>,
    /// Changes so far.
    version: i32,
}
