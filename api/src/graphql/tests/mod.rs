//! Tests of what stands between HTTP and the schema.

mod library;
mod pace;
mod size;
mod text;
mod turn;
