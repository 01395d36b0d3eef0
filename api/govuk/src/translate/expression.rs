//! An expression, as a tree.

/// What has a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expression {
    /// `"text"`
    Text(String),
    /// `2`
    Number(String),
    /// `params`
    Name(String),
    /// `[a, b]`
    List(Vec<Expression>),
    /// `{ key: value }`
    Map(Vec<(String, Expression)>),
    /// `value.name`
    Member(Box<Expression>, String),
    /// `value[index]`
    Item(Box<Expression>, Box<Expression>),
    /// `called(arguments)`
    Call(Box<Expression>, Vec<Expression>),
    /// `value | name(arguments)`
    Filter(Box<Expression>, String, Vec<Expression>),
    /// `value is name(arguments)`
    Test(Box<Expression>, String, Vec<Expression>),
    /// `not value`
    Not(Box<Expression>),
    /// `left operator right`
    Two(Operator, Box<Expression>, Box<Expression>),
    /// `value if condition else otherwise`
    If {
        /// What it is when the condition is met.
        value: Box<Expression>,
        /// The condition.
        condition: Box<Expression>,
        /// What it is else; the empty string when nothing is said.
        otherwise: Option<Box<Expression>>,
    },
}

/// What is done with two values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// `or`
    Or,
    /// `and`
    And,
    /// `in`
    In,
    /// `==`
    Equal,
    /// `===`
    Same,
    /// `>`
    Greater,
    /// `+`
    Add,
    /// `*`
    Multiply,
}
