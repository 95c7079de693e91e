-- What a neighbour noticed at a visit: three signs at most, in words of ours, and only if they like. It betrays health, so only
-- the coordinator of the quarter reads it, nobody at the desk and not the neighbour afterwards; and it goes after half a year.
CREATE TABLE "wellbeing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL CONSTRAINT "wellbeing_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"match_id" uuid NOT NULL CONSTRAINT "wellbeing_match_id_match_id_fk" REFERENCES "match"("id") ON DELETE CASCADE,
	"volunteer_id" uuid NOT NULL CONSTRAINT "wellbeing_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id"),
	"signs" text[] NOT NULL,
	"told_on" date NOT NULL,
	CONSTRAINT "wellbeing_once" UNIQUE ("match_id","told_on"),
	CONSTRAINT "wellbeing_signs" CHECK ("signs" <@ ARRAY['withdrawn','gloomy','self_care','not_eating','hard_on_self','post','curtains','life_event']),
	CONSTRAINT "wellbeing_few" CHECK (cardinality("signs") BETWEEN 1 AND 3)
);
CREATE INDEX "wellbeing_request" ON "wellbeing" USING btree ("help_request_id","told_on");
CREATE INDEX "wellbeing_told" ON "wellbeing" USING btree ("told_on");

-- Help of who is signed in that runs, or ended just now: the question comes after the last visit too.
CREATE FUNCTION app.just_helped() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT id FROM match WHERE volunteer_id = app.volunteer_id()
     AND (app.pair_shows(state) OR state = 'done' AND ended_at > now() - interval '2 days')
$$;
REVOKE ALL ON FUNCTION app.just_helped() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.just_helped() TO zorgzame_buur_app;
GRANT SELECT, INSERT ON "wellbeing" TO zorgzame_buur_app;
ALTER TABLE "wellbeing" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "wellbeing" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY new_wellbeing ON "wellbeing" FOR INSERT WITH CHECK (
  "volunteer_id" = app.volunteer_id() AND "match_id" IN (SELECT app.just_helped()));
CREATE POLICY coordinator_wellbeing ON "wellbeing" FOR SELECT USING (
  app.has_role('coordinator') AND EXISTS (SELECT 1 FROM help_request h WHERE h.id = "help_request_id" AND app.works_for(h.neighbourhood_id)));

ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_before_wellbeing;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  IF rule <> 'wellbeing' THEN RETURN app.forget_before_wellbeing(rule, past, moment); END IF;
  DELETE FROM wellbeing WHERE told_on < (past AT TIME ZONE 'Europe/Brussels')::date;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION app.forget_before_wellbeing(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
