-- The photo on the card of a neighbour, who may have one or not. A table of its own: whoever reads a neighbour does not read
-- a photo along, and it has a lock of its own. Small, because it was drawn anew and square.
CREATE TABLE "neighbour_photo" (
	"volunteer_id" uuid PRIMARY KEY NOT NULL CONSTRAINT "neighbour_photo_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"jpeg" bytea NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL CONSTRAINT "neighbour_photo_by_user_id_fk" REFERENCES "user"("id"),
	CONSTRAINT "neighbour_photo_jpeg" CHECK (octet_length("jpeg") BETWEEN 100 AND 400000 AND substring("jpeg" FROM 1 FOR 3) = '\xffd8ff'::bytea)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "neighbour_photo" TO zorgzame_buur_app;
ALTER TABLE "neighbour_photo" ENABLE ROW LEVEL SECURITY;

-- Who comes to the resident who holds the page of a request, while help goes on and both know of each other.
CREATE FUNCTION app.helpers_who_come() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT m.volunteer_id FROM match m WHERE m.help_request_id IN (SELECT app.resident_requests()) AND app.pair_shows(m.state)
$$;
REVOKE ALL ON FUNCTION app.helpers_who_come() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.helpers_who_come() TO zorgzame_buur_app;

CREATE POLICY system_all ON "neighbour_photo" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_photo ON "neighbour_photo" USING (volunteer_id = app.volunteer_id()) WITH CHECK (volunteer_id = app.volunteer_id() AND by = app.actor_id());
CREATE POLICY staff_reads ON "neighbour_photo" FOR SELECT USING (app.serves_volunteer(volunteer_id));
CREATE POLICY staff_takes ON "neighbour_photo" FOR INSERT WITH CHECK (app.has_role('coordinator') AND app.serves_volunteer(volunteer_id) AND by = app.actor_id());
CREATE POLICY staff_changes ON "neighbour_photo" FOR UPDATE USING (app.has_role('coordinator') AND app.serves_volunteer(volunteer_id)) WITH CHECK (by = app.actor_id());
CREATE POLICY staff_drops ON "neighbour_photo" FOR DELETE USING (app.has_role('coordinator') AND app.serves_volunteer(volunteer_id));
CREATE POLICY who_comes ON "neighbour_photo" FOR SELECT USING (volunteer_id IN (SELECT app.helpers_who_come()));

-- With the card goes the photo.
CREATE OR REPLACE FUNCTION app.end_cards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  DELETE FROM neighbour_card WHERE volunteer_id = NEW.id;
  DELETE FROM neighbour_photo WHERE volunteer_id = NEW.id;
  RETURN NULL;
END $$;
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'DELETE FROM neighbour_card WHERE volunteer_id = who;',
    'DELETE FROM neighbour_card WHERE volunteer_id = who;
  DELETE FROM neighbour_photo WHERE volunteer_id = who;');
END $$;
