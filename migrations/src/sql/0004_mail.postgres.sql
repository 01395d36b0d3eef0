-- An e-mail is about a call-up or about a link.
ALTER TABLE mail ALTER COLUMN callup_id DROP NOT NULL;
ALTER TABLE mail ALTER COLUMN callup_version DROP NOT NULL;
ALTER TABLE mail ADD COLUMN link_id uuid;
ALTER TABLE mail ADD FOREIGN KEY (body_id, link_id) REFERENCES link (body_id, id);
ALTER TABLE mail ADD CHECK (
  (callup_id IS NULL) = (callup_version IS NULL) AND (callup_id IS NULL) <> (link_id IS NULL)
);
CREATE INDEX mail_link ON mail (body_id, link_id);
