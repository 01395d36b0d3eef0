-- Mutations that came with a key of the client's, and what was answered to them.

CREATE TABLE request_key (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  key text NOT NULL,
  -- SHA-256 of the request, in hexadecimal: another request under the same key is refused.
  request text NOT NULL,
  claimed_at timestamptz NOT NULL,
  -- Whether its command is permanent: set in the command's own transaction.
  done boolean NOT NULL,
  answer text,
  UNIQUE (body_id, person_id, key),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX request_key_claimed ON request_key (body_id, claimed_at);
