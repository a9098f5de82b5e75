-- When the source of a series was asked to send what a case lacks; asked once. [impl->SRS-1011]
ALTER TABLE cases ADD COLUMN fetched_at timestamptz;
