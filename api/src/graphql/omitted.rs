//! Page sizes that a client declares as a variable and then leaves out, as GraphQL allows.
//!
//! What a list costs depends on its `first`, and async-graphql, which counts before it runs, takes
//! a variable without a value for a mistake. Relay's clients leave out what they have not set. So a
//! variable that is nothing but a page size gets the default value null, which for `first` means
//! the same. Others are left alone: in a mutation's input, null takes a value away.

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextParseQuery};
use async_graphql::parser::types::{
    DocumentOperations, ExecutableDocument, Field, OperationDefinition, Selection, SelectionSet,
};
use async_graphql::{Name, Positioned, ServerResult, Value, Variables, async_trait};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Lets page sizes be left out.
pub struct OmittedPageSizes;

impl ExtensionFactory for OmittedPageSizes {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for OmittedPageSizes {
    async fn parse_query(
        &self,
        ctx: &ExtensionContext<'_>,
        query: &str,
        variables: &Variables,
        next: NextParseQuery<'_>,
    ) -> ServerResult<ExecutableDocument> {
        let mut document = next.run(ctx, query, variables).await?;
        let sizes = page_sizes(&document);
        let open = |operation: &mut Positioned<OperationDefinition>| {
            default_to_null(&mut operation.node, &sizes, variables);
        };
        match &mut document.operations {
            DocumentOperations::Single(operation) => open(operation),
            DocumentOperations::Multiple(operations) => operations.values_mut().for_each(open),
        }
        Ok(document)
    }
}

/// The variables that stand for a page size anywhere in the document.
fn page_sizes(document: &ExecutableDocument) -> BTreeSet<Name> {
    let mut sizes = BTreeSet::new();
    for (_, operation) in document.operations.iter() {
        collect(&operation.node.selection_set.node, &mut sizes);
    }
    for fragment in document.fragments.values() {
        collect(&fragment.node.selection_set.node, &mut sizes);
    }
    sizes
}

fn collect(selected: &SelectionSet, sizes: &mut BTreeSet<Name>) {
    for item in &selected.items {
        match &item.node {
            Selection::Field(field) => {
                collect_page_size(&field.node, sizes);
                collect(&field.node.selection_set.node, sizes);
            }
            Selection::InlineFragment(fragment) => collect(&fragment.node.selection_set.node, sizes),
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn collect_page_size(field: &Field, sizes: &mut BTreeSet<Name>) {
    let Some(size) = field.get_argument("first") else { return };
    let seen = |variable| {
        sizes.insert(variable);
        Ok::<_, ()>(Value::Null)
    };
    // What the value would be is not asked, only which variables are in it.
    size.node.clone().into_const_with(seen).ok();
}

fn default_to_null(operation: &mut OperationDefinition, sizes: &BTreeSet<Name>, given: &Variables) {
    for definition in &mut operation.variable_definitions {
        let (at, variable) = (definition.pos, &mut definition.node);
        let name = &variable.name.node;
        let optional = variable.var_type.node.nullable && variable.default_value.is_none();
        if optional && sizes.contains(name) && !given.contains_key(name) {
            variable.default_value = Some(Positioned::new(Value::Null, at));
        }
    }
}
