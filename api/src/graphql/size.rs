//! How much a query asks for, counted before anything else looks at it.
//!
//! async-graphql validates a query by following each fragment wherever it is spread, so that a few short
//! fragments that spread each other twice keep it busy for hours, and its parser calls itself for each
//! bracket. So what stands in the text is counted before it is parsed, and what it asks for is counted
//! before it is validated, each fragment once. Both take as long as the text is long.

use super::handler::Limits;
use super::text::Text;
use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};
use std::collections::HashMap;

/// The deepest nesting of brackets in a query: fields, and arguments inside of fields.
const MOST_BRACKETS: usize = 100;

/// What a query asks for, with each fragment counted wherever it is spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Fields.
    pub fields: usize,
    /// Fields that are asked for under another name.
    pub aliases: usize,
    /// Directives.
    pub directives: usize,
    /// The deepest nesting of fields.
    pub depth: usize,
    /// Whether it asks for the schema.
    pub introspects: bool,
    /// Whether a fragment contains itself.
    pub endless: bool,
}

/// Refuses a text in which so much stands that it need not be parsed, or is better not.
///
/// # Errors
/// A sentence for people, with the limit.
pub fn check_text(query: &str, limits: &Limits) -> Result<(), String> {
    let text = Text::of(query);
    if text.nesting > MOST_BRACKETS {
        return Err(format!("This query nests more than {MOST_BRACKETS} brackets."));
    }
    let no = too_many("fields", text.fields, limits.fields)
        .or_else(|| too_many("aliases", text.aliases, limits.aliases))
        .or_else(|| too_many("directives", text.directives, limits.directives));
    no.map_or(Ok(()), Err)
}

/// Refuses a query that asks for too much.
///
/// # Errors
/// A sentence for people, with the limit.
pub fn check(document: &ExecutableDocument, limits: &Limits) -> Result<(), String> {
    let size = Size::of(document);
    if size.endless {
        return Err("A fragment of this query contains itself.".to_owned());
    }
    if size.introspects && !limits.introspection {
        return Err("This service does not tell its schema to queries; it is published as a file.".to_owned());
    }
    let no = too_many("fields", size.fields, limits.fields)
        .or_else(|| too_many("levels of fields", size.depth, limits.depth))
        .or_else(|| too_many("aliases", size.aliases, limits.aliases))
        .or_else(|| too_many("directives", size.directives, limits.directives));
    no.map_or(Ok(()), Err)
}

/// The refusal of what is beyond its limit.
fn too_many(what: &str, asked: usize, most: usize) -> Option<String> {
    (asked > most).then(|| format!("This query asks for too many {what}: the most is {most}."))
}

impl Size {
    /// What all operations of the document ask for together.
    #[must_use]
    pub fn of(document: &ExecutableDocument) -> Self {
        let mut counter = Counter { document, fragments: HashMap::new() };
        let operations = document.operations.iter().map(|(_, operation)| &operation.node);
        operations.fold(Self::default(), |sum, operation| {
            let here = Self { directives: operation.directives.len(), ..Self::default() };
            sum.and(here).and(counter.selections(&operation.selection_set.node))
        })
    }

    /// Both, side by side.
    fn and(self, other: Self) -> Self {
        Self {
            fields: self.fields.saturating_add(other.fields),
            aliases: self.aliases.saturating_add(other.aliases),
            directives: self.directives.saturating_add(other.directives),
            depth: self.depth.max(other.depth),
            introspects: self.introspects || other.introspects,
            endless: self.endless || other.endless,
        }
    }
}

struct Counter<'a> {
    document: &'a ExecutableDocument,
    /// What each fragment asks for. One that is being counted contains itself if it is met again.
    fragments: HashMap<&'a str, Size>,
}

impl<'a> Counter<'a> {
    fn selections(&mut self, set: &'a SelectionSet) -> Size {
        set.items.iter().fold(Size::default(), |sum, item| {
            let here = Size { directives: item.node.directives().len(), ..Size::default() };
            sum.and(here).and(self.selection(&item.node))
        })
    }

    fn selection(&mut self, selection: &'a Selection) -> Size {
        match selection {
            Selection::Field(field) => {
                let field = &field.node;
                let inside = self.selections(&field.selection_set.node);
                Size {
                    fields: inside.fields.saturating_add(1),
                    aliases: inside.aliases.saturating_add(field.alias.is_some().into()),
                    depth: inside.depth.saturating_add(1),
                    introspects: inside.introspects
                        || matches!(field.name.node.as_str(), "__schema" | "__type"),
                    ..inside
                }
            }
            Selection::InlineFragment(fragment) => self.selections(&fragment.node.selection_set.node),
            Selection::FragmentSpread(spread) => self.fragment(&spread.node.fragment_name.node),
        }
    }

    /// A fragment that is not there asks for nothing: validation finds it.
    fn fragment(&mut self, name: &str) -> Size {
        let Some((name, fragment)) = self.document.fragments.get_key_value(name) else {
            return Size::default();
        };
        if let Some(known) = self.fragments.get(name.as_str()) {
            return *known;
        }
        self.fragments.insert(name, Size { endless: true, ..Size::default() });
        let here = Size { directives: fragment.node.directives.len(), ..Size::default() };
        let size = here.and(self.selections(&fragment.node.selection_set.node));
        self.fragments.insert(name, size);
        size
    }
}
