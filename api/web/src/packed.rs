//! Pages are sent compressed, where their length tells nobody anything.
//!
//! A page holds what is secret, such as the token of its forms, beside what its address says. Whoever can send
//! somebody's browser to addresses of their choice, and see how long the answers are, can guess the one by the
//! other (BREACH, CVE-2013-3587). Browsers tell where a visit comes from (Fetch Metadata, `Sec-Fetch-Site`), so
//! a page is compressed for visits from our own pages and for those that a person begins, and for no others.

use poem::endpoint::EndpointExt;
use poem::http::{Method, header};
use poem::web::{Compress, CompressionAlgo, CompressionLevel};
use poem::{Endpoint, IntoResponse, Request, Response};

/// The same pages, compressed where that is safe.
pub(crate) fn packed<E: Endpoint + 'static>(pages: E) -> impl Endpoint<Output = Response> {
    pages.around(|pages, request| async move {
        let may = takes_gzip(&request) && is_own_look(&request);
        let page = pages.call(request).await?.into_response();
        if !may || !is_page(&page) {
            return Ok(page);
        }
        let packed = Compress::new(page, CompressionAlgo::GZIP).with_quality(CompressionLevel::Fastest);
        Ok(packed.into_response())
    })
}

/// A look at a page that no other site led to.
fn is_own_look(request: &Request) -> bool {
    request.method() == Method::GET
        && matches!(request.header("sec-fetch-site"), Some("same-origin" | "none"))
}

fn takes_gzip(request: &Request) -> bool {
    let mut taken = request.header(header::ACCEPT_ENCODING).unwrap_or_default().split(',').map(str::trim);
    taken.any(|coding| coding == "gzip")
}

fn is_page(response: &Response) -> bool {
    let plain = !response.headers().contains_key(header::CONTENT_ENCODING);
    plain && response.content_type().is_some_and(|kind| kind.starts_with("text/html"))
}

#[cfg(test)]
mod tests;
