-- Who may log in. [impl->SRS-2002]
CREATE TABLE account (
  name          text PRIMARY KEY,
  role          text NOT NULL CHECK (role IN ('CLINICIAN', 'PHYSICIST', 'ADMINISTRATOR', 'AUDITOR')),
  -- salted hash with the name of its method in front
  password_hash text NOT NULL,
  -- the password was printed or set by somebody else: good for one log-in, to set another
  one_time      boolean NOT NULL,
  enabled       boolean NOT NULL DEFAULT true,
  failures      integer NOT NULL DEFAULT 0,
  locked_until  timestamptz
);

GRANT SELECT, INSERT, UPDATE ON account TO "${runtime}";
