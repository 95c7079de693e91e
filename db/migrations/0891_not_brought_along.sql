-- What a resident does not want brought along is a rule as what a neighbour meets there is. Added to the list as it stands.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE volunteer DROP CONSTRAINT volunteer_avoids, ADD CONSTRAINT volunteer_avoids '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''no-smoker''::text, ''no-pet-along''::text, ')
  FROM pg_constraint WHERE conname = 'volunteer_avoids' AND conrelid = 'volunteer'::regclass);
END $$;
