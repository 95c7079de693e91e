-- The watch over snooping weighed the last ten minutes at every reading. Whoever opens the same list or the same person
-- again shows nothing new, and an alarm that waits already is not weighed again. Each different line is taken apart once.
CREATE FUNCTION app.alarm_waits(what text, who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT EXISTS (SELECT FROM alert WHERE kind = what AND about_id = who AND subject_id IS NULL AND ended_at IS NULL)
$$;
CREATE FUNCTION app.many_reads(line audit_log) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE counted integer;
BEGIN
  IF app.alarm_waits('many_reads', line.actor_id) OR EXISTS (SELECT FROM audit_log a
      WHERE a.actor_id = line.actor_id AND a.at > line.at - interval '10 minutes' AND a.verdict = 'read' AND a.id <> line.id
        AND a.operation = line.operation AND a.subject_id IS NOT DISTINCT FROM line.subject_id AND a.shown = line.shown) THEN RETURN NULL; END IF;
  SELECT count(DISTINCT subject_id) INTO counted FROM audit_log
   WHERE actor_id = line.actor_id AND at > line.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NOT NULL;
  IF counted >= 30 THEN RETURN counted; END IF;
  IF line.subject_id IS NOT NULL THEN RETURN NULL; END IF;
  SELECT count(DISTINCT thing) INTO counted FROM (
    SELECT DISTINCT shown FROM audit_log
     WHERE actor_id = line.actor_id AND at > line.at - interval '10 minutes' AND verdict = 'read' AND subject_id IS NULL
       AND operation <> 'round.plan') different, unnest(shown) AS thing;
  RETURN CASE WHEN counted >= 400 THEN counted END;
END $$;
CREATE OR REPLACE FUNCTION app.watch_reading() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE many integer := app.many_reads(NEW); today uuid[]; idle integer;
BEGIN
  IF many IS NOT NULL THEN PERFORM app.raise_alert('many_reads', NEW.actor_id, NULL, many, ''); RETURN NULL; END IF;
  IF NEW.operation NOT IN ('help-request.detail', 'resident.detail') OR app.alarm_waits('no_task', NEW.actor_id) THEN RETURN NULL; END IF;
  SELECT array_agg(DISTINCT a.subject_id) INTO today FROM audit_log a
   WHERE a.actor_id = NEW.actor_id AND a.at > NEW.at - interval '1 day' AND a.verdict = 'read' AND a.subject_id IS NOT NULL
     AND a.operation IN ('help-request.detail', 'resident.detail');
  IF coalesce(cardinality(today), 0) < 10 THEN RETURN NULL; END IF;
  SELECT count(*) INTO idle FROM unnest(today) AS thing
   WHERE NOT EXISTS (SELECT 1 FROM help_request h WHERE h.id = thing AND (h.due_at IS NOT NULL OR h.state_since > NEW.at - interval '7 days'))
     AND NOT EXISTS (SELECT 1 FROM help_request h WHERE h.resident_id = thing AND (h.due_at IS NOT NULL OR h.state_since > NEW.at - interval '7 days'));
  IF idle >= 10 THEN PERFORM app.raise_alert('no_task', NEW.actor_id, NULL, idle, ''); END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.alarm_waits(text, uuid), app.many_reads(audit_log) FROM PUBLIC;
