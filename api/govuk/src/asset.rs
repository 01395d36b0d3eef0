//! What a page loads. It is in the binary, so that a page needs no other server.

/// The one style sheet: what is used of the Design System, and our own styles.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/main.css"));

/// The script of the Design System, which starts itself, and ours. A page loads it as a module, at the end of its body:
/// `<script type="module" src="…"></script>`.
pub const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/main.js"));

/// The script that a page loads first in its body, before anything is drawn: `<script src="…"></script>`. It
/// says that the other one will run. govuk-frontend's own pages hold it in themselves, which our content
/// security policy does not allow.
pub const EARLY_SCRIPT: &str = include_str!("../scripts/early.js");
