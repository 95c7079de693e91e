-- What the matching keeps in memory is brought up to date by what changed. Each change of what it knows of a neighbour leaves
-- the number of its transaction, and who reads asks for all that its last look could not see: nothing is missed, however the
-- transactions overlap. Only appended, so that two changes never wait for each other. No neighbour at all: read everything anew.
CREATE TABLE "matching_change" (
	"volunteer_id" uuid,
	"changed_in" xid8 DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
CREATE INDEX "matching_change_in" ON "matching_change" USING btree ("changed_in");

-- The matching weighs the whole city for one request: for staff who match and for the machine, and for nobody else.
CREATE FUNCTION app.may_match() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app.is_system() OR app.has_role('operator', 'coordinator')
    OR (current_setting('role') <> 'zorgzame_buur_app' AND coalesce(app.setting('owner_works') = 'on', false))
$$;
ALTER TABLE "matching_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_change ON "matching_change" FOR SELECT USING (app.is_system() OR app.has_role('operator', 'coordinator'));
GRANT SELECT ON "matching_change" TO zorgzame_buur_app;

CREATE FUNCTION app.note_matching_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN INSERT INTO matching_change DEFAULT VALUES;
  ELSIF TG_TABLE_NAME = 'volunteer' THEN INSERT INTO matching_change (volunteer_id) SELECT DISTINCT id FROM changed;
  ELSE INSERT INTO matching_change (volunteer_id) SELECT DISTINCT volunteer_id FROM changed;
  END IF;
  RETURN NULL;
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['volunteer','offer','match'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change()', t || '_matching_new', t);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change()', t || '_matching_change', t);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change()', t || '_matching_gone', t);
    EXECUTE format('CREATE TRIGGER %I AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change()', t || '_matching_empty', t);
  END LOOP;
END $$;
-- The moments of weekly help are the request's.
CREATE FUNCTION app.note_series_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  INSERT INTO matching_change (volunteer_id) SELECT DISTINCT volunteer_id FROM match WHERE help_request_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER help_request_matching_change AFTER UPDATE OF timing, slots, visit_slot ON help_request FOR EACH ROW
  WHEN (OLD.timing IS DISTINCT FROM NEW.timing OR OLD.slots <> NEW.slots OR OLD.visit_slot IS DISTINCT FROM NEW.visit_slot)
  EXECUTE FUNCTION app.note_series_change();

-- What the matching may know, and no more: no telephone number, mail address, house number, note or word of anybody.
CREATE VIEW matching_volunteer AS
  SELECT id, first_name, last_name, neighbourhood_id, street, lat, lon, state, gender, kinds, preferred_kinds, languages, mother_tongue,
    slots, radius_metres, weekly_capacity, lower_limit_asks14, paused_until, restricted_at, avoids
  FROM volunteer WHERE (SELECT app.may_match());
CREATE VIEW matching_offer AS
  SELECT volunteer_id, help_request_id, state, sent_at, answered_at, decline_reason, probability, (asked_facts->>'ratio')::float8 AS ratio, version
  FROM offer WHERE (SELECT app.may_match());
CREATE VIEW matching_match AS
  SELECT m.volunteer_id, m.help_request_id, m.state, m.state_since, m.created_at, m.ended_at, m.outcome,
    h.resident_id, h.kind, h.timing, h.slots, h.visit_slot, h.series_of
  FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE (SELECT app.may_match());
CREATE VIEW matching_block AS SELECT volunteer_id, resident_id FROM volunteer_block WHERE (SELECT app.may_match());
-- Who may be one person, unmerged: the same number, and whether by the same name.
CREATE VIEW matching_same AS
  SELECT a.id AS resident_id, k.id AS same_id, k.id = a.id OR app.search_key(k.name) = app.search_key(a.name) AS by_name
  FROM resident a JOIN resident k ON k.id = a.id OR k.phone = a.phone WHERE (SELECT app.may_match());
GRANT SELECT ON matching_volunteer, matching_offer, matching_match, matching_block, matching_same TO zorgzame_buur_app;

-- These views say more exactly what the setting "matching" opened, so it opens nothing any more.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['volunteer','offer','match','help_request','resident','volunteer_block'] LOOP
    EXECUTE format('DROP POLICY matching_read ON %I', t);
  END LOOP;
END $$;
DROP FUNCTION app.matching_reads();

-- What was told of a change is of use for a day. Who has not looked since reads everything anew.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_kept;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  IF rule <> 'change' THEN RETURN app.forget_kept(rule, past, moment); END IF;
  DELETE FROM matching_change WHERE volunteer_id IS NOT NULL AND at < past;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN
    DELETE FROM matching_change WHERE volunteer_id IS NULL;
    INSERT INTO matching_change DEFAULT VALUES;
  END IF;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION app.forget_kept(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.may_match(), app.note_matching_change(), app.note_series_change(), app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.may_match(), app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
