-- Webhooks: endpoints that are told what happens in a body, and what was delivered to them.

CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  label text NOT NULL,
  url text NOT NULL,
  -- The kinds of event it takes.
  kinds jsonb NOT NULL,
  -- Sealed under one of the service's keys, which are not in the database.
  secret text NOT NULL,
  -- The one before, until when it counts as well.
  previous_secret text,
  previous_until timestamptz,
  registered_at timestamptz NOT NULL,
  failing_since timestamptz,
  stopped_at timestamptz,
  stopped_because text,
  removed_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
  CHECK ((stopped_at IS NULL) = (stopped_because IS NULL))
);

-- One for each endpoint and event, written when the event is sealed.
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  event_id uuid NOT NULL,
  written_at timestamptz NOT NULL,
  attempts integer NOT NULL,
  tried_at timestamptz,
  -- What the endpoint last answered, and what went wrong.
  status integer,
  failure text,
  delivered_at timestamptz,
  given_up_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, webhook_id, event_id),
  FOREIGN KEY (body_id, webhook_id) REFERENCES webhook (body_id, id),
  FOREIGN KEY (body_id, event_id) REFERENCES event (body_id, id)
);
CREATE INDEX delivery_webhook ON delivery (body_id, webhook_id, id);
CREATE INDEX delivery_event ON delivery (body_id, event_id);
CREATE INDEX delivery_written ON delivery (body_id, written_at);
