-- The figures of the city, month by month, quarter by quarter and year by year, counted once when a period is over: they stay
-- when the people whom they count are long forgotten. Which of them may be told is decided once, too, and never taken back: the
-- rest is read by nobody, the pages included.
CREATE TABLE "figure_count" (
	"figure" text NOT NULL,
	"cut" text NOT NULL,
	"line" text NOT NULL,
	"first_day" date NOT NULL,
	"months" integer NOT NULL CHECK (months IN (1, 3, 12)),
	"value" double precision NOT NULL,
	"told" boolean DEFAULT false NOT NULL,
	CONSTRAINT "figure_count_pk" PRIMARY KEY ("first_day", "months", "figure", "cut", "line")
);
GRANT SELECT, INSERT ON figure_count TO zorgzame_buur_app;
GRANT UPDATE (told) ON figure_count TO zorgzame_buur_app;
ALTER TABLE figure_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_figures ON figure_count FOR SELECT USING (app.is_system() OR (told AND app.has_role('coordinator','admin')));
CREATE POLICY keep_figures ON figure_count FOR INSERT WITH CHECK (app.is_system());
CREATE POLICY tell_figures ON figure_count FOR UPDATE USING (app.is_system()) WITH CHECK (app.is_system());

-- The figures of the days from `first` to the day before `next`. Lines of which there was nothing are not among them.
CREATE FUNCTION app.count_figures(first date, next date) RETURNS TABLE (figure text, cut text, line text, value double precision)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE
  since timestamptz := first::timestamp AT TIME ZONE 'Europe/Brussels';
  till timestamptz := next::timestamp AT TIME ZONE 'Europe/Brussels';
  -- Who was ready half a year before.
  half_since timestamptz := (first - interval '6 months') AT TIME ZONE 'Europe/Brussels';
  half_till timestamptz := (next - interval '6 months') AT TIME ZONE 'Europe/Brussels';
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  RETURN QUERY
  WITH request AS (
    SELECT h.id, h.resident_id, h.created_at, h.channel, coalesce(h.kind, 'unknown') AS kind,
      coalesce(h.neighbourhood_id, 'unknown') AS area,
      CASE WHEN h.referrer_id IS NOT NULL THEN 'referrer' WHEN h.proxy_name IS NOT NULL THEN 'proxy' ELSE 'self' END AS asker,
      CASE WHEN h.languages[1] IN ('nl','fr','en') THEN h.languages[1] WHEN h.languages[1] IS NULL THEN 'nl' ELSE 'other' END AS language,
      h.state NOT IN ('unverified','duplicate') AND h.stands_in_for IS NULL AS counts,
      h.channel IN ('web','callback','referrer','sms') AS asks_answer
    FROM help_request h),
  -- The first time that a neighbour and a resident met or spoke.
  help AS (
    SELECT m.id, m.help_request_id, m.volunteer_id, r.resident_id, r.created_at, r.kind, r.area, r.counts,
      coalesce(m.first_contact_at, CASE WHEN m.state = 'done' THEN m.ended_at END) AS at
    FROM match m JOIN request r ON r.id = m.help_request_id
    WHERE m.first_contact_at IS NOT NULL OR m.state = 'done'),
  asked AS (SELECT * FROM request WHERE counts AND created_at >= since AND created_at < till),
  -- Weekly help by its visits; help for once when it is done.
  contact AS (
    SELECT r.kind, r.area, r.resident_id, v.state = 'done' AS seen
    FROM visit v JOIN request r ON r.id = v.help_request_id
    WHERE v.state IN ('done','unheard') AND lower(v.hours) >= since AND lower(v.hours) < till
    UNION ALL
    SELECT r.kind, r.area, r.resident_id, true
    FROM match m JOIN request r ON r.id = m.help_request_id
    WHERE m.state = 'done' AND m.ended_at >= since AND m.ended_at < till
      AND NOT EXISTS (SELECT FROM visit v WHERE v.match_id = m.id)),
  helped AS (
    SELECT p.resident_id, coalesce(s.neighbourhood_id, 'unknown') AS area
    FROM (SELECT resident_id FROM help WHERE at >= since AND at < till UNION SELECT resident_id FROM contact WHERE seen) p
    JOIN resident s ON s.id = p.resident_id),
  new_people AS (
    SELECT coalesce(s.neighbourhood_id, 'unknown') AS area
    FROM (SELECT resident_id FROM help GROUP BY resident_id HAVING min(at) >= since AND min(at) < till) p
    JOIN resident s ON s.id = p.resident_id),
  helpers AS (
    SELECT coalesce(n.neighbourhood_id, 'unknown') AS area
    FROM (SELECT DISTINCT volunteer_id FROM help WHERE at >= since AND at < till) p JOIN volunteer n ON n.id = p.volunteer_id),
  long AS (
    SELECT 'first_answer' AS name, extract(epoch FROM a.at - r.created_at)::float8 / 3600 AS took
    FROM request r JOIN (SELECT t.help_request_id, min(t.at) AS at FROM transition t
      WHERE t.thing = 'help_request' AND t.actor_kind = 'user' AND t.from_state IS NOT NULL GROUP BY t.help_request_id) a ON a.help_request_id = r.id
    WHERE r.counts AND r.asks_answer AND a.at >= since AND a.at < till
    UNION ALL
    SELECT 'to_match', extract(epoch FROM min(m.approved_at) - r.created_at)::float8 / 86400
    FROM match m JOIN request r ON r.id = m.help_request_id WHERE r.counts AND m.approved_at IS NOT NULL
    GROUP BY r.id, r.created_at HAVING min(m.approved_at) >= since AND min(m.approved_at) < till
    UNION ALL
    SELECT 'to_help', extract(epoch FROM min(at) - created_at)::float8 / 86400
    FROM help WHERE counts GROUP BY help_request_id, created_at HAVING min(at) >= since AND min(at) < till),
  -- What we said we would do for a resident or a neighbour by a day: calls and answers.
  promise AS (
    SELECT CASE WHEN d.ended_at <= d.due_at AND d.put_offs = 0 THEN 'kept' ELSE 'late' END AS line
    FROM duty d
    WHERE d.ended_at >= since AND d.ended_at < till AND d.how <> 'not_needed'
      AND (d.kind IN ('call_back','ask_how_it_went','tell_resident','tell_neighbour','arrange_change','call_newcomer','call_about_talk','call_neighbour')
        OR (d.kind = 'step' AND d.why IN ('triage','clarify','no_match_yet')))),
  no_match AS (
    SELECT r.kind, r.area FROM transition t JOIN request r ON r.id = t.help_request_id
    WHERE t.thing = 'help_request' AND t.to_state = 'no_match_yet' AND t.at >= since AND t.at < till),
  no AS (
    SELECT CASE WHEN o.state = 'expired' THEN 'silent' ELSE coalesce(o.decline_reason, 'none') END AS line
    FROM offer o
    WHERE (o.state = 'declined' AND o.answered_at >= since AND o.answered_at < till)
      OR (o.state = 'expired' AND o.expires_at >= since AND o.expires_at < till)),
  road AS (
    SELECT t.thing_id AS id, min(t.at) FILTER (WHERE t.to_state = 'interested' AND t.from_state IS NULL) AS came,
      min(t.at) FILTER (WHERE t.to_state = 'intake_done') AS talked, min(t.at) FILTER (WHERE t.to_state IN ('ready','active')) AS ready
    FROM transition t WHERE t.thing = 'volunteer' AND t.help_request_id IS NULL GROUP BY t.thing_id),
  step AS (
    SELECT 'interested' AS name, '' AS line FROM road WHERE came >= since AND came < till
    UNION ALL SELECT 'talked', '' FROM road WHERE talked >= since AND talked < till
    UNION ALL SELECT 'ready', '' FROM road WHERE ready >= since AND ready < till
    UNION ALL SELECT 'began', '' FROM help GROUP BY volunteer_id HAVING min(at) >= since AND min(at) < till
    UNION ALL SELECT 'stayed', CASE WHEN n.state IN ('ready','active','paused') THEN 'yes' ELSE 'no' END
      FROM road JOIN volunteer n ON n.id = road.id WHERE road.ready >= half_since AND road.ready < half_till),
  ended AS (
    SELECT coalesce(m.outcome, 'none') AS line FROM match m
    WHERE m.state IN ('done','ended') AND m.ended_at >= since AND m.ended_at < till),
  referred AS (
    SELECT FROM transition t
    WHERE t.thing = 'help_request' AND t.to_state = 'referred' AND t.at >= since AND t.at < till),
  one AS (
    SELECT 'requests' AS f, c.cut AS c, c.line AS l FROM asked a
      CROSS JOIN LATERAL (VALUES ('all', ''), ('kind', a.kind), ('neighbourhood', a.area), ('channel', a.channel),
        ('asker', a.asker), ('language', a.language)) AS c(cut, line)
    UNION ALL SELECT 'contacts', c.cut, c.line FROM contact a
      CROSS JOIN LATERAL (VALUES ('all', ''), ('kind', a.kind), ('neighbourhood', a.area)) AS c(cut, line)
    UNION ALL SELECT 'no_match', c.cut, c.line FROM no_match a
      CROSS JOIN LATERAL (VALUES ('all', ''), ('kind', a.kind), ('neighbourhood', a.area)) AS c(cut, line)
    UNION ALL SELECT p.name, c.cut, c.line
      FROM (SELECT 'helped' AS name, area FROM helped UNION ALL SELECT 'new_people', area FROM new_people
        UNION ALL SELECT 'helpers', area FROM helpers) p
      CROSS JOIN LATERAL (VALUES ('all', ''), ('neighbourhood', p.area)) AS c(cut, line)
    UNION ALL SELECT p.name, c.cut, c.line
      FROM (SELECT 'promises' AS name, 'kept' AS by, p.line FROM promise p UNION ALL SELECT 'declines', 'reason', no.line FROM no
        UNION ALL SELECT 'outcome', 'outcome', e.line FROM ended e
        UNION ALL SELECT 'stayed', 'stayed', s.line FROM step s WHERE s.name = 'stayed') p
      CROSS JOIN LATERAL (VALUES ('all', ''), (p.by, p.line)) AS c(cut, line)
    UNION ALL SELECT s.name, 'all', '' FROM step s WHERE s.name <> 'stayed'
    UNION ALL SELECT 'referred', 'all', '' FROM referred)
  SELECT o.f, o.c, o.l, count(*)::float8 FROM one o GROUP BY o.f, o.c, o.l
  UNION ALL
  SELECT g.name, 'all', w.line, w.value
  FROM (SELECT long.name, count(*)::float8 AS people, percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS ninety FROM long GROUP BY long.name) g
    CROSS JOIN LATERAL (VALUES ('median', g.median), ('ninety', g.ninety), ('people', g.people)) AS w(line, value);
END $$;
REVOKE ALL ON FUNCTION app.count_figures(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.count_figures(date, date) TO zorgzame_buur_app;
