-- What was given up is not due: it counts apart, and somebody looks. An alert that nobody judged counts as well.
CREATE OR REPLACE FUNCTION app.figures() RETURNS TABLE (name text, label text, value double precision)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN RETURN QUERY
  WITH job AS (
    SELECT t.identifier, j.run_at <= now() AS due, j.attempts > 0 AS failing, j.attempts >= j.max_attempts AS dead
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.locked_at IS NULL)
  SELECT 'jobs_due', job.identifier, count(*)::float8 FROM job WHERE due AND NOT dead GROUP BY job.identifier
  UNION ALL SELECT 'jobs_failing', job.identifier, count(*) FROM job WHERE failing AND NOT dead GROUP BY job.identifier
  UNION ALL SELECT 'jobs_given_up', job.identifier, count(*) FROM job WHERE dead GROUP BY job.identifier
  UNION ALL SELECT 'letters_waiting', '', count(*) FROM message WHERE state IN ('queued','failed') AND next_try_at <= now()
  UNION ALL SELECT 'letters_oldest_seconds', '', coalesce(extract(epoch FROM now() - min(coalesce(failing_since, next_try_at))), 0) FROM message
    WHERE state IN ('queued','failed') AND coalesce(failing_since, next_try_at) <= now()
  UNION ALL SELECT 'duties_open', owner_role, count(*) FROM duty WHERE ended_at IS NULL GROUP BY owner_role
  UNION ALL SELECT 'duties_overdue', owner_role, count(*) FROM duty WHERE ended_at IS NULL AND due_at < now() GROUP BY owner_role
  UNION ALL SELECT 'alerts_overdue', '', count(*) FROM alert WHERE ended_at IS NULL AND due_at < now();
END $$;
