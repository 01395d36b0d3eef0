-- What is said about projects of which nothing is heard.

CREATE TABLE prompt (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  project_id uuid NOT NULL,
  kind text NOT NULL,
  prompted_at timestamptz NOT NULL,
  -- None when the service did it by itself.
  prompted_by uuid,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, prompted_by) REFERENCES person (body_id, id)
);
CREATE INDEX prompt_project ON prompt (body_id, project_id);
