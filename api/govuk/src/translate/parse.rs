//! Reads an expression, in Nunjucks' order of what binds closer: `if`, `or`, `and`, `not`, `in`, `is`,
//! comparisons, `+`, `*`, filters, and what follows a value.

use super::Mistake;
use super::expression::{Expression, Operator};
use super::token::{Token, tokens};

/// Reads the tokens of one expression.
pub struct Parser<'a> {
    source: &'a str,
    tokens: Vec<Token>,
    at: usize,
}

/// The expression that is the whole of a text.
pub fn expression(source: &str) -> Result<Expression, Mistake> {
    let mut parser = Parser::new(source)?;
    let expression = parser.expression()?;
    parser.end()?;
    Ok(expression)
}

impl<'a> Parser<'a> {
    /// Begins at the first token.
    pub fn new(source: &'a str) -> Result<Self, Mistake> {
        Ok(Self { source, tokens: tokens(source)?, at: 0 })
    }

    /// Whether the mark is next. It is passed then.
    pub fn mark(&mut self, mark: &'static str) -> bool {
        self.next_is(&Token::Mark(mark))
    }

    /// Whether the keyword is next. It is passed then.
    pub fn keyword(&mut self, word: &str) -> bool {
        self.next_is(&Token::Word(word.to_owned()))
    }

    /// Passes the mark.
    pub fn expect(&mut self, mark: &'static str) -> Result<(), Mistake> {
        if self.mark(mark) { Ok(()) } else { Err(self.mistake(&format!("`{mark}` is missing"))) }
    }

    /// Passes a name.
    pub fn name(&mut self) -> Result<String, Mistake> {
        match self.take() {
            Some(Token::Word(name)) => Ok(name),
            _ => Err(self.mistake("a name is missing")),
        }
    }

    /// That nothing follows.
    pub fn end(&self) -> Result<(), Mistake> {
        if self.at_end() { Ok(()) } else { Err(self.mistake("more than an expression")) }
    }

    /// Whether nothing follows.
    pub fn at_end(&self) -> bool {
        self.at == self.tokens.len()
    }

    /// Reads an expression.
    pub fn expression(&mut self) -> Result<Expression, Mistake> {
        let value = self.or()?;
        if !self.keyword("if") {
            return Ok(value);
        }
        let (value, condition) = (Box::new(value), Box::new(self.or()?));
        let otherwise = if self.keyword("else") { Some(Box::new(self.expression()?)) } else { None };
        Ok(Expression::If { value, condition, otherwise })
    }

    fn or(&mut self) -> Result<Expression, Mistake> {
        let mut left = self.and()?;
        while self.keyword("or") {
            left = two(Operator::Or, left, self.and()?);
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Expression, Mistake> {
        let mut left = self.not()?;
        while self.keyword("and") {
            left = two(Operator::And, left, self.not()?);
        }
        Ok(left)
    }

    fn not(&mut self) -> Result<Expression, Mistake> {
        if self.keyword("not") { Ok(not(self.not()?)) } else { self.is_in() }
    }

    fn is_in(&mut self) -> Result<Expression, Mistake> {
        let left = self.test()?;
        if self.keyword("in") {
            return Ok(two(Operator::In, left, self.test()?));
        }
        if self.keyword("not") {
            if !self.keyword("in") {
                return Err(self.mistake("`in` is missing"));
            }
            return Ok(not(two(Operator::In, left, self.test()?)));
        }
        Ok(left)
    }

    fn test(&mut self) -> Result<Expression, Mistake> {
        let value = self.comparison()?;
        if !self.keyword("is") {
            return Ok(value);
        }
        let negated = self.keyword("not");
        let name = self.name()?;
        let arguments = self.arguments()?;
        let test = Expression::Test(Box::new(value), name, arguments);
        Ok(if negated { not(test) } else { test })
    }

    fn comparison(&mut self) -> Result<Expression, Mistake> {
        let mut left = self.sum()?;
        loop {
            left = if self.mark("==") {
                two(Operator::Equal, left, self.sum()?)
            } else if self.mark("!=") {
                not(two(Operator::Equal, left, self.sum()?))
            } else if self.mark("===") {
                two(Operator::Same, left, self.sum()?)
            } else if self.mark("!==") {
                not(two(Operator::Same, left, self.sum()?))
            } else if self.mark(">") {
                two(Operator::Greater, left, self.sum()?)
            } else if self.mark("<") {
                two(Operator::Greater, self.sum()?, left)
            } else {
                return Ok(left);
            };
        }
    }

    fn sum(&mut self) -> Result<Expression, Mistake> {
        let mut left = self.product()?;
        while self.mark("+") {
            left = two(Operator::Add, left, self.product()?);
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Expression, Mistake> {
        let mut left = self.filtered()?;
        while self.mark("*") {
            left = two(Operator::Multiply, left, self.filtered()?);
        }
        Ok(left)
    }

    fn filtered(&mut self) -> Result<Expression, Mistake> {
        let mut value = self.followed()?;
        while self.mark("|") {
            let name = self.name()?;
            value = Expression::Filter(Box::new(value), name, self.arguments()?);
        }
        Ok(value)
    }

    /// A value with what follows it: `.name`, `[index]`, `(arguments)`.
    fn followed(&mut self) -> Result<Expression, Mistake> {
        let mut value = self.value()?;
        loop {
            value = if self.mark(".") {
                Expression::Member(Box::new(value), self.name()?)
            } else if self.mark("[") {
                let index = self.expression()?;
                self.expect("]")?;
                Expression::Item(Box::new(value), Box::new(index))
            } else if self.tokens.get(self.at) == Some(&Token::Mark("(")) {
                Expression::Call(Box::new(value), self.arguments()?)
            } else {
                return Ok(value);
            };
        }
    }

    fn value(&mut self) -> Result<Expression, Mistake> {
        match self.take() {
            Some(Token::Text(text)) => Ok(Expression::Text(text)),
            Some(Token::Number(number)) => Ok(Expression::Number(number)),
            Some(Token::Word(name)) => Ok(Expression::Name(name)),
            Some(Token::Mark("[")) => Ok(Expression::List(self.listed("]")?)),
            Some(Token::Mark("{")) => self.map(),
            Some(Token::Mark("(")) => {
                let inner = self.expression()?;
                self.expect(")")?;
                Ok(inner)
            }
            _ => Err(self.mistake("a value is missing")),
        }
    }

    /// What is in parentheses; nothing when there are none.
    fn arguments(&mut self) -> Result<Vec<Expression>, Mistake> {
        if self.mark("(") { self.listed(")") } else { Ok(Vec::new()) }
    }

    fn listed(&mut self, close: &'static str) -> Result<Vec<Expression>, Mistake> {
        let mut listed = Vec::new();
        while !self.mark(close) {
            listed.push(self.expression()?);
            if !self.mark(",") {
                self.expect(close)?;
                break;
            }
        }
        Ok(listed)
    }

    fn map(&mut self) -> Result<Expression, Mistake> {
        let mut entries = Vec::new();
        while !self.mark("}") {
            let key = match self.take() {
                Some(Token::Word(key) | Token::Text(key)) => key,
                _ => return Err(self.mistake("a key is missing")),
            };
            self.expect(":")?;
            entries.push((key, self.expression()?));
            if !self.mark(",") {
                self.expect("}")?;
                break;
            }
        }
        Ok(Expression::Map(entries))
    }

    fn take(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += usize::from(token.is_some());
        token
    }

    fn next_is(&mut self, token: &Token) -> bool {
        let is = self.tokens.get(self.at) == Some(token);
        self.at += usize::from(is);
        is
    }

    fn mistake(&self, what: &str) -> Mistake {
        Mistake::new(what, self.source)
    }
}

fn two(operator: Operator, left: Expression, right: Expression) -> Expression {
    Expression::Two(operator, Box::new(left), Box::new(right))
}

fn not(value: Expression) -> Expression {
    Expression::Not(Box::new(value))
}
