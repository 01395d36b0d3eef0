//! Tests of what stands between HTTP and the schema.

mod library;
mod size;
mod text;
mod turn;
