-- Delivered cases whose period is over. Holds no identity and outlasts what was removed. [impl->SRS-4310]
CREATE TABLE removal (
  case_id    bigint PRIMARY KEY REFERENCES cases,
  -- when it was decided; null as long as something stands against it
  decided_at timestamptz,
  -- SHA-256 over the list of files as it was decided
  list       text NOT NULL DEFAULT '',
  -- what stands against it, or why it does not end
  obstacle   text NOT NULL DEFAULT '',
  next_at    timestamptz NOT NULL
);

CREATE TABLE removed_file (
  case_id bigint NOT NULL REFERENCES removal,
  -- under the storage directory; made of digests and numbers
  file    text NOT NULL,
  -- SHA-256: of a received image its data set, of anything else the file
  digest  text NOT NULL,
  length  bigint NOT NULL,
  PRIMARY KEY (case_id, file)
);

GRANT SELECT, INSERT, UPDATE ON removal TO "${runtime}";
GRANT SELECT, INSERT, DELETE ON removed_file TO "${runtime}";
GRANT DELETE ON instance TO "${runtime}";
