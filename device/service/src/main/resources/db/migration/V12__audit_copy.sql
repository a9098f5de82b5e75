-- How far each repository of audit messages has the trail. Holds no identity. [impl->SRS-4315]
CREATE TABLE audit_copy (
  -- host and port
  repository text PRIMARY KEY,
  -- the last entry that it took
  number     bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON audit_copy TO "${runtime}";
