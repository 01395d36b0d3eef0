//! What a piece of a template says.

use super::expression::Expression;
use super::parse::{Parser, expression};
use super::piece::{Kind, Trims};
use super::{Mistake, Piece};

/// A piece that has been read.
pub struct Statement<'a> {
    /// What it says.
    pub says: Says<'a>,
    /// On which sides it takes white space away.
    pub trims: Trims,
}

/// What a statement can say.
pub enum Says<'a> {
    /// This goes into the page.
    Text(&'a str),
    /// Nothing but where white space goes: a comment, or an import of what is a function here.
    Nothing,
    /// `{{ value }}`
    Output(Expression),
    /// `{% set name = value %}`
    Set(String, Expression),
    /// `{% set name %}`: what follows, up to the end of it
    SetBlock(String),
    /// `{% if condition %}`
    If(Expression),
    /// `{% elif condition %}`
    ElseIf(Expression),
    /// `{% else %}`
    Else,
    /// `{% for names in values %}`
    For(Vec<String>, Expression),
    /// `{% macro name(parameters) %}`
    Macro(String, Vec<Parameter>),
    /// `{% call called %}`
    Call(Expression),
    /// `{% endif %}` and the like
    End(&'static str),
}

/// What a macro takes.
pub struct Parameter {
    /// Its name inside the macro.
    pub name: String,
    /// What it is when nothing is given.
    pub default: Option<Expression>,
}

const ENDS: [&str; 5] = ["endset", "endif", "endfor", "endmacro", "endcall"];

/// Reads a piece.
pub fn read(piece: Piece<'_>) -> Result<Statement<'_>, Mistake> {
    let says = match piece.kind {
        Kind::Text => Says::Text(piece.inner),
        Kind::Comment => Says::Nothing,
        Kind::Output => Says::Output(expression(piece.inner)?),
        Kind::Statement => statement(piece.inner)?,
    };
    Ok(Statement { says, trims: piece.trims })
}

fn statement(source: &str) -> Result<Says<'_>, Mistake> {
    let (word, rest) = source.split_once(char::is_whitespace).unwrap_or((source, ""));
    match word {
        "from" | "import" => Ok(Says::Nothing),
        "set" => set(rest),
        "if" => Ok(Says::If(expression(rest)?)),
        "elif" | "elseif" => Ok(Says::ElseIf(expression(rest)?)),
        "else" => Ok(Says::Else),
        "for" => each(rest),
        "macro" => define(rest),
        "call" => Ok(Says::Call(expression(rest)?)),
        _ => match ENDS.into_iter().find(|end| *end == word) {
            Some(end) => Ok(Says::End(end)),
            None => Err(Mistake::new(format!("the statement `{word}` is not known"), source)),
        },
    }
}

fn set(source: &str) -> Result<Says<'_>, Mistake> {
    let mut parser = Parser::new(source)?;
    let name = parser.name()?;
    if parser.at_end() {
        return Ok(Says::SetBlock(name));
    }
    parser.expect("=")?;
    let value = parser.expression()?;
    parser.end()?;
    Ok(Says::Set(name, value))
}

fn each(source: &str) -> Result<Says<'_>, Mistake> {
    let mut parser = Parser::new(source)?;
    let mut names = vec![parser.name()?];
    while parser.mark(",") {
        names.push(parser.name()?);
    }
    if !parser.keyword("in") {
        return Err(Mistake::new("`in` is missing", source));
    }
    let values = parser.expression()?;
    parser.end()?;
    Ok(Says::For(names, values))
}

fn define(source: &str) -> Result<Says<'_>, Mistake> {
    let mut parser = Parser::new(source)?;
    let name = parser.name()?;
    parser.expect("(")?;
    let mut parameters = Vec::new();
    while !parser.mark(")") {
        let name = parser.name()?;
        let default = if parser.mark("=") { Some(parser.expression()?) } else { None };
        parameters.push(Parameter { name, default });
        if !parser.mark(",") {
            parser.expect(")")?;
            break;
        }
    }
    parser.end()?;
    Ok(Says::Macro(name, parameters))
}
