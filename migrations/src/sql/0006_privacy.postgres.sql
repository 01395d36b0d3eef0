UPDATE officer SET withdrawn_on = coalesce(
  (SELECT max((occurred_at AT TIME ZONE 'Europe/London')::date) FROM event
   WHERE event.body_id = officer.body_id AND kind = 'officer_withdrawn'
     AND subject = 'off_' || replace(officer.id::text, '-', '')),
  CURRENT_DATE
) WHERE standing = 'withdrawn';

-- Of what was recorded, words about a person may be taken out, and nothing else ever changes: no number,
-- no date, no state. Whoever asks.
CREATE FUNCTION without_words(it jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
  RETURN CASE jsonb_typeof(it)
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key, without_words(value)), '{}') FROM jsonb_each(it)
      WHERE NOT (jsonb_typeof(value) = 'string' AND key IN
        ('note', 'reason', 'title', 'problem', 'outcome_measure', 'sponsor', 'closing_reason', 'role_level'))
    )
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(without_words(value) ORDER BY at), '[]')
      FROM jsonb_array_elements(it) WITH ORDINALITY AS item (value, at)
    )
    ELSE it
  END;
END $$;
CREATE FUNCTION revision_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF (NEW.id, NEW.body_id, NEW.noun, NEW.row_id, NEW.version, NEW.recorded_at, without_words(NEW.data))
    IS DISTINCT FROM
    (OLD.id, OLD.body_id, OLD.noun, OLD.row_id, OLD.version, OLD.recorded_at, without_words(OLD.data))
  THEN RAISE EXCEPTION 'of what was recorded only words are ever taken out'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION revision_stays();
