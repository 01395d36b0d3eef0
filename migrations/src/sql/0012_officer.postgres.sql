
-- An e-mail is about a call-up, a link, an endpoint, an agreement, a project or a post; one about posts that fit names them in alert.
ALTER TABLE mail ADD COLUMN post_id uuid;
ALTER TABLE mail ADD FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id);
ALTER TABLE mail DROP CONSTRAINT mail_check;
ALTER TABLE mail ADD CHECK (
  (callup_id IS NULL) = (callup_version IS NULL)
  AND num_nonnulls(callup_id, link_id, webhook_id, agreement_id, project_id, post_id)
    = CASE WHEN kind = 'open_posts' THEN 0 ELSE 1 END
);
CREATE INDEX mail_post ON mail (body_id, post_id);
