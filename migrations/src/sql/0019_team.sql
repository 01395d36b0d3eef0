-- What a project asks of its squad as a whole.

ALTER TABLE project ADD COLUMN team jsonb;
