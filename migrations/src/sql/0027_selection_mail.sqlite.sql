-- An e-mail may be about a selection too: its panel is asked to vote. SQLite cannot change a check: the table is made anew. No
-- other table refers to it.
DROP INDEX mail_callup;
DROP INDEX mail_link;
DROP INDEX mail_written;
DROP INDEX mail_webhook;
DROP INDEX mail_agreement;
DROP INDEX mail_project;
DROP INDEX mail_post;
ALTER TABLE mail RENAME TO mail_before;
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  callup_id uuid,
  callup_version integer,
  secondment_version integer,
  link_id uuid,
  webhook_id uuid,
  agreement_id uuid,
  project_id uuid,
  post_id uuid,
  selection_id uuid,
  written_at timestamptz NOT NULL,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, callup_id) REFERENCES callup (body_id, id),
  FOREIGN KEY (body_id, link_id) REFERENCES link (body_id, id),
  FOREIGN KEY (body_id, webhook_id) REFERENCES webhook (body_id, id),
  FOREIGN KEY (body_id, agreement_id) REFERENCES agreement (body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id),
  CHECK (
    (callup_id IS NULL) = (callup_version IS NULL)
    AND (callup_id IS NOT NULL) + (link_id IS NOT NULL) + (webhook_id IS NOT NULL)
      + (agreement_id IS NOT NULL) + (project_id IS NOT NULL) + (post_id IS NOT NULL)
      + (selection_id IS NOT NULL)
      = CASE WHEN kind = 'open_posts' THEN 0 ELSE 1 END
  )
);
INSERT INTO mail (
  id, body_id, person_id, kind, callup_id, callup_version, secondment_version, link_id, webhook_id, agreement_id,
  project_id, post_id, written_at, sent_at, failed_at, failure, version
)
SELECT
  id, body_id, person_id, kind, callup_id, callup_version, secondment_version, link_id, webhook_id, agreement_id,
  project_id, post_id, written_at, sent_at, failed_at, failure, version
FROM mail_before;
DROP TABLE mail_before;
CREATE INDEX mail_callup ON mail (body_id, callup_id);
CREATE INDEX mail_link ON mail (body_id, link_id);
CREATE INDEX mail_written ON mail (body_id, written_at);
CREATE INDEX mail_webhook ON mail (body_id, webhook_id);
CREATE INDEX mail_agreement ON mail (body_id, agreement_id);
CREATE INDEX mail_project ON mail (body_id, project_id);
CREATE INDEX mail_post ON mail (body_id, post_id);
CREATE INDEX mail_selection ON mail (body_id, selection_id);
