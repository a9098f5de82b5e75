-- A case is delivered as several objects: each has receipts and commitments of its own.
ALTER TABLE delivery ADD COLUMN format text NOT NULL DEFAULT 'RTSTRUCT'
  CHECK (format IN ('RTSTRUCT', 'SEG'));
ALTER TABLE commitment ADD COLUMN format text NOT NULL DEFAULT 'RTSTRUCT';

ALTER TABLE commitment DROP CONSTRAINT commitment_case_id_destination_fkey;
ALTER TABLE delivery DROP CONSTRAINT delivery_pkey;
ALTER TABLE delivery ADD PRIMARY KEY (case_id, destination, format);
ALTER TABLE commitment ADD FOREIGN KEY (case_id, destination, format) REFERENCES delivery;

-- A case that is begun anew has made nothing yet.
GRANT DELETE ON artifact TO "${runtime}";
