-- A post is one place, and two officers may follow each other in it: the second is called up while the first, whose
-- secondment ends early, still works. That their times do not overlap is seen to under a lock on the post.
DROP INDEX callup_one_live;
CREATE INDEX callup_post ON callup (body_id, post_id);

-- Reserves: whoever applies a selection says whether the first reserve who still fits is called up when somebody says no.

ALTER TABLE selection ADD COLUMN calls_reserves boolean NOT NULL DEFAULT FALSE;
CREATE INDEX selection_pick_post ON selection_pick (body_id, post_id);
