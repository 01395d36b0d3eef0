//! A browser without scripts: keeps cookies, follows what it is told to follow, and sends what browsers send.

use poem::endpoint::BoxEndpoint;
use poem::http::{Method, StatusCode, header};
use poem::test::TestClient;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use url::form_urlencoded;

/// What a browser calls a form without files.
const FORM: &str = "application/x-www-form-urlencoded";

/// A browser, with its cookies.
#[derive(Clone)]
pub struct Browser {
    http: Arc<TestClient<BoxEndpoint<'static>>>,
    origin: String,
    /// Its cookies, by name.
    pub cookies: BTreeMap<String, String>,
}

/// A page that came.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: poem::http::HeaderMap,
    /// The markup.
    pub html: String,
}

impl Browser {
    pub(crate) fn new(http: Arc<TestClient<BoxEndpoint<'static>>>, origin: &str) -> Self {
        Self { http, origin: origin.to_owned(), cookies: BTreeMap::new() }
    }

    /// The browser `fresh`, with the cookies of this one.
    pub(crate) fn again(self, fresh: Self) -> Self {
        Self { cookies: self.cookies, ..fresh }
    }

    /// Opens a page of the site. Redirects inside it are followed.
    pub async fn open(&mut self, path: &str) -> Page {
        self.request(Method::GET, path, None, &[("sec-fetch-site", "none")]).await
    }

    /// Opens a page that another site leads to.
    pub async fn arrive(&mut self, path: &str) -> Page {
        self.request(Method::GET, path, None, &[("sec-fetch-site", "cross-site")]).await
    }

    /// Fills in the form of `page` that leads to a path ending in `action`, and sends it.
    pub async fn submit(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let (path, hidden) = page.form(action);
        let mut all: BTreeMap<String, String> = hidden;
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&all).finish();
        self.post(&path, &body, &[("sec-fetch-site", "same-origin"), ("origin", "null")]).await
    }

    /// Sends a form as it stands, with these headers. Redirects inside the site are followed.
    pub async fn post(&mut self, path: &str, body: &str, headers: &[(&str, &str)]) -> Page {
        self.request(Method::POST, path, Some((FORM, body.as_bytes())), headers).await
    }

    /// Fills in the form of `page` that leads to a path ending in `action`, chooses a file in the field `file` and sends it.
    pub async fn upload(&mut self, page: &Page, action: &str, file: &[u8]) -> Page {
        let (path, hidden) = page.form(action);
        let mut body = Vec::new();
        for (name, value) in &hidden {
            body.extend(
                format!("--callup\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        let head = "--callup\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        body.extend(head.bytes().chain(file.iter().copied()));
        body.extend(
            "\r\n--callup\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n\r\n--callup--\r\n".bytes(),
        );
        let own = [("sec-fetch-site", "same-origin"), ("origin", "null")];
        self.request(Method::POST, &path, Some(("multipart/form-data; boundary=callup", &body)), &own).await
    }

    /// Sends a GraphQL operation as a page of the site would, by its session.
    pub async fn ask(&self, query: &str, variables: Value) -> (StatusCode, Value) {
        self.ask_from(query, variables, &[("sec-fetch-site", "same-origin")]).await
    }

    /// The same with other headers.
    pub async fn ask_from(
        &self,
        query: &str,
        variables: Value,
        headers: &[(&str, &str)],
    ) -> (StatusCode, Value) {
        let request = self.http.post("/graphql").header("accept", "application/json");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request.header(header::COOKIE, self.cookie_header());
        let answer = request.body_json(&json!({ "query": query, "variables": variables })).send().await.0;
        let status = answer.status();
        let text = answer.into_body().into_string().await.expect("a body");
        (status, serde_json::from_str(&text).unwrap_or_else(|_| panic!("not JSON: {text}")))
    }

    /// Takes a file from the site: its media type, what it is called, and its bytes.
    pub async fn file(&self, path: &str) -> (String, String, Vec<u8>) {
        let request = self.http.get(path).header(header::COOKIE, self.cookie_header());
        let answer = request.send().await.0;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let told = |name| answer.headers()[name].to_str().expect("text").to_owned();
        let (kind, called) = (told(header::CONTENT_TYPE), told(header::CONTENT_DISPOSITION));
        (kind, called, answer.into_body().into_bytes().await.expect("a body").to_vec())
    }

    /// The name of whoever is signed in here, if anybody is.
    pub async fn viewer(&self) -> Option<String> {
        let (_, answer) = self.ask("{ viewer { name } }", json!({})).await;
        answer["data"]["viewer"]["name"].as_str().map(str::to_owned)
    }

    async fn request(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(&str, &[u8])>,
        headers: &[(&str, &str)],
    ) -> Page {
        let page = self.once(method, path, body, headers).await;
        match page.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()) {
            Some(to) if to.starts_with('/') => {
                assert_eq!(page.status, StatusCode::SEE_OTHER);
                let to = to.to_owned();
                Box::pin(self.request(Method::GET, &to, None, &[("sec-fetch-site", "same-origin")])).await
            }
            _ => page,
        }
    }

    async fn once(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(&str, &[u8])>,
        headers: &[(&str, &str)],
    ) -> Page {
        let path = path.strip_prefix(&self.origin).unwrap_or(path);
        let request = self.http.request(method, path).header("user-agent", "Test browser");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request.header(header::COOKIE, self.cookie_header());
        let request = match body {
            Some((kind, bytes)) => request.header(header::CONTENT_TYPE, kind).body(bytes.to_vec()),
            None => request,
        };
        let answer = request.send().await.0;
        let (status, headers) = (answer.status(), answer.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a cookie");
            let (name, rest) = text.split_once('=').expect("a cookie");
            let (value, attributes) = rest.split_once(';').expect("attributes");
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let html = answer.into_body().into_string().await.expect("text");
        Page { status, headers, html }
    }

    fn cookie_header(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }
}

impl Page {
    /// The main heading.
    #[must_use]
    pub fn heading(&self) -> String {
        let heading = between(&self.html, "<h1", "</h1>").unwrap_or_default();
        heading.split_once('>').map_or("", |(_, text)| text).trim().to_owned()
    }

    /// Whether it is a page of whoever is signed in: it leads to one's account.
    #[must_use]
    pub fn is_in(&self) -> bool {
        self.html.contains("/account\"")
    }

    /// Whether the page has a form that leads to a path ending in `action`.
    #[must_use]
    pub fn has_form(&self, action: &str) -> bool {
        self.find_form(action).is_some()
    }

    /// The path and the hidden fields of the form that leads to a path ending in `action`.
    #[must_use]
    pub fn form(&self, action: &str) -> (String, BTreeMap<String, String>) {
        self.find_form(action).unwrap_or_else(|| panic!("no form leads to {action}: {}", self.html))
    }

    /// A header, or nothing.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    fn find_form(&self, action: &str) -> Option<(String, BTreeMap<String, String>)> {
        self.html.split("<form ").skip(1).find_map(|part| {
            let form = part.split("</form>").next().unwrap_or_default();
            let path = unescape(between(form, "action=\"", "\"")?);
            if !path.ends_with(action) {
                return None;
            }
            let hidden = form.split("type=\"hidden\"").skip(1).filter_map(|input| {
                let name = between(input, "name=\"", "\"")?;
                Some((name.to_owned(), unescape(between(input, "value=\"", "\"")?)))
            });
            Some((path, hidden.collect()))
        })
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(inside, _)| inside)
}

fn unescape(text: &str) -> String {
    text.replace("&#x2f;", "/")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
}
