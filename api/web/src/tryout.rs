//! Where the demonstration begins: a newcomer chooses whom to be.

use super::sign_in;
use super::visit::{Fault, Visit};
use callup_command::cx::Cx;
use callup_command::{secret, session};
use callup_domain::id::{BodyId, PersonId};
use callup_infra::scope::Operator;
use minijinja::context;
use minijinja::value::Value;
use poem::http::StatusCode;
use poem::{Request, Response};

/// Somebody of the demonstration as whom a newcomer can act.
#[derive(Clone, Debug)]
pub struct Persona {
    /// The name.
    pub name: String,
    /// The role, as `demo-ROLE` says it.
    pub role: &'static str,
    /// The body.
    pub body: BodyId,
    /// The person.
    pub person: PersonId,
    /// The token with which GraphQL is asked as this person.
    pub token: String,
}

/// `GET /demo`.
pub(super) async fn choose(mut visit: Visit) -> Result<Response, Fault> {
    let form = secret::form_token(&visit.secret()?);
    let personas = visit.personas();
    if personas.is_empty() {
        return Err(Fault::NotFound);
    }
    let path = |path: &str| visit.site().path(path);
    let told = |(at, persona): (usize, &Persona)| {
        let key = persona.role.replace(' ', "-");
        context! { name => persona.name.clone(), key, action => path(&format!("/demo/{at}")) }
    };
    let people: Vec<Value> = personas.iter().enumerate().map(told).collect();
    let graphiql = path("/graphiql");
    visit.page(StatusCode::OK, "demo", context! { people, form, graphiql })
}

/// `POST /demo/AT`: begins a session as one of them.
pub(super) async fn enter(
    mut visit: Visit,
    request: &Request,
    at: &str,
    form: &str,
) -> Result<Response, Fault> {
    let personas = visit.personas();
    let persona = at.parse().ok().and_then(|at: usize| personas.get(at)).ok_or(Fault::NotFound)?;
    visit.own_form(request, form)?;
    let cx = Cx::new(visit.world().clone(), Operator::visitor(persona.body));
    let opened = session::demonstrate(&cx, persona.person, visit.agent()).await?;
    // Each begins at his or her own first page: another may not see where the last one was going.
    visit.way_back();
    sign_in::come_in(visit, opened).await
}
