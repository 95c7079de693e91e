-- Volunteers whom a city has on a list already. Somebody reads the list in, looks at it and takes it; whoever is on it is
-- invited once, and is no neighbour of ours before they say yes.
CREATE TABLE "neighbour_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"made_by" uuid NOT NULL CONSTRAINT "neighbour_list_made_by_user_id_fk" REFERENCES "user"("id"),
	"name" text NOT NULL,
	"file_name" text DEFAULT '' NOT NULL,
	"headings" text[] NOT NULL,
	"cells" jsonb NOT NULL,
	"columns" text[] NOT NULL,
	"chosen" text[] DEFAULT '{}' NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"taken" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL
);
-- What stood in the file is gone as soon as it is taken.
ALTER TABLE neighbour_list ADD CONSTRAINT neighbour_list_cells_gone CHECK (taken_at IS NULL OR cells = '[]');
ALTER TABLE neighbour_list ADD CONSTRAINT neighbour_list_undone CHECK (undone_at IS NULL OR taken_at IS NOT NULL);
ALTER TABLE neighbour_list ADD CONSTRAINT neighbour_list_columns CHECK ("columns" <@ ARRAY['skip','name','firstName','lastName','phone','otherPhone','email','address','street','houseNumber','box','postcode','municipality','language','since','born']);
CREATE INDEX "neighbour_list_maker" ON "neighbour_list" USING btree ("made_by", "read_at");
GRANT SELECT, INSERT, UPDATE, DELETE ON "neighbour_list" TO zorgzame_buur_app;
ALTER TABLE "neighbour_list" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "neighbour_list" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_list ON "neighbour_list" USING (app.has_role('coordinator') AND made_by = app.actor_id());

-- What is known of how somebody came from a list: which, when they were asked, and what they said to what.
CREATE TABLE "listed_neighbour" (
	"volunteer_id" uuid PRIMARY KEY NOT NULL CONSTRAINT "listed_neighbour_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"list_id" uuid CONSTRAINT "listed_neighbour_list_id_neighbour_list_id_fk" REFERENCES "neighbour_list"("id") ON DELETE SET NULL,
	"list_name" text NOT NULL,
	"helps_since" date,
	"known_by" text[] NOT NULL,
	"token_hash" text NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"how" text,
	"consent" text,
	"recorded_by" uuid CONSTRAINT "listed_neighbour_recorded_by_user_id_fk" REFERENCES "user"("id"),
	CONSTRAINT "listed_neighbour_token_hash_unique" UNIQUE ("token_hash"),
	CONSTRAINT "listed_neighbour_how" CHECK ("how" IN ('link','phone')),
	CONSTRAINT "listed_neighbour_answered" CHECK (("answered_at" IS NULL) = ("how" IS NULL) AND ("answered_at" IS NULL) = ("consent" IS NULL))
);
CREATE INDEX "listed_neighbour_list" ON "listed_neighbour" USING btree ("list_id");
CREATE INDEX "listed_neighbour_waiting" ON "listed_neighbour" USING btree ("invited_at") WHERE answered_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON "listed_neighbour" TO zorgzame_buur_app;
ALTER TABLE "listed_neighbour" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "listed_neighbour" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_listed ON "listed_neighbour" USING (app.has_role('coordinator') AND
  EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)));
CREATE POLICY own_listed ON "listed_neighbour" FOR SELECT USING (list_id IN (SELECT l.id FROM neighbour_list l WHERE l.made_by = app.actor_id()));
CREATE POLICY new_listed ON "listed_neighbour" FOR INSERT WITH CHECK (
  answered_at IS NULL AND list_id IN (SELECT l.id FROM neighbour_list l WHERE l.made_by = app.actor_id()));

-- Whoever said no, or nothing, is not asked again when the same list comes back. Kept as a keyed hash: it recognises, and tells nothing.
CREATE TABLE "listed_refusal" (
	"known_by" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
GRANT SELECT ON "listed_refusal" TO zorgzame_buur_app;
ALTER TABLE "listed_refusal" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "listed_refusal" USING (app.is_system()) WITH CHECK (app.is_system());

-- Added to the list of states as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE volunteer DROP CONSTRAINT volunteer_state, ADD CONSTRAINT volunteer_state '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''listed''::text, ')
  FROM pg_constraint WHERE conname = 'volunteer_state' AND conrelid = 'volunteer'::regclass);
END $$;
CREATE INDEX "volunteer_email" ON "volunteer" USING btree (lower("email"));

-- Somebody who comes from a list goes on as whoever signed up. Added to the paths as they stand.
DO $$ BEGIN EXECUTE (
  SELECT format('CREATE OR REPLACE FUNCTION app.state_paths() RETURNS jsonb LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::jsonb',
    jsonb_set(app.state_paths(), '{volunteer,listed}', '["interested"]'))));
END $$;
-- Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''call_listed''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;

-- How somebody is called, whatever comes first and however it is spelled.
CREATE FUNCTION app.name_key(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, app, pg_temp AS $$
  SELECT string_agg(word, ' ' ORDER BY word COLLATE "C") FROM regexp_split_to_table(app.search_key(VARIADIC parts), ' ') word
$$;
-- Which people of a list the city knows already, or asked before: yes or no, also of those in another quarter.
CREATE FUNCTION app.known_of_list(people jsonb) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH said AS (
    SELECT p.key, app.name_key(p.name) AS name, p.phone, p.email, p.known_by
    FROM jsonb_to_recordset(people) AS p(key text, name text, phone text, email text, known_by text[])
    WHERE app.has_role('coordinator'))
  SELECT s.key FROM said s JOIN volunteer v ON v.phone = s.phone WHERE app.name_key(v.first_name, v.last_name) = s.name
  UNION SELECT s.key FROM said s JOIN volunteer v ON lower(v.email) = s.email WHERE app.name_key(v.first_name, v.last_name) = s.name
  UNION SELECT s.key FROM said s, unnest(s.known_by) k JOIN listed_refusal r ON r.known_by = k
$$;

-- These are gone: nobody of them is a neighbour, so nothing is kept as a number. Where they must not be asked again, that stays.
CREATE FUNCTION app.drop_listed(who uuid[], remember boolean, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE found uuid[]; mails text[];
BEGIN
  SELECT array_agg(id), array_agg(lower(email)) FILTER (WHERE email IS NOT NULL) INTO found, mails
    FROM (SELECT id, email FROM volunteer WHERE id = ANY (who) AND state = 'listed' FOR UPDATE) v;
  IF found IS NULL THEN RETURN 0; END IF;
  IF remember THEN
    INSERT INTO listed_refusal (known_by, since) SELECT DISTINCT unnest(known_by), moment FROM listed_neighbour WHERE volunteer_id = ANY (found)
      ON CONFLICT (known_by) DO UPDATE SET since = excluded.since;
    PERFORM app.erase_typed(array_remove(ARRAY[btrim(v.first_name || ' ' || v.last_name), v.email], NULL), v.phone) FROM volunteer v WHERE v.id = ANY (found);
  END IF;
  DELETE FROM transition WHERE thing_id = ANY (found);
  DELETE FROM message WHERE volunteer_id = ANY (found);
  PERFORM app.erase_rows('volunteer', found);
  INSERT INTO erased (id, kind, at) SELECT unnest(found), 'volunteer', moment ON CONFLICT (id) DO NOTHING;
  RETURN cardinality(found);
END $$;
-- Whoever is erased by another door: what is known of a list goes too, and somebody who never was a neighbour leaves no number.
CREATE FUNCTION app.listed_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  DELETE FROM listed_neighbour WHERE volunteer_id = NEW.id;
  PERFORM app.erase_rows('volunteer', ARRAY[v.id]) FROM volunteer v WHERE v.id = NEW.id AND v.state = 'listed';
  RETURN NULL;
END $$;
CREATE TRIGGER listed_erased AFTER INSERT ON erased FOR EACH ROW WHEN (NEW.kind = 'volunteer') EXECUTE FUNCTION app.listed_erased();

-- What the holder of the link in an invitation sees: their first name, which list, and how it stands. No number and no address.
CREATE FUNCTION app.listed_of_link() RETURNS TABLE (id uuid, first_name text, list_name text, has_phone boolean, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id, v.first_name, l.list_name, v.phone <> '', CASE WHEN l.answered_at IS NULL THEN 'open' ELSE 'yes' END
  FROM listed_neighbour l JOIN volunteer v ON v.id = l.volunteer_id WHERE l.token_hash = app.capability() AND v.restricted_at IS NULL
$$;
-- Yes, once: from now on they are somebody who signed up.
CREATE FUNCTION app.accept_listed(words text, number text, moment timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE who uuid;
BEGIN
  UPDATE listed_neighbour SET answered_at = moment, how = 'link', consent = words
    WHERE token_hash = app.capability() AND answered_at IS NULL RETURNING volunteer_id INTO who;
  IF who IS NULL THEN RETURN false; END IF;
  UPDATE duty SET ended_at = moment, how = 'itself' WHERE thing_id = who AND kind = 'call_listed' AND ended_at IS NULL;
  UPDATE volunteer SET state = 'interested', state_since = moment, phone = CASE phone WHEN '' THEN number ELSE phone END WHERE id = who AND state = 'listed';
  RETURN true;
END $$;
CREATE FUNCTION app.refuse_listed(moment timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT app.drop_listed(ARRAY(SELECT volunteer_id FROM listed_neighbour WHERE token_hash = app.capability() AND answered_at IS NULL), true, moment) > 0
$$;
-- The same, said to a coordinator on the telephone.
CREATE FUNCTION app.refuse_listed_by_phone(who uuid, moment timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT app.drop_listed(ARRAY(SELECT v.id FROM volunteer v WHERE v.id = who AND app.has_role('coordinator') AND app.works_for(v.neighbourhood_id)), true, moment) > 0
$$;
-- A list taken back: all of it who did not answer, wherever they live. They may be on the right list tomorrow, so nothing of them stays.
CREATE FUNCTION app.undo_list(list uuid, moment timestamptz) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT app.drop_listed(ARRAY(SELECT l.volunteer_id FROM listed_neighbour l JOIN neighbour_list n ON n.id = l.list_id
    WHERE n.id = list AND n.made_by = app.actor_id() AND app.has_role('coordinator') AND l.answered_at IS NULL), false, moment)
$$;
REVOKE ALL ON FUNCTION app.name_key(text[]), app.known_of_list(jsonb), app.drop_listed(uuid[], boolean, timestamptz), app.listed_erased(), app.listed_of_link(),
  app.accept_listed(text, text, timestamptz), app.refuse_listed(timestamptz), app.refuse_listed_by_phone(uuid, timestamptz), app.undo_list(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.name_key(text[]), app.known_of_list(jsonb), app.listed_of_link(), app.accept_listed(text, text, timestamptz), app.refuse_listed(timestamptz),
  app.refuse_listed_by_phone(uuid, timestamptz), app.undo_list(uuid, timestamptz) TO zorgzame_buur_app;

-- Who is erased stands in no list that somebody is still looking at either: it is read in again without them.
CREATE OR REPLACE FUNCTION app.erase_typed(words text[], phone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE low text[] := ARRAY(SELECT lower(w) FROM unnest(words) w WHERE w <> '');
BEGIN
  DELETE FROM returned_form WHERE app.was_typed("values", low, phone);
  DELETE FROM request_draft WHERE app.was_typed(answers, low, phone);
  DELETE FROM neighbour_list WHERE taken_at IS NULL AND app.was_typed(cells, low, phone);
END $$;

-- They are not under way in anything: whoever wants to be gone is gone.
DO $$ BEGIN EXECUTE replace(pg_get_functiondef('app.still_active(text,uuid)'::regprocedure), '''other_place'')', '''other_place'',''listed'')'); END $$;

-- The number to dial, also for a call to somebody of a list.
DO $$ BEGIN EXECUTE replace(pg_get_functiondef('app.number_to_call(uuid)'::regprocedure), '''call_neighbour''', '''call_neighbour'',''call_listed'''); END $$;

-- A list that nobody took, whoever said nothing, and what is kept not to ask again.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_before_lists;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  CASE rule
    WHEN 'listFile' THEN DELETE FROM neighbour_list WHERE taken_at IS NULL AND read_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'list' THEN DELETE FROM neighbour_list WHERE taken_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'listRefusal' THEN DELETE FROM listed_refusal WHERE since < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'listed' THEN
      RETURN app.drop_listed(ARRAY(SELECT l.volunteer_id FROM listed_neighbour l WHERE l.answered_at IS NULL AND l.invited_at < past
        AND NOT app.is_held(l.volunteer_id, moment) LIMIT 200), true, moment);
    ELSE RETURN app.forget_before_lists(rule, past, moment);
  END CASE;
END $$;
REVOKE ALL ON FUNCTION app.forget_before_lists(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
