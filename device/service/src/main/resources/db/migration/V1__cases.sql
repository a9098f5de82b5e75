-- Series, cases, deliveries and the audit trail. Run by the owner role; the device works as a member of
-- the runtime role, which owns nothing.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${runtime}') THEN
    CREATE ROLE "${runtime}" NOLOGIN NOSUPERUSER;
  END IF;
  -- Since PostgreSQL 16 whoever makes a role administers it, but takes it only after granting it to himself.
  EXECUTE format('GRANT "${runtime}" TO %I', current_user);
END $$;

-- What peers sent -------------------------------------------------------------------------------------------

CREATE TABLE association (
  id         text PRIMARY KEY,
  calling_ae text NOT NULL,
  called_ae  text NOT NULL,
  -- name of the process that serves it
  receiver   text NOT NULL,
  opened_at  timestamptz NOT NULL DEFAULT now(),
  ended_at   timestamptz,
  -- RELEASED, ABORTED, or LOST when the device went down while it was open
  ending     text CHECK (ending IN ('RELEASED', 'ABORTED', 'LOST'))
);

CREATE TABLE series (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  calling_ae    text NOT NULL,
  series_uid    text NOT NULL,
  patient_id    text NOT NULL,
  last_news_at  timestamptz NOT NULL,
  -- true while instances wait that no case holds yet
  arriving      boolean NOT NULL,
  UNIQUE (calling_ae, series_uid)
);
CREATE INDEX series_arriving ON series (id) WHERE arriving;

CREATE TABLE instance (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  series_id          bigint NOT NULL REFERENCES series,
  sop_class_uid      text NOT NULL,
  sop_instance_uid   text NOT NULL,
  transfer_syntax    text NOT NULL,
  digest             text NOT NULL,
  file               text NOT NULL,
  length             bigint NOT NULL,
  received_at        timestamptz NOT NULL DEFAULT now(),
  -- the last association that brought it; counted once that association was released
  association_id     text NOT NULL REFERENCES association,
  counted            boolean NOT NULL DEFAULT false,
  -- another instance of the same UID and other content stands beside it and came first
  conflicting        boolean NOT NULL,
  -- values that rules may ask for, by configuration key
  attributes         jsonb NOT NULL,
  UNIQUE (series_id, sop_instance_uid, digest)
);
CREATE INDEX instance_uid ON instance (sop_instance_uid);
CREATE INDEX instance_association ON instance (association_id);

-- What becomes of it ----------------------------------------------------------------------------------------

CREATE TABLE cases (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  series_id       bigint NOT NULL REFERENCES series,
  state           text NOT NULL,
  -- every write of the state names the attempt that it belongs to
  attempt         integer NOT NULL DEFAULT 0,
  -- failures of the present step, and how often it was begun
  failures        integer NOT NULL DEFAULT 0,
  pickups         integer NOT NULL DEFAULT 0,
  priority        integer NOT NULL DEFAULT 0,
  -- the rule that an operator chose; null: the rules decide
  chosen_route    text,
  findings        jsonb NOT NULL DEFAULT '[]',
  route           text,
  model           text,
  destinations    jsonb NOT NULL DEFAULT '[]',
  -- recorded inputs: the same case gives the same bytes
  job_time        timestamptz,
  job_zone        text,
  job_sop_uid     text,
  job_series_uid  text,
  next_step_at    timestamptz NOT NULL DEFAULT now(),
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX cases_series ON cases (series_id);
CREATE INDEX cases_state ON cases (state);

CREATE TABLE case_instance (
  case_id     bigint NOT NULL REFERENCES cases,
  instance_id bigint NOT NULL REFERENCES instance,
  PRIMARY KEY (case_id, instance_id)
);

CREATE TABLE artifact (
  case_id bigint NOT NULL REFERENCES cases,
  name    text NOT NULL,
  digest  text NOT NULL,
  length  bigint NOT NULL,
  PRIMARY KEY (case_id, name)
);

CREATE TABLE delivery (
  case_id          bigint NOT NULL REFERENCES cases,
  destination      text NOT NULL,
  state            text NOT NULL CHECK (state IN ('PENDING', 'RECEIVED', 'DEAD_LETTER')),
  digest           text NOT NULL,
  attempts         integer NOT NULL DEFAULT 0,
  started_at       timestamptz NOT NULL,
  next_attempt_at  timestamptz NOT NULL,
  ended_at         timestamptz,
  message          text NOT NULL DEFAULT '',
  warning          boolean NOT NULL DEFAULT false,
  PRIMARY KEY (case_id, destination)
);

-- Work in hand (db-scheduler) -------------------------------------------------------------------------------

CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);

GRANT SELECT, INSERT, UPDATE ON association, series, instance, cases, artifact, delivery TO "${runtime}";
GRANT SELECT, INSERT, DELETE ON case_instance TO "${runtime}";
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO "${runtime}";
