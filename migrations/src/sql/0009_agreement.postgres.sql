-- An e-mail is about a call-up, a link, an endpoint or an agreement.
ALTER TABLE mail ADD COLUMN agreement_id uuid;
ALTER TABLE mail ADD FOREIGN KEY (body_id, agreement_id) REFERENCES agreement (body_id, id);
ALTER TABLE mail DROP CONSTRAINT mail_check;
ALTER TABLE mail ADD CHECK (
  (callup_id IS NULL) = (callup_version IS NULL)
  AND num_nonnulls(callup_id, link_id, webhook_id, agreement_id) = 1
);
CREATE INDEX mail_agreement ON mail (body_id, agreement_id);
