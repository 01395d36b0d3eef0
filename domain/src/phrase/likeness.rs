//! How a phrase led to a skill.

words! {
    /// How a phrase led to a skill, the surest first.
    pub enum Likeness {
        /// It is the skill's name, but for case, punctuation, accents or American spelling.
        Name = "name",
        /// It is one of the skill's aliases, in the same way.
        Alias = "alias",
        /// It has the words of the name or of an alias, in other forms or another order.
        WordForm = "word_form",
        /// It is a name or an alias misspelt.
        Spelling = "spelling",
        /// Enough of it and of the name or an alias agree.
        Partial = "partial",
    }
}
