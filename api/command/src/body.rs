//! Bodies: only the operator sets one up.

use callup_domain::id::BodyId;
use callup_domain::model::OperatingModel;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::scope::Operator;

/// A body to set up.
#[derive(Clone, Debug)]
pub struct SetUpBody {
    /// Its key in addresses and on the command line.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How it is run from today on.
    pub model: OperatingModel,
    /// The named authority behind a mandate.
    pub authority: Option<String>,
}

/// Sets up a body.
///
/// # Errors
/// A refusal for each field that is wrong; `DUPLICATE` when the slug is taken.
pub async fn set_up(operator: &Operator, ask: SetUpBody) -> Result<BodyId> {
    let mut no = Refusals::default();
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    no.check((1..=40).contains(&ask.slug.len()) && ask.slug.chars().all(is_key), || {
        let message = say!("The slug is 1 to 40 lower-case letters, digits and hyphens.");
        Refusal::new(Code::Malformed, "slug", message)
    });
    no.text("name", &ask.name, say!("Give the body's name."), 200);
    let authority = ask.authority.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    no.check(authority.is_some() || !ask.model.terms().needs_authority, || {
        Refusal::required("authority", say!("Give the authority that gives the mandate."))
    });
    no.finish(())?;
    operator.set_up_body(&ask.slug, ask.name.trim(), ask.model, authority).await
}
