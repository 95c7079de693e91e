-- Two neighbours who help together. Both said yes themselves: one made a code and the other typed it, or both told one of us.
-- Either ends it at any time, and then nothing of it is kept.
CREATE TABLE "duo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"volunteer_id" uuid NOT NULL CONSTRAINT "duo_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"partner_id" uuid CONSTRAINT "duo_partner_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"code_key" text,
	"invited_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone,
	"how" text,
	"recorded_by" uuid CONSTRAINT "duo_recorded_by_user_id_fk" REFERENCES "user"("id"),
	CONSTRAINT "duo_volunteer" UNIQUE ("volunteer_id"),
	CONSTRAINT "duo_partner" UNIQUE ("partner_id"),
	CONSTRAINT "duo_code_key" UNIQUE ("code_key"),
	CONSTRAINT "duo_two" CHECK ("partner_id" <> "volunteer_id"),
	CONSTRAINT "duo_how" CHECK ("how" IN ('code','phone','in_person')),
	-- A code is there until it is used; how both said yes is known from then on.
	CONSTRAINT "duo_agreed" CHECK (("agreed_at" IS NULL) = ("partner_id" IS NULL) AND ("agreed_at" IS NULL) = ("how" IS NULL)
	  AND ("agreed_at" IS NULL) = ("code_key" IS NOT NULL))
);
-- Nobody stands in two of them, on whichever side.
CREATE FUNCTION app.one_duo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  PERFORM 1 FROM volunteer WHERE id IN (NEW.volunteer_id, NEW.partner_id) ORDER BY id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM duo d WHERE d.id <> NEW.id AND (d.partner_id IN (NEW.volunteer_id, NEW.partner_id) OR d.volunteer_id = NEW.partner_id))
    THEN RAISE unique_violation USING CONSTRAINT = 'duo_one'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duo_one BEFORE INSERT OR UPDATE ON duo FOR EACH ROW EXECUTE FUNCTION app.one_duo();

-- Whom a neighbour who helps brings along, as a coordinator wrote it down when both were asked.
ALTER TABLE "match" ADD COLUMN "partner_id" uuid CONSTRAINT "match_partner_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE SET NULL,
  ADD CONSTRAINT "match_partner" CHECK ("partner_id" <> "volunteer_id");
CREATE INDEX "match_partner" ON "match" USING btree ("partner_id") WHERE partner_id IS NOT NULL;
GRANT UPDATE ("partner_id") ON "match" TO zorgzame_buur_app;

GRANT SELECT, INSERT, DELETE ON "duo" TO zorgzame_buur_app;
ALTER TABLE "duo" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "duo" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_duo ON "duo" FOR SELECT USING (volunteer_id = app.volunteer_id() OR partner_id = app.volunteer_id());
CREATE POLICY end_own_duo ON "duo" FOR DELETE USING (volunteer_id = app.volunteer_id() OR partner_id = app.volunteer_id());
CREATE POLICY own_code ON "duo" FOR INSERT WITH CHECK (volunteer_id = app.volunteer_id() AND agreed_at IS NULL AND recorded_by IS NULL);
CREATE POLICY staff_duo ON "duo" FOR SELECT USING (app.has_role('coordinator') AND (app.serves_volunteer(volunteer_id) OR app.serves_volunteer(partner_id)));
CREATE POLICY staff_ends ON "duo" FOR DELETE USING (app.has_role('coordinator') AND (app.serves_volunteer(volunteer_id) OR app.serves_volunteer(partner_id)));
CREATE POLICY staff_records ON "duo" FOR INSERT WITH CHECK (app.has_role('coordinator') AND recorded_by = app.actor_id() AND agreed_at IS NOT NULL
  AND how <> 'code' AND app.serves_volunteer(volunteer_id) AND app.serves_volunteer(partner_id));

CREATE FUNCTION app.has_stopped(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT state IN ('suspended','other_place','not_suitable','ended') $$;
-- Somebody typed the code of another: from now on they are two. A code works once and for so long; an own code that nobody used is gone.
CREATE FUNCTION app.join_duo(key text, since timestamptz, moment timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE me uuid := app.volunteer_id(); found uuid;
BEGIN
  SELECT d.id INTO found FROM duo d JOIN volunteer v ON v.id = d.volunteer_id
    WHERE d.code_key = key AND d.invited_at > since AND d.volunteer_id <> me AND NOT app.has_stopped(v.state) FOR UPDATE OF d;
  IF found IS NULL OR EXISTS (SELECT 1 FROM duo d WHERE d.agreed_at IS NOT NULL AND me IN (d.volunteer_id, d.partner_id)) THEN RETURN NULL; END IF;
  DELETE FROM duo WHERE volunteer_id = me AND agreed_at IS NULL;
  UPDATE duo SET partner_id = me, agreed_at = moment, how = 'code', code_key = NULL WHERE id = found;
  RETURN found;
END $$;
-- The other one of two, by first name: for those two.
CREATE FUNCTION app.partner_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.first_name FROM duo d JOIN volunteer v ON v.id = CASE WHEN d.volunteer_id = app.volunteer_id() THEN d.partner_id ELSE d.volunteer_id END
  WHERE app.volunteer_id() IN (d.volunteer_id, d.partner_id)
$$;
-- The same for who decides whether both come: of a pair of a request of theirs, wherever the second one lives.
CREATE FUNCTION app.partner_of(pair uuid) RETURNS TABLE (id uuid, first_name text, last_name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id, v.first_name, v.last_name FROM match m JOIN help_request h ON h.id = m.help_request_id
    JOIN duo d ON d.agreed_at IS NOT NULL AND m.volunteer_id IN (d.volunteer_id, d.partner_id)
    JOIN volunteer v ON v.id = CASE WHEN d.volunteer_id = m.volunteer_id THEN d.partner_id ELSE d.volunteer_id END
  WHERE m.id = pair AND (app.is_system() OR app.works_for(h.neighbourhood_id))
$$;
-- Whoever comes along says that they do not after all: of their own, and only that.
CREATE FUNCTION app.stay_home(pair uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  UPDATE match SET partner_id = NULL WHERE id = pair AND partner_id = app.volunteer_id() AND (app.pair_goes_on(state) OR state = 'proposed');
  RETURN FOUND;
END $$;
-- How often somebody came along since a day: visits of help that goes on, and help for once that went well.
CREATE FUNCTION app.times_along(since date) RETURNS TABLE (kind text, times integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT h.kind, count(*)::int FROM (
    SELECT v.help_request_id AS id FROM visit v JOIN match m ON m.id = v.match_id
      WHERE m.partner_id = app.volunteer_id() AND v.state = 'done' AND v.planned_on >= since
    UNION ALL
    SELECT m.help_request_id FROM match m JOIN help_request o ON o.id = m.help_request_id
      WHERE m.partner_id = app.volunteer_id() AND m.state = 'done' AND m.outcome = 'good' AND o.timing <> 'weekly' AND m.state_since >= since) done
  JOIN help_request h ON h.id = done.id WHERE h.kind IS NOT NULL GROUP BY h.kind
$$;
REVOKE ALL ON FUNCTION app.one_duo(), app.has_stopped(text), app.join_duo(text, timestamptz, timestamptz), app.partner_name(), app.partner_of(uuid),
  app.stay_home(uuid), app.times_along(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.has_stopped(text), app.join_duo(text, timestamptz, timestamptz), app.partner_name(), app.partner_of(uuid),
  app.stay_home(uuid), app.times_along(date) TO zorgzame_buur_app;

-- Who comes along now: only while the two help together and the second one can. The second one reads with whom, to whom and
-- when, and no more: no number and no house, for the first one makes the appointment.
DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE VIEW comes_along AS
    SELECT m.id AS match_id, m.help_request_id, m.partner_id, p.first_name AS partner_name, v.first_name AS volunteer_name, h.kind, m.state,
      CASE WHEN m.partner_id = app.volunteer_id() AND app.pair_shows(m.state) THEN r.name END AS resident_name
    FROM match m JOIN help_request h ON h.id = m.help_request_id
      JOIN volunteer p ON p.id = m.partner_id JOIN volunteer v ON v.id = m.volunteer_id
      JOIN duo d ON d.agreed_at IS NOT NULL AND (d.volunteer_id = m.volunteer_id AND d.partner_id = m.partner_id
        OR d.volunteer_id = m.partner_id AND d.partner_id = m.volunteer_id)
      LEFT JOIN resident r ON r.id = h.resident_id
    WHERE (p.paused_until IS NULL OR p.paused_until <= now() AND p.comes_back) AND p.restricted_at IS NULL AND NOT app.has_stopped(p.state)
      AND (app.pair_goes_on(m.state) OR m.state = 'proposed')
      AND (m.partner_id = app.volunteer_id() OR m.volunteer_id = app.volunteer_id() OR m.partner_id = (SELECT app.feed_volunteer())
        OR app.is_system() OR app.works_for(h.neighbourhood_id) OR h.id IN (SELECT app.resident_requests()))$view$);
END $do$;
GRANT SELECT ON comes_along TO zorgzame_buur_app;
CREATE FUNCTION app.pairs_along() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT match_id FROM comes_along WHERE partner_id IN (app.volunteer_id(), app.feed_volunteer()) AND app.pair_shows(state)
$$;
REVOKE ALL ON FUNCTION app.pairs_along() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.pairs_along() TO zorgzame_buur_app;
CREATE POLICY along_reads ON visit FOR SELECT USING (match_id IN (SELECT app.pairs_along()));
DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE OR REPLACE VIEW appointment AS
    SELECT m.id, m.volunteer_id, r.id AS help_request_id, m.state, m.state_since, m.agreed_day, m.who_tells, m.visit,
      greatest(m.state_since, m.agreed_at, m.thinned_at, (SELECT max(v.state_since) FROM visit v WHERE v.match_id = m.id)) AS changed_at,
      r.kind, n.name AS neighbourhood, r.timing, r.slots, r.visit_slot, r.series_from, r.every_weeks,
      h.id AS pair_request_id, h.series_of
    FROM match m JOIN help_request h ON h.id = m.help_request_id
      JOIN help_request r ON r.id = CASE WHEN h.series_of IS NULL THEN h.id ELSE h.series_of END
      LEFT JOIN neighbourhood n ON n.id = r.neighbourhood_id
    WHERE m.volunteer_id = app.volunteer_id() OR m.volunteer_id = (SELECT app.feed_volunteer())
      OR m.id IN (SELECT app.pairs_along())
      OR r.id IN (SELECT app.resident_requests()) OR r.id = (SELECT app.feed_request())$view$);
END $do$;

-- Help counts for both: it fills a place in the week of the second one too. Two branches, so that each is found by its index.
CREATE OR REPLACE VIEW matching_match AS
  SELECT m.volunteer_id, m.help_request_id, m.state, m.state_since, m.created_at, m.ended_at, m.outcome,
    h.resident_id, h.kind, h.timing, h.slots, h.visit_slot, h.series_of
  FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE (SELECT app.may_match())
  UNION ALL
  SELECT m.partner_id, m.help_request_id, m.state, m.state_since, m.created_at, m.ended_at, m.outcome,
    h.resident_id, h.kind, h.timing, h.slots, h.visit_slot, h.series_of
  FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE m.partner_id IS NOT NULL AND (SELECT app.may_match());
CREATE FUNCTION app.note_partner_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  INSERT INTO matching_change (volunteer_id) SELECT DISTINCT id FROM unnest(ARRAY[OLD.partner_id, NEW.partner_id]) id WHERE id IS NOT NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.note_partner_change() FROM PUBLIC;
CREATE TRIGGER match_partner_change AFTER UPDATE ON match FOR EACH ROW
  WHEN (OLD.partner_id IS NOT NULL OR NEW.partner_id IS NOT NULL) EXECUTE FUNCTION app.note_partner_change();

-- Ended, on whichever way: nobody comes along any more to what goes on. What was done together stays counted.
CREATE FUNCTION app.goes_alone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  UPDATE match SET partner_id = NULL WHERE (app.pair_goes_on(state) OR state = 'proposed')
    AND (volunteer_id = OLD.volunteer_id AND partner_id = OLD.partner_id OR volunteer_id = OLD.partner_id AND partner_id = OLD.volunteer_id);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.goes_alone() FROM PUBLIC;
CREATE TRIGGER duo_goes_alone AFTER DELETE ON duo FOR EACH ROW WHEN (OLD.partner_id IS NOT NULL) EXECUTE FUNCTION app.goes_alone();

-- Whoever stops or is stopped helps with nobody.
CREATE FUNCTION app.duo_ends_with_neighbour() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM duo WHERE NEW.id IN (volunteer_id, partner_id); RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.duo_ends_with_neighbour() FROM PUBLIC;
CREATE TRIGGER volunteer_duo_ends AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (app.has_stopped(NEW.state) AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION app.duo_ends_with_neighbour();

-- Added to what they do as it stands, so that they keep what others added.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'DELETE FROM agenda_feed WHERE volunteer_id = who;',
    'DELETE FROM agenda_feed WHERE volunteer_id = who;
  DELETE FROM duo WHERE who IN (volunteer_id, partner_id);
  UPDATE match SET partner_id = NULL WHERE partner_id = who;');
  EXECUTE replace(pg_get_functiondef('app.note_series_change()'::regprocedure), 'SELECT DISTINCT volunteer_id FROM match WHERE help_request_id = NEW.id',
    'SELECT volunteer_id FROM match WHERE help_request_id = NEW.id UNION SELECT partner_id FROM match WHERE help_request_id = NEW.id AND partner_id IS NOT NULL');
END $$;
