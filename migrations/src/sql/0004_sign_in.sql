-- Signing in: identity providers, links by e-mail, sessions, and how often something was tried.
--
-- Nothing here lets anybody in: of links, sessions and sign-ins under way only a hash is kept, and a
-- provider's secret stands outside the database, under a name.

-- Who a council's (or the body's) people are known to.
CREATE TABLE provider (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  -- None: the body's own.
  council_id uuid,
  name text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  -- The name under which the secret is found, never the secret.
  secret_name text NOT NULL,
  -- The e-mail domains for which it may speak.
  domains jsonb NOT NULL,
  set_at timestamptz NOT NULL,
  removed_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);

-- A person as a provider names them. Issuer and subject only: an address changes hands.
CREATE TABLE identity (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  UNIQUE (body_id, provider_id, issuer, subject),
  FOREIGN KEY (body_id, provider_id) REFERENCES provider (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX identity_person ON identity (body_id, person_id);

-- A sign-in under way at a provider.
CREATE TABLE sign_in (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  state_hash text NOT NULL,
  browser_hash text NOT NULL,
  begun_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  returned_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, state_hash),
  FOREIGN KEY (body_id, provider_id) REFERENCES provider (body_id, id)
);

-- An address that was entered on the sign-in page. It stays until the job has answered it, known or not.
CREATE TABLE ask (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  email text NOT NULL,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

-- A link that lets a person in, once.
CREATE TABLE link (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  -- Invitations: the council for which the person is invited; none for the body itself.
  council_id uuid,
  -- Set when the e-mail is written.
  hash text,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, hash),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX link_person ON link (body_id, person_id);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  hash text NOT NULL UNIQUE,
  way text NOT NULL,
  -- The provider, when one let the person in.
  provider_id uuid,
  -- What the browser calls itself, so that one can tell one's own sessions apart.
  agent text NOT NULL,
  began_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, provider_id) REFERENCES provider (body_id, id)
);
CREATE INDEX session_person ON session (body_id, person_id);

-- How often something was tried in a window of time, by whom: hashed, and belonging to no body, as one
-- address may knock on several doors. Removed when the window is over.
CREATE TABLE attempt (
  id uuid PRIMARY KEY,
  key_hash text NOT NULL,
  begins_at timestamptz NOT NULL,
  count integer NOT NULL,
  UNIQUE (key_hash, begins_at)
);
CREATE INDEX attempt_begins ON attempt (begins_at);
