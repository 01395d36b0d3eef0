use super::*;
use std::collections::BTreeSet;
use std::ffi::OsString;

/// The configuration from the text of a file and some variables.
fn load(file: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("callup.toml");
    std::fs::write(&path, file).unwrap();
    let variables = variables.iter().map(|(name, text)| (OsString::from(name), OsString::from(text)));
    // The folder's name differs from run to run.
    let shorten =
        |error: ConfigError| error.to_string().replace(&format!("{}/", folder.path().display()), "");
    Config::from_layers(Some(&path), variables).map_err(shorten)
}

fn refused(file: &str, variables: &[(&str, &str)]) -> String {
    load(file, variables).expect_err("accepted")
}

#[test]
fn the_defaults_are_accepted() {
    let config = Config::from_layers(None, []).unwrap();
    assert_eq!(config.http.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.database.url.kind(), DatabaseKind::Sqlite);
    assert_eq!(config.mail.transport, Transport::File);
    assert!(!config.graphql.graphiql && config.graphql.introspection && config.jobs.enabled);
}

#[test]
fn the_default_file_has_exactly_the_options_that_there_are() {
    fn keys(value: &serde_json::Value, parent: &str, all: &mut BTreeSet<String>) {
        match value.as_object() {
            Some(object) => {
                object.iter().for_each(|(name, value)| keys(value, &format!("{parent}.{name}"), all))
            }
            None => assert!(all.insert(parent.to_owned())),
        }
    }
    let mut types = BTreeSet::new();
    keys(&serde_json::to_value(Config::from_layers(None, []).unwrap()).unwrap(), "", &mut types);
    let mut file = BTreeSet::new();
    let parsed = <figment::providers::Toml as figment::providers::Format>::from_str(print_default()).unwrap();
    keys(&parsed, "", &mut file);
    assert_eq!(types, file);
}

#[test]
fn every_option_is_commented() {
    let mut commented = false;
    for line in print_default().lines() {
        match line {
            "" => commented = false,
            line if line.starts_with('#') => commented = true,
            line if line.starts_with('[') => {}
            line => assert!(commented, "{line}"),
        }
    }
}

#[test]
fn the_file_goes_before_the_defaults_and_the_environment_before_the_file() {
    let file = "[database]\nmax_connections = 3\nbusy_timeout_ms = 1\n[mail.smtp]\nhost = \"mail.example\"";
    let config = load(
        file,
        &[
            ("CALLUP_DATABASE__MAX_CONNECTIONS", "7"),
            ("CALLUP_MAIL__SMTP__PORT", "25"),
            ("CALLUP_JOBS__ENABLED", "false"),
            ("CALLUP_DATABASE__URL", "postgres://callup:secret@db.example/callup"),
        ],
    )
    .unwrap();
    assert_eq!((config.database.max_connections, config.database.busy_timeout_ms), (7, 1));
    assert_eq!((config.mail.smtp.host.as_str(), config.mail.smtp.port), ("mail.example", 25));
    assert_eq!((config.jobs.enabled, config.jobs.at_once), (false, 4));
    assert_eq!(config.database.url.kind(), DatabaseKind::Postgres);
}

#[test]
fn the_file_may_be_named_by_the_environment_and_the_command_line_goes_first() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one.toml"), folder.path().join("two.toml"));
    std::fs::write(&one, "jobs.at_once = 1").unwrap();
    std::fs::write(&two, "jobs.at_once = 2").unwrap();
    let environment = || [(OsString::from("CALLUP_CONFIG"), one.clone().into_os_string())];
    assert_eq!(Config::from_layers(None, environment()).unwrap().jobs.at_once, 1);
    assert_eq!(Config::from_layers(Some(&two), environment()).unwrap().jobs.at_once, 2);
}

#[test]
fn a_variable_is_read_as_the_type_that_the_option_has() {
    let variables = [
        ("CALLUP_MAIL__SMTP__HOST", "mail.example"),
        ("CALLUP_MAIL__SMTP__USERNAME", "true"),
        ("CALLUP_MAIL__SMTP__PASSWORD", "0012"),
    ];
    let smtp = load("", &variables).unwrap().mail.smtp;
    assert_eq!((smtp.username.as_str(), smtp.password.expose()), ("true", "0012"));
}

#[test]
fn what_is_not_ours_in_the_environment_is_left_alone() {
    let others =
        [("CALLUP_PORT", "tcp://10.0.0.1:80"), ("CALLUP_SERVICE_HOST", "10.0.0.1"), ("HTTP__LISTEN", "x")];
    assert!(load("", &others).is_ok());
}

#[test]
fn unknown_keys_are_refused_by_name() {
    insta::assert_snapshot!(refused("[http]\nlisen = \"0.0.0.0:80\"", &[]), @"There is no option http.lisen, given in the file callup.toml; there are client_address_header, listen, public_url.");
    insta::assert_snapshot!(refused("[htp]\nlisten = \"0.0.0.0:80\"", &[]), @"There is no option htp, given in the file callup.toml; there are database, graphql, http, jobs, keys, log, mail, sign_in, webhooks.");
    insta::assert_snapshot!(refused("mail = 3", &[]), @"There is no option mail, given in the file callup.toml; it is a section, not an option.");
    insta::assert_snapshot!(refused("[mail.smtp]\npasswrd = \"hunter2\"", &[]), @"There is no option mail.smtp.passwrd, given in the file callup.toml; there are host, password, port, timeout_seconds, tls, username.");
    insta::assert_snapshot!(refused("", &[("CALLUP_HTTP__LISEN", "0.0.0.0:80")]), @"There is no option http.lisen, given in the environment variable CALLUP_HTTP__LISEN; there are client_address_header, listen, public_url.");
    insta::assert_snapshot!(refused("", &[("CALLUP_HTTP__LISTEN__PORT", "80")]), @r#"http.listen is {"port":"80"}, given in the environment variable CALLUP_HTTP__LISTEN__PORT: expected a string."#);
    insta::assert_snapshot!(refused("", &[("CALLUP_HTTP_LISTEN", "0.0.0.0:80")]), @"There is no option http_listen, given in the environment variable CALLUP_HTTP_LISTEN; CALLUP_HTTP__LISTEN sets http.listen.");
}

#[test]
fn wrong_values_are_refused_by_name() {
    insta::assert_snapshot!(refused("[database]\nmax_connections = \"many\"", &[]), @r#"database.max_connections is "many", given in the file callup.toml: expected a whole number from 1 to 1000."#);
    insta::assert_snapshot!(refused("[database]\nmax_connections = 0", &[]), @"database.max_connections is 0, given in the file callup.toml: expected a whole number from 1 to 1000.");
    insta::assert_snapshot!(refused("[database]\nmax_connections = 1.5", &[]), @"database.max_connections is 1.5, given in the file callup.toml: expected a whole number from 1 to 1000.");
    insta::assert_snapshot!(refused("", &[("CALLUP_GRAPHQL__MAX_DEPTH", "99999999999999999999")]), @r#"graphql.max_depth is "99999999999999999999", given in the environment variable CALLUP_GRAPHQL__MAX_DEPTH: expected a whole number from 1 to 1000."#);
    insta::assert_snapshot!(refused("", &[("CALLUP_JOBS__ENABLED", "yes")]), @r#"jobs.enabled is "yes", given in the environment variable CALLUP_JOBS__ENABLED: expected a boolean."#);
    insta::assert_snapshot!(refused("[http]\nlisten = \"localhost\"", &[]), @r#"http.listen is "localhost", given in the file callup.toml: expected an IP address and a port, such as 127.0.0.1:8080 or [::]:8080."#);
    insta::assert_snapshot!(refused("[http]\npublic_url = \"callup.example\"", &[]), @r#"http.public_url is "callup.example", given in the file callup.toml: expected an address such as https://callup.example, without a query."#);
    insta::assert_snapshot!(refused("[http]\npublic_url = \"https://u:p@callup.example/?x\"", &[]), @r#"http.public_url is "https://[hidden]@callup.example/?x", given in the file callup.toml: expected an address such as https://callup.example, without a query."#);
    insta::assert_snapshot!(refused("[mail]\ntransport = \"pigeon\"", &[]), @r#"mail.transport is "pigeon", given in the file callup.toml: expected one of file, smtp, memory."#);
    insta::assert_snapshot!(refused("[mail]\nfrom = \"nobody\"", &[]), @r#"mail.from is "nobody", given in the file callup.toml: expected a name and an address, such as Callup <desk@callup.example>."#);
    insta::assert_snapshot!(refused("", &[("CALLUP_LOG__FILTER", "info,=;")]), @r#"log.filter is "info,=;", given in the environment variable CALLUP_LOG__FILTER: expected a filter such as info,sqlx=warn (invalid filter directive)."#);
    insta::assert_snapshot!(refused("http = { listen = [] }", &[]), @"http.listen is [], given in the file callup.toml: expected a string.");
}

#[test]
fn a_bad_database_url_is_refused_without_its_password() {
    insta::assert_snapshot!(refused("[database]\nurl = \"mysql://root:hunter2@db/callup\"", &[]), @r#"database.url is "mysql://[hidden]@db/callup", given in the file callup.toml: expected sqlite://FILE?mode=rwc or postgres://USER:PASSWORD@HOST/DATABASE."#);
    insta::assert_snapshot!(refused("", &[("CALLUP_DATABASE__URL", "postgres:/me:hunter2@db")]), @r#"database.url is "[hidden]@db", given in the environment variable CALLUP_DATABASE__URL: expected sqlite://FILE?mode=rwc or postgres://USER:PASSWORD@HOST/DATABASE."#);
    insta::assert_snapshot!(refused("", &[("CALLUP_DATABASE__URL", "sqlite://")]), @r#"database.url is "sqlite://", given in the environment variable CALLUP_DATABASE__URL: expected sqlite://FILE?mode=rwc or postgres://USER:PASSWORD@HOST/DATABASE."#);
    insta::assert_snapshot!(refused("database.url = 5", &[]), @"database.url is [hidden], given in the file callup.toml: expected a string.");
}

#[test]
fn contradictions_are_refused() {
    insta::assert_snapshot!(refused("[mail]\ntransport = \"smtp\"", &[]), @r#"mail.smtp.host is "", given in the defaults: mail.transport is "smtp", which needs a mail server."#);
    insta::assert_snapshot!(refused("[jobs]\nlease_seconds = 100", &[]), @"jobs.lease_seconds is 100, given in the file callup.toml: it must be at least twice mail.smtp.timeout_seconds, or two copies send one e-mail.");
    let smtp = |rest: &str| format!("[mail.smtp]\nhost = \"mail.example\"\n{rest}");
    insta::assert_snapshot!(refused(&smtp("username = \"callup\""), &[]), @r#"mail.smtp.username is "callup", given in the file callup.toml: give mail.smtp.username and mail.smtp.password, or neither."#);
    insta::assert_snapshot!(refused(&smtp("tls = \"none\"\nusername = \"callup\"\npassword = \"hunter2\""), &[]), @r#"mail.smtp.tls is "none", given in the file callup.toml: the password would be sent in clear; use "starttls" or "implicit"."#);
}

#[test]
fn a_file_that_cannot_be_read_is_refused() {
    insta::assert_snapshot!(Config::from_layers(Some("/nowhere/callup.toml".as_ref()), []).unwrap_err(), @"The configuration file /nowhere/callup.toml cannot be read: No such file or directory (os error 2).");
    insta::assert_snapshot!(refused("[http]\nlisten = 127.0.0.1:8080", &[]), @"The configuration file callup.toml is not TOML: line 2: expected newline, `#`.");
    let secret = refused("[mail.smtp]\nusername = \"callup\"\npassword = hunter2", &[]);
    insta::assert_snapshot!(secret, @r#"The configuration file callup.toml is not TOML: line 3: invalid string, expected `"`, `'`."#);
}

#[test]
fn secrets_are_never_shown() {
    let file = "[database]\nurl = \"postgres://callup:hunter2@db.example/callup?sslmode=require&password=hunter2\"\n\
                [mail.smtp]\nusername = \"callup\"\npassword = \"hunter2\"";
    let config = load(file, &[]).unwrap();
    assert_eq!(config.mail.smtp.password.expose(), "hunter2");
    assert!(config.database.url.expose().contains("hunter2"));
    let shown = [
        format!("{config:?}"),
        format!("{config:#?}"),
        serde_json::to_string(&config).unwrap(),
        config.database.url.to_string(),
        config.mail.smtp.password.to_string(),
    ];
    for text in shown {
        assert!(text.contains("[hidden]") && !text.contains("hunter2"), "{text}");
    }
    insta::assert_snapshot!(config.database.url, @"postgres://[hidden]@db.example/callup?sslmode=require&password=[hidden]");
    for wrong in ["password = 12345", "password = [\"hunter2\"]"] {
        let why = refused(&format!("[mail.smtp]\n{wrong}"), &[]);
        assert!(why.contains("[hidden]") && !why.contains("12345") && !why.contains("hunter2"), "{why}");
    }
}

#[test]
fn links_are_the_public_address_and_a_path() {
    let url: PublicUrl = "https://callup.example/desk/".parse().unwrap();
    assert_eq!(url.link("/call-ups/cal_1"), "https://callup.example/desk/call-ups/cal_1");
    assert_eq!(url.host(), "callup.example");
    assert_eq!("http://127.0.0.1:8080".parse::<PublicUrl>().unwrap().link("/"), "http://127.0.0.1:8080/");
}
