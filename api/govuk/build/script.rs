//! The one script of the pages.

use crate::{read, unwritten};
use std::fs;
use std::path::Path;

/// Writes the minified module of govuk-frontend with a call at its end that starts it: our content security
/// policy allows no script in the page that would. Ours follows. The source map is not served, and not named.
pub fn compile(govuk: &Path, out: &Path) -> Result<(), String> {
    let module = read(&govuk.join("govuk-frontend.min.js"))?;
    if !module.contains("function initAll(") {
        return Err(
            "govuk-frontend.min.js has no function `initAll` any more, which api/govuk/build/script.rs \
            calls to start it"
                .to_owned(),
        );
    }
    let module = module.split("//# sourceMappingURL").next().unwrap_or(&module);
    let script = out.join("main.js");
    let own = read(Path::new("scripts/busy.js"))? + &read(Path::new("scripts/follow.js"))?;
    fs::write(&script, format!("{}\ninitAll();\n{own}", module.trim_end()))
        .map_err(|error| unwritten(&script, &error))
}
