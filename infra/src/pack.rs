//! Large things as few bytes, for columns that nobody looks into.

use crate::error::{Error, Result};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{BufReader, BufWriter, Write};

/// Packs something.
///
/// # Errors
/// `Internal` for what cannot be written.
pub fn pack(it: &impl Serialize) -> Result<Vec<u8>> {
    let packed = || -> anyhow::Result<Vec<u8>> {
        let mut into = BufWriter::new(DeflateEncoder::new(Vec::new(), Compression::fast()));
        serde_json::to_writer(&mut into, it)?;
        into.flush()?;
        let encoder = into.into_inner().map_err(|cause| cause.into_error())?;
        Ok(encoder.finish()?)
    };
    packed().map_err(Error::Internal)
}

/// Unpacks what was packed.
///
/// # Errors
/// `Internal` for what was not packed here, or was something else.
pub fn unpack<T: DeserializeOwned>(packed: &[u8]) -> Result<T> {
    serde_json::from_reader(BufReader::new(DeflateDecoder::new(packed)))
        .map_err(|cause| Error::Internal(cause.into()))
}
