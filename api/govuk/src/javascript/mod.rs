//! What operations and filters of Nunjucks do, which are JavaScript's: what is true, what equals what, what a
//! sum of a text and a number is. A translated template calls these and none of MiniJinja's own.

mod escape;
mod filter;
mod list;
mod text;
mod truth;

pub use text::write;

use minijinja::Environment;

/// Gives an environment the functions and filters that translated templates call.
pub fn install(environment: &mut Environment<'_>) {
    environment.add_function("js_true", truth::is_true);
    environment.add_function("js_or", truth::or);
    environment.add_function("js_and", truth::and);
    environment.add_function("js_equal", truth::equal);
    environment.add_function("js_same", truth::same);
    environment.add_function("js_greater", truth::greater);
    environment.add_function("js_add", text::add);
    environment.add_function("js_multiply", text::multiply);
    environment.add_function("js_in", list::contains);
    environment.add_function("js_each", list::each);
    environment.add_function("js_entries", list::entries);
    environment.add_function("js_length", list::length);
    environment.add_filter("js_plain", text::plain);
    environment.add_filter("capitalize", filter::capitalize);
    environment.add_filter("default", filter::default);
    environment.add_filter("escape", filter::escape);
    environment.add_filter("indent", filter::indent);
    environment.add_filter("length", list::size);
    environment.add_filter("replace", filter::replace);
    environment.add_filter("safe", filter::safe);
    environment.add_filter("select", filter::select);
    environment.add_filter("string", filter::string);
    environment.add_filter("trim", filter::trim);
}

#[cfg(test)]
mod tests;
