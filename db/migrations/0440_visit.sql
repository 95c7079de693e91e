-- The visits of help that goes on, one row each: planned, moved, left out, stood in for, missed or done. Made ahead by the
-- system from the moment on which the two agreed, and changed by whoever says that this time is different.
ALTER TABLE "help_request" ADD COLUMN "every_weeks" integer DEFAULT 1 NOT NULL;
ALTER TABLE "help_request" ADD COLUMN "visit_slot" integer;
ALTER TABLE "help_request" ADD COLUMN "series_from" date;
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_every_weeks" CHECK ("every_weeks" BETWEEN 1 AND 2);
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_visit_slot" CHECK ("visit_slot" BETWEEN 0 AND 20);
-- A neighbour in turn with others, and somebody for once, are asked as for any request: one that knows whose it is part of.
ALTER TABLE "help_request" ADD COLUMN "series_of" uuid CONSTRAINT "help_request_series_of_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE;
ALTER TABLE "help_request" ADD COLUMN "stands_in_for" uuid;
CREATE INDEX "help_request_series" ON "help_request" USING btree ("series_of");
CREATE INDEX "help_request_stands_in" ON "help_request" USING btree ("stands_in_for");
GRANT UPDATE ("every_weeks", "visit_slot", "series_from") ON "help_request" TO zorgzame_buur_app;

CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL CONSTRAINT "visit_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"match_id" uuid NOT NULL CONSTRAINT "visit_match_id_match_id_fk" REFERENCES "match"("id") ON DELETE CASCADE,
	"volunteer_id" uuid NOT NULL CONSTRAINT "visit_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id"),
	"planned_on" date NOT NULL,
	"hours" tstzrange NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"said_by" text,
	"wants_stand_in" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp with time zone,
	"thanked_at" timestamp with time zone,
	CONSTRAINT "visit_once" UNIQUE ("help_request_id","planned_on"),
	CONSTRAINT "visit_state" CHECK ("state" IN ('planned','moved','uncovered','sought','stood_in','skipped','unheard','missed','done')),
	CONSTRAINT "visit_said_by" CHECK ("said_by" IN ('neighbour','resident')),
	CONSTRAINT "visit_hours" CHECK (NOT isempty("hours") AND NOT lower_inf("hours") AND NOT upper_inf("hours")),
	CONSTRAINT "visit_unheard_was_asked" CHECK ("state" <> 'unheard' OR "asked_at" IS NOT NULL)
);
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_stands_in_for_visit_id_fk" FOREIGN KEY ("stands_in_for") REFERENCES "visit"("id") ON DELETE SET NULL;
CREATE INDEX "visit_match" ON "visit" USING btree ("match_id","planned_on");
CREATE INDEX "visit_volunteer" ON "visit" USING btree ("volunteer_id","planned_on");
CREATE INDEX "visit_waiting" ON "visit" USING btree ("state","planned_on");

-- States in which a neighbour may speak of the visits, and those in which the two see each other.
CREATE FUNCTION app.pair_goes_on(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT state IN ('introduction','active','trouble','mediated','paused','ending') $$;
CREATE FUNCTION app.pair_shows(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT state IN ('introduction','active','trouble','mediated','ending') $$;
REVOKE ALL ON FUNCTION app.pair_goes_on(text), app.pair_shows(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.pair_goes_on(text), app.pair_shows(text) TO zorgzame_buur_app;
-- The help of a neighbour that goes on: of who is signed in, or of the yes whose link was in the mail.
CREATE FUNCTION app.helped_matches() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT m.id FROM match m JOIN offer o ON o.id = m.offer_id 
   WHERE (o.token_hash = app.capability() OR m.volunteer_id = app.volunteer_id()) AND app.pair_goes_on(m.state)
$$;
-- Of whom a resident reads the first name: who helps, and who comes in turn.
CREATE OR REPLACE FUNCTION app.capability_volunteers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT volunteer_id FROM offer WHERE token_hash = app.capability()
  UNION SELECT m.volunteer_id FROM match m WHERE m.help_request_id IN (SELECT app.resident_requests()) AND (m.state = 'proposed' OR app.pair_shows(m.state))
  UNION SELECT m.volunteer_id FROM visit v JOIN match m ON m.id = v.match_id
    WHERE v.help_request_id IN (SELECT app.resident_requests()) AND app.pair_shows(m.state)
$$;
REVOKE ALL ON FUNCTION app.helped_matches() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.helped_matches() TO zorgzame_buur_app;

-- Whose a visit is never changes: a turn that goes to somebody else is another row.
GRANT SELECT, INSERT, DELETE ON "visit" TO zorgzame_buur_app;
GRANT UPDATE ("hours", "state", "state_since", "said_by", "wants_stand_in", "asked_at", "thanked_at") ON "visit" TO zorgzame_buur_app;
ALTER TABLE "visit" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "visit" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY read_visit ON "visit" FOR SELECT USING (
  "volunteer_id" = app.volunteer_id() OR "match_id" IN (SELECT app.helped_matches())
  OR "help_request_id" IN (SELECT app.resident_requests())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = "help_request_id" AND app.works_for(h.neighbourhood_id)));
CREATE POLICY change_visit ON "visit" FOR UPDATE USING (
  "match_id" IN (SELECT app.helped_matches())
  OR "help_request_id" IN (SELECT app.resident_requests())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = "help_request_id" AND app.works_for(h.neighbourhood_id)));

-- Who answers by link for a visit ends what waited for that answer.
CREATE OR REPLACE FUNCTION app.end_duties(about uuid, kinds text[], at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  UPDATE duty d SET ended_at = at, how = 'itself', ended_by = app.actor_id()
   WHERE d.thing_id = about AND d.kind = ANY (kinds) AND d.ended_at IS NULL
     AND (app.is_system() OR d.volunteer_id = app.volunteer_id()
       OR d.help_request_id IN (SELECT app.resident_requests() UNION ALL SELECT app.offered_requests() UNION ALL SELECT app.volunteer_requests())
       OR d.thing_id IN (SELECT app.helped_matches() UNION ALL SELECT v.id FROM visit v WHERE v.match_id IN (SELECT app.helped_matches()))
       OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = d.help_request_id AND app.works_for(h.neighbourhood_id))
       OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = d.volunteer_id AND app.works_for(v.neighbourhood_id)))
$$;

-- Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''cover_visit''::text, ''visits_missed''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
