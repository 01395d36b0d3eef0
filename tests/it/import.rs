//! Bringing in files: nothing twice, nothing half, and no good row lost to a bad one.

use crate::pool::{booked, published, skills};
use callup_command::catalogue;
use callup_command::import::{self, Outcome};
use callup_domain::load::{Load, Pattern};
use callup_infra::scope::Operator;
use callup_tests::{TestApp, on_both};
use serde_json::{Value, json};
use std::path::PathBuf;

const HEADER: &str = "email,name,council,role,salary_pounds,pattern,load,from,until,skills,service_areas,reach,\
                      max_onsite_days,language,off_payroll";
const TOM: &str = "tom@camden.example,Tom Reed,Camden,User researcher,\"£48,000\",Mon-Thu,6,2027-01-11,2027-12-31,\
                   User research methods:practitioner; inclusive-research:working,housing,region,2,en,no";
const ANN: &str = "ann@leeds.example,Ann Other,Leeds,Delivery manager,,Mon-Fri,10,2027-01-01,2027-12-31,,,anywhere,5,both,no";

async fn officers(app: &TestApp, lines: &[&str], apply: bool) -> Outcome {
    let text = format!("{HEADER}\n{}\n", lines.join("\n"));
    let table = import::table(text.as_bytes()).expect("a table");
    import::officers(&app.operator(), &table, apply).await.expect("an outcome")
}

/// Added, changed, unchanged, and the lines that were left out.
fn sums(outcome: &Outcome) -> (usize, usize, usize, Vec<usize>) {
    (
        outcome.added,
        outcome.changed,
        outcome.unchanged,
        outcome.errors.iter().map(|error| error.line).collect(),
    )
}

/// The pool, as an administrator sees it.
async fn pool(app: &TestApp) -> Value {
    let admin = app.person("Ad Min", &[(callup_domain::access::Role::Administrator, None)]).await;
    let query = "{ officers { nodes { person { name email } homeCouncil { slug } role { name } pattern supported standing
        skills { level evidence skill { slug } history { level } } offers { startsOn endsOn load } } } }";
    admin.query(query, json!({})).await["officers"]["nodes"].clone()
}

fn public(name: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("CALLUP_PUBLIC_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data")),
        PathBuf::from,
    );
    let path = folder.join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: no public data at {}", path.display());
    }
    bytes
}

on_both! {
    async fn officers_come_in_once(app: TestApp) {
        skills(&app, []).await;

        let dry = officers(&app, &[TOM, ANN], false).await;
        assert_eq!((sums(&dry), dry.applied), ((2, 0, 0, vec![]), false));
        assert_eq!(pool(&app).await, json!([]));
        let wet = officers(&app, &[TOM, ANN], true).await;
        assert_eq!((sums(&wet), wet.applied), ((2, 0, 0, vec![]), true));
        let again = officers(&app, &[TOM, ANN], true).await;
        assert_eq!(sums(&again), (0, 0, 2, vec![]));
        assert!(again.to_string().ends_with("Rows: 0 added, 0 changed, 2 unchanged, 0 left out.\nNothing to write.\n"));

        let there = app.operator().read().every::<callup_infra::entity::officer::Entity>().in_order().all().await.expect("rows");
        assert_eq!((there.len(), there[0].salary_pence, there[1].salary_pence), (2, Some(4_800_000), None));
        // The manager has not supported them yet, so the desk does not see them.
        let seen = app.coordinator().await.query("{ officers { nodes { id } } }", json!({})).await;
        assert_eq!(seen["officers"]["nodes"], json!([]));
    }

    async fn what_changed_is_changed_and_nothing_else(app: TestApp) {
        skills(&app, []).await;
        officers(&app, &[TOM, ANN], true).await;
        let changed = TOM.replace("Tom Reed", "Tom Reed-Hall").replace(",6,", ",4,").replace(":working", ":expert");

        let outcome = officers(&app, &[&changed, ANN], true).await;

        assert_eq!(sums(&outcome), (0, 1, 1, vec![]));
        assert_eq!(outcome.changes[0].what.to_string(), "changes Tom Reed-Hall (tom@camden.example): the name or language, skills, the offer");
        assert_eq!(pool(&app).await[0], json!({
            "person": { "name": "Tom Reed-Hall", "email": "tom@camden.example" }, "homeCouncil": { "slug": "camden" },
            "role": { "name": "User researcher" }, "pattern": "MTWT-", "supported": false, "standing": "LISTED",
            "skills": [
                { "level": "EXPERT", "evidence": "SELF_ASSESSED", "skill": { "slug": "inclusive-research" }, "history": [{ "level": "WORKING" }, { "level": "EXPERT" }] },
                { "level": "PRACTITIONER", "evidence": "SELF_ASSESSED", "skill": { "slug": "user-research-methods" }, "history": [{ "level": "PRACTITIONER" }] },
            ],
            "offers": [{ "startsOn": "2027-01-11", "endsOn": "2027-12-31", "load": 4 }],
        }));
        assert_eq!(sums(&officers(&app, &[&changed], true).await), (0, 0, 1, vec![]));
    }

    async fn bad_rows_leave_good_ones_alone(app: TestApp) {
        skills(&app, []).await;
        let bad = TOM.replace("tom@", "pat@").replace("practitioner", "brilliant");
        let contractor = ANN.replace("ann@", "con@").replace(",no", ",yes");

        let outcome = officers(&app, &[&bad, TOM, "one,two", &contractor, ANN], true).await;

        assert_eq!(sums(&outcome), (2, 0, 0, vec![2, 4, 5]));
        assert_eq!(outcome.errors[0].column, "skills");
        assert_eq!(pool(&app).await.as_array().map(Vec::len), Some(2));
        assert!(outcome.to_string().contains("Line 5, off_payroll: Contractors paid off-payroll cannot be seconded"));
        let header = import::table(b"email,name\na,b\n").expect("a table");
        let refused = import::officers(&app.operator(), &header, true).await.expect_err("no list of officers");
        assert!(refused.to_string().contains("This is not a list of officers"), "{refused}");
        let latin = import::table(b"email,name\nok,ok\nJos\xe9,x\n").expect_err("not UTF-8");
        assert!(latin.to_string().starts_with("Line 3 is not in UTF-8."), "{latin}");
    }

    async fn a_file_moves_nobody_brings_nobody_back_and_breaks_no_booking(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        officers(&app, &[TOM, ANN], true).await;
        let rows = app.operator().read().every::<callup_infra::entity::officer::Entity>().in_order().all().await.expect("rows");
        let (_, post) = published(&app.coordinator().await, "cardiff", &skill).await;
        booked(&app, &rows[0].id.to_string(), "camden", &post, Pattern::first(Load::new(6).expect("a load"))).await;
        let ann = app.client_of(rows[1].person_id).await;

        let less = officers(&app, &[&TOM.replace(",6,", ",5,")], true).await;
        assert_eq!(sums(&less), (0, 0, 0, vec![2]));
        assert!(less.errors[0].message.to_string().starts_with("The officer is booked from 11 January 2027"), "{less}");
        assert_eq!(sums(&officers(&app, &[&TOM.replace(",6,", ",7,")], true).await), (0, 1, 0, vec![]));
        let moved = officers(&app, &[&ANN.replace("Leeds", "Glasgow")], true).await;
        assert_eq!((sums(&moved), &*moved.errors[0].column), ((0, 0, 0, vec![2]), "council"));
        ann.must("withdrawFromPool", json!({}), "officer { standing }").await;
        assert_eq!(sums(&officers(&app, &[ANN], true).await), (0, 0, 0, vec![2]));
    }

    async fn the_frameworks_own_files_come_in(app: TestApp) {
        let files = ["framework_roles.tsv", "framework_skills.tsv", "framework_role_levels.tsv"];
        let Some(files) = files.map(public).into_iter().collect::<Option<Vec<_>>>() else { return };
        let files: Vec<_> = files.iter().map(|bytes| import::table(bytes).expect("a table")).collect();
        for (table, rows) in files.iter().zip([53, 164, 188]) {
            let outcome = import::skills(&app.operator(), table, true).await.expect("an outcome");
            assert_eq!(sums(&outcome), (rows, 0, 0, vec![]), "{outcome}");
            let again = import::skills(&app.operator(), table, true).await.expect("an outcome");
            assert_eq!(sums(&again), (0, 0, rows, vec![]), "{again}");
        }
        // They are the built-in edition: loading that adds nothing, and nothing is doubled.
        assert_eq!(catalogue::load_framework(&app.operator()).await.expect("loaded"), catalogue::Loaded::default());

        let renamed = b"skill_id\tskill_name\troles\naccessibility\tAccessible design\tFrontend developer\n";
        let outcome = import::skills(&app.operator(), &import::table(renamed).expect("a table"), true).await.expect("an outcome");
        assert_eq!(sums(&outcome), (0, 1, 0, vec![]));
        let anyone = app.person("Any One", &[]).await;
        let found = anyone.query("{ skills(search: \"accessibility\") { nodes { name aliases } } }", json!({})).await;
        assert_eq!(found["skills"]["nodes"][0], json!({ "name": "Accessible design", "aliases": ["Accessibility"] }));
    }

    async fn the_public_list_of_councils_comes_in(app: TestApp) {
        let Some(bytes) = public("councils.csv") else { return };
        let operator = Operator::new(app.world.clone());
        let table = import::table(&bytes).expect("a table");
        let outcome = import::councils(&operator, &table, true).await.expect("an outcome");
        assert_eq!((sums(&outcome).0, sums(&outcome).3.len(), outcome.added + outcome.changed + outcome.unchanged), (0, 0, 397), "{outcome}");
        let again = import::councils(&operator, &table, true).await.expect("an outcome");
        assert_eq!(sums(&again), (0, 0, 397, vec![]));

        let mut more = bytes.clone();
        more.extend(b"XYZ,Borough of Nowhere,Nowhere,E09999999,England,London,LBO,London borough,,,nowhere,1.0,2028-04-01\n");
        let more = import::table(&more).expect("a table");
        let outcome = import::councils(&operator, &more, true).await.expect("an outcome");
        assert_eq!(sums(&outcome), (1, 0, 397, vec![]));
        assert!(operator.councils().await.expect("councils").iter().any(|council| council.slug == "nowhere"));
    }
}

on_both! {
    async fn administrators_bring_in_a_file_on_a_page(app: TestApp) {
        skills(&app, []).await;
        app.person("Sam Administrator", &[(callup_domain::access::Role::Administrator, None)]).await;
        let mut browser = crate::sign_in::signed_in(&app, "sam.administrator@example.gov.uk").await;
        let page = browser.open("/body/import").await;
        // As a spreadsheet program saves it that was not told to write UTF-8.
        let text = format!("{HEADER}\n{TOM}\n").replace("Tom Reed", "Zoë Reed");
        let file: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).expect("Latin")).collect();
        let tried = browser.upload(&page, "/body/import/check-officers", &file).await;
        assert_eq!(tried.heading(), "What the file would do", "{}", tried.html);
        assert!(tried.html.contains("adds Zoë Reed"), "{}", tried.html);
        assert_eq!(pool(&app).await, json!([]));
        let rest = tried.html.split("<textarea").nth(1).and_then(|rest| rest.split('>').nth(1)).unwrap_or_default();
        assert!(rest.contains("Zoë Reed"), "what is imported then is what was shown: {}", tried.html);
    }

    async fn administrators_bring_in_files_by_graphql(app: TestApp) {
        skills(&app, []).await;
        let admin = app.person("Sam Administrator", &[(callup_domain::access::Role::Administrator, None)]).await;
        let fields = "outcome { applied added changed unchanged leftOut changes { line what } errors { line column message } errorCount warnings }";
        let ask = |lines: &[&str], apply: bool| json!({ "file": format!("{HEADER}\n{}\n", lines.join("\n")), "apply": apply });
        let bad = TOM.replace("tom@", "pat@").replace("practitioner", "brilliant");
        let dry = json!({ "file": format!("{HEADER}\n{bad}\n{TOM}\n") });

        let tried = admin.must("importOfficers", dry, fields).await["outcome"].clone();
        assert_eq!((&tried["applied"], &tried["added"], &tried["leftOut"], &tried["errorCount"]), (&json!(false), &json!(1), &json!(1), &json!(1)));
        assert_eq!((&tried["errors"][0]["line"], &tried["errors"][0]["column"]), (&json!(2), &json!("skills")));
        assert_eq!(pool(&app).await, json!([]), "a dry run unless told otherwise");
        let written = admin.must("importOfficers", ask(&[TOM, ANN], true), fields).await["outcome"].clone();
        assert_eq!((&written["applied"], &written["changes"]), (&json!(true), &json!([
            { "line": 2, "what": "adds Tom Reed (tom@camden.example)" }, { "line": 3, "what": "adds Ann Other (ann@leeds.example)" },
        ])));
        let again = admin.must("importOfficers", ask(&[TOM, ANN], true), fields).await["outcome"].clone();
        assert_eq!((&again["unchanged"], &again["changes"]), (&json!(2), &json!([])));

        let skill = json!({ "file": "skill_id,skill_name,roles\nbin-routes,Bin routes,\n", "apply": true });
        let skill = admin.must("importSkills", skill, fields).await["outcome"].clone();
        assert_eq!((&skill["added"], &skill["errorCount"]), (&json!(1), &json!(0)), "{skill}");
        for (mutation, file, told) in [
            ("importSkills", "email,name\na,b\n", "MALFORMED"),
            ("importOfficers", "email,name\n\"a,b\n", "MALFORMED"),
            ("importOfficers", "", "MALFORMED"),
        ] {
            let refused = admin.refused(mutation, json!({ "file": file, "apply": true })).await;
            assert_eq!((refused.len(), &*refused[0].0), (1, told), "{mutation}");
            assert!(refused[0].1.starts_with("file"), "{refused:?}");
        }
        for role in callup_domain::access::Role::ALL {
            if *role == callup_domain::access::Role::Administrator || *role == callup_domain::access::Role::Officer {
                continue;
            }
            let other = app.person(&format!("Other {role}"), &[(*role, role.of_council().then_some("camden"))]).await;
            for mutation in ["importOfficers", "importSkills"] {
                let file = if mutation == "importSkills" { json!({ "file": "role_family,role\na,b\n" }) } else { ask(&[TOM], true) };
                assert_eq!(other.refused_code(mutation, file).await, "DENIED", "{role}");
            }
        }
    }

    async fn ten_thousand_rows_fit_into_a_request(app: TestApp) {
        skills(&app, []).await;
        let admin = app.person("Sam Administrator", &[(callup_domain::access::Role::Administrator, None)]).await;
        // Each with three skills and an offer, for a council that is no member.
        let line = |row: usize| format!(
            "officer{row}@council.example,Officer {row},Nowhere-on-Sea,User researcher,48000,Mon-Fri,6,2027-01-04,2027-12-31,\
             user-research-methods:working;inclusive-research:practitioner;accessibility:expert,housing;planning,nation,3,en,no\n");
        let good = (0..101).map(|row| line(row).replace("Nowhere-on-Sea", "Camden"));
        let file = format!("{HEADER}\n{}", good.chain((101..10_000).map(line)).collect::<String>());
        assert!(file.len() > 1_900_000, "as long as a real one");

        let outcome = admin.must("importOfficers", json!({ "file": file }), "outcome { added leftOut changes { line } errors { line } errorCount }").await["outcome"].clone();

        let length = |field: &str| outcome[field].as_array().map(Vec::len);
        assert_eq!((&outcome["added"], length("changes")), (&json!(101), Some(100)));
        assert_eq!((&outcome["leftOut"], &outcome["errorCount"], length("errors")), (&json!(9_899), &json!(9_899), Some(1_000)));
        let too_long = json!({ "file": "x".repeat(app.config.graphql.max_body_bytes) });
        let answer = admin.try_mutate("importOfficers", too_long, "__typename").await;
        assert!(answer.0["errors"][0]["message"].as_str().unwrap().starts_with("A request is at most"), "{:?}", answer.0["errors"]);
    }
}
