//! A folder with a database of its own, and the program to run in it.

use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A folder with a database of its own.
pub struct House(TempDir);

impl House {
    /// An empty folder.
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// `callup` with these arguments, and none of the options of whoever runs the test.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_callup"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CALLUP_")) {
            command.env_remove(name);
        }
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env("CALLUP_HTTP__LISTEN", "127.0.0.1:0")
            .env("CALLUP_LOG__FORMAT", "json");
        command
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Runs `callup` to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// What `callup` prints, when all goes well.
    pub fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The exit code, and what `callup` says when something is wrong.
    pub fn complains(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.run(arguments);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    /// A body with an administrator, and the administrator's token.
    pub fn set_up(&self) -> String {
        self.says(&["migrate", "up"]);
        let body = ["body", "set-up", "--slug", "wolds", "--name", "Wolds Digital", "--model", "consortium"];
        let administrator = ["--administrator", "Sam Lee", "--email", "Sam@Wolds.example"];
        self.says(&[&body[..], &administrator[..]].concat()).trim().to_owned()
    }
}
