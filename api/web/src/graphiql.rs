//! The GraphiQL page: a query editor with the schema beside it, and above it whom to act as.

use super::asset::{self, Kind};
use poem::endpoint::make_sync;
use poem::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use poem::{Response, RouteMethod, get};

/// Only our own scripts run, and nothing is fetched from or sent to anywhere else. Styles may be inline,
/// because GraphiQL's dialogs write one; its fonts are inside its style sheet.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self'; img-src 'self' data:; font-src data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// `GET /graphiql`.
///
/// The page offers `people`, as (label, token), and sends the chosen one's token with each request to
/// `/graphql`. Whoever opens the page can read the tokens, so people are for the demo only; without
/// any, the page asks for a token.
pub fn graphiql(people: &[(String, String)]) -> RouteMethod {
    let html = page(people);
    get(make_sync(move |_| respond(html.clone())))
}

fn respond(html: String) -> Response {
    Response::builder()
        .content_type("text/html; charset=utf-8")
        .header(CACHE_CONTROL, "no-store")
        .header(CONTENT_SECURITY_POLICY, POLICY)
        .header(REFERRER_POLICY, "no-referrer")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(html)
}

fn page(people: &[(String, String)]) -> String {
    let loads: String = asset::GRAPHIQL
        .iter()
        .map(|asset| match asset.kind {
            Kind::Style => format!("<link rel=\"stylesheet\" href=\"{}\">\n", asset.path),
            Kind::Script => format!("<script defer src=\"{}\"></script>\n", asset.path),
        })
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>GraphiQL - Callup</title>\n<link rel=\"icon\" href=\"data:,\">\n{loads}</head>\n<body>\n\
         <header>{}</header>\n<main id=\"graphiql\"></main>\n</body>\n</html>\n",
        choice(people)
    )
}

/// Whom to act as: the field with the id `token`.
fn choice(people: &[(String, String)]) -> String {
    if people.is_empty() {
        return "<label for=\"token\">API token</label> \
            <input id=\"token\" type=\"password\" autocomplete=\"off\">"
            .to_owned();
    }
    let options: String = people
        .iter()
        .map(|(label, token)| format!("<option value=\"{}\">{}</option>", escape(token), escape(label)))
        .collect();
    format!("<label for=\"token\">Act as</label> <select id=\"token\">{options}</select>")
}

/// Text made safe between tags and inside a quoted attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
