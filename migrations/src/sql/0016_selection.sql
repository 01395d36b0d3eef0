-- Selections: posts to be filled together, who is proposed for each, who could have it instead, and what was decided.

CREATE TABLE selection (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  name text NOT NULL,
  state text NOT NULL,
  -- Which posts, what each goal is worth, and by which rules the proposal was made.
  asked jsonb NOT NULL,
  weights jsonb NOT NULL,
  -- A what-if: of which selection, and what it supposes. Null in both for one that is meant.
  what_if_of uuid,
  supposed jsonb,
  rules jsonb,
  -- A fingerprint of everything that the engine was given.
  print text,
  -- How often it was run: a job of an earlier run does nothing.
  runs integer NOT NULL,
  failure text,
  places integer,
  filled integer,
  value bigint,
  bound bigint,
  -- What concerns the proposal as a whole: posts that stay empty, what each council gives.
  findings jsonb,
  created_by uuid,
  created_at timestamptz NOT NULL,
  ran_at timestamptz,
  decided_at timestamptz,
  applied_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, created_by) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, what_if_of) REFERENCES selection (body_id, id),
  CHECK ((what_if_of IS NULL) = (supposed IS NULL))
);
CREATE INDEX selection_what_if ON selection (body_id, what_if_of);

-- An officer who is proposed for a post, and what a person decided.
CREATE TABLE selection_pick (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  post_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  home_council_id uuid NOT NULL,
  fit integer NOT NULL,
  points jsonb NOT NULL,
  loss bigint NOT NULL,
  half_days integer NOT NULL,
  -- What it rests on: the post, the officer and the home council as they were.
  basis jsonb NOT NULL,
  decision text NOT NULL,
  instead_officer_id uuid,
  instead_basis jsonb,
  reason text NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  seen_at timestamptz,
  callup_id uuid,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, selection_id, post_id),
  FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, instead_officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, home_council_id) REFERENCES member (body_id, council_id),
  FOREIGN KEY (body_id, decided_by) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, callup_id) REFERENCES callup (body_id, id)
);
CREATE INDEX selection_pick_officer ON selection_pick (body_id, officer_id);
CREATE INDEX selection_pick_instead ON selection_pick (body_id, instead_officer_id);
CREATE INDEX selection_pick_decided ON selection_pick (body_id, decided_by);

-- An officer who could have a post instead: a reserve, or a near miss.
CREATE TABLE selection_other (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  post_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  kind text NOT NULL,
  place integer NOT NULL,
  fit integer NOT NULL,
  change bigint NOT NULL,
  moves jsonb NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, selection_id, post_id, officer_id),
  FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id)
);
CREATE INDEX selection_other_officer ON selection_other (body_id, officer_id);
