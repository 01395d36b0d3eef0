-- An e-mail may be about a selection too: its panel is asked to vote.
ALTER TABLE mail ADD COLUMN selection_id uuid;
ALTER TABLE mail ADD FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id);
ALTER TABLE mail DROP CONSTRAINT mail_check;
ALTER TABLE mail ADD CHECK (
  (callup_id IS NULL) = (callup_version IS NULL)
  AND num_nonnulls(callup_id, link_id, webhook_id, agreement_id, project_id, post_id, selection_id)
    = CASE WHEN kind = 'open_posts' THEN 0 ELSE 1 END
);
CREATE INDEX mail_selection ON mail (body_id, selection_id);
