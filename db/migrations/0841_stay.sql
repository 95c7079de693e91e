-- The time that a neighbour is at somebody's home. They say that they are there and until when; nobody is followed, and who says
-- nothing is not watched. When they do not say that they are home again, a ladder is climbed: see domain/stay/ladder.ts.
CREATE TABLE "stay" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL CONSTRAINT "stay_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"match_id" uuid NOT NULL CONSTRAINT "stay_match_id_match_id_fk" REFERENCES "match"("id") ON DELETE CASCADE,
	"volunteer_id" uuid NOT NULL CONSTRAINT "stay_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id"),
	"arrived_at" timestamp with time zone NOT NULL,
	"back_by" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone,
	"back_at" timestamp with time zone,
	CONSTRAINT "stay_state" CHECK ("state" IN ('there','reminded','overdue','escalated','back')),
	CONSTRAINT "stay_back" CHECK ("state" <> 'back' OR "back_at" IS NOT NULL),
	-- Who waits for somebody is never left without a next rung, but on the last.
	CONSTRAINT "stay_waits" CHECK ("state" IN ('escalated','back') OR "next_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "stay_open" ON "stay" USING btree ("volunteer_id") WHERE state <> 'back';
CREATE INDEX "stay_due" ON "stay" USING btree ("next_at") WHERE next_at IS NOT NULL;
CREATE INDEX "stay_match" ON "stay" USING btree ("match_id");
CREATE INDEX "stay_request" ON "stay" USING btree ("help_request_id");
CREATE INDEX "stay_over" ON "stay" USING btree ("back_at");

-- Of who is signed in, or of the yes whose link was in the mail; also when the help itself ended meanwhile.
CREATE FUNCTION app.own_stays() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT s.id FROM stay s JOIN match m ON m.id = s.match_id JOIN offer o ON o.id = m.offer_id
   WHERE s.state <> 'back' AND (o.token_hash = app.capability() OR s.volunteer_id = app.volunteer_id())
$$;
REVOKE ALL ON FUNCTION app.own_stays() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_stays() TO zorgzame_buur_app;

-- Where and when is never rewritten; only how it goes on.
GRANT SELECT, INSERT ON "stay" TO zorgzame_buur_app;
GRANT UPDATE ("back_by", "state", "state_since", "next_at", "back_at") ON "stay" TO zorgzame_buur_app;
ALTER TABLE "stay" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "stay" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY new_stay ON "stay" FOR INSERT WITH CHECK ("state" = 'there' AND "match_id" IN (SELECT app.helped_matches()));
CREATE POLICY read_stay ON "stay" FOR SELECT USING (
  "volunteer_id" = app.volunteer_id() OR "match_id" IN (SELECT app.helped_matches()) OR "id" IN (SELECT app.own_stays())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = "help_request_id" AND app.works_for(h.neighbourhood_id)));
CREATE POLICY change_stay ON "stay" FOR UPDATE USING (
  "id" IN (SELECT app.own_stays())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = "help_request_id" AND app.works_for(h.neighbourhood_id))) WITH CHECK (true);

CREATE TRIGGER keep_path BEFORE UPDATE OF state ON "stay" FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND current_user = 'zorgzame_buur_app') EXECUTE FUNCTION app.keep_path();
-- Added to the paths, the kinds and the functions as they stand, so that what others added stays.
DO $$ BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION app.state_paths() RETURNS jsonb LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::jsonb',
    app.state_paths() || '{"stay": {"there": ["reminded","back"], "reminded": ["there","overdue","back"], "overdue": ["there","escalated","back"], "escalated": ["there","back"], "back": []}}'));
  EXECUTE (SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
      || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''not_back''::text, ')
    FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
  EXECUTE (SELECT 'ALTER TABLE incoming DROP CONSTRAINT incoming_outcome, ADD CONSTRAINT incoming_outcome '
      || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''arrived''::text, ''back''::text, ''no_stay''::text, ')
    FROM pg_constraint WHERE conname = 'incoming_outcome' AND conrelid = 'incoming'::regclass);
  EXECUTE replace(pg_get_functiondef('app.end_duties(uuid, text[], timestamptz)'::regprocedure),
    'd.thing_id IN (SELECT app.helped_matches() UNION ALL', 'd.thing_id IN (SELECT app.own_stays() UNION ALL SELECT app.helped_matches() UNION ALL');
  EXECUTE replace(pg_get_functiondef('app.number_to_call(uuid)'::regprocedure), '''call_with_offer''', '''not_back'',''call_with_offer''');
END $$;

-- Where somebody was and when is kept no longer than a complaint needs.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_before_stays;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE found uuid[];
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  IF rule <> 'stay' THEN RETURN app.forget_before_stays(rule, past, moment); END IF;
  SELECT array_agg(id) INTO found FROM stay WHERE back_at < past;
  DELETE FROM duty WHERE thing_id = ANY (found);
  DELETE FROM transition WHERE thing_id = ANY (found);
  DELETE FROM stay WHERE id = ANY (found);
  RETURN coalesce(cardinality(found), 0);
END $$;
REVOKE ALL ON FUNCTION app.forget_before_stays(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
