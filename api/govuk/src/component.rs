//! The components, as functions of an environment.

use crate::javascript;
use crate::translate::{self, Mistake};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, State, UndefinedBehavior};
use std::sync::{Arc, OnceLock};

/// The templates of govuk-frontend by the name of their component, in Nunjucks' language.
const COMPONENTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/components.rs"));
/// The files of the macros that components share.
const MACROS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/macros.rs"));

/// Why the components cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A template says what the translator does not know.
    #[error("the template of {0} cannot be translated")]
    Translation(&'static str, #[source] Mistake),
    /// MiniJinja does not take what a template was translated to.
    #[error("the template of {0} is not understood once it is translated")]
    Template(&'static str, #[source] minijinja::Error),
    /// MiniJinja does not take how white space is to be treated.
    #[error("the syntax of the templates cannot be set")]
    Syntax(#[source] minijinja::Error),
}

/// A function that gives markup.
#[derive(Clone)]
struct Function {
    /// The component or the file of the macro.
    of: &'static str,
    /// What it is called by.
    name: String,
    /// What its template calls that which it is given.
    parameter: String,
    /// Its template, in MiniJinja's language.
    source: String,
}

/// All components, and the environment in which they are rendered and call each other.
struct Components {
    functions: Vec<Function>,
    own: Environment<'static>,
}

/// Gives an environment a function for each component, under the name that the Design System uses:
/// `{{ govukButton({"text": "Continue"}) }}`, and around markup
/// `{% call govukFieldset({"legend": {"text": "…"}}) %}…{% endcall %}`.
///
/// The components are rendered in an environment of their own, in which JavaScript's rules hold. The one that
/// is given keeps its filters, its tests and its rule about what is undefined.
///
/// What is given as text is escaped, unless the page has declared it safe. What is given as `html`, under a name
/// that ends so, or as `attributes` in one string is markup, and must never hold what a person has written.
///
/// # Errors
/// When a template of the embedded govuk-frontend cannot be translated, which is a fault in this crate.
pub fn install(environment: &mut Environment<'_>) -> Result<(), Error> {
    let components = Components::ready()?;
    for function in components.functions.iter().cloned() {
        let (components, name) = (components.clone(), function.name.clone());
        let call = move |state: &mut State<'_, '_>, given: Option<Value>, called: Kwargs| {
            let caller = called.get::<Option<Value>>("caller")?;
            called.assert_all_used()?;
            // What `{% call %}` holds can be rendered only where it stands, so that it is before it goes on.
            let inside = caller.map(|caller| caller.call(state, &[])).transpose()?;
            function.render(&components.own, given, inside)
        };
        environment.add_function(name, call);
    }
    Ok(())
}

impl Components {
    /// The components, translated once in the life of the process.
    fn ready() -> Result<Arc<Self>, Error> {
        static READY: OnceLock<Arc<Components>> = OnceLock::new();
        if let Some(ready) = READY.get() {
            return Ok(ready.clone());
        }
        let made = Arc::new(Self::new()?);
        Ok(READY.get_or_init(|| made).clone())
    }

    fn new() -> Result<Self, Error> {
        let functions = components()?;
        let mut own = empty()?;
        for function in functions.iter().cloned().chain(macros()?) {
            let Function { of, name, source, .. } = function.clone();
            own.add_template_owned(name.clone(), source).map_err(|error| Error::Template(of, error))?;
            let call = move |state: &mut State<'_, '_>, given: Option<Value>| {
                function.render(state.env(), given, None)
            };
            own.add_function(name, call);
        }
        Ok(Self { functions, own })
    }
}

impl Function {
    /// The markup that the function gives.
    fn render(
        &self,
        own: &Environment<'_>,
        given: Option<Value>,
        inside: Option<Value>,
    ) -> Result<Value, minijinja::Error> {
        let caller = inside.map(|inside| Value::from_function(move || inside.clone()));
        let context = [(self.parameter.as_str(), given), ("caller", caller)];
        let context = context.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let markup = own.get_template(&self.name)?.render(Value::from_pairs(context))?;
        Ok(Value::from_safe_string(markup))
    }
}

/// An environment with JavaScript's rules.
fn empty() -> Result<Environment<'static>, Error> {
    let mut own = Environment::new();
    own.set_undefined_behavior(UndefinedBehavior::Chainable);
    own.set_auto_escape_callback(|_| AutoEscape::Html);
    own.set_formatter(javascript::write);
    let white_space = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    own.set_syntax(white_space.map_err(Error::Syntax)?);
    javascript::install(&mut own);
    Ok(own)
}

fn components() -> Result<Vec<Function>, Error> {
    let component = |(of, source): &(&'static str, &str)| {
        let translation = translate::translate(source).map_err(|mistake| Error::Translation(of, mistake))?;
        let (name, parameter) = (function_name(of), "params".to_owned());
        Ok(Function { of, name, parameter, source: translation.source })
    };
    COMPONENTS.iter().map(component).collect()
}

/// The macros that components share. The template of one is the file that defines it, with a call at its end.
fn macros() -> Result<Vec<Function>, Error> {
    let mut functions = Vec::new();
    for (of, source) in MACROS {
        let translation = translate::translate(source).map_err(|mistake| Error::Translation(of, mistake))?;
        for defined in translation.macros {
            let parameter = defined.parameters.into_iter().next().unwrap_or_default();
            let source = format!("{}{{{{- {}({parameter}) -}}}}", translation.source, defined.name);
            functions.push(Function { of, name: defined.name, parameter, source });
        }
    }
    Ok(functions)
}

/// `govukDateInput` for `date-input`.
fn function_name(component: &str) -> String {
    let mut name = "govuk".to_owned();
    for word in component.split('-') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}
