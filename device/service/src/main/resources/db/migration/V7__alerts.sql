-- What each channel of alerts was told and what stood then. Holds no identity.
CREATE TABLE alert (
  channel text NOT NULL,
  kind    text NOT NULL,
  -- number of the case, or part of the device
  subject text NOT NULL,
  told_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, kind, subject)
);

GRANT SELECT, INSERT, DELETE ON alert TO "${runtime}";
