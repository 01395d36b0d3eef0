-- The rounded counts of equality monitoring as they were shown in a quarter, so that nobody is found by looking before and
-- after something happens. They say nothing of anybody.
CREATE TABLE equality_figure (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  quarter date NOT NULL,
  made_on date NOT NULL,
  told text NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, quarter)
);
