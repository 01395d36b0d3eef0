-- A table without row numbers, which would tell in what order people answered.
--
-- What people answered to the questions of equality monitoring, for counts alone. It refers to nobody: the id is a code
-- of the person under a key that is not in the database, the answers are sealed, and of the day only its month is kept.
CREATE TABLE equality_answer (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  sealed text NOT NULL,
  month date NOT NULL,
  UNIQUE (body_id, id)
) WITHOUT ROWID;
