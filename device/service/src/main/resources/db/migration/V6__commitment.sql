-- Storage commitment of what was delivered. [impl->SRS-1607]
-- TAKEN: the destination took the object and has not yet committed to keep it.
ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_check
  CHECK (state IN ('PENDING', 'TAKEN', 'RECEIVED', 'DEAD_LETTER'));
-- when it took the object and was yet to commit; kept whatever becomes of the delivery
ALTER TABLE delivery ADD COLUMN taken_at timestamptz;

-- One row for each time that a destination was asked.
CREATE TABLE commitment (
  transaction_uid  text PRIMARY KEY,
  case_id          bigint NOT NULL,
  destination      text NOT NULL,
  sop_class_uid    text NOT NULL,
  sop_instance_uid text NOT NULL,
  asked_at         timestamptz NOT NULL,
  -- null: no answer yet
  committed        boolean,
  message          text NOT NULL DEFAULT '',
  FOREIGN KEY (case_id, destination) REFERENCES delivery
);
CREATE INDEX commitment_delivery ON commitment (case_id, destination);

GRANT SELECT, INSERT, UPDATE ON commitment TO "${runtime}";
