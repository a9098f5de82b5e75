-- The audit trail: rows are added and never changed. The runtime role has no right to change them, and
-- triggers refuse it to everybody, the owner included.
-- [impl->SRS-1804]
CREATE TABLE audit_entry (
  number   bigint PRIMARY KEY CHECK (number > 0),
  at       timestamptz NOT NULL,
  event    text NOT NULL,
  actor    text NOT NULL,
  subject  text NOT NULL,
  details  text NOT NULL,
  previous text NOT NULL,
  hash     text NOT NULL UNIQUE
);
CREATE INDEX audit_entry_subject ON audit_entry (subject);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only: % refused', TG_OP;
END $$;

CREATE TRIGGER audit_entry_rows BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_table BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT USAGE ON SCHEMA oarlock TO "${runtime}";
GRANT SELECT, INSERT ON audit_entry TO "${runtime}";
