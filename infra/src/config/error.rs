//! Why the configuration was refused.

use std::path::PathBuf;

/// A configuration that cannot be used, in a sentence that says what to mend, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("The configuration file {} cannot be read: {why}.", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// The file is not TOML.
    #[error("The configuration file {} is not TOML: line {line}: {why}.", path.display())]
    NotToml {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What the parser said. It does not quote the line, in which a password may stand.
        why: String,
    },
    /// There is no such option. Its value is not shown: it may be a password under a misspelt key.
    #[error("There is no option {key}, given in {origin}{}.", hint.as_ref().map(|hint| format!("; {hint}")).unwrap_or_default())]
    Unknown {
        /// The key, such as `http.lisen`.
        key: String,
        /// The file or the variable.
        origin: String,
        /// What may have been meant.
        hint: Option<String>,
    },
    /// A value that cannot be used.
    #[error("{key} is {value}, given in {origin}: {why}.")]
    Wrong {
        /// The key, such as `http.listen`.
        key: String,
        /// The value, with secrets hidden.
        value: String,
        /// The file or the variable.
        origin: String,
        /// What would be right.
        why: String,
    },
}
