//! `callup import`: files from disk and from standard input, dry and written.

use crate::house::House;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Output, Stdio};

const ROLES: &str = "role_family,role\nUser-centred design,User researcher\n";
const SKILLS: &str =
    "skill_id,skill_name,roles\nuser-research-methods,User research methods,User researcher\n";
const COUNCILS: &str = "\
local-authority-code,official-name,nice-name,gss-code,nation,region,local-authority-type,start-date
XYZ,Borough of Nowhere,Nowhere,E09999999,England,London,LBO,2028-04-01
";

impl House {
    /// A file in the folder; its name.
    fn file<'a>(&self, name: &'a str, text: impl AsRef<[u8]>) -> &'a str {
        std::fs::write(self.folder().join(name), text).unwrap();
        name
    }

    /// What `callup` does with this on standard input.
    fn fed(&self, arguments: &[&str], input: &str) -> Output {
        let mut command = self.command(arguments);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }
}

fn last(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(2)..].to_vec()
}

#[test]
fn a_file_is_tried_written_and_changes_nothing_the_second_time() {
    let house = House::new();
    house.set_up();
    house.file("roles.csv", ROLES);
    let roles = ["import", "skills", "roles.csv", "--body", "wolds"];

    let dry = house.says(&roles);
    let again = house.says(&roles);
    let written = house.says(&[&roles[..], &["--apply"]].concat());
    let twice = house.says(&[&roles[..], &["--apply"]].concat());

    assert_eq!(
        dry,
        "Line 2 adds the role User researcher.\nRows: 1 added, 0 changed, 0 unchanged, 0 left out.\n\
         Nothing was written: this was a dry run. Add --apply to write it.\n"
    );
    assert_eq!(again, dry);
    assert_eq!(last(&written)[1], "Written.");
    assert_eq!(last(&twice), ["Rows: 0 added, 0 changed, 1 unchanged, 0 left out.", "Nothing to write."]);

    let skills = house.fed(&["import", "skills", "-", "--body", "wolds", "--apply"], SKILLS);
    let said = String::from_utf8(skills.stdout).unwrap();
    assert_eq!((skills.status.code(), last(&said)[1]), (Some(0), "Written."), "{said}");
}

#[test]
fn rows_that_are_left_out_are_told_and_end_it_with_1() {
    let house = House::new();
    house.set_up();
    let roles = format!("{ROLES},Nameless family\nUser-centred design,Service designer\n");
    house.file("roles.csv", roles);
    let output = house.run(&["import", "skills", "roles.csv", "--body", "wolds", "--apply"]);
    let (said, complained) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!((output.status.code(), complained.as_str()), (Some(1), "One row was left out.\n"));
    assert!(said.contains("\nLine 3, "), "{said}");
    assert_eq!(last(&said), ["Rows: 2 added, 0 changed, 0 unchanged, 1 left out.", "Written."]);
    let twice = "email,name\na@b.example,A\n";
    let officers = house.fed(&["import", "officers", "-", "--body", "wolds"], twice);
    let complained = String::from_utf8(officers.stderr).unwrap();
    assert!(
        complained.starts_with("This is not a list of officers") && complained.lines().count() == 1,
        "{complained}"
    );
    assert_eq!(officers.status.code(), Some(1));
}

#[test]
fn councils_belong_to_no_body() {
    let house = House::new();
    house.says(&["migrate", "up"]);
    house.file("councils.csv", COUNCILS);
    let tried = house.says(&["import", "councils", "councils.csv"]);
    assert!(tried.starts_with("Line 2 adds Borough of Nowhere.\nRows: 1 added"), "{tried}");
    assert_eq!(last(&house.says(&["import", "councils", "councils.csv", "--apply"]))[1], "Written.");
    let service = house.serve();
    assert_eq!(service.get("/readyz").0, 200, "it starts on them");
    drop(service);
    let again = house.says(&["import", "councils", "councils.csv", "--apply"]);
    assert_eq!(last(&again), ["Rows: 0 added, 0 changed, 1 unchanged, 0 left out.", "Nothing to write."]);
    assert_eq!(house.run(&["import", "councils", "councils.csv", "--body", "wolds"]).status.code(), Some(2));
}

#[test]
fn a_file_that_cannot_be_read_is_named_in_one_sentence() {
    let house = House::new();
    house.set_up();
    let one = |why: &str| (Some(1), format!("{why}\n"));
    let skills = |file| house.complains(&["import", "skills", file, "--body", "wolds"]);
    let missing = "The file nowhere.csv cannot be read: No such file or directory (os error 2).";
    assert_eq!(skills("nowhere.csv"), one(missing));
    assert_eq!(skills("."), one("The file . cannot be read: Is a directory (os error 21)."));
    house.file("latin.csv", b"role_family,role\nok,ok\nJos\xe9,x\n");
    let latin = "Line 3 is not in UTF-8. In a spreadsheet, save the file as “CSV UTF-8” and try again.";
    assert_eq!(skills("latin.csv"), one(latin));
    house.file("open.csv", "role_family,role\n\"ok,ok\n");
    assert_eq!(skills("open.csv"), one("The quote that opens on line 2 is never closed."));
    house.file("empty.csv", "");
    let (code, why) = skills("empty.csv");
    assert_eq!((code, why.lines().count()), (Some(1), 1), "{why}");
    house.file("roles.csv", ROLES);
    let nobody = house.complains(&["import", "skills", "roles.csv", "--body", "coast"]);
    assert_eq!(nobody, one("There is no body “coast”. There is wolds."));
    assert_eq!(house.run(&["import", "officers", "roles.csv"]).status.code(), Some(2), "a body is wanted");
}

/// The files that the framework and mySociety publish, where they are at hand.
#[test]
fn the_published_files_come_in() {
    let folder = std::env::var_os("CALLUP_PUBLIC_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data")),
        PathBuf::from,
    );
    if !folder.join("councils.csv").is_file() {
        println!("skipped: no public data at {}", folder.display());
        return;
    }
    let house = House::new();
    house.set_up();
    let bring = |what: &str, name: &str| {
        let path = folder.join(name).display().to_string();
        let into: &[&str] = if what == "councils" { &[] } else { &["--body", "wolds"] };
        let arguments = [&["import", what, &path, "--apply"][..], into].concat();
        (house.says(&arguments), house.says(&arguments))
    };
    for (name, rows) in
        [("framework_roles.tsv", 53), ("framework_skills.tsv", 164), ("framework_role_levels.tsv", 188)]
    {
        let (first, second) = bring("skills", name);
        assert_eq!(
            last(&first),
            [&*format!("Rows: {rows} added, 0 changed, 0 unchanged, 0 left out."), "Written."]
        );
        let unchanged = format!("Rows: 0 added, 0 changed, {rows} unchanged, 0 left out.");
        assert_eq!(last(&second), [&*unchanged, "Nothing to write."]);
    }
    let (_, second) = bring("councils", "councils.csv");
    assert_eq!(last(&second), ["Rows: 0 added, 0 changed, 397 unchanged, 0 left out.", "Nothing to write."]);
}
