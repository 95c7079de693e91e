-- The second lock, narrower. Whose a row is never changes after it was made: not by a mistake, not by anyone.
DO $$ DECLARE locked record; BEGIN
  FOR locked IN SELECT * FROM (VALUES
    ('help_request', ARRAY['id','reference','resident_id','channel','referrer_id','idempotency_key','created_at']),
    ('offer', ARRAY['id','help_request_id','volunteer_id','token_hash','created_at']),
    ('match', ARRAY['id','help_request_id','offer_id','volunteer_id','created_at']),
    ('signal', ARRAY['id','help_request_id','match_id','volunteer_id','text','created_at']),
    ('resident', ARRAY['id','created_at']),
    ('volunteer', ARRAY['id','idempotency_key','created_at'])) AS t (name, fixed) LOOP
    EXECUTE format('REVOKE UPDATE ON %I FROM zorgzame_buur_app', locked.name);
    EXECUTE format('GRANT UPDATE (%s) ON %I TO zorgzame_buur_app',
      (SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = locked.name AND column_name <> ALL (locked.fixed)),
      locked.name);
  END LOOP;
END $$;

-- A temporary table must never stand in for a real one inside a function that looks past the policies.
DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE prosecdef AND pronamespace = 'app'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, app, pg_temp', f);
  END LOOP;
END $$;

-- Nobody writes a line of history in the name of somebody else.
DROP POLICY new_audit ON audit_log;
CREATE POLICY new_audit ON audit_log FOR INSERT
  WITH CHECK (actor_kind = app.actor_kind() AND actor_id IS NOT DISTINCT FROM app.actor_id());
DROP POLICY new_transition ON transition;
CREATE POLICY new_transition ON transition FOR INSERT WITH CHECK (
  app.actor_kind() <> 'nobody' AND actor_kind = app.actor_kind() AND actor_id IS NOT DISTINCT FROM app.actor_id());

-- A match comes from a yes, of that volunteer, to that request.
DROP POLICY new_match ON match;
CREATE POLICY new_match ON match FOR INSERT WITH CHECK (state = 'proposed' AND EXISTS (
  SELECT 1 FROM offer o WHERE o.id = offer_id AND o.help_request_id = match.help_request_id
    AND o.volunteer_id = match.volunteer_id AND o.state = 'accepted'
    AND (o.volunteer_id = app.volunteer_id() OR o.token_hash = app.capability())));

-- A worry is about somebody one helps.
DROP POLICY new_signal ON signal;
CREATE POLICY new_signal ON signal FOR INSERT WITH CHECK (
  volunteer_id = app.volunteer_id() AND help_request_id IN (SELECT app.volunteer_requests()));

-- The holder of a request's secret reads the first name of who helps; only the own link changes a volunteer.
DROP POLICY change_volunteer ON volunteer;
CREATE POLICY change_volunteer ON volunteer FOR UPDATE USING (
  app.works_for(neighbourhood_id) OR id = app.volunteer_id()
  OR id IN (SELECT o.volunteer_id FROM offer o WHERE o.token_hash = app.capability())) WITH CHECK (true);
DROP POLICY change_resident ON resident;
CREATE POLICY change_resident ON resident FOR UPDATE USING (app.works_for(neighbourhood_id)) WITH CHECK (true);

-- What grows without end and is searched by something else than its key.
CREATE INDEX "audit_newest" ON "audit_log" USING btree ("at");
CREATE INDEX "signal_request" ON "signal" USING btree ("help_request_id");
CREATE INDEX "help_request_referrer" ON "help_request" USING btree ("referrer_id");
CREATE INDEX "offer_sent" ON "offer" USING btree ("sent_at");
CREATE INDEX "session_user" ON "session" USING btree ("user_id");
-- An import takes addresses away one by one; each looks for whoever lives there.
CREATE INDEX "resident_address" ON "resident" USING btree ("address_id");
CREATE INDEX "volunteer_address" ON "volunteer" USING btree ("address_id");
