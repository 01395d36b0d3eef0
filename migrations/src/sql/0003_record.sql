-- The record: the chain over a body's events, and who looked at an officer's profile.

-- A seal names its event together with the body, as every child does.
CREATE UNIQUE INDEX event_of_body ON event (body_id, id);
DROP INDEX event_body;

-- Events that wait to be sealed. A trigger puts them here in the transaction that adds them, so that
-- one whose transaction commits late is found late, and none is missed.
CREATE TABLE unsealed (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  FOREIGN KEY (body_id, id) REFERENCES event (body_id, id)
);
CREATE INDEX unsealed_body ON unsealed (body_id, id);
INSERT INTO unsealed (id, body_id, occurred_at) SELECT id, body_id, occurred_at FROM event;

CREATE TABLE seal (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  -- From 1, in the order of sealing. Two that seal at once cannot both have it.
  number bigint NOT NULL,
  event_id uuid NOT NULL,
  previous text NOT NULL,
  seal text NOT NULL,
  sealed_at timestamptz NOT NULL,
  UNIQUE (body_id, number),
  UNIQUE (body_id, event_id),
  FOREIGN KEY (body_id, event_id) REFERENCES event (body_id, id)
);

-- One row for each viewer, officer, purpose and day.
CREATE TABLE profile_view (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  viewed_on date NOT NULL,
  viewed_at timestamptz NOT NULL,
  UNIQUE (body_id, officer_id, viewed_on, person_id, purpose),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
