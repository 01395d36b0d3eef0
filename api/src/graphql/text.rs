//! What the text of a query holds, before it is parsed: of a text far beyond the limits the parser would
//! make the most work, and it calls itself for each bracket.

/// What stands in a text, each thing once: a fragment counts where it is written, not where it is spread.
/// So no number is larger than what the query asks for. Of a text that is no query the numbers mean
/// little; the parser tells what is wrong with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The deepest nesting of brackets.
    pub nesting: usize,
    /// Fields.
    pub fields: usize,
    /// Fields that are asked for under another name.
    pub aliases: usize,
    /// Directives.
    pub directives: usize,
}

impl Text {
    /// Reads a text to its end.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let mut text = Self::default();
        let (mut open, mut round) = (0_usize, 0_usize);
        // Whether the next name is one of a fragment, a type or a directive.
        let mut no_field = false;
        for token in Tokens(query) {
            let selecting = open > 0 && round == 0;
            let before = std::mem::take(&mut no_field);
            match token {
                Token::Name(name) if before => no_field = name == "on",
                Token::Name(_) => text.fields += usize::from(selecting),
                Token::Sign(':') => text.aliases += usize::from(selecting),
                Token::Sign('@') => {
                    text.directives += 1;
                    no_field = true;
                }
                Token::Sign('.') => no_field = true,
                Token::Sign(sign @ ('{' | '[' | '(')) => {
                    open += 1;
                    round += usize::from(sign == '(');
                }
                Token::Sign(sign @ ('}' | ']' | ')')) => {
                    open = open.saturating_sub(1);
                    round = round.saturating_sub(usize::from(sign == ')'));
                }
                Token::Sign(_) => {}
            }
            text.nesting = text.nesting.max(open);
        }
        // The other name was counted, too.
        text.fields = text.fields.saturating_sub(text.aliases);
        text
    }
}

/// A name, or a sign outside of strings and comments.
enum Token<'a> {
    Name(&'a str),
    Sign(char),
}

/// What is left of a text.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let text = self.0;
            let next = text.chars().next()?;
            self.0 = match next {
                '"' => after_string(text),
                '#' => text.split_once('\n').map_or("", |(_, rest)| rest),
                ' ' | '\n' | '\r' | '\t' | ',' => &text[1..],
                '_' | 'a'..='z' | 'A'..='Z' => {
                    let end = text.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
                    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
                    self.0 = rest;
                    return Some(Token::Name(name));
                }
                sign => {
                    self.0 = &text[sign.len_utf8()..];
                    return Some(Token::Sign(sign));
                }
            };
        }
    }
}

/// What follows the string that `text` begins with; nothing if it does not end.
fn after_string(text: &str) -> &str {
    if let Some(block) = text.strip_prefix("\"\"\"") {
        return end_of(block, "\"\"\"");
    }
    end_of(&text[1..], "\"")
}

/// What follows the first `quote` that no backslash stands before.
fn end_of<'a>(text: &'a str, quote: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = text[from..].find(['\\', '"']).map(|at| from + at) {
        if text[at..].starts_with(quote) {
            return &text[at + quote.len()..];
        }
        let skipped = text[at..].chars().take(if text[at..].starts_with('\\') { 2 } else { 1 });
        from = at + skipped.map(char::len_utf8).sum::<usize>();
    }
    ""
}
