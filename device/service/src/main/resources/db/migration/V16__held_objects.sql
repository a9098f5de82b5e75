-- What is asked for over the web.
-- Null: stored before these were indexed; read from the file at the next start. Empty: the file says nothing valid.
ALTER TABLE instance ADD COLUMN study_uid text;
ALTER TABLE instance ADD COLUMN modality text;
CREATE INDEX instance_study ON instance (study_uid);

-- UIDs of the segmentation, recorded as those of the structure set are.
ALTER TABLE cases ADD COLUMN job_seg_sop_uid text;
ALTER TABLE cases ADD COLUMN job_seg_series_uid text;

-- Received instances that count, and those proved objects of cases that a destination has taken as they are now.
CREATE VIEW held_object AS
SELECT i.study_uid, s.series_uid, i.sop_instance_uid, i.sop_class_uid, i.modality, s.patient_id,
  s.calling_ae AS sender, i.id AS arrival, i.file, NULL::bigint AS case_id, i.digest
FROM instance i JOIN series s ON s.id = i.series_id
WHERE i.counted AND NOT i.conflicting AND i.study_uid <> ''
UNION ALL
SELECT ct.study_uid,
  CASE taken.format WHEN 'SEG' THEN c.job_seg_series_uid ELSE c.job_series_uid END,
  CASE taken.format WHEN 'SEG' THEN c.job_seg_sop_uid ELSE c.job_sop_uid END,
  CASE taken.format WHEN 'SEG' THEN '1.2.840.10008.5.1.4.1.1.66.4' ELSE '1.2.840.10008.5.1.4.1.1.481.3' END,
  -- a format is named as the modality of its objects
  taken.format, s.patient_id, '', c.id, '', c.id, a.digest
FROM cases c
  JOIN series s ON s.id = c.series_id
  JOIN artifact a ON a.case_id = c.id
  JOIN LATERAL (
    SELECT DISTINCT d.format FROM delivery d
    WHERE d.case_id = c.id AND d.digest = a.digest AND d.state IN ('TAKEN', 'RECEIVED')) taken ON true
  JOIN LATERAL (
    SELECT i.study_uid FROM case_instance x JOIN instance i ON i.id = x.instance_id
    WHERE x.case_id = c.id ORDER BY i.id LIMIT 1) ct ON ct.study_uid <> ''
WHERE c.state NOT IN ('REMOVING', 'REMOVED')
  AND CASE taken.format WHEN 'SEG' THEN c.job_seg_sop_uid ELSE c.job_sop_uid END IS NOT NULL;

GRANT SELECT ON held_object TO "${runtime}";
