//! Writes what was read, in MiniJinja's language.

use super::Mistake;
use super::expression::{Expression, Operator};
use super::names::{LOCAL, Names, PAGE, Scope};
use super::piece::Trims;
use super::statement::{Parameter, Says, Statement};

/// The filters that `crate::javascript::filter` has.
const FILTERS: [&str; 10] =
    ["capitalize", "default", "escape", "indent", "length", "replace", "safe", "select", "string", "trim"];

/// The tests that mean the same to Nunjucks and MiniJinja, or do in what is tested.
const TESTS: [(&str, &str); 5] = [
    ("escaped", "escaped"),
    ("mapping", "mapping"),
    ("null", "none"),
    ("sameas", "sameas"),
    ("string", "string"),
];

/// Writes a template, piece by piece.
pub struct Printer<'a> {
    scope: Scope<'a>,
    written: String,
}

impl<'a> Printer<'a> {
    /// Begins a template.
    pub fn new(names: &'a Names) -> Self {
        Self { scope: Scope::new(names), written: format!("{{% set {PAGE} = namespace() -%}}\n") }
    }

    /// The template.
    pub fn finish(self) -> String {
        self.written
    }

    /// Writes a piece.
    pub fn statement(&mut self, statement: &Statement<'_>) -> Result<(), Mistake> {
        let trims = statement.trims;
        match &statement.says {
            Says::Text(text) => self.written += text,
            Says::Nothing => self.marked(("{#", "#}"), trims, ""),
            Says::Output(value) => {
                let value = self.expression(value)?;
                self.marked(("{{", "}}"), trims, &value);
            }
            Says::Macro(name, parameters) => self.begin_macro(name, parameters, trims)?,
            says => {
                let inner = self.inner(says)?;
                self.marked(("{%", "%}"), trims, &inner);
            }
        }
        Ok(())
    }

    fn inner(&mut self, says: &Says<'_>) -> Result<String, Mistake> {
        Ok(match says {
            Says::Set(name, value) => {
                let value = self.expression(value)?;
                format!("set {} = {value}", self.scope.written(name))
            }
            // What has been put together is text like any other in Nunjucks, and is escaped unless it is
            // declared safe.
            Says::SetBlock(name) => format!("set {} | js_plain", self.scope.written(name)),
            Says::If(condition) => format!("if js_true({})", self.expression(condition)?),
            Says::ElseIf(condition) => format!("elif js_true({})", self.expression(condition)?),
            Says::Else => "else".to_owned(),
            Says::For(names, values) => {
                let values = self.expression(values)?;
                self.scope.enter_loop(names);
                let each = if names.len() == 1 { "js_each" } else { "js_entries" };
                format!("for {} in {each}({values})", names.join(", "))
            }
            Says::Call(called) => format!("call {}", self.expression(called)?),
            Says::End(end) => {
                match *end {
                    "endfor" => self.scope.leave_loop(),
                    "endmacro" => self.scope.leave_macro(),
                    _ => {}
                }
                (*end).to_owned()
            }
            Says::Text(_) | Says::Nothing | Says::Output(_) | Says::Macro(..) => String::new(),
        })
    }

    fn begin_macro(&mut self, name: &str, parameters: &[Parameter], trims: Trims) -> Result<(), Mistake> {
        let parameters = parameters.iter().map(|parameter| match &parameter.default {
            None => Ok(parameter.name.clone()),
            Some(default) => Ok(format!("{}={}", parameter.name, self.expression(default)?)),
        });
        let parameters = parameters.collect::<Result<Vec<_>, _>>()?;
        self.scope.enter_macro();
        let begin = format!("macro {name}({})", parameters.join(", "));
        self.marked(("{%", "%}"), Trims { after: false, ..trims }, &begin);
        let local = format!("set {LOCAL} = namespace()");
        self.marked(("{%", "%}"), Trims { before: false, ..trims }, &local);
        Ok(())
    }

    fn marked(&mut self, (open, close): (&str, &str), trims: Trims, inner: &str) {
        let (before, after) = (if trims.before { "-" } else { "" }, if trims.after { "-" } else { "" });
        self.written += &format!("{open}{before} {inner} {after}{close}");
    }

    /// An expression. What has parts is in parentheses or a call, so that nothing here binds closer than there.
    fn expression(&self, expression: &Expression) -> Result<String, Mistake> {
        Ok(match expression {
            Expression::Text(text) => quoted(text),
            Expression::Number(number) => number.clone(),
            Expression::Name(name) => match name.as_str() {
                "null" => "none".to_owned(),
                name => self.scope.written(name),
            },
            Expression::List(items) => format!("[{}]", self.listed(items)?),
            Expression::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| Ok(format!("{}: {}", quoted(key), self.expression(value)?)));
                format!("{{{}}}", entries.collect::<Result<Vec<_>, _>>()?.join(", "))
            }
            Expression::Member(value, name) => self.member(value, name)?,
            Expression::Item(value, index) => {
                format!("{}[{}]", self.expression(value)?, self.expression(index)?)
            }
            Expression::Call(called, arguments) => self.call(called, arguments)?,
            Expression::Filter(value, name, arguments) => self.filter(value, name, arguments)?,
            Expression::Test(value, name, arguments) => self.test(value, name, arguments)?,
            Expression::Not(value) => format!("(not js_true({}))", self.expression(value)?),
            Expression::Two(operator, left, right) => self.two(*operator, left, right)?,
            Expression::If { value, condition, otherwise } => {
                let otherwise = match otherwise {
                    Some(otherwise) => self.expression(otherwise)?,
                    None => quoted(""),
                };
                let (value, condition) = (self.expression(value)?, self.expression(condition)?);
                format!("({value} if js_true({condition}) else {otherwise})")
            }
        })
    }

    /// JavaScript's properties that MiniJinja's values lack are functions; `val` is what a safe string holds.
    fn member(&self, value: &Expression, name: &str) -> Result<String, Mistake> {
        let value = self.expression(value)?;
        Ok(match name {
            "length" => format!("js_length({value})"),
            "val" => format!("({value} | js_plain)"),
            name => format!("{value}.{name}"),
        })
    }

    fn call(&self, called: &Expression, arguments: &[Expression]) -> Result<String, Mistake> {
        match called {
            Expression::Member(list, method) if method == "includes" => {
                Ok(format!("js_in({}, {})", self.listed(arguments)?, self.expression(list)?))
            }
            Expression::Name(name) => Ok(format!("{name}({})", self.listed(arguments)?)),
            _ => Err(Mistake::new("this call is not known", format!("{called:?}"))),
        }
    }

    fn filter(&self, value: &Expression, name: &str, arguments: &[Expression]) -> Result<String, Mistake> {
        if !FILTERS.contains(&name) {
            return Err(Mistake::new("this filter is not known", name));
        }
        Ok(format!("({} | {name}({}))", self.expression(value)?, self.listed(arguments)?))
    }

    fn test(&self, value: &Expression, name: &str, arguments: &[Expression]) -> Result<String, Mistake> {
        let Some((_, name)) = TESTS.into_iter().find(|(theirs, _)| *theirs == name) else {
            return Err(Mistake::new("this test is not known", name));
        };
        let value = self.expression(value)?;
        Ok(match arguments {
            [] => format!("({value} is {name})"),
            arguments => format!("({value} is {name}({}))", self.listed(arguments)?),
        })
    }

    fn two(&self, operator: Operator, left: &Expression, right: &Expression) -> Result<String, Mistake> {
        let function = match operator {
            Operator::Or => "js_or",
            Operator::And => "js_and",
            Operator::In => "js_in",
            Operator::Equal => "js_equal",
            Operator::Same => "js_same",
            Operator::Greater => "js_greater",
            Operator::Add => "js_add",
            Operator::Multiply => "js_multiply",
        };
        Ok(format!("{function}({}, {})", self.expression(left)?, self.expression(right)?))
    }

    fn listed(&self, expressions: &[Expression]) -> Result<String, Mistake> {
        let expressions = expressions.iter().map(|expression| self.expression(expression));
        Ok(expressions.collect::<Result<Vec<_>, _>>()?.join(", "))
    }
}

fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r");
    format!("\"{text}\"")
}
