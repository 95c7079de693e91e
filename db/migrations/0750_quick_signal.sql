-- A worry may come from somebody who stands at a door, about a person or a place of which nobody asked anything yet.
ALTER TABLE "signal" ALTER COLUMN "help_request_id" DROP NOT NULL;
ALTER TABLE "signal" ADD COLUMN "referrer_id" uuid CONSTRAINT "signal_referrer_id_user_id_fk" REFERENCES "user"("id");
ALTER TABLE "signal" ADD COLUMN "about" text DEFAULT '' NOT NULL;
ALTER TABLE "signal" ADD COLUMN "box" text;
ALTER TABLE "signal" ADD COLUMN "address_id" uuid CONSTRAINT "signal_address_id_address_id_fk" REFERENCES "address"("id") ON DELETE SET NULL;
ALTER TABLE "signal" ADD COLUMN "street" text;
ALTER TABLE "signal" ADD COLUMN "house_number" text;
ALTER TABLE "signal" ADD COLUMN "postcode" text;
ALTER TABLE "signal" ADD COLUMN "municipality" text;
ALTER TABLE "signal" ADD COLUMN "lat" double precision;
ALTER TABLE "signal" ADD COLUMN "lon" double precision;
ALTER TABLE "signal" ADD COLUMN "neighbourhood_id" text CONSTRAINT "signal_neighbourhood_id_neighbourhood_id_fk" REFERENCES "neighbourhood"("id");
ALTER TABLE "signal" ADD COLUMN "person_knows" text;
ALTER TABLE "signal" ADD COLUMN "may_tell" text;
ALTER TABLE "signal" ADD COLUMN "urgency" text DEFAULT 'urgent' NOT NULL;
ALTER TABLE "signal" ADD COLUMN "outcome" text;
ALTER TABLE "signal" ADD COLUMN "idempotency_key" text;
ALTER TABLE "signal" ADD CONSTRAINT "signal_idempotency_key_unique" UNIQUE ("idempotency_key");
CREATE INDEX "signal_referrer" ON "signal" USING btree ("referrer_id");
ALTER TABLE signal ADD CONSTRAINT signal_person_knows CHECK (person_knows IN ('yes','no','unknown'));
ALTER TABLE signal ADD CONSTRAINT signal_may_tell CHECK (may_tell IN ('yes','no'));
ALTER TABLE signal ADD CONSTRAINT signal_urgency CHECK (urgency IN ('urgent','normal','relaxed'));
ALTER TABLE signal ADD CONSTRAINT signal_outcome CHECK (outcome IN ('request','contact','known','elsewhere','no_need','not_found'));
-- Somebody can be found: by the request, by who it is about, or by where.
ALTER TABLE signal ADD CONSTRAINT signal_about_somebody CHECK (help_request_id IS NOT NULL OR about <> '' OR street IS NOT NULL);
ALTER TABLE signal DROP CONSTRAINT signal_state;
ALTER TABLE signal ADD CONSTRAINT signal_state CHECK (state IN ('open','taken','handled'));
-- What was said stays as it was said; only what becomes of it changes.
GRANT UPDATE ("outcome") ON "signal" TO zorgzame_buur_app;

-- The worries of a place for which staff work and that have no request: few, and asked once for a statement.
CREATE FUNCTION app.served_worries() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT s.id FROM signal s WHERE s.help_request_id IS NULL AND app.works_for(s.neighbourhood_id)
$$;
REVOKE ALL ON FUNCTION app.served_worries() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.served_worries() TO zorgzame_buur_app;
CREATE INDEX "signal_of_place" ON "signal" USING btree ("neighbourhood_id") WHERE help_request_id IS NULL;

CREATE POLICY staff_signal_of_place ON signal USING (help_request_id IS NULL AND app.works_for(neighbourhood_id));
-- Who told it follows how it stands; it is theirs to tell and nobody else's.
CREATE POLICY referrer_signal ON signal FOR SELECT USING (referrer_id = app.actor_id() AND app.has_role('referrer'));
CREATE POLICY new_referrer_signal ON signal FOR INSERT WITH CHECK (
  referrer_id = app.actor_id() AND app.has_role('referrer') AND help_request_id IS NULL AND state = 'open');

ALTER TABLE duty DROP CONSTRAINT duty_in_reach;
ALTER TABLE duty ADD CONSTRAINT duty_in_reach CHECK (num_nonnulls(help_request_id, volunteer_id) > 0 OR owner_role = 'admin' OR kind IN ('call_back','worry'));
CREATE POLICY staff_worry ON duty USING (
  kind = 'worry' AND help_request_id IS NULL AND volunteer_id IS NULL AND thing_id IN (SELECT app.served_worries()));
CREATE OR REPLACE FUNCTION app.end_duties(about uuid, kinds text[], at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  UPDATE duty d SET ended_at = at, how = 'itself', ended_by = app.actor_id()
   WHERE d.thing_id = about AND d.kind = ANY (kinds) AND d.ended_at IS NULL
     AND (app.is_system() OR d.volunteer_id = app.volunteer_id()
       OR d.help_request_id IN (SELECT app.resident_requests() UNION ALL SELECT app.offered_requests() UNION ALL SELECT app.volunteer_requests())
       OR d.thing_id IN (SELECT app.helped_matches() UNION ALL SELECT v.id FROM visit v WHERE v.match_id IN (SELECT app.helped_matches()))
       OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = d.help_request_id AND app.works_for(h.neighbourhood_id))
       OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = d.volunteer_id AND app.works_for(v.neighbourhood_id))
       OR (d.kind = 'worry' AND d.thing_id IN (SELECT app.served_worries())))
$$;

-- A worry that becomes a request goes with it from then on, and its history too: once, by whoever works for both.
CREATE FUNCTION app.signal_becomes(worry uuid, request uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT (worry IN (SELECT app.served_worries()) AND app.serves_help_request(request)) THEN RAISE insufficient_privilege; END IF;
  UPDATE signal SET help_request_id = request WHERE id = worry AND help_request_id IS NULL;
  UPDATE transition SET help_request_id = request WHERE thing_id = worry;
  UPDATE duty SET help_request_id = request WHERE thing_id = worry;
END $$;
REVOKE ALL ON FUNCTION app.signal_becomes(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.signal_becomes(uuid, uuid) TO zorgzame_buur_app;

-- Whether what a referrer told goes on as a request: no more than that is theirs to know.
CREATE FUNCTION app.worry_goes_on(worry uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM signal s JOIN help_request h ON h.id = s.help_request_id
    WHERE s.id = worry AND s.referrer_id = app.actor_id() AND h.due_at IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION app.worry_goes_on(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.worry_goes_on(uuid) TO zorgzame_buur_app;

-- One that led to no request goes after its term.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_before_signals;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE found uuid[];
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  IF rule <> 'signal' THEN RETURN app.forget_before_signals(rule, past, moment); END IF;
  SELECT array_agg(id) INTO found FROM signal WHERE help_request_id IS NULL AND state = 'handled' AND handled_at < past;
  DELETE FROM duty WHERE thing_id = ANY (found);
  DELETE FROM transition WHERE thing_id = ANY (found);
  DELETE FROM signal WHERE id = ANY (found);
  RETURN coalesce(cardinality(found), 0);
END $$;
REVOKE ALL ON FUNCTION app.forget_before_signals(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
