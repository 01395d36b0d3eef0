-- The rounded counts of equality monitoring as they are shown for a quarter of a year, so that nobody is found by looking before and
-- after something happens. They say nothing of anybody.
CREATE TABLE equality_figure (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  made_on date NOT NULL,
  told text NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, made_on)
);
