-- Data sharing agreements: a council lets the body see and use its officers' data.

CREATE TABLE agreement (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  council_id uuid NOT NULL,
  purpose text NOT NULL,
  arrangement text NOT NULL,
  -- Who gives it for the council, with name and office.
  signatory text NOT NULL,
  -- Who entered it; none when the operator did, from paper.
  given_by uuid,
  given_at timestamptz NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawal_reason text,
  reminded_on date,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id),
  FOREIGN KEY (body_id, given_by) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, withdrawn_by) REFERENCES person (body_id, id),
  CHECK (from_on <= until_on),
  CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX agreement_council ON agreement (body_id, council_id);

-- How many officers of the councils that share are in the pool is counted in the index alone.
CREATE INDEX officer_home ON officer (body_id, home_council_id, standing, paused_until, supported_at);
DROP INDEX officer_council;
