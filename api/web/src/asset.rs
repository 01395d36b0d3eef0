//! The scripts and styles that pages load. They are in the binary, so that a page needs no other server.

use callup_domain::colour::Colour;
use poem::error::NotFoundError;
use poem::http::header;
use poem::web::Path;
use poem::{Body, Response, handler};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// A file whose name holds a hash of its content, so that a browser may keep it for ever.
pub struct Asset {
    /// The path it is served under, `/assets/graphiql-1f00c3a95f1b2a37.js`.
    pub path: String,
    /// Script or style.
    pub kind: Kind,
    content: &'static [u8],
}

/// What a page does with an asset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Runs it.
    Script,
    /// Is styled by it.
    Style,
}

impl Kind {
    fn extension(self) -> &'static str {
        match self {
            Self::Script => "js",
            Self::Style => "css",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Script => "text/javascript; charset=utf-8",
            Self::Style => "text/css; charset=utf-8",
        }
    }
}

impl Asset {
    fn new(name: &str, kind: Kind, content: &'static [u8]) -> Self {
        let mut hash = DefaultHasher::new();
        content.hash(&mut hash);
        let path = format!("/assets/{name}-{:016x}.{}", hash.finish(), kind.extension());
        Self { path, kind, content }
    }
}

/// A file that `build.rs` took from npm.
macro_rules! from_npm {
    ($file:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

/// What the GraphiQL page loads, in this order.
pub static GRAPHIQL: LazyLock<[Asset; 6]> = LazyLock::new(|| {
    [
        Asset::new("graphiql", Kind::Style, from_npm!("graphiql.css")),
        Asset::new("page", Kind::Style, include_bytes!("../page.css")),
        Asset::new("react", Kind::Script, from_npm!("react.js")),
        Asset::new("react-dom", Kind::Script, from_npm!("react-dom.js")),
        Asset::new("graphiql", Kind::Script, from_npm!("graphiql.js")),
        Asset::new("page", Kind::Script, include_bytes!("../page.js")),
    ]
});

/// The style of the site's own pages.
pub static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("callup", Kind::Style, callup_govuk::STYLE.as_bytes()));

/// What enhances the site's own pages, where scripts run.
pub static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("callup", Kind::Script, callup_govuk::SCRIPT.as_bytes()));

/// What says, before a page is drawn, that scripts run.
pub static EARLY_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("early", Kind::Script, callup_govuk::EARLY_SCRIPT.as_bytes()));

/// `GET /look/:name`: the style of a body that has a colour of its own, which is in the name. It says nothing of whose
/// colour it is, and any colour on which text can be read may be asked for.
#[handler]
pub fn look(Path(name): Path<String>) -> poem::Result<Response> {
    let colour = name.strip_suffix(".css").and_then(|colour| colour.parse::<Colour>().ok());
    let colour = colour.ok_or(NotFoundError)?;
    let style = format!(":root{{--callup-brand:{colour};--callup-brand-text:#ffffff}}");
    Ok(for_ever(Kind::Style, style))
}

/// `GET /assets/:name`. Refuses a name that is none of ours, an outdated hash among them, with 404.
#[handler]
pub fn serve(Path(name): Path<String>) -> poem::Result<Response> {
    let asset = GRAPHIQL
        .iter()
        .chain([&*STYLE, &*SCRIPT, &*EARLY_SCRIPT])
        .find(|asset| asset.path.strip_prefix("/assets/") == Some(&name));
    let asset = asset.ok_or(NotFoundError)?;
    Ok(for_ever(asset.kind, asset.content))
}

/// What a browser may keep for ever, because its content is in its name.
fn for_ever(kind: Kind, content: impl Into<Body>) -> Response {
    Response::builder()
        .content_type(kind.media_type())
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(content)
}

/// What machines that read the web are told: to leave everything here alone.
#[handler]
pub fn robots() -> &'static str {
    "User-agent: *\nDisallow: /\n"
}
