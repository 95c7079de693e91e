-- A pause does not end by itself: before its last day the neighbour is asked, and without a yes nobody asks them for help. The
-- yes belongs to one pause; with another day it is asked anew, whatever way the day changed.
ALTER TABLE "volunteer" ADD COLUMN "comes_back" boolean DEFAULT false NOT NULL;
ALTER TABLE "volunteer" ADD COLUMN "pause_asked_at" timestamp with time zone;
UPDATE "volunteer" SET "paused_until" = NULL WHERE "paused_until" <= now();
GRANT UPDATE ("comes_back", "pause_asked_at") ON "volunteer" TO zorgzame_buur_app;
CREATE INDEX "volunteer_paused" ON "volunteer" USING btree ("paused_until") WHERE paused_until IS NOT NULL AND NOT comes_back;

CREATE FUNCTION app.pause_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.comes_back := false;
  NEW.pause_asked_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER volunteer_pause BEFORE UPDATE OF paused_until ON volunteer FOR EACH ROW
  WHEN (NEW.paused_until IS DISTINCT FROM OLD.paused_until) EXECUTE FUNCTION app.pause_begins();

CREATE OR REPLACE VIEW matching_volunteer AS
  SELECT id, first_name, last_name, neighbourhood_id, street, lat, lon, state, gender, kinds, preferred_kinds, languages, mother_tongue,
    slots, radius_metres, weekly_capacity, lower_limit_asks14, paused_until, restricted_at, avoids, topics, only_with,
    CASE kept WHEN 'person' THEN coalesce(kept_for_resident::text, '') WHEN 'organisation' THEN 'org:' || kept_for_organisation END AS kept_for,
    comes_back
  FROM volunteer WHERE (SELECT app.may_match());

-- Whoever holds the address of a letter says yes to being asked again, as they may begin and end a pause by it.
CREATE FUNCTION app.comes_back_of_letter() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT comes_back FROM volunteer WHERE id IN (SELECT p.volunteer_id FROM app.pause_of_letter() p)
$$;
CREATE FUNCTION app.come_back_by_letter() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  UPDATE volunteer SET comes_back = true WHERE paused_until IS NOT NULL AND id IN (SELECT p.volunteer_id FROM app.pause_of_letter() p)
$$;
REVOKE ALL ON FUNCTION app.comes_back_of_letter(), app.come_back_by_letter() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.comes_back_of_letter(), app.come_back_by_letter() TO zorgzame_buur_app;

DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''ask_back''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
