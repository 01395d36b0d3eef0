-- Security clearance: what an officer holds, and what a post needs.

ALTER TABLE post ADD COLUMN clearance text;

CREATE TABLE clearance (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  level text NOT NULL,
  expires_on date NOT NULL,
  number text NOT NULL,
  note text NOT NULL,
  entered_by uuid,
  entered_at timestamptz NOT NULL,
  version integer NOT NULL,
  UNIQUE (body_id, officer_id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, entered_by) REFERENCES person (body_id, id)
);
CREATE INDEX clearance_expires ON clearance (body_id, expires_on);
