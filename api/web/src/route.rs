//! Which page is where. A handler reads the request, and hands it to whoever makes the page.

use super::calendar::Calendars;
use super::cookie::Cookie;
use super::form::{Fields, MOST_BYTES};
use super::packed::packed;
use super::page;
use super::pages::Book;
use super::site::Site;
use super::visit::{Fault, Visit, Web};
use super::{about, account, asset, held, nav, reply, show, sign_in, tryout};
use crate::ask::Answerer;
use crate::tryout::Persona;
use crate::typed::Typed;
use anyhow::Context as _;
use callup_command::sign_in::Back;
use callup_domain::id::{ProviderId, SessionId};
use callup_infra::scope::{Operator, World};
use poem::endpoint::BoxEndpoint;
use poem::middleware::Compression;
use poem::web::{Data, Path, Query};
use poem::{Body, Endpoint, EndpointExt, Request, Response, Route, RouteMethod, get, handler, post};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The same of people who do something: a file of ten thousand officers fits.
const MOST_BYTES_TO_DO: usize = 4 * 1024 * 1024;

/// The pages of signing in and out, and their style.
///
/// # Errors
/// When a document of theirs cannot be read.
pub fn routes(
    world: &World,
    site: &Site,
    answerer: Arc<dyn Answerer>,
    personas: &[Persona],
) -> anyhow::Result<BoxEndpoint<'static>> {
    let book = Arc::new(Book::read(&page::documents()?)?);
    let web = Web {
        world: world.clone(),
        operator: Operator::new(world.clone()),
        site: site.clone(),
        answerer,
        book: Arc::clone(&book),
        personas: personas.into(),
    };
    let routes = asking(Route::new(), &book)?
        .at("/sign-in", get(choose))
        .at("/sign-in/:body", get(ways).post(ask))
        .at("/sign-in/:body/sent", get(sent))
        .at("/sign-in/:body/link", get(confirm).post(follow))
        .at("/sign-in/:body/provider/:id", post(onward))
        .at("/sign-in/:body/provider/:id/back", get(back))
        .at("/reply/:body", get(reply_to).post(decide))
        .at("/accessibility", get(accessibility))
        .at("/privacy", get(privacy))
        .at("/cookies", get(cookies))
        .at("/demo", get(try_out))
        .at("/demo/:at", post(try_out_as))
        .at("/calendar/:file", get(Calendars::new()?))
        .at("/account", get(own_account))
        .at("/account/everything.json", get(everything_as_json))
        .at("/account/everything.ods", get(everything_as_ods))
        .at("/account/erasure", post(erasure))
        .at("/account/sessions/:id/end", post(end))
        .at("/sign-out", post(sign_out))
        .at("/sign-out/everywhere", post(everywhere))
        .at("/signed-out", get(signed_out))
        .at("/look/:name", get(asset::look))
        .at("/robots.txt", get(asset::robots))
        .at("/*elsewhere", elsewhere)
        .at("/assets/:name", get(asset::serve).with(Compression::new()));
    Ok(packed(routes).data(web).boxed())
}

/// The pages that ask, and what can be done on them.
fn asking(mut routes: Route, book: &Arc<Book>) -> anyhow::Result<Route> {
    let mut methods: BTreeMap<&str, RouteMethod> = BTreeMap::new();
    for (at, page) in book.pages.iter().enumerate() {
        let route = methods.remove(page.path.as_str()).unwrap_or_default();
        methods.insert(&page.path, route.get(Shows(Arc::clone(book), at)));
    }
    for (at, action) in book.actions.iter().enumerate() {
        let page = book.pages.iter().position(|page| page.name == action.page);
        let page = page.with_context(|| format!("{} is done on no page", action.name))?;
        let route = methods.remove(action.path.as_str()).unwrap_or_default();
        methods.insert(&action.path, route.post(Does(Arc::clone(book), at, page)));
    }
    let pages: BTreeSet<&str> = book.pages.iter().map(|page| page.path.as_str()).collect();
    for (at, action) in book.actions.iter().enumerate() {
        if !pages.contains(action.path.as_str()) {
            let route = methods.remove(action.path.as_str()).unwrap_or_default();
            methods.insert(&action.path, route.get(Leads(Arc::clone(book), at)));
        }
    }
    for (path, methods) in methods {
        routes = routes.try_at(path, methods).with_context(|| format!("two pages are at {path}"))?;
    }
    Ok(routes)
}

/// What stands in the address: its variables, and what follows the question mark.
fn address(request: &Request) -> Typed {
    let query = url::form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
    let mut typed = Typed::of(query.into_owned());
    from_the_path(request, &mut typed);
    typed
}

fn from_the_path(request: &Request, typed: &mut Typed) {
    let variables: BTreeMap<String, String> = request.path_params().unwrap_or_default();
    for (name, value) in variables {
        typed.set(&name, value);
    }
}

/// A page of the book, by its place in it.
struct Shows(Arc<Book>, usize);

impl Endpoint for Shows {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let web = web(&request)?;
        Ok(answer(&web, &request, |visit| show::page(visit, &self.0.pages[self.1], address(&request))).await)
    }
}

/// Something that can be done, and the page on which it is, by their places in the book.
struct Does(Arc<Book>, usize, usize);

impl Endpoint for Does {
    type Output = Response;

    async fn call(&self, mut request: Request) -> poem::Result<Response> {
        let (web, body) = (web(&request)?, request.take_body());
        // Who brings no session is not read at length, before it is looked up.
        let knocks = web.site.cookie(Cookie::Session).of(&request).is_some();
        let most = if knocks { MOST_BYTES_TO_DO } else { MOST_BYTES };
        let fields = Fields::up_to(most, &request, body).await;
        let response = answer(&web, &request, async |visit| {
            let mut typed = Typed::of(fields?.all());
            from_the_path(&request, &mut typed);
            let (action, page) = (&self.0.actions[self.1], &self.0.pages[self.2]);
            show::action(visit, &request, action, page, typed).await
        });
        Ok(response.await)
    }
}

/// The address of something that can be done, when it is only looked at, as from a bookmark or the browser's own list:
/// it leads to the page on which it is done. By its place in the book.
struct Leads(Arc<Book>, usize);

impl Endpoint for Leads {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let web = web(&request)?;
        let action = &self.0.actions[self.1];
        let variables: BTreeMap<String, String> = request.path_params().unwrap_or_default();
        let path = self.0.page(&action.page).and_then(|page| filled(&page.path, &variables));
        Ok(answer(&web, &request, async |visit| path.map(|path| visit.go(&path)).ok_or(Fault::NotFound))
            .await)
    }
}

/// A path with its variables, if all are there.
fn filled(path: &str, variables: &BTreeMap<String, String>) -> Option<String> {
    let part = |part: &str| match part.strip_prefix(':') {
        Some(name) => {
            let value = variables.get(name)?;
            Some(url::form_urlencoded::byte_serialize(value.as_bytes()).collect())
        }
        None => Some(part.to_owned()),
    };
    Some(path.split('/').map(part).collect::<Option<Vec<String>>>()?.join("/"))
}

fn web(request: &Request) -> poem::Result<Web> {
    let web = request.data::<Web>().cloned();
    web.ok_or_else(|| poem::Error::from_status(poem::http::StatusCode::INTERNAL_SERVER_ERROR))
}

/// The page that `work` makes, or the one about what went wrong.
async fn answer<F, Made>(web: &Web, request: &Request, work: F) -> Response
where
    F: FnOnce(Visit) -> Made,
    Made: Future<Output = Result<Response, Fault>>,
{
    let made = match Visit::of(web, request).await {
        Ok(visit) => work(visit).await,
        Err(cause) => Err(cause.into()),
    };
    let fault = match made {
        Ok(page) => return page,
        Err(fault) => fault,
    };
    // What it was asked with is used up: another look at the request says how to put it.
    match Visit::of(web, request).await {
        Ok(visit) => visit.sorry(fault),
        Err(_) => Visit::unknown(web).sorry(fault),
    }
}

/// Where the reader begins.
fn begin(visit: Visit) -> Response {
    let path = match visit.signed_in() {
        Some(signed_in) => nav::start(signed_in.cx.actor()),
        None if visit.personas().is_empty() => "/sign-in",
        None => "/demo",
    };
    visit.go(path)
}

#[handler]
async fn accessibility(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, async |visit| about::page(visit, "accessibility")).await
}

#[handler]
async fn privacy(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, async |visit| about::page(visit, "privacy")).await
}

#[handler]
async fn cookies(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, async |visit| about::page(visit, "cookies")).await
}

/// The root, where people begin, and every address that leads nowhere: the router takes them for one.
#[handler]
async fn elsewhere(Data(web): Data<&Web>, request: &Request) -> Response {
    let root = request.uri().path().trim_matches('/').is_empty();
    answer(web, request, async |visit| if root { Ok(begin(visit)) } else { Err(Fault::NotFound) }).await
}

#[handler]
async fn try_out(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, tryout::choose).await
}

#[handler]
async fn try_out_as(
    Data(web): Data<&Web>,
    request: &Request,
    Path(at): Path<String>,
    body_sent: Body,
) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| tryout::enter(visit, request, &at, fields?.get("form")?).await).await
}

#[handler]
async fn choose(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, sign_in::choose).await
}

#[handler]
async fn ways(Data(web): Data<&Web>, request: &Request, Path(body): Path<String>) -> Response {
    answer(web, request, |visit| sign_in::ways(visit, &body)).await
}

#[handler]
async fn ask(
    Data(web): Data<&Web>,
    request: &Request,
    Path(body): Path<String>,
    body_sent: Body,
) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        sign_in::ask(visit, request, &body, fields.get("form")?, fields.get("email")?).await
    })
    .await
}

#[handler]
async fn sent(Data(web): Data<&Web>, request: &Request, Path(body): Path<String>) -> Response {
    answer(web, request, |visit| sign_in::sent(visit, &body)).await
}

#[handler]
async fn confirm(Data(web): Data<&Web>, request: &Request, Path(body): Path<String>) -> Response {
    answer(web, request, async |visit| {
        let query = Fields::read(request.uri().query().unwrap_or_default().as_bytes());
        sign_in::confirm(visit, &body, query.get("token")?).await
    })
    .await
}

#[handler]
async fn follow(
    Data(web): Data<&Web>,
    request: &Request,
    Path(body): Path<String>,
    body_sent: Body,
) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        sign_in::follow(visit, request, &body, fields.get("form")?, fields.get("token")?).await
    })
    .await
}

#[handler]
async fn onward(
    Data(web): Data<&Web>,
    request: &Request,
    Path((body, id)): Path<(String, String)>,
    body_sent: Body,
) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        let id: ProviderId = id.parse().map_err(|_| Fault::NotFound)?;
        sign_in::onward(visit, request, (web, &body, id), fields.get("form")?).await
    })
    .await
}

#[handler]
async fn back(
    Data(web): Data<&Web>,
    request: &Request,
    Path((body, id)): Path<(String, String)>,
    query: poem::Result<Query<Back>>,
) -> Response {
    answer(web, request, async |visit| {
        let id: ProviderId = id.parse().map_err(|_| Fault::NotFound)?;
        let Query(back) = query.map_err(|_| Fault::BadRequest)?;
        sign_in::back(visit, (web, &body, id), back).await
    })
    .await
}

#[handler]
async fn reply_to(Data(web): Data<&Web>, request: &Request, Path(body): Path<String>) -> Response {
    let response = answer(web, request, async |visit| {
        let query = Fields::read(request.uri().query().unwrap_or_default().as_bytes());
        reply::show(visit, &body, query.get("token")?).await
    });
    reply::unlisted(response.await)
}

#[handler]
async fn decide(
    Data(web): Data<&Web>,
    request: &Request,
    Path(body): Path<String>,
    body_sent: Body,
) -> Response {
    let fields = Fields::of(request, body_sent).await;
    let response = answer(web, request, async |visit| {
        reply::decide(visit, request, &body, Typed::of(fields?.all())).await
    });
    reply::unlisted(response.await)
}

#[handler]
async fn own_account(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, account::account).await
}

#[handler]
async fn everything_as_json(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, |visit| held::everything(visit, held::Form::Json)).await
}

#[handler]
async fn everything_as_ods(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, |visit| held::everything(visit, held::Form::Ods)).await
}

#[handler]
async fn erasure(Data(web): Data<&Web>, request: &Request, body_sent: Body) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        account::erasure(visit, request, fields.get("asked")?, fields.get("form")?).await
    })
    .await
}

#[handler]
async fn end(Data(web): Data<&Web>, request: &Request, Path(id): Path<String>, body_sent: Body) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        let id: SessionId = id.parse().map_err(|_| Fault::NotFound)?;
        account::end(visit, request, id, fields.get("form")?).await
    })
    .await
}

#[handler]
async fn sign_out(Data(web): Data<&Web>, request: &Request, body_sent: Body) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        account::sign_out(visit, request, fields.get("form")?).await
    })
    .await
}

#[handler]
async fn everywhere(Data(web): Data<&Web>, request: &Request, body_sent: Body) -> Response {
    let fields = Fields::of(request, body_sent).await;
    answer(web, request, async |visit| {
        let fields = fields?;
        account::everywhere(visit, request, fields.get("form")?).await
    })
    .await
}

#[handler]
async fn signed_out(Data(web): Data<&Web>, request: &Request) -> Response {
    answer(web, request, account::signed_out).await
}
