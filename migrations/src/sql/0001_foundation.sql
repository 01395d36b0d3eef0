-- The foundation: bodies, people, the pool, projects, call-ups, delivery, and the record of it all.
--
-- Every table of a body carries body_id, and a child names its parent together with the body
-- (FOREIGN KEY (body_id, parent_id)), so that no row can hang on another body's row. Money is in
-- pence, load in half-days a week, shares in basis points; all are integers. Dates are UK dates;
-- times are UTC.

-- ---------------------------------------------------------------- shared by all bodies

CREATE TABLE council (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  short_name text NOT NULL,
  nation text NOT NULL,
  region text,
  kind text NOT NULL,
  starts_on date,
  ends_on date,
  -- GSS codes with their dates: a code names a boundary and changes with it, so it is never a key.
  codes jsonb NOT NULL,
  -- The slugs of the councils that take over.
  successors jsonb NOT NULL
);

CREATE TABLE body (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL
);

-- ---------------------------------------------------------------- the body and its people

CREATE TABLE body_model (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  model text NOT NULL,
  from_on date NOT NULL,
  authority text,
  recorded_at timestamptz NOT NULL,
  UNIQUE (body_id, from_on)
);

CREATE TABLE member (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  council_id uuid NOT NULL REFERENCES council (id),
  part text NOT NULL,
  away_cap integer,
  standing_load integer NOT NULL DEFAULT 0,
  joined_on date NOT NULL,
  left_on date,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, council_id)
);

CREATE TABLE pledge (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  council_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  pence bigint NOT NULL,
  half_days integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX pledge_council ON pledge (body_id, council_id);

CREATE TABLE contribution (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  council_id uuid NOT NULL,
  paid_on date NOT NULL,
  pence bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX contribution_council ON contribution (body_id, council_id);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  email text NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, email)
);

CREATE TABLE membership (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  council_id uuid,
  from_on date NOT NULL,
  until_on date,
  version integer NOT NULL,
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX membership_person ON membership (body_id, person_id);
CREATE INDEX membership_council ON membership (body_id, council_id, role);

CREATE TABLE token (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  label text NOT NULL,
  hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  version integer NOT NULL,
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX token_person ON token (body_id, person_id);

-- ---------------------------------------------------------------- the catalogue of skills

CREATE TABLE skill (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  slug text NOT NULL,
  name text NOT NULL,
  name_cy text,
  -- The names without case, accents and signs: what is searched, by both databases alike.
  folded text NOT NULL,
  framework text,
  merged_into uuid,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, slug),
  FOREIGN KEY (body_id, merged_into) REFERENCES skill (body_id, id)
);

CREATE TABLE skill_alias (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  skill_id uuid NOT NULL,
  alias text NOT NULL,
  folded text NOT NULL,
  UNIQUE (body_id, folded),
  FOREIGN KEY (body_id, skill_id) REFERENCES skill (body_id, id)
);
CREATE INDEX skill_alias_skill ON skill_alias (body_id, skill_id);

CREATE TABLE role (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  slug text NOT NULL,
  name text NOT NULL,
  family text NOT NULL,
  framework text,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, slug)
);

-- role_level and level are empty where the framework is known only as far as "this role needs it".
CREATE TABLE role_skill (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  role_id uuid NOT NULL,
  skill_id uuid NOT NULL,
  role_level text NOT NULL DEFAULT '',
  level text,
  UNIQUE (body_id, role_id, role_level, skill_id),
  FOREIGN KEY (body_id, role_id) REFERENCES role (body_id, id),
  FOREIGN KEY (body_id, skill_id) REFERENCES skill (body_id, id)
);

-- ---------------------------------------------------------------- the pool of officers

CREATE TABLE officer (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  home_council_id uuid NOT NULL,
  role_id uuid,
  standing text NOT NULL,
  paused_until date,
  supported_by uuid,
  supported_at timestamptz,
  summary text NOT NULL,
  pattern integer NOT NULL,
  service_areas jsonb NOT NULL,
  reach text NOT NULL,
  max_onsite_days integer NOT NULL,
  notice_days integer NOT NULL,
  salary_pence bigint,
  pension_bp integer,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, person_id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, home_council_id) REFERENCES member (body_id, council_id),
  FOREIGN KEY (body_id, role_id) REFERENCES role (body_id, id),
  FOREIGN KEY (body_id, supported_by) REFERENCES person (body_id, id)
);
CREATE INDEX officer_council ON officer (body_id, home_council_id);
CREATE INDEX officer_standing ON officer (body_id, standing);

CREATE TABLE officer_skill (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  skill_id uuid NOT NULL,
  level_rank integer NOT NULL,
  level text NOT NULL,
  evidence text NOT NULL,
  evidence_on date NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, officer_id, skill_id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, skill_id) REFERENCES skill (body_id, id)
);
CREATE INDEX officer_skill_skill ON officer_skill (body_id, skill_id, level_rank, officer_id);

CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  skill_id uuid NOT NULL,
  level text NOT NULL,
  kind text NOT NULL,
  seen_on date NOT NULL,
  by_person uuid,
  note text NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, skill_id) REFERENCES skill (body_id, id),
  FOREIGN KEY (body_id, by_person) REFERENCES person (body_id, id)
);
CREATE INDEX evidence_officer ON evidence (body_id, officer_id);

CREATE TABLE offer (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  load integer NOT NULL,
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id)
);
CREATE INDEX offer_officer ON offer (body_id, officer_id);

-- Leave or home days: of one officer, or (officer_id empty) of all the officers of a council.
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  home_council_id uuid NOT NULL,
  officer_id uuid,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  pattern integer NOT NULL,
  kind text NOT NULL,
  FOREIGN KEY (body_id, home_council_id) REFERENCES member (body_id, council_id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id)
);
CREATE INDEX absence_officer ON absence (body_id, officer_id);
CREATE INDEX absence_council ON absence (body_id, home_council_id);

CREATE TABLE blackout (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  council_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  reason text NOT NULL,
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX blackout_council ON blackout (body_id, council_id);

-- ---------------------------------------------------------------- projects and posts

CREATE TABLE project (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  title text NOT NULL,
  problem text NOT NULL,
  outcome_measure text NOT NULL,
  sponsor text NOT NULL,
  service_area text,
  delivery_lead_id uuid,
  state text NOT NULL,
  phase text NOT NULL,
  starts_on date,
  ends_on date,
  budget_pence bigint,
  tolerance_bp integer NOT NULL,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  closed_at timestamptz,
  closing_reason text,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, delivery_lead_id) REFERENCES person (body_id, id)
);
CREATE INDEX project_state ON project (body_id, state);

CREATE TABLE host (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  council_id uuid NOT NULL,
  lead boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (body_id, project_id, council_id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX host_council ON host (body_id, council_id);
-- One project, several hosts, one lead.
CREATE UNIQUE INDEX host_one_lead ON host (body_id, project_id) WHERE lead;

CREATE TABLE phase (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  phase text NOT NULL,
  from_on date NOT NULL,
  gate text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person (body_id, id)
);
CREATE INDEX phase_project ON phase (body_id, project_id);

CREATE TABLE post (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  title text NOT NULL,
  role_id uuid,
  role_level text NOT NULL,
  state text NOT NULL,
  load integer NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  onsite_days integer NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, role_id) REFERENCES role (body_id, id)
);
CREATE INDEX post_project ON post (body_id, project_id);
CREATE INDEX post_state ON post (body_id, state);

CREATE TABLE need (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  post_id uuid NOT NULL,
  skill_id uuid NOT NULL,
  level text NOT NULL,
  essential boolean NOT NULL,
  UNIQUE (body_id, post_id, skill_id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, skill_id) REFERENCES skill (body_id, id)
);

CREATE TABLE interest (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  post_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  note text NOT NULL,
  shared boolean NOT NULL,
  expressed_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, post_id, officer_id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id)
);
CREATE INDEX interest_officer ON interest (body_id, officer_id);

-- ---------------------------------------------------------------- call-ups and secondments

CREATE TABLE callup (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  post_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  home_council_id uuid NOT NULL,
  status text NOT NULL,
  schedule jsonb NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  answer_by date NOT NULL,
  answer jsonb NOT NULL,
  release jsonb NOT NULL,
  ending jsonb,
  score integer NOT NULL,
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  note text NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, home_council_id) REFERENCES member (body_id, council_id),
  FOREIGN KEY (body_id, asked_by) REFERENCES person (body_id, id)
);
CREATE INDEX callup_officer ON callup (body_id, officer_id, status);
CREATE INDEX callup_council ON callup (body_id, home_council_id, status);
CREATE INDEX callup_project ON callup (body_id, project_id);
-- A post is one place: never two live call-ups, nor a second after one was agreed.
CREATE UNIQUE INDEX callup_one_live ON callup (body_id, post_id)
  WHERE status IN ('asked', 'countered', 'agreed');

CREATE TABLE secondment (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  callup_id uuid NOT NULL,
  project_id uuid NOT NULL,
  post_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  home_council_id uuid NOT NULL,
  status text NOT NULL,
  schedule jsonb NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  legal_basis text NOT NULL,
  state jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, callup_id),
  FOREIGN KEY (body_id, callup_id) REFERENCES callup (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, home_council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX secondment_officer ON secondment (body_id, officer_id);
CREATE INDEX secondment_council ON secondment (body_id, home_council_id);
CREATE INDEX secondment_project ON secondment (body_id, project_id);

-- ---------------------------------------------------------------- delivery

CREATE TABLE milestone (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  title text NOT NULL,
  baseline_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id)
);
CREATE INDEX milestone_project ON milestone (body_id, project_id);

-- Each forecast is kept; done tells the actual date.
CREATE TABLE forecast (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  milestone_id uuid NOT NULL,
  due_on date NOT NULL,
  done boolean NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, milestone_id) REFERENCES milestone (body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person (body_id, id)
);
CREATE INDEX forecast_project ON forecast (body_id, project_id);
CREATE INDEX forecast_milestone ON forecast (body_id, milestone_id);

CREATE TABLE project_update (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  confidence text NOT NULL,
  reason text NOT NULL,
  changed text NOT NULL,
  decision_wanted text,
  decision_by date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person (body_id, id)
);
CREATE INDEX project_update_project ON project_update (body_id, project_id);

CREATE TABLE cost (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  forecast_pence bigint NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person (body_id, id)
);
CREATE INDEX cost_project ON cost (body_id, project_id);

CREATE TABLE benefit (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  title text NOT NULL,
  unit text NOT NULL,
  baseline bigint NOT NULL,
  target bigint NOT NULL,
  unit_value_pence bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id)
);
CREATE INDEX benefit_project ON benefit (body_id, project_id);

CREATE TABLE measurement (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  benefit_id uuid NOT NULL,
  actual bigint NOT NULL,
  measured_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, benefit_id) REFERENCES benefit (body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person (body_id, id)
);
CREATE INDEX measurement_benefit ON measurement (body_id, benefit_id);

CREATE TABLE share (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  benefit_id uuid NOT NULL,
  council_id uuid NOT NULL,
  share_bp integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (body_id, benefit_id, council_id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, benefit_id) REFERENCES benefit (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX share_council ON share (body_id, council_id);

-- ---------------------------------------------------------------- the record

-- Each state that a reported row has had, so that a report as at a date is a filter.
CREATE TABLE revision (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  noun text NOT NULL,
  row_id uuid NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  data jsonb NOT NULL,
  UNIQUE (body_id, row_id, version)
);

CREATE TABLE event (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  kind text NOT NULL,
  subject text NOT NULL,
  data jsonb NOT NULL,
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX event_body ON event (body_id, id);
CREATE INDEX event_subject ON event (body_id, subject);

-- ---------------------------------------------------------------- work left to do

CREATE TABLE mail (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  callup_id uuid NOT NULL,
  callup_version integer NOT NULL,
  written_at timestamptz NOT NULL,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, callup_id) REFERENCES callup (body_id, id)
);
CREATE INDEX mail_callup ON mail (body_id, callup_id);

CREATE TABLE job (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  task jsonb NOT NULL,
  -- Moved to the end of the lease by the runner that takes the job.
  run_at timestamptz NOT NULL,
  attempts integer NOT NULL,
  done_at timestamptz,
  failed_at timestamptz,
  failure text
);
CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND failed_at IS NULL;
