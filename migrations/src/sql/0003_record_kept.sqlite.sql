CREATE TRIGGER event_waits AFTER INSERT ON event
BEGIN
  INSERT INTO unsealed (id, body_id, occurred_at) VALUES (NEW.id, NEW.body_id, NEW.occurred_at);
END;

CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'what is on record is never changed'); END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'what is on record is never removed'); END;
CREATE TRIGGER seal_stays BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'what is on record is never changed'); END;
CREATE TRIGGER seal_is_kept BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'what is on record is never removed'); END;
