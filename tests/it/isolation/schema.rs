//! The schema, as it tells itself.

use callup_tests::Client;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const EVERYTHING: &str = "{ __schema { types { kind name
    fields { name type { ...T } args { name defaultValue type { ...T } } }
    inputFields { name defaultValue type { ...T } }
    enumValues { name } possibleTypes { name }
} } } fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

/// The types, by name.
pub struct Schema {
    types: BTreeMap<String, Value>,
}

/// A field of an object, an argument or a field of an input.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    /// The name of its type, without lists and exclamation marks.
    pub of: String,
    /// Whether it is a list.
    pub list: bool,
    /// Whether a value has to be given.
    pub required: bool,
    pub args: Vec<Self>,
}

impl Schema {
    /// Asks for it.
    pub async fn of(client: &Client) -> Self {
        let told = client.query(EVERYTHING, json!({})).await;
        let types = told["__schema"]["types"].as_array().expect("types").iter();
        let types = types.map(|of| (text(&of["name"]), of.clone()));
        Self { types: types.filter(|(name, _)| !name.starts_with("__")).collect() }
    }

    /// The fields that queries lead to, as `Type.field`.
    pub fn shown(&self) -> BTreeSet<String> {
        let (mut reached, mut next) = (BTreeSet::new(), self.nodes());
        next.extend(self.fields("Query").into_iter().map(|field| field.of));
        while let Some(of) = next.pop() {
            if self.kind(&of) == "OBJECT" && reached.insert(of.clone()) {
                next.extend(self.fields(&of).into_iter().map(|field| field.of));
            }
        }
        let fields = |of: &String| {
            self.fields(of).into_iter().map(|field| format!("{of}.{}", field.name)).collect::<Vec<_>>()
        };
        reached.iter().flat_map(fields).collect()
    }

    /// The objects that can be looked up by their id alone.
    pub fn nodes(&self) -> Vec<String> {
        self.types["Node"]["possibleTypes"]
            .as_array()
            .expect("objects")
            .iter()
            .map(|of| text(&of["name"]))
            .collect()
    }

    /// The fields of an object, or of an input.
    pub fn fields(&self, of: &str) -> Vec<Field> {
        let of = &self.types[of];
        let fields = of["fields"].as_array().or_else(|| of["inputFields"].as_array());
        fields.into_iter().flatten().map(Field::read).collect()
    }

    /// The values of an enum.
    pub fn values(&self, of: &str) -> Vec<String> {
        self.types[of]["enumValues"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|value| text(&value["name"]))
            .collect()
    }

    /// What kind of type it is, as GraphQL names them.
    pub fn kind(&self, of: &str) -> &str {
        self.types[of]["kind"].as_str().expect("a kind")
    }
}

impl Field {
    fn read(told: &Value) -> Self {
        let (mut of, mut list) = (&told["type"], false);
        let required = of["kind"] == "NON_NULL" && told["defaultValue"].is_null();
        while of["name"].is_null() {
            list |= of["kind"] == "LIST";
            of = &of["ofType"];
        }
        let args = told["args"].as_array().into_iter().flatten().map(Self::read).collect();
        Self { name: text(&told["name"]), of: text(&of["name"]), list, required, args }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}
