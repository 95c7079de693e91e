-- A pair has a life of its own: a first meeting, trouble and what was agreed about it, an end that is told before it comes.
-- Who sees the address when does not change: while the two see each other, and not a moment longer.
ALTER TABLE "match" ADD COLUMN "agreed_day" date;
ALTER TABLE "match" ADD COLUMN "paused_from" text;
ALTER TABLE "match" ADD COLUMN "who_tells" text;
ALTER TABLE "match" ADD COLUMN "resident_told_at" timestamp with time zone;
ALTER TABLE "match" ADD COLUMN "seek_again" boolean DEFAULT false NOT NULL;

ALTER TABLE "match" DROP CONSTRAINT "match_state";
ALTER TABLE "match" ADD CONSTRAINT "match_state" CHECK ("state" IN ('proposed','introduction','active','trouble','mediated','paused','ending','done','refused','handed_back','ended'));
ALTER TABLE "match" DROP CONSTRAINT "match_active_has_consent";
ALTER TABLE "match" ADD CONSTRAINT "match_shown_has_consent" CHECK ("state" NOT IN ('introduction','active','trouble','mediated','ending')
  OR ("resident_said_yes_at" IS NOT NULL AND "approved_by" IS NOT NULL AND "approved_at" IS NOT NULL));
ALTER TABLE "match" ADD CONSTRAINT "match_paused_from" CHECK ("paused_from" IN ('proposed','introduction','active','trouble','mediated'));
ALTER TABLE "match" ADD CONSTRAINT "match_who_tells" CHECK ("who_tells" IN ('neighbour','staff'));
ALTER TABLE "match" ADD CONSTRAINT "match_mediated_is_asked_again" CHECK ("state" <> 'mediated' OR "agreed_day" IS NOT NULL);
ALTER TABLE "match" ADD CONSTRAINT "match_ending_is_told" CHECK ("state" <> 'ending' OR "who_tells" IS NOT NULL);
DROP INDEX "match_one_active";
CREATE UNIQUE INDEX "match_one_active" ON "match" ("help_request_id") WHERE "state" IN ('proposed','introduction','active','trouble','mediated','paused','ending');
ALTER TABLE "match" DROP CONSTRAINT "match_visit_overlap";
ALTER TABLE "match" ADD CONSTRAINT "match_visit_overlap" EXCLUDE USING gist ("volunteer_id" WITH =, "visit" WITH &&)
  WHERE ("state" IN ('proposed','introduction','active','trouble','mediated','ending'));
CREATE INDEX "match_agreed_day" ON "match" USING btree ("agreed_day") WHERE agreed_day IS NOT NULL;
GRANT UPDATE ("agreed_day", "paused_from", "who_tells", "resident_told_at", "seek_again") ON "match" TO zorgzame_buur_app;

CREATE OR REPLACE FUNCTION app.volunteer_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT help_request_id FROM offer WHERE volunteer_id = app.volunteer_id() AND state IN ('sent','accepted')
  UNION SELECT help_request_id FROM match WHERE volunteer_id = app.volunteer_id() AND (state IN ('proposed','done') OR app.pair_goes_on(state))
$$;
CREATE OR REPLACE FUNCTION app.volunteer_residents() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT h.resident_id FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE m.volunteer_id = app.volunteer_id() AND app.pair_shows(m.state)
$$;
-- The same view as before, with the number of a neighbour from elsewhere while the pair goes on, however it goes.
DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE OR REPLACE VIEW volunteer_in_line AS
    SELECT v.id, v.user_id, v.first_name, v.last_name, v.state,
      CASE WHEN app.is_system() OR v.id = app.volunteer_id() OR app.works_for(v.neighbourhood_id)
        OR EXISTS (SELECT 1 FROM match m JOIN help_request h ON h.id = m.help_request_id
          WHERE m.volunteer_id = v.id AND (m.state = 'proposed' OR app.pair_goes_on(m.state)) AND app.works_for(h.neighbourhood_id))
        THEN v.phone END AS phone
    FROM volunteer v
    WHERE app.is_system() OR v.id = app.volunteer_id() OR v.id IN (SELECT app.capability_volunteers()) OR app.works_for(v.neighbourhood_id)
      OR EXISTS (SELECT 1 FROM offer o JOIN help_request h ON h.id = o.help_request_id
        WHERE o.volunteer_id = v.id AND app.works_for(h.neighbourhood_id))
      OR EXISTS (SELECT 1 FROM volunteer_block b JOIN resident r ON r.id = b.resident_id
        WHERE b.volunteer_id = v.id AND app.works_for(r.neighbourhood_id))$view$);
END $do$;

-- Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''first_meeting''::text, ''mediate''::text, ''call_after_talk''::text, ''tell_ending''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
