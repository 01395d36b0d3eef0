//! The third lock, on PostgreSQL: what the application's role can do when nothing of the application
//! stands before it. Every statement here is sent by `psql`.

use callup_command::cx::Cx;
use callup_domain::model::OperatingModel;
use callup_infra::clock::{FixedClock, RandomIds, SeededIds};
use callup_infra::entity::{LIVES, TABLES, body_model, project};
use callup_infra::keys::Keys;
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, Error};
use callup_tests::{Database, Kind, Login, psql};
use std::sync::Arc;

/// A database with two bodies, and in each table a row of each.
struct Bodies {
    database: Database,
    mine: String,
}

impl Bodies {
    /// None without a PostgreSQL server.
    async fn new() -> Option<Self> {
        if !Kind::postgres_is_there() {
            return None;
        }
        let database = Database::new(Kind::Postgres);
        let db = database.open().await;
        let operator = Operator::new(world(db.clone()));
        let mine = operator.set_up_body("mine", "Mine", OperatingModel::Voluntary, None).await.unwrap();
        operator.set_up_body("theirs", "Theirs", OperatingModel::Voluntary, None).await.unwrap();
        db.close().await;
        let bodies = Self { database, mine: mine.0.to_string() };
        bodies.superuser(FILL);
        Some(bodies)
    }

    fn superuser(&self, sql: &str) -> String {
        psql(self.database.name(), None, sql).unwrap()
    }

    /// A login that may act as these roles.
    fn login(&self, name: &str, roles: &[&str]) -> Login {
        Login::new(self.database.name(), name, roles)
    }

    /// As the application, in my body.
    fn mine(&self, login: &Login, sql: &str) -> Result<String, String> {
        login.run(&format!("SET ROLE callup_app; SET callup.body = '{}'; {sql}", self.mine))
    }
}

fn world(db: Db) -> World {
    let clock = Arc::new(FixedClock::at("2026-12-01T09:00:00Z".parse().unwrap()));
    World { db, clock, ids: Arc::new(SeededIds::new(1)), keys: Keys::of_this_process().unwrap() }
}

/// A row of each body in each table, whatever its columns, with checks dropped and foreign keys and
/// triggers silent.
const FILL: &str = r"
    SET session_replication_role = replica;
    DO $$ DECLARE t regclass; names text; filled text; rule name; BEGIN
      FOR t, rule IN SELECT conrelid::regclass, conname FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0
      LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', t, rule); END LOOP;
      FOR t IN SELECT attrelid::regclass FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE attname = 'body_id' AND relkind = 'r'
      LOOP
        SELECT string_agg(quote_ident(attname), ', '), string_agg(CASE
            WHEN attname = 'body_id' THEN 'body.id'
            WHEN atttypid = 'uuid'::regtype THEN 'gen_random_uuid()'
            WHEN atttypid = 'jsonb'::regtype THEN '''{}'''
            WHEN atttypid = 'bytea'::regtype THEN '''\x00'''
            WHEN atttypid = 'boolean'::regtype THEN 'true'
            WHEN atttypid IN ('integer'::regtype, 'bigint'::regtype) THEN '1'
            WHEN atttypid IN ('date'::regtype, 'timestamptz'::regtype) THEN '''2026-11-30'''
            ELSE 'gen_random_uuid()::text' END, ', ')
          INTO names, filled FROM pg_attribute
          WHERE attrelid = t AND attnum > 0 AND NOT attisdropped AND (attnotnull OR attname = 'body_id');
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM body', t, names, filled);
      END LOOP;
    END $$";

/// Fails with each way in which a row of another body is reached, and for each table in which there
/// is none that could be.
const TRY_EVERYTHING: &str = r"
    DO $$ DECLARE t text; attempt text; n bigint; open text := ''; mine uuid := current_setting('callup.body');
    BEGIN
      FOREACH t IN ARRAY string_to_array('TABLES', ' ') LOOP
        EXECUTE format('SELECT count(*) FROM %I WHERE body_id = %L', t, mine) INTO n;
        IF n = 0 THEN open := open || format('there is nothing in %s; ', t); END IF;
        EXECUTE format('SELECT count(*) FROM %I WHERE body_id <> %L', t, mine) INTO n;
        IF n > 0 THEN open := open || format('%s is read; ', t); END IF;
        FOREACH attempt IN ARRAY ARRAY[
          'INSERT INTO %1$I SELECT (jsonb_populate_record(r, jsonb_build_object(
             ''id'', gen_random_uuid(), ''body_id'', gen_random_uuid()))).* FROM %1$I r LIMIT 1',
          'UPDATE %1$I SET body_id = gen_random_uuid() WHERE body_id = %2$L',
          'UPDATE %1$I SET body_id = body_id WHERE body_id <> %2$L',
          'DELETE FROM %1$I WHERE body_id <> %2$L'
        ] LOOP
          BEGIN
            EXECUTE format(attempt, t, mine);
            GET DIAGNOSTICS n = ROW_COUNT;
            IF n > 0 THEN open := open || format('%s: %s; ', t, attempt); END IF;
          EXCEPTION
            WHEN insufficient_privilege THEN NULL;
            WHEN OTHERS THEN open := open || format('%s gets past row security, to %s; ', t, SQLERRM);
          END;
        END LOOP;
      END LOOP;
      IF open <> '' THEN RAISE EXCEPTION '%', open; END IF;
    END $$";

fn try_everything() -> String {
    TRY_EVERYTHING.replace("TABLES", &TABLES.join(" "))
}

#[tokio::test]
async fn no_row_of_another_body_is_read_or_written() {
    let Some(bodies) = Bodies::new().await else { return };
    let login = bodies.login("raw", &["callup_app"]);
    assert_eq!(bodies.mine(&login, &try_everything()), Ok(String::new()));
    assert_eq!(bodies.mine(&login, "SELECT slug FROM body"), Ok("mine".to_owned()));
}

/// What the test above would say if a table were open: row security off, and a policy too many.
#[tokio::test]
async fn an_open_table_would_be_found() {
    let Some(bodies) = Bodies::new().await else { return };
    let login = bodies.login("raw", &["callup_app"]);
    bodies.superuser("ALTER TABLE phase DISABLE ROW LEVEL SECURITY");
    let found = bodies.mine(&login, &try_everything()).unwrap_err();
    assert!(found.contains("phase is read") && found.contains("phase gets past row security"), "{found}");

    bodies.superuser(
        "ALTER TABLE phase ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON offer TO callup_app USING (true)",
    );
    let found = bodies.mine(&login, &try_everything()).unwrap_err();
    assert!(found.contains("offer: DELETE") && !found.contains("phase"), "{found}");
}

#[tokio::test]
async fn without_a_body_there_is_nothing() {
    let Some(bodies) = Bodies::new().await else { return };
    let login = bodies.login("raw", &["callup_app"]);
    for table in TABLES.iter().copied().chain(["body"]) {
        let never_set = login.run(&format!("SET ROLE callup_app; SELECT count(*) FROM {table}"));
        assert_eq!(never_set, Ok("0".to_owned()), "{table}");
        // After a transaction that set it, the setting is empty rather than absent.
        let set_before = login.run(&format!(
            "BEGIN; SET LOCAL callup.body = '{}'; COMMIT; SET ROLE callup_app; SELECT count(*) FROM {table}",
            bodies.mine
        ));
        assert!(set_before.is_err_and(|why| why.contains("invalid input syntax for type uuid")), "{table}");
    }
}

#[tokio::test]
async fn events_are_neither_changed_nor_removed() {
    let Some(bodies) = Bodies::new().await else { return };
    let login = bodies.login("raw", &["callup_app"]);
    for sql in ["UPDATE event SET actor = 'person'", "DELETE FROM event", "TRUNCATE event"] {
        let refused = bodies.mine(&login, sql).unwrap_err();
        assert!(refused.contains("permission denied for table event"), "{sql}: {refused}");
    }
}

#[tokio::test]
async fn the_application_cannot_become_anything_stronger() {
    let Some(bodies) = Bodies::new().await else { return };
    let login = bodies.login("raw", &["callup_app"]);
    let superuser = bodies.superuser("SELECT current_user");
    for sql in [
        "SET ROLE callup_operator",
        "SET ROLE pg_read_all_data",
        &format!("SET ROLE {superuser}"),
        &format!("SET SESSION AUTHORIZATION {superuser}"),
        "SELECT set_config('role', 'callup_operator', false)",
        "ALTER ROLE callup_app BYPASSRLS",
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE person NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY one_body ON person",
        "CREATE POLICY mine ON person USING (true)",
        "SET row_security = off; SELECT * FROM person",
        "SELECT * FROM seaql_migrations",
        "CREATE TABLE mine (id integer)",
        "UPDATE council SET name = 'Ours'",
        "UPDATE body SET name = 'Ours'",
    ] {
        let tried = bodies.mine(&login, sql);
        assert!(tried.is_err(), "{sql}: {tried:?}");
    }
    // Back from the role, the login is one that owns nothing and has no right of its own.
    let back = bodies.mine(&login, "RESET ROLE; SELECT count(*) FROM person").unwrap_err();
    assert!(back.contains("permission denied for table person"), "{back}");
}

#[tokio::test]
async fn the_operator_reaches_what_the_door_needs_and_nothing_else() {
    let Some(bodies) = Bodies::new().await else { return };
    let login = bodies.login("ops", &["callup_operator"]);
    let run = |sql: &str| login.run(&format!("SET ROLE callup_operator; {sql}"));
    assert_eq!(run("SELECT count(*) FROM token"), Ok("2".to_owned()));
    assert_eq!(run("SELECT count(id) FROM officer"), Ok("2".to_owned()));
    for sql in [
        "SELECT name FROM person",
        "SELECT salary_pence FROM officer",
        "SELECT data FROM event",
        "UPDATE token SET revoked_at = NULL",
        "UPDATE session SET ended_at = NULL",
        "UPDATE session SET person_id = id",
        "SELECT agent FROM session",
        "SELECT issued_at FROM calendar",
        "UPDATE calendar SET revoked_at = NULL",
        "SELECT hash FROM link",
        "SELECT email FROM ask",
        "SELECT subject FROM identity",
        "UPDATE job SET body_id = id",
        "UPDATE body SET name = 'Ours'",
        "DELETE FROM token",
        "SET ROLE callup_app",
    ] {
        let tried = run(sql);
        assert!(tried.is_err_and(|why| why.contains("permission denied")), "{sql}");
    }
}

/// The catalogue, compared with the entities: every table of a body is locked, by the one policy, and
/// the application may do with it what the entity says and no more.
#[tokio::test]
async fn every_table_is_locked_as_its_entity_says() {
    let Some(bodies) = Bodies::new().await else { return };
    let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];
    let may = verbs
        .map(|verb| {
            format!("CASE WHEN has_table_privilege('callup_app', oid, '{verb}') THEN ' {verb}' ELSE '' END")
        })
        .join(" || ");
    let seen = bodies.superuser(&format!(
        "SELECT relname || {may} || CASE WHEN relrowsecurity AND relforcerowsecurity THEN ' forced' ELSE '' END
         || coalesce((SELECT string_agg(' ' || polname, '' ORDER BY polname) FROM pg_policy
                      WHERE polrelid = c.oid AND 'callup_app'::regrole = ANY (polroles)), '')
         FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname COLLATE \"C\""
    ));
    let mut wanted: Vec<String> = LIVES
        .iter()
        .map(|(table, changes, goes)| {
            let (changes, goes) = (if *changes { " UPDATE" } else { "" }, if *goes { " DELETE" } else { "" });
            format!("{table} SELECT INSERT{changes}{goes} forced one_body")
        })
        .collect();
    wanted.extend([
        // Attempts to sign in belong to no body; only the operator's door counts them.
        "attempt".to_owned(),
        "body SELECT forced one_body".to_owned(),
        "council SELECT".to_owned(),
        // Their entities are apart, in callup-equality.
        "equality_answer SELECT INSERT DELETE forced one_body".to_owned(),
        "equality_figure SELECT INSERT forced one_body".to_owned(),
        "seaql_migrations".to_owned(),
    ]);
    wanted.sort();
    assert_eq!(seen.lines().collect::<Vec<_>>(), wanted);

    let owned = "SELECT count(*) FROM pg_shdepend WHERE deptype = 'o' AND refobjid IN ('callup_app'::regrole, 'callup_operator'::regrole)";
    assert_eq!(bodies.superuser(owned), "0", "a role that everything runs as owns something");
}

/// One login for everything, no superuser, and one that only serves.
#[tokio::test]
async fn no_login_needs_to_be_a_superuser() {
    let Some(bodies) = Bodies::new().await else { return };
    let owner = bodies.login("owner", &[]);
    let server = bodies.login("server", &["callup_app", "callup_operator"]);
    let database = Database::new(Kind::Postgres);
    // The owner of a database may write into its schema by being a member of pg_database_owner.
    let owns =
        format!("ALTER ROLE {0} INHERIT; ALTER DATABASE {1} OWNER TO {0}", owner.name, database.name());
    for sql in owns.split("; ") {
        psql("postgres", None, sql).unwrap();
    }

    let db = Db::open(&database.options_of(&owner)).await.unwrap();
    db.migrate().await.unwrap();
    let refused = db.refuse_locked_out().await;
    let Err(Error::Refused(refusals)) = refused else { panic!("{refused:?}") };
    let grant = format!("GRANT callup_app, callup_operator TO {};", owner.name);
    assert!(refusals[0].to_string().ends_with(&grant), "{}", refusals[0].message);
    psql("postgres", None, &grant).unwrap();
    db.refuse_locked_out().await.unwrap();
    works(&db, "owned").await;
    db.close().await;

    let db = Db::open(&database.options_of(&server)).await.unwrap();
    assert_eq!(db.pending_migrations().await.unwrap(), Vec::<String>::new());
    db.refuse_locked_out().await.unwrap();
    works(&db, "served").await;
    db.close().await;
}

/// A body is set up, and reads what is its own.
async fn works(db: &Db, slug: &str) {
    // The second body in the same database needs other ids than the first.
    let ids = Arc::new(RandomIds::new().unwrap());
    let world = World { ids, ..world(db.clone()) };
    let operator = Operator::new(world.clone());
    let body = operator.set_up_body(slug, "A body", OperatingModel::Voluntary, None).await.unwrap();
    let read = Cx::new(world, Operator::actor(body)).read();
    assert_eq!(read.every::<body_model::Entity>().all().await.unwrap().len(), 1);
    assert_eq!(read.every::<project::Entity>().all().await.unwrap().len(), 0);
}
