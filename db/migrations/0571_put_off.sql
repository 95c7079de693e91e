-- A duty may be put off, so often and no further; the history says until when, by whom and why. The row of the history is
-- about the thing of the duty, so that it is erased with it.
ALTER TABLE "duty" ADD COLUMN "put_offs" integer NOT NULL DEFAULT 0;
GRANT UPDATE ("due_at", "put_offs") ON "duty" TO zorgzame_buur_app;
DROP POLICY read_transition ON transition;
CREATE POLICY read_transition ON transition FOR SELECT USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))
  OR (thing IN ('volunteer','duty') AND help_request_id IS NULL
    AND EXISTS (SELECT 1 FROM volunteer v WHERE v.id = thing_id AND app.works_for(v.neighbourhood_id))));

-- Who is on the road of a volunteer waits in more states than the first.
DO $$ BEGIN
  EXECUTE (SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
      || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''guide''::text, ')
    FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
INSERT INTO duty (id, kind, thing, thing_id, volunteer_id, owner_role, due_at, opened_at, why)
  SELECT gen_random_uuid(), 'guide', 'volunteer', id, id, 'coordinator', now() + interval '7 days', now(), state
  FROM volunteer WHERE state IN ('invited','intake_booked','intake_done','paused','suspended');
