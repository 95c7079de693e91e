-- What was shown is told in one line: which things, how many, which fields. Who the lines are about is searched.
ALTER TABLE audit_log ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE audit_log ADD COLUMN shown uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE audit_log ADD COLUMN reason text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX "audit_seq" ON "audit_log" USING btree ("seq");
CREATE INDEX "audit_shown" ON "audit_log" USING gin ("shown");

-- Written once. Not even the owner changes or removes a line.
CREATE FUNCTION app.append_only() RETURNS trigger LANGUAGE plpgsql SET search_path = public, app, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the log is written once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_written_once BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();

-- A chain of seals: each closes the lines since the one before, and holds its hash. A line that is changed, added or taken
-- away afterwards breaks it. Lines wait ten minutes: no change takes that long, so none comes too late for its seal.
CREATE TABLE "audit_seal" (
	"number" integer PRIMARY KEY NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"lines" integer NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
CREATE TRIGGER seal_written_once BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER seal_not_emptied BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
GRANT SELECT ON audit_seal TO zorgzame_buur_app;
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_seal ON audit_seal FOR SELECT USING (app.is_system() OR app.has_role('admin'));

CREATE FUNCTION app.seal_hash(before text, first bigint, last bigint) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp SET timezone = 'UTC' AS $$
  SELECT encode(sha256(convert_to(before || coalesce(string_agg(
    ROW(seq, id, at, actor_kind, actor_id, operation, subject_id, verdict, detail, shown, reason)::text, E'\n' ORDER BY seq), ''), 'UTF8')), 'hex')
  FROM audit_log WHERE seq BETWEEN first AND last
$$;
-- Seals what waited long enough; the number of lines.
CREATE FUNCTION app.seal_audit(until timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE previous audit_seal; upto bigint; counted integer;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit_seal', 0));
  SELECT * INTO previous FROM audit_seal ORDER BY number DESC LIMIT 1;
  SELECT max(seq), count(*) INTO upto, counted FROM audit_log WHERE seq > coalesce(previous.to_seq, 0) AND at < until;
  IF upto IS NULL THEN RETURN 0; END IF;
  SELECT count(*) INTO counted FROM audit_log WHERE seq > coalesce(previous.to_seq, 0) AND seq <= upto;
  INSERT INTO audit_seal (number, from_seq, to_seq, lines, hash, sealed_at)
    VALUES (coalesce(previous.number, 0) + 1, coalesce(previous.to_seq, 0) + 1, upto, counted,
      app.seal_hash(coalesce(previous.hash, ''), coalesce(previous.to_seq, 0) + 1, upto), now());
  RETURN counted;
END $$;
-- The number of the first seal that does not fit, or null.
CREATE FUNCTION app.broken_seal() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT min(number) FROM (
    SELECT number, hash, lines, from_seq, to_seq, lag(hash, 1, '') OVER o AS before, lag(number) OVER o AS previous, lag(to_seq, 1, 0::bigint) OVER o AS ended
      FROM audit_seal WINDOW o AS (ORDER BY number)) s
   WHERE number <> coalesce(previous, 0) + 1 OR from_seq <> ended + 1
     OR hash <> app.seal_hash(before, from_seq, to_seq)
     OR lines <> (SELECT count(*) FROM audit_log a WHERE a.seq BETWEEN s.from_seq AND s.to_seq)
$$;

-- Somebody must look: many reads, reads without a task, addresses looked at and given back, a broken seal, a broken glass.
CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"about_id" uuid CONSTRAINT "alert_about_id_user_id_fk" REFERENCES "user"("id") ON DELETE SET NULL,
	"subject_id" uuid,
	"times" integer NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid CONSTRAINT "alert_ended_by_user_id_fk" REFERENCES "user"("id"),
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "alert_kind" CHECK ("kind" IN ('many_reads','no_task','look_and_return','broken_seal','broken_glass')),
	CONSTRAINT "alert_ended" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL)),
	CONSTRAINT "alert_two_people" CHECK ("ended_by" <> "about_id")
);
CREATE UNIQUE INDEX "alert_open" ON "alert" USING btree ("kind", coalesce("about_id", '00000000-0000-0000-0000-000000000000'), coalesce("subject_id", '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;
CREATE INDEX "alert_newest" ON "alert" USING btree ("at");
GRANT SELECT ON alert TO zorgzame_buur_app;
GRANT UPDATE (ended_at, ended_by, note) ON alert TO zorgzame_buur_app;
ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_alert ON alert FOR SELECT USING (app.is_system() OR app.has_role('admin'));
CREATE POLICY end_alert ON alert FOR UPDATE USING (app.has_role('admin') AND ended_at IS NULL AND about_id IS DISTINCT FROM app.actor_id())
  WITH CHECK (ended_by = app.actor_id());

CREATE FUNCTION app.raise_alert(what text, who uuid, subject uuid, counted integer, why text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  INSERT INTO alert (id, kind, about_id, subject_id, times, reason, at) VALUES (gen_random_uuid(), what, who, subject, counted, why, now())
  ON CONFLICT DO NOTHING
$$;

-- Every night: the first seal that does not fit, and an alarm about it.
CREATE FUNCTION app.check_seals() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE broken integer := app.broken_seal();
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  IF broken IS NOT NULL THEN PERFORM app.raise_alert('broken_seal', NULL, NULL, broken, ''); END IF;
  RETURN broken;
END $$;

-- What the lines of the log are about, by name, for an admin.
CREATE FUNCTION app.things_named(ids uuid[]) RETURNS TABLE (id uuid, kind text, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT h.id, 'help_request', h.reference FROM help_request h WHERE app.has_role('admin') AND h.id = ANY (ids)
  UNION ALL SELECT r.id, 'resident', r.name FROM resident r WHERE app.has_role('admin') AND r.id = ANY (ids)
  UNION ALL SELECT v.id, 'volunteer', btrim(v.first_name || ' ' || v.last_name) FROM volunteer v WHERE app.has_role('admin') AND v.id = ANY (ids)
  UNION ALL SELECT m.id, 'match', h.reference FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE app.has_role('admin') AND m.id = ANY (ids)
  UNION ALL SELECT u.id, 'user', coalesce(u.name, u.email) FROM "user" u WHERE app.has_role('admin') AND u.id = ANY (ids)
$$;
-- Which people somebody saw in a stretch of time, and what of them: the answer when a laptop is gone. For an admin.
CREATE FUNCTION app.people_seen(account uuid, first timestamptz, last timestamptz)
  RETURNS TABLE (id uuid, kind text, name text, fields text[], times integer, first_at timestamptz, last_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH seen AS (SELECT DISTINCT a.id AS line, a.at, a.detail, thing FROM audit_log a, unnest(a.shown || a.subject_id) AS thing
      WHERE app.has_role('admin') AND a.actor_id = account AND a.at BETWEEN first AND last AND a.verdict IN ('read', 'done')),
    people AS (
      SELECT s.line, s.at, s.detail, r.id, 'resident' AS kind, r.name FROM seen s JOIN resident r ON r.id = s.thing
      UNION SELECT s.line, s.at, s.detail, r.id, 'resident', r.name FROM seen s JOIN help_request h ON h.id = s.thing JOIN resident r ON r.id = h.resident_id
      UNION SELECT s.line, s.at, s.detail, r.id, 'resident', r.name FROM seen s JOIN match m ON m.id = s.thing JOIN help_request h ON h.id = m.help_request_id JOIN resident r ON r.id = h.resident_id
      UNION SELECT s.line, s.at, s.detail, v.id, 'volunteer', btrim(v.first_name || ' ' || v.last_name) FROM seen s JOIN volunteer v ON v.id = s.thing)
  SELECT p.id, p.kind, p.name, array(SELECT DISTINCT f FROM people q, unnest(string_to_array(q.detail, ',')) f WHERE q.id = p.id AND (f LIKE p.kind || '.%' OR f LIKE 'help_request.%' AND p.kind = 'resident') ORDER BY f),
    count(DISTINCT p.line)::int, min(p.at), max(p.at)
  FROM people p GROUP BY p.id, p.kind, p.name ORDER BY min(p.at), p.id
$$;
-- Who looked at a person, for the person: by whom, when, at what. Whoever may know the person may tell it.
CREATE FUNCTION app.readers_of(person uuid) RETURNS TABLE (at timestamptz, name text, role text, operation text, fields text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH things AS (SELECT person AS thing UNION ALL SELECT id FROM help_request WHERE resident_id = person
    UNION ALL SELECT m.id FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE h.resident_id = person)
  SELECT a.at, u.name, u.role, a.operation, a.detail FROM audit_log a LEFT JOIN "user" u ON u.id = a.actor_id
   WHERE a.verdict = 'read' AND a.actor_kind = 'user'
     AND (a.subject_id IN (SELECT thing FROM things) OR a.shown && (SELECT array_agg(thing) FROM things))
     AND (app.has_role('admin') OR EXISTS (SELECT 1 FROM resident r WHERE r.id = person AND app.works_for(r.neighbourhood_id))
       OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = person AND app.works_for(v.neighbourhood_id)))
   ORDER BY a.at DESC LIMIT 200
$$;

-- In the transaction of the reading itself, so that nothing is read past it. Thirty things opened or four hundred seen in
-- lists in ten minutes (a round is one sheet with hundreds of lines); ten opened in a day for which nobody waits. Source: the limits stand in docs/practice.md, "Snooping".
CREATE FUNCTION app.watch_reading() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE opened integer; seen integer; idle integer;
BEGIN
  SELECT count(DISTINCT subject_id) INTO opened FROM audit_log
   WHERE actor_id = NEW.actor_id AND at > NEW.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NOT NULL;
  IF opened >= 30 THEN PERFORM app.raise_alert('many_reads', NEW.actor_id, NULL, opened, ''); RETURN NULL; END IF;
  IF NEW.subject_id IS NULL THEN
    SELECT count(DISTINCT thing) INTO seen FROM audit_log, unnest(shown) AS thing
     WHERE actor_id = NEW.actor_id AND at > NEW.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NULL
       AND operation <> 'round.plan';
    IF seen >= 400 THEN PERFORM app.raise_alert('many_reads', NEW.actor_id, NULL, seen, ''); END IF;
  ELSIF NEW.operation IN ('help-request.detail', 'resident.detail') THEN
    SELECT count(DISTINCT a.subject_id) INTO idle FROM audit_log a
     WHERE a.actor_id = NEW.actor_id AND a.at > NEW.at - interval '1 day' AND a.verdict = 'read'
       AND a.operation IN ('help-request.detail', 'resident.detail')
       AND NOT EXISTS (SELECT 1 FROM help_request h WHERE (h.id = a.subject_id OR h.resident_id = a.subject_id)
         AND (h.due_at IS NOT NULL OR h.state_since > NEW.at - interval '7 days'));
    IF idle >= 10 THEN PERFORM app.raise_alert('no_task', NEW.actor_id, NULL, idle, ''); END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reading_watched AFTER INSERT ON audit_log FOR EACH ROW
  WHEN (NEW.verdict = 'read' AND NEW.actor_kind = 'user') EXECUTE FUNCTION app.watch_reading();

-- Help that was given back after its address was looked at, by person, in a month: an address that was no longer needed.
CREATE FUNCTION app.returned_after_look(neighbour uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT count(DISTINCT h.resident_id)::int FROM match m JOIN help_request h ON h.id = m.help_request_id
   WHERE m.volunteer_id = neighbour AND m.state = 'handed_back' AND m.state_since > now() - interval '30 days'
     AND EXISTS (SELECT 1 FROM audit_log a WHERE a.subject_id = m.id AND a.operation = 'match.contact' AND a.verdict = 'read')
$$;
CREATE FUNCTION app.watch_return() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE times integer := app.returned_after_look(NEW.volunteer_id);
BEGIN
  IF times >= 3 THEN PERFORM app.raise_alert('look_and_return', (SELECT user_id FROM volunteer WHERE id = NEW.volunteer_id), NEW.volunteer_id, times, ''); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER return_watched AFTER UPDATE OF state ON match FOR EACH ROW
  WHEN (NEW.state = 'handed_back' AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION app.watch_return();

-- What strangers try in vain is written down some times an hour, and counted after that.
CREATE TABLE "audit_tally" (
	"hour" timestamp with time zone NOT NULL,
	"operation" text NOT NULL,
	"verdict" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "audit_tally_pk" PRIMARY KEY ("hour", "operation", "verdict")
);
GRANT SELECT ON audit_tally TO zorgzame_buur_app;
ALTER TABLE audit_tally ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_tally ON audit_tally FOR SELECT USING (app.is_system() OR app.has_role('admin'));
CREATE FUNCTION app.tally(operation text, verdict text, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  INSERT INTO audit_tally AS t (hour, operation, verdict, times) VALUES (date_trunc('hour', $3), $1, $2, 1)
  ON CONFLICT ON CONSTRAINT audit_tally_pk DO UPDATE SET times = t.times + 1
$$;

REVOKE ALL ON FUNCTION app.append_only(), app.seal_hash(text, bigint, bigint), app.seal_audit(timestamptz), app.broken_seal(),
  app.raise_alert(text, uuid, uuid, integer, text), app.watch_reading(), app.returned_after_look(uuid), app.watch_return(),
  app.tally(text, text, timestamptz), app.check_seals(), app.things_named(uuid[]), app.people_seen(uuid, timestamptz, timestamptz), app.readers_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.check_seals(), app.things_named(uuid[]), app.people_seen(uuid, timestamptz, timestamptz), app.readers_of(uuid), app.seal_audit(timestamptz), app.broken_seal(), app.returned_after_look(uuid), app.tally(text, text, timestamptz) TO zorgzame_buur_app;
