-- What a body asks for to protect its officers, in weeks: one row, or none.
CREATE TABLE workload (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  least_rest integer CHECK (least_rest BETWEEN 1 AND 52),
  longest_run integer CHECK (longest_run BETWEEN 1 AND 520),
  version integer NOT NULL,
  UNIQUE (body_id),
  UNIQUE (body_id, id)
);
