-- E-mails about what becomes of a secondment: the version that they tell of.
ALTER TABLE mail ADD COLUMN secondment_version integer;
