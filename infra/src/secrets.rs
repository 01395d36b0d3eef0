//! Secrets of identity providers, by name: from the environment or from files, never from the database.

use crate::config::Secret;
use std::collections::HashMap;
use std::path::PathBuf;

const PREFIX: &str = "CALLUP_SECRET_";

/// Where secrets are.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    environment: HashMap<String, Secret>,
    folder: Option<PathBuf>,
}

impl Secrets {
    /// The secrets in the environment of this process, then those in `folder`, unless it is empty.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self::from_environment(folder, std::env::vars())
    }

    /// The same, with the environment handed in.
    #[must_use]
    pub fn from_environment(
        folder: PathBuf,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let ours = environment.into_iter().filter(|(name, _)| name.starts_with(PREFIX));
        Self {
            environment: ours.map(|(name, text)| (name, Secret::new(text))).collect(),
            folder: Some(folder).filter(|folder| !folder.as_os_str().is_empty()),
        }
    }

    /// The secret called `name`, without line breaks at its end. None if it is nowhere.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn get(&self, name: &str) -> std::io::Result<Option<Secret>> {
        let variable = format!("{PREFIX}{}", name.to_ascii_uppercase().replace('-', "_"));
        if let Some(secret) = self.environment.get(&variable) {
            return Ok(Some(secret.clone()));
        }
        // A name is plain (`domain::provider::secret_name`): it leads nowhere else.
        let Some(file) = self.folder.as_ref().map(|folder| folder.join(name)) else { return Ok(None) };
        match std::fs::read_to_string(file) {
            Ok(text) => Ok(Some(Secret::new(text.trim_end_matches(['\n', '\r']).to_owned()))),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(cause),
        }
    }
}

#[cfg(test)]
mod tests;
