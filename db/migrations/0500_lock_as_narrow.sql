-- The second lock, as narrow as the first and as quick as none. Whom this actor serves is asked once in a statement.
CREATE FUNCTION app.serves_city() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.has_role('operator') $$;
CREATE FUNCTION app.serves_unplaced() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.has_role('coordinator') $$;
CREATE FUNCTION app.served_areas() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN app.has_role('coordinator') THEN coalesce(string_to_array(app.setting('neighbourhoods'), ','), '{}') ELSE '{}' END
$$;
-- The matching weighs the whole city for one request: it reads past the quarters while it counts, and never writes so.
CREATE FUNCTION app.matching_reads() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(app.setting('matching') = 'on', false) AND app.has_role('operator', 'coordinator')
$$;
-- The owner of the tables sees no people either, unless it says that it works on them (migrations, seed, commands of the
-- server), or lends its eyes to a function of this schema that a request called. A connection that lost its role sees none.
CREATE FUNCTION app.owner_works() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('role') = 'zorgzame_buur_app' OR coalesce(app.setting('owner_works') = 'on', false)
$$;

-- One spelling of a policy as it is written, another as it runs. Written is what one reads: app.works_for(x). It runs
-- with every question about the actor asked once: (SELECT app.is_system()), instead of once for each row; for the role of
-- the requests only. Forced, so that the owner, too, has no more than its own policy. Of several policies the last name is
-- asked first, and nothing else is asked when it says yes: so that a function that a policy calls does not call that policy
-- again. Called after each set of migrations; changes nothing where nothing is new.
CREATE FUNCTION app.settled(expression text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(
    regexp_replace(expression, 'app\.works_for\(([a-z_."]+)\)',
      '((SELECT app.serves_city()) OR \1 = ANY ((SELECT app.served_areas())::text[]) OR (\1 IS NULL AND (SELECT app.serves_unplaced())))', 'g'),
    '(?<!SELECT )app\.(is_system|is_visitor|actor_kind|actor_id|volunteer_id|capability|has_role|setting|matching_reads)\(([^()]*)\)', '(SELECT app.\1(\2))', 'g')
$$;
CREATE FUNCTION app.settle_policies() RETURNS void LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT c.oid::regclass AS name, c.relforcerowsecurity AS forced,
      EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'works_on_all') AS known
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity LOOP
    IF NOT one.forced THEN EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', one.name); END IF;
    IF NOT one.known THEN
      EXECUTE format('CREATE POLICY works_on_all ON %s TO CURRENT_USER USING ((SELECT app.owner_works())) WITH CHECK ((SELECT app.owner_works()))', one.name);
    END IF;
  END LOOP;
  FOR one IN SELECT format('ALTER POLICY %I ON %I TO zorgzame_buur_app', policyname, tablename)
      || coalesce(' USING (' || app.settled(qual) || ')', '') || coalesce(' WITH CHECK (' || app.settled(with_check) || ')', '') AS settling
    FROM pg_policies WHERE schemaname = 'public' AND policyname <> 'works_on_all'
      AND (roles <> '{zorgzame_buur_app}' OR app.settled(qual) <> qual OR app.settled(with_check) <> with_check) LOOP
    EXECUTE one.settling;
  END LOOP;
END $$;

-- Offers, matches and the people in them: of the own quarters only.
DROP POLICY read_volunteer ON volunteer;
CREATE POLICY read_volunteer ON volunteer FOR SELECT USING (
  app.actor_kind() = 'session' OR app.works_for(neighbourhood_id) OR id = app.volunteer_id() OR id IN (SELECT app.capability_volunteers()));
DROP POLICY read_offer ON offer;
CREATE POLICY read_offer ON offer FOR SELECT USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.volunteer_requests()) OR help_request_id IN (SELECT app.offered_requests())
  OR help_request_id IN (SELECT app.resident_requests())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));
DROP POLICY read_match ON match;
CREATE POLICY read_match ON match FOR SELECT USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.offered_requests()) OR help_request_id IN (SELECT app.resident_requests())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));
DROP POLICY staff_block ON volunteer_block;
CREATE POLICY staff_block ON volunteer_block USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id))
  OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)));
DROP POLICY read_transition ON transition;
CREATE POLICY read_transition ON transition FOR SELECT USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))
  OR (thing = 'volunteer' AND EXISTS (SELECT 1 FROM volunteer v WHERE v.id = thing_id AND app.works_for(v.neighbourhood_id))));
-- Colleagues by name and mail; a neighbour's account only with the neighbour.
DROP POLICY staff_read ON "user";
CREATE POLICY staff_read ON "user" FOR SELECT USING (
  id = app.actor_id() OR app.has_role('operator','admin') OR (app.has_role('coordinator')
    AND (role <> 'volunteer' OR EXISTS (SELECT 1 FROM volunteer v WHERE v.user_id = "user".id AND app.works_for(v.neighbourhood_id)))));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['volunteer','offer','match','help_request','resident','volunteer_block'] LOOP
    EXECUTE format('CREATE POLICY matching_read ON %I FOR SELECT USING (app.matching_reads())', t);
  END LOOP;
END $$;

-- Of a neighbour from elsewhere who stands in a line of an own request, or is kept apart from an own resident: the name and
-- how it stands with them; the number only while a match of the own quarters runs, because somebody must be able to call.
-- Not a barrier view: it would be made whole for every join; the application's role can make no function that peeps.
DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE VIEW volunteer_in_line AS
    SELECT v.id, v.user_id, v.first_name, v.last_name, v.state,
      CASE WHEN app.is_system() OR v.id = app.volunteer_id() OR app.works_for(v.neighbourhood_id)
        OR EXISTS (SELECT 1 FROM match m JOIN help_request h ON h.id = m.help_request_id
          WHERE m.volunteer_id = v.id AND m.state IN ('proposed','active','paused') AND app.works_for(h.neighbourhood_id))
        THEN v.phone END AS phone
    FROM volunteer v
    WHERE app.is_system() OR v.id = app.volunteer_id() OR v.id IN (SELECT app.capability_volunteers()) OR app.works_for(v.neighbourhood_id)
      OR EXISTS (SELECT 1 FROM offer o JOIN help_request h ON h.id = o.help_request_id
        WHERE o.volunteer_id = v.id AND app.works_for(h.neighbourhood_id))
      OR EXISTS (SELECT 1 FROM volunteer_block b JOIN resident r ON r.id = b.resident_id
        WHERE b.volunteer_id = v.id AND app.works_for(r.neighbourhood_id))$view$);
END $do$;
GRANT SELECT ON volunteer_in_line TO zorgzame_buur_app;
CREATE INDEX "volunteer_block_resident" ON "volunteer_block" USING btree ("resident_id");

REVOKE ALL ON FUNCTION app.serves_city(), app.serves_unplaced(), app.served_areas(), app.matching_reads(), app.owner_works(), app.settled(text), app.settle_policies() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.serves_city(), app.serves_unplaced(), app.served_areas(), app.matching_reads(), app.owner_works() TO zorgzame_buur_app;

-- Who may act as that role has none of its policies otherwise. An older server, or a login that may not, is only slower.
DO $$ BEGIN
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE format('GRANT zorgzame_buur_app TO %I WITH INHERIT FALSE, SET TRUE', current_user);
  END IF;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$;
