//! The program `callup`.

use std::process::ExitCode;

fn main() -> ExitCode {
    callup_api::cli::main()
}
