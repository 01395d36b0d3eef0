//! Prints a page that is made of components: `cargo run -p callup-govuk --example page > page.html`. It loads
//! `main.css`, `early.js` and `main.js`, which this prints with one of these names behind it.

use callup_govuk::{EARLY_SCRIPT, SCRIPT, STYLE};
use minijinja::{Environment, context};
use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let asked = std::env::args().nth(1).unwrap_or_default();
    let text = match asked.as_str() {
        "main.css" => STYLE.to_owned(),
        "main.js" => SCRIPT.to_owned(),
        "early.js" => EARLY_SCRIPT.to_owned(),
        _ => page()?,
    };
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}

fn page() -> Result<String, Box<dyn Error>> {
    let mut environment = Environment::new();
    callup_govuk::install(&mut environment)?;
    let officers = [("Ada Byron", 92), ("Grace Ndlovu", 71), ("Siân Pritchard", 38)];
    let officers: Vec<_> = officers.map(|(name, score)| context! { name, score }).into();
    let facts = context! { officers, error => "Enter the name of a council" };
    Ok(environment.render_named_str("page.html", include_str!("page.html"), facts)?)
}
