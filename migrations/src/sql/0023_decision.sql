-- What was decided on the posts of a selection, each time that somebody did. A pick goes when the selection is run again;
-- that a person decided, why, and what that person had seen, stays.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  post_id uuid NOT NULL,
  -- None where nobody was proposed.
  proposed_officer_id uuid,
  decision text NOT NULL,
  taken_officer_id uuid,
  reason text NOT NULL,
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  UNIQUE (body_id, id),
  CHECK ((decision = 'refused') = (taken_officer_id IS NULL)),
  CHECK ((decision = 'filled') = (proposed_officer_id IS NULL)),
  FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, proposed_officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, taken_officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, decided_by) REFERENCES person (body_id, id)
);
CREATE INDEX decision_selection ON decision (body_id, selection_id);
CREATE INDEX decision_proposed ON decision (body_id, proposed_officer_id);
CREATE INDEX decision_taken ON decision (body_id, taken_officer_id);
CREATE INDEX decision_decided_by ON decision (body_id, decided_by);

-- What was decided on picks that are there. Their ids do for the first decision on each.
INSERT INTO decision
  (id, body_id, selection_id, post_id, proposed_officer_id, decision, taken_officer_id, reason, decided_by, decided_at, seen_at)
SELECT
  id, body_id, selection_id, post_id, officer_id, decision,
  CASE decision WHEN 'took' THEN officer_id WHEN 'changed' THEN instead_officer_id END,
  reason, decided_by, decided_at, COALESCE(seen_at, decided_at)
FROM selection_pick WHERE decision <> 'open' AND decided_at IS NOT NULL;

-- Who had the post before the selection was run again, so that it can be told who moved.
ALTER TABLE selection_pick ADD COLUMN before_officer_id uuid;
-- The first day of what is left of a post that somebody had.
ALTER TABLE selection_pick ADD COLUMN starts_on date;
CREATE INDEX selection_pick_before ON selection_pick (body_id, before_officer_id);
