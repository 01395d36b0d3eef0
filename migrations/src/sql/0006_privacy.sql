-- Privacy: erasure, and since when an officer has been out of the pool.

ALTER TABLE person ADD COLUMN erasure_asked_at timestamptz;
ALTER TABLE person ADD COLUMN erased_at timestamptz;
ALTER TABLE officer ADD COLUMN withdrawn_on date;

-- Which tables retention looks through by age.
CREATE INDEX session_began ON session (body_id, began_at);
CREATE INDEX link_made ON link (body_id, made_at);
CREATE INDEX mail_written ON mail (body_id, written_at);
CREATE INDEX profile_view_on ON profile_view (body_id, viewed_on);
