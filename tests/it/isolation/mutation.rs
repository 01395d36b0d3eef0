//! Trying every mutation on what is not one's own.

use super::known::Known;
use super::policy::Eyes;
use super::schema::{Field, Schema};
use callup_domain::access::{Action, Extent, POLICY, Role};
use callup_infra::entity::{
    absence, agreement, benefit, blackout, calendar, milestone, offer, session, token,
};
use callup_infra::scope::ReadTx;
use callup_tests::Client;
use serde_json::{Map, Value, json};

/// What each mutation takes by the policy. Read from `docs/access.md`, not from the commands.
const TAKES: &[(&str, Action)] = &[
    ("addPerson", Action::SetUp),
    ("grantRole", Action::SetUp),
    ("endRole", Action::SetUp),
    ("setMember", Action::SetUp),
    ("chooseModel", Action::SetUp),
    ("setLook", Action::SetUp),
    ("setWorkload", Action::SetUp),
    ("makePledge", Action::SetUp),
    ("recordContribution", Action::SetUp),
    ("issueToken", Action::SetUp),
    ("revokeToken", Action::SetUp),
    ("invitePerson", Action::SetUp),
    ("revokeInvitation", Action::SetUp),
    ("setProvider", Action::SetUp),
    ("removeProvider", Action::SetUp),
    ("askForErasure", Action::AskErasure),
    ("erasePerson", Action::ErasePerson),
    ("giveAgreement", Action::ShareOfficers),
    ("withdrawAgreement", Action::ShareOfficers),
    ("registerWebhook", Action::SetWebhook),
    ("changeWebhook", Action::SetWebhook),
    ("rotateWebhookSecret", Action::SetWebhook),
    ("removeWebhook", Action::SetWebhook),
    ("sendTestEvent", Action::SetWebhook),
    ("redeliver", Action::SetWebhook),
    ("endSession", Action::EndSession),
    ("endAllSessions", Action::EndSession),
    ("importOfficers", Action::Import),
    ("importSkills", Action::Import),
    ("addSkill", Action::Import),
    ("addSkillAlias", Action::Import),
    ("mergeSkills", Action::Import),
    ("setBlackout", Action::ProtectCouncil),
    ("liftBlackout", Action::ProtectCouncil),
    ("setAwayCap", Action::ProtectCouncil),
    ("setEscalation", Action::ProtectCouncil),
    ("nameDeputy", Action::NameDeputy),
    ("endDeputy", Action::NameDeputy),
    ("sayAway", Action::SayAway),
    ("joinPool", Action::JoinPool),
    ("listMe", Action::JoinPool),
    ("setProfile", Action::EditProfile),
    ("offerHalfDays", Action::EditProfile),
    ("withdrawOffer", Action::EditProfile),
    ("setSkill", Action::EditProfile),
    ("setLearning", Action::EditProfile),
    ("removeSkill", Action::EditProfile),
    ("addAbsence", Action::EditProfile),
    ("removeAbsence", Action::EditProfile),
    ("pause", Action::ChangeStanding),
    ("withdrawFromPool", Action::ChangeStanding),
    ("supportOfficer", Action::SupportOfficer),
    ("confirmSkill", Action::SupportOfficer),
    ("setClearance", Action::EnterClearance),
    ("removeClearance", Action::EnterClearance),
    ("assessSkill", Action::AssessSkill),
    ("setAlerts", Action::SetAlerts),
    ("issueCalendar", Action::KeepCalendar),
    ("changeCalendar", Action::KeepCalendar),
    ("revokeCalendar", Action::KeepCalendar),
    ("answerEquality", Action::AnswerEquality),
    ("tellOutcomes", Action::ListProject),
    ("showInterest", Action::ShowInterest),
    ("withdrawInterest", Action::ShowInterest),
    ("createProject", Action::ListProject),
    ("updateProject", Action::ListProject),
    ("setHosts", Action::ListProject),
    ("setTeamRules", Action::ListProject),
    ("publishProject", Action::ListProject),
    ("addPosts", Action::ListProject),
    ("closePost", Action::ListProject),
    ("movePhase", Action::MovePhase),
    ("closeProject", Action::CloseProject),
    ("addMilestone", Action::Report),
    ("forecastMilestone", Action::Report),
    ("reachMilestone", Action::Report),
    ("reportUpdate", Action::Report),
    ("forecastCost", Action::Report),
    ("addBenefit", Action::Report),
    ("measureBenefit", Action::Report),
    ("callUpOfficer", Action::CallUp),
    ("withdrawCallUp", Action::CallUp),
    ("remindCallUps", Action::CallUp),
    ("extendCallUps", Action::CallUp),
    ("withdrawCallUps", Action::CallUp),
    ("createSelection", Action::Select),
    ("changeSelection", Action::Select),
    ("runSelection", Action::Select),
    ("supposeWhatIf", Action::Select),
    ("cancelSelection", Action::Select),
    ("setPanel", Action::SetPanel),
    ("declareInterests", Action::SitOnPanel),
    ("takeBackInterest", Action::SitOnPanel),
    ("voteOnPick", Action::SitOnPanel),
    ("decidePick", Action::Select),
    ("fillPost", Action::Select),
    ("finishDeciding", Action::Select),
    ("discardSelection", Action::Select),
    ("applySelection", Action::CallUp),
    ("askForUpdates", Action::AskForUpdate),
    ("acceptCounter", Action::CallUp),
    ("acceptCallUp", Action::AnswerCallUp),
    ("declineCallUp", Action::AnswerCallUp),
    ("grantRelease", Action::DecideRelease),
    ("refuseRelease", Action::DecideRelease),
    ("counterRelease", Action::DecideRelease),
    ("recordConsultation", Action::DecideRelease),
    ("signSecondment", Action::SignForBody),
    ("proposeEarlyEnd", Action::SignForBody),
    ("agreeEarlyEnd", Action::SignForBody),
    ("refuseEarlyEnd", Action::SignForBody),
    ("withdrawEarlyEnd", Action::SignForBody),
    ("completeSecondment", Action::SignForBody),
    ("cancelSecondment", Action::SignForBody),
];

/// Rows that are neither the actor's own nor of the council or project that the actor acts for.
pub struct Foreign {
    ids: Map<String, Value>,
}

impl Foreign {
    /// Some to `eyes`.
    pub async fn to(eyes: &Eyes, known: &Known, read: &ReadTx) -> Self {
        let officer = known.officers.iter().find(|officer| {
            let calls =
                known.callups.iter().any(|call| call.officer_id == officer.id && call.status.is_live());
            Some(officer.home_council_id) != eyes.council && Some(officer.id) != eyes.officer && calls
        });
        let officer = officer.expect("an officer of another council");
        let call = known.callups.iter().find(|call| call.officer_id == officer.id && call.status.is_live());
        let theirs = |home, id| Some(home) != eyes.council && Some(id) != eyes.officer;
        let secondment = known.secondments.iter().find(|it| theirs(it.home_council_id, it.officer_id));
        let project = known
            .projects
            .iter()
            .find(|project| project.delivery_lead_id.is_some_and(|lead| lead != eyes.person));
        let project = project.expect("a project that somebody else leads").id;
        let milestones = read.every::<milestone::Entity>().is(milestone::Column::ProjectId, project);
        let benefits = read.every::<benefit::Entity>().is(benefit::Column::ProjectId, project);
        let offers = read.every::<offer::Entity>().in_order().all().await.unwrap();
        let absences = read.every::<absence::Entity>().in_order().all().await.unwrap();
        let blackouts = read.every::<blackout::Entity>().in_order().all().await.unwrap();
        let agreements = read.every::<agreement::Entity>().in_order().all().await.unwrap();
        let tokens = read.every::<token::Entity>().in_order().limit(1);
        let sessions = read.every::<session::Entity>().in_order().all().await.unwrap();
        let calendars = read.every::<calendar::Entity>().in_order().all().await.unwrap();
        let mut ids = json!({
            "session": sessions.iter().find(|row| row.person_id != eyes.person).map(|row| row.id.to_string()),
            "calendar": calendars.iter().find(|row| row.person_id != eyes.person).map(|row| row.id.to_string()),
            "agreement": agreements.iter().find(|row| Some(row.council_id) != eyes.council).map(|row| row.id.to_string()),
            "token": tokens.one().await.unwrap().map(|row| row.id.to_string()),
            "officer": officer.id.to_string(),
            "homeCouncil": officer.home_council_id.to_string(),
            "council": officer.home_council_id.to_string(),
            "callUp": call.expect("a call-up").id.to_string(),
            "secondment": secondment.expect("a secondment").id.to_string(),
            "project": project.to_string(),
            "milestone": milestones.one().await.unwrap().map(|row| row.id.to_string()),
            "benefit": benefits.one().await.unwrap().map(|row| row.id.to_string()),
            "person": officer.person_id.to_string(),
            "offer": offers.iter().find(|row| Some(row.officer_id) != eyes.officer).map(|row| row.id.to_string()),
            "absence": absences.iter().find(|row| Some(row.home_council_id) != eyes.council && row.officer_id.is_none_or(|id| Some(id) != eyes.officer)).map(|row| row.id.to_string()),
            "blackout": blackouts.iter().find(|row| Some(row.council_id) != eyes.council).map(|row| row.id.to_string()),
        });
        let fields = ids.as_object_mut().expect("an object");
        for (name, prefix) in [
            ("post", "pst"),
            ("provider", "prv"),
            ("webhook", "whk"),
            ("delivery", "dlv"),
            ("invitation", "lnk"),
            ("skill", "ski"),
            ("membership", "msh"),
            ("deputy", "msh"),
            ("role", "rol"),
            ("selection", "sln"),
            ("pick", "pck"),
            ("interest", "pin"),
            ("deliveryLead", "per"),
            ("from", "ski"),
            ("into", "ski"),
            ("keep", "ski"),
            ("merge", "ski"),
        ] {
            fields.insert(name.to_owned(), json!(known.some(prefix).first()));
        }
        fields.insert("lead".to_owned(), fields["council"].clone());
        // Where several are asked for.
        fields.insert("callUps".to_owned(), fields["callUp"].clone());
        fields.insert("members".to_owned(), fields["person"].clone());
        fields.insert("officers".to_owned(), fields["officer"].clone());
        fields.insert("councils".to_owned(), fields["council"].clone());
        fields.insert("projects".to_owned(), fields["project"].clone());
        for named in ["urgent", "later", "last"] {
            fields.insert(named.to_owned(), fields["project"].clone());
        }
        // Two different ones where two are asked for.
        fields.insert("into".to_owned(), json!(known.some("ski").last()));
        Self { ids: fields.clone() }
    }

    /// An input that says what must be said, and names somebody else wherever somebody can be named.
    fn input(&self, schema: &Schema, of: &str) -> Value {
        let fields = schema.fields(of).into_iter().filter(|field| field.required || field.of == "ID");
        let values = fields.filter_map(|field| Some((field.name.clone(), self.value(schema, of, &field)?)));
        Value::Object(values.collect())
    }

    fn value(&self, schema: &Schema, input: &str, field: &Field) -> Option<Value> {
        let value = match (schema.kind(&field.of), field.of.as_str()) {
            ("INPUT_OBJECT", of) => self.input(schema, of),
            ("ENUM", "Role") => json!("APPROVER"),
            // The party for which the role in the table speaks.
            ("ENUM", "Party") => json!("BODY"),
            ("ENUM", of) => json!(schema.values(of)[0]),
            (_, "ID") if (input, field.name.as_str()) == ("UpdateProject", "id") => {
                self.ids["project"].clone()
            }
            (_, "ID") => match self.ids.get(&field.name) {
                Some(id) if !id.is_null() => id.clone(),
                _ if field.required => panic!("say here what {input}.{} names", field.name),
                _ => return None,
            },
            (_, "String") => json!(match field.name.as_str() {
                "issuer" | "url" => "https://login.example.gov.uk",
                "secretName" => "example",
                "domains" => "example.gov.uk",
                _ => "x@example.gov.uk",
            }),
            (_, "Int" | "Pence") => json!(if field.name == "target" { 0 } else { 1 }),
            (_, "Boolean") => json!(false),
            (_, "NaiveDate") => json!("2027-07-01"),
            (_, "DateTime") => json!("2027-07-01T09:00:00Z"),
            (_, "Pattern") => json!("MT---"),
            (_, other) => panic!("say here what a {other} is, for {input}.{}", field.name),
        };
        Some(if field.list { json!([value]) } else { value })
    }
}

/// The mutations of the schema that are not in the table above, and those in the table that are no more.
pub fn unknown(schema: &Schema) -> Vec<String> {
    let there: Vec<String> = schema.fields("Mutation").into_iter().map(|field| field.name).collect();
    let unlisted = there.iter().filter(|name| TAKES.iter().all(|(listed, _)| listed != name)).cloned();
    let gone = TAKES.iter().filter(|(listed, _)| there.iter().all(|name| name != listed));
    unlisted.chain(gone.map(|(name, _)| (*name).to_owned())).collect()
}

/// The mutations that `eyes`, who may be nobody at all, may not do on what is foreign. Where the policy
/// lets a role do something in the whole body, nothing is.
pub fn forbidden(eyes: Option<&Eyes>) -> Vec<&'static str> {
    let whole_body = |action: Action| {
        let role = eyes.and_then(|eyes| eyes.role);
        let officer = eyes.and_then(|eyes| eyes.officer).map(|_| Role::Officer);
        POLICY.iter().any(|row| {
            row.0 == action && row.2 == Extent::Body && (Some(row.1) == role || Some(row.1) == officer)
        })
    };
    // What always is one's own to do.
    let own = |name: &str| match name {
        "showInterest" | "withdrawInterest" | "setAlerts" | "issueCalendar" => {
            eyes.is_some_and(|eyes| eyes.officer.is_some())
        }
        "askForErasure" | "answerEquality" => eyes.is_some(),
        "sayAway" => eyes.is_some_and(|eyes| matches!(eyes.role, Some(Role::Approver | Role::Deputy))),
        _ => false,
    };
    let takes = TAKES.iter().filter(|(name, action)| !whole_body(*action) && !own(name));
    takes.map(|(name, _)| *name).collect()
}

/// Tries a mutation on what is foreign: what was answered instead of a no, if anything was.
pub async fn tried(client: &Client, schema: &Schema, foreign: &Foreign, mutation: &str) -> Option<Value> {
    let fields = schema.fields("Mutation");
    let input = fields.iter().find(|field| field.name == mutation).expect("a mutation").args[0].of.clone();
    let mut input = foreign.input(schema, &input);
    if mutation == "addAbsence" {
        input.as_object_mut().expect("an object").remove("council");
    }
    // What is done to many is answered for each.
    let payload = &fields.iter().find(|field| field.name == mutation).expect("a mutation").of;
    let each = schema.fields(payload).iter().any(|field| field.name == "results");
    let asked = if each { "results { errors { code } }" } else { "__typename" };
    let answer = client.try_mutate(mutation, input, asked).await.0;
    let top = answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_default();
    // Who has no profile has nothing that could show interest.
    let no = |code: &str| matches!(code, "DENIED" | "NOT_FOUND" | "UNAUTHENTICATED" | "NOT_LISTED");
    let done = &answer["data"][mutation];
    let mut told = done["userErrors"].as_array().cloned().unwrap_or_default();
    for result in done["results"].as_array().into_iter().flatten() {
        // One that was done has no errors, which is no no.
        told.extend(
            result["errors"]
                .as_array()
                .filter(|errors| !errors.is_empty())
                .cloned()
                .unwrap_or(vec![json!({})]),
        );
    }
    let refused = !told.is_empty() && told.iter().all(|error| no(error["code"].as_str().unwrap_or_default()));
    (!no(top) && !refused).then_some(answer)
}
