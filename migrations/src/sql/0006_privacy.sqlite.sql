-- An hour more than UTC, so that nobody counts as gone a day too long.
UPDATE officer SET withdrawn_on = coalesce(
  (SELECT max(date(occurred_at, '+1 hour')) FROM event
   WHERE event.body_id = officer.body_id AND kind = 'officer_withdrawn'
     AND subject = 'off_' || lower(hex(officer.id))),
  date('now')
) WHERE standing = 'withdrawn';

-- Of what was recorded, words about a person may be taken out, and nothing else ever changes: no number,
-- no date, no state.
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
WHEN NEW.id IS NOT OLD.id OR NEW.body_id IS NOT OLD.body_id OR NEW.noun IS NOT OLD.noun
  OR NEW.row_id IS NOT OLD.row_id OR NEW.version IS NOT OLD.version OR NEW.recorded_at IS NOT OLD.recorded_at
  OR (
    SELECT group_concat(line, char(10)) FROM (
      SELECT fullkey || ' ' || type || ' ' || coalesce(atom, '') AS line FROM json_tree(NEW.data)
      WHERE NOT (type = 'text' AND coalesce(key, '') IN
        ('note', 'reason', 'title', 'problem', 'outcome_measure', 'sponsor', 'closing_reason', 'role_level'))
      ORDER BY fullkey
    )
  ) IS NOT (
    SELECT group_concat(line, char(10)) FROM (
      SELECT fullkey || ' ' || type || ' ' || coalesce(atom, '') AS line FROM json_tree(OLD.data)
      WHERE NOT (type = 'text' AND coalesce(key, '') IN
        ('note', 'reason', 'title', 'problem', 'outcome_measure', 'sponsor', 'closing_reason', 'role_level'))
      ORDER BY fullkey
    )
  )
BEGIN SELECT RAISE(ABORT, 'of what was recorded only words are ever taken out'); END;
