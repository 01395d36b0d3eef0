-- What the engine was given when a proposal was made, so that it can be made again: numbers and ids, packed. One for each
-- selection: that of its last run.
CREATE TABLE selection_input (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  packed bytea NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, selection_id),
  FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id)
);
