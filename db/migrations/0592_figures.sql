-- For whoever watches the machine: how much waits and since when. Counts only, of no quarter and nobody.
CREATE FUNCTION app.figures() RETURNS TABLE (name text, label text, value double precision)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT 'jobs_due', t.identifier, count(*)::float8 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.run_at <= now() AND j.locked_at IS NULL GROUP BY t.identifier
  UNION ALL SELECT 'jobs_failing', t.identifier, count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.attempts > 0 AND j.locked_at IS NULL GROUP BY t.identifier
  UNION ALL SELECT 'letters_waiting', '', count(*) FROM message WHERE state IN ('queued','failed') AND next_try_at <= now()
  UNION ALL SELECT 'letters_oldest_seconds', '', coalesce(extract(epoch FROM now() - min(coalesce(failing_since, next_try_at))), 0) FROM message
    WHERE state IN ('queued','failed') AND coalesce(failing_since, next_try_at) <= now()
  UNION ALL SELECT 'duties_open', owner_role, count(*) FROM duty WHERE ended_at IS NULL GROUP BY owner_role
  UNION ALL SELECT 'duties_overdue', owner_role, count(*) FROM duty WHERE ended_at IS NULL AND due_at < now() GROUP BY owner_role;
END $$;
REVOKE ALL ON FUNCTION app.figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.figures() TO zorgzame_buur_app;
