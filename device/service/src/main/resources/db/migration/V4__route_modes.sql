-- What the rule that routed a case does with its result; recorded, because rules change while cases move.
ALTER TABLE cases
  ADD COLUMN mode text NOT NULL DEFAULT 'LIVE' CHECK (mode IN ('LIVE', 'SHADOW', 'DRY_RUN_RESULT')),
  -- texts that the rule writes into the result, by configuration key
  ADD COLUMN replaced jsonb NOT NULL DEFAULT '{}';
