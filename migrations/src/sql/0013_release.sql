-- The approver's side: links in letters to decide by, people who are away, and when a waiting release goes further up.

-- A link in a letter, by which its reader decides once. Only its hash is kept. It names its e-mail without a foreign
-- key: e-mails are kept for another time.
CREATE TABLE reply (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  mail_id uuid NOT NULL,
  person_id uuid NOT NULL,
  callup_id uuid NOT NULL,
  -- The version of the call-up that the letter tells of.
  callup_version integer NOT NULL,
  asks text NOT NULL,
  hash text NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, mail_id),
  UNIQUE (body_id, hash),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, callup_id) REFERENCES callup (body_id, id)
);
CREATE INDEX reply_person ON reply (body_id, person_id);
CREATE INDEX reply_callup ON reply (body_id, callup_id);
CREATE INDEX reply_expires ON reply (body_id, expires_at);

-- The days on which a person is away: both or none.
ALTER TABLE person ADD COLUMN away_from date;
ALTER TABLE person ADD COLUMN away_until date;

-- After how many working days a release that waits is told further up; none: as the operating model has it.
ALTER TABLE member ADD COLUMN escalate_after integer;
