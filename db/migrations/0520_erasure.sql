-- Forgetting. What a person asks and what time asks is done by the same functions, so that there is one way to be gone.

-- Who was erased, for three years: a backup that is put back is older than this, and the erased stay erased.
CREATE TABLE "erased" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erased_kind" CHECK ("kind" IN ('resident','volunteer','staff'))
);
GRANT SELECT ON "erased" TO zorgzame_buur_app;
ALTER TABLE "erased" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "erased" USING (app.is_system()) WITH CHECK (app.is_system());

-- These rows and all that hangs on them, whatever tables there are by then. Answers their ids.
CREATE FUNCTION app.erase_rows(target regclass, ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE link record; found uuid[]; gone uuid[] := ids;
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN '{}'; END IF;
  FOR link IN
    SELECT c.conrelid::regclass AS holder, a.attname AS pointer,
      EXISTS (SELECT 1 FROM pg_attribute p WHERE p.attrelid = c.conrelid AND p.attname = 'id' AND p.atttypid = 'uuid'::regtype) AS has_id
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = target AND cardinality(c.conkey) = 1
  LOOP
    IF link.has_id THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY ($1)', link.holder, link.pointer) INTO found USING ids;
      gone := gone || app.erase_rows(link.holder, found);
    ELSE
      EXECUTE format('DELETE FROM %s WHERE %I = ANY ($1)', link.holder, link.pointer) USING ids;
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE id = ANY ($1)', target) USING ids;
  RETURN gone;
END $$;

-- Letters that are about one of these ids, or to one of these addresses.
CREATE FUNCTION app.erase_letters(about uuid[], addresses text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  DELETE FROM message m WHERE lower(m.recipient) = ANY (addresses) OR m.volunteer_id = ANY (about) OR m.user_id = ANY (about)
    OR EXISTS (SELECT 1 FROM jsonb_each_text(CASE WHEN jsonb_typeof(m."values") = 'object' THEN m."values" ELSE '{}' END) v
                WHERE v.value = ANY (about::text[]) OR lower(v.value) = ANY (addresses))
$$;

-- A form that somebody has open holds what was typed: a field with the name, the address of mail, or the number in any way of writing.
CREATE FUNCTION app.was_typed(answers jsonb, words text[], phone text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT 1 FROM jsonb_path_query(answers, '$.**') field, LATERAL (SELECT field #>> '{}' AS said) s
    WHERE jsonb_typeof(field) = 'string' AND said <> ''
      AND (lower(said) = ANY (words) OR (length(phone) > 8 AND right(regexp_replace(said, '\D', '', 'g'), 8) = right(phone, 8))))
$$;
CREATE FUNCTION app.erase_typed(words text[], phone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE low text[] := ARRAY(SELECT lower(w) FROM unnest(words) w WHERE w <> '');
BEGIN
  DELETE FROM returned_form WHERE app.was_typed("values", low, phone);
  DELETE FROM request_draft WHERE app.was_typed(answers, low, phone);
END $$;

CREATE FUNCTION app.erase_requests(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone uuid[];
BEGIN
  gone := app.erase_rows('help_request', ids);
  PERFORM app.erase_letters(gone, '{}');
END $$;

CREATE FUNCTION app.erase_resident(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE person resident; gone uuid[];
BEGIN
  SELECT * INTO person FROM resident WHERE id = who;
  gone := app.erase_rows('resident', ARRAY[who]);
  PERFORM app.erase_letters(gone, array_remove(ARRAY[lower(person.email)], NULL));
  PERFORM app.erase_typed(array_remove(ARRAY[person.name, person.email], NULL), coalesce(person.phone, ''));
END $$;

-- The account of somebody: nobody can sign in with it, and what they did leads to a number.
CREATE FUNCTION app.erase_user(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE person "user";
BEGIN
  SELECT * INTO person FROM "user" WHERE id = who;
  DELETE FROM session WHERE user_id = who;
  DELETE FROM account WHERE user_id = who;
  DELETE FROM second_factor WHERE user_id = who;
  DELETE FROM coordinator_neighbourhood WHERE user_id = who;
  DELETE FROM verification_token WHERE lower(identifier) = person.email;
  UPDATE "user" SET name = NULL, image = NULL, email_verified = NULL, locale = 'nl', email = 'erased-' || id || '@erased.invalid',
    deactivated_at = coalesce(deactivated_at, now()) WHERE id = who;
  PERFORM app.erase_letters(ARRAY[who], ARRAY[person.email]);
  PERFORM app.erase_typed(array_remove(ARRAY[person.name, person.email], NULL), '');
END $$;

-- A neighbour's row stays as a number, because a resident was helped by somebody; nothing in it tells whom.
CREATE FUNCTION app.erase_volunteer(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE person volunteer; theirs uuid[];
BEGIN
  SELECT * INTO person FROM volunteer WHERE id = who;
  SELECT array_agg(id) INTO theirs FROM (SELECT who AS id UNION ALL SELECT id FROM offer WHERE volunteer_id = who UNION ALL SELECT id FROM match WHERE volunteer_id = who) t;
  DELETE FROM correction WHERE volunteer_id = who;
  DELETE FROM volunteer_block WHERE volunteer_id = who;
  DELETE FROM duty WHERE volunteer_id = who AND help_request_id IS NULL;
  UPDATE duty SET volunteer_id = NULL, note = '' WHERE volunteer_id = who;
  UPDATE signal SET volunteer_id = NULL WHERE volunteer_id = who;
  UPDATE review SET note = '' WHERE match_id = ANY (theirs);
  UPDATE transition SET reason = '' WHERE thing_id = ANY (theirs);
  UPDATE offer SET walk_metres = NULL, reasons = '[]', asked_facts = NULL, probability = 0 WHERE volunteer_id = who;
  UPDATE volunteer SET first_name = '', last_name = '', phone = '', email = '', locale = 'nl', gender = NULL, box = NULL, address_id = NULL,
    street = NULL, house_number = NULL, postcode = NULL, municipality = NULL, lat = NULL, lon = NULL, neighbourhood_id = NULL,
    mother_tongue = '', languages = '{}', kinds = '{}', preferred_kinds = '{}', slots = 0, radius_metres = 200, weekly_capacity = 0,
    lower_limit_asks14 = NULL, intake_notes = '', wish = '', idempotency_key = NULL WHERE id = who;
  PERFORM app.erase_letters(theirs, ARRAY[lower(person.email)]);
  PERFORM app.erase_typed(ARRAY[btrim(person.first_name || ' ' || person.last_name), person.email], person.phone);
  IF person.user_id IS NOT NULL THEN PERFORM app.erase_user(person.user_id); END IF;
END $$;

-- One person, by whichever door. Twice is once; somebody who is not there (a backup without them) is written down too.
CREATE FUNCTION app.erase(what text, who uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT (app.is_system() OR app.has_role('admin')) THEN RAISE insufficient_privilege; END IF;
  CASE what
    WHEN 'resident' THEN PERFORM app.erase_resident(who);
    WHEN 'volunteer' THEN PERFORM app.erase_volunteer(who);
    WHEN 'staff' THEN PERFORM app.erase_user(who);
  END CASE;
  INSERT INTO erased (id, kind, at) VALUES (who, what, moment) ON CONFLICT (id) DO NOTHING;
END $$;

-- What has passed its end. The register of fields says how long; here stands what is looked at and what goes. A few
-- hundred at a time, so that no night is too short. Looks past the policies and tells a number only.
DROP FUNCTION app.forget_expired();
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE batch CONSTANT integer := 200; found uuid[]; one uuid; gone integer := 0;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  CASE rule
    WHEN 'draft' THEN DELETE FROM request_draft WHERE expires_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'form' THEN DELETE FROM returned_form WHERE expires_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'key' THEN DELETE FROM resident_access WHERE expires_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'session' THEN DELETE FROM session WHERE expires < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'link' THEN DELETE FROM verification_token WHERE expires < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'counter' THEN DELETE FROM rate_limit WHERE window_start < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'letter' THEN DELETE FROM message WHERE coalesce(sent_at, created_at) < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'bounced' THEN DELETE FROM bad_address WHERE since < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'correction' THEN DELETE FROM correction WHERE at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'looks' THEN DELETE FROM audit_log WHERE at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'erased' THEN DELETE FROM erased WHERE at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'request' THEN
      SELECT array_agg(id) INTO found FROM (SELECT id FROM help_request WHERE due_at IS NULL AND state_since < past LIMIT batch) t;
      PERFORM app.erase_requests(found);
      RETURN coalesce(cardinality(found), 0);
    WHEN 'resident' THEN
      -- The night takes the last request first; whoever then has none, and is not new, goes with it.
      FOR one IN SELECT r.id FROM resident r WHERE r.created_at < past AND r.merged_into IS NULL
          AND NOT EXISTS (SELECT 1 FROM help_request h WHERE h.resident_id = r.id)
          AND NOT EXISTS (SELECT 1 FROM resident m JOIN help_request h ON h.resident_id = m.id WHERE m.merged_into = r.id) LIMIT batch LOOP
        PERFORM app.erase('resident', one, moment); gone := gone + 1;
      END LOOP;
    WHEN 'candidate', 'volunteer' THEN
      FOR one IN SELECT v.id FROM volunteer v WHERE v.state_since < past AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = v.id)
          AND v.state = ANY (CASE rule WHEN 'candidate' THEN ARRAY['not_suitable','other_place'] ELSE ARRAY['ended'] END) AND v.phone <> '' LIMIT batch LOOP
        PERFORM app.erase('volunteer', one, moment); gone := gone + 1;
      END LOOP;
    WHEN 'staff' THEN
      FOR one IN SELECT u.id FROM "user" u WHERE u.deactivated_at < past AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = u.id)
          AND u.email NOT LIKE 'erased-%@erased.invalid' LIMIT batch LOOP
        PERFORM app.erase('staff', one, moment); gone := gone + 1;
      END LOOP;
  END CASE;
  RETURN gone;
END $$;

REVOKE ALL ON FUNCTION app.erase_rows(regclass, uuid[]), app.erase_letters(uuid[], text[]), app.was_typed(jsonb, text[], text), app.erase_typed(text[], text), app.erase_requests(uuid[]),
  app.erase_resident(uuid), app.erase_user(uuid), app.erase_volunteer(uuid), app.erase(text, uuid, timestamptz), app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.erase(text, uuid, timestamptz), app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
