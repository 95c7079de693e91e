-- As before, for somebody who works with lists all day: lines that showed the same are one, and each person is named once.
CREATE OR REPLACE FUNCTION app.people_seen(account uuid, first timestamptz, last timestamptz)
  RETURNS TABLE (id uuid, kind text, name text, fields text[], times integer, first_at timestamptz, last_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH look AS MATERIALIZED (
      SELECT row_number() OVER () AS number, shown || subject_id AS things, detail, count(*) AS times, min(at) AS first_at, max(at) AS last_at
        FROM audit_log a
       WHERE app.has_role('admin') AND a.actor_id = account AND a.at BETWEEN first AND last AND a.verdict IN ('read', 'done')
       GROUP BY shown, subject_id, detail),
    thing AS MATERIALIZED (SELECT DISTINCT unnest(things) AS id FROM look),
    person AS MATERIALIZED (
      SELECT t.id AS thing, r.id, 'resident' AS kind, r.name FROM thing t JOIN resident r ON r.id = t.id
      UNION ALL SELECT t.id, r.id, 'resident', r.name FROM thing t JOIN help_request h ON h.id = t.id JOIN resident r ON r.id = h.resident_id
      UNION ALL SELECT t.id, r.id, 'resident', r.name FROM thing t JOIN match m ON m.id = t.id JOIN help_request h ON h.id = m.help_request_id JOIN resident r ON r.id = h.resident_id
      UNION ALL SELECT t.id, v.id, 'volunteer', btrim(v.first_name || ' ' || v.last_name) FROM thing t JOIN volunteer v ON v.id = t.id),
    seen AS (
      SELECT DISTINCT p.id, p.kind, p.name, l.number, l.detail, l.times, l.first_at, l.last_at
        FROM look l CROSS JOIN LATERAL unnest(l.things) AS shown_thing JOIN person p ON p.thing = shown_thing)
  SELECT s.id, s.kind, s.name,
    array(SELECT DISTINCT f FROM unnest(array_agg(DISTINCT s.detail)) AS d, unnest(string_to_array(d, ',')) AS f WHERE f LIKE s.kind || '.%' OR (f LIKE 'help_request.%' AND s.kind = 'resident') ORDER BY f),
    sum(s.times)::int, min(s.first_at), max(s.last_at)
  FROM seen s GROUP BY s.id, s.kind, s.name ORDER BY min(s.first_at), s.id
$$;
