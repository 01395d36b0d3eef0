-- The last day of an officer's employment contract, where it has an end that is known.

ALTER TABLE officer ADD COLUMN employment_ends_on date;
