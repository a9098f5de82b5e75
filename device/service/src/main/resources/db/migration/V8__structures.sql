-- The structures that the rule wanted when it was chosen; empty: all of the model.
ALTER TABLE cases ADD COLUMN structures jsonb NOT NULL DEFAULT '[]';
