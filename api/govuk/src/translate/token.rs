//! The tokens of an expression.

use super::Mistake;

/// The smallest part of an expression.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token {
    /// A name or a keyword.
    Word(String),
    /// A string, without its quotes and escapes.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// A mark or an operator.
    Mark(&'static str),
}

/// Longer ones first: `===` is not `==` and `=`.
const MARKS: [&str; 25] = [
    "===", "!==", "==", "!=", ">=", "<=", "//", "**", "(", ")", "[", "]", "{", "}", ",", ":", ".", "|", "=",
    "+", "-", "*", "/", ">", "<",
];

/// The tokens of an expression, in order.
pub fn tokens(source: &str) -> Result<Vec<Token>, Mistake> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            '"' | '\'' => text(rest, first).ok_or_else(|| Mistake::new("a quote is missing", source))?,
            _ if first.is_ascii_digit() => {
                let number = run(rest, |letter| letter.is_ascii_digit() || letter == '.');
                (Token::Number(number.to_owned()), number.len())
            }
            _ if first.is_alphabetic() || first == '_' => {
                let word = run(rest, |letter| letter.is_alphanumeric() || letter == '_');
                (Token::Word(word.to_owned()), word.len())
            }
            _ => mark(rest).ok_or_else(|| Mistake::new(format!("`{first}` is not known"), source))?,
        };
        tokens.push(token);
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

fn run(source: &str, belongs: impl Fn(char) -> bool) -> &str {
    &source[..source.find(|letter| !belongs(letter)).unwrap_or(source.len())]
}

fn mark(source: &str) -> Option<(Token, usize)> {
    let mark = MARKS.into_iter().find(|mark| source.starts_with(mark))?;
    Some((Token::Mark(mark), mark.len()))
}

/// The string at the beginning, and the length of it with its quotes.
fn text(source: &str, quote: char) -> Option<(Token, usize)> {
    let mut text = String::new();
    let mut letters = source.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => text.push(match letters.next()?.1 {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            }),
            _ if letter == quote => return Some((Token::Text(text), at + letter.len_utf8())),
            _ => text.push(letter),
        }
    }
    None
}
