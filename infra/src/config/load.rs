//! Puts the layers of configuration together, and says which of them is to blame.

use super::{Config, ConfigError, DEFAULT, value};
use figment::error::Kind;
use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const PREFIX: &str = "CALLUP_";
/// Names the file; not an option itself.
const FILE: &str = "CALLUP_CONFIG";

impl Config {
    /// The configuration of this process: `file` is what `--config` names, if it was given.
    ///
    /// # Errors
    /// A [`ConfigError`] that names the key, the value and where it was given.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        Self::from_layers(file, std::env::vars_os())
    }

    /// The same, with the environment handed in.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn from_layers(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, ConfigError> {
        let defaults = Layer::defaults()?;
        let variables = ours(environment)?;
        let named = variables.iter().find(|(name, _)| name == FILE).map(|(_, path)| PathBuf::from(path));
        let mut layers = Vec::new();
        if let Some(path) = file.map(Path::to_owned).or(named) {
            layers.push(Layer::file(&path)?);
        }
        for (name, text) in &variables {
            layers.extend(Layer::variable(&defaults.dict, name, text)?);
        }
        for layer in &layers {
            layer.refuse_unknown(&defaults.dict, &layer.dict, "")?;
        }
        let figment = layers.iter().fold(Figment::from(&defaults), |figment, layer| figment.merge(layer));
        let config: Self = figment.extract().map_err(|error| wrong(&figment, &error))?;
        match config.contradiction() {
            Some((key, why)) => Err(blame(&figment, key, why.to_owned())),
            None => Ok(config),
        }
    }
}

/// The variables that begin with `CALLUP_`, by name.
fn ours(
    environment: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Vec<(String, String)>, ConfigError> {
    let mut variables = Vec::new();
    for (name, text) in environment {
        let Some(name) = name.into_string().ok().filter(|name| name.starts_with(PREFIX)) else { continue };
        let text = text.into_string().map_err(|_| ConfigError::Wrong {
            key: name.clone(),
            value: "unreadable".to_owned(),
            origin: "the environment".to_owned(),
            why: "expected text in UTF-8".to_owned(),
        })?;
        variables.push((name, text));
    }
    variables.sort();
    Ok(variables)
}

/// One source of options.
struct Layer {
    origin: String,
    dict: Dict,
}

impl Layer {
    fn defaults() -> Result<Self, ConfigError> {
        Self::toml(Path::new("config.default.toml"), DEFAULT)
            .map(|layer| Self { origin: "the defaults".to_owned(), ..layer })
    }

    fn file(path: &Path) -> Result<Self, ConfigError> {
        let unreadable =
            |error: std::io::Error| ConfigError::Unreadable { path: path.to_owned(), why: error.to_string() };
        Self::toml(path, &std::fs::read_to_string(path).map_err(unreadable)?)
    }

    fn toml(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let dict = Toml::from_str::<Dict>(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            ConfigError::NotToml {
                path: path.to_owned(),
                line: before.matches('\n').count() + 1,
                why: error.message().replace('\n', ", "),
            }
        })?;
        Ok(Self { origin: format!("the file {}", path.display()), dict })
    }

    /// An option from `CALLUP_SECTION__KEY`. Nothing for variables that are not ours: container
    /// platforms set names such as `CALLUP_PORT` by themselves. But an option's name with single
    /// underscores is a mistake, and refused.
    fn variable(defaults: &Dict, name: &str, text: &str) -> Result<Option<Self>, ConfigError> {
        let origin = format!("the environment variable {name}");
        let path = name.strip_prefix(PREFIX).unwrap_or_default().to_lowercase();
        if name == FILE {
            return Ok(None);
        }
        if !path.contains("__") {
            let mut keys = Vec::new();
            leaves(defaults, "", &mut keys);
            return match keys.iter().find(|key| key.replace('.', "_") == path) {
                None => Ok(None),
                Some(key) => {
                    let variable = key.replace('.', "__").to_uppercase();
                    let hint = Some(format!("{PREFIX}{variable} sets {key}"));
                    Err(ConfigError::Unknown { key: path, origin, hint })
                }
            };
        }
        let segments: Vec<&str> = path.split("__").collect();
        let value = typed(defaults, &segments, text);
        let nested = segments
            .iter()
            .rev()
            .fold(value, |value, segment| Value::from(Dict::from([((*segment).to_owned(), value)])));
        Ok(nested.into_dict().map(|dict| Self { origin, dict }))
    }

    fn refuse_unknown(&self, known: &Dict, given: &Dict, parent: &str) -> Result<(), ConfigError> {
        for (name, value) in given {
            let key = join(parent, name);
            match (known.get(name), value) {
                (Some(Value::Dict(_, known)), Value::Dict(_, given)) => {
                    self.refuse_unknown(known, given, &key)?
                }
                (Some(Value::Dict(..)), _) => return Err(self.unknown(key, "it is a section, not an option")),
                (Some(_), _) => {}
                (None, _) => {
                    let names: Vec<&str> = known.keys().map(String::as_str).collect();
                    return Err(self.unknown(key, &format!("there are {}", names.join(", "))));
                }
            }
        }
        Ok(())
    }

    fn unknown(&self, key: String, hint: &str) -> ConfigError {
        ConfigError::Unknown { key, origin: self.origin.clone(), hint: Some(hint.to_owned()) }
    }
}

impl Provider for &Layer {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.origin.clone())
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        Ok(Profile::Default.collect(self.dict.clone()))
    }
}

fn join(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}.{name}") }
}

/// The keys of all options.
fn leaves(dict: &Dict, parent: &str, keys: &mut Vec<String>) {
    for (name, value) in dict {
        let key = join(parent, name);
        match value {
            Value::Dict(_, dict) => leaves(dict, &key, keys),
            _ => keys.push(key),
        }
    }
}

/// A variable's text as the type that the option has. Only the option tells: a password of digits
/// is a text, leading zeros and all. A text that is not of the type stays one, to be refused later.
fn typed(defaults: &Dict, segments: &[&str], text: &str) -> Value {
    let (first, rest) = segments.split_first().map_or(("", segments), |(first, rest)| (*first, rest));
    let plain = || Value::from(text);
    match defaults.get(first) {
        Some(Value::Dict(_, section)) if !rest.is_empty() => typed(section, rest, text),
        Some(Value::Num(..)) => text.parse::<i64>().map_or_else(|_| plain(), Value::from),
        Some(Value::Bool(..)) => text.parse::<bool>().map_or_else(|_| plain(), Value::from),
        _ => plain(),
    }
}

fn wrong(figment: &Figment, error: &figment::Error) -> ConfigError {
    let why = match &error.kind {
        Kind::Message(why) => why.clone(),
        Kind::InvalidType(_, expected) | Kind::InvalidValue(_, expected) => format!("expected {expected}"),
        Kind::UnknownVariant(_, words) => format!("expected one of {}", words.join(", ")),
        other => other.to_string(),
    };
    blame(figment, &error.path.join("."), why)
}

fn blame(figment: &Figment, key: &str, why: String) -> ConfigError {
    let value =
        figment.find_value(key).map_or_else(|_| "missing".to_owned(), |found| value::shown(key, &found));
    let origin = figment
        .find_metadata(key)
        .map_or_else(|| "the configuration".to_owned(), |from| from.name.to_string());
    ConfigError::Wrong { key: key.to_owned(), value, origin, why }
}
