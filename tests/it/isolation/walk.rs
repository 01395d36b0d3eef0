//! Asking for everything: each query field, and each thing by its id, as deep as fields lead to more.

use super::known::Known;
use super::schema::{Field, Schema};
use callup_tests::Client;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How many nodes deep below each node that is asked for by its id, one less below query fields. Other
/// objects lead on without counting.
const DEPTH: usize = 2;

/// What somebody was shown.
#[derive(Default)]
pub struct Seen {
    /// Ids by the type of the object that they stood in.
    pub ids: BTreeMap<String, BTreeSet<String>>,
    /// Fields that had a value other than null, as `Type.field`.
    pub fields: BTreeSet<String>,
    /// Officers whose salary was shown.
    pub paid: BTreeSet<String>,
    /// Officers whose security clearance was shown.
    pub cleared: BTreeSet<String>,
    /// Officers of whom the end of the contract was shown.
    pub employed: BTreeSet<String>,
    /// Every text.
    pub texts: BTreeSet<String>,
    /// The codes of the errors.
    pub errors: BTreeSet<String>,
}

/// Somebody asking for everything.
pub struct Walker<'a> {
    schema: &'a Schema,
    known: &'a Known,
    client: &'a Client,
    nodes: Vec<String>,
}

impl<'a> Walker<'a> {
    pub fn new(schema: &'a Schema, known: &'a Known, client: &'a Client) -> Self {
        Self { schema, known, client, nodes: schema.nodes() }
    }

    /// Asks for every query field, with what there is in `known` for its arguments, and for some of
    /// each node by id.
    pub async fn walk(&self) -> Seen {
        let mut seen = Seen::default();
        for field in self.schema.fields("Query") {
            if field.name == "node" {
                continue;
            }
            for arguments in self.arguments(&field) {
                let chosen = self.selection(&field, DEPTH - 1, &mut Vec::new());
                self.ask(&format!("{{ {}{arguments} {chosen} }}", field.name), &mut seen).await;
            }
        }
        for of in &self.nodes {
            let chosen = self.inside(of, DEPTH, &mut Vec::new());
            for id in self.known.some(prefix(of)) {
                let query = format!("{{ node(id: \"{id}\") {{ __typename ... on {of} {{ {chosen} }} }} }}");
                self.ask(&query, &mut seen).await;
            }
        }
        seen
    }

    async fn ask(&self, query: &str, seen: &mut Seen) {
        let answer = self.client.send(query, json!({})).await.0;
        for error in answer["errors"].as_array().into_iter().flatten() {
            let code = error["extensions"]["code"].as_str().unwrap_or_default();
            assert!(!matches!(code, "INTERNAL" | "BAD_REQUEST" | ""), "{query}\n{error}");
            seen.errors.insert(code.to_owned());
        }
        seen.take(&answer["data"]);
    }

    /// The arguments to ask a field with, each time: none at all, or one for each id of the first that
    /// takes one. What must be given is given; pages are as long as they may be.
    fn arguments(&self, field: &Field) -> Vec<String> {
        let mut times = vec![Vec::new()];
        for arg in field.args.iter().filter(|arg| arg.required || arg.name == "first") {
            let values = match (arg.of.as_str(), arg.name.as_str()) {
                ("ID", name) => {
                    self.known.some(by_name(name, &field.name)).iter().map(|id| format!("\"{id}\"")).collect()
                }
                ("NaiveDate", _) => vec!["\"2027-06-30\"".to_owned()],
                ("String", "phrase") => vec!["\"user research\"".to_owned()],
                ("String", _) => vec!["\"Missed-bin reporting\"".to_owned()],
                ("Int", "first") if field.name == "events" => vec!["100".to_owned()],
                // Of each kind there is one.
                ("Int", "first") if field.name == "nextActions" => vec!["30".to_owned()],
                ("Int", "first") => vec!["5".to_owned()],
                other => panic!("say here what to give for {}.{}: {other:?}", field.name, arg.name),
            };
            times = times
                .iter()
                .flat_map(|before| {
                    values
                        .iter()
                        .map(|value| [before.clone(), vec![format!("{}: {value}", arg.name)]].concat())
                })
                .collect();
        }
        let written = |arguments: Vec<String>| {
            if arguments.is_empty() { String::new() } else { format!("({})", arguments.join(", ")) }
        };
        times.into_iter().map(written).collect()
    }

    fn selection(&self, field: &Field, depth: usize, path: &mut Vec<String>) -> String {
        match self.schema.kind(&field.of) {
            "OBJECT" => format!("{{ {} }}", self.inside(&field.of, depth, path)),
            "INTERFACE" | "UNION" => "{ __typename }".to_owned(),
            _ => String::new(),
        }
    }

    /// Every field of an object, and of what it leads to: each way once, and no way back.
    fn inside(&self, of: &str, depth: usize, path: &mut Vec<String>) -> String {
        let mut chosen = vec!["__typename".to_owned()];
        path.push(of.to_owned());
        for field in self.schema.fields(of) {
            let leaf = !matches!(self.schema.kind(&field.of), "OBJECT" | "INTERFACE" | "UNION");
            let deeper = depth.saturating_sub(self.nodes.contains(&field.of).into());
            if !leaf && (depth == 0 || path.contains(&field.of)) {
                continue;
            }
            // One call for each way in: what an argument must have, the first that there is.
            let Some(arguments) = self.arguments(&field).into_iter().next() else { continue };
            chosen.push(format!("{}{arguments} {}", field.name, self.selection(&field, deeper, path)));
        }
        path.pop();
        chosen.join(" ")
    }
}

impl Seen {
    fn take(&mut self, value: &Value) {
        match value {
            Value::String(text) => drop(self.texts.insert(text.clone())),
            Value::Array(values) => values.iter().for_each(|value| self.take(value)),
            Value::Object(fields) => {
                if let Some(of) = fields.get("__typename").and_then(Value::as_str) {
                    self.note(of, value);
                }
                fields
                    .iter()
                    .filter(|(name, _)| *name != "__typename")
                    .for_each(|(_, value)| self.take(value));
            }
            _ => {}
        }
    }

    fn note(&mut self, of: &str, object: &Value) {
        let fields = object.as_object().expect("an object");
        for (name, _) in fields.iter().filter(|(name, value)| *name != "__typename" && !value.is_null()) {
            self.fields.insert(format!("{of}.{name}"));
        }
        let Some(id) = object["id"].as_str() else { return };
        self.ids.entry(of.to_owned()).or_default().insert(id.to_owned());
        if of == "Officer" && !object["salary"].is_null() {
            self.paid.insert(id.to_owned());
        }
        if of == "Officer" && !object["clearance"].is_null() {
            self.cleared.insert(id.to_owned());
        }
        if of == "Officer" && !object["employmentEndsOn"].is_null() {
            self.employed.insert(id.to_owned());
        }
    }

    /// The ids of a type that were seen.
    pub fn of(&self, of: &str) -> BTreeSet<String> {
        self.ids.get(of).cloned().unwrap_or_default()
    }
}

/// What the ids of a node's type begin with.
fn prefix(of: &str) -> &'static str {
    match of {
        "Benefit" => "ben",
        "CallUp" => "cal",
        "Cost" => "cst",
        "Council" => "cou",
        "FrameworkRole" => "rol",
        "Milestone" => "mst",
        "Officer" => "off",
        "Person" => "per",
        "Pick" => "pck",
        "Post" => "pst",
        "Project" => "prj",
        "Secondment" => "sec",
        "Selection" => "sln",
        "Skill" => "ski",
        "Update" => "upd",
        other => panic!("say here what the ids of {other} begin with"),
    }
}

/// What kind of id an argument takes: by its own name, or `id` by that of its field.
fn by_name(argument: &str, field: &str) -> &'static str {
    match (argument, field) {
        ("council" | "homeCouncil", _) => "cou",
        ("officer", "effectsOf") => "officer of a pick",
        ("post", "effectsAt") => "post of a pick",
        ("officer", _) | ("id", "officer") => "off",
        ("callUp", _) => "cal",
        ("id", "callUp") => "cal",
        ("post", _) | ("id", "post") => "pst",
        ("id", "project") => "prj",
        ("id", "role") => "rol",
        ("id", "secondment") => "sec",
        ("id", "selection") | ("from" | "to", "compareSelections") => "sln",
        ("id", "pick") => "pck",
        ("id", "skill") => "ski",
        other => panic!("say here what kind of id {other:?} takes"),
    }
}
