//! Where the variables of a template are kept.

use super::statement::{Says, Statement};
use std::collections::BTreeSet;

/// The namespace of the variables that are set outside of macros.
pub const PAGE: &str = "page";
/// The namespace of the variables that a macro sets.
pub const LOCAL: &str = "local";

/// A macro of a template.
#[derive(Debug)]
pub struct Macro {
    /// The name it is called by.
    pub name: String,
    /// The names of what it takes.
    pub parameters: Vec<String>,
    /// The variables that it sets.
    pub sets: BTreeSet<String>,
}

/// All variables that a template sets.
#[derive(Debug, Default)]
pub struct Names {
    /// Outside of macros.
    pub page: BTreeSet<String>,
    /// The macros, in the order in which they are defined.
    pub macros: Vec<Macro>,
}

impl Names {
    /// Collects the names of a template.
    pub fn of(statements: &[Statement<'_>]) -> Self {
        let mut names = Self::default();
        let mut in_macro = false;
        for statement in statements {
            match &statement.says {
                Says::Macro(name, parameters) => {
                    in_macro = true;
                    let parameters = parameters.iter().map(|parameter| parameter.name.clone()).collect();
                    names.macros.push(Macro { name: name.clone(), parameters, sets: BTreeSet::new() });
                }
                Says::End("endmacro") => in_macro = false,
                Says::Set(name, _) | Says::SetBlock(name) => names.set(name, in_macro),
                _ => {}
            }
        }
        names
    }

    fn set(&mut self, name: &str, in_macro: bool) {
        match self.macros.last_mut().filter(|_| in_macro) {
            Some(last) => last.sets.insert(name.to_owned()),
            None => self.page.insert(name.to_owned()),
        };
    }
}

/// Where in a template a name stands.
pub struct Scope<'a> {
    names: &'a Names,
    /// How many macros have begun, and whether the last of them has not ended.
    macros: usize,
    in_macro: bool,
    /// The names that the loops around give, innermost last.
    loops: Vec<Vec<String>>,
}

impl<'a> Scope<'a> {
    /// The beginning of a template.
    pub fn new(names: &'a Names) -> Self {
        Self { names, macros: 0, in_macro: false, loops: Vec::new() }
    }

    /// Goes into a loop.
    pub fn enter_loop(&mut self, names: &[String]) {
        self.loops.push(names.to_vec());
    }

    /// Leaves the innermost loop.
    pub fn leave_loop(&mut self) {
        self.loops.pop();
    }

    /// Goes into the next macro.
    pub fn enter_macro(&mut self) {
        self.macros += 1;
        self.in_macro = true;
    }

    /// Leaves the macro.
    pub fn leave_macro(&mut self) {
        self.in_macro = false;
    }

    /// How a variable is written here.
    pub fn written(&self, name: &str) -> String {
        if self.loops.iter().flatten().any(|given| given == name) {
            return name.to_owned();
        }
        if let Some(inside) = self.inside() {
            if inside.parameters.iter().any(|parameter| parameter == name) {
                return name.to_owned();
            }
            if inside.sets.contains(name) {
                return format!("{LOCAL}.{name}");
            }
        }
        if self.names.page.contains(name) { format!("{PAGE}.{name}") } else { name.to_owned() }
    }

    fn inside(&self) -> Option<&Macro> {
        if self.in_macro { self.names.macros.get(self.macros.checked_sub(1)?) } else { None }
    }
}
