//! The pieces of a template: text, comments, outputs and statements.

use super::Mistake;

/// What a piece is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Goes into the page as it is.
    Text,
    /// `{# … #}`
    Comment,
    /// `{{ … }}`
    Output,
    /// `{% … %}`
    Statement,
}

/// A part of a template.
#[derive(PartialEq, Eq, Debug)]
pub struct Piece<'a> {
    /// What it is.
    pub kind: Kind,
    /// What is between its marks.
    pub inner: &'a str,
    /// Whether it takes away the white space before and after itself: `{%- … -%}`.
    pub trims: Trims,
}

/// On which sides white space goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Trims {
    /// Before the piece.
    pub before: bool,
    /// After it.
    pub after: bool,
}

const MARKS: [(Kind, &str, &str); 3] =
    [(Kind::Comment, "{#", "#}"), (Kind::Output, "{{", "}}"), (Kind::Statement, "{%", "%}")];

/// Cuts a template into its pieces.
pub fn cut(mut source: &str) -> Result<Vec<Piece<'_>>, Mistake> {
    let mut pieces = Vec::new();
    while let Some((at, kind, open, close)) = first_mark(source) {
        let (text, rest) = source.split_at(at);
        if !text.is_empty() {
            pieces.push(Piece { kind: Kind::Text, inner: text, trims: Trims::default() });
        }
        let rest = &rest[open.len()..];
        let end = end(rest, kind, close).ok_or_else(|| Mistake::new(format!("{close} is missing"), rest))?;
        pieces.push(piece(kind, &rest[..end]));
        source = &rest[end + close.len()..];
    }
    if !source.is_empty() {
        pieces.push(Piece { kind: Kind::Text, inner: source, trims: Trims::default() });
    }
    Ok(pieces)
}

fn first_mark(source: &str) -> Option<(usize, Kind, &'static str, &'static str)> {
    let found =
        MARKS.iter().filter_map(|(kind, open, close)| Some((source.find(open)?, *kind, *open, *close)));
    found.min_by_key(|(at, ..)| *at)
}

/// Where the closing mark is. One inside a string closes nothing.
fn end(source: &str, kind: Kind, close: &str) -> Option<usize> {
    if kind == Kind::Comment {
        return source.find(close);
    }
    let mut quote = None;
    let mut escaped = false;
    for (at, letter) in source.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if letter == '\\' => escaped = true,
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if source[at..].starts_with(close) => return Some(at),
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            None => {}
        }
    }
    None
}

fn piece(kind: Kind, inner: &str) -> Piece<'_> {
    let (inner, before) = inner.strip_prefix('-').map_or((inner, false), |inner| (inner, true));
    let (inner, after) = inner.strip_suffix('-').map_or((inner, false), |inner| (inner, true));
    Piece { kind, inner: inner.trim(), trims: Trims { before, after } }
}
