-- The officer's side: a calendar for calendar programs, alerts about posts that fit, and what came of a post.

-- Whoever has a calendar's address reads it. The address holds a secret, of which only a hash is kept.
CREATE TABLE calendar (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  hash text NOT NULL UNIQUE,
  home_days boolean NOT NULL,
  issued_at timestamptz NOT NULL,
  revoked_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX calendar_person ON calendar (body_id, person_id);
-- At most one that is read.
CREATE UNIQUE INDEX calendar_in_force ON calendar (body_id, person_id) WHERE revoked_at IS NULL;

-- Who was entered before was not asked, and so is not written to.
ALTER TABLE officer ADD COLUMN alerts text NOT NULL DEFAULT 'never';
ALTER TABLE officer ADD COLUMN alert_from integer NOT NULL DEFAULT 600;

-- A post that an officer was told of: once, whatever becomes of it.
CREATE TABLE alert (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  post_id uuid NOT NULL,
  score integer NOT NULL,
  told_at timestamptz NOT NULL,
  UNIQUE (body_id, officer_id, post_id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id)
);
CREATE INDEX alert_told ON alert (body_id, told_at);

-- Why the desk closed the post without filling it; none when nobody recorded a reason.
ALTER TABLE post ADD COLUMN closing_reason text;

-- What an officer who was interested in a post, or called up for it, was told in the end.
CREATE TABLE outcome (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  post_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  reason text NOT NULL,
  told_at timestamptz NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, post_id, officer_id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id)
);
CREATE INDEX outcome_officer ON outcome (body_id, officer_id);
