//! The third lock, on PostgreSQL: two roles that own nothing, the rights they have, and row security
//! that shows the application one body.
//!
//! It is a state rather than a step. Every migration from 0003 on takes it off, does its work and puts
//! it on again, in one transaction, so that a new table is locked by the migration that makes it. A
//! table with a `body_id` that is not listed here fails the migration. Why it is made like this:
//! `docs/adr/0010-row-security.md`.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{DbBackend, Statement};
use std::collections::BTreeSet;

/// The role of whatever is done in one body.
pub const APPLICATION: &str = "callup_app";

/// The role of the few things that belong to no body.
pub const OPERATOR: &str = "callup_operator";

/// The setting that holds the body of a transaction.
pub const BODY_SETTING: &str = "callup.body";

/// The tables of a body, by what the application may do with their rows.
pub const OF_A_BODY: &[(&str, &[&str])] = &[
    (
        "SELECT, INSERT",
        &[
            "benefit",
            "body_model",
            "contribution",
            "cost",
            "decision",
            "equality_figure",
            "event",
            "evidence",
            "forecast",
            "job",
            "measurement",
            "milestone",
            "phase",
            "pledge",
            "project_update",
            "prompt",
            "revision",
            "seal",
            "share",
        ],
    ),
    (
        "SELECT, INSERT, UPDATE",
        &[
            "agreement",
            "callup",
            "interest",
            "look",
            "member",
            "membership",
            "officer",
            "outcome",
            "person",
            "post",
            "project",
            "provider",
            "role",
            "secondment",
            "selection",
            "skill",
            "webhook",
            "workload",
        ],
    ),
    (
        "SELECT, INSERT, DELETE",
        &[
            "absence",
            "alert",
            "ask",
            "blackout",
            "equality_answer",
            "host",
            "identity",
            "need",
            "offer",
            "panel_interest",
            "pick_vote",
            "profile_view",
            "role_skill",
            "selection_input",
            "selection_other",
            "skill_alias",
            "unsealed",
        ],
    ),
    (
        "SELECT, INSERT, UPDATE, DELETE",
        &[
            "calendar",
            "clearance",
            "delivery",
            "link",
            "mail",
            "officer_skill",
            "panel_member",
            "reply",
            "request_key",
            "selection_pick",
            "session",
            "sign_in",
            "token",
        ],
    ),
];

/// Columns of words in tables that the application otherwise only adds to, or adds to and removes from: an
/// erasure takes names out of them (`docs/adr/0019`). On `revision` a trigger lets nothing but words go.
pub const REDACTED: &[(&str, &str)] = &[
    ("benefit", "title, unit"),
    ("blackout", "reason"),
    ("body_model", "authority"),
    ("cost", "reason"),
    ("decision", "reason"),
    ("evidence", "note"),
    ("forecast", "reason"),
    ("job", "failure"),
    ("milestone", "title"),
    ("panel_interest", "note"),
    ("pick_vote", "reason"),
    ("project_update", "reason, changed, decision_wanted"),
    ("revision", "data"),
];

/// What the application may do with what all bodies share. Of `body` it sees its own.
const SHARED: &[(&str, &str)] = &[("body", "SELECT"), ("council", "SELECT")];

/// What the operator's door may do, and why: a table, a verb, and the columns if not all of them.
/// `infra/src/scope/operator.rs`, `entrance.rs`, `queue.rs`, `seal.rs` and `reference.rs` do these things and no others.
pub const OF_THE_OPERATOR: &[(&str, &str, &str)] = &[
    // Letting people in: the token's body and person are known only once the token is found.
    ("token", "SELECT", ""),
    ("membership", "SELECT", ""),
    ("officer", "SELECT", "(id, body_id, person_id)"),
    // The same for a session, and until when it was seen.
    ("session", "SELECT", "(id, body_id, person_id, hash, began_at, seen_at, ended_at)"),
    ("session", "UPDATE", "(seen_at)"),
    // The same for the address of a calendar, which is read and lets nobody in.
    ("calendar", "SELECT", "(id, body_id, person_id, hash, home_days, revoked_at)"),
    // Counting attempts, which belong to no body.
    ("attempt", "SELECT", ""),
    ("attempt", "INSERT", ""),
    ("attempt", "UPDATE", "(count)"),
    ("attempt", "DELETE", ""),
    // Making a body, and finding one by its slug.
    ("body", "SELECT", ""),
    ("body", "INSERT", ""),
    ("body_model", "INSERT", ""),
    ("event", "INSERT", ""),
    // A trigger puts each event that is added among those that wait to be sealed.
    ("unsealed", "INSERT", ""),
    // The bodies in which events wait.
    ("unsealed", "SELECT", "(body_id)"),
    // Claiming the job that is due first, of whichever body, and writing down how it went. Leaving each
    // day's housekeeping, and forgetting jobs that are long over.
    ("job", "SELECT", ""),
    ("job", "INSERT", ""),
    ("job", "DELETE", ""),
    ("job", "UPDATE", "(run_at, attempts, done_at, failed_at, failure)"),
    // Reference data.
    ("council", "SELECT", ""),
    ("council", "INSERT", ""),
    ("council", "UPDATE", ""),
    // Whether the schema is up to date, for a login that does not own it.
    ("seaql_migrations", "SELECT", ""),
];

/// The names of the tables whose rows belong to a body.
pub fn tables() -> impl Iterator<Item = &'static str> {
    OF_A_BODY.iter().flat_map(|(_, tables)| tables.iter().copied())
}

/// What keeps the login from putting the lock on: a sentence that says what it needs.
///
/// # Errors
/// When the database cannot be asked.
pub async fn obstacle(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    let asked = format!(
        "SELECT quote_ident(current_user) AS login, \
         (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) AS creates, \
         (SELECT count(*) FROM pg_roles WHERE rolname IN ('{APPLICATION}', '{OPERATOR}')) AS roles, \
         (SELECT string_agg(rolname, ' and ') FROM pg_roles r WHERE rolname IN ('{APPLICATION}', '{OPERATOR}') \
          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcanlogin \
               OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))) AS strong"
    );
    let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, asked)).await?;
    let Some(row) = row else { return Ok(None) };
    if let Some(strong) = row.try_get::<Option<String>>("", "strong")? {
        return Ok(Some(format!(
            "{strong} can do too much on this server to keep bodies apart. It must be a role with NOLOGIN, \
             NOSUPERUSER, NOBYPASSRLS and NOCREATEROLE that is a member of no other role."
        )));
    }
    let (login, creates): (String, bool) = (row.try_get("", "login")?, row.try_get("", "creates")?);
    if row.try_get::<i64>("", "roles")? < 2 && !creates {
        return Ok(Some(format!(
            "The login {login} may not create the roles that keep bodies apart. Let an administrator run: \
             CREATE ROLE {APPLICATION} NOLOGIN; CREATE ROLE {OPERATOR} NOLOGIN; \
             GRANT {APPLICATION}, {OPERATOR} TO {login}; (or to the login that serves, if that is another)"
        )));
    }
    Ok(None)
}

/// What keeps the login from serving: a sentence that says what it needs.
///
/// # Errors
/// When the database cannot be asked.
pub async fn locked_out(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    let asked = format!(
        "SELECT quote_ident(current_user) AS login, coalesce(bool_and(pg_has_role(oid, {how})), false) \
         AND count(*) = 2 AS may FROM pg_roles WHERE rolname IN ('{APPLICATION}', '{OPERATOR}')",
        how = if version(db).await? >= 160_000 { "'SET'" } else { "'MEMBER'" }
    );
    let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, asked)).await?;
    let Some(row) = row else { return Ok(None) };
    let login: String = row.try_get("", "login")?;
    Ok((!row.try_get::<bool>("", "may")?).then(|| {
        format!(
            "The login {login} may not act as {APPLICATION} and {OPERATOR}. Let whoever made these roles run: \
             GRANT {APPLICATION}, {OPERATOR} TO {login};"
        )
    }))
}

/// Lets the owner of the tables see every row, until `put_on`. Without it a migration that changes
/// rows would find none, unless its login is a superuser.
pub(crate) async fn take_off(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    db.execute_unprepared(
        "DO $$ DECLARE it regclass; BEGIN
           FOR it IN SELECT oid FROM pg_class
             WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relforcerowsecurity
           LOOP EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', it); END LOOP;
         END $$",
    )
    .await?;
    Ok(())
}

/// Makes the roles, gives them their rights and puts row security on, whatever was there before.
pub(crate) async fn put_on(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let there = tables_in(db, "TRUE").await?;
    let listed: BTreeSet<String> = tables().map(str::to_owned).collect();
    if let Some(forgotten) = tables_in(db, WITH_A_BODY).await?.difference(&listed).next() {
        return Err(DbErr::Migration(format!(
            "the table {forgotten} carries a body, but lock.rs does not say who may do what with it"
        )));
    }
    let version = version(db).await?;
    db.execute_unprepared(&(roles(version) + &rights(&there) + &row_security(&there))).await?;
    Ok(())
}

/// Of whoever owns `body`, because the schema may hold tables of other programs.
const WITH_A_BODY: &str = "relowner = (SELECT relowner FROM pg_class WHERE oid = 'body'::regclass) \
     AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'body_id' AND NOT attisdropped)";

async fn tables_in(db: &impl ConnectionTrait, condition: &str) -> Result<BTreeSet<String>, DbErr> {
    let asked = format!(
        "SELECT relname::text AS name FROM pg_class c \
         WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND {condition}"
    );
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, asked)).await?;
    rows.iter().map(|row| row.try_get("", "name")).collect()
}

async fn version(db: &impl ConnectionTrait) -> Result<i32, DbErr> {
    let asked = "SELECT current_setting('server_version_num')::integer AS version".to_owned();
    let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, asked)).await?;
    row.map_or(Ok(0), |row| row.try_get("", "version"))
}

/// Roles belong to the server, not to the database: another database's migration may have made them
/// before, or be making them at this moment. The login may act as them, if it is allowed to say so;
/// `locked_out` tells those who start the service with a login that may not.
fn roles(version: i32) -> String {
    let (held, options) =
        if version >= 160_000 { ("SET", " WITH INHERIT FALSE, SET TRUE") } else { ("MEMBER", "") };
    let each = |role: &str| {
        format!(
            "DO $$ BEGIN
               IF to_regrole('{role}') IS NULL THEN
                 CREATE ROLE {role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT;
               END IF;
             EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
             DO $$ BEGIN
               IF NOT pg_has_role('{role}', '{held}') THEN GRANT {role} TO CURRENT_USER{options}; END IF;
             EXCEPTION WHEN insufficient_privilege OR unique_violation THEN NULL; END $$;
             DO $$ BEGIN
               IF NOT has_schema_privilege('{role}', current_schema(), 'USAGE') THEN
                 EXECUTE format('GRANT USAGE ON SCHEMA %I TO {role}', current_schema());
               END IF;
             END $$;\n"
        )
    };
    each(APPLICATION) + &each(OPERATOR)
}

fn rights(there: &BTreeSet<String>) -> String {
    let shared = SHARED.iter().map(|row| row.0);
    let ours: BTreeSet<&str> =
        tables().chain(shared).chain(OF_THE_OPERATOR.iter().map(|row| row.0)).collect();
    let mut sql = String::new();
    for table in ours.into_iter().filter(|table| there.contains(*table)) {
        sql += &format!("REVOKE ALL ON {table} FROM {APPLICATION}, {OPERATOR}, PUBLIC;\n");
    }
    for (verbs, tables) in OF_A_BODY {
        for table in tables.iter().filter(|table| there.contains(**table)) {
            sql += &format!("GRANT {verbs} ON {table} TO {APPLICATION};\n");
        }
    }
    for (table, columns) in REDACTED.iter().filter(|row| there.contains(row.0)) {
        sql += &format!("GRANT UPDATE ({columns}) ON {table} TO {APPLICATION};\n");
    }
    for (table, verbs) in SHARED {
        sql += &format!("GRANT {verbs} ON {table} TO {APPLICATION};\n");
    }
    for (table, verb, columns) in OF_THE_OPERATOR.iter().filter(|row| there.contains(row.0)) {
        sql += &format!("GRANT {verb} {columns} ON {table} TO {OPERATOR};\n");
    }
    sql
}

fn row_security(there: &BTreeSet<String>) -> String {
    // Evaluated once a statement, not once a row. Never set, it is null, and no row has a body that
    // equals null; set and gone again, it is empty, which is no uuid, and the statement fails.
    let own = |column: &str| format!("{column} = (SELECT current_setting('{BODY_SETTING}', true)::uuid)");
    let mut sql = String::new();
    let bodies = tables().filter(|table| there.contains(*table)).map(|table| (table, own("body_id")));
    for (table, own) in bodies.chain([("body", own("id"))]) {
        sql += &format!(
            "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
             ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
             DO $$ DECLARE it name; BEGIN
               FOR it IN SELECT polname FROM pg_policy WHERE polrelid = '{table}'::regclass
               LOOP EXECUTE format('DROP POLICY %I ON {table}', it); END LOOP;
             END $$;
             CREATE POLICY one_body ON {table} TO {APPLICATION} USING ({own}) WITH CHECK ({own});\n"
        );
        for (_, verb, _) in OF_THE_OPERATOR.iter().filter(|row| row.0 == table) {
            let (name, clause) = match *verb {
                "INSERT" => ("operator_adds", "WITH CHECK (true)"),
                "UPDATE" => ("operator_changes", "USING (true) WITH CHECK (true)"),
                "DELETE" => ("operator_removes", "USING (true)"),
                _ => ("operator_reads", "USING (true)"),
            };
            sql += &format!("CREATE POLICY {name} ON {table} FOR {verb} TO {OPERATOR} {clause};\n");
        }
    }
    sql
}
