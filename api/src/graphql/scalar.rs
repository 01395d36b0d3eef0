//! Scalars.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

/// An amount of money in pence, a whole number: 1921500 is £19,215.00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pence(pub i64);

/// The largest whole number that every JSON reader keeps exactly.
const EXACT: i64 = (1 << 53) - 1;

/// An amount of money in pence, a whole number: 1921500 is £19,215.00.
#[Scalar(name = "Pence")]
impl ScalarType for Pence {
    fn parse(value: Value) -> InputValueResult<Self> {
        let number = match &value {
            Value::Number(number) => number.as_i64().filter(|pence| (-EXACT..=EXACT).contains(pence)),
            _ => None,
        };
        number.map(Self).ok_or_else(|| InputValueError::custom("Give money in pence, as a whole number."))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}
