-- Images that come late: the same case again, or a new version of it. [impl->SRS-1722]
ALTER TABLE cases
  -- which version of the contours of its series this is
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  -- the case that this one comes after
  ADD COLUMN predecessor bigint REFERENCES cases,
  -- images of its series came that it does not have
  ADD COLUMN outdated boolean NOT NULL DEFAULT false;

-- WITHDRAWN: outdated before it was sent.
ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_check
  CHECK (state IN ('PENDING', 'TAKEN', 'RECEIVED', 'DEAD_LETTER', 'WITHDRAWN'));
