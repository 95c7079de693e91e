-- Every change of what, when or where is a new version of a wish. An offer keeps the version that it asks about, a match
-- the one that the neighbour said yes to; nothing is approved that nobody said yes to, whatever the application does.
ALTER TABLE "help_request" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
ALTER TABLE "offer" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
ALTER TABLE "match" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
ALTER TABLE "match" ADD COLUMN "agreed_at" timestamp with time zone;
GRANT UPDATE ("version") ON "help_request" TO zorgzame_buur_app;
GRANT UPDATE ("version") ON "offer" TO zorgzame_buur_app;
GRANT UPDATE ("version", "agreed_at") ON "match" TO zorgzame_buur_app;

CREATE FUNCTION app.approves_what_was_agreed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NEW.version <> (SELECT version FROM help_request WHERE id = NEW.help_request_id) THEN
    RAISE EXCEPTION 'the wish changed after the yes' USING ERRCODE = 'check_violation', CONSTRAINT = 'match_agreed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER match_agreed BEFORE UPDATE OF approved_at ON match FOR EACH ROW
  WHEN (OLD.approved_at IS NULL AND NEW.approved_at IS NOT NULL) EXECUTE FUNCTION app.approves_what_was_agreed();

-- Whoever said yes by the link of a mail says by the same link whether it still fits.
DROP POLICY change_match ON match;
CREATE POLICY change_match ON match FOR UPDATE USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.resident_requests())
  OR offer_id IN (SELECT o.id FROM offer o WHERE o.token_hash = app.capability())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))) WITH CHECK (true);

-- Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''new_yes''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;

-- Asked anew, a neighbour reads how far it is now.
GRANT UPDATE ("told_distance") ON "offer" TO zorgzame_buur_app;

-- Who moves to another neighbourhood leaves the reach of whoever writes it down, so it is the last thing written.
CREATE FUNCTION app.move_resident(person uuid, neighbourhood text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM resident r WHERE r.id = person AND app.works_for(r.neighbourhood_id)) THEN RAISE insufficient_privilege; END IF;
  UPDATE help_request h SET neighbourhood_id = neighbourhood WHERE h.resident_id = person AND h.due_at IS NOT NULL AND app.works_for(h.neighbourhood_id);
  UPDATE resident SET neighbourhood_id = neighbourhood WHERE id = person;
END $$;
REVOKE ALL ON FUNCTION app.approves_what_was_agreed(), app.move_resident(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.move_resident(uuid, text) TO zorgzame_buur_app;
