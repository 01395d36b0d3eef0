//! What a form says, as the browser sends it.

use crate::visit::Fault;
use encoding_rs::WINDOWS_1252;
use futures_util::stream;
use multer::Multipart;
use poem::http::header;
use poem::{Body, Request};
use std::convert::Infallible;

/// The largest form that is read of whoever is not signed in, in bytes: an address, a token, room to spare.
pub(crate) const MOST_BYTES: usize = 16 * 1024;

/// The fields, in order.
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a form of at most `MOST_BYTES`.
    ///
    /// # Errors
    /// `Fault::BadRequest`.
    pub async fn of(request: &Request, body: Body) -> Result<Self, Fault> {
        Self::up_to(MOST_BYTES, request, body).await
    }

    /// The same of at most so many bytes.
    ///
    /// # Errors
    /// `Fault::BadRequest`.
    pub async fn up_to(most: usize, request: &Request, body: Body) -> Result<Self, Fault> {
        let kind = request.header(header::CONTENT_TYPE).unwrap_or_default();
        let of_files = match kind.split(';').next().map(str::trim) {
            Some("application/x-www-form-urlencoded") => false,
            Some("multipart/form-data") => true,
            _ => return Err(Fault::BadRequest),
        };
        let bytes = body.into_bytes_limit(most).await.map_err(|_| Fault::BadRequest)?;
        if !of_files {
            return Ok(Self::read(&bytes));
        }
        let boundary = multer::parse_boundary(kind).map_err(|_| Fault::BadRequest)?;
        let form = Multipart::new(stream::iter([Ok::<_, Infallible>(bytes)]), boundary);
        Self::with_files(form).await.map_err(|_| Fault::BadRequest)
    }

    /// The fields of an address, or of a form that is sent as one.
    pub fn read(bytes: &[u8]) -> Self {
        Self(url::form_urlencoded::parse(bytes).into_owned().collect())
    }

    /// The fields of a form in which files can be chosen. A field says what is in its file; if none was chosen, what was typed
    /// in the field of the same name.
    async fn with_files(mut form: Multipart<'_>) -> multer::Result<Self> {
        let (mut typed, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = form.next_field().await? {
            let (name, is_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().is_some());
            let text = text(&part.bytes().await?);
            if !is_file {
                typed.push((name, text));
            } else if !text.is_empty() {
                files.push((name, text));
            }
        }
        typed.retain(|(name, _)| files.iter().all(|(file, _)| file != name));
        typed.append(&mut files);
        Ok(Self(typed))
    }

    /// A field, which must be there.
    ///
    /// # Errors
    /// `Fault::BadRequest`.
    pub fn get(&self, name: &str) -> Result<&str, Fault> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str()).ok_or(Fault::BadRequest)
    }

    /// All of them.
    pub fn all(self) -> Vec<(String, String)> {
        self.0
    }
}

/// UTF-8, or else what spreadsheet programs write in this country when they are not told: Windows-1252.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
