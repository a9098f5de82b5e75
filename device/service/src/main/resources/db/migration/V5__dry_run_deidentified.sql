-- One more thing that the rule of a case may ask for: copies without identity, laid out for a person.
ALTER TABLE cases
  DROP CONSTRAINT cases_mode_check,
  ADD CONSTRAINT cases_mode_check
    CHECK (mode IN ('LIVE', 'SHADOW', 'DRY_RUN_RESULT', 'DRY_RUN_DEIDENTIFIED'));
