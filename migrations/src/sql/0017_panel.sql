-- Panels: who sits on the panel of a selection, what they have an interest in, and how they voted.

-- How many of the panel must vote on a pick. Null without a panel.
ALTER TABLE selection ADD COLUMN quorum integer CHECK (quorum > 0);

CREATE TABLE panel_member (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- When interests were first declared, or that there are none; and when the member first voted.
  declared_at timestamptz,
  voted_at timestamptz,
  version integer NOT NULL,
  UNIQUE (body_id, id),
  UNIQUE (body_id, selection_id, person_id),
  FOREIGN KEY (body_id, selection_id) REFERENCES selection (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX panel_member_person ON panel_member (body_id, person_id);

-- Something that a member has an interest in: one officer, one home council or one project.
CREATE TABLE panel_interest (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  person_id uuid NOT NULL,
  officer_id uuid,
  council_id uuid,
  project_id uuid,
  note text NOT NULL,
  declared_at timestamptz NOT NULL,
  UNIQUE (body_id, id),
  CHECK (
    CASE WHEN officer_id IS NULL THEN 0 ELSE 1 END + CASE WHEN council_id IS NULL THEN 0 ELSE 1 END
    + CASE WHEN project_id IS NULL THEN 0 ELSE 1 END = 1
  ),
  FOREIGN KEY (body_id, selection_id, person_id) REFERENCES panel_member (body_id, selection_id, person_id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES member (body_id, council_id),
  FOREIGN KEY (body_id, project_id) REFERENCES project (body_id, id)
);
CREATE INDEX panel_interest_member ON panel_interest (body_id, selection_id, person_id);
CREATE INDEX panel_interest_person ON panel_interest (body_id, person_id);
CREATE INDEX panel_interest_officer ON panel_interest (body_id, officer_id);
CREATE INDEX panel_interest_declared ON panel_interest (body_id, declared_at);

-- A vote on the pick of a post. Whoever votes again adds another row; the latest counts.
CREATE TABLE pick_vote (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL,
  selection_id uuid NOT NULL,
  post_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- Who was proposed then: a pick that stands when the selection is run again may be of another officer.
  proposed_officer_id uuid NOT NULL,
  vote text NOT NULL,
  instead_officer_id uuid,
  -- The home council of whoever the vote is for.
  home_council_id uuid,
  reason text NOT NULL,
  seen_at timestamptz NOT NULL,
  voted_at timestamptz NOT NULL,
  UNIQUE (body_id, id),
  CHECK ((vote = 'instead') = (instead_officer_id IS NOT NULL)),
  CHECK ((vote = 'refuse') = (home_council_id IS NULL)),
  FOREIGN KEY (body_id, selection_id, person_id) REFERENCES panel_member (body_id, selection_id, person_id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, post_id) REFERENCES post (body_id, id),
  FOREIGN KEY (body_id, proposed_officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, instead_officer_id) REFERENCES officer (body_id, id),
  FOREIGN KEY (body_id, home_council_id) REFERENCES member (body_id, council_id)
);
CREATE INDEX pick_vote_selection ON pick_vote (body_id, selection_id);
CREATE INDEX pick_vote_person ON pick_vote (body_id, person_id);
CREATE INDEX pick_vote_proposed ON pick_vote (body_id, proposed_officer_id);
CREATE INDEX pick_vote_instead ON pick_vote (body_id, instead_officer_id);
