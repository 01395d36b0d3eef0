-- An e-mail is about a call-up, a link, an endpoint, an agreement or a project.
ALTER TABLE mail ADD COLUMN project_id uuid;
ALTER TABLE mail ADD FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id);
ALTER TABLE mail DROP CONSTRAINT mail_check;
ALTER TABLE mail ADD CHECK (
  (callup_id IS NULL) = (callup_version IS NULL)
  AND num_nonnulls(callup_id, link_id, webhook_id, agreement_id, project_id) = 1
);
CREATE INDEX mail_project ON mail (body_id, project_id);
