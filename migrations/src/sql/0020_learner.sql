-- What officers want to learn, beside what they can do; and what somebody who is proposed for a post would learn in it.

ALTER TABLE officer_skill ADD COLUMN wants_to_learn boolean NOT NULL DEFAULT false;

ALTER TABLE selection_pick ADD COLUMN learns uuid;

ALTER TABLE selection_pick ADD COLUMN instead_learns uuid;
