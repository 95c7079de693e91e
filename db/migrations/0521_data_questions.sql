-- What a person asks about the own data: by when it is answered, who made sure that it is that person, who answered.
CREATE TABLE "data_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"what" text NOT NULL,
	"about" text NOT NULL,
	"about_id" uuid NOT NULL,
	"neighbourhood_id" text,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_how" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"identified_how" text,
	"identified_by" uuid CONSTRAINT "data_question_identified_by_user_id_fk" REFERENCES "user"("id"),
	"identified_at" timestamp with time zone,
	"ended_by" uuid CONSTRAINT "data_question_ended_by_user_id_fk" REFERENCES "user"("id"),
	"ended_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "data_question_what" CHECK ("what" IN ('access','correction','restriction','erasure')),
	CONSTRAINT "data_question_about" CHECK ("about" IN ('resident','volunteer','staff')),
	CONSTRAINT "data_question_state" CHECK ("state" IN ('asked','identified','done','refused')),
	CONSTRAINT "data_question_asked_how" CHECK ("asked_how" IN ('self','phone','in_person','mail','letter')),
	CONSTRAINT "data_question_identified_how" CHECK ("identified_how" IN ('called_back','in_person','paper')),
	CONSTRAINT "data_question_identified" CHECK ("state" = 'asked' OR "state" = 'refused' OR ("identified_by" IS NOT NULL AND "identified_how" IS NOT NULL)),
	CONSTRAINT "data_question_ended" CHECK (("state" IN ('done','refused')) = ("ended_at" IS NOT NULL))
);
CREATE UNIQUE INDEX "data_question_open" ON "data_question" USING btree ("about_id","what") WHERE ended_at IS NULL;
CREATE INDEX "data_question_due" ON "data_question" USING btree ("due_at") WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON "data_question" TO zorgzame_buur_app;
GRANT UPDATE ("state","identified_how","identified_by","identified_at","ended_by","ended_at","answer") ON "data_question" TO zorgzame_buur_app;

ALTER TABLE "resident" ADD COLUMN "restricted_at" timestamp with time zone;
ALTER TABLE "volunteer" ADD COLUMN "restricted_at" timestamp with time zone;
GRANT UPDATE ("restricted_at") ON "resident", "volunteer" TO zorgzame_buur_app;

-- Whose data this actor may hand over: the own, or of whom they serve.
CREATE FUNCTION app.answers_for(what text, who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT CASE what
    WHEN 'resident' THEN EXISTS (SELECT 1 FROM resident r WHERE r.id = who AND app.works_for(r.neighbourhood_id))
    WHEN 'volunteer' THEN who = app.volunteer_id() OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = who AND app.has_role('coordinator') AND app.works_for(v.neighbourhood_id))
    WHEN 'staff' THEN who = app.actor_id() OR app.has_role('admin')
  END
$$;
ALTER TABLE "data_question" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "data_question" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_question ON "data_question" USING (app.has_role('admin') OR (about <> 'staff' AND app.works_for(neighbourhood_id)) OR about_id = app.volunteer_id())
  WITH CHECK (app.has_role('admin') OR app.answers_for(about, about_id));

-- Everything about one person: the rows that an erasure would take or empty, and who looked at them. What is shown of a
-- row the register of fields says.
CREATE FUNCTION app.rows_of(target regclass, ids uuid[]) RETURNS TABLE (holder text, line jsonb) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE link record; found uuid[];
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
  RETURN QUERY EXECUTE format('SELECT %L, to_jsonb(t) FROM %s t WHERE t.id = ANY ($1)', replace(target::text, '"', ''), target) USING ids;
  FOR link IN
    SELECT c.conrelid::regclass AS holder, a.attname AS pointer,
      EXISTS (SELECT 1 FROM pg_attribute p WHERE p.attrelid = c.conrelid AND p.attname = 'id' AND p.atttypid = 'uuid'::regtype) AS has_id
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = target AND cardinality(c.conkey) = 1
  LOOP
    IF link.has_id THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY ($1)', link.holder, link.pointer) INTO found USING ids;
      RETURN QUERY SELECT * FROM app.rows_of(link.holder, found);
    ELSE
      RETURN QUERY EXECUTE format('SELECT %L, to_jsonb(t) FROM %s t WHERE %I = ANY ($1)', replace(link.holder::text, '"', ''), link.holder, link.pointer) USING ids;
    END IF;
  END LOOP;
END $$;
CREATE FUNCTION app.person_rows(what text, who uuid) RETURNS TABLE (holder text, line jsonb) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE account uuid;
BEGIN
  IF NOT coalesce(app.answers_for(what, who), false) THEN RAISE insufficient_privilege; END IF;
  IF what <> 'staff' THEN RETURN QUERY SELECT DISTINCT * FROM app.rows_of(what::regclass, ARRAY[who]); END IF;
  SELECT CASE what WHEN 'staff' THEN who ELSE (SELECT user_id FROM volunteer WHERE id = who) END INTO account;
  RETURN QUERY SELECT 'user'::text, to_jsonb(u) FROM "user" u WHERE u.id = account;
  RETURN QUERY SELECT 'coordinator_neighbourhood'::text, to_jsonb(c) FROM coordinator_neighbourhood c WHERE c.user_id = account;
END $$;
CREATE FUNCTION app.person_looks(what text, who uuid) RETURNS TABLE (at timestamptz, role text, operation text, fields text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  IF NOT coalesce(app.answers_for(what, who), false) THEN RAISE insufficient_privilege; END IF;
  SELECT array_agg(DISTINCT (r.line->>'id')::uuid) INTO ids FROM app.person_rows(what, who) r WHERE r.line ? 'id';
  RETURN QUERY SELECT l.at, coalesce(u.role, l.actor_kind), l.operation, l.detail FROM audit_log l LEFT JOIN "user" u ON u.id = l.actor_id
    WHERE (l.subject_id = ANY (ids || who) OR l.shown && (ids || who)) AND l.verdict IN ('read','done') ORDER BY l.at DESC LIMIT 5000;
END $$;

-- Somebody for whom something still runs is not erased: their neighbour would stand before a closed door.
CREATE FUNCTION app.still_active(what text, who uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT (app.is_system() OR app.has_role('admin')) THEN RAISE insufficient_privilege; END IF;
  RETURN CASE what
    WHEN 'resident' THEN EXISTS (SELECT 1 FROM help_request h JOIN resident r ON r.id = h.resident_id WHERE (r.id = who OR r.merged_into = who) AND h.due_at IS NOT NULL)
    WHEN 'volunteer' THEN EXISTS (SELECT 1 FROM volunteer v WHERE v.id = who AND v.state NOT IN ('ended','not_suitable','other_place'))
    ELSE EXISTS (SELECT 1 FROM "user" u WHERE u.id = who AND u.deactivated_at IS NULL) END;
END $$;
-- Of an erasure that waits for the second look, whose it is: the admin reads no other people.
CREATE FUNCTION app.name_to_erase(question uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT coalesce(r.name, btrim(v.first_name || ' ' || v.last_name), u.name) FROM data_question q
    LEFT JOIN resident r ON q.about = 'resident' AND r.id = q.about_id LEFT JOIN volunteer v ON q.about = 'volunteer' AND v.id = q.about_id
    LEFT JOIN "user" u ON q.about = 'staff' AND u.id = q.about_id
   WHERE q.id = question AND q.ended_at IS NULL AND (app.has_role('admin') OR app.answers_for(q.about, q.about_id))
$$;

-- Frozen: nobody is asked for them or asks them, by whichever door.
CREATE FUNCTION app.refuse_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM volunteer v WHERE v.id = NEW.volunteer_id AND v.restricted_at IS NOT NULL)
    OR EXISTS (SELECT 1 FROM help_request h JOIN resident r ON r.id = h.resident_id WHERE h.id = NEW.help_request_id AND r.restricted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'restricted' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_restricted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER new_offer_restricted BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION app.refuse_restricted();
CREATE TRIGGER sent_offer_restricted BEFORE UPDATE OF state ON offer FOR EACH ROW
  WHEN (NEW.state IN ('sent','accepted') AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION app.refuse_restricted();
CREATE TRIGGER new_match_restricted BEFORE INSERT ON match FOR EACH ROW EXECUTE FUNCTION app.refuse_restricted();

-- The account is let go first: it follows the name and mail of its neighbour, and would take over the emptiness.
CREATE OR REPLACE FUNCTION app.erase_volunteer(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
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
  UPDATE volunteer SET first_name = '', last_name = '', phone = '', email = NULL, locale = 'nl', gender = NULL, box = NULL, address_id = NULL,
    street = NULL, house_number = NULL, postcode = NULL, municipality = NULL, lat = NULL, lon = NULL, neighbourhood_id = NULL,
    mother_tongue = '', languages = '{}', kinds = '{}', preferred_kinds = '{}', slots = 0, radius_metres = 200, weekly_capacity = 0,
    lower_limit_asks14 = NULL, intake_notes = '', wish = '', idempotency_key = NULL, user_id = NULL WHERE id = who;
  PERFORM app.erase_letters(theirs, ARRAY[lower(person.email)]);
  PERFORM app.erase_typed(ARRAY[btrim(person.first_name || ' ' || person.last_name), person.email], person.phone);
  IF person.user_id IS NOT NULL THEN PERFORM app.erase_user(person.user_id); END IF;
END $$;

-- The log is written once, and forgotten after three years by this one road, seal by seal; an older seal has nothing left
-- to be held against.
CREATE OR REPLACE FUNCTION app.append_only() RETURNS trigger LANGUAGE plpgsql SET search_path = public, app, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_log' AND current_setting('app.forgetting', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the log is written once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE FUNCTION app.broken_seal() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT min(number) FROM (
    SELECT number, hash, lines, from_seq, to_seq, sealed_at, lag(hash, 1, '') OVER o AS before, lag(number) OVER o AS previous, lag(to_seq, 1, 0::bigint) OVER o AS ended
      FROM audit_seal WINDOW o AS (ORDER BY number)) s
   WHERE number <> coalesce(previous, 0) + 1 OR from_seq <> ended + 1
     OR (sealed_at > now() - interval '1095 days' AND (hash <> app.seal_hash(before, from_seq, to_seq)
       OR lines <> (SELECT count(*) FROM audit_log a WHERE a.seq BETWEEN s.from_seq AND s.to_seq)))
$$;

-- What an alarm about a person says in words goes with the person.
CREATE OR REPLACE FUNCTION app.erase_letters(about uuid[], addresses text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  DELETE FROM message m WHERE lower(m.recipient) = ANY (addresses) OR m.volunteer_id = ANY (about) OR m.user_id = ANY (about)
    OR EXISTS (SELECT 1 FROM jsonb_each_text(CASE WHEN jsonb_typeof(m."values") = 'object' THEN m."values" ELSE '{}' END) v
                WHERE v.value = ANY (about::text[]) OR lower(v.value) = ANY (addresses));
  UPDATE alert SET reason = '', note = '' WHERE subject_id = ANY (about) AND (reason <> '' OR note <> '')
$$;

-- Answers are kept to answer for them, and then forgotten like the rest.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_people;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  CASE rule
    WHEN 'question' THEN DELETE FROM data_question WHERE ended_at < past; GET DIAGNOSTICS gone = ROW_COUNT;
    WHEN 'alarm' THEN DELETE FROM alert WHERE ended_at < past; GET DIAGNOSTICS gone = ROW_COUNT;
    WHEN 'looks' THEN
      PERFORM set_config('app.forgetting', 'on', true);
      DELETE FROM audit_log WHERE seq <= (SELECT max(to_seq) FROM audit_seal WHERE sealed_at < past)
        OR (at < past AND seq > (SELECT coalesce(max(to_seq), 0) FROM audit_seal));
      GET DIAGNOSTICS gone = ROW_COUNT;
      PERFORM set_config('app.forgetting', '', true);
    ELSE gone := app.forget_people(rule, past, moment);
  END CASE;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION app.forget_people(text, timestamptz, timestamptz) FROM zorgzame_buur_app;

REVOKE ALL ON FUNCTION app.answers_for(text, uuid), app.rows_of(regclass, uuid[]), app.person_rows(text, uuid), app.person_looks(text, uuid), app.still_active(text, uuid),
  app.name_to_erase(uuid), app.refuse_restricted(), app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.answers_for(text, uuid), app.person_rows(text, uuid), app.person_looks(text, uuid), app.still_active(text, uuid), app.name_to_erase(uuid),
  app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
