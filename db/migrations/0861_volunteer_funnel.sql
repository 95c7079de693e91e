-- From interest to first help, by the quarter of the year in which somebody signed up: counts and days of the whole city, of
-- nobody by name. What is too small to show is hidden by the domain, before anybody reads it.
CREATE INDEX "transition_first" ON "transition" USING btree ("at") WHERE from_state IS NULL AND help_request_id IS NULL;

CREATE FUNCTION app.volunteer_funnel(since timestamptz) RETURNS TABLE (
  quarter date, interested int, talked int, ready int, helped int, lost_before_talk int, lost_before_ready int, lost_before_help int,
  legs jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT (app.is_system() OR app.has_role('coordinator','admin')) THEN RAISE insufficient_privilege; END IF;
  RETURN QUERY
  WITH came AS (
    SELECT t.thing_id AS id, min(t.at) AS at FROM transition t
    WHERE t.thing = 'volunteer' AND t.to_state = 'interested' AND t.from_state IS NULL AND t.help_request_id IS NULL
      AND t.at >= since GROUP BY t.thing_id),
  road AS (
    SELECT c.id, c.at, v.state IN ('other_place','not_suitable','ended') AS gone, s.talk_at, s.ready_at, h.help_at
    FROM came c JOIN volunteer v ON v.id = c.id
    CROSS JOIN LATERAL (SELECT min(t.at) FILTER (WHERE t.to_state = 'intake_done') AS talk_at,
        min(t.at) FILTER (WHERE t.to_state IN ('ready','active')) AS ready_at
      FROM transition t WHERE t.thing_id = c.id AND t.thing = 'volunteer') s
    CROSS JOIN LATERAL (SELECT min(coalesce(m.first_contact_at, CASE WHEN m.state = 'done' THEN m.ended_at END)) AS help_at
      FROM match m WHERE m.volunteer_id = c.id) h),
  -- Who is further on came by the steps before, also where nobody wrote them down.
  far AS (
    SELECT r.*, date_trunc('quarter', r.at AT TIME ZONE 'Europe/Brussels')::date AS q,
      CASE WHEN help_at IS NOT NULL THEN 3 WHEN ready_at IS NOT NULL THEN 2 WHEN talk_at IS NOT NULL THEN 1 ELSE 0 END AS step
    FROM road r),
  leg AS (
    SELECT f.q, l.name, extract(epoch FROM l.till - l.since)::float8 / 86400 AS days
    FROM far f CROSS JOIN LATERAL (VALUES ('talk', f.at, f.talk_at), ('ready', f.talk_at, f.ready_at),
      ('help', f.ready_at, f.help_at), ('whole', f.at, f.help_at)) AS l(name, since, till)
    WHERE l.since IS NOT NULL AND l.till IS NOT NULL),
  spans AS (
    SELECT g.q, jsonb_object_agg(g.name, jsonb_build_object('people', g.people, 'median', g.median, 'ninety', g.ninety)) AS legs
    FROM (SELECT leg.q, leg.name, count(*) AS people, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS ninety FROM leg GROUP BY leg.q, leg.name) g GROUP BY g.q)
  SELECT f.q, count(*)::int, (count(*) FILTER (WHERE step >= 1))::int, (count(*) FILTER (WHERE step >= 2))::int,
    (count(*) FILTER (WHERE step = 3))::int, (count(*) FILTER (WHERE step = 0 AND gone))::int,
    (count(*) FILTER (WHERE step = 1 AND gone))::int, (count(*) FILTER (WHERE step = 2 AND gone))::int,
    coalesce((SELECT p.legs FROM spans p WHERE p.q = f.q), '{}')
  FROM far f GROUP BY f.q ORDER BY f.q DESC;
END $$;
REVOKE ALL ON FUNCTION app.volunteer_funnel(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.volunteer_funnel(timestamptz) TO zorgzame_buur_app;
