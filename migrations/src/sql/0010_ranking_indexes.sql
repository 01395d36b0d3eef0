-- Indexes that hold all that ranking and reports ask a table for, in place of some that held less: of thousands of
-- officers each row is then read in the index alone.

CREATE INDEX officer_skill_held ON officer_skill (body_id, skill_id, level_rank, officer_id, level, evidence, evidence_on);
DROP INDEX officer_skill_skill;
CREATE INDEX offer_kept ON offer (body_id, officer_id, starts_on, ends_on, load);
DROP INDEX offer_officer;
CREATE INDEX absence_kept ON absence (body_id, officer_id, starts_on, ends_on, pattern, kind);
DROP INDEX absence_officer;
CREATE INDEX officer_listed ON officer (body_id, standing, paused_until, supported_at);
DROP INDEX officer_standing;
CREATE INDEX measurement_project ON measurement (body_id, project_id);
CREATE INDEX share_project ON share (body_id, project_id);
