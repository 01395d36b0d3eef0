-- How the pages of a body look: one row, or none.
CREATE TABLE look (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  colour text,
  version integer NOT NULL,
  UNIQUE (body_id),
  UNIQUE (body_id, id)
);
