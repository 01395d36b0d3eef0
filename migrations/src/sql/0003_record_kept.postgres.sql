-- Both run with the rights of whoever writes, and reach no row but the one that is written.
CREATE FUNCTION event_waits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO unsealed (id, body_id, occurred_at) VALUES (NEW.id, NEW.body_id, NEW.occurred_at);
  RETURN NULL;
END $$;
CREATE TRIGGER event_waits AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_waits();

-- The application has no right to change what is on record; this stops the owner's hand as well.
CREATE FUNCTION on_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'what is on record is never changed or removed';
END $$;
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event EXECUTE FUNCTION on_record();
CREATE TRIGGER seal_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON seal EXECUTE FUNCTION on_record();
