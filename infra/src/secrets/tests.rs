use super::*;

#[test]
fn the_environment_goes_before_the_folder_and_files_are_read_anew() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("camden-entra"), "from the file\n").unwrap();
    std::fs::write(folder.path().join("leeds"), "one\n").unwrap();
    let environment = [
        ("CALLUP_SECRET_CAMDEN_ENTRA".to_owned(), "from the environment".to_owned()),
        ("SECRET_YORK".to_owned(), "not ours".to_owned()),
    ];
    let secrets = Secrets::from_environment(folder.path().to_owned(), environment);
    let get = |name: &str| secrets.get(name).unwrap().map(|secret| secret.expose().to_owned());

    assert_eq!(get("camden-entra").as_deref(), Some("from the environment"));
    assert_eq!(get("leeds").as_deref(), Some("one"));
    assert_eq!(get("york"), None);

    std::fs::write(folder.path().join("leeds"), "two").unwrap();
    assert_eq!(get("leeds").as_deref(), Some("two"));
    assert!(!format!("{secrets:?}").contains("from the environment"));
}

#[test]
fn without_a_folder_there_is_only_the_environment() {
    let secrets = Secrets::from_environment(PathBuf::new(), []);
    assert!(secrets.get("Cargo.toml").unwrap().is_none());
}
