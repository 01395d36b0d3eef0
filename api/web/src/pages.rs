//! Which pages there are: where each is, what it asks and shows, what can be done on it.
//!
//! The files of a page are `api/web/pages/NAME.graphql` and `NAME.html`; those of an action `NAME.graphql`. A
//! variable of a document is filled from the address or the form, by its name.

mod start;

/// A page.
pub struct Page {
    /// Where it is; what stands after a colon is a variable.
    pub path: &'static str,
    /// The name of its files.
    pub name: &'static str,
    /// Which entry of the navigation it belongs to.
    pub under: &'static str,
    /// What of the data must be there, or there is no such page.
    pub must: &'static [&'static str],
    /// What a variable is when the address does not say.
    pub defaults: &'static [(&'static str, Default)],
}

/// What a variable is when the address does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    /// Today.
    Today,
    /// The council for which the reader holds a role.
    OwnCouncil,
    /// The reader's own profile.
    OwnOfficer,
    /// This.
    Text(&'static str),
}

/// Something that can be done, by a form that is sent by POST.
pub struct Action {
    /// Where the form is sent; what stands after a colon is a variable.
    pub path: &'static str,
    /// The name of its document. Afterwards `done-NAME` is said, with hyphens for strokes.
    pub name: &'static str,
    /// The name of the page that is shown again when it is refused, with what is wrong.
    pub page: &'static str,
    /// Where it leads when it is done: a path, with what was typed or what came of it in braces.
    pub then: &'static str,
}

/// A part of the pages.
pub struct Part {
    /// The pages.
    pub pages: &'static [Page],
    /// What can be done on them.
    pub actions: &'static [Action],
}

/// All of them.
pub const ALL: &[Part] = &[start::PART];

impl Page {
    /// A page under an entry of the navigation.
    #[must_use]
    pub const fn new(path: &'static str, name: &'static str, under: &'static str) -> Self {
        Self { path, name, under, must: &[], defaults: &[] }
    }

    /// The same, which is there only if these parts of the data are.
    #[must_use]
    pub const fn must(self, must: &'static [&'static str]) -> Self {
        Self { must, ..self }
    }

    /// The same, with variables that need not be given.
    #[must_use]
    pub const fn defaults(self, defaults: &'static [(&'static str, Default)]) -> Self {
        Self { defaults, ..self }
    }
}

/// Every page.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    ALL.iter().flat_map(|part| part.pages)
}

/// Every action.
pub fn actions() -> impl Iterator<Item = &'static Action> {
    ALL.iter().flat_map(|part| part.actions)
}
