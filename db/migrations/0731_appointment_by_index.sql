-- The pairs of one series by two indexes: those of the request itself, and those who take turns in it. And CASE for
-- coalesce, of which PostgreSQL does not know that it leaks nothing, so that behind the second lock no index answered it:
-- every request of the city was read.
DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE OR REPLACE VIEW appointment AS
    SELECT m.id, m.volunteer_id, r.id AS help_request_id, m.state, m.state_since, m.agreed_day, m.who_tells, m.visit,
      greatest(m.state_since, m.agreed_at, m.thinned_at, (SELECT max(v.state_since) FROM visit v WHERE v.match_id = m.id)) AS changed_at,
      r.kind, n.name AS neighbourhood, r.timing, r.slots, r.visit_slot, r.series_from, r.every_weeks,
      h.id AS pair_request_id, h.series_of
    FROM match m JOIN help_request h ON h.id = m.help_request_id
      JOIN help_request r ON r.id = CASE WHEN h.series_of IS NULL THEN h.id ELSE h.series_of END
      LEFT JOIN neighbourhood n ON n.id = r.neighbourhood_id
    WHERE m.volunteer_id = app.volunteer_id() OR m.volunteer_id = (SELECT app.feed_volunteer())
      OR r.id IN (SELECT app.resident_requests()) OR r.id = (SELECT app.feed_request())$view$);
END $do$;
