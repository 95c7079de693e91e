-- A pair pauses until a date and comes back to where it stood: the same neighbour, the same request.
ALTER TABLE "match" ADD COLUMN "paused_until" timestamp with time zone;
GRANT UPDATE ("paused_until") ON "match" TO zorgzame_buur_app;
ALTER TABLE "match" DROP CONSTRAINT "match_state";
ALTER TABLE "match" ADD CONSTRAINT "match_state" CHECK ("state" IN ('proposed','active','paused','done','refused','handed_back','ended'));
ALTER TABLE "match" ADD CONSTRAINT "match_pause_ends" CHECK ("state" <> 'paused' OR "paused_until" IS NOT NULL);
DROP INDEX "match_one_active";
CREATE UNIQUE INDEX "match_one_active" ON "match" ("help_request_id") WHERE "state" IN ('proposed','active','paused');
CREATE INDEX "match_paused" ON "match" USING btree ("paused_until") WHERE state = 'paused';
ALTER TABLE "duty" DROP CONSTRAINT "duty_kind";
ALTER TABLE "duty" ADD CONSTRAINT "duty_kind" CHECK ("kind" IN ('step','worry','tell_neighbour','tell_resident','ask_how_it_went','call_newcomer'));

-- While it pauses the neighbour still knows that it is theirs, and sees nothing of the person.
CREATE OR REPLACE FUNCTION app.volunteer_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT help_request_id FROM offer WHERE volunteer_id = app.volunteer_id() AND state IN ('sent','accepted')
  UNION SELECT help_request_id FROM match WHERE volunteer_id = app.volunteer_id() AND state IN ('proposed','active','paused','done')
$$;
