-- Snooping is watched in the transaction of each reading, so watching is cheap: what one person read lately is found by one
-- index, and what nobody waits for is asked only of who opened ten files today.
CREATE INDEX "audit_reading" ON "audit_log" USING btree ("actor_id", "at") INCLUDE ("subject_id", "operation") WHERE verdict = 'read' AND subject_id IS NOT NULL;
CREATE INDEX "audit_listing" ON "audit_log" USING btree ("actor_id", "at") WHERE verdict = 'read' AND subject_id IS NULL;
CREATE OR REPLACE FUNCTION app.watch_reading() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE opened integer; seen integer; today uuid[]; idle integer;
BEGIN
  SELECT count(DISTINCT subject_id) INTO opened FROM audit_log
   WHERE actor_id = NEW.actor_id AND at > NEW.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NOT NULL;
  IF opened >= 30 THEN PERFORM app.raise_alert('many_reads', NEW.actor_id, NULL, opened, ''); RETURN NULL; END IF;
  IF NEW.subject_id IS NULL THEN
    -- Fewer lines than four hundred things need no count of things.
    SELECT sum(cardinality(shown)) INTO seen FROM audit_log
     WHERE actor_id = NEW.actor_id AND at > NEW.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NULL AND operation <> 'round.plan';
    IF seen < 400 THEN RETURN NULL; END IF;
    SELECT count(DISTINCT thing) INTO seen FROM audit_log, unnest(shown) AS thing
     WHERE actor_id = NEW.actor_id AND at > NEW.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NULL AND operation <> 'round.plan';
    IF seen >= 400 THEN PERFORM app.raise_alert('many_reads', NEW.actor_id, NULL, seen, ''); END IF;
  ELSIF NEW.operation IN ('help-request.detail', 'resident.detail') THEN
    SELECT array_agg(DISTINCT a.subject_id) INTO today FROM audit_log a
     WHERE a.actor_id = NEW.actor_id AND a.at > NEW.at - interval '1 day' AND a.verdict = 'read' AND a.subject_id IS NOT NULL
       AND a.operation IN ('help-request.detail', 'resident.detail');
    IF coalesce(cardinality(today), 0) < 10 THEN RETURN NULL; END IF;
    SELECT count(*) INTO idle FROM unnest(today) AS thing
     WHERE NOT EXISTS (SELECT 1 FROM help_request h WHERE h.id = thing AND (h.due_at IS NOT NULL OR h.state_since > NEW.at - interval '7 days'))
       AND NOT EXISTS (SELECT 1 FROM help_request h WHERE h.resident_id = thing AND (h.due_at IS NOT NULL OR h.state_since > NEW.at - interval '7 days'));
    IF idle >= 10 THEN PERFORM app.raise_alert('no_task', NEW.actor_id, NULL, idle, ''); END IF;
  END IF;
  RETURN NULL;
END $$;

-- Who must look is written to, once for each alert and not for each reading, and once more when it waited too long.
ALTER TABLE "alert" ADD COLUMN "due_at" timestamp with time zone NOT NULL DEFAULT now() + interval '1 day';
ALTER TABLE "alert" ADD COLUMN "told_at" timestamp with time zone;
ALTER TABLE "alert" ADD COLUMN "late_told_at" timestamp with time zone;
UPDATE "alert" SET "due_at" = "at" + interval '1 day', "told_at" = "at", "late_told_at" = "at";
GRANT UPDATE (told_at, late_told_at) ON alert TO zorgzame_buur_app;
CREATE POLICY tell_alert ON alert FOR UPDATE USING (app.is_system()) WITH CHECK (app.is_system());
CREATE OR REPLACE FUNCTION app.raise_alert(what text, who uuid, subject uuid, counted integer, why text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  INSERT INTO alert (id, kind, about_id, subject_id, times, reason, at, due_at)
    VALUES (gen_random_uuid(), what, who, subject, counted, why, now(), now() + interval '1 day') ON CONFLICT DO NOTHING;
  IF FOUND THEN PERFORM app.enqueue('tell-alerts', '{}'::json, NULL, 'tell-alerts'); END IF;
END $$;

-- A coordinator who must know somebody of another quarter now breaks the glass: with a reason, for an hour, and a second
-- person judges it within a day. It opens this one person, and nothing else of that quarter.
CREATE TABLE "broken_glass" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL CONSTRAINT "broken_glass_user_id_user_id_fk" REFERENCES "user"("id"),
	"resident_id" uuid NOT NULL CONSTRAINT "broken_glass_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "broken_glass_hour" CHECK ("until" <= "opened_at" + interval '1 hour'),
	CONSTRAINT "broken_glass_reason" CHECK (length("reason") >= 10)
);
CREATE INDEX "broken_glass_user" ON "broken_glass" USING btree ("user_id", "until");
CREATE INDEX "broken_glass_resident" ON "broken_glass" USING btree ("resident_id");
GRANT SELECT ON broken_glass TO zorgzame_buur_app;
ALTER TABLE broken_glass ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_glass ON broken_glass FOR SELECT USING (app.has_role('coordinator') AND user_id = app.actor_id());

-- Found by the whole number and a part of the name: who knows neither learns nothing. Null: nobody is found, or nobody that
-- is hidden from who asks.
CREATE FUNCTION app.break_glass(number text, called text, why text, moment timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE found uuid; glass uuid := gen_random_uuid();
BEGIN
  IF NOT app.has_role('coordinator') THEN RAISE insufficient_privilege; END IF;
  SELECT r.id INTO found FROM resident r
   WHERE (r.phone = number OR EXISTS (SELECT 1 FROM resident_number n WHERE n.resident_id = r.id AND n.phone = number))
     AND lower(called) = ANY (regexp_split_to_array(lower(r.name), '\s+')) AND r.merged_into IS NULL AND NOT app.works_for(r.neighbourhood_id)
   ORDER BY r.created_at DESC LIMIT 1;
  IF found IS NULL THEN RETURN NULL; END IF;
  INSERT INTO broken_glass (id, user_id, resident_id, reason, opened_at, until) VALUES (glass, app.actor_id(), found, why, moment, moment + interval '1 hour');
  PERFORM app.raise_alert('broken_glass', app.actor_id(), glass, 1, why);
  RETURN glass;
END $$;
-- What stands behind the glass, for who broke it and as long as it is open.
CREATE FUNCTION app.behind_glass(glass uuid, moment timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT jsonb_build_object('name', r.name, 'phone', r.phone, 'street', r.street, 'houseNumber', r.house_number, 'box', r.box, 'municipality', r.municipality,
    'relations', coalesce((SELECT jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'phone', n.phone)) FROM relation n WHERE n.resident_id = r.id AND n.until IS NULL), '[]'),
    'requests', coalesce((SELECT jsonb_agg(jsonb_build_object('reference', h.reference, 'kind', h.kind, 'state', h.state, 'details', h.details, 'goodToKnow', h.good_to_know) ORDER BY h.created_at DESC)
      FROM help_request h WHERE h.resident_id = r.id AND h.due_at IS NOT NULL), '[]'))
  FROM broken_glass g JOIN resident r ON r.id = g.resident_id
  WHERE g.id = glass AND g.user_id = app.actor_id() AND app.has_role('coordinator') AND g.until > moment AND g.until > now()
$$;
REVOKE ALL ON FUNCTION app.break_glass(text, text, text, timestamptz), app.behind_glass(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.break_glass(text, text, text, timestamptz), app.behind_glass(uuid, timestamptz) TO zorgzame_buur_app;

-- A glass is kept as long as its alarm, and forgotten with it.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_without_glass;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF rule = 'alarm' AND app.is_system() THEN DELETE FROM broken_glass WHERE until < past; END IF;
  RETURN app.forget_without_glass(rule, past, moment);
END $$;
REVOKE ALL ON FUNCTION app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.forget_without_glass(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;
