-- What senders asked this device to commit to (storage commitment), until they took the result. [impl->SRS-1014]
CREATE TABLE promise (
  calling_ae      text NOT NULL,
  transaction_uid text NOT NULL,
  -- SOP class and instance of each object, in the order of the request
  instances       jsonb NOT NULL,
  asked_at        timestamptz NOT NULL,
  -- when its result is told, or told again
  next_tell_at    timestamptz NOT NULL,
  attempts        integer NOT NULL DEFAULT 0,
  PRIMARY KEY (calling_ae, transaction_uid)
);
CREATE INDEX promise_due ON promise (next_tell_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON promise TO "${runtime}";
