-- An e-mail is about a call-up, a link or an endpoint.
ALTER TABLE mail ADD COLUMN webhook_id uuid;
ALTER TABLE mail ADD FOREIGN KEY (body_id, webhook_id) REFERENCES webhook (body_id, id);
ALTER TABLE mail DROP CONSTRAINT mail_check;
ALTER TABLE mail ADD CHECK (
  (callup_id IS NULL) = (callup_version IS NULL) AND num_nonnulls(callup_id, link_id, webhook_id) = 1
);
CREATE INDEX mail_webhook ON mail (body_id, webhook_id);
